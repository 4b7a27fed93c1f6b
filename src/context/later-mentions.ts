import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import { CONJUNCTIONS, PREPOSITIONS, procliticLengths } from '../morphology/proclitics'
import { Gap, lettersBetween } from '../normalization/letters'
import { HashFilter, hashAfter, hashBefore } from '../normalization/word-hash'
import { Script, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_LAM } from '../unicode/code-points'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { type RuleText, spanOf } from './rule-text'
import { COMPOUND_ENDS, KUNYA_WORDS, SERVANT_WORDS } from './trigger-words'

/** The article of Latin spellings, which belongs to the last name. */
const LATIN_ARTICLES: ReadonlySet<string> = new Set('al el'.split(' '))

/** A stretch of words that mentions a person whom a rule found. */
interface Mentioned {
  person: BuiltName
  firstToken: number
  lastToken: number
  cut: number
}

function mention(tokens: Tokens, { person, firstToken, lastToken, cut }: Mentioned): BuiltName {
  const { loose } = tokens.letters
  const first = tokens.first[firstToken] as number
  const { start, end } = spanOf(tokens, firstToken, lastToken, cut)
  return {
    rule: 'mentioned',
    type: person.type,
    kind: person.kind,
    country: person.country,
    link: person.link,
    key: person.key,
    nilId: person.nilId,
    lang: person.lang,
    strength: Strength.Built,
    grade: Grade.Loose,
    reading: person.reading,
    start,
    end,
    firstToken,
    lastToken,
    letterCount: (tokens.end[lastToken] as number) - first - cut,
    procliticLength: cut,
    proclitic: cut === 0 ? '' : lettersBetween(loose, first, first + cut),
    suffix: person.suffix,
    listHead: undefined,
  }
}

/** The words of eighty names, without and with all proclitics; a text with more takes somewhat longer. */
const WORDS_OF_FILTER = 1024

/** What is known of the words of persons' names by which they are found again, filed by the hashes of the words. */
class WordsOfNames<Known> {
  readonly #known = new Map<number, Known>()
  /** The hashes with all proclitics: most words of a text are in no name, and cost one look. */
  readonly #filter = new HashFilter(WORDS_OF_FILTER)

  constructor(private readonly text: RuleText) {}

  get(hash: number): Known | undefined {
    return this.#known.get(hash)
  }

  /** Files the word of a token, whose hash without `cut` letters before it is given. */
  set(token: number, cut: number, hash: number, known: Known): void {
    this.#known.set(hash, known)
    this.#addToFilter(hash)
    const { tokens } = this.text
    if (tokens.script[token] !== Script.Arabic) return
    const { loose } = tokens.letters
    const place = (tokens.first[token] as number) + cut
    for (const preposition of PREPOSITIONS) this.#addToFilter(hashBefore(preposition, hash))
    // للجبوري: after ل the article loses its alef.
    const isDefinite = loose[place] === ARABIC_LETTER_ALEF && loose[place + 1] === ARABIC_LETTER_LAM
    if (isDefinite) this.#addToFilter(hashBefore(ARABIC_LETTER_LAM, hashAfter(ARABIC_LETTER_ALEF, hash)))
  }

  #addToFilter(hash: number): void {
    this.#filter.add(hash)
    for (const conjunction of CONJUNCTIONS) this.#filter.add(hashBefore(conjunction, hash))
  }

  /** Tells what is known of a word without and, in Arabic script, with its possible proclitics cut off. */
  findAt(token: number, tell: (known: Known, hash: number, cut: number) => void): void {
    const { tokens, words } = this.text
    const hash = words.hashes[token] as number
    if (!this.#filter.mayHave(hash)) return
    this.#find(hash, 0, tell)
    if (tokens.script[token] !== Script.Arabic) return
    const { loose } = tokens.letters
    const first = tokens.first[token] as number
    let rest = hash
    for (const cut of procliticLengths(loose, first, tokens.end[token] as number)) {
      const proclitic = loose[first + cut - 1] as number
      rest = hashAfter(proclitic, rest)
      const isElided = proclitic === ARABIC_LETTER_LAM && loose[first + cut] === ARABIC_LETTER_LAM
      this.#find(isElided ? hashBefore(ARABIC_LETTER_ALEF, rest) : rest, cut, tell)
    }
  }

  #find(hash: number, cut: number, tell: (known: Known, hash: number, cut: number) => void): void {
    const known = this.#known.get(hash)
    if (known !== undefined) tell(known, hash, cut)
  }
}

function fullNamesOf(persons: readonly BuiltName[]): BuiltName[] {
  return persons.filter(({ type, firstToken, lastToken }) => type === 'person' && lastToken > firstToken)
}

/** The hash of a word without the letters before what is part of the name. */
function hashWithout(text: RuleText, token: number, cut: number): number {
  const { tokens, words } = text
  const first = tokens.first[token] as number
  let hash = words.hashes[token] as number
  for (let place = first; place < first + cut; place++) hash = hashAfter(tokens.letters.loose[place] as number, hash)
  return hash
}

/** The hash of a name, from that of its first word: of its other words, too, and of what stands between them. */
function hashOfName({ tokens, words }: RuleText, hashOfFirst: number, firstToken: number, lastToken: number): number {
  let hash = hashOfFirst
  for (let token = firstToken + 1; token <= lastToken; token++) {
    hash = hashBefore(words.hashes[token] as number, hashBefore(tokens.gap[token] as number, hash))
  }
  return hash
}

/** The full names of persons again, where nothing beside them would have licensed them. */
export function repeatedNames(text: RuleText, persons: readonly BuiltName[]): BuiltName[] {
  const { tokens } = text
  const fullNames = fullNamesOf(persons)
  if (fullNames.length === 0) return []
  /** By the first word of names, of how many tokens they are. */
  const sizesOf = new WordsOfNames<number[]>(text)
  const byName = new Map<number, BuiltName>()
  for (const person of fullNames) {
    const { firstToken, lastToken, procliticLength } = person
    const word = hashWithout(text, firstToken, procliticLength)
    const name = hashOfName(text, word, firstToken, lastToken)
    if (byName.has(name)) continue
    byName.set(name, person)
    const size = lastToken - firstToken
    const sizes = sizesOf.get(word)
    if (sizes === undefined) sizesOf.set(firstToken, procliticLength, word, [size])
    else if (!sizes.includes(size)) sizes.push(size)
  }
  const found: BuiltName[] = []
  let token = 0
  const tell = (sizes: readonly number[], word: number, cut: number): void => {
    for (const size of sizes) {
      const lastToken = token + size
      const person = lastToken < tokens.count ? byName.get(hashOfName(text, word, token, lastToken)) : undefined
      if (person === undefined || token === person.firstToken || (cut > 0 && person.lang !== 'ar')) continue
      found.push(mention(tokens, { person, firstToken: token, lastToken, cut }))
    }
  }
  for (; token < tokens.count; token++) sizesOf.findAt(token, tell)
  return found
}

/** Where a last name begins: with the article of a Latin spelling before its last word (al-Jubouri). */
function startOfLastName(tokens: Tokens, token: number): number {
  const { gap, script } = tokens
  if (token === 0 || script[token] !== Script.Latin || gap[token] !== Gap.Hyphen) return token
  return LATIN_ARTICLES.has(wordAt(tokens, token - 1)) ? token - 1 : token
}

/** Loose letters: what these close or open is a last name only with the word beside it (فخر الدين, أبو شمالة). */
const CLOSERS: ReadonlySet<string> = new Set(COMPOUND_ENDS.flatMap(foldedWords))
const OPENERS: ReadonlySet<string> = new Set([...KUNYA_WORDS, ...SERVANT_WORDS].flatMap(foldedWords))

/** The tokens of a last name before its last word: one where that word closes a compound, or is opened by أبو or عبد. */
function compoundLength(tokens: Tokens, { firstToken, lastToken, lang }: BuiltName): number {
  if (lang !== 'ar' || lastToken - firstToken < 2) return 0
  return CLOSERS.has(wordAt(tokens, lastToken)) || OPENERS.has(wordAt(tokens, lastToken - 1)) ? 1 : 0
}

/** Files a person under a word of the name, at `token`. */
function file(bearersOf: WordsOfNames<BuiltName[]>, { words }: RuleText, person: BuiltName, token: number): void {
  const word = words.hashes[token] as number
  const bearers = bearersOf.get(word)
  if (bearers === undefined) bearersOf.set(token, 0, word, [person])
  else if (bearers.length < MOST_BEARERS && bearers.every(({ nilId }) => nilId !== person.nilId)) bearers.push(person)
}

/** The compound last names again: وقال فخر الدين after عباس فخر الدين. */
function compoundLastNames(text: RuleText, persons: readonly BuiltName[], ends: ReadonlySet<number>): BuiltName[] {
  const { tokens, words } = text
  const compounds = persons.filter((person) => compoundLength(tokens, person) > 0)
  const found: BuiltName[] = []
  if (compounds.length === 0) return found
  const bearersOf = new WordsOfNames<BuiltName[]>(text)
  for (const person of compounds) file(bearersOf, text, person, person.lastToken - 1)
  let token = 0
  const tell = (bearers: readonly BuiltName[], _word: number, cut: number): void => {
    const lastToken = token + 1
    if (tokens.gap[lastToken] !== Gap.Space || ends.has(lastToken)) return
    for (const person of bearers) {
      const isSame = words.hashes[lastToken] === words.hashes[person.lastToken]
      if (isSame) found.push(mention(tokens, { person, firstToken: token, lastToken, cut }))
    }
  }
  for (; token + 1 < tokens.count; token++) bearersOf.findAt(token, tell)
  return found
}

/** Of more persons of one last name in a text nobody can tell who is meant. */
const MOST_BEARERS = 8

/**
 * Candidates for the last names of persons alone, where they do not end one of their full names. Whether they may stand is for
 * the document to say.
 */
export function lastNames(text: RuleText, persons: readonly BuiltName[]): BuiltName[] {
  const { tokens } = text
  const fullNames = fullNamesOf(persons)
  if (fullNames.length === 0) return []
  const bearersOf = new WordsOfNames<BuiltName[]>(text)
  for (const person of fullNames) {
    if (compoundLength(tokens, person) === 0) file(bearersOf, text, person, person.lastToken)
  }
  const ends = new Set(fullNames.map(({ lastToken }) => lastToken))
  const found = compoundLastNames(text, fullNames, ends)
  let token = 0
  const tell = (bearers: readonly BuiltName[], _word: number, cut: number): void => {
    if (ends.has(token)) return
    for (const person of bearers) {
      if (cut > 0 && person.lang !== 'ar') continue
      found.push(mention(tokens, { person, firstToken: startOfLastName(tokens, token), lastToken: token, cut }))
    }
  }
  for (; token < tokens.count; token++) bearersOf.findAt(token, tell)
  return found
}
