import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap, lettersBetween } from '../normalization/letters'
import { followsComma } from '../tokenization/gap-marks'
import { Script } from '../tokenization/tokens'
import type { EntityKind, EntityType } from '../types'
import type { BuiltName } from './built-names'
import { wordAt } from './context-words'
import {
  ENGLISH_COMMON_WORDS,
  ENGLISH_EVENT_HEADS,
  ENGLISH_FUNCTION_WORDS,
  ENGLISH_HEADS,
  ENGLISH_PLACE_HEADS,
  ENGLISH_PLACE_LISTS,
  type EnglishHead,
} from './english-heads'
import { buildName, entityNamed, isCapital, nameOf, partClassOf, type RuleText } from './rule-text'
import { WordClass } from './trigger-words'

const HEADS: ReadonlyMap<string, EnglishHead> = new Map(
  ENGLISH_HEADS.flatMap((head) => head.nouns.map((noun) => [noun, head] as const)),
)
const PLACES: ReadonlyMap<string, EntityKind> = new Map(Object.entries(ENGLISH_PLACE_HEADS))
const PLACE_LISTS: ReadonlyMap<string, EntityKind> = new Map(Object.entries(ENGLISH_PLACE_LISTS))
const EVENTS: ReadonlyMap<string, EntityKind> = new Map(Object.entries(ENGLISH_EVENT_HEADS))

/** Written small inside a name, with a hyphen: al-Karama. */
const ARTICLES: ReadonlySet<string> = new Set('al el ad an ar as ash at az'.split(' '))
/** Written small inside a name: Ibn Sina, Umm Qasr. */
const PARTICLES: ReadonlySet<string> = new Set('abu ibn bin umm tel tal'.split(' '))
const OF = 'of'
const THE = 'the'
/** Words of a name at most, its noun apart. */
const LONGEST_NAME = 5

/** Whether two words stand in one phrase: nothing but a space or hyphen between them. */
function isJoined({ tokens }: RuleText, token: number): boolean {
  if (token <= 0 || token >= tokens.count) return false
  return ((tokens.gap[token] as number) & ~(Gap.Space | Gap.Hyphen | Gap.Joint)) === 0
}

function isLatin({ tokens, languages }: RuleText, token: number): boolean {
  return tokens.script[token] === Script.Latin && ((languages.readings[token] as number) & Reading.English) !== 0
}

/** How many words of a phrase tell it from others of its sort, and of which they are not enough. */
interface Phrase {
  firstToken: number
  lastToken: number
  /** Words that are no common ones, a listed place or person counted once. */
  proper: number
  /** All its words, a listed name counted once. */
  words: number
}

function isParticle({ tokens }: RuleText, token: number): boolean {
  const word = wordAt(tokens, token)
  return PARTICLES.has(word) || (ARTICLES.has(word) && tokens.gap[token + 1] === Gap.Hyphen)
}

/** A word of a name that is in no gazetteer: with a capital, or a particle before one. */
function isNameWord(text: RuleText, token: number, isBeforeName: boolean): boolean {
  if (!isLatin(text, token)) return false
  if (isBeforeName && isParticle(text, token)) return true
  if (!isCapital(text, token) || ENGLISH_FUNCTION_WORDS.has(wordAt(text.tokens, token))) return false
  return ((text.words.classes[token] as number) & (WordClass.Stop | WordClass.Verb)) === 0
}

function isProper(text: RuleText, token: number): boolean {
  if (((text.words.classes[token] as number) & WordClass.Nationality) !== 0) return false
  const word = wordAt(text.tokens, token)
  return word.length > 1 && !ENGLISH_COMMON_WORDS.has(word) && !isParticle(text, token)
}

/** The namesake at a word: a place or person of a gazetteer whose name may go on with a noun. */
function isNamesake(text: RuleText, token: number): boolean {
  const name = nameOf(text, token)
  if (name === undefined || name.suffix !== '') return false
  const type = name.gazetteer.typeOf(name.entity)
  return type === 'location' || type === 'person'
}

/** The words of a name that ends right before a token. */
function phraseBefore(text: RuleText, end: number): Phrase {
  const phrase: Phrase = { firstToken: end, lastToken: end - 1, proper: 0, words: 0 }
  while (phrase.words < LONGEST_NAME && isJoined(text, phrase.firstToken)) {
    const token = phrase.firstToken - 1
    const name = nameOf(text, token)
    if (name !== undefined) {
      if (!isNamesake(text, token) || name.lastToken !== token) break
      phrase.firstToken = name.firstToken
      phrase.proper++
    } else {
      if (!isNameWord(text, token, phrase.words > 0)) break
      phrase.firstToken = token
      if (isProper(text, token)) phrase.proper++
    }
    phrase.words++
  }
  return withoutOpening(text, phrase)
}

/** Visiting Evin Prison: the first word of a sentence has its capital anyway, and counts only if nothing else names the place. */
function withoutOpening(text: RuleText, phrase: Phrase): Phrase {
  const { firstToken, proper } = phrase
  if (proper < 2 || isJoined(text, firstToken) || !isSentenceStart(text, firstToken)) return phrase
  const isListed = nameOf(text, firstToken) !== undefined || partClassOf(text, firstToken, 0) !== NamePartClass.None
  if (isListed || !isProper(text, firstToken) || text.tokens.gap[firstToken + 1] === Gap.Hyphen) return phrase
  return { ...phrase, firstToken: firstToken + 1, proper: proper - 1, words: phrase.words - 1 }
}

function isSentenceStart({ tokens }: RuleText, token: number): boolean {
  const starts = Gap.Sentence | Gap.Newline | Gap.Paragraph | Gap.Quote
  return token === 0 || ((tokens.gap[token] as number) & starts) !== 0
}

/** The words of a name that begins at a token. */
function phraseAfter(text: RuleText, start: number, mostWords: number): Phrase {
  const phrase: Phrase = { firstToken: start, lastToken: start - 1, proper: 0, words: 0 }
  while (phrase.words < mostWords) {
    const token = phrase.lastToken + 1
    // What stands before its first word is for the caller to say.
    if (token >= text.tokens.count || (token > start && !isJoined(text, token))) break
    const name = nameOf(text, token)
    if (name !== undefined) {
      if (!isNamesake(text, token) || name.firstToken !== token) break
      phrase.lastToken = name.lastToken
      phrase.proper++
    } else {
      const isSmall = isParticle(text, token) && !isCapital(text, token)
      if (!isNameWord(text, isSmall ? token + 1 : token, false)) break
      phrase.lastToken = token
      if (isProper(text, token)) phrase.proper++
    }
    phrase.words++
  }
  return phrase
}

/** The token after "of" and "the", or -1. */
function afterOf(text: RuleText, token: number): number {
  if (!isJoined(text, token + 1) || wordAt(text.tokens, token + 1) !== OF) return -1
  const next = token + 2
  return isJoined(text, next) && wordAt(text.tokens, next) === THE ? next + 1 : next
}

interface Facts {
  readonly type: EntityType
  readonly kind: EntityKind
}

/** The letters of a name without those of the noun at its end: an entity may be listed with either. */
function built(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  firstToken: number,
  lastToken: number,
  { type, kind }: Facts,
): BuiltName {
  const { first, end, letters } = text.tokens
  const key = lettersBetween(letters.loose, first[firstToken] as number, end[lastToken] as number)
  const link = entityNamed(gazetteers, [key], (head) => head.type === type)
  const place = { firstToken, lastToken, cut: 0 }
  return buildName(text, place, { rule: 'head', type, kind, key, link, reading: Reading.English })
}

/** Whether the words before a noun make a name with it. */
function isNamedBy(text: RuleText, { firstToken, proper, words }: Phrase, isCapitalHead: boolean): boolean {
  if (proper > 0) return true
  // Iraqi National Museum: of common words the nationality tells which.
  const isNational = ((text.words.classes[firstToken] as number) & WordClass.Nationality) !== 0
  return isCapitalHead && isNational && words > 1
}

/** Evin prison, Basra Energy Company, Iraqi Teachers Union. */
function nameBefore(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName | undefined {
  const head = HEADS.get(wordAt(text.tokens, token))
  if (head === undefined) return undefined
  const isCapitalHead = isCapital(text, token)
  if (!isCapitalHead && head.isFirm !== true) return undefined
  let start = token
  while (
    isJoined(text, start) &&
    head.modifiers?.includes(wordAt(text.tokens, start - 1)) &&
    !isCapital(text, start - 1)
  )
    start--
  const phrase = phraseBefore(text, start)
  if (phrase.words === 0 || !isNamedBy(text, phrase, isCapitalHead)) return undefined
  return built(text, gazetteers, phrase.firstToken, token, head)
}

/** Union of Iraqi Writers, University of Kufa. */
function nameWithOf(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName | undefined {
  const head = HEADS.get(wordAt(text.tokens, token))
  if (head?.takesOf !== true || !isCapital(text, token)) return undefined
  const start = afterOf(text, token)
  if (start < 0) return undefined
  const after = phraseAfter(text, start, LONGEST_NAME)
  if (after.words === 0) return undefined
  const before = phraseBefore(text, token)
  return built(text, gazetteers, before.firstToken, after.lastToken, head)
}

/** Words of a place's name at most. */
const LONGEST_PLACE = 3

/** The village of X, X district: places that no gazetteer has. */
function placeBeside(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName | undefined {
  const kind = PLACES.get(wordAt(text.tokens, token))
  if (kind === undefined || isCapital(text, token)) return undefined
  const start = afterOf(text, token)
  const after = start < 0 ? undefined : phraseAfter(text, start, LONGEST_PLACE)
  if (after !== undefined && isUnknownPlace(text, after)) {
    return built(text, gazetteers, after.firstToken, after.lastToken, { type: 'location', kind })
  }
  const before = phraseBefore(text, token)
  if (before.words > LONGEST_PLACE || !isUnknownPlace(text, before) || isSentenceStart(text, before.firstToken))
    return undefined
  return built(text, gazetteers, before.firstToken, before.lastToken, { type: 'location', kind })
}

const AND: ReadonlySet<string> = new Set(['and', 'or'])

/** The token at which the next of a list begins, after a comma, "and" or both; -1: the list ends. */
function nextOfList(text: RuleText, lastToken: number): number {
  const { tokens } = text
  const next = lastToken + 1
  if (next >= tokens.count) return -1
  const isComma = followsComma(tokens, next)
  if (!isComma && !isJoined(text, next)) return -1
  if (AND.has(wordAt(tokens, next))) return isJoined(text, next + 1) ? next + 1 : -1
  const isAsWellAs =
    wordAt(tokens, next) === 'as' && wordAt(tokens, next + 1) === 'well' && wordAt(tokens, next + 2) === 'as'
  if (isAsWellAs && next + 3 < tokens.count) return next + 3
  return isComma ? next : -1
}

/** Members of a list at most. */
const LONGEST_LIST = 8

/** The villages of X, Y and Z: the places of the list that no gazetteer has. */
function placesOfList(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName[] {
  const kind = PLACE_LISTS.get(wordAt(text.tokens, token))
  const found: BuiltName[] = []
  if (kind === undefined || isCapital(text, token)) return found
  let start = afterOf(text, token)
  for (let members = 0; start >= 0 && members < LONGEST_LIST; members++) {
    const name = phraseAfter(text, start, LONGEST_PLACE)
    if (name.words === 0) break
    if (isUnknownPlace(text, name)) {
      found.push(built(text, gazetteers, name.firstToken, name.lastToken, { type: 'location', kind }))
    }
    start = nextOfList(text, name.lastToken)
  }
  return found
}

/** Whether words name a place that no gazetteer names here. */
function isUnknownPlace(text: RuleText, { firstToken, lastToken, proper, words }: Phrase): boolean {
  if (words === 0 || proper === 0) return false
  for (let token = firstToken; token <= lastToken; token++) if (nameOf(text, token) !== undefined) return false
  return true
}

/** The Battle of X, Operation X. */
function eventAt(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName | undefined {
  const kind = EVENTS.get(wordAt(text.tokens, token))
  if (kind === undefined || !isCapital(text, token)) return undefined
  const start = kind === 'battle' ? afterOf(text, token) : token + 1
  if (start < 0) return undefined
  const after = phraseAfter(text, start, LONGEST_PLACE)
  if (after.words === 0 || after.proper === 0) return undefined
  return built(text, gazetteers, token, after.lastToken, { type: 'event', kind })
}

/** Most of the words of a headline have capitals, and tell nothing by them. */
const LEAST_SMALL_WORDS = 2

/** Whether the line of a token has words without capitals beside function words: in others every word looks like a name. */
function isRunningText(text: RuleText, token: number): boolean {
  const { tokens, words } = text
  const endsLine = (place: number): boolean => ((tokens.gap[place] as number) & (Gap.Newline | Gap.Paragraph)) !== 0
  let small = 0
  const count = (place: number): boolean => {
    const isFunctionWord = ((words.classes[place] as number) & WordClass.Stop) !== 0
    if (isLatin(text, place) && !isCapital(text, place) && !isFunctionWord) small++
    return small >= LEAST_SMALL_WORDS
  }
  for (let place = token; place >= 0 && token - place < REACH; place--) {
    if (count(place)) return true
    if (endsLine(place)) break
  }
  for (let place = token + 1; place < tokens.count && place - token < REACH && !endsLine(place); place++) {
    if (count(place)) return true
  }
  return false
}

/** Words to either side in which small ones are looked for. */
const REACH = 20

/** The facilities, bodies, places and events of English text that no gazetteer has, by the nouns beside their names. */
export function findEnglishNames(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  for (const token of text.words.openings) {
    if (((text.words.classes[token] as number) & WordClass.EnglishHead) === 0 || !isLatin(text, token)) continue
    if (nameOf(text, token) !== undefined || !isRunningText(text, token)) continue
    const name =
      nameWithOf(text, gazetteers, token) ??
      nameBefore(text, gazetteers, token) ??
      placeBeside(text, gazetteers, token) ??
      eventAt(text, gazetteers, token)
    if (name !== undefined) found.push(name)
    else for (const place of placesOfList(text, gazetteers, token)) found.push(place)
  }
  return found
}
