import { writeBrat } from '../formats/brat'
import { writeDoccano } from '../formats/doccano'
import type { AnnotatedDocument, OffsetUnit } from '../formats/document'
import { writeHtmlPage } from '../formats/html'
import { writeIob2 } from '../formats/iob2'
import { writeJsonl } from '../formats/jsonl'
import type { LinksOf } from '../formats/links'
import { writeSpacy } from '../formats/spacy'
import { writeWebAnnotations } from '../formats/web-annotation'

/** The formats of `nisba extract --format` that other programs read. */
export const DOCUMENT_FORMATS = ['jsonl', 'json', 'conll', 'brat', 'html', 'webanno', 'spacy', 'doccano'] as const

export type DocumentFormatName = (typeof DOCUMENT_FORMATS)[number]

/** What a writer may need beside the document. */
export interface WriteOptions {
  /** Unit of offsets, where the format leaves it open; without it that which the format prefers. */
  offsets?: OffsetUnit
  links: LinksOf
}

/** How texts with their mentions become files of a format. */
export interface DocumentFormat {
  /** End of the name of a file. */
  extension: string
  /** Whether offsets may be of any unit; else the format fixes it, or has none. */
  hasUnits?: true
  /** Whether one stretch of text can have one mention only. */
  isFlat?: true
  write(document: AnnotatedDocument, options: WriteOptions): string
  /** What several documents are in one file; without it one after the other. */
  writeAll?(documents: readonly AnnotatedDocument[], options: WriteOptions): string
  /** What goes with each file: another one, with its own end. */
  companion?: { extension: string; write(document: AnnotatedDocument): string }
}

/** JSON for people to read: an array, as it may hold several documents. */
function jsonOf(documents: readonly AnnotatedDocument[], options: WriteOptions): string {
  const values = documents.map((document): unknown => JSON.parse(writeJsonl(document, options)))
  return `${JSON.stringify(values, null, 2)}\n`
}

/** The formats by name; a new one is a line here. */
export const FORMAT_OF: Readonly<Record<DocumentFormatName, DocumentFormat>> = {
  jsonl: { extension: '.jsonl', hasUnits: true, write: (document, options) => writeJsonl(document, options) },
  json: {
    extension: '.json',
    hasUnits: true,
    write: (document, options) => jsonOf([document], options),
    writeAll: jsonOf,
  },
  conll: { extension: '.conll', isFlat: true, write: (document) => writeIob2(document) },
  brat: {
    extension: '.ann',
    write: (document) => writeBrat(document),
    // brat takes a CRLF for one character and other tools for two: with LF alone they agree.
    companion: { extension: '.txt', write: ({ text }) => text.replaceAll('\r\n', '\n') },
  },
  html: {
    extension: '.html',
    write: (document) => writeHtmlPage([document]),
    writeAll: (documents) => writeHtmlPage(documents),
  },
  webanno: {
    extension: '.jsonld',
    hasUnits: true,
    write: (document, options) => writeWebAnnotations(document, options),
  },
  spacy: { extension: '.json', write: (document) => writeSpacy(document) },
  doccano: { extension: '.jsonl', hasUnits: true, write: (document, options) => writeDoccano(document, options) },
}
