import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractOptions } from '../../src/extractor'
import { fold } from '../../src/normalization/fold'
import type { Mention } from '../../src/types'
import { expectSoundSpans, lines } from '../mentions'
import { anyString, anyText, extractor, RECORDS } from './arbitraries'

const OPTIONS: ExtractOptions[] = [
  {},
  { languages: ['ar'] },
  { languages: ['fa'] },
  { languages: ['en'] },
  { languages: ['ar', 'fa'] },
  { languages: ['ar'], overlaps: 'all' },
  { languages: ['ar', 'fa', 'en'], explain: true, displayLanguage: 'en' },
]
const MARK = /^\p{M}/u
const IDS = new Set(RECORDS.map((record) => record.id))

function characterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function check(text: string, options: ExtractOptions): readonly Mention[] {
  const mentions = extractor.extract(text, options)
  expectSoundSpans(text, mentions, options.overlaps === 'all')
  return mentions
}

describe.each(OPTIONS.map((options) => ({ name: JSON.stringify(options), options })))('with $name', ({ options }) => {
  it('spans are sound: text equals slice, sorted, disjoint, within the word, never through a surrogate pair', () => {
    let hits = 0
    fc.assert(
      fc.property(anyText, (text) => {
        hits += check(text, options).length
      }),
      { numRuns: 3000 },
    )
    expect(hits).toBeGreaterThan(options.languages?.[0] === 'en' ? 150 : 600)
  })

  it('neither a span nor a word begins or ends between a letter and its combining marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, word } of check(text, options)) {
          for (const offset of [start, end, word.start, word.end]) {
            expect(MARK.test(characterAt(text, offset))).toBe(false)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })
})

const CERTAIN = lines(`
  كركوك
  العراق
  قوات وادي كوجر
`)

describe('for any string', () => {
  it('nothing throws', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        check(text, {})
      }),
      { numRuns: 5000 },
    )
  })

  it('the same text gives the same mentions, whatever was read between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const before = extractor.extract(text)
        extractor.extract(between)
        expect(extractor.extract(text)).toStrictEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  it('a mention is of a known record, undecided between several, or found by a rule', () => {
    let nil = 0
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { id, alternatives, match, alias, name, text: surface } of extractor.extract(text)) {
          if (id !== null) expect(IDS.has(id)).toBe(true)
          else if (alternatives === undefined) {
            nil++
            expect({ match, alias, name }).toEqual({ match: 'rule', alias: '', name: surface })
          } else expect(name).toBe(surface)
          for (const each of alternatives ?? []) expect(IDS.has(each)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
    expect(nil).toBeGreaterThan(0)
  })

  it('without rules, a mention is of a known record, or undecided between several', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { id, alternatives, match } of extractor.extract(text, { rules: false })) {
          expect(match).not.toBe('rule')
          if (id === null) expect(alternatives?.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('a span begins and ends with a letter, a digit, a mark or the closing mark of a quotation', () => {
    let hits = 0
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: surface } of extractor.extract(text)) {
          hits++
          expect(surface).toMatch(/^[\p{L}\p{N}]/u)
          expect(surface).toMatch(/[\p{L}\p{N}\p{M}"'\u00bb\u2018\u2019\u201c\u201d\u203a]$/u)
        }
      }),
      { numRuns: 3000 },
    )
    expect(hits).toBeGreaterThan(600)
  })

  it('what was cut off stands between the word and the span', () => {
    let hits = 0
    fc.assert(
      fc.property(anyText, (text) => {
        for (const mention of extractor.extract(text, { languages: ['ar'] })) {
          if (mention.proclitic === undefined) expect(mention.word.start).toBe(mention.start)
          else {
            hits++
            const letters = fold(text.slice(mention.word.start, mention.start))
            expect(String.fromCharCode(...letters.loose.slice(0, letters.count))).toBe(mention.proclitic)
            expect(mention.proclitic).toMatch(/^(?:[\u0648\u0641][\u0628\u0643\u0644]?|[\u0628\u0643\u0644])$/)
          }
        }
      }),
      { numRuns: 3000 },
    )
    expect(hits).toBeGreaterThan(20)
  })

  it('a name between paragraphs is found whatever stands before and after', () => {
    let hits = 0
    fc.assert(
      fc.property(anyText, fc.constantFrom(...CERTAIN), anyText, (before, name, after) => {
        const text = `${before}\n\n${name}\n\n${after}`
        const start = before.length + 2
        const found = extractor.extract(text, { languages: ['ar'] }).find((mention) => mention.start === start)
        hits++
        expect(found?.text).toBe(name)
      }),
      { numRuns: 3000 },
    )
    expect(hits).toBe(3000)
  })

  it('paragraphs of strong names are read one by one', () => {
    const strong = (mentions: readonly Mention[]): Mention[] =>
      mentions.filter(({ type, id }) => type === 'location' && id !== 'spring')
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const options: ExtractOptions = { languages: ['ar'], types: ['location'] }
        const shift = one.length + 2
        const apart = [
          ...strong(extractor.extract(one, options)),
          ...strong(extractor.extract(other, options)).map((mention) => ({
            ...mention,
            start: mention.start + shift,
            end: mention.end + shift,
            word: { start: mention.word.start + shift, end: mention.word.end + shift },
          })),
        ]
        expect(strong(extractor.extract(`${one}\n\n${other}`, options))).toEqual(apart)
      }),
      { numRuns: 3000 },
    )
  })

  it("'all' has every mention of 'longest'", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = extractor.extract(text, { languages: ['ar'], overlaps: 'all' })
        const keys = new Set(all.map(({ start, end, id }) => `${start} ${end} ${id}`))
        for (const { start, end, id } of extractor.extract(text, { languages: ['ar'] })) {
          if (id !== null) expect(keys.has(`${start} ${end} ${id}`)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
