import { kindOf } from '../kind-of'
import type { Span } from '../types'
import type { AnnotatedDocument, Annotation, ReadDocuments } from './document'
import { type InputFile, InputReader, isFields, kindIn, sortedByStart } from './input'
import { jsonDocumentsOf } from './json-documents'
import { type LabelMap, type LabelScheme, labelOf } from './labels'
import { type OffsetMap, offsetMap } from './offsets'
import { tokensOf } from './tokens'

/** How a spaCy document is written. */
export interface SpacyWriteOptions {
  /** Default `ontonotes`, the labels of spaCy's own models. What has no label in the scheme is left out. */
  labels?: LabelScheme
}

/** How spaCy documents are read. */
export interface SpacyReadOptions {
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
}

/** The span group with all annotations; `ents` has no overlaps, and spaCy reads no `kb_id` from it. */
const SPAN_GROUP = 'nisba'
/** What spaCy has no place for: id and language of the document. */
const OWN_KEY = 'nisba'
/** `EntityLinker.NIL` of spaCy. */
const NIL = 'NIL'

/** What `str.isspace` of Python takes for white space. */
const SPACES = '\\t-\\r\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const SPACE = new RegExp(`[${SPACES}]`, 'u')
const SPACES_OR_REST = new RegExp(`[${SPACES}]+|[^${SPACES}]+`, 'gu')

/**
 * A span without the spaces at its edges, where spaCy lets no entity begin or end; `undefined` when it is nothing else.
 */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end]
  while (from < to && SPACE.test(text.charAt(from))) from++
  while (from < to && SPACE.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : undefined
}

/**
 * Tokens as spaCy has them: a space after a word belongs to it, all other white space is a token, and every other
 * character is in one.
 */
function spacyTokens(text: string, spans: readonly Span[]): Span[] {
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]))
  for (const { start, end } of tokensOf(text, cuts)) cuts.add(start).add(end)
  const sorted = [...cuts].sort((a, b) => a - b)
  const tokens: Span[] = []
  let next = 0
  for (const {
    0: { length },
    index,
  } of text.matchAll(SPACES_OR_REST)) {
    const end = index + length
    const isSpace = SPACE.test(text.charAt(index))
    let start = isSpace && index > 0 && text.charAt(index) === ' ' ? index + 1 : index
    for (; (sorted[next] as number) < end; next++) {
      const cut = sorted[next] as number
      if (isSpace || cut <= start) continue
      tokens.push({ start, end: cut })
      start = cut
    }
    if (start < end) tokens.push({ start, end })
  }
  return tokens
}

function beside<S extends Span>(spans: readonly S[]): S[] {
  let covered = 0
  return spans.filter(({ start, end }) => {
    if (start < covered) return false
    covered = end
    return true
  })
}

/**
 * A document as a line of JSON with its line feed, in the shape of `Doc.to_json`, for `Doc(vocab).from_json`. Offsets
 * are code points. Tokens are cut at the edges of every annotation, so that a clitic is a token and `char_span` finds
 * each. `ents` has the annotations without overlaps, the longer of two; the span group `nisba` has all of them with
 * their links, which spaCy takes from span groups only: `doc.ents = doc.spans['nisba']` restores the links of a
 * document without overlaps. A `kb_id` is `NIL` where it is known that there is none. Spaces at the edges of an
 * annotation are left out, and half a surrogate pair becomes U+FFFD. Throws an `OffsetError` for an annotation that is
 * not in the text.
 */
export function writeSpacy(document: AnnotatedDocument, options: SpacyWriteOptions = {}): string {
  const scheme = options.labels ?? 'ontonotes'
  const { id, lang } = document
  // What is replaced is one UTF-16 code unit, and one code point, as before.
  const text = document.text.toWellFormed()
  const map = offsetMap(text)
  const annotations = sortedByStart(
    document.annotations.flatMap((annotation) => {
      const span = trimmed(text, map.spanFromUtf16(annotation, 'utf16'))
      return span === undefined ? [] : [{ ...annotation, ...span }]
    }),
  )
  const spans = annotations.flatMap((annotation) => {
    const { start, end, type, kind, name } = annotation
    const label = labelOf(type, scheme, kind)
    if (label === undefined) return []
    const kb_id = annotation.id === null ? NIL : (annotation.id ?? '')
    return [{ start, end, label, kb_id, ...(kind !== undefined && { kind }), ...(name !== undefined && { name }) }]
  })
  const inCodePoints = <S extends Span>(span: S): S => ({ ...span, ...map.spanFromUtf16(span, 'codepoint') })
  const doc = {
    text,
    ents: beside(spans).map(({ start, end, label, kb_id }) => inCodePoints({ start, end, label, kb_id })),
    tokens: spacyTokens(text, spans).map((token, place) => ({ id: place, ...inCodePoints(token) })),
    spans: { [SPAN_GROUP]: spans.map(inCodePoints) },
    // Of no use to spaCy. As extension attributes (`_`), from_json would throw unless they are declared before.
    [OWN_KEY]: { id, ...(lang !== undefined && { lang }) },
  }
  return `${JSON.stringify(doc)}\n`
}

type Fields = Readonly<Record<string, unknown>>

/** Reads one document. */
class DocReader {
  readonly #input: InputReader
  readonly #labels: LabelMap | undefined
  readonly #line: number | undefined

  constructor(input: InputReader, labels: LabelMap | undefined, line: number | undefined) {
    this.#input = input
    this.#labels = labels
    this.#line = line
  }

  read({ text, ents, spans, [OWN_KEY]: own }: Fields, name: string): AnnotatedDocument | undefined {
    if (typeof text !== 'string') {
      this.#input.report(`"text" is ${kindOf(text)}; write a string. The document is left out`, this.#line)
      return undefined
    }
    const group = isFields(spans) ? spans[SPAN_GROUP] : undefined
    const map = offsetMap(text)
    const annotations = this.#list(group ?? ents).flatMap((given) => this.#annotation(given, map) ?? [])
    const { id, lang } = isFields(own) ? own : {}
    return {
      id: typeof id === 'string' ? id : name,
      text,
      ...(typeof lang === 'string' && { lang }),
      annotations: sortedByStart(annotations),
    }
  }

  #list(value: unknown): Fields[] {
    const values: unknown[] = Array.isArray(value) ? value : []
    if (value !== undefined && !Array.isArray(value)) {
      this.#input.report(`there is ${kindOf(value)} where the list of entities must be`, this.#line)
    }
    return values.filter((each): each is Fields => {
      if (isFields(each)) return true
      this.#input.report(`an entity is ${kindOf(each)}; write an object`, this.#line)
      return false
    })
  }

  #annotation(given: Fields, map: OffsetMap): Annotation | undefined {
    const { start, end, label, kb_id, name } = given
    const type = this.#input.typeOf(label, this.#labels, this.#line)
    const span = type && this.#input.spanOf({ start, end }, 'codepoint', map, this.#line)
    if (type === undefined || span === undefined) return undefined
    const kind = kindIn(type, given['kind'])
    return {
      ...span,
      type,
      ...(kind !== undefined && { kind }),
      ...(typeof kb_id === 'string' && kb_id !== '' && { id: kb_id === NIL ? null : kb_id }),
      ...(typeof name === 'string' && { name }),
    }
  }
}

/**
 * Documents as `Doc.to_json` writes them: one, a list of them, or one a line. The entities are those of the span group
 * `nisba` where there is one, else `ents`. A document that `writeSpacy` did not write is named by file and line, or
 * file and place.
 */
export function readSpacy(file: InputFile, options: SpacyReadOptions = {}): ReadDocuments {
  const input = new InputReader(file)
  const documents: AnnotatedDocument[] = []
  for (const { fields, name, line } of jsonDocumentsOf(input)) {
    const document = new DocReader(input, options.labels, line).read(fields, name)
    if (document !== undefined) documents.push(document)
  }
  return { documents, problems: input.problems }
}
