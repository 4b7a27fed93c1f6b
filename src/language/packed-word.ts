import { lettersOf } from './letter-evidence'

/** Bits of a letter number. */
export const LETTER_BITS = 6
/** How many letters fit in one integer. */
export const PACKED_LETTERS = 5
export const PACKED_MASK: number = (1 << (LETTER_BITS * PACKED_LETTERS)) - 1
/** The longest word that its first and last letters, overlapping where they meet, and its length determine. */
export const LONGEST_EXACT: number = 2 * PACKED_LETTERS

/** Letter numbers in one integer, the last lowest. */
export function pack(letters: readonly number[]): number {
  return letters.reduce((packed, letter) => (packed << LETTER_BITS) | letter, 0)
}

/** Mask of the lowest so many letters. */
export function maskOf(letters: number): number {
  return (1 << (LETTER_BITS * letters)) - 1
}

/** A word as it is compared: without a string of its own. */
export interface PackedWord {
  /** The first five letters, or all of a shorter word. */
  head: number
  /** The last five letters, or all of a shorter word. */
  tail: number
  length: number
}

export function packLetters(letters: readonly number[]): PackedWord {
  return {
    head: pack(letters.slice(0, PACKED_LETTERS)),
    tail: pack(letters.slice(-PACKED_LETTERS)),
    length: letters.length,
  }
}

/** A word of a list, which must be known exactly. */
export function packWord(word: string): PackedWord {
  const letters = lettersOf(word)
  if (letters.length > LONGEST_EXACT) throw new RangeError(`${word} has more than ${LONGEST_EXACT} letters`)
  return packLetters(letters)
}
