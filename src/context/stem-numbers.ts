import { Reading } from '../language/label-tokens'
import { HASH_OF_NOTHING, hashBefore, hashOfWord, slotOfHash } from '../normalization/word-hash'
import { endOfKey, OncePerText, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_HEH } from '../unicode/code-points'
import { arabicCuts, endOfPart, MOST_CUT, phraseOf, SHORTEST_DUAL, Singular, singularKind } from './context-words'

/** Slots of the table at first: the licences of the default gazetteer have 4,000 words. */
const FIRST_SIZE = 1 << 14
/** So many slots for a stem at least: a word that no licence has then meets a free one at once. */
const SPARSENESS = 3

/**
 * The stems of all licences that were ever asked for, numbered from 1: a word of a text is looked up by the hash of its letters,
 * without a string of its own. Open addressed; it only grows, and licences share most of their words.
 */
class StemTable {
  #slots = new Int32Array(FIRST_SIZE)
  readonly #stems: string[] = ['']
  readonly #hashes: number[] = [0]

  /** How many stems have a number. */
  get size(): number {
    return this.#stems.length - 1
  }

  /** The number of a stem, which is given one if it has none. */
  number(stem: string): number {
    const hash = hashOfWord(stem)
    let slot = this.#slotOf(hash)
    for (let known = this.#slots[slot] as number; known !== 0; known = this.#slots[slot] as number) {
      if (this.#stems[known] === stem) return known
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    const number = this.#stems.push(stem) - 1
    this.#hashes.push(hash)
    this.#slots[slot] = number
    if (number * SPARSENESS > this.#slots.length) this.#grow()
    return number
  }

  /** The number of the stem of the letters from `first` to `end`, and of `last` after them unless it is 0; 0: it has none. */
  find(hash: number, loose: Uint16Array, first: number, end: number, last: number): number {
    let slot = this.#slotOf(hash)
    for (let known = this.#slots[slot] as number; known !== 0; known = this.#slots[slot] as number) {
      if (this.#hashes[known] === hash && this.#hasLetters(known, loose, first, end, last)) return known
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    return 0
  }

  #hasLetters(number: number, loose: Uint16Array, first: number, end: number, last: number): boolean {
    const stem = this.#stems[number] as string
    const length = end - first
    if (stem.length !== length + (last === 0 ? 0 : 1)) return false
    for (let place = 0; place < length; place++) if (stem.charCodeAt(place) !== loose[first + place]) return false
    return last === 0 || stem.charCodeAt(length) === last
  }

  #slotOf(hash: number): number {
    return slotOfHash(hash, this.#slots.length - 1)
  }

  #grow(): void {
    const mask = this.#slots.length * 2 - 1
    this.#slots = new Int32Array(mask + 1)
    for (let number = 1; number < this.#stems.length; number++) {
      let slot = this.#slotOf(this.#hashes[number] as number)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number
    }
  }
}

const STEMS = new StemTable()

/** Numbers of stems; a set of a few. */
export type NumberedStems = readonly number[]
/** A phrase of a licence whose stems are numbered. */
export type NumberedPhrase = readonly NumberedStems[]

const NO_STEMS: NumberedStems = []

/** The number of a stem, in loose letters. */
export function stemNumber(stem: string): number {
  return STEMS.number(stem)
}

/** The numbers of the stems of a list, in loose letters. */
export function stemNumbers(stems: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(stems, stemNumber))
}

/** Folds a word or phrase of a licence by the rules that fold the text. */
export function numberedPhrase(text: string): NumberedPhrase {
  return phraseOf(text).map((stems) => stems.map(stemNumber))
}

/** The numbered stems of one word, and how many stems there were when it was looked up. */
interface FoundStems {
  numbers: NumberedStems
  size: number
}

/** The words of one text as licences see them, looked up when first asked for. */
export class TextStems {
  /** For each token how many stems there were when it had none of them, or `-place - 1` in `#found`. */
  readonly #arabic: Int32Array
  readonly #other: Int32Array
  readonly #found: FoundStems[] = []
  /** Hashes of the word at hand without its first letters. */
  readonly #hashes = new Int32Array(MOST_CUT + 1)

  constructor(private readonly tokens: Tokens) {
    this.#arabic = new Int32Array(tokens.count)
    this.#other = new Int32Array(tokens.count)
  }

  /** The forms under which the word of a token is looked up among the words of licences, as far as any licence has them. */
  at(token: number, reading: Reading): NumberedStems {
    const states = reading === Reading.Arabic ? this.#arabic : this.#other
    const state = states[token] as number
    if (state === STEMS.size) return NO_STEMS
    const known = this.#found[-state - 1]
    if (state < 0 && known?.size === STEMS.size) return known.numbers
    const numbers = reading === Reading.Arabic ? this.#arabicStems(token) : this.#otherStems(token)
    if (numbers.length === 0) states[token] = STEMS.size
    else states[token] = -this.#found.push({ numbers, size: STEMS.size })
    return numbers
  }

  #arabicStems(token: number): NumberedStems {
    const { loose } = this.tokens.letters
    const first = this.tokens.first[token] as number
    const end = endOfKey(this.tokens, token)
    const cuts = arabicCuts(loose, first, end)
    let numbers = NO_STEMS
    this.#hash(loose, first, end, 0)
    for (let cut = 0; cuts >> cut !== 0; cut++) {
      if (((cuts >> cut) & 1) !== 0) numbers = this.#withStem(numbers, cut, loose, first, end, 0)
    }
    const singular = singularKind(loose, first, end)
    if (singular === Singular.None) return numbers
    const last = singular === Singular.WithHeh ? ARABIC_LETTER_HEH : 0
    const stemEnd = end - (last === 0 ? 1 : 2)
    this.#hash(loose, first, stemEnd, last)
    for (let cut = 0; end - first - cut >= SHORTEST_DUAL && cuts >> cut !== 0; cut++) {
      if (((cuts >> cut) & 1) !== 0) numbers = this.#withStem(numbers, cut, loose, first, stemEnd, last)
    }
    return numbers
  }

  /** Persian and Latin: the word, and its part before a suffix written with a zero width non-joiner. */
  #otherStems(token: number): NumberedStems {
    const { loose } = this.tokens.letters
    const first = this.tokens.first[token] as number
    const end = endOfKey(this.tokens, token)
    this.#hash(loose, first, end, 0)
    const numbers = this.#withStem(NO_STEMS, 0, loose, first, end, 0)
    const partEnd = endOfPart(this.tokens, token)
    if (partEnd < 0) return numbers
    this.#hash(loose, first, partEnd, 0)
    return this.#withStem(numbers, 0, loose, first, partEnd, 0)
  }

  /** Hashes the letters from `first` to `end`, and `last` after them unless it is 0, with all beginnings cut off. */
  #hash(loose: Uint16Array, first: number, end: number, last: number): void {
    let hash = last === 0 ? HASH_OF_NOTHING : hashBefore(last, HASH_OF_NOTHING)
    for (let position = end - 1; position >= first; position--) {
      hash = hashBefore(loose[position] as number, hash)
      if (position - first <= MOST_CUT) this.#hashes[position - first] = hash
    }
  }

  #withStem(
    numbers: NumberedStems,
    cut: number,
    loose: Uint16Array,
    first: number,
    end: number,
    last: number,
  ): NumberedStems {
    const number = STEMS.find(this.#hashes[cut] as number, loose, first + cut, end, last)
    return number === 0 ? numbers : [...numbers, number]
  }
}

const stemsOfText = new OncePerText((tokens) => new TextStems(tokens))

/** The words of a text as licences see them. */
export function textStems(tokens: Tokens): TextStems {
  return stemsOfText.of(tokens)
}
