import { kindOf } from '../kind-of'
import { fold } from '../normalization/fold'
import { Script, type Tokens, tokenize } from '../tokenization/tokens'
import type { Span } from '../types'
import { labelRuns, type Run, type Shares, sharesOf } from './runs'

/** `other`: none of nisba's languages; `und`: no letters to judge by. */
export type DetectedLanguage = 'ar' | 'fa' | 'en' | 'other' | 'und'

export interface LanguageSegment extends Span {
  lang: DetectedLanguage
  /** Which other language, if known. */
  other?: string
  /** 0..1 */
  confidence: number
}

export interface LanguageShare {
  lang: DetectedLanguage
  other?: string
  /** Share of the words, 0..1. */
  share: number
}

export interface LanguageDetection {
  /** The language of most words in Arabic script; `en` for text in Latin script. */
  lang: DetectedLanguage
  /** Which other language: `ur`, `ckb`, `ps`, `ug`, `sd`, or what `identify` says. */
  other?: string
  /** 0..1; 0 where nothing is known. */
  confidence: number
  /** Too little to tell Arabic from Persian: treat the text as both. `lang` is then the better guess. */
  ambiguous: boolean
  /** A second language has a considerable part. */
  mixed: boolean
  /** The languages by their share of the words, largest first; Latin words count as `en`. */
  languages: LanguageShare[]
  /** One after the other without gaps, from 0 to the length of the text. */
  segments: LanguageSegment[]
}

export interface DetectOptions {
  /**
   * Names the language of a text of at least 40 letters that is in Arabic script, but in no language known here, or in
   * a script other than Arabic and Latin. `nisba/franc` has one. Latin text is not asked about: its names are matched
   * as English in any case, and franc takes one English sentence in ten for Scots.
   */
  identify?: (text: string) => string | null
}

/** A second language counts from this share and number of words on. Source: language report, section 4.6. */
const LEAST_SHARE_OF_SECOND = 0.15
const LEAST_WORDS_OF_SECOND = 5
/** An English text may quote some Arabic: it needs so many Latin words for each in Arabic script. */
const LATIN_WORDS_A_QUOTED_WORD = 4
/** Language identification by letter statistics is guesswork below this. Source: language report, section 4.5. */
const FORTY_LETTERS = /^(?:\P{L}*\p{L}){40}/u

interface Name {
  lang: DetectedLanguage
  other?: string
}

function nameOf(language: Run['language']): Name {
  if (language === 'unknown') return { lang: 'other' }
  if (language === 'ar' || language === 'fa' || language === 'en' || language === 'und') return { lang: language }
  return { lang: 'other', other: language }
}

/** Runs that follow each other in one language are one segment; numbers go with the words before them. */
function segmentsOf(text: string, tokens: Tokens, runs: readonly Run[]): LanguageSegment[] {
  const segments: LanguageSegment[] = []
  let weight = 0
  for (const run of runs) {
    const { lang, other } = nameOf(run.language)
    const last = segments.at(-1)
    const start = last === undefined ? 0 : (tokens.letters.at[tokens.first[run.first] as number] as number)
    if (last === undefined || (last.lang !== 'und' && lang !== 'und' && (last.lang !== lang || last.other !== other))) {
      if (last !== undefined) last.end = start
      segments.push({
        start,
        end: text.length,
        lang,
        ...(other === undefined ? {} : { other }),
        confidence: run.confidence,
      })
      weight = run.words
    } else if (lang !== 'und') {
      last.lang = lang
      if (other !== undefined) last.other = other
      last.confidence = (last.confidence * weight + run.confidence * run.words) / (weight + run.words)
      weight += run.words
    }
  }
  if (segments.length === 0 && text !== '') segments.push({ start: 0, end: text.length, lang: 'und', confidence: 0 })
  return segments
}

function latinWordsOf(tokens: Tokens): number {
  let latin = 0
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.script[token] === Script.Latin) latin++
  }
  return latin
}

function languagesOf({ words }: Shares, latin: number, total: number): LanguageShare[] {
  const counts: [Run['language'], number][] = [...words]
  if (latin > 0) counts.push(['en', latin])
  return counts
    .map(([language, count]) => ({ ...nameOf(language), share: count / total }))
    .sort((one, other) => other.share - one.share)
}

/**
 * Finds the language of a text: Arabic, Persian, English as far as Latin script makes it so, another language in Arabic
 * script, or none. Pure; throws a `TypeError` if `text` is not a string.
 */
export function detectLanguage(text: string, options: DetectOptions = {}): LanguageDetection {
  if (typeof text !== 'string') throw new TypeError(`the text must be a string; got ${kindOf(text)}`)
  const tokens = tokenize(fold(text))
  const runs = labelRuns(tokens)
  const shares = sharesOf(runs)
  const latin = latinWordsOf(tokens)
  const { arabicScript } = shares
  const isLatin = latin > 0 && latin >= LATIN_WORDS_A_QUOTED_WORD * arabicScript
  const host: Run['language'] = isLatin ? 'en' : (shares.host ?? 'und')
  const ofHost = runs.filter(({ language }) => language === host)
  const hostWords = ofHost.reduce((sum, { words }) => sum + words, 0)
  const mean = (value: (run: Run) => number): number =>
    hostWords === 0 ? 0 : ofHost.reduce((sum, run) => sum + value(run) * run.words, 0) / hostWords

  const languages = languagesOf(shares, latin, arabicScript + latin)
  const second = languages[1]?.share ?? 0
  return {
    ...(identified(text, host, options) ?? nameOf(host)),
    confidence: mean(({ confidence }) => confidence),
    ambiguous: mean((run) => (run.isAmbiguous ? 1 : 0)) > 0.5,
    mixed: second >= LEAST_SHARE_OF_SECOND && second * (arabicScript + latin) >= LEAST_WORDS_OF_SECOND,
    languages,
    segments: segmentsOf(text, tokens, runs),
  }
}

/** What `identify` says of a text whose language the letters do not show; it is not asked to choose among nisba's own. */
function identified(text: string, host: Run['language'], { identify }: DetectOptions): Name | null {
  if (identify === undefined || (host !== 'unknown' && host !== 'und') || !FORTY_LETTERS.test(text)) return null
  const code = identify(text)
  return code === null || code === 'ar' || code === 'fa' || code === 'en' ? null : { lang: 'other', other: code }
}
