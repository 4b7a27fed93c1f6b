import type { BuiltName, EntityPlace } from '../context/built-names'
import type { Candidate } from '../gazetteer/candidates'
import type { EntityHead } from '../gazetteer/packed-gazetteer'

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

/** Before the ids of entities that only this text knows; no id of a record begins so. */
const NIL_MARK = 'nil '

/** The entity of a gazetteer that a reading means; `undefined`: NIL. */
export function entityPlaceOf(candidate: Candidate | BuiltName): EntityPlace | undefined {
  return candidate.rule === undefined ? candidate : candidate.link
}

/** What tells entities apart: the id, for NIL entities the words of their full name. */
export function idOf(candidate: Candidate | BuiltName): string {
  const place = entityPlaceOf(candidate)
  if (place !== undefined) return place.gazetteer.ids[place.entity] as string
  return NIL_MARK + (candidate as BuiltName).key
}

/** Type, kind and country of a reading's entity. */
export function headOf(candidate: Candidate | BuiltName): Omit<EntityHead, 'source'> {
  if (candidate.rule === undefined) return candidate.gazetteer.head(candidate.entity)
  const { link, type, kind, country } = candidate
  if (link !== undefined) {
    const head = link.gazetteer.head(link.entity)
    // A nationality has its own type and kind: it is linked to the country, and is none.
    if (head.type === type) return head
    return { type, ...(kind !== undefined && { kind }), ...(head.country !== undefined && { country: head.country }) }
  }
  return { type, ...(kind !== undefined && { kind }), ...(country !== undefined && { country }) }
}

/** Number of a span, for grouping the readings of one stretch of text; exact up to texts of 67 million units. */
export function spanKey({ start, end }: Candidate | BuiltName): number {
  return start * 2 ** 27 + (end - start)
}
