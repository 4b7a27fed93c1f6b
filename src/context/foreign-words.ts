import { LETTER_PAIRS } from './letter-pairs'

const FIRST_LETTER = 0x0627
const LAST_LETTER = 0x064a
/** Loose letters in the order of the rows and columns of `LETTER_PAIRS`. */
const LETTERS =
  '\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a'
const EDGE = LETTERS.length
const SIZE = EDGE + 1
const NEUTRAL = 'm'.charCodeAt(0)

/** The row of each letter from alef to yeh; of what is no such letter, that of the edge. */
const ROWS = Uint8Array.from({ length: LAST_LETTER - FIRST_LETTER + 1 }, (_, letter) => {
  const row = LETTERS.indexOf(String.fromCharCode(FIRST_LETTER + letter))
  return row < 0 ? EDGE : row
})

const WEIGHTS = Int8Array.from(LETTER_PAIRS.join(''), (weight) => weight.charCodeAt(0) - NEUTRAL)

/** Of fewer letters a word says too little. */
const FEWEST_LETTERS = 4
/**
 * Two natural logarithms: one Arabic word in twenty is written like that, and seven names of other languages in ten, in the halves
 * of both lists that the weights were not taken from.
 */
const LEAST_WEIGHT = 8

function rowOf(letter: number): number {
  return letter < FIRST_LETTER || letter > LAST_LETTER ? EDGE : (ROWS[letter - FIRST_LETTER] as number)
}

/** Whether the letters of a word follow one another as in names of other languages rather than in Arabic words. */
export function isWrittenLikeForeign(loose: Uint16Array, first: number, end: number): boolean {
  if (end - first < FEWEST_LETTERS) return false
  let weight = 0
  let row = EDGE
  for (let place = first; place < end; place++) {
    const next = rowOf(loose[place] as number)
    weight += WEIGHTS[row * SIZE + next] as number
    row = next
  }
  return weight + (WEIGHTS[row * SIZE + EDGE] as number) >= LEAST_WEIGHT
}
