/**
 * A trie over letters packed into a double array with tails. A state is an index; its child for a letter code c
 * is `base[state] + c` if `check` there holds c. No two states share a base, so the code alone identifies the
 * parent. The end of a key is the child for code 0, whose base is `-(value + 1)`. A state with a single key below
 * it has a negative base, `-(tail + 1)`: the rest of that key stands in `tail` as codes, a 0, and the key's
 * value in three bytes. A state whose base is `CLOSED - bucket` or less is closed: what is below it is inserted when a walk
 * first comes by, so that a large gazetteer is ready at once and holds only what texts have asked for.
 *
 * Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE Trans. Software Eng. 15
 * (1989), gives the structure and the tails.
 */
export class DoubleArray {
  base: Int32Array = new Int32Array(FIRST_SIZE)
  check: Uint8Array = new Uint8Array(FIRST_SIZE).fill(FREE)
  tail: Uint8Array = new Uint8Array(FIRST_SIZE)
  #baseTaken: Uint8Array = new Uint8Array(FIRST_SIZE)
  #tailLength = 0
  #firstFree = 1
  readonly #branchesOf: (bucket: number) => Branch[]

  /** `branches` as `insert` takes them; `branchesOf` gives what is below a closed state. */
  constructor(branches: readonly Branch[], branchesOf: (bucket: number) => Branch[]) {
    this.#branchesOf = branchesOf
    this.check[TRIE_ROOT] = 0
    this.#insert(TRIE_ROOT, branches)
  }

  /** Inserts what is below a closed state, and gives the place that the state has become. */
  open(state: number): TriePlace {
    const bucket = CLOSED - (this.base[state] as number)
    this.base[state] = 0
    this.#insert(state, this.#branchesOf(bucket))
    const base = this.base[state] as number
    return base < 0 ? base : state
  }

  /** Inserts branches below a state that has none: sorted by letter codes, without duplicates. */
  #insert(root: number, branches: readonly Branch[]): void {
    if (branches.length === 0) return
    const stack: Pending[] = [{ state: root, from: 0, to: branches.length, depth: 0 }]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { state, from, to, depth } = next
      const first = branches[from] as Branch
      if (to - from === 1 && state !== TRIE_ROOT) {
        if (!first.closed) {
          this.base[state] = -(this.#addTail(first, depth) + 1)
          continue
        }
        if (depth === first.letters.length) {
          this.base[state] = CLOSED - first.value
          continue
        }
      }
      const codes: number[] = []
      const starts: number[] = []
      for (let branch = from; branch < to; branch++) {
        const code = (branches[branch] as Branch).letters[depth] ?? 0
        if (codes.at(-1) !== code) {
          codes.push(code)
          starts.push(branch)
        }
      }
      const base = this.#findBase(codes)
      this.base[state] = base
      this.#baseTaken[base] = 1
      for (const code of codes) this.check[base + code] = code
      while (this.check[this.#firstFree] !== FREE) this.#firstFree++
      for (let child = codes.length - 1; child >= 0; child--) {
        const code = codes[child] as number
        const start = starts[child] as number
        if (code === 0) this.base[base] = -((branches[start] as Branch).value + 1)
        else stack.push({ state: base + code, from: start, to: starts[child + 1] ?? to, depth: depth + 1 })
      }
    }
  }

  /** Makes room for `wanted` slots, so that a reader need not check bounds. */
  #reserve(wanted: number): void {
    if (wanted <= this.base.length) return
    const length = Math.max(wanted, Math.ceil(this.base.length * 1.5))
    const base = new Int32Array(length)
    base.set(this.base)
    this.base = base
    const check = new Uint8Array(length).fill(FREE)
    check.set(this.check)
    this.check = check
    const taken = new Uint8Array(length)
    taken.set(this.#baseTaken)
    this.#baseTaken = taken
  }

  #addTail({ letters, value }: Branch, depth: number): number {
    const length = letters.length - depth + 1 + VALUE_BYTES
    if (this.#tailLength + length > this.tail.length) {
      const grown = new Uint8Array(Math.max(Math.ceil(this.tail.length * 1.5), this.#tailLength + length))
      grown.set(this.tail)
      this.tail = grown
    }
    const at = this.#tailLength
    this.tail.set(letters.subarray(depth), at)
    const end = at + letters.length - depth
    this.tail[end] = 0
    for (let byte = 0; byte < VALUE_BYTES; byte++) this.tail[end + 1 + byte] = (value >> (8 * byte)) & 0xff
    this.#tailLength += length
    return at
  }

  /** First base, not yet taken, at which the slots for all `codes` are free. */
  #findBase(codes: readonly number[]): number {
    const lowest = codes[0] as number
    let occupied = 0
    for (let slot = Math.max(this.#firstFree, lowest + 1), tried = 1; ; slot++, tried++) {
      // Room for every code after any base, which readers rely on.
      this.#reserve(slot + 2 * (FREE + 1))
      if (this.check[slot] !== FREE) {
        occupied++
        continue
      }
      const candidate = slot - lowest
      if (this.#baseTaken[candidate] === 0 && codes.every((code) => this.check[candidate + code] === FREE)) {
        // A crowded stretch is not worth searching again.
        if (tried > 16 && occupied * 20 > tried * 19) this.#firstFree = slot
        return candidate
      }
    }
  }
}

/** Letters below a state, and what stands at their end: the value of a key, or the number of a closed bucket. */
export interface Branch {
  /** Letter codes 1..254. */
  readonly letters: Uint8Array
  readonly value: number
  readonly closed: boolean
}

interface Pending {
  state: number
  from: number
  to: number
  depth: number
}

const FIRST_SIZE = 1024
/** `check` of a free slot; letter codes are 1..254. */
const FREE = 255
/** Largest letter code. To allow more letters, widen `DoubleArray.check` to 16 bits. */
export const MAX_LETTER_CODE = 254
/** Largest value of a key. To allow more, widen `VALUE_BYTES`. */
export const MAX_VALUE: number = 2 ** 24 - 1
const VALUE_BYTES = 3

/**
 * A place in the trie: a state of the double array, or a place in the tail (negative: `-(place + 1)`). It stays valid when
 * the trie grows.
 */
export type TriePlace = number

export const TRIE_ROOT: TriePlace = 0

/** Bases from here down are closed states; places in the tail are above. */
export const CLOSED = -0x2000_0000

/** No such place. */
export const NOWHERE: TriePlace = -0x4000_0000

/** The place one letter further, or `NOWHERE`. */
export function step(trie: DoubleArray, place: TriePlace, code: number): TriePlace {
  if (place < 0) return trie.tail[-place - 1] === code && code !== 0 ? place - 1 : NOWHERE
  const next = (trie.base[place] as number) + code
  if (code === 0 || trie.check[next] !== code) return NOWHERE
  const base = trie.base[next] as number
  if (base >= 0) return next
  return base <= CLOSED ? trie.open(next) : base
}

/** The value of the key that ends at `place`, or -1. */
export function valueAt(trie: DoubleArray, place: TriePlace): number {
  if (place < 0) {
    const at = -place - 1
    if (trie.tail[at] !== 0) return -1
    const { tail } = trie
    return (tail[at + 1] as number) | ((tail[at + 2] as number) << 8) | ((tail[at + 3] as number) << 16)
  }
  const end = trie.base[place] as number
  return trie.check[end] === 0 ? -(trie.base[end] as number) - 1 : -1
}
