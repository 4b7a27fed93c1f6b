import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dictionaryFiles, readDictionary } from '../src/cli/dictionary-files'
import { readTsv } from '../src/gazetteer/read-tsv'

const ROOT = join(import.meta.dirname, '../dictionaries')
const CURATED = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples']
const TABLES = ['imported', 'villages'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.tsv') && file !== 'overrides.tsv')
    .map((file) => `${folder}/${file}`),
)

/** How the ids of each site are written. */
const SITES: Readonly<Record<string, RegExp>> = {
  wikidata: /^Q[1-9]\d*$/,
  geonames: /^[1-9]\d*$/,
}
const IMPORTED_ID =
  /^(?:wikidata:Q[1-9]\d*|geonames:[1-9]\d*|wof:[1-9]\d*|ne:\d+|ourairports:[A-Z0-9-]+|iso:[A-Z]{2}-[A-Z0-9]+)$/

const curated = readDictionary(CURATED.map((folder) => join(ROOT, folder)))
const imported = TABLES.filter((file) => file.startsWith('imported/')).flatMap((file) =>
  readTsv(readFileSync(join(ROOT, file), 'utf8'), file),
)
const bundled = [...curated, ...imported]

describe('links', () => {
  it('are ids as their sites write them', () => {
    const odd = bundled.flatMap(({ id, links = {} }) =>
      Object.entries(links)
        .filter(([site, link]) => !SITES[site]?.test(link))
        .map(([site, link]) => `${id} ${site}:${link}`),
    )
    expect(odd).toEqual([])
  })

  it('belong to one entity of a class each', () => {
    // A region and its autonomous government may share an item; two places may not.
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { id, type, links = {} } of bundled) {
      for (const [site, link] of Object.entries(links)) {
        const key = `${type} ${site}:${link}`
        const owner = owners.get(key)
        if (owner !== undefined) shared.push(`${key}: ${owner}, ${id}`)
        owners.set(key, id)
      }
    }
    expect(shared).toEqual([])
  })
})

describe('sources', () => {
  it('are named by every record', () => {
    expect(bundled.filter(({ source }) => !source).map(({ id }) => id)).toEqual([])
  })

  it.each(TABLES)('%s says what it is made from and by which command', (file) => {
    const comments = readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('# '))
    expect(comments[0]).toMatch(/npm run import:sources/)
    expect(comments.slice(1).join(' ')).toMatch(/CC BY 4\.0|CC0|License|public domain/)
  })

  it('are found for every file', () => {
    expect(dictionaryFiles([join(ROOT, 'imported')])).toHaveLength(
      TABLES.filter((f) => f.startsWith('imported/')).length,
    )
    expect(imported.length).toBeGreaterThan(9000)
  })
})

describe('imported ids', () => {
  it('have the prefix of their source', () => {
    expect(imported.filter(({ id }) => !IMPORTED_ID.test(id)).map(({ id }) => id)).toEqual([])
  })

  it('are unique, sorted within a file, and not those of curated records', () => {
    const curatedIds = new Set(
      curated.flatMap(({ id, links = {} }) => [id, ...Object.entries(links).map(([site, link]) => `${site}:${link}`)]),
    )
    expect(new Set(imported.map(({ id }) => id)).size).toBe(imported.length)
    expect(imported.filter(({ id }) => curatedIds.has(id)).map(({ id }) => id)).toEqual([])
    for (const file of TABLES) {
      const ids = readTsv(readFileSync(join(ROOT, file), 'utf8'), file).map(({ id }) => id)
      expect(ids).toEqual([...ids].sort())
    }
  })
})
