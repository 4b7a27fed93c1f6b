import { decode } from '../formats/input'
import type { Mention } from '../types'
import { chunksOf, type Input, repairWarning } from './inputs'
import { type Line, linesOf, MAX_LINE_BYTES } from './lines'
import type { Messages } from './messages'
import type { Output } from './output'
import type { Surroundings } from './surroundings'

/** Why a line of a batch has no mentions; written in its place. */
export interface LineProblem {
  code: 'blank-line' | 'invalid-json' | 'invalid-document' | 'line-too-long' | 'unreadable-text'
  message: string
}

/** The document of a line. */
export interface BatchDocument {
  /** JSON text of the id. */
  id: string
  text: string
}

type Extract = (text: string) => Mention[]

/** Written when this many characters are together, before the chunk is through. */
const WRITE_AT = 64 * 1024

/** Tells what is wrong with a line from its document. */
export function isProblem(value: BatchDocument | LineProblem): value is LineProblem {
  return 'code' in value
}

function invalidDocument(what: string): LineProblem {
  return { code: 'invalid-document', message: `${what}; give a JSON string, or an object with the string "text"` }
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** The document of a line, or what is wrong with it. */
function readDocument(line: string): BatchDocument | LineProblem {
  if (line.trim() === '') return { code: 'blank-line', message: 'the line is blank; remove it or put a document there' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { code: 'invalid-json', message: `${(error as Error).message}; write one JSON value a line` }
  }
  if (typeof value === 'string') return { id: 'null', text: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalidDocument(`the line is ${describe(value)}`)
  }
  const { id = null, text } = value as { id?: unknown; text?: unknown }
  if (text === undefined) return invalidDocument('the object has no "text"')
  if (typeof text !== 'string') return invalidDocument(`"text" is ${describe(text)}`)
  if (typeof id === 'number' && !Number.isSafeInteger(id) && (Number.isInteger(id) || !Number.isFinite(id))) {
    // It would come back as another number, and nobody would see it.
    return { code: 'invalid-document', message: '"id" is a number too large to be kept exactly; write it as a string' }
  }
  if (typeof id === 'object' && id !== null) {
    return { code: 'invalid-document', message: `"id" is ${describe(id)}; write it as a string or a number` }
  }
  return { id: JSON.stringify(id), text }
}

/** The document of a line, or what is wrong with it; `warnOfRepair` is called for bytes that are not UTF-8. */
export function readLine(line: Line, warnOfRepair: () => void): BatchDocument | LineProblem {
  if (line === null) {
    return { code: 'line-too-long', message: `the line has more than ${MAX_LINE_BYTES} bytes; split its text` }
  }
  const { text, wasRepaired } = decode(line)
  if (wasRepaired) warnOfRepair()
  return readDocument(text)
}

/** A line of JSON: the mentions of a text under its id, which is JSON already. */
export function resultLine(id: string, mentions: readonly Mention[]): string {
  return `{"id":${id},"mentions":${JSON.stringify(mentions)}}\n`
}

/** The line out for a document, or what is wrong: whatever happens to one line, the next is read. */
function answerTo(document: BatchDocument | LineProblem, extract: Extract): string | LineProblem {
  if (isProblem(document)) return document
  try {
    return resultLine(document.id, extract(document.text))
  } catch (error) {
    return { code: 'unreadable-text', message: `the text could not be read: ${String(error)}; please report it` }
  }
}

/**
 * The batch contract: a line out for each line in, in order, an error object in the place of a line that is not valid.
 * Returns the number of lines that failed.
 */
export async function runBatch(
  input: Input,
  extract: Extract,
  surroundings: Surroundings,
  output: Output,
  messages: Messages,
): Promise<number> {
  let number = 0
  let failed = 0
  let hasWarned = false
  const warnOfRepair = (): void => {
    if (!hasWarned) messages.warning(repairWarning(`${input.name}, line ${number}`))
    hasWarned = true
  }
  for await (const lines of linesOf(chunksOf(input, surroundings))) {
    let ready = ''
    for (const line of lines) {
      number++
      const answer = answerTo(readLine(line, warnOfRepair), extract)
      if (typeof answer !== 'string') failed++
      ready += typeof answer === 'string' ? answer : `${JSON.stringify({ error: answer, line: number })}\n`
      if (ready.length >= WRITE_AT) {
        await output.write(ready)
        ready = ''
      }
    }
    await output.write(ready)
    messages.progress(`${input.name}: ${number} lines`)
  }
  if (failed > 0) messages.error(`${input.name}: ${failed} of ${number} lines are not valid; see "error" in the output`)
  return failed
}
