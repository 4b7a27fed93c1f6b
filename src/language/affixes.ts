import { toUnits } from './evidence-unit'
import { lettersOf } from './letter-evidence'
import { LETTER_BITS, maskOf, PACKED_LETTERS, pack } from './packed-word'

/** A beginning or ending of words, with what it says for Persian. */
interface Affix {
  affix: string
  persian: number
  /** How many letters stand beside it, at least and at most. */
  stem: number
  stemAtMost?: number
}

/**
 * Beginnings of words. The longest that fits counts. Source: language report, section 6 (logarithms of the measured
 * ratios); rows marked by rule come from the morphology of the languages and carry less.
 */
export const PREFIXES: readonly Affix[] = [
  { persian: -4.5, stem: 3, affix: 'ال' },
  { persian: -3, stem: 3, affix: 'وال' },
  { persian: -3, stem: 3, affix: 'فال' },
  { persian: -3.5, stem: 3, affix: 'بال' },
  { persian: -3.5, stem: 3, affix: 'وبال' },
  { persian: -3.5, stem: 3, affix: 'كال' },
  { persian: -3.5, stem: 3, affix: 'لل' },
  { persian: -3.5, stem: 3, affix: 'ولل' },
  { persian: 2.9, stem: 3, affix: 'می' },
  { persian: 2.9, stem: 3, affix: 'نمی' },
  { persian: -1.3, stem: 3, stemAtMost: 3, affix: 'ی' },
  { persian: -1.3, stem: 3, stemAtMost: 3, affix: 'ت' },
  // By rule. Conjunction and preposition written as one word with the next
  { persian: -1, stem: 4, affix: 'و' },
  { persian: -0.5, stem: 3, affix: 'ل' },
  // By rule. Imperfect, third person; tenth stem
  { persian: -1.5, stem: 4, affix: 'ی' },
  { persian: -2.5, stem: 2, affix: 'یست' },
  { persian: -2.5, stem: 2, affix: 'تست' },
  // By rule. Silent waw after khah; compounds with together and again
  { persian: 1.5, stem: 2, affix: 'خوا' },
  { persian: 1, stem: 3, affix: 'هم' },
  { persian: 1, stem: 3, affix: 'باز' },
]

/** Endings of words, like `PREFIXES`. */
export const SUFFIXES: readonly Affix[] = [
  { persian: 4, stem: 2, affix: 'های' },
  { persian: 4.2, stem: 2, affix: 'ند' },
  { persian: 2.6, stem: 2, affix: 'ست' },
  { persian: 1.4, stem: 2, affix: 'تر' },
  { persian: 1.4, stem: 2, affix: 'ترین' },
  { persian: 1, stem: 2, affix: 'شان' },
  { persian: 0.85, stem: 2, affix: 'ان' },
  { persian: -0.4, stem: 2, affix: 'ها' },
  { persian: -0.6, stem: 2, affix: 'ین' },
  { persian: -0.8, stem: 2, affix: 'ات' },
  { persian: -1, stem: 2, affix: 'ون' },
  // By rule. Plural with ezafe, indefinite, pronoun; ezafe and indefinite after a vowel
  { persian: 4, stem: 2, affix: 'هایی' },
  { persian: 3, stem: 2, affix: 'هایش' },
  { persian: 3, stem: 3, affix: 'ایشان' },
  { persian: 1.5, stem: 2, affix: 'ای' },
  { persian: 2.5, stem: 2, affix: 'یی' },
  // By rule. Participles and infinitives
  { persian: 2, stem: 1, affix: 'نده' },
  { persian: 0.5, stem: 2, affix: 'ده' },
  { persian: 1.5, stem: 1, affix: 'شته' },
  { persian: 1.5, stem: 1, affix: 'خته' },
  { persian: 1.5, stem: 1, affix: 'فته' },
  { persian: 1.5, stem: 1, affix: 'سته' },
  { persian: 1, stem: 2, affix: 'دن' },
  // By rule. Abstract nouns: Arabic writes their ending with teh marbuta. Making of
  { persian: 1.5, stem: 3, affix: 'یت' },
  { persian: 1.5, stem: 2, affix: 'سازی' },
  // By rule. Nouns of place and of writing
  { persian: 2.5, stem: 2, affix: 'ستان' },
  { persian: 2, stem: 2, affix: 'خانه' },
  { persian: 2, stem: 2, affix: 'نامه' },
  // By rule. Arabic plural verb; pronouns
  { persian: -2, stem: 3, affix: 'وا' },
  { persian: -1.5, stem: 3, affix: 'هم' },
  { persian: -2, stem: 3, affix: 'هما' },
  { persian: -2, stem: 2, affix: 'تها' },
  { persian: -2, stem: 2, affix: 'تهم' },
]

const PAIRS = 1 << (2 * LETTER_BITS)
const NUMBERS = 1 << LETTER_BITS

/** Affixes by the two letters at their outer end: those of `pair` are at `start[pair]` up to `start[pair + 1]`, longest first. */
interface AffixIndex {
  start: Uint16Array
  packed: Int32Array
  letters: Uint8Array
  persian: Int16Array
  stem: Uint8Array
  stemAtMost: Uint8Array
}

const ANY_STEM = 0xff

/** `outerPairs`: the pairs of letters at the outer end of words that have the affix. */
function compile(affixes: readonly Affix[], outerPairs: (letters: readonly number[]) => number[]): AffixIndex {
  const rows = affixes
    .map(({ affix, ...row }) => ({ ...row, letters: lettersOf(affix) }))
    .flatMap((row) => outerPairs(row.letters).map((pair) => ({ ...row, pair })))
    .sort((one, other) => one.pair - other.pair || other.letters.length - one.letters.length)
  const start = new Uint16Array(PAIRS + 1)
  for (let pair = 0, row = 0; pair <= PAIRS; pair++) {
    while (row < rows.length && (rows[row] as (typeof rows)[number]).pair < pair) row++
    start[pair] = row
  }
  return {
    start,
    packed: Int32Array.from(rows, ({ letters }) => pack(letters)),
    letters: Uint8Array.from(rows, ({ letters }) => letters.length),
    persian: Int16Array.from(rows, ({ persian }) => toUnits(persian)),
    stem: Uint8Array.from(rows, ({ stem }) => stem),
    stemAtMost: Uint8Array.from(rows, ({ stemAtMost = ANY_STEM }) => stemAtMost),
  }
}

const everyLetter: readonly number[] = Array.from({ length: NUMBERS }, (_, letter) => letter)

const BY_FIRST_PAIR: AffixIndex = compile(PREFIXES, ([first, second]) =>
  second === undefined ? everyLetter.map((any) => pack([first as number, any])) : [pack([first as number, second])],
)
const BY_LAST_PAIR: AffixIndex = compile(SUFFIXES, (letters) => [pack(letters.slice(-2))])

function weightOfPrefix(head: number, length: number): number {
  const held = Math.min(length, PACKED_LETTERS)
  const pair = head >> (LETTER_BITS * (held - 2))
  const { letters, packed, persian, start, stem, stemAtMost } = BY_FIRST_PAIR
  const end = start[pair + 1] as number
  for (let row = start[pair] as number; row < end; row++) {
    const affix = letters[row] as number
    const beside = length - affix
    if (beside < (stem[row] as number) || beside > (stemAtMost[row] as number)) continue
    if (head >> (LETTER_BITS * (held - affix)) === packed[row]) return persian[row] as number
  }
  return 0
}

function weightOfSuffix(tail: number, length: number): number {
  const pair = tail & (PAIRS - 1)
  const { letters, packed, persian, start, stem, stemAtMost } = BY_LAST_PAIR
  const end = start[pair + 1] as number
  for (let row = start[pair] as number; row < end; row++) {
    const affix = letters[row] as number
    const beside = length - affix
    if (beside < (stem[row] as number) || beside > (stemAtMost[row] as number)) continue
    if ((tail & maskOf(affix)) === packed[row]) return persian[row] as number
  }
  return 0
}

/** What the beginning and the ending of a word, given as in `PackedWord`, say for Persian, in the unit of evidence. */
export function weightOfAffixes(head: number, tail: number, length: number): number {
  return length < 2 ? 0 : weightOfPrefix(head, length) + weightOfSuffix(tail, length)
}
