import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor } from '../../src/core'
import { place } from '../mentions'
import './arbitraries'

/** Letters that are no proclitic, suffix or joiner and have no twin: what is left is whole words. */
const word = fc.string({ unit: fc.constantFrom('\u062c', '\u062d'), minLength: 1, maxLength: 3 })
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const names = fc.uniqueArray(name, { minLength: 4, maxLength: 16 })
/** Words and what stands between them: a space joins the words of a name, the others do not. */
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '، ', '. ', '\n\n', ' | ')), {
    minLength: 8,
    maxLength: 40,
    size: 'max',
  })
  .map((parts) => parts.flat().join(''))

interface Hit {
  start: number
  end: number
  name: string
}

/** The naive matcher: each name at each place, between characters that are no letters. */
function naiveHits(within: string, wanted: readonly string[]): Hit[] {
  const places = Array.from({ length: within.length }, (_, at) => at)
  const hits = wanted.flatMap((each) =>
    places.filter((at) => within.startsWith(each, at)).map((at) => ({ start: at, end: at + each.length, name: each })),
  )
  return hits.filter(({ start, end }) => !/\p{L}/u.test(within.charAt(start - 1) + within.charAt(end)))
}

/** The naive resolution: the order of SPEC 0 as far as it concerns whole words. */
function naiveChoice(hits: readonly Hit[]): Hit[] {
  const wordsOf = (hit: Hit): number => hit.name.split(' ').length
  const lettersOf = (hit: Hit): number => hit.name.replaceAll(' ', '').length
  const ordered = [...hits].sort((a, b) => wordsOf(b) - wordsOf(a) || lettersOf(b) - lettersOf(a) || a.start - b.start)
  const chosen: Hit[] = []
  for (const hit of ordered) {
    if (chosen.every((other) => hit.end <= other.start || other.end <= hit.start)) chosen.push(hit)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

const byPlace = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end

function extractorFor(wanted: readonly string[]): ReturnType<typeof createExtractor> {
  return createExtractor({ gazetteers: [compileGazetteer(wanted.map((each) => place(each, { ar: each })))] })
}

describe('extraction of plain names', () => {
  it("'all' finds what the naive matcher finds", () => {
    let hits = 0
    fc.assert(
      fc.property(names, text, (wanted, within) => {
        const expected = naiveHits(within, wanted).sort(byPlace)
        const found = extractorFor(wanted).extract(within, { languages: ['ar'], overlaps: 'all' })
        hits += expected.length
        expect(found.map(({ start, end, id }) => ({ start, end, name: id }))).toEqual(expected)
      }),
      { numRuns: 1500 },
    )
    expect(hits).toBeGreaterThan(2000)
  })

  it("'longest' chooses what the naive resolution chooses", () => {
    let hits = 0
    let overlaps = 0
    fc.assert(
      fc.property(names, text, (wanted, within) => {
        const all = naiveHits(within, wanted)
        const expected = naiveChoice(all)
        const found = extractorFor(wanted).extract(within, { languages: ['ar'] })
        hits += expected.length
        overlaps += all.length - expected.length
        expect(found.map(({ start, end, id }) => ({ start, end, name: id }))).toEqual(expected)
      }),
      { numRuns: 1500 },
    )
    expect(hits).toBeGreaterThan(2000)
    expect(overlaps).toBeGreaterThan(200)
  })

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(names, text, (wanted, within) => {
        const found = extractorFor(wanted).extract(within, { languages: ['ar'] })
        expect(extractorFor(wanted.toReversed()).extract(within, { languages: ['ar'] })).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on how the records are divided among gazetteers', () => {
    fc.assert(
      fc.property(names, text, fc.nat(12), (wanted, within, cut) => {
        const found = extractorFor(wanted).extract(within, { languages: ['ar'] })
        const parts = [wanted.slice(0, cut), wanted.slice(cut)].map((part) =>
          compileGazetteer(part.map((each) => place(each, { ar: each }))),
        )
        expect(createExtractor({ gazetteers: parts }).extract(within, { languages: ['ar'] })).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
