import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import type { BuiltName } from './built-names'
import { wordAt } from './context-words'
import { buildName, isCapital, nameOf, type RuleText } from './rule-text'

const SHORTEST = 2
const LONGEST = 8
/** An acronym of two letters is a word too often to be looked for elsewhere. */
const SHORTEST_AGAIN = 3
const OPENING = /\(\s*$/u
const CLOSING = /^\s*\)/u

/** Whether a word stands alone in round brackets. */
function isBracketed({ letters, first, end, gap }: Tokens, token: number): boolean {
  if (((gap[token] as number) & Gap.Bracket) === 0 || ((gap[token + 1] as number) & Gap.Bracket) === 0) return false
  const { text, at } = letters
  const start = at[first[token] as number] as number
  const past = (at[(end[token] as number) - 1] as number) + 1
  return OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(past, past + 2))
}

/** Whether the letters of an acronym come one after the other in the name, the first one first. */
function isMadeOf(acronym: string, name: string): boolean {
  if (acronym.charAt(0) !== name.charAt(0)) return false
  let place = 0
  for (const letter of name) if (letter === acronym.charAt(place)) place++
  return place === acronym.length
}

/** Whether a word in brackets after a name is its acronym: letters of it, or Latin capitals. */
function isAcronymOf(text: RuleText, token: number, { key, script }: { key: string; script: Script }): boolean {
  const { tokens } = text
  const length = (tokens.end[token] as number) - (tokens.first[token] as number)
  if (length < SHORTEST || length > LONGEST || nameOf(text, token) !== undefined) return false
  if (tokens.script[token] === Script.Latin) return isCapitals(text, token)
  return tokens.script[token] === script && text.words.classes[token] === 0 && isMadeOf(wordAt(tokens, token), key)
}

function isCapitals({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  const first = tokens.first[token] as number
  const written = text.slice(at[first] as number, (at[(tokens.end[token] as number) - 1] as number) + 1)
  return written === written.toUpperCase()
}

function mention(text: RuleText, token: number, { key, kind, link, reading }: BuiltName): BuiltName {
  const place = { firstToken: token, lastToken: token, cut: 0 }
  return buildName(text, place, { rule: 'mentioned', type: 'organization', kind, link, key, reading })
}

/**
 * The acronyms that follow the names of bodies in brackets, and where they stand alone afterwards. They mean the same
 * entity as the name, listed or not. Annotation guidelines 2.6.
 */
export function findAcronyms(text: RuleText, bodies: readonly BuiltName[]): BuiltName[] {
  const { tokens } = text
  const found: BuiltName[] = []
  const bodyOf = new Map<string, BuiltName>()
  for (const body of bodies) {
    const token = body.lastToken + 1
    if (token >= tokens.count || !isBracketed(tokens, token)) continue
    const script = tokens.script[body.lastToken] as Script
    if (!isAcronymOf(text, token, { key: body.key, script })) continue
    const acronym = wordAt(tokens, token)
    found.push(mention(text, token, body))
    if (acronym.length >= SHORTEST_AGAIN && !bodyOf.has(acronym)) bodyOf.set(acronym, body)
  }
  if (bodyOf.size === 0) return found
  const known = new Set(found.map(({ firstToken }) => firstToken))
  for (let token = 0; token < tokens.count; token++) {
    const length = (tokens.end[token] as number) - (tokens.first[token] as number)
    if (length < SHORTEST_AGAIN || length > LONGEST || known.has(token) || nameOf(text, token) !== undefined) continue
    const body = bodyOf.get(wordAt(tokens, token))
    const isWritten = tokens.script[token] !== Script.Latin || isCapital(text, token)
    if (body !== undefined && token > body.lastToken && isWritten) found.push(mention(text, token, body))
  }
  return found
}
