import { TSV_COLUMNS } from '../gazetteer/read-tsv'
import type { EntityKind, EntityType } from '../types'
import { Collected, type Draft, type FoundName, slugOf } from './draft'
import type { ImportDefaults, Imported, SourceFile } from './imported'

const DELIMITERS = [',', ';', '\t'] as const
const LIST_SEPARATOR = '|'
/** Columns whose language is found from the name itself. */
const LANGUAGELESS = ['name', 'aliases', 'weak'] as const

/** A row of a table, with the line on which it begins. */
interface Row {
  line: number
  cells: string[]
}

/** Splits a table by RFC 4180: quoted cells may hold the delimiter, line breaks, and quotes written twice. */
export function rowsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let start = 1
  const endRow = (): void => {
    cells.push(cell)
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: start, cells })
    cells = []
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '\n') line++
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') cell += text.charAt(++index)
      else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      endRow()
      start = line
    } else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}

function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? ''
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string
}

function listIn(cell: string): string[] {
  return cell.split(LIST_SEPARATOR).filter((item) => item.trim() !== '')
}

function linksIn(cell: string): Record<string, string> {
  return Object.fromEntries(
    listIn(cell).map((link) => {
      const colon = link.indexOf(':')
      return [link.slice(0, colon).trim(), link.slice(colon + 1).trim()]
    }),
  )
}

/** Names in a row: the columns of a table, and `name`, `aliases` and `weak` whose language the script tells. */
function namesIn(cell: (column: string) => string): FoundName[] {
  const names: FoundName[] = []
  const add = (column: string, tag: string | undefined, as: FoundName['as']): void => {
    for (const text of listIn(cell(column))) names.push({ text, tag, as })
  }
  for (const lang of ['ar', 'fa', 'en']) {
    add(lang, lang, 'canonical')
    add(`aliases_${lang}`, lang, 'alias')
    add(`generated_${lang}`, lang, 'alias')
    add(`weak_${lang}`, lang, 'weak')
  }
  add('name', undefined, 'canonical')
  add('aliases', undefined, 'alias')
  add('weak', undefined, 'weak')
  return names
}

function draftOf(cell: (column: string) => string, file: string, defaults: ImportDefaults): Draft {
  const text = (column: string): string | undefined => cell(column).trim() || undefined
  const names = namesIn(cell)
  const slug = names.map(({ text: name }) => slugOf(name)).find((each) => each !== undefined)
  const prominence = text('prominence')
  return {
    id: text('id') ?? slug ?? '',
    type: (text('type') ?? defaults.type ?? '') as EntityType,
    kind: (text('kind') as EntityKind | undefined) ?? defaults.kind,
    country: text('country')?.toUpperCase() ?? defaults.country,
    names,
    near: listIn(cell('near')).map((word) => word.trim()),
    prominence: prominence === undefined ? undefined : Number(prominence),
    links: linksIn(cell('links')),
    role: text('role'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    source: text('source') ?? defaults.source ?? file,
    note: text('note'),
  }
}

/**
 * A table with a header: the columns of `nisba` tables (`TSV_COLUMNS`), or `name`, `aliases` and `weak` with lists
 * separated by `|`, whose language the script tells. Cells are separated by commas, semicolons or tabs. Without an id the
 * Latin name makes one.
 */
export function importCsv(files: readonly SourceFile[], defaults: ImportDefaults): Imported {
  const collected = new Collected()
  const known = new Set<string>([...TSV_COLUMNS, ...LANGUAGELESS])
  for (const { file, text } of files) {
    const table = text.replace(/^\ufeff/u, '')
    const [header, ...rows] = rowsOf(table, delimiterOf(table))
    if (header === undefined) continue
    const columns = header.cells.map((name) => name.trim().toLowerCase())
    const unknown = columns.filter((name) => !known.has(name))
    if (unknown.length > 0) collected.note(`${file}: the columns ${unknown.join(', ')} are not known and stayed out`)
    for (const { line, cells } of rows) {
      if (cells.length !== columns.length) {
        const why = `has ${cells.length} cells, the header has ${columns.length}`
        collected.report({ file, line, why, fix: 'give each column a cell; quote cells that hold the delimiter' })
        continue
      }
      const cell = (column: string): string => cells[columns.indexOf(column)] ?? ''
      collected.addDraft(draftOf(cell, file, defaults), file, line)
    }
  }
  return collected.finish()
}
