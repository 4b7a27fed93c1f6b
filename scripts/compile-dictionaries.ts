/** Compiles the dictionaries into the modules that the package ships: `npm run dictionaries`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readDictionary } from '../src/cli/dictionary-files'
import { compileGazetteer } from '../src/gazetteer/compile-gazetteer'
import { allForms } from '../src/gazetteer/expand-aliases'
import { GazetteerError } from '../src/gazetteer/gazetteer-error'
import type { NamePart } from '../src/gazetteer/name-parts'
import { patternOf } from '../src/gazetteer/name-pattern'
import type { EntityRecord } from '../src/types'
import { readNameParts } from './import/name-part-table'
import { MIDDLE_EAST } from './import/place-rows'
import { withUnsharedNames } from './import/unshared-names'

const ROOT = join(import.meta.dirname, '..')
const CURATED = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples']
/** Imported entities of this prominence and more are in the default set; towns, cities and provinces farther away need more. */
const PROMINENT = 4
const PROMINENT_TOWN = 5
const PROMINENT_FAR_PROVINCE = 6
const PROMINENT_FAR_CITY = 6
const PROMINENT_FARTHER_CITY = 7
const PROMINENT_FARTHEST_CITY = 8
/** Turkey has a hundred towns between 50,000 and 200,000, most of them suburbs. */
const PROMINENT_TURKISH_CITY = 6
/** Countries away from the Middle East whose cities below a million its news names: Russia, Europe, the Maghreb and the neighbours. */
const CITIES_IN_NEWS: ReadonlySet<string> = new Set('AZ CH DE DZ FR GB GE IT LY MA PK RU SD TN UA'.split(' '))
/** The same for provinces: wars, federations, and what borders on the Middle East; Azerbaijan has seventy, named for their towns. */
const PROVINCES_IN_NEWS: ReadonlySet<string> = new Set('PK SD UA US'.split(' '))
/** Countries with many cities above a million, few of them in its news: overrides.tsv lifts those. */
const FARTHEST: ReadonlySet<string> = new Set(
  'AO AR BR CD CI CL CM CN CO EC ET GH GT ID IN KE KR MG ML MM MX MZ NG PE PH SN TH TZ UG VN ZM ZW'.split(' '),
)
const NEAR: ReadonlySet<string> = new Set(['IQ', 'SY', 'IR', 'LB', 'PS', 'JO', 'KW'])
/** The least prominence of imported entities of the countries that the library was first made for. */
const HOME_PROMINENCE: ReadonlyMap<string, number> = new Map([
  ['IQ', 0],
  ['SY', 0],
  ['IR', 3],
])

interface Pack {
  /** Folders of dictionaries/; `triggers` gives the contexts by kind. */
  folders: readonly string[]
  holds: (record: EntityRecord) => boolean
  /** Whether it stands by itself: it has the words of dictionaries/names, and what is not in it is in no pack beside it. */
  standsAlone?: true
}

/** Ids of imported records have a prefix. */
function isImported({ id }: EntityRecord): boolean {
  return id.includes(':')
}

/** The least prominence with which an imported entity of its kind and country is in the default set. */
function leastProminence(kind: EntityRecord['kind'], country: string): number {
  const home = HOME_PROMINENCE.get(country)
  if (home !== undefined) return home
  if (kind === 'town') return NEAR.has(country) ? PROMINENT : PROMINENT_TOWN
  if (kind === 'city' && country === 'TR') return PROMINENT_TURKISH_CITY
  if (MIDDLE_EAST.has(country)) return PROMINENT
  if (kind === 'city' && FARTHEST.has(country)) return PROMINENT_FARTHEST_CITY
  if (kind === 'city') return CITIES_IN_NEWS.has(country) ? PROMINENT_FAR_CITY : PROMINENT_FARTHER_CITY
  return kind === 'province' && !PROVINCES_IN_NEWS.has(country) ? PROMINENT_FAR_PROVINCE : PROMINENT
}

function isInDefaultSet(record: EntityRecord): boolean {
  const { kind, country = '', prominence = 0 } = record
  // Many towns of the sources have no population, Kashan and Dezful among them; Wikidata has those that matter.
  if (HOME_PROMINENCE.has(country) && kind === 'town' && record.id.startsWith('wikidata:')) return true
  return !isImported(record) || prominence >= leastProminence(kind, country)
}

const PACKS: Readonly<Record<string, Pack>> = {
  default: { folders: [...CURATED, 'imported', 'triggers'], holds: isInDefaultSet, standsAlone: true },
  curated: { folders: [...CURATED, 'triggers'], holds: () => true, standsAlone: true },
  world: { folders: ['imported', 'triggers'], holds: (record) => !isInDefaultSet(record) },
  villages: { folders: ['villages', 'triggers'], holds: () => true },
}

/** Years in the text of a role, which the dates of the record repeat. */
const DATES_IN_ROLE = / \((?:since )?\d{4}[^)]*\)/gu

/** Keys that names of several records have. */
function sharedKeys(records: readonly EntityRecord[]): ReadonlySet<string> {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const record of records) {
    for (const form of allForms(record)) {
      const { key } = patternOf(form)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, record.id)
      else if (owner !== record.id) shared.add(key)
    }
  }
  return shared
}

/**
 * The records as packs hold them, without what only the dictionaries need: notes, words `near` entities that have no namesake,
 * the languages in which a name was seen, and the GeoNames id of what has a Wikidata id, which leads there.
 */
function shipped(records: readonly EntityRecord[]): EntityRecord[] {
  const shared = sharedKeys(records)
  return records.map(({ note, near, links, ...record }) => {
    const hasNamesake = near !== undefined && allForms(record).some((form) => shared.has(patternOf(form).key))
    const { geonames, ...others } = links ?? {}
    const kept = others['wikidata'] === undefined ? links : others
    const [source = ''] = record.source.split(';')
    const role = record.validFrom === undefined ? record.role : record.role?.replace(DATES_IN_ROLE, '')
    return {
      ...record,
      source,
      ...(role !== undefined && { role }),
      ...(hasNamesake && { near }),
      ...(kept !== undefined && { links: kept }),
    }
  })
}

function compilePack(name: string, { folders, holds, standsAlone }: Pack, nameParts: readonly NamePart[]): void {
  const paths = folders.map((folder) => join(ROOT, 'dictionaries', folder))
  const read = readDictionary(paths)
  const held = read.filter(holds)
  const leftOut = new Map(read.filter((record) => !holds(record)).map((record) => [record.id, record]))
  const records = standsAlone ? withUnsharedNames(held, leftOut) : held
  const gazetteer = compileGazetteer(shipped(records), standsAlone ? { nameParts } : {})
  const module = [
    '// Written by `npm run dictionaries` from dictionaries/. Do not edit.',
    "import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'",
    '',
    `export const packed: PackedGazetteer = ${JSON.stringify(gazetteer.packed)}`,
    '',
  ].join('\n')
  writeFileSync(join(ROOT, `src/gazetteers/${name}.generated.ts`), module)
  const kilobytes = (gzipSync(module, { level: 9 }).length / 1024).toFixed(0)
  console.log(
    `${name}: ${gazetteer.size} entities, ${gazetteer.names} names, ${gazetteer.nameParts.size} name parts, ${kilobytes} KB gzipped`,
  )
}

try {
  const nameParts = readNameParts(join(ROOT, 'dictionaries/names/name-parts.tsv'))
  for (const [name, pack] of Object.entries(PACKS)) compilePack(name, pack, nameParts)
} catch (error) {
  if (!(error instanceof GazetteerError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
