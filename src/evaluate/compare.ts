import type { AnnotatedDocument, Annotation } from '../formats/document'
import type { EntityType } from '../types'
import { assign } from './assignment'
import { type DocumentPair, type GoldDocument, overlaps, pairDocuments } from './gold'
import { type LinkJudge, linkJudge } from './links'

/** A mention that one run has right and the other wrong. */
export interface Change {
  /** Id of the document. */
  document: string
  start: number
  end: number
  surface: string
  /** What the gold has there; absent where one run reports what the gold has not. */
  gold?: Annotation
  /** What the runs report there: those with this span, else those that overlap it. */
  before: Annotation[]
  after: Annotation[]
}

/** What became of the mentions between two runs. A mention is right when it is `linked` (see `Measure`). */
export interface Comparison {
  /** Wrong before, right after; extra predictions that are gone. */
  fixed: Change[]
  /** Right before, wrong after; extra predictions that are new. */
  broken: Change[]
  /** How many gold mentions are right, and how many mentions are wrong, in both. */
  unchanged: { right: number; wrong: number }
}

/** How runs are compared; all is optional. */
export interface CompareOptions {
  /** Leave out mentions of other types. */
  types?: readonly EntityType[]
  /** When a link is right; see `ScoreOptions`. */
  isRightLink?: LinkJudge
}

function at(annotations: readonly Annotation[], { start, end }: Annotation): Annotation[] {
  const same = annotations.filter((each) => each.start === start && each.end === end)
  return same.length > 0 ? same : annotations.filter((each) => overlaps(each, { start, end }))
}

/** What is reported, and what of it is an error in itself: no gold mention is anywhere near. */
function extras({ gold, predicted }: DocumentPair): Map<string, Annotation> {
  const extra = predicted.annotations.filter((each) => !gold.annotations.some((mention) => overlaps(mention, each)))
  return new Map(extra.map((each) => [`${each.start} ${each.end} ${each.type} ${each.id ?? ''}`, each]))
}

function compareDocument(before: DocumentPair, after: DocumentPair, judge: LinkJudge, comparison: Comparison): void {
  const { id, text, annotations } = after.gold
  const change = (place: Annotation, gold?: Annotation): Change => ({
    document: id,
    start: place.start,
    end: place.end,
    surface: text.slice(place.start, place.end),
    ...(gold !== undefined && { gold }),
    before: at(before.predicted.annotations, place),
    after: at(after.predicted.annotations, place),
  })
  const [was, is] = [before, after].map(({ predicted }) => assign(annotations, predicted.annotations, judge).linked)
  annotations.forEach((gold, place) => {
    const [wasRight, isRight] = [was?.[place] === true, is?.[place] === true]
    if (wasRight && isRight) comparison.unchanged.right++
    else if (!(wasRight || isRight)) comparison.unchanged.wrong++
    else (isRight ? comparison.fixed : comparison.broken).push(change(gold, gold))
  })
  const [gone, come] = [extras(before), extras(after)]
  for (const [key, extra] of gone) {
    if (come.has(key)) comparison.unchanged.wrong++
    else comparison.fixed.push(change(extra))
  }
  for (const [key, extra] of come) if (!gone.has(key)) comparison.broken.push(change(extra))
}

/**
 * Compares two runs over the same gold, mention by mention. Throws a `TypeError` where a run has not the documents of the
 * gold, or another text.
 */
export function compareRuns(
  gold: readonly GoldDocument[],
  before: readonly AnnotatedDocument[],
  after: readonly AnnotatedDocument[],
  { types, isRightLink = linkJudge() }: CompareOptions = {},
): Comparison {
  const comparison: Comparison = { fixed: [], broken: [], unchanged: { right: 0, wrong: 0 } }
  const earlier = pairDocuments(gold, before, types)
  pairDocuments(gold, after, types).forEach((pair, place) => {
    compareDocument(earlier[place] as DocumentPair, pair, isRightLink, comparison)
  })
  return comparison
}
