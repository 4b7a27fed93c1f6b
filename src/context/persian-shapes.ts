import { looksLikeSuffix } from '../morphology/persian-suffixes'
import { Gap } from '../normalization/letters'
import { hashesOf } from '../normalization/word-hash'
import { foldedWords, wordAt } from './context-words'
import { FAMILY_ENDINGS, FAMILY_WORDS, LIKELY_FAMILY_ENDINGS, ORDINARY_WORDS } from './persian-words'
import type { RuleText } from './rule-text'

/** What the letters of a Persian word that no list has tell of its place in a name. */
export const enum Shape {
  /** A plural, a comparative, an ordinary word: it ends a name. */
  Ordinary,
  /** Ends as hardly anything but family names does: کوهپایهزاده. */
  Family,
  /** Ends as family names do, and other words: شکربیگی. */
  LikelyFamily,
  /** Tells nothing. */
  Plain,
}

interface WordLists {
  /** Hashes of words. */
  readonly ordinary: ReadonlySet<number>
  readonly familyWords: ReadonlySet<number>
  readonly familyEndings: readonly string[]
  readonly likelyEndings: readonly string[]
}

let lists: WordLists | undefined

/** Folded when the first Persian name is read. */
function wordLists(): WordLists {
  lists ??= {
    ordinary: hashesOf(foldedWords(ORDINARY_WORDS.join('\n'))),
    familyWords: hashesOf(foldedWords(FAMILY_WORDS.join('\n'))),
    familyEndings: foldedWords(FAMILY_ENDINGS.join('\n')),
    likelyEndings: foldedWords(LIKELY_FAMILY_ENDINGS.join('\n')),
  }
  return lists
}

/** Endings of nouns and adjectives after a zero width non-joiner, beside the suffixes that a name may carry, too. */
const JOINED_ENDINGS: ReadonlySet<string> = new Set(
  foldedWords(
    `
    ای
    ایم
    ان
    یی
    تر
    ترین
    `,
  ),
)
/** Endings of plurals, comparatives and nouns of action: تصویرگری. */
const ORDINARY_ENDINGS = foldedWords(
  `
  های
  هایی
  هایش
  تر
  ترین
  گری
  گیری
  گذاری
  برداری
  سازی
  یابی
  ریزی
  پذیری
  رسانی
  نگاری
  نویسی
  گویی
  گرایی
  زدایی
  افزایی
  سنجی
  شناسی
  انگاری
  نمایی
  پردازی
  `,
)

/** Whether a suffix stands after the last zero width non-joiner of a word. */
function hasJoinedSuffix({ tokens }: RuleText, token: number, word: string): boolean {
  const { gap } = tokens.letters
  const first = tokens.first[token] as number
  for (let place = (tokens.end[token] as number) - 1; place > first; place--) {
    if (gap[place] !== Gap.Joint) continue
    const ending = word.slice(place - first)
    return looksLikeSuffix(ending) || JOINED_ENDINGS.has(ending)
  }
  return false
}

/** Letters before an ending at least. */
const LEAST_BEFORE_ENDING = 3

function endsLike(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word.length - ending.length >= LEAST_BEFORE_ENDING && word.endsWith(ending))
}

/** Whether a word is an ordinary one of Persian news. */
export function isOrdinary({ words }: RuleText, token: number): boolean {
  return wordLists().ordinary.has(words.hashes[token] as number)
}

/** Whether a word only goes on with a family name. */
export function isFamilyWord({ words }: RuleText, token: number): boolean {
  return wordLists().familyWords.has(words.hashes[token] as number)
}

/** Of the endings of family names those that are no nouns of their own, as پناه is one. */
const LONE_ENDINGS: ReadonlySet<number> = hashesOf(
  foldedWords(
    `
    زاده
    پور
    نیا
    `,
  ),
)

/** Whether a word of its own is what hardly anything but family names ends in: شیخ زاده. */
export function isFamilyEnding({ words }: RuleText, token: number): boolean {
  return LONE_ENDINGS.has(words.hashes[token] as number)
}

export function shapeAt(text: RuleText, token: number): Shape {
  const word = wordAt(text.tokens, token)
  const { familyEndings, likelyEndings } = wordLists()
  if (isOrdinary(text, token) || hasJoinedSuffix(text, token, word) || endsLike(word, ORDINARY_ENDINGS))
    return Shape.Ordinary
  if (endsLike(word, familyEndings)) return Shape.Family
  return endsLike(word, likelyEndings) ? Shape.LikelyFamily : Shape.Plain
}
