import type { Gazetteer } from '../gazetteer/gazetteer'
import { Reading } from '../language/label-tokens'
import type { BuiltName, EntityPlace } from './built-names'
import { buildName, entityNamed, followsClosely, keyBetween, type RuleText, readingAt } from './rule-text'

/** Loose letters. */
const SAYYID = 'سيد'
/** Letters of the first name at least. */
const LEAST_AFTER_SAYYID = 3
/** Words of the longest name that is looked up. */
const LONGEST = 4

function isJoinedSayyid({ tokens }: RuleText, token: number): boolean {
  const { loose } = tokens.letters
  const first = tokens.first[token] as number
  for (let letter = 0; letter < SAYYID.length; letter++) {
    if (loose[first + letter] !== SAYYID.charCodeAt(letter)) return false
  }
  return (tokens.end[token] as number) - first >= SAYYID.length + LEAST_AFTER_SAYYID
}

/** The listed person of the most words whose name begins after the سید of a word. */
function personAfter(text: RuleText, gazetteers: readonly Gazetteer[], token: number): BuiltName | undefined {
  let found: { lastToken: number; link: EntityPlace } | undefined
  let lastToken = token + 1
  for (; lastToken - token < LONGEST && followsClosely(text, lastToken); lastToken++) {
    const key = keyBetween(text, token, lastToken, SAYYID.length)
    const link = entityNamed(gazetteers, [key], ({ type }) => type === 'person')
    if (link !== undefined) found = { lastToken, link }
  }
  if (found === undefined) return undefined
  const place = { firstToken: token, lastToken: found.lastToken, cut: 0 }
  const key = keyBetween(text, token, found.lastToken, 0)
  return buildName(text, place, { rule: 'title', type: 'person', key, link: found.link })
}

/**
 * The persons that rules found, with those whom a gazetteer has and before whose first name Persian writes سید without a
 * space: سیدعباس عراقچی.
 */
export function withSayyids(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  persons: readonly BuiltName[],
): readonly BuiltName[] {
  const found: BuiltName[] = []
  for (let token = 0; token + 1 < text.tokens.count; token++) {
    if (!isJoinedSayyid(text, token) || text.nameAt[token] !== 0 || readingAt(text, token) !== Reading.Persian) continue
    const person = personAfter(text, gazetteers, token)
    if (person !== undefined) found.push(person)
  }
  if (found.length === 0) return persons
  const starts = new Set(found.map(({ firstToken }) => firstToken))
  return [...persons.filter(({ firstToken }) => !starts.has(firstToken)), ...found]
}
