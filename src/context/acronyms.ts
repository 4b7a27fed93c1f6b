import type { Candidate } from '../gazetteer/candidates'
import type { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import { marksBefore } from '../tokenization/gap-marks'
import { Script, type Tokens } from '../tokenization/tokens'
import type { EntityKind } from '../types'
import type { BuiltName, EntityPlace } from './built-names'
import { wordAt } from './context-words'
import { buildName, isCapital, type NamePlace, nameOf, type RuleText } from './rule-text'

const SHORTEST = 2
const LONGEST = 8
/** An acronym of two letters is a word too often to be looked for elsewhere. */
const SHORTEST_AGAIN = 3

/** Whether a word stands alone in round brackets. */
function isBracketed(tokens: Tokens, token: number): boolean {
  const { gap } = tokens
  if (((gap[token] as number) & Gap.Bracket) === 0 || ((gap[token + 1] as number) & Gap.Bracket) === 0) return false
  return marksBefore(tokens, token).endsWith('(') && marksBefore(tokens, token + 1).startsWith(')')
}

/** The letters with which the words of a name begin, the article left out. */
function initialsOf({ tokens }: RuleText, { firstToken, lastToken, cut }: NamePlace): string {
  let initials = ''
  for (let token = firstToken; token <= lastToken; token++) {
    const word = token === firstToken ? wordAt(tokens, token).slice(cut) : wordAt(tokens, token)
    initials += word.startsWith(ARABIC_ARTICLE) ? word.charAt(ARABIC_ARTICLE.length) : word.charAt(0)
  }
  return initials
}

/** Whether letters come one after the other in others, the first one first. */
function isWithin(letters: string, others: string): boolean {
  if (letters.charAt(0) !== others.charAt(0)) return false
  let place = 0
  for (const letter of others) if (letter === letters.charAt(place)) place++
  return place === letters.length
}

/** Of fewer letters an acronym must be made of the first letters of words: نعم is a word, and no acronym of نقابة المعلمين. */
const LEAST_WITHIN = 4

/** Whether a word in brackets after a body's name is its acronym: letters of it, or Latin capitals. */
function isAcronymOf(text: RuleText, token: number, body: Body): boolean {
  const { tokens } = text
  const length = (tokens.end[token] as number) - (tokens.first[token] as number)
  if (length < SHORTEST || length > LONGEST || nameOf(text, token) !== undefined) return false
  if (tokens.script[token] === Script.Latin) return isCapitals(text, token)
  if (tokens.script[token] === Script.Digit) return false
  if (tokens.script[token] !== tokens.script[body.place.lastToken] || text.words.classes[token] !== 0) return false
  const acronym = wordAt(tokens, token)
  return isWithin(acronym, initialsOf(text, body.place)) || (length >= LEAST_WITHIN && isWithin(acronym, body.key))
}

function isCapitals({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  const first = tokens.first[token] as number
  const written = text.slice(at[first] as number, (at[(tokens.end[token] as number) - 1] as number) + 1)
  return written === written.toUpperCase()
}

function mention(text: RuleText, token: number, { key, kind, link, reading }: Body): BuiltName {
  const place = { firstToken: token, lastToken: token, cut: 0 }
  return buildName(text, place, { rule: 'mentioned', type: 'organization', kind, link, key, reading })
}

/** A body that stands in the text, and what tells it. */
interface Body {
  readonly place: NamePlace
  readonly key: string
  readonly kind: EntityKind | undefined
  readonly link: EntityPlace | undefined
  readonly reading: Reading
}

function listedBody({ gazetteer, entity, alias, reading, firstToken, lastToken, procliticLength }: Candidate): Body {
  const place = { firstToken, lastToken, cut: procliticLength }
  const { kind } = gazetteer.head(entity)
  return { place, key: gazetteer.pattern(alias).key, kind, link: { gazetteer, entity }, reading }
}

function builtBody({ key, kind, link, reading, firstToken, lastToken, procliticLength }: BuiltName): Body {
  return { place: { firstToken, lastToken, cut: procliticLength }, key, kind, link, reading }
}

/** The bodies, listed or built, after which a word stands in brackets. */
function bodiesBeforeBrackets({ tokens, names }: RuleText, bodies: readonly BuiltName[]): Body[] {
  const isBefore = ({ lastToken }: { lastToken: number }): boolean =>
    lastToken + 1 < tokens.count && ((tokens.gap[lastToken + 1] as number) & Gap.Bracket) !== 0
  const listed = names.filter((name) => isBefore(name) && name.gazetteer.typeOf(name.entity) === 'organization')
  return [...listed.map(listedBody), ...bodies.filter(isBefore).map(builtBody)]
}

/**
 * The acronyms that follow the names of bodies in brackets, and where they stand alone afterwards. They mean the same
 * entity as the name, listed or not. Annotation guidelines 2.6.
 */
export function findAcronyms(text: RuleText, bodies: readonly BuiltName[]): BuiltName[] {
  const { tokens, words } = text
  const found: BuiltName[] = []
  /** By the hash of the acronym. */
  const bodyOf = new Map<number, Body>()
  for (const body of bodiesBeforeBrackets(text, bodies)) {
    const token = body.place.lastToken + 1
    if (!isBracketed(tokens, token) || !isAcronymOf(text, token, body)) continue
    const acronym = words.hashes[token] as number
    found.push(mention(text, token, body))
    if (wordAt(tokens, token).length >= SHORTEST_AGAIN && !bodyOf.has(acronym)) bodyOf.set(acronym, body)
  }
  if (bodyOf.size === 0) return found
  const known = new Set(found.map(({ firstToken }) => firstToken))
  for (let token = 0; token < tokens.count; token++) {
    const length = (tokens.end[token] as number) - (tokens.first[token] as number)
    if (length < SHORTEST_AGAIN || length > LONGEST || known.has(token) || nameOf(text, token) !== undefined) continue
    const body = bodyOf.get(words.hashes[token] as number)
    const isWritten = tokens.script[token] !== Script.Latin || isCapital(text, token)
    if (body !== undefined && token > body.place.lastToken && isWritten) found.push(mention(text, token, body))
  }
  return found
}
