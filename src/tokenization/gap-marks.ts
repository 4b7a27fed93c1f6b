import { endOfLetter } from '../normalization/fold'
import { FOLD, Fold } from '../normalization/folding-table'
import { Gap } from '../normalization/letters'
import type { Tokens } from './tokens'

/** The characters between a token and the one before it, or the ends of the text, without blanks and what cannot be seen. */
export function marksBefore({ letters, first, end, count }: Tokens, token: number): string {
  const { text, at } = letters
  const from = token === 0 ? 0 : endOfLetter(letters, (end[token - 1] as number) - 1)
  const to = token < count ? (at[first[token] as number] as number) : text.length
  let marks = ''
  for (let index = from; index < to; index++) {
    const fold = FOLD[text.charCodeAt(index)]
    if (fold !== Fold.Space && fold !== Fold.Delete && fold !== Fold.Tatweel) marks += text.charAt(index)
  }
  return marks
}

const COMMAS: ReadonlySet<string> = new Set([',', '\u060c'])

/** Whether a comma, and nothing else, stands between a token and the one before it. */
export function followsComma(tokens: Tokens, token: number): boolean {
  if (token <= 0 || token >= tokens.count || ((tokens.gap[token] as number) & ~(Gap.Space | Gap.Hard)) !== 0)
    return false
  return COMMAS.has(marksBefore(tokens, token))
}
