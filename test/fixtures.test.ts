import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPassage } from '../src/cli/passages'
import { extractEntities, getEntity } from '../src/index'

const FOLDER = join(import.meta.dirname, '../fixtures/demo')
const passages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => ({ file, ...readPassage(readFileSync(join(FOLDER, file), 'utf8'), file) }))
const LEAST_MENTIONS = 180

describe('the passages of fixtures/demo', () => {
  test('are enough for the tests below to mean something', () => {
    expect(passages.length).toBeGreaterThanOrEqual(12)
    expect(passages.flatMap(({ mentions }) => mentions).length).toBeGreaterThanOrEqual(LEAST_MENTIONS)
    for (const lang of ['ar', 'fa', 'en']) expect(passages.map((passage) => passage.lang)).toContain(lang)
  })

  test.each(passages)('$file is named after its id and mentions entities of the bundled gazetteer', (passage) => {
    expect(passage.file).toBe(`${passage.id}.yml`)
    expect(passage.mentions.filter(({ id }) => getEntity(id) === undefined)).toEqual([])
  })

  test.each(passages)('$id has the expected mentions and no others', ({ text, mentions }) => {
    const found = extractEntities(text).map(({ start, end, text: surface, type, id }) => ({
      start,
      end,
      surface,
      type,
      id,
    }))
    expect(found).toEqual(mentions)
  })
})
