import fc from 'fast-check'
import { compileGazetteer, createExtractor, type Extractor } from '../../src/core'
import type { EntityRecord } from '../../src/types'
import { facility, lines, organization, person, place, weak } from '../mentions'
import './seed'

/** Names of every sort that has a rule of its own. */
export const RECORDS: EntityRecord[] = [
  place('iraq', { ar: 'العراق', fa: 'عراق', en: 'Iraq', country: 'IQ', kind: 'country' }),
  place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk' }),
  place('latakia', { ar: 'اللاذقية', fa: 'لاذقیه', en: 'al-Ladhiqiya' }),
  place('nineveh', { ar: 'نينوى', fa: 'نینوا', en: 'Nineveh' }),
  place('hama', { ar: 'حماة', fa: 'حما' }),
  place('deir', { ar: 'دير الزيت', fa: 'دیرالزیت', en: 'Deir az-Zayt' }),
  place('erbil', { ar: 'أربيل', fa: 'اربیل', en: 'Erbil' }),
  place('rabia', { ar: 'ربيعة', fa: 'ربیعه', en: "Rabi'a" }),
  person('salem', { ar: 'سالم النجاري', fa: 'سالم النجاری', en: 'Salem al-Najjari' }),
  person('maher', { ar: 'ماهر بن نصر النجاري', fa: 'ماهر نجاری' }),
  person('nasr', { ar: 'نصر الوائلي', fa: 'نصر وائلی' }),
  person('abu', { ar: 'أبو سالم المهندس', fa: 'ابوسالم مهندس' }),
  organization('qasad', { ar: 'قسد', fa: 'قسد', en: 'SDF', aliases: { ar: ['ق.س.د'] } }),
  organization('forces', { ar: 'قوات وادي كوجر', fa: 'نیروهای وادی کوجر', en: 'Kojar Valley Forces' }),
  organization('noble', { ar: 'حركة الكرام', fa: 'جنبش کرام' }),
  organization('radar', { ar: 'رادار 24', fa: 'رادار ۲۴', en: 'Radar 24' }),
  organization('is', { en: 'Islamic Group', aliases: { en: ['IS'] } }),
  weak(facility('spring', { ar: 'مخيم النبع', fa: 'اردوگاه نبع' }), {
    form: 'النبع',
    need: {
      before: lines(`
      مخيم
      بلدة
    `),
      after: ['نت'],
      quoted: true,
    },
    block: { before: ['مياه'], after: ['العذب'] },
  }),
]

export const extractor: Extractor = createExtractor({ gazetteers: [compileGazetteer(RECORDS)] })

/** Every name of the records, in all languages. */
export const NAMES: string[] = RECORDS.flatMap((record) => [
  ...Object.values(record.names),
  ...Object.values(record.aliases ?? {})
    .flat()
    .map((alias) => (typeof alias === 'string' ? alias : alias.form)),
])

const PROCLITICS = lines(`
  و
  ف
  ب
  ك
  ل
  وب
  ول
  لل
  ولل
  ال
  وال
  بال
`)
const SUFFIXES = [
  ...lines(`
    ها
    های
    \u200cها
    \u200cاست
    ی
    \u200cرا
    ا\u064b
    \u064bا
  `),
  ' ای',
  "'s",
  '\u2019s',
]
const MARKS = [
  '\u064b',
  '\u064e',
  '\u0651',
  '\u0653',
  '\u0654',
  '\u0655',
  '\u0670',
  '\u0301',
  '\u0323',
  '\ufe0f',
  '\u{1e8d0}',
]
const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
]
const SPACES = [' ', '  ', '\u00a0', '\t', '\n', '\r\n', '\n\n', '\u2029', '\u0085']
const QUOTES = ['"', "'", '«', '»', '\u201c', '\u201d', '\u2018', '\u2019', '(', ')', '[', ']', '\ufd3e', '`', '\u02bf']
const SIGNS = [
  '.',
  '..',
  '،',
  '؟',
  '!',
  ':',
  '/',
  '-',
  '\u2013',
  '_',
  '#',
  '@',
  '\u00b7',
  '\u00ac',
  '\u066b',
  '؛',
  '\u2026',
]
const ADDRESSES = ['https://', 'www.', '://', '@a', 'a@', '.com/', 'http://a.b/']
const FORMS = ['\ufef7', '\ufefc', '\ufefb', '\ufdf2', '\ufdfa', '\ufe91', '\ufe70', '\ufc60', '\ufd3c']
const LETTERS = lines(`
  ا
  أ
  ء
  ة
  ه
  ي
  ى
  ی
  ک
  گ
  پ
  a
  S
  x
  \u0130
  \u00df
  1
  ٢
  ۳
`)
const HALVES = ['\ud800', '\udc00', '\u{1f600}', '\ud83d', '\u{10ffff}', '\u{1d400}', '\u{1ee00}']
const WORDS = lines(`
  مخيم
  بلدة
  قال
  مدينة
  مياه
  نت
  هذا
  در
  گفت
  the
  said
  بن
  الرئيس
  نصر
  و
`)

const SHORT_NAMES = lines(`
  النجاري
  النبع
  أبو سالم
  نجاری
`)

/** A piece of a text: mostly names and what changes them. */
export const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...SHORT_NAMES) },
  { weight: 4, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...PROCLITICS) },
  { weight: 2, arbitrary: fc.constantFrom(...SUFFIXES) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 2, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 2, arbitrary: fc.constantFrom(...QUOTES) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 1, arbitrary: fc.constantFrom(...FORMS) },
  { weight: 1, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 1, arbitrary: fc.constantFrom(...HALVES) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constant('\u0640') },
)

/** Names among everything that may stand beside or inside them. */
export const namedText: fc.Arbitrary<string> = fc
  .array(fragment, { minLength: 1, maxLength: 40, size: 'max' })
  .map((fragments) => fragments.join(''))

/** Names with one character put into them somewhere. */
export const brokenName: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(fc.tuple(fc.nat(20), fragment), { minLength: 1, maxLength: 4 }))
  .map(([name, insertions]) => {
    const units = name.split('')
    for (const [at, piece] of insertions) units.splice(at % (units.length + 1), 0, piece)
    return units.join('')
  })

const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0x0600, max: 0x06ff }),
  fc.integer({ min: 0xfb50, max: 0xfeff }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.integer({ min: 0x20, max: 0x7e }),
)

/** Any string whatever: an array of code units. */
export const anyString: fc.Arbitrary<string> = fc
  .array(anyUnit, { maxLength: 60, size: 'max' })
  .map((units) => String.fromCharCode(...units))

/** All of these. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: namedText },
  { weight: 3, arbitrary: brokenName.map((name) => ` ${name} `) },
  { weight: 2, arbitrary: fc.tuple(anyString, brokenName, anyString).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: anyString },
)
