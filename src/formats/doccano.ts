import { kindOf } from '../kind-of'
import type { AnnotatedDocument, Annotation, OffsetUnit, ReadDocuments } from './document'
import { type InputFile, InputReader, isFields, sortedByStart } from './input'
import { type LabelMap, type LabelScheme, labelOf } from './labels'
import { type OffsetMap, offsetMap } from './offsets'

/** How a document is written for doccano. */
export interface DoccanoWriteOptions {
  /**
   * `label` (default): `"label": [[start, end, label]]`, for projects of sequence labelling. `entities`: a list of
   * objects with `start_offset` and `end_offset`, for projects that have relations too.
   */
  shape?: 'label' | 'entities'
  /** Default `short`. What has no label in the scheme is left out. */
  labels?: LabelScheme
  /**
   * Unit of the offsets, which the file does not name; default `codepoint`, as Python counts. Versions of doccano
   * differ, and newer editors are reported to count UTF-16 code units (doccano#2290); it matters for emoji and other
   * characters beyond U+FFFF only.
   */
  offsets?: OffsetUnit
}

/** How a file of doccano is read. */
export interface DoccanoReadOptions {
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
  /** Unit of the offsets; default `codepoint`, as in `DoccanoWriteOptions`. */
  offsets?: OffsetUnit
}

/**
 * A document as a line of JSON with its line feed, as doccano imports it. Links are not written. Throws an
 * `OffsetError` for an annotation that is not in the text.
 */
export function writeDoccano(document: AnnotatedDocument, options: DoccanoWriteOptions = {}): string {
  const { shape = 'label', labels = 'short', offsets = 'codepoint' } = options
  const { id, text } = document
  const map = offsetMap(text)
  const spans = sortedByStart(document.annotations).flatMap((annotation) => {
    const span = map.spanFromUtf16(annotation, offsets)
    const label = labelOf(annotation.type, labels, annotation.kind)
    return label === undefined ? [] : [{ ...span, label }]
  })
  const heading = { ...(id !== '' && { id }), text }
  const line =
    shape === 'label'
      ? { ...heading, label: spans.map(({ start, end, label }) => [start, end, label]) }
      : {
          ...heading,
          entities: spans.map(({ start, end, label }, place) => ({
            id: place,
            start_offset: start,
            end_offset: end,
            label,
          })),
          relations: [],
        }
  return `${JSON.stringify(line)}\n`
}

type Fields = Readonly<Record<string, unknown>>

/** The keys under which versions of doccano have had the annotations, the newest last. */
const KEYS = ['annotations', 'labels', 'label', 'entities'] as const

/** Start, end and label of an item in either shape; `undefined` when it has neither. */
function partsOf(item: unknown): [start: unknown, end: unknown, label: unknown] | undefined {
  if (Array.isArray(item)) return item.length === 3 ? [item[0], item[1], item[2]] : undefined
  return isFields(item) ? [item['start_offset'], item['end_offset'], item['label']] : undefined
}

/** One line of a file. */
class LineReader {
  readonly #input: InputReader
  readonly #options: DoccanoReadOptions
  readonly #line: number

  constructor(input: InputReader, options: DoccanoReadOptions, line: number) {
    this.#input = input
    this.#options = options
    this.#line = line
  }

  read(fields: Fields): AnnotatedDocument | undefined {
    const { id, text, data = text } = fields
    if (typeof data !== 'string') {
      this.#input.report(`"text" is ${kindOf(data)}; write a string. The line is left out`, this.#line)
      return undefined
    }
    const key = KEYS.findLast((each) => fields[each] !== undefined)
    const items = key === undefined ? [] : fields[key]
    if (!Array.isArray(items)) {
      this.#input.report(`"${key}" is ${kindOf(items)}; write a list. The text is read without it`, this.#line)
    }
    const map = offsetMap(data)
    const annotations = (Array.isArray(items) ? items : []).flatMap((item) => this.#annotation(item, map) ?? [])
    const name = typeof id === 'string' || typeof id === 'number' ? String(id) : `${this.#input.file}:${this.#line}`
    return { id: name, text: data, annotations: sortedByStart(annotations) }
  }

  #annotation(item: unknown, map: OffsetMap): Annotation | undefined {
    const parts = partsOf(item)
    if (parts === undefined) {
      const message = `an annotation is ${JSON.stringify(item)}`
      this.#input.report(`${message}; write [start, end, label], or start_offset, end_offset and label`, this.#line)
      return undefined
    }
    const [start, end, label] = parts
    const type = this.#input.typeOf(typeof label === 'number' ? String(label) : label, this.#options.labels, this.#line)
    if (type === undefined) return undefined
    const span = this.#input.spanOf({ start, end }, this.#options.offsets ?? 'codepoint', map, this.#line)
    return span && { ...span, type }
  }
}

/**
 * A file of doccano, JSON one a line, in any shape that it has had: `label` or `labels` with `[start, end, label]`,
 * `entities` or `annotations` with `start_offset` and `end_offset`. Old exports have numbers as labels: say with
 * `labels` what they mean, `{ 1: 'person' }`. A document without an id is named by file and line.
 */
export function readDoccano(file: InputFile, options: DoccanoReadOptions = {}): ReadDocuments {
  const input = new InputReader(file)
  const documents = input.lines().flatMap(({ line, text }) => {
    if (text.trim() === '') return []
    const fields = input.objectOf(text, line)
    return (fields && new LineReader(input, options, line).read(fields)) ?? []
  })
  return { documents, problems: input.problems }
}
