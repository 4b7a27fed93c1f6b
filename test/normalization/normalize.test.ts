import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/core'

describe('normalize', () => {
  it.each([
    { fact: 'deletes harakat', text: 'الْعِرَاقُ', strict: 'العراق', loose: 'العراق' },
    { fact: 'keeps hamza seats at the strict level', text: 'الأنبار', strict: 'الأنبار', loose: 'الانبار' },
    { fact: 'keeps teh marbuta at the strict level', text: 'الرقة', strict: 'الرقة', loose: 'الرقه' },
    { fact: 'keeps alef maksura at the strict level', text: 'نينوى', strict: 'نينوى', loose: 'نينوي' },
    { fact: 'makes Persian yeh and kaf Arabic', text: 'کربلای', strict: 'كربلاي', loose: 'كربلاي' },
    { fact: 'keeps gaf', text: 'گرگان', strict: 'گرگان', loose: 'گرگان' },
    { fact: 'makes runs of spaces one', text: 'تل \u00a0\t كوجر', strict: 'تل كوجر', loose: 'تل كوجر' },
    { fact: 'keeps a line break', text: 'تل \r\n كوجر', strict: 'تل\nكوجر', loose: 'تل\nكوجر' },
    { fact: 'keeps a paragraph break', text: 'تل\n \n\nكوجر', strict: 'تل\n\nكوجر', loose: 'تل\n\nكوجر' },
    { fact: 'keeps punctuation', text: 'قال: «نعم»، ثم؟', strict: 'قال: «نعم»، ثم؟', loose: 'قال: «نعم»، ثم؟' },
    { fact: 'keeps emoji', text: 'تل\u{1f600}كوجر', strict: 'تل\u{1f600}كوجر', loose: 'تل\u{1f600}كوجر' },
    { fact: 'deletes a zero width non-joiner inside a word', text: 'می\u200cرود', strict: 'ميرود', loose: 'ميرود' },
    { fact: 'of nothing is nothing', text: '', strict: '', loose: '' },
  ])('$fact', ({ text, strict, loose }) => {
    expect(normalize(text, { level: 'strict' }).text).toBe(strict)
    expect(normalize(text, { level: 'loose' }).text).toBe(loose)
  })

  it('is loose by default', () => {
    expect(normalize('الأنبار').text).toBe(normalize('الأنبار', { level: 'loose' }).text)
  })

  it('makes Latin lower case and drops accents at the loose level only', () => {
    expect(normalize('Ninew\u0101', { level: 'loose' }).text).toBe('ninewa')
    expect(normalize('Rabi\u2019a', { level: 'loose' }).text).toBe('rabia')
  })

  it('accepts lone surrogates', () => {
    expect(normalize('\ud800تل\udc00').text).toBe('\ud800تل\udc00')
  })

  it('never expands the phrase ligatures', () => {
    expect(normalize('\ufdfa').text).toBe('\ufdfa')
  })
})

describe('toOriginal', () => {
  const surfaceOf = (text: string, folded: string): string => {
    const normalized = normalize(text)
    const at = normalized.text.indexOf(folded)
    expect(at).toBeGreaterThanOrEqual(0)
    const { start, end } = normalized.toOriginal(at, at + folded.length)
    return text.slice(start, end)
  }

  it.each([
    { fact: 'marks on the letters', text: 'في كَرْكُوكَ أمس', folded: 'كركوك', surface: 'كَرْكُوكَ' },
    { fact: 'tatweel between the letters', text: 'في كركـوك أمس', folded: 'كركوك', surface: 'كركـوك' },
    { fact: 'a ligature as a whole', text: 'في بـ\ufef7ربيل', folded: 'اربيل', surface: '\ufef7ربيل' },
    { fact: 'the marks on the last letter', text: 'سوريه\u0654 بود', folded: 'سوريه', surface: 'سوريه\u0654' },
    {
      fact: 'the space between two words as written',
      text: 'تل \u00a0 كوجر',
      folded: 'تل كوجر',
      surface: 'تل \u00a0 كوجر',
    },
    { fact: 'a supplementary character before the word', text: '\u{1f600} كركوك', folded: 'كركوك', surface: 'كركوك' },
  ])('gives back $fact', ({ text, folded, surface }) => {
    expect(surfaceOf(text, folded)).toBe(surface)
  })

  it('does not give a tatweel at the edge', () => {
    const name = 'كركوك'
    expect(surfaceOf(`في \u0640${name}\u0640 أمس`, name)).toBe(name)
  })

  it('of the whole is the whole', () => {
    const text = ' قالَ «نعم» '
    const normalized = normalize(text)
    expect(normalized.toOriginal(0, normalized.text.length)).toEqual({ start: 0, end: text.length })
  })

  it('of an empty span is an empty span', () => {
    const normalized = normalize('تَل كوجر')
    for (let at = 0; at <= normalized.text.length; at++) {
      const { start, end } = normalized.toOriginal(at, at)
      expect(start).toBe(end)
    }
  })

  it.each([
    { start: -1, end: 1 },
    { start: 0, end: 99 },
    { start: 2, end: 1 },
    { start: 0.5, end: 1 },
    { start: Number.NaN, end: 1 },
  ])('of $start to $end is a RangeError', ({ start, end }) => {
    expect(() => normalize('تل كوجر').toOriginal(start, end)).toThrow(RangeError)
  })
})
