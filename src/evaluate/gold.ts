import type { AnnotatedDocument, Annotation } from '../formats/document'
import type { EntityKind, EntityRecord, EntityType, Layer } from '../types'

/** A mention that a text is expected to have. */
export interface GoldAnnotation extends Annotation {
  /** The characters of the span, where the source has them. */
  surface?: string
  /** What is hard about this mention: `short-name`, `homograph-word` … */
  phenomena?: readonly string[]
}

/** A text with all mentions that it is expected to have. */
export interface GoldDocument extends AnnotatedDocument<GoldAnnotation> {
  title?: string
  /** What is hard about the whole text. */
  phenomena?: readonly string[]
  /** Layers that are annotated, too; predictions must be made with them. */
  layers?: readonly Layer[]
}

/** A document with only the annotations of some types. */
export function ofTypes<A extends Annotation, D extends AnnotatedDocument<A>>(
  document: D,
  types: readonly EntityType[] | undefined,
): D {
  if (types === undefined) return document
  return { ...document, annotations: document.annotations.filter(({ type }) => types.includes(type)) }
}

/**
 * The gold with the kinds of its entities, for scores by kind, where it gives ids and no kinds: each annotation that has an
 * id has the kind of its record, if the types are equal.
 */
export function withKinds(
  gold: readonly GoldDocument[],
  getEntity: (id: string) => EntityRecord | undefined,
): GoldDocument[] {
  const facts = new Map<string, { type?: EntityType; kind?: EntityKind }>()
  const kindOf = ({ id, type, kind }: GoldAnnotation): EntityKind | undefined => {
    if (kind !== undefined || typeof id !== 'string') return kind
    const known = facts.get(id) ?? getEntity(id) ?? {}
    facts.set(id, known)
    return known.type === type ? known.kind : undefined
  }
  return gold.map((document) => ({
    ...document,
    annotations: document.annotations.map((annotation) => {
      const kind = kindOf(annotation)
      return kind === undefined ? annotation : { ...annotation, kind }
    }),
  }))
}

/** Whether two spans have a character in common. */
export function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end
}

/** What an extractor finds in gold texts, to be scored. */
export interface Predictor {
  extract(text: string, options?: { layers?: Layer[] }): Annotation[]
}

/** The gold texts with what an extractor finds in them, each read with the layers that its gold has. */
export function predict(gold: readonly GoldDocument[], predictor: Predictor): AnnotatedDocument[] {
  return gold.map(({ id, text, lang, layers }) => ({
    id,
    text,
    ...(lang !== undefined && { lang }),
    annotations: predictor.extract(text, layers === undefined ? {} : { layers: [...layers] }),
  }))
}

/** A gold document and what was predicted for it. */
export interface DocumentPair {
  gold: GoldDocument
  predicted: AnnotatedDocument
}

function byId<D extends AnnotatedDocument>(documents: readonly D[], what: string): Map<string, D> {
  const found = new Map<string, D>()
  for (const document of documents) {
    if (found.has(document.id)) {
      throw new TypeError(`two ${what} documents have the id ${JSON.stringify(document.id)}; give each its own`)
    }
    found.set(document.id, document)
  }
  return found
}

/**
 * Gold and predicted documents by their ids, in the order of the gold. Throws a `TypeError` where one side has an id twice,
 * where an id is missing on the other side, or where the texts differ: the offsets could not be compared.
 */
export function pairDocuments(
  gold: readonly GoldDocument[],
  predicted: readonly AnnotatedDocument[],
  types?: readonly EntityType[],
): DocumentPair[] {
  const expected = byId(gold, 'gold')
  const given = byId(predicted, 'predicted')
  for (const id of given.keys()) {
    if (!expected.has(id)) throw new TypeError(`the predicted document ${JSON.stringify(id)} has no gold document`)
  }
  return gold.map((document) => {
    const prediction = given.get(document.id)
    if (prediction === undefined) {
      throw new TypeError(
        `nothing is predicted for the gold document ${JSON.stringify(document.id)}; give it a document without annotations`,
      )
    }
    if (prediction.text !== document.text) {
      throw new TypeError(`the gold and the predicted text of ${JSON.stringify(document.id)} differ`)
    }
    return { gold: ofTypes(document, types), predicted: ofTypes(prediction, types) }
  })
}
