import { NamePartClass } from '../gazetteer/name-parts'
import { Gap } from '../normalization/letters'
import { hashesOf } from '../normalization/word-hash'
import { Script } from '../tokenization/tokens'
import type { BuiltName, NameRule } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { closesPlace } from './head-words'
import { type ReadName, readName } from './name-reading'
import { endsPersianPhrase, isUnlisted, opensPersianPhrase } from './persian-reading'
import { isFamilyEnding, isOrdinary, Shape, shapeAt } from './persian-shapes'
import { Speech, speechAt } from './persian-speech'
import { FORMS_OF_ADDRESS, NAMING_WORDS, PERSONAL_NOUNS } from './persian-words'
import { Licence, licenceAround, licenceBefore } from './person-licences'
import { buildName, followsClosely, isOfPerson, keyBetween, nameOf, partClassOf, type RuleText } from './rule-text'
import { WordClass } from './trigger-words'
import { isMadeUpGiven, isWesternInPersian, Part, partAt, partOfStopWord } from './word-parts'

const AND = 'و'
/** امیر, a rank and a first name. */
const AMIR = 'امير'

const OPENERS = WordClass.Kunya | WordClass.Servant
const STOPS = WordClass.Stop | WordClass.Verb
/** What may stand between a title and a name, beside titles. */
const BEFORE_NAME = WordClass.Title | WordClass.TitleAddition | WordClass.CompoundEnd
const BREAK = Gap.Sentence | Gap.Newline | Gap.Paragraph

/** What speaks for a Persian name, strongest first. */
const enum Support {
  /** A title before it. */
  Title,
  /** An office right before or after it, or a word after which names stand. */
  Beside,
  /** A person's name before it, and a comma or و between them. */
  Coordinated,
  /** An office before it that other words complete. */
  Office,
  /** A verb of speech after it. */
  Speech,
  None,
}

const RULE_OF: Readonly<Record<Support, NameRule>> = {
  [Support.Title]: 'title',
  [Support.Beside]: 'title',
  [Support.Coordinated]: 'name parts',
  [Support.Office]: 'title',
  [Support.Speech]: 'verb',
  [Support.None]: 'name parts',
}

interface NearbyWords {
  /** Hashes of words. */
  readonly naming: ReadonlySet<number>
  readonly nouns: ReadonlySet<number>
  readonly address: ReadonlySet<number>
}

let nearby: NearbyWords | undefined

/** Folded when the first name is read. */
function nearbyWords(): NearbyWords {
  nearby ??= {
    naming: hashesOf(foldedWords([...NAMING_WORDS, ...PERSONAL_NOUNS].join('\n'))),
    nouns: hashesOf(foldedWords(PERSONAL_NOUNS.join('\n'))),
    address: hashesOf(foldedWords(FORMS_OF_ADDRESS.join('\n'))),
  }
  return nearby
}

/** به گفته, به کارگردانی: what follows is somebody's name. */
function followsNaming(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && nearbyWords().naming.has(text.words.hashes[token - 1] as number)
}

function followsAddress(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && nearbyWords().address.has(text.words.hashes[token - 1] as number)
}

/** An office right after a name, or after a comma or a closing quotation mark: سعید پورعلی معاون فرهنگی. */
function isOfficeAt({ tokens, words }: RuleText, token: number): boolean {
  if (token >= tokens.count || ((tokens.gap[token] as number) & BREAK) !== 0) return false
  return ((words.classes[token] as number) & WordClass.Office) !== 0 && words.affixes[token] === 0
}

/** "Years old": امیرحسام توکلی، ۲۲ ساله. */
const YEARS_OLD = 'ساله'

/** An age right after a name and a comma: only of a person is it said so. */
function isAgeAt(text: RuleText, token: number): boolean {
  if (followsClosely(text, token) || !followsClosely(text, token + 1)) return false
  return ((text.tokens.gap[token] as number) & BREAK) === 0 && wordAt(text.tokens, token + 1) === YEARS_OLD
}

/** The last person that was found before a token, by its last word; -1: none. */
type PersonBefore = number

/** Whether a comma, a dash or و stands between a person's name and a token, and nothing else. */
function followsPerson(text: RuleText, token: number, before: PersonBefore): boolean {
  const { tokens } = text
  const isAnd = followsClosely(text, token) && wordAt(tokens, token - 1) === AND
  const last = isAnd ? token - 2 : token - 1
  if (last < 0 || (!isAnd && followsClosely(text, token))) return false
  if ((((tokens.gap[token] as number) | (tokens.gap[last + 1] as number)) & BREAK) !== 0) return false
  if (last === before) return true
  return isOfPerson(nameOf(text, last))
}

function supportOf(
  text: RuleText,
  token: number,
  { lastToken }: ReadName,
  licence: Licence,
  before: PersonBefore,
): Support {
  if (licence === Licence.Title) return Support.Title
  const isBeside =
    (followsClosely(text, token) && isOfficeAt(text, token - 1)) ||
    isOfficeAt(text, lastToken + 1) ||
    isAgeAt(text, lastToken + 1) ||
    followsNaming(text, token)
  if (isBeside) return Support.Beside
  if (followsPerson(text, token, before)) return Support.Coordinated
  if (licence === Licence.Office) return Support.Office
  return licence === Licence.Verb || speechAt(text, lastToken + 1) !== Speech.None ? Support.Speech : Support.None
}

/** Two words that no list has, one of them at least of another language: آندره واسیلینکو. */
function isWesternPair(text: RuleText, token: number): boolean {
  const next = token + 1
  if (text.words.classes[next] !== 0) return false
  // Where only the second is written so, an office must follow.
  const isWestern = isWesternInPersian(text, token) || (isOfficeAt(text, next + 1) && isWesternInPersian(text, next))
  return isWestern && isUnlisted(partAt(text, token, 0)) && isUnlisted(partAt(text, next, 0))
}

/** Whether a break stands before a word, or و. */
function opensItem(text: RuleText, token: number): boolean {
  return !followsClosely(text, token) || wordAt(text.tokens, token - 1) === AND
}

/** Whether a comma follows a word, and then an office: پشتیوان احمد، نماینده. */
function standsBeforeOffice(text: RuleText, token: number): boolean {
  return isClosedByOffice(text, token) && !isOrdinary(text, token - 1)
}

/** Whether a word that no list has opens a name: one made of first names, or one at a break before a family name. */
function opensUnlisted(text: RuleText, token: number, before: PersonBefore): boolean {
  const { words } = text
  if (!followsClosely(text, token + 1) || words.classes[token] !== 0) return false
  if (isMadeUpGiven(text, token) || isWesternPair(text, token)) return true
  if (isFamilyEnding(text, token + 1)) return true
  const next = partClassOf(text, token + 1, 0)
  if (next === NamePartClass.Given) return opensItem(text, token) && standsBeforeOffice(text, token + 1)
  if (next !== NamePartClass.Surname) return false
  return !followsClosely(text, token) || followsPerson(text, token, before)
}

function followsTitleWord(text: RuleText, token: number): boolean {
  if (token === 0) return false
  const isByline = ((text.tokens.gap[token] as number) & Gap.Hyphen) !== 0
  const before = text.words.classes[token - 1] as number
  // رئیس, وزیر: what follows completes the office.
  return isByline || ((before & BEFORE_NAME) !== 0 && (before & WordClass.Office) === 0)
}

/** Whether a name may begin at a word, as far as the word and its neighbours tell. */
function mayOpen(text: RuleText, token: number, before: PersonBefore): boolean {
  const { tokens, words } = text
  const name = nameOf(text, token)
  // A place's name may open a person's only where a lexicon of name parts has it, too.
  if (name !== undefined) {
    return name.firstToken === name.lastToken && partClassOf(text, token, 0) !== NamePartClass.None
  }
  if (tokens.script[token] !== Script.Arabic) return false
  const classes = words.classes[token] as number
  const opens = (classes & OPENERS) !== 0
  if ((classes & STOPS) !== 0 && !opens && partOfStopWord(text, token) === Part.None) return false
  const listed = partClassOf(text, token, 0)
  // A title opens no name: مولوی is a family's, too.
  if ((classes & WordClass.Title) !== 0 && listed !== NamePartClass.Given && !isAmirOf(text, token, before))
    return false
  if (opens || listed !== NamePartClass.None) return true
  return followsTitleWord(text, token) || opensUnlisted(text, token, before) || isNamedForeign(text, token)
}

/** استعفای لوکاشنکو: whose act it is. */
function isNamedForeign(text: RuleText, token: number): boolean {
  return text.words.classes[token] === 0 && followsNaming(text, token) && isWesternInPersian(text, token)
}

/** امیر before another first name, or among other names. */
function isAmirOf(text: RuleText, token: number, before: PersonBefore): boolean {
  if (!followsClosely(text, token + 1) || wordAt(text.tokens, token) !== AMIR) return false
  const next = partClassOf(text, token + 1, 0)
  return next === NamePartClass.Given || next === NamePartClass.GivenOrWord || followsPerson(text, token, before)
}

/** Whether a comma stands after a word, and then an office. */
function isClosedByOffice(text: RuleText, token: number): boolean {
  return !followsClosely(text, token + 1) && isOfficeAt(text, token + 1)
}

/** بن سلمان: the second half of a name. */
function followsNasab(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && ((text.words.classes[token - 1] as number) & WordClass.Nasab) !== 0
}

function isFamilyName(part: Part): boolean {
  return part === Part.Surname || part === Part.Family || part === Part.FamilyWord
}

/** After a first name it may be another word. */
function isDoubtful(part: Part): boolean {
  return part === Part.Unlisted || part === Part.SurnameOrWord || part === Part.Definite || part === Part.Place
}

/** Whether words that no list has, one of them at least of another language, are a person's name. */
function isForeignPerson(text: RuleText, token: number, { parts, lastToken }: ReadName, support: Support): boolean {
  if (support > Support.Coordinated) return false
  if (parts.every((part) => part === Part.Foreign)) return true
  return support !== Support.Title && opensPersianPhrase(text, token) && isOfficeAt(text, lastToken + 1)
}

/** Whether a first name that is also a word, and a word that no list has, are a name: after a noun (بازگشت کامل روابط) they are its adjective and more. */
function canBeDoubtfulTwice(text: RuleText, token: number, lastToken: number, support: Support): boolean {
  const followsNoun = followsClosely(text, token) && nearbyWords().nouns.has(text.words.hashes[token - 1] as number)
  if (followsNoun && !isOfficeAt(text, lastToken + 1)) return false
  return support <= Support.Coordinated
}

/** Whether what was read is a Persian person's name, by what stands beside it. */
function isPerson(text: RuleText, token: number, name: ReadName, support: Support): boolean {
  const { parts, lastToken } = name
  const [first, second] = parts
  if (followsNasab(text, token)) return false
  // سلام عبدالخالق، سخنگوی: a first name, though elsewhere a word.
  const isNamed = support === Support.Title || (second !== undefined && isClosedByOffice(text, lastToken))
  if (!isNamed && isOrdinary(text, token)) return false
  if (second === undefined) return isSinglePerson(text, token, name, support)
  const last = parts.at(-1) as Part
  const isClosed = endsPersianPhrase(text, lastToken)
  if (first === Part.Given || first === Part.Opened) {
    if (support < Support.None || !isDoubtful(last)) return true
    return isClosed && (last === Part.SurnameOrWord || opensPersianPhrase(text, token))
  }
  if (first === Part.GivenOrWord) {
    if (last === Part.Surname || last === Part.Family) return true
    if (isUnlisted(last) || last === Part.Definite)
      return isClosed && canBeDoubtfulTwice(text, token, lastToken, support)
    return support < Support.None || (isClosed && last !== Part.GivenOrWord && !followsClosely(text, token))
  }
  if (isUnlisted(first) && isUnlisted(last) && parts.includes(Part.Foreign)) {
    return isClosed && isForeignPerson(text, token, name, support)
  }
  if (last === Part.FamilyWord && parts.length === 2 && isFamilyEnding(text, lastToken)) {
    return support === Support.Title || opensPersianPhrase(text, token)
  }
  if (first === Part.Surname) return isFamilyName(last) || (support === Support.Title && isClosed)
  if (support === Support.Title) return isFamilyName(last) || isClosed
  if (first !== Part.Unlisted || support > Support.Coordinated || !isClosed) return false
  return isFamilyName(last) || (last === Part.Given && standsBeforeOffice(text, lastToken))
}

/** A family name by its ending, too: لاریجانی. */
function endsLikeFamily(text: RuleText, token: number): boolean {
  const shape = shapeAt(text, token)
  return shape === Shape.Family || shape === Shape.LikelyFamily
}

/** Whether a word may be part of a name: امیری اصفهانی. */
function isLikeName(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token)) return false
  const part = partAt(text, token, 0)
  return part !== Part.None && part !== Part.Unlisted
}

/** دکتر عسگری موافق است: after a family name by its ending an ordinary word is no part of it. */
function isBeforeOrdinary(text: RuleText, token: number, part: Part): boolean {
  return (part === Part.Nisba || part === Part.SurnameOrWord) && isOrdinary(text, token + 1)
}

function isSinglePerson(text: RuleText, token: number, { parts, lastToken }: ReadName, support: Support): boolean {
  const isAddressed = support === Support.Title && followsAddress(text, token)
  if (!isAddressed && (text.ordinary.has(token) || text.maybePlaces.has(token))) return false
  const part = parts[0] as Part
  const isListed = part === Part.Surname || part === Part.Given
  const isClosed = endsPersianPhrase(text, lastToken)
  if (support === Support.Title) {
    if (isListed || part === Part.Family) return true
    if (isAddressed) return isClosed || isBeforeOrdinary(text, lastToken, part)
    return isClosed && part === Part.Foreign
  }
  const isKnown = isListed || part === Part.Foreign
  if (isKnown && support === Support.Beside && isClosed && followsNaming(text, token)) return true
  if (
    !opensPersianPhrase(text, token) ||
    (followsClosely(text, token) && partClassOf(text, token - 1, 0) !== NamePartClass.None)
  )
    return false
  if (isListed && support === Support.Speech) return true
  if (part !== Part.Surname) return false
  if (isClosed || isOrdinary(text, lastToken + 1)) return true
  return endsLikeFamily(text, lastToken) && !isLikeName(text, lastToken + 1)
}

/** The Persian person's name that begins at a token; `before`: the last word of the last person found. */
export function persianPersonAt(text: RuleText, token: number, before: PersonBefore): BuiltName | undefined {
  if (!mayOpen(text, token, before)) return undefined
  const found = licenceBefore(text, token)
  const licence = found === Licence.None ? licenceAround(text, token) : found
  const isUnlisted = licence !== Licence.Title && partClassOf(text, token, 0) === NamePartClass.None
  const name = readName(text, token, 0, isUnlisted ? Licence.Title : licence)
  if (name.words === 0) return undefined
  const support = supportOf(text, token, name, licence, before)
  if (!isPerson(text, token, name, support)) return undefined
  const { lastToken } = name
  if (closesPlace(text, lastToken) || (followsClosely(text, lastToken + 1) && closesPlace(text, lastToken + 1)))
    return undefined
  const key = keyBetween(text, token, lastToken, 0)
  return buildName(text, { firstToken: token, lastToken, cut: 0 }, { rule: RULE_OF[support], type: 'person', key })
}
