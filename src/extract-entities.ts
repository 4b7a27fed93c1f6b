import { judge } from './context/licences'
import { findCandidates } from './gazetteer/candidates'
import type { Gazetteer } from './gazetteer/gazetteer'
import { labelTokens } from './language/label-tokens'
import { fold } from './normalization/fold'
import { admitByDocument } from './resolution/document-names'
import { toMentions } from './resolution/mentions'
import { onePerEntity, preferHeaded, resolveOverlaps } from './resolution/overlaps'
import { heardEntities, keepRequested } from './resolution/selection'
import { tokenize } from './tokenization/tokens'
import type { Mention, ReadingOptions } from './types'

/**
 * The pipeline, a call a stage: what each does is in DESIGN.md under the same name. `silenced` are ids of entities that are
 * as if they were not in the gazetteers.
 */
export function extractFrom(
  gazetteers: readonly Gazetteer[],
  text: string,
  options: ReadingOptions,
  silenced: ReadonlySet<string>,
): Mention[] {
  const letters = fold(text)
  const tokens = tokenize(letters)
  const languages = labelTokens(tokens, options.languages)
  const found = findCandidates(gazetteers, tokens, languages, heardEntities(options, silenced))
  const judged = found.candidates.map((candidate) => ({ candidate, verdict: judge(tokens, candidate) }))
  const admitted = admitByDocument(gazetteers, tokens, languages, found.wholeWords, judged)
  const chosen = options.overlaps === 'all' ? onePerEntity(admitted) : resolveOverlaps(tokens, preferHeaded(admitted))
  return keepRequested(gazetteers, toMentions(tokens, chosen, admitted, languages, options), options)
}
