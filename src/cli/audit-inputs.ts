import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { isProblem, readLine } from './batch'
import { chunksOf, type Input, InputError, inputsOf, readText, repairWarning, unreadable } from './inputs'
import { linesOf } from './lines'
import type { Messages } from './messages'
import type { Surroundings } from './surroundings'

/** Files of a document a line. */
const LINES: ReadonlySet<string> = new Set(['.jsonl', '.ndjson'])
/** Files of one document; a file that is named is one, too, whatever its name. */
const TEXTS: ReadonlySet<string> = new Set(['.txt', '.text'])
/** Lines that are not valid and are told of, in each file; all are counted. */
const MOST_TOLD = 5

/** The files at and below a path: of folders those whose names say that they hold texts. */
function filesBelow(path: string, isNamed: boolean): string[] {
  try {
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).sort()
      return names.flatMap((name) => filesBelow(join(path, name), false))
    }
  } catch (error) {
    // What was named is said to be missing when it is read; a folder may hold links that lead nowhere.
    if (isNamed && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(path, error)
  }
  return isNamed || TEXTS.has(extname(path)) || LINES.has(extname(path)) ? [path] : []
}

/** What arguments name: files, those at and below folders, standard input. What cannot be read is told. */
export function auditInputs(paths: readonly string[], messages: Messages): { inputs: Input[]; failed: boolean } {
  let failed = false
  const inputs = inputsOf(paths).flatMap((input): Input[] => {
    if (input.path === null) return [input]
    try {
      const files = filesBelow(input.path, true)
      if (files.length > 0) return inputsOf(files)
      messages.error(`${input.path} has no .txt and no .jsonl files; name the files that are to be read`)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      messages.error(error.message)
    }
    failed = true
    return []
  })
  return { inputs, failed }
}

/** Takes a document. */
export type TakeDocument = (id: string, text: string) => void

/** Reads the documents of an input, a line each or all of it one. Returns whether all was good. */
export async function readDocuments(
  input: Input,
  isLines: boolean,
  take: TakeDocument,
  surroundings: Surroundings,
  messages: Messages,
): Promise<boolean> {
  if (isLines || LINES.has(extname(input.name))) return readLines(input, take, surroundings, messages)
  const { text, wasRepaired } = await readText(input, surroundings)
  if (wasRepaired) messages.warning(repairWarning(input.name))
  take(input.name, text)
  return true
}

/** The id of a document for people: its own, or its place. */
function nameOf(id: string, place: string): string {
  const value: unknown = JSON.parse(id)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : place
}

async function readLines(
  input: Input,
  take: TakeDocument,
  surroundings: Surroundings,
  messages: Messages,
): Promise<boolean> {
  let number = 0
  let failed = 0
  let hasWarned = false
  const warnOfRepair = (): void => {
    if (!hasWarned) messages.warning(repairWarning(`${input.name}, line ${number}`))
    hasWarned = true
  }
  for await (const lines of linesOf(chunksOf(input, surroundings))) {
    for (const line of lines) {
      const place = `${input.name}:${++number}`
      const document = readLine(line, warnOfRepair)
      if (!isProblem(document)) take(nameOf(document.id, place), document.text)
      else if (document.code !== 'blank-line' && ++failed <= MOST_TOLD) messages.error(`${place}: ${document.message}`)
    }
  }
  if (failed > MOST_TOLD) messages.error(`${input.name}: ${failed} of ${number} lines are not valid`)
  return failed === 0
}
