import type { Annotation } from '../formats/document'
import { overlaps } from './gold'
import type { LinkJudge } from './links'

/** No partner. */
export const NOBODY = -1

/**
 * Which prediction each gold mention is matched with, as places in the two lists, `NOBODY` for none. A prediction is matched
 * with at most one gold mention, and the other way round.
 */
export interface Assignment {
  /** Spans are equal. Among equal spans as many links as possible are right, then as many types. */
  exact: number[]
  /** Types are equal, and the link is right as far as gold says one. Parts of `exact`. */
  typed: boolean[]
  linked: boolean[]
  /** Types are equal and spans have a character in common: as many pairs as possible, equal spans first. */
  overlapping: number[]
}

/**
 * Adds to a matching until no larger one exists: from each free node on the left, a shortest path of alternating edges to a
 * free node on the right (Berge 1957).
 */
function enlarge(edges: readonly (readonly number[])[], leftOfRight: Map<number, number>, matched: number[]): void {
  for (let start = 0; start < edges.length; start++) {
    if (matched[start] !== NOBODY) continue
    const cameFrom = new Map<number, number>()
    const queue = [start]
    let free = NOBODY
    for (let at = 0; at < queue.length && free === NOBODY; at++) {
      const left = queue[at] as number
      for (const right of edges[left] as readonly number[]) {
        if (cameFrom.has(right)) continue
        cameFrom.set(right, left)
        const next = leftOfRight.get(right)
        if (next === undefined) {
          free = right
          break
        }
        queue.push(next)
      }
    }
    for (let right = free; right !== NOBODY; ) {
      const left = cameFrom.get(right) as number
      const released = matched[left] as number
      matched[left] = right
      leftOfRight.set(right, left)
      right = left === start ? NOBODY : released
    }
  }
}

/** For each gold mention the places of the predictions that overlap it, by start. */
function touching(gold: readonly Annotation[], predicted: readonly Annotation[]): number[][] {
  const order = predicted.map((_, place) => place)
  const at = (place: number): Annotation => predicted[place] as Annotation
  order.sort((a, b) => at(a).start - at(b).start)
  // The furthest end so far: before the first place that reaches beyond a mention's start, nothing can overlap it.
  let furthest = 0
  const reach = order.map((place) => {
    furthest = Math.max(furthest, at(place).end)
    return furthest
  })
  return gold.map((mention) => {
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reach[middle] as number) <= mention.start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let index = low; index < order.length; index++) {
      const place = order[index] as number
      if (at(place).start >= mention.end) break
      if (overlaps(at(place), mention)) found.push(place)
    }
    return found
  })
}

/** Matches the predictions of a document with its gold mentions. */
export function assign(
  gold: readonly Annotation[],
  predicted: readonly Annotation[],
  isRightLink: LinkJudge,
): Assignment {
  const candidates = touching(gold, predicted)
  const goldAt = (place: number): Annotation => gold[place] as Annotation
  const predictedAt = (place: number): Annotation => predicted[place] as Annotation
  const edgesWhere = (holds: (gold: Annotation, predicted: Annotation) => boolean): number[][] =>
    candidates.map((places, mention) => places.filter((place) => holds(goldAt(mention), predictedAt(place))))
  const hasSpan = (one: Annotation, other: Annotation): boolean => one.start === other.start && one.end === other.end
  const hasType = (one: Annotation, other: Annotation): boolean => one.type === other.type

  const exact = gold.map(() => NOBODY)
  const taken = new Map<number, number>()
  enlarge(
    edgesWhere((one, other) => hasSpan(one, other) && hasType(one, other) && isRightLink(one, other)),
    taken,
    exact,
  )
  const linked = exact.map((place) => place !== NOBODY)
  // Everything of one span and type fits everything else of it, so that whoever is left over takes what is left over.
  const takeFree = (edges: readonly (readonly number[])[]): void => {
    edges.forEach((places, mention) => {
      if (exact[mention] !== NOBODY) return
      const free = places.find((place) => !taken.has(place))
      if (free === undefined) return
      exact[mention] = free
      taken.set(free, mention)
    })
  }
  takeFree(edgesWhere((one, other) => hasSpan(one, other) && hasType(one, other)))
  const typed = exact.map((place) => place !== NOBODY)
  takeFree(edgesWhere(hasSpan))

  const overlapping = exact.map((place, mention) => (typed[mention] === true ? place : NOBODY))
  const takenByOverlap = new Map(
    overlapping.flatMap((place, mention): [number, number][] => (place === NOBODY ? [] : [[place, mention]])),
  )
  enlarge(edgesWhere(hasType), takenByOverlap, overlapping)
  return { exact, typed, linked, overlapping }
}
