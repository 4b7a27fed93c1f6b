import { type BuiltName, isBuilt } from '../context/built-names'
import { stemsAt, wordAt, wordBefore } from '../context/context-words'
import { lastNames } from '../context/later-mentions'
import { judge, type Verdict } from '../context/licences'
import type { RuleText } from '../context/rule-text'
import { isCalledSo } from '../context/speakers'
import { ENGLISH_TITLES, NO_DEFINITE_NOUNS, OFFICES, PERSON_TITLES, TRIBE_HEADS } from '../context/triggers'
import { type Candidate, findShortNames } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { AliasFlag, type Gazetteer } from '../gazetteer/gazetteer'
import { Reading, type TokenLanguages } from '../language/label-tokens'
import { isCommonGivenName } from '../morphology/given-names'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import { strictWord } from '../normalization/strict-letters'
import { followsComma } from '../tokenization/gap-marks'
import type { Tokens } from '../tokenization/tokens'
import type { EntityKind, EntityType } from '../types'
import { words } from '../unicode/word-list'
import { admitBareFacilities } from './facility-words'
import { admitOpponents } from './opponents'
import { admitAmongPlaces } from './place-neighbours'
import { admitAfterPrepositions } from './preposition-places'
import { admitPressReview } from './press-reviews'
import {
  type AdmittedReading,
  entityPlaceOf,
  headOf,
  idOf,
  type ReadingHead,
  readingAt,
  SHORT_NAME,
  spanKey,
} from './readings'

type AnyName = Candidate | BuiltName

/** A candidate with what its own context says of it. */
export interface JudgedCandidate {
  candidate: Candidate
  verdict: Verdict
}

/** A short name may stand before the full one when that follows within this many sentences of the start (SPEC 8, step 3). */
const LEAD_SENTENCES = 3

/** A line of so few letters is a dateline (بغداد – متابعة), no sentence; letters, because words may be joined. */
const LONGEST_DATELINE = 25

/** A dot between the letters of an acronym ends no sentence, nor do two dots: a space follows a real one. */
function endsSentence(gap: number): boolean {
  const isEllipsis = (gap & (Gap.Dot | Gap.Hard)) === (Gap.Dot | Gap.Hard)
  return (gap & Gap.Sentence) !== 0 && (gap & Gap.Space) !== 0 && !isEllipsis
}

function endsLine(gap: number): boolean {
  return (gap & Gap.Newline) !== 0
}

/** The token past the first sentences of a text; a headline, which is a line of its own, comes on top. */
function endOfLead(tokens: Tokens): number {
  let lineStart = 1
  while (lineStart < tokens.count && !endsLine(tokens.gap[lineStart] as number)) lineStart++
  if (lineStart >= tokens.count) lineStart = 0
  let sentences = 0
  for (let token = lineStart + 1; token < tokens.count; token++) {
    const gap = tokens.gap[token] as number
    if (endsLine(gap)) {
      const letters = (tokens.first[token] as number) - (tokens.first[lineStart] as number)
      if (letters > LONGEST_DATELINE) sentences++
      lineStart = token
    } else if (endsSentence(gap)) sentences++
    if (sentences === LEAD_SENTENCES) return token
  }
  return tokens.count
}

/** The tokens with which a stretch of the text begins, ascending, when each gap that `ends` names ends one. */
function startsOf({ count, gap }: Tokens, ends: (gap: number) => boolean): number[] {
  const starts: number[] = []
  for (let token = 1; token < count; token++) {
    // Most gaps are a space.
    if (gap[token] !== Gap.Space && ends(gap[token] as number)) starts.push(token)
  }
  return starts
}

/** The token past the first sentence that is no dateline. */
function endOfOpening(tokens: Tokens): number {
  for (let token = 1; token < tokens.count; token++) {
    const gap = tokens.gap[token] as number
    if ((endsLine(gap) || endsSentence(gap)) && (tokens.first[token] as number) > LONGEST_DATELINE) return token
  }
  return tokens.count
}

const YEH = '\u064a'
/** Words of the longest title that is looked for: مستشار الأمن القومي. */
const LONGEST_TITLE = 3
const AND = 'و'
/** "And" and "or" as words of their own, beside و; loose letters. */
const CONJUNCTIONS: ReadonlySet<string> = new Set([
  ...words(`
    او
    ام
    يا
  `),
  'and',
  'or',
])
const LONGEST_CONJUNCTION = 3
/** للشعب is ل and الشعب. */
const DEFINITE_AFTER_LAM = /^[وف]?لل/u

function beginsWithAnd({ first, letters }: Tokens, token: number): boolean {
  return letters.loose[first[token] as number] === AND.charCodeAt(0)
}

/** Whether a word is a conjunction written by itself. */
function isAnd(tokens: Tokens, token: number): boolean {
  const length = (tokens.end[token] as number) - (tokens.first[token] as number)
  if (length === AND.length) return beginsWithAnd(tokens, token)
  return length <= LONGEST_CONJUNCTION && CONJUNCTIONS.has(wordAt(tokens, token))
}

/** The last token of the coordinated neighbour before a candidate, or -1. SPEC 6, generic licence (a). */
function coordinatedBefore(tokens: Tokens, candidate: Candidate): number {
  const previous = candidate.firstToken - 1
  if (previous < 0 || ((tokens.gap[candidate.firstToken] as number) & Gap.Sentence) !== 0) return -1
  if (candidate.proclitic.startsWith(AND)) return previous
  return isAnd(tokens, previous) ? previous - 1 : -1
}

/** The first token of the coordinated neighbour after a candidate, or -1. */
function coordinatedAfter(tokens: Tokens, candidate: Candidate): number {
  const next = candidate.lastToken + 1
  if (next >= tokens.count || ((tokens.gap[next] as number) & Gap.Sentence) !== 0) return -1
  if (isAnd(tokens, next)) return next + 1 < tokens.count ? next + 1 : -1
  return beginsWithAnd(tokens, next) ? next : -1
}

/** وحضر after a comma, and more words of its clause: no member of a list, and a bare word may be the verb. */
function opensClause(tokens: Tokens, candidate: Candidate): boolean {
  if (((tokens.gap[candidate.firstToken] as number) & Gap.Hard) === 0 || !isBareNoun(candidate)) return false
  if (candidate.reading !== Reading.Arabic) return false
  const next = candidate.lastToken + 1
  return next < tokens.count && tokens.gap[next] === Gap.Space && !beginsWithAnd(tokens, next)
}

/** The candidates of a text, by what their own context says of them. */
export interface SortedCandidates {
  admitted: AdmittedReading<Candidate>[]
  /** Weak and short names that the document may yet license. */
  pending: Candidate[]
  /** Spans on which a weak name is forbidden: the ordinary word, whoever bears the name. */
  blockedSpans: ReadonlySet<number>
  /** The tokens of such names of one word: no rule makes a name of them either. */
  blockedTokens: ReadonlySet<number>
  /** The tokens of weak names of places of one word that nothing has licensed yet. */
  pendingPlaces: ReadonlySet<number>
}

function isPlace(type: EntityType): boolean {
  return type === 'location' || type === 'facility'
}

export function sortByVerdict(judged: readonly JudgedCandidate[]): SortedCandidates {
  const admitted: AdmittedReading<Candidate>[] = []
  const pending: Candidate[] = []
  const blockedSpans = new Set<number>()
  const blockedTokens = new Set<number>()
  for (const { candidate, verdict } of judged) {
    if (verdict.state === 'stands')
      admitted.push({ candidate, licence: verdict.licence, byHead: verdict.byHead ?? false })
    else if (verdict.state === 'pending') pending.push(candidate)
    else if (candidate.strength === Strength.Weak) {
      blockedSpans.add(spanKey(candidate))
      if (candidate.firstToken === candidate.lastToken) blockedTokens.add(candidate.firstToken)
    }
  }
  const places = pending.filter((candidate) => isOneWord(candidate) && isPlace(headOf(candidate).type))
  const pendingPlaces = new Set(places.map(({ firstToken }) => firstToken))
  return { admitted, pending, blockedSpans, blockedTokens, pendingPlaces }
}

/**
 * Admits what the document licenses, in three steps that build on the readings that stand by themselves: weak names
 * coordinated with a name of their type, weak names of an entity mentioned before, and short names of persons
 * mentioned in full, whom a gazetteer lists or a rule found. SPEC 6 and 8.
 */
export function admitByDocument(
  gazetteers: readonly Gazetteer[],
  tokens: Tokens,
  languages: TokenLanguages,
  wholeWords: Uint8Array,
  { admitted, pending, blockedSpans, blockedTokens }: SortedCandidates,
  standing: readonly AdmittedReading[],
  ruleText: RuleText | undefined,
): AdmittedReading[] {
  const ordinary = new OrdinaryWords(tokens, blockedTokens, standing)
  const weak: Candidate[] = []
  const built = standing.map(({ candidate }) => candidate).filter(isBuilt)
  const short: AnyName[] = ruleText === undefined ? [] : lastNames(ruleText, built)
  for (const candidate of pending) {
    if (!ordinary.has(candidate)) (candidate.strength === Strength.Short ? short : weak).push(candidate)
  }
  for (const candidate of derivedShortNames(tokens, languages, wholeWords, standing)) {
    if (!ordinary.has(candidate)) short.push(candidate)
  }
  return [
    ...admitCoordinated(tokens, weak, standing),
    ...admitMentioned(weak, standing),
    ...admitInHeadline(tokens, weak, standing),
    ...admitOfCountry(weak, standing),
    ...admitAmongPlaces(tokens, weak, standing),
    ...admitKnown(weak, standing),
    ...admitPressReview(tokens, weak, standing),
    ...admitAfterPrepositions(tokens, weak, standing),
    ...admitBareFacilities(tokens, weak),
    ...admitOpponents(tokens, weak, admitted, standing),
    ...(short.length === 0 ? [] : new ShortNames(gazetteers, tokens, standing, weak, blockedSpans).admit(short)),
  ]
}

/** The candidates for the short names that are derived for the persons whom the text mentions in full. */
function derivedShortNames(
  tokens: Tokens,
  languages: TokenLanguages,
  wholeWords: Uint8Array,
  standing: readonly AdmittedReading[],
): Candidate[] {
  const persons = new Map<Gazetteer, Set<number>>()
  for (const { candidate } of standing) {
    if (headOf(candidate).type !== 'person' || isOneWord(candidate)) continue
    const place = entityPlaceOf(candidate)
    if (place === undefined) continue
    const { gazetteer, entity } = place
    persons.set(gazetteer, (persons.get(gazetteer) ?? new Set()).add(entity))
  }
  return [...persons].flatMap(([gazetteer, entities]) =>
    findShortNames(gazetteer, entities, tokens, languages, wholeWords).filter(
      (candidate) =>
        (!isBare(candidate) || isCalledSo(tokens, candidate)) && judge(tokens, candidate).state === 'pending',
    ),
  )
}

function isBare(candidate: AnyName): boolean {
  return candidate.rule === undefined && (candidate.gazetteer.flags(candidate.alias) & AliasFlag.Bare) !== 0
}

function isOneWord(candidate: Candidate | BuiltName): boolean {
  if (candidate.rule !== undefined) return candidate.firstToken === candidate.lastToken
  return candidate.gazetteer.pattern(candidate.alias).singleWord
}

/** Names by the words at which they begin and end. */
class NamesBeside {
  /** By their last tokens, names that stand beside one that did. */
  readonly #added = new Map<number, Candidate>()
  #kinds: ReadonlySet<string> | undefined

  constructor(
    private readonly standing: readonly AdmittedReading[],
    private readonly weak: readonly Candidate[],
  ) {}

  add(candidate: Candidate): void {
    this.#added.set(candidate.lastToken, candidate)
  }

  endingAt(token: number): AnyName | undefined {
    const added = this.#added.size === 0 ? undefined : this.#added.get(token)
    if (added !== undefined) return added
    const candidate = readingAt(this.standing, token)?.candidate
    return candidate?.lastToken === token ? candidate : undefined
  }

  startingAt(token: number): AnyName | undefined {
    const candidate = readingAt(this.standing, token)?.candidate
    return candidate?.firstToken === token ? candidate : undefined
  }

  /** The place with its head that ends at a token. */
  headedAt(token: number): AnyName | undefined {
    const { candidate, byHead } = readingAt(this.standing, token) ?? {}
    if (candidate?.lastToken !== token || byHead !== true) return undefined
    return headOf(candidate).type === 'location' ? candidate : undefined
  }

  /** Whether a name of a kind begins at a token, a weak one too. */
  isKindAt(token: number, kind: EntityKind | undefined): boolean {
    this.#kinds ??= new Set([...this.standing.map(({ candidate }) => candidate), ...this.weak].map(kindPlace))
    return this.#kinds.has(`${token} ${kind}`)
  }
}

/**
 * The name before a candidate in the middle of a list: منبج، الباب، جرابلس. A comma alone joins sentences and appositions, too,
 * so a name of the type must stand on either side.
 */
function enumeratedWith(tokens: Tokens, { firstToken, lastToken }: Candidate, names: NamesBeside): AnyName | undefined {
  if (!followsComma(tokens, firstToken) || !followsComma(tokens, lastToken + 1)) return undefined
  const before = names.endingAt(firstToken - 1)
  const after = names.startingAt(lastToken + 1)
  const isList = before !== undefined && after !== undefined && headOf(before).type === headOf(after).type
  return isList ? before : undefined
}

/** A kind and where a name of it begins. */
function kindPlace(name: AnyName): string {
  return `${name.firstToken} ${headOf(name).kind}`
}

/** Members of a list that are looked at for the head before its first. */
const LONGEST_LIST = 30

/**
 * The head said of a list of one kind, where commas join its members: استان اصفهان، مرکزی، فارس. A weak name right after the
 * first may be an apposition or open a sentence, so another one of the kind must follow it.
 */
function headedBefore(tokens: Tokens, candidate: Candidate, names: NamesBeside): AnyName | undefined {
  const { type, kind } = headOf(candidate)
  let { firstToken } = candidate
  for (let members = 1; members < LONGEST_LIST && followsComma(tokens, firstToken); members++) {
    const head = names.headedAt(firstToken - 1)
    if (head !== undefined && headOf(head).kind === kind && headOf(head).type === type) {
      const next = candidate.lastToken + 1
      return members > 1 || (followsComma(tokens, next) && names.isKindAt(next, kind)) ? head : undefined
    }
    const member = names.endingAt(firstToken - 1)
    if (member === undefined || headOf(member).type !== type) return undefined
    firstToken = member.firstToken
  }
  return undefined
}

/** Whether "and" or a comma joins a name to one beside it. */
function isJoined(tokens: Tokens, candidate: Candidate): boolean {
  if (coordinatedBefore(tokens, candidate) >= 0 || coordinatedAfter(tokens, candidate) >= 0) return true
  return followsComma(tokens, candidate.firstToken)
}

function admitCoordinated(
  tokens: Tokens,
  weak: readonly Candidate[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  const joined = weak.filter((candidate) => isJoined(tokens, candidate))
  if (joined.length === 0) return []
  const names = new NamesBeside(standing, weak)
  const admitted: AdmittedReading[] = []
  for (const candidate of joined.sort((a, b) => a.start - b.start)) {
    const { type } = headOf(candidate)
    if (opensClause(tokens, candidate)) continue
    const before = names.endingAt(coordinatedBefore(tokens, candidate))
    const after = names.startingAt(coordinatedAfter(tokens, candidate))
    const followsAnd =
      after !== undefined && (after.firstToken > candidate.lastToken + 1 || after.proclitic.startsWith(AND))
    const followsOne = before !== undefined && headOf(before).type === type
    const partner = followsOne
      ? before
      : followsAnd
        ? after
        : (enumeratedWith(tokens, candidate, names) ?? headedBefore(tokens, candidate, names))
    if (partner === undefined || headOf(partner).type !== type) continue
    admitted.push({ candidate, licence: `coordinated with ${idOf(partner)}`, byHead: false })
    names.add(candidate)
  }
  return admitted
}

/**
 * A single word of Arabic script without the article (أمل, فتح): the ordinary noun stays likely even in a text that has
 * named the entity in full.
 */
function isBareNoun({ gazetteer, alias, reading }: Candidate): boolean {
  const flags = gazetteer.flags(alias)
  return (
    reading !== Reading.English &&
    (flags & AliasFlag.SingleWord) !== 0 &&
    !gazetteer.form(alias).startsWith(ARABIC_ARTICLE)
  )
}

function admitMentioned(weak: readonly Candidate[], standing: readonly AdmittedReading[]): AdmittedReading[] {
  if (weak.length === 0) return []
  const firstMention = new Map<string, number>()
  for (const { candidate } of standing) {
    const isFull = candidate.strength === Strength.Strong || candidate.lastToken > candidate.firstToken
    if (!isFull || entityPlaceOf(candidate) === undefined) continue
    const id = idOf(candidate)
    if (!firstMention.has(id)) firstMention.set(id, candidate.end)
  }
  return weak
    .filter((candidate) => (firstMention.get(idOf(candidate)) ?? Number.POSITIVE_INFINITY) <= candidate.start)
    .filter((candidate) => !isBareNoun(candidate))
    .map((candidate) => ({ candidate, licence: 'mentioned before', byHead: false }))
}

/** A first line of more words, or with a full stop, is no headline. */
const LONGEST_HEADLINE = 15

/** The token past the headline, a short first line without a full stop; -1: there is none. */
function endOfHeadline(tokens: Tokens): number {
  for (let token = 1; token < tokens.count && token <= LONGEST_HEADLINE; token++) {
    const gap = tokens.gap[token] as number
    if (endsLine(gap)) return (gap & Gap.Dot) === 0 ? token : -1
  }
  return -1
}

/** في رومية, عند جابر: a place behind a preposition. */
function followsPreposition(tokens: Tokens, candidate: Candidate): boolean {
  const { firstToken, proclitic } = candidate
  if (proclitic !== '' || firstToken === 0 || !isPlace(headOf(candidate).type)) return false
  return PREPOSITIONS_OF_PLACE.has(wordAt(tokens, firstToken - 1))
}

const PREPOSITIONS_OF_PLACE: ReadonlySet<string> = new Set(
  words(`
    في
    عند
    قرب
    الي
    من
    عبر
  `),
)

/** A headline names without its head what the first sentences name with it: «الزوراء يحسم القمة», then فريق الزوراء. */
function admitInHeadline(
  tokens: Tokens,
  weak: readonly Candidate[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  const body = endOfHeadline(tokens)
  if (body < 0) return []
  const inHeadline = weak.filter(
    (candidate) => candidate.lastToken < body && (!isBareNoun(candidate) || followsPreposition(tokens, candidate)),
  )
  if (inHeadline.length === 0) return []
  const end = endOfLead(tokens)
  const named = new Set(
    standing
      .filter(({ candidate }) => candidate.firstToken >= body && candidate.firstToken < end)
      .filter(({ candidate }) => headOf(candidate).type !== 'person')
      .map(({ candidate }) => idOf(candidate)),
  )
  return inHeadline
    .filter((candidate) => named.has(idOf(candidate)))
    .map((candidate) => ({ candidate, licence: 'named below', byHead: false }))
}

/** Mentions of a country, and of what lies in it, that make it the one of the text. */
const FEWEST_OF_COUNTRY = 2
/** Whose names of several words are hardly ever ordinary ones, but shared by countries, not by towns: قوى الأمن الداخلي. */
const SHARED_KINDS: ReadonlySet<string> = new Set(
  'ministry legislature army security-service court intergovernmental conference agreement'.split(' '),
)

function isOfSharedKind({ type, kind }: ReadingHead): boolean {
  return type !== 'location' && type !== 'person' && kind !== undefined && SHARED_KINDS.has(kind)
}

/** The country that most of the names lie in, if one is ahead of all others. */
function countryOf(standing: readonly AdmittedReading[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { candidate } of standing) {
    const { country } = headOf(candidate)
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  let best: string | undefined
  let most = FEWEST_OF_COUNTRY - 1
  for (const [country, count] of counts) {
    if (count > most) [best, most] = [country, count]
    else if (count === most) best = undefined
  }
  return best
}

/** Weak names of several words of bodies that more countries have, where a record is of the country of the text. */
function admitOfCountry(weak: readonly Candidate[], standing: readonly AdmittedReading[]): AdmittedReading[] {
  // In Persian nearly all are of Iran, and its weak names say of what a town's office is.
  const shared = weak.filter(
    (candidate) => candidate.reading !== Reading.Persian && !isOneWord(candidate) && isOfSharedKind(headOf(candidate)),
  )
  if (shared.length === 0) return []
  const country = countryOf(standing)
  if (country === undefined) return []
  return shared
    .filter((candidate) => headOf(candidate).country === country)
    .map((candidate) => ({ candidate, licence: 'country of the text', byHead: false }))
}

/** Weak names of persons where a rule has found that a person is meant by what can be nothing else there (خاتمی alone). */
function admitKnown(weak: readonly Candidate[], standing: readonly AdmittedReading[]): AdmittedReading[] {
  const found = new Set<number>()
  for (const { candidate } of standing) {
    const isAlone = candidate.rule === 'name parts' && candidate.firstToken === candidate.lastToken
    if (isAlone && candidate.link === undefined) found.add(spanKey(candidate))
  }
  if (found.size === 0) return []
  return weak
    .filter((candidate) => found.has(spanKey(candidate)) && headOf(candidate).type === 'person')
    .map((candidate) => ({ candidate, licence: 'name parts', byHead: false }))
}

/** How many of some ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function lastBelow(ascending: readonly number[], limit: number): number | undefined {
  return ascending[countBelow(ascending, limit) - 1]
}

/** How many of the stretches that begin with some tokens, ascending, lie between two tokens. */
function stretchesBetween(starts: readonly number[], earlier: number, later: number): number {
  return countBelow(starts, later + 1) - countBelow(starts, earlier + 1)
}

/** Prepositions behind which a name is as likely as a noun; loose letters. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    في
    من
    علي
    عن
    الي
    مع
  `),
)

/**
 * Last names that are also words. When the text has just used one as the word (أحكام الشرع), and has named nobody in full
 * since, it is the word again where only a preposition stands before it (على الشرع).
 */
class OrdinaryWords {
  /** By word the tokens at which it is an ordinary one, and those at which it ends a name; ascending. */
  #ordinary: ReadonlyMap<string, number[]> | undefined
  #named: ReadonlyMap<string, number[]> | undefined
  /** First tokens, ascending. */
  #paragraphs: readonly number[] | undefined

  constructor(
    private readonly tokens: Tokens,
    private readonly blockedTokens: ReadonlySet<number>,
    private readonly standing: readonly AdmittedReading[],
  ) {}

  has(candidate: Candidate): boolean {
    const { firstToken, lastToken, proclitic, reading } = candidate
    if (this.blockedTokens.size === 0 || reading !== Reading.Arabic || firstToken !== lastToken) return false
    if (proclitic !== '' || firstToken === 0 || headOf(candidate).type !== 'person') return false
    if (!PREPOSITIONS.has(wordAt(this.tokens, firstToken - 1))) return false
    this.#ordinary ??= this.#placesOf([...this.blockedTokens])
    const word = wordAt(this.tokens, firstToken)
    const before = lastBelow(this.#ordinary.get(word) ?? [], firstToken)
    if (before === undefined) return false
    this.#paragraphs ??= startsOf(this.tokens, endsLine)
    if (stretchesBetween(this.#paragraphs, before, firstToken) > 0) return false
    this.#named ??= this.#placesOf(this.standing.map((reading) => reading.candidate.lastToken))
    return (lastBelow(this.#named.get(word) ?? [], firstToken) ?? -1) < before
  }

  #placesOf(tokens: readonly number[]): ReadonlyMap<string, number[]> {
    const places = new Map<string, number[]>()
    for (const token of [...tokens].sort((a, b) => a - b)) {
      const word = wordAt(this.tokens, token)
      const known = places.get(word)
      if (known === undefined) places.set(word, [token])
      else known.push(token)
    }
    return places
  }
}

/** Short names of persons, resolved within the document. SPEC 8. */
class ShortNames {
  /** First tokens, ascending. */
  #paragraphs: readonly number[] | undefined
  #sentences: readonly number[] | undefined
  #endOfLead: number | undefined
  #endOfOpening: number | undefined
  #namesakes: ReadonlyMap<number, ReadonlySet<string>> | undefined
  /** Full mentions of each person, as first tokens, ascending. */
  readonly #fullMentions = new Map<string, number[]>()

  constructor(
    private readonly gazetteers: readonly Gazetteer[],
    private readonly tokens: Tokens,
    private readonly standing: readonly AdmittedReading[],
    /** Names that nothing has licensed, among them those by which persons are known without their first names. */
    private readonly weak: readonly Candidate[],
    /** Spans on which a homograph of the short name is blocked: the ordinary word, whoever bears the name. */
    private readonly blockedSpans: ReadonlySet<number>,
  ) {
    for (const { candidate } of standing) {
      const { type, hasShortNames } = headOf(candidate)
      if (type !== 'person' && hasShortNames === undefined) continue
      if (type === 'person' && isOneWord(candidate)) continue
      const id = idOf(candidate)
      const mentions = this.#fullMentions.get(id)
      if (mentions === undefined) this.#fullMentions.set(id, [candidate.firstToken])
      else mentions.push(candidate.firstToken)
    }
  }

  admit(short: readonly AnyName[]): AdmittedReading[] {
    const bySpan = new Map<number, AnyName[]>()
    for (const candidate of short) {
      if (this.#endsBuiltName(candidate)) continue
      if (!this.#fullMentions.has(idOf(candidate))) continue
      const key = spanKey(candidate)
      if (this.blockedSpans.has(key)) continue
      const group = bySpan.get(key)
      if (group === undefined) bySpan.set(key, [candidate])
      else group.push(candidate)
    }
    return [...bySpan.values()].flatMap((group) => this.#admitGroup(group))
  }

  /** The name is the last word of the full one of somebody whom a rule found. */
  #endsBuiltName({ firstToken, lastToken }: AnyName): boolean {
    const full = readingAt(this.standing, lastToken)?.candidate
    if (full?.rule === undefined || full.lastToken !== lastToken || full.firstToken === firstToken) return false
    return firstToken === lastToken && full.type === 'person'
  }

  #admitGroup(group: readonly AnyName[]): AdmittedReading[] {
    const reachable = group.filter((candidate) => this.#isReachable(candidate) && !this.#isOtherReading(candidate))
    const [first] = reachable
    const isOne = first === undefined || reachable.every((candidate) => idOf(candidate) === idOf(first))
    const bearer = isOne ? undefined : this.#bearerOf(reachable)
    const admitted = bearer === undefined ? reachable : reachable.filter((candidate) => idOf(candidate) === bearer)
    return admitted.map((candidate) => ({ candidate, licence: SHORT_NAME, byHead: false }))
  }

  #isReachable(candidate: AnyName): boolean {
    const mentions = this.#fullMentions.get(idOf(candidate)) as number[]
    const first = mentions[0] as number
    if (first < candidate.firstToken) return true
    if (isBare(candidate)) return false
    this.#endOfLead ??= endOfLead(this.tokens)
    return first < this.#endOfLead
  }

  /**
   * Of several bearers, the one who is meant, where the text tells. One who alone is named in full earlier in the sentence;
   * one who is known by the last name alone, if he is the last who was named, or if the text opens with him; one who was named
   * in the sentence before, and no other in this paragraph; the last one, if the others were named more than a
   * paragraph before.
   */
  #bearerOf(candidates: readonly AnyName[]): string | undefined {
    const { firstToken } = candidates[0] as AnyName
    const last = new Map<string, number>()
    for (const candidate of candidates) {
      const id = idOf(candidate)
      const before = lastBelow(this.#fullMentions.get(id) as number[], firstToken)
      if (before !== undefined) last.set(id, before)
    }
    const [nearest, ...others] = [...last.entries()].sort((a, b) => b[1] - a[1])
    // In a headline nobody has been named before: the one who is named first is meant.
    if (nearest === undefined) return this.#firstBearer(candidates)
    this.#paragraphs ??= startsOf(this.tokens, endsLine)
    this.#sentences ??= startsOf(this.tokens, (gap) => endsLine(gap) || endsSentence(gap))
    const paragraphs = this.#paragraphs
    const sentences = this.#sentences
    const [id, token] = nearest
    const paragraphsTo = (other: number): number => stretchesBetween(paragraphs, other, firstToken)
    const sentencesTo = (other: number): number => stretchesBetween(sentences, other, firstToken)
    if (sentencesTo(token) === 0 && others.every(([, other]) => sentencesTo(other) > 0)) return id
    const known = this.#knownBearer(candidates[0] as AnyName, last)
    if (known === id || (known !== undefined && this.#isInOpening(known))) return known
    const isNear = sentencesTo(token) <= 1 && paragraphsTo(token) === 0
    const leastParagraphs = isNear ? 1 : 2
    return others.every(([, other]) => paragraphsTo(other) >= leastParagraphs) ? id : undefined
  }

  #isInOpening(id: string): boolean {
    this.#endOfOpening ??= endOfOpening(this.tokens)
    return (this.#fullMentions.get(id)?.[0] ?? this.tokens.count) < this.#endOfOpening
  }

  /** The one bearer whom a gazetteer lists under the last name alone, too: the one whom news calls so. */
  #knownBearer(name: AnyName, bearers: ReadonlyMap<string, number>): string | undefined {
    this.#namesakes ??= this.#personsByLastName()
    const known = [...(this.#namesakes.get(spanKey(name)) ?? [])].filter((id) => bearers.has(id))
    return known.length === 1 ? known[0] : undefined
  }

  #personsByLastName(): ReadonlyMap<number, ReadonlySet<string>> {
    const found = new Map<number, Set<string>>()
    const standing = this.standing.map(({ candidate }) => candidate)
    for (const candidate of [...this.weak, ...standing]) {
      if (candidate.strength !== Strength.Weak || headOf(candidate).type !== 'person') continue
      const key = spanKey(candidate)
      found.set(key, (found.get(key) ?? new Set()).add(idOf(candidate)))
    }
    return found
  }

  #firstBearer(candidates: readonly AnyName[]): string | undefined {
    const first = new Map(
      candidates.map((candidate) => [idOf(candidate), this.#fullMentions.get(idOf(candidate))?.[0] ?? 0]),
    )
    return [...first].sort((a, b) => a[1] - b[1])[0]?.[0]
  }

  /** The name is a common noun's adjective, a tribe, or the last name of somebody else. SPEC 8, step 4. */
  #isOtherReading(candidate: AnyName): boolean {
    const { tokens } = this
    const before = wordBefore(tokens, candidate.firstToken)
    if (before < 0 || tokens.gap[candidate.firstToken] !== Gap.Space) return false
    if (candidate.reading === Reading.English) return this.#followsEnglishName(candidate)
    const stems = stemsAt(tokens, before, candidate.reading)
    if (stems.some((stem) => TRIBE_HEADS.has(stem))) return true
    if (stems.some((stem) => PERSON_TITLES.has(stem))) return false
    const word = wordAt(tokens, before)
    if (candidate.proclitic === '' && this.#isGivenName(before, candidate)) return true
    if (candidate.reading === Reading.Persian) return this.#isNationality(candidate)
    if (candidate.reading !== Reading.Arabic || candidate.proclitic !== '') return false
    if (readingAt(this.standing, before)?.candidate.lastToken === before) return false
    if (this.#endsTitle(before)) return false
    if (stems.some((stem) => NO_DEFINITE_NOUNS.has(stem))) return false
    return word.length > 4 && (DEFINITE_AFTER_LAM.test(word) || stems.some((stem) => stem.startsWith(ARABIC_ARTICLE)))
  }

  /** A place's name and ی: after a noun it is the nationality (کارگران سودانی), which only the start of a sentence rules out. */
  #isNationality(candidate: AnyName): boolean {
    const key =
      candidate.rule === undefined
        ? candidate.gazetteer.pattern(candidate.alias).key
        : wordAt(this.tokens, candidate.lastToken)
    return key.endsWith(YEH) && this.gazetteers.some((gazetteer) => gazetteer.hasPlace(key.slice(0, -1)))
  }

  /** The definite word ends a title of two or three words: رئيس الوزراء, مستشار الأمن القومي. */
  #endsTitle(token: number): boolean {
    let current = token
    for (let length = 1; length < LONGEST_TITLE; length++) {
      const word = wordAt(this.tokens, current)
      if (!word.startsWith(ARABIC_ARTICLE) || this.tokens.gap[current] !== Gap.Space) return false
      current--
      if (stemsAt(this.tokens, current, Reading.Arabic).some((stem) => OFFICES.has(stem))) return true
    }
    return false
  }

  /** At the strict level: علي is a name, على a preposition. In Arabic text علی may be either, and counts as neither. */
  #isGivenName(token: number, candidate: AnyName): boolean {
    const { tokens } = this
    const isOpen = candidate.reading === Reading.Arabic && this.#writtenWord(token).endsWith('\u06cc')
    if (isOpen) return false
    const word = strictWord(tokens.letters, tokens.first[token] as number, tokens.end[token] as number)
    return isCommonGivenName(word) || this.gazetteers.some(({ givenNames }) => givenNames.has(word))
  }

  #writtenWord(token: number): string {
    const { text, at } = this.tokens.letters
    const start = at[this.tokens.first[token] as number] as number
    const end = (at[(this.tokens.end[token] as number) - 1] as number) + 1
    return text.slice(start, end)
  }

  /** A capitalized word before an English last name is a first name, unless it is a title or opens the sentence. */
  #followsEnglishName(candidate: AnyName): boolean {
    const { tokens } = this
    const before = candidate.firstToken - 1
    if (before < 0 || tokens.gap[candidate.firstToken] !== Gap.Space) return false
    const word = this.#writtenWord(before)
    const opensSentence = before === 0 || ((tokens.gap[before] as number) & Gap.Sentence) !== 0
    return !opensSentence && /^\p{Lu}/u.test(word) && !ENGLISH_TITLES.has(word.toLowerCase())
  }
}
