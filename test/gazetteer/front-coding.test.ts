import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontCode, frontDecode } from '../../src/gazetteer/front-coding'

describe('front coding', () => {
  it('stores what the string before has not', () => {
    expect(frontCode(['Basra', 'Basrah', 'Batman'])).toBe('ABasra|Fh|Ctman')
  })

  it('gives back any list', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !each.includes('|'))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (list) => {
        const sorted = [...list].sort()
        expect(frontDecode(frontCode(sorted))).toEqual(sorted)
      }),
    )
  })

  it('shares no more than its digits can say', () => {
    const long = 'a'.repeat(120)
    expect(frontDecode(frontCode([long, `${long}b`]))).toEqual([long, `${long}b`])
  })

  it('never cuts a surrogate pair', () => {
    const coded = frontCode(['\u{1f600}', '\u{1f601}'])
    expect(coded).toBe('A\u{1f600}|A\u{1f601}')
  })
})
