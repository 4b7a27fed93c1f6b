/**
 * Scores what was found in texts against what should be found there: counts, confidence intervals, errors by cause, two runs
 * compared, and a matcher for tests. It reads no files; offsets are UTF-16 code units.
 */
export {
  type Bar,
  type GroupBars,
  type MeasureBars,
  type MissedBar,
  missedBars,
  RATES,
  type Rate,
  readBars,
  type ScoreBars,
} from './evaluate/bars'
export type { BootstrapOptions, Interval } from './evaluate/bootstrap'
export { type Change, type CompareOptions, type Comparison, compareRuns } from './evaluate/compare'
export {
  CAUSES,
  type Cause,
  type ErrorOptions,
  type Explainer,
  listErrors,
  type ScoringError,
} from './evaluate/errors'
export { type GoldAnnotation, type GoldDocument, type Predictor, predict, withKinds } from './evaluate/gold'
export {
  type EntityNames,
  idFinder,
  type LinkJudge,
  type LinkSources,
  linkJudge,
  readEntityNames,
} from './evaluate/links'
export { type MatcherResult, type ScoreMatchers, scoreMatchers } from './evaluate/matcher'
export { type Fixture, type FixtureMention, type ReadFixture, readFixture } from './evaluate/read-fixtures'
export {
  DIMENSIONS,
  type Dimension,
  MEASURES,
  type Measure,
  type Rates,
  type ScoreOptions,
  type Scores,
  score,
  type Tally,
} from './evaluate/score'
export type { AnnotatedDocument, Annotation, InputProblem, ReadDocuments } from './formats/document'
export type { InputFile } from './formats/input'
export { type Iob2ReadOptions, readIob2 } from './formats/iob2'
export { type JsonlReadOptions, readJsonl } from './formats/jsonl'
