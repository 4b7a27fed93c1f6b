import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { GazetteerError } from '../gazetteer/gazetteer-error'
import type { KindContext } from '../gazetteer/kind-contexts'
import { readTsvRows } from '../gazetteer/read-tsv'
import { readYaml } from '../gazetteer/read-yaml'
import type { PlacedRecord } from '../lint/dictionary'
import type { Finding } from '../lint/findings'
import { syntaxFinding } from '../lint/lint-records'
import { yamlLines } from '../lint/yaml-lines'
import { dictionaryContexts, dictionaryFiles } from './dictionary-files'

/** The records of some files with their places; what cannot be read is a finding. */
export interface PlacedDictionary {
  files: string[]
  records: PlacedRecord[]
  contexts: KindContext[]
  findings: Finding[]
}

const LINE = /^line (\d+)$/u

/** What a reader says of a file, as findings. The readers name the line as the field. */
function findingsOf(error: unknown, file: string): Finding[] {
  if (!(error instanceof GazetteerError)) throw error
  return error.problems.map(({ field, value, why, fix }) => {
    const line = LINE.exec(field)?.[1]
    return syntaxFinding(file, Number(line ?? 1), value, line === undefined ? `${field}: ${why}` : why, fix)
  })
}

function placedYaml(text: string, file: string): PlacedRecord[] {
  const lineOf = yamlLines(text)
  return readYaml(text, file).map((record, place) => ({ file, record, lineOf: (field) => lineOf(place, field) }))
}

function placedTsv(text: string, file: string): PlacedRecord[] {
  return readTsvRows(text, file).map(({ record, line }) => ({ file, record, lineOf: () => line }))
}

/** A line that is no JSON does not hide what is wrong with the others. */
function placedJsonLines(text: string, file: string, findings: Finding[]): PlacedRecord[] {
  return text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((content, index): PlacedRecord[] => {
      const line = index + 1
      if (content.trim() === '') return []
      try {
        return [{ file, record: JSON.parse(content), lineOf: () => line }]
      } catch (error) {
        findings.push(syntaxFinding(file, line, content, String(error), 'write one JSON record a line'))
        return []
      }
    })
}

function placedRecords(file: string, findings: Finding[]): PlacedRecord[] {
  const text = readFileSync(file, 'utf8')
  switch (extname(file)) {
    case '.tsv':
      return placedTsv(text, file)
    case '.jsonl':
      return placedJsonLines(text, file, findings)
    default:
      return placedYaml(text, file)
  }
}

/** Reads the dictionary files at and below some paths. Throws what the file system throws. */
export function placedDictionary(paths: readonly string[]): PlacedDictionary {
  const files = dictionaryFiles(paths)
  const findings: Finding[] = []
  const records = files.flatMap((file) => {
    try {
      return placedRecords(file, findings)
    } catch (error) {
      for (const finding of findingsOf(error, file)) findings.push(finding)
      return []
    }
  })
  let contexts: KindContext[] = []
  try {
    contexts = dictionaryContexts(paths)
  } catch (error) {
    for (const finding of findingsOf(error, (error as GazetteerError).problems?.[0]?.record ?? ''))
      findings.push(finding)
  }
  return { files, records, contexts, findings }
}
