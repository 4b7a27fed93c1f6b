import { expect } from 'vitest'
import { compileGazetteer, createExtractor, type EntityRecord, type Extractor } from '../src/core'
import type { ExtractOptions } from '../src/extractor'
import type { Alias, EntityType, Lang, Mention } from '../src/types'

/** What a test says of a record; the rest is filled in. A name is Arabic unless `names` says otherwise. */
export interface RecordSketch extends Partial<Omit<EntityRecord, 'id' | 'type'>> {
  ar?: string
  fa?: string
  en?: string
}

function sketched(id: string, type: EntityType, { ar, fa, en, names, ...rest }: RecordSketch): EntityRecord {
  const given = { ...(ar !== undefined && { ar }), ...(fa !== undefined && { fa }), ...(en !== undefined && { en }) }
  return { id, type, source: 'test', names: { ...given, ...names }, ...rest }
}

export const place = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'location', sketch)
export const facility = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'facility', sketch)
export const person = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'person', sketch)
export const organization = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'organization', sketch)
export const event = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'event', sketch)
export const demonym = (id: string, sketch: RecordSketch): EntityRecord => sketched(id, 'demonym', sketch)

/** A record with a single weak name in one language; the canonical name is the same and so weak as well. */
export function weak(record: EntityRecord, alias: Alias, lang: Lang = 'ar'): EntityRecord {
  return { ...record, weakAliases: { ...record.weakAliases, [lang]: [alias] } }
}

export function extractorOf(...records: EntityRecord[]): Extractor {
  return createExtractor({ gazetteers: [compileGazetteer(records)] })
}

/** The lines of a template literal, so that right-to-left words stand one on a line. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
}

/** `id: surface`, line breaks in the surface as a pilcrow so that it stays one line. */
export function lineOf(mention: Mention): string {
  return `${mention.id ?? 'undecided'}: ${mention.text.replace(/\r\n|[\n\v\f\r\x85\u2028\u2029]/g, '\u00b6')}`
}

const HIGH_SURROGATE = /[\ud800-\udbff]/
const LOW_SURROGATE = /[\udc00-\udfff]/

function splitsPair(text: string, offset: number): boolean {
  return HIGH_SURROGATE.test(text.charAt(offset - 1)) && LOW_SURROGATE.test(text.charAt(offset))
}

/** What holds of every mention of every text: SPEC 0. `overlapping` for the policy that keeps all readings. */
export function expectSoundSpans(text: string, mentions: readonly Mention[], overlapping = false): void {
  let end = 0
  let start = 0
  for (const mention of mentions) {
    expect(Number.isInteger(mention.start) && Number.isInteger(mention.end)).toBe(true)
    expect(mention.start).toBeGreaterThanOrEqual(overlapping ? start : end)
    expect(mention.end).toBeGreaterThan(mention.start)
    expect(mention.end).toBeLessThanOrEqual(text.length)
    expect(mention.text).toBe(text.slice(mention.start, mention.end))
    expect(mention.word.start).toBeLessThanOrEqual(mention.start)
    expect(mention.word.end).toBeGreaterThanOrEqual(mention.end)
    expect(mention.word.end).toBeLessThanOrEqual(text.length)
    for (const offset of [mention.start, mention.end, mention.word.start, mention.word.end]) {
      expect(splitsPair(text, offset)).toBe(false)
    }
    expect(mention.confidence).toBeGreaterThan(0)
    expect(mention.confidence).toBeLessThanOrEqual(1)
    start = mention.start
    end = mention.end
  }
}

/** Extracts and checks what always holds. */
export function mentionsIn(extractor: Extractor, text: string, options: ExtractOptions = {}): Mention[] {
  const mentions = extractor.extract(text, options)
  expectSoundSpans(text, mentions, options.overlaps === 'all')
  return mentions
}

/** Expects exactly these mentions, in order: a template literal with a line `id: surface` for each, or nothing. */
export function expectMentions(
  extractor: Extractor,
  text: string,
  expected: string,
  options: ExtractOptions = {},
): Mention[] {
  const mentions = mentionsIn(extractor, text, options)
  expect(mentions.map(lineOf)).toEqual(lines(expected))
  return mentions
}

/** Expects exactly one mention and returns it. */
export function theMention(extractor: Extractor, text: string, options: ExtractOptions = {}): Mention {
  const mentions = mentionsIn(extractor, text, options)
  expect(mentions.map(lineOf)).toHaveLength(1)
  return mentions[0] as Mention
}

/** Reads as Arabic, as Persian, as English. */
export const ARABIC: ExtractOptions = { languages: ['ar'] }
export const PERSIAN: ExtractOptions = { languages: ['fa'] }
export const ENGLISH: ExtractOptions = { languages: ['en'] }
