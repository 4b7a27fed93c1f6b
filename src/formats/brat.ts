import type { Span } from '../types'
import type { AnnotatedDocument, Annotation, ReadDocuments } from './document'
import { type InputFile, InputReader, kindIn, sortedByStart } from './input'
import { type LabelMap, type LabelScheme, labelOf } from './labels'
import { OffsetError, offsetMap } from './offsets'

/** How brat standoff is written. */
export interface BratWriteOptions {
  /** Default `nisba`. What has no label in the scheme is left out. */
  labels?: LabelScheme
}

/** How brat standoff is read. */
export interface BratReadOptions {
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
}

/** The two files of a document. */
export interface BratFiles {
  /** The text, `….txt`. */
  text: InputFile
  /** Its annotations, `….ann`. */
  annotations: InputFile
}

/** The resource that ids of nisba's own belong to in normalization references. */
const OWN_RESOURCE = 'nisba'
const CARRIAGE_RETURN = /\r\n/gu
const LINE_BREAK = /[\r\n]+/gu
/** What a reference cannot have: brat, in Python, ends it at any white space. */
const NO_REFERENCE = /[%\s\p{Cc}]/gu
/** An id with a resource of its own, such as wikidata:Q796. */
const PREFIXED_ID = /^(?!nisba:)[^:%\s\p{Cc}]+:[^%\s\p{Cc}]+$/u
const NAME_NOTE = 'name: '

/** One line of text, for the last column. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** `resource:id`, as brat wants it. */
function referenceOf(id: string): string {
  if (PREFIXED_ID.test(id)) return id
  return `${OWN_RESOURCE}:${id.replace(NO_REFERENCE, (found) => encodeURIComponent(found))}`
}

function idOf(reference: string): string {
  if (!reference.startsWith(`${OWN_RESOURCE}:`)) return reference
  const id = reference.slice(OWN_RESOURCE.length + 1)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The pieces of a span between line breaks: brat takes a name that goes over one for two fragments. */
function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const fragments: Span[] = []
  let from = start
  for (const { 0: found, index } of text.slice(start, end).matchAll(LINE_BREAK)) {
    if (start + index > from) fragments.push({ start: from, end: start + index })
    from = start + index + found.length
  }
  if (from < end) fragments.push({ start: from, end })
  return fragments
}

/** What is said of an annotation beside its span: its link, or that it has none, its kind and its name. */
function linesAbout({ id, kind, name }: Annotation, number: number): string[] {
  const target = `T${number}`
  const lines: string[] = []
  const shown = name === undefined ? '' : oneLine(name)
  if (typeof id === 'string' && id !== '') lines.push(`N${number}\tReference ${target} ${referenceOf(id)}\t${shown}`)
  else {
    if (id === null) lines.push(`A${2 * number}\tNIL ${target}`)
    if (shown !== '') lines.push(`#${number}\tAnnotatorNotes ${target}\t${NAME_NOTE}${shown}`)
  }
  if (kind !== undefined) lines.push(`A${2 * number - 1}\tKind ${target} ${kind}`)
  return lines
}

/**
 * The annotations of a document for brat, the `.ann` beside the text in a `.txt`. Offsets count code points, and a CRLF as
 * one, as brat reads it. Links become normalization references (`Reference T1 nisba:baghdad`), a kind the attribute
 * `Kind`, NIL the attribute `NIL`. An annotation over a line break has a fragment for each line, and a line break at its
 * edge is lost. Throws an `OffsetError` for an annotation that is not in the text.
 */
export function writeBrat(document: AnnotatedDocument, options: BratWriteOptions = {}): string {
  const { text } = document
  const count = countedAsBrat(text)
  const checked = offsetMap(text)
  const lines: string[] = []
  let number = 0
  for (const annotation of sortedByStart(document.annotations)) {
    const label = labelOf(annotation.type, options.labels ?? 'nisba', annotation.kind)
    const fragments = fragmentsOf(text, checked.spanFromUtf16(annotation, 'utf16'))
    if (label === undefined || fragments.length === 0) continue
    const offsets = fragments.map(({ start, end }) => `${count.from(start)} ${count.from(end)}`)
    const surface = fragments.map(({ start, end }) => text.slice(start, end)).join(' ')
    lines.push(`T${++number}\t${label} ${offsets.join(';')}\t${surface}`, ...linesAbout(annotation, number))
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Offsets of a text as brat counts them, and back. Both directions throw an `OffsetError`. */
interface BratCount {
  from(offset: number): number
  to(offset: number): number
}

/** Code points, where a CRLF is one. */
function countedAsBrat(text: string): BratCount {
  const returns = [...text.matchAll(CARRIAGE_RETURN)].map(({ index }) => index)
  const returnsAsRead = returns.map((at, place) => at - place)
  const map = offsetMap(text.replace(CARRIAGE_RETURN, '\n'))
  return {
    from: (offset) => map.fromUtf16(offset - countBelow(returns, offset), 'codepoint'),
    to: (offset) => {
      const at = map.toUtf16(offset, 'codepoint')
      return at + countBelow(returnsAsRead, at)
    },
  }
}

/** Code points of the file as it is. */
function countedPlainly(text: string): BratCount {
  const map = offsetMap(text)
  return {
    from: (offset) => map.fromUtf16(offset, 'codepoint'),
    to: (offset) => map.toUtf16(offset, 'codepoint'),
  }
}

/** How many of the numbers, which ascend, are less. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** `T1`, `location 0 7`, and the text; fragments are separated by semicolons. */
const TEXT_BOUND = /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/su
const ATTRIBUTE = /^[AM]\S+\t(\S+) (\S+)(?: (\S+))?\s*$/u
const REFERENCE = /^N\S+\t\S+ (\S+) (\S+:\S+)(?:\t(.*))?$/su
const NOTE = /^#\S*\t\S+ (\S+)\t(.*)$/su
/** Events, relations, equivalences: they say nothing of spans. */
const PASSED_OVER = /^[ER*]/u

class BratReader {
  readonly #text: string
  readonly #input: InputReader
  readonly #labels: LabelMap | undefined
  readonly #counts: readonly BratCount[]
  readonly #annotations = new Map<string, Annotation>()
  /** What is said of annotations, which may stand before them. */
  readonly #said: ((annotations: ReadonlyMap<string, Annotation>) => void)[] = []

  constructor(text: string, input: InputReader, labels: LabelMap | undefined) {
    this.#text = text
    this.#input = input
    this.#labels = labels
    this.#counts = text.includes('\r\n') ? [countedAsBrat(text), countedPlainly(text)] : [countedPlainly(text)]
  }

  read(): Annotation[] {
    for (const { line, text } of this.#input.lines()) if (text.trim() !== '') this.#line(text, line)
    for (const say of this.#said) say(this.#annotations)
    return sortedByStart([...this.#annotations.values()])
  }

  #line(text: string, line: number): void {
    const bound = TEXT_BOUND.exec(text)
    if (bound !== null) this.#textBound(bound, line)
    else if (!PASSED_OVER.test(text) && !this.#about(text)) {
      this.#input.report('the line is no annotation of brat; it is left out', line)
    }
  }

  #textBound([, key = '', label = '', offsets = '', surface = '']: RegExpExecArray, line: number): void {
    if (this.#annotations.has(key)) {
      this.#input.report(`${key} has come before; the annotation is left out`, line)
      return
    }
    const type = this.#input.typeOf(label, this.#labels, line)
    const span = type === undefined ? undefined : this.#span(offsets, surface, line)
    if (type !== undefined && span !== undefined) this.#annotations.set(key, { ...span, type })
  }

  /** Files are counted as brat counts them, or as they are: whichever fits the text that the line repeats. */
  #span(offsets: string, surface: string, line: number): Span | undefined {
    const problems: string[] = []
    for (const count of this.#counts) {
      try {
        return this.#spanIn(count, offsets, surface)
      } catch (error) {
        if (!(error instanceof OffsetError)) throw error
        problems.push(error.message)
      }
    }
    this.#input.report(`${problems[0]}; the annotation is left out`, line)
    return undefined
  }

  #spanIn(count: BratCount, offsets: string, surface: string): Span {
    const fragments = offsets.split(';').map((fragment) => {
      const [start, end] = fragment.split(' ').map(Number) as [number, number]
      if (start >= end) throw new OffsetError(`the span from ${start} to ${end} is empty or ends before it starts`)
      return { start: count.to(start), end: count.to(end) }
    })
    const found = fragments.map(({ start, end }) => this.#text.slice(start, end)).join(' ')
    // An annotation of older files goes over a line break, and the line has a space there.
    if (surface !== '' && oneLine(surface) !== oneLine(found)) {
      const message = `${offsets} is ${JSON.stringify(found)} in the text, and not ${JSON.stringify(surface)}`
      throw new OffsetError(`${message}; brat counts code points`)
    }
    return this.#joined(fragments, offsets)
  }

  /** Fragments with nothing but white space between them are one name over several lines. */
  #joined(fragments: readonly Span[], offsets: string): Span {
    const joined = fragments.reduce((before, after) => {
      if (after.start < before.end || /\S/u.test(this.#text.slice(before.end, after.start))) {
        throw new OffsetError(`the annotation is in pieces (${offsets}), which a span cannot be`)
      }
      return { start: before.start, end: after.end }
    })
    return { start: joined.start, end: joined.end }
  }

  /** Whether the line is an attribute, a reference or a note; of others than nisba's own nothing is kept. */
  #about(text: string): boolean {
    const [isAttribute, attribute, attributed = '', value] = ATTRIBUTE.exec(text) ?? []
    if (isAttribute !== undefined) {
      if (attribute === 'NIL') this.#say(attributed, ({ id }) => (id === undefined ? { id: null } : {}))
      if (attribute === 'Kind') this.#say(attributed, ({ type }) => withKind(type, value))
      return true
    }
    const [isReference, referring = '', reference = '', name = ''] = REFERENCE.exec(text) ?? []
    if (isReference !== undefined) {
      this.#say(referring, ({ id }) => (typeof id === 'string' ? {} : { id: idOf(reference), ...named(name) }))
      return true
    }
    const [isNote, noted = '', note = ''] = NOTE.exec(text) ?? []
    if (note.startsWith(NAME_NOTE)) this.#say(noted, () => named(note.slice(NAME_NOTE.length)))
    return isNote !== undefined
  }

  #say(key: string, what: (annotation: Annotation) => Partial<Annotation>): void {
    this.#said.push((annotations) => {
      const annotation = annotations.get(key)
      if (annotation !== undefined) Object.assign(annotation, what(annotation))
    })
  }
}

function withKind(type: Annotation['type'], value: string | undefined): Pick<Annotation, 'kind'> {
  const kind = kindIn(type, value)
  return kind === undefined ? {} : { kind }
}

function named(name: string): Pick<Annotation, 'name'> {
  return name === '' ? {} : { name }
}

/**
 * A document of brat's two files. Spans, normalization references, the attributes `Kind` and `NIL` are read; relations,
 * events and other attributes are passed over. Offsets are taken as brat counts them, code points and a CRLF as one, or
 * without that where only this gives the text that the line repeats. The id is the name of the text file without `.txt`.
 * What is in pieces with words between them cannot be a span, and is a problem.
 */
export function readBrat(files: BratFiles, options: BratReadOptions = {}): ReadDocuments {
  const { file, text, problems } = new InputReader(files.text)
  const input = new InputReader(files.annotations)
  const annotations = new BratReader(text, input, options.labels).read()
  return {
    documents: [{ id: file.replace(/\.txt$/u, ''), text, annotations }],
    problems: [...problems, ...input.problems],
  }
}
