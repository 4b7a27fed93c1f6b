/**
 * Ties every Wikidata and GeoNames id of the dictionaries, and every id of an imported record, to a row of the source
 * tables: `npm run provenance -- ../shared/sources`. Fails where an id is in none of them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionaryFiles, readDictionary } from '../src/cli/dictionary-files'

const ROOT = join(import.meta.dirname, '../dictionaries')
const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples', 'imported', 'villages']
const ID = /^(?:wikidata|geonames|wof|ne|ourairports|iso):/

const [sources] = process.argv.slice(2)
if (sources === undefined) {
  console.error('usage: npm run provenance -- SOURCES')
  process.exit(2)
}

/** Every id that a cell of the tables holds, with its prefix. */
function idsOfTable(path: string): string[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  const columns = header.split('\t')
  return lines.flatMap((line) =>
    line.split('\t').flatMap((cell, place) => {
      const column = columns[place]
      if (cell === '' || cell === undefined) return []
      if (column === 'wikidata' || column === 'geonames' || column === 'iso') return [`${column}:${cell}`]
      return column === 'source' || column === 'other_id' ? cell.split(';').filter((part) => ID.test(part)) : []
    }),
  )
}

const known = new Set(
  ['places', 'people', 'curated'].flatMap((folder) =>
    readdirSync(join(sources, folder))
      .filter((file) => file.endsWith('.tsv'))
      .flatMap((file) => idsOfTable(join(sources, folder, file))),
  ),
)
let checked = 0
const unknown: string[] = []
for (const file of dictionaryFiles(FOLDERS.map((folder) => join(ROOT, folder)))) {
  for (const { id, links = {} } of readDictionary([file])) {
    const ids = new Set(Object.entries(links).map(([site, link]) => `${site}:${link}`))
    if (ID.test(id)) ids.add(id)
    for (const each of ids) {
      checked++
      if (!known.has(each)) unknown.push(`${file}\t${id}\t${each}`)
    }
  }
}
for (const line of unknown) console.error(line)
console.log(`${checked} ids checked, ${unknown.length} without a source`)
if (unknown.length > 0 || checked === 0) process.exitCode = 1
