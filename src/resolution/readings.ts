import type { BuiltName, EntityPlace } from '../context/built-names'
import type { Candidate } from '../gazetteer/candidates'
import type { EntityKind, EntityType } from '../types'

/** A candidate that context admits, or a name that a rule built. */
export interface AdmittedReading<C extends Candidate | BuiltName = Candidate | BuiltName> {
  readonly candidate: C
  /** What let a weak or short name through. */
  readonly licence: string | undefined
  /** The word next to it is a head from its own `need`: stronger evidence than a bare name has. */
  readonly byHead: boolean
}

/** The licence of a person's short name: the text has the full one. */
export const SHORT_NAME = 'short name'

/** The entity of a gazetteer that a reading means; `undefined`: NIL. */
export function entityPlaceOf(candidate: Candidate | BuiltName): EntityPlace | undefined {
  return candidate.rule === undefined ? candidate : candidate.link
}

/** What tells entities apart: the id, for NIL entities the words of their full name. */
export function idOf(candidate: Candidate | BuiltName): string {
  if (candidate.rule !== undefined && candidate.link === undefined) return candidate.nilId
  const { gazetteer, entity } = entityPlaceOf(candidate) as EntityPlace
  return gazetteer.ids[entity] as string
}

/** What is asked of the entity of a reading. */
export interface ReadingHead {
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  readonly country?: string | undefined
  readonly prominence?: number | undefined
  readonly hasShortNames?: true | undefined
}

/** Type, kind and country of a reading's entity. */
export function headOf(candidate: Candidate | BuiltName): ReadingHead {
  if (candidate.rule === undefined) return candidate.gazetteer.head(candidate.entity)
  const { link, type, kind } = candidate
  if (link === undefined) return candidate
  const head = link.gazetteer.head(link.entity)
  // A nationality has its own type and kind: it is linked to the country, and is none.
  return head.type === type ? head : { type, kind, country: head.country }
}

/** Number of a span, for grouping the readings of one stretch of text; exact up to texts of 67 million units. */
export function spanKey({ start, end }: Candidate | BuiltName): number {
  return start * 2 ** 27 + (end - start)
}

/** The reading that covers a token, of readings that are sorted and do not overlap. */
export function readingAt(readings: readonly AdmittedReading[], token: number): AdmittedReading | undefined {
  let low = 0
  let high = readings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((readings[middle] as AdmittedReading).candidate.lastToken < token) low = middle + 1
    else high = middle
  }
  const reading = readings[low]
  return reading !== undefined && reading.candidate.firstToken <= token ? reading : undefined
}
