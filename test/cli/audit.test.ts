import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditReport } from '../../src/audit/report'
import { runInProcess } from './run-in-process'

/** Invented; no dictionary has the colonel and the village. */
const COLONEL = 'قال العقيد مطشر الدهلكي إن الطريق مغلق'
const VILLAGE = 'وصل الفريق إلى قرية صفصوفان مساء'
const CITY = 'عاد الهدوء إلى أربيل'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nisba-audit-'))
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

const jsonl = (...texts: string[]): string =>
  texts.map((text, index) => `${JSON.stringify({ id: `d${index + 1}`, text })}\n`).join('')

async function auditJson(args: string[], stdin: string[] = []): Promise<AuditReport> {
  const { stdout, stderr, exitCode } = await runInProcess(['audit', '--format', 'json', ...args], { stdin })
  expect([exitCode, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as AuditReport
}

const formsOf = ({ names }: AuditReport): (string | undefined)[] => names.map(({ forms }) => forms[0]?.form)

describe('nisba audit', () => {
  test('reads texts, lines of JSON, folders and standard input', async () => {
    const text = file('inputs/a.txt', COLONEL)
    file('inputs/below/b.jsonl', jsonl(VILLAGE, CITY))
    file('inputs/below/notes.md', COLONEL)
    const report = await auditJson(['--min-hits', '1', join(folder, 'inputs')])
    expect(report.documents).toBe(3)
    const [village, colonel] = report.names
    expect(village?.kind).toBe('village')
    expect(colonel?.type).toBe('person')
    expect(report.names[0]?.examples[0]?.document).toBe('d1')
    expect(report.names[1]?.examples[0]?.document).toBe(text)
    expect(report.aliases.map(({ id, hits }) => [id, hits])).toEqual([['erbil', 1]])
    expect((await auditJson(['--min-hits', '1'], [VILLAGE])).documents).toBe(1)
    expect((await auditJson(['--min-hits', '1', '--jsonl', '-'], [jsonl(VILLAGE, CITY)])).documents).toBe(2)
  })

  test('--min-hits is 2 without it; --limit cuts both lists', async () => {
    const path = file('twice.jsonl', jsonl(CITY, CITY, COLONEL, COLONEL, VILLAGE))
    expect(formsOf(await auditJson([path]))).toEqual(['مطشر الدهلكي'])
    expect(formsOf(await auditJson(['--min-hits', '1', path]))).toHaveLength(2)
    const cut = await auditJson(['--min-hits', '1', '--limit', '1', path])
    expect([cut.names.length, cut.aliases.length]).toEqual([1, 1])
  })

  test('the table has both lists, and an example under each row', async () => {
    const path = file('table.jsonl', jsonl(CITY, `ثم ${CITY}`, COLONEL, COLONEL))
    const { stdout, stderr, exitCode } = await runInProcess(['audit', path])
    expect([exitCode, stderr]).toEqual([0, ''])
    const shown = stdout.replace(/[\u2068\u2069]/gu, '')
    expect(shown).toMatch(/^4 documents\n/u)
    expect(shown).toMatch(/1 name of the dictionaries, suspicious ones first\nsuspicion {2}hits/u)
    expect(shown).toMatch(/ +1\.58 +2 +2 +0\.00 +0\.00 +0\.00 {2}ar +erbil {2}أربيل\n {4}d1: {2}عاد الهدوء إلى \[/u)
    expect(shown).toMatch(/1 name in no dictionary\n.*\n +2 +2 +2 {2}person {2}مطشر الدهلكي\n/u)
    const short = await runInProcess(['audit', '--limit', '0', path])
    expect(short.stdout).toContain('1 further name; --limit N shows more')
  })

  test('YAML is clean for nisba lint, and as --gazetteer links the names', async () => {
    const corpus = file('corpus.jsonl', jsonl(COLONEL, VILLAGE))
    const proposal = join(folder, 'proposal.yml')
    const made = await runInProcess(['audit', '--min-hits', '1', '--format', 'yaml', '-o', proposal, corpus])
    expect(made).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(readFileSync(proposal, 'utf8')).toMatch(/^# 2 names in no dictionary, of 2 documents\.\n/u)
    const linted = await runInProcess(['lint', proposal])
    expect(linted).toEqual({ exitCode: 0, stdout: 'no findings in 2 records of 1 file\n', stderr: '' })
    const found = await runInProcess(['extract', '--jsonl', '--gazetteer', proposal, corpus])
    const ids = found.stdout.split('\n').filter((line) => line !== '')
    expect(ids.map((line) => JSON.parse(line).mentions.map(({ id }: { id: string }) => id))).toEqual([
      ['review-mtshr-aldhlki'],
      ['review-sfsufan'],
    ])
    expect((await auditJson(['--min-hits', '1', '--gazetteer', proposal, corpus])).names).toEqual([])
  })

  test('without new names the YAML is an empty list, which is a dictionary', async () => {
    const proposal = join(folder, 'empty.yml')
    await runInProcess(['audit', '--format', 'yaml', '-o', proposal], { stdin: [CITY] })
    expect((await runInProcess(['lint', proposal])).exitCode).toBe(0)
  })

  test('tells of lines and files that are bad, and reports on the rest', async () => {
    const path = file('bad.jsonl', `${jsonl(COLONEL)}{"id": 1}\n\nnothing\n${jsonl(COLONEL)}`)
    const { exitCode, stdout, stderr } = await runInProcess(['audit', '--format', 'json', join(folder, 'no.txt'), path])
    expect(exitCode).toBe(1)
    expect(formsOf(JSON.parse(stdout))).toEqual(['مطشر الدهلكي'])
    expect(stderr).toContain(`${path}:2: the object has no "text"`)
    expect(stderr).toContain(`${path}:4: `)
    expect(stderr).toContain('no.txt: there is no such file; check the path')
    expect(stderr.match(/nisba: /gu)).toHaveLength(3)
  })

  test('of many bad lines tells the first and counts all', async () => {
    const path = file('worse.jsonl', `${'nothing\n'.repeat(50)}${jsonl(CITY)}`)
    const { stderr } = await runInProcess(['audit', path])
    expect(stderr.trimEnd().split('\n')).toHaveLength(6)
    expect(stderr).toContain(`${path}: 50 of 51 lines are not valid`)
  })

  test('a folder without texts is an error, and nothing is written', async () => {
    mkdirSync(join(folder, 'hollow'))
    const { exitCode, stdout, stderr } = await runInProcess(['audit', join(folder, 'hollow')])
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('has no .txt and no .jsonl files')
  })

  test('shows progress on a terminal, and takes it back before the results', async () => {
    const path = file('many.jsonl', jsonl(...new Array<string>(250).fill(CITY)))
    const { stderr } = await runInProcess(['audit', path], { isTerminal: true, isErrorTerminal: true })
    expect(stderr).toContain('100 documents')
    expect(stderr.endsWith('200 documents\r\u001b[K')).toBe(true)
    expect((await runInProcess(['audit', path])).stderr).toBe('')
  })

  test.each([
    [['--format', 'xml'], '--format has "xml"'],
    [['--limit', '-1'], "'--limit' argument is ambiguous"],
    [['--limit=-1'], '--limit has "-1"'],
    [['--min-hits', 'two'], '--min-hits has "two"'],
    [['--gazetteer', 'no-such.yml'], '--gazetteer'],
    [['-o', join(tmpdir(), 'no-such-folder', 'x.txt'), '-'], 'cannot write'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, stdout, stderr } = await runInProcess(['audit', ...args], { stdin: [CITY] })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain('see nisba audit --help')
  })

  test('--help says what suspicion is', async () => {
    const { exitCode, stdout } = await runInProcess(['audit', '--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('w * log2(1 + bare) * bare/hits * (1 + elsewhere/places)')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
