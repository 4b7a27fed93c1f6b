import type { EntityKind, EntityType, Span } from '../types'

/** How many of which units an offset counts. JavaScript counts UTF-16 code units, Python code points, Go and Rust UTF-8 bytes. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'utf8'

/** A span with its type and link, as gold files and other tools have it; a `Mention` is one. */
export interface Annotation extends Span {
  type: EntityType
  kind?: EntityKind
  /** The entity; `null`: none is known (NIL). Absent: the format says nothing of links. */
  id?: string | null
  /** A name of the entity, for gold that gives names instead of ids. */
  name?: string
}

/** A text with its annotations, sorted by start. Offsets are UTF-16 code units. */
export interface AnnotatedDocument<A extends Annotation = Annotation> {
  id: string
  text: string
  /** `ar`, `fa`, `en`, `mixed` …, where the source says it. */
  lang?: string
  annotations: A[]
}

/** What is wrong in an input, and where; the rest of the input is read all the same. */
export interface InputProblem {
  file: string
  /** From 1; absent when the file as a whole is meant. */
  line?: number
  /** What is wrong, and what to do. */
  message: string
}

/** What a reader makes of one input. */
export interface ReadDocuments {
  documents: AnnotatedDocument[]
  problems: InputProblem[]
}
