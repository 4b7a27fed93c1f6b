import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import { procliticLengths } from '../morphology/proclitics'
import { Gap, lettersBetween } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import type { BuiltName } from './built-names'
import { wordAt } from './context-words'
import { spanOf } from './rule-text'

const ALEF = '\u0627'
/** ل before the article, whose alef is not written: للجبوري. */
const LAM_AND_LAM = '\u0644\u0644'
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
  }
}

/** A reading of a word, with and without proclitics. */
interface Stem {
  word: string
  cut: number
}

/** Bits for the endings of words, and how many numbers of 32 bits hold them. */
const ENDINGS = 2048
const NUMBERS = ENDINGS / 32
/** Spreads the letters before the last over the bits. */
const SPREAD = 37
/** Letters of an ending. */
const SHORT_ENDING = 2
const LONG_ENDING = 3

/** The words of persons' names by which they are found again. */
class WordsOfNames {
  /** A bit for the last letters of each word: proclitics stand at the front. */
  readonly #endings = new Int32Array(NUMBERS)
  /** Some word is too short for a long ending. */
  #hasShort = false
  /** Some word is too short for any: it may stand after a proclitic. */
  #hasShortest = false

  constructor(private readonly tokens: Tokens) {}

  /** The bit of the last letters of a word. */
  #bitOf(token: number, length: number): number {
    const { loose } = this.tokens.letters
    const last = this.tokens.end[token] as number
    const ending = (loose[last - 1] as number) + SPREAD * (loose[last - 2] as number)
    return (length < LONG_ENDING ? ending : ending + SPREAD * SPREAD * (loose[last - 3] as number)) & (ENDINGS - 1)
  }

  #has(bit: number): boolean {
    return ((this.#endings[bit >> 5] as number) & (1 << bit)) !== 0
  }

  /** `length`: the letters of the word without what is no part of the name. */
  add(token: number, length: number): void {
    // Before three letters ل may stand for the first: للي is ل and الي.
    const ending = length > LONG_ENDING ? LONG_ENDING : length < SHORT_ENDING ? 0 : SHORT_ENDING
    this.#hasShort ||= ending === SHORT_ENDING
    this.#hasShortest ||= ending === 0
    const bit = this.#bitOf(token, ending)
    this.#endings[bit >> 5] = (this.#endings[bit >> 5] as number) | (1 << bit)
  }

  /** Whether a word ends like one that was added: most do not, and need no further look. */
  mayStandAt(token: number): boolean {
    if (this.#hasShortest) return true
    const length = (this.tokens.end[token] as number) - (this.tokens.first[token] as number)
    if (length > LONG_ENDING && this.#has(this.#bitOf(token, LONG_ENDING))) return true
    return this.#hasShort && length >= SHORT_ENDING && this.#has(this.#bitOf(token, SHORT_ENDING))
  }

  /** The token without and, in Arabic script, with its possible proclitics cut off. */
  stemsAt(token: number): Stem[] {
    const { tokens } = this
    const word = wordAt(tokens, token)
    const stems = [{ word, cut: 0 }]
    if (tokens.script[token] !== Script.Arabic) return stems
    const first = tokens.first[token] as number
    for (const cut of procliticLengths(tokens.letters.loose, first, tokens.end[token] as number)) {
      const rest = word.slice(cut)
      stems.push({ word: word.startsWith(LAM_AND_LAM, cut - 1) ? ALEF + rest : rest, cut })
    }
    return stems
  }
}

function isFullName({ type, firstToken, lastToken }: BuiltName): boolean {
  return type === 'person' && lastToken > firstToken
}

/** What follows the first word of a name: its other words, and what stands between them. */
function restOfName(tokens: Tokens, firstToken: number, lastToken: number): string {
  let rest = ''
  for (let token = firstToken + 1; token <= lastToken; token++) rest += ` ${tokens.gap[token]} ${wordAt(tokens, token)}`
  return rest
}

/** The full names of persons again, where nothing beside them would have licensed them. */
export function repeatedNames(tokens: Tokens, persons: readonly BuiltName[]): BuiltName[] {
  const fullNames = persons.filter(isFullName)
  if (fullNames.length === 0) return []
  const firstWords = new WordsOfNames(tokens)
  /** By the first word of names, of how many tokens they are. */
  const sizes = new Map<string, Set<number>>()
  const byName = new Map<string, BuiltName>()
  for (const person of fullNames) {
    const { firstToken, lastToken, procliticLength } = person
    const word = wordAt(tokens, firstToken).slice(procliticLength)
    const name = word + restOfName(tokens, firstToken, lastToken)
    if (byName.has(name)) continue
    byName.set(name, person)
    sizes.set(word, (sizes.get(word) ?? new Set()).add(lastToken - firstToken))
    firstWords.add(firstToken, word.length)
  }
  const found: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (!firstWords.mayStandAt(token)) continue
    for (const { word, cut } of firstWords.stemsAt(token)) {
      for (const size of sizes.get(word) ?? []) {
        const lastToken = token + size
        const person = lastToken < tokens.count ? byName.get(word + restOfName(tokens, token, lastToken)) : undefined
        if (person === undefined || token === person.firstToken || (cut > 0 && person.lang !== 'ar')) continue
        found.push(mention(tokens, { person, firstToken: token, lastToken, cut }))
      }
    }
  }
  return found
}

/** Where a last name begins: with the article of a Latin spelling before its last word (al-Jubouri). */
function startOfLastName(tokens: Tokens, token: number): number {
  const { gap, script } = tokens
  if (token === 0 || script[token] !== Script.Latin || gap[token] !== Gap.Hyphen) return token
  return LATIN_ARTICLES.has(wordAt(tokens, token - 1)) ? token - 1 : token
}

/** Of more persons of one last name in a text nobody can tell who is meant. */
const MOST_BEARERS = 8

/** Candidates for the last word of persons' names alone. Whether they may stand is for the document to say. */
export function lastNames(tokens: Tokens, persons: readonly BuiltName[]): BuiltName[] {
  const fullNames = persons.filter(isFullName)
  if (fullNames.length === 0) return []
  const lastWords = new WordsOfNames(tokens)
  const bearers = new Map<string, Map<string, BuiltName>>()
  for (const person of fullNames) {
    const word = wordAt(tokens, person.lastToken)
    const known = bearers.get(word) ?? new Map<string, BuiltName>()
    if (known.size === MOST_BEARERS || known.has(person.nilId)) continue
    bearers.set(word, known.set(person.nilId, person))
    lastWords.add(person.lastToken, word.length)
  }
  const found: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (!lastWords.mayStandAt(token)) continue
    for (const { word, cut } of lastWords.stemsAt(token)) {
      for (const person of bearers.get(word)?.values() ?? []) {
        if (cut > 0 && person.lang !== 'ar') continue
        found.push(mention(tokens, { person, firstToken: startOfLastName(tokens, token), lastToken: token, cut }))
      }
    }
  }
  return found
}
