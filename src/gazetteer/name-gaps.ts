import { JOINERS } from '../morphology/joiners'
import { FOLD, Fold } from '../normalization/folding-table'
import { Gap } from '../normalization/letters'
import { strictLetterAt } from '../normalization/strict-letters'
import { endOfKey, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE } from '../unicode/code-points'
import { words } from '../unicode/word-list'
import type { NamePattern } from './name-pattern'
import type { Ending, Entry } from './trie-walk'

/**
 * Gaps over which a walk through the trie may go on; whether the name allows them is decided by `gapsFit`. Commas, slashes
 * and brackets fit only a name that has just these characters there (وزارت علوم، تحقیقات و فناوری).
 */
export const PASSABLE: number =
  Gap.Space |
  Gap.Newline |
  Gap.Underscore |
  Gap.Joint |
  Gap.Dot |
  Gap.Hyphen |
  Gap.Quote |
  Gap.Bracket |
  Gap.Script |
  Gap.Sentence |
  Gap.Hard

const WORD_GAPS = Gap.Space | Gap.Newline | Gap.Underscore | Gap.Joint | Gap.Sentence
const LATIN_GAPS = WORD_GAPS | Gap.Hyphen

/**
 * Heads after which a quotation holds a name of its own, so that head and name are not one span: SPEC S6 and
 * GUIDELINES 4. Loose letters.
 */
const HEADS_OUTSIDE_QUOTES: ReadonlySet<string> = new Set(
  words(`
    تحالف
    ايتلاف
    عمليه
    عمليات
    شركه
    شركت
    جماعه
    فريق
  `),
)

/** Each opening quotation mark and what closes it. */
export const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\u00ab', '\u00bb'],
  ['\u2018', '\u2019'],
  ['\u201a', '\u2018\u2019'],
  ['\u201c', '\u201d'],
  ['\u201d', '\u201d\u201c'],
  ['\u201e', '\u201c\u201d'],
  ['\u2039', '\u203a'],
])

/** How the word gaps of the text fit those of a name. */
export interface GapFit {
  /** The closing quotation mark that belongs to the span, when an opening one stands inside it. */
  closing?: string
}

const FITS: GapFit = {}

/** آل without its madda is the article: السعود is not آل سعود (SPEC 3.4). */
const CLAN_HEAD = '\u0627\u0644'

function isWrittenOn(textGap: number, nameGap: number): boolean {
  return textGap === Gap.None || nameGap === Gap.None
}

function hasMadda({ letters }: Tokens, position: number): boolean {
  return strictLetterAt(letters, position) === ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE
}

/** The quotation mark that stands between a token and the one before it, when it is the only mark and opens the token. */
function openingQuote(tokens: Tokens, token: number): string | undefined {
  const { text, at } = tokens.letters
  const first = tokens.first[token] as number
  const end = at[first] as number
  let mark = ''
  for (let index = (at[first - 1] as number) + 1; index < end; index++) {
    const kind = FOLD[text.charCodeAt(index)]
    if (kind === Fold.Quote || kind === Fold.Apostrophe) {
      if (mark !== '') return undefined
      mark = text.charAt(index)
    } else if (mark !== '' && kind === Fold.Space) return undefined
  }
  return CLOSING_QUOTES.has(mark) ? mark : undefined
}

/**
 * Compares the word gaps of a stretch of text with those of the name whose letters it has (SPEC 2.3, 2.4).
 * `undefined`: they do not fit.
 */
export function gapsFit(
  tokens: Tokens,
  entry: Entry,
  ending: Ending,
  name: NamePattern,
  isPersian: boolean,
  isLatin: boolean,
): GapFit | undefined {
  const { gap: letterGap, loose } = tokens.letters
  let token = entry.token
  let keyEnd = token === ending.token ? ending.end : endOfKey(tokens, token)
  let word = ''
  let wordStart = entry.first
  let fit = FITS
  let place = entry.skipped
  for (let position = entry.first; ; position++) {
    let textGap: number = position === entry.first ? Gap.None : (letterGap[position] as number)
    if (position === keyEnd) {
      if (token === ending.token) return fit
      token++
      position = tokens.first[token] as number
      keyEnd = token === ending.token ? ending.end : endOfKey(tokens, token)
      textGap = tokens.gap[token] as number
    }
    const nameGap = position === entry.first ? Gap.None : (name.gaps[place] as number)
    if (textGap !== Gap.None || nameGap !== Gap.None) {
      if ((textGap & Gap.Quote) !== 0 && nameGap !== Gap.None && textGap !== nameGap) {
        if ((textGap & ~(WORD_GAPS | Gap.Quote)) !== 0) return undefined
        const opening = openingQuote(tokens, token)
        if (opening === undefined || fit.closing !== undefined || HEADS_OUTSIDE_QUOTES.has(word)) return undefined
        fit = { closing: CLOSING_QUOTES.get(opening) as string }
      } else if (!gapFits(textGap, nameGap, word, name.acronym, isPersian, isLatin)) return undefined
      if (word === CLAN_HEAD && isWrittenOn(textGap, nameGap) && !hasMadda(tokens, wordStart)) return undefined
      word = ''
      wordStart = position
    }
    word += String.fromCharCode(loose[position] as number)
    place++
  }
}

function gapFits(
  textGap: number,
  nameGap: number,
  word: string,
  acronym: boolean,
  isPersian: boolean,
  isLatin: boolean,
): boolean {
  if (textGap === nameGap) return true
  const isOptional = ((textGap | nameGap) & Gap.Script) !== 0
  if (textGap === Gap.None) return isOptional || isPersian || JOINERS.has(word)
  const allowed = isLatin ? LATIN_GAPS : WORD_GAPS
  if (nameGap === Gap.None) return textGap === Gap.Joint || ((textGap & ~allowed) === 0 && JOINERS.has(word))
  if (acronym && (textGap & ~(Gap.Dot | Gap.Sentence)) === 0) return true
  return (textGap & ~(allowed | Gap.Script)) === 0 && (textGap & (Gap.Dot | Gap.Paragraph)) === 0
}
