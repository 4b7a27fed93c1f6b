import type { KindContext } from '../gazetteer/kind-contexts'
import { validateRecords } from '../gazetteer/validate-records'
import type { EntityRecord } from '../types'
import { CONTEXT_RULES } from './context-rules'
import { type LintedRecord, lintedRecord, type PlacedRecord } from './dictionary'
import type { Finding, LintRule } from './findings'
import { NAME_RULES } from './name-rules'
import { NAMESAKE_RULES } from './namesake-rules'
import { RECORD_RULES } from './record-rules'
import { SPELLING_RULES } from './spelling-rules'

/** What a rule is called and what it finds. */
export type RuleDescription = Pick<LintRule, 'id' | 'about' | 'isStrictOnly'>

/** Rules that are looked at before the others: the others see only records that fit the schema. */
const SYNTAX: RuleDescription = { id: 'syntax', about: 'A file cannot be read as what its name says.' }
const SCHEMA: RuleDescription = {
  id: 'schema',
  about: 'A record is none: a key that does not exist, a name that nothing can match, a value of the wrong kind.',
}
const UNKNOWN_KIND: RuleDescription = { id: 'unknown-kind', about: 'The type or kind of a record does not exist.' }
const DUPLICATE_ID: RuleDescription = { id: 'duplicate-id', about: 'Two records, in whatever files, have one id.' }

const RULES: readonly LintRule[] = [
  ...RECORD_RULES,
  ...SPELLING_RULES,
  ...NAME_RULES,
  ...NAMESAKE_RULES,
  ...CONTEXT_RULES,
]

/** All rules, in the order in which `nisba lint --rules` lists them. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = [SYNTAX, SCHEMA, UNKNOWN_KIND, DUPLICATE_ID, ...RULES]

export interface LintOptions {
  /** Contexts by kind that the dictionary will be compiled with. */
  contexts?: readonly KindContext[]
  /** Also the rules of house style. */
  strict?: boolean
}

/** A file, or a line of it, that could not be read. */
export function syntaxFinding(file: string, line: number, value: unknown, why: string, fix: string): Finding {
  return { file, line, rule: SYNTAX.id, record: '', value, why, fix }
}

function schemaFindings(placed: PlacedRecord, place: number): Finding[] {
  const unnamed = `record ${place + 1}`
  return validateRecords([placed.record]).map(({ record, field, value, why, fix }) => ({
    file: placed.file,
    line: placed.lineOf(field),
    rule: field === 'kind' || field === 'type' ? UNKNOWN_KIND.id : SCHEMA.id,
    record: record === 'record 1' ? unnamed : record,
    value,
    why: field === '' ? why : `${field} ${why}`,
    fix,
  }))
}

function duplicateIds(records: readonly LintedRecord[]): Finding[] {
  const firstOf = new Map<string, LintedRecord>()
  return records.flatMap((linted) => {
    const { id } = linted.record
    const first = firstOf.get(id)
    if (first === undefined) {
      firstOf.set(id, linted)
      return []
    }
    return [
      {
        file: linted.file,
        line: linted.lineOf('id'),
        rule: DUPLICATE_ID.id,
        record: id,
        value: id,
        why: `is the id of another record (${first.file}:${first.lineOf('id')})`,
        fix: 'merge them, or give one another id',
      },
    ]
  })
}

/** What the rules find in records that fit the schema. */
function ruleFindings(records: readonly LintedRecord[], { contexts = [], strict = false }: LintOptions): Finding[] {
  return RULES.filter(({ isStrictOnly }) => strict || isStrictOnly !== true).flatMap((rule) =>
    Array.from(rule.check({ records, contexts }), ({ in: linted, field, value, why, fix }) => ({
      file: linted.file,
      line: linted.lineOf(field),
      rule: rule.id,
      record: linted.record.id,
      value,
      why,
      fix,
    })),
  )
}

/**
 * Everything that a maintainer would change in some records, sorted by file in the order in which they came, then by
 * line. A record that does not fit the schema is not looked at any further.
 */
export function lintRecords(placed: readonly PlacedRecord[], options: LintOptions = {}): Finding[] {
  const schema: Finding[][] = []
  const records: LintedRecord[] = []
  const places = new Map<string, number>()
  for (const each of placed) {
    const place = places.get(each.file) ?? 0
    places.set(each.file, place + 1)
    const found = schemaFindings(each, place)
    schema.push(found)
    if (found.length === 0) records.push(lintedRecord(each, each.record as EntityRecord))
  }
  const findings = schema.flat().concat(duplicateIds(records), ruleFindings(records, options))
  const order = new Map([...places.keys()].map((file, place) => [file, place]))
  return findings.sort((a, b) => (order.get(a.file) as number) - (order.get(b.file) as number) || a.line - b.line)
}
