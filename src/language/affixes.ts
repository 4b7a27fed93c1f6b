import { lettersOf } from './letter-evidence'

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
]

const LETTERS = 64

interface Compiled {
  letters: readonly number[]
  persian: number
  stem: number
  stemAtMost: number
}

/** Affixes by the two letters at their outer end, longest first. */
type Index = readonly (readonly Compiled[] | undefined)[]

function compile(affixes: readonly Affix[], outward: (letters: readonly number[]) => readonly number[]): Index {
  const index: Compiled[][] = []
  const longestFirst = [...affixes].sort((one, other) => other.affix.length - one.affix.length)
  for (const { affix, persian, stem, stemAtMost = Number.POSITIVE_INFINITY } of longestFirst) {
    const letters = outward(lettersOf(affix))
    const [outer, inner] = letters as [number, number?]
    const inners = inner === undefined ? Array.from({ length: LETTERS }, (_, letter) => letter) : [inner]
    for (const second of inners) {
      const key = outer * LETTERS + second
      index[key] ??= []
      index[key].push({ letters, persian, stem, stemAtMost })
    }
  }
  return Array.from(index)
}

const BY_FIRST_LETTERS: Index = compile(PREFIXES, (letters) => letters)
const BY_LAST_LETTERS: Index = compile(SUFFIXES, (letters) => letters.toReversed())

function weigh(index: Index, word: Uint8Array, outermost: number, step: 1 | -1, length: number): number {
  if (length < 2) return 0
  const candidates = index[(word[outermost] as number) * LETTERS + (word[outermost + step] as number)]
  if (candidates === undefined) return 0
  next: for (const { letters, persian, stem, stemAtMost } of candidates) {
    const beside = length - letters.length
    if (beside < stem || beside > stemAtMost) continue
    for (let place = 2; place < letters.length; place++) {
      if (word[outermost + step * place] !== letters[place]) continue next
    }
    return persian
  }
  return 0
}

/** Log-odds for Persian of the beginning and the ending of a word, given as letter numbers. */
export function weightOfAffixes(word: Uint8Array, length: number): number {
  return weigh(BY_FIRST_LETTERS, word, 0, 1, length) + weigh(BY_LAST_LETTERS, word, length - 1, -1, length)
}
