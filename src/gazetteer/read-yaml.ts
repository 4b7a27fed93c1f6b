import { parseDocument } from 'yaml'
import type { EntityRecord } from '../types'
import { GazetteerError } from './gazetteer-error'

/** Parses a YAML file of the project. Throws a `GazetteerError` with the line of every syntax error. */
export function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true })
  if (document.errors.length === 0) return document.toJS()
  throw new GazetteerError(
    document.errors.map((error) => ({
      record: file,
      field: `line ${error.linePos?.[0].line ?? 1}`,
      value: error.code,
      why: error.message.split('\n')[0] ?? '',
      fix: 'mend the YAML',
    })),
  )
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
