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

/** Prominence of a record that says nothing: a curated entity is in the gazetteer because news names it. */
export const DEFAULT_PROMINENCE = 5
