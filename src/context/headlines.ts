import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { isGivenName } from '../morphology/given-names'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import type { BuiltName } from './built-names'
import { characterBeside, foldedWords, wordAt } from './context-words'

const LINE_STARTS = Gap.Sentence | Gap.Paragraph
/** What sets off a headline from what stands before it in its line: a colon, a dash, a quotation mark. */
const SETS_OFF = LINE_STARTS | Gap.Hard | Gap.Hyphen | Gap.Quote
/** What sets off the items of a list, also in the middle of a line. */
const BULLETS = new Set('*\u2022\u25aa\u25cf\u25fe')
/** After a comma an adjective may still follow (الجانبان المصري، السوداني). */
const COMMAS = new Set(',\u060c')
const AND = 'و'

/**
 * What a leader does in a headline, in the third person of the imperfect: where a name of one word stands before it, that is
 * the subject. Verbs of which a thing may be the subject as well (يشهد, يعود) are left out. Collected for this project.
 */
const HEADLINE_VERBS = `
  يبحث
  تبحث
  يستقبل
  تستقبل
  يلتقي
  تلتقي
  يفتتح
  تفتتح
  يؤكد
  تؤكد
  يدعو
  تدعو
  يحذر
  تحذر
  يعلن
  تعلن
  يترأس
  تترأس
  يزور
  تزور
  يصل
  تصل
  يهاتف
  يرفض
  ترفض
  يكشف
  تكشف
  يهنئ
  تهنئ
  يعزي
  يتلقى
  تتلقى
  يوجه
  يناقش
  تناقش
  يتفقد
  تتفقد
  يدين
  تدين
  يطالب
  تطالب
  يتهم
  تتهم
  يغادر
  تغادر
  يتوعد
  تتوعد
  يهدد
  تهدد
  يجدد
  تجدد
  يشدد
  تشدد
  يرد
  ترد
  يتعهد
  تتعهد
  ينفي
  تنفي
  يصرح
  يقول
  تقول
  يأمر
  يوعز
  يقيل
  يكلف
  يودع
  يشيد
  تشيد
  يعرب
  تعرب
  ينتقد
  تنتقد
  يستبعد
  تستبعد
  يتوجه
  تتوجه
  يستعرض
`

/** A place after them says where somebody is or goes: لاريجاني في بيروت; loose letters. */
const ARABIC_PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    في
    الي
    من
  `),
)
const PERSIAN_PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    در
    به
    از
  `),
)
/** After a Persian name a headline has no verb with "against"; loose letters. */
const AGAINST = 'عليه'

let verbs: ReadonlySet<string> | undefined

/** Folded when a text first has such a name. */
function isHeadlineVerb(word: string): boolean {
  verbs ??= new Set(foldedWords(HEADLINE_VERBS))
  return verbs.has(word)
}

/** The mark before a candidate, where something stands there that is no space, quotation mark or bracket. */
export function markBefore(tokens: Tokens, { firstToken, start }: Pick<Candidate, 'firstToken' | 'start'>): string {
  const isMarked = ((tokens.gap[firstToken] as number) & Gap.Hard) !== 0
  return isMarked ? characterBeside(tokens.letters.text, start - 1, -1).character : ''
}

function opensLine(tokens: Tokens, candidate: Pick<Candidate, 'firstToken' | 'start'>): boolean {
  const { firstToken } = candidate
  if (firstToken === 0 || ((tokens.gap[firstToken] as number) & LINE_STARTS) !== 0) return true
  return BULLETS.has(markBefore(tokens, candidate))
}

/** Whether a name opens a line or an item, and a colon follows it. */
export function opensItem(tokens: Tokens, name: Candidate | BuiltName): boolean {
  const after = tokens.gap[name.lastToken + 1] as number
  if ((after & Gap.Hard) === 0 || name.procliticLength > 0 || name.suffix !== '' || !opensLine(tokens, name))
    return false
  return characterBeside(tokens.letters.text, name.end, 1).character === ':'
}

/**
 * A surname that opens a line or an item, and a colon after it: who speaks in a headline (الحلبوسي: لن نعود). A given name
 * there may be anybody in a dialogue.
 */
function isSpeaker(tokens: Tokens, candidate: Candidate): boolean {
  return opensItem(tokens, candidate) && !isGivenName(candidate.gazetteer.form(candidate.alias))
}

/** العامري يلتقي, after a break or و: elsewhere the name may be the adjective of a noun before it, of which the verb is said. */
function isSubjectOfHeadline(tokens: Tokens, candidate: Candidate): boolean {
  const { firstToken, lastToken, proclitic, reading } = candidate
  if (reading !== Reading.Arabic || tokens.gap[lastToken + 1] !== Gap.Space) return false
  if (proclitic !== AND) {
    if (proclitic !== '') return false
    const isSetOff = firstToken === 0 || ((tokens.gap[firstToken] as number) & SETS_OFF) !== 0
    if (!isSetOff || COMMAS.has(markBefore(tokens, candidate))) return false
  }
  return lastToken + 1 < tokens.count && isHeadlineVerb(wordAt(tokens, lastToken + 1))
}

/** A headline without a verb, or whose verb stands at its end: a surname, a preposition and a place (خاتمی به ریاض رفت). */
function isSomewhere(tokens: Tokens, candidate: Candidate): boolean {
  const { lastToken, gazetteer, reading, procliticLength, suffix } = candidate
  const next = lastToken + 1
  if (tokens.gap[next] !== Gap.Space || next >= tokens.count || procliticLength > 0 || suffix !== '') return false
  if (reading === Reading.English || !opensLine(tokens, candidate)) return false
  const word = wordAt(tokens, next)
  const isPersian = reading === Reading.Persian
  const isAgainst = isPersian && word === AGAINST
  if (!isAgainst && !(isPersian ? PERSIAN_PREPOSITIONS : ARABIC_PREPOSITIONS).has(word)) return false
  if (isGivenName(gazetteer.form(candidate.alias))) return false
  if (isAgainst) return true
  return tokens.gap[next + 1] === Gap.Space && next + 1 < tokens.count && gazetteer.hasPlace(wordAt(tokens, next + 1))
}

/** What licenses the weak name of a person by the headline in which it stands. */
export function headlineLicence(tokens: Tokens, candidate: Candidate): 'speaker' | 'headline' | undefined {
  if (candidate.gazetteer.typeOf(candidate.entity) !== 'person' || candidate.suffix !== '') return undefined
  if (isSpeaker(tokens, candidate)) return 'speaker'
  return isSubjectOfHeadline(tokens, candidate) || isSomewhere(tokens, candidate) ? 'headline' : undefined
}
