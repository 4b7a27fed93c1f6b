import { kindOf } from '../kind-of'
import type { Alias, EntityRecord, Lang } from '../types'
import { LANGS } from '../vocabulary'
import { isFields, isLang } from './validate-records'

/** The form of an alias that a caller without types may have given; throws where it has none. */
function formOf(alias: unknown, at: string): string {
  const form = isFields(alias) ? alias['form'] : alias
  if (typeof form === 'string') return form.trim()
  throw new TypeError(`${at} is ${kindOf(alias)}; write the name, or { form: 'the name' } with its conditions`)
}

/** The forms that are added in each language; throws for what is no list of names by language. */
function addedForms(aliases: unknown): ReadonlyMap<Lang, ReadonlySet<string>> {
  if (!isFields(aliases)) {
    throw new TypeError(`the aliases are ${kindOf(aliases)}; write lists by language: { ar: ['the name'] }`)
  }
  const forms = new Map<Lang, ReadonlySet<string>>()
  for (const [lang, added] of Object.entries(aliases)) {
    const at = `aliases.${lang}`
    if (!isLang(lang)) throw new TypeError(`${at}: there is no such language; use ${LANGS.join(', ')}`)
    if (added === undefined) continue
    if (!Array.isArray(added)) {
      throw new TypeError(`${at} is ${kindOf(added)}; write a list: { ${lang}: ['the name'] }`)
    }
    forms.set(lang, new Set(added.map((alias, place) => formOf(alias, `${at}[${place}]`))))
  }
  return forms
}

/** The weak names of a record but those that are aliases now; `undefined` where none are left. */
function stillWeak(
  weakAliases: EntityRecord['weakAliases'],
  forms: ReadonlyMap<Lang, ReadonlySet<string>>,
): EntityRecord['weakAliases'] {
  const kept = LANGS.flatMap((lang): [Lang, Alias[]][] => {
    const promoted = forms.get(lang)
    const listed = weakAliases?.[lang] ?? []
    const weak = listed.filter((alias) => !promoted?.has((typeof alias === 'string' ? alias : alias.form).trim()))
    return weak.length === 0 ? [] : [[lang, weak]]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/**
 * A copy of a record with further aliases behind its own: compiled to a gazetteer that comes later, it replaces the record
 * of the same id. A name that the record lists as weak is so no more. `getEntity` may be its first argument as it stands: a
 * `TypeError` says that there is no such record, or that the aliases are not lists by language.
 */
export function withAliases(
  record: EntityRecord | undefined,
  aliases: Partial<Record<Lang, readonly Alias[]>>,
): EntityRecord {
  if (typeof record !== 'object' || record === null) {
    throw new TypeError(`the record to add aliases to is ${kindOf(record)}; is the id that of an entity?`)
  }
  const forms = addedForms(aliases)
  const all: Partial<Record<Lang, Alias[]>> = { ...record.aliases }
  for (const lang of LANGS) {
    const added = aliases[lang]
    if (added !== undefined) all[lang] = [...(all[lang] ?? []), ...added]
  }
  const { weakAliases, ...others } = record
  const weak = stillWeak(weakAliases, forms)
  return { ...others, aliases: all, ...(weak !== undefined && { weakAliases: weak }) }
}
