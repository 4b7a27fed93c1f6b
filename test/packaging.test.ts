import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const WHAT_IS_SHIPPED =
  /^(?:dist\/(?:gazetteers\/)?[\w-]+\.(?:js|d\.ts)|dictionaries\/(?:entity\.schema\.json|queries\/[\w-]+\.(?:rq|md))|package\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md)$/

function run(command: string, args: string[], cwd: string, input = ''): string {
  return execFileSync(command, args, { cwd, input, encoding: 'utf8', stdio: 'pipe' })
}

beforeAll(() => {
  expect(inject('buildFailure')).toBe('')
})

/** Modules of dist that an entry imports, and what they import from elsewhere. */
function reachableFrom(entry: string): { modules: string[]; packages: Set<string> } {
  const modules = [join(DIST, entry)]
  const packages = new Set<string>()
  for (const path of modules) {
    for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles) {
      const target = join(dirname(path), fileName)
      if (!fileName.startsWith('.')) packages.add(fileName)
      else if (!modules.includes(target)) modules.push(target)
    }
  }
  return { modules, packages }
}

describe('what the entries of dist import', () => {
  test.each(['index.js', 'core.js', 'formats.js'])('%s: nothing from Node and no dependency', (entry) => {
    expect([...reachableFrom(entry).packages]).toEqual([])
  })

  test.each([
    ['franc.js', 'franc'],
    ['evaluate.js', 'yaml'],
    ['cli.js', 'yaml'],
    ['cli.js', 'node:util'],
  ])('%s: %s, so the walk does see such imports', (entry, name) => {
    expect([...reachableFrom(entry).packages]).toContain(name)
  })

  test('evaluate.js: the YAML parser only, neither Node nor a test runner', () => {
    expect([...reachableFrom('evaluate.js').packages]).toEqual(['yaml'])
  })

  test('the bundled gazetteer comes with the main entry and the command line, once, and not with the core', () => {
    const withData = (entry: string): string[] =>
      reachableFrom(entry).modules.filter((path) => /[\\n\n]qasim-al-araji[\\\n]/.test(readFileSync(path, 'utf8')))
    expect(withData('core.js')).toEqual([])
    expect(withData('index.js')).toHaveLength(1)
    expect(withData('cli.js')).toEqual(withData('index.js'))
  })
})

describe('the packed package', () => {
  let folder = ''
  let tarball = ''
  let shipped: string[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nisba-packaging-'))
    const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT)
    const [report] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }]
    tarball = join(folder, report.filename)
    shipped = report.files.map(({ path }) => path)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function newProject(name: string, manifest: object, files: Record<string, string>): string {
    const project = join(folder, name)
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name, version: '1.0.0', private: true, ...manifest }))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text)
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], project)
    return project
  }

  /** Uses both entries; what is printed must be `RESULT`. */
  const USE = `
    const [mention] = extractEntities('\u0648\u0635\u0644 \u0625\u0644\u0649 \u0628\u063a\u062f\u0627\u062f')
    const gazetteer = compileGazetteer([
      { id: 'nisba-square', type: 'facility', names: { en: 'Nisba Square' }, source: 'test' },
    ])
    const [own] = createExtractor({ gazetteers: [gazetteer] }).extract('They met in Nisba Square.')
    console.log(mention?.id, mention?.start, mention?.end, own?.id, own?.start, own?.end)
  `
  const RESULT = 'baghdad 8 13 nisba-square 12 24\n'
  const IMPORTS = `
    import { extractEntities } from 'nisba'
    import { compileGazetteer, createExtractor } from 'nisba/core'
  `
  const REQUIRES = `
    const { extractEntities } = require('nisba')
    const { compileGazetteer, createExtractor } = require('nisba/core')
  `

  test('has the entries, and nothing that only the project needs', () => {
    expect(shipped.filter((path) => !WHAT_IS_SHIPPED.test(path))).toEqual([])
    expect(shipped).toEqual(
      expect.arrayContaining([
        'package.json',
        ...['index', 'core', 'evaluate', 'formats', 'franc'].flatMap((entry) => [
          `dist/${entry}.js`,
          `dist/${entry}.d.ts`,
        ]),
        'dist/cli.js',
        ...['default', 'curated', 'world', 'villages'].map((pack) => `dist/gazetteers/${pack}.js`),
        'dictionaries/entity.schema.json',
      ]),
    )
  })

  test('works in an ES module project, the command too', () => {
    const project = newProject('esm', { type: 'module' }, { 'main.js': IMPORTS + USE })
    expect(run('node', ['main.js'], project)).toBe(RESULT)
    const nisba = join(project, 'node_modules/.bin/nisba')
    const line = run(nisba, ['extract', '--jsonl'], project, '{"id":7,"text":"Baghdad"}\n')
    expect(JSON.parse(line)).toMatchObject({ id: 7, mentions: [{ id: 'baghdad', start: 0, end: 7 }] })
    expect(run(nisba, ['demo'], project)).toMatch(/\n\d+ passages, \d+ mentions of \d+ entities\n$/)
  })

  test('works in a CommonJS project', () => {
    const project = newProject('cjs', { type: 'commonjs' }, { 'main.js': REQUIRES + USE })
    expect(run('node', ['main.js'], project)).toBe(RESULT)
  })

  test('is typed for TypeScript under nodenext, in ES modules and in CommonJS', () => {
    const typed = `
      import { extractEntities, type Mention } from 'nisba'
      import { compileGazetteer, createExtractor, type EntityRecord, type Extractor } from 'nisba/core'
      const mentions: Mention[] = extractEntities('', { languages: ['ar'] })
      const records: EntityRecord[] = [{ id: 'a', type: 'facility', names: { en: 'A' }, source: 'test' }]
      export const extractor: Extractor = createExtractor({ gazetteers: [compileGazetteer(records)] })
      // @ts-expect-error There is no such language.
      extractEntities('', { languages: ['xx'] })
      // @ts-expect-error An id may be null.
      mentions[0]?.id.length
    `
    const compilerOptions = {
      strict: true,
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2022',
      types: [],
    }
    const project = newProject(
      'typescript',
      { type: 'module' },
      {
        'main.ts': typed,
        'common.cts': typed,
        'tsconfig.json': JSON.stringify({ compilerOptions }),
      },
    )
    expect(run('node', [TSC, '--project', '.'], project)).toBe('')
  })
})
