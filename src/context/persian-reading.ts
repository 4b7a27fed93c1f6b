import { foldedWords, wordAt } from './context-words'
import type { ReadName } from './name-reading'
import { TIMES } from './persian-words'
import { Licence } from './person-licences'
import { followsClosely, type RuleText } from './rule-text'
import { WordClass } from './trigger-words'
import { Part } from './word-parts'

/** Whether a part is a first name. */
function isGivenPart(part: Part | undefined): boolean {
  return part === Part.Given || part === Part.GivenOrWord || part === Part.Opened
}

/** Whether a part is a word that no list has. */
export function isUnlisted(part: Part | undefined): boolean {
  return part === Part.Unlisted || part === Part.Foreign
}

const OBJECT_MARKER = 'را'
/** Words beside a name that are no nouns of its phrase. */
const EDGE = WordClass.Stop | WordClass.Verb | WordClass.Office | WordClass.Title

/** Whether no other noun stands closely after a word, and it is no object: آصف حقیقت را نمیگوید. */
export function endsPersianPhrase(text: RuleText, token: number): boolean {
  const next = token + 1
  if (next >= text.tokens.count || !followsClosely(text, next)) return true
  const word = wordAt(text.tokens, next)
  return ((text.words.classes[next] as number) & EDGE) !== 0 ? word !== OBJECT_MARKER : times().has(word)
}

let knownTimes: ReadonlySet<string> | undefined

function times(): ReadonlySet<string> {
  knownTimes ??= new Set(TIMES.flatMap(foldedWords))
  return knownTimes
}

/** Whether no other noun stands closely before a word. */
export function opensPersianPhrase(text: RuleText, token: number): boolean {
  return !followsClosely(text, token) || ((text.words.classes[token - 1] as number) & EDGE) !== 0
}

/** A Persian name has a family name of two words at most: هاشمی رفسنجانی. */
const MOST_FAMILY_WORDS = 2

/** Whether a word that is no opener goes on with a Persian name: given names, then a family name. */
export function canTakeInPersian(
  text: RuleText,
  { parts }: ReadName,
  token: number,
  part: Part,
  licence: Licence,
): boolean {
  const count = parts.length
  const previous = parts.at(-1)
  // A first word that no list has is a first name: دکتر شهامت جعفری.
  const familyWords = parts.reduce(
    (sum, each, place) => sum + (isGivenPart(each) || (place === 0 && isUnlisted(each)) ? 0 : 1),
    0,
  )
  if (familyWords >= MOST_FAMILY_WORDS) return false
  switch (part) {
    case Part.Given:
    case Part.GivenOrWord:
      // In Iraq the second word is the father's first name: پشتیوان احمد.
      if (part === Part.Given && count === 1 && parts[0] === Part.Unlisted) return true
      return count === 0 || (familyWords === 0 && isGivenPart(parts[0]))
    case Part.Surname:
      return true
    case Part.Family:
      return count > 0 || licence === Licence.Title
    case Part.FamilyWord:
      return count > 0
    case Part.SurnameOrWord:
      if (count === 0) return licence === Licence.Title
      return familyWords === 0 || !followsClosely(text, token + 1)
    case Part.Nisba:
      if (count === 0) return licence === Licence.Title
      return (familyWords === 0 && count === 1) || endsPersianPhrase(text, token)
    case Part.Definite:
      return count === 1 && isGivenPart(previous)
    case Part.Place:
      return count === 1 && isGivenPart(previous) && licence !== Licence.None
    case Part.Foreign:
      if (count === 0) return licence === Licence.Title
      return familyWords === 0 && (isGivenPart(previous) || isUnlisted(previous))
    case Part.Unlisted:
      if (count === 0) return licence === Licence.Title
      if (previous === Part.Foreign) return count === 1
      return familyWords === 0 && isGivenPart(previous) && (count === 1 || endsPersianPhrase(text, token))
    default:
      return false
  }
}
