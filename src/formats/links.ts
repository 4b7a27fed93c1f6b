/**
 * Ids of an entity elsewhere, as `EntityRecord.links` has them; for the bundled entities `(id) =>
 * getEntity(id)?.links`.
 */
export type LinksOf = (id: string) => Readonly<Record<string, string>> | undefined

/**
 * Where the things live whose ids are links. Wikidata: the concept URI of its data model. GeoNames: its linked data
 * page.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  geonames: 'https://sws.geonames.org/',
}

const WEB_ADDRESS = /^https?:\/\//u

/** The address of a link; `undefined` when nothing is known of where it leads. */
function addressOf(name: string, id: string): string | undefined {
  if (WEB_ADDRESS.test(id)) return iriOf(id)
  return Object.hasOwn(PREFIXES, name) ? `${PREFIXES[name]}${encodeURIComponent(id.toWellFormed())}` : undefined
}

/** The addresses of an entity elsewhere, in the order of its links. An id such as `wikidata:Q796` is a link itself. */
export function addressesOf(id: string, linksOf: LinksOf | undefined): string[] {
  const colon = id.indexOf(':')
  const own: [string, string][] = colon > 0 ? [[id.slice(0, colon), id.slice(colon + 1)]] : []
  const addresses = [...own, ...Object.entries(linksOf?.(id) ?? {})].map(([name, value]) => addressOf(name, value))
  return [...new Set(addresses.filter((address) => address !== undefined))]
}

/** A text as an IRI reference: what must not stand in one is percent-encoded (RFC 3987), the rest stays readable. */
export function iriOf(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}<>"{}|\\^`]/gu, (character) => encodeURIComponent(character))
}

/** An IRI without its percent-encoding, where that is encoded text. */
export function decodedIri(iri: string): string {
  try {
    return decodeURIComponent(iri)
  } catch {
    return iri
  }
}

const ENTITY_PREFIX = 'nisba:'

/** The IRI of an entity, where nobody gives another one: `nisba:` and its id. */
export function entityIriOf(id: string): string {
  return iriOf(`${ENTITY_PREFIX}${id.replaceAll('%', '%25')}`)
}

/** The id of which `entityIriOf` made an IRI; any other IRI is an id itself. */
export function entityIdOf(iri: string): string {
  return iri.startsWith(ENTITY_PREFIX) ? decodedIri(iri.slice(ENTITY_PREFIX.length)) : iri
}
