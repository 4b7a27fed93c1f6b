import { describe, expect, it } from 'vitest'
import { isArabicScript, swapScripts } from '../../src/gazetteer/script-swap'

describe('swapped scripts', () => {
  it.each([
    { name: 'الموصل' },
    { name: 'TRT عربي' },
    { name: 'خبرگزاری' },
    { name: 'پ.ک.ک' },
    { name: 'Baghdad 24' },
    { name: 'ڕۆژهەڵات' },
    { name: '' },
  ])('of $name are undone by swapping again', ({ name }) => {
    expect(swapScripts(swapScripts(name))).toBe(name)
  })

  it('are one byte a letter', () => {
    expect(swapScripts('\u0627\u0644\u06a9')).toBe('abu')
  })

  it('are used where a name begins with an Arabic letter', () => {
    expect(isArabicScript('ا')).toBe(true)
    expect(isArabicScript('a')).toBe(false)
    expect(isArabicScript('1')).toBe(false)
  })
})
