import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { foldedWords, stemsAt, wordAt } from './context-words'

function foldedSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap(foldedWords))
}

/** What is said of people with the place that they are from or go to, and the preposition after it. Collected for this project. */
const FRAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'من',
    foldedSet(
      words(`
        ينحدر
        تنحدر
        ينحدرون
        المنحدر
        المنحدرة
        يتحدر
        تتحدر
        يتحدرون
        المتحدر
        المتحدرة
        القادم
        القادمة
        القادمين
        قادما
        قادمة
        قادمين
        قادمون
      `),
    ),
  ],
  [
    'في',
    foldedSet(
      words(`
        ولد
        ولدت
        ولدوا
        المولود
        المولودة
        مولود
        مولودة
      `),
    ),
  ],
  [
    'الي',
    foldedSet(
      words(`
        المؤدي
        المؤدية
        الواصل
        الواصلة
        المؤديين
      `),
    ),
  ],
])

/** What lies opposite, beside or near a place: المقابل للقاع. Collected for this project, like the lists below. */
const BESIDE: ReadonlySet<string> = foldedSet(
  words(`
    المقابل
    المقابلة
    المحاذي
    المحاذية
    المتاخم
    المتاخمة
    المجاور
    المجاورة
  `),
)
/** Only a town or village has such; before a noun with the article it may be the town that was named. */
const OF_TOWNS: ReadonlySet<string> = foldedSet(
  words(`
    طريق
    أطراف
    مشارف
    مدخل
    مداخل
    محيط
    بساتين
    مفرق
    وجهاء
    أعيان
  `),
)
/** After the name of a place, the way to look for it: العريضة شمالا. */
const WAYS: ReadonlySet<string> = foldedSet(
  words(`
    شمالا
    جنوبا
    شرقا
    غربا
  `),
)
/** The place that was named, whatever it is called. */
const GENERIC: ReadonlySet<string> = foldedSet(
  words(`
    المدينة
    البلدة
    القرية
    الحي
    البلد
    الدور
    الحدود
    الطريق
    الجسر
    الميدان
    الساحل
    الشارع
    الجبل
    الجزيرة
    الجهاد
    الإصلاح
    البلديات
    النصر
  `),
)
const THROUGH = 'عبر'
const LAM = '\u0644'

/** Whether one space, and no mark, stands before a token. */
function isRightAfter({ gap, count }: Tokens, token: number): boolean {
  return token > 0 && token < count && gap[token] === Gap.Space
}

const CROSSINGS: ReadonlySet<string> = foldedSet(
  words(`
    معبر
    معابر
    منفذ
    منافذ
  `),
)
/** Words before a name that are looked at for a crossing. */
const REACH = 15

function speaksOfCrossings(tokens: Tokens, before: number): boolean {
  for (let token = before - 1; token >= Math.max(0, before - REACH); token--) {
    if (stemsAt(tokens, token, Reading.Arabic).some((stem) => CROSSINGS.has(stem))) return true
  }
  return false
}

/**
 * What stands right beside a weak name of a place and goes with places alone, beyond the heads of its kind: عبر before a
 * crossing, a place of origin, what lies opposite, the way to look. The licence, or nothing.
 */
export function placeFrame(tokens: Tokens, candidate: Candidate): string | undefined {
  const { firstToken, lastToken, reading, gazetteer, entity } = candidate
  if (reading !== Reading.Arabic) return undefined
  const { type, kind } = gazetteer.head(entity)
  if ((type !== 'location' && type !== 'facility') || GENERIC.has(gazetteer.pattern(candidate.alias).key))
    return undefined
  const isCrossing = kind === 'border-crossing'
  if (type === 'facility' && !isCrossing) return undefined
  const way = isRightAfter(tokens, lastToken + 1) ? wordAt(tokens, lastToken + 1) : ''
  if (WAYS.has(way)) return isCrossing === speaksOfCrossings(tokens, firstToken) ? `after ${way}` : undefined
  if (!isRightAfter(tokens, firstToken)) return undefined
  const before = wordAt(tokens, firstToken - 1)
  if (!isCrossing && opensSentence(tokens, candidate, before)) return `before ${before}`
  return goesBeforePlaces(tokens, candidate, isCrossing, before) ? `before ${before}` : undefined
}

/** وفي القائم، at the start of a sentence: where what follows happens. */
function opensSentence({ gap, letters }: Tokens, { firstToken, end, proclitic }: Candidate, before: string): boolean {
  if (proclitic !== '' || (before !== IN && before !== AND_IN)) return false
  if (firstToken > 1 && ((gap[firstToken - 1] as number) & SENTENCE_STARTS) === 0) return false
  return COMMAS.has(letters.text.charAt(end))
}

const IN = 'في'
const AND_IN = 'وفي'
const COMMAS = new Set(',\u060c')
const SENTENCE_STARTS = Gap.Sentence | Gap.Paragraph | Gap.Newline

function goesBeforePlaces(tokens: Tokens, candidate: Candidate, isCrossing: boolean, before: string): boolean {
  const { firstToken, reading, proclitic, gazetteer, alias } = candidate
  if (isCrossing) return proclitic === '' && before === THROUGH
  if (proclitic !== '') return proclitic === LAM && BESIDE.has(before)
  const isDefinite = gazetteer.pattern(alias).key.startsWith(ARABIC_ARTICLE)
  if (!isDefinite && stemsAt(tokens, firstToken - 1, reading).some((stem) => OF_TOWNS.has(stem))) return true
  const verbs = FRAMES.get(before)
  if (verbs === undefined || !isRightAfter(tokens, firstToken - 1)) return false
  return stemsAt(tokens, firstToken - 2, reading).some((stem) => verbs.has(stem))
}
