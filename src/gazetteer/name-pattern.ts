import { fold } from '../normalization/fold'
import { Gap } from '../normalization/letters'
import { strictLetters } from '../normalization/strict-letters'
import { endOfKey, tokenize } from '../tokenization/tokens'

/** A name as it is compared with the text: its key, its strict letters, and where its words meet. */
export interface NamePattern {
  /** The loose letters, without word gaps and without final hamzas: the key in the trie. */
  readonly key: string
  readonly strict: readonly number[]
  /** `Gap` flags before each letter of the key; 0 inside a word. */
  readonly gaps: readonly number[]
  /** Letters of the name's only word, or of all its words, final hamza included. */
  readonly letterCount: number
  readonly singleWord: boolean
  /** The name is an acronym of single letters (ق.س.د). */
  readonly acronym: boolean
}

/** Folds a name of a dictionary by the rules that fold the text. */
export function patternOf(form: string): NamePattern {
  const letters = fold(form)
  const tokens = tokenize(letters)
  const gaps: number[] = []
  let key = ''
  let acronym = tokens.count > 1
  for (let token = 0; token < tokens.count; token++) {
    const first = tokens.first[token] as number
    const end = endOfKey(tokens, token)
    if (end - first > 1) acronym = false
    for (let position = first; position < end; position++) {
      key += String.fromCharCode(letters.loose[position] as number)
      gaps.push(
        position === first && token > 0
          ? (tokens.gap[token] as number)
          : position === first
            ? Gap.None
            : (letters.gap[position] as number),
      )
    }
  }
  return {
    key,
    strict: strictLetters(letters, 0, letters.count),
    gaps,
    letterCount: letters.count,
    singleWord: gaps.every((gap) => (gap & ~Gap.Script) === 0),
    acronym,
  }
}
