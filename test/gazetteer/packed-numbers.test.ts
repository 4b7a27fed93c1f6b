import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packNumbers, unpackNumbers, unzigzag, zigzag } from '../../src/gazetteer/packed-numbers'

describe('packed numbers', () => {
  it.each([
    { values: [], text: '' },
    { values: [0], text: 'A' },
    { values: [31], text: 'f' },
    { values: [32], text: 'gB' },
    { values: [0, 1, 1024], text: 'ABggB' },
  ])('$values are $text', ({ values, text }) => {
    expect(packNumbers(values)).toBe(text)
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (values) => {
        expect([...unpackNumbers(packNumbers(values), values.length)]).toEqual(values)
      }),
    )
  })

  it('are letters and digits that need no escape', () => {
    expect(packNumbers(Array.from({ length: 70 }, (_, value) => value))).toMatch(/^[\w-]+$/)
  })
})

describe('differences', () => {
  it('come back as they were, and small ones are small numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 29), max: 2 ** 29 }), (difference) => {
        expect(unzigzag(zigzag(difference))).toBe(difference)
        expect(zigzag(difference)).toBeLessThanOrEqual(2 * Math.abs(difference))
        expect(zigzag(difference)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
