import type { Span } from '../types'

/** What stands between tokens: white space as JavaScript, Python and Unicode have it, and control characters. */
const GAP = /[\s\p{Cc}]/u
const LINE_BREAK = /[\n\v\f\r\u2028\u2029\u0085]/u

const LETTERS = '[\\p{L}\\p{M}\\p{N}]+'
/** Hyphens and apostrophes between letters, but for a possessive 's; joiners and other format characters. */
const JOINERS = "(?:[-\\u2010\\u2011\\p{Cf}]|['\\u2019](?!s(?![\\p{L}\\p{M}\\p{N}])))+"
const PICTURE = '\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*'

const TOKEN = new RegExp(
  [
    `${LETTERS}(?:${JOINERS}${LETTERS})*`,
    "(?<=[\\p{L}\\p{M}\\p{N}])['\\u2019]s(?![\\p{L}\\p{M}\\p{N}])",
    `${PICTURE}(?:\\u200d${PICTURE})*`,
    '\\p{RI}\\p{RI}',
    '[^\\s\\p{Cc}]',
  ].join('|'),
  'gu',
)

/** Whether a character stands between tokens and is part of none. */
export function isGap(character: string): boolean {
  return GAP.test(character)
}

/** Marks that end a sentence when a space follows. */
const SENTENCE_END = /[.!?\u061f\u06d4\u2026]$/u
/** Latin words of up to three letters with a capital: an abbreviation more often than the end of a sentence. */
const ABBREVIATION = /^[A-Z][A-Za-z]{0,2}$/u

/**
 * The tokens of a text, as annotated corpora have them: words with their joiners, hyphens and apostrophes; signs, emoji and
 * invisible characters one by one. Arabic clitics stay on their word, the English possessive does not. A token is cut
 * wherever one of `cuts` falls into it.
 */
export function tokensOf(text: string, cuts: Iterable<number> = []): Span[] {
  const sorted = [...cuts].sort((a, b) => a - b)
  const tokens: Span[] = []
  let next = 0
  for (const {
    0: { length },
    index,
  } of text.matchAll(TOKEN)) {
    const end = index + length
    let start = index
    for (; next < sorted.length && (sorted[next] as number) < end; next++) {
      const cut = sorted[next] as number
      if (cut <= start) continue
      tokens.push({ start, end: cut })
      start = cut
    }
    tokens.push({ start, end })
  }
  return tokens
}

/**
 * The tokens of a text by sentence. A sentence ends with a line, and after a full stop, question or exclamation mark that
 * a space follows, but never within one of the `spans`.
 */
export function sentencesOf(text: string, tokens: readonly Span[], spans: readonly Span[]): Span[][] {
  const sentences: Span[][] = []
  let open: Span[] = []
  let covered = 0
  let nextSpan = 0
  for (const [place, token] of tokens.entries()) {
    for (; nextSpan < spans.length && (spans[nextSpan] as Span).start < token.end; nextSpan++) {
      covered = Math.max(covered, (spans[nextSpan] as Span).end)
    }
    open.push(token)
    const following = tokens[place + 1]
    if (following === undefined || following.start < covered) continue
    if (!endsSentence(text, tokens[place - 1], token, following)) continue
    sentences.push(open)
    open = []
  }
  if (open.length > 0) sentences.push(open)
  return sentences
}

function endsSentence(text: string, before: Span | undefined, token: Span, following: Span): boolean {
  const gap = text.slice(token.end, following.start)
  if (LINE_BREAK.test(gap)) return true
  const sign = text.slice(token.start, token.end)
  if (gap === '' || !SENTENCE_END.test(sign)) return false
  return sign !== '.' || before === undefined || !ABBREVIATION.test(text.slice(before.start, before.end))
}
