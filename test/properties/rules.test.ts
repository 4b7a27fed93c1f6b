import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractOptions } from '../../src/extractor'
import { expectNil, NAME_PARTS, rulesWith } from '../context/rules'
import { expectSoundSpans, lines, mentionsIn } from '../mentions'
import { anyString, fragment, RECORDS } from './arbitraries'

const reader = rulesWith(...RECORDS)

/** Words of every class that the rules know. */
const RULE_WORDS = lines(`
  العقيد
  السيدة
  والرئيس
  رئيس
  مدير
  الركن
  السابق
  قال
  وأكد
  أبو
  أم
  بن
  عبد
  آل
  دي
  الدين
  الله
  معبر
  وبمعبر
  معابر
  قرية
  روستای
  گذرگاه
  مرزی
  الدولي
  صغيرة
  إن
  على
  علی
  آقای
  حجت\u200cالاسلام
  سرمربی
  گفت
  زردشت
  الحاصود
  جلالی
  Colonel
  Col.
  driver
  al
  bin
  Aa
  University
  F.
  said
`)
const GAPS = [' ', ' ', ' ', ' ', ' ', '، ', '. ', '\n', ' - ', '\u200c', '-', ' و', ', ', '"', '']

/** Texts of names, of the words beside which the rules find them, and of everything else. */
const ruleText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...NAME_PARTS.map(({ name }) => name)) },
        { weight: 4, arbitrary: fc.constantFrom(...RULE_WORDS) },
        { weight: 1, arbitrary: fragment },
      ),
      fc.constantFrom(...GAPS),
    ),
    { minLength: 1, maxLength: 25, size: 'max' },
  )
  .map((pieces) => pieces.flat().join(''))

const OPTIONS: ExtractOptions[] = [
  {},
  { languages: ['ar'] },
  { languages: ['fa'] },
  { languages: ['en'] },
  { languages: ['ar', 'fa', 'en'], explain: true, layers: ['demonym'] },
  { languages: ['ar'], overlaps: 'all' },
]

describe.each(OPTIONS.map((options) => ({ name: JSON.stringify(options), options })))('with $name', ({ options }) => {
  it('names that rules find have exact spans, which do not overlap', () => {
    let found = 0
    fc.assert(
      fc.property(ruleText, (text) => {
        const mentions = reader.extract(text, options)
        expectSoundSpans(text, mentions, options.overlaps === 'all')
        for (const mention of mentions) {
          if (mention.match !== 'rule') continue
          found++
          if (mention.id === null && mention.alternatives === undefined) expectNil(mention)
          expect(mention.text).toMatch(/^[\p{L}\p{N}]/u)
          expect(mention.text).toMatch(/[\p{L}\p{N}\p{M}]$/u)
        }
      }),
      { numRuns: 2000 },
    )
    expect(found).toBeGreaterThan(300)
  })
})

describe('for any text', () => {
  it('nothing throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyString,
          fc.tuple(ruleText, anyString, ruleText).map((parts) => parts.join('')),
        ),
        (text) => {
          mentionsIn(reader, text)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('the same text gives the same mentions, whatever was read between', () => {
    fc.assert(
      fc.property(ruleText, ruleText, (text, between) => {
        const before = reader.extract(text)
        reader.extract(between)
        expect(reader.extract(text)).toStrictEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  it('without rules nothing is found by one', () => {
    fc.assert(
      fc.property(ruleText, (text) => {
        expect(reader.extract(text, { rules: false }).filter(({ match }) => match === 'rule')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('a rule shortens no name of a gazetteer: each is there, or part of a longer mention', () => {
    let compared = 0
    fc.assert(
      fc.property(ruleText, (text) => {
        const all = reader.extract(text, { languages: ['ar'] })
        for (const { start, end, match } of reader.extract(text, { languages: ['ar'], rules: false })) {
          if (match === 'rule') continue
          compared++
          const overlapping = all.filter((other) => other.start < end && other.end > start)
          expect(overlapping).not.toEqual([])
          for (const other of overlapping) expect(other.end - other.start).toBeGreaterThanOrEqual(end - start)
        }
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})
