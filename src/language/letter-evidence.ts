import { FOLD, Fold, LIGATURES, STRICT } from '../normalization/folding-table'
import {
  ARABIC_HAMZA_ABOVE,
  ARABIC_HAMZA_BELOW,
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW,
  ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE,
  ARABIC_LETTER_FARSI_YEH,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE,
  ARABIC_MADDAH_ABOVE,
  ZERO_WIDTH_NON_JOINER,
} from '../unicode/code-points'
import { toUnits } from './evidence-unit'

/** The letters that words are compared by, in hexadecimal. A letter's place here, from 1, is its number. */
const ALPHABET = [
  // The Persian alphabet, keheh and Farsi yeh standing for kaf and yeh
  '0627 0628 067E 062A 062B 062C 0686 062D 062E 062F 0630 0631 0632 0698 0633 0634',
  '0635 0636 0637 0638 0639 063A 0641 0642 06A9 06AF 0644 0645 0646 0648 0647 06CC',
  // Hamza and its seats, alef with madda, teh marbuta
  '0621 0622 0623 0625 0624 0626 0629',
  // Letters of other languages that occur in their function words
  '0679 0691 06BA 06C1 06D2 06C6 06CE 06D5 0695 06B5 06CD 06D0 0681 0685 0693 0696 069A 06C7 06C8 06CB 06AA 067F 06BB',
]
  .join(' ')
  .split(' ')
  .map((hex) => parseInt(hex, 16))

/** Number shared by all letters that are not in `ALPHABET`. */
const UNLISTED_LETTER: number = ALPHABET.length + 1

/**
 * Letters that are one letter here although they are two elsewhere; alef with hamza and madda, teh marbuta and the
 * Urdu and Kurdish hehs are kept apart, since they tell languages apart (report, section 4.2).
 */
const SAME_LETTER: ReadonlyMap<number, number> = new Map([
  [0x0643, 0x06a9], // kaf
  [0x064a, 0x06cc], // yeh
  [0x0649, 0x06cc], // alef maksura
  [0x06c0, 0x0647], // heh with yeh above
  [0x06be, 0x0647], // heh doachashmee: also how some keyboards type Arabic heh
  [0x0671, 0x0627], // alef wasla
  [0x06a4, 0x0641], // veh, of loanwords in Arabic
])

interface LetterWeight {
  /** Code points in hexadecimal. */
  of: string
  /** Natural logarithm of how much more often a Persian than an Arabic word contains the letter, capped. */
  persian: number
}

/**
 * What the presence of a letter in a word says. Source: counts of words containing the letter in Persian and Arabic
 * corpora (language report, section 6, column `LR used`). Kaf and yeh are the keyboard's, not the word's: `keyboard.ts`.
 */
export const LETTER_WEIGHTS: readonly LetterWeight[] = [
  { of: '067E 0686 0698 06AF', persian: 4 }, // peh, tcheh, jeh, gaf: 2 % of dialect sentences have one, in loans
  { of: '0622', persian: 1.5 }, // alef with madda
  { of: '0632', persian: 0.8 }, // zain
  { of: '0634', persian: 0.6 }, // sheen
  { of: '062F', persian: 0.5 }, // dal
  { of: '062E 0647', persian: 0.4 }, // khah, heh
  { of: '0631', persian: 0.3 }, // reh
  { of: '0638', persian: -0.3 }, // zah
  { of: '0635 0642 0641', persian: -0.7 }, // sad, qaf, feh
  { of: '0637 063A', persian: -0.8 }, // tah, ghain
  { of: '062D', persian: -0.9 }, // hah
  { of: '0626', persian: -1 }, // yeh with hamza
  { of: '0636 0639', persian: -1.1 }, // dad, ain
  { of: '0644', persian: -1.2 }, // lam
  { of: '062B', persian: -1.3 }, // theh
  { of: '0630', persian: -1.4 }, // thal
  { of: '0624', persian: -1.5 }, // waw with hamza
  { of: '0621', persian: -3 }, // hamza
  { of: '0623', persian: -4 }, // alef with hamza above
  { of: '0629', persian: -4.5 }, // teh marbuta
  { of: '0625', persian: -5 }, // alef with hamza below
]

/**
 * What the absence of all those letters says: the sum over them of `ln((1 - p(Persian)) / (1 - p(Arabic)))`, with the
 * same counts, and with lam as frequent in Arabic as its weight makes it, since the article has a weight of its own.
 */
export const ABSENCE_WEIGHT = 0.19

/** Facts about a UTF-16 unit; the low six bits are the number of its letter, 0 for marks and the like. */
export const enum Trait {
  LetterMask = 0x3f,
  /** Of a language other than Arabic and Persian: which, if known. */
  Urdu = 1 << 6,
  Sorani = 1 << 7,
  Pashto = 1 << 8,
  Uyghur = 1 << 9,
  Sindhi = 1 << 10,
  /** In none of the alphabets known here. */
  Unknown = 1 << 11,
  /** Of the keyboard. */
  Keheh = 1 << 12,
  FarsiYeh = 1 << 13,
  Kaf = 1 << 14,
  Yeh = 1 << 15,
  AlefMaksura = 1 << 16,
  NonJoiner = 1 << 17,
  PersianDigit = 1 << 18,
  ArabicDigit = 1 << 19,
  /** Stands for several letters, or changes the one before it. */
  Compound = 1 << 20,
  /** Of a word: a function word of another language, that Arabic and Persian do not know, or know as a rare word. */
  OwnWord = 1 << 21,
  SharedWord = 1 << 22,
}

export const FOREIGN_TRAITS: number =
  Trait.Urdu | Trait.Sorani | Trait.Pashto | Trait.Uyghur | Trait.Sindhi | Trait.Unknown
export const FUNCTION_WORD_TRAITS: number = Trait.OwnWord | Trait.SharedWord
export const KEYBOARD_TRAITS: number =
  Trait.Keheh |
  Trait.FarsiYeh |
  Trait.Kaf |
  Trait.Yeh |
  Trait.AlefMaksura |
  Trait.NonJoiner |
  Trait.PersianDigit |
  Trait.ArabicDigit

/**
 * Letters that neither Arabic nor Persian writes, with their owners. Source: language report, section 6 (no
 * occurrence in 10,000 Arabic or Persian words) and the orthographies of the languages.
 */
const OWNED_LETTERS: readonly { of: string; owners: number }[] = [
  { of: '0679 0688 0691 06BA 06C1 06C2 06D2 06D3', owners: Trait.Urdu },
  { of: '0695 06B5 06CE', owners: Trait.Sorani },
  { of: '06C6 06D5', owners: Trait.Sorani | Trait.Uyghur },
  { of: '067C 0681 0685 0689 0693 0696 069A 06AB 06BC 06CD', owners: Trait.Pashto },
  { of: '06D0', owners: Trait.Pashto | Trait.Uyghur },
  { of: '06AD 06C7 06C8 06CB', owners: Trait.Uyghur },
  {
    of: '067A 067B 067D 067F 0680 0683 0684 0687 068A 068C 068D 068F 0699 06A6 06AA 06B1 06B3 06BB',
    owners: Trait.Sindhi,
  },
  { of: '06BE', owners: Trait.Urdu | Trait.Sorani | Trait.Uyghur | Trait.Sindhi },
]

/** Letters that no alphabet known here owns, but that Arabic and Persian writers use for letters of their own. */
const UNREMARKABLE = '063B-063F 066E 066F 0671-0678 06A1 06A4 06A7 06C0 06C3 06CC 06EE 06EF'

const KEYBOARD_UNITS: readonly { of: string; trait: Trait }[] = [
  { of: '06A9', trait: Trait.Keheh },
  { of: '06CC', trait: Trait.FarsiYeh },
  { of: '0643', trait: Trait.Kaf },
  { of: '064A', trait: Trait.Yeh },
  { of: '0649', trait: Trait.AlefMaksura },
  { of: '06F0-06F9', trait: Trait.PersianDigit },
  { of: '0660-0669', trait: Trait.ArabicDigit },
]

function* unitsOf(ranges: string): Generator<number> {
  for (const range of ranges.split(' ')) {
    const [first, last = first] = range.split('-') as [string, string?]
    for (let unit = parseInt(first, 16); unit <= parseInt(last, 16); unit++) yield unit
  }
}

const FIRST_LETTER = 0x0600
const LAST_LETTER = 0x08ff
const FIRST_FORM = 0xfb50
const LAST_FORM = 0xfefc

/** The letter number of a unit at the level at which words are compared; 0 if it is no Arabic letter. */
export function letterNumber(unit: number): number {
  if (FOLD[unit] !== Fold.Arabic) return 0
  const ordinary = unit < FIRST_FORM ? unit : (STRICT[unit] as number)
  const letter = SAME_LETTER.get(ordinary) ?? ordinary
  const place = ALPHABET.indexOf(letter)
  if (place >= 0) return place + 1
  const strict = ALPHABET.indexOf(SAME_LETTER.get(STRICT[ordinary] as number) ?? (STRICT[ordinary] as number))
  return strict >= 0 ? strict + 1 : UNLISTED_LETTER
}

/** `Trait` flags of every UTF-16 unit. */
export const TRAITS: Uint32Array = new Uint32Array(0x10000)

TRAITS[ZERO_WIDTH_NON_JOINER] = Trait.NonJoiner
// Presentation forms say nothing about the keyboard: they come from converted documents.
for (let unit = FIRST_FORM; unit <= LAST_FORM; unit++) {
  TRAITS[unit] = FOLD[unit] === Fold.Ligature ? Trait.Compound : letterNumber(unit)
}
for (let unit = FIRST_LETTER; unit <= LAST_LETTER; unit++) {
  const number = letterNumber(unit)
  TRAITS[unit] = number === UNLISTED_LETTER ? number | Trait.Unknown : number
}
for (const { of, owners } of OWNED_LETTERS) {
  for (const unit of unitsOf(of)) {
    TRAITS[unit] = ((TRAITS[unit] as number) & Trait.LetterMask) | owners
  }
}
for (const unit of unitsOf(UNREMARKABLE)) {
  TRAITS[unit] = (TRAITS[unit] as number) & ~Trait.Unknown
}
for (const { of, trait } of KEYBOARD_UNITS) {
  for (const unit of unitsOf(of)) TRAITS[unit] = (TRAITS[unit] as number) | trait
}
for (let unit = ARABIC_MADDAH_ABOVE; unit <= ARABIC_HAMZA_BELOW; unit++) TRAITS[unit] = Trait.Compound

const COMPOSED: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map([
  [ARABIC_MADDAH_ABOVE, new Map([[ARABIC_LETTER_ALEF, ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE]])],
  [
    ARABIC_HAMZA_ABOVE,
    new Map([
      [ARABIC_LETTER_ALEF, ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE],
      [ARABIC_LETTER_WAW, ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE],
      [ARABIC_LETTER_FARSI_YEH, ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE],
    ]),
  ],
  [ARABIC_HAMZA_BELOW, new Map([[ARABIC_LETTER_ALEF, ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW]])],
])

/** Number of the letter that a mark makes of the letter before it, which is given by number and returned if nothing fits. */
export function composedNumber(letter: number, mark: number): number {
  const composed = COMPOSED.get(mark)?.get(ALPHABET[letter - 1] as number)
  return composed === undefined ? letter : letterNumber(composed)
}

/** Letter numbers of a presentation form that stands for several letters. */
export function ligatureNumbers(unit: number): readonly number[] {
  return LIGATURES.get(unit)?.map(letterNumber) ?? []
}

/** Bit of each weighted letter in a set of letters, by letter number. */
export const LETTER_BIT: Uint32Array = new Uint32Array(Trait.LetterMask + 1)

const BYTES = 4
/** Sum of the weights of every set of letters in the unit of evidence, a table for each byte of the set. */
const SUM_OF_BYTE: readonly Int32Array[] = Array.from({ length: BYTES }, () => new Int32Array(0x100))

{
  let bit = 0
  for (const { of, persian } of LETTER_WEIGHTS) {
    for (const unit of unitsOf(of)) {
      LETTER_BIT[letterNumber(unit)] = 1 << bit
      const sums = SUM_OF_BYTE[bit >> 3] as Int32Array
      for (let set = 0; set < 0x100; set++) {
        if ((set & (1 << (bit & 7))) !== 0) sums[set] = (sums[set] as number) + toUnits(persian)
      }
      bit++
    }
  }
  if (bit > 8 * BYTES) throw new RangeError(`${bit} weighted letters exceed the ${8 * BYTES} bits of a set of letters`)
}

const [FIRST_SUMS, SECOND_SUMS, THIRD_SUMS, FOURTH_SUMS] = SUM_OF_BYTE as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
]

/** Sum of the weights of the letters in a set, in the unit of evidence. */
export function weightOfLetters(set: number): number {
  return (
    (FIRST_SUMS[set & 0xff] as number) +
    (SECOND_SUMS[(set >>> 8) & 0xff] as number) +
    (THIRD_SUMS[(set >>> 16) & 0xff] as number) +
    (FOURTH_SUMS[set >>> 24] as number)
  )
}

/** The letters of a dictionary word, by number; throws if a letter has no number of its own. */
export function lettersOf(word: string): readonly number[] {
  return Array.from(word, (letter) => {
    const number = letterNumber(letter.charCodeAt(0))
    if (number === 0 || number === UNLISTED_LETTER) {
      throw new RangeError(`add the letter U+${letter.charCodeAt(0).toString(16)} of a word to ALPHABET`)
    }
    return number
  })
}
