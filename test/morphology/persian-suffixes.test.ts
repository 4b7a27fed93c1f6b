import { describe, expect, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, lines, organization, PERSIAN, place, theMention } from '../mentions'

/** A name for each ending that SPEC 4 tells apart; all have at least four letters. */
const ENDINGS = {
  consonant: 'تکریت',
  heh: 'ربیعه',
  alef: 'نینوا',
  waw: 'لیکو',
  yeh: 'کرجی',
} as const
type Ending = keyof typeof ENDINGS
const ALL: readonly Ending[] = ['consonant', 'heh', 'alef', 'waw', 'yeh']
const names = extractorOf(...ALL.map((ending) => place(ending, { fa: ENDINGS[ending] })))

interface Row {
  suffix: string
  /** How the suffix is written: `-` after a zero width non-joiner, `+` on to the name. */
  written: '-' | '+'
  /** The endings after which the suffix is cut off; after all others the word is another word. */
  after: readonly Ending[]
}

const NONE: readonly Ending[] = []
const NOT_YEH: readonly Ending[] = ['consonant', 'heh', 'alef', 'waw']
const row = (suffix: string, written: '-' | '+', after: readonly Ending[]): Row => ({ suffix, written, after })

const TABLE: Row[] = [
  // ezafe
  row('ی', '-', ['heh', 'alef', 'waw']),
  row('ی', '+', ['heh', 'alef', 'waw']),
  // plural
  ...lines(`
    ها
    های
    هایی
    هایش
  `).flatMap((suffix) => [row(suffix, '-', ALL), row(suffix, '+', NOT_YEH)]),
  // unity and nisba: never
  row('ای', '-', NONE),
  row('ای', '+', NONE),
  row('یی', '-', NONE),
  row('یی', '+', NONE),
  row('ئی', '-', NONE),
  row('ئی', '+', NONE),
  // pronouns
  row('م', '-', ALL),
  row('ت', '-', ALL),
  row('ش', '-', ALL),
  row('مان', '-', ALL),
  row('تان', '-', ALL),
  row('شان', '-', ALL),
  row('م', '+', NONE),
  row('ت', '+', NONE),
  row('ش', '+', NONE),
  row('مان', '+', NONE),
  row('تان', '+', NONE),
  row('شان', '+', NONE),
  row('ام', '-', ALL),
  row('ات', '-', ALL),
  row('اش', '-', ALL),
  row('اش', '+', ['heh']),
  // copula
  row('است', '-', ALL),
  row('ست', '-', ALL),
  row('اند', '-', ALL),
  row('است', '+', ['heh']),
  row('ست', '+', ['alef', 'waw']),
  // object marker
  row('را', '-', ALL),
  row('را', '+', NONE),
  // comparison: never
  row('تر', '-', NONE),
  row('ترین', '-', NONE),
  row('تر', '+', NONE),
  row('ترین', '+', NONE),
  // other words
  row('شناسی', '-', NONE),
  row('تایمز', '-', NONE),
  row('نشین', '-', NONE),
]

const CASES = TABLE.flatMap(({ suffix, written, after }) =>
  ALL.map((ending) => ({
    ending,
    cut: after.includes(ending),
    suffix,
    word: `${ENDINGS[ending]}${written === '-' ? '\u200c' : ''}${suffix}`,
    how: written === '-' ? 'after a joint' : 'written on',
    says: after.includes(ending) ? 'is cut off' : 'makes another word',
  })),
)

describe('the table of suffixes', () => {
  it.each(CASES)('$suffix $how, name in $ending: $says', ({ ending, cut, suffix, word }) => {
    const text = `در ${word} بود`
    if (!cut) {
      expectMentions(names, text, '', PERSIAN)
      return
    }
    const mention = theMention(names, text, PERSIAN)
    expect(mention).toMatchObject({ id: ending, text: ENDINGS[ending], match: 'exact', lang: 'fa' })
    expect(mention.suffix).toBe(suffix)
    expect(mention.word).toEqual({ start: 3, end: 3 + word.length })
  })
})

describe('suffixes apart from the name', () => {
  it.each(
    lines(`
    ها
    های
    هایی
    است
    را
    و
  `),
  )('%s after a space is simply outside', (suffix) => {
    const mention = theMention(names, `در تکریت ${suffix} بود`, PERSIAN)
    expect(mention.text).toBe('تکریت')
    expect(mention).not.toHaveProperty('suffix')
  })

  it('a spaced nisba after a name in heh makes an adjective', () => {
    expectMentions(names, 'مقام ربیعه ای گفت', '', PERSIAN)
  })

  it('the same letters after a name that does not end in heh are a word of their own', () => {
    expectMentions(names, 'در تکریت ای دوست', 'consonant: تکریت', PERSIAN)
  })
})

describe('ezafe as a mark', () => {
  it.each([
    { fact: 'kasra on a consonant', text: 'تکریتِ', id: 'consonant' },
    { fact: 'hamza on heh', text: 'ربیعه\u0654', id: 'heh' },
    { fact: 'heh with yeh above, one code point', text: 'ربیع\u06c0', id: 'heh' },
    { fact: 'heh goal with hamza above, one code point', text: 'ربیع\u06c2', id: 'heh' },
  ])('$fact stays inside the span and is no suffix', ({ text, id }) => {
    const mention = theMention(names, `در ${text} زیبا`, PERSIAN)
    expect(mention).toMatchObject({ id, text })
    expect(mention).not.toHaveProperty('suffix')
  })

  it('after a yeh it is not written', () => {
    expectMentions(names, 'در کرجی زیبا', 'yeh: کرجی', PERSIAN)
  })
})

describe('suffixes written on to short names', () => {
  const short = extractorOf(place('sia', { fa: 'سیا' }), place('leh', { fa: 'رقه' }), place('kaveh', { fa: 'کاوه' }))

  it.each([
    { fact: 'a copula after a name of three letters in alef', text: 'سیاست' },
    { fact: 'a copula after a name of three letters in heh', text: 'رقهاست' },
    { fact: 'a pronoun after a name of three letters in heh', text: 'رقهاش' },
  ])('$fact is another word', ({ text }) => {
    expectMentions(short, `در ${text} بود`, '', PERSIAN)
  })

  it('four letters are enough', () => {
    expectMentions(short, 'در کاوهاست', 'kaveh: کاوه', PERSIAN)
    expectMentions(short, 'در کاوهاش', 'kaveh: کاوه', PERSIAN)
  })

  it('a joint needs no length', () => {
    expectMentions(short, 'در رقه\u200cاست', 'leh: رقه', PERSIAN)
    expectMentions(short, 'در سیا\u200cست', 'sia: سیا', PERSIAN)
  })
})

describe('words that only look like a name and a suffix', () => {
  it('the measured false pairs', () => {
    const names = extractorOf(place('rio', { fa: 'ریو' }), organization('fararu', { fa: 'فرارو' }))
    expectMentions(names, 'بیماری ریوی', '', PERSIAN)
    expectMentions(names, 'روایت فراروی', '', PERSIAN)
    expectMentions(names, 'شهر ریو', 'rio: ریو', PERSIAN)
  })

  it.each(
    lines(`
    عراقی
    لبنانی
    بغدادی
    ترکیه\u200cای
    ترکیه ای
    آمریکایی
    آمریکائی
  `),
  )('a nisba: %s', (word) => {
    const countries = extractorOf(
      place('iraq', { fa: 'عراق' }),
      place('lebanon', { fa: 'لبنان' }),
      place('baghdad', { fa: 'بغداد' }),
      place('turkey', { fa: 'ترکیه' }),
      place('america', { fa: 'آمریکا' }),
    )
    expectMentions(countries, `مقام ${word} گفت`, '', PERSIAN)
  })
})

describe('suffixes of names of several words', () => {
  const forces = extractorOf(organization('forces', { fa: 'نیروهای شمال سوریه' }), place('khaneh', { fa: 'خانه سبز' }))

  it.each([
    { text: 'نیروهای شمال سوریه\u200cاند', suffix: 'اند' },
    { text: 'نیروهای شمال سوریهی', suffix: 'ی' },
    { text: 'نیروهای شمال سوریه\u200cها', suffix: 'ها' },
  ])('$suffix after the last word', ({ text, suffix }) => {
    const mention = theMention(forces, `آنان ${text} بودند`, PERSIAN)
    expect(mention).toMatchObject({ text: 'نیروهای شمال سوریه', suffix })
    expect(mention.word).toEqual({ start: 5, end: 5 + text.length })
  })

  it('a suffix inside a name is another name', () => {
    expectMentions(forces, 'در خانه\u200cهای سبز', '', PERSIAN)
  })
})

describe('the longest name with the shortest suffix', () => {
  it('a name that ends like a suffix is preferred whole', () => {
    const names = extractorOf(place('one', { fa: 'تکریت' }), place('two', { fa: 'تکریتها' }))
    expectMentions(names, 'در تکریتها بود', 'two: تکریتها', PERSIAN)
  })
})

describe('suffixes only in Persian', () => {
  it('a Persian name in Arabic text is not found', () => {
    expectMentions(names, 'زار نینوای أمس', '', ARABIC)
  })

  it('an Arabic name takes no Persian suffix', () => {
    const names = extractorOf(place('it', { ar: 'نينوا' }))
    expectMentions(names, 'در نینوای بود', '', PERSIAN)
  })

  it('an Arabic name has no suffix in Arabic text', () => {
    const names = extractorOf(place('it', { ar: 'تكريت', fa: 'تکریت' }))
    expectMentions(names, 'زار تكريتها أمس', '', ARABIC)
  })
})
