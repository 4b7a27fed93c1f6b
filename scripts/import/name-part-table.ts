/** The tables of dictionaries/names: name-parts.tsv, which `npm run import:sources` writes, and overrides.tsv, made by hand. */
import { readFileSync } from 'node:fs'
import { NAME_PART_CLASSES, type NamePart } from '../../src/gazetteer/name-parts'

export interface NamePartRow extends NamePart {
  /** Languages in whose names the word was seen. */
  langs: readonly string[]
  /** The sources that have it as a name. */
  sources: readonly string[]
}

/** `undefined`: the word is left out. */
export type Verdict = NamePart['class'] | undefined

export const COLUMNS = ['name', 'langs', 'class', 'source'] as const
const OVERRIDE_COLUMNS = ['name', 'class', 'reason'] as const
const LEFT_OUT = '-'
const LIST_SEPARATOR = '|'

function cellsOf(path: string, columns: readonly string[]): string[][] {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
  if (header !== columns.join('\t')) throw new Error(`${path}: the header must be ${columns.join(', ')}, tab-separated`)
  return lines.map((line) => {
    const cells = line.split('\t')
    if (cells.length === columns.length && cells.every((cell) => cell !== '')) return cells
    throw new Error(`${path}: write ${columns.join(', ')}: ${line}`)
  })
}

function classOf(text: string, path: string, name: string): NamePart['class'] {
  const found = NAME_PART_CLASSES.find((each) => each === text)
  if (found !== undefined) return found
  throw new Error(`${path}: ${name} has the class ${text}; use ${NAME_PART_CLASSES.join(', ')}`)
}

/** The rows of name-parts.tsv. Throws for a line that is none. */
export function readNameParts(path: string): NamePartRow[] {
  return cellsOf(path, COLUMNS).map(([name = '', langs = '', partClass = '', source = '']) => ({
    name,
    langs: langs.split(LIST_SEPARATOR),
    class: classOf(partClass, path, name),
    sources: source.split(LIST_SEPARATOR),
  }))
}

/** The decisions made by hand, by the word as it is written there. Throws for a line without a class or a reason. */
export function readVerdicts(path: string): ReadonlyMap<string, Verdict> {
  const rows = cellsOf(path, OVERRIDE_COLUMNS)
  return new Map(
    rows.map(([name = '', text = '']) => [name, text === LEFT_OUT ? undefined : classOf(text, path, name)]),
  )
}

/** The text of name-parts.tsv. */
export function tableOfNameParts(rows: readonly NamePartRow[], comments: readonly string[]): string {
  const lines = rows.map(({ name, langs, class: partClass, sources }) =>
    [name, langs.join(LIST_SEPARATOR), partClass, sources.join(LIST_SEPARATOR)].join('\t'),
  )
  return [...comments.map((comment) => `# ${comment}`), COLUMNS.join('\t'), ...lines, ''].join('\n')
}
