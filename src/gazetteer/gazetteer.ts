import { ARABIC_ARTICLE, PROCLITIC_LETTERS } from '../morphology/proclitics'
import type { Alias, AliasRule, EntityKind, EntityRecord, EntityType, Lang } from '../types'
import { LANGS } from '../vocabulary'
import { type Branch, DoubleArray, NOWHERE, type TriePlace, valueAt } from './double-array'
import { type EntityFacts, unpackFacts } from './entity-facts'
import { type ContextRule, deriveShortNames, Listed, SHORT_ACRONYM, Strength } from './expand-aliases'
import { frontDecode } from './front-coding'
import { NameParts } from './name-parts'
import { type NamePattern, patternOf } from './name-pattern'
import { checkVersion, type EntityHead, type PackedGazetteer } from './packed-gazetteer'
import { unpackNumbers, unzigzag } from './packed-numbers'
import { isArabicScript, swapScripts } from './script-swap'
import { placeAfter } from './trie-walk'

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
  /** Begins with the article ال. This flag, `SingleWord`, `Capital` and `SameKey` are set when the name's bucket is opened, and packed where a bucket holds a single key. */
  Article = 1 << 7,
  SingleWord = 1 << 8,
  /** Five bits, one for each of `PROCLITIC_LETTERS`: what the record says. */
  NoCliticShift = 9,
  NoCliticMask = 0b11111 << 9,
  /** The record has names in Arabic or in Persian, not in both: a name may be met in either. */
  OneLanguage = 1 << 14,
  /** A Latin short name begins with a capital letter, its article apart: Young is not young. */
  Capital = 1 << 15,
  /** The key is that of the alias before. */
  SameKey = 1 << 16,
  /** The form is the canonical name of its language. */
  Canonical = 1 << 17,
  /** Three bits of `Listed`. */
  ListedShift = 18,
  ListedMask = 0b111 << 18,
  /** A derived short name that is a given name or a word besides; no pack has it. */
  Bare = 1 << 21,
}

export function strengthOf(flags: number): Strength {
  return (flags & AliasFlag.StrengthMask) >> AliasFlag.StrengthShift
}

export const LANG_FLAG: Readonly<Record<Lang, AliasFlag>> = {
  ar: AliasFlag.Arabic,
  fa: AliasFlag.Persian,
  en: AliasFlag.English,
}

function langOf(flags: number): Lang {
  return flags & AliasFlag.Arabic ? 'ar' : flags & AliasFlag.Persian ? 'fa' : 'en'
}

const RECORD_LISTS = {
  [Listed.Alias]: 'aliases',
  [Listed.Weak]: 'weakAliases',
  [Listed.Generated]: 'generated',
  [Listed.Short]: 'shortNames',
} as const

/** A name that is in no pack: a short name derived from others. */
interface DerivedAlias {
  form: string
  entity: number
  flags: number
}

/** The flags that a name itself shows. */
export function flagsOfForm(form: string, flags: number, singleWord: boolean): number {
  const lang = langOf(flags)
  let shown = singleWord ? AliasFlag.SingleWord : 0
  if (lang === 'ar' && form.startsWith(ARABIC_ARTICLE)) shown |= AliasFlag.Article
  if (lang === 'en' && strengthOf(flags) === Strength.Short) shown |= AliasFlag.Capital
  return shown
}

const ONLY_KEY = '*'
/** A bucket has a dozen names. */
const BLOCK_BITS = 3

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** A compiled gazetteer: the set of entities and names, ready to be searched. Made by `compileGazetteer` or `loadGazetteer`. */
export class Gazetteer {
  /** What it is made of, as a file or a module can keep it. */
  readonly packed: PackedGazetteer
  readonly trie: DoubleArray
  /** Code of each loose letter in the trie; 0 where no name has it. */
  readonly codes: Uint8Array
  readonly givenNames: ReadonlySet<string>
  readonly ids: readonly string[]
  /** First alias of each bucket; one entry more than buckets. */
  readonly #bucketStart: Uint32Array
  /** The bucket of the first alias of each block of `2 ** BLOCK_BITS` aliases. */
  readonly #bucketOfBlock: Uint32Array
  readonly #prefixLength: Uint8Array
  /** 1 where the forms of a bucket are in swapped scripts. */
  readonly #isSwapped: Uint8Array
  readonly #entityOfAlias: Uint32Array
  readonly #flags: Uint32Array
  readonly #ruleOf: Uint32Array
  readonly #heads: readonly EntityHead[]
  readonly #headOf: Uint32Array
  readonly #rules: (ContextRule | undefined)[]
  /** Of each bucket those that were asked for. */
  readonly #patterns: ((NamePattern | undefined)[] | undefined)[]
  readonly #derivedPatterns: (NamePattern | undefined)[] = []
  readonly #forms: (string[] | undefined)[]
  readonly #records: (EntityRecord | undefined)[] = []
  /** Derived short names have the alias numbers after those of the pack. */
  readonly #derived: DerivedAlias[] = []
  readonly #shortAliases: (readonly number[] | undefined)[] = []
  readonly #facts: (EntityFacts | undefined)[] = []
  readonly #canonicalNames = new Map<number, Partial<Record<Lang, string>>>()
  #factLines: string[] | undefined
  #entityById: Map<string, number> | undefined
  #aliasesByEntity: { start: Uint32Array; aliases: Uint32Array } | undefined
  #nameParts: NameParts | undefined
  #afterArticle: TriePlace | undefined
  #afterArticleLam: TriePlace | undefined

  /** Throws an `Error` for data that another version of the format packed. */
  constructor(packed: PackedGazetteer) {
    checkVersion(packed)
    this.packed = packed
    this.codes = new Uint8Array(0x10000)
    for (let place = 0; place < packed.alphabet.length; place++)
      this.codes[packed.alphabet.charCodeAt(place)] = place + 1
    this.ids = linesOf(packed.ids)
    this.givenNames = new Set(linesOf(packed.givenNames))
    // All with the same properties in the same order: the engine reads objects of one shape several times as fast.
    this.#heads = packed.heads.map(({ type, kind, country, source, prominence, hasShortNames }) => ({
      type,
      kind,
      country,
      source,
      prominence,
      hasShortNames,
    }))
    this.#headOf = unpackNumbers(packed.headOf, this.ids.length)
    const prefixes = packed.forms.length === 0 ? [] : frontDecode(packed.prefixes)
    // At their full length at once: an array that is filled here and there is a hash table to the engine.
    this.#patterns = prefixes.map(() => undefined)
    this.#forms = prefixes.map(() => undefined)
    this.#rules = packed.rules.map(() => undefined)
    this.#bucketStart = new Uint32Array(prefixes.length + 1)
    unpackNumbers(packed.sizes, prefixes.length).forEach((size, bucket) => {
      this.#bucketStart[bucket + 1] = (this.#bucketStart[bucket] as number) + size
    })
    const names = this.#bucketStart[prefixes.length] as number
    this.#bucketOfBlock = new Uint32Array((names >> BLOCK_BITS) + 1)
    for (let block = 0, bucket = 0; block << BLOCK_BITS < names; block++) {
      while ((this.#bucketStart[bucket + 1] as number) <= block << BLOCK_BITS) bucket++
      this.#bucketOfBlock[block] = bucket
    }
    this.#entityOfAlias = unpackNumbers(packed.entities, names)
    let entity = 0
    for (let alias = 0; alias < names; alias++) {
      entity += unzigzag(this.#entityOfAlias[alias] as number)
      this.#entityOfAlias[alias] = entity
    }
    this.#flags = unpackNumbers(packed.flags, names).map((set) => packed.flagSets[set] as number)
    this.#markOneLanguage()
    this.#ruleOf = unpackNumbers(packed.ruleOf, names)
    this.#prefixLength = Uint8Array.from(prefixes, (prefix) => prefix.length - (prefix.endsWith(ONLY_KEY) ? 1 : 0))
    this.#isSwapped = Uint8Array.from(prefixes, (prefix) => (isArabicScript(prefix) ? 1 : 0))
    const branches = prefixes.map((prefix, bucket): Branch => {
      const closed = !prefix.endsWith(ONLY_KEY)
      const letters = this.#codesOf(prefix, 0, this.#prefixLength[bucket] as number)
      return { letters, value: closed ? bucket : (this.#bucketStart[bucket] as number), closed }
    })
    this.trie = new DoubleArray(branches, (bucket) => this.#branchesOf(bucket))
  }

  /** Number of entities. */
  get size(): number {
    return this.ids.length
  }

  /** Number of names, inflected forms included. */
  get names(): number {
    return this.#flags.length
  }

  /** The words that personal names are made of; empty where the gazetteer brings none. Unpacked when first asked for. */
  get nameParts(): NameParts {
    this.#nameParts ??= new NameParts(this.packed.nameParts)
    return this.#nameParts
  }

  /** Place in the trie after ا ل, from which a name goes on whose alef is elided after ل. */
  get afterArticle(): TriePlace {
    this.#afterArticle ??= placeAfter(this, 'ال')
    return this.#afterArticle
  }

  /** Place in the trie after ا ل ل. */
  get afterArticleLam(): TriePlace {
    this.#afterArticleLam ??= placeAfter(this, 'الل')
    return this.#afterArticleLam
  }

  entityOf(id: string): number | undefined {
    this.#entityById ??= new Map(this.ids.map((each, entity) => [each, entity]))
    return this.#entityById.get(id)
  }

  head(entity: number): EntityHead {
    return this.#heads[this.#headOf[entity] as number] as EntityHead
  }

  typeOf(entity: number): EntityType {
    return this.head(entity).type
  }

  kindOf(entity: number): EntityKind | undefined {
    return this.head(entity).kind
  }

  near(entity: number): readonly string[] {
    return this.#factsOf(entity).near ?? []
  }

  /** The canonical name of an entity in a language, if it has one. */
  canonicalName(entity: number, lang: Lang): string | undefined {
    const names = this.#canonicalNames.get(entity) ?? this.#findCanonicalNames(entity)
    return names[lang]
  }

  /**
   * The record of an entity. Its lists are sorted as the gazetteer holds them, and what `context` said for all weak names is
   * said at each.
   */
  record(entity: number): EntityRecord {
    const known = this.#records[entity]
    if (known !== undefined) return known
    const { type, kind, country, source, prominence } = this.head(entity)
    const { near, links, role, validFrom, validTo, note } = this.#factsOf(entity)
    const record: EntityRecord = {
      id: this.ids[entity] as string,
      type,
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...this.#namesOf(entity),
      ...(near !== undefined && { near }),
      ...(prominence !== undefined && { prominence }),
      ...(links !== undefined && { links }),
      ...(role !== undefined && { role }),
      ...(validFrom !== undefined && { validFrom }),
      ...(validTo !== undefined && { validTo }),
      source,
      ...(note !== undefined && { note }),
    }
    this.#records[entity] = record
    return record
  }

  /**
   * The aliases that are the short names derived from a person's names; made when a text first mentions the person in
   * full, so that the pack need not hold them.
   */
  shortAliases(entity: number): readonly number[] {
    const known = this.#shortAliases[entity]
    if (known !== undefined) return known
    const names = Array.from(this.aliasesOf(entity), (alias) => {
      const flags = this.flags(alias)
      const isOwn = (flags & (AliasFlag.Canonical | AliasFlag.ListedMask)) !== 0
      return { form: this.form(alias), lang: langOf(flags), strength: strengthOf(flags), isOwn }
    })
    const isInBoth = (['ar', 'fa'] as const).every((each) => names.some(({ lang }) => lang === each))
    const aliases = deriveShortNames(names, this.head(entity).country).map(({ form, lang, isBare }) => {
      const oneLanguage = lang !== 'en' && !isInBoth ? AliasFlag.OneLanguage : 0
      const flags = LANG_FLAG[lang] | (Strength.Short << AliasFlag.StrengthShift) | (isBare ? AliasFlag.Bare : 0)
      this.#derived.push({
        form,
        entity,
        flags: flags | flagsOfForm(form, flags, patternOf(form).singleWord) | oneLanguage,
      })
      return this.names + this.#derived.length - 1
    })
    this.#shortAliases[entity] = aliases
    return aliases
  }

  /** The aliases that the pack has of an entity. */
  aliasesOf(entity: number): Uint32Array {
    this.#aliasesByEntity ??= this.#groupByEntity()
    const { start, aliases } = this.#aliasesByEntity
    return aliases.subarray(start[entity], start[entity + 1])
  }

  form(alias: number): string {
    if (alias >= this.names) return this.#derivedAt(alias).form
    const bucket = this.#bucketOf(alias)
    return this.#formsOf(bucket)[alias - (this.#bucketStart[bucket] as number)] as string
  }

  flags(alias: number): number {
    return alias < this.names ? (this.#flags[alias] as number) : this.#derivedAt(alias).flags
  }

  entityOfAlias(alias: number): number {
    return alias < this.names ? (this.#entityOfAlias[alias] as number) : this.#derivedAt(alias).entity
  }

  langOf(alias: number): Lang {
    return langOf(this.flags(alias))
  }

  ruleOf(alias: number): ContextRule | undefined {
    const rule = alias < this.names ? (this.#ruleOf[alias] as number) : 0
    if (rule === 0) return undefined
    const known = this.#rules[rule - 1]
    if (known !== undefined) return known
    const parsed = JSON.parse(this.packed.rules[rule - 1] as string) as ContextRule
    this.#rules[rule - 1] = parsed
    return parsed
  }

  /** The strict letters and word gaps of an alias; computed when first needed. */
  pattern(alias: number): NamePattern {
    const derived = alias - this.names
    if (derived >= 0) {
      this.#derivedPatterns[derived] ??= patternOf(this.form(alias))
      return this.#derivedPatterns[derived] as NamePattern
    }
    const bucket = this.#bucketOf(alias)
    const place = alias - (this.#bucketStart[bucket] as number)
    this.#patterns[bucket] ??= []
    const patterns = this.#patterns[bucket] as (NamePattern | undefined)[]
    patterns[place] ??= patternOf(this.#formsOf(bucket)[place] as string)
    return patterns[place] as NamePattern
  }

  /** The alias of the pack after `alias` that has the same key, or -1. */
  nextOfKey(alias: number): number {
    const next = alias + 1
    return next < this.#flags.length && ((this.#flags[next] as number) & AliasFlag.SameKey) !== 0 ? next : -1
  }

  /** The entities that have a name with these loose letters. */
  *entitiesOfKey(key: string): Generator<number> {
    const place = placeAfter(this, key)
    let alias = place === NOWHERE ? -1 : valueAt(this.trie, place)
    for (; alias >= 0; alias = this.nextOfKey(alias)) yield this.entityOfAlias(alias)
  }

  /** The places that have a strong name with these loose letters. */
  *placesOfKey(key: string): Generator<number> {
    const place = placeAfter(this, key)
    let alias = place === NOWHERE ? -1 : valueAt(this.trie, place)
    for (; alias >= 0; alias = this.nextOfKey(alias)) {
      const entity = this.entityOfAlias(alias)
      if (strengthOf(this.flags(alias)) === Strength.Strong && this.typeOf(entity) === 'location') yield entity
    }
  }

  /** Whether a place has a name with these loose letters. */
  hasPlace(key: string): boolean {
    for (const entity of this.entitiesOfKey(key)) if (this.typeOf(entity) === 'location') return true
    return false
  }

  #findCanonicalNames(entity: number): Partial<Record<Lang, string>> {
    const names: Partial<Record<Lang, string>> = {}
    for (const alias of this.aliasesOf(entity)) {
      const flags = this.flags(alias)
      if ((flags & AliasFlag.Canonical) !== 0) names[langOf(flags)] ??= this.form(alias)
    }
    this.#canonicalNames.set(entity, names)
    return names
  }

  #codesOf(key: string, from: number, to: number): Uint8Array {
    const letters = new Uint8Array(to - from)
    for (let place = from; place < to; place++) letters[place - from] = this.codes[key.charCodeAt(place)] as number
    return letters
  }

  /** What stands below the prefix of a bucket in the trie. */
  #branchesOf(bucket: number): Branch[] {
    const start = this.#bucketStart[bucket] as number
    const depth = this.#prefixLength[bucket] as number
    const branches: Branch[] = []
    let previous: string | undefined
    this.#formsOf(bucket).forEach((form, place) => {
      const { key, singleWord } = patternOf(form)
      const sameKey = key === previous ? AliasFlag.SameKey : 0
      const flags = this.flags(start + place)
      this.#flags[start + place] = flags | flagsOfForm(form, flags, singleWord) | sameKey
      if (key === previous) return
      previous = key
      branches.push({ letters: this.#codesOf(key, depth, key.length), value: start + place, closed: false })
    })
    return branches
  }

  #derivedAt(alias: number): DerivedAlias {
    return this.#derived[alias - this.names] as DerivedAlias
  }

  #markOneLanguage(): void {
    const flags = this.#flags
    const entities = this.#entityOfAlias
    const langs = new Uint8Array(this.size)
    for (let alias = 0; alias < flags.length; alias++) {
      const entity = entities[alias] as number
      langs[entity] = (langs[entity] as number) | ((flags[alias] as number) & AliasFlag.Languages)
    }
    const both = AliasFlag.Arabic | AliasFlag.Persian
    for (let alias = 0; alias < flags.length; alias++) {
      const own = flags[alias] as number
      if ((own & AliasFlag.English) !== 0 || ((langs[entities[alias] as number] as number) & both) === both) continue
      flags[alias] = own | AliasFlag.OneLanguage
    }
  }

  #formsOf(bucket: number): string[] {
    const known = this.#forms[bucket]
    if (known !== undefined) return known
    const coded = frontDecode(this.packed.forms[bucket] as string)
    const forms = this.#isSwapped[bucket] === 1 ? coded.map(swapScripts) : coded
    this.#forms[bucket] = forms
    return forms
  }

  #bucketOf(alias: number): number {
    let bucket = this.#bucketOfBlock[alias >> BLOCK_BITS] as number
    while ((this.#bucketStart[bucket + 1] as number) <= alias) bucket++
    return bucket
  }

  #factsOf(entity: number): EntityFacts {
    const known = this.#facts[entity]
    if (known !== undefined) return known
    this.#factLines ??= this.packed.facts.split('\n')
    const facts = unpackFacts(this.#factLines[entity] as string, this.ids[entity] as string)
    this.#facts[entity] = facts
    return facts
  }

  #groupByEntity(): { start: Uint32Array; aliases: Uint32Array } {
    const start = new Uint32Array(this.size + 1)
    for (const entity of this.#entityOfAlias) start[entity + 1] = (start[entity + 1] as number) + 1
    for (let entity = 0; entity < this.size; entity++) {
      start[entity + 1] = (start[entity + 1] as number) + (start[entity] as number)
    }
    const next = start.slice()
    const aliases = new Uint32Array(this.names)
    this.#entityOfAlias.forEach((entity, alias) => {
      aliases[next[entity] as number] = alias
      next[entity] = (next[entity] as number) + 1
    })
    return { start, aliases }
  }

  #namesOf(entity: number): Pick<EntityRecord, 'names' | 'aliases' | 'weakAliases' | 'generated' | 'shortNames'> {
    const names: Partial<Record<Lang, string>> = {}
    const lists: Record<(typeof RECORD_LISTS)[keyof typeof RECORD_LISTS], Partial<Record<Lang, Alias[]>>> = {
      aliases: {},
      weakAliases: {},
      generated: {},
      shortNames: {},
    }
    for (const alias of this.aliasesOf(entity)) {
      const flags = this.flags(alias)
      const lang = langOf(flags)
      if ((flags & AliasFlag.Canonical) !== 0) names[lang] = this.form(alias)
      const listed: Listed = (flags & AliasFlag.ListedMask) >> AliasFlag.ListedShift
      if (listed === Listed.None) continue
      const list = lists[RECORD_LISTS[listed]]
      list[lang] = [...(list[lang] ?? []), this.#listedAlias(alias)]
    }
    const inOrder = <T>(byLang: Partial<Record<Lang, T>>): Partial<Record<Lang, T>> =>
      Object.fromEntries(LANGS.filter((lang) => byLang[lang] !== undefined).map((lang) => [lang, byLang[lang]]))
    const given = Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0)
    return { names: inOrder(names), ...Object.fromEntries(given.map(([name, list]) => [name, inOrder(list)])) }
  }

  /** An alias as its record lists it: a string, or with its conditions. */
  #listedAlias(alias: number): Alias {
    const form = this.form(alias)
    const flags = this.flags(alias)
    const guarded = (flags & AliasFlag.NoCliticMask) >> AliasFlag.NoCliticShift
    const clitics = PROCLITIC_LETTERS.filter((_, bit) => (guarded & (1 << bit)) !== 0)
    const noClitic =
      clitics.length === PROCLITIC_LETTERS.length ? true : clitics.map((letter) => String.fromCharCode(letter))
    const rule: AliasRule = {
      form,
      ...this.ruleOf(alias),
      ...((flags & AliasFlag.StrictOnly) !== 0 && { fold: 'strict' }),
      ...(clitics.length > 0 && { noClitic }),
      ...((flags & AliasFlag.CaseExact) !== 0 && !SHORT_ACRONYM.test(form) && { case: 'exact' }),
    }
    return Object.keys(rule).length === 1 ? form : rule
  }
}

/**
 * Makes packed data searchable again: what `nisba compile` wrote, or what a module of `nisba/gazetteers` holds. Throws an
 * `Error` when another version of the package packed it.
 */
export function loadGazetteer(packed: PackedGazetteer): Gazetteer {
  return new Gazetteer(packed)
}
