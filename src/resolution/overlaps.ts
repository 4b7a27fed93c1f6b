import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import type { Tokens } from '../tokenization/tokens'
import { type AdmittedReading, idOf, spanKey } from './readings'

function tokensOf(candidate: Candidate): number {
  return candidate.lastToken - candidate.firstToken + 1
}

/**
 * The total order of SPEC 0, best first: more tokens, more letters, fewer proclitic letters, stronger name, closer
 * spelling, earlier start, smaller id.
 */
export function compareReadings(a: AdmittedReading, b: AdmittedReading): number {
  const x = a.candidate
  const y = b.candidate
  return compareStanding(a, b) || x.start - y.start || (idOf(x) < idOf(y) ? -1 : idOf(x) > idOf(y) ? 1 : 0)
}

/** The part of the order that evidence decides; 0: nothing but place and id tells the readings apart. */
export function compareStanding(a: AdmittedReading, b: AdmittedReading): number {
  const x = a.candidate
  const y = b.candidate
  return (
    tokensOf(y) - tokensOf(x) ||
    y.letterCount - x.letterCount ||
    x.procliticLength - y.procliticLength ||
    x.strength - y.strength ||
    x.grade - y.grade
  )
}

/**
 * A weak name whose own head stands next to it says more than the same bare name of another entity: in محافظة الحسكة the
 * head picks the province, not the city.
 */
export function preferHeaded(readings: readonly AdmittedReading[]): AdmittedReading[] {
  const headed = new Set<number>()
  for (const { candidate, byHead } of readings) {
    if (byHead && candidate.strength === Strength.Weak) headed.add(spanKey(candidate))
  }
  if (headed.size === 0) return [...readings]
  return readings.filter(({ candidate }) => candidate.strength !== Strength.Strong || !headed.has(spanKey(candidate)))
}

/** Of the readings of one span that name one entity, the best: several aliases may say the same. */
export function onePerEntity(readings: readonly AdmittedReading[]): AdmittedReading[] {
  const best = new Map<string, AdmittedReading>()
  for (const reading of readings) {
    const key = `${spanKey(reading.candidate)} ${idOf(reading.candidate)}`
    const known = best.get(key)
    if (known === undefined || compareStanding(reading, known) < 0) best.set(key, reading)
  }
  return [...best.values()]
}

/**
 * Chooses among overlapping readings, longest first by the total order; one reading for each stretch of text, sorted
 * by start. A name begins and ends with a word, so two readings overlap when they share a token.
 */
export function resolveOverlaps(tokens: Tokens, readings: readonly AdmittedReading[]): AdmittedReading[] {
  const sorted = [...readings].sort((a, b) => a.candidate.start - b.candidate.start)
  const taken = new Uint8Array(tokens.count)
  const chosen: AdmittedReading[] = []
  for (let first = 0; first < sorted.length; ) {
    const end = endOfCluster(sorted, first)
    if (end - first === 1) chosen.push(sorted[first] as AdmittedReading)
    else for (const reading of resolveCluster(sorted.slice(first, end), taken)) chosen.push(reading)
    first = end
  }
  return chosen
}

/** Readings that overlap, directly or through one another, are a cluster: the place after the last of it. */
function endOfCluster(sorted: readonly AdmittedReading[], first: number): number {
  let { lastToken } = (sorted[first] as AdmittedReading).candidate
  let next = first + 1
  for (; next < sorted.length; next++) {
    const { candidate } = sorted[next] as AdmittedReading
    if (candidate.firstToken > lastToken) break
    lastToken = Math.max(lastToken, candidate.lastToken)
  }
  return next
}

function resolveCluster(cluster: AdmittedReading[], taken: Uint8Array): AdmittedReading[] {
  const chosen: AdmittedReading[] = []
  for (const reading of cluster.sort(compareReadings)) {
    const { firstToken, lastToken } = reading.candidate
    let free = true
    for (let token = firstToken; token <= lastToken && free; token++) free = taken[token] === 0
    if (!free) continue
    taken.fill(1, firstToken, lastToken + 1)
    chosen.push(reading)
  }
  return chosen.sort((a, b) => a.candidate.start - b.candidate.start)
}
