import type { Gazetteer } from '../gazetteer/gazetteer'
import { AliasTallies } from './alias-tallies'
import { NewNames } from './new-names'
import { readDocument } from './read-document'
import type { AuditReport } from './report'

/** How an audit is made; all is optional. */
export interface AuditOptions {
  /** How many new names are kept at a time. Default 100,000. */
  mostNames?: number
}

const MOST_NAMES = 100_000

/**
 * Goes over a corpus, a document at a time, and keeps counts: how each name of the gazetteers fares, and which names rules
 * find that no gazetteer has. Texts are not kept, so memory does not grow with the corpus.
 */
export class Auditor {
  readonly #gazetteers: readonly Gazetteer[]
  readonly #aliases = new AliasTallies()
  readonly #names: NewNames
  #documents = 0

  /** The gazetteers are searched as one; where several have an id, the last one's record counts. */
  constructor(gazetteers: readonly Gazetteer[], { mostNames = MOST_NAMES }: AuditOptions = {}) {
    this.#gazetteers = gazetteers
    this.#names = new NewNames(mostNames)
  }

  /** Documents so far. */
  get documents(): number {
    return this.#documents
  }

  /** Counts what a document shows; `id` names it in examples. */
  add(id: string, text: string): void {
    const { sightings, newSightings } = readDocument(this.#gazetteers, text)
    const number = this.#documents++
    for (const sighting of sightings) this.#aliases.add(sighting, id, text, number)
    for (const sighting of newSightings) this.#names.add(sighting, id, text, number)
  }

  /** What is known so far of names with at least `leastHits` hits, 1 by default. */
  report(leastHits = 1): AuditReport {
    return {
      documents: this.#documents,
      aliases: this.#aliases.report(leastHits),
      names: this.#names.report(leastHits),
      forgotten: this.#names.forgotten,
    }
  }
}
