/** The curated dictionaries, for telling which imported rows they have already. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../../src/gazetteer/read-yaml'
import type { Alias, EntityRecord, Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'
import { type EntityClass, type ImportedEntity, keyOf, looseKey, namesOf } from './imported-entity'

const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples']

/** The records of all YAML dictionaries, in the order of their files. */
export function readCurated(dictionaries: string): EntityRecord[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(dictionaries, folder))
      .filter((file) => file.endsWith('.yml'))
      .sort()
      .flatMap((file) => readYaml(readFileSync(join(dictionaries, folder, file), 'utf8'), `${folder}/${file}`)),
  )
}

const formOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.form)

/** Every form of a record in a language, whatever its strength. */
export function formsOf(record: EntityRecord, lang: Lang): string[] {
  return [
    record.names[lang],
    ...(record.aliases?.[lang] ?? []).map(formOf),
    ...(record.weakAliases?.[lang] ?? []).map(formOf),
    ...(record.generated?.[lang] ?? []),
  ].filter((form) => form !== undefined)
}

const CLASS_OF_KIND: Readonly<Record<string, EntityClass>> = {
  country: 'country',
  province: 'province',
  region: 'province',
  district: 'district',
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  neighbourhood: 'settlement',
  sea: 'water',
  river: 'water',
  lake: 'water',
  airport: 'airport',
  camp: 'camp',
}

/** A strait or canal is of no kind of its own, so that every natural feature may be the water meant. */
function classesOf(record: EntityRecord): (EntityClass | 'nature')[] {
  if (record.type === 'person') return ['person']
  const entityClass = CLASS_OF_KIND[record.kind ?? '']
  if (entityClass !== undefined && entityClass !== 'water') return [entityClass]
  return record.type === 'location' ? ['water', 'nature'] : []
}

/** Finds the curated record that an imported entity repeats. */
export class CuratedIndex {
  readonly #byLink = new Map<string, EntityRecord>()
  readonly #byName = new Map<string, EntityRecord[]>()
  /** Loose keys of strong names that are not of a location: a place of that name needs a licence. */
  readonly #otherNames = new Map<string, string>()

  constructor(readonly records: readonly EntityRecord[]) {
    for (const record of records) {
      for (const [site, id] of Object.entries(record.links ?? {})) this.#byLink.set(`${site}:${id}`, record)
      for (const entityClass of classesOf(record)) {
        for (const lang of LANGS) {
          for (const form of formsOf(record, lang)) {
            const key = `${entityClass} ${lang} ${looseKey(form)}`
            this.#byName.set(key, [...(this.#byName.get(key) ?? []), record])
          }
        }
      }
      if (record.type === 'location') continue
      for (const lang of LANGS) {
        const weak = new Set((record.weakAliases?.[lang] ?? []).map(formOf))
        const strong = [...formsOf(record, lang), ...(record.shortNames?.[lang] ?? [])]
        for (const form of strong) if (!weak.has(form)) this.#otherNames.set(keyOf(form), record.id)
      }
    }
  }

  /** The record that has one of the entity's ids and is of its class. */
  linked(entity: ImportedEntity): EntityRecord | undefined {
    return entity.ids
      .map((id) => this.#byLink.get(id))
      .find((record) => record && classesOf(record).includes(entity.entityClass))
  }

  /** Whether a record of another class has the id: then the id is not the entity's. */
  hasLink(id: string): boolean {
    return this.#byLink.has(id)
  }

  /** The record of the same class and country that shares a name. */
  named(entity: ImportedEntity): EntityRecord | undefined {
    for (const lang of LANGS) {
      for (const name of namesOf(entity, lang)) {
        const found = this.#byName
          .get(`${entity.entityClass} ${lang} ${looseKey(name)}`)
          ?.find(({ country }) => isSameCountry(country, entity.country))
        if (found !== undefined) return found
      }
    }
    return undefined
  }

  /** The strong location of the same country and another class that shares a name. */
  namesake(name: string, lang: Lang, country: string, entityClass: EntityClass | 'nature'): EntityRecord | undefined {
    return this.#byName.get(`${entityClass} ${lang} ${looseKey(name)}`)?.find((record) => record.country === country)
  }

  /** Any location of this name, wherever it lies. */
  anyPlace(name: string, lang: Lang): EntityRecord | undefined {
    for (const entityClass of ['country', 'province', 'settlement'] as const) {
      const found = this.#byName.get(`${entityClass} ${lang} ${looseKey(name)}`)?.[0]
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The id of a person, organization, facility or event with this strong or short name. */
  otherBearer(name: string): string | undefined {
    return this.#otherNames.get(keyOf(name))
  }
}

function isSameCountry(a: string | undefined, b: string): boolean {
  return a === undefined || b === '' || a === b
}
