import { Gap, lettersBetween } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_HEH, ARABIC_LETTER_WAW, ARABIC_LETTER_YEH } from '../unicode/code-points'
import { words } from '../unicode/word-list'

/** The suffixes below are compared with loose letters, in which Farsi yeh is yeh. */
function suffixes(lines: string): ReadonlySet<string> {
  return new Set(words(lines).map((suffix) => suffix.replaceAll('\u06cc', '\u064a')))
}

const PLURALS = `
  ها
  های
  هایی
  هایم
  هایت
  هایش
  هایمان
  هایتان
  هایشان
  هاست
`
const PRONOUNS = `
  م
  ت
  ش
  مان
  تان
  شان
`
const PRONOUNS_WITH_ALEF = `
  ام
  ات
  اش
  امان
  اتان
  اشان
`
const COPULAS_WITH_ALEF = `
  است
  اند
`
const COPULA = `
  ست
`
const OBJECT_MARKER = `
  را
`
const EZAFE = `
  ی
`

/** SPEC 4, the closed list after a zero width non-joiner; anything else there makes another word (ترکیه\u200cای). */
const AFTER_JOINT: ReadonlySet<string> = suffixes(
  PLURALS + PRONOUNS + PRONOUNS_WITH_ALEF + COPULAS_WITH_ALEF + COPULA + OBJECT_MARKER,
)
const EZAFE_AFTER_VOWEL = suffixes(EZAFE)
const PLURAL = suffixes(PLURALS)
const LONG_NAME_AFTER_HEH = suffixes(PRONOUNS_WITH_ALEF + COPULAS_WITH_ALEF)
const LONG_NAME_AFTER_VOWEL = suffixes(COPULA)

/** A name must have this many letters before a suffix that is written on to it without a zero width non-joiner. */
const LONG_NAME = 4

/** Letters of the longest suffix. */
export const LONGEST_SUFFIX = 6

/** Common words that look like a name and a suffix; loose letters. SPEC 4. */
const PROTECTED_WORDS: ReadonlySet<string> = suffixes(`
  ریوی
  فراروی
  سیاست
`)

/** Whether some loose letters are what a suffix is written with, wherever it may stand. */
export function looksLikeSuffix(letters: string): boolean {
  return AFTER_JOINT.has(letters) || EZAFE_AFTER_VOWEL.has(letters)
}

function isLongVowel(letter: number | undefined): boolean {
  return letter === ARABIC_LETTER_ALEF || letter === ARABIC_LETTER_WAW
}

/** A heh after a long vowel is a consonant (کرمانشاه, کوه); a waw after alef is none (کاوه). */
function isSoundedHeh(loose: Uint16Array, position: number): boolean {
  const before = loose[position - 1]
  if (before === ARABIC_LETTER_WAW) return loose[position - 2] !== ARABIC_LETTER_ALEF
  return before === ARABIC_LETTER_ALEF
}

/** A zero width non-joiner inside what would be the suffix: قطره\u200cایی is قطره and a suffix, not قطر and هایی. */
function hasJointWithin(gap: Uint16Array, position: number, end: number): boolean {
  for (let inside = position + 1; inside < end; inside++) if (gap[inside] === Gap.Joint) return true
  return false
}

/**
 * Whether what follows `position` in the word is a suffix that a name ending there may carry: plural, ezafe, pronoun,
 * copula or object marker. The table is SPEC 4; a nisba (عراقی, ترکیه\u200cای) is another word and never cut. After a
 * sounded heh ی makes a nisba (کرمانشاهی), after a silent one an ezafe (سوریهی).
 */
export function isPersianSuffix(tokens: Tokens, token: number, position: number): boolean {
  const { loose, gap } = tokens.letters
  const first = tokens.first[token] as number
  const end = tokens.end[token] as number
  const last = loose[position - 1]
  if (hasJointWithin(gap, position, end)) return false
  const suffix = lettersBetween(loose, position, end)
  const isVowel = isLongVowel(last)
  const isHeh = last === ARABIC_LETTER_HEH && !isSoundedHeh(loose, position - 1)
  if (gap[position] === Gap.Joint) {
    return AFTER_JOINT.has(suffix) || ((isVowel || isHeh) && EZAFE_AFTER_VOWEL.has(suffix))
  }
  if (last === ARABIC_LETTER_YEH) return false
  const isLong = position - first >= LONG_NAME
  const fits =
    PLURAL.has(suffix) ||
    ((isVowel || isHeh) && EZAFE_AFTER_VOWEL.has(suffix)) ||
    (isLong && isHeh && LONG_NAME_AFTER_HEH.has(suffix)) ||
    (isLong && isVowel && LONG_NAME_AFTER_VOWEL.has(suffix))
  return fits && !PROTECTED_WORDS.has(lettersBetween(loose, first, end))
}
