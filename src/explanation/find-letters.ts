import type { NamePattern } from '../gazetteer/name-pattern'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import { endOfKey, type Tokens } from '../tokenization/tokens'

/** ل written on to the article, whose alef falls. */
const LAM_AND_ARTICLE = '\u0644\u0644'
/** The ل of the word, which is no letter of the name. */
const LAM_LENGTH = 1

/** The letters of a text as names are compared with them: without gaps and final hamzas. */
export interface KeyLetters {
  readonly letters: string
  /** Letter position and token of each. */
  readonly position: readonly number[]
  readonly token: readonly number[]
}

export function keyLetters(tokens: Tokens): KeyLetters {
  const position: number[] = []
  const token: number[] = []
  let letters = ''
  for (let each = 0; each < tokens.count; each++) {
    const end = endOfKey(tokens, each)
    for (let at = tokens.first[each] as number; at < end; at++) {
      letters += String.fromCharCode(tokens.letters.loose[at] as number)
      position.push(at)
      token.push(each)
    }
  }
  return { letters, position, token }
}

/** The letters of a name in a text, wherever words begin and end. Letter positions, half open. */
export interface LetterMatch {
  first: number
  end: number
  firstToken: number
  lastToken: number
}

/** Places in the key of a name at which a word of it begins. */
function wordStarts({ gaps }: NamePattern): ReadonlySet<number> {
  return new Set(gaps.flatMap((gap, place) => ((gap & ~Gap.Script) === Gap.None ? [] : [place])))
}

/**
 * Where the letters of a name stand in a text: inside one word, or in several when the words of the text begin where those
 * of the name do, or the whole begins and ends with a word. Other runs of the same letters are chance.
 */
export function findLetters(text: KeyLetters, tokens: Tokens, name: NamePattern): LetterMatch[] {
  const { key } = name
  const starts = wordStarts(name)
  const found: LetterMatch[] = []
  const search = (needle: string, lead: number, skipped: number): void => {
    for (let from = text.letters.indexOf(needle); from >= 0; from = text.letters.indexOf(needle, from + 1)) {
      const match = matchAt(text, from + lead, from + needle.length)
      if (isNoChance(text, tokens, match, from + lead, from + needle.length, starts, skipped)) found.push(match)
    }
  }
  if (key === '') return found
  search(key, 0, 0)
  if (key.startsWith(ARABIC_ARTICLE)) {
    const rest = key.slice(ARABIC_ARTICLE.length)
    search(LAM_AND_ARTICLE + rest, LAM_LENGTH, 1)
    if (rest.startsWith(LAM_AND_ARTICLE.charAt(0))) search(LAM_AND_ARTICLE + rest.slice(1), LAM_LENGTH, 2)
  }
  return found
}

function matchAt({ position, token }: KeyLetters, from: number, to: number): LetterMatch {
  return {
    first: position[from] as number,
    end: (position[to - 1] as number) + 1,
    firstToken: token[from] as number,
    lastToken: token[to - 1] as number,
  }
}

function isNoChance(
  { token }: KeyLetters,
  tokens: Tokens,
  match: LetterMatch,
  from: number,
  to: number,
  starts: ReadonlySet<number>,
  skipped: number,
): boolean {
  const { first, end, firstToken, lastToken } = match
  if (firstToken === lastToken) return true
  if (first === tokens.first[firstToken] && end === endOfKey(tokens, lastToken)) return true
  for (let place = from + 1; place < to; place++) {
    if (token[place] !== token[place - 1] && !starts.has(place - from + skipped)) return false
  }
  return true
}
