import { writtenWord } from '../context/context-words'
import { PASSABLE } from '../gazetteer/name-gaps'
import { Reading } from '../language/label-tokens'
import { isPersianSuffix, looksLikeSuffix } from '../morphology/persian-suffixes'
import { procliticLengths } from '../morphology/proclitics'
import { endOfLetter } from '../normalization/fold'
import { lettersBetween } from '../normalization/letters'
import { endOfKey, Script } from '../tokenization/tokens'
import { findLetters, keyLetters, type LetterMatch } from './find-letters'
import { type Inquiry, type NearMiss, writtenBetween } from './near-miss'
import { readAs } from './refused-misses'
import { quoted } from './wording'

type Stopped = Pick<NearMiss, 'gate' | 'why'>

const BEYOND_GAP: Stopped = { gate: 'boundary', why: 'goes across a gap that no name crosses' }

/** As the search reads a token: one of another script is read like the words beside it, too. */
function readingsAt({ reading }: Inquiry, token: number): number {
  const { readings } = reading.languages
  const own = readings[token] as number
  if (reading.tokens.script[token] === Script.Arabic) return own
  return own | (readings[token - 1] ?? Reading.None) | (readings[token + 1] ?? Reading.None)
}

function insideWord({ reading }: Inquiry, token: number): Stopped {
  return { gate: 'boundary', why: `stands inside the longer word ${quoted(writtenWord(reading.tokens, token))}` }
}

/** What stops letters that begin with their word. */
function stopAtEnd(inquiry: Inquiry, { firstToken, lastToken, end }: LetterMatch): Stopped | undefined {
  const { tokens } = inquiry.reading
  const readings = readingsAt(inquiry, firstToken)
  if (end === endOfKey(tokens, lastToken)) {
    if (readings !== Reading.None) return undefined
    return { gate: 'language', why: `is a name of it, but the text is ${readAs(inquiry, firstToken)}` }
  }
  if ((readings & Reading.Persian) === 0) return insideWord(inquiry, lastToken)
  if (isPersianSuffix(tokens, lastToken, end)) return undefined
  const wordEnd = tokens.end[lastToken] as number
  if (!looksLikeSuffix(lettersBetween(tokens.letters.loose, end, wordEnd))) return insideWord(inquiry, lastToken)
  const rest = quoted(writtenBetween(inquiry.reading, end, wordEnd))
  return { gate: 'clitic', why: `is followed by ${rest}, which is no suffix after such a name but makes another word` }
}

/** What stops letters before the words are compared; `undefined`: they stand where a name may, and are tried. */
function stopOf(inquiry: Inquiry, match: LetterMatch): Stopped | undefined {
  const { tokens } = inquiry.reading
  const { first, firstToken, lastToken } = match
  for (let token = firstToken + 1; token <= lastToken; token++) {
    if (((tokens.gap[token] as number) & ~PASSABLE) !== 0) return BEYOND_GAP
  }
  const wordStart = tokens.first[firstToken] as number
  if (first === wordStart) return stopAtEnd(inquiry, match)
  const lengths = procliticLengths(tokens.letters.loose, wordStart, tokens.end[firstToken] as number)
  const isProclitic = tokens.script[firstToken] === Script.Arabic && lengths.includes(first - wordStart)
  if (!isProclitic) return insideWord(inquiry, firstToken)
  if (match.end !== endOfKey(tokens, lastToken)) return insideWord(inquiry, lastToken)
  if ((readingsAt(inquiry, firstToken) & Reading.Arabic) !== 0) return undefined
  const proclitic = quoted(writtenBetween(inquiry.reading, wordStart, first))
  const why = `would need the proclitic ${proclitic} cut off, and the text is ${readAs(inquiry, firstToken)}`
  return { gate: 'clitic', why }
}

/** The places where letters of the entity's names stand and a name cannot begin or end. */
export function letterMisses(inquiry: Inquiry, aliases: readonly number[]): NearMiss[] {
  const { gazetteer, reading } = inquiry
  const { tokens } = reading
  const text = keyLetters(tokens)
  const keys = new Set<string>()
  return aliases.flatMap((alias) => {
    const pattern = gazetteer.pattern(alias)
    if (keys.has(pattern.key)) return []
    keys.add(pattern.key)
    return findLetters(text, tokens, pattern).flatMap((match) => {
      const stopped = stopOf(inquiry, match)
      if (stopped === undefined) return []
      const start = tokens.letters.at[match.first] as number
      const end = endOfLetter(tokens.letters, match.end - 1)
      return [{ start, end, alias: gazetteer.form(alias), ...stopped }]
    })
  })
}

/** A name in an address or handle, where no words are read. */
export function addressMiss({ gazetteer, reading }: Inquiry, aliases: readonly number[]): NearMiss | undefined {
  const { at, text, count } = reading.tokens.letters
  const read = new Set(at.subarray(0, count))
  for (const alias of aliases) {
    const form = gazetteer.form(alias)
    for (const written of new Set([form, form.toLowerCase()])) {
      const start = text.indexOf(written)
      if (start < 0 || read.has(start)) continue
      const why = 'stands in an address, a handle or a link, of which no words are read'
      return { gate: 'boundary', start, end: start + written.length, alias: form, why }
    }
  }
  return undefined
}
