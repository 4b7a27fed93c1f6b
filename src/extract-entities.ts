import { buildNames, ruleTextOf } from './context/build-names'
import { judge } from './context/licences'
import { type Findings, findCandidates } from './gazetteer/candidates'
import type { Gazetteer } from './gazetteer/gazetteer'
import { labelTokens, type TokenLanguages } from './language/label-tokens'
import { fold } from './normalization/fold'
import { admitByDocument, sortByVerdict } from './resolution/document-names'
import { toMentions } from './resolution/mentions'
import { onePerEntity, preferHeaded, resolveOverlaps, withBuilt } from './resolution/overlaps'
import type { AdmittedReading } from './resolution/readings'
import { withRoles } from './resolution/role-mentions'
import { heardEntities, keepRequested } from './resolution/selection'
import { type Tokens, tokenize } from './tokenization/tokens'
import type { Mention, ReadingOptions } from './types'

/** What the stages made of a text, for those who ask why. */
export interface TextReading {
  tokens: Tokens
  languages: TokenLanguages
  found: Findings
  /** The readings that context, rules and document admit, before overlaps are settled. */
  admitted: readonly AdmittedReading[]
  /** All mentions, whatever the options ask for. */
  mentions: Mention[]
}

/**
 * The pipeline, a call a stage: what each does is in DESIGN.md under the same name. `silenced` are ids of entities that are
 * as if they were not in the gazetteers.
 */
export function readText(
  gazetteers: readonly Gazetteer[],
  text: string,
  options: ReadingOptions,
  silenced: ReadonlySet<string>,
): TextReading {
  const letters = fold(text)
  const tokens = tokenize(letters)
  const languages = labelTokens(tokens, options.languages)
  const found = findCandidates(gazetteers, tokens, languages, heardEntities(options, silenced))
  const judged = found.candidates.map((candidate) => ({ candidate, verdict: judge(tokens, candidate) }))
  const sorted = sortByVerdict(judged)
  const listed = resolveOverlaps(tokens, preferHeaded(sorted.admitted))
  const names = listed.map(({ candidate }) => candidate)
  const ruleText = options.rules !== false ? ruleTextOf(gazetteers, tokens, languages, names, sorted) : undefined
  const built = ruleText === undefined ? [] : buildNames(gazetteers, ruleText, options.layers ?? [])
  const standing = withBuilt(tokens, sorted.admitted, listed, built)
  const admitted = standing.admitted.concat(
    admitByDocument(gazetteers, tokens, languages, found.wholeWords, sorted, standing.chosen, ruleText),
  )
  const chosen = options.overlaps === 'all' ? onePerEntity(admitted) : resolveOverlaps(tokens, preferHeaded(admitted))
  const mentions = toMentions(tokens, chosen, admitted, languages, options)
  return {
    tokens,
    languages,
    found,
    admitted,
    mentions: ruleText === undefined ? mentions : withRoles(ruleText, gazetteers, chosen, mentions, options, silenced),
  }
}

/** The mentions that the options ask for. */
export function extractFrom(
  gazetteers: readonly Gazetteer[],
  text: string,
  options: ReadingOptions,
  silenced: ReadonlySet<string>,
): Mention[] {
  return keepRequested(gazetteers, readText(gazetteers, text, options, silenced).mentions, options)
}
