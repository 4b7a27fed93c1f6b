import type { Candidate } from '../gazetteer/candidates'
import type { EntityType, Mention, ReadingOptions } from '../types'
import { LAYERS } from '../vocabulary'

/** Leaves out candidates of layers that are not switched on, so that they do not win over names. */
export function keepLayers(candidates: readonly Candidate[], options: ReadingOptions): Candidate[] {
  const isOff = (type: EntityType): boolean =>
    LAYERS.some((layer) => layer === type && !(options.layers ?? []).includes(layer))
  return candidates.filter(({ gazetteer, entity }) => !isOff(gazetteer.typeOf(entity)))
}

/** Leaves out mentions that the caller did not ask for, and sorts: by start, longer first. */
export function keepRequested(mentions: readonly Mention[], options: ReadingOptions): Mention[] {
  const { types, minConfidence = 0 } = options
  return mentions
    .filter((mention) => (types === undefined || types.includes(mention.type)) && mention.confidence >= minConfidence)
    .sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id))
}

function compareIds(a: string | null, b: string | null): number {
  const x = a ?? ''
  const y = b ?? ''
  return x < y ? -1 : x > y ? 1 : 0
}
