import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readNameParts, readVerdicts, tableOfNameParts } from '../../scripts/import/name-part-table'
import { importNames } from '../../scripts/import-names'
import { patternOf } from '../../src/gazetteer/name-pattern'
import { lines } from '../mentions'

const NAMES = join(import.meta.dirname, '../../dictionaries/names')
const FOLDER = mkdtempSync(join(tmpdir(), 'nisba-names-'))

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
})

interface Sources {
  given?: string[][]
  surnames?: string[][]
  tokens?: string[][]
  /** Words from the most frequent on. */
  frequent?: string[]
  people?: string
  overrides?: string[][]
}

let trials = 0

/** The class of each word that the import gives from small sources; those of the list in src apart. */
function imported(sources: Sources): Record<string, string> {
  const root = join(FOLDER, String(trials++))
  const write = (path: string, header: string, rows: readonly string[][]): void => {
    writeFileSync(join(root, path), `${[header, ...rows.map((row) => row.join('\t'))].join('\n')}\n`)
  }
  for (const folder of ['people', 'dictionaries/people', 'dictionaries/imported', 'dictionaries/names']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  write('people/given_names.tsv', 'lang\tname\ten\tsource', sources.given ?? [])
  write('people/surnames.tsv', 'lang\tname\tcount\tnisba_al_y\tsource', sources.surnames ?? [])
  write('people/name_tokens_ar_en_cc0.tsv', 'ar\ten\tcount', sources.tokens ?? [])
  const ranks = (sources.frequent ?? []).map((word, place) => [String(place + 1), word])
  write('people/freq_ar_wordfreq_50k.tsv', 'rank\tword', ranks)
  write('people/freq_fa_wordfreq_50k.tsv', 'rank\tword', [])
  writeFileSync(join(root, 'dictionaries/people/test.yml'), sources.people ?? '[]\n')
  write('dictionaries/imported/people.tsv', 'id\ttype\tar\tsource', [])
  write('dictionaries/names/overrides.tsv', 'name\tclass\treason', sources.overrides ?? [])
  const rows = importNames(root, join(root, 'dictionaries'))
  const own = rows.filter(({ sources: names }) => names.some((source) => source !== 'given-names.ts'))
  return Object.fromEntries(own.map((row) => [row.name, row.class]))
}

const PERSON = `
- id: samer-al-najjari
  type: person
  country: IQ
  names:
    ar: سامر النجاري
  source: test
`

describe('a word', () => {
  it('of a list of first names is given, of surnames a surname', () => {
    const rows = imported({ given: [['ar', 'سامر', '', 'lists']], surnames: [['ar', 'النجاري', '1', '1', 'lists']] })
    expect(rows).toEqual({ سامر: 'given', النجاري: 'surname' })
  })

  it('that only parliaments list is not taken over', () => {
    const given = [
      ['ar', 'سامر', '', 'legislators-first-token(n=9)'],
      ['ar', 'ماهر', '', 'legislators-first-token(n=9);lists'],
    ]
    expect(imported({ given })).toEqual({ ماهر: 'given' })
  })

  it('of our own persons is a first name where it stands first', () => {
    expect(imported({ people: PERSON })).toEqual({ سامر: 'given', النجاري: 'surname' })
  })

  it('that is frequent is also a word', () => {
    const frequent = lines(`
      سامر
      النجاري
    `)
    expect(imported({ people: PERSON, frequent })).toEqual({
      سامر: 'given-or-word',
      النجاري: 'surname-or-word',
    })
  })

  it('of the table of tokens is given where English has it as a given name, and rare ones are left out', () => {
    const tokens = [
      ['جون', 'john', '12'],
      ['سميث', 'smith', '900'],
      ['ندفيست', 'lindqvist', '12'],
      ['بيورن', 'john', '3'],
    ]
    expect(imported({ tokens })).toEqual({ جون: 'given', سميث: 'surname' })
  })

  it('with marks or joiners is listed without them, and no initial is listed', () => {
    const given = [
      ['ar', 'م\u064fحمد', '', 'lists'],
      ['fa', 'محمد\u200cرضا', '', 'lists'],
      ['ar', 'م', '', 'lists'],
    ]
    expect(imported({ given })).toEqual({ محمد: 'given', محمدرضا: 'given' })
  })
})

describe('an override', () => {
  const frequent = ['سامر']

  it.each([
    ['given', { سامر: 'given', النجاري: 'surname' }],
    ['-', { النجاري: 'surname' }],
  ])('of %s decides', (partClass, expected) => {
    expect(imported({ people: PERSON, frequent, overrides: [['سامر', partClass, 'read']] })).toEqual(expected)
  })

  it('adds a word that no source has', () => {
    expect(imported({ overrides: [['هوشمند', 'given-or-word', 'a word too']] })).toEqual({ هوشمند: 'given-or-word' })
  })

  it.each([
    [[['abu-x', 'given', 'read']], /abu-x is no word/],
    [[['هوشمند', 'first', 'read']], /class first; use given/],
    [[['هوشمند', 'given', '']], /write name, class, reason/],
  ])('%j is refused', (overrides, message) => {
    expect(() => imported({ overrides })).toThrow(message)
  })

  it('that is given twice is refused, in other letters too', () => {
    const overrides = [
      ['كريم', 'given', 'read'],
      ['کریم', 'given-or-word', 'read'],
    ]
    expect(() => imported({ overrides })).toThrow(/two lines/)
  })
})

describe('name-parts.tsv', () => {
  const path = join(NAMES, 'name-parts.tsv')
  const rows = readNameParts(path)

  it('is as the import writes it: sorted, one row for words that fold alike', () => {
    const names = rows.map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(new Set(names.map((name) => patternOf(name).key)).size).toBe(rows.length)
    expect(readFileSync(path, 'utf8').endsWith(tableOfNameParts(rows, []).slice('name'.length))).toBe(true)
  })

  it('has thousands of words of each script, and all classes', () => {
    const latin = rows.filter(({ langs }) => langs.includes('en'))
    expect(latin.length).toBeGreaterThan(900)
    expect(rows.length - latin.length).toBeGreaterThan(7000)
    expect(new Set(rows.map((row) => row.class)).size).toBe(4)
  })

  it('says of each word where it comes from, and never a parliament alone', () => {
    expect(rows.filter(({ sources }) => sources.some((source) => source.startsWith('legislators')))).toEqual([])
  })

  it('agrees with each of the overrides', () => {
    const classes = new Map(rows.map((row) => [patternOf(row.name).key, row.class]))
    const verdicts = [...readVerdicts(join(NAMES, 'overrides.tsv'))]
    expect(verdicts.length).toBeGreaterThan(2000)
    expect(verdicts.filter(([name, verdict]) => classes.get(patternOf(name).key) !== verdict)).toEqual([])
  })
})
