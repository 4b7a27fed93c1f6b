import { Reading } from '../language/label-tokens'
import { isPersianSuffix, LONGEST_SUFFIX } from '../morphology/persian-suffixes'
import { endOfLetter } from '../normalization/fold'
import { endOfKey, type Tokens } from '../tokenization/tokens'
import { ARABIC_FATHATAN, ARABIC_LETTER_ALEF } from '../unicode/code-points'
import { CLOSED, type DoubleArray, NOWHERE, step, TRIE_ROOT, type TriePlace, valueAt } from './double-array'
import { PASSABLE } from './name-gaps'

/** Where a walk through the trie begins: after some proclitic letters, perhaps with an elided article. */
export interface Entry {
  token: number
  /** Letter position of the name's first written letter. */
  first: number
  procliticLength: number
  /** Letters of the name that are not written: the alef, or alef and lam, of the article after ل. */
  skipped: number
  /** `Reading` bits that the walk is made for. */
  readings: number
}

/** A trie with the codes of its letters. */
export interface Searchable {
  readonly trie: DoubleArray
  /** Code of each loose letter; 0 where no name has it. */
  readonly codes: Uint8Array
}

/** The place that some loose letters lead to, or `NOWHERE`. */
export function placeAfter({ trie, codes }: Searchable, letters: string): TriePlace {
  let place: TriePlace = TRIE_ROOT
  for (let index = 0; index < letters.length && place !== NOWHERE; index++) {
    place = step(trie, place, codes[letters.charCodeAt(index)] as number)
  }
  return place
}

/** What follows the letters of a name in its last word. */
export const enum EndingKind {
  Word,
  /** A Persian suffix. */
  Suffix,
  /** The alef of an Arabic accusative (داعشاً). */
  Tanween,
}

/** Where the key of a name ends. */
export interface Ending {
  token: number
  /** Letter position just past the key. */
  end: number
  kind: EndingKind
  /** Letters of the text that the key covers. */
  letterCount: number
}

function hasTanween(tokens: Tokens, position: number): boolean {
  const { text, at, loose } = tokens.letters
  if (loose[position] !== ARABIC_LETTER_ALEF) return false
  const from = at[position - 1] as number
  const to = endOfLetter(tokens.letters, position)
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === ARABIC_FATHATAN) return true
  return false
}

/** Letters of a tanween. */
const TANWEEN = 1

/** What a name may have after it that ends inside a word, at `position`. */
function affixesAt(tokens: Tokens, token: number, position: number, readings: number): readonly EndingKind[] {
  const isSuffix = (readings & Reading.Persian) !== 0 && isPersianSuffix(tokens, token, position)
  const isLast = (readings & Reading.Arabic) !== 0 && position === (tokens.end[token] as number) - TANWEEN
  if (!isLast || !hasTanween(tokens, position)) return isSuffix ? SUFFIX : NO_AFFIX
  return isSuffix ? SUFFIX_AND_TANWEEN : ONLY_TANWEEN
}

const NO_AFFIX: readonly EndingKind[] = []
const SUFFIX: readonly EndingKind[] = [EndingKind.Suffix]
const ONLY_TANWEEN: readonly EndingKind[] = [EndingKind.Tanween]
const SUFFIX_AND_TANWEEN: readonly EndingKind[] = [EndingKind.Suffix, EndingKind.Tanween]

/**
 * Follows the text from a place in the trie and reports the first alias of every key that ends where a name may end. The
 * letters of a word are followed as `step` does, written out: half the time of a search is spent here.
 */
export function walk(
  { trie, codes }: Searchable,
  tokens: Tokens,
  entry: Entry,
  from: TriePlace,
  report: (alias: number, ending: Ending) => void,
): void {
  const { loose } = tokens.letters
  const longestEnding = (entry.readings & Reading.Persian) !== 0 ? LONGEST_SUFFIX : TANWEEN
  let { base, check, tail } = trie
  let place = from
  // The second lam of لل is the lam of the elided article, which `from` has passed.
  let letterCount = entry.skipped > 0 ? 1 : 0
  let position = entry.first + letterCount
  for (let token = entry.token; ; ) {
    const wordEnd = tokens.end[token] as number
    const keyEnd = endOfKey(tokens, token)
    while (position < keyEnd) {
      const code = codes[loose[position] as number] as number
      if (place < 0) {
        if (code === 0 || tail[-place - 1] !== code) return
        place--
      } else {
        const next = (base[place] as number) + code
        if (code === 0 || check[next] !== code) return
        place = base[next] as number
        if (place >= 0) place = next
        else if (place <= CLOSED) {
          place = trie.open(next)
          ;({ base, check, tail } = trie)
        }
      }
      letterCount++
      position++
      if (position === keyEnd || wordEnd - position > longestEnding) continue
      const alias = valueAt(trie, place)
      if (alias < 0) continue
      for (const kind of affixesAt(tokens, token, position, entry.readings))
        report(alias, { token, end: position, kind, letterCount })
    }
    const alias = valueAt(trie, place)
    if (alias >= 0) report(alias, { token, end: position, kind: EndingKind.Word, letterCount })
    token++
    if (token >= tokens.count || ((tokens.gap[token] as number) & ~PASSABLE) !== 0) return
    position = tokens.first[token] as number
  }
}
