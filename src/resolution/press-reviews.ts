import { stemsAt } from '../context/context-words'
import { opensItem } from '../context/headlines'
import type { Candidate } from '../gazetteer/candidates'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf, spanKey } from './readings'

/** Papers that open items of their own; of so few a word of the press must tell what the items are. */
const FEWEST_PAPERS = 2
const SURELY_PAPERS = 3

/** Words of press reviews, loose letters. Collected for this project. */
const PRESS_WORDS: ReadonlySet<string> = new Set(
  words(`
    صحف
    صحيفه
    جرائد
    مطبوعات
    روزنامه
    روزنامهها
    روزنامههاي
    newspapers
    press
  `),
)

function isMedium({ candidate }: AdmittedReading): boolean {
  return headOf(candidate).type === 'organization' && headOf(candidate).kind === 'media'
}

function tellsOfPress(tokens: Tokens, { reading }: Candidate): boolean {
  for (let token = 0; token < tokens.count; token++) {
    if (stemsAt(tokens, token, reading).some((stem) => PRESS_WORDS.has(stem))) return true
  }
  return false
}

/**
 * The papers of a press review: the weak names of media that open a line or an item and have a colon after them, beside others
 * that do. A single one may be any heading (اطلاعات:), so two must be there that are no other names.
 */
export function admitPressReview(
  tokens: Tokens,
  weak: readonly Candidate[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  const papers = weak
    .filter((candidate) => headOf(candidate).kind === 'media' && opensItem(tokens, candidate))
    .map((candidate) => ({ candidate, licence: 'press review', byHead: true }))
  const [first] = papers
  if (first === undefined) return []
  const others = new Set(standing.filter((reading) => !isMedium(reading)).map(({ candidate }) => spanKey(candidate)))
  const known = standing.filter((reading) => isMedium(reading) && opensItem(tokens, reading.candidate))
  const plain = papers.filter(({ candidate }) => !others.has(spanKey(candidate)))
  const count = new Set([...plain, ...known].map(({ candidate }) => spanKey(candidate))).size
  if (count < FEWEST_PAPERS) return []
  const isReview = count >= SURELY_PAPERS || known.length > 0 || tellsOfPress(tokens, first.candidate)
  return isReview ? papers : []
}
