/** Documents with annotations, written and read in the formats of other tools. Offsets of documents are UTF-16 code units. */
export { type BratFiles, type BratReadOptions, type BratWriteOptions, readBrat, writeBrat } from './formats/brat'
export { type DisplacyOptions, writeDisplacy } from './formats/displacy'
export { type DoccanoReadOptions, type DoccanoWriteOptions, readDoccano, writeDoccano } from './formats/doccano'
export type { AnnotatedDocument, Annotation, InputProblem, OffsetUnit, ReadDocuments } from './formats/document'
export { type HtmlOptions, type HtmlPageOptions, readHtml, writeHtml, writeHtmlPage } from './formats/html'
export { HTML_STYLE } from './formats/html-style'
export type { InputFile } from './formats/input'
export { type Iob2ReadOptions, type Iob2WriteOptions, readIob2, writeIob2 } from './formats/iob2'
export { type JsonlReadOptions, type JsonlWriteOptions, readJsonl, writeJsonl } from './formats/jsonl'
export { LABEL_SCHEMES, type LabelMap, type LabelScheme, labelOf, typeOfLabel } from './formats/labels'
export type { LinksOf } from './formats/links'
export { OFFSET_UNITS, OffsetError, type OffsetMap, offsetMap } from './formats/offsets'
export { readSpacy, type SpacyReadOptions, type SpacyWriteOptions, writeSpacy } from './formats/spacy'
export {
  readWebAnnotations,
  type WebAnnotationReadOptions,
  type WebAnnotationWriteOptions,
  writeWebAnnotations,
} from './formats/web-annotation'
export { readXmi, writeXmi, XMI_TYPE_SYSTEM, type XmiReadOptions, type XmiWriteOptions } from './formats/xmi'
