import type { EntityRecord } from '../types'
import { missedBars, readBars, type ScoreBars } from './bars'
import { type Explainer, listErrors } from './errors'
import { type GoldDocument, type Predictor, predict, withKinds } from './gold'
import { type ScoreOptions, type Scores, score } from './score'

declare global {
  // The interface by which Vitest and Jest let other packages add matchers, so that neither is needed for the types.
  namespace jest {
    interface Matchers<R, T> {
      /**
       * The extractor of `scoreMatchers` reaches these scores, F1, on a gold document or a list of them:
       * `expect(passages).toScoreAtLeast({ linked: 0.95, byType: { person: 0.9 } })`. What has been scored already
       * (`score`) is compared as it is.
       */
      toScoreAtLeast(bars: ScoreBars): R
    }
  }
}

/** What Vitest wants to know of a matcher's result. */
export interface MatcherResult {
  pass: boolean
  message: () => string
}

/** Matchers for `expect.extend`. No interface: that would not fit where any string may be a key. */
export type ScoreMatchers = {
  toScoreAtLeast(received: GoldDocument | readonly GoldDocument[] | Scores, bars: ScoreBars): MatcherResult
}

/** How many errors a failing test shows. */
const SHOWN_ERRORS = 10

function isScores(received: object): received is Scores {
  return 'total' in received && 'byType' in received
}

function documentsOf(received: unknown): readonly GoldDocument[] {
  const documents: unknown[] = Array.isArray(received) ? received : [received]
  const wrong = documents.find(
    (each) => typeof each !== 'object' || each === null || !('text' in each && 'annotations' in each),
  )
  if (wrong === undefined) return documents as GoldDocument[]
  throw new TypeError('toScoreAtLeast needs scores, or gold documents with id, text and annotations')
}

/**
 * Makes the matcher `toScoreAtLeast` for an extractor: `expect.extend(scoreMatchers(createExtractor()))`, in a setup file
 * or a test file. Works with Vitest and with Jest.
 */
export function scoreMatchers(
  extractor: Predictor & Partial<Explainer & { getEntity(id: string): EntityRecord | undefined }>,
  options: Omit<ScoreOptions, 'bootstrap'> = {},
): ScoreMatchers {
  const explainer: Explainer | undefined = extractor.explainMiss && {
    explainMiss: extractor.explainMiss.bind(extractor),
  }
  const errorOptions = { ...options, ...(explainer !== undefined && { explainer }) }
  return {
    toScoreAtLeast(received, bars) {
      const wanted = readBars(bars)
      const errors: string[] = []
      let scores: Scores
      if (typeof received === 'object' && received !== null && isScores(received)) scores = received
      else {
        const documents = documentsOf(received)
        const gold = extractor.getEntity === undefined ? documents : withKinds(documents, extractor.getEntity)
        const predicted = predict(gold, extractor)
        scores = score(gold, predicted, options)
        for (const { document, cause, surface, difference } of listErrors(gold, predicted, errorOptions)) {
          errors.push(`  ${document}: ${cause}: ${surface}: ${difference}`)
        }
      }
      const missed = missedBars(scores, wanted)
      if (missed.length === 0) return { pass: true, message: () => 'expected some score to be below its bar' }
      const more = errors.length > SHOWN_ERRORS ? [`  and ${errors.length - SHOWN_ERRORS} more`] : []
      const lines = [...missed.map(({ message }) => message), ...errors.slice(0, SHOWN_ERRORS), ...more]
      return { pass: false, message: () => lines.join('\n') }
    },
  }
}
