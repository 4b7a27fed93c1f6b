/** The corrections made by hand to imported rows: dictionaries/imported/overrides.tsv, columns id, field, value, reason. */
import { readFileSync } from 'node:fs'
import type { EntityKind, Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'
import type { ImportedEntity } from './imported-entity'
import { prominenceOf } from './place-rows'

interface Override {
  id: string
  field: string
  value: string
  line: number
}

const HEADER = 'id\tfield\tvalue\treason'
const LISTS = ['aliases', 'weak', 'generated'] as const
/** Decisions about strength, which are taken after everything else. */
const STRENGTH_FIELD = /^(weak|strong)_(ar|fa|en)$/

/** Reads the overrides. Throws for a line without four cells or without a reason. */
export class Overrides {
  readonly #byId = new Map<string, Override[]>()
  readonly #seen = new Set<string>()

  constructor(path: string) {
    const [header, ...lines] = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
    if (header !== HEADER) throw new Error(`${path}: the header must be ${HEADER}`)
    lines.forEach((content, place) => {
      const [id = '', field = '', value = '', reason = '', ...more] = content.split('\t')
      if (id === '' || field === '' || reason === '' || more.length > 0) {
        throw new Error(`${path}, row ${place + 1}: write id, field, value and reason: ${content}`)
      }
      this.#byId.set(id, [...(this.#byId.get(id) ?? []), { id, field, value, line: place + 1 }])
    })
  }

  #of(entity: ImportedEntity): Override[] {
    return entity.ids.flatMap((id) => {
      const found = this.#byId.get(id) ?? []
      if (found.length > 0) this.#seen.add(id)
      return found
    })
  }

  /** Corrects names and fields. `false`: the row is dropped. */
  correct(entity: ImportedEntity): boolean {
    for (const { field, value, id } of this.#of(entity)) {
      if (STRENGTH_FIELD.test(field)) continue
      if (field === 'row') {
        if (value === '') return false
        throw new Error(`override of ${id}: the field row can only be empty, to drop the row`)
      }
      setField(entity, field, value, id)
    }
    return true
  }

  /** The strengths decided by hand: forms that are weak, and forms that are not whatever the rules say. */
  strengths(entity: ImportedEntity): Record<Lang, { weak: string[]; strong: string[] }> {
    const decided = { ar: empty(), fa: empty(), en: empty() }
    for (const { field, value } of this.#of(entity)) {
      const [, strength, lang] = STRENGTH_FIELD.exec(field) ?? []
      if (strength !== undefined) decided[lang as Lang][strength as 'weak' | 'strong'].push(...value.split('|'))
    }
    return decided
  }

  /** Ids that no source row has: typing errors. */
  unknownIds(): string[] {
    return [...this.#byId.keys()].filter((id) => !this.#seen.has(id))
  }
}

const empty = (): { weak: string[]; strong: string[] } => ({ weak: [], strong: [] })

function setField(entity: ImportedEntity, field: string, value: string, id: string): void {
  const [list, lang] = field.split('_') as [(typeof LISTS)[number], Lang]
  const items = value.split('|').filter((item) => item !== '')
  if (LANGS.some((each) => each === field)) {
    if (value === '') delete entity.names[field as Lang]
    else entity.names[field as Lang] = value
  } else if (LISTS.includes(list) && LANGS.includes(lang)) entity[list][lang] = items
  else if (field === 'kind') entity.kind = value as EntityKind
  else if (field === 'population') {
    entity.population = Number(value)
    entity.prominence = prominenceOf(entity.population)
  } else if (field === 'prominence') entity.prominence = Number(value)
  else if (field === 'country') entity.country = value
  else if (field === 'near') entity.near = items
  else if (field === 'id') entity.ids = entity.ids.filter((each) => each !== value)
  else throw new Error(`override of ${id}: unknown field ${field}`)
}
