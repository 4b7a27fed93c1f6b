import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { EntityHead } from '../gazetteer/packed-gazetteer'
import type { EntityKind, EntityType, Mention, ReadingOptions } from '../types'
import { LAYERS } from '../vocabulary'

/** Leaves out candidates of layers that are not switched on, so that they do not win over names. */
export function keepLayers(candidates: readonly Candidate[], options: ReadingOptions): Candidate[] {
  const isOff = (type: EntityType): boolean =>
    LAYERS.some((layer) => layer === type && !(options.layers ?? []).includes(layer))
  return candidates.filter(({ gazetteer, entity }) => !isOff(gazetteer.typeOf(entity)))
}

/** Leaves out candidates of entities that the extractor was told to keep quiet about, so that others may have the name. */
export function keepHeard(candidates: Candidate[], silenced: ReadonlySet<string>): Candidate[] {
  if (silenced.size === 0) return candidates
  return candidates.filter(({ gazetteer, entity }) => !silenced.has(gazetteer.ids[entity] as string))
}

/** The entities that a mention may mean: that of its id, or its alternatives where it is left open. */
function headsOf(gazetteers: readonly Gazetteer[], { id, alternatives = [] }: Mention): EntityHead[] {
  return (id === null ? alternatives : [id]).flatMap((each) => {
    const gazetteer = gazetteers.findLast((candidate) => candidate.entityOf(each) !== undefined)
    return gazetteer === undefined ? [] : [gazetteer.head(gazetteer.entityOf(each) as number)]
  })
}

function isRequested(gazetteers: readonly Gazetteer[], mention: Mention, options: ReadingOptions): boolean {
  const { types, kinds, countries, minConfidence = 0 } = options
  if (mention.confidence < minConfidence || (types !== undefined && !types.includes(mention.type))) return false
  if (kinds === undefined && countries === undefined) return true
  const isOfKind = (kind: EntityKind | undefined): boolean =>
    kinds === undefined || (kind !== undefined && kinds.includes(kind))
  const heads = headsOf(gazetteers, mention)
  if (heads.length === 0) return countries === undefined && isOfKind(mention.kind)
  return heads.some(
    ({ kind, country }) =>
      isOfKind(kind) && (countries === undefined || (country !== undefined && countries.includes(country))),
  )
}

/** Leaves out mentions that the caller did not ask for, and sorts: by start, longer first. */
export function keepRequested(
  gazetteers: readonly Gazetteer[],
  mentions: readonly Mention[],
  options: ReadingOptions,
): Mention[] {
  return mentions
    .filter((mention) => isRequested(gazetteers, mention, options))
    .sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id))
}

function compareIds(a: string | null, b: string | null): number {
  const x = a ?? ''
  const y = b ?? ''
  return x < y ? -1 : x > y ? 1 : 0
}
