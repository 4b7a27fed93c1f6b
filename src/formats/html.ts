import { ENTITY_TYPES } from '../vocabulary'
import type { AnnotatedDocument, Annotation, ReadDocuments } from './document'
import { HTML_STYLE, PAGE_STYLE } from './html-style'
import { type InputFile, InputReader, kindIn, sortedByStart } from './input'
import { joinsAt } from './joining'
import { offsetMap } from './offsets'

/** How a text is marked up. */
export interface HtmlOptions {
  /**
   * `true` (default): where a mark begins or ends between two Arabic letters that join, both get a zero width joiner.
   * Browsers of today join them without; mail readers, converters and older ones do not, and with lam and alef the mark
   * would begin after the ligature. `false`: the text of the page is the text, character for character.
   */
  joiners?: boolean
}

/** How a page is written. */
export interface HtmlPageOptions extends HtmlOptions {
  /** Title of the page; by default the id of the document, if there is one only. */
  title?: string
}

const JOINER = '\u200d'
const REPLACEMENT = '\ufffd'

/** A language tag that can stand in `lang`; of what a source says, `mixed` is none. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser reads a carriage return of the file itself as a line feed.
  '\r': '&#13;',
}

/** Half a surrogate pair, and controls, which HTML cannot hold or which do harm where a page is read as plain text. */
const UNSAFE = /[\p{Cs}\p{Cc}]/u

function escapedCharacter(character: string, isText: boolean): string {
  const entity = ENTITIES[character]
  if (entity !== undefined) return entity
  if (character === '\n' || character === '\t') return isText ? character : `&#${character.charCodeAt(0)};`
  if (!UNSAFE.test(character)) return character
  if (!isText) return REPLACEMENT
  const code = character.charCodeAt(0)
  const picture = code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : REPLACEMENT
  return `<span class="nisba-control" data-code="${code.toString(16)}">${picture}</span>`
}

const NEEDS_ESCAPE = /[&<>"'\p{Cs}\p{Cc}]/gu

/** Text between tags. A control character becomes an element that shows its picture and knows its code. */
function escapedText(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => escapedCharacter(character, true))
}

/** Text in a value, or where no element may stand. */
function escapedValue(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => escapedCharacter(character, false))
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapedValue(value)}"`]))
    .join('')
}

/** A line each, so that names in two directions do not mix. */
function tooltip({ name, type, kind, id }: Annotation): string {
  return [name, kind === undefined ? type : `${type} (${kind})`, id ?? undefined]
    .filter((line) => line !== undefined && line !== '')
    .join('\n')
}

function joinedEdges(text: string, { start, end }: Annotation): string | undefined {
  const edges = [...(joinsAt(text, start) ? ['start'] : []), ...(joinsAt(text, end) ? ['end'] : [])]
  return edges.length === 0 ? undefined : edges.join(' ')
}

function openingTag(text: string, annotation: Annotation, number: number, joiners: boolean): string {
  const { type, kind, id, name } = annotation
  return `<mark${attributes({
    class: 'nisba-mention',
    title: tooltip(annotation),
    'data-mention': String(number),
    'data-type': type,
    'data-kind': kind,
    'data-id': id === null ? '' : id,
    'data-name': name,
    'data-joined': joiners ? joinedEdges(text, annotation) : undefined,
  })}>`
}

/** The text with its marks. Of annotations that cross, the one that ends later is closed and opened again. */
function markedText({ text, annotations }: AnnotatedDocument, joiners: boolean): string {
  const map = offsetMap(text)
  const sorted = sortedByStart(annotations)
  for (const annotation of sorted) map.spanFromUtf16(annotation, 'utf16')
  const cuts = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const tags = sorted.map((annotation, number) => openingTag(text, annotation, number, joiners))
  let open: number[] = []
  let next = 0
  let html = ''
  let from = 0
  for (const cut of cuts) {
    const joiner = joiners && joinsAt(text, cut) ? JOINER : ''
    html += escapedText(text.slice(from, cut)) + joiner
    const outermost = open.findIndex((number) => sorted[number]?.end === cut)
    if (outermost !== -1) {
      const closed = open.slice(outermost)
      const again = closed.filter((number) => sorted[number]?.end !== cut)
      html += '</mark>'.repeat(closed.length) + again.map((number) => tags[number]).join('')
      open = [...open.slice(0, outermost), ...again]
    }
    for (; sorted[next]?.start === cut; next++) {
      html += tags[next]
      open.push(next)
    }
    html += joiner
    from = cut
  }
  return html + escapedText(text.slice(from))
}

function articleOf(document: AnnotatedDocument, joiners: boolean, around: { before: string; after: string }): string {
  const { id, lang } = document
  const tag = lang !== undefined && LANGUAGE_TAG.test(lang) ? lang : undefined
  const article = attributes({ class: 'nisba', 'data-document': id, 'data-lang': lang })
  // The parser leaves out the first line break of a `pre`.
  const text = `<pre${attributes({ class: 'nisba-text', lang: tag })} dir="auto">\n${markedText(document, joiners)}</pre>`
  return `<article${article}>\n${around.before}${text}\n${around.after}</article>\n`
}

/** The entities of a document, with how often each is mentioned, in the order of the text. */
function entityList({ text, annotations }: AnnotatedDocument): string {
  const entities = new Map<string, { annotation: Annotation; name: string; count: number }>()
  for (const annotation of sortedByStart(annotations)) {
    const { type, id, start, end } = annotation
    const name = annotation.name || text.slice(start, end)
    const key = JSON.stringify([type, id ?? name])
    const known = entities.get(key)
    if (known === undefined) entities.set(key, { annotation, name, count: 1 })
    else known.count++
  }
  if (entities.size === 0) return ''
  const items = [...entities.values()].map(({ annotation: { type, kind, id }, name, count }) => {
    const what = kind === undefined || kind === 'other' ? type : `${type}, ${kind}`
    const link = typeof id === 'string' ? ` <code>${escapedValue(id)}</code>` : ''
    const times = count === 1 ? '' : ` \u00d7${count}`
    return `<li data-type="${type}"><bdi>${escapedValue(name)}</bdi> <span>${what}</span>${link}${times}</li>\n`
  })
  return `<ul class="nisba-entities">\n${items.join('')}</ul>\n`
}

/**
 * A document as a piece of HTML for a page of one's own: its text with a `mark` for each annotation, whose tooltip has
 * the name, type and id. No script and no style; `HTML_STYLE` is the style, and the piece is legible without. Each line
 * of the text has its own direction. Nothing isolates or shifts a mark, so letters join and words stand as in plain
 * text. `readHtml` gives the document back; `joiners` says what else the text of the page has. Throws an `OffsetError`
 * for an annotation that is not in the text.
 */
export function writeHtml(document: AnnotatedDocument, options: HtmlOptions = {}): string {
  return articleOf(document, options.joiners ?? true, { before: '', after: '' })
}

/**
 * Documents as a page that needs nothing else: each with its id, its text as in `writeHtml`, and a list of its
 * entities. For light and dark screens. Throws an `OffsetError` for an annotation that is not in its text.
 */
export function writeHtmlPage(documents: readonly AnnotatedDocument[], options: HtmlPageOptions = {}): string {
  const [first, ...others] = documents
  const title = options.title ?? (others.length === 0 ? first?.id : undefined) ?? 'Mentions'
  const articles = documents.map((document) => {
    const before = document.id === '' ? '' : `<h2><bdi>${escapedValue(document.id)}</bdi></h2>\n`
    return articleOf(document, options.joiners ?? true, { before, after: entityList(document) })
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedValue(title)}</title>
<style>${PAGE_STYLE}${HTML_STYLE}</style>
</head>
<body>
${articles.join('')}</body>
</html>
`
}

type Attributes = Readonly<Record<string, string>>

const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>|[^<]+|</gu
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gu

function unescaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/&(?:(amp|lt|gt|quot)|#(\d{1,7}));/gu, (entity, name: string | undefined, code: string) => {
      if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"' }[name] as string
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : entity
    })
}

function attributesIn(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, unescaped(value as string)]))
}

/** A mark as it is read; offsets count the joiners. */
interface ReadMark {
  values: Attributes
  start: number
  end: number
  line: number
}

/** The text of a document as it is read, joiners included. */
class OpenText {
  readonly values: Attributes
  text = ''
  /** Nothing came yet: a parser leaves out the first line break of a `pre`. */
  isFresh = true
  readonly marks = new Map<string, ReadMark>()
  readonly #open: ReadMark[] = []

  constructor(values: Attributes) {
    this.values = values
  }

  openMark(values: Attributes, line: number): void {
    const number = values['data-mention'] ?? `mark ${this.marks.size}`
    const at = this.text.length
    const mark = this.marks.get(number) ?? { values, start: at, end: at, line }
    this.marks.set(number, mark)
    this.#open.push(mark)
  }

  closeMark(): void {
    const mark = this.#open.pop()
    if (mark !== undefined) mark.end = this.text.length
  }

  /** The offsets of the joiners that the writer put in: on both sides of the edges that it marked so. */
  joiners(): Set<number> {
    const edges = [...this.marks.values()].flatMap(({ values, start, end }) => {
      const joined = (values['data-joined'] ?? '').split(' ')
      return [...(joined.includes('start') ? [start] : []), ...(joined.includes('end') ? [end] : [])]
    })
    const around = edges.flatMap((edge) => [edge - 1, edge])
    return new Set(around.filter((offset) => this.text.charAt(offset) === JOINER))
  }
}

function documentOf(open: OpenText, input: InputReader): AnnotatedDocument {
  const { 'data-document': id, 'data-lang': lang } = open.values
  const joiners = open.joiners()
  const without = new Uint32Array(open.text.length + 1)
  let text = ''
  for (const [at, unit] of open.text.split('').entries()) {
    if (!joiners.has(at)) text += unit
    without[at + 1] = text.length
  }
  const map = offsetMap(text)
  const annotations = [...open.marks.values()].flatMap(({ values, start, end, line }): Annotation[] => {
    const type = ENTITY_TYPES.find((known) => known === values['data-type'])
    if (type === undefined) {
      input.report(`the mark has no data-type that is known; write one of ${ENTITY_TYPES.join(', ')}`, line)
      return []
    }
    const span = input.spanOf({ start: without[start], end: without[end] }, 'utf16', map, line)
    if (span === undefined) return []
    const { 'data-id': entity, 'data-name': name } = values
    const kind = kindIn(type, values['data-kind'])
    return [
      {
        ...span,
        type,
        ...(kind !== undefined && { kind }),
        ...(entity !== undefined && { id: entity === '' ? null : entity }),
        ...(name !== undefined && { name }),
      },
    ]
  })
  return { id: id ?? input.file, text, ...(lang !== undefined && { lang }), annotations: sortedByStart(annotations) }
}

/** Goes through the tags of a page. */
class HtmlReader {
  readonly #input: InputReader
  readonly documents: AnnotatedDocument[] = []
  #article: Attributes = {}
  #open: OpenText | undefined
  /** The character whose picture the open element shows. */
  #control: string | undefined

  constructor(input: InputReader) {
    this.#input = input
  }

  text(piece: string): void {
    if (this.#open === undefined) return
    this.#open.text += this.#control ?? unescaped(this.#open.isFresh ? piece.replace(/^\r?\n/u, '') : piece)
    this.#open.isFresh = false
    if (this.#control !== undefined) this.#control = ''
  }

  tag(tag: string, isEnd: boolean, values: Attributes, line: number): void {
    if (tag === 'article' && !isEnd) this.#article = values
    else if (tag === 'pre') this.#pre(isEnd, values, line)
    else if (this.#open === undefined) return
    else if (tag === 'mark') isEnd ? this.#open.closeMark() : this.#open.openMark(values, line)
    else if (tag === 'span') {
      const code = Number.parseInt(values['data-code'] ?? '', 16)
      this.#control = !isEnd && code <= 0xffff ? String.fromCharCode(code) : undefined
    }
    if (this.#open !== undefined && tag !== 'pre') this.#open.isFresh = false
  }

  end(line: number): void {
    if (this.#open !== undefined) this.#input.report('a text has no </pre>; it is read up to here', line)
    this.#close()
  }

  #pre(isEnd: boolean, values: Attributes, line: number): void {
    if (isEnd) this.#close()
    else if (values['class'] === 'nisba-text') {
      this.end(line)
      this.#open = new OpenText(this.#article)
    }
  }

  #close(): void {
    if (this.#open !== undefined) this.documents.push(documentOf(this.#open, this.#input))
    this.#open = undefined
  }
}

/**
 * The documents of a page or piece that `writeHtmlPage` or `writeHtml` wrote, wherever it stands in a page. It reads
 * what these write, and no other HTML. A mark without a known type is a problem, and left out.
 */
export function readHtml(file: InputFile): ReadDocuments {
  const input = new InputReader(file)
  const reader = new HtmlReader(input)
  let line = 1
  for (const [piece, slash, tag, rest = ''] of input.text.matchAll(PIECE)) {
    if (tag === undefined) reader.text(piece)
    else reader.tag(tag, slash !== '', attributesIn(rest), line)
    line += piece.split('\n').length - 1
  }
  reader.end(line)
  if (reader.documents.length === 0) {
    input.report('there is no text of nisba in this page; give a page that writeHtml or writeHtmlPage wrote')
  }
  return { documents: reader.documents, problems: input.problems }
}
