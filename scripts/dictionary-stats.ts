/**
 * Counts what the default set holds: `npm run dictionaries:stats [-- --format json]`. Entities by type, kind and country; names
 * by language; the share of entities with ids elsewhere, and of curated ones whose names were seen in text.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDictionary } from '../src/cli/dictionary-files'
import type { EntityRecord } from '../src/index'
import { defaultGazetteer } from '../src/index'
import { LANGS } from '../src/vocabulary'

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } })
if (values.format !== 'text' && values.format !== 'json') {
  console.error(`--format is ${values.format}; it can be text or json`)
  process.exit(2)
}

const gazetteer = defaultGazetteer()
const records: EntityRecord[] = gazetteer.ids.map((_, entity) => gazetteer.record(entity))

function countBy(keys: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

function share(holds: (record: EntityRecord) => boolean, of: readonly EntityRecord[]): number {
  return of.length === 0 ? 0 : Number((of.filter(holds).length / of.length).toFixed(3))
}

const aliases = Array.from({ length: gazetteer.names }, (_, alias) => gazetteer.langOf(alias))
// Packs do not say in which languages a name was seen; the dictionaries do.
const DICTIONARIES = join(import.meta.dirname, '../dictionaries')
const curated = readDictionary(
  ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples'].map((folder) =>
    join(DICTIONARIES, folder),
  ),
)
const stats = {
  entities: gazetteer.size,
  names: gazetteer.names,
  types: countBy(records.map(({ type }) => type)),
  kinds: countBy(records.map(({ type, kind }) => `${type}/${kind ?? '-'}`)),
  countries: countBy(records.map(({ country }) => country ?? '-')),
  names_by_language: countBy(aliases),
  with_canonical_name: Object.fromEntries(
    LANGS.map((lang) => [lang, share(({ names }) => names[lang] !== undefined, records)]),
  ),
  with_links: share(({ links }) => links !== undefined, records),
  curated: curated.length,
  curated_seen_in_text: share(({ source }) => source.includes('seen in text'), curated),
}

if (values.format === 'json') console.log(JSON.stringify(stats))
else {
  console.log(`${stats.entities} entities, ${stats.names} names (inflected, generated and short names included)`)
  for (const [title, counts] of Object.entries(stats)) {
    if (typeof counts !== 'object') continue
    console.log(`\n${title.replaceAll('_', ' ')}`)
    for (const [key, count] of Object.entries(counts)) console.log(`  ${key}\t${count}`)
  }
  console.log(`\nshare with ids elsewhere\t${stats.with_links}`)
  console.log(`curated entities\t${stats.curated}, names seen in text: ${stats.curated_seen_in_text}`)
}
