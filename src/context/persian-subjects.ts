import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { marksBefore } from '../tokenization/gap-marks'
import { Script } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { isFamilyWord, isOrdinary, Shape, shapeAt } from './persian-shapes'
import { Speech, speechAt } from './persian-speech'
import { COMMON_SPEAKERS } from './persian-words'
import {
  buildName,
  followsClosely,
  isOfPerson,
  keyBetween,
  nameOf,
  partClassOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'
import { hasArticle, isWesternInPersian } from './word-parts'

let speakers: ReadonlySet<string> | undefined

/** Folded when the first subject is read. */
function isCommonSpeaker(word: string): boolean {
  speakers ??= new Set(foldedWords(COMMON_SPEAKERS.join('\n')))
  // همسرم, پدرش
  return speakers.has(word) || speakers.has(word.slice(0, -1))
}

const SENTENCE_START = Gap.Sentence | Gap.Newline | Gap.Paragraph
/** Words of these classes are nobody's family name here. */
const NO_SUBJECT =
  WordClass.Stop |
  WordClass.Verb |
  WordClass.Title |
  WordClass.Office |
  WordClass.Institution |
  WordClass.Head |
  WordClass.Heads |
  WordClass.Unit |
  WordClass.Nationality
const SHORTEST_SUBJECT = 3

/** How much a word looks like a family name. */
const enum Likeness {
  None,
  /** In no list, without an ending that tells. */
  Possible,
  /** In no list, with an ending of family names and of other words. */
  Likely,
  /** In no list, written as a name of another language. */
  Foreign,
  /** A family name of the lexicon, or with an ending that only family names have. */
  Certain,
}

function likenessAt(text: RuleText, token: number): Likeness {
  const { tokens, words } = text
  if (tokens.script[token] !== Script.Arabic || readingAt(text, token) !== Reading.Persian) return Likeness.None
  const name = nameOf(text, token)
  if (name !== undefined || text.ordinary.has(token) || text.maybePlaces.has(token)) return Likeness.None
  if (((words.classes[token] as number) & NO_SUBJECT) !== 0 && words.affixes[token] === 0) return Likeness.None
  const word = wordAt(tokens, token)
  if (word.length < SHORTEST_SUBJECT || isCommonSpeaker(word)) return Likeness.None
  const listed = partClassOf(text, token, 0)
  if (listed === NamePartClass.Surname) return Likeness.Certain
  if (listed === NamePartClass.SurnameOrWord) return Likeness.Likely
  if (isOrdinary(text, token)) return Likeness.None
  if (listed !== NamePartClass.None) return Likeness.Likely
  const shape = shapeAt(text, token)
  if (shape === Shape.Ordinary) return Likeness.None
  if (shape === Shape.Plain && isWesternInPersian(text, token)) return Likeness.Foreign
  return shape === Shape.Family ? Likeness.Certain : shape === Shape.LikelyFamily ? Likeness.Likely : Likeness.Possible
}

/** The last word of a family name that begins with a word: مایلی کهن, سجادی نیری. */
function endOfFamilyName(text: RuleText, token: number, likeness: Likeness): number {
  const next = token + 1
  if (!followsClosely(text, next)) return token
  if (isFamilyWord(text, next)) return next
  return likeness === Likeness.Certain && likenessAt(text, next) >= Likeness.Likely ? next : token
}

/** رحمانی: in a headline a colon stands for the verb. */
function hasColon({ tokens }: RuleText, token: number): boolean {
  if (token >= tokens.count || ((tokens.gap[token] as number) & Gap.Hard) === 0) return false
  return marksBefore(tokens, token).startsWith(':')
}

/** Words between a subject and its verb at most. */
const FARTHEST_VERB = 30
/** Words that are subjects themselves. */
const OTHER_SUBJECT = WordClass.Title | WordClass.Office | WordClass.Institution | WordClass.Organization

/** رحمانی درباره این کار گفت: the verb before a colon ends a clause in which nobody else is named who may speak. */
function speaksLater(text: RuleText, start: number): boolean {
  const { tokens } = text
  const { classes } = text.words
  if (!followsClosely(text, start) || ((classes[start] as number) & WordClass.Stop) === 0) return false
  const end = Math.min(tokens.count, start + FARTHEST_VERB)
  for (let token = start; token < end; token++) {
    if (((tokens.gap[token] as number) & SENTENCE_START) !== 0) return false
    if (((classes[token] as number) & OTHER_SUBJECT) !== 0 || isOfPerson(nameOf(text, token))) return false
    if (speechAt(text, token) !== Speech.None && (hasColon(text, token + 1) || hasColon(text, token + 2))) return true
  }
  return false
}

function subjectAt(text: RuleText, token: number): BuiltName | undefined {
  const likeness = likenessAt(text, token)
  if (likeness === Likeness.None) return undefined
  const lastToken = endOfFamilyName(text, token, likeness)
  const speech = speechAt(text, lastToken + 1)
  const isSubject =
    (likeness >= Likeness.Foreign && !hasArticle(text, token) && hasColon(text, lastToken + 1)) ||
    speech === Speech.Formal ||
    (speech === Speech.Plain && (lastToken > token || likeness !== Likeness.Possible)) ||
    (likeness >= Likeness.Likely && speaksLater(text, lastToken + 1))
  if (!isSubject) return undefined
  const key = keyBetween(text, token, lastToken, 0)
  return buildName(text, { firstToken: token, lastToken, cut: 0 }, { rule: 'verb', type: 'person', key })
}

/** به گزارش: then who reports, a comma, and the sentence itself. */
const TO = 'به'
const REPORT: ReadonlySet<string> = new Set(
  words(`
    گزارش
    نقل
  `).flatMap(foldedWords),
)
const LONGEST_SOURCE = 12

/** The subject after the source of a report: به گزارش ایسنا، رحمانی افزود. */
function subjectAfterSource(text: RuleText, start: number): BuiltName | undefined {
  const { tokens } = text
  if (!followsClosely(text, start + 1) || wordAt(tokens, start) !== TO || !REPORT.has(wordAt(tokens, start + 1)))
    return undefined
  const end = Math.min(tokens.count, start + LONGEST_SOURCE)
  for (let token = start + 2; token < end; token++) {
    const gap = tokens.gap[token] as number
    if ((gap & SENTENCE_START) !== 0) return undefined
    if ((gap & Gap.Hard) !== 0) return subjectAt(text, token)
  }
  return undefined
}

/** The family names with which a Persian sentence begins and which its verb makes somebody who speaks: رحمانی افزود. */
export function findPersianSubjects(text: RuleText): BuiltName[] {
  const { tokens } = text
  const subjects: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (token > 0 && ((tokens.gap[token] as number) & SENTENCE_START) === 0) continue
    const subject = subjectAt(text, token) ?? subjectAfterSource(text, token)
    if (subject !== undefined) subjects.push(subject)
  }
  return subjects
}
