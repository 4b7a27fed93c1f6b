import type { MissedBar } from '../evaluate/bars'
import type { Comparison } from '../evaluate/compare'
import type { ScoringError } from '../evaluate/errors'
import type { Dimension, Scores } from '../evaluate/score'
import type { AnnotatedDocument, Annotation, InputProblem } from '../formats/document'
import type { PlacedDocument } from './score-inputs'

/** One run of `nisba score`: what its reports tell of. */
export interface ScoreRun {
  gold: readonly PlacedDocument[]
  /** In the order of the gold. */
  predicted: readonly AnnotatedDocument[]
  scores: Scores
  /** By cause. */
  errors: readonly ScoringError[]
  missedBars: readonly MissedBar[]
  problems: readonly InputProblem[]
  comparison: RunComparison | undefined
  /** Which groups are shown. */
  dimensions: readonly Dimension[]
  /** How many errors are shown. */
  errorLimit: number
}

/** A run beside an earlier one. */
export interface RunComparison extends Comparison {
  /** The file of the earlier run. */
  file: string
  /** Documents of this run that the earlier one has not, or with another text. */
  leftOut: number
}

/** What `--format json` writes. */
export interface ScoreFile {
  /** Version of nisba. */
  nisba: string
  scores: Scores
  errors: readonly ScoringError[]
  missedBars: readonly MissedBar[]
  problems: readonly InputProblem[]
  comparison?: RunComparison
  documents: ScoredDocument[]
}

/** A document with what was predicted, so that a later run can be compared. */
export interface ScoredDocument {
  id: string
  file: string
  lang?: string
  text: string
  predicted: Annotation[]
}

/** What a group is called in reports. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  byType: 'type',
  byKind: 'kind',
  byLanguage: 'language',
  byPhenomenon: 'phenomenon',
}

/** `12 mentions`, `1 mention`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
