import { describe, expect, it } from 'vitest'
import { labelTokens, Reading } from '../../src/language/label-tokens'
import { fold } from '../../src/normalization/fold'
import { tokenize } from '../../src/tokenization/tokens'
import type { Lang } from '../../src/types'

const EITHER = Reading.Arabic | Reading.Persian

function readings(text: string, languages?: readonly Lang[]): number[] {
  return [...labelTokens(tokenize(fold(text)), languages).readings]
}

function only(text: string, languages?: readonly Lang[]): number[] {
  return [...new Set(readings(text, languages))]
}

const ARABIC = 'قالت الوزارة إن المعبر سيفتح خلال أيام'
const PERSIAN = 'این پل هفته پیش برای همیشه بسته شد'
const URDU = 'یہ خبر آج صبح کے اخبار میں شائع ہوئی ہے'

describe('readings', () => {
  it.each([
    ['Arabic', ARABIC, [Reading.Arabic]],
    ['Persian', PERSIAN, [Reading.Persian]],
    ['English', 'The bridge was closed', [Reading.English]],
    ['Urdu', URDU, [Reading.Folded]],
    ['a name alone', 'محمد', [EITHER]],
    ['digits alone', '2024 12', [Reading.None]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(only(text)).toEqual(expected)
  })
  it('a Latin word in an Arabic sentence is English and changes nothing else', () => {
    expect(readings('وصل الوفد إلى London صباح الأحد')).toEqual([
      Reading.Arabic,
      Reading.Arabic,
      Reading.Arabic,
      Reading.English,
      Reading.Arabic,
      Reading.Arabic,
    ])
  })
  it('a number is read like the word before it, at the beginning like the word after', () => {
    expect(readings('14 September')).toEqual([Reading.English, Reading.English])
    expect(readings(`${PERSIAN} 1403`).at(-1)).toBe(Reading.Persian)
    expect(readings('BBC 24 العراقية')).toEqual([Reading.English, Reading.English, Reading.Arabic])
  })
  it('a name in quotation marks does not exclude the language of the document', () => {
    const text = `${PERSIAN} «النصرة» ${PERSIAN}`
    const name = readings(text)[readings(PERSIAN).length] as number
    expect(name & Reading.Persian).toBe(Reading.Persian)
  })
  it.each([
    ['Arabic', ARABIC, Reading.Arabic],
    ['Persian', PERSIAN, Reading.Persian],
  ])('a short segment is read at least as its document: %s', (_, sentence, host) => {
    for (const reading of readings(`${sentence}.\nمحمد حسن.\n${sentence}.`)) expect(reading & host).toBe(host)
  })
})

describe('probability of Arabic', () => {
  it.each([
    ['Arabic', ARABIC, 1],
    ['Persian', PERSIAN, 0],
    ['a Latin word', 'London', 0.5],
  ])('%s', (_, text, expected) => {
    for (const probability of labelTokens(tokenize(fold(text))).arabic) expect(probability).toBeCloseTo(expected, 2)
  })
})

describe('languages are binding', () => {
  const text = `${ARABIC} Reuters`
  it.each<[readonly Lang[], number, number]>([
    [['ar'], Reading.Arabic, Reading.None],
    [['fa'], Reading.Persian, Reading.None],
    [['en'], Reading.None, Reading.English],
    [['fa', 'en'], Reading.Persian, Reading.English],
    [['ar', 'fa'], Reading.Arabic, Reading.None],
    [['ar', 'fa', 'en'], Reading.Arabic, Reading.English],
    [[], Reading.None, Reading.None],
  ])('%j', (languages, arabicScript, latin) => {
    const all = readings(text, languages)
    expect(new Set(all.slice(0, -1))).toEqual(new Set([arabicScript]))
    expect(all.at(-1)).toBe(latin)
  })
  it('with both, no third language', () => {
    for (const reading of readings(URDU, ['ar', 'fa']))
      expect([Reading.Arabic, Reading.Persian, EITHER]).toContain(reading)
  })
  it('with one, its probability is certain', () => {
    expect([...labelTokens(tokenize(fold('محمد')), ['ar']).arabic]).toEqual([1])
    expect([...labelTokens(tokenize(fold('محمد')), ['fa']).arabic]).toEqual([0])
  })
  it('digits alone have no reading', () => {
    expect(readings('2024', ['ar'])).toEqual([Reading.None])
  })
})
