/**
 * Runs linguistic test vectors: `npm run vectors -- FILE [--gazetteer FILE]`. FILE holds one JSON case a line; without
 * `--gazetteer` its gazetteer is `vector-gazetteer.json` in the same folder. Prints each failing case (id, rule, text,
 * wanted, got) and last `N passed, N failed`. A case named by `--contradicted ID`
 * fails like any other, but does not make the exit status: it asks for what the specification forbids.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type AliasRule,
  compileGazetteer,
  createExtractor,
  type EntityRecord,
  type EntityType,
  type Lang,
  type Licence,
  type Mention,
} from '../src/core'

interface GazetteerRow {
  id: string
  alias: string
  lang: Lang
  type: string
  need?: Licence
  block?: Licence
  win?: number
  strict?: boolean
  noClitic?: true | string[]
}

interface Expectation {
  surface: string
  start: number
  end: number
  alias: string
}

interface Vector {
  id: string
  lang: Lang | 'mixed'
  rule: string
  text: string
  expect: Expectation[]
  reject: Expectation[]
  closed: boolean
  feature?: 'docShort'
}

const TYPES: Readonly<Record<string, EntityType>> = {
  place: 'location',
  camp: 'facility',
  crossing: 'facility',
  org: 'organization',
  media: 'organization',
  title: 'role',
  person: 'person',
  event: 'event',
}

function typeOf(type: string): EntityType {
  return TYPES[type.split(/[/(]/)[0] as string] ?? 'organization'
}

function licenceOf(licence: Licence | undefined, window: number | undefined): Licence | undefined {
  if (licence === undefined) return undefined
  return { ...licence, ...(window !== undefined && { window }) }
}

function aliasOf(row: GazetteerRow): AliasRule {
  const need = licenceOf(row.need, row.win)
  const block = licenceOf(row.block, row.win)
  return {
    form: row.alias,
    ...(need !== undefined && { need }),
    ...(block !== undefined && { block }),
    ...(row.strict === true && { fold: 'strict' as const }),
    ...(row.noClitic !== undefined && { noClitic: row.noClitic }),
  }
}

/** One record per id; rows with `need` become weak aliases. */
function recordsOf(rows: readonly GazetteerRow[]): EntityRecord[] {
  const byId = new Map<string, GazetteerRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.entries()].map(([id, own]) => {
    const record: EntityRecord = {
      id,
      type: typeOf((own[0] as GazetteerRow).type),
      names: {},
      aliases: {},
      weakAliases: {},
      source: 'vectors',
    }
    for (const row of own) {
      record.names[row.lang] ??= row.alias
      const lists = row.need === undefined ? record.aliases : record.weakAliases
      if (lists !== undefined) lists[row.lang] = [...(lists[row.lang] ?? []), aliasOf(row)]
    }
    return record
  })
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gazetteer: { type: 'string' }, contradicted: { type: 'string', multiple: true } },
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: npm run vectors -- FILE [--gazetteer FILE]')
  process.exit(2)
}
const rows = JSON.parse(
  readFileSync(values.gazetteer ?? join(dirname(file), 'vector-gazetteer.json'), 'utf8'),
) as GazetteerRow[]
const extractor = createExtractor({ gazetteers: [compileGazetteer(recordsOf(rows))] })
const idsOf = (alias: string, lang: Lang | 'mixed'): Set<string> =>
  new Set(rows.filter((row) => row.alias === alias && (lang === 'mixed' || row.lang === lang)).map((row) => row.id))

function explainFailure(vector: Vector, mentions: readonly Mention[]): string | undefined {
  const met = new Set<Mention>()
  for (const wanted of vector.expect) {
    const ids = idsOf(wanted.alias, vector.lang)
    const found = mentions.find(
      (mention) =>
        mention.start === wanted.start && mention.end === wanted.end && mention.id !== null && ids.has(mention.id),
    )
    if (found === undefined) return `misses ${wanted.surface} @${wanted.start} as ${[...ids].join('|')}`
    met.add(found)
  }
  for (const unwanted of vector.reject) {
    const ids = idsOf(unwanted.alias, vector.lang)
    const isExpected = (mention: Mention): boolean =>
      met.has(mention) && mention.start === unwanted.start && mention.end === unwanted.end
    const found = mentions.find(
      (mention) =>
        mention.start < unwanted.end &&
        unwanted.start < mention.end &&
        mention.id !== null &&
        ids.has(mention.id) &&
        !isExpected(mention),
    )
    if (found !== undefined) return `reports ${found.text} @${found.start} as ${found.id}`
  }
  const extra = vector.closed ? mentions.find((mention) => !met.has(mention)) : undefined
  return extra === undefined ? undefined : `reports ${extra.text} @${extra.start} as ${extra.id}, too`
}

let passed = 0
let failed = 0
let excused = 0
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const vector = JSON.parse(line) as Vector
  const languages: Lang[] = vector.lang === 'mixed' ? ['ar', 'fa', 'en'] : [vector.lang]
  const mentions = extractor.extract(vector.text, { languages, layers: ['role'], rules: false })
  const failure = explainFailure(vector, mentions)
  if (failure === undefined) passed++
  else {
    failed++
    if (values.contradicted?.includes(vector.id)) excused++
    const wanted = vector.expect.map((each) => `${each.surface}@${each.start}`).join(' ') || 'nothing'
    const got = mentions.map((each) => `${each.text}@${each.start}:${each.id}`).join(' ') || 'nothing'
    console.log(
      `${vector.id} ${vector.rule}\n  text   ${vector.text}\n  wanted ${wanted}\n  got    ${got}\n  ${failure}`,
    )
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === excused && passed > 0 ? 0 : 1
