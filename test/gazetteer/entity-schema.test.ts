import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dictionaryFiles, readDictionary } from '../../src/cli/dictionary-files'
import { KINDS_OF_TYPE, RECORD_KEYS, validateRecords } from '../../src/gazetteer/validate-records'
import type { EntityRecord } from '../../src/types'
import { fits } from '../json-schema'

const ROOT = join(import.meta.dirname, '../../dictionaries')

interface RecordSchema {
  properties: Record<string, { enum?: string[]; description?: string }>
  allOf: {
    if: { properties: { type: { const: string } } }
    then: { properties: { kind: false | { enum: string[] } } }
  }[]
}

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'entity.schema.json'), 'utf8')) as { $defs: { record: RecordSchema } }
const RECORD = SCHEMA.$defs.record

const fitsSchema = (record: unknown): boolean => fits([record], SCHEMA as never, SCHEMA as never)
const isValid = (record: unknown): boolean => validateRecords([record]).length === 0

describe('the schema says what validateRecords says', () => {
  it('of the keys, in their order', () => {
    expect(Object.keys(RECORD.properties)).toEqual([...RECORD_KEYS])
  })

  it('of the types and the kinds of each', () => {
    expect(RECORD.properties['type']?.enum).toEqual(Object.keys(KINDS_OF_TYPE))
    const kinds = RECORD.allOf.map((rule) => {
      const { kind } = rule.then.properties
      return [rule.if.properties.type.const, kind === false ? [] : kind.enum]
    })
    expect(Object.fromEntries(kinds)).toEqual(KINDS_OF_TYPE)
  })

  it('of every record of the dictionaries', () => {
    const folders = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples'].map((folder) =>
      join(ROOT, folder),
    )
    const records = readDictionary(folders)
    expect(records.length).toBeGreaterThan(500)
    expect(records.filter((record) => !fitsSchema(record)).map(({ id }) => id)).toEqual([])
    expect(dictionaryFiles([ROOT]).length).toBeGreaterThan(20)
  })
})

const FULL: EntityRecord = {
  id: 'al-hol-camp',
  type: 'facility',
  kind: 'camp',
  country: 'SY',
  names: { ar: 'مخيم الهول', fa: 'اردوگاه الهول', en: 'al-Hol camp' },
  aliases: { en: ['al-Hawl', { form: 'Hol', case: 'exact', fold: 'strict', block: { after: ['land'] } }] },
  weakAliases: {
    ar: [{ form: 'الهول', need: { before: ['سكان'], quoted: true, window: 3 }, noClitic: ['\u0648\u0628'] }],
  },
  generated: { fa: ['هول'] },
  shortNames: { en: ['Hol'] },
  context: { need: { quoted: true }, block: { before: ['هذا'] } },
  near: ['الحسكة'],
  prominence: 7,
  links: { wikidata: 'Q1' },
  role: 'camp',
  validFrom: '2016',
  validTo: '2026-01-02',
  source: 'curated',
  note: 'a note',
}

/** What is put in the place of each part of a record. Names that no script of ours has are the linter's to find. */
const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  3,
  11,
  2.5,
  '',
  ' ',
  'x',
  'IQ',
  '2024-12',
  '2024-1',
  'x\ny',
  'x\ty',
  'x|y',
  'x:y',
  'a'.repeat(201),
  'strict',
  'exact',
  'person',
  'city',
  'other',
  '\u0628',
  '.',
  [],
  [''],
  ['x'],
  ['\u0641\u0644'],
  [null],
  {},
  { ar: 'x' },
  { de: 'x' },
  { ar: ['x'] },
  { ar: [{ form: 'x' }] },
  { ar: [{ form: 'x', need: { within: [] } }] },
  { wikidata: '' },
  { 'a:b': 'x' },
  { ' ': 'x' },
  { form: 'x', why: 'y' },
  { form: 'x', noClitic: true },
  { form: 'x', noClitic: false },
  { form: 'x', noClitic: 'x' },
  { need: {} },
  { need: {}, other: {} },
  { before: 'x' },
  { window: 0 },
  undefined,
]

/** The record with one part replaced, or without it for `undefined`, at every place of it. */
function* mutated(value: unknown, build: (part: unknown) => unknown): Iterable<unknown> {
  for (const replacement of REPLACEMENTS) yield build(replacement)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* mutated(item, (part) => build(value.with(index, part)))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* mutated(item, (part) => build({ ...value, [key]: part }))
    yield build({ ...value, further: 'x' })
  }
}

/** As JSON and YAML have it: what is undefined is not there. */
function written(record: unknown): unknown {
  return record === undefined ? null : JSON.parse(JSON.stringify(record))
}

describe('records that are changed in one place', () => {
  const records = [...mutated(FULL, (record) => record)].map(written)
  const types = Object.entries(KINDS_OF_TYPE).flatMap(([type, kinds]) =>
    [...kinds, 'tree', undefined].map((kind) => written({ ...FULL, type, kind })),
  )

  it.each([
    ['at any place', records],
    ['in type and kind', types],
  ])('%s: the schema and validateRecords agree', (_, changed) => {
    const disputed = changed.filter((record) => fitsSchema(record) !== isValid(record))
    expect(disputed.map((record) => JSON.stringify(record))).toEqual([])
  })

  it('are many, good and bad', () => {
    expect(fitsSchema(FULL) && isValid(FULL)).toBe(true)
    expect(records.filter(isValid).length).toBeGreaterThan(150)
    expect(records.filter((record) => !isValid(record)).length).toBeGreaterThan(800)
  })
})

it('every field of a record is described, for editors', () => {
  const undescribed = Object.entries(RECORD.properties).filter(([, { description }]) => description === undefined)
  expect(undescribed).toEqual([])
})
