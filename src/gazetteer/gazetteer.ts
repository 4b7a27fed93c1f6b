import type { EntityRecord, EntityType, Lang } from '../types'
import { ENTITY_TYPES } from '../vocabulary'
import type { DoubleArray, TriePlace } from './double-array'
import { keyAt, NOWHERE, step, TRIE_ROOT } from './double-array'
import type { ContextRule, Strength } from './expand-aliases'
import { type NamePattern, patternOf } from './name-pattern'

/** Flag bits of an alias. */
export const enum AliasFlag {
  Arabic = 1 << 0,
  Persian = 1 << 1,
  English = 1 << 2,
  Languages = 0b111,
  /** Two bits of `Strength`. */
  StrengthShift = 3,
  StrengthMask = 0b11 << 3,
  StrictOnly = 1 << 5,
  CaseExact = 1 << 6,
  /** Begins with the article ال. */
  Article = 1 << 7,
  SingleWord = 1 << 8,
  /** Five bits, one for each of `PROCLITIC_LETTERS`. */
  NoCliticShift = 9,
  NoCliticMask = 0b11111 << 9,
  /** The record has names in Arabic or in Persian, not in both: a name may be met in either. */
  OneLanguage = 1 << 14,
  /** Latin: begins with a capital letter, its article apart. */
  Capital = 1 << 15,
}

export function strengthOf(flags: number): Strength {
  return (flags & AliasFlag.StrengthMask) >> AliasFlag.StrengthShift
}

/** The compiled data: flat arrays and strings, so that it is loaded without parsing. */
export interface GazetteerData {
  trie: DoubleArray
  /** The loose letters that names use, ascending; a letter's code is its place + 1. */
  alphabet: Uint16Array
  /** First alias of each key; one entry more than keys. Aliases are sorted by key. */
  keyAliases: Uint32Array
  /** For each alias: its entity, `AliasFlag` bits, context rule (0: none, else place + 1), start of its form. */
  aliasEntity: Uint32Array
  aliasFlags: Uint16Array
  aliasRule: Uint16Array
  /** One entry more than aliases. */
  formStart: Uint32Array
  forms: string
  /** JSON array of the context rules. */
  rules: string
  /** For each entity: its type's code, and where its record begins in `records` (one entry more than entities). */
  entityType: Uint8Array
  recordStart: Uint32Array
  /** The records as JSON, one after the other. */
  records: string
  /** The entities' ids, one a line. */
  ids: string
  /** First names of the persons, strict letters, one a line. */
  givenNames: string
}

/** A compiled gazetteer: the set of entities and names, ready to be searched. Made by `compileGazetteer`. */
export class Gazetteer {
  readonly data: GazetteerData
  /** Code of each loose letter in the trie; 0 where no name has it. */
  readonly codes: Uint8Array
  /** Place in the trie after ا ل and after ا ل ل, from which a name goes on whose alef is elided after ل. */
  readonly afterArticle: TriePlace
  readonly afterArticleLam: TriePlace
  readonly givenNames: ReadonlySet<string>
  #rules: ContextRule[] | undefined
  #patterns: (NamePattern | undefined)[] = []
  #ids: readonly string[] | undefined
  #entityById: Map<string, number> | undefined
  #records: (EntityRecord | undefined)[] = []

  constructor(data: GazetteerData) {
    this.data = data
    this.codes = new Uint8Array(0x10000)
    data.alphabet.forEach((letter, place) => {
      this.codes[letter] = place + 1
    })
    this.afterArticle = this.#placeAfter('ال')
    this.afterArticleLam = this.#placeAfter('الل')
    this.givenNames = new Set(data.givenNames === '' ? [] : data.givenNames.split('\n'))
  }

  /** Number of entities. */
  get size(): number {
    return this.data.entityType.length
  }

  /** Number of names, inflected forms and short names included. */
  get names(): number {
    return this.data.aliasEntity.length
  }

  get ids(): readonly string[] {
    this.#ids ??= this.data.ids === '' ? [] : this.data.ids.split('\n')
    return this.#ids
  }

  record(entity: number): EntityRecord {
    const known = this.#records[entity]
    if (known !== undefined) return known
    const { recordStart, records } = this.data
    const record = JSON.parse(records.slice(recordStart[entity], recordStart[entity + 1])) as EntityRecord
    this.#records[entity] = record
    return record
  }

  entityOf(id: string): number | undefined {
    this.#entityById ??= new Map(this.ids.map((each, entity) => [each, entity]))
    return this.#entityById.get(id)
  }

  typeOf(entity: number): EntityType {
    return ENTITY_TYPES[this.data.entityType[entity] as number] as EntityType
  }

  form(alias: number): string {
    const { formStart, forms } = this.data
    return forms.slice(formStart[alias], formStart[alias + 1])
  }

  flags(alias: number): number {
    return this.data.aliasFlags[alias] as number
  }

  entityOfAlias(alias: number): number {
    return this.data.aliasEntity[alias] as number
  }

  langOf(alias: number): Lang {
    const flags = this.flags(alias)
    return flags & AliasFlag.Arabic ? 'ar' : flags & AliasFlag.Persian ? 'fa' : 'en'
  }

  ruleOf(alias: number): ContextRule | undefined {
    const rule = this.data.aliasRule[alias] as number
    if (rule === 0) return undefined
    this.#rules ??= JSON.parse(this.data.rules) as ContextRule[]
    return this.#rules[rule - 1]
  }

  /** The strict letters and word gaps of an alias; computed when first needed. */
  pattern(alias: number): NamePattern {
    const known = this.#patterns[alias]
    if (known !== undefined) return known
    const pattern = patternOf(this.form(alias))
    this.#patterns[alias] = pattern
    return pattern
  }

  /** Whether a place has a name with these loose letters. */
  hasPlace(key: string): boolean {
    const place = this.#placeAfter(key)
    const found = place === NOWHERE ? -1 : keyAt(this.data.trie, place)
    if (found < 0) return false
    const { keyAliases } = this.data
    for (let alias = keyAliases[found] as number; alias < (keyAliases[found + 1] as number); alias++) {
      if (this.typeOf(this.entityOfAlias(alias)) === 'location') return true
    }
    return false
  }

  #placeAfter(letters: string): TriePlace {
    let place: TriePlace = TRIE_ROOT
    for (let index = 0; index < letters.length && place !== NOWHERE; index++) {
      place = step(this.data.trie, place, this.codes[letters.charCodeAt(index)] as number)
    }
    return place
  }
}
