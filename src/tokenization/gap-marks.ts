import { endOfLetter } from '../normalization/fold'
import { FOLD, Fold } from '../normalization/folding-table'
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
