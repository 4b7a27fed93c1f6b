import type { EntityRecord } from '../types'

/** The fields of a record that hardly two entities share. */
export type EntityFacts = Pick<EntityRecord, 'near' | 'links' | 'role' | 'validFrom' | 'validTo' | 'note'>

const FIELD = '\t'
const ITEM = '|'
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  [FIELD, '\\t'],
  ['\n', '\\n'],
  [ITEM, '\\p'],
])
const UNESCAPES: ReadonlyMap<string, string> = new Map([...ESCAPES].map(([character, written]) => [written, character]))

function escaped(text: string): string {
  return text.replace(/[\\\t\n|]/g, (character) => ESCAPES.get(character) as string)
}

function unescaped(text: string): string {
  return text.replace(/\\./g, (written) => UNESCAPES.get(written) as string)
}

/** An id that repeats the link (`wikidata:Q796`) makes the link's value superfluous. */
function withoutId(id: string, name: string, value: string): string {
  return id === `${name}:${value}` ? '' : value
}

/** The facts of a record as one line: near, links, role, first and last date, note; fields that end the line empty are left out. */
export function packFacts(record: EntityRecord): string {
  const links = Object.entries(record.links ?? {}).map(
    ([name, value]) => `${escaped(name)}:${escaped(withoutId(record.id, name, value))}`,
  )
  const fields = [
    (record.near ?? []).map(escaped).join(ITEM),
    links.join(ITEM),
    ...[record.role, record.validFrom, record.validTo, record.note].map((text) => escaped(text ?? '')),
  ]
  return fields.join(FIELD).replace(/\t+$/, '')
}

/** Reads a line that `packFacts` wrote for the entity `id`. */
export function unpackFacts(line: string, id: string): EntityFacts {
  const [near = '', links = '', role = '', validFrom = '', validTo = '', note = ''] = line.split(FIELD)
  const facts: EntityFacts = {}
  if (near !== '') facts.near = near.split(ITEM).map(unescaped)
  if (links !== '') {
    facts.links = Object.fromEntries(
      links.split(ITEM).map((link) => {
        const colon = link.indexOf(':')
        const name = unescaped(link.slice(0, colon))
        const value = unescaped(link.slice(colon + 1))
        return [name, value === '' ? id.slice(name.length + 1) : value]
      }),
    )
  }
  if (role !== '') facts.role = unescaped(role)
  if (validFrom !== '') facts.validFrom = unescaped(validFrom)
  if (validTo !== '') facts.validTo = unescaped(validTo)
  if (note !== '') facts.note = unescaped(note)
  return facts
}
