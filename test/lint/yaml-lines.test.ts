import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { yamlLines } from '../../src/lint/yaml-lines'

const ROOT = join(import.meta.dirname, '../../dictionaries')
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file))

/** Every field of every record with its line, by the ranges of the YAML parser. */
function fieldsOf(text: string): { place: number; field: string; line: number }[] {
  const lineCounter = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter })
  const fields: { place: number; field: string; line: number }[] = []
  const lineOf = (node: unknown): number => lineCounter.linePos((node as Node).range?.[0] ?? 0).line
  const visit = (node: unknown, place: number, field: string): void => {
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        fields.push({ place, field: `${field}[${index}]`, line: lineOf(item) })
        visit(item, place, `${field}[${index}]`)
      })
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = `${field === '' ? '' : `${field}.`}${String(isScalar(key) ? key.value : key)}`
        fields.push({ place, field: name, line: lineOf(key) })
        visit(value, place, name)
      }
    }
  }
  if (isSeq(contents)) {
    contents.items.forEach((record, place) => {
      visit(record, place, '')
    })
  }
  return fields
}

describe('the lines of fields', () => {
  it.each(FILES)('%s: as the YAML parser has them', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const lineOf = yamlLines(text)
    const fields = fieldsOf(text)
    const wrong = fields.filter(({ place, field, line }) => lineOf(place, field) !== line)
    expect(wrong).toEqual([])
  })

  it('are thousands', () => {
    const count = FILES.reduce((sum, file) => sum + fieldsOf(readFileSync(join(ROOT, file), 'utf8')).length, 0)
    expect(count).toBeGreaterThan(10_000)
  })
})

const ODD = `\ufeff# a comment
---
-   id: a
    names: {en: Ash, ar: X}
    "note": |
      id: no key
      - no item

    source: 'it''s'
    aliases:
      en:
      - One: # odd
      - form: Two
        need: 
          before: [a,
            b]
- 
  id: b
`

it.each([
  { place: 0, field: 'id', line: 3 },
  { place: 0, field: 'names.en', line: 4 },
  { place: 0, field: 'note', line: 5 },
  { place: 0, field: 'source', line: 9 },
  { place: 0, field: 'aliases.en[1].form', line: 13 },
  { place: 0, field: 'aliases.en[1].need.before[1]', line: 15 },
  { place: 0, field: 'weakAliases.fa[0]', line: 3 },
  { place: 1, field: 'id', line: 18 },
  { place: 2, field: 'id', line: 1 },
])('$field of record $place of an odd file is on line $line', ({ place, field, line }) => {
  expect(yamlLines(ODD)(place, field)).toBe(line)
})
