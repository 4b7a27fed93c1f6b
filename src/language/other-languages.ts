import { Trait } from './letter-evidence'
import { words } from './words'

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
   * Function words that Arabic and Persian hardly have, in letters that they do have. Words with letters of the
   * language's own need no listing.
   */
  ownerWords: readonly string[]
}

/** Source of the numbers: language report, section 4.3; of the words: section 6 and the grammars of the languages. */
export const OTHER_LANGUAGES: readonly OtherLanguageEvidence[] = [
  {
    language: 'ur',
    trait: Trait.Urdu,
    prior: -2,
    withoutProof: -1.2,
    ownerWords: words(`
      کا
      کی
      کو
      اور
      کیا
      گیا
      گئی
      اپنی
      اپنا
    `),
  },
  { language: 'ckb', trait: Trait.Sorani, prior: -2, withoutProof: -1.7, ownerWords: [] },
  {
    language: 'ps',
    trait: Trait.Pashto,
    prior: -2.5,
    withoutProof: -0.6,
    ownerWords: words(`
      د
      په
      سره
      یو
      دغه
      کوي
    `),
  },
  { language: 'ug', trait: Trait.Uyghur, prior: -2.5, withoutProof: -1.4, ownerWords: [] },
  {
    language: 'sd',
    trait: Trait.Sindhi,
    prior: -2.5,
    withoutProof: -1,
    ownerWords: words(`
      جي
      جو
      جون
      آهي
      کي
      تي
      ته
      سان
      وارو
      واري
    `),
  },
  { language: 'unknown', trait: Trait.Unknown, prior: -2.5, withoutProof: -1, ownerWords: [] },
]

/** For each word with a letter or function word of the language. Source: language report, section 4.3. */
const WITH_PROOF = 2.5
/** What such a letter, and such a word, says against Arabic and Persian alike. */
const AGAINST_LETTER = -5
const AGAINST_WORD = -2.5
/** A language is named only with this share of words that have its letters, or this many of its function words. */
const LEAST_SHARE_OF_LETTERS = 0.2
const LEAST_OWNER_WORDS = 2

/** What a run of words shows for the languages other than Arabic and Persian. */
export interface OtherEvidence {
  /** Arabic-script words of the run. */
  words: number
  /** Those with a letter that neither Arabic nor Persian writes. */
  foreignLetters: number
  /** Those that are function words of another language. */
  ownerWords: number
  /** By place in `OTHER_LANGUAGES`: words with a letter or function word of that language. */
  proofs: readonly number[]
}

/** Best language other than Arabic and Persian, with its log-odds against the better of these two. */
export interface OtherReading {
  language: OtherLanguage
  odds: number
}

/**
 * `persian` is the evidence of the words for Persian, without the keyboard. `host`, the language of the document, needs
 * no proof of its own in every run.
 */
export function readOther(evidence: OtherEvidence, persian: number, host: OtherLanguage | null): OtherReading | null {
  const { words: count, foreignLetters, ownerWords, proofs } = evidence
  const isProved = foreignLetters >= LEAST_SHARE_OF_LETTERS * count || ownerWords >= LEAST_OWNER_WORDS
  if (!(isProved && foreignLetters + ownerWords > 0) && host === null) return null
  const against = foreignLetters * AGAINST_LETTER + ownerWords * AGAINST_WORD + Math.abs(persian) / 2
  let best: OtherReading | null = null
  OTHER_LANGUAGES.forEach(({ language, prior, withoutProof }, place) => {
    const proved = proofs[place] as number
    const isHost = language === host
    if (!isHost && (proved === 0 || !isProved)) return
    const odds = (isHost ? 0 : prior) + proved * WITH_PROOF + (count - proved) * withoutProof - against
    if (odds > 0 && (best === null || odds > best.odds)) best = { language, odds }
  })
  return best
}
