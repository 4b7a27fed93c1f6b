import { Strength } from '../gazetteer/expand-aliases'
import { type NamePattern, patternOf } from '../gazetteer/name-pattern'
import type { Alias, AliasRule, EntityRecord, Lang } from '../types'
import { LANGS } from '../vocabulary'

/** Something that stands where a record is expected, and where in its file it stands. */
export interface PlacedRecord {
  file: string
  /** As it was parsed: nobody has checked yet that it is a record. */
  record: unknown
  /** The line (1 for the first) of a field such as `aliases.ar[2].form`, or of the nearest thing around it. */
  lineOf(field: string): number
}

/** The lists of a record that names stand in. */
export type NameList = 'names' | 'aliases' | 'weakAliases' | 'generated' | 'shortNames'

/** A name as a record lists it, with what the gazetteer makes of it. */
export interface ListedName {
  record: LintedRecord
  lang: Lang
  list: NameList
  /** Its path in the record, as `PlacedRecord.lineOf` takes it. */
  field: string
  /** Its place in its list. */
  place: number
  form: string
  /** The conditions it is listed with. */
  rule: AliasRule
  /** What counts in the end: a canonical name that is also listed as weak is weak. */
  strength: Strength
  /** Reported wherever it stands: strong, and without a condition. */
  isFree: boolean
  pattern: NamePattern
}

/** A record that fits the schema, with its names. */
export interface LintedRecord {
  file: string
  record: EntityRecord
  lineOf(field: string): number
  names: readonly ListedName[]
}

/** The name that an alias is, with or without conditions. */
export function formOf(alias: Alias): string {
  return typeof alias === 'string' ? alias : alias.form
}

function ruleOf(alias: Alias): AliasRule {
  return typeof alias === 'string' ? { form: alias } : alias
}

/** The rule that a canonical name takes over where the record repeats it in a list. */
function repeatedIn(list: readonly Alias[] | undefined, form: string): AliasRule | undefined {
  const repeated = list?.find((alias) => formOf(alias).trim() === form.trim())
  return repeated === undefined ? undefined : ruleOf(repeated)
}

function lists(record: EntityRecord, lang: Lang): [NameList, readonly Alias[]][] {
  const canonical = record.names[lang]
  return [
    ['names', canonical === undefined ? [] : [canonical]],
    ['aliases', record.aliases?.[lang] ?? []],
    ['weakAliases', record.weakAliases?.[lang] ?? []],
    ['generated', record.generated?.[lang] ?? []],
    ['shortNames', record.shortNames?.[lang] ?? []],
  ]
}

function listedName(linted: LintedRecord, lang: Lang, list: NameList, place: number, alias: Alias): ListedName {
  const { record } = linted
  const form = formOf(alias)
  const weak = list === 'weakAliases' ? undefined : repeatedIn(record.weakAliases?.[lang], form)
  const conditioned = list === 'names' ? repeatedIn(record.aliases?.[lang], form) : undefined
  const rule = weak ?? conditioned ?? ruleOf(alias)
  const isWeak = list === 'weakAliases' || weak !== undefined
  const strength = isWeak ? Strength.Weak : list === 'shortNames' ? Strength.Short : Strength.Strong
  const at = list === 'names' ? '' : `[${place}]`
  const inside = typeof alias === 'string' ? '' : '.form'
  return {
    record: linted,
    lang,
    list,
    field: `${list}.${lang}${at}${inside}`,
    place,
    form,
    rule,
    strength,
    isFree: strength === Strength.Strong && rule.need === undefined && rule.block === undefined,
    pattern: patternOf(form),
  }
}

/** A record that fits the schema, ready for the rules. */
export function lintedRecord({ file, lineOf }: PlacedRecord, record: EntityRecord): LintedRecord {
  const names: ListedName[] = []
  const linted: LintedRecord = { file, record, lineOf, names }
  for (const lang of LANGS) {
    for (const [list, aliases] of lists(record, lang)) {
      aliases.forEach((alias, place) => {
        names.push(listedName(linted, lang, list, place, alias))
      })
    }
  }
  return linted
}

/** All names of some records. */
export function namesOf(records: readonly LintedRecord[]): ListedName[] {
  return records.flatMap(({ names }) => names)
}

/** Groups by a key; groups in order of their first member. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
