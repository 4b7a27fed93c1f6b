import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { type Gazetteer, strengthOf } from '../gazetteer/gazetteer'
import type { Evidence } from '../types'
import { Examples } from './examples'
import type { Outcome, Sighting } from './read-document'
import type { AuditedAlias } from './report'
import { placesOf, suspicionOf } from './suspicion'

const STRENGTH_NAMES: Readonly<Record<Strength, Evidence['strength']>> = {
  [Strength.Strong]: 'strong',
  [Strength.Short]: 'short',
  [Strength.Weak]: 'weak',
  [Strength.Built]: 'rule',
}

const COUNT_OF: Readonly<Record<Outcome, keyof Counts>> = {
  hit: 'hits',
  open: 'open',
  beaten: 'beaten',
  blocked: 'blocked',
  unlicensed: 'unlicensed',
}

interface Counts {
  hits: number
  evidenced: number
  open: number
  beaten: number
  blocked: number
  unlicensed: number
}

/** What came up of one name. */
interface Tally extends Counts {
  documents: number
  /** Number of the last document with a hit. */
  lastDocument: number
  examples: Examples
}

function bySuspicion(a: AuditedAlias, b: AuditedAlias): number {
  return b.suspicion - a.suspicion || b.hits - a.hits || placesOf(b) - placesOf(a) || compareText(keyOf(a), keyOf(b))
}

function keyOf({ id, lang, form }: AuditedAlias): string {
  return `${id} ${lang} ${form}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Counts for each name of the gazetteers that came up; as many at most as they have names. */
export class AliasTallies {
  readonly #tallies = new Map<Gazetteer, Map<number, Tally>>()

  /** Counts a place of the document that is the `number`th. */
  add({ candidate, outcome, hasEvidence }: Sighting, document: string, text: string, number: number): void {
    const tally = this.#tallyOf(candidate)
    tally[COUNT_OF[outcome]]++
    if (outcome !== 'hit') return
    if (hasEvidence) tally.evidenced++
    if (tally.lastDocument !== number) tally.documents++
    tally.lastDocument = number
    tally.examples.offer(document, text, candidate, !hasEvidence)
  }

  #tallyOf({ gazetteer, alias }: Candidate): Tally {
    let ofGazetteer = this.#tallies.get(gazetteer)
    if (ofGazetteer === undefined) {
      ofGazetteer = new Map()
      this.#tallies.set(gazetteer, ofGazetteer)
    }
    let tally = ofGazetteer.get(alias)
    if (tally === undefined) {
      const counts: Counts = { hits: 0, evidenced: 0, open: 0, beaten: 0, blocked: 0, unlicensed: 0 }
      tally = { ...counts, documents: 0, lastDocument: -1, examples: new Examples() }
      ofGazetteer.set(alias, tally)
    }
    return tally
  }

  /** The names with at least so many hits, suspicious ones first. */
  report(leastHits: number): AuditedAlias[] {
    const found: AuditedAlias[] = []
    for (const [gazetteer, tallies] of this.#tallies) {
      for (const [alias, tally] of tallies) {
        if (tally.hits >= leastHits) found.push(audited(gazetteer, alias, tally))
      }
    }
    return found.sort(bySuspicion)
  }
}

function audited(gazetteer: Gazetteer, alias: number, tally: Tally): AuditedAlias {
  const { hits, evidenced, open, beaten, blocked, unlicensed, documents, examples } = tally
  const entity = gazetteer.entityOfAlias(alias)
  const kind = gazetteer.kindOf(entity)
  return {
    form: gazetteer.form(alias),
    id: gazetteer.ids[entity] as string,
    lang: gazetteer.langOf(alias),
    type: gazetteer.typeOf(entity),
    ...(kind !== undefined && { kind }),
    strength: STRENGTH_NAMES[strengthOf(gazetteer.flags(alias))],
    hits,
    documents,
    evidenced,
    open,
    beaten,
    blocked,
    unlicensed,
    evidenceShare: hits === 0 ? 0 : evidenced / hits,
    beatenShare: beaten / placesOf(tally),
    suspicion: suspicionOf(tally, kind === 'country' || !gazetteer.pattern(alias).singleWord),
    examples: examples.list(),
  }
}
