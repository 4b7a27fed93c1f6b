import { linkOf, NO_LINK, prominenceOf, TSV_COLUMNS } from '../gazetteer/read-tsv'
import type { EntityKind, EntityType } from '../types'
import { Collected, type Draft, type FoundName, slugOf } from './draft'
import { defaultKind, type ImportDefaults, type Imported, type ImportProblem, type SourceFile } from './imported'

const DELIMITERS = [',', ';', '\t'] as const
const LIST_SEPARATOR = '|'
/** Columns whose language is found from the name itself. */
const LANGUAGELESS = ['name', 'aliases', 'weak'] as const

/** What is wrong with the writing of a row, where, and what to do about it. */
type Fault = Pick<ImportProblem, 'line' | 'why' | 'fix'>

/** A row of a table, with the line on which it begins. */
interface Row {
  line: number
  cells: string[]
  /** The first thing that makes it unclear which cells it has. */
  fault?: Fault
}

/**
 * Splits a table by RFC 4180: quoted cells may hold the delimiter, line breaks, and quotes written twice. A row that is
 * written otherwise has a fault.
 */
export function rowsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  /** The cell was in quotes, which are closed. */
  let isOver = false
  let line = 1
  let start = 1
  /** Line of the last quote that opened a cell. */
  let opened = 1
  let fault: Fault | undefined
  const endCell = (): void => {
    cells.push(cell)
    cell = ''
    isOver = false
  }
  const endRow = (): void => {
    endCell()
    if (fault !== undefined) rows.push({ line: start, cells, fault })
    else if (cells.some((each) => each.trim() !== '')) rows.push({ line: start, cells })
    cells = []
    fault = undefined
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '\n') line++
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') cell += text.charAt(++index)
      else {
        isQuoted = false
        isOver = true
      }
    } else if (character === delimiter) endCell()
    else if (character === '\n') {
      endRow()
      start = line
    } else if (character === '\r') {
      if (text.charAt(index + 1) !== '\n' && index + 1 < text.length) {
        fault ??= { line, why: 'has a carriage return without a line feed', fix: 'end lines with LF or CRLF' }
      }
    } else if (isOver) {
      if (character === ' ') continue
      fault ??= { line, why: 'has text after a closing quote', fix: 'write quotes inside of a quoted cell twice' }
    } else if (character === '"' && cell === '') {
      isQuoted = true
      opened = line
    } else cell += character
  }
  if (isQuoted) fault ??= { line: opened, why: 'opens a quote that is never closed', fix: 'close it' }
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

/** The links of a cell; those that are none are given to `report`. */
function linksIn(cell: string, report: (link: string) => void): Record<string, string> {
  const links: [string, string][] = []
  for (const text of listIn(cell)) {
    const link = linkOf(text)
    if (link === undefined) report(text.trim())
    else links.push(link)
  }
  return Object.fromEntries(links)
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

function draftOf(
  cell: (column: string) => string,
  links: Record<string, string>,
  file: string,
  defaults: ImportDefaults,
): Draft {
  const text = (column: string): string | undefined => cell(column).trim() || undefined
  const names = namesIn(cell)
  const slug = names.map(({ text: name }) => slugOf(name)).find((each) => each !== undefined)
  const type = (text('type') ?? defaults.type ?? '') as EntityType
  return {
    id: text('id') ?? slug ?? '',
    type,
    kind: (text('kind') as EntityKind | undefined) ?? defaultKind(type, defaults),
    country: text('country')?.toUpperCase() ?? defaults.country,
    names,
    near: listIn(cell('near')).map((word) => word.trim()),
    prominence: prominenceOf(text('prominence')),
    links,
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
    if (header.fault !== undefined) {
      collected.report({ file, ...header.fault })
      continue
    }
    const columns = header.cells.map((name) => name.trim().toLowerCase())
    const twice = columns.filter((name, place) => known.has(name) && columns.indexOf(name) !== place)
    for (const name of new Set(twice)) {
      const why = `has the column ${name} twice, of which the first alone is read`
      collected.report({ file, line: header.line, why, fix: 'give each column a name of its own' })
    }
    const unknown = columns.filter((name) => !known.has(name))
    if (unknown.length > 0) collected.note(`${file}: the columns ${unknown.join(', ')} are not known and stayed out`)
    for (const { line, cells, fault } of rows) {
      if (fault !== undefined) {
        collected.report({ file, ...fault })
        continue
      }
      if (cells.length !== columns.length) {
        const why = `has ${cells.length} cells, the header has ${columns.length}`
        collected.report({ file, line, why, fix: 'give each column a cell; quote cells that hold the delimiter' })
        continue
      }
      const cell = (column: string): string => cells[columns.indexOf(column)] ?? ''
      const noLinks: string[] = []
      const links = linksIn(cell('links'), (link) => {
        noLinks.push(link)
      })
      for (const link of noLinks) {
        collected.report({ file, line, why: `links = ${JSON.stringify(link)}: ${NO_LINK.why}`, fix: NO_LINK.fix })
      }
      if (noLinks.length === 0) collected.addDraft(draftOf(cell, links, file, defaults), file, line)
    }
  }
  return collected.finish()
}
