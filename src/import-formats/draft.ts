import { validateRecords } from '../gazetteer/validate-records'
import { ordinaryWord } from '../lint/name-rules'
import { mended } from '../lint/spelling'
import type { EntityKind, EntityRecord, EntityType, Lang } from '../types'
import { LANGS } from '../vocabulary'
import type { Imported, ImportProblem } from './imported'
import { langOfName } from './name-language'

/** A name as a source has it. */
export interface FoundName {
  text: string
  /** Language tag; without one the script tells. */
  tag?: string | undefined
  /** `canonical`: the first of a language is the canonical name, the others are aliases. */
  as: 'canonical' | 'alias' | 'weak'
}

/** An entity as a source has it; of fields that are not there the value is `undefined`. */
export interface Draft {
  id: string
  type: EntityType
  kind?: EntityKind | undefined
  country?: string | undefined
  names: FoundName[]
  near?: string[] | undefined
  prominence?: number | undefined
  links?: Record<string, string> | undefined
  role?: string | undefined
  validFrom?: string | undefined
  validTo?: string | undefined
  source: string
  note?: string | undefined
}

interface Lists {
  canonical: string | undefined
  aliases: string[]
  weak: string[]
}

/** Whether the engine could find the name: it has letters of a script that is read, and is no address. */
function isMatchable(name: string, lang: Lang): boolean {
  return validateRecords([{ id: 'name', type: 'location', names: { [lang]: name }, source: 'import' }]).length === 0
}

/** A name that is an ordinary word, or a person's only by one word of it, counts with a licence only (SPEC F5). */
function isWeak(name: string, lang: Lang, type: EntityType): boolean {
  return (type === 'person' && !/[\s\u200c]/u.test(name)) || ordinaryWord(name, lang) !== undefined
}

function listed(draft: Draft): Map<Lang, Lists> {
  const lists = new Map<Lang, Lists>(LANGS.map((lang) => [lang, { canonical: undefined, aliases: [], weak: [] }]))
  const order = ['canonical', 'alias', 'weak'] as const
  const sorted = [...draft.names].sort((a, b) => order.indexOf(a.as) - order.indexOf(b.as))
  for (const { text, tag, as } of sorted) {
    const lang = langOfName(text, tag, draft.country)
    if (lang === undefined) continue
    const list = lists.get(lang) as Lists
    const name = mended(text, lang)
    if ([list.canonical, ...list.aliases, ...list.weak].includes(name) || !isMatchable(name, lang)) continue
    const weak = as === 'weak' || isWeak(name, lang, draft.type)
    if (list.canonical === undefined && as !== 'weak') {
      list.canonical = name
      if (weak) list.weak.push(name)
    } else if (weak) list.weak.push(name)
    else list.aliases.push(name)
  }
  // An entity that has weak names only in a language is known by the first of them.
  for (const list of lists.values()) list.canonical ??= list.weak[0]
  return lists
}

function perLang<T>(lists: ReadonlyMap<Lang, Lists>, of: (list: Lists) => T | undefined): Partial<Record<Lang, T>> {
  return Object.fromEntries([...lists].flatMap(([lang, list]) => (of(list) === undefined ? [] : [[lang, of(list)]])))
}

function isEmpty(fields: object | undefined): boolean {
  return fields === undefined || Object.keys(fields).length === 0
}

/** The record of a draft; `undefined` when none of its names is in Arabic, Persian or English. */
export function recordOf(draft: Draft): EntityRecord | undefined {
  const lists = listed(draft)
  const names = perLang(lists, ({ canonical }) => canonical)
  if (isEmpty(names)) return undefined
  const some = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined)
  const aliases = perLang(lists, (list) => some(list.aliases))
  const weakAliases = perLang(lists, (list) => some(list.weak))
  const { id, type, kind, country, near, prominence, links, role, validFrom, validTo, source, note } = draft
  return {
    id,
    type,
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
    names,
    ...(!isEmpty(aliases) && { aliases }),
    ...(!isEmpty(weakAliases) && { weakAliases }),
    ...(near !== undefined && near.length > 0 && { near }),
    ...(prominence !== undefined && { prominence }),
    ...(links !== undefined && !isEmpty(links) && { links }),
    ...(role !== undefined && { role }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    source,
    ...(note !== undefined && { note }),
  }
}

/** Drafts and records on their way out: each is checked, and an id is taken once. */
export class Collected {
  readonly problems: ImportProblem[] = []
  readonly #records = new Map<string, EntityRecord>()
  #unnamed = 0
  readonly #notes: string[] = []

  readonly report = (problem: ImportProblem): void => {
    this.problems.push(problem)
  }

  note(text: string): void {
    this.#notes.push(text)
  }

  /** Takes the record of a draft, at the line where it begins. */
  addDraft(draft: Draft, file: string, line: number): void {
    const record = recordOf(draft)
    if (record === undefined) this.#unnamed++
    else this.add(record, file, line)
  }

  /** Takes a record, or reports why it is none. */
  add(record: unknown, file: string, line: number): void {
    const [problem] = validateRecords([record])
    if (problem !== undefined) {
      const value = JSON.stringify(problem.value) ?? String(problem.value)
      this.report({ file, line, why: `${problem.field} = ${value}: ${problem.why}`, fix: problem.fix })
      return
    }
    const sound = record as EntityRecord
    if (this.#records.has(sound.id)) {
      this.report({ file, line, why: `the id ${sound.id} has come before`, fix: 'give each entity one id of its own' })
    } else this.#records.set(sound.id, sound)
  }

  finish(): Imported {
    if (this.#unnamed > 0) {
      const entities = this.#unnamed === 1 ? 'entity has' : 'entities have'
      this.#notes.push(`${this.#unnamed} ${entities} no name in Arabic, Persian or English and stayed out`)
    }
    const records = [...this.#records.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    return { records, problems: this.problems, notes: this.#notes }
  }
}

/** A kebab-case id from a name in Latin letters; `undefined` when it has none. */
export function slugOf(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/[\p{M}\u02b0-\u02ff'\u2018\u2019]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return /[a-z]/u.test(slug) ? slug : undefined
}
