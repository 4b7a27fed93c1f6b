/** FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv */
export const HASH_OF_NOTHING: number = 0x811c9dc5 | 0
const PRIME = 0x01000193
/** What undoes a multiplication by it, modulo 2 ** 32. */
const INVERSE_PRIME = 0x359c449b

/**
 * Takes the letter before those that were hashed into a hash. Words are hashed from the last letter to the first, so that the
 * hash of a word without its proclitics is a step on the way to that of the whole.
 */
export function hashBefore(letter: number, hash: number): number {
  return Math.imul(hash ^ letter, PRIME)
}

/** Takes the first letter of a word out of its hash again: what remains is the hash of the other letters. */
export function hashAfter(letter: number, hash: number): number {
  return Math.imul(hash, INVERSE_PRIME) ^ letter
}

/** The hash of the letters from `first` to `end`, half open. */
export function hashOf(letters: ArrayLike<number>, first: number, end: number): number {
  let hash = HASH_OF_NOTHING
  for (let place = end - 1; place >= first; place--) hash = hashBefore(letters[place] as number, hash)
  return hash
}

/** The hash of a word in loose letters. */
export function hashOfWord(word: string): number {
  let hash = HASH_OF_NOTHING
  for (let place = word.length - 1; place >= 0; place--) hash = hashBefore(word.charCodeAt(place), hash)
  return hash
}

/** The hashes of words in loose letters, by which the words of a text are looked up without strings of their own. */
export function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map(hashOfWord))
}

/** Where the search for a hash in an open-addressed table begins: the low bits alone hardly see the letters hashed first. */
export function slotOfHash(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask
}

/** Bits of a `HashFilter` for each word: so many that one in ten words that were not added is taken for one that was. */
const BITS_A_WORD = 10
/** Each number holds 32 bits. */
const BITS_OF_PLACE = 5

/** The hashes of a table, a bit each: small enough to stay at hand, so that most words that a table lacks cost one look. */
export class HashFilter {
  readonly #bits: Int32Array
  readonly #mask: number

  /** `words`: how many will be added. */
  constructor(words: number) {
    const numbers = 2 ** Math.ceil(Math.log2(Math.max(1, (words * BITS_A_WORD) >> BITS_OF_PLACE)))
    this.#bits = new Int32Array(numbers)
    this.#mask = numbers - 1
  }

  add(hash: number): void {
    const place = (hash >>> BITS_OF_PLACE) & this.#mask
    // Of the number of places a shift takes the lowest five bits.
    this.#bits[place] = (this.#bits[place] as number) | (1 << hash)
  }

  /** False: the hash was not added. */
  mayHave(hash: number): boolean {
    return ((this.#bits[(hash >>> BITS_OF_PLACE) & this.#mask] as number) & (1 << hash)) !== 0
  }
}
