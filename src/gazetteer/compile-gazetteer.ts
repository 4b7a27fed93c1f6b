import { kindOf } from '../kind-of'
import { isCommonGivenName } from '../morphology/given-names'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { fold } from '../normalization/fold'
import { strictWord } from '../normalization/strict-letters'
import { tokenize } from '../tokenization/tokens'
import type { EntityRecord } from '../types'
import { MAX_LETTER_CODE, MAX_VALUE } from './double-array'
import { packFacts } from './entity-facts'
import { type AliasEntry, expandAliases, Strength } from './expand-aliases'
import { frontCode } from './front-coding'
import { AliasFlag, flagsOfForm, Gazetteer, LANG_FLAG } from './gazetteer'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'
import { type NamePart, namePartProblems, packNameParts } from './name-parts'
import { patternOf } from './name-pattern'
import { type EntityHead, PACK_VERSION } from './packed-gazetteer'
import { packNumbers, zigzag } from './packed-numbers'
import { isArabicScript, swapScripts } from './script-swap'
import { validateRecords } from './validate-records'

/** Aliases that a bucket may hold before it is divided: opening one should take well under a millisecond. */
const BUCKET_SIZE = 96

/** What a gazetteer holds besides entities. */
export interface GazetteerSettings {
  /** Words that personal names are made of, by which persons are found whom no record names; none if left out. */
  nameParts?: readonly NamePart[]
}

interface KeyedAlias extends AliasEntry {
  entity: number
  key: string
  singleWord: boolean
}

/** Neighbouring aliases that share a prefix of their keys; `isWhole`: the prefix is their key. */
interface Bucket {
  prefix: string
  isWhole: boolean
  aliases: KeyedAlias[]
}

function capacityProblem(what: string, count: number, limit: number, constant: string): GazetteerProblem {
  return {
    record: 'gazetteer',
    field: what,
    value: count,
    why: `more than ${limit} do not fit`,
    fix: `split the gazetteer, or widen ${constant}`,
  }
}

function byKeyThenForm(a: KeyedAlias, b: KeyedAlias): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.form !== b.form) return a.form < b.form ? -1 : 1
  if (a.entity !== b.entity) return a.entity - b.entity
  if (a.lang !== b.lang) return a.lang < b.lang ? -1 : 1
  return a.strength - b.strength
}

/** The flags that the record decides; the gazetteer sees the others from the names themselves. */
function flagsOf(alias: KeyedAlias): number {
  let flags: number = LANG_FLAG[alias.lang] | (alias.strength << AliasFlag.StrengthShift)
  if (alias.strictOnly) flags |= AliasFlag.StrictOnly
  if (alias.caseExact) flags |= AliasFlag.CaseExact
  if (alias.canonical) flags |= AliasFlag.Canonical
  flags |= alias.listed << AliasFlag.ListedShift
  return flags | (alias.noClitic << AliasFlag.NoCliticShift)
}

/** Numbers equal values once, in order of first use. */
class Interned<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()

  number(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }
}

/**
 * Words that open the names of several persons: a surname after one of them is somebody else's. A word that opens one name
 * only may be any word (دولت, in Persian government and a man's name), and one with the article is a title.
 */
function givenNamesOf(aliases: readonly KeyedAlias[], records: readonly EntityRecord[]): string {
  const bearers = new Map<string, Set<number>>()
  for (const alias of aliases) {
    if (alias.lang === 'en' || alias.strength !== Strength.Strong) continue
    if ((records[alias.entity] as EntityRecord).type !== 'person') continue
    const tokens = tokenize(fold(alias.form))
    if (tokens.count < 2 || (tokens.end[0] as number) < 3) continue
    const name = strictWord(tokens.letters, 0, tokens.end[0] as number)
    if (isCommonGivenName(name) || name.startsWith(ARABIC_ARTICLE)) continue
    bearers.set(name, (bearers.get(name) ?? new Set()).add(alias.entity))
  }
  const names = [...bearers].filter(([, entities]) => entities.size > 1).map(([name]) => name)
  return names.sort().join('\n')
}

/**
 * The records sorted by name: the numbers of entities then rise with the keys of their names, and their differences are
 * small.
 */
function sortedByName(records: readonly EntityRecord[]): EntityRecord[] {
  const keyed = records.map((record) => {
    const name = record.names.ar ?? record.names.fa ?? record.names.en ?? ''
    return { record, key: patternOf(name).key }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.record.id < b.record.id ? -1 : 1))
  return keyed.map(({ record }) => record)
}

/** Cuts aliases, sorted by key, into buckets; all of them share the first `depth` letters. */
function bucketsOf(aliases: readonly KeyedAlias[], depth: number): Bucket[] {
  const buckets: Bucket[] = []
  for (let from = 0; from < aliases.length; ) {
    const prefix = (aliases[from] as KeyedAlias).key.slice(0, depth + 1)
    const isWhole = prefix.length === depth
    let to = from + 1
    while (to < aliases.length && (aliases[to] as KeyedAlias).key.slice(0, depth + 1) === prefix) to++
    const group = aliases.slice(from, to)
    if (isWhole || group.length <= BUCKET_SIZE) buckets.push({ prefix, isWhole, aliases: group })
    else buckets.push(...bucketsOf(group, depth + 1))
    from = to
  }
  return buckets
}

/** A bucket that holds a single key is never opened, so what opening shows is packed. */
function flagsOfBucket({ isWhole }: Bucket, alias: KeyedAlias, place: number): number {
  if (!isWhole) return 0
  return flagsOfForm(alias.form, flagsOf(alias), alias.singleWord) | (place > 0 ? AliasFlag.SameKey : 0)
}

function formsOf({ prefix, aliases }: Bucket): string[] {
  const forms = aliases.map(({ form }) => form)
  return isArabicScript(prefix) ? forms.map(swapScripts) : forms
}

function headOf(record: EntityRecord): EntityHead {
  const { type, kind, country, source, prominence, shortNames } = record
  return {
    type,
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
    source,
    ...(prominence !== undefined && { prominence }),
    ...(shortNames !== undefined && { hasShortNames: true }),
  }
}

/**
 * Compiles entity records to a gazetteer. The result is the same, byte for byte, for the same records. Throws a
 * `GazetteerError` that lists every problem of every record and name part, and compiles nothing then; a `TypeError` for
 * anything but an array.
 */
export function compileGazetteer(
  records: readonly EntityRecord[],
  { nameParts = [] }: GazetteerSettings = {},
): Gazetteer {
  if (!Array.isArray(records)) throw new TypeError(`records must be an array of entity records; got ${kindOf(records)}`)
  const problems = [...validateRecords(records), ...namePartProblems(nameParts)]
  if (problems.length > 0) throw new GazetteerError(problems)

  const sorted = sortedByName(records)
  const aliases: KeyedAlias[] = sorted.flatMap((record, entity) =>
    expandAliases(record).map((entry) => {
      const { key, singleWord } = patternOf(entry.form)
      return { ...entry, entity, key, singleWord }
    }),
  )
  aliases.sort(byKeyThenForm)
  const alphabet = [...new Set(aliases.flatMap(({ key }) => [...key]))].sort()
  const capacity: GazetteerProblem[] = []
  if (alphabet.length > MAX_LETTER_CODE) {
    const widen = 'MAX_LETTER_CODE and DoubleArray.check to 16 bits'
    capacity.push(capacityProblem('letters', alphabet.length, MAX_LETTER_CODE, widen))
  }
  if (aliases.length > MAX_VALUE)
    capacity.push(capacityProblem('names', aliases.length, MAX_VALUE, 'MAX_VALUE and VALUE_BYTES'))
  if (capacity.length > 0) throw new GazetteerError(capacity)

  const ruleTexts = aliases.map(({ rule }) => (rule === undefined ? '' : JSON.stringify(rule)))
  // Sorted, so that rules that begin alike stand together; 0 stays free for no rule.
  const rules = [...new Set(ruleTexts)].filter((rule) => rule !== '').sort()
  const ruleNumber = new Map(rules.map((rule, place) => [rule, place + 1]))
  const flagSets = new Interned<number>()
  const buckets = bucketsOf(aliases, 0)
  const flagNumbers = buckets.flatMap((bucket) =>
    bucket.aliases.map((alias, place) => flagSets.number(flagsOf(alias) | flagsOfBucket(bucket, alias, place))),
  )
  const heads = new Interned<EntityHead>()
  const headNumbers = sorted.map((record) => heads.number(headOf(record)))
  return new Gazetteer({
    version: PACK_VERSION,
    alphabet: alphabet.join(''),
    prefixes: frontCode(buckets.map(({ prefix, isWhole }) => (isWhole ? `${prefix}*` : prefix))),
    forms: buckets.map((bucket) => frontCode(formsOf(bucket))),
    sizes: packNumbers(buckets.map((bucket) => bucket.aliases.length)),
    entities: packNumbers(aliases.map(({ entity }, place) => zigzag(entity - (aliases[place - 1]?.entity ?? 0)))),
    flagSets: flagSets.values,
    flags: packNumbers(flagNumbers),
    rules,
    ruleOf: packNumbers(ruleTexts.map((rule) => ruleNumber.get(rule) ?? 0)),
    ids: sorted.map(({ id }) => id).join('\n'),
    heads: heads.values,
    headOf: packNumbers(headNumbers),
    facts: sorted.map(packFacts).join('\n'),
    givenNames: givenNamesOf(aliases, sorted),
    nameParts: packNameParts(nameParts),
  })
}
