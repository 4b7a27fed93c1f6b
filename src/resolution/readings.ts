import type { Candidate } from '../gazetteer/candidates'
import type { EntityHead } from '../gazetteer/packed-gazetteer'

/** A candidate that context admits. */
export interface AdmittedReading {
  readonly candidate: Candidate
  /** What let a weak or short name through. */
  readonly licence: string | undefined
  /** The word next to it is a head from its own `need`: stronger evidence than a bare name has. */
  readonly byHead: boolean
}

export function idOf({ gazetteer, entity }: Candidate): string {
  return gazetteer.ids[entity] as string
}

/** Type, kind and country of a candidate's entity. */
export function headOf({ gazetteer, entity }: Candidate): EntityHead {
  return gazetteer.head(entity)
}

/** Number of a span, for grouping the readings of one stretch of text; exact up to texts of 67 million units. */
export function spanKey(candidate: Candidate): number {
  return candidate.start * 2 ** 27 + (candidate.end - candidate.start)
}
