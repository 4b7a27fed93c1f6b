import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { Reading } from '../language/label-tokens'
import type { EntityKind } from '../types'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { type PersianPlace, persianPlaceAt } from './organization-names'
import { buildName, followsClosely, keyBetween, organizationNamed, type RuleText } from './rule-text'

/** Bodies that have a branch in each province, or a namesake in each country. */
const BRANCHED: ReadonlySet<EntityKind> = new Set(['agency', 'ngo'])
const OBJECT_MARKER = foldedWords('را')[0] as string

/** Whether a listed body is the country's own: سازمان هواشناسی ایران. */
function isOwnCountry({ gazetteer, entity }: Candidate, place: PersianPlace): boolean {
  const { country } = gazetteer.head(entity)
  return country !== undefined && place.kind === 'country' && place.country === country
}

function branchOf(text: RuleText, name: Candidate, gazetteers: readonly Gazetteer[]): BuiltName | undefined {
  const { tokens } = text
  const { kind } = name.gazetteer.head(name.entity)
  if (kind === undefined || !BRANCHED.has(kind)) return undefined
  const place = persianPlaceAt(text, name.lastToken + 1)
  if (place === undefined) return undefined
  const next = place.lastToken + 1
  // هلال احمر تهران را ترک کرد: the place is what somebody leaves.
  if (followsClosely(text, next) && wordAt(tokens, next) === OBJECT_MARKER) return undefined
  const { firstToken } = name
  const { lastToken, end } = place
  const key = keyBetween(text, firstToken, lastToken, 0)
  const link: EntityPlace | undefined = isOwnCountry(name, place) ? name : organizationNamed(gazetteers, key)
  const facts = { rule: 'head', type: 'organization', kind, link, key, end } as const
  return buildName(text, { firstToken, lastToken, cut: 0 }, facts)
}

/** In Persian a listed body and the place whose branch of it is meant: هلال احمر فارس, پزشکی قانونی استان فارس. */
export function findBranches(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  for (const name of text.names) {
    if (name.reading !== Reading.Persian || name.suffix !== '' || name.procliticLength > 0) continue
    if (!followsClosely(text, name.lastToken + 1) || name.gazetteer.typeOf(name.entity) !== 'organization') continue
    const branch = branchOf(text, name, gazetteers)
    if (branch !== undefined) found.push(branch)
  }
  return found
}
