import type { AnnotatedDocument } from '../formats/document'
import type { EntityType } from '../types'
import { ENTITY_TYPES } from '../vocabulary'
import { type Assignment, assign, NOBODY } from './assignment'
import { type BootstrapOptions, drawDocuments, type Interval, percentileInterval } from './bootstrap'
import { type DocumentPair, type GoldAnnotation, type GoldDocument, overlaps, pairDocuments } from './gold'
import { isNil, type LinkJudge, linkJudge, saysLink } from './links'

/**
 * When a prediction is right. `span`: start and end are those of a gold mention. `typed`: span and type are. `linked`:
 * typed, and the link is right, or rightly absent. `overlap`: the spans have a character in common and the types are equal.
 */
export type Measure = 'span' | 'typed' | 'linked' | 'overlap'

/** The measures, in the order of tables. */
export const MEASURES: readonly Measure[] = ['span', 'typed', 'linked', 'overlap']

/**
 * How many mentions of a group are right, by one measure. In the total, `found` and `right` are equal, since each prediction
 * is matched with at most one gold mention; in a group they may differ, as `span` where a person was taken for a place.
 */
export interface Rates {
  /** Mentions of the gold. */
  gold: number
  /** Those of them that the prediction has. */
  found: number
  /** Mentions predicted. */
  predicted: number
  /** Those of them that the gold has. */
  right: number
  /** `right / predicted`; 1 where nothing is predicted. */
  precision: number
  /** `found / gold`; 1 where there is nothing to be found. */
  recall: number
  /** The harmonic mean of both. */
  f1: number
  /** Of `f1`, when `ScoreOptions.bootstrap` is given and two documents at least have such mentions. */
  interval?: Interval
}

/** What was reached in a group of mentions; `linked` is `null` where the gold says nothing of links. */
export interface Tally {
  span: Rates
  typed: Rates
  linked: Rates | null
  overlap: Rates
}

/** Micro averages over mentions. */
export interface Scores {
  /** How many documents were scored. */
  documents: number
  total: Tally
  /** Gold mentions whose entity is in no dictionary (NIL), and predictions without a link. */
  nil: Tally
  byType: Record<string, Tally>
  /**
   * By the kind in the gold. Predictions on gold without a kind count for none; gold that has no kinds at all gives no
   * groups.
   */
  byKind: Record<string, Tally>
  /** By the language of the document. */
  byLanguage: Record<string, Tally>
  /**
   * What is hard about a document holds for all of it; what is hard about a mention, for it and for the predictions that
   * overlap it. A form in the name of a phenomenon (`homograph-word` and the word) is left out.
   */
  byPhenomenon: Record<string, Tally>
}

/** The groupings of `Scores`. */
export type Dimension = 'byType' | 'byKind' | 'byLanguage' | 'byPhenomenon'

/** The groupings, in the order of tables. */
export const DIMENSIONS: readonly Dimension[] = ['byType', 'byKind', 'byLanguage', 'byPhenomenon']

/** How gold and predictions are compared; all is optional. */
export interface ScoreOptions {
  /** Leave out mentions of other types, on both sides. */
  types?: readonly EntityType[]
  /** When a link is right; by default ids are compared, and names where gold has no id. See `linkJudge`. */
  isRightLink?: LinkJudge
  /** Adds confidence intervals. */
  bootstrap?: BootstrapOptions
}

/** Numbers of a group in a document: gold, found, predicted and right, for each measure. */
type Counts = number[]

const GOLD = 0
const FOUND = 1
const PREDICTED = 2
const RIGHT = 3
const NUMBERS = 4

/** A name of kebab case and a form after it. */
const WITH_FORM = /^([a-z0-9]+(?:-[a-z0-9]+)+) .+$/su

/** What is hard, without the form that the fixtures may add. */
function phenomenonOf(text: string): string {
  return text.replace(WITH_FORM, '$1')
}

interface Group {
  dimension: Dimension | 'total' | 'nil'
  name: string
}

const keyOf = ({ dimension, name }: Group): string => `${dimension} ${name}`

/** What of a collection decides how its documents are counted. */
interface Collection {
  hasKinds: boolean
  hasLinks: boolean
}

/** The counts of one document, by group. */
class DocumentCounts {
  readonly groups = new Map<string, { group: Group; counts: Counts }>()
  readonly #pair: DocumentPair
  readonly #collection: Collection
  readonly #assignment: Assignment
  /** The gold mentions that each prediction overlaps. */
  readonly #touched: GoldAnnotation[][]
  readonly #hasLinks: boolean

  constructor(pair: DocumentPair, isRightLink: LinkJudge, collection: Collection) {
    const { gold, predicted } = pair
    this.#pair = pair
    this.#collection = collection
    this.#assignment = assign(gold.annotations, predicted.annotations, isRightLink)
    this.#touched = predicted.annotations.map((mention) => gold.annotations.filter((each) => overlaps(each, mention)))
    this.#hasLinks = collection.hasLinks && (gold.annotations.length === 0 || gold.annotations.some(saysLink))
    this.#count()
  }

  #count(): void {
    const { gold, predicted } = this.#pair
    const groupsOfGold = gold.annotations.map((mention) => this.#groupsOfGold(mention))
    const groupsOfPrediction = predicted.annotations.map((_, place) => this.#groupsOfPrediction(place))
    for (const measure of MEASURES) {
      if (measure === 'linked' && !this.#hasLinks) continue
      const partners = this.#partners(measure)
      const matched = new Set(partners)
      groupsOfGold.forEach((groups, place) => {
        this.#add(groups, measure, GOLD, FOUND, partners[place] !== NOBODY)
      })
      groupsOfPrediction.forEach((groups, place) => {
        this.#add(groups, measure, PREDICTED, RIGHT, matched.has(place))
      })
    }
  }

  /** For each gold mention the prediction that is right by a measure. */
  #partners(measure: Measure): number[] {
    const { exact, typed, linked, overlapping } = this.#assignment
    if (measure === 'overlap') return overlapping
    if (measure === 'span') return exact
    const holds = measure === 'typed' ? typed : linked
    return exact.map((place, mention) => (holds[mention] === true ? place : NOBODY))
  }

  #add(groups: readonly Group[], measure: Measure, all: number, good: number, isGood: boolean): void {
    const from = MEASURES.indexOf(measure) * NUMBERS
    for (const group of groups) {
      const key = keyOf(group)
      let entry = this.groups.get(key)
      if (entry === undefined) {
        entry = { group, counts: new Array<number>(MEASURES.length * NUMBERS).fill(0) }
        this.groups.set(key, entry)
      }
      const { counts } = entry
      counts[from + all] = (counts[from + all] as number) + 1
      if (isGood) counts[from + good] = (counts[from + good] as number) + 1
    }
  }

  #groupsOfDocument(): Group[] {
    const { lang, phenomena = [] } = this.#pair.gold
    return [
      { dimension: 'total', name: '' },
      ...(lang === undefined ? [] : [{ dimension: 'byLanguage' as const, name: lang }]),
      ...phenomena.map((each) => ({ dimension: 'byPhenomenon' as const, name: phenomenonOf(each) })),
    ]
  }

  #groupsOfGold(mention: GoldAnnotation): Group[] {
    const { type, kind, phenomena = [] } = mention
    return unique([
      ...this.#groupsOfDocument(),
      { dimension: 'byType', name: type },
      ...(kind === undefined ? [] : [{ dimension: 'byKind' as const, name: kind }]),
      ...phenomena.map((each) => ({ dimension: 'byPhenomenon' as const, name: phenomenonOf(each) })),
      ...(isNil(mention) ? [{ dimension: 'nil' as const, name: '' }] : []),
    ])
  }

  #groupsOfPrediction(place: number): Group[] {
    const mention = this.#pair.predicted.annotations[place] as GoldAnnotation
    const touched = this.#touched[place] as GoldAnnotation[]
    const countsForKind = this.#collection.hasKinds && touched.every(({ kind }) => kind !== undefined)
    return unique([
      ...this.#groupsOfDocument(),
      { dimension: 'byType', name: mention.type },
      ...(mention.kind === undefined || !countsForKind ? [] : [{ dimension: 'byKind' as const, name: mention.kind }]),
      ...touched.flatMap(({ phenomena = [] }) =>
        phenomena.map((each) => ({ dimension: 'byPhenomenon' as const, name: phenomenonOf(each) })),
      ),
      ...(this.#hasLinks && isNil(mention) ? [{ dimension: 'nil' as const, name: '' }] : []),
    ])
  }
}

/** A mention counts once for a group, also where it is in it for two reasons. */
function unique(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [keyOf(group), group])).values()]
}

function f1Of(counts: readonly number[]): number {
  const [gold = 0, found = 0, predicted = 0, right = 0] = counts
  if (gold + predicted === 0) return 1
  if (found * right === 0) return 0
  return (2 * found * right) / (gold * right + predicted * found)
}

function ratesOf(counts: readonly number[]): Rates {
  const [gold = 0, found = 0, predicted = 0, right = 0] = counts
  return {
    gold,
    found,
    predicted,
    right,
    precision: predicted === 0 ? 1 : right / predicted,
    recall: gold === 0 ? 1 : found / gold,
    f1: f1Of(counts),
  }
}

/** Of fewer documents an interval would say nothing. */
const LEAST_DOCUMENTS = 2

/** The counts of one group in each document that has it. */
class GroupCounts {
  readonly #documents: { place: number; counts: Counts }[] = []

  add(place: number, counts: Counts): void {
    this.#documents.push({ place, counts })
  }

  tally(draws: readonly Uint32Array[], options: BootstrapOptions | undefined): Tally {
    const sums = this.#sum(() => 1)
    const samples = draws.map((times) => this.#sum((place) => times[place] as number))
    const rates = (measure: Measure): Rates => {
      const found = ratesOf(numbersOf(sums, measure))
      if (options === undefined || this.#documents.length < LEAST_DOCUMENTS) return found
      const values = samples
        .map((sample) => numbersOf(sample, measure))
        .filter(([gold = 0, , predicted = 0]) => gold + predicted > 0)
        .map(f1Of)
      const interval = percentileInterval(values, options)
      return interval === undefined ? found : { ...found, interval }
    }
    const span = rates('span')
    const linked = rates('linked')
    const isAsked = linked.gold + linked.predicted > 0 || span.gold + span.predicted === 0
    return { span, typed: rates('typed'), linked: isAsked ? linked : null, overlap: rates('overlap') }
  }

  #sum(times: (place: number) => number): Counts {
    const sums = new Array<number>(MEASURES.length * NUMBERS).fill(0)
    for (const { place, counts } of this.#documents) {
      const factor = times(place)
      if (factor === 0) continue
      counts.forEach((count, index) => {
        sums[index] = (sums[index] as number) + factor * count
      })
    }
    return sums
  }
}

function numbersOf(counts: Counts, measure: Measure): number[] {
  const from = MEASURES.indexOf(measure) * NUMBERS
  return counts.slice(from, from + NUMBERS)
}

function inOrder(names: readonly string[], dimension: Dimension): string[] {
  if (dimension === 'byType') return ENTITY_TYPES.filter((type) => names.includes(type))
  return names.toSorted()
}

/**
 * Scores predictions against gold, documents paired by their ids. Precision, recall and F1 are micro averages over mentions,
 * each prediction matched with at most one gold mention. Throws a `TypeError` as `pairDocuments` does.
 */
export function score(
  gold: readonly GoldDocument[],
  predicted: readonly AnnotatedDocument[],
  options: ScoreOptions = {},
): Scores {
  const { types, isRightLink = linkJudge(), bootstrap } = options
  const pairs = pairDocuments(gold, predicted, types)
  const expected = pairs.flatMap((pair) => pair.gold.annotations)
  const collection: Collection = {
    hasKinds: expected.some(({ kind }) => kind !== undefined),
    hasLinks: expected.length === 0 || expected.some(saysLink),
  }
  const groups = new Map<string, { group: Group; counts: GroupCounts }>()
  const countsOf = (group: Group): GroupCounts => {
    const known = groups.get(keyOf(group))
    if (known !== undefined) return known.counts
    const counts = new GroupCounts()
    groups.set(keyOf(group), { group, counts })
    return counts
  }
  pairs.forEach((pair, place) => {
    const document = new DocumentCounts(pair, isRightLink, collection)
    for (const { group, counts } of document.groups.values()) countsOf(group).add(place, counts)
  })
  const draws = bootstrap === undefined ? [] : drawDocuments(pairs.length, bootstrap)
  const talliesOf = (dimension: Dimension): Record<string, Tally> => {
    const members = [...groups.values()].filter(({ group }) => group.dimension === dimension)
    const names = members.map(({ group }) => group.name)
    return Object.fromEntries(
      inOrder(names, dimension).map((name) => [name, countsOf({ dimension, name }).tally(draws, bootstrap)]),
    )
  }
  return {
    documents: pairs.length,
    total: countsOf({ dimension: 'total', name: '' }).tally(draws, bootstrap),
    nil: countsOf({ dimension: 'nil', name: '' }).tally(draws, bootstrap),
    byType: talliesOf('byType'),
    byKind: talliesOf('byKind'),
    byLanguage: talliesOf('byLanguage'),
    byPhenomenon: talliesOf('byPhenomenon'),
  }
}
