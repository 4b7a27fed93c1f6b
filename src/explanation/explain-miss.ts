import { readText } from '../extract-entities'
import { traceNames } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { keepRequested } from '../resolution/selection'
import type { Mention, Miss, MissGate, ReadingOptions } from '../types'
import { LANGS, LAYERS } from '../vocabulary'
import { lostMisses, unlicensedMisses } from './candidate-misses'
import { addressMiss, letterMisses } from './letter-misses'
import { furthest, type Inquiry, type NearMiss, placed } from './near-miss'
import { refusedMisses } from './refused-misses'
import { quoted } from './wording'

/** The options that leave mentions out. */
const FILTERS = ['types', 'kinds', 'countries', 'minConfidence'] as const

function placeOf({ start, end, alias }: Mention): Pick<NearMiss, 'start' | 'end' | 'alias'> {
  return { start, end, alias }
}

/** The mentions of the entity that are there, and that the options leave out. */
function leftOutMiss(gazetteers: readonly Gazetteer[], { id, options, reading }: Inquiry): NearMiss | undefined {
  const own = reading.mentions.filter((mention) => mention.id === id)
  const [first] = own
  if (first === undefined) return undefined
  const given = FILTERS.filter((name) => options[name] !== undefined)
  const alone = given.find((name) => keepRequested(gazetteers, own, { [name]: options[name] }).length === 0)
  const by = alone ?? given.join(', ')
  const why = `is a mention of it, which ${by === 'minConfidence' ? belowWords(own, options) : `options.${by} leaves out`}`
  return { gate: 'not-requested', ...placeOf(first), by, why }
}

function belowWords(own: readonly Mention[], { minConfidence }: ReadingOptions): string {
  const most = Math.max(...own.map(({ confidence }) => confidence))
  return `has confidence ${most}, below options.minConfidence ${minConfidence}`
}

/** Every name under which an entity may be found; for persons the short names that are derived, too. */
function namesFor(gazetteer: Gazetteer, entity: number): number[] {
  const derived = gazetteer.typeOf(entity) === 'person' ? gazetteer.shortAliases(entity) : []
  return [...gazetteer.aliasesOf(entity), ...derived]
}

function namesOf({ gazetteer, entity }: Inquiry): string {
  return LANGS.flatMap((lang) => gazetteer.canonicalName(entity, lang) ?? [])
    .map(quoted)
    .join(', ')
}

/** Where its names stand in the text, and what stopped each. */
function nearMisses(gazetteers: readonly Gazetteer[], inquiry: Inquiry): NearMiss[] {
  const { gazetteer, entity, reading } = inquiry
  const leftOut = leftOutMiss(gazetteers, inquiry)
  if (leftOut !== undefined) return [leftOut]
  const { tokens, languages, found } = reading
  const aliases = namesFor(gazetteer, entity)
  const { candidates, refused } = traceNames(gazetteer, aliases, tokens, languages, found.wholeWords)
  const misses = [
    ...lostMisses(inquiry),
    ...unlicensedMisses(inquiry, candidates),
    ...refusedMisses(inquiry, refused),
    ...letterMisses(inquiry, aliases),
  ]
  if (misses.length > 0) return misses
  const inAddress = addressMiss(inquiry, aliases)
  return inAddress === undefined ? [] : [inAddress]
}

function missAt(text: string, id: string, gate: MissGate | null, near: Omit<NearMiss, 'gate'>): Miss {
  const { start, end, alias = '', by, why } = near
  return {
    id,
    gate,
    span: { start, end },
    ...(alias !== '' && { alias }),
    ...(by !== undefined && { by }),
    message: `${placed(text, near)} ${why}`,
  }
}

/** Explains why an entity of a layer that is off is not reported. */
function explainLayerMiss(
  explain: (options: ReadingOptions) => Miss,
  layer: (typeof LAYERS)[number],
  options: ReadingOptions,
): Miss {
  const miss = explain({ ...options, layers: [...(options.layers ?? []), layer] })
  if (miss.gate !== null) return miss
  const message = `${miss.id} is of the layer ${layer}, which options.layers does not switch on`
  return { ...miss, gate: 'not-requested', by: 'layers', message }
}

/**
 * Says why an entity was not reported in a text: the gate that stopped the occurrence that came furthest. `silenced` are
 * ids of entities that are as if they were not in the gazetteers.
 */
export function explainMiss(
  gazetteers: readonly Gazetteer[],
  text: string,
  id: string,
  options: ReadingOptions,
  silenced: ReadonlySet<string>,
): Miss {
  const gazetteer = gazetteers.findLast((each) => each.entityOf(id) !== undefined)
  if (gazetteer === undefined || silenced.has(id)) {
    const message = gazetteer === undefined ? `no gazetteer has the id ${quoted(id)}` : `${id} is silenced`
    return { id, gate: 'no-such-entity', message }
  }
  const entity = gazetteer.entityOf(id) as number
  const layer = LAYERS.find((each) => each === gazetteer.typeOf(entity) && options.layers?.includes(each) !== true)
  if (layer !== undefined) {
    return explainLayerMiss((more) => explainMiss(gazetteers, text, id, more, silenced), layer, options)
  }
  const reading = readText(gazetteers, text, options, silenced)
  const reported = keepRequested(gazetteers, reading.mentions, options).find((mention) => mention.id === id)
  if (reported !== undefined) return missAt(text, id, null, { ...placeOf(reported), why: `is reported as ${id}` })
  const inquiry: Inquiry = { id, gazetteer, entity, options, reading }
  const near = furthest(nearMisses(gazetteers, inquiry))
  if (near !== undefined) return missAt(text, id, near.gate, near)
  const message = `no name of ${id} stands in the text, neither ${namesOf(inquiry)} nor another`
  return { id, gate: 'not-in-text', message }
}
