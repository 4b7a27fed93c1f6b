/**
 * A trie over letters packed into a double array with tails. A state is an index; its child for a letter code c
 * is `base[state] + c` if `check` there holds c. No two states share a base, so the code alone identifies the
 * parent. The end of a key is the child for code 0, whose base is `-(key + 1)`. A state with a single key below
 * it has a negative base, `-(tail + 1)`: the rest of that key stands in `tail` as codes, a 0, and the key's
 * number in three bytes.
 *
 * Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE Trans. Software Eng. 15
 * (1989), gives the structure and the tails.
 */
export interface DoubleArray {
  readonly base: Int32Array
  readonly check: Uint8Array
  readonly tail: Uint8Array
}

/** `check` of a free slot; letter codes are 1..254. */
const FREE = 255
/** Largest letter code. To allow more letters, widen `DoubleArray.check` to 16 bits. */
export const MAX_LETTER_CODE = 254
/** Largest key number. To allow more keys, widen `KEY_BYTES`. */
export const MAX_KEYS: number = 2 ** 24
const KEY_BYTES = 3
const ROOT = 0

/** Builds the trie of `keys`: letter codes 1..254 each, sorted by code, without duplicates. A key's number is its place. */
export function buildDoubleArray(keys: readonly Uint8Array[]): DoubleArray {
  let base = new Int32Array(1024)
  let check = new Uint8Array(1024).fill(FREE)
  let baseTaken = new Uint8Array(1024)
  let tail = new Uint8Array(1024)
  let tailLength = 0
  let firstFree = 1
  let size = 1
  check[ROOT] = 0

  const reserve = (wanted: number): void => {
    if (wanted <= base.length) return
    const length = Math.max(wanted, base.length * 2)
    const grownBase = new Int32Array(length)
    grownBase.set(base)
    base = grownBase
    const grownCheck = new Uint8Array(length).fill(FREE)
    grownCheck.set(check)
    check = grownCheck
    const grownTaken = new Uint8Array(length)
    grownTaken.set(baseTaken)
    baseTaken = grownTaken
  }

  const addTail = (key: number, depth: number): number => {
    const letters = keys[key] as Uint8Array
    const length = letters.length - depth + 1 + KEY_BYTES
    if (tailLength + length > tail.length) {
      const grown = new Uint8Array(Math.max(tail.length * 2, tailLength + length))
      grown.set(tail)
      tail = grown
    }
    const at = tailLength
    tail.set(letters.subarray(depth), at)
    tail[at + letters.length - depth] = 0
    for (let byte = 0; byte < KEY_BYTES; byte++)
      tail[at + letters.length - depth + 1 + byte] = (key >> (8 * byte)) & 0xff
    tailLength += length
    return at
  }

  /** First base, not yet taken, at which the slots for all `codes` are free. */
  const findBase = (codes: readonly number[]): number => {
    const lowest = codes[0] as number
    let slot = Math.max(firstFree, lowest + 1)
    let occupied = 0
    for (let tried = 0; ; slot++) {
      reserve(slot + FREE + 1)
      if (check[slot] !== FREE) {
        occupied++
        tried++
        continue
      }
      tried++
      const candidate = slot - lowest
      if (baseTaken[candidate] === 0 && codes.every((code) => check[candidate + code] === FREE)) {
        // A crowded stretch is not worth searching again.
        if (tried > 16 && occupied * 20 > tried * 19) firstFree = slot
        return candidate
      }
    }
  }

  const codeAt = (key: number, depth: number): number => (keys[key] as Uint8Array)[depth] ?? 0
  interface Pending {
    state: number
    from: number
    to: number
    depth: number
  }
  const stack: Pending[] = keys.length === 0 ? [] : [{ state: ROOT, from: 0, to: keys.length, depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { state, from, to, depth } = next
    if (to - from === 1 && state !== ROOT) {
      base[state] = -(addTail(from, depth) + 1)
      continue
    }
    const codes: number[] = []
    const starts: number[] = []
    for (let key = from; key < to; key++) {
      const code = codeAt(key, depth)
      if (codes.at(-1) !== code) {
        codes.push(code)
        starts.push(key)
      }
    }
    const found = findBase(codes)
    base[state] = found
    baseTaken[found] = 1
    for (const code of codes) check[found + code] = code
    size = Math.max(size, found + (codes.at(-1) as number) + 1)
    while (check[firstFree] !== FREE) firstFree++
    for (let child = codes.length - 1; child >= 0; child--) {
      const code = codes[child] as number
      const first = starts[child] as number
      if (code === 0) base[found] = -(first + 1)
      else stack.push({ state: found + code, from: first, to: starts[child + 1] ?? to, depth: depth + 1 })
    }
  }
  // Room for every code after the last state, so that a reader need not check bounds.
  reserve(size + FREE + 1)
  return { base: base.slice(0, size + FREE), check: check.slice(0, size + FREE), tail: tail.slice(0, tailLength) }
}

/**
 * A place in the trie. A packed pair: a state of the double array, or a place in the tail (negative: `-(place + 1)`).
 */
export type TriePlace = number

/** No such place. */
export const NOWHERE: TriePlace = -0x4000_0000

export const TRIE_ROOT: TriePlace = ROOT

/** The place one letter further, or `NOWHERE`. */
export function step(trie: DoubleArray, place: TriePlace, code: number): TriePlace {
  if (place < 0) return trie.tail[-place - 1] === code && code !== 0 ? place - 1 : NOWHERE
  const next = (trie.base[place] as number) + code
  if (code === 0 || trie.check[next] !== code) return NOWHERE
  const base = trie.base[next] as number
  return base < 0 ? base : next
}

/** The number of the key that ends at `place`, or -1. */
export function keyAt(trie: DoubleArray, place: TriePlace): number {
  if (place < 0) {
    const at = -place - 1
    if (trie.tail[at] !== 0) return -1
    const { tail } = trie
    return (tail[at + 1] as number) | ((tail[at + 2] as number) << 8) | ((tail[at + 3] as number) << 16)
  }
  const end = trie.base[place] as number
  return trie.check[end] === 0 ? -(trie.base[end] as number) - 1 : -1
}
