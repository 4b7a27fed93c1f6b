import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInProcess } from './run-in-process'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is tested
const ESCAPES = /\u001b\[[\d;]*m/g
const AND_IN_BAGHDAD = '\u0648\u0628\u0628\u063a\u062f\u0627\u062f'
const BAGHDAD = AND_IN_BAGHDAD.slice(2)

async function pretty(text: string, args: string[] = [], isTerminal = false): Promise<string> {
  const { stdout } = await runInProcess(['extract', ...args], { stdin: [text], isTerminal })
  return stdout
}

describe('the marked text and the table', () => {
  test('right to left: no space inside the word, names isolated, what was cut off', async () => {
    expect(await pretty(`${AND_IN_BAGHDAD}\n`)).toBe(
      [
        `\u0648\u0628<${BAGHDAD}>`,
        '',
        '  <location>',
        '',
        '  offsets  type           id       text   name',
        `  2\u20137      location/city  baghdad  \u2068${BAGHDAD}\u2069  \u2068${BAGHDAD}\u2069  proclitic \u2068\u0648\u0628\u2069`,
        '',
      ].join('\n'),
    )
  })

  test('left to right, several types and lines', async () => {
    expect(await pretty('ISIS\nQasim al-Araji in Mosul')).toBe(
      [
        '{ISIS}',
        '[Qasim al-Araji] in <Mosul>',
        '',
        '  {organization}  [person]  <location>',
        '',
        '  offsets  type                      id              text            name',
        '  0\u20134      organization/armed-group  islamic-state   \u2068ISIS\u2069            \u2068Islamic State\u2069',
        '  5\u201319     person/official           qasim-al-araji  \u2068Qasim al-Araji\u2069  \u2068Qasim al-Araji\u2069',
        '  23\u201328    location/city             mosul           \u2068Mosul\u2069           \u2068Mosul\u2069',
        '',
      ].join('\n'),
    )
  })

  test('a text without names', async () => {
    expect(await pretty('nothing here')).toBe('nothing here\n\n  no mentions\n')
  })

  test('an empty text', async () => {
    expect(await pretty('')).toBe('\n\n  no mentions\n')
  })

  test('lines keep their order, without carriage returns', async () => {
    expect((await pretty('one\r\ntwo\n\nthree\r\n')).split('\n')).toEqual([
      'one',
      'two',
      '',
      'three',
      '',
      '  no mentions',
      '',
    ])
  })

  test('control characters are shown, not sent to the terminal; tabs stay', async () => {
    const shown = await pretty('a\u001b[31m\tb\u0007\u009bc Baghdad\u001b]0;x')
    expect(shown.split('\n')[0]).toBe('a\u241b[31m\tb\u2407\ufffdc <Baghdad>\u241b]0;x')
  })

  test('of mentions that overlap, the longest is marked, and all are in the table', async () => {
    const shown = await pretty('Mount Sinjar', ['--overlaps', 'all'])
    expect(shown.split('\n')[0]).toBe('<Mount Sinjar>')
    expect(shown).toMatch(/0\u201312 .* mount-sinjar/)
    expect(shown).toMatch(/6\u201312 .* sinjar/)
  })

  test('--explain says why', async () => {
    expect(await pretty('Mount Sinjar', ['--explain'])).toMatch(/strong name, confidence 0\.98; rather than sinjar\n$/)
  })

  test('--explain names other entities that were passed over, not the same one again', async () => {
    expect(await pretty('Qasim al-Araji', ['--explain'])).toMatch(/strong name, confidence 0\.98\n$/)
  })

  test('combining marks take no cell of a column', async () => {
    const [first, second] = (await pretty('Mosul: \u0628\u064e\u063a\u0652\u062f\u0627\u062f')).split('\n').slice(-3)
    const nameColumn = (row = ''): number => [...row.slice(0, row.lastIndexOf('\u2068')).replace(/\p{M}/gu, '')].length
    expect(nameColumn(first)).toBeGreaterThan(0)
    expect(nameColumn(second)).toBe(nameColumn(first))
  })

  test('several files have headings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nisba-pretty-'))
    const paths = ['a', 'b'].map((name) => join(folder, name))
    for (const path of paths) writeFileSync(path, 'x')
    const { stdout } = await runInProcess(['extract', ...paths])
    rmSync(folder, { recursive: true })
    expect(stdout).toBe(`==> ${paths[0]} <==\nx\n\n  no mentions\n\n==> ${paths[1]} <==\nx\n\n  no mentions\n`)
  })
})

describe('colours', () => {
  test('instead of brackets on a terminal, around the name and nothing else', async () => {
    const [line = ''] = (await pretty(AND_IN_BAGHDAD, [], true)).split('\n')
    expect(line.replaceAll(ESCAPES, '')).toBe(AND_IN_BAGHDAD)
    expect(line.replaceAll(ESCAPES, '|')).toMatch(new RegExp(`^\u0648\u0628\\|+${BAGHDAD}\\|+$`))
  })

  test('types differ', async () => {
    const [line = ''] = (await pretty('Mosul, ISIS, Qasim al-Araji', [], true)).split('\n')
    const openings = line.split(', ').map((part) => (part.match(ESCAPES) ?? []).join(' '))
    expect(new Set(openings).size).toBe(3)
  })

  test.each<[string, boolean, string[], Record<string, string>, boolean]>([
    ['a pipe', false, [], {}, false],
    ['a terminal', true, [], {}, true],
    ['NO_COLOR', true, [], { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR is none', true, [], { NO_COLOR: '' }, true],
    ['a dumb terminal', true, [], { TERM: 'dumb' }, false],
    ['FORCE_COLOR on a pipe', false, [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 on a terminal', true, [], { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR over NO_COLOR', false, [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['--no-color on a terminal', true, ['--no-color'], {}, false],
    ['--no-color over FORCE_COLOR', true, ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, isTerminal, args, env, expected) => {
    for (const command of [
      ['extract', ...args],
      ['demo', ...args],
    ]) {
      const { stdout } = await runInProcess(command, { stdin: ['Baghdad'], isTerminal, env })
      expect(stdout.includes('\u001b[')).toBe(expected)
      expect(stdout.includes('<')).toBe(!expected)
    }
  })
})
