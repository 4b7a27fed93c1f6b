import { parseDocument } from 'yaml'
import type { EntityRecord } from '../types'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'

/** Parses a YAML file of the project. Throws a `GazetteerError` with the line of every syntax error. */
export function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true })
  const problems: GazetteerProblem[] = document.errors.map((error) => ({
    record: file,
    field: `line ${error.linePos?.[0].line ?? 1}`,
    value: error.code,
    why: error.message.split('\n')[0] ?? '',
    fix: 'mend the YAML',
  }))
  if (problems.length > 0) throw new GazetteerError(problems)
  try {
    return document.toJS()
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
