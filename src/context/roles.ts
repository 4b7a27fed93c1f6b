import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { lettersBetween } from '../normalization/letters'
import { endOfKey } from '../tokenization/tokens'
import type { EntityKind, EntityType, Lang, MentionRole, RoleOffice } from '../types'
import { nationalityAt, stemOf } from './nationality-words'
import {
  ARABIC_ADDITIONS,
  foldedWords,
  JOINING_BODIES,
  LONGEST_HEAD,
  NOT_CURRENT,
  openingOf,
  PERSIAN_ADDITIONS,
  PERSIAN_BODIES,
  PERSIAN_POSSESSIONS,
  type RoleHead,
  roleHeads,
} from './role-heads'
import { portfolioAt, portfolioBefore } from './role-portfolios'
import { followsClosely, partClassOf, type RuleText, readingAt, spanOf } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** A name that stands in the text, as far as roles ask for it; of a list sorted by place, without overlaps. */
export interface StandingName {
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  readonly country: string | undefined
  readonly firstToken: number
  readonly lastToken: number
  readonly proclitic: string
}

/** A role phrase in a text. */
export interface FoundRole extends MentionRole {
  readonly lang: Lang
  readonly firstToken: number
  readonly lastToken: number
  /** The words that make a role of it. */
  readonly headToken: number
  readonly headEnd: number
  /** It is an office without a person beside it. */
  readonly standsAlone: boolean
  /** Nothing says that the office was, or will be, someone else's. */
  readonly isCurrent: boolean
}

const ARTICLE = 'ال'
const AND = '\u0648'
const LAM = '\u0644'
const LAM_ARTICLE = 'لل'
/** Letters of a noun with ل before it at least. */
const SHORTEST_WITH_LAM = 4
const NAMED = 'باسم'
const THIS = 'اين'
const COUNTRY = 'كشور'
const ABROAD_ARABIC: ReadonlySet<string> = new Set(
  foldedWords(
    `
    في
    لدى
    إلى
  `,
  ),
)
const ABROAD_PERSIAN: ReadonlySet<string> = new Set(
  foldedWords(
    `
    در
    به
    برای
  `,
  ),
)
const AFFAIRS = 'امور'
/** رئيس with these is head of a company or body, not of a state. */
const NO_STATE: ReadonlySet<string> = new Set(
  foldedWords(
    `
    تنفيذي
    عام
    مشترك
    فخري
    إقليمي
  `,
  ),
)
const OF = 'of'
const ENGLISH_AND = 'and'
const THE = 'the'
const FOR = 'for'
const TO = 'to'
const POSSESSIVE = 's'

/** Offices that a place may follow in which they are held, and which is not theirs: سفير إيران في بغداد. */
const ABROAD: ReadonlySet<RoleOffice> = new Set(['ambassador', 'consul', 'envoy', 'member'])
/** Offices that another office completes. */
const NESTING: ReadonlySet<RoleOffice> = new Set(['deputy', 'adviser', 'spokesperson', 'envoy', 'director', 'head'])
/** English words before an office that make a deputy of it. */
const DEPUTIES: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant'])
/** Countries whose head of government is a chancellor: المستشار الألماني. ISO 3166-1 alpha-2. */
const CHANCELLORS: ReadonlySet<string> = new Set(['DE', 'AT'])
/** The country whose رهبر is the supreme leader. */
const SUPREME_LEADERS = 'IR'

/** Words of a complement that no list has, at most. */
const MOST_NOUNS = 4
/** Words of a role phrase at most: the search beside a person goes no further. */
const LONGEST_ROLE = 14
/** Titles and additions between a role and the name at most: وزير الدفاع السابق الفريق أول الركن. */
const MOST_TITLES = 5

/** What has been read of a phrase so far. */
interface Phrase {
  /** The last token that completes it; -1: nothing does yet. */
  lastToken: number
  country: string | undefined
  portfolio: string | undefined
  isCurrent: boolean
  /** More than the head. */
  isCompleted: boolean
  /** A word makes an office of a company or body of رئيس. */
  isOfBody: boolean
  /** Not the office itself, but its deputy. */
  isDeputy: boolean
}

interface HeadAt extends RoleHead {
  readonly lang: Lang
  readonly firstToken: number
  readonly cut: number
  /** The last word of the phrase. */
  readonly headEnd: number
  /** The Arabic head itself has the article: المتحدث. */
  readonly hasArticle: boolean
}

/** Finds the role phrases of a text. */
export class RoleReader {
  readonly #nameAt: Int32Array
  readonly #text: RuleText
  readonly #names: readonly StandingName[]
  readonly #gazetteers: readonly Gazetteer[]
  #lastCountries: (string | undefined)[] | undefined

  constructor(text: RuleText, names: readonly StandingName[], gazetteers: readonly Gazetteer[]) {
    this.#text = text
    this.#names = names
    this.#gazetteers = gazetteers
    this.#nameAt = new Int32Array(text.tokens.count)
    names.forEach(({ firstToken, lastToken }, place) => {
      this.#nameAt.fill(place + 1, firstToken, lastToken + 1)
    })
  }

  /** All role phrases, also those of which a person is told; sorted by place, without overlaps. */
  all(): FoundRole[] {
    const found: FoundRole[] = []
    const { count } = this.#text.tokens
    for (let token = 0; token < count; token++) {
      const role = this.roleAt(token)
      if (role === undefined || role.firstToken <= (found.at(-1)?.lastToken ?? -1)) continue
      found.push(role)
      token = role.lastToken
    }
    return found
  }

  /**
   * The role of a person whose name stands from one token to another: the phrase directly before it, titles apart, or after
   * it and a comma, in Persian also without the comma. `isWholeWord`: no proclitic stands before the name. `undefined`: there is none.
   */
  beside(firstToken: number, lastToken: number, isWholeWord: boolean): FoundRole | undefined {
    // A proclitic separates: of رئيس الوزراء ومحمد the name is another person's.
    if (!isWholeWord) return this.#after(lastToken)
    const isAfterComma = this.#between(firstToken - 1) === ','
    return this.#before(firstToken, false) ?? this.#after(lastToken) ?? (isAfterComma ? this.#before(firstToken, true) : undefined)
  }

  /** The role phrase whose head begins at a token; an English one may begin before. */
  roleAt(token: number): FoundRole | undefined {
    const head = this.#headAt(token)
    if (head === undefined || this.#nameOf(token)?.type === 'person') return undefined
    const phrase: Phrase = {
      lastToken: -1,
      country: undefined,
      portfolio: undefined,
      isCurrent: true,
      isCompleted: false,
      isOfBody: false,
      isDeputy: false,
    }
    let firstToken = token
    if (head.lang === 'ar') this.#completeArabic(head, phrase)
    else if (head.lang === 'fa') this.#completePersian(head, phrase)
    else firstToken = this.#completeEnglish(head, phrase)
    return this.#built(head, phrase, firstToken)
  }

  #built(head: HeadAt, phrase: Phrase, firstToken: number): FoundRole | undefined {
    const office = officeOf(head, phrase)
    if (phrase.lastToken < 0 || (head.needsCountry && phrase.country === undefined)) return undefined
    const { lastToken, country, isCurrent } = phrase
    const standsAlone = phrase.isCompleted || head.alone || (head.office === 'head' && office === 'head-of-state')
    return {
      ...spanOf(this.#text.tokens, firstToken, lastToken, firstToken === head.firstToken ? head.cut : 0),
      ...(country !== undefined && { country }),
      portfolio: office === 'minister' ? (phrase.portfolio ?? office) : office,
      lang: head.lang,
      firstToken,
      lastToken,
      headToken: head.firstToken,
      headEnd: head.headEnd,
      standsAlone,
      isCurrent,
    }
  }

  #before(firstToken: number, isAfterComma: boolean): FoundRole | undefined {
    const text = this.#text
    if (!isAfterComma && !followsClosely(text, firstToken)) return undefined
    let best: FoundRole | undefined
    const earliest = Math.max(0, firstToken - LONGEST_ROLE)
    for (let token = firstToken - 1; token >= earliest; token--) {
      if (this.#nameOf(token)?.type === 'person') break
      const role = this.roleAt(token)
      const reaches =
        role !== undefined && role.lastToken < firstToken && this.#isTitled(role.lastToken + 1, firstToken)
      // The outermost phrase that reaches the name: مستشار رئيس الوزراء is one role, not that of the prime minister.
      if (reaches && (best === undefined || role.lastToken >= best.lastToken)) best = role
      if (!followsClosely(text, token) && !this.#isPossessive(token)) break
    }
    if (best === undefined) return undefined
    if (isAfterComma) return this.#followsPerson(best.firstToken) ? undefined : best
    return best.lang === 'fa' && this.#isOfAnother(best) ? undefined : best
  }

  /** «X، وزیر خارجه ایران،»: after a comma, in Persian without one as well. */
  #after(lastToken: number): FoundRole | undefined {
    const next = lastToken + 1
    const between = this.#between(lastToken)
    if (next >= this.#text.tokens.count || (between !== ',' && between !== ' ')) return undefined
    const lang = this.#langAt(next)
    if (lang === undefined || (lang !== 'fa' && between !== ',')) return undefined
    const start = lang === 'en' && isArticle(this.#word(next)) ? next + 1 : next
    const end = lang === 'en' ? Math.min(start + LONGEST_ROLE, this.#text.tokens.count) : start + 1
    for (let token = start; token < end; token++) {
      if (token > start && !followsClosely(this.#text, token) && !this.#isPossessive(token)) break
      const role = this.roleAt(token)
      if (role === undefined || role.firstToken !== start) continue
      if (this.#precedesPerson(role.lastToken)) return undefined
      const after = role.lastToken + 1
      const isOpen = followsClosely(this.#text, after) && this.#word(after) !== ENGLISH_AND
      return lang === 'en' && isOpen ? undefined : role
    }
    return undefined
  }

  /** مشاور ترامپ, سخنگوی دولت السودانی: the name completes the Persian office. */
  #isOfAnother({ standsAlone, lastToken }: FoundRole): boolean {
    return !standsAlone || PERSIAN_POSSESSIONS.has(this.#word(lastToken))
  }

  #followsPerson(token: number): boolean {
    const isBeside = this.#between(token - 1) === ' ' || this.#between(token - 1) === ','
    return isBeside && this.#nameOf(token - 1)?.type === 'person'
  }

  #precedesPerson(lastToken: number): boolean {
    let token = lastToken + 1
    while (token <= lastToken + MOST_TITLES && this.#isTitled(lastToken + 1, token + 1) && this.#isTitleWord(token))
      token++
    const name = followsClosely(this.#text, token) ? this.#nameOf(token) : undefined
    return name?.type === 'person' && name.firstToken === token && name.proclitic === ''
  }

  /** Whether nothing but titles stands from one token to before another. */
  #isTitled(firstToken: number, end: number): boolean {
    if (end - firstToken > MOST_TITLES) return false
    for (let token = firstToken; token < end; token++) {
      if (!followsClosely(this.#text, token) || !this.#isTitleWord(token)) return false
    }
    return true
  }

  #isTitleWord(token: number): boolean {
    const titles = WordClass.Title | WordClass.TitleAddition | WordClass.CompoundEnd
    return ((this.#text.words.classes[token] ?? 0) & titles) !== 0 || this.#isNotCurrent(token) || this.#isAddition(token)
  }

  /** An Arabic adjective of an office, with its article: العام. */
  #isAddition(token: number): boolean {
    const word = this.#word(token)
    if (!word.startsWith(ARTICLE)) return false
    const isListed = ((this.#text.words.classes[token] as number) & WordClass.TitleAddition) !== 0
    return isListed || ARABIC_ADDITIONS.has(word.slice(ARTICLE.length))
  }

  #isNotCurrent(token: number): boolean {
    if (token >= this.#text.tokens.count) return false
    const word = this.#word(token)
    return NOT_CURRENT.has(word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word)
  }

  /** What stands between a token and the next: `,` a comma, one space or none ` `, anything else ''. */
  #between(token: number): ',' | ' ' | '' {
    const { tokens } = this.#text
    if (token < 0 || token + 1 >= tokens.count) return ''
    if (followsClosely(this.#text, token + 1)) return ' '
    const { letters, first } = tokens
    const from = spanOf(tokens, token, token, 0).end
    const between = letters.text.slice(from, letters.at[first[token + 1] as number]).trim()
    return between === ',' || between === '\u060c' ? ',' : ''
  }

  #nameOf(token: number): StandingName | undefined {
    const place = this.#nameAt[token] ?? 0
    return place === 0 ? undefined : this.#names[place - 1]
  }

  #word(token: number): string {
    const { tokens } = this.#text
    if (token < 0 || token >= tokens.count) return ''
    return lettersBetween(tokens.letters.loose, tokens.first[token] as number, endOfKey(tokens, token))
  }

  #langAt(token: number): Lang | undefined {
    const reading = readingAt(this.#text, token)
    if (reading === Reading.Arabic) return 'ar'
    if (reading === Reading.Persian) return 'fa'
    return reading === Reading.English ? 'en' : undefined
  }

  #isCapital(token: number): boolean {
    const { letters, first } = this.#text.tokens
    const letter = letters.text.charAt(letters.at[first[token] as number] as number)
    return letter !== letter.toLowerCase()
  }

  /** The 's of a possessive, or the word after one: no gap that ends a phrase. */
  #isPossessive(token: number): boolean {
    return this.#word(token) === POSSESSIVE
  }

  /** The longest phrase of an office that begins at a token. */
  #headAt(token: number): HeadAt | undefined {
    const lang = this.#langAt(token)
    if (lang === undefined) return undefined
    const { heads, openings } = roleHeads()
    const stem = lang === 'ar' ? stemOf(this.#text, token) : undefined
    const first = stem?.letters ?? this.#word(token)
    if (!openings.has(openingOf(lang, first))) return undefined
    const hasArticle = stem?.isDefinite === true
    const single = heads.get(`${lang} ${first}`)
    let found = single?.length === 1 ? { head: single, headEnd: token } : undefined
    let letters = hasArticle ? ARTICLE + first : first
    for (let next = token + 1; next < token + LONGEST_HEAD && followsClosely(this.#text, next); next++) {
      letters += this.#word(next)
      const head = heads.get(`${lang} ${letters}`)
      if (head !== undefined) found = { head, headEnd: next }
    }
    if (found === undefined) return undefined
    const isWhole = found.headEnd > token
    return {
      ...found.head,
      isDefinite: isWhole ? found.head.isDefinite : hasArticle,
      lang,
      firstToken: token,
      cut: stem?.cut ?? 0,
      headEnd: found.headEnd,
      hasArticle,
    }
  }

  /** The country of a name: its own, or the one that a word inside says. */
  #countryOf({ kind, country, firstToken, lastToken }: StandingName): string | undefined {
    if (kind === 'country') return country
    for (let token = firstToken; token <= lastToken; token++) {
      const found = nationalityAt(this.#text, token)?.form.nationality.country ?? this.#countryNamed(token)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The country that has a word as its name. */
  #countryNamed(token: number): string | undefined {
    const word = this.#word(token)
    for (const gazetteer of this.#gazetteers) {
      for (const entity of gazetteer.entitiesOfKey(word)) {
        const { kind, country } = gazetteer.head(entity)
        if (kind === 'country') return country
      }
    }
    return undefined
  }

  /** The country that the text named last before a token. */
  #lastCountry(token: number): string | undefined {
    if (this.#lastCountries === undefined) {
      let last: string | undefined
      this.#lastCountries = Array.from({ length: this.#text.tokens.count }, (_, each) => {
        const before = last
        const name = this.#nameOf(each)
        const named = name?.kind === 'country' ? name.country : undefined
        last = named ?? nationalityAt(this.#text, each)?.form.nationality.country ?? last
        return before
      })
    }
    return this.#lastCountries[token]
  }

  #completeArabic(head: HeadAt, phrase: Phrase): void {
    const text = this.#text
    let isOpen = !head.isDefinite
    let isAside = false
    let canQualify = head.hasArticle && !head.alone && head.headEnd === head.firstToken
    let canJoin = false
    let hasAddition = false
    let nouns = 0
    if (!isOpen) phrase.lastToken = head.headEnd
    const close = (token: number): void => {
      phrase.lastToken = token
      phrase.isCompleted = true
      isOpen = false
    }
    let token = head.headEnd + 1
    if (head.office === 'minister' && isOpen) {
      const portfolio = portfolioAt(text, token, 'ar')
      if (portfolio !== undefined) {
        phrase.portfolio = portfolio.key
        token = portfolio.lastToken + 1
        if (portfolio.isDefinite) close(portfolio.lastToken)
      }
    }
    for (const end = token + LONGEST_ROLE; token < end && followsClosely(text, token); ) {
      const name = this.#nameOf(token)
      const word = this.#word(token)
      const nationality = isOpen ? undefined : nationalityAt(text, token)
      if (nationality?.isDefinite === true && nationality.cut === 0 && nationality.form.reading === Reading.Arabic) {
        if (!isAside) phrase.country ??= nationality.form.nationality.country
        close(nationality.lastToken)
        token = nationality.lastToken + 1
        canQualify = false
        continue
      }
      if (name !== undefined) {
        if (name.type === 'person' || name.firstToken !== token) break
        const isOfLam = name.proclitic === LAM && !isOpen && (head.hasArticle || hasAddition)
        if (name.proclitic === '' ? !isOpen : !isOfLam) break
        if (!isAside) phrase.country ??= this.#countryOf(name)
        if (head.office === 'head' && (name.kind !== 'country' || nouns > 0)) phrase.isOfBody = true
        close(name.lastToken)
        token = name.lastToken + 1
        canQualify = false
        continue
      }
      const { classes, affixes } = text.words
      const found = classes[token] as number
      const hasArticle = word.startsWith(ARTICLE) && (affixes[token] as number) === Affix.Article
      const isOfNoun = nouns > 0 && canQualify
      if (!isOpen && (this.#isNotCurrent(token) || (!isOfNoun && this.#isAddition(token)))) {
        if (this.#isNotCurrent(token)) phrase.isCurrent = false
        if (NO_STATE.has(word.slice(ARTICLE.length))) phrase.isOfBody = true
        hasAddition = true
        token++
        continue
      }
      if (!isOpen && (word === NAMED || (ABROAD.has(head.office) && ABROAD_ARABIC.has(word)))) {
        isAside = word !== NAMED
        isOpen = true
        nouns = 0
        token++
        continue
      }
      // القائد العام للقوات المسلحة, المدير العام لشركة نفط الشمال
      if (!isOpen && hasAddition && word.startsWith(LAM) && word.length >= SHORTEST_WITH_LAM) {
        if (word.startsWith(LAM_ARTICLE)) close(token)
        else isOpen = true
        nouns = 0
        phrase.isOfBody = true
        canQualify = true
        token++
        continue
      }
      if ((found & (WordClass.Stop | WordClass.Verb)) !== 0) break
      const isTitle = (found & (WordClass.Title | WordClass.Office)) !== 0
      if (hasArticle) {
        const isAdjective = canQualify && !isTitle && isQualifying(word)
        if (!isAdjective && (!isOpen || (isTitle && nouns > 0))) break
        canQualify = head.office !== 'minister'
        close(token)
      } else if (!isOpen) {
        if (!canJoin || !word.startsWith(AND + ARTICLE)) break
        close(token)
      } else {
        if (nouns >= MOST_NOUNS || isGivenName(text, token)) break
        canJoin ||= JOINING_BODIES.has(word)
      }
      phrase.isOfBody ||= head.office === 'head'
      nouns++
      token++
    }
  }

  #completePersian(head: HeadAt, phrase: Phrase): void {
    const text = this.#text
    let isAside = false
    let nouns = 0
    if (head.alone || head.office !== 'minister') phrase.lastToken = head.headEnd
    const close = (token: number): void => {
      phrase.lastToken = token
      phrase.isCompleted = true
      nouns = 0
    }
    let token = head.headEnd + 1
    if (head.office === 'minister') {
      const portfolio = portfolioAt(text, token, 'fa')
      if (portfolio !== undefined) {
        phrase.portfolio = portfolio.key
        close(portfolio.lastToken)
        token = portfolio.lastToken + 1
      }
    }
    for (const end = token + LONGEST_ROLE; token < end && followsClosely(text, token); ) {
      const name = this.#nameOf(token)
      if (name !== undefined) {
        if (name.type === 'person' || name.firstToken !== token || name.proclitic !== '') break
        if (!isAside) phrase.country ??= this.#countryOf(name)
        if (name.kind !== 'country') phrase.isOfBody = true
        close(name.lastToken)
        token = name.lastToken + 1
        continue
      }
      const nationality = nationalityAt(text, token)
      if (nationality !== undefined && nationality.form.reading === Reading.Persian && nationality.form.traits === 0) {
        if (!isAside) phrase.country ??= nationality.form.nationality.country
        close(nationality.lastToken)
        token = nationality.lastToken + 1
        continue
      }
      // معاون وزیر خارجه: an office within the office.
      const inner = token === head.headEnd + 1 && NESTING.has(head.office) ? this.roleAt(token) : undefined
      if (inner !== undefined) {
        phrase.country ??= inner.country
        close(inner.lastToken)
        token = inner.lastToken + 1
        continue
      }
      const word = this.#word(token)
      if (word === THIS && this.#word(token + 1) === COUNTRY && followsClosely(text, token + 1)) {
        if (!isAside) phrase.country ??= this.#lastCountry(head.firstToken)
        close(token + 1)
        token += 2
        continue
      }
      const bodyEnd = this.#persianBodyAt(token)
      if (bodyEnd >= 0) {
        phrase.isOfBody = true
        close(bodyEnd)
        token = bodyEnd + 1
        continue
      }
      if (this.#isNotCurrent(token) || PERSIAN_ADDITIONS.has(word)) {
        phrase.isCurrent &&= !this.#isNotCurrent(token)
        token++
        continue
      }
      if (ABROAD.has(head.office) && phrase.isCompleted && nouns === 0 && ABROAD_PERSIAN.has(word)) {
        isAside = true
        token += this.#word(token + 1) === AFFAIRS ? 2 : 1
        continue
      }
      const found = text.words.classes[token] as number
      const edge = WordClass.Stop | WordClass.Verb | WordClass.Title
      if ((found & edge) !== 0 || nouns >= MOST_NOUNS || isGivenName(text, token) || head.alone) break
      nouns++
      token++
    }
    // Nothing but nouns up to a person's name: they complete the office, whatever they are.
    const next = this.#nameOf(token)
    const isAtPerson =
      nouns > 0 && next?.type === 'person' && next.firstToken === token && this.#between(token - 1) !== ''
    if (isAtPerson) close(token - 1)
  }

  /** The last token of a body that completes a Persian office, or -1. */
  #persianBodyAt(start: number): number {
    let letters = ''
    let last = -1
    for (let token = start; token < start + LONGEST_HEAD && token < this.#text.tokens.count; token++) {
      if (token > start && !followsClosely(this.#text, token)) break
      letters += this.#word(token)
      if (PERSIAN_BODIES.has(letters)) last = token
    }
    return last
  }

  /** Completes an English office on both sides; gives its first token. */
  #completeEnglish(head: HeadAt, phrase: Phrase): number {
    const text = this.#text
    phrase.lastToken = head.headEnd
    let firstToken = head.firstToken
    let next = head.headEnd + 1
    if (this.#word(head.headEnd) === OF) {
      // secretary of state, of defence
      const portfolio = portfolioAt(text, next, 'en')
      if (portfolio === undefined) phrase.lastToken = -1
      else {
        phrase.portfolio = portfolio.key
        phrase.lastToken = portfolio.lastToken
        phrase.isCompleted = true
        next = portfolio.lastToken + 1
      }
    } else if (head.office === 'minister' || head.office === 'secretary') {
      const portfolio = portfolioBefore(text, firstToken)
      if (portfolio !== undefined) {
        phrase.portfolio = portfolio.key
        phrase.isCompleted = true
        firstToken = portfolio.firstToken
      }
    }
    firstToken = this.#englishBefore(firstToken, phrase)
    this.#englishAfter(head, next, phrase)
    const isCommon = !phrase.isCompleted && !this.#isCapital(head.firstToken)
    if (isCommon) phrase.lastToken = -1
    return firstToken
  }

  #englishBefore(start: number, phrase: Phrase): number {
    let firstToken = start
    for (
      let previous = start - 1;
      previous >= 0 && followsClosely(this.#text, previous + 1);
      previous = firstToken - 1
    ) {
      if (this.#isNotCurrent(previous)) {
        phrase.isCurrent = false
        break
      }
      if (DEPUTIES.has(this.#word(previous))) {
        phrase.isDeputy = true
        firstToken = previous
        continue
      }
      if (this.#word(previous) === POSSESSIVE) {
        const name = this.#nameOf(previous - 1)
        if (name?.kind !== 'country') break
        phrase.country ??= name.country
        firstToken = name.firstToken
        phrase.isCompleted = true
        break
      }
      const word = this.#nationalityEndingAt(previous)
      const name = this.#nameOf(previous)
      if (word !== undefined) {
        phrase.country ??= word.form.nationality.country
        firstToken = word.firstToken
      } else if (name !== undefined && name.type !== 'person' && name.type !== 'event') {
        phrase.country ??= this.#countryOf(name)
        firstToken = name.firstToken
      } else break
      phrase.isCompleted = true
    }
    const possessor = this.#word(firstToken - 1) === POSSESSIVE ? this.#nameOf(firstToken - 2) : undefined
    if (possessor?.kind === 'country' && phrase.country === undefined) {
      phrase.country = possessor.country
      phrase.isCompleted = true
      firstToken = possessor.firstToken
    }
    if (this.#isNotCurrent(firstToken - 1)) phrase.isCurrent = false
    return firstToken
  }

  #nationalityEndingAt(token: number): ReturnType<typeof nationalityAt> {
    for (const start of [token - 1, token]) {
      const word = start < 0 ? undefined : nationalityAt(this.#text, start)
      if (word?.lastToken === token && word.form.reading === Reading.English) return word
    }
    return undefined
  }

  #englishAfter(head: HeadAt, start: number, phrase: Phrase): void {
    const text = this.#text
    let next = start
    const isMinister = head.office === 'minister' && phrase.portfolio === undefined
    if (this.#word(next) === OF && followsClosely(text, next) && isMinister) {
      const portfolio = portfolioAt(text, next + (this.#word(next + 1) === THE ? 2 : 1), 'en')
      if (portfolio !== undefined) {
        phrase.portfolio = portfolio.key
        phrase.lastToken = portfolio.lastToken
        phrase.isCompleted = true
        next = portfolio.lastToken + 1
      }
    }
    const link = this.#word(next)
    const isAside = link === TO || link === FOR
    if (!followsClosely(text, next) || (link !== OF && !isAside)) return
    const place = next + (this.#word(next + 1) === THE ? 2 : 1)
    const name = followsClosely(text, next + 1) && followsClosely(text, place) ? this.#nameOf(place) : undefined
    if (name === undefined || name.type === 'person' || name.firstToken !== place) return
    if (!isAside) phrase.country ??= this.#countryOf(name)
    phrase.lastToken = name.lastToken
    phrase.isCompleted = true
  }
}

function isArticle(word: string): boolean {
  return word === THE || word === 'a' || word === 'an'
}

const TEH_MARBUTA = '\u0647'
const YEH = '\u064a'

/** Ends as the adjectives do that follow a definite noun in the name of a body. */
function isQualifying(word: string): boolean {
  return word.endsWith(TEH_MARBUTA) || word.endsWith(YEH)
}

function isGivenName(text: RuleText, token: number): boolean {
  return partClassOf(text, token, 0) === NamePartClass.Given
}

/** The office, which a complement may change: رئيس is the head of a state, of anything else the head. */
function officeOf({ office, lang, hasArticle }: HeadAt, phrase: Phrase): RoleOffice {
  const { country, isOfBody, isCompleted, isDeputy } = phrase
  if (isDeputy) return 'deputy'
  const isOfState = !isOfBody && (country !== undefined || (hasArticle && !isCompleted))
  if (office === 'head' && lang === 'ar' && isOfState) return 'head-of-state'
  if (office === 'adviser' && lang === 'ar' && hasArticle && CHANCELLORS.has(country ?? '')) return 'head-of-government'
  if (office === 'leader' && lang === 'fa' && country === SUPREME_LEADERS && !isOfBody) return 'supreme-leader'
  return office
}
