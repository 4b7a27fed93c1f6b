import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTsv } from '../../src/gazetteer/read-tsv'
import { readYaml } from '../../src/gazetteer/read-yaml'
import { createExtractor, loadGazetteer, type Mention } from '../../src/index'
import { RULE_DESCRIPTIONS } from '../../src/lint/lint-records'
import { runInProcess } from './run-in-process'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nisba-dictionaries-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const record = (id: string, name: string, more = ''): string =>
  `- id: ${id}\n  type: facility\n  names:\n    en: ${name}\n${more}  source: test\n`
const HEADER = 'id\ttype\ten\tsource\n'

interface Finding {
  file: string
  line: number
  rule: string
  value: unknown
}

describe('nisba lint', () => {
  async function findingsIn(args: string[]): Promise<[exitCode: number, findings: string[]]> {
    const { exitCode, stdout, stderr } = await runInProcess(['lint', '--format', 'json', ...args])
    expect(stderr).toBe('')
    const findings = JSON.parse(stdout) as Finding[]
    return [exitCode, findings.map(({ file: path, line, rule }) => `${path.slice(folder.length + 1)}:${line} ${rule}`)]
  }

  test('finds nothing in a sound dictionary', async () => {
    const path = file('sound.yml', record('a', 'Nisba Square'))
    expect(await runInProcess(['lint', path])).toEqual({
      exitCode: 0,
      stdout: 'no findings in 1 record of 1 file\n',
      stderr: '',
    })
  })

  test('names file, line and rule of what is wrong in YAML, TSV and JSONL', async () => {
    file('mixed/a.yml', `# A comment\n${record('a', 'Nisba  Square')}\n${record('b', 'Elm', '  colour: red\n')}`)
    file('mixed/b.tsv', `# A comment\n${HEADER}a\tfacility\tNisba Tower\ttest\nc\tfacility\tOak \ttest\n`)
    file(
      'mixed/c.jsonl',
      `{"id":"d"\n${JSON.stringify({ id: 'e', type: 'facility', names: { en: 'Yew' }, kind: 'x', source: 'x' })}\n`,
    )
    file('mixed/d.yml', 'a: [')
    file('mixed/deeper/e.tsv', 'id\ttype\n')
    expect(await findingsIn([join(folder, 'mixed')])).toEqual([
      1,
      [
        'mixed/c.jsonl:1 syntax',
        'mixed/d.yml:1 syntax',
        'mixed/deeper/e.tsv:1 syntax',
        'mixed/a.yml:5 stray-space',
        'mixed/a.yml:12 schema',
        'mixed/b.tsv:3 duplicate-id',
        'mixed/b.tsv:4 stray-space',
        'mixed/c.jsonl:2 unknown-kind',
      ],
    ])
  })

  test('says each in a line, with what nobody sees escaped', async () => {
    const path = file('one.yml', record('a', 'Nisba\u200f Square'))
    const { exitCode, stdout } = await runInProcess(['lint', path])
    expect(exitCode).toBe(1)
    expect(stdout).toBe(
      `${path}:4: invisible-character: a: "Nisba\\u200f Square" holds the invisible U+200F; remove it, or write an ordinary space\n` +
        '1 finding in 1 record of 1 file\n',
    )
  })

  test('keeps Arabic from reordering the line', async () => {
    const path = file('arabic.yml', '- id: a\n  type: facility\n  names:\n    ar: کركوك\n  source: test\n')
    const { stdout } = await runInProcess(['lint', path])
    expect(stdout).toContain('"\u2068کركوك\u2069" holds U+06A9')
    expect(stdout).toContain('write \u2068كركوك\u2069\n')
  })

  test('escapes both halves of a character beyond U+FFFF', async () => {
    const path = file('astral.yml', record('a', 'Nisba\u{e0001} Square'))
    expect((await runInProcess(['lint', path])).stdout).toContain('"Nisba\\udb40\\udc01 Square"')
  })

  test.each([
    ['no list', 'type: location\n', 'line 1', 'sequence'],
    ['kinds that are missing', '- type: facility\n  need: {}\n', '[0].kinds', 'must be a list'],
  ])('says what is wrong with the contexts by kind: %s', async (name, contexts, field, why) => {
    const path = file(`contexts ${name}/a.yml`, record('a', 'Nisba Square'))
    file(`contexts ${name}/contexts.yml`, contexts)
    const { exitCode, stdout, stderr } = await runInProcess(['lint', dirname(path)])
    expect([exitCode, stderr]).toEqual([1, ''])
    expect(stdout).toContain('contexts.yml:1: syntax: ')
    expect(stdout).toContain(why)
    if (!field.startsWith('line')) expect(stdout).toContain(field)
  })

  test('--strict adds the rules of house style', async () => {
    const path = file('unsorted.yml', record('b', 'Elm Square') + record('a', 'Oak Square'))
    expect(await findingsIn([path])).toEqual([0, []])
    const [exitCode, findings] = await findingsIn(['--strict', path])
    expect(exitCode).toBe(1)
    expect(findings).toContain('unsorted.yml:6 unsorted')
    expect(findings).toContain('unsorted.yml:3 missing-language')
  })

  test('takes the contexts by kind that stand among the dictionaries', async () => {
    const need =
      '  kind: camp\n  weakAliases:\n    en:\n      - Hol\n  context:\n    need:\n      before:\n        - \u0645\u062e\u064a\u0645\n'
    const path = file('camps/camps.yml', record('a', 'Hol Camp', need))
    expect(await findingsIn([path])).toEqual([1, ['camps/camps.yml:8 never-licensed']])
    file(
      'camps/contexts.yml',
      '- type: facility\n  kinds:\n    - camp\n  need:\n    en:\n      after:\n        - camp\n',
    )
    expect(await findingsIn([join(folder, 'camps')])).toEqual([0, []])
  })

  test('--rules lists the rules', async () => {
    const { exitCode, stdout } = await runInProcess(['lint', '--rules'])
    expect(exitCode).toBe(0)
    for (const { id } of RULE_DESCRIPTIONS) expect(stdout).toMatch(new RegExp(`^${id}( |$)`, 'm'))
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each([
    ['no path', [], 'no dictionary given'],
    ['a path that is not there', ['missing.yml'], 'cannot read missing.yml: there is no such file'],
    ['a folder without dictionaries', [import.meta.dirname], 'no dictionary in '],
    ['an unknown format', ['--format', 'xml', 'x.yml'], '--format has "xml"; it knows text, json'],
  ])('%s is wrong usage', async (_, args, reason) => {
    const { exitCode, stdout, stderr } = await runInProcess(['lint', ...args])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).toContain('see nisba lint --help')
  })
})

describe('nisba compile', () => {
  const TEXT = 'From Nisba Square to Nisba Tower.'
  const idsOf = (mentions: readonly Mention[]): (string | null)[] => mentions.map(({ id }) => id)

  function dictionary(): string {
    file('two/a.yml', record('nisba-square', 'Nisba Square'))
    file('two/b.tsv', `${HEADER}nisba-tower\tfacility\tNisba Tower\ttest\n`)
    return join(folder, 'two')
  }

  test('writes JSON that loadGazetteer reads, and says how much it is', async () => {
    const output = join(folder, 'two.json')
    const { exitCode, stdout, stderr } = await runInProcess(['compile', dictionary(), '-o', output])
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(new RegExp(`^${output}: 2 entities, \\d+ names, \\d+ KB, \\d+ KB gzipped\n$`))
    const gazetteer = loadGazetteer(JSON.parse(readFileSync(output, 'utf8')))
    expect(idsOf(createExtractor({ gazetteers: [gazetteer] }).extract(TEXT))).toEqual(['nisba-square', 'nisba-tower'])
  })

  test('writes a module that exports the gazetteer', async () => {
    const output = join(folder, 'two.mjs')
    expect((await runInProcess(['compile', dictionary(), '--output', output])).exitCode).toBe(0)
    const module = readFileSync(output, 'utf8')
    const core = join(import.meta.dirname, '../../src/core.ts')
    writeFileSync(output, module.replace("'nisba/core'", JSON.stringify(core)))
    const { gazetteer } = (await import(output)) as { gazetteer: ReturnType<typeof loadGazetteer> }
    expect(module).toContain("import { loadGazetteer } from 'nisba/core'")
    expect(gazetteer.size).toBe(2)
  })

  test('the same dictionary gives the same bytes', async () => {
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')]
    await runInProcess(['compile', dictionary(), '-o', one])
    await runInProcess(['compile', dictionary(), '-o', other])
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'))
  })

  test('writes nothing for a dictionary with problems, and lists them', async () => {
    const path = file('bad.yml', record('a', 'Elm', '  colour: red\n'))
    const output = join(folder, 'bad.json')
    const { exitCode, stderr } = await runInProcess(['compile', path, '-o', output])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('a: colour = "red": unknown key')
    expect(() => readFileSync(output)).toThrow(/ENOENT/)
  })

  describe.each([
    ['a record that is null in YAML', 'a.yml', '- null\n'],
    ['a record that is null in JSONL', 'a.jsonl', 'null\n'],
    ['weak aliases that are no list', 'a.yml', `${record('a', 'Elm')}  kind: camp\n  weakAliases:\n    en: Elm\n`],
    [
      'words that are no list',
      'a.yml',
      `${record('a', 'Elm')}  kind: camp\n  weakAliases:\n    en:\n      - form: Elm\n        need:\n          before: x\n`,
    ],
  ])('%s, beside contexts by kind', (fact, name, content) => {
    test.each(['compile', 'extract'])('is told by %s', async (command) => {
      const path = dirname(file(`${fact}/${name}`, content))
      file(
        `${fact}/contexts.yml`,
        '- type: facility\n  kinds:\n    - camp\n  need:\n    en:\n      after:\n        - camp\n',
      )
      const args = command === 'compile' ? ['-o', join(folder, 'null.json'), path] : ['--gazetteer', path]
      const { exitCode, stderr } = await runInProcess([command, ...args], { stdin: [TEXT] })
      expect(exitCode).toBe(command === 'compile' ? 1 : 2)
      expect(stderr).toContain('1 problem in the gazetteer')
      expect(stderr).toMatch(/must be/)
      expect(stderr).not.toMatch(/undefined|not a function|Cannot/)
    })
  })

  test.each([
    ['no path', [], 'no dictionary given'],
    ['no output', ['x.yml'], 'no output given'],
    ['an output of another kind', ['x.yml', '-o', 'x.txt'], 'must end in .json, .js or .mjs'],
    ['a path that is not there', ['missing.yml', '-o', 'x.json'], 'there is no such file'],
    ['a folder without dictionaries', [import.meta.dirname, '-o', 'x.json'], 'no dictionary in '],
    ['an output in no folder', ['dictionary', '-o', 'no/such/folder/x.json'], 'cannot write no/such/folder/x.json'],
  ])('%s is wrong usage', async (_, args, reason) => {
    const given = args.map((arg) => (arg === 'dictionary' ? dictionary() : arg))
    const { exitCode, stdout, stderr } = await runInProcess(['compile', ...given])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).toContain('see nisba compile --help')
  })

  describe('extract --gazetteer', () => {
    const idsWith = async (gazetteer: string, args: string[] = []): Promise<(string | null)[]> => {
      const given = ['extract', '--format', 'jsonl', '--gazetteer', gazetteer, ...args]
      const { stdout, stderr } = await runInProcess(given, { stdin: [TEXT] })
      expect(stderr).toBe('')
      return idsOf((JSON.parse(stdout) as { mentions: Mention[] }).mentions)
    }

    test('takes a folder, a table, YAML and what compile wrote', async () => {
      const path = dictionary()
      const output = join(folder, 'extract.json')
      await runInProcess(['compile', path, '-o', output])
      expect(await idsWith(path)).toEqual(['nisba-square', 'nisba-tower'])
      expect(await idsWith(output)).toEqual(['nisba-square', 'nisba-tower'])
      expect(await idsWith(join(path, 'a.yml'))).toEqual(['nisba-square'])
      expect(await idsWith(join(path, 'b.tsv'))).toEqual(['nisba-tower'])
    })

    test.each([
      ['another file', 'x.txt', 'x', 'no dictionary; give'],
      ['JSON that is no gazetteer', 'x.json', '[]', 'it is no compiled gazetteer'],
      ['no JSON', 'y.json', '{', 'JSON'],
      ['another version', 'z.json', '{"version":1}', 'compile it again'],
    ])('%s is wrong usage', async (_, name, content, reason) => {
      const { exitCode, stderr } = await runInProcess(['extract', '--gazetteer', file(name, content)], {
        stdin: [TEXT],
      })
      expect(exitCode).toBe(2)
      expect(stderr).toContain(reason)
    })
  })
})

describe('nisba import', () => {
  const PATTERNS = `${JSON.stringify({ label: 'FAC', pattern: 'Nisba Square', id: 'nisba-square' })}\n`

  test('writes YAML to standard output, and counts on standard error', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['import', 'spacy'], { stdin: [PATTERNS] })
    expect([exitCode, stderr]).toEqual([0, '1 entity imported\n'])
    expect(readYaml(stdout, 'stdout')).toEqual([
      {
        id: 'nisba-square',
        type: 'facility',
        names: { en: 'Nisba Square' },
        source: 'spacy:standard input',
      },
    ])
  })

  test('writes a table, or YAML, by the name of the output', async () => {
    const input = file('patterns.jsonl', PATTERNS)
    const [yaml, tsv] = [join(folder, 'out.yml'), join(folder, 'out.tsv')]
    await runInProcess(['import', 'spacy', input, '-o', yaml, '--source', 'test'])
    await runInProcess(['import', 'spacy', input, '-o', tsv, '--source', 'test'])
    const records = readYaml(readFileSync(yaml, 'utf8'), yaml)
    expect(records).toMatchObject([{ id: 'nisba-square', source: 'test' }])
    expect(readTsv(readFileSync(tsv, 'utf8'), tsv)).toEqual(records)
  })

  test('a bad line is named and loses no good one', async () => {
    const input = file('some.jsonl', `{\n${PATTERNS}`)
    const { exitCode, stdout, stderr } = await runInProcess(['import', 'spacy', input])
    expect(exitCode).toBe(1)
    expect(stderr).toContain(`nisba: ${input}:1: `)
    expect(readYaml(stdout, 'stdout')).toHaveLength(1)
  })

  test('a file that is not there loses no other', async () => {
    const input = file('there.jsonl', PATTERNS)
    const { exitCode, stdout, stderr } = await runInProcess(['import', 'spacy', join(folder, 'nowhere'), input])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('nowhere: there is no such file')
    expect(readYaml(stdout, 'stdout')).toHaveLength(1)
  })

  test('nothing that could be read replaces no file', async () => {
    const output = file('keep.yml', 'kept\n')
    for (const input of ['/nonexistent.csv', file('broken.csv', 'name,type\n"Ash,location\n')]) {
      const { exitCode, stderr } = await runInProcess(['import', 'csv', input, '-o', output])
      expect(exitCode).toBe(1)
      expect(stderr).toContain(`nothing was written to ${output}`)
      expect(readFileSync(output, 'utf8')).toBe('kept\n')
    }
  })

  test('--kind is that of entities of --type', async () => {
    const args = ['import', 'csv', '--type', 'location', '--kind', 'city']
    const { exitCode, stdout } = await runInProcess(args, { stdin: ['name,type\nAsh,\nElm,organization\n'] })
    expect(exitCode).toBe(0)
    expect(readYaml(stdout, 'stdout').map(({ type, kind }) => [type, kind])).toEqual([
      ['location', 'city'],
      ['organization', undefined],
    ])
  })

  test('--type, --kind and --country say what the file does not', async () => {
    const args = ['import', 'csv', '--type', 'facility', '--kind', 'camp', '--country', 'SY']
    const { stdout } = await runInProcess(args, { stdin: ['name\nal-Hol\n'] })
    expect(readYaml(stdout, 'stdout')).toMatchObject([{ id: 'al-hol', type: 'facility', kind: 'camp', country: 'SY' }])
  })

  test('its output is found by extract', async () => {
    const output = join(folder, 'found.yml')
    await runInProcess(['import', 'spacy', file('found.jsonl', PATTERNS), '-o', output])
    const { stdout } = await runInProcess(['extract', '--format', 'jsonl', '--gazetteer', output], {
      stdin: ['In Nisba Square.'],
    })
    expect(stdout).toContain('"nisba-square"')
  })

  test.each([
    ['no format', [], 'no format given; there are csv, jsonl, spacy, wikidata, geonames, ftm'],
    ['an unknown format', ['xml'], 'there is no format xml'],
    ['an output of another kind', ['csv', '-o', 'x.txt'], 'must end in .yml, .yaml or .tsv'],
    ['an unknown type', ['csv', '--type', 'tree'], '--type has "tree"'],
    ['a kind of another type', ['csv', '--type', 'person', '--kind', 'camp'], '--kind has "camp"'],
    ['a kind without type', ['csv', '--kind', 'camp'], '--kind needs --type'],
    ['an unknown country', ['csv', '--country', 'Iraq'], '--country has "Iraq"'],
  ])('%s is wrong usage', async (_, args, reason) => {
    const { exitCode, stdout, stderr } = await runInProcess(['import', ...args])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).toContain('see nisba import --help')
  })
})

test.each(['lint', 'compile', 'import'])('nisba %s --help explains it on standard output', async (command) => {
  const { exitCode, stdout, stderr } = await runInProcess([command, '--help'])
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(new RegExp(`^usage: nisba ${command} `))
  expect((await runInProcess(['--help'])).stdout).toContain(`nisba ${command} `)
})
