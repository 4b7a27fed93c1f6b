import { compareLetters, strictLetters } from '../normalization/strict-letters'
import type { Tokens } from '../tokenization/tokens'
import type { NamePattern } from './name-pattern'
import { type Ending, EndingKind, type Entry } from './trie-walk'

/** Letter agreement, best first. */
export const enum Grade {
  Exact,
  Strict,
  Loose,
}

/** How the letters of the text agree with those of a name whose loose letters they share. */
export interface Spelling {
  grade: Grade
  /** One of them has a final hamza that the other leaves out. */
  finalHamza: boolean
}

/** Compares letters that may stand in other clothes; a text that equals the name needs no comparison. */
export function spellingOf(
  tokens: Tokens,
  entry: Entry,
  ending: Ending,
  name: NamePattern,
  isPersian: boolean,
): Spelling {
  const end = ending.kind === EndingKind.Word ? (tokens.end[ending.token] as number) : ending.end
  const found = strictLetters(tokens.letters, entry.first, end)
  const { strict, finalHamza } = compareLetters(found, name.strict.slice(entry.skipped), isPersian)
  return { grade: strict ? Grade.Strict : Grade.Loose, finalHamza }
}

const LATIN_ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|adh|ath)[\s\p{Pd}]/iu

/** Whether a Latin name begins with a capital, its article apart. */
export function hasCapital(surface: string): boolean {
  return /^\p{Lu}/u.test(surface.replace(LATIN_ARTICLE, ''))
}

/** Whether upper and lower case are as in the dictionary; the article has a capital only at the start of a sentence. */
export function hasExactCase(surface: string, form: string): boolean {
  const letters = (name: string): string => name.replace(LATIN_ARTICLE, '').replace(/[^\p{L}\p{N}]/gu, '')
  return letters(surface) === letters(form)
}
