import { kindOf } from '../kind-of'
import { HashFilter, hashOf, slotOfHash } from '../normalization/word-hash'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_HAMZA } from '../unicode/code-points'
import { ENTRY_SEPARATOR, frontCode, sharedWithPrevious } from './front-coding'
import type { GazetteerProblem } from './gazetteer-error'
import { patternOf } from './name-pattern'
import { swapScripts, swapTable } from './script-swap'

/** What a word is in the names of persons; each answer but the first is a licence of its own strength. */
export const enum NamePartClass {
  /** No part of a name that the lexicon knows; it may be one all the same. */
  None = 0,
  /** A first name that in news is hardly ever anything else (محمد): it opens a name without help. */
  Given = 1,
  /** A first name that is also an ordinary word (كريم): it opens a name only where the context says that a person is meant. */
  GivenOrWord = 2,
  /** A family name, nisba or other later part that is hardly ever anything else (الشمري): it goes on with a name. */
  Surname = 3,
  /** A later part that is also a word or a nationality (السوداني): it goes on with a name, and never begins one. */
  SurnameOrWord = 4,
}

/** The names of the classes, at the place of their number less one: the order in which packs hold them. */
export const NAME_PART_CLASSES = ['given', 'given-or-word', 'surname', 'surname-or-word'] as const

/** A word that parts of personal names are made of. */
export interface NamePart {
  /** One word as its language writes it, in Arabic or Latin script; it is folded as text is. */
  name: string
  class: (typeof NAME_PART_CLASSES)[number]
}

function problemOf(part: unknown, place: number): GazetteerProblem | undefined {
  const { name, class: partClass } = (typeof part === 'object' && part !== null ? part : {}) as Partial<NamePart>
  const problem = { record: 'nameParts', field: `${place}`, value: part }
  if (typeof name !== 'string') {
    return { ...problem, why: `its name is ${kindOf(name)}`, fix: 'write { name, class }, the name a string' }
  }
  const { key, singleWord } = patternOf(name)
  if (key === '' || !singleWord) return { ...problem, why: 'its name is not one word', fix: 'list each word by itself' }
  if (partClass !== undefined && NAME_PART_CLASSES.includes(partClass)) return undefined
  return { ...problem, why: `there is no class ${partClass}`, fix: `use ${NAME_PART_CLASSES.join(', ')}` }
}

/** What is wrong with a list of name parts, each with the way to mend it; throws a `TypeError` for what is no list. */
export function namePartProblems(parts: readonly NamePart[]): GazetteerProblem[] {
  if (!Array.isArray(parts)) throw new TypeError(`nameParts must be an array of { name, class }; got ${kindOf(parts)}`)
  return parts.map(problemOf).filter((problem) => problem !== undefined)
}

/** The class of a key that two parts share: a given name if one is, a word if one is. */
function merged(a: NamePartClass, b: NamePartClass): NamePartClass {
  const isSurname = a >= NamePartClass.Surname && b >= NamePartClass.Surname
  const isWord = a % 2 === 0 || b % 2 === 0
  return (isSurname ? NamePartClass.Surname : NamePartClass.Given) + (isWord ? 1 : 0)
}

/**
 * Name parts as a pack holds them: a line with the number of words and of their letters, then for each class a line with the
 * loose letters of its words, in swapped scripts, sorted and front coded.
 */
export function packNameParts(parts: readonly NamePart[]): string {
  if (parts.length === 0) return ''
  const classes = new Map<string, NamePartClass>()
  for (const part of parts) {
    const { key } = patternOf(part.name)
    const partClass = NAME_PART_CLASSES.indexOf(part.class) + 1
    classes.set(key, merged(classes.get(key) ?? partClass, partClass))
  }
  const letters = [...classes.keys()].reduce((sum, key) => sum + key.length, 0)
  const lists = NAME_PART_CLASSES.map((_, place) => {
    const keys = [...classes].filter(([, partClass]) => partClass === place + 1).map(([key]) => swapScripts(key))
    return keys.length === 0 ? '' : frontCode(keys.sort())
  })
  return [`${classes.size} ${letters}`, ...lists].join('\n')
}

const LINE_FEED = 0x0a
/** Slots for each word at least: with so many free ones a search takes hardly more than one look. */
const SLOTS_A_WORD = 2

/**
 * The lexicon of name parts, ready to be asked about stretches of folded text. It is an open-addressed table over the letters
 * of all words, so that neither reading the pack nor an answer makes strings.
 */
export class NameParts {
  /** Number of words; words that fold alike are one. */
  readonly size: number
  readonly #letters: Uint16Array
  /** Where each word begins in `#letters`; one entry more than words. */
  readonly #start: Uint32Array
  readonly #classes: Uint8Array
  /** The number of a word + 1, or 0 where a slot is free. */
  readonly #slots: Uint32Array
  readonly #mask: number
  readonly #filter: HashFilter

  /** `packed`: what `packNameParts` gives. */
  constructor(packed: string) {
    const lineEnd = packed.indexOf('\n')
    const [words = 0, letters = 0] = lineEnd < 0 ? [] : packed.slice(0, lineEnd).split(' ').map(Number)
    this.size = words
    this.#letters = new Uint16Array(letters)
    this.#start = new Uint32Array(words + 1)
    this.#classes = new Uint8Array(words)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, words * SLOTS_A_WORD))))
    this.#mask = this.#slots.length - 1
    this.#filter = new HashFilter(words)
    if (words > 0) this.#read(packed, lineEnd + 1)
  }

  /**
   * The class of the word whose loose letters stand from `first` to `end` (half open) in `loose`, as `fold` gives them; a
   * hamza after a final alef may be among them or not. Loose letters do not tell علي from على: ask the strict ones where
   * that matters.
   */
  classOf(loose: Uint16Array, first: number, end: number): NamePartClass {
    if (this.size === 0) return NamePartClass.None
    const hasFinalHamza =
      loose[end - 1] === ARABIC_LETTER_HAMZA && end - first > 2 && loose[end - 2] === ARABIC_LETTER_ALEF
    const length = end - first - (hasFinalHamza ? 1 : 0)
    return this.classOfHash(hashOf(loose, first, first + length), loose, first, length)
  }

  /** The same of the word of `length` letters at `first`, without a final hamza, whose hash is known. */
  classOfHash(hash: number, loose: Uint16Array, first: number, length: number): NamePartClass {
    if (!this.#filter.mayHave(hash)) return NamePartClass.None
    const letters = this.#letters
    const slots = this.#slots
    let slot = slotOfHash(hash, this.#mask)
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const start = this.#start[entry - 1] as number
      if ((this.#start[entry] as number) - start === length) {
        let place = 0
        while (place < length && letters[start + place] === loose[first + place]) place++
        if (place === length) return this.#classes[entry - 1] as NamePartClass
      }
      slot = (slot + 1) & this.#mask
    }
    return NamePartClass.None
  }

  /** Reads the lists from `from` on in one pass. */
  #read(packed: string, from: number): void {
    const [letters, starts, classes, slots, mask] = [this.#letters, this.#start, this.#classes, this.#slots, this.#mask]
    const swapped = swapTable()
    let partClass = 1
    let word = 0
    let previous = 0
    let at = 0
    for (let index = from; index < packed.length; index++) {
      const opening = packed.charCodeAt(index)
      if (opening === LINE_FEED) {
        partClass++
        continue
      }
      const start = at
      const shared = sharedWithPrevious(opening)
      for (let place = 0; place < shared; place++) letters[at++] = letters[previous + place] as number
      for (index++; index < packed.length; index++) {
        const unit = packed.charCodeAt(index)
        if (unit === ENTRY_SEPARATOR || unit === LINE_FEED) {
          if (unit === LINE_FEED) index--
          break
        }
        letters[at++] = swapped[unit] || unit
      }
      previous = start
      classes[word] = partClass
      const hash = hashOf(letters, start, at)
      this.#filter.add(hash)
      let slot = slotOfHash(hash, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = ++word
      starts[word] = at
    }
  }
}
