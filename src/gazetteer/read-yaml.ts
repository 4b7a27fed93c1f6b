import { isNode, LineCounter, parseDocument } from 'yaml'
import type { EntityRecord } from '../types'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'

/** What a YAML file holds, and where. */
export interface PlacedYaml {
  value: unknown
  /** The line of a value, 1 for the first, by the keys and places that lead to it; of the nearest thing around it that is there. */
  lineOf(path: readonly (string | number)[]): number
}

/** Parses a YAML file of the project. Throws a `GazetteerError` with the line of every syntax error. */
export function parseYaml(text: string, file: string): unknown {
  return parseYamlWithLines(text, file).value
}

/** The same, for who has to say where something stands. */
export function parseYamlWithLines(text: string, file: string): PlacedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, lineCounter })
  const problems: GazetteerProblem[] = document.errors.map((error) => ({
    record: file,
    field: `line ${error.linePos?.[0].line ?? 1}`,
    value: error.code,
    why: error.message.split('\n')[0] ?? '',
    fix: 'mend the YAML',
  }))
  if (problems.length > 0) throw new GazetteerError(problems)
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  try {
    return { value: document.toJS(), lineOf }
  } catch (error) {
    // Unknown aliases, and too many of them, show only now.
    const why = error instanceof Error ? error.message : String(error)
    throw new GazetteerError([{ record: file, field: 'alias', value: null, why, fix: 'write the value out' }])
  }
}

/**
 * Reads the records of a YAML dictionary file: a sequence of records in the shape of `EntityRecord`. Throws a
 * `GazetteerError` for anything else. The records themselves are checked when they are compiled.
 */
export function readYaml(text: string, file: string): EntityRecord[] {
  const records = parseYaml(text, file)
  if (records === null) return []
  if (Array.isArray(records)) return records as EntityRecord[]
  throw new GazetteerError([
    {
      record: file,
      field: 'line 1',
      value: typeof records,
      why: 'a dictionary file is a sequence of records',
      fix: 'begin each record with "- id:"',
    },
  ])
}
