import type { Lang } from '../types'
import { words } from '../unicode/word-list'
import { isGivenName } from './given-names'
import { latinSpellings } from './latin-spellings'

/** The kunya in its three cases: أبو in the nominative, أبا in the accusative, أبي in the genitive. */
const KUNYA = words(`
  أبو
  أبا
  أبي
`)
const KUNYA_SPELLINGS: ReadonlySet<string> = new Set([
  ...KUNYA,
  ...words(`
    ابو
    ابا
    ابي
  `),
])
const SON_OF: ReadonlySet<string> = new Set(
  words(`
    بن
    ابن
  `),
)
const [BIN = '', IBN = ''] = [...SON_OF]

/**
 * Last name elements that are titles, numbers or words of every other sentence: as a short name they would be read as the
 * ordinary word.
 */
const NOT_A_SURNAME: ReadonlySet<string> = new Set(
  words(`
    المهندس
    الدكتور
    الشيخ
    السيد
    الحاج
    القائد
    الأمير
    الملك
    السلطان
    الرئيس
    الأول
    الثاني
    الثالث
    الرابع
    الخامس
    السادس
    السابع
    الثامن
    التاسع
    العاشر
    الثانية
    عشر
    الأكبر
    الأصغر
    الكبير
    الابن
    الأب
    الفائز
    الفوز
    النواب
    العودة
    اول
    دوم
    سوم
    چهارم
    پنجم
    ششم
    هفتم
    هشتم
    نهم
    دهم
    کبیر
    امام
    شیخ
    سید
    خان
    بیگ
    شاه
    سلطان
    پسر
    پدر
    برادر
    بابا
    زاده
    زاد
    خاطر
    هست
    هاست
    ماست
    اید
    تون
    آنان
    بار
    برو
    بری
    بنی
    منی
    دری
    متری
    کیلو
    جدید
    کلی
    کامل
    منفی
    راضی
    مسلط
    مست
    حدود
    دوران
    شمال
    مرز
    کلاس
    شبانه
    شعار
    حجاب
    ایرانی
    اسلامی
    ملی
  `),
)

/** The clan article آل and other words that belong to a last name of two words (آل ثاني, عبد الرحمن, دي ميستورا). */
const SURNAME_HEADS: ReadonlySet<string> = new Set(
  words(`
    آل
    بن
    ابن
    أبو
    عبد
    بحر
    بنت
    دي
    دو
    فان
    فون
    دی
    فن
    ابو
    نصر
    سيف
    سیف
  `),
)

const ARTICLE = /^ال(?=.{3})/u
const LATIN_ARTICLE = /^(?:al|el|ash|ad|an|ar|as|at|az|es|ez|adh|ath|ed|er|esh)[- ]/i

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)]
}

const LATIN_ARTICLE_IN_NAME = /\bal([- ])(?=(sh|dh|th|[sdnrtz])?)/giu

/** The Latin article as it is spoken (ash-Shammari, ad-Din) and, west of Iraq, as el-: SPEC 5. */
function latinArticles(form: string, hasEl: boolean): string[] {
  const assimilated = form.replace(LATIN_ARTICLE_IN_NAME, (article, gap: string, sun: string | undefined) =>
    sun === undefined ? article : `a${sun.toLowerCase()}${gap}`,
  )
  return unique([form, assimilated, ...(hasEl ? [form.replace(LATIN_ARTICLE_IN_NAME, 'el$1')] : [])])
}

/** The name with each of its words that is `from` put as `to`; the last word stays. */
function withWords(parts: readonly string[], from: ReadonlySet<string>, to: string): string {
  return parts
    .map((part, index) => (from.has(part) && index < parts.length - 1 ? to : part))
    .filter((part) => part !== '')
    .join(' ')
}

/** The last element of an Arab's name as Persian writes it, with the article or without (الشمری, شمری). SPEC 4. */
function withoutLastArticle(form: string): string {
  const parts = form.split(' ')
  const last = parts.at(-1) as string
  return parts.length < 2 ? form : [...parts.slice(0, -1), last.replace(ARTICLE, '')].join(' ')
}

/** What kind of name is inflected. */
export interface NameKind {
  isPerson: boolean
  /** The Latin form is transliterated from Arabic or Persian, so that writers spell it in several ways. */
  isTransliterated: boolean
  /** The Latin article is written as it is spoken, too (ash-Shammari): names of people and places, not of organizations. */
  spellsArticle: boolean
  /** Writers of its country spell the Latin article el-, too. */
  hasEl: boolean
}

/**
 * The inflected forms of a name: every case of the kunya, and for persons بن beside ابن and, inside the name, without
 * either; one case and one spelling throughout a name; in Persian, persons with and without the article of the last
 * element. In Latin script, the article in its spellings and those of `latinSpellings`. The form itself comes first.
 * SPEC 3.4, 4 and 5.
 */
export function variantsOf(
  form: string,
  lang: Lang,
  { isPerson, isTransliterated, spellsArticle, hasEl }: NameKind,
): string[] {
  if (lang === 'en') {
    const spoken = spellsArticle ? latinArticles(form, hasEl) : [form]
    return unique([...spoken, ...(isTransliterated ? latinSpellings(form, isPerson) : [])])
  }
  const parts = form.split(' ')
  const kunyas = lang === 'ar' ? KUNYA.map((kunya) => withWords(parts, KUNYA_SPELLINGS, kunya)) : []
  const bare = lang === 'fa' && isPerson ? [withoutLastArticle(form)] : []
  const forms = unique([form, ...kunyas, ...bare])
  if (!isPerson) return forms
  const sons = forms.flatMap((each) => {
    const [first = '', ...rest] = each.split(' ')
    const inside = withWords(rest, SON_OF, '')
    const spelled = [BIN, IBN].map((son) => withWords(each.split(' '), SON_OF, son))
    return inside === '' ? [each, ...spelled] : [each, ...spelled, `${first} ${inside}`]
  })
  return unique(sons)
}

function shortArabic(parts: readonly string[], isArab: boolean): string[] {
  const last = parts.at(-1) as string
  const head = parts.at(-2) as string
  const shorts: string[] = []
  const [first = '', second = ''] = parts
  if (KUNYA_SPELLINGS.has(first) && parts.length > 2) shorts.push(`${first} ${second}`)
  if (SURNAME_HEADS.has(head)) {
    if (parts.length > 2) shorts.push(`${head} ${last}`)
  } else if (!isArab || ARTICLE.test(last) || (last.endsWith('ي') && last.length >= 5)) shorts.push(last)
  return shorts
}

function shortPersian(parts: readonly string[]): string[] {
  const last = parts.at(-1) as string
  const head = parts.at(-2) as string
  if (SURNAME_HEADS.has(head)) return parts.length > 2 ? [`${head} ${last}`] : []
  return ARTICLE.test(last) ? [last, last.replace(ARTICLE, '')] : [last]
}

function shortEnglish(form: string): string[] {
  const parts = form.split(' ')
  const last = parts.at(-1) as string
  const bare = last.replace(LATIN_ARTICLE, '')
  const withArticle = LATIN_ARTICLE.test(`${parts.at(-2)} `) ? [`${parts.at(-2)} ${last}`] : []
  return bare.length < 4 ? [] : unique([last, bare, ...withArticle])
}

/**
 * The short names under which a person is mentioned again after a full mention: the last element, in Persian also
 * without its article, and the kunya. SPEC 8. Without its article the last element of an Arab's name in Arabic is a given
 * name or a word (ياسين شريف), of anybody else's the surname (توم باراك).
 */
export function shortNamesOf(form: string, lang: Lang, isArab = true): string[] {
  const parts = form.split(' ')
  if (parts.length < 2) return []
  const shorts = lang === 'ar' ? shortArabic(parts, isArab) : lang === 'fa' ? shortPersian(parts) : shortEnglish(form)
  // Persian uses the title without the Arabic article, so with it the word is the name (المهندس).
  const isTitle = (short: string): boolean => NOT_A_SURNAME.has(short) && !(lang === 'fa' && ARTICLE.test(short))
  return unique(shorts.filter((short) => short.length >= 3 && !isTitle(short) && !isGivenName(short)))
}

const SERVANT = 'عبد'
/** What closes a last name of two words. */
const CLOSERS: ReadonlySet<string> = new Set(
  words(`
    الدين
    الله
  `),
)

/**
 * The last element of a name where it is no short name by itself, because it is a given name (برهم صالح) or without the
 * article perhaps a word (أنس خطاب), and of two words what عبد opens and الدين closes: it means the person only where a verb
 * of speech or a title says so.
 */
export function bareLastNameOf(form: string, lang: Lang, isArab = true): string | undefined {
  const parts = form.split(' ')
  const last = parts.at(-1) as string
  if (lang === 'en' || parts.length < 2 || last.length < 3) return undefined
  const head = parts.at(-2) as string
  if (lang === 'ar' && parts.length > 2 && (head === SERVANT || CLOSERS.has(last))) return `${head} ${last}`
  if (SURNAME_HEADS.has(head) || KUNYA_SPELLINGS.has(head)) return undefined
  return NOT_A_SURNAME.has(last) || shortNamesOf(form, lang, isArab).includes(last) ? undefined : last
}
