import type { EntityKind, EntityType } from '../types'

/** Changes whenever the layout below or the folding rules change: packed data of another version is refused. */
export const PACK_VERSION = 4

/** What many entities share, so it is stored once. */
export interface EntityHead {
  type: EntityType
  kind?: EntityKind | undefined
  country?: string | undefined
  source: string
  prominence?: number | undefined
  /** The record lists short names of its own. */
  hasShortNames?: true | undefined
}

/**
 * A compiled gazetteer as a module or a JSON file holds it: strings that compress well, in the order in which they are
 * needed. The trie is not stored: it grows from `forms`, bucket by bucket, where texts ask for it.
 *
 * Aliases are sorted by key (loose letters without word gaps) and cut into buckets of neighbours that share a prefix.
 */
export interface PackedGazetteer {
  version: number
  /** The loose letters that keys use, ascending; a letter's code is its place + 1. */
  alphabet: string
  /** The prefix of each bucket, front coded. A bucket with `*` after its prefix holds just the key that is the prefix. */
  prefixes: string
  /** The forms of each bucket, front coded; those in Arabic script with `swapScripts`. */
  forms: string[]
  /** Aliases in each bucket: `packNumbers`. */
  sizes: string
  /** For each alias, how much further its entity is than that of the alias before: `zigzag`, `packNumbers`. */
  entities: string
  /** The combinations of `AliasFlag` bits that occur, without those that names show themselves, and for each alias the place of its own: `packNumbers`. */
  flagSets: number[]
  flags: string
  /** The context rules as JSON, and for each alias 0 or the place of its rule + 1: `packNumbers`. */
  rules: string[]
  ruleOf: string
  /** The entities' ids, one a line. */
  ids: string
  heads: EntityHead[]
  /** For each entity the place of its head: `packNumbers`. */
  headOf: string
  /** What only this entity has, a line an entity: see `entity-facts.ts`. */
  facts: string
  /** First names of the persons that are not common ones, strict letters, one a line. */
  givenNames: string
  /** The words that personal names are made of, by class: `packNameParts`. Empty where the gazetteer brings none. */
  nameParts: string
}

const TEXTS = [
  'alphabet',
  'prefixes',
  'sizes',
  'entities',
  'flags',
  'ruleOf',
  'ids',
  'headOf',
  'facts',
  'givenNames',
  'nameParts',
] as const
const LISTS = ['forms', 'flagSets', 'rules', 'heads'] as const

/** Throws an `Error` for packed data that another version of this package wrote, or that is none. */
export function checkVersion(packed: PackedGazetteer): void {
  if (packed?.version !== PACK_VERSION) {
    throw new Error(
      `the gazetteer was packed by version ${packed?.version} of the format, this is ${PACK_VERSION}: compile it again`,
    )
  }
  const missing = [
    ...TEXTS.filter((key) => typeof packed[key] !== 'string'),
    ...LISTS.filter((key) => !Array.isArray(packed[key])),
  ]
  if (missing.length > 0) throw new Error(`the packed gazetteer has no ${missing.join(', ')}: compile it again`)
}
