import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/index'
import { runInProcess } from './run-in-process'

const TEXT = 'وقع الحدث في اربيل'
const extractor = createExtractor()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nisba-explain-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const ISOLATES = /[\u2068\u2069]/g

describe('nisba explain', () => {
  test('says a sentence for each mention', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['explain'], { stdin: [TEXT] })
    const [explanation, ...others] = extractor.explain(TEXT)
    expect(others).toEqual([])
    expect(stdout.replace(ISOLATES, '')).toBe(`${explanation?.message}\n`)
    expect(stdout).toMatch(/erbil .* another hamza/)
    expect([exitCode, stderr]).toEqual([0, ''])
  })

  test('isolates Arabic, so that the sentence keeps its order', async () => {
    const { stdout } = await runInProcess(['explain'], { stdin: [TEXT] })
    expect(stdout).toContain('"\u2068اربيل\u2069" at 13')
  })

  test('--miss says why entities were not found, in the order of the arguments', async () => {
    const args = ['explain', '--miss', 'al-hadath', '--miss', 'iraq', '--miss', 'erbil', '--miss', 'nobody']
    const { exitCode, stdout } = await runInProcess(args, { stdin: [TEXT] })
    const [, ...misses] = stdout.replace(ISOLATES, '').trimEnd().split('\n')
    expect(misses.map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'al-hadath no-licence',
      'iraq not-in-text',
      'erbil found',
      'nobody no-such-entity',
    ])
    expect(misses[0]).toBe(`al-hadath: no-licence: ${extractor.explainMiss(TEXT, 'al-hadath').message}`)
    expect(exitCode).toBe(0)
  })

  test('says that there are no mentions', async () => {
    expect((await runInProcess(['explain'], { stdin: ['!'] })).stdout).toBe('no mentions\n')
  })

  test('--format json is what the extractor says, an object a file', async () => {
    const paths = [file('a.txt', TEXT), file('b.txt', '')]
    const { stdout } = await runInProcess(['explain', '--format', 'json', '--miss', 'al-hadath', ...paths])
    expect(JSON.parse(stdout)).toEqual([
      { id: paths[0], explanations: extractor.explain(TEXT), misses: [extractor.explainMiss(TEXT, 'al-hadath')] },
      { id: paths[1], explanations: [], misses: [extractor.explainMiss('', 'al-hadath')] },
    ])
  })

  test('puts the name of each of several files before its sentences', async () => {
    const paths = [file('c.txt', TEXT), file('d.txt', '')]
    const { stdout } = await runInProcess(['explain', ...paths])
    expect(stdout).toMatch(/^==> .*c\.txt <==\n.+\n\n==> .*d\.txt <==\nno mentions\n$/)
  })

  test('a file that cannot be read does not stop the others', async () => {
    const { exitCode, stdout, stderr } = await runInProcess(['explain', join(folder, 'none.txt'), file('e.txt', TEXT)])
    expect(stdout).toContain('erbil')
    expect(stderr).toMatch(/none\.txt: there is no such file/)
    expect(exitCode).toBe(1)
  })

  test('takes the options of extract', async () => {
    const dictionary = file(
      'mine.yml',
      '- id: bridge-mine\n  type: facility\n  names:\n    en: Old Kojar\n  source: test\n',
    )
    const args = ['explain', '--gazetteer', dictionary, '--types', 'facility', '--miss', 'erbil']
    const { stdout } = await runInProcess(args, { stdin: ['From Old Kojar to Erbil'] })
    expect(stdout).toMatch(/^"Old Kojar" at 5 is bridge-mine .*\nerbil: not-requested: .*options\.types/)
  })

  test.each([
    { args: ['--format', 'xml'], says: /--format has "xml"; it knows text, json/ },
    { args: ['--types', 'city'], says: /--types has "city"/ },
    { args: ['--miss'], says: /--miss/ },
    { args: ['--gazetteer', 'no-such.yml'], says: /--gazetteer.*no-such\.yml/ },
  ])('$args is wrong usage', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await runInProcess(['explain', ...args], { stdin: [TEXT] })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(stderr).toMatch(/nisba explain --help/)
  })

  test('--help explains it on standard output', async () => {
    const { exitCode, stdout } = await runInProcess(['explain', '--help'])
    expect(stdout).toMatch(/^usage: nisba explain/)
    expect(exitCode).toBe(0)
  })
})
