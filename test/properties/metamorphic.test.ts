import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/types'
import { lines } from '../mentions'
import { extractor, NAMES } from './arbitraries'

/** Sentences of names and ordinary words, with the punctuation of news. */
const ARABIC_PARTS = lines(`
  قال سالم النجاري
  وأكد النجاري
  ثم جاء نصر النجاري
  وصل ماهر بن نصر النجاري
  في العراق
  للعراق
  وباللاذقية
  من كركوك
  إلى نينوى
  في مدينة حماة
  بدير الزيت
  لأربيل
  معبر ربيعة
  مع أبو سالم المهندس
  قوات "قسد"
  قالت ق.س.د
  وقوات وادي كوجر
  حركة «الكرام»
  قناة رادار 24
  بلدة النبع
  مياه النبع العذب
  «النبع»
  الخميس الماضي
  هذا النبع
  رئيس الحكومة
`)
const PERSIAN_PARTS = lines(`
  سالم النجاری گفت
  نجاری افزود
  در کرکوک
  نینوای عراق
  ربیعه\u200cها
  نیروهای وادی کوجر
  جنبش کرام
  رادار ۲۴
  اردوگاه نبع
  ابوسالم مهندس
  دیرالزیت
  کرکوکی
`)
const ENDS = ['. ', '، ', ' ', '\n', ' و ']

const textOf = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...ENDS)), { minLength: 1, maxLength: 12, size: 'max' })
    .map((pairs) => pairs.flat().join(''))

const LETTER = /[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]/

interface Change {
  fact: string
  /** Changes a text; `choose` is a stream of random numbers. */
  change: (text: string, choose: () => number) => string
  /** A line break also ends a sentence, which short names count. */
  withoutPersons?: true
}

/** Puts one of `pieces` after some letters, at places that `fits` accepts. */
function insert(text: string, choose: () => number, pieces: readonly string[], fits: (at: number) => boolean): string {
  return [...text]
    .map((letter, at) => (fits(at) && choose() % 3 === 0 ? letter + pieces[choose() % pieces.length] : letter))
    .join('')
}

const EXCHANGES: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc',
  '\u0643': '\u06a9',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
}

const ZEROS = [0x30, 0x660, 0x6f0]

const CHANGES: Change[] = [
  {
    fact: 'harakat on any letter',
    change: (text, choose) =>
      insert(text, choose, ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0651\u064e', '\u0670'], (at) =>
        LETTER.test(text.charAt(at)),
      ),
  },
  {
    fact: 'tatweel inside words',
    change: (text, choose) =>
      insert(
        text,
        choose,
        ['\u0640', '\u0640\u0640'],
        (at) => LETTER.test(text.charAt(at)) && LETTER.test(text.charAt(at + 1)),
      ),
  },
  {
    fact: 'bidi controls anywhere',
    change: (text, choose) =>
      insert(
        text,
        choose,
        ['\u200e', '\u200f', '\u202b', '\u202c', '\u2067', '\u2069', '\ufeff', '\u061c'],
        () => true,
      ),
  },
  {
    fact: 'Persian for Arabic yeh and kaf and the other way round',
    change: (text, choose) =>
      text.replace(/[يكیک]/g, (letter) => (choose() % 2 === 0 ? (EXCHANGES[letter] as string) : letter)),
  },
  {
    fact: 'no-break and double spaces',
    change: (text, choose) =>
      text.replace(/ /g, () => [' ', '\u00a0', '  ', ' \u00a0', '\u202f', '\t'][choose() % 6] as string),
  },
  {
    fact: 'Arabic and Persian digits',
    change: (text, choose) =>
      text.replace(/[0-9\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
        String.fromCharCode((ZEROS[choose() % 3] as number) + (digit.charCodeAt(0) & 0xf)),
      ),
  },
  {
    fact: 'a zero width non-joiner for the space inside names',
    change: (text, choose) =>
      NAMES.filter((name) => name.includes(' ') && LETTER.test(name)).reduce(
        (changed, name) =>
          changed.replaceAll(name, (found) => (choose() % 2 === 0 ? found.replaceAll(' ', '\u200c') : found)),
        text,
      ),
  },
  {
    fact: 'a line break for the space inside names',
    withoutPersons: true,
    change: (text, choose) =>
      NAMES.filter((name) => name.includes(' ') && LETTER.test(name)).reduce(
        (changed, name) => changed.replaceAll(name, (found) => (choose() % 2 === 0 ? found.replace(' ', '\n') : found)),
        text,
      ),
  },
]

/** A stream of numbers from the list that fast-check shrinks. */
function streamOf(numbers: readonly number[]): () => number {
  let next = 0
  return () => numbers[next++ % numbers.length] as number
}

function ids(text: string, lang: Lang, withoutPersons = false): (string | null)[] {
  return extractor
    .extract(text, { languages: [lang] })
    .filter((mention) => !(withoutPersons && mention.type === 'person'))
    .map((mention) => mention.id)
}

const BY_LANGUAGE: { lang: Lang; parts: readonly string[]; least: number }[] = [
  { lang: 'ar', parts: ARABIC_PARTS, least: 2000 },
  { lang: 'fa', parts: PERSIAN_PARTS, least: 2000 },
]

describe.each(BY_LANGUAGE)('in $lang', ({ lang, parts, least }) => {
  it.each(CHANGES)('$fact change no entity', ({ change, withoutPersons }) => {
    let hits = 0
    let changes = 0
    fc.assert(
      fc.property(textOf(parts), fc.array(fc.nat(1000), { minLength: 20, maxLength: 100 }), (text, numbers) => {
        const expected = ids(text, lang, withoutPersons)
        const changed = change(text, streamOf(numbers))
        hits += expected.length
        if (changed !== text) changes++
        expect(ids(changed, lang, withoutPersons)).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
    expect(hits).toBeGreaterThan(least)
    expect(changes).toBeGreaterThan(50)
  })
})

describe('in English', () => {
  const PARTS = [
    'Salem al-Najjari said',
    'then al-Najjari left',
    'in Kirkuk',
    'near Rabi\u2019a',
    'the SDF',
    'Kojar Valley Forces',
    'Deir az-Zayt',
    'on Radar 24',
    'this is it',
    'the IS group',
  ]

  it.each([
    {
      fact: 'capital letters',
      change: (text: string): string => text.replace(/is it|the IS group/g, '').toUpperCase(),
    },
    { fact: 'no-break hyphens', change: (text: string): string => text.replaceAll('-', '\u2011') },
    { fact: 'straight apostrophes', change: (text: string): string => text.replaceAll('\u2019', "'") },
    { fact: 'no apostrophes', change: (text: string): string => text.replaceAll('\u2019', '') },
    { fact: 'the possessive', change: (text: string): string => text.replaceAll('Kirkuk', 'Kirkuk\u2019s') },
    { fact: 'accents', change: (text: string): string => text.replaceAll('a', '\u0101').replaceAll('i', 'i\u0304') },
  ])('$fact change no entity', ({ fact, change }) => {
    let hits = 0
    fc.assert(
      fc.property(textOf(PARTS), (text) => {
        const base = fact === 'capital letters' ? text.replace(/is it|the IS group/g, '') : text
        const expected = ids(base, 'en')
        hits += expected.length
        expect(ids(change(text), 'en')).toEqual(expected)
      }),
      { numRuns: 500 },
    )
    expect(hits).toBeGreaterThan(1000)
  })
})
