import type { EntityKind, EntityType, Evidence, Lang } from '../types'

/** A name in a text with a few words around it, white space made even. */
export interface Example {
  /** Id of the document. */
  document: string
  before: string
  name: string
  after: string
}

/** What a corpus says of one name of a gazetteer. Numbers count places in texts. */
export interface AuditedAlias {
  /** The name as the gazetteer has it, or as it is derived from one. */
  form: string
  /** The entity. */
  id: string
  lang: Lang
  type: EntityType
  kind?: EntityKind
  strength: Evidence['strength']
  /** Reported as this entity. */
  hits: number
  /** Documents with a hit. */
  documents: number
  /**
   * Hits for which more than the name itself speaks: a licence, or a title or head before it; another name of the entity in
   * the document; another entity of its country there; a choice among namesakes by what the document says.
   */
  evidenced: number
  /** Reported without a link, as several entities have the name. */
  open: number
  /** Lost to a better reading of the same words, of another entity. */
  beaten: number
  /** Not reported, as context forbids it. */
  blocked: number
  /** Not reported, as nothing licenses it. */
  unlicensed: number
  /** `evidenced` of `hits`, 0 to 1; 0 where there are no hits. */
  evidenceShare: number
  /** `beaten` of all places, 0 to 1. */
  beatenShare: number
  /** How much a look is worth it, from 0; see `suspicionOf`. */
  suspicion: number
  /** Few; hits without evidence first. */
  examples: Example[]
}

/** How one name is written in the corpus. */
export interface NewForm {
  form: string
  lang: Lang
  hits: number
}

/** A name that rules found and no gazetteer has. Spellings that differ in loose letters or spaces only are one name. */
export interface NewName {
  type: EntityType
  kind?: EntityKind
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** Most frequent first. */
  forms: NewForm[]
  hits: number
  documents: number
  /** Hits beside a title, a verb of speech or a head. */
  cued: number
  /** Hits by the rule that found them. */
  rules: Record<string, number>
  /** The words of these titles, verbs and heads before the name, most frequent first. */
  before: string[]
  examples: Example[]
}

/** What is known after all documents. */
export interface AuditReport {
  documents: number
  /** Suspicious ones first. */
  aliases: AuditedAlias[]
  /** Those that stood most often beside a title, verb or head first. */
  names: NewName[]
  /** How often new names were given up to keep memory flat: names that had come up least. */
  forgotten: number
}
