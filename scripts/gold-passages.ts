/** Gold passages as the measuring scripts read them, and links compared as the annotation guidelines say (section 5). */
import { readFileSync } from 'node:fs'
import { allForms } from '../src/gazetteer/expand-aliases'
import { patternOf } from '../src/gazetteer/name-pattern'
import type { EntityRecord } from '../src/types'

export interface GoldMention {
  start: number
  end: number
  surface: string
  type: string
  /** The entity's English name; null: NIL. */
  en: string | null
}

export interface Passage {
  id: string
  lang: string
  text: string
  mentions: GoldMention[]
}

/** Administrative heads, which links ignore on both sides. */
const HEADS =
  /^(?:محافظة|مدينة|بلدة|قضاء|ناحية|استان|شهرستان|شهر)\s+|\s+(?:governorate|province|city|district)$|^(?:province|governorate|city) of\s+/giu

/** A line of a JSONL file each. */
export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Loosely folded names without administrative heads. */
export function keysOf(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => patternOf(name.replace(HEADS, '')).key))
}

/** Keys of all names of a record. */
export function keysOfRecord(record: EntityRecord): Set<string> {
  return keysOf(allForms(record))
}

/** The gold entities of a table (en, ar, fa): the keys of their names by English name. */
export function readGoldNames(file: string): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [en = '', ar = '', fa = ''] = line.split('\t')
    if (en !== '') names.set(en, keysOf([en, ar, fa].filter((name) => name !== '')))
  }
  return names
}
