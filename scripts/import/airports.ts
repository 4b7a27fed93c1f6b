/** Airports with names composed from those of their cities: مطار X الدولي, فرودگاه بین\u200cالمللی X, X International Airport. */
import { LANGS } from '../../src/vocabulary'
import type { CuratedIndex } from './curated'
import { type ImportedEntity, looseKey, nameLists } from './imported-entity'
import { entityOf } from './place-rows'
import type { PlaceRow } from './source-table'

interface CityNames {
  ar: string | undefined
  fa: string | undefined
}

/** The names of the city that a Latin name stands for in a country. */
function citiesByName(places: readonly ImportedEntity[], curated: CuratedIndex): Map<string, CityNames> {
  const cities = new Map<string, CityNames>()
  const settlements = places
    .filter(({ entityClass }) => entityClass === 'settlement')
    .sort((a, b) => a.prominence - b.prominence)
  for (const { country, names, aliases } of settlements) {
    for (const en of [...aliases.en, names.en ?? '']) {
      if (en !== '') cities.set(`${country} ${looseKey(en)}`, { ar: names.ar, fa: names.fa })
    }
  }
  for (const record of curated.records) {
    if (record.type !== 'location' || !['city', 'town'].includes(record.kind ?? '')) continue
    const forms = [record.names.en, ...(record.aliases?.en ?? [])].filter((form) => typeof form === 'string')
    for (const en of forms) {
      cities.set(`${record.country ?? ''} ${looseKey(en)}`, { ar: record.names.ar, fa: record.names.fa })
    }
  }
  return cities
}

const INTERNATIONAL = /\binternational\b/iu

/** The airports whose city is known by name in Arabic or Persian, one for each city. */
export function airportsOf(
  rows: readonly PlaceRow[],
  places: readonly ImportedEntity[],
  curated: CuratedIndex,
): ImportedEntity[] {
  const cities = citiesByName(places, curated)
  const perCity = new Map<string, PlaceRow[]>()
  for (const row of rows) {
    if (!/airport/iu.test(row.en) || /air ?base|airfield|military|heliport/iu.test(row.en)) continue
    const [municipality = ''] = row.aliasesEn
    const key = `${row.country} ${looseKey(municipality)}`
    if (municipality !== '') perCity.set(key, [...(perCity.get(key) ?? []), row])
  }
  return [...perCity].flatMap(([key, airports]) => {
    const city = cities.get(key)
    // Of several airports, the one that bears the city's name, if there is just one.
    const bearing = airports.filter((row) => looseKey(row.en).includes(key.slice(3)))
    const row = airports.length === 1 ? airports[0] : bearing.length === 1 ? bearing[0] : undefined
    return city === undefined || row === undefined ? [] : [airport(row, city)]
  })
}

function airport(row: PlaceRow, city: CityNames): ImportedEntity {
  const isInternational = INTERNATIONAL.test(row.en)
  const [municipality = ''] = row.aliasesEn
  const entity: ImportedEntity = {
    ...entityOf({ ...row, ar: '', fa: '', aliasesEn: [] }),
    type: 'facility',
    kind: 'airport',
    entityClass: 'airport',
    prominence: isInternational ? 5 : 3,
    names: {},
    aliases: nameLists(),
  }
  if (city.ar !== undefined) {
    const bare = `مطار ${city.ar}`
    entity.names.ar = isInternational ? `${bare} الدولي` : bare
    if (isInternational) entity.aliases.ar.push(bare)
  }
  if (city.fa !== undefined) {
    const bare = `فرودگاه ${city.fa}`
    entity.names.fa = isInternational ? `فرودگاه بین\u200cالمللی ${city.fa}` : bare
    if (isInternational) entity.aliases.fa.push(bare)
  }
  const [own = row.en] = row.en.split(/\s*\/\s*/u)
  entity.names.en = own
  const composed = [`${municipality} Airport`, ...(isInternational ? [`${municipality} International Airport`] : [])]
  entity.aliases.en = composed.filter((name) => looseKey(name) !== looseKey(own))
  for (const lang of LANGS) if (entity.names[lang] === undefined) delete entity.names[lang]
  return entity
}
