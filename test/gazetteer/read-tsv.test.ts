import { describe, expect, it } from 'vitest'
import { GazetteerError } from '../../src/core'
import { readTsv, readTsvRows, TSV_COLUMNS } from '../../src/gazetteer/read-tsv'

const HEADER = TSV_COLUMNS.join('\t')

/** A row with these cells, in the order of the header. */
function row(cells: Partial<Record<(typeof TSV_COLUMNS)[number], string>>): string {
  return TSV_COLUMNS.map((column) => cells[column] ?? '').join('\t')
}

function problemsOf(text: string): readonly { field: string; why: string }[] {
  try {
    readTsv(text, 'my.tsv')
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerError)
    return (error as GazetteerError).problems
  }
  return []
}

describe('a table of records', () => {
  it('gives each row as a record', () => {
    const text = [
      '# Source: a list of towns',
      HEADER,
      row({
        id: 'geonames:1',
        type: 'location',
        kind: 'town',
        country: 'IQ',
        prominence: '3',
        ar: 'ربيعة',
        en: 'Rabia',
        aliases_en: 'Rabiah|Rabeea',
        weak_ar: 'ربيعة',
        generated_fa: 'ربیعه',
        near: 'Mosul|Sinjar',
        valid_from: '1970',
        links: 'geonames:1|wikidata:Q2',
        source: 'places',
        note: 'weak: given name',
      }),
    ].join('\n')
    expect(readTsv(text, 'my.tsv')).toEqual([
      {
        id: 'geonames:1',
        type: 'location',
        kind: 'town',
        country: 'IQ',
        names: { ar: 'ربيعة', en: 'Rabia' },
        aliases: { en: ['Rabiah', 'Rabeea'] },
        weakAliases: { ar: ['ربيعة'] },
        generated: { fa: ['ربیعه'] },
        near: ['Mosul', 'Sinjar'],
        prominence: 3,
        links: { geonames: '1', wikidata: 'Q2' },
        validFrom: '1970',
        source: 'places',
        note: 'weak: given name',
      },
    ])
  })

  it('may leave columns out, have CRLF, a byte order mark and empty lines', () => {
    const text = '\ufeffid\ttype\ten\tsource\r\n\r\nx\tlocation\tTown\tme\r\n'
    expect(readTsvRows(text, 'my.tsv')).toEqual([
      { record: { id: 'x', type: 'location', names: { en: 'Town' }, source: 'me' }, line: 3 },
    ])
  })

  it.each([
    { fact: 'an unknown column', text: 'id\ttype\tsource\tcolour\n', line: 'line 1', why: /unknown column/ },
    { fact: 'a missing column', text: 'id\ttype\n', line: 'line 1', why: /missing/ },
    { fact: 'a row with a cell too few', text: 'id\ttype\tsource\nx\tlocation\n', line: 'line 2', why: /2 cells, 3/ },
    { fact: 'a column twice', text: 'id\ttype\tsource\tid\n', line: 'line 1', why: /twice/ },
    {
      fact: 'a link without colon',
      text: 'id\ttype\tsource\tlinks\nx\tlocation\tme\twikidata:Q1|Q796\n',
      line: 'line 2',
      why: /a colon/,
    },
    {
      fact: 'a link without id',
      text: 'id\ttype\tsource\tlinks\nx\tlocation\tme\twikidata:\n',
      line: 'line 2',
      why: /a colon/,
    },
  ])('says where: $fact', ({ text, line, why }) => {
    const [problem] = problemsOf(text)
    expect(problem?.field).toBe(line)
    expect(problem?.why).toMatch(why)
  })

  it.each([
    ['x', 'x'],
    ['3', 3],
    [' ', undefined],
  ])('keeps a prominence of %j for the check of records to judge', (cell, prominence) => {
    const [record] = readTsv(`id\ttype\tsource\tprominence\nx\tlocation\tme\t${cell}\n`, 'my.tsv')
    expect(record?.prominence).toBe(prominence)
  })
})
