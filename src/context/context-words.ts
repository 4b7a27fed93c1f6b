import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { endOfLetter, fold } from '../normalization/fold'
import { FOLD, Fold } from '../normalization/folding-table'
import { Gap, lettersBetween } from '../normalization/letters'
import { endOfKey, OncePerText, Script, type Tokens, tokenize } from '../tokenization/tokens'
import {
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_BEH,
  ARABIC_LETTER_FEH,
  ARABIC_LETTER_KAF,
  ARABIC_LETTER_LAM,
  ARABIC_LETTER_TEH,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_YEH,
} from '../unicode/code-points'
import { ARABIC_DETERMINERS, PERSIAN_DETERMINERS } from './triggers'

/** Gaps that end the reach of context: a sentence end, a line break. */
const STOPS = Gap.Sentence | Gap.Paragraph
/** A stem must keep this many letters when a clitic or article is cut off for comparison. */
const SHORTEST_STEM = 2
const CONJUNCTIONS = 'وف'
/** A stem must have so many letters to be a dual. */
export const SHORTEST_DUAL = 4
const HEH = '\u0647'

/** The words of a text as strings, made when first asked for: rules ask for the same ones, and look them up, again and again. */
const wordsOfText = new OncePerText(({ count }) => new Array<string | undefined>(count))

/** The loose letters of a token. */
export function wordAt(tokens: Tokens, token: number): string {
  const words = wordsOfText.of(tokens)
  words[token] ??= lettersBetween(tokens.letters.loose, tokens.first[token] as number, endOfKey(tokens, token))
  return words[token]
}

/** Whether a word is a demonstrative or a quantifier: the noun after it is an ordinary word. Not asked of English words. */
export function isDeterminer(tokens: Tokens, token: number, reading: Reading): boolean {
  const determiners = reading === Reading.Persian ? PERSIAN_DETERMINERS : ARABIC_DETERMINERS
  return stemsAt(tokens, token, reading).some((stem) => determiners.has(stem))
}

/** The characters of a token, as the text has them. */
export function writtenWord(tokens: Tokens, token: number): string {
  const { text, at } = tokens.letters
  return text.slice(at[tokens.first[token] as number], endOfLetter(tokens.letters, (tokens.end[token] as number) - 1))
}

/** The character beside a span, bidi controls and the like skipped, with `spaced` when white space was skipped. */
export function characterBeside(text: string, from: number, step: -1 | 1): { character: string; spaced: boolean } {
  let spaced = false
  let index = from
  for (; index >= 0 && index < text.length; index += step) {
    const fold = FOLD[text.charCodeAt(index)]
    if (fold === Fold.Space) spaced = true
    else if (fold !== Fold.Delete && fold !== Fold.Tatweel) break
  }
  return { character: text.charAt(index), spaced }
}

function addStem(stems: string[], stem: string): void {
  if (stem.length < SHORTEST_STEM) return
  stems.push(stem)
  if (stem.startsWith(ARABIC_ARTICLE) && stem.length - ARABIC_ARTICLE.length >= SHORTEST_STEM)
    stems.push(stem.slice(ARABIC_ARTICLE.length))
}

function cutsAt(cut: number, loose: Uint16Array, first: number, end: number): number {
  const start = first + cut
  if (end - start < SHORTEST_STEM) return 0
  const hasArticle = loose[start] === ARABIC_LETTER_ALEF && loose[start + 1] === ARABIC_LETTER_LAM
  const isLong = end - start - ARABIC_ARTICLE.length >= SHORTEST_STEM
  return (1 << cut) | (hasArticle && isLong ? 1 << (cut + ARABIC_ARTICLE.length) : 0)
}

/** The most letters that are cut off the front of a word: و, لل and the article. */
export const MOST_CUT = 5

/**
 * How many letters of a word may be cut off its front for comparison, a bit for each number: none, the proclitics and the
 * article that Arabic may put before it. SPEC 6.
 */
export function arabicCuts(loose: Uint16Array, first: number, end: number): number {
  let cuts = cutsAt(0, loose, first, end)
  const isJoined = loose[first] === ARABIC_LETTER_WAW || loose[first] === ARABIC_LETTER_FEH
  if (isJoined) cuts |= cutsAt(1, loose, first, end)
  const place = isJoined ? 1 : 0
  const letter = loose[first + place]
  if (letter !== ARABIC_LETTER_BEH && letter !== ARABIC_LETTER_KAF && letter !== ARABIC_LETTER_LAM) return cuts
  cuts |= cutsAt(place + 1, loose, first, end)
  const isDouble = letter === ARABIC_LETTER_LAM && loose[first + place + 1] === ARABIC_LETTER_LAM
  return isDouble ? cuts | cutsAt(place + 2, loose, first, end) : cuts
}

/**
 * The singular of a dual head: معبري and معبرا are two of معبر, ناحيتي and ناحيتا two of ناحية. SPEC 3.4: dual heads take the
 * licence of the singular.
 */
export const enum Singular {
  None,
  /** Without the last letter. */
  Bare,
  /** With heh for the last two. */
  WithHeh,
}

/** How the singular of a word is written if it is a dual; it counts for stems of `SHORTEST_DUAL` letters. */
export function singularKind(loose: Uint16Array, first: number, end: number): Singular {
  const last = loose[end - 1]
  if (end - first < SHORTEST_DUAL || (last !== ARABIC_LETTER_YEH && last !== ARABIC_LETTER_ALEF)) return Singular.None
  return loose[end - 2] === ARABIC_LETTER_TEH ? Singular.WithHeh : Singular.Bare
}

/** A word with, and without, the proclitics and article that Arabic may put before it, and as a singular. SPEC 6. */
function arabicStems(tokens: Tokens, token: number): string[] {
  const { loose } = tokens.letters
  const first = tokens.first[token] as number
  const end = endOfKey(tokens, token)
  const word = lettersBetween(loose, first, end)
  const cuts = arabicCuts(loose, first, end)
  const stems: string[] = []
  for (let cut = 0; cut <= MOST_CUT; cut++) if ((cuts & (1 << cut)) !== 0) stems.push(word.slice(cut))
  const singular = singularKind(loose, first, end)
  if (singular === Singular.None) return stems
  const duals = stems.filter((stem) => stem.length >= SHORTEST_DUAL)
  return stems.concat(duals.map((stem) => (singular === Singular.Bare ? stem.slice(0, -1) : stem.slice(0, -2) + HEH)))
}

/** The stems found so far of each text's tokens, Arabic and other readings apart: neighbours are asked for again and again. */
const stemsOfText = new OncePerText(() => ({ arabic: new Map<number, string[]>(), other: new Map<number, string[]>() }))

/** The forms under which the word of a token is looked up among the words of a list. */
export function stemsAt(tokens: Tokens, token: number, reading: Reading): readonly string[] {
  const known = stemsOfText.of(tokens)
  const stems = reading === Reading.Arabic ? known.arabic : known.other
  const found = stems.get(token)
  if (found !== undefined) return found
  const fresh = reading === Reading.Arabic ? arabicStems(tokens, token) : otherStems(tokens, token)
  stems.set(token, fresh)
  return fresh
}

/** Where the part of a word ends after which a suffix is written with a zero width non-joiner, or -1. */
export function endOfPart({ letters, first, end }: Tokens, token: number): number {
  const last = end[token] as number
  for (let position = (first[token] as number) + 1; position < last; position++) {
    if (letters.gap[position] === Gap.Joint) return position
  }
  return -1
}

/** Persian: the word, and the stem before a suffix written with a zero width non-joiner. */
function otherStems(tokens: Tokens, token: number): string[] {
  const word = wordAt(tokens, token)
  const partEnd = endOfPart(tokens, token)
  if (partEnd < 0) return [word]
  return [word, lettersBetween(tokens.letters.loose, tokens.first[token] as number, partEnd)]
}

/** The words of a phrase, in the letters in which texts are compared. */
export function foldedWords(form: string): string[] {
  const tokens = tokenize(fold(form))
  return Array.from({ length: tokens.count }, (_, token) => wordAt(tokens, token))
}

/** A word or phrase of a licence, folded: for each of its words the forms it is compared in. */
export type Phrase = readonly (readonly string[])[]

/** Folds a word or phrase of a licence by the rules that fold the text. */
export function phraseOf(text: string): Phrase {
  const tokens = tokenize(fold(text))
  return Array.from({ length: tokens.count }, (_, token) => {
    const word = wordAt(tokens, token)
    const stems: string[] = []
    addStem(stems, word)
    if (CONJUNCTIONS.includes(word.charAt(0))) addStem(stems, word.slice(1))
    return stems.length === 0 ? [word] : stems
  })
}

/** A single letter is a detached proclitic (لـ قسد, و “سوريا”), in Persian the word و: it is no step of a window. */
function isDetachedClitic(tokens: Tokens, token: number): boolean {
  return tokens.script[token] === Script.Arabic && (tokens.end[token] as number) - (tokens.first[token] as number) === 1
}

/** Whether two words that follow one another stand in one sentence. */
export function isSameSentence(tokens: Tokens, earlier: number): boolean {
  return ((tokens.gap[earlier + 1] as number) & STOPS) === 0
}

/** On which side of a name a word stands. */
export type Side = 'before' | 'after'

/**
 * Steps through the words before or after a name, nearest first, up to `window` words away and not beyond the sentence. Of
 * single letters in a row only the first leans on a word.
 */
export class Neighbours {
  /** How many words away `token` is; a detached proclitic has the distance of the word it leans on. */
  distance = 0
  readonly #step: -1 | 1
  #words = 0
  #wasClitic = false

  /** `token` is the name's word on that side, then the neighbour at hand. */
  constructor(
    private readonly tokens: Tokens,
    public token: number,
    side: Side,
    private readonly window: number,
  ) {
    this.#step = side === 'before' ? -1 : 1
  }

  /** Goes to the next word; false when there is none. */
  next(): boolean {
    const { tokens } = this
    const current = this.token + this.#step
    if (current < 0 || current >= tokens.count) return false
    if (!isSameSentence(tokens, this.#step < 0 ? current : current - 1)) return false
    const isClitic = !this.#wasClitic && isDetachedClitic(tokens, current)
    if (!isClitic && ++this.#words > this.window) return false
    this.token = current
    this.distance = isClitic ? this.#words + 1 : this.#words
    this.#wasClitic = isClitic
    return true
  }
}

/** The word before a token, detached proclitics skipped, or -1 at the start of the sentence. */
export function wordBefore(tokens: Tokens, token: number): number {
  const neighbours = new Neighbours(tokens, token, 'before', 1)
  while (neighbours.next()) if (!isDetachedClitic(tokens, neighbours.token)) return neighbours.token
  return -1
}
