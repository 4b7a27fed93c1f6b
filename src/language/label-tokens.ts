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
  /** The caller named the languages: the text is read as these and nothing else. */
  binding: boolean
}

/**
 * A stretch that looks Arabic but is typed on a Persian keyboard is often Persian with many Arabic names (رئیس سازمان حشد
 * الشعبی), whose articles are all that speaks for Arabic: it is read as both.
 */
function readingOf(run: Run): number {
  if (run.isAmbiguous || (run.language === 'ar' && run.isPersianKeyboard)) return Reading.Arabic | Reading.Persian
  if (run.language === 'ar') return Reading.Arabic
  return run.language === 'fa' ? Reading.Persian : Reading.Folded
}

/** With both languages allowed and no other, what looks like a third one is one of them after all. */
function boundReadingOf(run: Run): number {
  if (run.isAmbiguous || run.language === 'ar' || run.language === 'fa') return readingOf(run)
  return run.arabic >= EVEN ? Reading.Arabic : Reading.Persian
}

const EVEN = 0.5

/** A number is read like the word before it, at the beginning like the word after; numbers alone are not read. */
function readDigits(tokens: Tokens, { arabic, readings }: TokenLanguages): void {
  const { count, script } = tokens
  let nearest = 0
  while (nearest < count && script[nearest] === Script.Digit) nearest++
  if (nearest === count) {
    readings.fill(Reading.None)
    return
  }
  for (let token = 0; token < count; token++) {
    if (script[token] === Script.Digit) {
      readings[token] = readings[nearest] as number
      arabic[token] = arabic[nearest] as number
    } else nearest = token
  }
}

/** Both arrays on one piece of memory: allocating it is a tenth of the work. */
function allocate(tokens: number, binding: boolean): TokenLanguages {
  const bytesOfArabic = tokens * Float32Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(bytesOfArabic + tokens)
  return { readings: new Uint8Array(memory, bytesOfArabic), arabic: new Float32Array(memory, 0, tokens), binding }
}

/** Labels each token with the languages it is read in. `languages` is binding: the text is read as these and nothing else. */
export function labelTokens(tokens: Tokens, languages?: readonly Lang[]): TokenLanguages {
  const { count, script } = tokens
  const labels = allocate(count, languages !== undefined)
  const { arabic, readings } = labels
  const mayBe = (language: Lang): boolean => languages === undefined || languages.includes(language)
  const latin = mayBe('en') ? Reading.English : Reading.None
  if (mayBe('ar') && mayBe('fa')) {
    const toReading = languages === undefined ? readingOf : boundReadingOf
    for (const run of labelRuns(tokens)) {
      const { arabic: arabicOfRun, end, first } = run
      const reading = toReading(run)
      for (let token = first; token < end; token++) {
        const isArabicScript = script[token] === Script.Arabic
        readings[token] = isArabicScript ? reading : latin
        arabic[token] = isArabicScript ? arabicOfRun : EVEN
      }
    }
  } else {
    const reading = mayBe('ar') ? Reading.Arabic : mayBe('fa') ? Reading.Persian : Reading.None
    const arabicOfAll = mayBe('ar') ? 1 : mayBe('fa') ? 0 : EVEN
    for (let token = 0; token < count; token++) {
      readings[token] = script[token] === Script.Arabic ? reading : latin
      arabic[token] = script[token] === Script.Arabic ? arabicOfAll : EVEN
    }
  }
  readDigits(tokens, labels)
  return labels
}

/** In which language each word is read if it can be in one only: that of its script, in Arabic script the likelier one. */
export function likeliestReadings(languages: TokenLanguages): Uint8Array {
  const { length } = languages.readings
  const likeliest = new Uint8Array(length)
  for (let token = 0; token < length; token++) likeliest[token] = likeliestReading(languages, token)
  return likeliest
}

function likeliestReading({ arabic, readings }: TokenLanguages, token: number): Reading {
  const all = readings[token] as number
  if ((all & Reading.Folded) !== 0) return Reading.Folded
  const both = Reading.Arabic | Reading.Persian
  if ((all & both) === both) return (arabic[token] as number) >= EVEN ? Reading.Arabic : Reading.Persian
  if ((all & Reading.Arabic) !== 0) return Reading.Arabic
  if ((all & Reading.Persian) !== 0) return Reading.Persian
  return (all & Reading.English) !== 0 ? Reading.English : Reading.None
}
