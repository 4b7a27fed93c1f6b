import { Gap } from '../normalization/letters'
import { foldedWords, wordAt } from './context-words'
import type { ReadName } from './name-reading'
import { isFamilyPart, isGivenPart } from './persian-reading'
import { isOrdinary } from './persian-shapes'
import { Speech, speechAt } from './persian-speech'
import { NAMING_WORDS } from './persian-words'
import { Licence } from './person-licences'
import { followsClosely, type RuleText } from './rule-text'
import { WordClass } from './trigger-words'
import { Part } from './word-parts'

let naming: ReadonlySet<string> | undefined

/** به گفته, به کارگردانی: what follows is somebody's name. */
function followsNaming(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token)) return false
  naming ??= new Set(foldedWords(NAMING_WORDS.join('\n')))
  return naming.has(wordAt(text.tokens, token - 1))
}

/** An office right after a name, or after a comma or a closing quotation mark: سعید پورعلی معاون فرهنگی. */
function isBeforeOffice({ tokens, words }: RuleText, token: number): boolean {
  if (token >= tokens.count || ((tokens.gap[token] as number) & (Gap.Sentence | Gap.Newline | Gap.Paragraph)) !== 0)
    return false
  return ((words.classes[token] as number) & WordClass.Office) !== 0 && words.affixes[token] === 0
}

/** What speaks for a Persian name: what stands before it, or else what follows it. */
export function persianLicence(text: RuleText, token: number, { lastToken }: ReadName, before: Licence): Licence {
  if (before === Licence.Title || before === Licence.Office) return before
  if (followsNaming(text, token) || isBeforeOffice(text, lastToken + 1)) return Licence.Office
  return before === Licence.Verb || speechAt(text, lastToken + 1) !== Speech.None ? Licence.Verb : Licence.None
}

const EDGE = WordClass.Stop | WordClass.Verb | WordClass.Office | WordClass.Title

const OBJECT_MARKER = 'را'

/** Whether no other noun stands closely after a word, and it is no object: آصف حقیقت را نمیگوید. */
function endsPhrase(text: RuleText, token: number): boolean {
  const next = token + 1
  if (next >= text.tokens.count || !followsClosely(text, next)) return true
  return ((text.words.classes[next] as number) & EDGE) !== 0 && wordAt(text.tokens, next) !== OBJECT_MARKER
}

/** Whether no other noun stands closely before a word. */
function opensPhrase(text: RuleText, token: number): boolean {
  return !followsClosely(text, token) || ((text.words.classes[token - 1] as number) & EDGE) !== 0
}

function isOfficeBefore({ words }: RuleText, token: number): boolean {
  return token > 0 && ((words.classes[token - 1] as number) & WordClass.Office) !== 0
}

/** بن سلمان: the second half of a name. */
function followsNasab(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && ((text.words.classes[token - 1] as number) & WordClass.Nasab) !== 0
}

/** Whether what was read is a Persian person's name, by what stands beside it. */
export function isPersianPerson(text: RuleText, token: number, name: ReadName, licence: Licence): boolean {
  const { parts, lastToken } = name
  const [first, second] = parts
  if ((licence !== Licence.Title && isOrdinary(text, token)) || followsNasab(text, token)) return false
  if (second === undefined) return isSinglePerson(text, token, name, licence)
  const last = parts.at(-1) as Part
  const isLicensed = licence !== Licence.None
  if (first === Part.Given || first === Part.Opened) {
    if (last === Part.Surname || last === Part.Family || last === Part.FamilyWord || last === Part.Nisba) return true
    if (last === Part.Given || last === Part.Opened || parts.length > 2) return true
    return isLicensed || (last === Part.Unlisted && endsPhrase(text, lastToken))
  }
  if (first === Part.GivenOrWord) {
    if (last === Part.Surname || last === Part.Family) return true
    if (!isLicensed) return false
    return isFamilyPart(last) && last !== Part.Unlisted
      ? true
      : licence === Licence.Title || isGivenPart(last) || isOfficeBefore(text, token)
  }
  return last === Part.Surname || last === Part.Family || last === Part.FamilyWord
}

function isSinglePerson(text: RuleText, token: number, { parts, lastToken }: ReadName, licence: Licence): boolean {
  if (text.ordinary.has(token) || text.maybePlaces.has(token)) return false
  const [part] = parts
  if (licence === Licence.Title) return part === Part.Given || part === Part.Surname || part === Part.Family
  if (licence === Licence.Verb) return (part === Part.Surname || part === Part.Given) && opensPhrase(text, token)
  if (followsNaming(text, token)) return (part === Part.Surname || part === Part.Given) && endsPhrase(text, lastToken)
  if (licence === Licence.Office) return false
  return part === Part.Surname && opensPhrase(text, token) && endsPhrase(text, lastToken)
}
