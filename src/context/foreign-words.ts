import { LETTER_PAIRS, PERSIAN_LETTER_PAIRS } from './letter-pairs'

const FIRST_LETTER = 0x0627
const LAST_LETTER = 0x06af
/** Loose letters in the order of the rows and columns of `LETTER_PAIRS`. */
const ARABIC_LETTERS =
  '\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a'
/** The same of `PERSIAN_LETTER_PAIRS`. */
const PERSIAN_LETTERS = `${ARABIC_LETTERS}\u067e\u0686\u0698\u06af`
const NEUTRAL = 'm'.charCodeAt(0)

/** How much the letters of a word speak for a name of another language. */
interface PairWeights {
  /** The row of each letter from alef to gaf; of what the table does not have, that of the edge. */
  readonly rows: Uint8Array
  readonly edge: number
  readonly weights: Int8Array
}

function weightsOf(letters: string, table: readonly string[]): PairWeights {
  const edge = letters.length
  const rows = Uint8Array.from({ length: LAST_LETTER - FIRST_LETTER + 1 }, (_, letter) => {
    const row = letters.indexOf(String.fromCharCode(FIRST_LETTER + letter))
    return row < 0 ? edge : row
  })
  return { rows, edge, weights: Int8Array.from(table.join(''), (weight) => weight.charCodeAt(0) - NEUTRAL) }
}

const ARABIC = weightsOf(ARABIC_LETTERS, LETTER_PAIRS)
const PERSIAN = weightsOf(PERSIAN_LETTERS, PERSIAN_LETTER_PAIRS)

/** Of fewer letters a word says too little. */
const FEWEST_LETTERS = 4
/**
 * Two natural logarithms: one Arabic word in twenty is written like that, and seven names of other languages in ten, in the halves
 * of both lists that the weights were not taken from; of Persian words one in eighteen and of the names in Persian one in two.
 */
const LEAST_WEIGHT = 8

function rowOf({ rows, edge }: PairWeights, letter: number): number {
  return letter < FIRST_LETTER || letter > LAST_LETTER ? edge : (rows[letter - FIRST_LETTER] as number)
}

function isLikeForeign(table: PairWeights, loose: Uint16Array, first: number, end: number): boolean {
  if (end - first < FEWEST_LETTERS) return false
  const { edge, weights } = table
  const size = edge + 1
  let weight = 0
  let row = edge
  for (let place = first; place < end; place++) {
    const next = rowOf(table, loose[place] as number)
    weight += weights[row * size + next] as number
    row = next
  }
  return weight + (weights[row * size + edge] as number) >= LEAST_WEIGHT
}

/** Whether the letters of a word follow one another as in names of other languages rather than in Arabic words. */
export function isWrittenLikeForeign(loose: Uint16Array, first: number, end: number): boolean {
  return isLikeForeign(ARABIC, loose, first, end)
}

/** The same rather than in Persian words. */
export function isForeignInPersian(loose: Uint16Array, first: number, end: number): boolean {
  return isLikeForeign(PERSIAN, loose, first, end)
}
