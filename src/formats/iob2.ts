import type { EntityType, Span } from '../types'
import type { AnnotatedDocument, Annotation, ReadDocuments } from './document'
import { type InputFile, InputReader, sortedByStart } from './input'
import { type LabelMap, type LabelScheme, labelOf } from './labels'
import { offsetMap } from './offsets'
import { isGap, sentencesOf, tokensOf } from './tokens'

/** How tokens and labels are written in columns. */
export interface Iob2WriteOptions {
  /**
   * `2` (default): token and label, separated by a tab. `4`: the columns of CoNLL-2003, separated by a space; part of
   * speech and chunk are `_`, and a -DOCSTART- line begins a document.
   */
  columns?: 2 | 4
  /**
   * `split` (default): what stands before or after a name in its word is a token of its own, so that the labels say exactly
   * where names begin and end. `attached`: words stay whole, and a word is labelled when a part of it is.
   */
  clitics?: 'split' | 'attached'
  /** Default `short`; with four columns `conll2003`. What has no label in the scheme is left out. */
  labels?: LabelScheme
  /**
   * `true` (default): the id, language and text of the document stand before its tokens in lines that begin with `#`, so
   * that nothing is lost. `false`: for tools that take such a line for a token.
   */
  comments?: boolean
}

/** How columns are read. */
export interface Iob2ReadOptions {
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
  /** `document` (default): a document is what the file says is one. `sentence`: each sentence is a document. */
  per?: 'document' | 'sentence'
}

const DOCUMENT_START = '-DOCSTART-'

/** In a comment all of a text is one line; a space at its end would be lost in editors. */
const NEEDS_ESCAPE = /[\\\p{Cc}\p{Cs}\u2028\u2029]| $/gu
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function escaped(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (found) => ESCAPES.get(found) ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function unescaped(comment: string): string {
  return comment.replace(/\\(?:u([0-9a-f]{4})|([nrt\\]))/gu, (_, code: string | undefined, letter: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter === 't' ? '\t' : '\\'
  })
}

interface LabelledSpan extends Span {
  label: string
}

/** The annotations that can be written: with a label, and beside each other. */
function labelledSpans({ text, annotations }: AnnotatedDocument, scheme: LabelScheme): LabelledSpan[] {
  const map = offsetMap(text)
  const spans: LabelledSpan[] = []
  let covered = 0
  for (const annotation of sortedByStart(annotations)) {
    const { start, end } = map.spanFromUtf16(annotation, 'utf16')
    const label = labelOf(annotation.type, scheme, annotation.kind)
    if (label === undefined || start < covered) continue
    spans.push({ start, end, label })
    covered = end
  }
  return spans
}

function heading({ id, lang, text }: AnnotatedDocument, columns: 2 | 4, comments: boolean): string[] {
  const lines = columns === 4 ? [`${DOCUMENT_START} -X- -X- O`, ''] : []
  if (!comments) return lines
  lines.push(id === '' ? '# newdoc' : `# newdoc id = ${escaped(id)}`)
  if (lang !== undefined) lines.push(`# lang = ${escaped(lang)}`)
  lines.push(`# text = ${escaped(text)}`)
  return lines
}

/**
 * A document in columns, one token a line, with an empty line after each sentence: IOB2, where `B-` begins a name and `I-`
 * goes on with it. Links are not written, and of annotations that overlap only the first, the longer one. Spaces at the
 * edges of an annotation are lost. Throws an `OffsetError` for an annotation that is not in the text.
 */
export function writeIob2(document: AnnotatedDocument, options: Iob2WriteOptions = {}): string {
  const { columns = 2, clitics = 'split', comments = true } = options
  const spans = labelledSpans(document, options.labels ?? (columns === 4 ? 'conll2003' : 'short'))
  const { text } = document
  const cuts = clitics === 'split' ? spans.flatMap(({ start, end }) => [start, end]) : []
  const lines = heading(document, columns, comments)
  let place = 0
  let begun = -1
  for (const sentence of sentencesOf(text, tokensOf(text, cuts), spans)) {
    for (const { start, end } of sentence) {
      while (place < spans.length && (spans[place] as LabelledSpan).end <= start) place++
      const span = spans[place]
      const isIn = span !== undefined && span.start < end
      const tag = isIn ? `${begun === place ? 'I' : 'B'}-${span.label}` : 'O'
      if (isIn) begun = place
      const token = text.slice(start, end)
      lines.push(columns === 2 ? `${token}\t${tag}` : `${token} _ _ ${tag}`)
    }
    lines.push('')
  }
  if (lines.at(-1) !== '') lines.push('')
  return lines.map((line) => `${line}\n`).join('')
}

interface Token {
  text: string
  tag: string
  line: number
}

/** Sentences that stand under one text, or under none. */
interface Section {
  text: { raw: string; line: number } | undefined
  sentences: Token[][]
}

interface OpenDocument {
  id: string | undefined
  lang: string | undefined
  sections: Section[]
}

const COMMENT = /^#\s*(newdoc id|newdoc|id|lang|text)(?:$|\s+=(?: (.*))?$)/su

/** Puts lines together to documents, without a look at what the tags say. */
class Sections {
  readonly documents: OpenDocument[] = []
  #sentence: Token[] | undefined

  comment(key: string, value: string, line: number): void {
    this.#sentence = undefined
    if (key.startsWith('newdoc')) {
      this.startDocument()
      this.#document().id = key === 'newdoc id' ? unescaped(value) : ''
    } else if (key === 'id') this.#document().id ??= unescaped(value)
    else if (key === 'lang') this.#document().lang ??= unescaped(value)
    else this.#document().sections.push({ text: { raw: value, line }, sentences: [] })
  }

  /** A -DOCSTART- line and a comment after it begin one document. */
  startDocument(): void {
    this.#sentence = undefined
    const last = this.documents.at(-1)
    if (last !== undefined && last.sections.length === 0 && last.id === undefined) return
    this.documents.push({ id: undefined, lang: undefined, sections: [] })
  }

  token(token: Token): void {
    if (this.#sentence === undefined) {
      const { sections } = this.#document()
      this.#sentence = []
      if (sections.length === 0) sections.push({ text: undefined, sentences: [] })
      sections.at(-1)?.sentences.push(this.#sentence)
    }
    this.#sentence.push(token)
  }

  endSentence(): void {
    this.#sentence = undefined
  }

  #document(): OpenDocument {
    if (this.documents.length === 0) this.startDocument()
    return this.documents.at(-1) as OpenDocument
  }
}

function readSections(input: InputReader): OpenDocument[] {
  const sections = new Sections()
  for (const { line, text } of input.lines()) {
    const [, key, value = ''] = COMMENT.exec(text) ?? []
    if (key !== undefined) sections.comment(key, value, line)
    else if (text.trim() === '') sections.endSentence()
    else if (text.startsWith(DOCUMENT_START)) sections.startDocument()
    else if (!/^#\s.*\s=\s/u.test(text)) {
      const columns = text.includes('\t') ? text.split('\t') : text.trim().split(/ +/u)
      const [token = '', ...others] = columns.map((column) => column.trim())
      const tag = others.at(-1)
      if (token === '') input.report('the line has no token in its first column; it is left out', line)
      else {
        if (tag === undefined) input.report('the line has no label in a second column; read as O', line)
        sections.token({ text: token, tag: tag ?? 'O', line })
      }
    }
  }
  return sections.documents
}

/** Where each token stands in a text that has nothing but gaps between them; `undefined` when it is not this text. */
function align(text: string, tokens: readonly Token[]): Span[] | undefined {
  const spans: Span[] = []
  let at = 0
  for (const token of tokens) {
    let start = at
    while (!text.startsWith(token.text, start)) {
      if (start >= text.length || !isGap(text.charAt(start))) return undefined
      start++
    }
    at = start + token.text.length
    spans.push({ start, end: at })
  }
  return [...text.slice(at)].every(isGap) ? spans : undefined
}

/** Tokens with a space between, sentences with a line break. */
function rebuilt(sentences: readonly Token[][]): string {
  return sentences.map((sentence) => sentence.map(({ text }) => text).join(' ')).join('\n')
}

const TAG = /^([BIESLUMW])[-_](.+)$/iu

interface Chunk {
  first: number
  last: number
  label: string
  line: number
}

/**
 * The names of a sentence. One reading serves IOB2, IOB1, IO and BIOES with its other letters (L for E; U and W for S): a
 * name begins at B, S, U and W, and wherever I, E, M or L follow no name of their label; it ends before the next, and
 * after E, L, S, U and W.
 */
function chunksOf(sentence: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | undefined
  for (const [place, { tag, line }] of sentence.entries()) {
    if (/^[O_]$/iu.test(tag)) {
      open = undefined
      continue
    }
    const [, letter = 'I', label = tag] = TAG.exec(tag) ?? []
    const position = letter.toUpperCase()
    if (open === undefined || open.label !== label || 'BSUW'.includes(position)) {
      open = { first: place, last: place, label, line }
      chunks.push(open)
    }
    open.last = place
    if ('ELSUW'.includes(position)) open = undefined
  }
  return chunks
}

interface PlacedSentence {
  tokens: readonly Token[]
  spans: readonly Span[]
}

interface PlacedSection {
  text: string
  sentences: PlacedSentence[]
}

class Iob2Reader {
  readonly #input: InputReader
  readonly #labels: LabelMap | undefined

  constructor(input: InputReader, labels: LabelMap | undefined) {
    this.#input = input
    this.#labels = labels
  }

  place({ text, sentences }: Section): PlacedSection {
    const tokens = sentences.flat()
    for (const candidate of text === undefined ? [] : [unescaped(text.raw), text.raw]) {
      const spans = align(candidate, tokens)
      if (spans !== undefined) return { text: candidate, sentences: bySentence(sentences, spans) }
    }
    if (text !== undefined) {
      this.#input.report('the text is not that of the tokens below it; put together from these', text.line)
    }
    const made = rebuilt(sentences)
    return { text: made, sentences: bySentence(sentences, align(made, tokens) ?? []) }
  }

  annotations({ tokens, spans }: PlacedSentence, by: number): Annotation[] {
    return chunksOf(tokens).flatMap(({ first, last, label, line }) => {
      const type: EntityType | undefined = this.#input.typeOf(label, this.#labels, line)
      const [start, end] = [spans[first]?.start, spans[last]?.end]
      if (type === undefined || start === undefined || end === undefined) return []
      return [{ start: start + by, end: end + by, type }]
    })
  }
}

function bySentence(sentences: readonly Token[][], spans: readonly Span[]): PlacedSentence[] {
  let from = 0
  return sentences.map((tokens) => {
    const first = from
    from += tokens.length
    return { tokens, spans: spans.slice(first, from) }
  })
}

/**
 * Documents in columns: the first is the token, the last its label. Two columns, the four of CoNLL-2003 and others are
 * read, with tabs or spaces; IOB2, IOB1, IO and BIOES alike, upper or lower case, with `-` or `_`. A line that begins with
 * `# text = ` is the text of the tokens below it, when it is: then offsets are those of this text. Without one the text
 * is put together, with a space between tokens and a line break between sentences.
 */
export function readIob2(file: InputFile, options: Iob2ReadOptions = {}): ReadDocuments {
  const input = new InputReader(file)
  const reader = new Iob2Reader(input, options.labels)
  const documents: AnnotatedDocument[] = []
  const opened = readSections(input)
  for (const [place, { id, lang, sections }] of opened.entries()) {
    const name = id ?? (opened.length === 1 ? input.file : `${input.file}#${place + 1}`)
    const placed = sections.map((section) => reader.place(section))
    const found = options.per === 'sentence' ? sentenceDocuments(name, placed, reader) : [whole(name, placed, reader)]
    documents.push(...found.map((document) => ({ ...document, ...(lang !== undefined && { lang }) })))
  }
  return { documents, problems: input.problems }
}

function whole(id: string, sections: readonly PlacedSection[], reader: Iob2Reader): AnnotatedDocument {
  const annotations: Annotation[] = []
  let start = 0
  for (const { text, sentences } of sections) {
    for (const sentence of sentences) annotations.push(...reader.annotations(sentence, start))
    start += text.length + 1
  }
  return { id, text: sections.map(({ text }) => text).join('\n'), annotations }
}

function sentenceDocuments(id: string, sections: readonly PlacedSection[], reader: Iob2Reader): AnnotatedDocument[] {
  return sections
    .flatMap(({ text, sentences }) => sentences.map((sentence) => ({ text, sentence })))
    .map(({ text, sentence }, place) => {
      const [start, end] = [sentence.spans[0]?.start ?? 0, sentence.spans.at(-1)?.end ?? 0]
      return {
        id: `${id}:${place + 1}`,
        text: text.slice(start, end),
        annotations: reader.annotations(sentence, -start),
      }
    })
}
