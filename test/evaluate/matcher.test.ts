import { describe, expect, test } from 'vitest'
import {
  type GoldDocument,
  missedBars,
  predict,
  readBars,
  type ScoreBars,
  score,
  scoreMatchers,
} from '../../src/evaluate'
import { extractorOf, person, place } from '../mentions'
import { documentOf } from './documents'

const extractor = extractorOf(place('erbil', { en: 'Erbil' }), person('ali', { en: 'Ali Saleh' }))
expect.extend(scoreMatchers(extractor))

const TEXT = 'Ali Saleh and Hamid Aziz met in Erbil.'
const passages: GoldDocument[] = [
  {
    id: 'one',
    lang: 'en',
    text: TEXT,
    annotations: [
      { start: 0, end: 9, type: 'person', id: 'ali' },
      { start: 14, end: 24, type: 'person', id: 'hamid' },
      { start: 32, end: 37, type: 'location', id: 'erbil' },
    ],
  },
]

/** Three wanted, two found, none wrong: F1 is 4 / 5; of persons 2 / 3. */
describe('toScoreAtLeast', () => {
  test('passes where every bar is reached', () => {
    expect(passages).toScoreAtLeast({ linked: 0.8, span: 0.8, byType: { person: 0.66, location: 1 } })
    expect(passages[0]).toScoreAtLeast({ linked: 0.8 })
    expect(score(passages, predict(passages, extractor))).toScoreAtLeast({
      typed: 0.8,
      byLanguage: { en: { typed: 0.8 } },
    })
  })

  test('takes kinds from the records of the extractor, where the gold has none', () => {
    const city = extractorOf({ ...place('erbil', { en: 'Erbil' }), kind: 'city' })
    expect.extend(scoreMatchers(city))
    expect({ ...passages[0], annotations: passages[0]?.annotations.slice(2) }).toScoreAtLeast({ byKind: { city: 1 } })
    expect.extend(scoreMatchers(extractor))
  })

  test('can be denied', () => {
    expect(passages).not.toScoreAtLeast({ linked: 0.81 })
    expect(() => expect(passages).not.toScoreAtLeast({ linked: 0.8 })).toThrow(/below its bar/)
  })

  test('fails with what was missed, and the first errors', () => {
    const failing = (): void => expect(passages).toScoreAtLeast({ linked: 0.95, byType: { person: 0.9 } })
    expect(failing).toThrow(/linked f1 is 0\.8000, below 0\.95\nlinked f1 of person is 0\.6666, below 0\.9\n/)
    expect(failing).toThrow(/one: not-in-dictionary: Hamid Aziz: wanted person hamid, got nothing/)
  })

  test('fails where nothing was measured: no such group, no documents, no links', () => {
    expect(passages).not.toScoreAtLeast({ byType: { event: 0 } })
    expect(passages).not.toScoreAtLeast({ byType: { toString: 0 } })
    expect([]).not.toScoreAtLeast({ linked: 0 })
    const withoutLinks = documentOf('d', ['person 0-9'], { text: TEXT })
    expect(withoutLinks).not.toScoreAtLeast({ linked: 0 })
    expect(withoutLinks).toScoreAtLeast({ typed: 0.5 })
  })

  test.each<[string, object, RegExp]>([
    ['a measure that does not exist', { exact: 1 }, /no bar "exact".*span, typed, linked, overlap/],
    ['a bar that is no share', { linked: 95 }, /linked must be a number from 0 to 1; got 95/],
    ['a bar that is no number', { byType: { person: '0.9' } }, /person.*got string/],
    ['a measure of a group that does not exist', { byType: { person: { exact: 1 } } }, /"exact"/],
  ])('%s is a TypeError', (_, bars, says) => {
    expect(() => expect(passages).toScoreAtLeast(bars as ScoreBars)).toThrow(says)
  })

  test('what is neither gold nor scores is a TypeError', () => {
    expect(() => expect('text').toScoreAtLeast({ linked: 1 })).toThrow(/gold documents/)
    expect(() => expect([{ text: '' }]).toScoreAtLeast({ linked: 1 })).toThrow(/gold documents/)
  })
})

describe('bars', () => {
  const scores = score(passages, predict(passages, extractor))

  test('of precision and recall', () => {
    expect(missedBars(scores, [{ measure: 'span', rate: 'precision', least: 1 }])).toEqual([])
    expect(missedBars(scores, [{ measure: 'span', rate: 'recall', least: 0.7 }])).toMatchObject([{ reached: 2 / 3 }])
  })

  test('of a group whose grouping is not said', () => {
    expect(missedBars(scores, [{ measure: 'linked', rate: 'f1', group: 'location', least: 1 }])).toEqual([])
    expect(missedBars(scores, [{ measure: 'linked', rate: 'f1', group: 'en', least: 1 }])).toHaveLength(1)
    expect(missedBars(scores, readBars({ nil: 0.5 }))).toMatchObject([{ reached: null, group: 'nil' }])
  })

  test('what is just below a bar is not rounded up to it', () => {
    const gold = documentOf(
      'd',
      Array.from({ length: 20 }, (_, at) => `person ${2 * at}-${2 * at + 1} a`),
    )
    const found = documentOf(
      'd',
      Array.from({ length: 19 }, (_, at) => `person ${2 * at}-${2 * at + 1} a`),
    )
    const [missed] = missedBars(score([gold], [found]), [{ measure: 'span', rate: 'f1', least: 0.97437 }])
    // 38 / 39 is 0.974358…
    expect(missed?.message).toBe('span f1 is 0.9743, below 0.97437')
  })
})

test('a grouping without groups is refused', () => {
  expect(() => readBars({ byType: 0.9 } as unknown as ScoreBars)).toThrow(/byType needs an object of groups/)
  expect(() => readBars({ byKind: [0.9] } as unknown as ScoreBars)).toThrow(/byKind needs an object of groups/)
})

test('a missed bar tells causes that the extractor explains', () => {
  const { message } = scoreMatchers(extractor).toScoreAtLeast(passages, { linked: 1 })
  expect(message()).toContain('one: not-in-dictionary: Hamid Aziz')
})
