import { describe, expect, test } from 'vitest'
import { type BootstrapOptions, type Interval, score } from '../../src/evaluate'
import { documentOf } from './documents'

const NAME = 'person 0-5 a'
/** Twenty documents with a mention each, the first of which are found. */
function intervalFor(found: number, bootstrap: BootstrapOptions = {}): Interval | undefined {
  const ids = Array.from({ length: 20 }, (_, place) => `document ${place}`)
  const gold = ids.map((id) => documentOf(id, [NAME]))
  const predicted = ids.map((id, place) => documentOf(id, place < found ? [NAME] : []))
  return score(gold, predicted, { bootstrap }).total.linked?.interval
}

describe('confidence intervals', () => {
  test('the same seed gives the same interval, another one another', () => {
    expect(intervalFor(15)).toEqual(intervalFor(15))
    expect(intervalFor(15, { seed: 2, samples: 50 })).not.toEqual(intervalFor(15, { seed: 3, samples: 50 }))
  })

  test('hold what was reached, and are narrower with more of it', () => {
    // 15 of 20 found, none wrong: F1 is 30 / 35.
    const { low, high } = intervalFor(15) as Interval
    expect(low).toBeLessThan(30 / 35)
    expect(high).toBeGreaterThan(30 / 35)
    expect(high).toBeLessThan(1)
    const narrow = intervalFor(15, { level: 0.5 }) as Interval
    expect(narrow.high - narrow.low).toBeLessThan(high - low)
  })

  test('are a point where every document is alike', () => {
    expect(intervalFor(20)).toEqual({ low: 1, high: 1 })
    expect(intervalFor(0)).toEqual({ low: 0, high: 0 })
  })

  // Of n = 20 documents, each found with p = 0.75: the share found varies by the root of p (1 - p) / n, 0.097.
  test('are about as wide as the theory of shares says', () => {
    const { low, high } = intervalFor(15, { samples: 5000 }) as Interval
    const recall = (f1: number): number => f1 / (2 - f1)
    expect(recall(high) - recall(low)).toBeGreaterThan(0.3)
    expect(recall(high) - recall(low)).toBeLessThan(0.45)
  })

  test('are not given without being asked for, nor for a single document', () => {
    const gold = [documentOf('d', [NAME])]
    expect(score(gold, gold).total.span).not.toHaveProperty('interval')
    expect(score(gold, gold, { bootstrap: {} }).total.span).not.toHaveProperty('interval')
  })

  test.each<[string, BootstrapOptions]>([
    ['samples', { samples: 0 }],
    ['seed', { seed: 0.5 }],
    ['level', { level: 1 }],
  ])('%s out of range is a TypeError that says so', (name, bootstrap) => {
    expect(() => intervalFor(1, bootstrap)).toThrow(new RegExp(`^${name} `))
  })
})
