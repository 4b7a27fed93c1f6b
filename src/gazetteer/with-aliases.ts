import { kindOf } from '../kind-of'
import type { Alias, EntityRecord, Lang } from '../types'
import { LANGS } from '../vocabulary'

/**
 * A copy of a record with further aliases behind its own: compiled to a gazetteer that comes later, it replaces the record
 * of the same id. `getEntity` may be its first argument as it stands: a `TypeError` says that there is no such record.
 */
export function withAliases(
  record: EntityRecord | undefined,
  aliases: Partial<Record<Lang, readonly Alias[]>>,
): EntityRecord {
  if (typeof record !== 'object' || record === null) {
    throw new TypeError(`the record to add aliases to is ${kindOf(record)}; is the id that of an entity?`)
  }
  const all: Partial<Record<Lang, Alias[]>> = { ...record.aliases }
  for (const lang of LANGS) {
    const added = aliases[lang]
    if (added !== undefined) all[lang] = [...(all[lang] ?? []), ...added]
  }
  return { ...record, aliases: all }
}
