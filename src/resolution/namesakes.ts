import { type NumberedPhrase, numberedPhrase, textStems } from '../context/stem-numbers'
import { Reading } from '../language/label-tokens'
import type { Tokens } from '../tokenization/tokens'
import { DEFAULT_PROMINENCE } from '../vocabulary'
import { type AdmittedReading, entityPlaceOf, headOf, idOf, SHORT_NAME } from './readings'

/** What speaks for one of several entities of a name. Points are compared, never reported. */
const MENTIONED_POINTS = 2
const NEAR_POINTS = 1
/** The country that the text names most, by itself or by what lies in it; another country that it names. */
const MAIN_COUNTRY_POINTS = 2
const OTHER_COUNTRY_POINTS = 1

/** Steps of prominence by which one namesake must lead for news to mean it without further evidence. */
const CLEAR_LEAD = 2

function prominenceOf({ candidate }: AdmittedReading): number {
  return headOf(candidate).prominence ?? DEFAULT_PROMINENCE
}

const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village'])
const UNITS: ReadonlySet<string> = new Set(['province', 'district'])

/** Of a settlement and the units that are named after it, the settlement: annotation guidelines 4, where no head decides. */
function cityAmong(readings: readonly AdmittedReading[]): AdmittedReading | undefined {
  const heads = readings.map(({ candidate }) => headOf(candidate))
  const isOneCountry = heads.every(({ country }) => country !== undefined && country === heads[0]?.country)
  const settlements = readings.filter(({ candidate }) => SETTLEMENTS.has(headOf(candidate).kind ?? ''))
  const units = heads.filter(({ kind }) => UNITS.has(kind ?? ''))
  const isSettled = isOneCountry && settlements.length === 1 && units.length === readings.length - 1
  return isSettled ? settlements[0] : undefined
}

/** A person of no gazetteer who has the last name, too: the text has named both, and nothing is known of that one. */
function isUnlistedBearer({ candidate, licence }: AdmittedReading): boolean {
  return licence === SHORT_NAME && entityPlaceOf(candidate) === undefined
}

/** The reading that is meant, and whether only its prominence says so. */
export interface Decision {
  reading: AdmittedReading
  byProminence: boolean
}

/**
 * Picks among the entities of one span: by the words of their `near` lists, by what else the text mentions and in which
 * country that lies, and when nothing of that decides, by prominence.
 */
export class Namesakes {
  readonly #mentioned: ReadonlySet<string>
  readonly #countries = new Map<string, number>()
  readonly #mostMentions: number
  #stems: ReadonlySet<number> | undefined

  /** `ambiguous` are the readings that are to be picked from. */
  constructor(
    private readonly tokens: Tokens,
    unambiguous: readonly AdmittedReading[],
    ambiguous: readonly (readonly AdmittedReading[])[],
  ) {
    // Before the text is looked up: only stems that have numbers are found.
    for (const readings of ambiguous) for (const reading of readings) nearPhrasesOf(reading)
    this.#mentioned = new Set(unambiguous.map(({ candidate }) => idOf(candidate)))
    for (const { candidate } of unambiguous) {
      const { country } = headOf(candidate)
      if (country !== undefined) this.#countries.set(country, (this.#countries.get(country) ?? 0) + 1)
    }
    this.#mostMentions = Math.max(0, ...this.#countries.values())
  }

  /** The one reading that more speaks for than for any other, if there is one. */
  pick(readings: readonly AdmittedReading[]): Decision | undefined {
    if (readings.some(isUnlistedBearer)) return undefined
    const ranked = readings
      .map((reading) => ({ reading, points: this.#pointsOf(reading) }))
      .sort((a, b) => b.points - a.points)
    const most = ranked[0]?.points
    const [first, ...others] = ranked.filter(({ points }) => points === most).map(({ reading }) => reading)
    if (first === undefined) return undefined
    if (others.length === 0) return { reading: first, byProminence: false }
    const [leader, second] = [first, ...others].sort((a, b) => prominenceOf(b) - prominenceOf(a))
    if (leader === undefined || second === undefined) return undefined
    const lead = prominenceOf(leader) - prominenceOf(second)
    if (lead >= CLEAR_LEAD) return { reading: leader, byProminence: true }
    const city = cityAmong([first, ...others])
    return city === undefined ? undefined : { reading: city, byProminence: true }
  }

  #pointsOf(reading: AdmittedReading): number {
    const { candidate } = reading
    const near = nearPhrasesOf(reading).filter((phrase) => this.#isInText(phrase)).length
    const mentioned = this.#mentioned.has(idOf(candidate)) ? MENTIONED_POINTS : 0
    return near * NEAR_POINTS + mentioned + this.#countryPoints(headOf(candidate).country)
  }

  #countryPoints(country: string | undefined): number {
    const mentions = country === undefined ? 0 : (this.#countries.get(country) ?? 0)
    if (mentions === 0) return 0
    return mentions === this.#mostMentions ? MAIN_COUNTRY_POINTS : OTHER_COUNTRY_POINTS
  }

  /** Whether the words of a phrase stand in the text. */
  #isInText(phrase: NumberedPhrase): boolean {
    this.#stems ??= this.#stemsOfText()
    const known = this.#stems
    return phrase.every((stems) => stems.some((stem) => known.has(stem)))
  }

  #stemsOfText(): ReadonlySet<number> {
    const stems = textStems(this.tokens)
    const found = new Set<number>()
    for (let token = 0; token < this.tokens.count; token++) {
      for (const stem of stems.at(token, Reading.Arabic)) found.add(stem)
    }
    return found
  }
}

const NO_PHRASES: readonly NumberedPhrase[] = []
const numbered = new WeakMap<readonly string[], readonly NumberedPhrase[]>()

/** The words whose presence speaks for the entity of a reading. */
function nearPhrasesOf({ candidate }: AdmittedReading): readonly NumberedPhrase[] {
  const place = entityPlaceOf(candidate)
  const near = place?.gazetteer.near(place.entity) ?? []
  if (near.length === 0) return NO_PHRASES
  const known = numbered.get(near)
  if (known !== undefined) return known
  const phrases = near.map(numberedPhrase)
  numbered.set(near, phrases)
  return phrases
}
