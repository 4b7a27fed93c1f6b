import { Script, type Tokens } from '../tokenization/tokens'
import type { Lang } from '../types'
import { labelRuns, type Run } from './runs'

/** In which languages a token is read; several may hold at once. */
export const enum Reading {
  None = 0,
  Arabic = 1,
  Persian = 2,
  English = 4,
  /** Another language in Arabic script: names by exact folded form only. */
  Folded = 8,
}

export interface TokenLanguages {
  /** `Reading` flags of each token. */
  readings: Uint8Array
  /** Probability that an Arabic-script token is Arabic rather than Persian, 0..1. */
  arabic: Float32Array
}

function readingOf(run: Run): number {
  if (run.isAmbiguous) return Reading.Arabic | Reading.Persian
  if (run.language === 'ar') return Reading.Arabic
  return run.language === 'fa' ? Reading.Persian : Reading.Folded
}

/** With both languages allowed and no other, what looks like a third one is one of them after all. */
function boundReadingOf(run: Run): number {
  if (run.isAmbiguous || run.language === 'ar' || run.language === 'fa') return readingOf(run)
  return run.arabic >= 0.5 ? Reading.Arabic : Reading.Persian
}

/** A number is read like the word before it, at the beginning like the word after. */
function readDigits(tokens: Tokens, { arabic, readings }: TokenLanguages): void {
  const { count, script } = tokens
  let nearest = 0
  while (nearest < count && script[nearest] === Script.Digit) nearest++
  if (nearest === count) return
  for (let token = 0; token < count; token++) {
    if (script[token] === Script.Digit) {
      readings[token] = readings[nearest] as number
      arabic[token] = arabic[nearest] as number
    } else nearest = token
  }
}

/** Labels each token with the languages it is read in. `languages` is binding: the text is read as these and nothing else. */
export function labelTokens(tokens: Tokens, languages?: readonly Lang[]): TokenLanguages {
  const { count, script } = tokens
  const labels: TokenLanguages = { readings: new Uint8Array(count), arabic: new Float32Array(count).fill(0.5) }
  const { arabic, readings } = labels
  const mayBe = (language: Lang): boolean => languages === undefined || languages.includes(language)
  const latin = mayBe('en') ? Reading.English : Reading.None
  if (mayBe('ar') && mayBe('fa')) {
    const toReading = languages === undefined ? readingOf : boundReadingOf
    for (const run of labelRuns(tokens)) {
      const reading = toReading(run)
      for (let token = run.first; token < run.end; token++) {
        readings[token] = script[token] === Script.Arabic ? reading : latin
        if (script[token] === Script.Arabic) arabic[token] = run.arabic
      }
    }
  } else {
    const reading = mayBe('ar') ? Reading.Arabic : mayBe('fa') ? Reading.Persian : Reading.None
    for (let token = 0; token < count; token++) {
      readings[token] = script[token] === Script.Arabic ? reading : latin
      if (script[token] === Script.Arabic && reading !== Reading.None) arabic[token] = reading === Reading.Arabic ? 1 : 0
    }
  }
  readDigits(tokens, labels)
  return labels
}
