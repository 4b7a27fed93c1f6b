import { Script, type Tokens } from '../tokenization/tokens'
import { isAmbiguous, probability } from './confidence'
import { weightOfKeyboard } from './keyboard'
import { FOREIGN_TRAITS } from './letter-evidence'
import { OTHER_LANGUAGES, type OtherEvidence, type OtherLanguage, readOther } from './other-languages'
import { cutSegments, type Segment } from './segments'
import { cutAtSwitches } from './switches'
import { type WordEvidence, weighWords } from './word-evidence'

/** `und`: no letters. */
export type RunLanguage = 'ar' | 'fa' | 'en' | OtherLanguage | 'und'

/** Consecutive tokens of one language. */
export interface Run extends Segment {
  language: RunLanguage
  /** Arabic-script words; for `en`, Latin ones. */
  words: number
  /** Probability that these words are Arabic rather than Persian. */
  arabic: number
  /** Probability of `language`. */
  confidence: number
  /** The words are as likely Persian or Arabic as what `language` says: read them as both. */
  isAmbiguous: boolean
}

/** Shorter segments are not searched for a change of language. Source: language report, section 4.6. */
const LEAST_WORDS_TO_SWITCH = 8
/** What the language of the rest of the document says about a short segment. Source: language report, section 4.7. */
const PRIOR_OF_DOCUMENT = 1.5
/** So few words in another language than the document's may be a name in it: they stay open. */
const MOST_WORDS_OF_NAME = 2
/** The script is all that is known of Latin words: how far that makes them English is not examined. */
const CONFIDENCE_OF_SCRIPT = 0.5

interface Evidence extends Segment, OtherEvidence {
  latinWords: number
  /** Log-odds for Persian of the words alone. */
  persian: number
  /** The same with the keyboard. */
  odds: number
}

function gather(tokens: Tokens, words: WordEvidence, { first, end }: Segment): Evidence {
  let arabicScript = 0
  let latinWords = 0
  let persian = 0
  let seen = 0
  let foreignLetters = 0
  let ownerWords = 0
  const proofs = OTHER_LANGUAGES.map(() => 0)
  for (let token = first; token < end; token++) {
    const traits = words.traits[token] as number
    seen |= traits
    if (tokens.script[token] === Script.Latin) latinWords++
    if (tokens.script[token] !== Script.Arabic) continue
    arabicScript++
    persian += words.persian[token] as number
    if ((traits & FOREIGN_TRAITS) === 0) continue
    if (words.isOwnerWord[token] === 1) ownerWords++
    else foreignLetters++
    for (let place = 0; place < OTHER_LANGUAGES.length; place++) {
      if ((traits & (OTHER_LANGUAGES[place] as (typeof OTHER_LANGUAGES)[number]).trait) !== 0) {
        proofs[place] = (proofs[place] as number) + 1
      }
    }
  }
  const odds = persian + weightOfKeyboard(seen)
  return { first, end, words: arabicScript, latinWords, persian, odds, foreignLetters, ownerWords, proofs }
}

function label(evidence: Evidence, prior: number, host: OtherLanguage | null): Run {
  const { end, first, latinWords, words } = evidence
  if (words === 0) {
    return latinWords === 0
      ? { first, end, language: 'und', words: 0, arabic: 0.5, confidence: 0, isAmbiguous: false }
      : { first, end, language: 'en', words: latinWords, arabic: 0.5, confidence: CONFIDENCE_OF_SCRIPT, isAmbiguous: false }
  }
  const odds = evidence.odds + prior
  const arabic = probability(-odds)
  const other = readOther(evidence, evidence.persian, host)
  if (other !== null) {
    const confidence = probability(other.odds)
    return { first, end, language: other.language, words, arabic, confidence, isAmbiguous: false }
  }
  const confidence = Math.max(arabic, 1 - arabic)
  const language = odds >= 0 ? 'fa' : 'ar'
  return { first, end, language, words, arabic, confidence, isAmbiguous: isAmbiguous(confidence, words) }
}

/** How the Arabic-script words of a document are divided among languages. */
export interface Shares {
  arabicScript: number
  latin: number
  words: ReadonlyMap<RunLanguage, number>
  /** The language of most Arabic-script words. */
  host: 'ar' | 'fa' | OtherLanguage | null
}

export function sharesOf(runs: readonly Run[]): Shares {
  const words = new Map<RunLanguage, number>()
  let arabicScript = 0
  let latin = 0
  let host: Shares['host'] = null
  for (const run of runs) {
    if (run.language === 'und') continue
    const sum = (words.get(run.language) ?? 0) + run.words
    words.set(run.language, sum)
    if (run.language === 'en') latin += run.words
    else arabicScript += run.words
  }
  for (const [language, count] of words) {
    if (language === 'en' || language === 'und') continue
    if (host === null || count > (words.get(host) as number)) host = language
  }
  return { arabicScript, latin, words, host }
}

function isOther(language: RunLanguage | null): language is OtherLanguage {
  return language !== null && language !== 'ar' && language !== 'fa' && language !== 'en' && language !== 'und'
}

/**
 * Labels every stretch of a text with its language, first by itself, then the short ones again in the light of the
 * document. Evidence is never summed over different segments: in a mixed text the language with the clearer word
 * forms would win, not that with the more words (language report, section 2.13).
 */
export function labelRuns(tokens: Tokens): Run[] {
  const words = weighWords(tokens)
  const path = new Uint8Array(tokens.count)
  const evidences: { evidence: Evidence; isShort: boolean }[] = []
  const alone: Run[] = []
  for (const segment of cutSegments(tokens)) {
    const evidence = gather(tokens, words, segment)
    const run = label(evidence, 0, null)
    if (evidence.words < LEAST_WORDS_TO_SWITCH || isOther(run.language)) {
      evidences.push({ evidence, isShort: evidence.words < LEAST_WORDS_TO_SWITCH })
      alone.push(run)
      continue
    }
    for (const part of cutAtSwitches(tokens, words, segment, path)) {
      const partEvidence = gather(tokens, words, part)
      evidences.push({ evidence: partEvidence, isShort: false })
      alone.push(label(partEvidence, 0, null))
    }
  }

  const { arabicScript, host, words: wordsOf } = sharesOf(alone)
  const otherHost = isOther(host) ? host : null
  const balance = ((wordsOf.get('fa') ?? 0) - (wordsOf.get('ar') ?? 0)) / arabicScript
  return alone.map((run, place) => {
    const { evidence, isShort } = evidences[place] as (typeof evidences)[number]
    if (!isShort || evidence.words === 0 || evidence.words === arabicScript) return run
    const inContext = label(evidence, PRIOR_OF_DOCUMENT * balance, otherHost)
    const mayBeName = inContext.words <= MOST_WORDS_OF_NAME && !isOther(inContext.language) && inContext.language !== host
    return mayBeName ? { ...inContext, isAmbiguous: true } : inContext
  })
}
