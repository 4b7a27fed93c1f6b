/** Turns the rows of the place tables into entities: which rows, which kind, which names. */
import { latinSpellings } from '../../src/morphology/latin-spellings'
import type { EntityKind, Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'
import { cleanName } from './clean-name'
import { type EntityClass, type ImportedEntity, keyOf, looseKey, nameLists } from './imported-entity'
import { persianOfArabic } from './sister-names'
import { soundShare } from './sound'
import { type PlaceRow, sourceId } from './source-table'

/** The countries whose towns and districts the tables list, ISO 3166-1 alpha-2. */
export const MIDDLE_EAST: ReadonlySet<string> = new Set('AE AF BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE'.split(' '))
/** Of them, those whose names are Arabic. */
export const ARAB: ReadonlySet<string> = new Set('AE BH EG IQ JO KW LB OM PS QA SA SY YE'.split(' '))
/** Their first-level units in ISO 3166-2 are municipalities and parishes, which news from elsewhere does not name. */
const MUNICIPAL: ReadonlySet<string> = new Set(
  'AD AG BB BS DM EE FM GD IS KI KN LC LI LT LV MC ME MH MK MT MU NR PW SB SC SH SI SM ST TO TT TV UM VC WS'.split(' '),
)
/** Too far away for the news of the region to name their provinces. */
const FAR: ReadonlySet<string> = new Set(
  'AO BI BJ BO BQ BT BW BZ CF CI CO CR CU DO EC FJ GN GQ GT GW GY HN HR JM KH LA LR MG MN MZ NA NI PA PE PG PY RO SR SV TL TW UY VN WF ZM ZW'.split(
    ' ',
  ),
)
/** Of others, rows without an id but their ISO code are second-level units: counties, departments, prefectures. */
const SECOND_LEVEL: ReadonlySet<string> = new Set('BD BF CZ ES FR GB GN HU IE IT LK MA MW NP PH RS UG'.split(' '))
const NATIONS: ReadonlySet<string> = new Set(['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS'])
/** Where a unit with a name in one language alone is worth having: the Arab League and the neighbours. */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  'AM AZ CY DJ DZ ER ET GE GR IN KG KM KZ LY MA MR PK RU SD SO SS TD TJ TM TN UA UZ'.split(' '),
)
const ID_PREFIXES = ['wof', 'ne', 'ourairports'] as const

/** Prominence by population, for settlements. */
export function prominenceOf(population: number): number {
  const steps: [number, number][] = [
    [1_000_000, 7],
    [200_000, 6],
    [50_000, 5],
    [10_000, 4],
    [1_000, 3],
  ]
  return steps.find(([least]) => population > least)?.[1] ?? 2
}

interface Shape {
  entityClass: EntityClass
  kind: EntityKind
  prominence: number
  heads: boolean
}

function settlement(row: PlaceRow): Shape {
  if (row.type === 'camp') return { entityClass: 'camp', kind: 'camp', prominence: 3, heads: false }
  const isCapital = row.type === 'capital'
  const isCity = isCapital || row.type === 'city' || row.population > 50_000
  const kind = row.type === 'district_of_city' ? 'neighbourhood' : isCity ? 'city' : 'town'
  return { entityClass: 'settlement', kind, prominence: isCapital ? 8 : prominenceOf(row.population), heads: true }
}

function waterKind(en: string): EntityKind {
  if (/lake/iu.test(en)) return 'lake'
  if (/river|estuary/iu.test(en)) return 'river'
  return 'sea'
}

/** Oceans, and the seas that news names; bays, sounds and bights of far coasts are not among them. */
const SEAS_IN_NEWS =
  /Ocean|Sea\b|Gulf of (?:Aden|Oman|Aqaba|Suez|Mexico|Guinea|Sidra|Gabes)|Persian Gulf|Strait of (?:Hormuz|Gibraltar|Malacca)|Channel|Bosporus|Dardanelles|Bay of Bengal|Caspian/u

/** Countries whose provinces news in Arabic and Persian names: the powers, and the neighbours of the Middle East. */
const PROVINCES_IN_NEWS: ReadonlySet<string> = new Set(
  'AM AZ CA CN DE DZ ES FR GB GE GR IN IT KZ LY MA PK RU SD SO TN UA US'.split(' '),
)

function shapeOf(row: PlaceRow): Shape {
  switch (row.table) {
    case 'countries':
      return { entityClass: 'country', kind: 'country', prominence: 9, heads: false }
    case 'admin1_world':
      return {
        entityClass: 'province',
        kind: 'province',
        prominence: MIDDLE_EAST.has(row.country) ? 6 : PROVINCES_IN_NEWS.has(row.country) ? 4 : 3,
        heads: true,
      }
    case 'admin2_me':
      return { entityClass: 'district', kind: 'district', prominence: 3, heads: true }
    case 'marine_world':
      return {
        entityClass: 'water',
        kind: waterKind(row.en),
        prominence: SEAS_IN_NEWS.test(row.en) ? 5 : 3,
        heads: false,
      }
    default:
      return settlement(row)
  }
}

function idsOf(row: PlaceRow): string[] {
  const ids: string[] = []
  if (row.wikidata !== '') ids.push(`wikidata:${row.wikidata}`)
  if (row.geonames !== '') ids.push(`geonames:${row.geonames}`)
  for (const prefix of ID_PREFIXES) {
    const id = sourceId(row.source, prefix)
    if (id !== undefined) ids.push(`${prefix}:${id}`)
  }
  if (row.table === 'admin1_world') ids.push(`iso:${row.iso}`)
  return ids
}

/** Share of letters that two names have in common, in order: 1 for equal ones. */
function similarity(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(exchanged, (previous[j] as number) + 1, (current[j - 1] as number) + 1))
    }
    previous = current
  }
  return 1 - (previous[b.length] as number) / Math.max(a.length, b.length, 1)
}

/** An alias is another spelling of the name, not another place: the Anbar of the table is also called Ramadi. */
const LEAST_SIMILARITY = 0.6
const MOST_ALIASES: Readonly<Record<Lang, number>> = { ar: 2, fa: 2, en: 1 }

function isTrusted(row: PlaceRow, lang: Lang): boolean {
  return !(lang === 'fa' && row.country === 'IR')
}

function aliasesOf(row: PlaceRow, lang: Lang, canonical: string, heads: boolean): string[] {
  if (!isTrusted(row, lang) || (!MIDDLE_EAST.has(row.country) && row.table !== 'countries')) return []
  const raw = { ar: row.aliasesAr, fa: row.aliasesFa, en: row.aliasesEn }[lang]
  const spellings = lang === 'en' ? latinSpellings(canonical, false) : []
  const seen = new Set([canonical, ...spellings].map(looseKey))
  const kept: string[] = []
  for (const each of raw) {
    const name = cleanName(each, lang, { heads })
    if (name === undefined) continue
    const key = looseKey(name)
    // Latin letters that only repeat what is folded or what the vowels leave open help nobody.
    if (seen.has(key) || key.length < 4 || similarity(key, looseKey(canonical)) < LEAST_SIMILARITY) continue
    seen.add(key)
    kept.push(name)
  }
  return kept.slice(0, MOST_ALIASES[lang])
}

const LATIN_ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|adh|ath)[ -]/iu

/** The tables leave out the article of some Arabic names of one word that the Latin spelling has (Al Qutaylibiyah). */
function withArticle(name: string, row: PlaceRow): string {
  const lacksArticle = ARAB.has(row.country) && LATIN_ARTICLE.test(row.en) && /^(?!ال)\S+$/u.test(name)
  return lacksArticle ? `ال${name}` : name
}

/** The entity of a row, names cleaned; it may be left without any. */
export function entityOf(row: PlaceRow): ImportedEntity {
  const { entityClass, kind, prominence, heads } = shapeOf(row)
  const entity: ImportedEntity = {
    ids: idsOf(row),
    type: entityClass === 'camp' ? 'facility' : 'location',
    kind,
    entityClass,
    country: /^[A-Z]{2}$/.test(row.country) ? row.country : '',
    prominence,
    population: row.population,
    lat: row.lat,
    lon: row.lon,
    names: {},
    aliases: nameLists(),
    weak: nameLists(),
    generated: nameLists(),
    near: [],
    role: '',
    source: `places/${row.table}`,
    notes: [],
  }
  for (const lang of LANGS) {
    const cleaned = cleanName(row[lang], lang, { heads })
    if (cleaned === undefined) continue
    // A strait without its head is the country or company it is named after.
    if (entityClass === 'water' && lang !== 'en' && !/\s/u.test(cleaned) && /\s/u.test(row.en)) continue
    const name = lang === 'ar' && heads ? withArticle(cleaned, row) : cleaned
    entity.names[lang] = name
    entity.aliases[lang] = aliasesOf(row, lang, name, heads)
  }
  if (COPIED_NAMES.has(row.country) && row.table.endsWith('_me')) dropCopiedNames(entity)
  if (SPELLED_BY_SOUND.has(row.country) && row.table.endsWith('_me')) dropSoundSpelling(entity)
  return entity
}

/** Countries whose tables carry names of other places, copied by spelling or by nearness; elsewhere exonyms are true. */
const COPIED_NAMES: ReadonlySet<string> = new Set(['AF', 'IR', 'TR', 'YE'])
/** A name that shares less of its consonants with the Latin one is another place's. */
const LEAST_SOUND = 0.35
const LARGE_TOWN = 100_000

function dropCopiedNames(entity: ImportedEntity): void {
  if (entity.population > LARGE_TOWN || entity.names.en === undefined) return
  const latin = [entity.names.en, ...entity.aliases.en]
  for (const lang of ['ar', 'fa'] as const) {
    const name = entity.names[lang]
    if (name === undefined || Math.max(...latin.map((each) => soundShare(each, name))) >= LEAST_SOUND) continue
    delete entity.names[lang]
    entity.aliases[lang] = []
  }
}

/** Countries where Persian names were spelled by sound from Latin (تورموس آیا for ترمسعيا). */
const SPELLED_BY_SOUND: ReadonlySet<string> = new Set(['JO', 'PS', 'YE'])
const SAME_SPELLING = 0.75

function dropSoundSpelling(entity: ImportedEntity): void {
  const { ar, fa } = entity.names
  if (ar === undefined || fa === undefined || entity.population > LARGE_TOWN) return
  const expected = persianOfArabic(ar, entity.type).map(looseKey)
  if (Math.max(...expected.map((key) => similarity(key, looseKey(fa)))) >= SAME_SPELLING) return
  delete entity.names.fa
  entity.aliases.fa = []
}

/** Police districts of Egyptian towns, which bear numbers. */
const NUMBERED = /^(?:أول|ثان|ثالث|رابع|شرطة|قسم|ميناء) /u

/** Whether a row is worth an entity: see the notes on each table. */
export function isWanted(row: PlaceRow): boolean {
  const isNamed = row.ar !== '' || row.fa !== ''
  switch (row.table) {
    case 'admin1_world':
      return isNamed && (MIDDLE_EAST.has(row.country) || isFirstLevel(row))
    case 'cities_world':
      return isNamed && (row.type === 'capital' || row.population > 300_000 || isWellKnown(row))
    case 'admin2_me':
      return isNamed && !NUMBERED.test(row.ar)
    default:
      return isNamed
  }
}

/** A state or province of the world with names in both languages, or near by. */
function isFirstLevel(row: PlaceRow): boolean {
  const { country, iso, ar, fa } = row
  if (NATIONS.has(iso)) return true
  if (
    FAR.has(country) ||
    MUNICIPAL.has(country) ||
    (SECOND_LEVEL.has(country) && row.wikidata === '' && row.geonames === '')
  )
    return false
  return (ar !== '' && fa !== '') || NEIGHBOURS.has(country)
}

/** A smaller city of the world that both languages have a name for. American namesakes of cities elsewhere are many. */
function isWellKnown(row: PlaceRow): boolean {
  const least = row.country === 'US' ? 200_000 : 50_000
  return row.wikidata !== '' && row.ar !== '' && row.fa !== '' && row.population > least
}

export function hasNames(entity: ImportedEntity): boolean {
  return entity.names.ar !== undefined || entity.names.fa !== undefined
}

/** Whether two entities share a name in a language. */
export function shareName(a: ImportedEntity, b: ImportedEntity): boolean {
  return LANGS.some((lang) => {
    const [x, y] = [a.names[lang], b.names[lang]]
    return x !== undefined && y !== undefined && keyOf(x) === keyOf(y)
  })
}
