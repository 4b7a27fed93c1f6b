import { Reading, type TokenLanguages } from '../language/label-tokens'
import { procliticLengths } from '../morphology/proclitics'
import { endOfGrapheme, endOfLetter, isInvisible } from '../normalization/fold'
import { Gap, type Letters, lettersBetween } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_HEH, ARABIC_LETTER_LAM } from '../unicode/code-points'
import { AliasIndex } from './alias-index'
import { NOWHERE, step, TRIE_ROOT, type TriePlace } from './double-array'
import { Strength } from './expand-aliases'
import { AliasFlag, type Gazetteer, strengthOf } from './gazetteer'
import { gapsFit } from './name-gaps'
import { procliticVerdict } from './proclitic-guards'
import { Grade, hasCapital, hasExactCase, type Spelling, spellingOf } from './spelling'
import { type Ending, EndingKind, type Entry, type Searchable, walk } from './trie-walk'

/** A name of the gazetteer that stands in the text, before context has its say. Token and letter numbers are places. */
export interface Candidate {
  /** Tells a name of a gazetteer from one that a rule built. */
  readonly rule?: undefined
  gazetteer: Gazetteer
  entity: number
  alias: number
  strength: Strength
  grade: Grade
  /** Which language the text is read in: one `Reading` bit. */
  reading: Reading
  start: number
  end: number
  firstToken: number
  lastToken: number
  /** Letters of the text that the name covers. */
  letterCount: number
  /** Number of proclitic letters cut off before the name. */
  procliticLength: number
  proclitic: string
  suffix: string
  /** Short and only loosely equal: counts only after a place head (SPEC F1). */
  needsPlaceHead: boolean
  /** A proclitic form that counts only with a licence although the name is strong (SPEC A4, A3). */
  needsLicence: boolean
}

/** Why a name whose letters stand in the text is no candidate there. */
export const enum Refusal {
  None,
  /** The words are not read in the name's language, or nothing may be cut off a name of that language. */
  Language,
  /** What follows, written apart, makes an adjective of it (SPEC 4). */
  SpacedNisba,
  /** A guard forbids the proclitic (SPEC 3.2). */
  Proclitic,
  /** The whole word is a name (SPEC A2, A5). */
  WholeWord,
  /** The options, or the caller, leave the entity out. */
  LeftOut,
  /** Its words are joined or parted as no such name is. */
  Gap,
  /** `case: exact`. */
  Case,
  /** A Latin short name in small letters. */
  Capital,
  /** `fold: strict`. */
  Strict,
  /** A single name of a person, without its final hamza or with one too many. */
  FinalHamza,
}

/** A name whose letters stand in the text where a name may begin and end, and what keeps it from being a candidate. */
export interface RefusedName {
  alias: number
  refusal: Refusal
  start: number
  end: number
  firstToken: number
  lastToken: number
  procliticLength: number
  kind: EndingKind
}

/** Names this short match loosely only after a place head (SPEC F1). */
const SHORT_NAME = 4
/** ای, written apart after a name in heh. */
const SPACED_NISBA = '\u0627\u064a'
const EXACT: Spelling = { grade: Grade.Exact, finalHamza: false }

/** Names to search for: a gazetteer's own, or short names derived from them. */
export interface NameIndex extends Searchable {
  /** Place in the trie after ا ل, and after ا ل ل, from which a name goes on whose alef is elided after ل. */
  readonly afterArticle: TriePlace
  readonly afterArticleLam: TriePlace
  /** The alias after `alias` that has the same key, or -1. */
  nextOfKey(alias: number): number
}

/** What a search found. */
export interface Findings {
  candidates: Candidate[]
  /** 1 for tokens that are a name as they stand: their clitic readings are not taken (SPEC A2, A5). */
  wholeWords: Uint8Array
}

/** Whether an entity takes part in a search at all. */
export type EntityFilter = (gazetteer: Gazetteer, entity: number) => boolean

const ANY: EntityFilter = () => true

/** Finds the candidates for the short names of some entities of a gazetteer, after a search that found `wholeWords`. */
export function findShortNames(
  gazetteer: Gazetteer,
  entities: Iterable<number>,
  tokens: Tokens,
  languages: TokenLanguages,
  wholeWords: Uint8Array,
): Candidate[] {
  const aliases = [...entities].flatMap((entity) => gazetteer.shortAliases(entity))
  const index = new AliasIndex(gazetteer, aliases)
  const found: Findings = { candidates: [], wholeWords }
  new Search(gazetteer, index, ANY, tokens, languages, found).run()
  return withoutClitics(found)
}

/** Finds some names with those of them that are refused, after a search that found `wholeWords`. */
export function traceNames(
  gazetteer: Gazetteer,
  aliases: Iterable<number>,
  tokens: Tokens,
  languages: TokenLanguages,
  wholeWords: Uint8Array,
): { candidates: Candidate[]; refused: RefusedName[] } {
  const index = new AliasIndex(gazetteer, aliases)
  const found: Findings = { candidates: [], wholeWords: wholeWords.slice() }
  const refused: RefusedName[] = []
  new Search(gazetteer, index, ANY, tokens, languages, found, refused).run()
  const candidates = withoutClitics(found)
  const taken = new Set(candidates)
  for (const candidate of found.candidates) {
    if (taken.has(candidate)) continue
    const { alias, start, end, firstToken, lastToken, procliticLength } = candidate
    const place = { start, end, firstToken, lastToken, procliticLength, kind: EndingKind.Word }
    refused.push({ alias, refusal: Refusal.WholeWord, ...place })
  }
  return { candidates, refused }
}

/** Finds all candidates of the gazetteers in the text, which are searched as one; `isHeard` leaves entities out. */
export function findCandidates(
  gazetteers: readonly Gazetteer[],
  tokens: Tokens,
  languages: TokenLanguages,
  isHeard: EntityFilter,
): Findings {
  const found: Findings = { candidates: [], wholeWords: new Uint8Array(tokens.count) }
  gazetteers.forEach((gazetteer, place) => {
    const later = gazetteers.slice(place + 1)
    const isIn: EntityFilter = (own, entity) => isHeard(own, entity) && !isReplaced(own, entity, later)
    new Search(gazetteer, gazetteer, isIn, tokens, languages, found).run()
  })
  return { ...found, candidates: withoutClitics(found) }
}

/** Whether a later gazetteer has a record of the same id. */
function isReplaced(gazetteer: Gazetteer, entity: number, later: readonly Gazetteer[]): boolean {
  if (later.length === 0) return false
  const id = gazetteer.ids[entity] as string
  return later.some((other) => other.entityOf(id) !== undefined)
}

function withoutClitics({ candidates, wholeWords }: Findings): Candidate[] {
  return candidates.filter(
    ({ procliticLength, firstToken, lastToken }) =>
      procliticLength === 0 || firstToken !== lastToken || wholeWords[firstToken] === 0,
  )
}

/** The article of names in Latin letters, as it is heard before other letters. */
const LATIN_ARTICLES: ReadonlySet<string> = new Set('al el ad an ar as ash at az'.split(' '))
const LONGEST_LATIN_ARTICLE = 3

/** Where the name of a place begins in Latin letters: with the article before it that its record leaves out (al-Zubair). */
function startOfLatinArticle({ end, first, gap, letters, script }: Tokens, token: number): number {
  if (token === 0 || gap[token] !== Gap.Hyphen || script[token - 1] !== Script.Latin) return token
  const [from, to] = [first[token - 1] as number, end[token - 1] as number]
  if (to - from > LONGEST_LATIN_ARTICLE || gap[token - 1] === Gap.Hyphen) return token
  return LATIN_ARTICLES.has(lettersBetween(letters.loose, from, to)) ? token - 1 : token
}

/** The search of one gazetteer in one text. */
class Search {
  /** The walk at hand; one object for all walks. */
  readonly #entry: Entry = { token: 0, first: 0, procliticLength: 0, skipped: 0, readings: Reading.None }

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly index: NameIndex,
    private readonly isIn: EntityFilter,
    private readonly tokens: Tokens,
    private readonly languages: TokenLanguages,
    private readonly found: Findings,
    /** Where to put what was refused, for those who ask why. */
    private readonly refused?: RefusedName[],
  ) {}

  run(): void {
    const { tokens } = this
    for (let token = 0; token < tokens.count; token++) {
      const readings = this.#readingsFrom(token)
      if (readings === Reading.None) continue
      this.#entry.token = token
      this.#walk(0, 0, readings, TRIE_ROOT)
      if ((readings & Reading.Arabic) !== 0 && tokens.script[token] === Script.Arabic) this.#walkAfterProclitics(token)
    }
  }

  #walk(procliticLength: number, skipped: number, readings: number, from: TriePlace): void {
    if (from === NOWHERE) return
    const entry = this.#entry
    const first = (this.tokens.first[entry.token] as number) + procliticLength
    if (from === TRIE_ROOT && !this.#canBegin(first)) return
    entry.first = first
    entry.procliticLength = procliticLength
    entry.skipped = skipped
    entry.readings = readings
    walk(this.index, this.tokens, entry, from, this.#accept)
  }

  /** Whether any name begins with a letter: of a few short names hardly one does. */
  #canBegin(position: number): boolean {
    const { trie, codes } = this.index
    return step(trie, TRIE_ROOT, codes[this.tokens.letters.loose[position] as number] as number) !== NOWHERE
  }

  #walkAfterProclitics(token: number): void {
    const { tokens, index } = this
    const { loose } = tokens.letters
    const first = tokens.first[token] as number
    for (const length of procliticLengths(loose, first, tokens.end[token] as number)) {
      this.#walk(length, 0, Reading.Arabic, TRIE_ROOT)
      if (loose[first + length - 1] !== ARABIC_LETTER_LAM || loose[first + length] !== ARABIC_LETTER_LAM) continue
      this.#walk(length, 1, Reading.Arabic, index.afterArticle)
      this.#walk(length, 2, Reading.Arabic, index.afterArticleLam)
    }
  }

  /** A name may begin in another script (TRT عربي, 14 تموز, BBC): it is read like the words beside it, too. */
  #readingsFrom(token: number): number {
    const { readings } = this.languages
    const own = readings[token] as number
    if (this.tokens.script[token] === Script.Arabic) return own
    return own | (readings[token - 1] ?? Reading.None) | (readings[token + 1] ?? Reading.None)
  }

  readonly #accept = (first: number, ending: Ending): void => {
    for (let alias = first; alias >= 0; alias = this.index.nextOfKey(alias)) {
      const refusal = this.#acceptAlias(alias, ending)
      if (refusal !== Refusal.None && this.refused !== undefined)
        this.refused.push(this.#refusedName(alias, ending, refusal))
    }
  }

  #refusedName(alias: number, ending: Ending, refusal: Refusal): RefusedName {
    const { token, first, procliticLength } = this.#entry
    return {
      alias,
      refusal,
      start: this.tokens.letters.at[first] as number,
      end: endOfName(this.tokens, ending),
      firstToken: token,
      lastToken: ending.token,
      procliticLength,
      kind: ending.kind,
    }
  }

  /** The reading in which an alias may be taken, or `None`. */
  #readingOf(alias: number, flags: number, kind: EndingKind): Reading {
    const { readings, procliticLength } = this.#entry
    if ((readings & Reading.Folded) !== 0 && (flags & AliasFlag.English) === 0) {
      const isWhole = kind === EndingKind.Word && strengthOf(flags) === Strength.Strong
      return isWhole ? Reading.Folded : Reading.None
    }
    const shared = flags & AliasFlag.Languages & readings
    if (kind === EndingKind.Suffix) return shared & Reading.Persian
    if (kind === EndingKind.Tanween) return (flags & AliasFlag.Article) === 0 ? shared & Reading.Arabic : Reading.None
    if (shared !== 0 || procliticLength > 0) return shared
    // Language evidence is no gate: a name that its record has in one of the sister languages only is found, whole and
    // without affixes, in text of the other, too.
    if ((flags & AliasFlag.OneLanguage) !== 0)
      return this.languages.binding ? Reading.None : readings & (Reading.Arabic | Reading.Persian)
    // Persian news keeps the article of a place that others write without it: الدجیل and دجیل.
    return (flags & AliasFlag.Article) !== 0 && this.#isPlace(alias) ? readings & Reading.Persian : Reading.None
  }

  /** The token at which a name begins; a place's in Latin letters with an article that its record leaves out. */
  #firstToken(entity: number, isLatin: boolean): number {
    const { token } = this.#entry
    if (!isLatin) return token
    const type = this.gazetteer.typeOf(entity)
    return type === 'location' || type === 'facility' ? startOfLatinArticle(this.tokens, token) : token
  }

  #isPlace(alias: number): boolean {
    const { gazetteer } = this
    return gazetteer.typeOf(gazetteer.entityOfAlias(alias)) === 'location'
  }

  #acceptAlias(alias: number, ending: Ending): Refusal {
    const { gazetteer, tokens } = this
    const entry = this.#entry
    const { text, loose, at } = tokens.letters
    const flags = gazetteer.flags(alias)
    const reading = this.#readingOf(alias, flags, ending.kind)
    if (reading === Reading.None) return Refusal.Language
    if (reading === Reading.Persian && this.#isSpacedNisba(ending)) return Refusal.SpacedNisba
    const verdict = entry.procliticLength === 0 ? 'free' : procliticVerdict(gazetteer, tokens, alias, entry)
    if (verdict === 'never') return Refusal.Proclitic
    const entity = gazetteer.entityOfAlias(alias)
    if (!this.isIn(gazetteer, entity)) return Refusal.LeftOut

    const form = gazetteer.form(alias)
    const isLatin = (flags & AliasFlag.English) !== 0
    const start = at[entry.first] as number
    let end = endOfName(tokens, ending)
    let spelling = EXACT
    let isShort = false
    if (end - start !== form.length || !text.startsWith(form, start)) {
      const pattern = gazetteer.pattern(alias)
      isShort = pattern.singleWord && pattern.letterCount <= SHORT_NAME
      const fit = gapsFit(tokens, entry, ending, pattern, (flags & AliasFlag.Persian) !== 0, isLatin)
      if (fit === undefined) return Refusal.Gap
      if (fit.closing !== undefined) end = endOfQuotation(tokens.letters, end, fit.closing)
      if (end < 0) return Refusal.Gap
      const isSameButCase = isLatin && text.slice(start, end).toLowerCase() === form.toLowerCase()
      const isPersian = reading === Reading.Persian || reading === Reading.Folded
      if (!isSameButCase) spelling = spellingOf(tokens, entry, ending, pattern, isPersian)
      if ((flags & AliasFlag.CaseExact) !== 0 && !hasExactCase(text.slice(start, end), form)) return Refusal.Case
    }
    if ((flags & AliasFlag.Capital) !== 0 && !hasCapital(text.slice(start, end))) return Refusal.Capital
    const isLoose = spelling.grade === Grade.Loose && !isLatin
    if (isLoose && (flags & AliasFlag.StrictOnly) !== 0) return Refusal.Strict
    // A person's single name is not found without its final hamza in Arabic: البناء, a family, and البنا (SPEC F2).
    if (spelling.finalHamza && reading === Reading.Arabic && (flags & AliasFlag.SingleWord) !== 0) {
      if (gazetteer.typeOf(entity) === 'person') return Refusal.FinalHamza
    }

    if (entry.procliticLength === 0 && ending.token === entry.token && ending.kind === EndingKind.Word) {
      if (reading === Reading.Arabic && !isLoose && strengthOf(flags) !== Strength.Short)
        this.found.wholeWords[entry.token] = 1
    }
    const firstToken = this.#firstToken(entity, isLatin)
    this.found.candidates.push({
      gazetteer,
      entity,
      alias,
      strength: strengthOf(flags),
      grade: spelling.grade,
      reading,
      start: firstToken < entry.token ? (at[tokens.first[firstToken] as number] as number) : start,
      end,
      firstToken,
      lastToken: ending.token,
      letterCount: ending.letterCount,
      procliticLength: entry.procliticLength,
      proclitic:
        entry.procliticLength === 0 ? '' : lettersBetween(loose, tokens.first[entry.token] as number, entry.first),
      suffix:
        ending.kind === EndingKind.Suffix ? lettersBetween(loose, ending.end, tokens.end[ending.token] as number) : '',
      needsPlaceHead: isLoose && isShort,
      needsLicence: verdict === 'licensed',
    })
    return Refusal.None
  }

  /** ترکیه ای, written with a space, is the adjective "Turkish" (SPEC 4). */
  #isSpacedNisba({ token, end, kind }: Ending): boolean {
    const { tokens } = this
    const { loose, gap } = tokens.letters
    const next = token + 1
    if (kind !== EndingKind.Word || next >= tokens.count || tokens.gap[next] !== Gap.Space) return false
    if (loose[end - 1] !== ARABIC_LETTER_HEH) return false
    const first = tokens.first[next] as number
    const afterNisba = first + SPACED_NISBA.length
    const isAlone = tokens.end[next] === afterNisba || gap[afterNisba] === Gap.Joint
    return isAlone && lettersBetween(loose, first, afterNisba) === SPACED_NISBA
  }
}

/** Offset past the name: a final hamza that is no part of the key belongs to it, and the alef of a tanween; a suffix does not. */
function endOfName(tokens: Tokens, { token, end, kind }: Ending): number {
  const past = kind === EndingKind.Suffix ? end : (tokens.end[token] as number)
  return endOfLetter(tokens.letters, past - 1)
}

/** Offset past the mark that closes the quotation inside a name, or -1 when it does not follow at once. */
function endOfQuotation({ text }: Letters, end: number, closing: string): number {
  let index = end
  while (index < text.length && isInvisible(text, index)) index++
  return index < text.length && closing.includes(text.charAt(index)) ? endOfGrapheme(text, index + 1) : -1
}
