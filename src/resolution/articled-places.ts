import { wordAt } from '../context/context-words'
import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { type AdmittedReading, headOf, spanKey } from './readings'

/** "In". */
const IN = 'در'

function isArticled({ reading, firstToken, lastToken, gazetteer, alias }: Candidate): boolean {
  return reading === Reading.Persian && firstToken === lastToken && gazetteer.form(alias).startsWith(ARABIC_ARTICLE)
}

/**
 * Weak places of one word with the Arabic article, after "in" in Persian: what is an ordinary word in Arabic is none there
 * (در الزبیر). A name of another type on the same word, as that of a channel, leaves it open.
 */
export function admitArticledPlaces(tokens: Tokens, weak: readonly Candidate[]): AdmittedReading[] {
  const articled = weak.filter(isArticled)
  if (articled.length === 0) return []
  const others = new Set(articled.filter((candidate) => headOf(candidate).type !== 'location').map(spanKey))
  return articled
    .filter((candidate) => !others.has(spanKey(candidate)))
    .filter(({ firstToken }) => tokens.gap[firstToken] === Gap.Space && wordAt(tokens, firstToken - 1) === IN)
    .map((candidate) => ({ candidate, licence: 'articled place', byHead: false }))
}
