import { kindOf } from '../kind-of'
import type { Span } from '../types'
import type { AnnotatedDocument, Annotation, OffsetUnit, ReadDocuments } from './document'
import { type InputFile, InputReader, isFields, kindIn, sortedByStart } from './input'
import { jsonDocumentsOf } from './json-documents'
import type { LabelMap } from './labels'
import { addressesOf, decodedIri, entityIdOf, entityIriOf, iriOf, type LinksOf } from './links'
import { OFFSET_UNITS, OffsetError, type OffsetMap, offsetMap } from './offsets'

/** How web annotations are written. */
export interface WebAnnotationWriteOptions {
  /** IRI of the text; by default the id of the document, where what must not stand in an IRI is percent-encoded. */
  source?: string
  /**
   * Unit of start and end; default `codepoint`. The Web Annotation Data Model (4.2.4, to which 4.2.5 refers) requires
   * code points, and w3c/web-annotation#350 did not change that; `utf16` is for tools that count as JavaScript does.
   */
  offsets?: OffsetUnit
  /** Links of an entity; each with a known address becomes a body. */
  links?: LinksOf
  /** IRI of an entity by its id; default `nisba:` and the id. */
  entityIri?: (id: string) => string
  /** Code points of context before and after the quoted text; default 32. */
  context?: number
}

/** How web annotations are read. */
export interface WebAnnotationReadOptions {
  /**
   * The annotated texts by source or, what `writeWebAnnotations` makes a source of, by document id; the format has no
   * text.
   */
  texts: ReadonlyMap<string, string>
  /** Unit of start and end, if the quoted text does not say otherwise; default `codepoint`. */
  offsets?: OffsetUnit
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const DEFAULT_QUOTE_CONTEXT = 32

function bodiesOf(
  { type, kind, id, name }: Annotation,
  { links, entityIri = entityIriOf }: WebAnnotationWriteOptions,
): object[] {
  const textual = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value })
  const bodies = [textual('classifying', type)]
  if (kind !== undefined) bodies.push(textual('tagging', kind))
  if (name !== undefined) bodies.push(textual('describing', name))
  if (typeof id !== 'string') return bodies
  const identifying = (source: string): object => ({ type: 'SpecificResource', purpose: 'identifying', source })
  return [...bodies, ...[entityIri(id), ...addressesOf(id, links)].map(identifying)]
}

/** The first or last code points of a text. */
function firstOf(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('')
}

function lastOf(text: string, count: number): string {
  return count === 0 ? '' : [...text.slice(-2 * count - 1)].slice(-count).join('')
}

/**
 * A document as a line of JSON-LD with its line feed: an AnnotationPage of the W3C Web Annotation Data Model. The
 * bodies of an annotation give its type (classifying), kind (tagging), name (describing), entity and links
 * (identifying). Its target is the source with two selectors: a TextPositionSelector, in code points unless `offsets`
 * says otherwise, and a TextQuoteSelector with what stands before and after, so that the place is found in a text that
 * has changed. An annotation that is NIL is motivated by identifying and has no such body. Throws an `OffsetError` for
 * an annotation that is not in the text.
 */
export function writeWebAnnotations(document: AnnotatedDocument, options: WebAnnotationWriteOptions = {}): string {
  const { offsets = 'codepoint', context = DEFAULT_QUOTE_CONTEXT, source = iriOf(document.id) } = options
  const { lang } = document
  const text = document.text.toWellFormed()
  const map = offsetMap(text)
  const [address] = source.split('#', 1)
  const items = sortedByStart(document.annotations).map((annotation, place) => {
    const { start, end } = map.spanFromUtf16(annotation, offsets)
    return {
      id: `${address}#annotation-${place + 1}`,
      type: 'Annotation',
      motivation: annotation.id === undefined ? 'classifying' : ['classifying', 'identifying'],
      body: bodiesOf(annotation, options),
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'TextQuoteSelector',
            exact: text.slice(annotation.start, annotation.end),
            prefix: lastOf(text.slice(0, annotation.start), context),
            suffix: firstOf(text.slice(annotation.end), context),
          },
        ],
      },
    }
  })
  const page = { '@context': CONTEXT, id: `${address}#annotations`, type: 'AnnotationPage', items }
  return `${JSON.stringify(lang === undefined ? page : { ...page, language: lang })}\n`
}

type Fields = Readonly<Record<string, unknown>>

/** A value that JSON-LD lets stand alone or in a list. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function fieldsIn(value: unknown): Fields[] {
  return listOf(value).filter(isFields)
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** An IRI, given as such or as the `id` of an object. */
function iriIn(value: unknown): string | undefined {
  return textIn(isFields(value) ? (value['id'] ?? value['@id']) : value)
}

interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** How many code units two texts have in common, from the end of both or from the start of both. */
function commonEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

function commonStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.charAt(count) === b.charAt(count)) count++
  return count
}

/**
 * Where a quote stands: the place with most of its context, and of two the one nearer to `near`. `undefined` when it
 * stands nowhere.
 */
function placeOf(text: string, { exact, prefix, suffix }: Quote, near: number): Span | undefined {
  let best: { start: number; context: number } | undefined
  if (exact === '') return undefined
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const before = text.slice(Math.max(0, start - prefix.length), start)
    const end = start + exact.length
    const context = commonEnd(before, prefix) + commonStart(text.slice(end, end + suffix.length), suffix)
    const isNearer = best !== undefined && Math.abs(start - near) < Math.abs(best.start - near)
    if (best === undefined || context > best.context || (context === best.context && isNearer))
      best = { start, context }
  }
  return best && { start: best.start, end: best.start + exact.length }
}

function spanIn(map: OffsetMap, given: Span, unit: OffsetUnit): Span | undefined {
  try {
    return map.spanToUtf16(given, unit)
  } catch (error) {
    if (error instanceof OffsetError) return undefined
    throw error
  }
}

/** A text that is annotated. */
interface Target {
  id: string
  text: string
  /** The text as JSON in UTF-8 has it: half a surrogate pair is U+FFFD. */
  wellFormed: string
  map: OffsetMap
  lang: string | undefined
  annotations: Annotation[]
}

/** Reads the annotations of a file. */
class AnnotationReader {
  readonly #input: InputReader
  readonly #options: WebAnnotationReadOptions
  readonly #targets = new Map<string, Target | undefined>()

  constructor(input: InputReader, options: WebAnnotationReadOptions) {
    this.#input = input
    this.#options = options
  }

  /** A page, a collection with its first page, or a single annotation. */
  read(fields: Fields, line: number | undefined): void {
    const types = listOf(fields['type'] ?? fields['@type'])
    const pages = types.includes('AnnotationCollection') ? fieldsIn(fields['first']) : [fields]
    for (const page of pages) {
      const lang = textIn(page['language'])
      const items = page['items'] === undefined ? [page] : listOf(page['items'])
      for (const [place, item] of items.entries()) {
        const name = (isFields(item) ? textIn(item['id']) : undefined) ?? `annotation ${place + 1}`
        if (isFields(item)) this.#annotation(item, name, lang, line)
        else this.#input.report(`${name} is ${kindOf(item)}; write an object`, line)
      }
    }
  }

  documents(): AnnotatedDocument[] {
    return [...this.#targets.values()].flatMap((target) => {
      if (target === undefined) return []
      const { id, text, lang, annotations } = target
      return [{ id, text, ...(lang !== undefined && { lang }), annotations: sortedByStart(annotations) }]
    })
  }

  #annotation(item: Fields, name: string, lang: string | undefined, line: number | undefined): void {
    const [given] = listOf(item['target'])
    const source = isFields(given) ? iriIn(given['source']) : textIn(given)
    if (source === undefined) {
      this.#input.report(`${name} has no target with a source; it is left out`, line)
      return
    }
    const target = this.#target(source, lang, line)
    if (target === undefined) return
    const bodies = fieldsIn(item['body'])
    const value = (purpose: string): unknown => bodies.find((body) => body['purpose'] === purpose)?.['value']
    const type = this.#input.typeOf(value('classifying'), this.#options.labels, line)
    const span = type && this.#span(isFields(given) ? fieldsIn(given['selector']) : [], name, target, line)
    if (type === undefined || span === undefined) return
    const kind = kindIn(type, value('tagging'))
    const known = textIn(value('describing'))
    const [entity] = bodies.filter((body) => body['purpose'] === 'identifying').map((body) => iriIn(body['source']))
    target.annotations.push({
      ...span,
      type,
      ...(kind !== undefined && { kind }),
      ...(entity !== undefined && { id: entityIdOf(entity) }),
      ...(entity === undefined && listOf(item['motivation']).includes('identifying') && { id: null }),
      ...(known !== undefined && { name: known }),
    })
  }

  #target(source: string, lang: string | undefined, line: number | undefined): Target | undefined {
    if (this.#targets.has(source)) return this.#targets.get(source)
    const { texts } = this.#options
    const id = texts.has(source) ? source : decodedIri(source)
    const text = texts.get(id)
    if (text === undefined) {
      this.#input.report(
        `there is no text for the source ${source}; give it with texts. Its annotations are left out`,
        line,
      )
    }
    const target =
      text === undefined
        ? undefined
        : { id, text, wellFormed: text.toWellFormed(), map: offsetMap(text), lang, annotations: [] }
    this.#targets.set(source, target)
    return target
  }

  /** The position where the quoted text stands there, in one unit or another; else the place of the quote. */
  #span(selectors: Fields[], name: string, { wellFormed, map }: Target, line: number | undefined): Span | undefined {
    const unit = this.#options.offsets ?? 'codepoint'
    const position = selectors.find(({ type }) => type === 'TextPositionSelector')
    const quoted = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string')
    if (position === undefined && quoted === undefined) {
      this.#input.report(`${name} has neither a TextPositionSelector nor a TextQuoteSelector; it is left out`, line)
      return undefined
    }
    const given = { start: position?.['start'], end: position?.['end'] } as Span
    if (quoted === undefined) return this.#input.spanOf(given, unit, map, line)
    const quote: Quote = {
      exact: textIn(quoted['exact']) ?? '',
      prefix: textIn(quoted['prefix']) ?? '',
      suffix: textIn(quoted['suffix']) ?? '',
    }
    const isQuoted = (span: Span | undefined): boolean =>
      span !== undefined && wellFormed.slice(span.start, span.end) === quote.exact
    const spans = [unit, ...OFFSET_UNITS].map((each) => (position === undefined ? undefined : spanIn(map, given, each)))
    const fitting = spans.find(isQuoted)
    if (fitting !== undefined) return fitting
    const found = placeOf(wellFormed, quote, spans[0]?.start ?? 0)
    const what = JSON.stringify(quote.exact)
    if (found === undefined)
      this.#input.report(`${name} quotes ${what}, which is not in the text; it is left out`, line)
    else if (position !== undefined) {
      const places = `from ${given.start} to ${given.end}, but from ${found.start} to ${found.end} (UTF-16)`
      this.#input.report(`${name} quotes ${what}, which does not stand ${places}; it is taken from there`, line)
    }
    return found
  }
}

/**
 * Web annotations: a page, a list of annotations, or one annotation a line. A position counts where the quoted text
 * stands there, in the unit of `offsets` or another one; where it does not, the quote is looked for, by the most of its
 * context, and this is reported. Annotations whose text is not among `texts` are reported and left out. The id of a
 * document is that by which its text was found.
 */
export function readWebAnnotations(file: InputFile, options: WebAnnotationReadOptions): ReadDocuments {
  const input = new InputReader(file)
  const reader = new AnnotationReader(input, options)
  for (const { fields, line } of jsonDocumentsOf(input)) reader.read(fields, line)
  return { documents: reader.documents(), problems: input.problems }
}
