import type { AuditedAlias } from './report'

/** Several words are seldom an ordinary phrase by chance, and countries seldom need evidence: they weigh less. */
const SAFE_WEIGHT = 0.25

type Counts = Pick<AuditedAlias, 'hits' | 'evidenced' | 'open' | 'beaten' | 'blocked' | 'unlicensed'>

/** All places where the letters of a name stand as a name could. */
export function placesOf({ hits, open, beaten, blocked, unlicensed }: Counts): number {
  return hits + open + beaten + blocked + unlicensed
}

/**
 * How suspicious a name is: `w * log2(1 + bare) * bare / hits * (1 + elsewhere / places)`. `bare` are the hits without
 * evidence; `elsewhere` are the places where it was left open, lost to a better reading, was forbidden or had no licence; `w`
 * is 1 for one word, and 0.25 for several and for a country. So a word that is often reported with nothing beside the name to
 * speak for it comes first, the more so when its letters often mean something else; a name without hits, or with evidence for
 * each, has 0.
 */
export function suspicionOf(counts: Counts, isSafe: boolean): number {
  const { hits, evidenced } = counts
  if (hits === 0) return 0
  const bare = hits - evidenced
  const places = placesOf(counts)
  const weight = isSafe ? SAFE_WEIGHT : 1
  return weight * Math.log2(1 + bare) * (bare / hits) * (1 + (places - hits) / places)
}
