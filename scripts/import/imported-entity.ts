/** An entity on its way from the source tables to a row of dictionaries/imported. */
import { patternOf } from '../../src/gazetteer/name-pattern'
import { TSV_COLUMNS } from '../../src/gazetteer/read-tsv'
import type { EntityKind, EntityType, Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'

/** What names are compared within: a district may bear the name of its city. */
export type EntityClass = 'country' | 'province' | 'district' | 'settlement' | 'water' | 'airport' | 'camp' | 'person'

type NameLists = Record<Lang, string[]>

export interface ImportedEntity {
  /** All ids that the sources give, best first; the first is the entity's own. */
  ids: string[]
  type: EntityType
  kind: EntityKind
  entityClass: EntityClass
  country: string
  prominence: number
  population: number
  lat: number | undefined
  lon: number | undefined
  names: Partial<Record<Lang, string>>
  aliases: NameLists
  weak: NameLists
  generated: NameLists
  near: string[]
  role: string
  source: string
  notes: string[]
}

export const nameLists = (): NameLists => ({ ar: [], fa: [], en: [] })

export function idOf(entity: ImportedEntity): string {
  const [id] = entity.ids
  if (id === undefined) throw new Error(`${entity.names.en ?? ''} (${entity.country}) has no id in the sources`)
  return id
}

const LATIN_ARTICLE = /^(?:al|el|ul|ad|an|ar|as|at|az|ash|adh|ath|ed|er|es|esh|ez)[\s\-'\u2019]/iu
const ARABIC_ARTICLE = /^ال(?=.{2})/u

/** The loose letters of a name without its article: names with one key are taken for one. */
export function looseKey(name: string): string {
  const plain = /\p{Script=Latin}/u.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name
  return patternOf(plain.replace(LATIN_ARTICLE, '').replace(ARABIC_ARTICLE, '')).key
}

export function keyOf(name: string): string {
  return patternOf(name).key
}

/** Every name of an entity in a language, the canonical one first. */
export function namesOf(entity: ImportedEntity, lang: Lang): string[] {
  const canonical = entity.names[lang]
  const all = [...entity.aliases[lang], ...entity.weak[lang], ...entity.generated[lang]]
  return [...new Set(canonical === undefined ? all : [canonical, ...all])]
}

/** The names that match anywhere. */
export function strongNamesOf(entity: ImportedEntity, lang: Lang): string[] {
  return namesOf(entity, lang).filter((name) => !entity.weak[lang].includes(name))
}

/** Kilometres between two places, or `undefined` where a position is unknown. */
export function distance(a: ImportedEntity, b: ImportedEntity): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined
  const radians = Math.PI / 180
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  const y = (b.lat - a.lat) * radians
  return 6371 * Math.hypot(x, y)
}

/** A zero width non-joiner belongs between two letters, once. */
function withoutStrayJoints(name: string): string {
  return name.replace(/\u200c+/gu, '\u200c').replace(/\u200c(?=\s|$)|(?<=\s|^)\u200c/gu, '')
}

function unique(names: readonly string[], known: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !known.includes(name))
}

function cellsOf(entity: ImportedEntity): string[] {
  const cells: Record<string, string> = {
    id: idOf(entity),
    type: entity.type,
    kind: entity.kind,
    country: entity.country,
    prominence: String(entity.prominence),
    near: entity.near.join('|'),
    role: entity.role,
    links: entity.ids.filter((id) => /^(?:wikidata|geonames):/.test(id)).join('|'),
    source: entity.source,
    note: [...new Set(entity.notes)].join('; '),
  }
  for (const lang of LANGS) {
    const canonical = withoutStrayJoints(entity.names[lang] ?? '')
    const weak = unique(entity.weak[lang].map(withoutStrayJoints), [])
    const aliases = unique(entity.aliases[lang].map(withoutStrayJoints), [canonical, ...weak])
    cells[lang] = canonical
    cells[`aliases_${lang}`] = aliases.join('|')
    cells[`weak_${lang}`] = weak.join('|')
    cells[`generated_${lang}`] = unique(entity.generated[lang], [canonical, ...weak, ...aliases]).join('|')
  }
  return TSV_COLUMNS.map((column) => cells[column] ?? '')
}

/** The text of a dictionary file, rows sorted by id, comments first. */
export function tableOf(entities: readonly ImportedEntity[], comments: readonly string[]): string {
  const rows = entities.map((entity) => cellsOf(entity)).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
  rows.forEach(([id], place) => {
    if (place > 0 && rows[place - 1]?.[0] === id) throw new Error(`two rows have the id ${id}`)
  })
  return [
    ...comments.map((line) => `# ${line}`),
    TSV_COLUMNS.join('\t'),
    ...rows.map((row) => row.join('\t')),
    '',
  ].join('\n')
}
