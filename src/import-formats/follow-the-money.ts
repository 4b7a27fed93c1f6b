import type { EntityKind, EntityType } from '../types'
import { Collected, type Draft, type FoundName } from './draft'
import {
  defaultKind,
  type ImportDefaults,
  type Imported,
  isFields,
  jsonLines,
  type SourceFile,
  stringsIn,
} from './imported'

/** Schemata of FollowTheMoney that are entities of nisba; relations, addresses, accounts and the like are left out. */
const SHAPE_OF_SCHEMA: ReadonlyMap<string, { type: EntityType; kind?: EntityKind }> = new Map([
  ['Person', { type: 'person' }],
  ['Organization', { type: 'organization' }],
  ['PublicBody', { type: 'organization' }],
  ['LegalEntity', { type: 'organization' }],
  ['Company', { type: 'organization', kind: 'company' }],
])

/** Topics that say the kind, in the order in which they are looked for. */
const KIND_OF_TOPIC: readonly { topic: string; type: EntityType; kind: EntityKind }[] = [
  { topic: 'role.journo', type: 'person', kind: 'journalist' },
  { topic: 'role.pep', type: 'person', kind: 'politician' },
  { topic: 'pol.party', type: 'organization', kind: 'party' },
  { topic: 'gov.igo', type: 'organization', kind: 'intergovernmental' },
]

const QID = /^Q\d+$/u
/** Properties that give a country, the nearest to the entity itself first. */
const COUNTRY_PROPERTIES = ['nationality', 'citizenship', 'country', 'jurisdiction'] as const

type Properties = Record<string, unknown>

function namesOf(properties: Properties, caption: unknown): FoundName[] {
  const as = (list: unknown, kind: FoundName['as']): FoundName[] => stringsIn(list).map((text) => ({ text, as: kind }))
  return [
    ...as(caption, 'canonical'),
    ...as(properties['name'], 'canonical'),
    ...as(properties['alias'], 'alias'),
    ...as(properties['previousName'], 'alias'),
    ...as(properties['weakAlias'], 'weak'),
    ...as(properties['abbreviation'], 'weak'),
  ]
}

function countryOf(properties: Properties): string | undefined {
  const codes = COUNTRY_PROPERTIES.flatMap((property) => stringsIn(properties[property]))
  return codes.find((code) => /^[a-z]{2}$/iu.test(code))?.toUpperCase()
}

function dateOf(properties: Properties, property: string): string | undefined {
  return stringsIn(properties[property]).find((date) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date))
}

/**
 * Entities of FollowTheMoney, one a line, as OpenSanctions publishes them: persons, organizations, companies and public
 * bodies. Their names have no language; the script tells, and for Arabic script the letters and the country.
 */
export function importFollowTheMoney(files: readonly SourceFile[], defaults: ImportDefaults): Imported {
  const collected = new Collected()
  let others = 0
  for (const source of files) {
    const { file } = source
    for (const { line, value } of jsonLines(source, collected.report)) {
      const { id, schema, caption, properties } = value
      if (typeof id !== 'string' || typeof schema !== 'string' || !isFields(properties)) {
        const fix = 'give entities as OpenSanctions publishes them, entities.ftm.json'
        collected.report({ file, line, why: 'has no id, schema or properties', fix })
        continue
      }
      const shape = SHAPE_OF_SCHEMA.get(schema)
      if (shape === undefined) {
        others++
        continue
      }
      const qid = [id, ...stringsIn(properties['wikidataId'])].find((each) => QID.test(each))
      const topics = stringsIn(properties['topics'])
      const topic = KIND_OF_TOPIC.find((each) => each.type === shape.type && topics.includes(each.topic))
      const draft: Draft = {
        id: qid === undefined ? `ftm:${id}` : `wikidata:${qid}`,
        type: shape.type,
        kind: topic?.kind ?? shape.kind ?? defaultKind(shape.type, defaults),
        country: countryOf(properties) ?? defaults.country,
        names: namesOf(properties, caption),
        links: { ...(qid !== undefined && { wikidata: qid }), ftm: id },
        role: stringsIn(properties['position'])[0],
        validTo: dateOf(properties, 'dissolutionDate'),
        source: defaults.source ?? `ftm:${stringsIn(value['datasets'])[0] ?? file}`,
      }
      collected.addDraft(draft, file, line)
    }
  }
  if (others > 0) collected.note(`${others} entities are of schemata that nisba does not have and stayed out`)
  return collected.finish()
}
