/** Writes dictionaries/imported, dictionaries/villages and dictionaries/names/name-parts.tsv from the source tables: `npm run import:sources -- SOURCES`. */
import { join } from 'node:path'
import { CuratedIndex, readCurated } from './import/curated'
import { Overrides } from './import/overrides'
import { writeVillages } from './import/villages'
import { readWordEvidence } from './import/word-evidence'
import { importNames, writeNames } from './import-names'
import { importPeople, writePeople } from './import-people'
import { importPlaces, writePlaces } from './import-places'

const DICTIONARIES = join(import.meta.dirname, '../dictionaries')

const [sources] = process.argv.slice(2)
if (sources === undefined) {
  console.error('usage: npm run import:sources -- SOURCES')
  process.exit(2)
}
const curated = new CuratedIndex(readCurated(DICTIONARIES))
const overrides = new Overrides(join(DICTIONARIES, 'imported/overrides.tsv'))
const evidence = readWordEvidence(join(sources, 'people'))
const places = importPlaces(sources, curated, overrides, evidence)
const people = importPeople(sources, curated, overrides)
const counts = new Map([
  ...writePlaces(places, DICTIONARIES),
  ['people.tsv', writePeople(people, DICTIONARIES)] as const,
  ...writeVillages(sources, places, curated, evidence, DICTIONARIES),
])
// After the people, whose names are among the sources.
counts.set('name-parts.tsv', writeNames(importNames(sources, DICTIONARIES), DICTIONARIES))
for (const [file, rows] of counts) console.log(`${String(rows).padStart(6)}  ${file}`)
console.log(`${String(places.length + people.length).padStart(6)}  bundled`)
const unknown = overrides.unknownIds()
if (unknown.length > 0) {
  console.error(`overrides.tsv corrects ids that no source row has: ${unknown.join(', ')}`)
  process.exitCode = 1
}
