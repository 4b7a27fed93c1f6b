import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type AnnotatedDocument,
  type Annotation,
  type InputFile,
  type ReadDocuments,
  readBrat,
  readDoccano,
  readHtml,
  readIob2,
  readJsonl,
  readSpacy,
  readWebAnnotations,
} from '../../src/formats'
import { extractEntities } from '../../src/index'
import { runInProcess } from './run-in-process'

const TEXT = '\u{1f534} Qasim al-Araji flew\r\nfrom Baghdad to Mosul.\r\n'
const base = mkdtempSync(join(tmpdir(), 'nisba-formats-'))
let folder = ''
let count = 0

beforeEach(() => {
  folder = join(base, String(++count))
  mkdirSync(folder)
})

afterAll(() => {
  rmSync(base, { recursive: true, force: true })
})

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const extract = (...args: string[]): ReturnType<typeof runInProcess> => runInProcess(['extract', ...args])

const bare = (annotations: readonly Annotation[]): Annotation[] =>
  annotations.map(({ start, end, type }) => ({ start, end, type }))

const EXPECTED = bare(extractEntities(TEXT))

interface Read {
  format: string
  read(file: InputFile, texts: ReadonlyMap<string, string>): ReadDocuments
}

const READERS: Read[] = [
  { format: 'jsonl', read: (input, texts) => readJsonl(input, { texts }) },
  { format: 'conll', read: (input) => readIob2(input) },
  {
    format: 'brat',
    read: (input, texts) =>
      readBrat({ text: { file: 'a.txt', content: [...texts.values()][0] ?? '' }, annotations: input }),
  },
  { format: 'html', read: (input) => readHtml(input) },
  { format: 'webanno', read: (input, texts) => readWebAnnotations(input, { texts }) },
  { format: 'spacy', read: (input) => readSpacy(input) },
  { format: 'doccano', read: (input) => readDoccano(input) },
]

const surfacesOf = ({ text, annotations }: AnnotatedDocument): string[] =>
  annotations.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

const SURFACES = surfacesOf({ id: '', text: TEXT, annotations: EXPECTED })

describe('what extract writes is read again', () => {
  test('of something', () => {
    expect(SURFACES).toEqual(['person Qasim al-Araji', 'location Baghdad', 'location Mosul'])
  })

  test.each(READERS)('--format $format', async ({ format, read }) => {
    const path = file('a.txt', `\ufeff${TEXT}`)
    const { exitCode, stdout, stderr } = await extract('--format', format, path)
    expect([exitCode, stderr]).toEqual([0, ''])
    const { documents, problems } = read({ file: 'out', content: stdout }, new Map([[path, TEXT]]))
    expect(problems).toEqual([])
    expect(documents.map(surfacesOf)).toEqual([SURFACES])
  })

  test('--format json: an array of what jsonl has a line of', async () => {
    const paths = [file('a.txt', TEXT), file('b.txt', '')]
    const [json, lines] = await Promise.all(['json', 'jsonl'].map((format) => extract('--format', format, ...paths)))
    const values = lines?.stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(JSON.parse(json?.stdout ?? '')).toEqual(values)
    expect(values).toHaveLength(2)
  })
})

describe('--offsets', () => {
  test.each([
    { unit: 'utf16', start: 3 },
    { unit: 'codepoint', start: 2 },
    { unit: 'utf8', start: 5 },
  ])('$unit', async ({ unit, start }) => {
    const args = ['--offsets', unit, file('a.txt', TEXT)]
    const [lines, json] = await Promise.all(['jsonl', 'json'].map((format) => extract('--format', format, ...args)))
    expect(JSON.parse(lines?.stdout ?? '')).toMatchObject({ mentions: [{ start }, {}, {}] })
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject([{ mentions: [{ start, word: { start } }, {}, {}] }])
  })

  test.each(['webanno', 'doccano'])('%s counts code points without it', async (format) => {
    const path = file('a.txt', TEXT)
    const [without, codepoint, utf16] = await Promise.all(
      [[], ['--offsets', 'codepoint'], ['--offsets', 'utf16']].map((args) =>
        extract('--format', format, ...args, path),
      ),
    )
    expect(without?.stdout).toBe(codepoint?.stdout)
    expect(without?.stdout).not.toBe(utf16?.stdout)
  })
})

describe('-o', () => {
  test('brat: a pair of files for each input, which brat reads as it is', async () => {
    const out = join(folder, 'deep', 'out')
    const paths = [file('a.txt', TEXT), file('b.md', 'Mosul')]
    const { exitCode, stdout, stderr } = await extract('--format', 'brat', '-o', out, ...paths)
    expect([exitCode, stdout, stderr]).toEqual([0, '', ''])
    expect(readdirSync(out).sort()).toEqual(['a.ann', 'a.txt', 'b.ann', 'b.txt'])
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe(TEXT.replaceAll('\r\n', '\n'))
    const [document] = readBrat({
      text: { file: 'a.txt', content: readFileSync(join(out, 'a.txt')) },
      annotations: { file: 'a.ann', content: readFileSync(join(out, 'a.ann')) },
    }).documents
    expect(document && surfacesOf(document)).toEqual(SURFACES)
    expect(document?.annotations.map(({ id }) => id)).toEqual(['qasim-al-araji', 'baghdad', 'mosul'])
  })

  test.each([
    ['jsonl', 'a.jsonl'],
    ['json', 'a.json'],
    ['conll', 'a.conll'],
    ['html', 'a.html'],
    ['webanno', 'a.jsonld'],
    ['spacy', 'a.json'],
    ['doccano', 'a.jsonl'],
  ])('%s: a file for each input', async (format, name) => {
    const out = join(folder, 'out')
    const path = file('a.txt', TEXT)
    await extract('--format', format, '--output', out, path)
    expect(readdirSync(out)).toEqual([name])
    expect(readFileSync(join(out, name), 'utf8')).toBe((await extract('--format', format, path)).stdout)
  })

  test('standard input has a name of its own', async () => {
    const out = join(folder, 'out')
    await runInProcess(['extract', '--format', 'brat', '-o', out], { stdin: ['Mosul'] })
    expect(readdirSync(out).sort()).toEqual(['standard-input.ann', 'standard-input.txt'])
  })

  test('an input that fails does not stop the others', async () => {
    const out = join(folder, 'out')
    const { exitCode, stderr } = await extract(
      '--format',
      'conll',
      '-o',
      out,
      join(folder, 'none.txt'),
      file('a.txt', TEXT),
    )
    expect(exitCode).toBe(1)
    expect(stderr).toContain('none.txt')
    expect(readdirSync(out)).toEqual(['a.conll'])
  })
})

describe('several inputs on standard output', () => {
  test.each(READERS.filter(({ format }) => format !== 'brat'))(
    '$format: all are read again',
    async ({ format, read }) => {
      const paths = [file('a.txt', TEXT), file('b.txt', 'Baghdad'), join(folder, 'none.txt')]
      const { exitCode, stdout } = await extract('--format', format, ...paths)
      expect(exitCode).toBe(1)
      const texts = new Map([
        [paths[0] as string, TEXT],
        [paths[1] as string, 'Baghdad'],
      ])
      const { documents, problems } = read({ file: 'out', content: stdout }, texts)
      expect(problems).toEqual([])
      expect(documents.map(surfacesOf)).toEqual([SURFACES, ['location Baghdad']])
    },
  )
})

describe('wrong usage: exit status 2, and nothing is written', () => {
  test.each([
    { args: ['--format', 'xml'], says: /--format has "xml"; it knows pretty, jsonl, json, conll, brat/ },
    { args: ['--format', 'jsonl', '--offsets', 'bytes'], says: /--offsets has "bytes"; it knows utf16/ },
    { args: ['--format', 'brat', '--offsets', 'utf8'], says: /brat fixes.*goes with jsonl, json, webanno, doccano/ },
    { args: ['--offsets', 'utf8'], says: /--offsets is for other formats/ },
    { args: ['-o', 'x'], says: /-o is for other formats/ },
    { args: ['--jsonl', '--format', 'brat'], says: /--jsonl fixes the output.*leave out --format brat/ },
    { args: ['--jsonl', '--offsets', 'utf8'], says: /leave out --offsets/ },
    { args: ['--jsonl', '-o', 'x'], says: /leave out --output/ },
    { args: ['--format', 'conll', '--overlaps', 'all'], says: /conll has one label a token/ },
    { args: ['--format', 'brat', 'a.txt', 'b.txt'], says: /brat has a file for each text; name a folder.*-o/ },
    {
      args: ['--format', 'html', '-o', 'x', 'a/a.txt', 'b/a.txt'],
      says: /a\/a\.txt and b\/a\.txt would have one file, a\.html/,
    },
  ])('$args', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await extract(...args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(existsSync('x')).toBe(false)
  })

  test('an input would be replaced', async () => {
    const path = file('a.txt', TEXT)
    const { exitCode, stderr } = await extract('--format', 'brat', '-o', folder, path)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/a\.txt is an input; name another folder/)
    expect(readFileSync(path, 'utf8')).toBe(TEXT)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  test('the folder cannot be made', async () => {
    const path = file('a.txt', TEXT)
    const { exitCode, stderr } = await extract('--format', 'html', '-o', path, path)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/no folder can be made there/)
  })
})
