import type { KindContext } from '../gazetteer/kind-contexts'
import type { LintedRecord } from './dictionary'

/** One thing in a dictionary that a maintainer would change. */
export interface Finding {
  file: string
  /** 1 for the first. */
  line: number
  /** Id of the rule. */
  rule: string
  /** Id of the record, or its place (`record 3`) where the id is missing. */
  record: string
  value: unknown
  /** What goes wrong with it. */
  why: string
  /** How to mend it, or how the record says that it is meant so. */
  fix: string
}

/** What a rule found, before it is put into a line of a file. */
export interface Hit {
  in: LintedRecord
  /** Path of the field, such as `aliases.ar[2]`. */
  field: string
  value: unknown
  why: string
  fix: string
}

/** What the rules look at: the records that fit the schema, in the order of the files, and the contexts by kind. */
export interface LintedDictionary {
  records: readonly LintedRecord[]
  contexts: readonly KindContext[]
}

/** A rule for records that fit the schema. */
export interface LintRule {
  /** Kebab-case; never changed once published. */
  id: string
  /** What it finds and when a record may be so all the same; for `nisba lint --rules`. */
  about: string
  /** A matter of house style, not of matching: only with `--strict`. */
  isStrictOnly?: true
  check(dictionary: LintedDictionary): Iterable<Hit>
}
