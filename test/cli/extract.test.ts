import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractEntities, type Mention } from '../../src/index'
import { runInProcess } from './run-in-process'

const TEXT = 'Qasim al-Araji flew from Baghdad to Mosul.'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nisba-extract-'))
  mkdirSync(join(folder, 'folder'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Line {
  id: string | null
  mentions: Mention[]
}

function linesOf(output: string): Line[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

async function mentionsWith(args: string[], text: string): Promise<Mention[]> {
  const { stdout, stderr } = await runInProcess(['extract', '--format', 'jsonl', ...args], { stdin: [text] })
  expect(stderr).toBe('')
  return linesOf(stdout)[0]?.mentions ?? []
}

const idsWith = async (args: string[], text: string): Promise<(string | null)[]> =>
  (await mentionsWith(args, text)).map(({ id }) => id)

describe('--format jsonl', () => {
  test('writes a line a file, with its path, in the order of the arguments', async () => {
    const paths = [file('b.txt', TEXT), file('a.txt', ''), file('c.txt', 'Mosul\n')]
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--format', 'jsonl', ...paths])
    expect(linesOf(stdout)).toEqual([
      { id: paths[0], mentions: extractEntities(TEXT) },
      { id: paths[1], mentions: [] },
      { id: paths[2], mentions: extractEntities('Mosul\n') },
    ])
    expect(extractEntities(TEXT).map(({ id }) => id)).toEqual(['qasim-al-araji', 'baghdad', 'mosul'])
    expect([exitCode, stderr]).toEqual([0, ''])
  })

  test.each([
    ['no FILE', []],
    ['-', ['-']],
  ])('reads standard input for %s, whose id is null', async (_, files) => {
    const { stdout } = await runInProcess(['extract', '--format=jsonl', ...files], { stdin: ['Bagh', 'dad\n'] })
    expect(linesOf(stdout)).toEqual([{ id: null, mentions: extractEntities('Baghdad') }])
  })

  test('a name cut between two chunks, inside a letter, is whole again', async () => {
    const bytes = Buffer.from('\u0628\u063a\u062f\u0627\u062f')
    const { stdout } = await runInProcess(['extract', '--format=jsonl'], {
      stdin: [bytes.subarray(0, 3), bytes.subarray(3)],
    })
    expect(linesOf(stdout)).toMatchObject([{ mentions: [{ id: 'baghdad', start: 0, end: 5 }] }])
  })
})

describe('a byte order mark is no part of the text, a carriage return is', () => {
  test.each([
    ['neither', 'In\nBaghdad', 3],
    ['a byte order mark', '\ufeffIn\nBaghdad', 3],
    ['CRLF', 'In\r\nBaghdad\r\n', 4],
  ])('%s', async (name, text, start) => {
    const { stdout, stderr } = await runInProcess(['extract', '--format=jsonl', file(`${name}.txt`, text)])
    expect(linesOf(stdout)[0]?.mentions).toMatchObject([{ id: 'baghdad', start, end: start + 7 }])
    expect(stderr).toBe('')
  })
})

describe('an input that cannot be read does not stop the others', () => {
  test.each([
    ['missing', 'there is no such file; check the path'],
    ['folder', 'it is a directory; name the files in it'],
  ])('%s', async (name, reason) => {
    const good = file('good.txt', 'Mosul')
    const bad = join(folder, name)
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--format', 'jsonl', good, bad, good])
    expect(linesOf(stdout).map(({ id, mentions }) => [id, mentions.length])).toEqual([
      [good, 1],
      [good, 1],
    ])
    expect(stderr).toBe(`nisba: cannot read ${bad}: ${reason}\n`)
    expect(exitCode).toBe(1)
  })

  test('with --jsonl, too', async () => {
    const good = file('good.jsonl', '"Mosul"\n"Baghdad"\n')
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--jsonl', join(folder, 'missing'), good])
    expect(linesOf(stdout).map(({ mentions }) => mentions[0]?.id)).toEqual(['mosul', 'baghdad'])
    expect(stderr).toContain('missing: there is no such file')
    expect(exitCode).toBe(1)
  })

  test('standard input that fails', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('Mosul')
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
    }
    const { exitCode, stdout, stderr } = await runInProcess(['extract'], { stdin: failing() })
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toBe('nisba: cannot read standard input: EIO: i/o error, read; check it and try again\n')
  })
})

test('bytes that are not UTF-8 are replaced, with a warning that names the file', async () => {
  const bad = file('latin1.txt', Buffer.concat([Buffer.of(0xe9, 0x20), Buffer.from('Baghdad')]))
  const { exitCode, stdout, stderr } = await runInProcess(['extract', '--format', 'jsonl', file('good.txt', 'é'), bad])
  expect(linesOf(stdout)[1]?.mentions).toMatchObject([{ id: 'baghdad', start: 2 }])
  expect(stderr).toBe(
    `nisba: warning: ${bad} has bytes that are not UTF-8, read as U+FFFD; convert it to UTF-8, for example with iconv\n`,
  )
  expect(exitCode).toBe(0)
})

describe('options reach the engine', () => {
  const NINEVEH_IN_PERSIAN = '\u0646\u06cc\u0646\u0648\u0627\u06cc'

  test('--types', async () => {
    expect(await idsWith(['--types', 'person'], TEXT)).toEqual(['qasim-al-araji'])
    expect(await idsWith(['--types', 'person,location'], TEXT)).toEqual(['qasim-al-araji', 'baghdad', 'mosul'])
  })

  test('--kinds', async () => {
    expect(await idsWith(['--kinds', 'city'], TEXT)).toEqual(['baghdad', 'mosul'])
  })

  test('--countries', async () => {
    expect(await idsWith(['--countries', 'iq, SY'], 'From Baghdad to Paris')).toEqual(['baghdad'])
  })

  test('--languages', async () => {
    expect(await idsWith(['--languages', 'fa'], NINEVEH_IN_PERSIAN)).toEqual(['nineveh'])
    expect(await idsWith(['--languages', 'ar,en'], NINEVEH_IN_PERSIAN)).toEqual([])
  })

  test('--min-confidence', async () => {
    expect(await idsWith(['--min-confidence', '0.5'], 'Baghdad')).toEqual(['baghdad'])
    expect(await idsWith(['--min-confidence', '1'], 'Baghdad')).toEqual([])
  })

  test('--display-language', async () => {
    expect((await mentionsWith(['--display-language', 'fa'], 'Mosul')).map(({ name }) => name)).toEqual([
      '\u0645\u0648\u0635\u0644',
    ])
  })

  test('--resolve-roles', async () => {
    const text = 'The Iraqi prime minister spoke.'
    expect(await idsWith([], text)).toEqual([])
    expect(await idsWith(['--resolve-roles', '2024-06-01'], text)).toEqual(['mohammed-shia-al-sudani'])
    expect(await idsWith(['--resolve-roles', '2021-06-01'], text)).toEqual(['mustafa-al-kadhimi'])
  })

  test('--no-rules', async () => {
    const text = 'Dr. Ahmed Hassan, a resident of Mosul'
    expect(await idsWith([], text)).toEqual([null, 'mosul'])
    expect(await idsWith(['--no-rules'], text)).toEqual(['mosul'])
  })

  test('--overlaps', async () => {
    const text = 'the Syrian Democratic Forces in Mount Sinjar'
    expect(await idsWith(['--overlaps', 'longest'], text)).toEqual(['syrian-democratic-forces', 'mount-sinjar'])
    expect(await idsWith(['--overlaps', 'all'], text)).toEqual(['syrian-democratic-forces', 'mount-sinjar', 'sinjar'])
  })

  test('--explain', async () => {
    expect((await mentionsWith([], 'Mosul'))[0]?.evidence).toBeUndefined()
    expect((await mentionsWith(['--explain'], 'Mosul'))[0]?.evidence).toEqual({ strength: 'strong', beat: [] })
  })

  test('with --jsonl, too', async () => {
    const { stdout } = await runInProcess(['extract', '--jsonl', '--types', 'person'], {
      stdin: [JSON.stringify(TEXT)],
    })
    expect(linesOf(stdout)[0]?.mentions.map(({ id }) => id)).toEqual(['qasim-al-araji'])
  })
})

describe('--gazetteer', () => {
  const record = (id: string, name: string, type = 'facility'): string =>
    `- id: ${id}\n  type: ${type}\n  names:\n    en: ${name}\n  source: test\n`

  test('is searched together with the bundled one, also several', async () => {
    const own = file('own.yml', record('nisba-square', 'Nisba Square'))
    const other = file('other.yml', record('nisba-tower', 'Nisba Tower'))
    const text = 'From Nisba Square in Baghdad to Nisba Tower.'
    expect(await idsWith(['--gazetteer', own, '--gazetteer', other], text)).toEqual([
      'nisba-square',
      'baghdad',
      'nisba-tower',
    ])
    expect(await idsWith([], text)).toEqual([null, 'baghdad', null])
  })

  test.each([
    ['no YAML', 'a: [', 'line 1'],
    ['no list', 'a: b', 'a dictionary file is a sequence of records'],
    ['an unknown type', record('a', 'A', 'castle'), 'unknown type'],
  ])('%s: wrong usage, with the file and the place', async (name, content, reason) => {
    const path = file(`${name}.yml`, content)
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--gazetteer', path], { stdin: [TEXT] })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`nisba: --gazetteer ${path}: 1 problem in the gazetteer:`)
    expect(stderr).toContain(reason)
  })

  test('missing: wrong usage', async () => {
    const { exitCode, stderr } = await runInProcess(['extract', '--gazetteer', join(folder, 'missing.yml')])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('missing.yml: there is no such file; check the path')
  })
})

describe('wrong usage: exit status 2, nothing on standard output, and where the help is', () => {
  test.each<[string, string[], string, string]>([
    ['no command', [], 'no command given; there are extract, explain, lint, compile, import, ', 'nisba --help'],
    ['unknown command', ['extrakt'], 'there is no command extrakt; there are extract, explain, lint,', 'nisba --help'],
    ['unknown option before a command', ['--jsonl'], 'there is no command --jsonl', 'nisba --help'],
    ['unknown option', ['extract', '--colour'], "Unknown option '--colour'", 'nisba extract --help'],
    [
      'an option of a later version',
      ['extract', '--workers', '2'],
      "Unknown option '--workers'",
      'nisba extract --help',
    ],
    [
      'unknown format',
      ['extract', '--format', 'xml'],
      '--format has "xml"; it knows pretty, jsonl',
      'nisba extract --help',
    ],
    ['--format without value', ['extract', '--format'], '--format', 'nisba extract --help'],
    ['--jsonl with a format', ['extract', '--jsonl', '--format', 'pretty'], '--jsonl fixes', 'nisba extract --help'],
    ['--jsonl with a value', ['extract', '--jsonl=yes'], '--jsonl', 'nisba extract --help'],
    [
      'unknown language',
      ['extract', '--languages', 'ar,xx'],
      '--languages has "xx"; it knows ar, fa, en',
      'nisba extract',
    ],
    ['no language', ['extract', '--languages', ''], '--languages has ""', 'nisba extract --help'],
    [
      'unknown type',
      ['extract', '--types', 'persons'],
      '--types has "persons"; it knows person,',
      'nisba extract --help',
    ],
    [
      'unknown kind',
      ['extract', '--kinds', 'castle'],
      '--kinds has "castle"; it knows politician,',
      'nisba extract --help',
    ],
    ['unknown country', ['extract', '--countries', 'IQ,Syria'], '--countries has "Syria"', 'nisba extract --help'],
    [
      'unknown layer',
      ['extract', '--layers', 'x'],
      '--layers has "x"; it knows demonym, role, date',
      'nisba extract --help',
    ],
    [
      'unknown policy',
      ['extract', '--overlaps', 'no'],
      '--overlaps has "no"; it knows longest, all',
      'nisba extract --help',
    ],
    [
      'confidence too high',
      ['extract', '--min-confidence', '1.1'],
      '--min-confidence has "1.1"',
      'nisba extract --help',
    ],
    ['confidence no number', ['extract', '--min-confidence', 'high'], 'a number from 0 to 1', 'nisba extract --help'],
    ['confidence empty', ['extract', '--min-confidence', ''], 'a number from 0 to 1', 'nisba extract --help'],
    ['date', ['extract', '--resolve-roles', '2025-02-30'], 'write a date such as 2025-06-01', 'nisba extract --help'],
    [
      'unknown display language',
      ['extract', '--display-language', 'de'],
      '--display-language has "de"',
      'nisba extract --help',
    ],
    ['an argument for demo', ['demo', 'file'], "Unexpected argument 'file'", 'nisba demo --help'],
  ])('%s', async (_, args, problem, help) => {
    const { exitCode, stdout, stderr } = await runInProcess(args, { stdin: [TEXT] })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^nisba: /)
    expect(stderr).toContain(problem)
    expect(stderr).toContain(`see ${help}`)
  })
})

describe('help and version go to standard output', () => {
  test.each([
    [['--help'], 'usage: nisba extract'],
    [['-h'], 'usage: nisba extract'],
    [['extract', '--help'], 'usage: nisba extract [options] [FILE...]'],
    [['extract', '-h', 'missing'], 'usage: nisba extract [options] [FILE...]'],
    [['demo', '--help'], 'usage: nisba demo'],
    [['--version'], /^nisba \d+\.\d+\.\d+\n$/],
    [['-v'], /^nisba \d+\.\d+\.\d+\n$/],
  ])('%j', async (args, expected) => {
    const { exitCode, stdout, stderr } = await runInProcess(args)
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(expected)
  })

  test('the help names every option', async () => {
    const { stdout } = await runInProcess(['extract', '--help'])
    const OPTIONS =
      'format jsonl no-color languages types kinds countries layers overlaps min-confidence display-language resolve-roles no-rules explain gazetteer'
    for (const option of OPTIONS.split(' ')) expect(stdout).toContain(`--${option}`)
  })
})

describe('on a terminal', () => {
  test('progress is shown on standard error, and removed at the end', async () => {
    const paths = [file('a.txt', 'a'), file('b.txt', 'b')]
    const { stderr } = await runInProcess(['extract', ...paths], { isErrorTerminal: true })
    expect(stderr).toBe('\r\u001b[K1 of 2 inputs\r\u001b[K2 of 2 inputs\r\u001b[K')
  })

  test('a message does not run into the progress', async () => {
    const paths = [file('a.txt', 'a'), join(folder, 'missing')]
    const { stderr } = await runInProcess(['extract', ...paths], { isErrorTerminal: true })
    expect(stderr).toBe(
      `\r\u001b[K1 of 2 inputs\r\u001b[Knisba: cannot read ${paths[1]}: there is no such file; check the path\n`,
    )
  })
})

describe('demo', () => {
  test('shows every passage with its mentions and ends with a line of counts', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['demo'])
    const counts = /\n(\d+) passages, (\d+) mentions of (\d+) entities\n$/.exec(stdout)
    const [passages, mentions, entities] = (counts ?? []).slice(1).map(Number)
    expect(passages).toBeGreaterThanOrEqual(12)
    expect(mentions).toBeGreaterThan(entities ?? 0)
    expect(entities).toBeGreaterThanOrEqual(90)
    // A row of the table for each mention, a heading for each passage.
    expect(stdout.match(/^ {2}\d+\u2013\d+ /gm)).toHaveLength(mentions ?? 0)
    expect(stdout.match(/^\u2500+$/gm)).toHaveLength(passages ?? 0)
    expect([exitCode, stderr]).toEqual([0, ''])
  })
})
