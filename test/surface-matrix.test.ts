import { describe, expect, it } from 'vitest'
import { extractEntities } from '../src/index'
import { expectSoundSpans } from './mentions'

/**
 * The 23 variations of a name that were tried on seven JavaScript libraries (SURVEY 4.1; the best found 16). Here the
 * bundled dictionaries are tried, on a camp, an acronym, a person and a crossing. Two rows are names that must not be
 * found.
 */
interface Row {
  variation: string
  text: string
  id: string
  /** The bare name as it stands in the text; absent in the rows where nothing may be found. */
  surface?: string
}

const CAMP = 'al-hol-camp'
const ACRONYM = 'syrian-democratic-forces'
const PERSON = 'qasim-al-araji'
const CROSSING = 'rabia-crossing'

const ROWS: Row[] = [
  {
    variation: 'plain',
    text: 'زار الوفد الأممي مخيم الهول صباح أمس',
    id: CAMP,
    surface: 'مخيم الهول',
  },
  {
    variation: 'Arabic comma after',
    text: 'بعد جولة في معبر ربيعة، عاد الوزير إلى العاصمة',
    id: CROSSING,
    surface: 'معبر ربيعة',
  },
  {
    variation: 'guillemets',
    text: 'وصفت الصحيفة موقف «قسد» بأنه واضح جدا',
    id: ACRONYM,
    surface: 'قسد',
  },
  {
    variation: 'hamza letter earlier in the text',
    text: 'أُعلن أن المسؤول الأمني قاسم الأعرجي سيغادر غدا',
    id: PERSON,
    surface: 'قاسم الأعرجي',
  },
  {
    variation: 'emoji earlier in the text',
    text: '\u{1f534}\u{1f1ee}\u{1f1f6} عاجل: وصول شاحنات إلى معبر ربيعة هذا المساء',
    id: CROSSING,
    surface: 'معبر ربيعة',
  },
  {
    variation: 'shadda',
    text: 'نقلت العائلات من مخيّم الهول إلى بلدانها',
    id: CAMP,
    surface: 'مخيّم الهول',
  },
  {
    variation: 'full tashkeel',
    text: 'وَصَلَ قَاسِمُ الْأَعْرَجِيُّ إِلَى الْمَقَرِّ',
    id: PERSON,
    surface: 'قَاسِمُ الْأَعْرَجِيُّ',
  },
  {
    variation: 'tatweel',
    text: 'قالت مصادر إن قـســد سلمت الموقع ليلا',
    id: ACRONYM,
    surface: 'قـســد',
  },
  {
    variation: 'double space',
    text: 'تحسن الوضع في مخيم  الهول خلال الشهر الماضي',
    id: CAMP,
    surface: 'مخيم  الهول',
  },
  {
    variation: 'no-break space',
    text: 'استقبل قاسم\u00a0الأعرجي السفير في مكتبه',
    id: PERSON,
    surface: 'قاسم\u00a0الأعرجي',
  },
  {
    variation: 'newline inside',
    text: 'أعيد افتتاح معبر\nربيعة أمام الشاحنات التجارية',
    id: CROSSING,
    surface: 'معبر\nربيعة',
  },
  {
    variation: 'right-to-left mark inside',
    text: 'غادرت القافلة مخيم \u200fالهول قبل الظهر',
    id: CAMP,
    surface: 'مخيم \u200fالهول',
  },
  {
    variation: 'presentation forms',
    text: 'اجتمع القادة مع \ufed7\ufeb4\ufeaa في المدينة أمس',
    id: ACRONYM,
    surface: '\ufed7\ufeb4\ufeaa',
  },
  {
    variation: 'proclitic waw',
    text: 'تشمل الخطة المدارس ومخيم الهول والمستشفيات',
    id: CAMP,
    surface: 'مخيم الهول',
  },
  {
    variation: 'proclitic beh',
    text: 'التقى الوفد بقاسم الأعرجي في مقر المستشارية',
    id: PERSON,
    surface: 'قاسم الأعرجي',
  },
  {
    variation: 'proclitics waw and lam',
    text: 'خصصت الحكومة مبلغا للطرق ولمعبر ربيعة هذا العام',
    id: CROSSING,
    surface: 'معبر ربيعة',
  },
  {
    variation: 'hamza dropped',
    text: 'صرح قاسم الاعرجي للصحفيين بعد الاجتماع',
    id: PERSON,
    surface: 'قاسم الاعرجي',
  },
  {
    variation: 'alef maksura final',
    text: 'تحدث قاسم الأعرجى عن الملف الأمني مساء أمس',
    id: PERSON,
    surface: 'قاسم الأعرجى',
  },
  {
    variation: 'Persian yeh',
    text: 'أكد قاسم الأعرج\u06cc أن الحدود مؤمنة بالكامل',
    id: PERSON,
    surface: 'قاسم الأعرج\u06cc',
  },
  {
    variation: 'teh marbuta as heh',
    text: 'توقفت الحركة في معبر ربيعه منذ يومين',
    id: CROSSING,
    surface: 'معبر ربيعه',
  },
  {
    variation: 'hashtag with underscore',
    text: 'تداول ناشطون وسم #مخيم_الهول على نطاق واسع',
    id: CAMP,
    surface: 'مخيم_الهول',
  },
  {
    variation: 'not inside a word',
    text: 'كان الحاضرون متقسدون في القاعة كما قيل',
    id: ACRONYM,
  },
  {
    variation: 'not at the beginning of a longer word',
    text: 'ذهبوا في رحلة إلى معبر ربيعةالشرقي البعيد',
    id: CROSSING,
  },
]

describe('the surface-variation matrix', () => {
  it('has 23 rows', () => {
    expect(ROWS).toHaveLength(23)
    expect(new Set(ROWS.map((row) => row.variation)).size).toBe(23)
  })

  it.each(ROWS)('$variation', ({ text, id, surface }) => {
    const mentions = extractEntities(text)
    expectSoundSpans(text, mentions)
    const found = mentions.filter((mention) => mention.id === id).map((mention) => mention.text)
    expect(found).toEqual(surface === undefined ? [] : [surface])
  })

  it('nothing else is found in these sentences', () => {
    const others = ROWS.flatMap(({ text, id }) => extractEntities(text).filter((mention) => mention.id !== id))
    expect(others.map((mention) => `${mention.id}: ${mention.text}`)).toEqual([])
  })
})

const NAMES = [
  { id: CAMP, name: 'مخيم الهول' },
  { id: ACRONYM, name: 'قسد' },
  { id: PERSON, name: 'قاسم الأعرجي' },
  { id: CROSSING, name: 'معبر ربيعة' },
]

/** How each variation is written, whatever the name; `before` and `after` stand outside the span. */
const VARIATIONS: { variation: string; write: (name: string) => string; before?: string; after?: string }[] = [
  { variation: 'plain', write: (name) => name },
  { variation: 'comma after', write: (name) => name, after: '،' },
  { variation: 'guillemets', write: (name) => name, before: '«', after: '»' },
  { variation: 'brackets', write: (name) => name, before: '(', after: ')' },
  { variation: 'emoji', write: (name) => name, before: '\u{1f534}', after: '\u{1f534}' },
  { variation: 'a mark on every letter', write: (name) => name.replace(/\p{L}/gu, '$&\u064e') },
  { variation: 'shadda and a mark on every letter', write: (name) => name.replace(/\p{L}/gu, '$&\u0651\u064f') },
  { variation: 'tatweel between letters', write: (name) => name.replace(/\p{L}(?=\p{L})/gu, '$&\u0640') },
  { variation: 'double space', write: (name) => name.replace(' ', '  ') },
  { variation: 'no-break space', write: (name) => name.replace(' ', '\u00a0') },
  { variation: 'newline', write: (name) => name.replace(' ', '\n') },
  { variation: 'right-to-left mark before the space', write: (name) => name.replace(' ', '\u200f ') },
  { variation: 'bidi controls around', write: (name) => name, before: '\u202b', after: '\u202c' },
  { variation: 'Persian yeh', write: (name) => name.replaceAll('\u064a', '\u06cc') },
  { variation: 'no hamza', write: (name) => name.replaceAll('\u0623', '\u0627') },
  { variation: 'decomposed', write: (name) => name.normalize('NFD') },
  { variation: 'waw', write: (name) => name, before: '\u0648' },
  { variation: 'beh', write: (name) => name, before: '\u0628' },
  { variation: 'waw and lam', write: (name) => name, before: '\u0648\u0644' },
  { variation: 'detached lam and quotes', write: (name) => name, before: '\u0644\u0640"', after: '"' },
  { variation: 'hashtag', write: (name) => name.replace(' ', '_'), before: '#' },
]

describe.each(NAMES)('$id in each variation', ({ id, name }) => {
  it.each(VARIATIONS)('$variation', ({ write, before = '', after = '' }) => {
    const surface = write(name)
    const text = `وبحسب المصادر زار الوفد ${before}${surface}${after} صباح أمس`
    const mentions = extractEntities(text)
    expectSoundSpans(text, mentions)
    expect(mentions.map((mention) => ({ id: mention.id, text: mention.text }))).toEqual([{ id, text: surface }])
  })

  it.each(['\u0645', '\u0633', '\u0627\u0644\u0645'])('not after the letters %j', (letters) => {
    expect(extractEntities(`وبحسب المصادر زار الوفد ${letters}${name} صباح أمس`)).toEqual([])
  })

  it.each(['\u064a\u0646', '\u0647\u0645', '\u0627\u062a'])('not before the letters %j', (letters) => {
    expect(extractEntities(`وبحسب المصادر زار الوفد ${name}${letters} صباح أمس`)).toEqual([])
  })
})
