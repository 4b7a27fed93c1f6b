import type { BuiltName } from '../context/built-names'
import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf, idOf, SHORT_NAME, spanKey } from './readings'

function tokensOf(candidate: Candidate | BuiltName): number {
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
    strengthOf(a) - strengthOf(b) ||
    gradeOf(a) - gradeOf(b)
  )
}

/** The last name of a person whom a rule found is as good as that of one whom a gazetteer lists. */
function isBuiltShortName({ candidate, licence }: AdmittedReading): boolean {
  return candidate.rule !== undefined && licence === SHORT_NAME
}

function strengthOf(reading: AdmittedReading): Strength {
  return isBuiltShortName(reading) ? Strength.Short : reading.candidate.strength
}

function gradeOf(reading: AdmittedReading): Grade {
  return isBuiltShortName(reading) ? Grade.Exact : reading.candidate.grade
}

/** Licences by heads that stand before no person. Loose letters. */
const PLACE_HEADS: ReadonlySet<string> = new Set(
  words(`
    حي
    قريه
    بلده
    ناحيه
    قضاء
    مدينه
  `).flatMap((head) => [`before ${head}`, `before \u0648${head}`]),
)

/**
 * Whether a head picks one reading of a span and not another: a weak name whose own head stands next to it says more than
 * the same bare name of another entity (in محافظة الحسكة the head picks the province, not the city), and more than a weak
 * name of another kind that something else licenses. Against a person whom the text names in full only a head of places
 * says something that no person has (حي الشعار).
 */
function isPickedByHead({ candidate, byHead, licence }: AdmittedReading, other: AdmittedReading): boolean {
  if (!byHead || other.byHead || candidate.strength === Strength.Strong) return false
  if (other.licence === SHORT_NAME) return headOf(candidate).type === 'location' && PLACE_HEADS.has(licence ?? '')
  return other.candidate.strength === Strength.Strong || headOf(other.candidate).kind !== headOf(candidate).kind
}

/** By their spans the readings that a head may pick; `undefined`: there are none. */
function headedReadings<C extends Candidate | BuiltName>(
  readings: readonly AdmittedReading<C>[],
): ReadonlyMap<number, AdmittedReading<C>> | undefined {
  let headed: Map<number, AdmittedReading<C>> | undefined
  for (const reading of readings) {
    if (!reading.byHead || reading.candidate.strength === Strength.Strong) continue
    headed ??= new Map()
    headed.set(spanKey(reading.candidate), reading)
  }
  return headed
}

/** The readings without those to which a head prefers another one of their span. */
export function preferHeaded<C extends Candidate | BuiltName>(
  readings: readonly AdmittedReading<C>[],
): readonly AdmittedReading<C>[] {
  const headed = headedReadings(readings)
  if (headed === undefined) return readings
  return readings.filter((reading) => {
    const picked = headed.get(spanKey(reading.candidate))
    return picked === undefined || !isPickedByHead(picked, reading)
  })
}

/** Of the readings that a key makes equal, the best. */
function bestByKey(
  readings: readonly AdmittedReading[],
  keyOf: (reading: AdmittedReading) => string,
): AdmittedReading[] {
  const best = new Map<string, AdmittedReading>()
  for (const reading of readings) {
    const key = keyOf(reading)
    const known = best.get(key)
    if (known === undefined || compareStanding(reading, known) < 0) best.set(key, reading)
  }
  return [...best.values()]
}

/** Of the readings of one span that name one entity, the best: several aliases may say the same. */
export function onePerEntity(readings: readonly AdmittedReading[]): AdmittedReading[] {
  return bestByKey(readings, ({ candidate }) => `${spanKey(candidate)} ${idOf(candidate)}`)
}

/** The same of readings that all have one span. */
export function onePerEntityOfSpan(readings: readonly AdmittedReading[]): AdmittedReading[] {
  return bestByKey(readings, ({ candidate }) => idOf(candidate))
}

function isSortedByStart(readings: readonly AdmittedReading[]): boolean {
  for (let place = 1; place < readings.length; place++) {
    const { start } = (readings[place] as AdmittedReading).candidate
    if (start < (readings[place - 1] as AdmittedReading).candidate.start) return false
  }
  return true
}

/**
 * Chooses among overlapping readings, longest first by the total order; one reading for each stretch of text, sorted
 * by start. A name begins and ends with a word, so two readings overlap when they share a token.
 */
export function resolveOverlaps<C extends Candidate | BuiltName>(
  tokens: Tokens,
  readings: readonly AdmittedReading<C>[],
): AdmittedReading<C>[] {
  const sorted = isSortedByStart(readings)
    ? readings
    : [...readings].sort((a, b) => a.candidate.start - b.candidate.start)
  let taken: Uint8Array | undefined
  const chosen: AdmittedReading<C>[] = []
  for (let first = 0; first < sorted.length; ) {
    const end = endOfCluster(sorted, first)
    if (shareToken(sorted, first, end)) chosen.push(bestOf(sorted, first, end))
    else {
      taken ??= new Uint8Array(tokens.count)
      for (const reading of resolveCluster(sorted.slice(first, end), taken)) chosen.push(reading)
    }
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

/** Whether there is a token that all readings of a cluster have, so that only one of them can be chosen. */
function shareToken(sorted: readonly AdmittedReading[], first: number, end: number): boolean {
  let { lastToken } = (sorted[first] as AdmittedReading).candidate
  for (let place = first + 1; place < end; place++) {
    const { candidate } = sorted[place] as AdmittedReading
    // Sorted by start: no one before begins later.
    if (candidate.firstToken > lastToken) return false
    lastToken = Math.min(lastToken, candidate.lastToken)
  }
  return true
}

function bestOf<C extends Candidate | BuiltName>(
  sorted: readonly AdmittedReading<C>[],
  first: number,
  end: number,
): AdmittedReading<C> {
  let best = sorted[first] as AdmittedReading<C>
  for (let place = first + 1; place < end; place++) {
    const reading = sorted[place] as AdmittedReading<C>
    if (compareReadings(reading, best) < 0) best = reading
  }
  return best
}

function resolveCluster<C extends Candidate | BuiltName>(
  cluster: AdmittedReading<C>[],
  taken: Uint8Array,
): AdmittedReading<C>[] {
  const chosen: AdmittedReading<C>[] = []
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

/** The readings that gazetteers and rules make of a text, and those of them that overlaps leave. */
export interface Standing {
  admitted: AdmittedReading[]
  chosen: AdmittedReading[]
}

/** A member of a list whose head is of another kind than its bare name (معبري القائم والوليد): the head says which is meant. */
function isHeaded({ rule, link, listHead }: BuiltName): boolean {
  return rule === 'head' && (link !== undefined || listHead !== undefined)
}

/** The readings without those that begin with the head of a list and so swallow its first member (منشآت نطنز وفوردو). */
function withoutHeadsOfLists(admitted: readonly AdmittedReading[], built: readonly BuiltName[]): AdmittedReading[] {
  const heads = new Set(built.map(({ listHead }) => listHead))
  return admitted.filter(
    ({ candidate: { firstToken, lastToken } }) => firstToken === lastToken || !heads.has(firstToken),
  )
}

/** Joins what rules found to the readings of the gazetteers. */
export function withBuilt(
  tokens: Tokens,
  admitted: AdmittedReading[],
  chosen: AdmittedReading[],
  built: readonly BuiltName[],
): Standing {
  if (built.length === 0) return { admitted, chosen }
  const hasLists = built.some(({ listHead }) => listHead !== undefined)
  const all = (hasLists ? withoutHeadsOfLists(admitted, built) : admitted).concat(
    built.map((candidate) => ({ candidate, licence: candidate.rule, byHead: isHeaded(candidate) })),
  )
  return { admitted: all, chosen: resolveOverlaps(tokens, preferHeaded(all)) }
}
