import type { Span } from '../types'
import type { AnnotatedDocument, Annotation, ReadDocuments } from './document'
import { type InputFile, InputReader, sortedByStart } from './input'
import { type LabelMap, type LabelScheme, labelOf } from './labels'
import { entityIdOf, entityIriOf } from './links'
import { offsetMap } from './offsets'
import { sentencesOf, tokensOf } from './tokens'

/** How a document is written as XMI. */
export interface XmiWriteOptions {
  /** Default `short`. What has no label in the scheme is left out. */
  labels?: LabelScheme
  /** IRI of an entity by its id, for `identifier`; default `nisba:` and the id. */
  entityIri?: (id: string) => string
}

/** How XMI is read. */
export interface XmiReadOptions {
  /** Types of labels that are not known, or are to be left out (`null`). */
  labels?: LabelMap
}

const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api'
const NAMED_ENTITY = `${DKPRO}.ner.type.NamedEntity`
const TOKEN = `${DKPRO}.segmentation.type.Token`
const SENTENCE = `${DKPRO}.segmentation.type.Sentence`
const METADATA = `${DKPRO}.metadata.type.DocumentMetaData`

/** The namespace that XMI makes of the package of a type. */
function namespaceOf(type: string): string {
  return `http:///${type.slice(0, type.lastIndexOf('.')).replaceAll('.', '/')}.ecore`
}

const NAMESPACES: Readonly<Record<string, string>> = {
  xmi: 'http://www.omg.org/XMI',
  cas: 'http:///uima/cas.ecore',
  ner: namespaceOf(NAMED_ENTITY),
  segmentation: namespaceOf(TOKEN),
  metadata: namespaceOf(METADATA),
}

const INITIAL_VIEW = '_InitialView'
const ID = 'xmi:id'
/** What UIMA has for a language that is not known. */
const NO_LANGUAGE = 'x-unspecified'

/** What XML 1.0 cannot hold, not even as a reference; each is one UTF-16 code unit, as U+FFFD is. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

/** A value of an attribute. White space is written as references: a parser reads it as spaces otherwise. */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028]/gu, (character) => `&#${character.charCodeAt(0)};`)
}

type Values = Readonly<Record<string, string | number | undefined>>

function element(name: string, values: Values): string {
  const attributes = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return `<${name}${attributes.join('')}/>\n`
}

/**
 * The type system of `writeXmi`, a part of DKPro Core: what a UIMA tool needs beside the file, unless it knows these
 * types, as INCEpTION does.
 */
export const XMI_TYPE_SYSTEM: string = typeSystem([
  { name: NAMED_ENTITY, supertype: 'uima.tcas.Annotation', features: ['value', 'identifier'] },
  { name: TOKEN, supertype: 'uima.tcas.Annotation', features: [] },
  { name: SENTENCE, supertype: 'uima.tcas.Annotation', features: [] },
  { name: METADATA, supertype: 'uima.tcas.DocumentAnnotation', features: ['documentTitle', 'documentId'] },
])

function typeSystem(types: readonly { name: string; supertype: string; features: readonly string[] }[]): string {
  const descriptions = types.map(({ name, supertype, features }) => {
    const lines = features.map(
      (feature) =>
        `<featureDescription><name>${feature}</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>`,
    )
    const list = lines.length === 0 ? '' : `<features>${lines.join('')}</features>`
    return `<typeDescription><name>${name}</name><supertypeName>${supertype}</supertypeName>${list}</typeDescription>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
<types>
${descriptions.join('')}</types>
</typeSystemDescription>
`
}

/**
 * A document as UIMA CAS in XMI with the types of DKPro Core, which are built into INCEpTION: sentences, tokens that
 * are cut at the edges of every annotation, and named entities with `value` (the label) and `identifier` (the IRI of
 * the entity). Offsets are UTF-16 code units, as in Java. What XML cannot hold, most control characters, becomes
 * U+FFFD; kinds and names are not written, and NIL has no identifier. Throws an `OffsetError` for an annotation that is
 * not in the text.
 */
export function writeXmi(document: AnnotatedDocument, options: XmiWriteOptions = {}): string {
  const { labels = 'short', entityIri = entityIriOf } = options
  const { id, lang, text } = document
  const map = offsetMap(text)
  const entities = sortedByStart(document.annotations).flatMap((annotation) => {
    const span = map.spanFromUtf16(annotation, 'utf16')
    const value = labelOf(annotation.type, labels, annotation.kind)
    const identifier = typeof annotation.id === 'string' ? entityIri(annotation.id) : undefined
    return value === undefined ? [] : [{ ...span, value, identifier }]
  })
  const tokens = tokensOf(
    text,
    entities.flatMap(({ start, end }) => [start, end]),
  )
  const sentences = sentencesOf(text, tokens, entities).flatMap((sentence) => {
    const [first, last] = [sentence[0], sentence.at(-1)]
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
  })
  const sofa = 1
  let next = sofa + 1
  const members: number[] = []
  const placed = (name: string, { start, end }: Span, values: Values = {}): string => {
    members.push(next)
    return element(name, { [ID]: next++, sofa, begin: start, end, ...values })
  }
  const metadata = { language: lang ?? NO_LANGUAGE, documentTitle: id, documentId: id }
  const elements = [
    element('cas:NULL', { [ID]: 0 }),
    placed('metadata:DocumentMetaData', { start: 0, end: text.length }, metadata),
    ...sentences.map((sentence) => placed('segmentation:Sentence', sentence)),
    ...tokens.map((token) => placed('segmentation:Token', token)),
    ...entities.map((entity) =>
      placed('ner:NamedEntity', entity, { value: entity.value, identifier: entity.identifier }),
    ),
    element('cas:Sofa', {
      [ID]: sofa,
      sofaNum: 1,
      sofaID: INITIAL_VIEW,
      mimeType: 'text/plain',
      sofaString: text,
    }),
    element('cas:View', { sofa, members: members.join(' ') }),
  ]
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI${namespaces.join('')} xmi:version="2.0">
${elements.join('')}</xmi:XMI>
`
}

const TAG = /<([\w.-]+(?::[\w.-]+)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/gu
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A value as an XML parser has it. */
function unescaped(value: string): string {
  return value
    .replace(/\r\n|[\t\n\r]/gu, ' ')
    .replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu, (reference, name, decimal, hex) => {
      if (name !== undefined) return ENTITIES[name as string] ?? reference
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference
    })
}

interface Element {
  namespace: string | undefined
  name: string
  values: Readonly<Record<string, string>>
  line: number
}

/** The elements of a file with their attributes; what stands between them is not looked at. */
function elementsOf(text: string): Element[] {
  const namespaces = new Map<string, string>()
  const elements: Element[] = []
  let line = 1
  let from = 0
  for (const { 1: name = '', 2: attributes = '', index } of text.matchAll(TAG)) {
    line += text.slice(from, index).split('\n').length - 1
    from = index
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single]): [string, string] => [
      key,
      unescaped(double ?? single ?? ''),
    ])
    for (const [key, value] of pairs) if (key.startsWith('xmlns:')) namespaces.set(key.slice('xmlns:'.length), value)
    const colon = name.indexOf(':')
    const namespace = namespaces.get(name.slice(0, Math.max(colon, 0)))
    elements.push({ namespace, name: name.slice(colon + 1), values: Object.fromEntries(pairs), line })
  }
  return elements
}

/**
 * A document as UIMA tools and INCEpTION export it in XMI: the named entities of DKPro Core in the initial view.
 * Entities of layers of one's own are not read. Without a DocumentMetaData the document is named by its file.
 */
export function readXmi(file: InputFile, options: XmiReadOptions = {}): ReadDocuments {
  const input = new InputReader(file)
  const elements = elementsOf(input.text)
  const sofas = elements.filter(({ name, namespace }) => name === 'Sofa' && namespace === NAMESPACES['cas'])
  const sofa = sofas.find(({ values }) => values['sofaID'] === INITIAL_VIEW) ?? sofas[0]
  const text = sofa?.values['sofaString']
  if (sofa === undefined || text === undefined) {
    input.report('there is no cas:Sofa with a sofaString; give a CAS in XMI whose text is in the file')
    return { documents: [], problems: input.problems }
  }
  const map = offsetMap(text)
  const annotations: Annotation[] = []
  let [id, lang] = [input.file, undefined as string | undefined]
  for (const { name, namespace, values, line } of elements) {
    if (values['sofa'] !== sofa.values[ID]) continue
    if (name === 'DocumentMetaData' || name === 'DocumentAnnotation') {
      id = values['documentId'] ?? id
      lang = values['language'] === NO_LANGUAGE ? undefined : values['language']
    }
    if (name !== 'NamedEntity' || namespace !== NAMESPACES['ner']) continue
    const type = input.typeOf(values['value'], options.labels, line)
    const given = { start: Number(values['begin'] ?? Number.NaN), end: Number(values['end'] ?? Number.NaN) }
    const span = type && input.spanOf(given, 'utf16', map, line)
    if (type === undefined || span === undefined) continue
    const { identifier } = values
    annotations.push({ ...span, type, ...(identifier !== undefined && { id: entityIdOf(identifier) }) })
  }
  const document = { id, text, ...(lang !== undefined && { lang }), annotations: sortedByStart(annotations) }
  return { documents: [document], problems: input.problems }
}
