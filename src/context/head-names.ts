import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import type { EntityKind } from '../types'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { namesAfterFirst, namesAfterSeveral } from './head-lists'
import {
  afterHeadAdjectives,
  endOfCompound,
  entityOfHead,
  headAt,
  headedName,
  isHead,
  isUnknownName,
  Openness,
} from './head-words'
import { DIGNITIES, type NameHead, OWNERS_OF_HEADS, PUNISHMENT_WORDS, SIDE_WORDS } from './name-heads'
import { isOrdinary } from './persian-shapes'
import {
  followsClosely,
  keyBetween,
  type NamePlace,
  nameOf,
  partClassOf,
  procliticsOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'
import {
  endsArabicPhrase,
  endsInTehMarbuta,
  endsInYeh,
  hasArticle,
  hasConjunction,
  isForeign,
  isWrittenWithMaksura,
  Part,
  partAt,
} from './word-parts'

/** Words of a name that no gazetteer has, after a head. */
const LONGEST_UNKNOWN = 2
const FINAL_HEH = '\u0647'
const ARTICLE = '\u0627\u0644'

/** A name after a head of one, and its entity. */
interface NamedPlace {
  readonly place: NamePlace
  readonly link: EntityPlace | undefined
}

/** The last of the adjectives that belong to a facility's name after it: مطار بغداد الدولي. */
function endOfAdjectives(text: RuleText, lastToken: number): number {
  let last = lastToken
  while (
    followsClosely(text, last + 1) &&
    ((text.words.classes[last + 1] as number) & WordClass.FacilityAdjective) !== 0
  )
    last++
  return last
}

/** The last of the definite nisbas after a definite noun, a nationality apart: متحف الآثار الرومانية. */
function endOfNisbas(text: RuleText, lastToken: number): number {
  let last = lastToken
  while (followsClosely(text, last + 1) && isNisba(text, last + 1)) last++
  return last
}

function isNisba(text: RuleText, token: number): boolean {
  if ((text.words.classes[token] as number) !== 0 || nameOf(text, token) !== undefined || !hasArticle(text, token))
    return false
  return NISBA.test(wordAt(text.tokens, token)) && partClassOf(text, token, 0) === NamePartClass.None
}

const NISBA = /\u064a\u0647?$/u

/** Upper, lower and middle: the parts of a village, which belong to its name. Collected for this project. */
const DIVISIONS: ReadonlySet<string> = new Set(
  words(`
    عليا
    سفلي
    وسطي
    بالا
    پايين
    الفوقاني
    التحتاني
    الفوقا
    التحتا
    الكبري
    الصغري
  `),
)

function isDivision(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && DIVISIONS.has(wordAt(text.tokens, token))
}

const OWNERS: ReadonlySet<string> = new Set(OWNERS_OF_HEADS.flatMap(foldedWords))
const PUNISHMENTS: ReadonlySet<string> = new Set(PUNISHMENT_WORDS.flatMap(foldedWords))

/** پنج سال زندان, حکم زندان: the word for prison is a punishment. */
function isPunishment(text: RuleText, headToken: number, { kind }: NameHead): boolean {
  return kind === 'prison' && followsClosely(text, headToken) && PUNISHMENTS.has(wordAt(text.tokens, headToken - 1))
}

const SIDES: ReadonlySet<string> = new Set(SIDE_WORDS.flatMap(foldedWords))
const DIGNIFIED: ReadonlySet<string> = new Set(DIGNITIES.flatMap(foldedWords))

/** من ناحية الأمن: the word for a district is a side. */
function isSide(text: RuleText, headToken: number, { kind }: NameHead): boolean {
  return kind === 'district' && followsClosely(text, headToken) && SIDES.has(wordAt(text.tokens, headToken - 1))
}

const DAM = 'سد'
/** از سد X گذشت: a team has beaten another. Loose letters. */
const PASSED: ReadonlySet<string> = new Set(
  words(`
    گذشت
    گذشتند
    بگذرد
    عبور
  `).flatMap(foldedWords),
)

/** Whether a dam is only what a team passes. */
function isPassed({ tokens }: RuleText, headToken: number, { firstToken, lastToken }: NamePlace): boolean {
  const isDam = firstToken === headToken && wordAt(tokens, headToken) === DAM
  return isDam && lastToken + 1 < tokens.count && PASSED.has(wordAt(tokens, lastToken + 1))
}

/** How much a head of one says of the word after it. */
function opennessOf(text: RuleText, headToken: number, token: number, { open, type }: NameHead): Openness {
  const isMasculine =
    readingAt(text, headToken) === Reading.Arabic && !wordAt(text.tokens, headToken).endsWith(FINAL_HEH)
  // حي قويزة: no adjective of a masculine head ends so.
  if (open === true && isMasculine && endsInTehMarbuta(text, token)) return Openness.AfterAnd
  if (open === true || (open === 'definite' && hasArticle(text, token))) return Openness.Any
  return isMasculine && type === 'facility' ? Openness.Masculine : Openness.Part
}

function canLackArticle(text: RuleText, token: number, { type }: NameHead): boolean {
  return type === 'facility' && readingAt(text, token) === Reading.Persian && !hasArticle(text, token)
}

/** Head, article and name. */
function articledKey(text: RuleText, headToken: number, token: number, lastToken: number): string {
  const head = keyBetween(text, headToken, token - 1, procliticsOf(text, headToken))
  return head + ARTICLE + keyBetween(text, token, lastToken, 0)
}

/** The facility that a gazetteer has with the Arabic article, which Persian may leave out: بندر معقل is بندر المعقل. */
function withArticle(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  headToken: number,
  token: number,
  head: NameHead,
): EntityPlace | undefined {
  if (!canLackArticle(text, token, head) || text.words.classes[token] !== 0 || isOrdinary(text, token)) return undefined
  return entityOfHead(gazetteers, [articledKey(text, headToken, token, token)], head)
}

/** The name right after a head of one name. */
function namedAfter(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  headToken: number,
  head: NameHead,
): NamedPlace | undefined {
  const token = afterHeadAdjectives(text, headToken)
  if (!followsClosely(text, token) || isPunishment(text, headToken, head) || isSide(text, headToken, head))
    return undefined
  const cut = procliticsOf(text, headToken)
  const known = nameOf(text, token)
  const placeTo = (lastToken: number): NamePlace =>
    head.inside ? { firstToken: headToken, lastToken, cut } : { firstToken: token, lastToken, cut: 0 }
  if (known !== undefined) {
    if (known.firstToken !== token || known.procliticLength > 0 || !head.inside) return undefined
    const { type, kind } = known.gazetteer.head(known.entity)
    const isNamesake = type === 'location' || (type === 'person' && head.kind !== 'shrine')
    const isCountry = kind === 'country' || kind === 'region'
    const takesCountry = head.type === 'event' || (kind === 'country' && head.isNamedAfterCountries === true)
    if (!isNamesake || (isCountry && !takesCountry)) return undefined
    if (head.type === 'event' && type === 'person') return undefined
    const lastToken = endInTown(text, endOfAdjectives(text, known.lastToken), head)
    const keys = [
      keyBetween(text, headToken, lastToken, cut),
      keyBetween(text, headToken, known.lastToken, cut),
      keyBetween(text, known.firstToken, known.lastToken, 0),
    ]
    if (canLackArticle(text, token, head)) keys.push(articledKey(text, headToken, token, known.lastToken))
    return { place: placeTo(lastToken), link: entityOfHead(gazetteers, keys, head) }
  }
  const articled = withArticle(text, gazetteers, headToken, token, head)
  if (articled !== undefined) return { place: placeTo(token), link: articled }
  const lastToken = endOfUnknown(text, headToken, token, head)
  if (lastToken < 0) return undefined
  const place = placeTo(lastToken)
  const key = keyBetween(text, place.firstToken, lastToken, place.cut)
  return { place, link: entityOfHead(gazetteers, [key], head) }
}

/** زور الاسلام: in Persian a word with the Arabic article after a name in no list is of the name. */
function goesOnWithArticle(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token) || !hasArticle(text, token) || readingAt(text, token) !== Reading.Persian)
    return false
  return nameOf(text, token) === undefined && ((text.words.classes[token] as number) & ~WordClass.CompoundEnd) === 0
}

/** The last word of a name that no list has, after a head of one; -1: there is none. */
function endOfUnknown(text: RuleText, headToken: number, token: number, head: NameHead): number {
  const compound = head.type === 'location' || head.kind === 'tribe' ? endOfCompound(text, token, 0) : -1
  if (compound >= 0) return compound
  if (OWNERS.has(wordAt(text.tokens, token))) return -1
  if (head.type === 'facility' && DIGNIFIED.has(wordAt(text.tokens, token))) return endOfDignified(text, token)
  const isNamed =
    isUnknownName(text, token, 0, opennessOf(text, headToken, token, head)) ||
    (head.type === 'facility' && (isForeignName(text, token) || isBeforeAdjective(text, token)))
  if (!isNamed) return -1
  if (!head.inside) return isDivision(text, token + 1) || goesOnWithArticle(text, token + 1) ? token + 1 : token
  let lastToken = token
  for (let count = 1; count < LONGEST_UNKNOWN && followsClosely(text, lastToken + 1); count++) {
    if (!isUnknownName(text, lastToken + 1, 0, Openness.Part) && !isForeignName(text, lastToken + 1)) break
    lastToken++
  }
  if (lastToken === token && hasArticle(text, token)) lastToken = endOfNisbas(text, token)
  return endInTown(text, endOfAdjectives(text, lastToken), head)
}

/** Facilities that bear a name which every town has: بیمارستان طالقانی. */
const IN_TOWNS: ReadonlySet<EntityKind> = new Set(['hospital', 'university', 'other'])

/** In Persian the last word of the town right after the name of what stands there: بیمارستان طالقانی آبادان. */
function endInTown(text: RuleText, lastToken: number, { kind: sort }: NameHead): number {
  if (!IN_TOWNS.has(sort)) return lastToken
  const token = lastToken + 1
  const town = nameOf(text, token)
  if (town?.firstToken !== token || town.suffix !== '' || !followsClosely(text, token)) return lastToken
  if (readingAt(text, token) !== Reading.Persian) return lastToken
  const { type, kind } = town.gazetteer.head(town.entity)
  return type === 'location' && (kind === 'city' || kind === 'town') ? town.lastToken : lastToken
}

/** A word of another language that is the whole name: مستشفى رفيديا. */
function isForeignName(text: RuleText, token: number): boolean {
  if ((text.words.classes[token] as number) !== 0 || text.ordinary.has(token) || !isForeign(text, token)) return false
  if (endsInYeh(text, token) || nameOf(text, token) !== undefined) return false
  return (
    endsArabicPhrase(text, token) ||
    isForeign(text, token + 1) ||
    ((text.words.classes[token + 1] as number) & WordClass.FacilityAdjective) !== 0
  )
}

/** An indefinite word before the definite adjective of the head: no noun stands so, only a name (مستشفى رفيديا الحكومي). */
function isBeforeAdjective(text: RuleText, token: number): boolean {
  if ((text.words.classes[token] as number) !== 0 || text.ordinary.has(token) || nameOf(text, token) !== undefined)
    return false
  if (hasArticle(text, token) || hasConjunction(text, token) || readingAt(text, token) !== Reading.Arabic) return false
  if (!followsClosely(text, token + 1) || !hasArticle(text, token + 1)) return false
  return ((text.words.classes[token + 1] as number) & WordClass.FacilityAdjective) !== 0
}

/** The last word of a personal name after a dignity (مستشفى الملك عبد الله الجامعي), or -1. */
function endOfDignified(text: RuleText, dignity: number): number {
  let lastToken = -1
  for (let token = dignity + 1; followsClosely(text, token) && token - dignity <= LONGEST_DIGNIFIED; token++) {
    const part = partAt(text, token, 0)
    const isOpener = part === Part.Servant || part === Part.Kunya || part === Part.Nasab
    if (isOpener && followsClosely(text, token + 1)) token++
    else if (part !== Part.Given && part !== Part.GivenOrWord && part !== Part.Surname) break
    lastToken = token
  }
  return lastToken < 0 ? -1 : endOfAdjectives(text, lastToken)
}

const LONGEST_DIGNIFIED = 5

/** The last word of the listed facility that begins with its head, or -1. */
function endOfListed({ firstToken, lastToken, gazetteer, entity }: Candidate, token: number, head: NameHead): number {
  const { type, kind } = gazetteer.head(entity)
  return firstToken === token && type === head.type && kind === head.kind ? lastToken : -1
}

/** A listed facility with adjectives that its record leaves out: مستشفى الزهراء التعليمي. */
function withAdjectives(text: RuleText, listed: Candidate, headToken: number, head: NameHead): NamedPlace | undefined {
  const { firstToken, lastToken, gazetteer, entity } = listed
  if (firstToken !== headToken || head.type !== 'facility' || gazetteer.typeOf(entity) !== 'facility') return undefined
  const last = endOfAdjectives(text, lastToken)
  if (last === lastToken) return undefined
  return { place: { firstToken, lastToken: last, cut: procliticsOf(text, headToken) }, link: listed }
}

/** Names that their heads make: with the entity where a gazetteer has it, NIL with type and kind where not. SPEC 7. */
export function findHeadNames(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  for (const token of text.words.openings) {
    if (!isHead(text, token)) continue
    const word = headAt(text, token)
    // وأدى is a verb, written like وادي.
    if (word === undefined || (word.head.kind === 'other' && isWrittenWithMaksura(text, token))) continue
    if (word.number !== 'one') {
      for (const name of namesAfterSeveral(text, gazetteers, token, word)) found.push(name)
      continue
    }
    const listed = nameOf(text, token)
    const name =
      listed === undefined
        ? namedAfter(text, gazetteers, token, word.head)
        : withAdjectives(text, listed, token, word.head)
    if (name !== undefined && !isPassed(text, token, name.place))
      found.push(headedName(text, word.head, name.place, name.link))
    const lastToken = listed === undefined ? (name?.place.lastToken ?? -1) : endOfListed(listed, token, word.head)
    if (lastToken < 0) continue
    for (const other of namesAfterFirst(text, gazetteers, lastToken, word)) found.push(other)
  }
  return found
}
