import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { GazetteerError, type GazetteerProblem } from '../gazetteer/gazetteer-error'
import { type KindContext, readContexts, withContexts } from '../gazetteer/kind-contexts'
import { readTsv } from '../gazetteer/read-tsv'
import { readYaml } from '../gazetteer/read-yaml'
import type { EntityRecord } from '../types'

/** A file of this name gives the contexts by kind for the dictionaries read with it. */
const CONTEXTS = 'contexts.yml'

/** Tables in a dictionary folder that hold no records. */
const NO_RECORDS: ReadonlySet<string> = new Set(['overrides.tsv', 'name-parts.tsv'])

function readJsonLines(text: string, file: string): EntityRecord[] {
  const problems: GazetteerProblem[] = []
  const records = text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((line, index): EntityRecord[] => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line)]
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        problems.push({
          record: file,
          field: `line ${index + 1}`,
          value: line,
          why,
          fix: 'write one JSON record a line',
        })
        return []
      }
    })
  if (problems.length > 0) throw new GazetteerError(problems)
  return records
}

const READERS: ReadonlyMap<string, (text: string, file: string) => EntityRecord[]> = new Map([
  ['.yml', readYaml],
  ['.yaml', readYaml],
  ['.tsv', readTsv],
  ['.jsonl', readJsonLines],
])

/** The files at and below some paths, in an order that does not depend on the file system. */
function filesBelow(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).sort()
    return filesBelow(names.map((name) => join(path, name)))
  })
}

/** The dictionary files at and below some paths: YAML, TSV and JSONL. */
export function dictionaryFiles(paths: readonly string[]): string[] {
  return filesBelow(paths).filter(
    (file) => READERS.has(extname(file)) && basename(file) !== CONTEXTS && !NO_RECORDS.has(basename(file)),
  )
}

/** The contexts by kind that stand at or below some paths. */
export function dictionaryContexts(paths: readonly string[]): KindContext[] {
  return filesBelow(paths)
    .filter((file) => basename(file) === CONTEXTS)
    .flatMap((file) => readContexts(readFileSync(file, 'utf8'), file))
}

/**
 * The records of the dictionary files at and below some paths, with the contexts by kind that stand among them applied.
 * Throws a `GazetteerError` for a file that cannot be read as what its name says.
 */
export function readDictionary(paths: readonly string[]): EntityRecord[] {
  const records = dictionaryFiles(paths).flatMap((file) => {
    const read = READERS.get(extname(file)) as (text: string, file: string) => EntityRecord[]
    return read(readFileSync(file, 'utf8'), file)
  })
  return withContexts(records, dictionaryContexts(paths))
}
