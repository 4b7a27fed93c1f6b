/** Repairs, by rule, the errors of names in open data that the README of the source tables lists. */
import type { Lang } from '../../src/types'
import { words } from '../../src/unicode/word-list'

/** Administrative words at the start of an Arabic name; the name is what follows (محافظة نينوى). */
const ARABIC_HEADS = words(`
  محافظة
  محافظه
  مقاطعة
  ولاية
  إقليم
  اقليم
  منطقة
  بلدية
  إدارة
  أدارة
  جهة
  قسم
  ناحية
  مديرية
  قضاء
  مدينة
  بلدة
  قرية
  دائرة
  كانتون
  أبرشية
  ضاحية
  شعبة
  شعبية
  أوبلاست
  أوبليس
  أوكروغ
  كراي
  إمارة
  تصنيف:
`)
/** The same at the end of an Arabic name. */
const ARABIC_TAILS = words(`
  أوبلاست
  أوبلاستي
  كراي
  أوكروغ
  الإقليمية
`)
const PERSIAN_HEADS = words(`
  استان
  شهرستان
  ناحیه
  ولسوالی
  ولایت
  ایالت
  منطقه
  شهرداری
  بخش
  شهر
  کانتون
  فرمانداری
  دهستان
  محافظه
  مدیریه
  قضاء
  بلدیه
  اوبلاست
  پریش
  کلان\u200cشهر
  ضلع
`)
const PERSIAN_TAILS = words(`
  پریش
  مونیکیپلیتی
  اوبلاست
  سوریه
`)
const ENGLISH_TAIL =
  / (?:province|governorate|district|county|region|oblast|krai|division|municipality|prefecture|department|canton|metropolitan municipality|subdistrict|sub-district)$/iu
const ENGLISH_HEAD = /^(?:province|governorate|district|city|municipality|region|mayorality) of /iu

/** Names that say where something lies, or that it is the capital, and not what it is called. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(
  words(`
    العاصمة
    الوطنية
    الذاتية
    الحكم
    المتمتعة
    الاتحادية
    الفيدرالية
    المركز
    المدينة
    الريف
    الغرب
    الشرق
    الشمال
    الجنوب
    الوسط
    الغربي
    الشرقي
    الشمالي
    الجنوبي
    شمالي
    جنوبي
    سنتر
    البحيرات
    سيتي
    ریور
    غربی
    شرقی
    شمالی
    جنوبی
    مرکزی
    غرب
    شرق
    شمال
    جنوب
    پایتخت
    خودمختار
    مستقل
    فدرال
    مرکز
    central
    northern
    southern
    eastern
    western
    north
    south
    east
    west
    capital
    centre
    center
    northeastern
    northwestern
    southeastern
    southwestern
  `),
)

const MARKS = /[\u0640\u064b-\u0652\u0670\u200e\u200f\u00ad\ufeff\u00b2\u00b9]/gu
const IN_BRACKETS = /\s*[([{][^)\]}]*[)\]}]?\s*/gu
/** What comes after a comma, in either script, says where the place lies. */
const AFTER_COMMA = /\s*[,\u060c\u066c].*$/u
const NOT_ARABIC_SCRIPT = /[^\p{Script=Arabic}\s\u200c\-'\u2019]/u
const NOT_LATIN = /[^\p{Script=Latin}\p{M}\s\-'\u2018\u2019\u02bb\u02bc\u02be\u02bf`.&]/u
/** Letters that no Arabic or Persian name has: Pashto, Sindhi and Kurdish spellings. */
const OTHER_LETTERS =
  /[\u0679-\u067d\u067f-\u0685\u0687-\u0697\u0699-\u06a3\u06a5-\u06a8\u06aa-\u06ae\u06b0-\u06bf\u06c2-\u06cb\u06cd-\u06d5]/u

const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u06c1': '\u0647',
  '\u06c0': '\u0629',
  '\u0671': '\u0627',
}
const PERSIAN_LETTERS: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc',
  '\u0649': '\u06cc',
  '\u0643': '\u06a9',
  '\u06c0': '\u0647',
  '\u0629': '\u0647',
  '\u06c1': '\u0647',
  '\u0671': '\u0627',
}

function inLetters(name: string, letters: Readonly<Record<string, string>>): string {
  return [...name].map((letter) => letters[letter] ?? letter).join('')
}

function withoutHead(name: string, heads: readonly string[]): string {
  const head = heads.find((each) => name.startsWith(`${each} `) || (each.endsWith(':') && name.startsWith(each)))
  return head === undefined ? name : name.slice(head.length).trim()
}

function withoutTail(name: string, tails: readonly string[]): string {
  const tail = tails.find((each) => name.endsWith(` ${each}`))
  return tail === undefined ? name : name.slice(0, -tail.length).trim()
}

/** An administrative word with an adjective (الإقليم الشمالي) is a description, and so is what remains of one. */
const DESCRIPTION_HEAD =
  /^(?:ال)?(?:إقليم|اقليم|محافظة|مقاطعة|منطقة|إدارة|قسم|ولاية|مدينة) (?:ال\S+|رقم .*|الدائرة.*)$|^(?:ال)?(?:شمال|جنوب|غرب|شرق|مرکز)[یي]? (?:ال)?(?:غرب|شرق|شمال|جنوب)[یي]?(?: |$)/u

export interface Cleaning {
  /** Whether administrative words are taken off: not from names of camps, seas and countries. */
  heads: boolean
}

/** Ayn and hamza stand between letters only: at the edge of a word they would be quotation marks. */
function latinName(name: string): string {
  return name
    .replace(/[`\u2018\u2019\u02bb\u02bc\u02be\u02bf]/gu, "'")
    .replace(/(?<![\p{L}\p{M}])'|'(?![\p{L}])/gu, '')
    .replaceAll(' & ', ' and ')
    .replace(/\.$/u, '')
}

/** The name as a dictionary writes it, or `undefined` where nothing usable remains. */
export function cleanName(raw: string, lang: Lang, { heads }: Cleaning): string | undefined {
  const plain = raw
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(IN_BRACKETS, ' ')
    .replace(AFTER_COMMA, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (lang === 'en') {
    const latin = latinName(plain)
    const bare = heads ? latin.replace(ENGLISH_HEAD, '').replace(ENGLISH_TAIL, '').trim() : latin
    // The Ukrainian form for a province is not the English one.
    const isName = bare.length >= 2 && !/chyna$/u.test(bare) && !NOT_LATIN.test(bare) && !/^(?:the )?\d/iu.test(bare)
    return isName && !(heads && DESCRIPTIONS.has(bare.toLowerCase())) ? bare : undefined
  }
  const isArabic = lang === 'ar'
  const letters = inLetters(plain, isArabic ? ARABIC_LETTERS : PERSIAN_LETTERS)
  // Hyphens join the parts of foreign names; the engine reads a space in their place.
  const spaced = letters.replace(/^ال-|(?<= )ال-/gu, 'ال').replace(/\s*-\s*/gu, ' ')
  if (heads && DESCRIPTION_HEAD.test(spaced)) return undefined
  const bare = heads
    ? withoutTail(withoutHead(spaced, isArabic ? ARABIC_HEADS : PERSIAN_HEADS), isArabic ? ARABIC_TAILS : PERSIAN_TAILS)
    : spaced
  const isName =
    [...bare.replace(/[\s\u200c]/gu, '')].length >= 2 && !NOT_ARABIC_SCRIPT.test(bare) && !OTHER_LETTERS.test(bare)
  return isName && !(heads && DESCRIPTIONS.has(bare)) ? bare : undefined
}
