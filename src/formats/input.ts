import { KINDS_OF_TYPE } from '../gazetteer/validate-records'
import { kindOf } from '../kind-of'
import type { EntityKind, EntityType, Span } from '../types'
import type { Annotation, InputProblem, OffsetUnit } from './document'
import { type LabelMap, typeOfLabel } from './labels'
import { OffsetError, type OffsetMap } from './offsets'

/** A file to read, with its name for messages: its bytes, or its text when it was decoded before. */
export interface InputFile {
  file: string
  content: string | Uint8Array
}

/** Text made of bytes, and whether some of them were not UTF-8 and are U+FFFD now. A byte order mark is left out. */
export interface Decoded {
  text: string
  wasRepaired: boolean
}

/** Decodes UTF-8, as the Encoding Standard says; whatever the bytes are, there is a text. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), wasRepaired: false }
  } catch (error) {
    // A text that is too long for a string is no fault of its bytes.
    if (!(error instanceof TypeError)) throw error
    return { text: new TextDecoder().decode(bytes), wasRepaired: true }
  }
}

/** A line of a file without its line break, LF or CRLF. */
export interface InputLine {
  /** 1 for the first. */
  line: number
  text: string
}

const LINE_FEED = 0x0a

/** The first line whose bytes are not UTF-8. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, from)
    const end = found === -1 ? bytes.length : found
    if (decode(bytes.subarray(from, end)).wasRepaired) return line
    from = end + 1
  }
  return line
}

/** A file as it is read: its text, and what is wrong in it. */
export class InputReader {
  readonly file: string
  /** Without a byte order mark. */
  readonly text: string
  readonly problems: InputProblem[] = []
  readonly #unknownLabels = new Map<string, { problem: InputProblem; count: number }>()

  constructor({ file, content }: InputFile) {
    this.file = file
    if (typeof content === 'string') {
      this.text = content.startsWith('\ufeff') ? content.slice(1) : content
      return
    }
    const { text, wasRepaired } = decode(content)
    this.text = text
    if (wasRepaired) {
      this.report(
        'there are bytes that are not UTF-8, read as U+FFFD; convert the file to UTF-8',
        firstBrokenLine(content),
      )
    }
  }

  /** The lines of the text; a line break at the end opens no further line. */
  lines(): InputLine[] {
    const lines = this.text.split('\n')
    if (lines.at(-1) === '') lines.pop()
    return lines.map((text, index) => ({ line: index + 1, text: text.endsWith('\r') ? text.slice(0, -1) : text }))
  }

  /** Notes what is wrong, and what to do. */
  report(message: string, line?: number): void {
    this.problems.push({ file: this.file, ...(line !== undefined && { line }), message })
  }

  /**
   * The type of a label; `undefined` when the annotation is to be left out. A label that is not known is reported once, at
   * the first line that has it, with how often it came.
   */
  typeOf(label: unknown, labels: LabelMap | undefined, line?: number): EntityType | undefined {
    if (typeof label !== 'string') {
      this.report(`an annotation has ${kindOf(label)} as its type; write a label`, line)
      return undefined
    }
    const type = typeOfLabel(label, labels)
    if (type === undefined) this.#reportLabel(label, line)
    return type ?? undefined
  }

  #reportLabel(label: string, line: number | undefined): void {
    const known = this.#unknownLabels.get(label)
    const count = (known?.count ?? 0) + 1
    const times = count === 1 ? 'its annotation is' : `its ${count} annotations are`
    const message = `the label ${JSON.stringify(label)} is not known, ${times} left out; say with labels what type it is`
    if (known !== undefined) {
      known.count = count
      known.problem.message = message
      return
    }
    const problem: InputProblem = { file: this.file, ...(line !== undefined && { line }), message }
    this.problems.push(problem)
    this.#unknownLabels.set(label, { problem, count })
  }

  /** A span in UTF-16 code units; `undefined`, and a problem, when the text has no such span. */
  spanOf(span: { start: unknown; end: unknown }, unit: OffsetUnit, map: OffsetMap, line?: number): Span | undefined {
    try {
      // What is no number is found out by the map.
      return map.spanToUtf16(span as Span, unit)
    } catch (error) {
      if (!(error instanceof OffsetError)) throw error
      this.report(`${error.message}; the annotation is left out`, line)
      return undefined
    }
  }

  /** The object that a text is as JSON; `undefined`, and a problem, when it is none. */
  objectOf(text: string, line?: number): Readonly<Record<string, unknown>> | undefined {
    try {
      const value: unknown = JSON.parse(text)
      if (isFields(value)) return value
      this.report(`there is ${kindOf(value)} where a JSON object must be`, line)
    } catch (error) {
      this.report(`not valid JSON: ${(error as Error).message}`, line)
    }
    return undefined
  }
}

/** Whether a value is an object with keys. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The kind that a value names, of those that the type may have; other tools may write what they like there. */
export function kindIn(type: EntityType, value: unknown): EntityKind | undefined {
  return KINDS_OF_TYPE[type].find((kind) => kind === value)
}

/** Annotations by start, the longer of two that start together first. */
export function sortedByStart<A extends Annotation>(annotations: readonly A[]): A[] {
  return [...annotations].sort((a, b) => a.start - b.start || b.end - a.end)
}
