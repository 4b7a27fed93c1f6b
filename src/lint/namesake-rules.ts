import { Strength } from '../gazetteer/expand-aliases'
import { ARABIC_ARTICLE, PROCLITIC_LETTERS } from '../morphology/proclitics'
import { compareLetters } from '../normalization/strict-letters'
import type { EntityRecord } from '../types'
import { ARABIC_LETTER_KAF, ARABIC_LETTER_LAM } from '../unicode/code-points'
import { LAYERS } from '../vocabulary'
import { groupBy, type LintedRecord, type ListedName, namesOf } from './dictionary'
import type { Hit, LintRule } from './findings'
import { FUNCTION_WORDS_OF } from './name-rules'

const DEFAULT_PROMINENCE = 5

function isOfLayer({ record }: LintedRecord): boolean {
  return LAYERS.some((layer) => layer === record.type)
}

/** The ids under which others know an entity: its links, and its own id where that has a prefix (`geonames:99532`). */
function identities({ id, links }: EntityRecord): Map<string, string> {
  const colon = id.indexOf(':')
  const own: [string, string][] = colon > 0 ? [[id.slice(0, colon), id.slice(colon + 1)]] : []
  return new Map([...Object.entries(links ?? {}), ...own])
}

/** Two places of which somebody else's list says that they are two: villages of one name are nobody's mistake. */
function arePlacesApart({ record: a }: LintedRecord, { record: b }: LintedRecord): boolean {
  if (![a, b].every(({ type }) => type === 'location' || type === 'facility')) return false
  const others = identities(b)
  return [...identities(a)].some(([list, id]) => others.has(list) && others.get(list) !== id)
}

/** Whether the records themselves say how to tell them apart, or are never both looked for. */
function areToldApart(one: LintedRecord, other: LintedRecord): boolean {
  const a = one.record
  const b = other.record
  return (
    // Of namesakes the one in whose country the text is set is meant (`Namesakes`).
    (a.country !== undefined && b.country !== undefined && a.country !== b.country) ||
    (a.prominence ?? DEFAULT_PROMINENCE) !== (b.prominence ?? DEFAULT_PROMINENCE) ||
    (a.near ?? []).length > 0 ||
    (b.near ?? []).length > 0 ||
    isOfLayer(one) !== isOfLayer(other) ||
    arePlacesApart(one, other)
  )
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

/** The pairs of a group, each once, the later name first. */
function* pairsOf(group: readonly ListedName[]): Iterable<[name: ListedName, earlier: ListedName]> {
  for (const [place, name] of group.entries()) for (const earlier of group.slice(0, place)) yield [name, earlier]
}

/** One hit for each record, however many names of it collide with however many of another. */
function* oncePerRecord(hits: Iterable<{ hit: Hit; other: LintedRecord }>): Iterable<Hit> {
  const seen = new Map<LintedRecord, Set<LintedRecord>>()
  for (const { hit, other } of hits) {
    const others = seen.get(hit.in) ?? new Set()
    if (others.has(other)) continue
    seen.set(hit.in, others.add(other))
    yield hit
  }
}

const SHARED: LintRule = {
  id: 'shared-name',
  about:
    'Two records have a strong name in common, and nothing says how to tell them apart. They may: by near words of one of ' +
    'them, by different prominence, or by making the name weak in one of them. Namesakes of ' +
    'different countries are fine, and places with different ids in one list (wikidata, geonames …), by id or links.',
  *check({ records }) {
    yield* oncePerRecord(sharedNames(namesOf(records).filter(({ isFree }) => isFree)))
  },
}

function* sharedNames(free: readonly ListedName[]): Iterable<{ hit: Hit; other: LintedRecord }> {
  for (const group of collidingNames(free)) {
    for (const [name, earlier] of pairsOf(group)) {
      const other = earlier.record
      if (other === name.record || !isSpelledAlike(name, earlier) || areToldApart(name.record, other)) continue
      yield {
        other,
        hit: {
          in: name.record,
          field: name.field,
          value: name.form,
          why: `is a name of ${other.record.id}, too (${other.file}:${other.lineOf(earlier.field)})`,
          fix: 'give one of them near words or another prominence, or put the name under weakAliases of one of them',
        },
      }
    }
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
    yield* oncePerRecord(foldCollisions(namesOf(records).filter(({ strength }) => strength !== Strength.Short)))
  },
}

function* foldCollisions(names: readonly ListedName[]): Iterable<{ hit: Hit; other: LintedRecord }> {
  for (const group of collidingNames(names)) {
    for (const pair of pairsOf(group)) {
      const [name, other] = isLooselyFree(pair[0]) ? pair : [pair[1], pair[0]]
      if (!isLooselyFree(name) || isSpelledAlike(name, other)) continue
      const isSameRecord = name.record === other.record
      // Two free names of one record mean the same entity; of two records, each spelling prefers its own.
      if (isSameRecord ? other.isFree : areToldApart(name.record, other.record)) continue
      if (!isSameRecord && other.isFree && !isLooselyFree(other)) continue
      yield { hit: collision(name, other), other: other.record }
    }
  }
}

function collision(name: ListedName, other: ListedName): Hit {
  const owner = name.record === other.record ? 'of this record' : `of ${other.record.record.id}`
  return {
    in: name.record,
    field: name.field,
    value: name.form,
    why: other.isFree
      ? `cannot be told from ${other.form} ${owner} where letters are exchanged`
      : `is found where ${other.form} ${owner} stands, whose conditions are so passed by`,
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
    const byKey = groupBy(words, ({ pattern }) => pattern.key)
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
      yield* elisionCollisions(name, byKey)
    }
  },
}

/** Between the preposition and the article the alef is left out: then the two are one spelling with a name that begins with lam. */
function* elisionCollisions(name: ListedName, byKey: ReadonlyMap<string, readonly ListedName[]>): Iterable<Hit> {
  const { key } = name.pattern
  if (!key.startsWith(ARABIC_ARTICLE) || !isReadAfter(name, LAM)) return
  for (const other of byKey.get(key.slice(1)) ?? []) {
    if (other.record === name.record || !isReadAfter(other, LAM)) continue
    yield {
      in: name.record,
      field: name.field,
      value: name.form,
      why: `is spelled like ${other.form} of ${other.record.record.id} after the preposition ${LAM}`,
      fix: `write the rarer one as { form, noClitic: [${LAM}] }`,
    }
  }
}

function strictLettersOf({ pattern }: ListedName): string {
  return pattern.strict.map((letter) => String.fromCharCode(letter)).join('')
}

/** What names of different entities do to one another. */
export const NAMESAKE_RULES: readonly LintRule[] = [SHARED, FOLD_COLLISION, CLITIC_COLLISION]
