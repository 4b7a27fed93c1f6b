import type { Gazetteer } from '../gazetteer/gazetteer'
import { patternOf } from '../gazetteer/name-pattern'
import { adjectivesOf } from '../morphology/nationalities'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import type { Lang } from '../types'
import { LANGS } from '../vocabulary'
import type { EntityPlace } from './built-names'
import type { InstitutionBody } from './institution-bodies'
import type { Portfolio } from './portfolios'

/** What an institution is asked for by. */
export interface InstitutionQuery {
  readonly body: InstitutionBody
  readonly portfolio: Portfolio | undefined
  readonly lang: Lang
  /** ISO 3166-1 alpha-2; `undefined` where the text names a region, whose bodies only the letters tell. */
  readonly country: string | undefined
  /** Loose letters of the name as the text has it, fullest first. */
  readonly letters: readonly string[]
}

const FINAL_HEH = '\u0647'
const OF = 'of'

/** Folding a name takes longer than looking it up. */
const keyOfName = new Map<string, string>()

function keyOf(name: string): string {
  const known = keyOfName.get(name)
  if (known !== undefined) return known
  const { key } = patternOf(name)
  keyOfName.set(name, key)
  return key
}

/** The countries of a gazetteer by their codes. */
const countriesOf = new WeakMap<Gazetteer, ReadonlyMap<string, number>>()

/** The record of a country in the gazetteers. */
export function countryPlace(gazetteers: readonly Gazetteer[], country: string): EntityPlace | undefined {
  for (const gazetteer of gazetteers) {
    let known = countriesOf.get(gazetteer)
    if (known === undefined) {
      const found = new Map<string, number>()
      gazetteer.ids.forEach((_, entity) => {
        const { kind, country: code } = gazetteer.head(entity)
        if (kind === 'country' && code !== undefined && !found.has(code)) found.set(code, entity)
      })
      known = found
      countriesOf.set(gazetteer, known)
    }
    const entity = known.get(country)
    if (entity !== undefined) return { gazetteer, entity }
  }
  return undefined
}

/** The organizations that a text mentions, and the countries that have them. */
export interface MentionedOrganizations {
  readonly ids: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
}

export function mentionedOrganizations(mentioned: readonly EntityPlace[]): MentionedOrganizations {
  const ids = new Set<string>()
  const countries = new Set<string>()
  for (const { gazetteer, entity } of mentioned) {
    const { type, country } = gazetteer.head(entity)
    if (type !== 'organization' || country === undefined) continue
    ids.add(gazetteer.ids[entity] as string)
    countries.add(country)
  }
  return { ids, countries }
}

/** By country, the empty string where there is none. */
type AnswersOfName = Map<string, EntityPlace | undefined>

/** Answers given for a list of gazetteers, which an extractor keeps; by language and letters of the name. */
const answers = new WeakMap<readonly Gazetteer[], Map<string, AnswersOfName>>()

/** Finds the records of institutions by the names they would have. */
export class InstitutionLinks {
  readonly #known: Map<string, AnswersOfName>

  constructor(private readonly gazetteers: readonly Gazetteer[]) {
    const known = answers.get(gazetteers) ?? new Map<string, AnswersOfName>()
    answers.set(gazetteers, known)
    this.#known = known
  }

  /** The one organization of the country that has a name the institution would have, fullest names first. */
  of(query: InstitutionQuery): EntityPlace | undefined {
    return this.#answer(this.#knownOf(query), query, query.country)
  }

  #knownOf({ lang, letters }: InstitutionQuery): AnswersOfName {
    const name = `${lang} ${letters.join(' ')}`
    const known = this.#known.get(name) ?? new Map<string, EntityPlace | undefined>()
    this.#known.set(name, known)
    return known
  }

  #answer(known: AnswersOfName, query: InstitutionQuery, country: string | undefined): EntityPlace | undefined {
    const key = country ?? ''
    const answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer
    const found = this.#search({ ...query, country })
    known.set(key, found)
    return found
  }

  /** The one organization mentioned in a text that the bare name fits: that of its country by this name. */
  amongMentioned(query: InstitutionQuery, { ids, countries }: MentionedOrganizations): EntityPlace | undefined {
    const known = this.#knownOf(query)
    let fitting: EntityPlace | undefined
    for (const country of countries) {
      const place = this.#answer(known, query, country)
      if (place === undefined || !ids.has(place.gazetteer.ids[place.entity] as string)) continue
      if (fitting !== undefined) return undefined
      fitting = place
    }
    return fitting
  }

  #search({ body, portfolio, lang, country, letters }: InstitutionQuery): EntityPlace | undefined {
    const languages = [lang, ...LANGS.filter((each) => each !== lang)]
    const full = letters.slice(0, 1)
    if (country === undefined) return this.#onlyOne(full, undefined)
    const ownBare = letters.at(-1) as string
    const inFull = languages.flatMap((each) =>
      [...(each === lang ? [ownBare] : []), ...bareKeys(body, portfolio, each)].flatMap((key) =>
        this.#withCountry(key, body, each, country),
      ),
    )
    const bare = [ownBare, ...languages.flatMap((each) => bareKeys(body, portfolio, each))]
    return this.#onlyOne([...full, ...inFull, ...bare], country)
  }

  /** The organization that the first key that fits just one fits. */
  #onlyOne(keys: readonly string[], country: string | undefined): EntityPlace | undefined {
    for (const key of new Set(keys)) {
      const found = new Map<string, EntityPlace>()
      for (const place of this.#organizations(key)) {
        if (country === undefined || place.gazetteer.head(place.entity).country === country) {
          found.set(place.gazetteer.ids[place.entity] as string, place)
        }
      }
      const [place] = found.values()
      if (found.size === 1) return place
    }
    return undefined
  }

  *#organizations(key: string): Generator<EntityPlace> {
    for (const gazetteer of this.gazetteers) {
      for (const entity of gazetteer.entitiesOfKey(key)) {
        if (gazetteer.typeOf(entity) === 'organization') yield { gazetteer, entity }
      }
    }
  }

  /** A bare name completed by the country, as each language does it. */
  #withCountry(key: string, { feminine }: InstitutionBody, lang: Lang, country: string): string[] {
    const adjectives = adjectivesOf(country)
    if (lang === 'ar') {
      return adjectives.ar.map((nisba) => key + nisbaAfter(nisba, feminine))
    }
    const place = countryPlace(this.gazetteers, country)
    const name = place === undefined ? undefined : place.gazetteer.canonicalName(place.entity, lang)
    const named = name === undefined ? [] : [lang === 'fa' ? key + keyOf(name) : key + OF + keyOf(name)]
    return [...named, ...adjectives[lang].map((adjective) => (lang === 'fa' ? key + adjective : adjective + key))]
  }
}

/** The agreeing nisba with its article, of two words with both. */
function nisbaAfter(nisba: string, feminine: boolean): string {
  return nisba
    .split(' ')
    .map((word) => ARABIC_ARTICLE + word + (feminine ? FINAL_HEH : ''))
    .join('')
}

/** The name of a body without a country, in one language, as keys. */
function bareKeys(body: InstitutionBody, portfolio: Portfolio | undefined, lang: Lang): string[] {
  const heads = body[lang].map(keyOf)
  if (!body.hasPortfolio) return heads
  const portfolios = portfolio?.[lang].map(keyOf) ?? []
  return heads.flatMap((head) =>
    portfolios.flatMap((each) => (lang === 'en' ? [head + OF + each, each + head] : [head + each])),
  )
}
