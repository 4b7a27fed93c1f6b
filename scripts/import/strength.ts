/** Decides which names of imported places are weak, and why: measured, not guessed. */
import { patternOf } from '../../src/gazetteer/name-pattern'
import { PROCLITIC_LETTERS } from '../../src/morphology/proclitics'
import type { Lang } from '../../src/types'
import { LANGS } from '../../src/vocabulary'
import type { CuratedIndex } from './curated'
import { ENGLISH_WORDS } from './english-words'
import { type ImportedEntity, idOf, keyOf, looseKey, namesOf, strongNamesOf } from './imported-entity'
import type { Overrides } from './overrides'
import { MIDDLE_EAST } from './place-rows'
import { ORDINARY_WORDS, PLACE_WORDS } from './place-words'
import type { ScriptLang, WordEvidence } from './word-evidence'

/** From this Zipf frequency on, a word of running text is ordinary unless somebody has looked at it. */
const COMMON = 3.4
/** A name this long or shorter is too easily something else. */
const SHORT = 3
/** From this Zipf frequency on, a word that reads as proclitic and name speaks against the name. */
const COMMON_COMBINATION = 3.4
/** From this Zipf frequency on, a word is of every day. */
const EVERYDAY = 4.4
/** Here every town keeps its name, weak if need be. */
const KEPT: ReadonlySet<string> = new Set(['IQ', 'SY'])
const LARGE_CITY = 200_000

/** Places so well known that their names are strong by rule, not by their letters. */
function isWellKnown(entity: ImportedEntity): boolean {
  if (entity.entityClass === 'country' || entity.entityClass === 'water') return true
  if (entity.entityClass === 'settlement') return entity.population > LARGE_CITY || entity.prominence === 8
  return entity.entityClass === 'province' && MIDDLE_EAST.has(entity.country)
}

function removeName(entity: ImportedEntity, name: string, lang: Lang): void {
  if (entity.names[lang] === name) delete entity.names[lang]
  entity.aliases[lang] = entity.aliases[lang].filter((alias) => alias !== name)
  entity.generated[lang] = entity.generated[lang].filter((form) => form !== name)
}

export class StrengthRules {
  /** Settlements and countries by country and loose name, for what is named after them. */
  readonly #settlements = new Map<string, ImportedEntity>()
  readonly #countries = new Map<string, ImportedEntity>()
  /** All imported places by loose name. */
  readonly #places = new Map<string, ImportedEntity[]>()

  constructor(
    private readonly evidence: WordEvidence,
    private readonly curated: CuratedIndex,
    entities: readonly ImportedEntity[],
  ) {
    for (const entity of entities) {
      for (const lang of LANGS) {
        for (const name of namesOf(entity, lang)) {
          const key = `${lang} ${looseKey(name)}`
          this.#places.set(key, [...(this.#places.get(key) ?? []), entity])
          if (entity.entityClass === 'country') this.#countries.set(`${entity.country} ${key}`, entity)
          if (entity.entityClass === 'settlement') this.#settlements.set(`${entity.country} ${key}`, entity)
        }
      }
    }
  }

  /** Takes away the names that would do more harm than good, and moves others to the weak ones, with a note. */
  apply(entity: ImportedEntity, overrides: Overrides): void {
    const decided = overrides.strengths(entity)
    for (const lang of LANGS) {
      const { weak, strong } = decided[lang]
      for (const name of strongNamesOf(entity, lang)) {
        if (strong.includes(name)) continue
        const harm = weak.includes(name) ? undefined : this.#harm(entity, name, lang)
        if (harm !== undefined) {
          removeName(entity, name, lang)
          entity.notes.push(`without ${name}: ${harm}`)
          continue
        }
        const reason = weak.includes(name) ? 'reviewed' : this.#reason(entity, name, lang)
        if (reason === undefined) continue
        entity.weak[lang].push(name)
        entity.aliases[lang] = entity.aliases[lang].filter((alias) => alias !== name)
        entity.generated[lang] = entity.generated[lang].filter((form) => form !== name)
        entity.notes.push(`weak: ${reason}`)
      }
    }
  }

  #reason(entity: ImportedEntity, name: string, lang: Lang): string | undefined {
    return this.#sharedName(entity, name, lang) ?? this.#ordinary(entity, name, lang)
  }

  /** The head decides between a district or province and its city; the better known of two places has the bare name. */
  #sharedName(entity: ImportedEntity, name: string, lang: Lang): string | undefined {
    const { entityClass, country } = entity
    const key = `${lang} ${looseKey(name)}`
    if (entityClass === 'district' || entityClass === 'province') {
      const city =
        this.#settlements.get(`${country} ${key}`) ?? this.curated.namesake(name, lang, country, 'settlement')
      if (city !== undefined) return `shared with ${'ids' in city ? idOf(city) : city.id}`
    }
    if (entityClass === 'district') {
      const province = this.curated.namesake(name, lang, country, 'province')
      if (province !== undefined) return `shared with ${province.id}`
    }
    if (entityClass === 'water' || entityClass === 'airport' || entityClass === 'camp') return undefined
    if (entityClass === 'settlement') {
      const land = this.#countries.get(`${country} ${key}`) ?? this.curated.namesake(name, lang, country, 'country')
      if (land !== undefined) return `shared with ${'ids' in land ? idOf(land) : land.id}`
    }
    const feature = this.curated.namesake(name, lang, country, 'nature')
    if (feature !== undefined) return `shared with ${feature.id}`
    const bearer = this.curated.otherBearer(name)
    return bearer === undefined ? undefined : `shared with ${bearer}`
  }

  /** A head like شهر or مدينة would let a small place of a great one's name, or of an everyday word, through. */
  #harm(entity: ImportedEntity, name: string, lang: Lang): string | undefined {
    const { entityClass, country, prominence } = entity
    if (entityClass !== 'settlement' && entityClass !== 'district' && entityClass !== 'province') return undefined
    if (entityClass === 'settlement') {
      const curated = this.curated.anyPlace(name, lang)
      if (curated !== undefined && curated.country !== country && prominence < 6) return `shared with ${curated.id}`
      const better = this.#places
        .get(`${lang} ${looseKey(name)}`)
        ?.find((other) => other.entityClass !== 'district' && other.prominence >= Math.max(prominence + 2, 5))
      if (better !== undefined) return `shared with ${idOf(better)}`
    }
    if (lang === 'en' || KEPT.has(country) || (entityClass === 'province' && MIDDLE_EAST.has(country))) return undefined
    const { key } = patternOf(name)
    const isEveryday = this.#zipf(entity, key, lang) >= EVERYDAY && !PLACE_WORDS[lang].has(key)
    return isEveryday && prominence < 5 ? 'everyday word' : undefined
  }

  #ordinary(entity: ImportedEntity, name: string, lang: Lang): string | undefined {
    const { key, singleWord } = patternOf(name)
    if (lang === 'en') {
      if (ENGLISH_WORDS.has(key)) return 'English word'
      return key.length <= SHORT && !isWellKnown(entity) ? 'short' : undefined
    }
    if (ORDINARY_WORDS[lang].has(key)) return 'ordinary word'
    if (PLACE_WORDS[lang].has(key)) return undefined
    const zipf = this.#zipf(entity, key, lang)
    // The parts of a name may be written together (اق دام), and then it is one word.
    if (!singleWord) return zipf >= COMMON && !isWellKnown(entity) ? 'common word when joined' : undefined
    if (isWellKnown(entity)) return undefined
    if (key.length <= SHORT) return 'short'
    if (zipf >= COMMON) return 'common word'
    if (this.evidence.isGivenName(key, lang)) return 'given name'
    if (this.evidence.isSurname(key, lang)) return 'surname'
    return this.#combination(key, zipf)
  }

  /** A name that the record has in one of the two languages only is looked for in both. */
  #zipf(entity: ImportedEntity, key: string, lang: ScriptLang): number {
    const other = entity.names[lang === 'ar' ? 'fa' : 'ar']
    const langs: ScriptLang[] = other === undefined || keyOf(other) === key ? ['ar', 'fa'] : [lang]
    return Math.max(...langs.map((each) => this.evidence.zipf(key, each)))
  }

  /**
   * A proclitic and the name together are a word, at least as frequent as the name (وسام is و and سام), or the name itself is
   * a proclitic and an everyday word (بايات, ب and آيات).
   */
  #combination(key: string, zipf: number): string | undefined {
    for (const letter of PROCLITIC_LETTERS) {
      const together = String.fromCharCode(letter) + key
      const frequency = this.evidence.zipf(together, 'ar')
      if (frequency >= COMMON_COMBINATION && frequency >= zipf) return `reads as ${together}`
    }
    const [first = '', ...rest] = key
    const isClitic = PROCLITIC_LETTERS.includes(first.charCodeAt(0))
    if (isClitic && rest.length > SHORT && this.evidence.zipf(rest.join(''), 'ar') >= EVERYDAY) {
      return `reads as ${first} and ${rest.join('')}`
    }
    return undefined
  }
}
