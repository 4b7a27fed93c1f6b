import type { Candidate } from '../gazetteer/candidates'
import type { EntityRecord } from '../types'

/** A candidate that context admits. */
export interface AdmittedReading {
  readonly candidate: Candidate
  /** What let a weak or short name through. */
  readonly licence: string | undefined
  /** The word next to it is a head from its own `need`: stronger evidence than a bare name has. */
  readonly byHead: boolean
}

export function recordOf(candidate: Candidate): EntityRecord {
  return candidate.gazetteer.record(candidate.entity)
}

/** Number of a span, for grouping the readings of one stretch of text; exact up to texts of 67 million units. */
export function spanKey(candidate: Candidate): number {
  return candidate.start * 2 ** 27 + (candidate.end - candidate.start)
}
