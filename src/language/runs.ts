import { Script, type Tokens } from '../tokenization/tokens'
import { isAmbiguous, isSure, probability } from './confidence'
import { fromUnits } from './evidence-unit'
import { greatest } from './integer'
import { isOnlyPersianKeyboard, weightOfKeyboard } from './keyboard'
import { FOREIGN_TRAITS, FUNCTION_WORD_TRAITS, Trait } from './letter-evidence'
import { type OtherEvidence, type OtherLanguage, readOther } from './other-languages'
import { cutSegments, type Segment } from './segments'
import { canSwitch, cutAtSwitches, limitWord } from './switches'
import { type WordEvidence, weighWords } from './word-evidence'

/** A language in Arabic script. */
export type HostLanguage = 'ar' | 'fa' | OtherLanguage
/** `und`: no letters. */
export type RunLanguage = HostLanguage | 'en' | 'und'

/** Consecutive tokens of one language. */
export interface Run extends Segment {
  language: RunLanguage
  /** Arabic-script words; for `en`, Latin ones. */
  words: number
  /** Probability that these words are Arabic rather than Persian. */
  arabic: number
  /** Probability of `language`. */
  confidence: number
  /** Arabic and Persian are both possible: the words are read as both. */
  isAmbiguous: boolean
  /** Typed on a Persian keyboard, as far as it shows. */
  isPersianKeyboard: boolean
}

/** Shorter segments are not searched for a change of language. Source: language report, section 4.6. */
const LEAST_WORDS_TO_SWITCH = 8
/** What the language of the rest of the document says about a short segment. Source: language report, section 4.7. */
const PRIOR_OF_DOCUMENT = 1.5
/** So few words in another language than the document's may be a name in it. Source: language report, section 4.6. */
const MOST_WORDS_OF_NAME = 2
/** The script is all that is known of Latin words: how far that makes them English is not examined. */
const CONFIDENCE_OF_SCRIPT = 0.5
const EVEN = 0.5

/** What the words of a run show. */
interface RunEvidence extends Segment, OtherEvidence {
  latinWords: number
  /** `Trait` flags of all tokens. */
  traits: number
  /** The most that words in a row say against what the whole says, in the unit of evidence. */
  against: number
}

function gather({ script }: Tokens, evidence: WordEvidence, first: number, end: number): RunEvidence {
  const { persian: persianOf, traits: traitsOf } = evidence
  let words = 0
  let latinWords = 0
  let persian = 0
  let seen = 0
  let foreignLetters = 0
  let functionWords = 0
  let ownWords = 0
  let arabicInRow = 0
  let mostArabic = 0
  let persianInRow = 0
  let mostPersian = 0
  for (let token = first; token < end; token++) {
    const traits = traitsOf[token] as number
    seen |= traits
    if (script[token] !== Script.Arabic) {
      if (script[token] === Script.Latin) latinWords++
      continue
    }
    words++
    const odds = persianOf[token] as number
    persian += odds
    const limited = limitWord(odds)
    arabicInRow = greatest(0, arabicInRow - limited)
    mostArabic = greatest(mostArabic, arabicInRow)
    persianInRow = greatest(0, persianInRow + limited)
    mostPersian = greatest(mostPersian, persianInRow)
    if ((traits & (FOREIGN_TRAITS | FUNCTION_WORD_TRAITS)) === 0) continue
    if ((traits & FUNCTION_WORD_TRAITS) === 0) foreignLetters++
    else functionWords++
    if ((traits & Trait.OwnWord) !== 0) ownWords++
  }
  const against = persian >= 0 ? mostArabic : mostPersian
  return {
    first,
    end,
    words,
    latinWords,
    persian: fromUnits(persian),
    traits: seen,
    foreignLetters,
    functionWords,
    ownWords,
    against,
  }
}

function countTrait(evidence: WordEvidence, { end, first }: Segment, trait: Trait): number {
  let count = 0
  for (let token = first; token < end; token++) {
    if (((evidence.traits[token] as number) & trait) !== 0) count++
  }
  return count
}

function labelOther(evidence: WordEvidence, run: RunEvidence, arabic: number, host: OtherLanguage | null): Run | null {
  if (host === null && run.foreignLetters + run.functionWords === 0) return null
  const other = readOther(run, host, (trait) => countTrait(evidence, run, trait))
  if (other === null) return null
  const { end, first, words } = run
  return {
    first,
    end,
    language: other.language,
    words,
    arabic,
    confidence: probability(other.odds),
    isAmbiguous: false,
    isPersianKeyboard: false,
  }
}

function label(evidence: WordEvidence, run: RunEvidence, prior: number, host: OtherLanguage | null): Run {
  const { end, first, latinWords, words } = run
  if (words === 0) {
    return latinWords === 0
      ? {
          first,
          end,
          language: 'und',
          words,
          arabic: EVEN,
          confidence: 0,
          isAmbiguous: false,
          isPersianKeyboard: false,
        }
      : {
          first,
          end,
          language: 'en',
          words: latinWords,
          arabic: EVEN,
          confidence: CONFIDENCE_OF_SCRIPT,
          isAmbiguous: false,
          isPersianKeyboard: false,
        }
  }
  const persian = probability(run.persian + weightOfKeyboard(run.traits) + prior)
  const arabic = 1 - persian
  const other = labelOther(evidence, run, arabic, host)
  if (other !== null) return other
  const confidence = Math.max(arabic, persian)
  const language = persian >= EVEN ? 'fa' : 'ar'
  const isPersianKeyboard = isOnlyPersianKeyboard(run.traits)
  return {
    first,
    end,
    language,
    words,
    arabic,
    confidence,
    isAmbiguous: isAmbiguous(confidence, words),
    isPersianKeyboard,
  }
}

/** How the words of a document are divided among languages. */
export interface Shares {
  /** Words in Arabic script. */
  arabicScript: number
  /** Words of each language in Arabic script. */
  words: ReadonlyMap<HostLanguage, number>
  /** The language of most of them. */
  host: HostLanguage | null
}

export function sharesOf(runs: readonly Run[]): Shares {
  let arabic = 0
  let persian = 0
  const words = new Map<HostLanguage, number>()
  for (const { language, words: count } of runs) {
    if (language === 'ar') arabic += count
    else if (language === 'fa') persian += count
    else if (language !== 'und' && language !== 'en') words.set(language, (words.get(language) ?? 0) + count)
  }
  if (arabic > 0) words.set('ar', arabic)
  if (persian > 0) words.set('fa', persian)
  let arabicScript = 0
  let host: HostLanguage | null = null
  for (const [language, count] of words) {
    arabicScript += count
    if (host === null || count > (words.get(host) as number)) host = language
  }
  return { arabicScript, words, host }
}

function isArabicOrPersian(language: RunLanguage): language is 'ar' | 'fa' {
  return language === 'ar' || language === 'fa'
}

/** A short segment, labelled again with what the other segments say. */
function labelInContext(evidence: WordEvidence, run: RunEvidence, balance: number, host: HostLanguage | null): Run {
  const otherHost = host === null || isArabicOrPersian(host) ? null : host
  const inContext = label(evidence, run, PRIOR_OF_DOCUMENT * balance, otherHost)
  const { confidence, language, words } = inContext
  if (!isArabicOrPersian(language) || language === host) return inContext
  inContext.isAmbiguous ||= words <= MOST_WORDS_OF_NAME || !isSure(confidence)
  if (words <= MOST_WORDS_OF_NAME && !isSure(confidence) && host !== null && isArabicOrPersian(host)) {
    inContext.language = host
    inContext.arabic = EVEN
    inContext.confidence = EVEN
  }
  return inContext
}

/**
 * Labels every stretch of a text with its language, first by itself, then the short ones again in the light of the
 * document. Evidence is never summed over different segments: in a mixed text the language with the clearer word
 * forms would win, not that with the more words (language report, section 2.13).
 */
export function labelRuns(tokens: Tokens): Run[] {
  const evidence = weighWords(tokens)
  const runs: Run[] = []
  const shortPlaces: number[] = []
  for (const segment of cutSegments(tokens)) {
    const whole = gather(tokens, evidence, segment.first, segment.end)
    const run = label(evidence, whole, 0, null)
    if (whole.words < LEAST_WORDS_TO_SWITCH) {
      shortPlaces.push(runs.push(run) - 1)
    } else if (!isArabicOrPersian(run.language) || !canSwitch(tokens, segment, whole.against, whole.traits)) {
      runs.push(run)
    } else {
      const parts = cutAtSwitches(tokens, evidence, segment, whole.traits)
      if (parts.length === 1) runs.push(run)
      else for (const { end, first } of parts) runs.push(label(evidence, gather(tokens, evidence, first, end), 0, null))
    }
  }

  const { arabicScript, host, words } = sharesOf(runs)
  const balance = ((words.get('fa') ?? 0) - (words.get('ar') ?? 0)) / arabicScript
  for (const place of shortPlaces) {
    const { end, first, language, words: count } = runs[place] as Run
    if (language === 'und' || language === 'en' || count === arabicScript) continue
    runs[place] = labelInContext(evidence, gather(tokens, evidence, first, end), balance, host)
  }
  return runs
}
