import { Reading, type TokenLanguages } from '../language/label-tokens'
import { isPersianSuffix, LONGEST_SUFFIX } from '../morphology/persian-suffixes'
import { PROCLITIC_LETTERS, PROTECTED_WORDS, procliticLengths } from '../morphology/proclitics'
import { endOfGrapheme, endOfLetter, isInvisible } from '../normalization/fold'
import { Gap, lettersBetween } from '../normalization/letters'
import { compareLetters, strictLetters } from '../normalization/strict-letters'
import { endOfKey, Script, type Tokens } from '../tokenization/tokens'
import {
  ARABIC_FATHATAN,
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_HEH,
  ARABIC_LETTER_KAF,
  ARABIC_LETTER_LAM,
} from '../unicode/code-points'
import { keyAt, NOWHERE, step, TRIE_ROOT, type TriePlace } from './double-array'
import { Strength } from './expand-aliases'
import { AliasFlag, type Gazetteer } from './gazetteer'
import { type GapFit, gapsFit, PASSABLE } from './name-gaps'
import type { NamePattern } from './name-pattern'

/** Letter agreement, best first. */
export const enum Grade {
  Exact,
  Strict,
  Loose,
}

/** A name of the gazetteer that stands in the text, before context has its say. Token and letter numbers are places. */
export interface Candidate {
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

/** Names this short match loosely only after a place head (SPEC F1). */
const SHORT_NAME = 4
/** With a proclitic, a name needs more letters than this, its article apart (SPEC A3). */
const TOO_SHORT_AFTER_PROCLITIC = 2
const ARTICLE_LENGTH = 2
const SPACED_NISBA = '\u0627\u064a'

/** Where and how a walk through the trie begins: after some proclitic letters, perhaps with an elided article. */
interface Entry {
  firstToken: number
  first: number
  procliticLength: number
  /** Letters of the name that are not written: the alef, or alef and lam, of the article after ل. */
  skipped: number
  readings: number
}

/** Where a name may end: at the end of a word (`suffixAt` -1), before a suffix, or before the alef of a tanween. */
interface Ending {
  token: number
  /** Letter position where the key ends. */
  end: number
  hasSuffix: boolean
  hasTanween: boolean
}

function hasTanween(tokens: Tokens, position: number): boolean {
  const { text, at, loose } = tokens.letters
  if (loose[position] !== ARABIC_LETTER_ALEF) return false
  const from = at[position - 1] as number
  const to = endOfLetter(tokens.letters, position)
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === ARABIC_FATHATAN) return true
  return false
}

/** Follows the text from a place in the trie and reports every key that ends where a name may end. */
function walk(
  gazetteer: Gazetteer,
  tokens: Tokens,
  entry: Entry,
  from: TriePlace,
  report: (key: number, ending: Ending, entry: Entry) => void,
): void {
  const { trie } = gazetteer.data
  const { codes } = gazetteer
  const { loose } = tokens.letters
  const persian = (entry.readings & Reading.Persian) !== 0
  const arabic = (entry.readings & Reading.Arabic) !== 0
  let place = from
  let position = entry.first + (entry.skipped > 0 ? 1 : 0)
  for (let token = entry.firstToken; ; ) {
    const keyEnd = endOfKey(tokens, token)
    const wordEnd = tokens.end[token] as number
    while (position < keyEnd) {
      place = step(trie, place, codes[loose[position] as number] as number)
      if (place === NOWHERE) return
      position++
      if (position === keyEnd) break
      if (persian && wordEnd - position <= LONGEST_SUFFIX) {
        const key = keyAt(trie, place)
        if (key >= 0 && isPersianSuffix(tokens, token, position)) {
          report(key, { token, end: position, hasSuffix: true, hasTanween: false }, entry)
        }
      }
      if (arabic && position === wordEnd - 1) {
        const key = keyAt(trie, place)
        if (key >= 0 && hasTanween(tokens, position)) {
          report(key, { token, end: position, hasSuffix: false, hasTanween: true }, entry)
        }
      }
    }
    const key = keyAt(trie, place)
    if (key >= 0) report(key, { token, end: position, hasSuffix: false, hasTanween: false }, entry)
    token++
    if (token >= tokens.count || ((tokens.gap[token] as number) & ~PASSABLE) !== 0) return
    position = tokens.first[token] as number
  }
}

/** لله is ل and الله, never a name of one word (SPEC 3.1). */
function isNameOfGod(pattern: NamePattern): boolean {
  return pattern.singleWord && pattern.key === '\u0627\u0644\u0644\u0647'
}

function hasExactCase(text: string, start: number, end: number, form: string): boolean {
  const letters = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '')
  return letters(text.slice(start, end)) === letters(form)
}

function endOfSpan(tokens: Tokens, ending: Ending, fit: GapFit): number | undefined {
  const { letters } = tokens
  const wordEnd = tokens.end[ending.token] as number
  // A final hamza that is no part of the key is part of the name; so is the alef of a tanween.
  const past = ending.hasSuffix ? ending.end : wordEnd
  const end = endOfLetter(letters, past - 1)
  if (fit.closing === undefined) return end
  let closing = end
  while (closing < letters.text.length && isInvisible(letters.text, closing)) closing++
  const isClosed = closing < letters.text.length && fit.closing.includes(letters.text.charAt(closing))
  return isClosed ? endOfGrapheme(letters.text, closing + 1) : undefined
}

/** Finds all candidates of the gazetteers in the text. */
export function findCandidates(
  gazetteers: readonly Gazetteer[],
  tokens: Tokens,
  languages: TokenLanguages,
): Candidate[] {
  const candidates: Candidate[] = []
  const wholeWords = new Uint8Array(tokens.count)
  for (const gazetteer of gazetteers) new Search(gazetteer, tokens, languages, candidates, wholeWords).run()
  const isCliticOfName = ({ procliticLength, firstToken, lastToken }: Candidate): boolean =>
    procliticLength > 0 && firstToken === lastToken && wholeWords[firstToken] === 1
  return candidates.filter((candidate) => !isCliticOfName(candidate))
}

class Search {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly tokens: Tokens,
    private readonly languages: TokenLanguages,
    private readonly candidates: Candidate[],
    /** Tokens that are a name as they stand: their clitic readings are not taken (SPEC A2). */
    private readonly wholeWords: Uint8Array,
  ) {}

  run(): void {
    const { tokens, gazetteer } = this
    const { loose } = tokens.letters
    for (let token = 0; token < tokens.count; token++) {
      const readings = this.#readingsFrom(token)
      if (readings === Reading.None) continue
      const first = tokens.first[token] as number
      walk(
        gazetteer,
        tokens,
        { firstToken: token, first, procliticLength: 0, skipped: 0, readings },
        TRIE_ROOT,
        this.#accept,
      )
      if ((readings & Reading.Arabic) === 0 || tokens.script[token] !== Script.Arabic) continue
      const end = tokens.end[token] as number
      for (const procliticLength of procliticLengths(loose, first, end)) {
        const start = first + procliticLength
        const entry: Entry = { firstToken: token, first: start, procliticLength, skipped: 0, readings: Reading.Arabic }
        walk(gazetteer, tokens, entry, TRIE_ROOT, this.#accept)
        if (loose[start - 1] === ARABIC_LETTER_LAM && loose[start] === ARABIC_LETTER_LAM) {
          if (gazetteer.afterArticle !== NOWHERE)
            walk(gazetteer, tokens, { ...entry, skipped: 1 }, gazetteer.afterArticle, this.#accept)
          if (gazetteer.afterArticleLam !== NOWHERE)
            walk(gazetteer, tokens, { ...entry, skipped: 2 }, gazetteer.afterArticleLam, this.#accept)
        }
      }
    }
  }

  /** A name may begin in another script (TRT عربي, 14 تموز): it is read like the word that follows, too. */
  #readingsFrom(token: number): number {
    const { tokens, languages } = this
    const own = languages.readings[token] as number
    if (tokens.script[token] === Script.Arabic || token + 1 >= tokens.count) return own
    const isOneName = ((tokens.gap[token + 1] as number) & ~PASSABLE) === 0
    return isOneName ? own | (languages.readings[token + 1] as number) : own
  }

  readonly #accept = (key: number, ending: Ending, entry: Entry): void => {
    const { keyAliases } = this.gazetteer.data
    const last = keyAliases[key + 1] as number
    for (let alias = keyAliases[key] as number; alias < last; alias++) this.#acceptAlias(alias, ending, entry)
  }

  /** The reading in which an alias may be taken, or `None`. */
  #readingOf(flags: number, ending: Ending, entry: Entry): Reading {
    if ((entry.readings & Reading.Folded) !== 0) {
      const isStrong = (flags & AliasFlag.StrengthMask) >> AliasFlag.StrengthShift === Strength.Strong
      return isStrong && !ending.hasSuffix && (flags & AliasFlag.English) === 0 ? Reading.Folded : Reading.None
    }
    const shared = flags & AliasFlag.Languages & entry.readings
    if (shared === 0 && this.#isMetInSister(flags, ending, entry))
      return entry.readings & (Reading.Arabic | Reading.Persian)
    if (ending.hasSuffix) return shared & Reading.Persian
    if (ending.hasTanween) return shared & Reading.Arabic
    return shared
  }

  /**
   * Language evidence is no gate: a name that its record has in one of the sister languages only is found in text of the
   * other, too, whole and without affixes.
   */
  #isMetInSister(flags: number, ending: Ending, entry: Entry): boolean {
    const isWhole = entry.procliticLength === 0 && !ending.hasSuffix && !ending.hasTanween
    return isWhole && !this.languages.binding && (flags & AliasFlag.OneLanguage) !== 0
  }

  #acceptAlias(alias: number, ending: Ending, entry: Entry): void {
    const { gazetteer, tokens } = this
    const { text, loose, at } = tokens.letters
    const flags = gazetteer.flags(alias)
    const reading = this.#readingOf(flags, ending, entry)
    if (reading === Reading.None) return
    const entity = gazetteer.data.aliasEntity[alias] as number
    const strength: Strength = (flags & AliasFlag.StrengthMask) >> AliasFlag.StrengthShift
    const pattern = gazetteer.pattern(alias)
    const isPerson = gazetteer.typeOf(entity) === 'person'
    if (ending.hasTanween && (flags & AliasFlag.Article) !== 0) return
    if (entry.skipped > 0 && ((flags & AliasFlag.Article) === 0 || isNameOfGod(pattern))) return

    let needsLicence = false
    if (entry.procliticLength > 0) {
      const verdict = this.#procliticVerdict(flags, pattern, entry, entity)
      if (verdict === 'never') return
      needsLicence = verdict === 'licensed'
    }

    if (reading === Reading.Persian && this.#isSpacedNisba(ending)) return

    const stretch = {
      tokens,
      firstToken: entry.firstToken,
      first: entry.first,
      lastToken: ending.token,
      end: ending.end,
    }
    const isLatin = (flags & AliasFlag.English) !== 0
    const fit = gapsFit(stretch, pattern, entry.skipped, (flags & AliasFlag.Persian) !== 0, isLatin)
    if (fit === undefined) return
    const start = at[entry.first] as number
    const end = endOfSpan(tokens, ending, fit)
    if (end === undefined) return

    const form = gazetteer.form(alias)
    const surface = text.slice(start, end)
    let grade = Grade.Exact
    let needsPlaceHead = false
    if (surface !== form && !(isLatin && surface.toLowerCase() === form.toLowerCase())) {
      const pastKey = ending.hasSuffix || ending.hasTanween ? ending.end : (tokens.end[ending.token] as number)
      const found = strictLetters(tokens.letters, entry.first, pastKey)
      const persian = reading === Reading.Persian || reading === Reading.Folded
      const { strict, finalHamza } = compareLetters(found, pattern.strict.slice(entry.skipped), persian)
      grade = strict ? Grade.Strict : Grade.Loose
      if (grade === Grade.Loose && !isLatin) {
        if ((flags & AliasFlag.StrictOnly) !== 0) return
        if (finalHamza && !persian && isPerson && pattern.singleWord) return
        needsPlaceHead = pattern.singleWord && pattern.letterCount <= SHORT_NAME
      }
    }
    if ((flags & AliasFlag.CaseExact) !== 0 && !hasExactCase(text, start, end, form)) return

    const isWholeWord = entry.procliticLength === 0 && ending.token === entry.firstToken && !ending.hasTanween
    if (isWholeWord && reading === Reading.Arabic && grade !== Grade.Loose) this.wholeWords[entry.firstToken] = 1
    const tokenFirst = tokens.first[entry.firstToken] as number
    this.candidates.push({
      gazetteer,
      entity,
      alias,
      strength,
      grade,
      reading,
      start,
      end,
      firstToken: entry.firstToken,
      lastToken: ending.token,
      letterCount: pattern.key.length - entry.skipped,
      procliticLength: entry.procliticLength,
      proclitic: lettersBetween(loose, tokenFirst, entry.first),
      suffix: ending.hasSuffix ? lettersBetween(loose, ending.end, tokens.end[ending.token] as number) : '',
      needsPlaceHead,
      needsLicence,
    })
  }

  /** ترکیه ای, written with a space, is the adjective "Turkish" (SPEC 4). */
  #isSpacedNisba({ token, end, hasSuffix }: Ending): boolean {
    const { tokens } = this
    const { loose } = tokens.letters
    const next = token + 1
    if (hasSuffix || next >= tokens.count || tokens.gap[next] !== Gap.Space || loose[end - 1] !== ARABIC_LETTER_HEH)
      return false
    return lettersBetween(loose, tokens.first[next] as number, tokens.end[next] as number) === SPACED_NISBA
  }

  /** Whether a name may stand after the proclitic it was found with (SPEC 3.2). */
  #procliticVerdict(flags: number, pattern: NamePattern, entry: Entry, entity: number): 'free' | 'licensed' | 'never' {
    const { tokens, gazetteer } = this
    const { loose } = tokens.letters
    const tokenFirst = tokens.first[entry.firstToken] as number
    const tokenEnd = tokens.end[entry.firstToken] as number
    if (PROTECTED_WORDS.has(lettersBetween(loose, tokenFirst, tokenEnd))) return 'never'
    const last = loose[entry.first - 1] as number
    const isWeak = (flags & AliasFlag.StrengthMask) >> AliasFlag.StrengthShift === Strength.Weak
    if (pattern.singleWord) {
      const hasArticle = (flags & AliasFlag.Article) !== 0
      const length = pattern.letterCount - (hasArticle ? ARTICLE_LENGTH : 0)
      if (length <= TOO_SHORT_AFTER_PROCLITIC) return 'never'
      if (length === TOO_SHORT_AFTER_PROCLITIC + 1 && !hasArticle) {
        const type = gazetteer.typeOf(entity)
        if (last === ARABIC_LETTER_KAF && (type === 'person' || type === 'location' || type === 'facility'))
          return 'never'
        if (isWeak) return 'licensed'
      }
    }
    const noClitic = (flags & AliasFlag.NoCliticMask) >> AliasFlag.NoCliticShift
    return (noClitic & (1 << PROCLITIC_LETTERS.indexOf(last))) !== 0 ? 'licensed' : 'free'
  }
}
