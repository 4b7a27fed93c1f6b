import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { EntityHead } from '../gazetteer/packed-gazetteer'
import { Reading } from '../language/label-tokens'
import type { EntityKind, EntityType } from '../types'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { type PersianPlace, persianPlaceAt } from './organization-names'
import { buildName, followsClosely, keyBetween, organizationNamed, type RuleText } from './rule-text'

/** What has a branch in each province, or a namesake in each country. */
const BRANCHED: ReadonlySet<EntityKind> = new Set(['agency', 'ngo', 'university'])
/** Between a university and the town of its branch. */
const BRANCH_WORDS: ReadonlySet<string> = new Set(
  words(`
    واحد
    مرکز
    شعبه
  `).flatMap(foldedWords),
)
const OBJECT_MARKER = foldedWords('را')[0] as string

/** Whether a listed body is the country's own: سازمان هواشناسی ایران. */
function isOwnCountry({ gazetteer, entity }: Candidate, place: PersianPlace): boolean {
  const { country } = gazetteer.head(entity)
  return country !== undefined && place.kind === 'country' && place.country === country
}

/** Of the rest (kind `other`) those of several words: فدراسیون فوتبال, حوزه هنری. */
function isBranched({ kind, type }: EntityHead, { firstToken, lastToken }: Candidate): boolean {
  if (kind === undefined) return false
  return BRANCHED.has(kind) || (type === 'organization' && kind === 'other' && lastToken > firstToken)
}

/** The place whose branch is meant; of a university in a country (دانشگاه الازهر مصر) it is the place where that is. */
function branchPlace(text: RuleText, kind: EntityKind | undefined, token: number): PersianPlace | undefined {
  if (kind !== 'university') return persianPlaceAt(text, token)
  const isAfterWord = BRANCH_WORDS.has(wordAt(text.tokens, token)) && followsClosely(text, token + 1)
  const place = persianPlaceAt(text, isAfterWord ? token + 1 : token)
  return place?.kind === 'country' || place?.kind === 'region' ? undefined : place
}

function branchOf(text: RuleText, name: Candidate, gazetteers: readonly Gazetteer[]): BuiltName | undefined {
  const { tokens } = text
  const head = name.gazetteer.head(name.entity)
  if (!isBranched(head, name)) return undefined
  const { kind, type } = head
  const place = branchPlace(text, kind, name.lastToken + 1)
  if (place === undefined) return undefined
  const next = place.lastToken + 1
  // هلال احمر تهران را ترک کرد: the place is what somebody leaves.
  if (followsClosely(text, next) && wordAt(tokens, next) === OBJECT_MARKER) return undefined
  const { firstToken } = name
  const { lastToken, end } = place
  const key = keyBetween(text, firstToken, lastToken, 0)
  const link: EntityPlace | undefined = isOwnCountry(name, place) ? name : organizationNamed(gazetteers, key)
  const facts = { rule: 'head', type, kind, link, key, end } as const
  return buildName(text, { firstToken, lastToken, cut: 0 }, facts)
}

const BRANCHED_TYPES: ReadonlySet<EntityType> = new Set(['organization', 'facility'])

/** In Persian a listed body or university and the place whose branch of it is meant: هلال احمر فارس, پزشکی قانونی استان فارس. */
export function findBranches(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  for (const name of text.names) {
    if (name.reading !== Reading.Persian || name.suffix !== '' || name.procliticLength > 0) continue
    if (!followsClosely(text, name.lastToken + 1) || !BRANCHED_TYPES.has(name.gazetteer.typeOf(name.entity))) continue
    const branch = branchOf(text, name, gazetteers)
    if (branch !== undefined) found.push(branch)
  }
  return found
}
