import { explainMention } from './explanation/explain-mention'
import { explainMiss } from './explanation/explain-miss'
import { extractFrom } from './extract-entities'
import { Gazetteer } from './gazetteer/gazetteer'
import { KINDS_OF_TYPE } from './gazetteer/validate-records'
import { kindOf } from './kind-of'
import type { EntityKind, EntityRecord, Explanation, Mention, Miss, ReadingOptions } from './types'
import { COUNTRY_CODE, ENTITY_TYPES, isCalendarDate, LANGS, LAYERS } from './vocabulary'

/** Options of one call; all are optional. */
export interface ExtractOptions extends ReadingOptions {
  /** Search these gazetteers, for this call, instead of the extractor's. */
  gazetteers?: readonly Gazetteer[]
}

/** What an extractor is made of. */
export interface ExtractorSettings {
  /** Searched as one; where several have an id, the last one's record counts. */
  gazetteers: readonly Gazetteer[]
  /** Ids of entities that are as if they were not in the gazetteers. */
  silence?: readonly string[]
}

/** The kinds that entities may have, of all types. */
export const ENTITY_KINDS: readonly EntityKind[] = [...new Set(Object.values(KINDS_OF_TYPE).flat())]

/** Finds the entities of its gazetteers in texts. It keeps no state between calls. */
export interface Extractor {
  /**
   * The entities mentioned in a text, sorted by start. Offsets are UTF-16 code units of `text`. Any string is accepted; a
   * non-string, or an option that does not exist, is a `TypeError`.
   */
  extract(text: string, options?: ExtractOptions): Mention[]
  /** Why each mention of `extract` was reported: a sentence, and `mention.evidence`. Takes and throws what `extract` does. */
  explain(text: string, options?: ExtractOptions): Explanation[]
  /**
   * Why an entity is not among the mentions of `extract`: the first gate that stopped it, where its name stands and what
   * stood in the way; `gate` is null when it is among them. Any string is an id. Takes and throws what `extract` does, and a
   * `TypeError` for an id that is no string. It takes longer than `extract`.
   */
  explainMiss(text: string, id: string, options?: ExtractOptions): Miss
  /** The record of an entity; where several gazetteers have the id, the last one's. */
  getEntity(id: string): EntityRecord | undefined
}

function checkList(name: string, value: readonly string[] | undefined, known: readonly string[]): void {
  if (value === undefined) return
  if (!Array.isArray(value))
    throw new TypeError(`options.${name} must be an array of ${known.join(', ')}; got ${kindOf(value)}`)
  for (const item of value) {
    if (!known.includes(item))
      throw new TypeError(`options.${name} has ${JSON.stringify(item)}; it knows ${known.join(', ')}`)
  }
}

function checkFlag(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return
  throw new TypeError(`options.${name} must be true or false; got ${kindOf(value)}`)
}

function checkCountries(value: unknown): void {
  if (value === undefined) return
  if (!Array.isArray(value)) {
    throw new TypeError(`options.countries must be an array of ISO 3166-1 alpha-2 codes; got ${kindOf(value)}`)
  }
  for (const item of value) {
    if (typeof item !== 'string' || !COUNTRY_CODE.test(item)) {
      throw new TypeError(`options.countries has ${JSON.stringify(item)}; write ISO 3166-1 alpha-2, such as 'IQ'`)
    }
  }
}

function checkDate(value: unknown): void {
  if (value === undefined) return
  if (typeof value !== 'string' || !isCalendarDate(value)) {
    const got = typeof value === 'string' ? JSON.stringify(value) : kindOf(value)
    throw new TypeError(`options.resolveRoles must be a date of the calendar such as '2025-06-01'; got ${got}`)
  }
}

const OPTIONS: readonly string[] = [
  'languages',
  'types',
  'kinds',
  'countries',
  'layers',
  'gazetteers',
  'overlaps',
  'minConfidence',
  'displayLanguage',
  'explain',
  'rules',
  'resolveRoles',
] satisfies (keyof ExtractOptions)[]

function checkOptions(options: ExtractOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options must be an object; got ${kindOf(options)}`)
  }
  for (const key of Object.keys(options)) {
    if (!OPTIONS.includes(key)) throw new TypeError(`options.${key} does not exist; there are ${OPTIONS.join(', ')}`)
  }
  checkList('languages', options.languages, LANGS)
  checkList('types', options.types, ENTITY_TYPES)
  checkList('kinds', options.kinds, ENTITY_KINDS)
  checkCountries(options.countries)
  checkList('layers', options.layers, LAYERS)
  const { overlaps, minConfidence, displayLanguage } = options
  if (overlaps !== undefined && overlaps !== 'longest' && overlaps !== 'all') {
    throw new TypeError(`options.overlaps is ${JSON.stringify(overlaps)}; it can be 'longest' or 'all'`)
  }
  if (minConfidence !== undefined && !(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1)) {
    throw new TypeError(`options.minConfidence must be a number from 0 to 1; got ${String(minConfidence)}`)
  }
  if (displayLanguage !== undefined && !LANGS.includes(displayLanguage)) {
    throw new TypeError(`options.displayLanguage is ${JSON.stringify(displayLanguage)}; it can be ${LANGS.join(', ')}`)
  }
  checkFlag('explain', options.explain)
  checkFlag('rules', options.rules)
  checkDate(options.resolveRoles)
}

function checkGazetteers(gazetteers: unknown): asserts gazetteers is readonly Gazetteer[] {
  if (!Array.isArray(gazetteers))
    throw new TypeError(`gazetteers must be an array of gazetteers; got ${kindOf(gazetteers)}`)
  gazetteers.forEach((gazetteer, place) => {
    if (!(gazetteer instanceof Gazetteer)) {
      throw new TypeError(
        `gazetteers[${place}] is ${kindOf(gazetteer)}; make a gazetteer with compileGazetteer(records)`,
      )
    }
  })
}

/** An id that no gazetteer has is a slip, and the entity would go on being reported. */
function silencedIds(silence: unknown, gazetteers: readonly Gazetteer[]): ReadonlySet<string> {
  if (silence === undefined) return new Set()
  if (!Array.isArray(silence)) throw new TypeError(`silence must be an array of ids; got ${kindOf(silence)}`)
  for (const id of silence) {
    if (typeof id !== 'string' || !gazetteers.some((gazetteer) => gazetteer.entityOf(id) !== undefined)) {
      throw new TypeError(`silence has ${JSON.stringify(id)}, which is the id of no entity of the gazetteers`)
    }
  }
  return new Set<string>(silence)
}

/**
 * Makes an extractor for some gazetteers, which are searched as one. Throws a `TypeError` for anything else, and for ids to
 * silence that no gazetteer has.
 */
export function createExtractor(settings: ExtractorSettings): Extractor {
  const gazetteers: unknown = settings?.gazetteers
  checkGazetteers(gazetteers)
  const own = [...gazetteers]
  const silenced = silencedIds(settings.silence, own)
  /** The gazetteers of a call, whose arguments are checked. */
  const gazetteersFor = (text: unknown, options: ExtractOptions): readonly Gazetteer[] => {
    if (typeof text !== 'string') throw new TypeError(`the text must be a string; got ${kindOf(text)}`)
    checkOptions(options)
    if (options.gazetteers === undefined) return own
    checkGazetteers(options.gazetteers)
    return options.gazetteers
  }
  return {
    extract(text, options = {}) {
      return extractFrom(gazetteersFor(text, options), text, options, silenced)
    },
    explain(text, options = {}) {
      const mentions = extractFrom(gazetteersFor(text, options), text, { ...options, explain: true }, silenced)
      return mentions.map(explainMention)
    },
    explainMiss(text, id, options = {}) {
      const gazetteers = gazetteersFor(text, options)
      if (typeof id !== 'string') throw new TypeError(`the id must be a string; got ${kindOf(id)}`)
      return explainMiss(gazetteers, text, id, options, silenced)
    },
    getEntity(id) {
      for (const gazetteer of own.toReversed()) {
        const entity = gazetteer.entityOf(id)
        // A copy: the engine's own record must not change under it.
        if (entity !== undefined) return structuredClone(gazetteer.record(entity))
      }
      return undefined
    },
  }
}
