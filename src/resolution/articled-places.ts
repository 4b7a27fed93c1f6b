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

function isArticled({ reading, firstToken, lastToken, gazetteer, alias }: Candidate): boolean {
  return reading === Reading.Persian && firstToken === lastToken && gazetteer.form(alias).startsWith(ARABIC_ARTICLE)
}

/**
 * Weak places of one word with the Arabic article, after a preposition of place in Persian: what is an ordinary word in Arabic is none there
 * (در الزبیر). A name of another type on the same word, as that of a channel, leaves it open.
 */
export function admitArticledPlaces(tokens: Tokens, weak: readonly Candidate[]): AdmittedReading[] {
  const articled = weak.filter(isArticled)
  if (articled.length === 0) return []
  const others = new Set(articled.filter((candidate) => headOf(candidate).type !== 'location').map(spanKey))
  return articled
    .filter((candidate) => !others.has(spanKey(candidate)))
    .filter(
      ({ firstToken }) => tokens.gap[firstToken] === Gap.Space && PREPOSITIONS.has(wordAt(tokens, firstToken - 1)),
    )
    .map((candidate) => ({ candidate, licence: 'articled place', byHead: false }))
}
