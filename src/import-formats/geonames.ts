import type { EntityKind, EntityType } from '../types'
import { COUNTRY_CODE } from '../vocabulary'
import { Collected, type Draft, type FoundName } from './draft'
import { type ImportDefaults, type Imported, linesOf, type SourceFile } from './imported'

/** Columns of a dump (readme.txt of download.geonames.org/export/dump). */
const DUMP_COLUMNS = 19
/** Columns of the table of alternate names: eight, ten since it has dates. */
const FEWEST_ALTERNATE_COLUMNS = 4

interface Shape {
  type: EntityType
  kind: EntityKind
}

/** Feature codes that become entities; the others are left out. */
const SHAPE_OF_CODE: ReadonlyMap<string, Shape> = new Map([
  ...codes('location', 'country', 'PCLI PCLD PCLF PCLS PCLIX'),
  ...codes('location', 'province', 'ADM1'),
  ...codes('location', 'district', 'ADM2 ADM3'),
  ...codes('location', 'region', 'RGN'),
  ...codes('location', 'city', 'PPLC PPLA'),
  ...codes('location', 'town', 'PPLA2 PPLA3 PPLA4 PPLA5 PPL PPLG'),
  ...codes('location', 'village', 'PPLF PPLL'),
  ...codes('location', 'neighbourhood', 'PPLX'),
  ...codes('location', 'river', 'STM STMI'),
  ...codes('location', 'lake', 'LK LKS LKN RSV'),
  ...codes('location', 'sea', 'SEA GULF STRT'),
  ...codes('location', 'mountain', 'MT MTS PK'),
  ...codes('location', 'desert', 'DSRT'),
  ...codes('location', 'island', 'ISL ISLS'),
  ...codes('facility', 'airport', 'AIRP AIRF'),
  ...codes('facility', 'base', 'MILB NVB AIRB'),
  ...codes('facility', 'border-crossing', 'PSTB PSTC'),
  ...codes('facility', 'bridge', 'BDG'),
  ...codes('facility', 'camp', 'CMPRF'),
  ...codes('facility', 'dam', 'DAM'),
  ...codes('facility', 'field', 'OILF GASF'),
  ...codes('facility', 'hospital', 'HSP'),
  ...codes('facility', 'port', 'PRT'),
  ...codes('facility', 'prison', 'PRN'),
  ...codes('facility', 'refinery', 'OILR'),
  ...codes('facility', 'shrine', 'SHRN'),
  ...codes('facility', 'university', 'UNIV'),
])

function codes(type: EntityType, kind: EntityKind, list: string): [string, Shape][] {
  return list.split(' ').map((code) => [code, { type, kind }])
}

const CITY = 100_000
const TOWN = 5_000

/** A settlement is what its population makes of it, unless it is a seat of government. */
function shapeOf(code: string, population: number): Shape | undefined {
  const shape = SHAPE_OF_CODE.get(code)
  if (code !== 'PPL' || shape === undefined) return shape
  return { type: 'location', kind: population >= CITY ? 'city' : population >= TOWN ? 'town' : 'village' }
}

/** How likely news means a settlement of so many people among its namesakes, 0 to 9. */
function prominenceOf(code: string, population: number): number | undefined {
  if (code === 'PPLC') return 8
  if (!code.startsWith('PPL')) return undefined
  const steps = [1_000, 10_000, 50_000, 200_000, 1_000_000]
  return 2 + steps.filter((least) => population > least).length
}

interface AlternateNames {
  names: FoundName[]
  links: Record<string, string>
}

/** The alternate names of the places of a dump. Historic names are left out, short and colloquial ones are weak. */
function alternateNames(files: readonly SourceFile[], wanted: ReadonlySet<string>): Map<string, AlternateNames> {
  const found = new Map<string, AlternateNames>()
  for (const source of files) {
    for (const { content } of linesOf(source)) {
      const [, id = '', tag = '', name = '', preferred, short, colloquial, historic] = content.split('\t')
      if (!wanted.has(id) || historic === '1') continue
      const own = found.get(id) ?? { names: [], links: {} }
      found.set(id, own)
      if (tag === 'wkdt') own.links = { ...own.links, wikidata: name }
      if (!/^(?:ar|fa|en|prs)$/u.test(tag)) continue
      const as = short === '1' || colloquial === '1' ? 'weak' : preferred === '1' ? 'canonical' : 'alias'
      own.names.push({ text: name, tag, as })
    }
  }
  return found
}

function isDump({ text }: SourceFile): boolean {
  const first = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'))
  return first.split('\t').length >= DUMP_COLUMNS
}

/** Arabic-script names of the column without languages; Latin ones there are in all languages of the world. */
function namesOfColumn(column: string): FoundName[] {
  return column
    .split(',')
    .filter((name) => /\p{Script=Arabic}/u.test(name))
    .map((text) => ({ text, as: 'alias' }))
}

/**
 * Dumps of GeoNames (`IQ.txt`, `cities15000.txt`, 19 columns), and if given tables of alternate names, which say the
 * languages of names. Places of other kinds than nisba's are left out.
 */
export function importGeonames(files: readonly SourceFile[], defaults: ImportDefaults): Imported {
  const collected = new Collected()
  const dumps = files.filter(isDump)
  const tables = files.filter((file) => !isDump(file))
  const rows = dumps.flatMap((source) =>
    [...linesOf(source)].map(({ line, content }) => ({ file: source.file, line, cells: content.split('\t') })),
  )
  for (const { file, text } of tables) {
    if ((text.split('\n', 1)[0] ?? '').split('\t').length >= FEWEST_ALTERNATE_COLUMNS) continue
    const fix = 'give a dump of 19 columns, and a table of alternate names'
    collected.report({ file, line: 1, why: 'is no table of GeoNames', fix })
  }
  const alternates = alternateNames(tables, new Set(rows.map(({ cells }) => cells[0] ?? '')))
  let others = 0
  for (const { file, line, cells } of rows) {
    if (cells.length !== DUMP_COLUMNS) {
      const fix = 'give the dump as it was downloaded'
      collected.report({ file, line, why: `has ${cells.length} columns, a dump has ${DUMP_COLUMNS}`, fix })
      continue
    }
    const draft = draftOf(cells, tables.length > 0, alternates, defaults)
    if (draft === undefined) others++
    else collected.addDraft(draft, file, line)
  }
  if (others > 0) collected.note(`${others} places are of kinds that nisba does not have and stayed out`)
  return collected.finish()
}

function draftOf(
  cells: readonly string[],
  hasAlternates: boolean,
  alternates: ReadonlyMap<string, AlternateNames>,
  defaults: ImportDefaults,
): Draft | undefined {
  const [id = '', name = '', , column = '', , , , code = '', country = ''] = cells
  const population = Number(cells[14])
  const shape = shapeOf(code, population)
  if (shape === undefined) return undefined
  const own = alternates.get(id)
  const listed = hasAlternates ? (own?.names ?? []) : namesOfColumn(column)
  // The name of the dump is the local one in Latin letters; a preferred English name goes before it.
  const hasEnglish = listed.some(({ tag, as }) => tag === 'en' && as === 'canonical')
  return {
    id: `geonames:${id}`,
    type: shape.type,
    kind: shape.kind,
    country: COUNTRY_CODE.test(country) ? country : defaults.country,
    names: [{ text: name, as: hasEnglish ? 'alias' : 'canonical' }, ...listed],
    prominence: prominenceOf(code, population),
    links: { ...own?.links, geonames: id },
    source: defaults.source ?? 'geonames',
  }
}
