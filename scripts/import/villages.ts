/** The opt-in pack of villages: dictionaries/villages/COUNTRY.tsv, which the bundled gazetteer does not include. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { patternOf } from '../../src/gazetteer/name-pattern'
import { cleanName } from './clean-name'
import type { CuratedIndex } from './curated'
import { type ImportedEntity, keyOf, nameLists, tableOf } from './imported-entity'
import { type PlaceRow, readPlaces, sourceId } from './source-table'
import type { WordEvidence } from './word-evidence'

const COUNTRIES = ['IQ', 'SY']
const LEAST_LETTERS = 4

/** Iraqi hamlets bear the names of their owners, who are mentioned more often: their names need a head. */
function isPersonName(name: string, evidence: WordEvidence): boolean {
  const [first = '', ...rest] = name.split(' ').map((word) => patternOf(word).key)
  return rest.length > 0 && (evidence.isGivenName(first, 'ar') || first === 'عبد' || first === 'ابو')
}

function villageOf(row: PlaceRow, evidence: WordEvidence): ImportedEntity | undefined {
  const ar = cleanName(row.ar, 'ar', { heads: true })
  if (ar === undefined) return undefined
  const { key, singleWord } = patternOf(ar)
  if (key.length < LEAST_LETTERS) return undefined
  const wof = sourceId(row.source, 'wof')
  const ids = [
    ...(row.wikidata === '' ? [] : [`wikidata:${row.wikidata}`]),
    ...(row.geonames === '' ? [] : [`geonames:${row.geonames}`]),
    ...(wof === undefined ? [] : [`wof:${wof}`]),
  ]
  if (ids.length === 0) return undefined
  const en = cleanName(row.en, 'en', { heads: true })
  const isWeak = singleWord || isPersonName(ar, evidence)
  const weak = { ...nameLists(), ...(isWeak && { ar: [ar], ...(en !== undefined && { en: [en] }) }) }
  return {
    ids,
    type: 'location',
    kind: 'village',
    entityClass: 'settlement',
    country: row.country,
    prominence: 1,
    population: row.population,
    lat: row.lat,
    lon: row.lon,
    names: en === undefined ? { ar } : { ar, en },
    aliases: nameLists(),
    weak,
    generated: nameLists(),
    near: [],
    role: '',
    source: 'places/villages',
    notes: [],
  }
}

/** A name that is weak is weak in every spelling: حاجي آوا and حاجياوا. */
function weakenSpellings(villages: readonly ImportedEntity[]): void {
  const weakKeys = new Set(villages.flatMap(({ weak }) => weak.ar.map((name) => keyOf(name))))
  for (const { names, weak } of villages) {
    const { ar, en } = names
    if (ar === undefined || weak.ar.length > 0 || !weakKeys.has(keyOf(ar))) continue
    weak.ar.push(ar)
    if (en !== undefined) weak.en.push(en)
  }
}

/** Writes a file for each country; returns how many rows each has. A village that a taken id or town has is left out. */
export function writeVillages(
  sources: string,
  places: readonly ImportedEntity[],
  curated: CuratedIndex,
  evidence: WordEvidence,
  dictionaries: string,
): Map<string, number> {
  const taken = new Set(places.flatMap(({ ids }) => ids))
  const towns = new Set(places.map(({ country, names }) => `${country} ${keyOf(names.ar ?? '')}`))
  const rows = readPlaces(sources, 'villages_iq_sy_lb_ps_jo_kw')
  mkdirSync(join(dictionaries, 'villages'), { recursive: true })
  const counts = new Map<string, number>()
  for (const country of COUNTRIES) {
    const seen = new Set<string>()
    const villages: ImportedEntity[] = []
    for (const row of rows) {
      const village = row.country === country ? villageOf(row, evidence) : undefined
      if (village === undefined || village.ids.some((id) => taken.has(id) || seen.has(id))) continue
      if (curated.linked(village) !== undefined || curated.named(village) !== undefined) continue
      if (towns.has(`${country} ${keyOf(village.names.ar ?? '')}`)) continue
      for (const id of village.ids) seen.add(id)
      villages.push(village)
    }
    weakenSpellings(villages)
    const file = `${country.toLowerCase()}.tsv`
    const comments = [
      'Written by `npm run import:sources`. An opt-in pack, not part of the bundled gazetteer.',
      "Who's On First country repositories, own work CC0, parts CC BY; GeoNames ids, CC BY 4.0",
    ]
    writeFileSync(join(dictionaries, 'villages', file), tableOf(villages, comments))
    counts.set(`villages/${file}`, villages.length)
  }
  return counts
}
