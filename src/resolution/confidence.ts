import type { NameRule } from '../context/built-names'
import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import { Reading, type TokenLanguages } from '../language/label-tokens'
import type { AdmittedReading } from './readings'

/*
 * How often a mention is right, by what speaks for it. The shares are those that `npm run accuracy` and `npm run gold -- …
 * --reliability` print, of the fixtures and of 29 passages beside them, these counted four times, for the fixtures have helped
 * to mend the dictionaries; rounded. Where fewer than twenty mentions were counted, the neighbouring ground has its say.
 */

const STRONG_NAME = 0.98
const SHORT_NAME = 0.97

/** A weak name, by the first word of its licence. */
const WEAK_NAME: ReadonlyMap<string, number> = new Map([
  ['coordinated', 0.94],
  ['headline', 0.94],
  ['opponents', 0.94],
  ['press', 0.94],
  ['head', 0.94],
  ['name', 0.8],
  ['mentioned', 0.65],
  ['named', 0.94],
  ['country', 0.94],
  ['places', 0.94],
])
/** By a word beside it, by quotation marks, by its place. */
const OTHER_WEAK_NAME = 0.96

const BUILT_NAME: Readonly<Record<NameRule, number>> = {
  title: 0.83,
  verb: 0.77,
  'name parts': 0.8,
  head: 0.9,
  institution: 0.97,
  nationality: 0.95,
  office: 0.8,
  mentioned: 0.75,
}

/** Letters differ that may be exchanged, but usually are not; or marks and other strict folds do. */
const GRADE: Readonly<Record<Grade, number>> = {
  [Grade.Exact]: 1,
  [Grade.Strict]: 0.995,
  [Grade.Loose]: 0.95,
}
/** A proclitic cut off: SPEC 3.2 measured 93 to 96 % right beside 96.6 % for whole words. */
const PROCLITIC = 0.98
/** Another language in Arabic script. The language report (4.9) halves here, without a count; the few that were counted were right. */
const OTHER_LANGUAGE = 0.8
/** Several entities fit, and only that news means this one most often decides. */
const BY_PROMINENCE = 0.88
/** Several entities fit and nothing decides: that one of them is meant. */
const UNDECIDED = 0.75

/** The name of an office, of the layer `role`; the holder that `resolveRoles` adds is known from dictionaries and a date only. */
export const ROLE_CONFIDENCE: number = BUILT_NAME.office
export const HOLDER_CONFIDENCE: number = 0.7

function ownConfidence({ candidate, licence }: AdmittedReading): number {
  if (candidate.rule !== undefined) return BUILT_NAME[candidate.rule]
  if (candidate.strength === Strength.Strong) return STRONG_NAME
  if (candidate.strength === Strength.Short) return SHORT_NAME
  if (licence === undefined) return OTHER_WEAK_NAME
  const end = licence.indexOf(' ')
  return WEAK_NAME.get(end < 0 ? licence : licence.slice(0, end)) ?? OTHER_WEAK_NAME
}

/** What told which of several entities is meant. */
export type LinkGround = 'evidence' | 'prominence' | 'nothing'

/**
 * How likely a mention is right, 0..1, to three places: its span, its type and its link, or, where nothing tells the link, that
 * one of the entities is meant.
 */
export function confidenceOf(reading: AdmittedReading, languages: TokenLanguages, link: LinkGround): number {
  const { candidate } = reading
  let confidence = ownConfidence(reading)
  if (link === 'prominence') confidence *= BY_PROMINENCE
  if (link === 'nothing') confidence *= UNDECIDED
  if (candidate.rule === undefined) confidence *= GRADE[candidate.grade]
  if (candidate.procliticLength > 0) confidence *= PROCLITIC
  if (candidate.reading === Reading.Folded) confidence *= OTHER_LANGUAGE
  if (candidate.procliticLength > 0 || candidate.suffix !== '') {
    // What was cut off is only there if the text is in that language.
    const arabic = languages.arabic[candidate.firstToken] as number
    confidence *= 0.5 + 0.5 * (candidate.reading === Reading.Arabic ? arabic : 1 - arabic)
  }
  return Math.round(confidence * 1000) / 1000
}
