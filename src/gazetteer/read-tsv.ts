import type { EntityKind, EntityRecord, EntityType, Lang } from '../types'
import { LANGS } from '../vocabulary'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'

/** The columns of an imported table, in the order in which they are written. A file may leave some out. */
export const TSV_COLUMNS = [
  'id',
  'type',
  'kind',
  'country',
  'prominence',
  'ar',
  'fa',
  'en',
  'aliases_ar',
  'aliases_fa',
  'aliases_en',
  'weak_ar',
  'weak_fa',
  'weak_en',
  'generated_ar',
  'generated_fa',
  'generated_en',
  'near',
  'role',
  'valid_from',
  'valid_to',
  'links',
  'source',
  'note',
] as const

type Column = (typeof TSV_COLUMNS)[number]
type Cells = ReadonlyMap<string, string>
/** Says what is wrong with the current line. */
type Report = (value: unknown, why: string, fix: string) => void

const COMMENT = '#'
const LIST_SEPARATOR = '|'

function isColumn(name: string): name is Column {
  return TSV_COLUMNS.some((column) => column === name)
}

function listOf(cell: string | undefined): string[] {
  if (cell === undefined || cell === '') return []
  return cell
    .split(LIST_SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function namesIn(cells: Cells, prefix: string): Partial<Record<Lang, string[]>> | undefined {
  const names: Partial<Record<Lang, string[]>> = {}
  for (const lang of LANGS) {
    const listed = listOf(cells.get(`${prefix}_${lang}`))
    if (listed.length > 0) names[lang] = listed
  }
  return Object.keys(names).length === 0 ? undefined : names
}

/** What is said of an item of `links` that is no link. */
export const NO_LINK: Pick<GazetteerProblem, 'why' | 'fix'> = {
  why: 'a link is a name, a colon and an id',
  fix: 'write it like wikidata:Q796',
}

/** Name and id of a link such as `wikidata:Q796`; `undefined` where one of them is missing. */
export function linkOf(text: string): [name: string, id: string] | undefined {
  const colon = text.indexOf(':')
  const name = text.slice(0, Math.max(colon, 0)).trim()
  const id = text.slice(colon + 1).trim()
  return name === '' || id === '' ? undefined : [name, id]
}

/** A prominence as a table has it. What is no number stays as it is, for the check of records to name it. */
export function prominenceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  return Number.isNaN(value) ? (text as unknown as number) : value
}

function linksOf(cell: string | undefined, report: Report): Record<string, string> | undefined {
  const links: [string, string][] = []
  for (const text of listOf(cell)) {
    const link = linkOf(text)
    if (link === undefined) report(text, NO_LINK.why, NO_LINK.fix)
    else links.push(link)
  }
  return links.length === 0 ? undefined : Object.fromEntries(links)
}

function recordOf(cells: Cells, report: Report): EntityRecord {
  const text = (column: Column): string | undefined => {
    const cell = cells.get(column) ?? ''
    return cell.trim() === '' ? undefined : cell
  }
  const canonical: Partial<Record<Lang, string>> = {}
  for (const lang of LANGS) {
    const name = text(lang)
    if (name !== undefined) canonical[lang] = name
  }
  const near = listOf(cells.get('near'))
  const fields: Partial<EntityRecord> = {
    kind: text('kind') as EntityKind,
    country: text('country'),
    names: canonical,
    aliases: namesIn(cells, 'aliases'),
    weakAliases: namesIn(cells, 'weak'),
    generated: namesIn(cells, 'generated'),
    near: near.length === 0 ? undefined : near,
    prominence: prominenceOf(text('prominence')),
    links: linksOf(cells.get('links'), report),
    role: text('role'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    source: text('source'),
    note: text('note'),
  } as Partial<EntityRecord>
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { id: text('id') ?? '', type: text('type') as EntityType, ...Object.fromEntries(given) } as EntityRecord
}

/** A row of a table, with its line in the file (1 for the first). */
export interface TsvRow {
  record: EntityRecord
  line: number
}

/**
 * Reads the records of a table: tab-separated, a header of `TSV_COLUMNS` after any lines that begin with `#`, lists
 * separated by `|`, links as `wikidata:Q796`. Throws a `GazetteerError` for a header or a row that is not such; the
 * records themselves are checked when they are compiled.
 */
export function readTsvRows(text: string, file: string): TsvRow[] {
  const problems: GazetteerProblem[] = []
  const rows: TsvRow[] = []
  let header: string[] | undefined
  text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .forEach((content, index) => {
      const line = index + 1
      if (content === '' || (header === undefined && content.startsWith(COMMENT))) return
      const cells = content.split('\t')
      const report: Report = (value, why, fix) => {
        problems.push({ record: file, field: `line ${line}`, value, why, fix })
      }
      if (header === undefined) {
        header = cells
        const unknown = cells.filter((name) => !isColumn(name))
        if (unknown.length > 0) report(unknown.join(', '), 'unknown column', `use ${TSV_COLUMNS.join(', ')}`)
        const twice = cells.filter((name, place) => cells.indexOf(name) !== place)
        if (twice.length > 0) report(twice.join(', '), 'stands twice', 'give each column a name of its own')
        for (const needed of ['id', 'type', 'source']) {
          if (!cells.includes(needed)) report(needed, 'the column is missing', 'add it to the header')
        }
        return
      }
      if (cells.length !== header.length) {
        report(cells[0], `${cells.length} cells, ${header.length} columns`, 'give each column a cell')
        return
      }
      const columns = header
      rows.push({
        record: recordOf(new Map(columns.map((name, place) => [name, cells[place] as string])), report),
        line,
      })
    })
  if (problems.length > 0) throw new GazetteerError(problems)
  return rows
}

/** The records of a table; see `readTsvRows`. */
export function readTsv(text: string, file: string): EntityRecord[] {
  return readTsvRows(text, file).map(({ record }) => record)
}
