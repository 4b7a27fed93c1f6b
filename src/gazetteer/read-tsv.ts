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

function linksOf(cell: string | undefined): Record<string, string> | undefined {
  const links = listOf(cell).map((link): [string, string] => {
    const colon = link.indexOf(':')
    return [link.slice(0, colon), link.slice(colon + 1)]
  })
  return links.length === 0 ? undefined : Object.fromEntries(links)
}

function recordOf(cells: Cells): EntityRecord {
  const text = (column: Column): string | undefined => cells.get(column) || undefined
  const canonical: Partial<Record<Lang, string>> = {}
  for (const lang of LANGS) {
    const name = text(lang)
    if (name !== undefined) canonical[lang] = name
  }
  const prominence = text('prominence')
  const near = listOf(cells.get('near'))
  const fields: Partial<EntityRecord> = {
    kind: text('kind') as EntityKind,
    country: text('country'),
    names: canonical,
    aliases: namesIn(cells, 'aliases'),
    weakAliases: namesIn(cells, 'weak'),
    generated: namesIn(cells, 'generated'),
    near: near.length === 0 ? undefined : near,
    prominence: prominence === undefined ? undefined : Number(prominence),
    links: linksOf(cells.get('links')),
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
      const report = (value: unknown, why: string, fix: string): void => {
        problems.push({ record: file, field: `line ${line}`, value, why, fix })
      }
      if (header === undefined) {
        header = cells
        const unknown = cells.filter((name) => !isColumn(name))
        if (unknown.length > 0) report(unknown.join(', '), 'unknown column', `use ${TSV_COLUMNS.join(', ')}`)
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
      rows.push({ record: recordOf(new Map(columns.map((name, place) => [name, cells[place] as string]))), line })
    })
  if (problems.length > 0) throw new GazetteerError(problems)
  return rows
}

/** The records of a table; see `readTsvRows`. */
export function readTsv(text: string, file: string): EntityRecord[] {
  return readTsvRows(text, file).map(({ record }) => record)
}
