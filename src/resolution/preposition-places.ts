import { wordAt } from '../context/context-words'
import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf, spanKey } from './readings'

/** "In", "to", "from", "as far as"; loose letters. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    در
    به
    از
    تا
  `),
)

/** Facilities that are called after the town where they are. */
const KINDS_OF_TOWNS: ReadonlySet<string> = new Set('border-crossing airport port dam base camp refinery'.split(' '))

function isAfterPreposition(tokens: Tokens, { reading, firstToken, lastToken }: Candidate): boolean {
  if (reading !== Reading.Persian || firstToken !== lastToken || tokens.gap[firstToken] !== Gap.Space) return false
  return PREPOSITIONS.has(wordAt(tokens, firstToken - 1))
}

/** The last words of facilities that stand: مهران of مرز مهران. */
function townsOfFacilities(tokens: Tokens, standing: readonly AdmittedReading[]): ReadonlySet<string> {
  const towns = new Set<string>()
  for (const { candidate } of standing) {
    const { type, kind } = headOf(candidate)
    if (type !== 'facility' || kind === undefined || !KINDS_OF_TOWNS.has(kind)) continue
    if (candidate.lastToken > candidate.firstToken) towns.add(wordAt(tokens, candidate.lastToken))
  }
  return towns
}

/**
 * Weak places of one word after a preposition of place in Persian: with the Arabic article, for what is an ordinary word
 * in Arabic is none there (در الزبیر), or where the text has a facility of their name (مرز مهران, then به مهران). A name of
 * another type on the same word, as that of a channel, leaves it open.
 */
export function admitAfterPrepositions(
  tokens: Tokens,
  weak: readonly Candidate[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  const possible = weak.filter((candidate) => isAfterPreposition(tokens, candidate))
  if (possible.length === 0) return []
  const others = new Set(possible.filter((candidate) => headOf(candidate).type !== 'location').map(spanKey))
  const towns = townsOfFacilities(tokens, standing)
  return possible.flatMap((candidate) => {
    if (others.has(spanKey(candidate))) return []
    if (candidate.gazetteer.form(candidate.alias).startsWith(ARABIC_ARTICLE))
      return [{ candidate, licence: 'articled place', byHead: false }]
    const isTown = towns.has(wordAt(tokens, candidate.firstToken))
    return isTown ? [{ candidate, licence: 'facility of the place', byHead: false }] : []
  })
}
