import { describe, expect, it } from 'vitest'
import { ARABIC, facility, lines, mentionsIn, PERSIAN, place, weak } from '../mentions'
import { expectTwins, nilIn, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('safa', { ar: 'الصفا', fa: 'صفا', kind: 'city' }),
  place('marwa', { ar: 'المروة', fa: 'مروه', kind: 'city' }),
  place('iraq', { ar: 'العراق', fa: 'عراق', kind: 'country' }),
  facility('safa-dam', { ar: 'سد الصفا', fa: 'سد صفا', kind: 'dam' }),
  facility('marwa-dam', { ar: 'سد المروة', fa: 'سد مروه', kind: 'dam' }),
  facility('safa-field', { fa: 'میدان نفتی صفا', kind: 'field' }),
  facility('marwa-field', { fa: 'میدان نفتی مروه', kind: 'field' }),
  weak(facility('safa-site', { ar: 'منشأة الصفا', fa: 'تأسیسات صفا', kind: 'other' }), {
    form: 'منشآت الصفا',
    need: { before: ['زار'] },
  }),
  facility('marwa-site', { ar: 'منشأة المروة', fa: 'تأسیسات مروه', kind: 'other' }),
)

/** All mentions of a text, as lines `id: surface`. */
const idsIn = (text: string, options = ARABIC): string[] =>
  mentionsIn(reader, text, options).map(({ id, text: surface }) => `${id}: ${surface}`)

interface Row {
  fact: string
  text: string
  finds: string
}

describe('the entities of the kind of the head, though cities have their names', () => {
  it.each([
    {
      fact: 'after a plural',
      text: 'امتلأت سدود الصفا والمروة أمس',
      finds: 'safa-dam: الصفا\nmarwa-dam: المروة',
    },
    { fact: 'after a dual', text: 'امتلأ سدا الصفا والمروة أمس', finds: 'safa-dam: الصفا\nmarwa-dam: المروة' },
    {
      fact: 'after a head of one, which is inside the first name',
      text: 'امتلأ سد الصفا والمروة أمس',
      finds: 'safa-dam: سد الصفا\nmarwa-dam: المروة',
    },
    {
      fact: 'not after a plural with one name: what lies there',
      text: 'امتلأت سدود الصفا أمس',
      finds: 'safa: الصفا',
    },
    {
      fact: 'not behind a name that has none',
      text: 'امتلأ سد الصفا والعراق يراقب',
      finds: 'safa-dam: سد الصفا\niraq: العراق',
    },
    {
      fact: 'not after the end of the sentence',
      text: 'امتلأ سد الصفا. والمروة هادئة',
      finds: 'safa-dam: سد الصفا\nmarwa: المروة',
    },
    {
      fact: 'not after a comma alone',
      text: 'امتلأ سد الصفا، المروة هادئة',
      finds: 'safa-dam: سد الصفا\nmarwa: المروة',
    },
    {
      fact: 'after a head that a listed name has with the first',
      text: 'زار منشآت الصفا والمروة أمس',
      finds: 'safa-site: الصفا\nmarwa-site: المروة',
    },
    {
      fact: 'the listed name stands where no other follows',
      text: 'زار منشآت الصفا أمس',
      finds: 'safa-site: منشآت الصفا',
    },
  ] satisfies Row[])('$fact', ({ text, finds }) => {
    expect(idsIn(text)).toEqual(finds.split('\n'))
  })

  it.each([
    {
      fact: 'after a plural and its adjective',
      text: 'میادین نفتی صفا و مروه تعطیل شد',
      finds: 'safa-field: صفا\nmarwa-field: مروه',
    },
    {
      fact: 'after sites',
      text: 'بازرسان از تأسیسات هسته\u200cای صفا و مروه دیدن کردند',
      finds: 'safa-site: صفا\nmarwa-site: مروه',
    },
    {
      fact: 'after a head of one, with commas',
      text: 'ذخیره سد صفا، مروه و صفا کم شد',
      finds: 'safa-dam: سد صفا\nmarwa-dam: مروه\nsafa-dam: صفا',
    },
    {
      fact: 'not with commas alone',
      text: 'ذخیره سد صفا، مروه کم شد',
      finds: 'safa-dam: سد صفا\nmarwa: مروه',
    },
  ] satisfies Row[])('in Persian $fact', ({ text, finds }) => {
    expect(idsIn(text, PERSIAN)).toEqual(finds.split('\n'))
  })

  it('a pair of facilities is named after places that have none of their kind, but not after countries', () => {
    expect(nilIn(reader, 'أغلق مطاري الصفا والمروة أمس', ARABIC)).toEqual(
      lines(`
        facility: الصفا
        facility: المروة
      `),
    )
    expect(nilIn(reader, 'أغلق مطاري الصفا والعراق أمس', ARABIC)).toEqual(['facility: الصفا'])
    expect(nilIn(reader, 'أغلقت مطارات الصفا والمروة أمس', ARABIC)).toEqual([])
  })
})

describe('places that no list has', () => {
  it.each([
    {
      fact: 'two after a dual',
      text: 'على الطريق بين بلدتي كرسوع وطلوبة أمس',
      finds: 'location: كرسوع\nlocation: طلوبة',
      twin: 'على الطريق بين بلدتي الصغيرة والمدينة أمس',
    },
    {
      fact: 'one beside a listed one',
      text: 'دخلت القوات مدن الصفا والزلفية وكرسوع، ثم توقفت',
      finds: 'location: الزلفية\nlocation: كرسوع',
      twin: 'دخلت القوات مدن الصفا ودمرت آليات',
    },
    {
      fact: 'definite ones beside each other',
      text: 'تضررت أحياء الزلفية والصنوبرة أمس',
      finds: 'location: الزلفية\nlocation: الصنوبرة',
      twin: 'تضررت أحياء المدينة والريف أمس',
    },
    {
      fact: 'one alone is what lies there',
      text: 'تضررت أحياء الزلفية والصنوبرة أمس',
      finds: 'location: الزلفية\nlocation: الصنوبرة',
      twin: 'تضررت أحياء الزلفية أمس',
    },
    {
      fact: 'after quarters, not after the noun that differs by its hamza',
      text: 'اتفقوا في أحياء الزلفية والصنوبرة',
      finds: 'location: الزلفية\nlocation: الصنوبرة',
      twin: 'اتفقوا على إحياء الزلفية والصنوبرة',
    },
    {
      fact: 'a verb does not go on with the list',
      text: 'سيطروا على قرى الصفا وكرسوع.',
      finds: 'location: كرسوع',
      twin: 'سيطروا على قرى الصفا وكرسوع آليات كثيرة',
    },
    {
      fact: 'names of two words beside a listed one',
      text: 'قصفت قرى تل السمنة والصفا أمس',
      finds: 'location: تل السمنة',
      twin: 'قصفت تلال الصفا أمس',
    },
    {
      fact: 'on the axes of a front',
      text: 'تجددت المعارك على محاور الزلفية والصفا أمس',
      finds: 'location: الزلفية',
      twin: 'تجددت النقاشات على محاور رئيسية أمس',
    },
  ] satisfies Twins[])('$fact', (row) => {
    expectTwins(reader, row, ARABIC)
  })

  it.each([
    {
      fact: 'beside a listed one',
      text: 'درگیری از روستاهای صفا و سنجدک در شمال آغاز شد',
      finds: 'location: سنجدک',
      twin: 'درگیری از روستاهای صفا و مناطق دیگر آغاز شد',
    },
    {
      fact: 'not alone',
      text: 'درگیری از روستاهای صفا، سنجدک و الزلفیه آغاز شد',
      finds: 'location: سنجدک\nlocation: الزلفیه',
      twin: 'درگیری از روستاهای سنجدک آغاز شد',
    },
  ] satisfies Twins[])('in Persian $fact', (row) => {
    expectTwins(reader, row, PERSIAN)
  })
})
