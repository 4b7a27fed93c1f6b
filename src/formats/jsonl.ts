import { kindOf } from '../kind-of'
import type { Span } from '../types'
import type { AnnotatedDocument, Annotation, OffsetUnit, ReadDocuments } from './document'
import { type InputFile, InputReader, isFields, kindIn, sortedByStart } from './input'
import type { LabelMap } from './labels'
import { OFFSET_UNITS, type OffsetMap, offsetMap } from './offsets'

/** How a document is written as a line of JSON. */
export interface JsonlWriteOptions {
  /** Unit of all offsets; default `utf16`. Another one is named in the line: `"offsets": "codepoint"`. */
  offsets?: OffsetUnit
  /** `true`: the text and, where it is known, the language stand in the line, too. */
  text?: boolean
}

/** How lines of JSON are read. */
export interface JsonlReadOptions {
  /** Unit of the offsets of lines that do not name theirs; default `utf16`. */
  offsets?: OffsetUnit
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
  /** Texts by document id, for lines that have none. */
  texts?: ReadonlyMap<string, string>
}

type Fields = Readonly<Record<string, unknown>>

function isSpan(value: unknown): value is Span {
  return isFields(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number'
}

/** An annotation with its own span and those of its fields (the word, the office of a mention) in another unit. */
function inUnit(annotation: Annotation, map: OffsetMap, unit: OffsetUnit): Fields {
  const fields = Object.entries(annotation).map(([key, value]): [string, unknown] => [
    key,
    isSpan(value) ? { ...value, ...map.spanFromUtf16(value, unit) } : value,
  ])
  return { ...Object.fromEntries(fields), ...map.spanFromUtf16(annotation, unit) }
}

/**
 * A line of JSON with its line feed, `{"id", "mentions"}`: what `nisba extract --jsonl` writes. Mentions keep all their
 * fields. An empty id is written as `null`. Throws an `OffsetError` for an annotation that is not in the text.
 */
export function writeJsonl(document: AnnotatedDocument, options: JsonlWriteOptions = {}): string {
  const { offsets = 'utf16', text = false } = options
  const { id, lang, annotations } = document
  const map = offsetMap(document.text)
  const line = {
    id: id === '' ? null : id,
    ...(text && lang !== undefined && { lang }),
    ...(text && { text: document.text }),
    ...(offsets !== 'utf16' && { offsets }),
    mentions: annotations.map((annotation) => inUnit(annotation, map, offsets)),
  }
  return `${JSON.stringify(line)}\n`
}

/** One line of a file. */
class LineReader {
  readonly #input: InputReader
  readonly #options: JsonlReadOptions
  readonly #line: number

  constructor(input: InputReader, options: JsonlReadOptions, line: number) {
    this.#input = input
    this.#options = options
    this.#line = line
  }

  read(fields: Fields): AnnotatedDocument | undefined {
    const { id: given, lang, mentions = fields['entities'] } = fields
    if (isFields(fields['error'])) {
      return this.#fail(
        `a text that could not be read: ${String(fields['error']['message'] ?? fields['error']['code'])}`,
      )
    }
    if (!Array.isArray(mentions)) return this.#fail('there is no list of "mentions" (or "entities")')
    const id = typeof given === 'string' || typeof given === 'number' ? String(given) : this.#place()
    const text = fields['text'] ?? this.#options.texts?.get(id)
    if (text === undefined) return this.#fail(`there is no "text"; add it, or give it with texts, by the id ${id}`)
    if (typeof text !== 'string') return this.#fail(`"text" is ${kindOf(text)}; write a string`)
    const unit = this.#unit(fields['offsets'])
    if (unit === undefined) return undefined
    const map = offsetMap(text)
    const annotations = mentions.flatMap((mention: unknown) => this.#annotation(mention, text, map, unit) ?? [])
    return { id, text, ...(typeof lang === 'string' && { lang }), annotations: sortedByStart(annotations) }
  }

  #place(): string {
    return `${this.#input.file}:${this.#line}`
  }

  #fail(message: string): undefined {
    this.#input.report(`${message}; the line is left out`, this.#line)
  }

  #unit(given: unknown): OffsetUnit | undefined {
    if (given === undefined) return this.#options.offsets ?? 'utf16'
    const unit = OFFSET_UNITS.find((each) => each === given)
    return unit ?? this.#fail(`"offsets" is ${JSON.stringify(given)}; it knows ${OFFSET_UNITS.join(', ')}`)
  }

  #annotation(value: unknown, text: string, map: OffsetMap, unit: OffsetUnit): Annotation | undefined {
    if (!isFields(value)) {
      this.#input.report(`a mention is ${kindOf(value)}; write an object`, this.#line)
      return undefined
    }
    const { start, end, type: label, kind: givenKind } = value
    const type = this.#input.typeOf(label, this.#options.labels, this.#line)
    const span = type === undefined ? undefined : this.#input.spanOf({ start, end }, unit, map, this.#line)
    if (type === undefined || span === undefined) return undefined
    if (!this.#hasSurface(value, text.slice(span.start, span.end))) return undefined
    const kind = kindIn(type, givenKind)
    return { ...span, type, ...(kind !== undefined && { kind }), ...linkOf(value) }
  }

  /** Where the mention repeats its text, this shows whether the offsets are what they are taken for. */
  #hasSurface({ text, surface = text, start, end }: Fields, found: string): boolean {
    if (typeof surface !== 'string' || surface === found) return true
    const message = `from ${start} to ${end} there is ${JSON.stringify(found)}, and not ${JSON.stringify(surface)}`
    this.#input.report(`${message}; are the offsets of another unit? The annotation is left out`, this.#line)
    return false
  }
}

/** `id`, or the English name that gold files have instead; `null` in either is NIL. */
function linkOf({ id, name, en }: Fields): Pick<Annotation, 'id' | 'name'> {
  const given = typeof name === 'string' ? name : en
  return {
    ...(typeof id === 'string' || id === null ? { id } : en === null && { id: null }),
    ...(typeof given === 'string' && { name: given }),
  }
}

/**
 * Documents as JSON, one a line: `{"id", "lang", "text", "mentions": [{"start", "end", "type"}]}`, `entities` for
 * `mentions` as well. A mention may have `kind`, `id` or the name of its entity (`name`, `en`), and its surface form
 * (`text`, `surface`), which is compared with the text. Blank lines are passed over. A document without an id is named by
 * file and line.
 */
export function readJsonl(file: InputFile, options: JsonlReadOptions = {}): ReadDocuments {
  const input = new InputReader(file)
  const documents: AnnotatedDocument[] = []
  for (const { line, text } of input.lines()) {
    if (text.trim() === '') continue
    const fields = input.objectOf(text, line)
    const document = fields && new LineReader(input, options, line).read(fields)
    if (document !== undefined) documents.push(document)
  }
  return { documents, problems: input.problems }
}
