import type { AuditedAlias, AuditReport, Example, NewName } from '../audit/report'
import { isolate, visible } from './pretty'
import { counted } from './score-run'

const GAP = '  '

type Row = readonly string[]

/** A table whose last columns are words and whose others are numbers; under each row an example. */
interface Table {
  heading: Row
  /** How many columns are numbers. */
  numbers: number
  rows: { cells: Row; example: Example | undefined }[]
}

/** Columns in Latin letters first, so that they line up whatever a terminal makes of Arabic. */
function written({ heading, numbers, rows }: Table): string {
  const all = [heading, ...rows.map(({ cells }) => cells)]
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: Row): string => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0
      if (column === row.length - 1) return cell
      return column < numbers ? cell.padStart(width) : cell.padEnd(width)
    })
    return `${cells.join(GAP)}\n`
  }
  return line(heading) + rows.map(({ cells, example }) => line(cells) + exampleLine(example)).join('')
}

function exampleLine(example: Example | undefined): string {
  if (example === undefined) return ''
  const { document, before, name, after } = example
  return `${GAP}${GAP}${visible(document)}:${GAP}${isolate(`${before}[${name}]${after}`)}\n`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '\u2013' : (part / whole).toFixed(2)
}

function aliasRow(alias: AuditedAlias): Table['rows'][number] {
  const { suspicion, hits, documents, evidenced, open, beaten, blocked, unlicensed, lang, id, form, examples } = alias
  const places = hits + open + beaten + blocked + unlicensed
  const cells = [
    suspicion.toFixed(2),
    String(hits),
    String(documents),
    share(evidenced, hits),
    share(beaten, places),
    share(open + blocked + unlicensed, places),
    lang,
    id,
    isolate(form),
  ]
  return { cells, example: examples[0] }
}

function nameRow({ type, kind, hits, documents, cued, forms, examples }: NewName): Table['rows'][number] {
  const spellings = forms.map(({ form }) => isolate(form)).join(', ')
  const cells = [
    String(cued),
    String(hits),
    String(documents),
    kind === undefined ? type : `${type}/${kind}`,
    spellings,
  ]
  return { cells, example: examples[0] }
}

function hidden(shown: number, all: number, noun: string): string {
  return all > shown ? `${counted(all - shown, `further ${noun}`)}; --limit N shows more\n` : ''
}

/** A report for a terminal: names of the gazetteers, suspicious ones first, then names that none of them has. */
export function auditTable({ documents, aliases, names }: AuditReport, limit: number): string {
  const aliasTable: Table = {
    heading: ['suspicion', 'hits', 'documents', 'evidence', 'better', 'refused', 'lang', 'id', 'name'],
    numbers: 6,
    rows: aliases.slice(0, limit).map(aliasRow),
  }
  const nameTable: Table = {
    heading: ['after heads', 'hits', 'documents', 'type', 'name'],
    numbers: 3,
    rows: names.slice(0, limit).map(nameRow),
  }
  return [
    `${counted(documents, 'document')}\n`,
    `\n${counted(aliases.length, 'name')} of the dictionaries, suspicious ones first\n`,
    aliases.length === 0 ? '' : written(aliasTable),
    hidden(limit, aliases.length, 'name'),
    `\n${counted(names.length, 'name')} in no dictionary\n`,
    names.length === 0 ? '' : written(nameTable),
    hidden(limit, names.length, 'name'),
  ].join('')
}
