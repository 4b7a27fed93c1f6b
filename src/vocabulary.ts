import type { EntityType, Lang, Layer } from './types'

/** The languages that names are matched in. */
export const LANGS: readonly Lang[] = ['ar', 'fa', 'en']

/** The types that are off by default. */
export const LAYERS: readonly Layer[] = ['demonym', 'role', 'date']

/** The entity types, in the order of their codes in a compiled gazetteer. */
export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'organization',
  'location',
  'facility',
  'event',
  ...LAYERS,
]

/** ISO 3166-1 alpha-2, as records and options write it. */
export const COUNTRY_CODE: RegExp = /^[A-Z]{2}$/

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a string is a day as ISO 8601 writes it, YYYY-MM-DD. 2025-02-30 is none: it would be read as a day of March. */
export function isCalendarDate(date: string): boolean {
  if (!ISO_DATE.test(date)) return false
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** Prominence of a record that says nothing: a curated entity is in the gazetteer because news names it. */
export const DEFAULT_PROMINENCE = 5
