import type { EntityKind, EntityRecord, EntityType } from '../types'

/** A file to import, as it was read. */
export interface SourceFile {
  file: string
  text: string
}

/** What a format does not say of its entities, given by whoever imports them. */
export interface ImportDefaults {
  type?: EntityType
  kind?: EntityKind
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** `source` of the records; by default the name of the format and file. */
  source?: string
}

/** The kind that whoever imports gave, for entities of the type that was given with it. */
export function defaultKind(type: EntityType, defaults: ImportDefaults): EntityKind | undefined {
  return defaults.type === undefined || defaults.type === type ? defaults.kind : undefined
}

/** A line that could not be made a record, or not all of it. The others are imported all the same. */
export interface ImportProblem {
  file: string
  /** 1 for the first. */
  line: number
  why: string
  fix: string
}

export interface Imported {
  /** Sorted by id; each fits the schema. */
  records: EntityRecord[]
  /** In the order of files and lines. */
  problems: ImportProblem[]
  /** What was left out on purpose, for whoever wonders where it is. */
  notes: string[]
}

/** A converter: pure, and never throws for what the files hold. */
export type ImportFormat = (files: readonly SourceFile[], defaults: ImportDefaults) => Imported

/** The lines of a file that are not blank, with their numbers; a byte order mark is left out. */
export function* linesOf({ text }: SourceFile): Iterable<{ line: number; content: string }> {
  const lines = text.replace(/^\ufeff/u, '').split('\n')
  for (const [index, raw] of lines.entries()) {
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (content.trim() !== '') yield { line: index + 1, content }
  }
}

/** The JSON objects of a file, one a line; what is none is reported. */
export function* jsonLines(
  source: SourceFile,
  report: (problem: ImportProblem) => void,
): Iterable<{ line: number; value: Record<string, unknown> }> {
  for (const { line, content } of linesOf(source)) {
    try {
      const value: unknown = JSON.parse(content)
      if (isFields(value)) yield { line, value }
      else report({ file: source.file, line, why: 'is no JSON object', fix: 'write one JSON object a line' })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      report({ file: source.file, line, why, fix: 'write one JSON object a line' })
    }
  }
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The strings among some values; a single string is a list of one. */
export function stringsIn(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
}
