import type { Alias, EntityRecord, Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'

const REASON = /weak: ([^;]+)/gu
/** How `strength.ts` says that a name is weak because another record has it. */
const SHARED_WITH = 'shared with '

function formOf(alias: Alias): string {
  return typeof alias === 'string' ? alias : alias.form
}

function isStrong(record: EntityRecord, lang: Lang, form: string): boolean {
  if (record.weakAliases?.[lang]?.some((alias) => formOf(alias) === form)) return false
  return record.names[lang] === form || (record.aliases?.[lang] ?? []).some((alias) => formOf(alias) === form)
}

/** The ids of the records because of which names of this one are weak, if nothing else makes them so. */
function namesakesOf({ note }: EntityRecord): string[] | undefined {
  const reasons = [...(note ?? '').matchAll(REASON)].map(([, reason = '']) => reason.trim())
  if (reasons.length === 0 || !reasons.every((reason) => reason.startsWith(SHARED_WITH))) return undefined
  return reasons.map((reason) => reason.slice(SHARED_WITH.length))
}

/**
 * The records of a pack, without the weakness that comes from a record that the pack leaves out: a county of Iran that is
 * named after its town has the bare name where the town is not listed. What is weak for its letters stays so, and what
 * would be weak for them in the other record.
 */
export function withUnsharedNames(
  records: readonly EntityRecord[],
  leftOut: ReadonlyMap<string, EntityRecord>,
): EntityRecord[] {
  return records.map((record) => {
    const namesakes = namesakesOf(record)?.map((id) => leftOut.get(id))
    if (namesakes === undefined || record.weakAliases === undefined) return record
    const aliases: Partial<Record<Lang, Alias[]>> = { ...record.aliases }
    const weakAliases: Partial<Record<Lang, Alias[]>> = {}
    for (const lang of LANGS) {
      const weak: Alias[] = []
      for (const alias of record.weakAliases[lang] ?? []) {
        const form = formOf(alias)
        const isFree = namesakes.every((other) => other !== undefined && isStrong(other, lang, form))
        if (!isFree) weak.push(alias)
        else if (record.names[lang] !== form) aliases[lang] = [...(aliases[lang] ?? []), form]
      }
      if (weak.length > 0) weakAliases[lang] = weak
    }
    const { weakAliases: _, ...rest } = record
    return {
      ...rest,
      ...(Object.keys(aliases).length > 0 && { aliases }),
      ...(Object.keys(weakAliases).length > 0 && { weakAliases }),
    }
  })
}
