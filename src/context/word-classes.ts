import { NamePartClass, type NameParts } from '../gazetteer/name-parts'
import { FUNCTION_WORDS } from '../language/function-words'
import { nationalityForms, nationalityOpenings } from '../morphology/nationalities'
import { isConjunction, isPreposition, procliticLengths } from '../morphology/proclitics'
import { fold } from '../normalization/fold'
import { Gap } from '../normalization/letters'
import { HASH_OF_NOTHING, HashFilter, hashBefore, hashOf, hashOfWord, slotOfHash } from '../normalization/word-hash'
import { endOfKey, Script, type Tokens, tokenize } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_LAM, ARABIC_LETTER_NOON, ARABIC_LETTER_YEH } from '../unicode/code-points'
import { englishHeadNouns } from './english-heads'
import { institutionOpenings } from './institution-bodies'
import {
  ENGLISH_UNIT_HEADS,
  FACILITY_ADJECTIVES,
  HEAD_ADJECTIVES,
  NAME_HEADS,
  NO_NAMES_AFTER_HEAD,
  UNIT_HEADS,
} from './name-heads'
import { organizationOpenings } from './organization-heads'
import { QUOTED_HEADS } from './quoted-heads'
import {
  ARABIC_VERBS,
  COMPOUND_ENDS,
  ENGLISH_OCCUPATIONS,
  ENGLISH_VERBS,
  KINSHIP_WORDS,
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

/** What each word of a text is, as far as the lists of `trigger-words.ts` and the lexicons of name parts say. */
export interface WordClasses {
  /** The hash of the letters of its key. */
  readonly hashes: Int32Array
  /** `WordClass` bits. */
  readonly classes: Uint32Array
  /** `Affix` bits of the stem by which the word was found; of a word that is not listed, `Article` if it begins so. */
  readonly affixes: Uint8Array
  /** The tokens of `READ_FROM`, in their order: one of twenty words of the corpora in shared. */
  readonly openings: readonly number[]
  /** Proclitics of how many letters leave a given name that is hardly anything else: 1 of one letter, 2 of two. */
  readonly givenAfter: Uint8Array
}

/** The classes of words at which a rule begins to read: it need not look at the others. */
const READ_FROM =
  WordClass.Head |
  WordClass.Heads |
  WordClass.Unit |
  WordClass.NameParticle |
  WordClass.Institution |
  WordClass.Organization |
  WordClass.QuotedHead |
  WordClass.EnglishHead |
  WordClass.Nationality

/** Function words and verbs open no name, unless they are also what opens a compound one. */
const NO_GIVEN_NAMES = WordClass.Stop | WordClass.Verb
const OPENERS = WordClass.Kunya | WordClass.Servant

/** A slot of the table: hash and classes. */
const SLOT = 2

/**
 * A table of words, open addressed and at most half full, so that it stays at hand. Their hashes stand for them: of a million words that no list
 * has, one is taken for another.
 */
class WordTable {
  readonly #mask: number
  readonly #slots: Int32Array
  readonly #filter: HashFilter

  /** `folded`: words in loose letters already. */
  constructor(
    lists: readonly (readonly [readonly string[], WordClass])[],
    folded: readonly (readonly [Iterable<string>, number, WordClass])[],
  ) {
    const size = lists.reduce((sum, [list]) => sum + list.length, 1) + folded.reduce((sum, [, count]) => sum + count, 0)
    const bits = Math.ceil(Math.log2(size * 2))
    this.#mask = (1 << bits) - 1
    this.#slots = new Int32Array(SLOT << bits)
    this.#filter = new HashFilter(size)
    for (const [list, value] of lists) this.#addList(list, value)
    for (const [list, , value] of folded) {
      for (const word of list) {
        this.#add(hashOfWord(word), value)
      }
    }
  }

  /** Adds the entries of one word; all are folded at once, which takes a fraction of the time. */
  #addList(list: readonly string[], value: WordClass): void {
    const tokens = tokenize(fold(list.join('\n')))
    const opensLine = (token: number): boolean =>
      token === 0 || token === tokens.count || ((tokens.gap[token] as number) & Gap.Newline) !== 0
    for (let token = 0; token < tokens.count; token++) {
      if (!opensLine(token) || !opensLine(token + 1)) continue
      this.#add(hashOf(tokens.letters.loose, tokens.first[token] as number, endOfKey(tokens, token)), value)
    }
  }

  #add(hash: number, value: WordClass): void {
    const slot = this.#slotOf(hash)
    this.#slots[slot] = hash
    this.#slots[slot + 1] = (this.#slots[slot + 1] as number) | value
    this.#filter.add(hash)
  }

  #slotOf(hash: number): number {
    let slot = slotOfHash(hash, this.#mask)
    while (this.#slots[SLOT * slot + 1] !== 0 && this.#slots[SLOT * slot] !== hash) slot = (slot + 1) & this.#mask
    return SLOT * slot
  }

  valueOf(hash: number): number {
    return this.#filter.mayHave(hash) ? (this.#slots[this.#slotOf(hash) + 1] as number) : 0
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
      [KINSHIP_WORDS, WordClass.Title | WordClass.Kinship],
      [KUNYA_WORDS, WordClass.Kunya],
      [NASAB_WORDS, WordClass.Nasab],
      [NAME_PARTICLES, WordClass.NameParticle],
      [SERVANT_WORDS, WordClass.Servant],
      [COMPOUND_ENDS, WordClass.CompoundEnd],
      [NAME_HEADS.flatMap(({ one }) => Object.values(one).flat()), WordClass.Head],
      [NAME_HEADS.flatMap(({ two = [], several }) => [...two, ...Object.values(several).flat()]), WordClass.Heads],
      [[...UNIT_HEADS, ...ENGLISH_UNIT_HEADS], WordClass.Unit],
      [HEAD_ADJECTIVES, WordClass.HeadAdjective],
      [FACILITY_ADJECTIVES, WordClass.FacilityAdjective],
      [NO_NAMES_AFTER_HEAD, WordClass.CommonAfterHead],
      [STOP_WORDS, WordClass.Stop],
      [FUNCTION_WORDS.flatMap((group) => group.words), WordClass.Stop],
      [institutionOpenings(), WordClass.Institution],
      [organizationOpenings(), WordClass.Organization],
      [[...QUOTED_HEADS.keys()], WordClass.QuotedHead],
      [englishHeadNouns(), WordClass.EnglishHead],
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

/** Whether a word begins with the article or like a proclitic: و, ف, ب, ك, ل. */
function mayHaveAffix(loose: Uint16Array, first: number): boolean {
  const letter = loose[first]
  if (letter === ARABIC_LETTER_ALEF) return loose[first + 1] === ARABIC_LETTER_LAM
  return isConjunction(letter) || isPreposition(letter)
}

/** Looks for the stem of a word, with its proclitics and the article cut off; the first that is listed counts. */
class StemSearch {
  readonly #loose: Uint16Array
  readonly #table: WordTable
  #first = 0
  #end = 0
  #hashes: Int32Array = NO_HASHES
  /** What the last search found. */
  found = 0
  affix: number = Affix.None

  constructor(loose: Uint16Array, table: WordTable) {
    this.#loose = loose
    this.#table = table
  }

  /** `whole`: what the word itself is; `hashes`: those of the word without its first 0 to 4 letters. */
  search(first: number, end: number, whole: number, hashes: Int32Array): void {
    this.#first = first
    this.#end = end
    this.#hashes = hashes
    this.found = whole
    this.affix = this.#hasArticleAt(0) ? Affix.Article : Affix.None
    if (whole === 0) this.#searchStems()
    else if ((whole & ~WORDS_WITH_STEMS) === 0) this.#addStem(whole)
  }

  /** What the word is beside what it was found as: وأكد is a function word, and a verb after و. */
  #addStem(whole: number): void {
    const isAfterConjunction = isConjunction(this.#loose[this.#first])
    if (isAfterConjunction) this.#lookUp(1)
    else if (this.affix === Affix.Article) this.#lookUp(2)
    else return
    if (isAfterConjunction && this.found !== 0 && this.found !== whole) this.affix |= Affix.Conjunction
    this.found |= whole
  }

  #searchStems(): void {
    let cut = 0
    if (isConjunction(this.#loose[this.#first])) {
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
    if (!isPreposition(letter)) return
    this.affix |= Affix.Preposition
    if (letter === ARABIC_LETTER_LAM && this.#loose[this.#first + cut + 1] === ARABIC_LETTER_LAM) {
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
    if (length >= SHORTEST_STEM) this.found = this.#table.valueOf(this.#hashes[cut] as number)
  }
}

const NO_HASHES = new Int32Array(0)

/** What the lexicons say of a stretch of letters whose hash is known. */
export function partOf(
  lexicons: readonly NameParts[],
  hash: number,
  loose: Uint16Array,
  first: number,
  length: number,
): NamePartClass {
  for (const lexicon of lexicons) {
    const found = lexicon.classOfHash(hash, loose, first, length)
    if (found !== NamePartClass.None) return found
  }
  return NamePartClass.None
}

/** All arrays on one piece of memory: allocating one takes as long as classifying ten words. */
function allocate(count: number): Pick<WordClasses, 'hashes' | 'classes' | 'affixes' | 'givenAfter'> {
  const numbers = count * Int32Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(2 * numbers + 2 * count)
  return {
    hashes: new Int32Array(memory, 0, count),
    classes: new Uint32Array(memory, numbers, count),
    affixes: new Uint8Array(memory, 2 * numbers, count),
    givenAfter: new Uint8Array(memory, 2 * numbers + count, count),
  }
}

/** What each word of a text is. */
export function classifyWords(tokens: Tokens, lexicons: readonly NameParts[] = []): WordClasses {
  const { count, letters, script, first: firsts, end: ends } = tokens
  const { loose } = letters
  const { hashes, classes, affixes, givenAfter } = allocate(count)
  const openings: number[] = []
  const table = wordTable()
  const stems = new StemSearch(loose, table)
  /** Of the word at hand without its first 0 to 4 letters. */
  const cutHashes = new Int32Array(LONGEST_AFFIX + 1)
  for (let token = 0; token < count; token++) {
    if (script[token] === Script.Digit) continue
    const first = firsts[token] as number
    const end = endOfKey(tokens, token)
    const isAffixed = mayHaveAffix(loose, first)
    const lastCut = isAffixed ? first + LONGEST_AFFIX : first - 1
    let hash = HASH_OF_NOTHING
    let place = end - 1
    for (; place > lastCut; place--) hash = hashBefore(loose[place] as number, hash)
    for (; place >= first; place--) {
      hash = hashBefore(loose[place] as number, hash)
      cutHashes[place - first] = hash
    }
    hashes[token] = hash
    let found = table.valueOf(hash)
    if (isAffixed) {
      stems.search(first, end, found, cutHashes)
      found = stems.found
      affixes[token] = stems.affix
    }
    classes[token] = found
    if ((found & READ_FROM) !== 0) openings.push(token)
    if (!isAffixed || ((found & NO_GIVEN_NAMES) !== 0 && (found & OPENERS) === 0)) continue
    for (const cut of procliticLengths(loose, first, ends[token] as number)) {
      const part = partOf(lexicons, cutHashes[cut] as number, loose, first + cut, end - first - cut)
      if (part === NamePartClass.Given) givenAfter[token] = (givenAfter[token] as number) | cut
    }
  }
  return { hashes, classes, affixes, openings, givenAfter }
}
