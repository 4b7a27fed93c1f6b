import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { marksBefore } from '../tokenization/gap-marks'
import { Script } from '../tokenization/tokens'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { isFamilyWord, isOrdinary, Shape, shapeAt } from './persian-shapes'
import { Speech, speechAt } from './persian-speech'
import { COMMON_SPEAKERS } from './persian-words'
import { buildName, followsClosely, keyBetween, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { hasArticle } from './word-parts'

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

function subjectAt(text: RuleText, token: number): BuiltName | undefined {
  const likeness = likenessAt(text, token)
  if (likeness === Likeness.None) return undefined
  const lastToken = endOfFamilyName(text, token, likeness)
  const speech = speechAt(text, lastToken + 1)
  const isSubject =
    (likeness === Likeness.Certain && !hasArticle(text, token) && hasColon(text, lastToken + 1)) ||
    speech === Speech.Formal ||
    (speech === Speech.Plain && (lastToken > token || likeness !== Likeness.Possible))
  if (!isSubject) return undefined
  const key = keyBetween(text, token, lastToken, 0)
  return buildName(text, { firstToken: token, lastToken, cut: 0 }, { rule: 'verb', type: 'person', key })
}

/** The family names with which a Persian sentence begins and which its verb makes somebody who speaks: رحمانی افزود. */
export function findPersianSubjects(text: RuleText): BuiltName[] {
  const { tokens } = text
  const subjects: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (token > 0 && ((tokens.gap[token] as number) & SENTENCE_START) === 0) continue
    const subject = subjectAt(text, token)
    if (subject !== undefined) subjects.push(subject)
  }
  return subjects
}
