import { endsWithFinalHamza, Gap, type Letters } from '../normalization/letters'

/** The script of a token. */
export const enum Script {
  Arabic,
  Latin,
  Digit,
}

/**
 * The words of a text: maximal runs of letters of one script. A zero width non-joiner stays inside its word.
 * `first` and `end` are letter positions, half open.
 */
export interface Tokens {
  readonly letters: Letters
  readonly count: number
  readonly first: Uint32Array
  readonly end: Uint32Array
  /** `Script` of each token. */
  readonly script: Uint8Array
  /** `Gap` flags before each token; the entry at `count` holds what follows the last. */
  readonly gap: Uint16Array
  /** What `OncePerText` keeps. */
  readonly kept: unknown[]
}

/**
 * Something that a later stage works out of the words of a text when it is first asked for. It is kept with the text and goes
 * with it; a `WeakMap` would hold every text until the next full garbage collection.
 */
export class OncePerText<T> {
  static #slots = 0
  readonly #slot = OncePerText.#slots++

  constructor(private readonly make: (tokens: Tokens) => T) {}

  of(tokens: Tokens): T {
    tokens.kept[this.#slot] ??= this.make(tokens)
    return tokens.kept[this.#slot] as T
  }
}

function scriptOf(letter: number): Script {
  if (letter < 0x3a || letter === 0x066b || letter === 0x066c) return Script.Digit
  return letter >= 0x0600 && letter < 0x0900 ? Script.Arabic : Script.Latin
}

/** Cuts folded letters into tokens with typed gaps. */
export function tokenize(letters: Letters): Tokens {
  const { count: letterCount, gap: letterGap, loose } = letters
  let count = letterCount === 0 ? 0 : 1
  for (let position = 1; position < letterCount; position++) {
    if (((letterGap[position] as number) & ~Gap.Joint) !== 0) count++
  }
  const first = new Uint32Array(count)
  const end = new Uint32Array(count)
  const script = new Uint8Array(count)
  const gap = new Uint16Array(count + 1)
  let token = 0
  for (let position = 0; position < letterCount; token++) {
    first[token] = position
    gap[token] = letterGap[position] as number
    script[token] = scriptOf(loose[position] as number)
    position++
    while (position < letterCount && ((letterGap[position] as number) & ~Gap.Joint) === 0) position++
    end[token] = position
  }
  gap[count] = letterGap[letterCount] as number
  return { letters, count, first, end, script, gap, kept: [] }
}

/** Where a token's key ends: before a final hamza that the loose key leaves out. */
export function endOfKey(tokens: Tokens, token: number): number {
  const end = tokens.end[token] as number
  return endsWithFinalHamza(tokens.letters, tokens.first[token] as number, end) ? end - 1 : end
}
