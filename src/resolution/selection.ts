import type { EntityFilter } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import type { EntityHead } from '../gazetteer/packed-gazetteer'
import type { EntityKind, EntityType, Mention, ReadingOptions } from '../types'
import { LAYERS } from '../vocabulary'

/** Which entities take part: neither silenced nor of a layer that is not switched on, so that others may have the name. */
export function heardEntities({ layers = [] }: ReadingOptions, silenced: ReadonlySet<string>): EntityFilter {
  const off = new Set<EntityType>(LAYERS.filter((layer) => !layers.includes(layer)))
  return (gazetteer, entity) =>
    !off.has(gazetteer.typeOf(entity)) && (silenced.size === 0 || !silenced.has(gazetteer.ids[entity] as string))
}

/** The entities that a mention may mean: that of its id, or its alternatives where it is left open. */
function headsOf(gazetteers: readonly Gazetteer[], { id, type, kind, alternatives = [] }: Mention): EntityHead[] {
  return (id === null ? alternatives : [id]).flatMap((each) => {
    const gazetteer = gazetteers.findLast((candidate) => candidate.entityOf(each) !== undefined)
    if (gazetteer === undefined) return []
    const head = gazetteer.head(gazetteer.entityOf(each) as number)
    // A nationality is linked to the country, whose kind is not its own.
    return type !== 'demonym' || kind === undefined ? [head] : [{ ...head, kind }]
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
  const { types, kinds, countries, minConfidence } = options
  const isSelection = [types, kinds, countries, minConfidence].some((option) => option !== undefined)
  const requested = isSelection
    ? mentions.filter((mention) => isRequested(gazetteers, mention, options))
    : [...mentions]
  return requested.sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.id, b.id))
}

function compareIds(a: string | null, b: string | null): number {
  const x = a ?? ''
  const y = b ?? ''
  return x < y ? -1 : x > y ? 1 : 0
}
