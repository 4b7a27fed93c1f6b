import { KINDS_OF_TYPE } from '../gazetteer/validate-records'
import type { EntityKind, EntityType } from '../types'
import { COUNTRY_CODE, ENTITY_TYPES } from '../vocabulary'
import { Collected, type Draft, type FoundName } from './draft'
import { defaultKind, type ImportDefaults, type Imported, isFields, type SourceFile } from './imported'

const ENTITY = /(?:^|\/entity\/)(Q\d+)$/u
/** Variables that hold names, by what the names are. */
const NAME_OF_VARIABLE: readonly { variable: RegExp; as: FoundName['as'] }[] = [
  { variable: /^(?:label|name|itemLabel)(?:_[a-z]{2,3})?$/iu, as: 'canonical' },
  { variable: /^(?:alias|altLabel|itemAltLabel)(?:_[a-z]{2,3})?$/iu, as: 'alias' },
  { variable: /^(?:short|shortName)(?:_[a-z]{2,3})?$/iu, as: 'weak' },
]

type Binding = Record<string, { value: string; tag: string | undefined }>

function bindingOf(row: unknown): Binding {
  if (!isFields(row)) return {}
  return Object.fromEntries(
    Object.entries(row).flatMap(([variable, term]) => {
      if (typeof term === 'string') return [[variable, { value: term, tag: undefined }]]
      if (!isFields(term) || typeof term['value'] !== 'string') return []
      const tag = term['xml:lang'] ?? term['lang']
      return [[variable, { value: term['value'], tag: typeof tag === 'string' ? tag : undefined }]]
    }),
  )
}

/** Wikidata writes a year as its first of January. */
function dateOf(value: string | undefined): string | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value ?? '')
  if (date === null) return undefined
  const [day = '', year = '', month, dayOfMonth] = date
  return month === '01' && dayOfMonth === '01' ? year : day
}

function typeOf(value: string | undefined, { type }: ImportDefaults): EntityType | undefined {
  return ENTITY_TYPES.find((each) => each === value) ?? type
}

function kindOf(value: string | undefined, type: EntityType, defaults: ImportDefaults): EntityKind | undefined {
  return KINDS_OF_TYPE[type].find((each) => each === value) ?? defaultKind(type, defaults)
}

/** Adds what another row says of an entity: further names, and the latest of its offices. */
function extend(draft: Draft, row: Binding): void {
  for (const [variable, { value, tag }] of Object.entries(row)) {
    const as = NAME_OF_VARIABLE.find((each) => each.variable.test(variable))?.as
    // Without a label in any language asked for, the label service gives the id.
    if (as === undefined || /^Q\d+$/u.test(value)) continue
    draft.names.push({ text: value, tag: tag ?? /_([a-z]{2,3})$/iu.exec(variable)?.[1], as })
  }
  const geonames = row['geonames']?.value
  if (geonames !== undefined) draft.links = { ...draft.links, geonames }
  const role = row['role']?.value.trim() || undefined
  const from = dateOf(row['from']?.value)
  if (role !== undefined && (draft.role === undefined || (from ?? '') > (draft.validFrom ?? ''))) {
    draft.role = role
    draft.validFrom = from
    draft.validTo = dateOf(row['to']?.value)
  }
}

interface Rows {
  rows: unknown[]
  /** Line on which each row begins. */
  lines: number[]
}

/** The lines on which the objects of a depth begin; braces in strings do not count. */
function linesOfObjects(json: string, depth: number): number[] {
  const lines: number[] = []
  let line = 1
  let level = 0
  let isString = false
  for (let index = 0; index < json.length; index++) {
    const character = json.charAt(index)
    if (character === '\n') line++
    else if (isString && character === '\\') index++
    else if (character === '"') isString = !isString
    else if (isString) continue
    else if (character === '{' && level++ === depth) lines.push(line)
    else if (character === '}') level--
  }
  return lines
}

/** The rows of results as the endpoint gives them, or of the short form that its page offers for download. */
function rowsOf(text: string): Rows | undefined {
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/u, ''))
  if (Array.isArray(parsed)) return { rows: parsed, lines: linesOfObjects(text, 0) }
  const bindings = isFields(parsed) && isFields(parsed['results']) ? parsed['results']['bindings'] : undefined
  return Array.isArray(bindings) ? { rows: bindings, lines: linesOfObjects(text, 2) } : undefined
}

/**
 * Results of a SPARQL query on Wikidata, as JSON (`application/sparql-results+json`). The queries of dictionaries/queries
 * show the variables: `item`, names in `label` and `alias` with their language tags, and if given `type`, `kind`,
 * `country` (ISO 3166-1 alpha-2), `role`, `from`, `to` and `geonames`. Rows of one item are one entity.
 */
export function importWikidata(files: readonly SourceFile[], defaults: ImportDefaults): Imported {
  const collected = new Collected()
  const drafts = new Map<string, { draft: Draft; file: string; line: number }>()
  for (const { file, text } of files) {
    const read = readRows(file, text, collected)
    read?.rows.forEach((raw, place) => {
      const row = bindingOf(raw)
      const qid = ENTITY.exec(row['item']?.value ?? '')?.[1]
      const type = typeOf(row['type']?.value, defaults)
      if (qid === undefined || type === undefined) {
        const [why, fix] =
          qid === undefined
            ? ['a row has no item of Wikidata', 'name the variable ?item']
            : ['the type is not known', 'bind ?type, or say what it is with --type']
        collected.report({ file, line: read.lines[place] ?? 1, why, fix })
        return
      }
      const known = drafts.get(qid) ?? { draft: newDraft(qid, type, row, defaults), file, line: read.lines[place] ?? 1 }
      drafts.set(qid, known)
      extend(known.draft, row)
    })
  }
  for (const { draft, file, line } of drafts.values()) collected.addDraft(draft, file, line)
  return collected.finish()
}

function readRows(file: string, text: string, collected: Collected): Rows | undefined {
  const fix = 'ask for JSON: --header "Accept: application/sparql-results+json"'
  try {
    const rows = rowsOf(text)
    if (rows === undefined) collected.report({ file, line: 1, why: 'holds no results of a SPARQL query', fix })
    return rows
  } catch (error) {
    collected.report({ file, line: 1, why: (error as Error).message, fix })
    return undefined
  }
}

function newDraft(qid: string, type: EntityType, row: Binding, defaults: ImportDefaults): Draft {
  const country = row['country']?.value.toUpperCase()
  return {
    id: `wikidata:${qid}`,
    type,
    kind: kindOf(row['kind']?.value, type, defaults),
    country: country !== undefined && COUNTRY_CODE.test(country) ? country : defaults.country,
    names: [],
    links: { wikidata: qid },
    source: defaults.source ?? 'wikidata',
  }
}
