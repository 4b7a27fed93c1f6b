import { foldedWords, wordAt } from '../context/context-words'
import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf } from './readings'

function foldedSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap(foldedWords))
}

/** Prepositions and nouns behind which the first of several places stands. Collected for this project, like the lists below. */
const OPENERS: ReadonlySet<string> = foldedSet(
  words(`
    في
    من
    إلى
    بين
    نحو
    قرب
    مناطق
    بلدات
    مدن
    قرى
  `),
)
/** With ب, what a place belongs to and the name of which follows. */
const AREAS: ReadonlySet<string> = foldedSet(
  words(`
    بريف
    بمحافظة
    بقضاء
    بمنطقة
    بمديرية
    بناحية
    بولاية
    بإقليم
  `),
)
const IN = 'في'
const AND = '\u0648'
const BA = '\u0628'
/** Places of a list that license one another. */
const FEWEST_OF_LIST = 3

const SMALL_KINDS: ReadonlySet<string> = new Set('city town village district neighbourhood'.split(' '))

function isRightAfter({ gap, count }: Tokens, token: number): boolean {
  return token > 0 && token < count && gap[token] === Gap.Space
}

function isSmallPlace(candidate: Candidate): boolean {
  const { type, kind } = headOf(candidate)
  return candidate.reading === Reading.Arabic && type === 'location' && kind !== undefined && SMALL_KINDS.has(kind)
}

/** By token, the names that begin there. */
function byFirstToken<T extends { readonly firstToken: number }>(names: readonly T[]): ReadonlyMap<number, T[]> {
  const places = new Map<number, T[]>()
  for (const name of names) places.set(name.firstToken, [...(places.get(name.firstToken) ?? []), name])
  return places
}

/** طفس وجاسم ونوى: three weak names of one country, the first behind a preposition. */
function listFrom(tokens: Tokens, first: Candidate, startingAt: ReadonlyMap<number, Candidate[]>): Candidate[] {
  const { country } = headOf(first)
  const opens = first.proclitic === BA || (first.proclitic === '' && OPENERS.has(wordAt(tokens, first.firstToken - 1)))
  if (country === undefined || !opens || !isRightAfter(tokens, first.firstToken)) return []
  const list = [first]
  for (let last = first; ; ) {
    const next = last.lastToken + 1
    const member = isRightAfter(tokens, next)
      ? startingAt.get(next)?.find((other) => other.proclitic === AND && headOf(other).country === country)
      : undefined
    if (member === undefined) return list.length < FEWEST_OF_LIST ? [] : list
    list.push(member)
    last = member
  }
}

/** من فيق في الجولان, في كويا بريف درعا: the area of its country follows. */
function isInArea(
  tokens: Tokens,
  candidate: Candidate,
  standing: ReadonlyMap<number, AdmittedReading['candidate'][]>,
): boolean {
  const { firstToken, lastToken, proclitic, gazetteer, alias } = candidate
  if (proclitic !== BA && !(proclitic === '' && OPENERS.has(wordAt(tokens, firstToken - 1)))) return false
  if (!isRightAfter(tokens, firstToken) || !isRightAfter(tokens, lastToken + 1)) return false
  const { country } = headOf(candidate)
  const isArea = (token: number, clitic: string): boolean =>
    standing.get(token)?.some((name) => {
      const head = headOf(name)
      return (
        head.type === 'location' && head.kind !== 'country' && head.country === country && name.proclitic === clitic
      )
    }) ?? false
  const next = wordAt(tokens, lastToken + 1)
  if (AREAS.has(next) && isRightAfter(tokens, lastToken + 2)) return isArea(lastToken + 2, '')
  // A noun with the article may be the town that was named: في الحي في بغداد.
  if (gazetteer.pattern(alias).key.startsWith(ARABIC_ARTICLE)) return false
  return isArea(lastToken + 1, BA) || (next === IN && isRightAfter(tokens, lastToken + 2) && isArea(lastToken + 2, ''))
}

/** Weak names of towns and villages by the places beside them, all of one country: in a list of such names, or before their area. */
export function admitAmongPlaces(
  tokens: Tokens,
  weak: readonly Candidate[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  const places = weak.filter(isSmallPlace)
  if (places.length === 0) return []
  const startingAt = byFirstToken(places)
  const areas = byFirstToken(standing.map(({ candidate }) => candidate))
  const admitted = new Set<Candidate>()
  for (const place of places) {
    for (const member of listFrom(tokens, place, startingAt)) admitted.add(member)
    if (isInArea(tokens, place, areas)) admitted.add(place)
  }
  return [...admitted].map((candidate) => ({ candidate, licence: 'places beside it', byHead: false }))
}
