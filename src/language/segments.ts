import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'

/** Tokens that are labelled together, half open. */
export interface Segment {
  first: number
  end: number
}

const ALWAYS_BREAKS: number = Gap.Newline | Gap.Paragraph | Gap.Quote | Gap.Bracket
/** Fewer words of Latin script in a row belong to the sentence they stand in. */
const LEAST_LATIN_WORDS = 3

/** The full stops of ق.س.د end no sentence. */
function isInsideAcronym(tokens: Tokens, token: number): boolean {
  const gap = tokens.gap[token] as number
  if ((gap & Gap.Dot) === 0 || (gap & Gap.Space) !== 0) return false
  const isSingleLetter = (index: number): boolean =>
    (tokens.end[index] as number) - (tokens.first[index] as number) === 1
  return isSingleLetter(token) || isSingleLetter(token - 1)
}

function breaksBefore(tokens: Tokens, token: number): boolean {
  const gap = tokens.gap[token] as number
  if ((gap & ALWAYS_BREAKS) !== 0) return true
  return (gap & Gap.Sentence) !== 0 && !isInsideAcronym(tokens, token)
}

/** Writers change language at line breaks, ends of sentences, quotation marks and brackets, and where a Latin passage begins. */
export function cutSegments(tokens: Tokens): Segment[] {
  const segments: Segment[] = []
  const { count, script } = tokens
  let first = 0
  for (let token = 0; token < count; ) {
    let end = token + 1
    if (script[token] === Script.Latin) {
      while (end < count && script[end] === Script.Latin && !breaksBefore(tokens, end)) end++
      if (end - token >= LEAST_LATIN_WORDS) {
        if (first < token) segments.push({ first, end: token })
        segments.push({ first: token, end })
        first = end
      }
    }
    if (first < end && (end === count || breaksBefore(tokens, end))) {
      segments.push({ first, end })
      first = end
    }
    token = end
  }
  return segments
}
