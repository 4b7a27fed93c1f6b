import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { endOfLetter, fold } from '../normalization/fold'
import { Gap, lettersBetween } from '../normalization/letters'
import { endOfKey, Script, type Tokens, tokenize } from '../tokenization/tokens'
import { ARABIC_LETTER_LAM } from '../unicode/code-points'

/** Gaps that end the reach of context: a sentence end, a line break. */
const STOPS = Gap.Sentence | Gap.Paragraph
/** A stem must keep this many letters when a clitic or article is cut off for comparison. */
const SHORTEST_STEM = 2
const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بكل'
const SHORTEST_DUAL = 4
const DUAL_ENDINGS = '\u064a\u0627'
const CONSTRUCT_TEH = '\u062a'
const HEH = '\u0647'

/** The loose letters of a token. */
export function wordAt(tokens: Tokens, token: number): string {
  return lettersBetween(tokens.letters.loose, tokens.first[token] as number, endOfKey(tokens, token))
}

/** The characters of a token, as the text has them. */
export function writtenWord(tokens: Tokens, token: number): string {
  const { text, at } = tokens.letters
  return text.slice(at[tokens.first[token] as number], endOfLetter(tokens.letters, (tokens.end[token] as number) - 1))
}

function addStem(stems: string[], stem: string): void {
  if (stem.length < SHORTEST_STEM) return
  stems.push(stem)
  if (stem.startsWith(ARABIC_ARTICLE) && stem.length - ARABIC_ARTICLE.length >= SHORTEST_STEM)
    stems.push(stem.slice(ARABIC_ARTICLE.length))
}

/**
 * The singular of a dual head: معبري and معبرا are two of معبر, ناحيتي and ناحيتا two of ناحية. SPEC 3.4: dual heads take the
 * licence of the singular.
 */
function singularOf(stem: string): string | undefined {
  if (stem.length < SHORTEST_DUAL || !DUAL_ENDINGS.includes(stem.charAt(stem.length - 1))) return undefined
  const singular = stem.slice(0, -1)
  return singular.endsWith(CONSTRUCT_TEH) ? singular.slice(0, -1) + HEH : singular
}

/** A word with, and without, the proclitics and article that Arabic may put before it. SPEC 6. */
function arabicStems(word: string): string[] {
  const stems: string[] = []
  addStem(stems, word)
  const afterConjunction = CONJUNCTIONS.includes(word.charAt(0)) ? word.slice(1) : ''
  if (afterConjunction !== '') addStem(stems, afterConjunction)
  for (const rest of [word, afterConjunction]) {
    if (rest === '' || !PREPOSITIONS.includes(rest.charAt(0))) continue
    addStem(stems, rest.slice(1))
    if (rest.charCodeAt(0) === ARABIC_LETTER_LAM && rest.charCodeAt(1) === ARABIC_LETTER_LAM)
      addStem(stems, rest.slice(2))
  }
  for (const stem of [...stems]) {
    const singular = singularOf(stem)
    if (singular !== undefined) stems.push(singular)
  }
  return stems
}

/** The stems found so far of each text's tokens, Arabic and other readings apart: neighbours are asked for again and again. */
const stemsOfText = new WeakMap<Tokens, Record<'arabic' | 'other', Map<number, string[]>>>()

/** The forms under which the word of a token is looked up among the words of a licence. */
export function stemsAt(tokens: Tokens, token: number, reading: Reading): readonly string[] {
  let known = stemsOfText.get(tokens)
  if (known === undefined) {
    known = { arabic: new Map(), other: new Map() }
    stemsOfText.set(tokens, known)
  }
  const stems = reading === Reading.Arabic ? known.arabic : known.other
  const found = stems.get(token)
  if (found !== undefined) return found
  const fresh = reading === Reading.Arabic ? arabicStems(wordAt(tokens, token)) : otherStems(tokens, token)
  stems.set(token, fresh)
  return fresh
}

/** Persian: the word, and the stem before a suffix written with a zero width non-joiner. */
function otherStems(tokens: Tokens, token: number): string[] {
  const word = wordAt(tokens, token)
  const first = tokens.first[token] as number
  const end = tokens.end[token] as number
  for (let position = first + 1; position < end; position++) {
    if (tokens.letters.gap[position] === Gap.Joint) return [word, lettersBetween(tokens.letters.loose, first, position)]
  }
  return [word]
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

/** A word near a name. */
export interface Neighbour {
  token: number
  /** How many words away; a detached proclitic has the distance of the word it leans on. */
  distance: number
}

/**
 * The words before a token, nearest first, up to `window` words away and not beyond the sentence. Of single letters in a
 * row only the first leans on a word.
 */
export function* neighboursBefore(tokens: Tokens, token: number, window: number): Generator<Neighbour> {
  let distance = 0
  let wasClitic = false
  for (let current = token - 1; current >= 0 && isSameSentence(tokens, current); current--) {
    const isClitic: boolean = !wasClitic && isDetachedClitic(tokens, current)
    if (!isClitic && ++distance > window) return
    yield { token: current, distance: isClitic ? distance + 1 : distance }
    wasClitic = isClitic
  }
}

/** The words after a token, nearest first, up to `window` words away and not beyond the sentence. */
export function* neighboursAfter(tokens: Tokens, token: number, window: number): Generator<Neighbour> {
  let distance = 0
  let wasClitic = false
  for (let current = token + 1; current < tokens.count && isSameSentence(tokens, current - 1); current++) {
    const isClitic: boolean = !wasClitic && isDetachedClitic(tokens, current)
    if (!isClitic && ++distance > window) return
    yield { token: current, distance: isClitic ? distance + 1 : distance }
    wasClitic = isClitic
  }
}

/** The word before a token, detached proclitics skipped, or -1 at the start of the sentence. */
export function wordBefore(tokens: Tokens, token: number): number {
  for (const neighbour of neighboursBefore(tokens, token, 1)) {
    if (!isDetachedClitic(tokens, neighbour.token)) return neighbour.token
  }
  return -1
}
