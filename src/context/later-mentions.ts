import { Grade } from '../gazetteer/spelling'
import { procliticLengths } from '../morphology/proclitics'
import { lettersBetween } from '../normalization/letters'
import { endOfKey, Script, type Tokens } from '../tokenization/tokens'
import type { BuiltName } from './built-names'
import { wordAt } from './context-words'
import { spanOf } from './rule-text'

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
  return {
    ...person,
    rule: 'mentioned',
    grade: Grade.Loose,
    ...spanOf(tokens, firstToken, lastToken, cut),
    firstToken,
    lastToken,
    letterCount: (tokens.end[lastToken] as number) - first - cut,
    procliticLength: cut,
    proclitic: lettersBetween(loose, first, first + cut),
  }
}

/** Letters by which words are compared before their strings are made: the last two, for proclitics stand at the front. */
function endingOf(tokens: Tokens, token: number): number {
  const { loose } = tokens.letters
  const end = endOfKey(tokens, token)
  return ((loose[end - 1] as number) << 16) | (loose[end - 2] ?? 0)
}

/** The persons whose name has a word of this text as its first or last, by that word. */
class WordsOfPersons {
  readonly #byWord = new Map<string, BuiltName[]>()
  readonly #endings = new Set<number>()

  constructor(
    private readonly tokens: Tokens,
    persons: readonly BuiltName[],
    tokenOf: (person: BuiltName) => number,
    wordOf: (person: BuiltName) => string,
  ) {
    for (const person of persons) {
      const word = wordOf(person)
      const others = this.#byWord.get(word) ?? []
      if (!others.some(({ key }) => key === person.key)) this.#byWord.set(word, [...others, person])
      this.#endings.add(endingOf(tokens, tokenOf(person)))
    }
  }

  /** The persons that a token may name, without and, in Arabic script, with its possible proclitics cut off. */
  at(token: number): { person: BuiltName; cut: number }[] {
    const { tokens } = this
    if (!this.#endings.has(endingOf(tokens, token))) return []
    const word = wordAt(tokens, token)
    const found = (this.#byWord.get(word) ?? []).map((person) => ({ person, cut: 0 }))
    if (tokens.script[token] !== Script.Arabic) return found
    const first = tokens.first[token] as number
    for (const cut of procliticLengths(tokens.letters.loose, first, tokens.end[token] as number)) {
      for (const person of this.#byWord.get(word.slice(cut)) ?? []) {
        if (person.lang === 'ar') found.push({ person, cut })
      }
    }
    return found
  }
}

function firstWord(tokens: Tokens, { firstToken, procliticLength }: BuiltName): string {
  return wordAt(tokens, firstToken).slice(procliticLength)
}

/** The full names of persons again, where nothing beside them would have licensed them. */
export function repeatedNames(tokens: Tokens, persons: readonly BuiltName[]): BuiltName[] {
  const full = persons.filter(({ firstToken, lastToken }) => lastToken > firstToken)
  if (full.length === 0) return []
  const words = new WordsOfPersons(
    tokens,
    full,
    ({ firstToken }) => firstToken,
    (person) => firstWord(tokens, person),
  )
  const found: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    for (const { person, cut } of words.at(token)) {
      const lastToken = token + person.lastToken - person.firstToken
      if (token === person.firstToken || !isSame(tokens, person, token, lastToken)) continue
      found.push(mention(tokens, { person, firstToken: token, lastToken, cut }))
    }
  }
  return found
}

function isSame(tokens: Tokens, person: BuiltName, firstToken: number, lastToken: number): boolean {
  for (let token = firstToken + 1; token <= lastToken; token++) {
    const original = person.firstToken + token - firstToken
    if (token >= tokens.count || tokens.gap[token] !== tokens.gap[original]) return false
    if (wordAt(tokens, token) !== wordAt(tokens, original)) return false
  }
  return true
}

/** Candidates for the last word of persons' names alone. Whether they may stand is for the document to say. */
export function lastNames(tokens: Tokens, persons: readonly BuiltName[]): BuiltName[] {
  const full = persons.filter(({ type, firstToken, lastToken }) => type === 'person' && lastToken > firstToken)
  if (full.length === 0) return []
  const words = new WordsOfPersons(
    tokens,
    full,
    ({ lastToken }) => lastToken,
    ({ lastToken }) => wordAt(tokens, lastToken),
  )
  const found: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    for (const { person, cut } of words.at(token)) {
      found.push(mention(tokens, { person, firstToken: token, lastToken: token, cut }))
    }
  }
  return found
}
