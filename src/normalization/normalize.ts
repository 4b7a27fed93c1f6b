import { kindOf } from '../kind-of'
import type { Lang, Span } from '../types'
import { ARABIC_LETTER_HEH, ARABIC_LETTER_TEH_MARBUTA } from '../unicode/code-points'
import { LANGS } from '../vocabulary'
import { endOfLetter, fold, isSupplementaryMark, isTransparent } from './fold'
import { FOLD, Fold } from './folding-table'
import { endsWithFinalHamza, Gap, type Letters } from './letters'
import { strictLetterAt } from './strict-letters'

/** How far `normalize` folds. */
export type FoldLevel = 'strict' | 'loose'

export interface NormalizeOptions {
  /**
   * `strict`: what never changes a name (harakat, tatweel, invisible characters, presentation forms, Persian and Arabic
   * yeh and kaf, digits). `loose`, the default: also letters that writers exchange (hamza seats, alef maksura, teh
   * marbuta, final hamza; Latin case, accents and apostrophes).
   */
  level?: FoldLevel
  /** `fa`: a teh marbuta is a heh at the strict level too. */
  lang?: Lang
}

/** A folded text with the way back to the original. All offsets are UTF-16 code units. */
export interface NormalizedText {
  text: string
  /** The original span of the folded span `start..end`. Throws a `RangeError` outside the folded text. */
  toOriginal(start: number, end: number): Span
}

/** Writes folded units with the original range of each. */
class FoldedText {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #text = ''

  push(unit: number, start: number, end: number): void {
    this.#text += String.fromCharCode(unit)
    this.#starts.push(start)
    this.#ends.push(end)
  }

  /** White space is one space, one line break or two, whatever it was. */
  pushWhiteSpace(gap: number, start: number, end: number): void {
    if ((gap & Gap.Newline) === 0) this.push(0x20, start, end)
    else this.push(0x0a, start, end)
    if ((gap & Gap.Paragraph) !== 0) this.push(0x0a, end, end)
  }

  finish(originalLength: number): NormalizedText {
    const text = this.#text
    const starts = this.#starts
    const ends = this.#ends
    return {
      text,
      toOriginal(start, end) {
        if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length)) {
          throw new RangeError(`span ${start}..${end} is not within the folded text, 0..${text.length}`)
        }
        const from = starts[start] ?? originalLength
        return { start: from, end: end === start ? from : (ends[end - 1] as number) }
      },
    }
  }
}

function isWhiteSpace(kind: Fold): boolean {
  return kind === Fold.Space || kind === Fold.Newline || kind === Fold.Paragraph
}

/** Arabic, Latin or Digit; Digit, beside which nothing vanishes, where there is no letter. */
function kindOfLetter({ text, at, count }: Letters, position: number): Fold {
  if (position < 0 || position >= count) return Fold.Digit
  const kind = FOLD[text.charCodeAt(at[position] as number)] as Fold
  return kind === Fold.Ligature ? Fold.Arabic : kind
}

function vanishes(kind: Fold): boolean {
  return kind === Fold.Joint || isTransparent(kind)
}

/** The range without what vanishes beside the letters on its sides: transparent characters, tatweels. */
function trimmed(letters: Letters, position: number, from: number, to: number): [first: number, last: number] {
  const { text } = letters
  const leavesNoTrace = (index: number, beside: Fold): boolean => {
    const kind = FOLD[text.charCodeAt(index)] as Fold
    return kind === Fold.Tatweel ? beside !== Fold.Digit : vanishes(kind)
  }
  let first = from
  let last = to
  const before = kindOfLetter(letters, position - 1)
  while (first < last) {
    if (leavesNoTrace(first, before)) first++
    else if (isSupplementaryMark(text, first)) first += 2
    else break
  }
  const after = kindOfLetter(letters, position)
  while (last > first) {
    if (leavesNoTrace(last - 1, after)) last--
    else if (last - first > 1 && isSupplementaryMark(text, last - 2)) last -= 2
    else break
  }
  return [first, last]
}

/** Copies what stands before the letter at `position`: transparent characters fall out, white space is made even. */
function copyGap(letters: Letters, position: number, from: number, to: number, output: FoldedText): void {
  if (((letters.gap[position] as number) & ~(Gap.Joint | Gap.Script)) === 0) return
  const { text } = letters
  const [first, last] = trimmed(letters, position, from, to)
  for (let index = first; index < last; index++) {
    const unit = text.charCodeAt(index)
    const kind = FOLD[unit] as Fold
    if (vanishes(kind)) continue
    if (kind === Fold.Surrogate && isSupplementaryMark(text, index)) {
      index++
      continue
    }
    if (!isWhiteSpace(kind)) {
      output.push(unit, index, index + 1)
      continue
    }
    let end = index
    let space: number = Gap.None
    for (; end < last; end++) {
      const next = FOLD[text.charCodeAt(end)] as Fold
      if (next === Fold.Newline) {
        space |= (space & Gap.Newline) !== 0 ? Gap.Paragraph : Gap.Newline
        if (text.startsWith('\r\n', end)) end++
      } else if (next === Fold.Paragraph) space |= Gap.Newline | Gap.Paragraph
      else if (next === Fold.Surrogate && isSupplementaryMark(text, end)) end++
      else if (next !== Fold.Space && !vanishes(next)) break
    }
    output.pushWhiteSpace(space, index, end)
    index = end - 1
  }
}

function strictUnitAt(letters: Letters, position: number, lang: Lang | undefined): number {
  const unit = letters.text.charCodeAt(letters.at[position] as number)
  if (FOLD[unit] === Fold.Latin) return unit
  const letter = strictLetterAt(letters, position)
  return lang === 'fa' && letter === ARABIC_LETTER_TEH_MARBUTA ? ARABIC_LETTER_HEH : letter
}

/**
 * Folds a text as the matcher folds it, with a way back to the original offsets. White space is made even, everything
 * that is no letter stays; folding twice changes nothing. Addresses and handles are left as they are.
 */
export function normalize(text: string, options: NormalizeOptions = {}): NormalizedText {
  if (typeof text !== 'string') throw new TypeError(`the text must be a string; got ${kindOf(text)}`)
  const { level = 'loose', lang } = options
  if (level !== 'loose' && level !== 'strict') {
    throw new TypeError(`options.level is ${JSON.stringify(level)}; it can be 'strict' or 'loose'`)
  }
  if (lang !== undefined && !LANGS.includes(lang)) {
    throw new TypeError(`options.lang is ${JSON.stringify(lang)}; it can be ${LANGS.join(', ')}`)
  }
  const letters = fold(text)
  const { count, loose, at, gap } = letters
  const output = new FoldedText()
  let end = 0
  let wordStart = 0
  for (let position = 0; position < count; position++) {
    const start = at[position] as number
    if (position === 0 || at[position - 1] !== start) copyGap(letters, position, end, start, output)
    if (((gap[position] as number) & ~Gap.Joint) !== 0) wordStart = position
    end = endOfLetter(letters, position)
    const isWordEnd = ((gap[position + 1] as number) & ~Gap.Joint) !== 0 || position + 1 === count
    if (level === 'loose' && isWordEnd && endsWithFinalHamza(letters, wordStart, position + 1)) continue
    output.push(level === 'loose' ? (loose[position] as number) : strictUnitAt(letters, position, lang), start, end)
  }
  copyGap(letters, count, end, text.length, output)
  return output.finish(text.length)
}
