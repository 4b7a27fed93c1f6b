import type { Gazetteer } from '../gazetteer/gazetteer'
import { Reading } from '../language/label-tokens'
import { FormTrait } from '../morphology/nationalities'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { lettersBetween } from '../normalization/letters'
import { Script } from '../tokenization/tokens'
import type { Lang } from '../types'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, isDeterminer, wordAt } from './context-words'
import { INSTITUTION_BODIES, type InstitutionBody } from './institution-bodies'
import { InstitutionLinks, type MentionedOrganizations, mentionedOrganizations } from './institution-links'
import { mainCountry } from './main-country'
import { nationalityAt, stemOf } from './nationality-words'
import { allPortfolios, type Portfolio } from './portfolios'
import {
  buildName,
  followsClosely,
  isCapital,
  type NationalityWord,
  nameOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'

const AND = '\u0648'
const IN_ARABIC = 'في'
const IN_PERSIAN = 'در'
const ENGLISH_AND = 'and'
const ENGLISH_OF = 'of'
const ENGLISH_IN = 'in'
const ENGLISH_THE = 'the'
const POSSESSIVE = 's'

/** Words of a portfolio at most, those of all its parts together. */
const LONGEST_PORTFOLIO = 8
/** Portfolios that "and" joins to the first. */
const MOST_JOINED = 3
/** Words of a portfolio that is in no list: the country after it makes it one. */
const LONGEST_UNKNOWN = 4

const READING_OF: Readonly<Record<Lang, Reading>> = {
  ar: Reading.Arabic,
  fa: Reading.Persian,
  en: Reading.English,
}

function withoutArticle(word: string): string {
  return word.startsWith(ARABIC_ARTICLE) ? word.slice(ARABIC_ARTICLE.length) : word
}

/** The name of a body, as its words stand in a text. */
interface BodyName {
  readonly body: InstitutionBody
  readonly lang: Lang
  readonly isDefinite: boolean
  /** The words after the first. */
  readonly rest: readonly string[]
}

function readBodyNames(): ReadonlyMap<string, readonly BodyName[]> {
  const names = new Map<string, BodyName[]>()
  for (const body of INSTITUTION_BODIES) {
    for (const lang of ['ar', 'fa', 'en'] as const) {
      for (const form of body[lang]) {
        const [first = '', ...rest] = foldedWords(form)
        const opening = lang === 'ar' ? withoutArticle(first) : first
        const name = { body, lang, isDefinite: lang === 'ar' && opening !== first, rest }
        names.set(
          opening,
          [...(names.get(opening) ?? []), name].sort((a, b) => b.rest.length - a.rest.length),
        )
      }
    }
  }
  return names
}

/** A portfolio by the letters of one of its names; Arabic ones with the articles and without. */
interface PortfolioName {
  readonly portfolio: Portfolio
  readonly lang: Lang
  readonly isDefinite: boolean
}

function readPortfolioNames(): ReadonlyMap<string, PortfolioName> {
  const names = new Map<string, PortfolioName>()
  const add = (key: string, name: PortfolioName): void => {
    const id = `${name.lang} ${key}`
    if (!names.has(id)) names.set(id, name)
  }
  for (const portfolio of allPortfolios()) {
    for (const lang of ['ar', 'fa', 'en'] as const) {
      for (const form of portfolio[lang]) {
        const folded = foldedWords(form)
        add(folded.join(''), { portfolio, lang, isDefinite: true })
        if (lang === 'ar') {
          const bare = folded.map((word) => {
            const isJoined = word.startsWith(AND + ARABIC_ARTICLE)
            return isJoined ? AND + word.slice(AND.length + ARABIC_ARTICLE.length) : withoutArticle(word)
          })
          add(bare.join(''), { portfolio, lang, isDefinite: false })
        }
      }
    }
  }
  return names
}

let bodyNames: ReadonlyMap<string, readonly BodyName[]> | undefined
let portfolioNames: ReadonlyMap<string, PortfolioName> | undefined

/** A body found in a text, before its country is known. */
interface FoundBody {
  readonly body: InstitutionBody
  readonly lang: Lang
  readonly firstToken: number
  readonly cut: number
  readonly lastToken: number
  readonly portfolio: Portfolio | undefined
  /** The Arabic words have no article: only a country after them makes a name of them (جيش العراق). */
  readonly needsCountry: boolean
}

/** A portfolio found in a text. */
interface FoundPortfolio {
  readonly portfolio: Portfolio | undefined
  readonly lastToken: number
  readonly isDefinite: boolean
}

/** Where the country of a body stands, and which it is. */
interface FoundCountry {
  readonly country: string | undefined
  readonly firstToken: number
  readonly lastToken: number
  /** Offset past the name, where a Persian suffix follows it. */
  readonly end: number | undefined
}

function wholeWord({ tokens }: RuleText, token: number): string {
  return token < tokens.count && token >= 0 ? wordAt(tokens, token) : ''
}

function reads({ languages }: RuleText, token: number, lang: Lang): boolean {
  return ((languages.readings[token] as number) & READING_OF[lang]) !== 0
}

/** The longest listed portfolio that begins with a word, its first `skipped` letters left out. */
function listedPortfolio(text: RuleText, start: number, skipped: number, lang: Lang): FoundPortfolio | undefined {
  const names = portfolioNames as ReadonlyMap<string, PortfolioName>
  let letters = ''
  let found: FoundPortfolio | undefined
  for (let token = start; token < start + LONGEST_PORTFOLIO && token < text.tokens.count; token++) {
    if (token > start && !followsClosely(text, token)) break
    letters += wholeWord(text, token).slice(token === start ? skipped : 0)
    const name = names.get(`${lang} ${letters}`)
    if (name !== undefined) found = { portfolio: name.portfolio, lastToken: token, isDefinite: name.isDefinite }
  }
  return found
}

/** A portfolio with those that "and" joins to it: وزارة الزراعة والمياه والبيئة. */
function portfolioAt(text: RuleText, start: number, lang: Lang): FoundPortfolio | undefined {
  const first = listedPortfolio(text, start, 0, lang)
  if (first === undefined) return undefined
  let { lastToken } = first
  for (let joined = 0; joined < MOST_JOINED && followsClosely(text, lastToken + 1); joined++) {
    const word = wholeWord(text, lastToken + 1)
    const isAlone = word === (lang === 'en' ? ENGLISH_AND : AND)
    if (!isAlone && (lang !== 'ar' || !word.startsWith(AND))) break
    const next = isAlone
      ? listedPortfolio(text, lastToken + 2, 0, lang)
      : listedPortfolio(text, lastToken + 1, AND.length, lang)
    if (next === undefined || next.isDefinite !== first.isDefinite || next.portfolio?.sole === true) break
    lastToken = next.lastToken
  }
  // In Persian a second ministry may follow as well as the rest of a name: the country after it tells.
  const isOneName = lang !== 'fa' || lastToken === first.lastToken || countryNamedAt(text, lastToken + 1) !== undefined
  return isOneName ? { ...first, lastToken } : first
}

/** The country, or region with bodies of its own, whose name stands at a token. */
function countryNamedAt(text: RuleText, token: number): FoundCountry | undefined {
  const name = nameOf(text, token)
  if (name === undefined || name.firstToken !== token) return undefined
  const { kind, country } = name.gazetteer.head(name.entity)
  if (kind !== 'country' && kind !== 'region') return undefined
  const end = name.suffix === '' ? undefined : name.end
  return { country: kind === 'country' ? country : undefined, firstToken: token, lastToken: name.lastToken, end }
}

function adjectiveOf({ form, firstToken, lastToken }: NationalityWord): FoundCountry | undefined {
  const { country } = form.nationality
  return country === undefined ? undefined : { country, firstToken, lastToken, end: undefined }
}

/** The nationality after an Arabic body, which agrees with it, or the country after one in the construct state. */
function arabicCountryAfter(text: RuleText, found: FoundBody): FoundCountry | undefined {
  const next = found.lastToken + 1
  if (!followsClosely(text, next)) return undefined
  if (found.needsCountry) {
    const named = countryNamedAt(text, next)
    return nameOf(text, next)?.procliticLength === 0 ? named : undefined
  }
  const word = nationalityAt(text, next)
  if (word === undefined || !word.isDefinite || word.cut > 0) return undefined
  const agreeing = found.body.feminine ? FormTrait.Feminine : FormTrait.Masculine
  return (word.form.traits & agreeing) === 0 ? undefined : adjectiveOf(word)
}

function persianCountryAfter(text: RuleText, { lastToken }: FoundBody): FoundCountry | undefined {
  const next = lastToken + 1
  if (!followsClosely(text, next)) return undefined
  const named = countryNamedAt(text, next)
  if (named !== undefined) return named
  const word = nationalityAt(text, next)
  return word?.form.reading === Reading.Persian && word.form.traits === FormTrait.None ? adjectiveOf(word) : undefined
}

/** The country that a preposition after the body names: it is outside the name, and says whose the body is. */
function countryAside(text: RuleText, { lastToken, lang }: FoundBody): string | undefined {
  const next = lastToken + 1
  const word = wholeWord(text, next)
  const isIn = word === (lang === 'ar' ? IN_ARABIC : lang === 'fa' ? IN_PERSIAN : ENGLISH_IN)
  if (isIn && followsClosely(text, next + 1)) return countryNamedAt(text, next + 1)?.country
  const name = nameOf(text, next)
  return name !== undefined && name.procliticLength > 0 && followsClosely(text, next)
    ? countryNamedAt(text, next)?.country
    : undefined
}

/** A body of Arabic or Persian name whose first word is at a token. */
function bodyAt(text: RuleText, token: number): FoundBody | undefined {
  const stem = stemOf(text, token)
  for (const { body, lang, isDefinite, rest } of bodyNames?.get(stem.letters) ?? []) {
    if (lang === 'en' || !reads(text, token, lang)) continue
    if (lang === 'fa' ? stem.cut > 0 || stem.isDefinite : stem.isDefinite && !isDefinite) continue
    const needsCountry = lang === 'ar' && isDefinite && !stem.isDefinite
    if (needsCountry && rest.length > 0) continue
    const stands = rest.every(
      (word, place) => followsClosely(text, token + 1 + place) && wholeWord(text, token + 1 + place) === word,
    )
    if (!stands) continue
    const lastToken = token + rest.length
    const { cut } = stem
    if (!body.hasPortfolio) return { body, lang, firstToken: token, cut, lastToken, portfolio: undefined, needsCountry }
    if (!followsClosely(text, lastToken + 1)) continue
    const portfolio = portfolioAt(text, lastToken + 1, lang) ?? unknownPortfolio(text, lastToken + 1, lang)
    if (portfolio === undefined) continue
    return {
      body,
      lang,
      firstToken: token,
      cut,
      lastToken: portfolio.lastToken,
      portfolio: portfolio.portfolio,
      needsCountry: !portfolio.isDefinite,
    }
  }
  return undefined
}

/** Words that no list has, up to the country that makes a ministry of them. */
function unknownPortfolio(text: RuleText, start: number, lang: Lang): FoundPortfolio | undefined {
  for (let token = start; token < start + LONGEST_UNKNOWN && followsClosely(text, token); token++) {
    const next = token + 1
    if (((text.words.classes[token] as number) & (WordClass.Stop | WordClass.Verb | WordClass.Nationality)) !== 0) break
    if (nameOf(text, token) !== undefined) break
    // The first may be in the construct state: شؤون المناخ.
    if (lang === 'ar' && token > start && !isDefinitePart(wholeWord(text, token))) break
    if (!followsClosely(text, next)) break
    const word = lang === 'ar' ? nationalityAt(text, next) : undefined
    const isAdjective =
      word?.isDefinite === true &&
      (word.form.traits & FormTrait.Feminine) !== 0 &&
      isDefinitePart(wholeWord(text, token))
    if (isAdjective || (lang === 'fa' && countryNamedAt(text, next) !== undefined)) {
      return { portfolio: undefined, lastToken: token, isDefinite: true }
    }
  }
  return undefined
}

function isDefinitePart(word: string): boolean {
  return word.startsWith(ARABIC_ARTICLE) || word.startsWith(AND + ARABIC_ARTICLE)
}

/** The last words of the portfolio before "Ministry": Foreign Ministry. */
function portfolioBefore(text: RuleText, token: number): { firstToken: number; portfolio: Portfolio } | undefined {
  for (let start = Math.max(0, token - LONGEST_PORTFOLIO); start < token; start++) {
    const found = portfolioAt(text, start, 'en')
    if (found?.lastToken === token - 1 && found.portfolio !== undefined && followsClosely(text, token)) {
      return { firstToken: start, portfolio: found.portfolio }
    }
  }
  return undefined
}

/** The nationality, or country without a possessive, right before an English name. */
function englishCountryBefore(text: RuleText, firstToken: number): FoundCountry | undefined {
  const previous = firstToken - 1
  if (previous < 0 || !followsClosely(text, firstToken)) return undefined
  for (const start of [previous - 1, previous]) {
    const word = start < 0 ? undefined : nationalityAt(text, start)
    if (word?.lastToken === previous && word.form.reading === Reading.English) return adjectiveOf(word)
  }
  const name = nameOf(text, previous)
  const country = name === undefined ? undefined : countryNamedAt(text, name.firstToken)
  const isAcronym = name !== undefined && isCapital(text, firstToken) && name.end - name.start <= LONGEST_ACRONYM
  return isAcronym && country?.country !== undefined ? country : undefined
}

const LONGEST_ACRONYM = 4

/** The country in the possessive before an English name: Iraq's parliament. */
function possessorBefore(text: RuleText, firstToken: number): string | undefined {
  if (wholeWord(text, firstToken - 1) !== POSSESSIVE) return undefined
  const name = nameOf(text, firstToken - 2)
  return name === undefined ? undefined : countryNamedAt(text, name.firstToken)?.country
}

/** The country after "of" that completes an English name: Central Bank of Iraq. */
function englishCountryAfter(text: RuleText, lastToken: number): FoundCountry | undefined {
  if (wholeWord(text, lastToken + 1) !== ENGLISH_OF || !followsClosely(text, lastToken + 1)) return undefined
  const next = lastToken + (wholeWord(text, lastToken + 2) === ENGLISH_THE ? 3 : 2)
  return followsClosely(text, next) ? countryNamedAt(text, next) : undefined
}

function englishBodyAt(text: RuleText, token: number): FoundBody | undefined {
  for (const { body, lang, rest } of bodyNames?.get(wholeWord(text, token)) ?? []) {
    if (lang !== 'en') continue
    const stands = rest.every((word, place) => wholeWord(text, token + 1 + place) === word)
    if (!stands) continue
    const lastToken = token + rest.length
    const found = (firstToken: number, last: number, portfolio: Portfolio | undefined): FoundBody => ({
      body,
      lang,
      firstToken,
      cut: 0,
      lastToken: last,
      portfolio,
      needsCountry: false,
    })
    if (!body.hasPortfolio) return found(token, lastToken, undefined)
    if (wholeWord(text, token + 1) === ENGLISH_OF && isCapital(text, token)) {
      const start = token + (wholeWord(text, token + 2) === ENGLISH_THE ? 3 : 2)
      const after = portfolioAt(text, start, 'en')
      if (after !== undefined) return found(token, after.lastToken, after.portfolio)
    }
    const before = portfolioBefore(text, token)
    if (before !== undefined) return found(before.firstToken, lastToken, before.portfolio)
  }
  return undefined
}

/** A body with its country, as the text has them. */
interface Institution extends FoundBody {
  readonly inside: FoundCountry | undefined
  readonly country: string | undefined
}

function institutionOf(
  { body, lang, firstToken, cut, lastToken, portfolio, needsCountry }: FoundBody,
  inside: FoundCountry | undefined,
  country: string | undefined,
): Institution {
  return { body, lang, firstToken, cut, lastToken, portfolio, needsCountry, inside, country }
}

function withCountry(text: RuleText, found: FoundBody): Institution | undefined {
  if (found.lang === 'en') {
    const inside = englishCountryBefore(text, found.firstToken) ?? englishCountryAfter(text, found.lastToken)
    const country = inside?.country ?? possessorBefore(text, found.firstToken) ?? countryAside(text, found)
    return institutionOf(found, inside, country)
  }
  const inside = found.lang === 'ar' ? arabicCountryAfter(text, found) : persianCountryAfter(text, found)
  if (inside === undefined && found.needsCountry) return undefined
  return institutionOf(found, inside, inside === undefined ? countryAside(text, found) : inside.country)
}

const ADJECTIVE = /^ال.{2,}يه?$/u

/** What follows makes another body of the bare name: الجيش الحر, ارتش آزادیبخش, the army of a city. */
function isOtherBody(text: RuleText, { body, lang, lastToken }: FoundBody): boolean {
  const next = lastToken + 1
  if (!followsClosely(text, next) || body.hasPortfolio) return false
  const classes = text.words.classes[next] as number
  if (nationalityAt(text, next) !== undefined) return true
  if (OTHER_ADJECTIVES.has(wholeWord(text, next))) return true
  if ((classes & (WordClass.Stop | WordClass.Verb)) !== 0) return false
  const name = nameOf(text, next)
  const isPersianArmy = lang === 'fa' && body.kind === 'army'
  if (name !== undefined) {
    const { type } = name.gazetteer.head(name.entity)
    return name.procliticLength === 0 && (type !== 'person' || isPersianArmy)
  }
  if (lang === 'ar') return ADJECTIVE.test(wholeWord(text, next))
  return isPersianArmy
}

/** Adjectives that are no nisbas and name another body than the state's. */
const OTHER_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`
    الحر
    الأحمر
    الأبيض
    الجديد
    الأول
    الثاني
    الثالث
    الموحد
    الأكبر
    بزرگ
    آزاد
  `).flatMap(foldedWords),
)

function determinerStandsBefore(text: RuleText, { firstToken, lang, cut }: FoundBody): boolean {
  if (lang === 'en' || cut > 0 || firstToken === 0) return false
  return isDeterminer(text.tokens, firstToken - 1, READING_OF[lang])
}

function built(text: RuleText, institution: Institution, link: EntityPlace | undefined): BuiltName {
  const { tokens } = text
  const { inside, lang, body, cut, country } = institution
  const firstToken = Math.min(institution.firstToken, inside?.firstToken ?? institution.firstToken)
  const lastToken = Math.max(institution.lastToken, inside?.lastToken ?? 0)
  const first = tokens.first[firstToken] as number
  const key = lettersBetween(tokens.letters.loose, first + cut, tokens.end[lastToken] as number)
  const end = lastToken === inside?.lastToken ? inside.end : undefined
  const reading = lang === 'en' ? Reading.English : readingAt(text, firstToken)
  const facts = { key, kind: body.kind, country, link, lang, reading, end }
  return buildName(text, { firstToken, lastToken, cut }, { rule: 'institution', type: 'organization', ...facts })
}

/** Whether a name of a gazetteer says as much already. */
function isKnown(text: RuleText, { firstToken, lastToken, inside }: Institution): boolean {
  const name = nameOf(text, firstToken)
  if (name === undefined) return false
  return (
    inside === undefined || (name.firstToken <= firstToken && name.lastToken >= Math.max(lastToken, inside.lastToken))
  )
}

function ownLetters({ tokens }: RuleText, { firstToken, lastToken, cut }: FoundBody, inside?: FoundCountry): string {
  const first = Math.min(firstToken, inside?.firstToken ?? firstToken)
  const last = Math.max(lastToken, inside?.lastToken ?? lastToken)
  return lettersBetween(tokens.letters.loose, (tokens.first[first] as number) + cut, tokens.end[last] as number)
}

/**
 * Ministries, armies, parliaments, central banks and courts, by their heads, portfolios and countries: linked to the body of that
 * country where a gazetteer has it. Without a country they are linked where the text makes it clear, and a body other than
 * a ministry is then a name only. Annotation guidelines 4, SPEC 7.
 */
export function findInstitutions(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  const bare: Institution[] = []
  let links: InstitutionLinks | undefined
  const { classes } = text.words
  let lastToken = -1
  for (const token of text.words.openings) {
    if (((classes[token] as number) & WordClass.Institution) === 0 || token <= lastToken) continue
    bodyNames ??= readBodyNames()
    portfolioNames ??= readPortfolioNames()
    const isLatin = text.tokens.script[token] === Script.Latin
    const body = isLatin ? englishBodyAt(text, token) : bodyAt(text, token)
    const institution = body === undefined ? undefined : withCountry(text, body)
    if (institution === undefined || isKnown(text, institution)) continue
    if (institution.country === undefined && institution.inside === undefined) {
      if (mayStandBare(institution)) bare.push(institution)
      continue
    }
    links ??= new InstitutionLinks(gazetteers)
    const letters = [ownLetters(text, institution, institution.inside), ownLetters(text, institution)]
    const { body: ownBody, portfolio, lang, country } = institution
    found.push(built(text, institution, links.of({ body: ownBody, portfolio, lang, country, letters })))
    lastToken = institution.lastToken
  }
  return bare.length === 0
    ? found
    : [...found, ...bareNames(text, bare, found, links ?? new InstitutionLinks(gazetteers))]
}

/** A body whose bare name may be reported: a ministry, or a body of which each country has one. */
function mayStandBare({ body }: FoundBody): boolean {
  return body.hasPortfolio || body.standsAlone
}

/** The names without a country: of the body mentioned in full elsewhere, or of the country that the text is about. */
function bareNames(
  text: RuleText,
  bare: readonly Institution[],
  found: readonly BuiltName[],
  links: InstitutionLinks,
): BuiltName[] {
  const names: BuiltName[] = []
  const finder = new BareLinks(text, found, links)
  for (const institution of bare) {
    const { body, lang } = institution
    if (determinerStandsBefore(text, institution) || isOtherBody(text, institution)) continue
    if (lang === 'en' && !isCapital(text, institution.firstToken)) continue
    const link = finder.of(institution)
    if (body.hasPortfolio || link !== undefined) {
      names.push(built(text, { ...institution, country: link === undefined ? undefined : finder.country }, link))
    }
  }
  return names
}

/** Links the bare names of a text, each once. */
class BareLinks {
  readonly #links = new Map<string, EntityPlace | undefined>()
  readonly #mentioned: MentionedOrganizations
  /** The country that the text is about. */
  readonly country: string | undefined

  constructor(
    private readonly text: RuleText,
    found: readonly BuiltName[],
    private readonly links: InstitutionLinks,
  ) {
    this.#mentioned = mentionedOrganizations([...text.names, ...found.flatMap(({ link }) => link ?? [])])
    this.country = mainCountry(text)
  }

  of(institution: Institution): EntityPlace | undefined {
    const { body, portfolio, lang } = institution
    const letters = ownLetters(this.text, institution)
    const name = `${lang} ${letters}`
    if (this.#links.has(name)) return this.#links.get(name)
    const query = { body, portfolio, lang, country: undefined, letters: [letters] }
    const link =
      this.links.amongMentioned(query, this.#mentioned) ??
      (this.country === undefined ? undefined : this.links.of({ ...query, country: this.country }))
    this.#links.set(name, link)
    return link
  }
}
