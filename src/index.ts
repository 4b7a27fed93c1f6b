import {
  createExtractor as createCoreExtractor,
  type ExtractOptions,
  type Extractor,
  type ExtractorSettings,
} from './extractor'
import { defaultGazetteer } from './gazetteers/default-gazetteer'
import type { EntityRecord, Mention } from './types'

let bundled: Extractor | undefined

function bundledExtractor(): Extractor {
  bundled ??= createCoreExtractor({ gazetteers: [defaultGazetteer()] })
  return bundled
}

/**
 * The people, organizations, places, facilities and events that a text mentions, by the bundled gazetteer; sorted by
 * start, without overlaps. Offsets are UTF-16 code units of `text`, half open: `text.slice(start, end)` is the name,
 * without clitics. Synchronous, pure and deterministic. Any string is accepted; a non-string is a `TypeError`.
 */
export function extractEntities(text: string, options?: ExtractOptions): Mention[] {
  return bundledExtractor().extract(text, options)
}

/** The record of a bundled entity. */
export function getEntity(id: string): EntityRecord | undefined {
  return bundledExtractor().getEntity(id)
}

/** Makes an extractor for some gazetteers, which are searched as one; for the bundled one when none are given. */
export function createExtractor(settings: Partial<ExtractorSettings> = {}): Extractor {
  return createCoreExtractor({ ...settings, gazetteers: settings.gazetteers ?? [defaultGazetteer()] })
}

export type { ExtractOptions, Extractor, ExtractorSettings } from './extractor'
export { compileGazetteer } from './gazetteer/compile-gazetteer'
export { Gazetteer, loadGazetteer } from './gazetteer/gazetteer'
export { GazetteerError, type GazetteerProblem } from './gazetteer/gazetteer-error'
export { withAliases } from './gazetteer/with-aliases'
export { defaultGazetteer } from './gazetteers/default-gazetteer'
export {
  type DetectedLanguage,
  type DetectOptions,
  detectLanguage,
  type LanguageDetection,
  type LanguageSegment,
  type LanguageShare,
} from './language/detect-language'
export { type FoldLevel, type NormalizedText, type NormalizeOptions, normalize } from './normalization/normalize'
export type * from './types'
