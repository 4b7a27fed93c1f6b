import type { Annotation } from '../formats/document'
import { allForms } from '../gazetteer/expand-aliases'
import { patternOf } from '../gazetteer/name-pattern'
import type { EntityRecord } from '../types'

/** Whether a prediction has the link that the gold mention asks for, a rightly absent one included. */
export type LinkJudge = (gold: Annotation, predicted: Annotation) => boolean

/** Administrative heads, which links ignore on both sides (annotation guidelines, section 5). */
const HEADS =
  /^(?:محافظة|مدينة|بلدة|قضاء|ناحية|استان|شهرستان|شهر)\s+|\s+(?:governorate|province|city|district)$|^(?:province|governorate|city) of\s+/giu

/** What is compared of names: their loosely folded letters, without administrative heads. */
export function linkKeys(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => patternOf(name.replace(HEADS, '')).key))
}

/** The names of entities by the name that gold files give: a row an entity, its names in columns. */
export type EntityNames = ReadonlyMap<string, ReadonlySet<string>>

/** Reads a table of entities, tab separated: the name in gold files, then the name in other languages. */
export function readEntityNames(table: string): EntityNames {
  const names = new Map<string, Set<string>>()
  for (const line of table.replace(/^\ufeff/u, '').split(/\r?\n/u)) {
    const [first = '', ...others] = line.split('\t').slice(0, NAME_COLUMNS)
    if (first !== '') names.set(first, linkKeys([first, ...others].filter((name) => name !== '')))
  }
  return names
}

/** English, Arabic, Persian; type and kind follow. */
const NAME_COLUMNS = 3

/** Where names of entities come from. */
export interface LinkSources {
  /** The record that a prediction points to: `extractor.getEntity`. */
  getEntity?: (id: string) => EntityRecord | undefined
  /** Further names of what gold calls by one name. */
  names?: EntityNames
}

/** Whether gold says to which entity a mention belongs, or that it belongs to none. */
export function saysLink({ id, name }: Annotation): boolean {
  return id !== undefined || name !== undefined
}

/** Whether gold says that the entity is in no dictionary. */
export function isNil({ id }: Annotation): boolean {
  return id === null
}

/**
 * Judges links as the annotation guidelines say. Gold with an id asks for this id, `null` for none. Gold with a name only
 * asks for a record that shares a name with it after loose folding, administrative heads apart; without `getEntity` the
 * prediction's own name is compared. Gold with neither asks for nothing, and every link is right.
 */
export function linkJudge({ getEntity, names }: LinkSources = {}): LinkJudge {
  const keysOfId = new Map<string, ReadonlySet<string>>()
  const keysOf = ({ id, name }: Annotation): ReadonlySet<string> => {
    const own = name === undefined ? [] : [name]
    if (getEntity === undefined || typeof id !== 'string') return linkKeys(own)
    let keys = keysOfId.get(id)
    if (keys === undefined) {
      const record = getEntity(id)
      keys = linkKeys(record === undefined ? [] : allForms(record))
      keysOfId.set(id, keys)
    }
    return keys
  }
  return (gold, predicted) => {
    if (gold.id !== undefined) return (predicted.id ?? null) === gold.id
    if (gold.name === undefined) return true
    if (predicted.id === null) return false
    const keys = keysOf(predicted)
    return [...(names?.get(gold.name) ?? linkKeys([gold.name]))].some((key) => keys.has(key))
  }
}

/** Finds the ids of the records that a gold mention may mean: its own id, or those that have its name. */
export function idFinder(records: Iterable<EntityRecord>, names?: EntityNames): (gold: Annotation) => string[] {
  const idsOfKey = new Map<string, string[]>()
  for (const record of records) {
    for (const key of linkKeys(allForms(record))) {
      const ids = idsOfKey.get(key)
      if (ids === undefined) idsOfKey.set(key, [record.id])
      else ids.push(record.id)
    }
  }
  return ({ id, name }) => {
    if (typeof id === 'string') return [id]
    if (id === null || name === undefined) return []
    const keys = names?.get(name) ?? linkKeys([name])
    return [...new Set([...keys].flatMap((key) => idsOfKey.get(key) ?? []))]
  }
}
