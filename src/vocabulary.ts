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
