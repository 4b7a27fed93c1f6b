import type { EntityPlace } from '../context/built-names'
import { portfolioKeyOf } from '../context/role-portfolios'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { patternOf } from '../gazetteer/name-pattern'
import type { EntityRecord } from '../types'

/**
 * Offices as `EntityRecord.role` names them in the bundled dictionaries, before "of" and the country. Speakers, ministers and
 * secretaries are read apart. `Former`, `Deputy`, `Vice` and the like open none, so that such a role is not the office.
 */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['President', 'head-of-state'],
  ['King', 'head-of-state'],
  ['Queen', 'head-of-state'],
  ['Emir', 'head-of-state'],
  ['Sultan', 'head-of-state'],
  ['Prime Minister', 'head-of-government'],
  ['Chancellor', 'head-of-government'],
  ['Crown Prince', 'crown-prince'],
  ['Supreme Leader', 'supreme-leader'],
])

/** Who holds an office without its full title, all the same. */
const HOLDS = /^(?:Acting|Interim|Caretaker|caretaker) /u
/** What follows the country: President of Syria in the transition. */
const QUALIFIED = / (?:in the transition|\(.*)$/u
const YEARS = /\(([^()]*)\)/gu
/** Between the offices of a role: a semicolon outside brackets. */
const NEXT_OFFICE = /; (?![^()]*\))/u
/** 2014-2018, 2022-, 1971-2000: with month and day where they are given (2024-12). */
const PERIOD = /^(\d{4}(?:-\d{2}(?!\d)){0,2})-(\d{4}(?:-\d{2}){0,2})?$/u
const PARLIAMENT =
  /^Speaker of (?:the )?(?:(?:Parliament|Council of Representatives|House of Representatives|Islamic Consultative Assembly|National Assembly|People's Assembly|Knesset)(?: of (?:the )?(.+))?|(.+)'s parliament)$/u
const MINISTER_BEFORE = /^(.+) Minister$/u
const MINISTER_OF = /^Minister of (?:the )?(.+)$/u
const SECRETARY = /^(?:US )?Secretary of (?:the )?([^()]+?)(?: \(of War\))?$/u
const UNITED_STATES = 'US'

/** A stretch of days, ISO dates of any precision; a year or month holds all its days. */
interface Tenure {
  readonly from: string | undefined
  readonly to: string | undefined
}

interface Holder extends Tenure {
  readonly place: EntityPlace
}

/** Whether a day is in a tenure; one without any date is not known to hold any. */
function covers({ from, to }: Tenure, date: string): boolean {
  if (from === undefined && to === undefined) return false
  // A date compared with a shorter one at that one's length: the year 2024 begins and ends with the years of days in it.
  return (
    (from === undefined || date.slice(0, from.length) >= from) && (to === undefined || date.slice(0, to.length) <= to)
  )
}

/** The periods in brackets; none where there are none. */
function periodsOf(segment: string): Tenure[] {
  return [...segment.matchAll(YEARS)].flatMap(([, inside = '']) =>
    inside
      .split(/[,;] ?/u)
      .map((each) => PERIOD.exec(each))
      .filter((match) => match !== null)
      .map(([, from, to]) => ({ from, to })),
  )
}

/** The key of the office that words name, `undefined` for any other. */
function officeKey(title: string): string | undefined {
  const known = OFFICES.get(title)
  if (known !== undefined) return known
  const portfolio = MINISTER_BEFORE.exec(title)?.[1] ?? MINISTER_OF.exec(title)?.[1]
  if (portfolio === undefined) return undefined
  return portfolioKeyOf(portfolio, 'en') ?? portfolioKeyOf(portfolio.split(' and ')[0] as string, 'en')
}

/** An office of a role, with the name of the country (`undefined`: the record's own) and when it was held. */
interface Office {
  readonly key: string
  readonly countryName: string | undefined
  readonly tenures: readonly Tenure[]
}

/** The keys of the offices in a title: of it as a whole, or of each that "and" joins (Deputy Prime Minister and Foreign Minister). */
function officeKeys(title: string): string[] {
  const whole = officeKey(title.replace(HOLDS, ''))
  if (whole !== undefined) return [whole]
  // Acting President and First Vice President: the years are those of the other office, so that "Acting" stays and is none.
  return title
    .split(' and ')
    .map(officeKey)
    .filter((key) => key !== undefined)
}

/** The offices that a role names, such as "Prime Minister of Iraq (2014-2018); leader of the Victory Coalition". */
function officesOf({ role = '', validFrom, validTo }: EntityRecord): Office[] {
  return role.split(NEXT_OFFICE).flatMap((segment, place) => {
    const bracketed = periodsOf(segment)
    // The dates of a record are those of the first office of its role.
    const tenures = bracketed.length > 0 || place > 0 ? bracketed : [{ from: validFrom, to: validTo }]
    const plain = segment.replace(YEARS, '').replaceAll(/ {2,}/gu, ' ').trim()
    const speaker = PARLIAMENT.exec(plain)
    if (speaker !== null) return [{ key: 'speaker', countryName: speaker[1] ?? speaker[2], tenures }]
    const secretary = SECRETARY.exec(plain.replace(/ of the United States$/u, ''))
    if (secretary !== null) {
      const key = portfolioKeyOf(secretary[1] as string, 'en')
      return key === undefined ? [] : [{ key, countryName: UNITED_STATES, tenures }]
    }
    const of = plain.lastIndexOf(' of ')
    if (of < 0) return []
    const countryName = plain
      .slice(of + ' of '.length)
      .replace(/^the /u, '')
      .replace(QUALIFIED, '')
    // Several offices with brackets of their own: which years are whose is not told apart.
    if ((segment.match(YEARS) ?? []).length > 1) return []
    return officeKeys(plain.slice(0, of)).map((key) => ({ key, countryName, tenures }))
  })
}

/** Whether words name the country of a code: `US`, or any name that a gazetteer has of it. */
function isCountry(gazetteers: readonly Gazetteer[], name: string, country: string): boolean {
  if (name === country) return true
  const { key } = patternOf(name)
  return gazetteers.some((gazetteer) =>
    [...gazetteer.entitiesOfKey(key)].some((entity) => {
      const head = gazetteer.head(entity)
      return head.kind === 'country' && head.country === country
    }),
  )
}

type Holders = ReadonlyMap<string, readonly Holder[]>

/** Holders by country and key of the office, for a list of gazetteers, which an extractor keeps. */
const holdersOf = new WeakMap<readonly Gazetteer[], Holders>()

function readHolders(gazetteers: readonly Gazetteer[]): Holders {
  const holders = new Map<string, Holder[]>()
  for (const gazetteer of gazetteers) {
    gazetteer.ids.forEach((id, entity) => {
      const { type, country } = gazetteer.head(entity)
      if (type !== 'person' || country === undefined) return
      const isOverridden = gazetteers.findLast((each) => each.entityOf(id) !== undefined) !== gazetteer
      if (isOverridden) return
      for (const { key, countryName, tenures } of officesOf(gazetteer.record(entity))) {
        if (countryName !== undefined && !isCountry(gazetteers, countryName, country)) continue
        const question = `${country} ${key}`
        const held = tenures.map((tenure) => ({ ...tenure, place: { gazetteer, entity } }))
        holders.set(question, [...(holders.get(question) ?? []), ...held])
      }
    })
  }
  return holders
}

/** Who held an office of a country on a day, as far as exactly one person's record says so. */
export function holderOf(
  gazetteers: readonly Gazetteer[],
  country: string,
  office: string,
  date: string,
): EntityPlace | undefined {
  const known = holdersOf.get(gazetteers) ?? readHolders(gazetteers)
  holdersOf.set(gazetteers, known)
  const fitting = new Map<string, EntityPlace>()
  for (const holder of known.get(`${country} ${office}`) ?? []) {
    const { gazetteer, entity } = holder.place
    if (covers(holder, date)) fitting.set(gazetteer.ids[entity] as string, holder.place)
  }
  const [place] = fitting.values()
  return fitting.size === 1 ? place : undefined
}
