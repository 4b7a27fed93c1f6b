import { Strength } from '../gazetteer/expand-aliases'
import { ARABIC_ARTICLE, PROCLITIC_LETTERS } from '../morphology/proclitics'
import { compareLetters } from '../normalization/strict-letters'
import type { EntityRecord } from '../types'
import { ARABIC_LETTER_KAF, ARABIC_LETTER_LAM } from '../unicode/code-points'
import { DEFAULT_PROMINENCE, LAYERS } from '../vocabulary'
import { AgreeingIndex, type Profile } from './agreeing-index'
import { groupBy, type LintedRecord, type ListedName, namesOf } from './dictionary'
import type { Hit, LintRule } from './findings'
import { FUNCTION_WORDS_OF } from './name-rules'

function isOfLayer({ record }: LintedRecord): boolean {
  return LAYERS.some((layer) => layer === record.type)
}

/** The ids under which others know an entity: its links, and its own id where that has a prefix (`geonames:99532`). */
function identities({ id, links }: EntityRecord): Map<string, string> {
  const colon = id.indexOf(':')
  const own: [string, string][] = colon > 0 ? [[id.slice(0, colon), id.slice(colon + 1)]] : []
  return new Map([...Object.entries(links ?? {}), ...own])
}

/**
 * What tells a record from its namesakes: where two profiles agree on all that both say, nothing does. `undefined`: its near
 * words do, whoever they are.
 */
function profileOf(linted: LintedRecord): Profile | undefined {
  const { type, country, near = [], prominence = DEFAULT_PROMINENCE } = linted.record
  if (near.length > 0) return undefined
  // Of two places somebody else's list may say that they are two: villages of one name are nobody's mistake.
  const isPlace = type === 'location' || type === 'facility'
  const ids = isPlace ? [...identities(linted.record)].map(([list, id]) => [`list ${list}`, id] as const) : []
  return new Map([
    // Of layers and entities never both are looked for.
    ['layer', String(isOfLayer(linted))],
    ['prominence', String(prominence)],
    // Of namesakes the one in whose country the text is set is meant (`Namesakes`).
    ...(country === undefined ? [] : [['country', country] as const]),
    ...ids,
  ])
}

/** The profiles of records, each made once. */
function profiles(): (linted: LintedRecord) => Profile | undefined {
  const known = new Map<LintedRecord, Profile | undefined>()
  return (linted) => {
    if (!known.has(linted)) known.set(linted, profileOf(linted))
    return known.get(linted)
  }
}

/** In Latin script case and accents are all that the key leaves out. */
function isSpelledAlike(one: ListedName, other: ListedName): boolean {
  return one.lang === 'en' || compareLetters(one.pattern.strict, other.pattern.strict, one.lang === 'fa').strict
}

/** Names by language and loose letters; single names are left out, they collide with nothing. */
function collidingNames(names: readonly ListedName[]): ListedName[][] {
  const groups = groupBy(names, ({ lang, pattern }) => `${lang} ${pattern.key}`)
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Names of other records, the first of them and how many there are. */
interface Others {
  first: ListedName
  count: number
}

/** Names of one spelling, one a record. */
class SameSpelling {
  readonly sample: ListedName
  readonly #names = new AgreeingIndex<ListedName>()
  readonly #records = new Set<LintedRecord>()

  constructor(sample: ListedName) {
    this.sample = sample
  }

  add(name: ListedName, profile: Profile): void {
    if (this.#records.has(name.record)) return
    this.#records.add(name.record)
    this.#names.add(profile, name)
  }

  /** Those of other records that nothing tells from the one of the profile. */
  othersOf(record: LintedRecord, profile: Profile): Others | undefined {
    const lists = this.#names.agreeing(profile)
    const first = lists.flatMap((list) => list.find((name) => name.record !== record) ?? [])[0]
    if (first === undefined) return undefined
    const count = lists.reduce((sum, { length }) => sum + length, this.#records.has(record) ? -1 : 0)
    return { first, count }
  }
}

/** Names that the engine cannot tell apart by their loose letters, by their spelling. Of one group there are few spellings. */
class Spellings {
  readonly #bySpelling = new Map<string, SameSpelling>()

  add(name: ListedName, profile: Profile): void {
    // Letters are alike that are not the same: Farsi yeh is both yeh and alef maksura. Hence no more than grouping here.
    const spelling = name.lang === 'en' ? '' : name.pattern.strict.join(' ')
    const same = this.#bySpelling.get(spelling) ?? new SameSpelling(name)
    this.#bySpelling.set(spelling, same)
    same.add(name, profile)
  }

  /** Those of other records that are spelled like the name, or otherwise. */
  othersOf(name: ListedName, profile: Profile, spelled: 'alike' | 'otherwise'): Others | undefined {
    let found: Others | undefined
    for (const same of this.#bySpelling.values()) {
      if (isSpelledAlike(name, same.sample) !== (spelled === 'alike')) continue
      found = both(found, same.othersOf(name.record, profile))
    }
    return found
  }
}

function both(one: Others | undefined, other: Others | undefined): Others | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return { first: one.first, count: one.count + other.count }
}

/** What follows the first of several that are found: a finding each would be of no more use. */
function andMore(count: number): string {
  return count > 1 ? `, and ${count - 1} more` : ''
}

const SHARED: LintRule = {
  id: 'shared-name',
  about:
    'Two records have a strong name in common, and nothing says how to tell them apart. They may: by near words of one of ' +
    'them, by different prominence, or by making the name weak in one of them. Namesakes of ' +
    'different countries are fine, and places with different ids in one list (wikidata, geonames …), by id or links.',
  *check({ records }) {
    const profile = profiles()
    const found = new Set<LintedRecord>()
    for (const group of collidingNames(namesOf(records).filter(({ isFree }) => isFree))) {
      const earlier = new Spellings()
      for (const name of group) {
        const own = profile(name.record)
        if (own === undefined) continue
        const others = found.has(name.record) ? undefined : earlier.othersOf(name, own, 'alike')
        earlier.add(name, own)
        if (others === undefined) continue
        found.add(name.record)
        yield sharedName(name, others)
      }
    }
  },
}

function sharedName(name: ListedName, { first, count }: Others): Hit {
  const { file, lineOf, record } = first.record
  return {
    in: name.record,
    field: name.field,
    value: name.form,
    why: `is a name of ${record.id}, too (${file}:${lineOf(first.field)})${andMore(count)}`,
    fix: 'give one of them near words or another prominence, or put the name under weakAliases of one of them',
  }
}

/** Names this short match loosely only after a place head (SPEC F1): they cannot be taken for one another. */
const SHORT_NAME = 4

/** Whether the name is found in spellings that are only loosely its own, without a condition. */
function isLooselyFree({ isFree, rule, pattern, lang }: ListedName): boolean {
  return lang !== 'en' && isFree && rule.fold !== 'strict' && !(pattern.singleWord && pattern.letterCount <= SHORT_NAME)
}

const FOLD_COLLISION: LintRule = {
  id: 'fold-collision',
  about:
    'Two names differ only in letters that the engine exchanges (hamza seats, yeh and alef maksura, teh marbuta and heh), ' +
    'so that one is found where the other stands. Names with fold: strict are not, nor are records that are told apart ' +
    'as for shared-name.',
  *check({ records }) {
    const names = namesOf(records).filter(({ strength }) => strength !== Strength.Short)
    const found = { own: new Set<LintedRecord>(), others: new Set<LintedRecord>() }
    const profile = profiles()
    for (const group of collidingNames(names)) {
      if (!group.some(isLooselyFree)) continue
      yield* ownCollisions(group, found.own)
      yield* foldCollisions(group, profile, found.others)
    }
  },
}

/** Names that are found where a name of the same record with conditions stands. Two free names mean the same entity. */
function* ownCollisions(group: readonly ListedName[], found: Set<LintedRecord>): Iterable<Hit> {
  const conditioned = new Map<LintedRecord, ListedName[]>()
  for (const name of group) {
    if (!name.isFree) conditioned.set(name.record, [...(conditioned.get(name.record) ?? []), name])
  }
  for (const name of group.filter(isLooselyFree)) {
    const others = (conditioned.get(name.record) ?? []).filter((other) => !isSpelledAlike(name, other))
    const [first] = others
    if (first === undefined || found.has(name.record)) continue
    found.add(name.record)
    yield collision(name, { first, count: others.length })
  }
}

/** Names that are found where a name of another record stands; of two free ones the later. */
function* foldCollisions(
  group: readonly ListedName[],
  profile: (linted: LintedRecord) => Profile | undefined,
  found: Set<LintedRecord>,
): Iterable<Hit> {
  const conditioned = new Spellings()
  const earlier = new Spellings()
  for (const name of group) {
    const own = profile(name.record)
    if (own !== undefined && !name.isFree) conditioned.add(name, own)
  }
  for (const name of group.filter(isLooselyFree)) {
    const own = profile(name.record)
    if (own === undefined) continue
    const others = found.has(name.record)
      ? undefined
      : both(conditioned.othersOf(name, own, 'otherwise'), earlier.othersOf(name, own, 'otherwise'))
    earlier.add(name, own)
    if (others === undefined) continue
    found.add(name.record)
    yield collision(name, others)
  }
}

function collision(name: ListedName, { first: other, count }: Others): Hit {
  const owner = name.record === other.record ? 'of this record' : `of ${other.record.record.id}`
  return {
    in: name.record,
    field: name.field,
    value: name.form,
    why: other.isFree
      ? `cannot be told from ${other.form} ${owner} where letters are exchanged${andMore(count)}`
      : `is found where ${other.form} ${owner} stands, whose conditions are so passed by${andMore(count)}`,
    fix:
      name.record === other.record
        ? 'put it under weakAliases, too, or write it as { form, fold: strict }'
        : 'write it as { form, fold: strict }',
  }
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بكل'
/** The legal proclitics of a noun, as they are written (SPEC 3.1). */
const PROCLITICS: readonly string[] = [
  ...[...CONJUNCTIONS].flatMap((first) => ['', ...PREPOSITIONS].map((second) => first + second)),
  ...PREPOSITIONS,
]
/** A name needs more letters than this after a proclitic (SPEC A3). */
const TOO_SHORT = 2

/** Whether the engine reads a name after a proclitic that ends in this letter. */
function isReadAfter({ rule, pattern, record }: ListedName, letter: string): boolean {
  const { noClitic } = rule
  const hasArticle = pattern.key.startsWith(ARABIC_ARTICLE)
  const length = pattern.letterCount - (hasArticle ? ARABIC_ARTICLE.length : 0)
  if (length <= TOO_SHORT || noClitic === true || noClitic?.some((clitic) => clitic.endsWith(letter))) return false
  const isKaf = letter.charCodeAt(0) === ARABIC_LETTER_KAF
  return !(isKaf && length === TOO_SHORT + 1 && !hasArticle && record.record.type !== 'organization')
}

const LAM = String.fromCharCode(ARABIC_LETTER_LAM)

const CLITIC_COLLISION: LintRule = {
  id: 'clitic-collision',
  about:
    'An Arabic name with a proclitic is spelled like a function word, or like another name after the elided article ' +
    '(l + al-hajj, l + lahj). A name with noClitic for that proclitic is fine. Names that a proclitic turns into another ' +
    'name of the same gazetteer are handled when it is compiled.',
  *check({ records }) {
    const words = namesOf(records).filter(({ lang, isFree, pattern }) => lang === 'ar' && isFree && pattern.singleWord)
    const afterLam = groupBy(
      words.filter((name) => isReadAfter(name, LAM)),
      ({ pattern }) => pattern.key,
    )
    for (const name of words) {
      const proclitic = PROCLITICS.find(
        (each) =>
          PROCLITIC_LETTERS.includes(each.charCodeAt(each.length - 1)) &&
          isReadAfter(name, each.slice(-1)) &&
          FUNCTION_WORDS_OF.ar.has(each + strictLettersOf(name)),
      )
      if (proclitic !== undefined) {
        yield {
          in: name.record,
          field: name.field,
          value: name.form,
          why: `is the function word ${proclitic}${name.form} after a proclitic`,
          fix: `write it as { form, noClitic: [${proclitic.slice(-1)}] }`,
        }
      }
      yield* elisionCollisions(name, afterLam)
    }
  },
}

/** Between the preposition and the article the alef is left out: then the two are one spelling with a name that begins with lam. */
function* elisionCollisions(name: ListedName, afterLam: ReadonlyMap<string, readonly ListedName[]>): Iterable<Hit> {
  const { key } = name.pattern
  if (!key.startsWith(ARABIC_ARTICLE) || !isReadAfter(name, LAM)) return
  const others = afterLam.get(key.slice(1)) ?? []
  const other = others.find(({ record }) => record !== name.record)
  if (other === undefined) return
  yield {
    in: name.record,
    field: name.field,
    value: name.form,
    why: `is spelled like ${other.form} of ${other.record.record.id} after the preposition ${LAM}${andMore(others.length)}`,
    fix: `write the rarer one as { form, noClitic: [${LAM}] }`,
  }
}

function strictLettersOf({ pattern }: ListedName): string {
  return pattern.strict.map((letter) => String.fromCharCode(letter)).join('')
}

/** What names of different entities do to one another. */
export const NAMESAKE_RULES: readonly LintRule[] = [SHARED, FOLD_COLLISION, CLITIC_COLLISION]
