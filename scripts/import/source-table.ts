/** Reads the tables of ../shared/sources: tab-separated, a header line, no quoting, lists separated by `|`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PlaceRow {
  table: string
  wikidata: string
  geonames: string
  iso: string
  type: string
  country: string
  lat: number | undefined
  lon: number | undefined
  population: number
  en: string
  ar: string
  fa: string
  aliasesAr: string[]
  aliasesFa: string[]
  aliasesEn: string[]
  source: string[]
}

export type Cells = Readonly<Record<string, string>>

/** The rows of a table by column name. Throws where a row has another number of cells than the header. */
export function readTable(path: string): Cells[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  const columns = header.split('\t')
  return lines
    .filter((line) => line !== '')
    .map((line, place) => {
      const cells = line.split('\t')
      if (cells.length !== columns.length) {
        throw new Error(`${path}, line ${place + 2}: ${cells.length} cells where the header has ${columns.length}`)
      }
      return Object.fromEntries(columns.map((column, index) => [column, (cells[index] as string).trim()]))
    })
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((item) => item !== '')
const number = (cell: string | undefined): number | undefined =>
  cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? undefined : Number(cell)

/** The rows of `places/NAME.tsv`. */
export function readPlaces(sources: string, name: string): PlaceRow[] {
  return readTable(join(sources, 'places', `${name}.tsv`)).map((cells) => ({
    table: name,
    wikidata: cells['wikidata'] ?? '',
    geonames: cells['geonames'] ?? '',
    iso: cells['iso'] ?? '',
    type: cells['type'] ?? '',
    country: cells['country'] ?? '',
    lat: number(cells['lat']),
    lon: number(cells['lon']),
    population: number(cells['population']) ?? 0,
    en: cells['en'] ?? '',
    ar: cells['ar'] ?? '',
    fa: cells['fa'] ?? '',
    aliasesAr: list(cells['aliases_ar']),
    aliasesFa: list(cells['aliases_fa']),
    aliasesEn: list(cells['aliases_en']),
    source: (cells['source'] ?? '').split(';'),
  }))
}

/** The id that the source column gives under `prefix` (`wof:85672483`), without the prefix. */
export function sourceId(source: readonly string[], prefix: string): string | undefined {
  return source.find((part) => part.startsWith(`${prefix}:`))?.slice(prefix.length + 1)
}
