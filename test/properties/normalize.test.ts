import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NormalizeOptions, normalize } from '../../src/core'
import { anyText as anyStringOrText } from './arbitraries'

/** Well formed: what is deleted between two lone halves would make a pair of them. */
const anyText = anyStringOrText.filter((text) => text.isWellFormed())

const OPTIONS: NormalizeOptions[] = [
  { level: 'strict' },
  { level: 'loose' },
  { level: 'strict', lang: 'fa' },
  { level: 'loose', lang: 'fa' },
]

describe.each(OPTIONS.map((options) => ({ name: JSON.stringify(options), options })))(
  'normalize $name',
  ({ options }) => {
    it('of what is normalized changes nothing', () => {
      let changed = 0
      fc.assert(
        fc.property(anyText, (text) => {
          const once = normalize(text, options).text
          if (once !== text) changed++
          expect(normalize(once, options).text).toBe(once)
        }),
        { numRuns: 5000 },
      )
      expect(changed).toBeGreaterThan(1000)
    })

    it('has an original place for every folded place, in order', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const { text: folded, toOriginal } = normalize(text, options)
          let start = 0
          let end = 0
          for (let at = 0; at < folded.length; at++) {
            const original = toOriginal(at, at + 1)
            expect(original.start).toBeGreaterThanOrEqual(start)
            expect(original.end).toBeGreaterThanOrEqual(Math.max(end, original.start))
            expect(original.end).toBeLessThanOrEqual(text.length)
            ;({ start, end } = original)
          }
          const none = toOriginal(folded.length, folded.length)
          expect(none.start).toBe(none.end)
          expect(none.start).toBeLessThanOrEqual(text.length)
        }),
        { numRuns: 3000 },
      )
    })

    it('gives for a span the union of the places in it', () => {
      fc.assert(
        fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
          const { text: folded, toOriginal } = normalize(text, options)
          const [start = 0, end = 0] = [one % (folded.length + 1), other % (folded.length + 1)].sort((a, b) => a - b)
          if (start === end) return
          const original = toOriginal(start, end)
          expect(original).toEqual({ start: toOriginal(start, start + 1).start, end: toOriginal(end - 1, end).end })
        }),
        { numRuns: 3000 },
      )
    })
  },
)

describe('the levels', () => {
  it('loose after strict is loose', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(normalize(text, { level: 'strict' }).text).text).toBe(normalize(text).text)
      }),
      { numRuns: 3000 },
    )
  })
})
