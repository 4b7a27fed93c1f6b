import {
  ARABIC_LETTER_BEH,
  ARABIC_LETTER_FEH,
  ARABIC_LETTER_KAF,
  ARABIC_LETTER_LAM,
  ARABIC_LETTER_WAW,
} from '../unicode/code-points'
import { words } from '../unicode/word-list'

/** The definite article, as it is written. */
export const ARABIC_ARTICLE = 'ال'

export const CONJUNCTIONS: readonly number[] = [ARABIC_LETTER_WAW, ARABIC_LETTER_FEH]
export const PREPOSITIONS: readonly number[] = [ARABIC_LETTER_BEH, ARABIC_LETTER_KAF, ARABIC_LETTER_LAM]

/** The Arabic proclitics of nouns: two conjunctions and three prepositions. */
export const PROCLITIC_LETTERS: readonly number[] = [...CONJUNCTIONS, ...PREPOSITIONS]

/** و or ف. */
export function isConjunction(letter: number | undefined): boolean {
  return letter === ARABIC_LETTER_WAW || letter === ARABIC_LETTER_FEH
}

/** ب, ك or ل. */
export function isPreposition(letter: number | undefined): boolean {
  return letter === ARABIC_LETTER_BEH || letter === ARABIC_LETTER_KAF || letter === ARABIC_LETTER_LAM
}

/**
 * The proclitics a word may begin with, as numbers of letters: `[و|ف]? [ب|ك|ل]?`. The empty reading is not among
 * them. SPEC 3.1.
 */
export function procliticLengths(loose: Uint16Array, first: number, end: number): readonly number[] {
  const letter = loose[first]
  const length = end - first
  if (length < 2 || !(isConjunction(letter) || isPreposition(letter))) return NONE
  return length > 2 && isConjunction(letter) && isPreposition(loose[first + 1]) ? ONE_OR_TWO : ONE
}

const NONE: readonly number[] = []
const ONE: readonly number[] = [1]
const ONE_OR_TWO: readonly number[] = [1, 2]

/**
 * Common words that begin like a proclitic and end like a name: whole words, never a clitic and a name. They are
 * the collisions that the specification measured (3.2, A2 and A5) and, collected for this project, frequent words of their kind; loose letters.
 */
export const PROTECTED_WORDS: ReadonlySet<string> = new Set(
  words(`
    كبار
    بريد
    برفح
    بليون
    فريد
    وحيد
    بلد
    كلار
    بري
    وهران
    وادي
    لسان
    والي
    ولايه
    وليد
    وايل
    وسام
    وفد
    وفاه
    وقود
    ورده
    وعد
    وصل
    وجد
    وجه
    وضع
    ورد
    وقف
    وقت
    وطن
    وزن
    فقد
    فرد
    فرض
    فصل
    فعل
    فكر
    فهم
    فور
    فوق
    بعد
    بعض
    بدا
    برز
    بلغ
    بقي
    بطل
    بحر
    بحث
    كثير
    كبير
    كامل
    كمال
    كريم
    كتب
    كشف
    كون
    لقاء
    لقا
    لدي
    لعب
    لحظه
    لمس
    لوم
    ليل
    ليس
    بالي
  `),
)
