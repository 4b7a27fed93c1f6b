/** The engine without data and without dependencies: bring your own gazetteers. */
export { createExtractor, type ExtractOptions, type Extractor, type ExtractorSettings } from './extractor'
export { compileGazetteer } from './gazetteer/compile-gazetteer'
export { Gazetteer, loadGazetteer } from './gazetteer/gazetteer'
export { GazetteerError, type GazetteerProblem } from './gazetteer/gazetteer-error'
export { withAliases } from './gazetteer/with-aliases'
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
