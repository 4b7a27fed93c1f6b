import { parseDocument } from 'yaml'
import type { EntityRecord } from '../types'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'

/**
 * Reads the records of a YAML dictionary file: a sequence of records in the shape of `EntityRecord`. Throws a
 * `GazetteerError` with the line of every syntax error. The records themselves are checked when they are compiled.
 */
export function readYaml(text: string, file: string): EntityRecord[] {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true })
  const problems: GazetteerProblem[] = document.errors.map((error) => ({
    record: file,
    field: `line ${error.linePos?.[0].line ?? 1}`,
    value: error.code,
    why: error.message.split('\n')[0] ?? '',
    fix: 'mend the YAML',
  }))
  if (problems.length > 0) throw new GazetteerError(problems)
  const records: unknown = document.toJS()
  if (records === null) return []
  if (!Array.isArray(records)) {
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
  return records as EntityRecord[]
}
