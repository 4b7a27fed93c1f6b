import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../src/evaluate/read-fixtures'
import { extractEntities, getEntity } from '../src/index'

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
