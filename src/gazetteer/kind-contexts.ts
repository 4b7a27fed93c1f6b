import type { Alias, AliasRule, EntityKind, EntityRecord, EntityType, Lang, Licence } from '../types'
import { LANGS } from '../vocabulary'
import { GazetteerError } from './gazetteer-error'
import { parseYaml } from './read-yaml'
import { KINDS_OF_TYPE } from './validate-records'

/** What licenses every weak name of some kinds: the heads that stand beside such names. */
export interface KindContext {
  type: EntityType
  kinds: EntityKind[]
  need: Partial<Record<Lang, Licence>>
}

/**
 * Reads a file of contexts by kind (`dictionaries/triggers/contexts.yml`). Throws a `GazetteerError` for unknown types and
 * kinds.
 */
export function readContexts(text: string, file: string): KindContext[] {
  const contexts = (parseYaml(text, file) ?? []) as KindContext[]
  const problems = contexts.flatMap(({ type, kinds }) =>
    kinds
      .filter((kind) => !(KINDS_OF_TYPE[type] ?? []).includes(kind))
      .map((kind) => ({
        record: file,
        field: type,
        value: kind,
        why: `no kind of ${type}`,
        fix: `use one of ${(KINDS_OF_TYPE[type] ?? []).join(', ')}`,
      })),
  )
  if (problems.length > 0) throw new GazetteerError(problems)
  return contexts
}

function union(own: readonly string[] | undefined, shared: readonly string[] | undefined): string[] {
  // Shared words first: rules that begin alike compress well.
  return [...new Set([...(shared ?? []), ...(own ?? [])])]
}

/** The conditions of both; where they differ in window, the record's own holds. */
function joined(own: Licence | undefined, shared: Licence): Licence {
  const before = union(own?.before, shared.before)
  const after = union(own?.after, shared.after)
  const quoted = own?.quoted ?? shared.quoted
  const window = own?.window ?? shared.window
  return {
    ...(before.length > 0 && { before }),
    ...(after.length > 0 && { after }),
    ...(quoted !== undefined && { quoted }),
    ...(window !== undefined && { window }),
  }
}

/** The records, each weak name licensed by the context of its kind besides what the record itself says. */
export function withContexts(records: readonly EntityRecord[], contexts: readonly KindContext[]): EntityRecord[] {
  const needs = new Map<string, KindContext['need']>(
    contexts.flatMap(({ type, kinds, need }) => kinds.map((kind) => [`${type} ${kind}`, need] as const)),
  )
  return records.map((record) => {
    const need = needs.get(`${record.type} ${record.kind}`)
    if (record.weakAliases === undefined || need === undefined) return record
    const weakAliases: Partial<Record<Lang, Alias[]>> = {}
    for (const lang of LANGS) {
      const shared = need[lang]
      const listed = record.weakAliases[lang]
      if (listed === undefined) continue
      weakAliases[lang] = shared === undefined ? listed : listed.map((alias) => licensed(alias, record, shared))
    }
    return { ...record, weakAliases }
  })
}

function licensed(alias: Alias, record: EntityRecord, shared: Licence): AliasRule {
  const rule: AliasRule = typeof alias === 'string' ? { form: alias } : alias
  return { ...rule, need: joined(rule.need ?? record.context?.need, shared) }
}
