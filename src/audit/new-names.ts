import type { NameRule } from '../context/built-names'
import { patternOf } from '../gazetteer/name-pattern'
import type { EntityKind, EntityType, Lang } from '../types'
import { copied, Examples } from './examples'
import type { NewSighting } from './read-document'
import type { NewForm, NewName } from './report'

/** The rules that need something beside the name; the others go by the name alone, or by an earlier mention. */
const CUES: ReadonlySet<string> = new Set<NameRule>(['title', 'verb', 'head', 'institution'])
/** Different spellings and words before that are kept of a name: the first that come. */
const MOST_FORMS = 8

/** How often each of a few things came up. */
class Counter<K extends string = string> {
  readonly #counts = new Map<K, number>()

  /** Counts a thing; one that is new only when there is room. */
  add(key: K, most: number): void {
    const count = this.#counts.get(key)
    if (count !== undefined) this.#counts.set(key, count + 1)
    else if (this.#counts.size < most) this.#counts.set(copied(key) as K, 1)
  }

  /** Most frequent first; of equals the one that came first. */
  entries(): [key: K, count: number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1])
  }
}

/** What came up of one name. */
class NameTally {
  hits = 0
  documents = 0
  cued = 0
  readonly kinds = new Counter<EntityKind>()
  readonly countries = new Counter()
  readonly rules = new Counter()
  readonly before = new Counter()
  readonly examples = new Examples()
  readonly #forms = new Map<Lang, Counter>()
  #lastDocument = -1

  constructor(readonly type: EntityType) {}

  add({ name, mention, before }: NewSighting, document: string, text: string, number: number): void {
    this.hits++
    const isCued = CUES.has(name.rule)
    if (isCued) this.cued++
    if (this.#lastDocument !== number) this.documents++
    this.#lastDocument = number
    if (name.kind !== undefined) this.kinds.add(name.kind, MOST_FORMS)
    if (name.country !== undefined) this.countries.add(name.country, MOST_FORMS)
    this.rules.add(name.rule, MOST_FORMS)
    if (before !== undefined) this.before.add(before, MOST_FORMS)
    this.examples.offer(document, text, mention, isCued)
    // A last name alone is no spelling of the full name.
    if (patternOf(mention.text).key !== patternOf(name.key).key) return
    let forms = this.#forms.get(name.lang)
    if (forms === undefined) {
      forms = new Counter()
      this.#forms.set(name.lang, forms)
    }
    forms.add(mention.text.replace(/\s+/gu, ' '), MOST_FORMS)
  }

  forms(): NewForm[] {
    return [...this.#forms]
      .flatMap(([lang, counts]) => counts.entries().map(([form, hits]): NewForm => ({ form, lang, hits })))
      .sort((a, b) => b.hits - a.hits)
  }
}

/**
 * The names that rules found and no gazetteer has, by type and loose letters. Memory is bounded: when there are more than
 * `most`, those that came up least are forgotten until half are left ("lossy counting"), so what comes up often stays.
 */
export class NewNames {
  forgotten = 0
  #tallies = new Map<string, NameTally>()

  constructor(private readonly most: number) {}

  /** Counts a place of the document that is the `number`th. */
  add(sighting: NewSighting, document: string, text: string, number: number): void {
    const { type, key } = sighting.name
    const name = `${type} ${key}`
    let tally = this.#tallies.get(name)
    if (tally === undefined) {
      if (this.#tallies.size >= this.most) this.#forget()
      tally = new NameTally(type)
      this.#tallies.set(copied(name), tally)
    }
    tally.add(sighting, document, text, number)
  }

  #forget(): void {
    const byHits = [...this.#tallies].sort((a, b) => b[1].hits - a[1].hits)
    const kept = byHits.slice(0, this.most >> 1)
    this.forgotten += byHits.length - kept.length
    this.#tallies = new Map(kept)
  }

  /** The names with at least so many hits, those that stood most often beside a title, verb or head first. */
  report(leastHits: number): NewName[] {
    return [...this.#tallies.values()]
      .filter(({ hits }) => hits >= leastHits)
      .map(reported)
      .filter(({ forms }) => forms.length > 0)
      .sort((a, b) => b.cued - a.cued || b.hits - a.hits || compareForms(a, b))
  }
}

function compareForms(a: NewName, b: NewName): number {
  const [x, y] = [a, b].map(({ type, forms }) => `${forms[0]?.form} ${type}`) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

function reported(tally: NameTally): NewName {
  const [kind] = tally.kinds.entries()
  const [country] = tally.countries.entries()
  return {
    type: tally.type,
    ...(kind !== undefined && { kind: kind[0] }),
    ...(country !== undefined && { country: country[0] }),
    forms: tally.forms(),
    hits: tally.hits,
    documents: tally.documents,
    cued: tally.cued,
    rules: Object.fromEntries(tally.rules.entries()),
    before: tally.before.entries().map(([word]) => word),
    examples: tally.examples.list(),
  }
}
