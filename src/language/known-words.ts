import { toUnits } from './evidence-unit'
import { FUNCTION_WORDS } from './function-words'
import { lettersOf, Trait } from './letter-evidence'
import { OTHER_LANGUAGES } from './other-languages'
import { LONGEST_EXACT, packWord } from './packed-word'

/** A function word of Arabic, Persian or another language. */
interface KnownWord {
  word: string
  persian: number
  /** `Trait` flags: which other languages have it, and whether Arabic and Persian know it. */
  traits: number
}

/** Function words this Arabic are also known with a conjunction before them. */
const LEAST_ARABIC_TO_JOIN = -3
/** Arabic writes these conjunctions as one word with the next; Persian writes its و apart. */
const CONJUNCTIONS = ['\u0648', '\u0641'] as const

function ofOtherLanguages(): KnownWord[] {
  const byLetters = new Map<string, KnownWord>()
  const add = (words: readonly string[], traits: number): void => {
    for (const word of words) {
      const key = lettersOf(word).join()
      const known = byLetters.get(key) ?? { word, persian: 0, traits: 0 }
      byLetters.set(key, { ...known, traits: known.traits | traits })
    }
  }
  for (const { ownWords, sharedWords, trait } of OTHER_LANGUAGES) {
    add(ownWords, trait | Trait.OwnWord)
    add(sharedWords, trait | Trait.SharedWord)
  }
  return [...byLetters.values()]
}

function knownWords(): readonly KnownWord[] {
  const known = FUNCTION_WORDS.flatMap(({ persian, words }) =>
    words.map((word): KnownWord => ({ word, persian, traits: 0 })),
  ).concat(ofOtherLanguages())
  const listed = new Set(known.map(({ word }) => lettersOf(word).join()))
  const joined = known
    .filter(({ persian, word }) => persian <= LEAST_ARABIC_TO_JOIN && word.length < LONGEST_EXACT)
    .flatMap((entry) => CONJUNCTIONS.map((conjunction) => ({ ...entry, word: conjunction + entry.word })))
    .filter(({ word }) => !listed.has(lettersOf(word).join()))
  return known.concat(joined)
}

const KNOWN = knownWords()
/** What each known word says for Persian, in the unit of evidence. */
export const PERSIAN_OF_KNOWN: Int16Array = Int16Array.from(KNOWN, ({ persian }) => toUnits(persian))
/** `Trait` flags of each known word. */
export const TRAITS_OF_KNOWN: Uint32Array = Uint32Array.from(KNOWN, ({ traits }) => traits)

const PACKED = KNOWN.map(({ word }) => packWord(word))
const HEADS: Int32Array = Int32Array.from(PACKED, ({ head }) => head)
const TAILS: Int32Array = Int32Array.from(PACKED, ({ tail }) => tail)
const LENGTHS: Uint8Array = Uint8Array.from(PACKED, ({ length }) => length)

/** Open addressing in a table at most a quarter full, so that the search for a word that is not listed ends at once. */
const SIZE_BITS: number = Math.ceil(Math.log2(KNOWN.length * 4))
const SHIFT: number = 32 - SIZE_BITS
const SLOT_MASK: number = (1 << SIZE_BITS) - 1
const SLOTS: Uint16Array = new Uint16Array(1 << SIZE_BITS)
const FIRST_FACTOR = 0x9e3779b1
const SECOND_FACTOR = 0x85ebca6b

function slotOf(head: number, tail: number, length: number): number {
  return (Math.imul(head, FIRST_FACTOR) ^ Math.imul(tail + length, SECOND_FACTOR)) >>> SHIFT
}

/** Index of the known word with these letters, given as in `PackedWord`, or -1. */
export function findKnownWord(head: number, tail: number, length: number): number {
  if (length > LONGEST_EXACT) return -1
  let slot = slotOf(head, tail, length)
  for (let entry = SLOTS[slot] as number; entry !== 0; entry = SLOTS[slot] as number) {
    const index = entry - 1
    if (TAILS[index] === tail && HEADS[index] === head && LENGTHS[index] === length) return index
    slot = (slot + 1) & SLOT_MASK
  }
  return -1
}

PACKED.forEach(({ head, length, tail }, index) => {
  if (findKnownWord(head, tail, length) >= 0) throw new RangeError(`${KNOWN[index]?.word} is listed twice`)
  let slot = slotOf(head, tail, length)
  while (SLOTS[slot] !== 0) slot = (slot + 1) & SLOT_MASK
  SLOTS[slot] = index + 1
})
