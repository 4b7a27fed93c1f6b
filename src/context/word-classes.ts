import { FUNCTION_WORDS } from '../language/function-words'
import { nationalityForms, nationalityOpenings } from '../morphology/nationalities'
import { fold } from '../normalization/fold'
import { Gap, lettersBetween } from '../normalization/letters'
import { endOfKey, type Tokens, tokenize } from '../tokenization/tokens'
import {
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_BEH,
  ARABIC_LETTER_FEH,
  ARABIC_LETTER_KAF,
  ARABIC_LETTER_LAM,
  ARABIC_LETTER_NOON,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_YEH,
} from '../unicode/code-points'
import { institutionOpenings } from './institution-bodies'
import {
  ENGLISH_UNIT_HEADS,
  FACILITY_ADJECTIVES,
  HEAD_ADJECTIVES,
  NAME_HEADS,
  NO_NAMES_AFTER_HEAD,
  UNIT_HEADS,
} from './name-heads'
import {
  ARABIC_VERBS,
  COMPOUND_ENDS,
  ENGLISH_OCCUPATIONS,
  ENGLISH_VERBS,
  KUNYA_WORDS,
  NAME_PARTICLES,
  NASAB_WORDS,
  OFFICE_WORDS,
  PERSIAN_VERBS,
  SERVANT_WORDS,
  STOP_WORDS,
  TITLE_ADDITIONS,
  TITLES,
  WordClass,
} from './trigger-words'
import { ENGLISH_TITLES } from './triggers'

/** Which proclitics a word has before the stem that is listed. */
export const enum Affix {
  None = 0,
  /** و or ف. */
  Conjunction = 1,
  /** ب, ك or ل. */
  Preposition = 2,
  Article = 4,
}

/** What each word of a text is, as far as the lists of `trigger-words.ts` say. */
export interface WordClasses {
  /** `WordClass` bits. */
  readonly classes: Uint32Array
  /** `Affix` bits of the stem by which the word was found; of a word that is not listed, `Article` if it begins so. */
  readonly affixes: Uint8Array
}

/** FNV-1a, 32 bits, over the letters from the last to the first, so that cutting letters at the front is free. */
const OFFSET_BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** 2,048 numbers of 32 bits. */
const PRESENT_MASK = 0x7ff

/** A table of words, open addressed and at most a quarter full: the hash of all letters, and their number. */
class WordTable {
  readonly #mask: number
  readonly #hashes: Int32Array
  readonly #lengths: Uint8Array
  /** A bit for each hash that is there: small enough to stay at hand, so that most words that are not listed cost one look. */
  readonly #present = new Int32Array(PRESENT_MASK + 1)
  readonly #values: Uint32Array

  /** `folded`: words in loose letters already. */
  constructor(
    lists: readonly (readonly [readonly string[], WordClass])[],
    folded: readonly (readonly [Iterable<string>, number, WordClass])[],
  ) {
    const size = lists.reduce((sum, [list]) => sum + list.length, 1) + folded.reduce((sum, [, count]) => sum + count, 0)
    const bits = Math.ceil(Math.log2(size * 4))
    this.#mask = (1 << bits) - 1
    this.#hashes = new Int32Array(1 << bits)
    this.#lengths = new Uint8Array(1 << bits)
    this.#values = new Uint32Array(1 << bits)
    for (const [list, value] of lists) this.#addList(list, value)
    for (const [list, , value] of folded) for (const letters of list) this.#addLetters(letters, value)
  }

  /** Adds the entries of one word; all are folded at once, which takes a fraction of the time. */
  #addList(list: readonly string[], value: WordClass): void {
    const tokens = tokenize(fold(list.join('\n')))
    const opensLine = (token: number): boolean =>
      token === 0 || token === tokens.count || ((tokens.gap[token] as number) & Gap.Newline) !== 0
    for (let token = 0; token < tokens.count; token++) {
      if (!opensLine(token) || !opensLine(token + 1)) continue
      const letters = lettersBetween(tokens.letters.loose, tokens.first[token] as number, endOfKey(tokens, token))
      this.#addLetters(letters, value)
    }
  }

  #addLetters(letters: string, value: WordClass): void {
    const { length } = letters
    let hash = OFFSET_BASIS
    for (let position = length - 1; position >= 0; position--) {
      hash = Math.imul(hash ^ letters.charCodeAt(position), PRIME)
    }
    const slot = this.#slotOf(hash, length)
    this.#hashes[slot] = hash
    this.#lengths[slot] = length
    this.#values[slot] = (this.#values[slot] as number) | value
    const place = (hash >>> 5) & PRESENT_MASK
    this.#present[place] = (this.#present[place] as number) | (1 << (hash & 31))
  }

  #slotOf(hash: number, length: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    while (this.#lengths[slot] !== 0 && (this.#hashes[slot] !== hash || this.#lengths[slot] !== length)) {
      slot = (slot + 1) & this.#mask
    }
    return slot
  }

  valueOf(hash: number, length: number): number {
    if (((this.#present[(hash >>> 5) & PRESENT_MASK] as number) & (1 << (hash & 31))) === 0) return 0
    return this.#values[this.#slotOf(hash, length)] as number
  }
}

/** Of a form of two words the first is listed. */
function* nationalityWords(): Generator<string> {
  for (const form of nationalityForms().keys()) if (!form.includes(' ')) yield form
  yield* nationalityOpenings()
}

let table: WordTable | undefined

/** Made when the first text is read: folding the lists takes longer than importing them. */
function wordTable(): WordTable {
  table ??= makeTable()
  return table
}

function makeTable(): WordTable {
  return new WordTable(
    [
      [TITLES, WordClass.Title],
      [[...ENGLISH_TITLES, ...ENGLISH_OCCUPATIONS], WordClass.Title],
      [OFFICE_WORDS, WordClass.Office],
      [TITLE_ADDITIONS, WordClass.TitleAddition],
      [ARABIC_VERBS, WordClass.Verb | WordClass.Stop],
      [PERSIAN_VERBS, WordClass.Verb | WordClass.Stop],
      [ENGLISH_VERBS, WordClass.Verb | WordClass.Stop],
      [KUNYA_WORDS, WordClass.Kunya],
      [NASAB_WORDS, WordClass.Nasab],
      [NAME_PARTICLES, WordClass.NameParticle],
      [SERVANT_WORDS, WordClass.Servant],
      [COMPOUND_ENDS, WordClass.CompoundEnd],
      [NAME_HEADS.flatMap(({ one }) => Object.values(one).flat()), WordClass.Head],
      [NAME_HEADS.flatMap(({ several }) => Object.values(several).flat()), WordClass.Heads],
      [[...UNIT_HEADS, ...ENGLISH_UNIT_HEADS], WordClass.Unit],
      [HEAD_ADJECTIVES, WordClass.HeadAdjective],
      [FACILITY_ADJECTIVES, WordClass.FacilityAdjective],
      [NO_NAMES_AFTER_HEAD, WordClass.CommonAfterHead],
      [STOP_WORDS, WordClass.Stop],
      [FUNCTION_WORDS.flatMap((group) => group.words), WordClass.Stop],
      [institutionOpenings(), WordClass.Institution],
    ],
    [[nationalityWords(), nationalityForms().size, WordClass.Nationality]],
  )
}

/** Classes whose lists have words with و and the article, so that the word after these may be in another list. */
const WORDS_WITH_STEMS = WordClass.Stop | WordClass.FacilityAdjective

/** Letters that proclitics and article take at most: و, ب, ا, ل. */
const LONGEST_AFFIX = 4
/** A stem has at least so many letters. */
const SHORTEST_STEM = 2

function isBarePreposition(affix: number): boolean {
  return (affix & (Affix.Preposition | Affix.Article)) === Affix.Preposition
}

/** The sound plural after a preposition: لعراقيين is one, بروس is a name. */
function endsInPlural(loose: Uint16Array, end: number): boolean {
  return loose[end - 1] === ARABIC_LETTER_NOON && loose[end - 2] === ARABIC_LETTER_YEH
}

/** Looks words up, without and with their proclitics and article cut off; the first stem that is listed counts. */
class StemSearch {
  /** Hashes of the word without its first 0 to 4 letters. */
  readonly #hashes = new Int32Array(LONGEST_AFFIX + 1)
  readonly #loose: Uint16Array
  readonly #table: WordTable = wordTable()
  #first = 0
  #end = 0
  /** What the last search found. */
  found = 0
  affix: number = Affix.None

  constructor(private readonly tokens: Tokens) {
    this.#loose = tokens.letters.loose
  }

  search(token: number): void {
    const first = this.tokens.first[token] as number
    const end = endOfKey(this.tokens, token)
    this.#first = first
    this.#end = end
    let hash = OFFSET_BASIS
    for (let position = end - 1; position >= first; position--) {
      hash = Math.imul(hash ^ (this.#loose[position] as number), PRIME)
      const cut = position - first
      if (cut <= LONGEST_AFFIX) this.#hashes[cut] = hash
    }
    this.found = this.#table.valueOf(this.#hashes[0] as number, end - first)
    this.affix = this.#hasArticleAt(0) ? Affix.Article : Affix.None
    if (this.found === 0) this.#searchStems()
    else if ((this.found & ~WORDS_WITH_STEMS) === 0) this.#addStem(this.found)
  }

  /** What the word is beside what it was found as: وأكد is a function word, and a verb after و. */
  #addStem(whole: number): void {
    const letter = this.#loose[this.#first]
    const isConjunction = letter === ARABIC_LETTER_WAW || letter === ARABIC_LETTER_FEH
    if (isConjunction) this.#lookUp(1)
    else if (this.affix === Affix.Article) this.#lookUp(2)
    else return
    if (isConjunction && this.found !== 0 && this.found !== whole) this.affix |= Affix.Conjunction
    this.found |= whole
  }

  #searchStems(): void {
    const letter = this.#loose[this.#first]
    let cut = 0
    if (letter === ARABIC_LETTER_WAW || letter === ARABIC_LETTER_FEH) {
      cut = 1
      this.affix |= Affix.Conjunction
      this.#lookUp(cut)
    }
    if (this.found === 0) this.#searchNoun(cut)
    const isNationality = this.found === WordClass.Nationality
    if (isNationality && isBarePreposition(this.affix) && !endsInPlural(this.#loose, this.#end)) this.found = 0
    // Nothing is listed: letters that look like proclitics are the word's own.
    if (this.found === 0 && this.affix !== Affix.Article) this.affix = Affix.None
  }

  /** Cuts a preposition and the article, after `cut` letters. */
  #searchNoun(cut: number): void {
    if (this.#hasArticleAt(cut)) {
      this.affix |= Affix.Article
      this.#lookUp(cut + 2)
      return
    }
    const letter = this.#loose[this.#first + cut]
    const isLam = letter === ARABIC_LETTER_LAM
    if (!isLam && letter !== ARABIC_LETTER_BEH && letter !== ARABIC_LETTER_KAF) return
    this.affix |= Affix.Preposition
    if (isLam && this.#loose[this.#first + cut + 1] === ARABIC_LETTER_LAM) {
      this.affix |= Affix.Article
      this.#lookUp(cut + 2)
      // للواء: of three lams only two are written.
      if (this.found === 0) this.#lookUp(cut + 1)
      return
    }
    this.#lookUp(cut + 1)
    if (this.found !== 0 || !this.#hasArticleAt(cut + 1)) return
    this.affix |= Affix.Article
    this.#lookUp(cut + 3)
  }

  #hasArticleAt(cut: number): boolean {
    const place = this.#first + cut
    return this.#loose[place] === ARABIC_LETTER_ALEF && this.#loose[place + 1] === ARABIC_LETTER_LAM
  }

  #lookUp(cut: number): void {
    const length = this.#end - this.#first - cut
    if (length >= SHORTEST_STEM) this.found = this.#table.valueOf(this.#hashes[cut] as number, length)
  }
}

/** What each word of a text is. */
export function classifyWords(tokens: Tokens): WordClasses {
  const classes = new Uint32Array(tokens.count)
  const affixes = new Uint8Array(tokens.count)
  const stems = new StemSearch(tokens)
  for (let token = 0; token < tokens.count; token++) {
    stems.search(token)
    classes[token] = stems.found
    affixes[token] = stems.affix
  }
  return { classes, affixes }
}
