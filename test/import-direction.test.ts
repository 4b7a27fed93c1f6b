import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** The stages in reading order: a file imports only from its own stage and from the left. */
const STAGES = [
  'types',
  'vocabulary',
  'kind-of',
  'unicode',
  'normalization',
  'tokenization',
  'language',
  'morphology',
  'gazetteer',
  'context',
  'resolution',
  'extract-entities',
  'explanation',
  'extractor',
  'core',
  'formats',
  'evaluate',
  'lint',
  'import-formats',
  'audit',
  'gazetteers',
  'index',
] as const

/** Stages that stand beside each other: neither imports the other. */
const LEVELS: Readonly<Record<string, string>> = { gazetteers: 'core', lint: 'core' }

/** What is imported for its type only, against the direction; each with its reason. */
const EXCEPTIONS: readonly string[] = []

/** The third-party packages, with the only file that may import each. */
const PACKAGES: Readonly<Record<string, string | undefined>> = {
  franc: 'franc/identify-language.ts',
  yaml: 'gazetteer/read-yaml.ts',
  compromise: undefined,
  xregexp: undefined,
}

const SOURCE = join(import.meta.dirname, '../src')

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?tsx?$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return true
    const { exportClause } = node
    return (
      exportClause !== undefined &&
      ts.isNamedExports(exportClause) &&
      exportClause.elements.every((element) => element.isTypeOnly)
    )
  }
  const { importClause } = node
  if (importClause === undefined) return false
  if (importClause.isTypeOnly) return true
  const { name, namedBindings } = importClause
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.push({ from: file, to: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly: isTypeOnly(node) })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments
      const to = target !== undefined && ts.isStringLiteralLike(target) ? target.text : '(computed)'
      found.push({ from: file, to, typeOnly: false })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ from: file, to: (node.argument.literal as ts.StringLiteral).text, typeOnly: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}

const FILES = sourceFiles()
const IMPORTS = FILES.flatMap(importsOf)
/** Modules only: the command line reads its version from package.json. */
const OWN = IMPORTS.filter(({ to }) => to.startsWith('.') && !to.endsWith('.json')).map((each) => ({
  ...each,
  to: resolved(each),
}))

function resolved({ from, to }: Import): string {
  const path = relative(SOURCE, join(SOURCE, from, '..', to)).replaceAll('\\', '/')
  return /\.[cm]?tsx?$/.test(path) ? path : `${path}.ts`
}

/** The folder of a file, or the name of a file that stands in src itself. */
const stageOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? ''

function placeOf(stage: string): number {
  return (STAGES as readonly string[]).indexOf(LEVELS[stage] ?? stage)
}

function isAgainstDirection({ from, to }: Import): boolean {
  const [importer, imported] = [stageOf(from), stageOf(to)]
  if (importer === imported) return false
  const [place, other] = [placeOf(importer), placeOf(imported)]
  // An entry beside the core (the command line, franc) may import everything; nothing imports an entry.
  if (place < 0) return other < 0
  return other < 0 || other >= place
}

const lineOf = ({ from, to }: Import): string => `${from} -> ${to}`

describe('the direction of imports', () => {
  it('is read from all files', () => {
    expect(FILES.length).toBeGreaterThan(40)
    expect(OWN.length).toBeGreaterThan(100)
    for (const stage of STAGES) expect(FILES.map(stageOf)).toContain(stage)
  })

  it('is from left to right', () => {
    const wrong = OWN.filter(isAgainstDirection).map(lineOf)
    expect(wrong.filter((line) => !EXCEPTIONS.includes(line))).toEqual([])
  })

  it('has no exception that is not needed, and none for anything but types', () => {
    const wrong = OWN.filter(isAgainstDirection)
    expect(EXCEPTIONS.filter((line) => !wrong.some((each) => lineOf(each) === line))).toEqual([])
    expect(wrong.filter((each) => !each.typeOnly).map(lineOf)).toEqual([])
  })

  it('goes to files that exist', () => {
    expect(OWN.filter(({ to }) => !FILES.includes(to)).map(lineOf)).toEqual([])
  })

  it('is known before the program runs: no computed import', () => {
    expect(IMPORTS.filter(({ to }) => to === '(computed)').map(lineOf)).toEqual([])
  })

  it('makes no circle', () => {
    const runtime = OWN.filter(({ typeOnly }) => !typeOnly)
    const circles: string[] = []
    const done = new Set<string>()
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (path.includes(file) || done.has(file)) return
      for (const { to } of runtime.filter(({ from }) => from === file)) follow(to, [...path, file])
      done.add(file)
    }
    for (const file of FILES) follow(file, [])
    expect(circles).toEqual([])
  })
})

describe('third-party packages', () => {
  const importersOf = (name: string): string[] => [
    ...new Set(IMPORTS.filter(({ to }) => to === name || to.startsWith(`${name}/`)).map(({ from }) => from)),
  ]

  it.each(Object.entries(PACKAGES))('%s is imported by %s only', (name, file) => {
    expect(importersOf(name)).toEqual(file === undefined ? [] : [file])
  })

  it('are these and no others', () => {
    const names = IMPORTS.map(({ to }) => to).filter((to) => !to.startsWith('.') && !to.startsWith('node:'))
    expect([...new Set(names)].filter((name) => !(name in PACKAGES))).toEqual([])
  })

  it('are not reached from the core', () => {
    const reached = new Set<string>()
    const follow = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { from, to } of OWN) if (from === file) follow(to)
    }
    follow('core.ts')
    expect(reached.size).toBeGreaterThan(20)
    const outside = IMPORTS.filter(({ from, to }) => reached.has(from) && !to.startsWith('.')).map(lineOf)
    expect(outside).toEqual([])
  })

  it('Node is imported by the command line only', () => {
    const importers = IMPORTS.filter(({ to }) => to.startsWith('node:')).map(({ from }) => stageOf(from))
    expect([...new Set(importers)].filter((stage) => stage !== 'cli')).toEqual([])
  })
})
