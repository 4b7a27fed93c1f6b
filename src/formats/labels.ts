import type { EntityKind, EntityType } from '../types'
import { ENTITY_TYPES } from '../vocabulary'

/**
 * The set of labels that a file is written with. `nisba`: the types by their own names. `short`: a label for each type, as
 * named-entity corpora abbreviate them. `conll2003`: PER, ORG, LOC and MISC alone; facilities become LOC, events and
 * demonyms MISC, and roles and dates have no label. `ontonotes`: the labels of spaCy's models, where the kind decides
 * between GPE and LOC; roles have no label.
 */
export type LabelScheme = 'nisba' | 'short' | 'conll2003' | 'ontonotes'

/** The known label schemes. */
export const LABEL_SCHEMES: readonly LabelScheme[] = ['nisba', 'short', 'conll2003', 'ontonotes']

type Labels = Readonly<Record<EntityType, string | undefined>>

/** CoNLL-2003: Tjong Kim Sang and De Meulder 2003. OntoNotes: its release 5.0 guidelines, section on names. */
const LABEL_OF_TYPE: Readonly<Record<Exclude<LabelScheme, 'nisba'>, Labels>> = {
  short: {
    person: 'PER',
    organization: 'ORG',
    location: 'LOC',
    facility: 'FAC',
    event: 'EVENT',
    demonym: 'NORP',
    role: 'ROLE',
    date: 'DATE',
  },
  conll2003: {
    person: 'PER',
    organization: 'ORG',
    location: 'LOC',
    facility: 'LOC',
    event: 'MISC',
    demonym: 'MISC',
    role: undefined,
    date: undefined,
  },
  ontonotes: {
    person: 'PERSON',
    organization: 'ORG',
    location: 'GPE',
    facility: 'FAC',
    event: 'EVENT',
    demonym: 'NORP',
    role: undefined,
    date: 'DATE',
  },
}

/** Locations without a government, which OntoNotes calls LOC. */
const NATURAL: ReadonlySet<EntityKind> = new Set(['region', 'river', 'lake', 'sea', 'mountain', 'desert', 'island'])

/** Labels that other tools and corpora write, beside those of the schemes. */
const OTHER_LABELS: Readonly<Record<string, EntityType>> = {
  PERS: 'person',
  HUMAN: 'person',
  ORGANISATION: 'organization',
  GPE: 'location',
  PLACE: 'location',
  CITY: 'location',
  COUNTRY: 'location',
  EVE: 'event',
  EVT: 'event',
  NAT: 'demonym',
  TITLE: 'role',
  DAT: 'date',
}

const TYPE_OF_LABEL: ReadonlyMap<string, EntityType> = new Map([
  ...Object.entries(OTHER_LABELS),
  ...[LABEL_OF_TYPE.short, LABEL_OF_TYPE.ontonotes].flatMap((labels) =>
    ENTITY_TYPES.flatMap((type): [string, EntityType][] => (labels[type] === undefined ? [] : [[labels[type], type]])),
  ),
  ...ENTITY_TYPES.map((type): [string, EntityType] => [type.toUpperCase(), type]),
])

/** Labels of a file that nisba does not know, each with its type, or `null` for what is to be left out in silence. */
export type LabelMap = Readonly<Record<string, EntityType | null>>

/** The label of a type in a scheme; `undefined` when the scheme has none, and the annotation cannot be written. */
export function labelOf(type: EntityType, scheme: LabelScheme, kind?: EntityKind): string | undefined {
  if (scheme === 'nisba') return type
  if (scheme === 'ontonotes' && kind !== undefined && NATURAL.has(kind)) return 'LOC'
  return LABEL_OF_TYPE[scheme][type]
}

/**
 * The type that a label means, upper or lower case; `undefined` when no scheme has it, or it may mean several (MISC).
 * `labels` counts before the known ones; its `null` means that such annotations are left out in silence.
 */
export function typeOfLabel(label: string, labels: LabelMap = {}): EntityType | null | undefined {
  if (Object.hasOwn(labels, label)) return labels[label]
  return TYPE_OF_LABEL.get(label.toUpperCase())
}
