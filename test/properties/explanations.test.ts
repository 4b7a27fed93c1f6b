import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractOptions } from '../../src/extractor'
import { anyText, extractor, RECORDS } from './arbitraries'

const IDS = RECORDS.map(({ id }) => id)
const OPTIONS: ExtractOptions[] = [
  {},
  { languages: ['ar'] },
  { languages: ['fa', 'en'] },
  { overlaps: 'all' },
  { types: ['person', 'facility'] },
  { minConfidence: 0.9 },
  { rules: false },
]
const options = fc.constantFrom(...OPTIONS)

describe('of any text', () => {
  it('explainMiss finds no gate exactly for what extract reports', () => {
    let reported = 0
    const gates = new Set<string | null>()
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        const ids = new Set(extractor.extract(text, given).map(({ id }) => id))
        for (const id of IDS) {
          const { gate } = extractor.explainMiss(text, id, given)
          expect({ id, isReported: gate === null }).toEqual({ id, isReported: ids.has(id) })
          gates.add(gate)
        }
        reported += ids.size
      }),
      { numRuns: 200 },
    )
    expect(reported).toBeGreaterThan(50)
    expect(gates.size).toBeGreaterThan(5)
  })

  it('a miss names a stretch of the text, and says a sentence of one line', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...IDS), options, (text, id, given) => {
        const miss = extractor.explainMiss(text, id, given)
        expect(miss.span === undefined).toBe(miss.gate === 'not-in-text')
        const { start, end } = miss.span ?? { start: 0, end: 1 }
        expect(start >= 0 && end > start).toBe(true)
        if (miss.span !== undefined) expect(end).toBeLessThanOrEqual(text.length)
        expect(miss.message).toMatch(/^[^\n\r]+$/)
        expect(extractor.explainMiss(text, id, given)).toStrictEqual(miss)
      }),
    )
  })

  it('explain has a sentence for each mention of extract', () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        const explanations = extractor.explain(text, given)
        expect(explanations.map(({ mention }) => mention)).toEqual(extractor.extract(text, { ...given, explain: true }))
        for (const { message } of explanations) expect(message).toMatch(/^".+" at \d+ .+: .+$/u)
      }),
    )
  })
})
