import type { Strength } from '../gazetteer/expand-aliases'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Grade } from '../gazetteer/spelling'
import type { Reading } from '../language/label-tokens'
import type { EntityKind, EntityType, Lang } from '../types'

/** What a rule found a name by; `evidence.rule` of a mention. */
export type NameRule =
  /** A title, rank or office before a personal name. */
  | 'title'
  /** A verb of speech or meeting beside a personal name. */
  | 'verb'
  /** Words that are parts of personal names and hardly anything else. */
  | 'name parts'
  /** A head word that makes a place, facility or body of the name after it. */
  | 'head'
  /** The head of an institution, a portfolio and a country. */
  | 'institution'
  /** A form of a nationality, people or community, of the layer `demonym`. */
  | 'nationality'
  /** The words of an office with what completes them, of the layer `role`. */
  | 'office'
  /** A name that a rule found elsewhere in the text, in full or by its last part. */
  | 'mentioned'

/** An entity of a gazetteer. */
export interface EntityPlace {
  readonly gazetteer: Gazetteer
  readonly entity: number
}

/**
 * A name that a rule found and no gazetteer lists in this form. It stands beside the candidates of the gazetteers and obeys
 * the same order; places are token numbers and offsets as in `Candidate`. All are made with the same properties in the same
 * order, `undefined` ones too: objects of many shapes are slow to read.
 */
export interface BuiltName {
  readonly rule: NameRule
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  readonly country: string | undefined
  /** The entity that is meant, where the rule can tell; `undefined`: NIL. */
  readonly link: EntityPlace | undefined
  /** The loose letters of the full name. */
  readonly key: string
  /** What tells entities apart that only this text knows: a mark and the key. */
  readonly nilId: string
  readonly lang: Lang
  readonly strength: Strength.Built
  readonly grade: Grade
  readonly reading: Reading
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly lastToken: number
  readonly letterCount: number
  readonly procliticLength: number
  readonly proclitic: string
  readonly suffix: string
  /** The token of a head that says more than the bare letters of a listed name that begins with it: of several, of another army. */
  readonly listHead: number | undefined
}

/** Before the ids of entities that only a text knows; no id of a record begins so. */
export const NIL_MARK = 'nil '

/** Tells names that a rule built from those of a gazetteer. */
export function isBuilt(name: { readonly rule?: NameRule | undefined }): name is BuiltName {
  return name.rule !== undefined
}
