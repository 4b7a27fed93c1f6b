import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { likeliestReadings, type TokenLanguages } from '../language/label-tokens'
import type { Tokens } from '../tokenization/tokens'
import type { Layer } from '../types'
import { findAcronyms } from './acronyms'
import { findArticlelessPlaces } from './articleless-places'
import type { BuiltName } from './built-names'
import { findDemonyms } from './demonyms'
import { findEnglishNames } from './english-names'
import { findEnglishPersons } from './english-persons'
import { findHeadNames } from './head-names'
import { findInstitutions } from './institutions'
import { repeatedNames } from './later-mentions'
import { findNumberedUnits } from './numbered-units'
import { findBranches } from './organization-branches'
import { findOrganizationNames } from './organization-names'
import { findPersianSubjects } from './persian-subjects'
import { findPersons } from './person-names'
import { findQuotedNames } from './quoted-names'
import { placeNames, type RuleText } from './rule-text'
import { withSayyids } from './sayyid-names'
import { findShortBodies } from './short-bodies'
import { findClans } from './tribes'
import { classifyWords } from './word-classes'

/** Words that gazetteers have as weak names, by what context says of them. */
export interface UnlicensedWords {
  readonly blockedTokens: ReadonlySet<number>
  readonly pendingPlaces: ReadonlySet<number>
}

/** A text as the rules read it; `names` are those of the gazetteers that stand by themselves. */
export function ruleTextOf(
  gazetteers: readonly Gazetteer[],
  tokens: Tokens,
  languages: TokenLanguages,
  names: readonly Candidate[],
  { blockedTokens, pendingPlaces }: UnlicensedWords,
): RuleText {
  const parts = gazetteers.map(({ nameParts }) => nameParts)
  return {
    tokens,
    languages,
    readings: likeliestReadings(languages),
    words: classifyWords(tokens, parts),
    parts,
    nationalities: new Map(),
    partClasses: new Uint8Array(tokens.count),
    partsInNames: new Uint8Array(tokens.count),
    names,
    nameAt: placeNames(names, tokens.count),
    ordinary: blockedTokens,
    maybePlaces: pendingPlaces,
  }
}

/** Finds what rules can tell of a text in which the names of the gazetteers that stand by themselves are known. */
export function buildNames(gazetteers: readonly Gazetteer[], text: RuleText, layers: readonly Layer[]): BuiltName[] {
  const unlisted = findPersons(text).concat(findPersianSubjects(text), findEnglishPersons(text, gazetteers))
  const persons = withSayyids(text, gazetteers, unlisted)
  const bodies = [
    ...findInstitutions(text, gazetteers),
    ...findNumberedUnits(text, gazetteers),
    ...findOrganizationNames(text, gazetteers),
    ...findBranches(text, gazetteers),
    ...findQuotedNames(text, gazetteers),
    ...findClans(text, gazetteers),
    ...findShortBodies(text),
    ...findEnglishNames(text, gazetteers),
  ]
  return [
    ...persons,
    ...repeatedNames(text, persons),
    ...findHeadNames(text, gazetteers),
    ...findArticlelessPlaces(text, gazetteers),
    ...bodies,
    ...findAcronyms(text, bodies),
    ...(layers.includes('demonym') ? findDemonyms(text, gazetteers) : []),
  ]
}
