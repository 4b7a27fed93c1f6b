import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../src/evaluate/read-fixtures'
import { KINDS_OF_TYPE } from '../src/gazetteer/validate-records'
import { extractEntities, getEntity } from '../src/index'
import { LAYERS } from '../src/vocabulary'

const FOLDER = join(import.meta.dirname, '../fixtures/demo')
const read = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => ({ file, ...readFixture({ file, content: readFileSync(join(FOLDER, file)) }) }))
const passages = read.flatMap(({ file, passage }) => (passage === undefined ? [] : [{ file, ...passage }]))
const LEAST_MENTIONS = 180

describe('the passages of fixtures/demo', () => {
  test('have nothing wrong in their files', () => {
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    expect(passages).toHaveLength(read.length)
  })

  test('are enough for the tests below to mean something', () => {
    expect(passages.length).toBeGreaterThanOrEqual(12)
    expect(passages.flatMap(({ annotations }) => annotations).length).toBeGreaterThanOrEqual(LEAST_MENTIONS)
    for (const lang of ['ar', 'fa', 'en']) expect(passages.map((passage) => passage.lang)).toContain(lang)
  })

  test.each(passages)('$file is named after its id and mentions entities of the bundled gazetteer', (passage) => {
    expect(passage.file).toBe(`${passage.id}.yml`)
    expect(passage.annotations.filter(({ id }) => id === null || getEntity(id) === undefined)).toEqual([])
  })

  test.each(passages)('$id has the expected mentions and no others', ({ text, annotations }) => {
    const found = extractEntities(text).map(({ start, end, text: surface, type, id }) => ({
      start,
      end,
      surface,
      type,
      id,
    }))
    expect(found).toEqual(annotations)
  })
})

const ALL = join(import.meta.dirname, '../fixtures')
const FOLDERS = ['demo', 'ar', 'fa', 'en', 'mixed', 'none']
const all = FOLDERS.flatMap((folder) =>
  readdirSync(join(ALL, folder))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ folder, file, ...readFixture({ file, content: readFileSync(join(ALL, folder, file)) }) })),
)
const fixtures = all.flatMap(({ folder, file, passage }) =>
  passage === undefined ? [] : [{ folder, file, ...passage }],
)
const mentions = fixtures.flatMap(({ annotations }) => annotations)
const tags = [
  ...fixtures.flatMap(({ phenomena }) => phenomena ?? []),
  ...mentions.flatMap(({ phenomena }) => phenomena ?? []),
]
const LAYER_TYPES: ReadonlySet<string> = new Set(LAYERS)

/** Homographs that have no natural sentence with the other reading, or whose other reading is a passage of another language. */
const ONE_READING_ONLY = 30

describe('all fixtures', () => {
  test('have nothing wrong in their files, and are what the README says at least', () => {
    expect(all.flatMap(({ problems }) => problems)).toEqual([])
    expect(fixtures.length).toBeGreaterThanOrEqual(120)
    expect(mentions.length).toBeGreaterThanOrEqual(1500)
  })

  test('are named after their ids, and link to records of the bundled gazetteer', () => {
    expect(fixtures.filter(({ file, id }) => file !== `${id}.yml`).map(({ file }) => file)).toEqual([])
    const ids = mentions.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
    expect([...new Set(ids)].filter((id) => getEntity(id) === undefined)).toEqual([])
  })

  test('have every kind of every type but those of the layers', () => {
    const kinds = new Set(mentions.flatMap(({ id }) => (typeof id === 'string' ? [getEntity(id)?.kind] : [])))
    const wanted = Object.entries(KINDS_OF_TYPE).flatMap(([type, list]) => (LAYER_TYPES.has(type) ? [] : list))
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test.each([
    'proclitic-waw',
    'proclitic-fa',
    'proclitic-ba',
    'proclitic-kaf',
    'proclitic-lam',
    'lam-article',
    'two-proclitics',
    'accusative-tanween',
    'suffix-ha',
    'suffix-haye',
    'suffix-ezafe',
    'suffix-hamza',
    'suffix-pronoun',
    'suffix-copula',
    'suffix-ra',
    'suffix-unjoined',
    'short-name',
    'short-name-blocked',
    'dual-head',
    'nil-person',
    'none',
  ])('tag %s three times at least', (phenomenon) => {
    expect(tags.filter((tag) => tag === phenomenon).length).toBeGreaterThanOrEqual(3)
  })

  test('have homographs in both readings, with few exceptions', () => {
    const readings = (which: string): Set<string> =>
      new Set(tags.filter((tag) => tag.startsWith(`${which} `)).map((tag) => tag.slice(which.length + 1)))
    const names = readings('homograph-name')
    const words = readings('homograph-word')
    expect(names.size).toBeGreaterThan(100)
    expect([...names].filter((form) => !words.has(form)).length).toBeLessThan(ONE_READING_ONLY)
  })
})
