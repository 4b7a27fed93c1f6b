import { describe, expect, it } from 'vitest'
import { readTsv } from '../../src/gazetteer/read-tsv'
import { readYaml } from '../../src/gazetteer/read-yaml'
import { validateRecords } from '../../src/gazetteer/validate-records'
import { IMPORT_FORMATS } from '../../src/import-formats/formats'
import type { ImportDefaults, Imported } from '../../src/import-formats/imported'
import { writeTsv } from '../../src/import-formats/write-tsv'
import { writeYaml } from '../../src/import-formats/write-yaml'
import { lintRecords } from '../../src/lint/lint-records'

function convert(format: string, texts: readonly string[], defaults: ImportDefaults = {}): Imported {
  const files = texts.map((text, place) => ({ file: `${place + 1}.txt`, text }))
  return (IMPORT_FORMATS.get(format) as NonNullable<ReturnType<typeof IMPORT_FORMATS.get>>)(files, defaults)
}

const jsonLines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const placesOf = ({ problems }: Imported): string[] => problems.map(({ file, line }) => `${file}:${line}`)

const GEONAMES_ROW =
  '98182\tBaghdad\tBaghdad\tBagdad,\u0628\u063a\u062f\u0627\u062f\t33.34\t44.4\tP\tPPLC\tIQ\t\t07\t\t\t\t7216000\t\t41\tAsia/Baghdad\t2024-01-01'
const WIDE_ROW = GEONAMES_ROW.replace('98182', '1').replace('PPLC', 'STMX')

/** A sound file of each format with a bad line or row in its middle, and what comes of it. */
const FORMATS: {
  format: string
  texts: string[]
  defaults?: ImportDefaults
  ids: string[]
  bad: string[]
  notes?: RegExp
}[] = [
  {
    format: 'csv',
    texts: [
      [
        'id,name,aliases,type,kind,country,links,colour',
        'b,Ash,Esh|Old Ash,location,town,sy,wikidata:Q1,red',
        'too,short',
        'a,"Elm, Old","He said ""Elm"" | x",location,,IQ,,',
        'c,Oak,,place,,,,',
        'a,Elm,,location,,,,',
        '',
      ].join('\r\n'),
    ],
    ids: ['a', 'b'],
    bad: ['1.txt:3', '1.txt:5', '1.txt:6'],
    notes: /colour/,
  },
  {
    format: 'jsonl',
    texts: [
      `\ufeff${jsonLines({ id: 'b', type: 'location', names: { en: 'Ash' }, source: 'x' })}{\n\n${jsonLines(
        {
          id: 'a',
          type: 'location',
          names: { en: 'Elm' },
          aliases: { en: [{ form: 'Old Elm', case: 'exact' }] },
          source: 'x',
        },
        { id: 'c', type: 'tree', names: { en: 'Oak' }, source: 'x' },
        ['list'],
      )}`,
    ],
    ids: ['a', 'b'],
    bad: ['1.txt:2', '1.txt:5', '1.txt:6'],
  },
  {
    format: 'spacy',
    texts: [
      jsonLines(
        { label: 'GPE', pattern: 'Ash', id: 'ash' },
        { label: 'GPE', pattern: [{ LOWER: 'old' }, { LOWER: 'ash' }], id: 'ash' },
        { label: 'GPE', pattern: [{ LOWER: 'ash' }, { OP: '?' }], id: 'ash' },
        { label: 'TREE', pattern: 'Oak' },
        { label: 'ORG', pattern: 'Elm Press' },
        { label: 'ORG', pattern: 'Ash', id: 'ash' },
      ),
    ],
    ids: ['ash', 'elm-press'],
    bad: ['1.txt:3', '1.txt:4', '1.txt:6'],
  },
  {
    format: 'wikidata',
    texts: [
      JSON.stringify(
        {
          head: { vars: ['item', 'label', 'alias'] },
          results: {
            bindings: [
              {
                item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q2' },
                type: { type: 'literal', value: 'location' },
                label: { type: 'literal', value: 'Ash {old}', 'xml:lang': 'en' },
              },
              { item: { type: 'uri', value: 'https://example.org/Q3' }, label: { type: 'literal', value: 'Elm' } },
              {
                item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q2' },
                type: { type: 'literal', value: 'location' },
                alias: { type: 'literal', value: 'Esh', 'xml:lang': 'en-gb' },
              },
            ],
          },
        },
        undefined,
        1,
      ),
    ],
    ids: ['wikidata:Q2'],
    bad: ['1.txt:26'],
  },
  {
    format: 'geonames',
    texts: [`${GEONAMES_ROW}\nshort\trow\n${WIDE_ROW}\n`, '1\t98182\tar\t\u0628\u063a\u062f\u0627\u062f\t1\n'],
    ids: ['geonames:98182'],
    bad: ['1.txt:2'],
    notes: /1 places/,
  },
  {
    format: 'ftm',
    texts: [
      jsonLines(
        { id: 'NK-1', schema: 'Person', caption: 'Ann Ash', properties: { name: ['Ann Ash'], country: ['iq'] } },
        { schema: 'Person' },
        { id: 'NK-2', schema: 'Ownership', properties: {} },
        { id: 'Q7', schema: 'Company', caption: 'Elm Press', properties: { name: ['Elm Press'] } },
        { id: 'NK-3', schema: 'Person', properties: { name: ['\u0410\u043d\u043d\u0430'] } },
      ),
    ],
    ids: ['ftm:NK-1', 'wikidata:Q7'],
    bad: ['1.txt:2'],
    notes: /1 entities are of schemata/,
  },
]

describe.each(FORMATS)('$format', ({ format, texts, defaults, ids, bad, notes }) => {
  const imported = convert(format, texts, defaults)

  it('makes records of the sound lines, sorted by id', () => {
    expect(imported.records.map(({ id }) => id)).toEqual(ids)
    expect(validateRecords(imported.records)).toEqual([])
  })

  it('reports each bad line with its place', () => {
    expect(placesOf(imported)).toEqual(bad)
    expect(imported.problems.filter(({ why, fix }) => why === '' || fix === '')).toEqual([])
  })

  it('says what it left out', () => {
    if (notes === undefined) expect(imported.notes).toEqual([])
    else expect(imported.notes.join('\n')).toMatch(notes)
  })

  it('makes nothing of nothing', () => {
    expect(convert(format, [])).toEqual({ records: [], problems: [], notes: [] })
  })

  it.each(['', '\n\n', '{', 'x', '[]', '{}', 'null', '"', '\ufeff', '\u0000\t\t\n"a'])('never throws: %j', (text) => {
    const { records } = convert(format, [text])
    expect(validateRecords(records)).toEqual([])
  })
})

it('every format is tested', () => {
  expect(FORMATS.map(({ format }) => format)).toEqual([...IMPORT_FORMATS.keys()])
})

describe('csv', () => {
  it('reads the cells of a row', () => {
    const [elm, ash] = convert('csv', [(FORMATS[0] as (typeof FORMATS)[number]).texts[0] as string]).records
    expect(ash).toEqual({
      id: 'b',
      type: 'location',
      kind: 'town',
      country: 'SY',
      names: { en: 'Ash' },
      aliases: { en: ['Esh', 'Old Ash'] },
      links: { wikidata: 'Q1' },
      source: '1.txt',
    })
    expect(elm).toMatchObject({ names: { en: 'Elm, Old' }, aliases: { en: ['He said "Elm"', 'x'] } })
  })

  it.each([';', '\t'])('takes %j as the delimiter', (delimiter) => {
    const text = ['name', 'type'].join(delimiter).concat('\n', ['Old Ash', 'facility'].join(delimiter))
    expect(convert('csv', [text]).records).toMatchObject([{ id: 'old-ash', type: 'facility' }])
  })

  it('reads the table that nisba writes', () => {
    const { records } = convert('geonames', [GEONAMES_ROW])
    expect(convert('csv', [writeTsv(records)]).records).toEqual(records)
  })
})

describe('names', () => {
  const namesOf = (name: string, country?: string): object => {
    const { records } = convert('csv', [`name,type,id\n${name},location,x`], country === undefined ? {} : { country })
    return records[0]?.names ?? {}
  }

  it.each([
    { name: 'Kirkuk', names: { en: 'Kirkuk' } },
    { name: 'الموصل', names: { ar: 'الموصل' } },
    { name: 'گرگان', names: { fa: 'گرگان' } },
    { name: 'Москва', names: {} },
  ])('$name goes by its script and letters', ({ name, names }) => {
    expect(namesOf(name)).toEqual(names)
  })

  it.each([
    { country: 'IQ', names: { ar: 'سلمان' } },
    { country: 'IR', names: { fa: 'سلمان' } },
  ])('what may be both goes by the country, $country', ({ country, names }) => {
    expect(namesOf('سلمان', country)).toEqual(names)
  })

  it('are written with the keyboard of their language, without marks and unseen characters', () => {
    expect(namesOf('\u200fک\u0640رکوک\u064e ', 'IQ')).toMatchObject({ fa: 'کرکوک' })
    const tagged = convert('csv', ['id,type,ar,fa\nx,location,\u0639\u0644\u06cc,\u0639\u0644\u064a\u200c'])
    expect(tagged.records[0]?.names).toEqual({ ar: '\u0639\u0644\u064a', fa: '\u0639\u0644\u06cc' })
  })

  it('that are ordinary words or half a person are weak', () => {
    const text = jsonLines(
      { label: 'PERSON', pattern: 'Ann Ash', id: 'ann' },
      { label: 'PERSON', pattern: 'Ash', id: 'ann' },
      { label: 'ORG', pattern: 'هناك', id: 'there' },
    )
    expect(convert('spacy', [text]).records).toMatchObject([
      { names: { en: 'Ann Ash' }, weakAliases: { en: ['Ash'] } },
      { names: { ar: 'هناك' }, weakAliases: { ar: ['هناك'] } },
    ])
  })
})

describe('geonames', () => {
  it('takes names from the column without languages when there is no table', () => {
    expect(convert('geonames', [GEONAMES_ROW]).records).toEqual([
      {
        id: 'geonames:98182',
        type: 'location',
        kind: 'city',
        country: 'IQ',
        names: { ar: 'بغداد', en: 'Baghdad' },
        prominence: 8,
        links: { geonames: '98182' },
        source: 'geonames',
      },
    ])
  })

  it('takes names by language from the table', () => {
    const table = [
      '1\t98182\tar\tبغداد\t1',
      '2\t98182\tfa\tبغداد',
      '3\t98182\ten\tBaghdad City\t\t1',
      '4\t98182\ten\tMadinat as-Salam\t\t\t\t1',
      '5\t98182\tde\tBagdad',
      '6\t98182\twkdt\tQ1530',
      '7\t5\tar\tدمشق',
    ].join('\n')
    expect(convert('geonames', [GEONAMES_ROW, table]).records).toMatchObject([
      {
        names: { ar: 'بغداد', fa: 'بغداد', en: 'Baghdad' },
        weakAliases: { en: ['Baghdad City'] },
        links: { wikidata: 'Q1530', geonames: '98182' },
      },
    ])
  })
})

describe('wikidata', () => {
  const row = (fields: Record<string, string>): object => ({
    item: { value: 'http://www.wikidata.org/entity/Q5' },
    type: { value: 'person' },
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, 'xml:lang': 'en' }])),
  })

  it('keeps the latest office, and reads the first of January as the year', () => {
    const results = {
      results: {
        bindings: [
          row({ label: 'Ann Ash', role: 'minister', from: '2014-01-01T00:00:00Z', to: '2018-05-02T00:00:00Z' }),
          row({ role: 'president', from: '2018-10-03T00:00:00Z' }),
          row({ role: 'clerk', from: '1999-01-01T00:00:00Z' }),
        ],
      },
    }
    expect(convert('wikidata', [JSON.stringify(results)]).records).toMatchObject([
      { id: 'wikidata:Q5', role: 'president', validFrom: '2018-10-03', links: { wikidata: 'Q5' } },
    ])
  })

  it('reads the short form that the query page offers', () => {
    const rows = [
      { item: 'http://www.wikidata.org/entity/Q6', itemLabel: 'Old Ash' },
      { item: 'http://www.wikidata.org/entity/Q7', itemLabel: 'Q7' },
    ]
    const imported = convert('wikidata', [JSON.stringify(rows)], { type: 'facility', kind: 'camp' })
    expect(imported.records).toMatchObject([{ id: 'wikidata:Q6', kind: 'camp', names: { en: 'Old Ash' } }])
    expect(imported.notes.join()).toMatch(/1 entity has no name/)
  })
})

describe('follow the money', () => {
  it('takes names, country, topics and links', () => {
    const entity = {
      id: 'NK-1',
      schema: 'Person',
      caption: 'Ann Ash',
      datasets: ['iq_list'],
      properties: {
        name: ['آن آش کرکوکی پور', 'Ann Ash'],
        alias: ['Anna Ash'],
        weakAlias: ['Ashy'],
        nationality: ['iq'],
        wikidataId: ['Q9'],
        topics: ['role.pep'],
        position: ['Minister of Trees'],
      },
    }
    expect(convert('ftm', [jsonLines(entity)]).records).toEqual([
      {
        id: 'wikidata:Q9',
        type: 'person',
        kind: 'politician',
        country: 'IQ',
        names: { fa: 'آن آش کرکوکی پور', en: 'Ann Ash' },
        aliases: { en: ['Anna Ash'] },
        weakAliases: { en: ['Ashy'] },
        links: { wikidata: 'Q9', ftm: 'NK-1' },
        role: 'Minister of Trees',
        source: 'ftm:iq_list',
      },
    ])
  })
})

describe('what is imported', () => {
  const records = FORMATS.flatMap(({ format, texts, defaults }) => convert(format, texts, defaults).records)

  it('is read back from YAML as it was', () => {
    expect(readYaml(writeYaml(records), 'x.yml')).toEqual(records)
  })

  it('is read back from a table as it was', () => {
    const tabular = records.filter(({ aliases }) =>
      Object.values(aliases ?? {})
        .flat()
        .every((alias) => typeof alias === 'string'),
    )
    expect(tabular.length).toBeGreaterThan(5)
    expect(readTsv(writeTsv(tabular), 'x.tsv')).toEqual(tabular)
  })

  it('passes the linter', () => {
    const placed = records.map((record, index) => ({ file: `${index}.yml`, record, lineOf: () => 1 }))
    const findings = lintRecords(placed).filter(({ rule }) => rule !== 'duplicate-id' && rule !== 'shared-name')
    expect(findings).toEqual([])
  })
})

describe('a table that is no good', () => {
  const problemsOf = (text: string): string[] =>
    convert('csv', [text], { type: 'location' }).problems.map(({ line, why }) => `${line} ${why}`)
  const idsOf = (text: string): string[] => convert('csv', [text], { type: 'location' }).records.map(({ id }) => id)

  it.each([
    {
      fact: 'a quote that is never closed',
      text: 'name,note\nAsh,\n"Elm,\nOak,\n',
      problem: '3 opens a quote that is never closed',
      ids: ['ash'],
    },
    {
      fact: 'text after a closing quote',
      text: 'name,note\n"Ash" tree,\nElm,"x" \n',
      problem: '2 has text after a closing quote',
      ids: ['elm'],
    },
    {
      fact: 'lines that end in CR alone',
      text: 'name,note\rAsh,\rElm,\r',
      problem: '1 has a carriage return without a line feed',
      ids: [],
    },
    {
      fact: 'a column that stands twice',
      text: 'name,note,name\nAsh,,Elm\n',
      problem: '1 has the column name twice, of which the first alone is read',
      ids: ['ash'],
    },
    {
      fact: 'a link without colon',
      text: 'name,links\nAsh,Q796\nElm,wikidata:Q1\n',
      problem: '2 links = "Q796": a link is a name, a colon and an id',
      ids: ['elm'],
    },
    {
      fact: 'a link without id',
      text: 'name,links\nAsh,wikidata:\n',
      problem: '2 links = "wikidata:": a link is a name, a colon and an id',
      ids: [],
    },
    {
      fact: 'a prominence that is no number',
      text: 'name,prominence\nAsh,x\nElm, \n',
      problem: '2 prominence = "x": must be a whole number from 0 to 9',
      ids: ['elm'],
    },
  ])('is reported with its line: $fact', ({ text, problem, ids }) => {
    expect(problemsOf(text)).toEqual([problem])
    expect(idsOf(text)).toEqual(ids)
  })

  it('is none for empty quotes, quotes inside of a cell, and CRLF', () => {
    expect(problemsOf('name,note\r\n"Ash",""\r\nElm,5" pipe\r\n')).toEqual([])
  })
})

it('a blank role of Wikidata is none', () => {
  const literal = (value: string): object => ({ type: 'literal', value, 'xml:lang': 'en' })
  const item = { type: 'uri', value: 'http://www.wikidata.org/entity/Q2' }
  const bindings = [{ item, label: literal('Ann Ash'), role: literal(' ') }]
  const { records, problems } = convert('wikidata', [JSON.stringify({ results: { bindings } })], { type: 'person' })
  expect(problems).toEqual([])
  expect(records[0]).not.toHaveProperty('role')
})
