import { words } from '../unicode/word-list'
import { Trait } from './letter-evidence'

/**
 * Languages in Arabic script that are told apart from Arabic and Persian, so that no Arabic or Persian clitics are cut
 * off their words. `unknown`: a language whose letters none of the others own.
 */
export type OtherLanguage = 'ur' | 'ckb' | 'ps' | 'ug' | 'sd' | 'unknown'

interface OtherLanguageEvidence {
  language: OtherLanguage
  /** Its bit in the traits of letters and words. */
  trait: Trait
  /** Log-odds before the first word. */
  prior: number
  /** Log-odds of each word with neither a letter nor a function word of the language. */
  withoutProof: number
  /**
   * Function words in letters that Arabic and Persian have too, but unknown to these. Words with letters of the
   * language's own need no listing.
   */
  ownWords: readonly string[]
  /** Function words that are also rare words, names or abbreviations of Arabic or Persian: it takes two. */
  sharedWords: readonly string[]
}

/** Source of the numbers: language report, section 4.3; of the words: section 6 and the grammars of the languages. */
export const OTHER_LANGUAGES: readonly OtherLanguageEvidence[] = [
  {
    language: 'ur',
    trait: Trait.Urdu,
    prior: -2,
    withoutProof: -1.2,
    ownWords: words(`
      کا
      اور
      ایک
      گیا
      گئی
      اپنی
      اپنا
    `),
    sharedWords: words(`
      کی
      کو
      کیا
      جس
    `),
  },
  { language: 'ckb', trait: Trait.Sorani, prior: -2, withoutProof: -1.7, ownWords: [], sharedWords: [] },
  {
    language: 'ps',
    trait: Trait.Pashto,
    prior: -2.5,
    withoutProof: -0.6,
    ownWords: words(`
      په
      هغه
      دغه
      یوه
      لپاره
      وروسته
      هغوی
    `),
    sharedWords: words(`
      د
      سره
      یو
      کوي
      کول
      زما
    `),
  },
  { language: 'ug', trait: Trait.Uyghur, prior: -2.5, withoutProof: -1.4, ownWords: [], sharedWords: [] },
  {
    language: 'sd',
    trait: Trait.Sindhi,
    prior: -2.5,
    withoutProof: -1,
    ownWords: words(`
      آهي
      وارو
    `),
    sharedWords: words(`
      جي
      جو
      جون
      کي
      تي
      ته
      سان
      واري
    `),
  },
  { language: 'unknown', trait: Trait.Unknown, prior: -2.5, withoutProof: -1, ownWords: [], sharedWords: [] },
]

/** For each word with a letter or function word of the language. Source: language report, section 4.3. */
const WITH_PROOF = 2.5
/** What such a letter, and such a word, says against Arabic and Persian alike. */
const AGAINST_LETTER = -5
const AGAINST_WORD = -2.5
/** A language is named only with this share of words in its letters, or by its function words. Source: report, section 4.9. */
const LEAST_SHARE_OF_LETTERS = 0.2
/** One function word that Arabic and Persian do not know proves a language, or two that they do. */
const LEAST_OWN_WORDS = 1
const LEAST_FUNCTION_WORDS = 2

/** What a run of words shows for the languages other than Arabic and Persian. */
export interface OtherEvidence {
  /** Arabic-script words of the run. */
  words: number
  /** Log-odds of the words for Persian against Arabic, without the keyboard. */
  persian: number
  /** Words with a letter that neither Arabic nor Persian writes. */
  foreignLetters: number
  /** Function words of another language, and those among them that Arabic and Persian do not know. */
  functionWords: number
  ownWords: number
}

/** Best language other than Arabic and Persian, with its log-odds against the better of these two. */
export interface OtherReading {
  language: OtherLanguage
  odds: number
}

/**
 * The language of a run with proof of another one, if that is better than Arabic and Persian; else null. In a document
 * of another language, `host`, its short runs need no proof of their own. `proofsOf` counts the words of a language.
 */
export function readOther(
  evidence: OtherEvidence,
  host: OtherLanguage | null,
  proofsOf: (trait: Trait) => number,
): OtherReading | null {
  const { foreignLetters, functionWords, ownWords, persian, words: count } = evidence
  const isProved =
    (foreignLetters > 0 && foreignLetters >= LEAST_SHARE_OF_LETTERS * count) ||
    ownWords >= LEAST_OWN_WORDS ||
    functionWords >= LEAST_FUNCTION_WORDS
  if (!isProved && host === null) return null
  const either = foreignLetters * AGAINST_LETTER + functionWords * AGAINST_WORD + Math.abs(persian) / 2
  let best: OtherReading | null = null
  for (const { language, prior, trait, withoutProof } of OTHER_LANGUAGES) {
    const proved = proofsOf(trait)
    const isHost = language === host
    if (!isHost && (proved === 0 || !isProved)) continue
    const odds = (isHost ? 0 : prior) + proved * WITH_PROOF + (count - proved) * withoutProof - either
    if (odds > 0 && (best === null || odds > best.odds)) best = { language, odds }
  }
  return best
}
