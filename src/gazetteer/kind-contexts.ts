import type { Alias, AliasRule, EntityKind, EntityRecord, EntityType, Lang, Licence } from '../types'
import { LANGS } from '../vocabulary'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'
import { parseYaml } from './read-yaml'
import { isFields, isLang, KINDS_OF_TYPE, RecordCheck, validateRecords } from './validate-records'

/** What licenses every weak name of some kinds: the heads that stand beside such names. */
export interface KindContext {
  type: EntityType
  kinds: EntityKind[]
  need: Partial<Record<Lang, Licence>>
}

const CONTEXT_KEYS: ReadonlySet<string> = new Set<keyof KindContext>(['type', 'kinds', 'need'])

/** What is wrong with what stands where a context by kind is expected; `at` is its path in the file. */
function contextProblems(value: unknown, file: string, at: string): readonly GazetteerProblem[] {
  const check = new RecordCheck(file)
  if (!isFields(value)) {
    check.report(at, value, 'a context by kind must be an object', 'write type, kinds and need')
    return check.problems
  }
  check.knownKeys(value, CONTEXT_KEYS, at)
  const { type, kinds, need } = value
  if (typeof type !== 'string' || !Object.hasOwn(KINDS_OF_TYPE, type)) {
    check.report(`${at}.type`, type, 'unknown type', `use one of ${Object.keys(KINDS_OF_TYPE).join(', ')}`)
  } else checkKinds(kinds, type as EntityType, `${at}.kinds`, check)
  if (!isFields(need)) {
    check.report(`${at}.need`, need, 'must have a key for each language', 'use the keys ar, fa, en')
    return check.problems
  }
  for (const [lang, licence] of Object.entries(need)) {
    if (!isLang(lang)) check.report(`${at}.need.${lang}`, licence, 'unknown language', 'use ar, fa or en')
    else check.licence(licence, `${at}.need.${lang}`)
  }
  return check.problems
}

function checkKinds(kinds: unknown, type: EntityType, at: string, check: RecordCheck): void {
  const known = KINDS_OF_TYPE[type]
  const fix = known.length === 0 ? 'leave the context out' : `use one of ${known.join(', ')}`
  if (!Array.isArray(kinds)) check.report(at, kinds, `must be a list of kinds of ${type}`, fix)
  else {
    kinds.forEach((kind, place) => {
      if (!known.includes(kind)) check.report(`${at}[${place}]`, kind, `no kind of ${type}`, fix)
    })
  }
}

/**
 * Reads a file of contexts by kind (`dictionaries/triggers/contexts.yml`). Throws a `GazetteerError` for anything else than
 * a sequence of such.
 */
export function readContexts(text: string, file: string): KindContext[] {
  const contexts = parseYaml(text, file) ?? []
  if (!Array.isArray(contexts)) {
    const why = 'a file of contexts by kind is a sequence of them'
    throw new GazetteerError([
      { record: file, field: 'line 1', value: typeof contexts, why, fix: 'begin each with "- type:"' },
    ])
  }
  const problems = contexts.flatMap((context, place) => contextProblems(context, file, `[${place}]`))
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

/**
 * The records, each weak name licensed by the context of its kind besides what the record itself says. What is no sound
 * record stays as it is, for `validateRecords` to say so.
 */
export function withContexts(records: readonly EntityRecord[], contexts: readonly KindContext[]): EntityRecord[] {
  const needs = new Map<string, KindContext['need']>(
    contexts.flatMap(({ type, kinds, need }) => kinds.map((kind) => [`${type} ${kind}`, need] as const)),
  )
  return records.map((record) => {
    const need = isFields(record) ? needs.get(`${record.type} ${record.kind}`) : undefined
    if (need === undefined || record.weakAliases === undefined) return record
    if (validateRecords([record]).length > 0) return record
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

const SURNAME_WITH_BIN = /^(?:بن|ابن|bin|ibn) \S+$/iu

function licensed(alias: Alias, record: EntityRecord, shared: Licence): AliasRule {
  const rule: AliasRule = typeof alias === 'string' ? { form: alias } : alias
  // A full name that is weak is another person's, too: a title or a verb does not tell whose. A surname may have بن.
  const isFullName = rule.form.includes(' ') && !SURNAME_WITH_BIN.test(rule.form)
  if (record.type === 'person' && isFullName) return rule
  return { ...rule, need: joined(rule.need ?? record.context?.need, shared) }
}
