import { lettersOf } from './letter-evidence'

/** A fixed set of words, compared letter by letter, without making a string of the word that is looked up. */
export interface WordTable {
  /** Index of the word whose letter numbers are `letters[from .. from + length)`, or -1. */
  find(letters: Uint8Array, from: number, length: number): number
}

const LETTER_BITS = 6
const GOLDEN_RATIO = 0x9e3779b1

/** Hash of four letters and the length: enough to keep a few hundred words apart. */
function hash(letters: ArrayLike<number>, from: number, length: number): number {
  const first = letters[from] as number
  const second = letters[from + (length > 1 ? 1 : 0)] as number
  const middle = letters[from + (length >> 1)] as number
  const last = letters[from + length - 1] as number
  const packed = ((((first << LETTER_BITS) | second) << LETTER_BITS) | middle) << LETTER_BITS
  return Math.imul((packed | last) ^ (length << (4 * LETTER_BITS)), GOLDEN_RATIO)
}

/** Open addressing in a table at most a quarter full, so that words that are not listed end the search at once. */
export function createWordTable(list: readonly string[]): WordTable {
  const sizeBits = Math.ceil(Math.log2(list.length * 4))
  const mask = (1 << sizeBits) - 1
  const slots = new Uint16Array(1 << sizeBits)
  const words = list.map(lettersOf)
  const longest = Math.max(...words.map((word) => word.length))

  const isAt = (index: number, letters: ArrayLike<number>, from: number, length: number): boolean => {
    const word = words[index] as readonly number[]
    if (word.length !== length) return false
    for (let place = 0; place < length; place++) {
      if (word[place] !== letters[from + place]) return false
    }
    return true
  }
  const find = (letters: ArrayLike<number>, from: number, length: number): number => {
    if (length === 0 || length > longest) return -1
    let slot = hash(letters, from, length) >>> (32 - sizeBits)
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (isAt(entry - 1, letters, from, length)) return entry - 1
      slot = (slot + 1) & mask
    }
    return -1
  }

  words.forEach((word, index) => {
    if (find(word, 0, word.length) >= 0) throw new RangeError(`${list[index]} is listed twice`)
    let slot = hash(word, 0, word.length) >>> (32 - sizeBits)
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = index + 1
  })
  return { find }
}
