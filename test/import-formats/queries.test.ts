import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KINDS_OF_TYPE } from '../../src/gazetteer/validate-records'
import { importWikidata } from '../../src/import-formats/wikidata'
import type { EntityType } from '../../src/types'

const ROOT = join(import.meta.dirname, '../../dictionaries/queries')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const QUERIES = readdirSync(ROOT)
  .filter((file) => file.endsWith('.rq'))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

const code = (text: string): string => text.replace(/^#.*$/gm, '')
const idsIn = (text: string): string[] => [...new Set(code(text).match(/\b[PQ]\d+\b/g))].sort()

/** A value that each variable may have, to see that the importer reads it. */
const VALUES: Readonly<Record<string, object>> = {
  item: { value: 'http://www.wikidata.org/entity/Q1' },
  country: { value: 'IQ' },
  role: { value: 'minister', 'xml:lang': 'en' },
  from: { value: '2024-02-03T00:00:00Z' },
  geonames: { value: '99' },
  label: { value: 'Ann Ash', 'xml:lang': 'en' },
  alias: { value: 'Anna Ash', 'xml:lang': 'en' },
}
const READ: Readonly<Record<string, object>> = {
  country: { country: 'IQ' },
  role: { role: 'minister' },
  from: { validFrom: '2024-02-03' },
  geonames: { links: { wikidata: 'Q1', geonames: '99' } },
  label: { names: { en: 'Ann Ash' } },
  alias: { aliases: { en: ['Anna Ash'] } },
}

describe.each(QUERIES)('$file', ({ text }) => {
  const variables =
    /SELECT ([^{]*) WHERE/
      .exec(code(text))?.[1]
      ?.split(/\s+/)
      .map((name) => name.slice(1)) ?? []
  const type = /BIND\("(\w+)" AS \?type\)/.exec(text)?.[1] as EntityType
  const kinds = [...text.matchAll(/\(wd:Q\d+ "([\w-]+)"\)|BIND\("([\w-]+)" AS \?kind\)/g)].map(
    (match) => match[1] ?? match[2],
  )

  it('uses kinds of its type', () => {
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds.filter((kind) => !(KINDS_OF_TYPE[type] as readonly unknown[]).includes(kind))).toEqual([])
  })

  it('asks for variables that the importer reads, each of which the pattern binds', () => {
    const row = Object.fromEntries(
      variables.map((name) => [name, { type: { value: type }, kind: { value: kinds[0] } }[name] ?? VALUES[name]]),
    )
    const bindings = JSON.stringify({ results: { bindings: [row] } })
    const { records, problems } = importWikidata([{ file: 'x', text: bindings }], {})
    expect(problems).toEqual([])
    expect(records).toMatchObject([{ id: 'wikidata:Q1', type, kind: kinds[0] }])
    for (const name of variables.filter((each) => each in READ)) expect(records).toMatchObject([READ[name] as object])
    for (const name of variables) expect(code(text).split(`?${name}`).length).toBeGreaterThan(2)
  })

  it('closes what it opens', () => {
    for (const [open, close] of ['{}', '()'].map((pair) => [...pair])) {
      expect(text.split(open as string).length).toBe(text.split(close as string).length)
    }
  })
})

it('the readme names each query, and what each id means, and no other', () => {
  for (const { file } of QUERIES) expect(README).toContain(`\`${file}\``)
  const explained = [...README.matchAll(/^\| ([PQ]\d+) \|/gm)].map((match) => match[1])
  expect(explained.toSorted()).toEqual([...new Set(QUERIES.flatMap(({ text }) => idsIn(text)))].sort())
  expect(QUERIES.length).toBeGreaterThanOrEqual(4)
})
