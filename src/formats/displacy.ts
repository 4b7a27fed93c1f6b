import type { AnnotatedDocument } from './document'
import { sortedByStart } from './input'
import { type LabelScheme, labelOf } from './labels'
import { addressesOf, type LinksOf } from './links'
import { offsetMap } from './offsets'

/** How a document is written for displaCy. */
export interface DisplacyOptions {
  /** Default `ontonotes`, the labels that displaCy has colours for. What has no label in the scheme is left out. */
  labels?: LabelScheme
  /** Links of an entity; the first with a known address is its `kb_url`. */
  links?: LinksOf
  /** A heading; by default the id of the document. */
  title?: string
}

/** What displaCy puts into its HTML as it is. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STRONG = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u

function isRightToLeft(text: string): boolean {
  const [first = ''] = STRONG.exec(text) ?? []
  return RIGHT_TO_LEFT.test(first)
}

/**
 * A document as a line of JSON with its line feed: an item of what `displacy.render(items, style='ent', manual=True)`
 * takes. Offsets are code points; of annotations that overlap only the first, the longer one, is written. displaCy
 * escapes the text, but not title, ids and addresses, so they are escaped here. A page has the direction of its first
 * item. Note that displaCy pads its marks, which parts a clitic from its name; `writeHtml` does not. Throws an
 * `OffsetError` for an annotation that is not in the text.
 */
export function writeDisplacy(document: AnnotatedDocument, options: DisplacyOptions = {}): string {
  const { labels = 'ontonotes', links, title = document.id } = options
  const text = document.text.toWellFormed()
  const map = offsetMap(text)
  let covered = 0
  const ents = sortedByStart(document.annotations).flatMap((annotation) => {
    const label = labelOf(annotation.type, labels, annotation.kind)
    const span = map.spanFromUtf16(annotation, 'codepoint')
    if (label === undefined || annotation.start < covered) return []
    covered = annotation.end
    if (typeof annotation.id !== 'string') return [{ ...span, label }]
    const [address] = addressesOf(annotation.id, links)
    const url = address === undefined ? {} : { kb_url: escaped(address) }
    return [{ ...span, label, kb_id: escaped(annotation.id), ...url }]
  })
  const settings = { direction: isRightToLeft(text) ? 'rtl' : 'ltr', lang: document.lang ?? 'und' }
  return `${JSON.stringify({ text, ents, title: title === '' ? null : escaped(title), settings })}\n`
}
