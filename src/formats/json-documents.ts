import { kindOf } from '../kind-of'
import { type InputReader, isFields } from './input'

type Fields = Readonly<Record<string, unknown>>

/** An object of a file. */
export interface JsonDocument {
  fields: Fields
  /** File, and line or place in a list where the file has several: what to call a document that has no name. */
  name: string
  /** Where the file has one a line. */
  line?: number
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The objects of a file that is one, a list of them, or has one a line. What is none is reported. */
export function* jsonDocumentsOf(input: InputReader): Iterable<JsonDocument> {
  const { file } = input
  const lines = input.lines().filter(({ text }) => text.trim() !== '')
  const [first] = lines
  if (first === undefined) return
  const isWhole = lines.length === 1 || parsed(first.text) === undefined
  const whole = isWhole ? parsed(input.text) : undefined
  if (whole === undefined) {
    for (const { line, text } of lines) {
      const fields = input.objectOf(text, line)
      if (fields !== undefined) yield { fields, name: lines.length === 1 ? file : `${file}:${line}`, line }
    }
    return
  }
  const values: unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value]
  const line = lines.length === 1 ? { line: first.line } : {}
  for (const [place, value] of values.entries()) {
    if (isFields(value)) yield { fields: value, name: values.length === 1 ? file : `${file}#${place + 1}`, ...line }
    else {
      const where = Array.isArray(whole.value) ? `item ${place + 1} is` : 'there is'
      input.report(`${where} ${kindOf(value)} where a JSON object must be`, first.line)
    }
  }
}
