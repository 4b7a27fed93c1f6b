import { TSV_COLUMNS } from '../gazetteer/read-tsv'
import type { Alias, EntityRecord, Lang } from '../types'

const LIST_SEPARATOR = '|'

/** What ends a cell, a row or an item of a list. */
const SEPARATOR = /[|\t\n\r]/u

/** What a table has no column for. */
function untabular(record: EntityRecord): string | undefined {
  if (record.shortNames !== undefined) return 'shortNames'
  if (record.context !== undefined) return 'context'
  if (/[\t\n\r]/u.test(record.id)) return 'an id with a tab or line break'
  const links = Object.entries(record.links ?? {})
  if (links.flat().some((text) => SEPARATOR.test(text))) return 'links with |, a tab or line break'
  const lists = [record.aliases, record.weakAliases].flatMap((names) => Object.values(names ?? {}))
  if (lists.flat().some((alias) => typeof alias !== 'string')) return 'names with conditions'
  const cells = [...lists.flat(), ...Object.values(record.generated ?? {}).flat(), ...(record.near ?? [])]
  return cells.some((cell) => String(cell).includes(LIST_SEPARATOR)) ? 'names with |' : undefined
}

/** A cell is one line without tabs. */
function cell(text: string | undefined): string {
  return (text ?? '').replace(/[\t\r\n]+/gu, ' ')
}

function list(items: readonly Alias[] | undefined): string {
  return (items ?? []).map((item) => cell(String(item))).join(LIST_SEPARATOR)
}

function rowOf(record: EntityRecord): string {
  const cells = new Map<string, string>([
    ['id', record.id],
    ['type', record.type],
    ['kind', cell(record.kind)],
    ['country', cell(record.country)],
    ['prominence', record.prominence === undefined ? '' : String(record.prominence)],
    ['near', list(record.near)],
    ['role', cell(record.role)],
    ['valid_from', cell(record.validFrom)],
    ['valid_to', cell(record.validTo)],
    ['links', list(Object.entries(record.links ?? {}).map(([where, id]) => `${where}:${id}`))],
    ['source', cell(record.source)],
    ['note', cell(record.note)],
    ...(['ar', 'fa', 'en'] as const).flatMap((lang: Lang): [string, string][] => [
      [lang, cell(record.names[lang])],
      [`aliases_${lang}`, list(record.aliases?.[lang])],
      [`weak_${lang}`, list(record.weakAliases?.[lang])],
      [`generated_${lang}`, list(record.generated?.[lang])],
    ]),
  ])
  return TSV_COLUMNS.map((column) => cells.get(column) ?? '').join('\t')
}

/** Records as a table, in the columns of `TSV_COLUMNS`. Throws a `RangeError` for a record that a table cannot hold. */
export function writeTsv(records: readonly EntityRecord[]): string {
  for (const record of records) {
    const what = untabular(record)
    if (what !== undefined) throw new RangeError(`${record.id} has ${what}, which a table cannot hold: write YAML`)
  }
  return [TSV_COLUMNS.join('\t'), ...records.map(rowOf)].map((row) => `${row}\n`).join('')
}
