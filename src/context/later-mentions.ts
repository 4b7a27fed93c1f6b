import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import { CONJUNCTIONS, PREPOSITIONS, procliticLengths } from '../morphology/proclitics'
import { Gap, lettersBetween } from '../normalization/letters'
import { HashFilter, hashAfter, hashBefore } from '../normalization/word-hash'
import { Script, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_LAM } from '../unicode/code-points'
import type { BuiltName } from './built-names'
import { wordAt } from './context-words'
import { type RuleText, spanOf } from './rule-text'

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

/**
 * The words of names, without and with all proclitics: hardly any other word of a text is looked at twice. One filter for all
 * searches, which are never two at a time: to make one costs more than to ask it of a whole text. It has room for eighty names.
 */
const FILTER = new HashFilter(1024)

function addToFilter(hash: number): void {
  FILTER.add(hash)
  for (const conjunction of CONJUNCTIONS) FILTER.add(hashBefore(conjunction, hash))
}

/** What is known of the words of persons' names by which they are found again, filed by the hashes of the words. */
class WordsOfNames<Known> {
  readonly #known = new Map<number, Known>()

  constructor(private readonly text: RuleText) {
    FILTER.clear()
  }

  get(hash: number): Known | undefined {
    return this.#known.get(hash)
  }

  /** Files the word of a token, whose hash without `cut` letters before it is given. */
  set(token: number, cut: number, hash: number, known: Known): void {
    this.#known.set(hash, known)
    addToFilter(hash)
    const { tokens } = this.text
    if (tokens.script[token] !== Script.Arabic) return
    const { loose } = tokens.letters
    const place = (tokens.first[token] as number) + cut
    const isDefinite = loose[place] === ARABIC_LETTER_ALEF && loose[place + 1] === ARABIC_LETTER_LAM
    for (const preposition of PREPOSITIONS) {
      // للجبوري: after ل the article loses its alef.
      const isElided = isDefinite && preposition === ARABIC_LETTER_LAM
      addToFilter(hashBefore(preposition, isElided ? hashAfter(ARABIC_LETTER_ALEF, hash) : hash))
    }
  }

  /** Tells what is known of a word without and, in Arabic script, with its possible proclitics cut off. */
  findAt(token: number, tell: (known: Known, hash: number, cut: number) => void): void {
    const { tokens, words } = this.text
    const hash = words.hashes[token] as number
    if (!FILTER.mayHave(hash)) return
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

/** Of more persons of one last name in a text nobody can tell who is meant. */
const MOST_BEARERS = 8

/**
 * Candidates for the last word of persons' names alone, where it does not end one of these names. Whether they may stand is for
 * the document to say.
 */
export function lastNames(text: RuleText, persons: readonly BuiltName[]): BuiltName[] {
  const { tokens } = text
  const fullNames = fullNamesOf(persons)
  if (fullNames.length === 0) return []
  const bearersOf = new WordsOfNames<BuiltName[]>(text)
  for (const person of fullNames) {
    const word = text.words.hashes[person.lastToken] as number
    const bearers = bearersOf.get(word)
    if (bearers === undefined) bearersOf.set(person.lastToken, 0, word, [person])
    else if (bearers.length < MOST_BEARERS && bearers.every(({ nilId }) => nilId !== person.nilId)) bearers.push(person)
  }
  const ends = new Set(fullNames.map(({ lastToken }) => lastToken))
  const found: BuiltName[] = []
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
