import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFSET_UNITS, OffsetError, offsetMap } from '../../src/formats'
import { anyString, HARD_TEXT } from './documents'

/** a, emoji, alef, half a pair: 1 + 2 + 1 + 1 UTF-16 units. */
const SMALL = 'a\u{1f600}\u0627\ud800'

describe('offsetMap', () => {
  it.each([
    { unit: 'utf16', offsets: [0, 1, 3, 4, 5] },
    { unit: 'codepoint', offsets: [0, 1, 2, 3, 4] },
    { unit: 'utf8', offsets: [0, 1, 5, 7, 10] },
  ] as const)('counts in $unit', ({ unit, offsets }) => {
    const map = offsetMap(SMALL)
    expect([0, 1, 3, 4, 5].map((offset) => map.fromUtf16(offset, unit))).toEqual(offsets)
    expect(offsets.map((offset) => map.toUtf16(offset, unit))).toEqual([0, 1, 3, 4, 5])
    expect(map.length(unit)).toBe(offsets.at(-1))
  })

  it('counts as the platform does, on any text', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const map = offsetMap(text)
        let at = 0
        for (const character of [...text, '']) {
          const before = text.slice(0, at)
          expect(map.fromUtf16(at, 'codepoint')).toBe([...before].length)
          expect(map.fromUtf16(at, 'utf8')).toBe(new TextEncoder().encode(before).length)
          for (const unit of OFFSET_UNITS) expect(map.toUtf16(map.fromUtf16(at, unit), unit)).toBe(at)
          at += character.length
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    { fact: 'inside a surrogate pair', offset: 2, unit: 'utf16', says: /offset 2 lies inside a surrogate pair/ },
    { fact: 'between the bytes of an emoji', offset: 3, unit: 'utf8', says: /offset 3 lies between the bytes/ },
    { fact: 'between the bytes of a letter', offset: 6, unit: 'utf8', says: /offset 6 lies between the bytes/ },
    { fact: 'beyond the end', offset: 6, unit: 'utf16', says: /6 is outside the text, which has 5 UTF-16 code units/ },
    { fact: 'beyond the end', offset: 5, unit: 'codepoint', says: /5 is outside the text, which has 4 code points/ },
    { fact: 'beyond the end', offset: 11, unit: 'utf8', says: /11 is outside the text, which has 10 UTF-8 bytes/ },
    { fact: 'before the text', offset: -1, unit: 'codepoint', says: /-1 is outside/ },
    { fact: 'no integer', offset: 1.5, unit: 'utf16', says: /integer.*1\.5/ },
    { fact: 'no number', offset: Number.NaN, unit: 'utf16', says: /integer.*NaN/ },
    { fact: 'a string', offset: '1' as unknown as number, unit: 'utf16', says: /integer.*string/ },
    { fact: 'nothing', offset: undefined as unknown as number, unit: 'utf8', says: /integer.*undefined/ },
  ] as const)('an offset $fact ($unit) is an OffsetError that says so', ({ offset, unit, says }) => {
    expect(() => offsetMap(SMALL).toUtf16(offset, unit)).toThrow(OffsetError)
    expect(() => offsetMap(SMALL).toUtf16(offset, unit)).toThrow(says)
  })

  it('an offset inside a pair cannot be put in another unit either', () => {
    expect(() => offsetMap(SMALL).fromUtf16(2, 'codepoint')).toThrow(/surrogate pair/)
    expect(() => offsetMap(SMALL).fromUtf16(9, 'utf8')).toThrow(/outside the text, which has 5 UTF-16/)
  })

  it('converts spans, and says when one is none', () => {
    const map = offsetMap(HARD_TEXT)
    const start = HARD_TEXT.indexOf('Mosul')
    const span = { start, end: start + 5 }
    const inBytes = map.spanFromUtf16(span, 'utf8')
    const bytes = new TextEncoder().encode(HARD_TEXT).slice(inBytes.start, inBytes.end)
    expect(new TextDecoder().decode(bytes)).toBe('Mosul')
    expect(map.spanToUtf16(inBytes, 'utf8')).toEqual(span)
    expect(() => map.spanToUtf16({ start: 3, end: 3 }, 'codepoint')).toThrow(/from 3 to 3 is empty/)
    expect(() => map.spanFromUtf16({ start: 5, end: 4 }, 'utf8')).toThrow(/from 5 to 4 ends before it starts/)
  })

  it('of the empty text has one offset', () => {
    for (const unit of OFFSET_UNITS) expect(offsetMap('').toUtf16(0, unit)).toBe(0)
    expect(() => offsetMap('').toUtf16(1, 'utf8')).toThrow(OffsetError)
  })
})
