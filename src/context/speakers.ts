import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { isGivenName } from '../morphology/given-names'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { foldedWords, stemsAt, wordAt, writtenWord } from './context-words'
import { ARABIC_SPEECH_VERBS } from './trigger-words'
import { PERSON_TITLES } from './triggers'

let speechVerbs: ReadonlySet<string> | undefined

/** Folded when the first name is asked about. */
function arabicSpeech(): ReadonlySet<string> {
  speechVerbs ??= new Set(ARABIC_SPEECH_VERBS.flatMap(foldedWords))
  return speechVerbs
}

/** How the clause goes on after its subject: with what is said, a preposition, a word of time; loose letters. */
const ARABIC_CONTINUATIONS: ReadonlySet<string> = new Set(
  words(`
    ان
    انه
    انها
    انهم
    انني
    اننا
    بان
    بانه
    في
    علي
    الي
    من
    عن
    مع
    عبر
    خلال
    امام
    بعد
    قبل
    ايضا
    كذلك
    الذي
    التي
    امس
    اليوم
  `),
)
/** Verbs and nouns of speech after their subject; loose letters. */
const PERSIAN_SPEECH: ReadonlySet<string> = new Set(
  words(`
    گفت
    افزود
    نوشت
    تاكيد
    تصريح
    اظهار
    خاطرنشان
    اعلام
    هشدار
  `),
)
/** Forms of address that are no part of a name; loose letters. */
const PERSIAN_TITLES: ReadonlySet<string> = new Set(
  words(`
    اقاي
    خانم
    دكتر
  `),
)

function isAmong(tokens: Tokens, token: number, reading: Reading, list: ReadonlySet<string>): boolean {
  return stemsAt(tokens, token, reading).some((stem) => list.has(stem))
}

/** الوزير حسين: a title with its article, and after the name neither a second name nor a definite last one. */
function followsArabicTitle(tokens: Tokens, { firstToken, lastToken }: Candidate): boolean {
  const title = stemsAt(tokens, firstToken - 1, Reading.Arabic)
  const isTitle = title.some((stem) => stem.startsWith(ARABIC_ARTICLE)) && title.some((stem) => PERSON_TITLES.has(stem))
  if (!isTitle) return false
  const next = lastToken + 1
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space) return true
  return !wordAt(tokens, next).startsWith(ARABIC_ARTICLE) && !isGivenName(writtenWord(tokens, next))
}

function isArabicSpeaker(tokens: Tokens, candidate: Candidate): boolean {
  const { firstToken, lastToken, procliticLength } = candidate
  if (procliticLength > 0 || firstToken === 0 || tokens.gap[firstToken] !== Gap.Space) return false
  if (followsArabicTitle(tokens, candidate)) return true
  if (!isAmong(tokens, firstToken - 1, Reading.Arabic, arabicSpeech())) return false
  const next = lastToken + 1
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space) return true
  return ARABIC_CONTINUATIONS.has(wordAt(tokens, next))
}

/** A Persian clause begins with its subject: before the name is a break or a form of address. */
function isPersianSpeaker(tokens: Tokens, { firstToken, lastToken, suffix }: Candidate): boolean {
  const follows = firstToken > 0 && tokens.gap[firstToken] === Gap.Space
  if (follows) return isAmong(tokens, firstToken - 1, Reading.Persian, PERSIAN_TITLES)
  const next = lastToken + 1
  if (suffix !== '' || next >= tokens.count || tokens.gap[next] !== Gap.Space) return false
  return isAmong(tokens, next, Reading.Persian, PERSIAN_SPEECH)
}

/**
 * Whether the words beside a last name that is a first name or an ordinary word besides say that somebody is called so: who
 * speaks (وأكد حسين أن), or who has a title.
 */
export function isCalledSo(tokens: Tokens, candidate: Candidate): boolean {
  if (candidate.reading === Reading.Persian) return isPersianSpeaker(tokens, candidate)
  return candidate.reading === Reading.Arabic && isArabicSpeaker(tokens, candidate)
}
