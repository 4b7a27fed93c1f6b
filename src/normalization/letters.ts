import { ARABIC_LETTER_ALEF, ARABIC_LETTER_HAMZA } from '../unicode/code-points'

/** What stands between a letter and the one before it; several may hold at once. 0: nothing, the same word goes on. */
export const enum Gap {
  None = 0,
  Space = 1 << 0,
  /** One line break. */
  Newline = 1 << 1,
  /** Two line breaks, or U+2029. */
  Paragraph = 1 << 2,
  Underscore = 1 << 3,
  /** Zero width non-joiner or a substitute: alone, it does not end a word. */
  Joint = 1 << 4,
  Dot = 1 << 5,
  Hyphen = 1 << 6,
  Quote = 1 << 7,
  Bracket = 1 << 8,
  Hash = 1 << 9,
  /** Nothing is written, but the script changes (داعش2014). */
  Script = 1 << 10,
  /** A full stop, question or exclamation mark, line break: context does not reach across. */
  Sentence = 1 << 11,
  Hard = 1 << 12,
  /** A handle, e-mail address or URL was skipped. */
  Opaque = 1 << 13,
}

/** The letters and digits of a text at the loose level, each with its place in the text: an index into this is a letter position. */
export interface Letters {
  readonly text: string
  /** How many letters there are; the arrays may be longer. */
  readonly count: number
  /** The folded letter, a UTF-16 unit. */
  readonly loose: Uint16Array
  /** Offset of the letter's unit in the text. The letters of one ligature share it. */
  readonly at: Uint32Array
  /** `Gap` flags between the letter and the one before it; the entry at `count` holds what follows the last. */
  readonly gap: Uint16Array
}

/**
 * Whether the word from `first` to `end` ends with a hamza that its loose key leaves out: after alef, as in كربلاء, also
 * written كربلا.
 */
export function endsWithFinalHamza({ loose }: Letters, first: number, end: number): boolean {
  return loose[end - 1] === ARABIC_LETTER_HAMZA && end - first > 2 && loose[end - 2] === ARABIC_LETTER_ALEF
}

/** The letters of a word from `first` to `end`, as a string. */
export function lettersBetween(loose: Uint16Array, first: number, end: number): string {
  let letters = ''
  let position = first
  // Each addition makes a string.
  for (; position + FOUR <= end; position += FOUR) {
    letters += String.fromCharCode(
      loose[position] as number,
      loose[position + 1] as number,
      loose[position + 2] as number,
      loose[position + 3] as number,
    )
  }
  for (; position < end; position++) letters += String.fromCharCode(loose[position] as number)
  return letters
}

const FOUR = 4
