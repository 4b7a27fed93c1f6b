import type { Gazetteer } from '../gazetteer/gazetteer'
import { hashAfter } from '../normalization/word-hash'
import type { Lang, RoleOffice } from '../types'
import { ARABIC_LETTER_ALEF } from '../unicode/code-points'
import { completeArabic } from './arabic-roles'
import { completeEnglish } from './english-roles'
import { stemOf } from './nationality-words'
import { completePersian } from './persian-roles'
import { LONGEST_HEAD, PERSIAN_POSSESSIONS, roleHeads } from './role-heads'
import { type HeadAt, LONGEST_ROLE, type Phrase, RoleText, type StandingNames } from './role-text'
import { type RuleText, spanOf } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** A role phrase in a text. */
export interface FoundRole {
  readonly start: number
  readonly end: number
  readonly country: string | undefined
  readonly portfolio: string
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
const ENGLISH_AND = 'and'
const POSSESSIVE = 's'.charCodeAt(0)
const ENGLISH_ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** Countries whose head of government is a chancellor: المستشار الألماني. ISO 3166-1 alpha-2. */
const CHANCELLORS: ReadonlySet<string> = new Set(['DE', 'AT'])
/** The country whose رهبر is the supreme leader. */
const SUPREME_LEADERS = 'IR'
/** Offices within offices at most: سخنگوی معاون وزیر. */
const DEEPEST = 2
/** Titles and additions between a role and the name at most: وزير الدفاع السابق الفريق أول الركن. */
const MOST_TITLES = 5

/** Finds the role phrases of a text. */
export class RoleReader {
  readonly #text: RoleText
  readonly #heads = roleHeads()

  constructor(text: RuleText, names: StandingNames, gazetteers: readonly Gazetteer[]) {
    this.#text = new RoleText(text, names, gazetteers)
  }

  /** All role phrases, also those of which a person is told; sorted by place, without overlaps. */
  all(): FoundRole[] {
    const found: FoundRole[] = []
    const { count } = this.#text.text.tokens
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
    const role = this.#before(firstToken, false) ?? this.#after(lastToken)
    if (role !== undefined || this.#text.between(firstToken - 1) !== ',') return role
    return this.#before(firstToken, true)
  }

  /** The role phrase whose head begins at a token; an English one may begin before. */
  roleAt(token: number): FoundRole | undefined {
    return this.#roleAt(token, DEEPEST)
  }

  #roleAt(token: number, depth: number): FoundRole | undefined {
    const head = this.#headAt(token)
    if (head === undefined || this.#text.nameOf(token)?.type === 'person') return undefined
    const phrase: Phrase = {
      firstToken: token,
      lastToken: -1,
      country: undefined,
      portfolio: undefined,
      isCurrent: true,
      isCompleted: false,
      isOfBody: false,
      isDeputy: false,
    }
    if (head.lang === 'ar') completeArabic(this.#text, head, phrase)
    else if (head.lang === 'en') completeEnglish(this.#text, head, phrase)
    else {
      completePersian(this.#text, head, phrase, (inner) => (depth > 0 ? this.#roleAt(inner, depth - 1) : undefined))
    }
    return this.#built(head, phrase)
  }

  #built(head: HeadAt, phrase: Phrase): FoundRole | undefined {
    if (phrase.lastToken < 0 || (head.needsCountry && phrase.country === undefined)) return undefined
    const { firstToken, lastToken, country, portfolio, isCurrent } = phrase
    const office = officeOf(head, phrase)
    const cut = firstToken === head.firstToken ? head.cut : 0
    const { start, end: endOfWord } = spanOf(this.#text.text.tokens, firstToken, lastToken, cut)
    const lastName = this.#text.nameOf(lastToken)
    const end = lastName?.lastToken === lastToken ? Math.max(endOfWord, lastName.end) : endOfWord
    return {
      start,
      end,
      country,
      portfolio: phrase.isDeputy ? office : (portfolio ?? office),
      lang: head.lang,
      firstToken,
      lastToken,
      headToken: head.firstToken,
      headEnd: head.headEnd,
      standsAlone: phrase.isCompleted || head.alone || (head.office === 'head' && office === 'head-of-state'),
      isCurrent,
    }
  }

  #before(firstToken: number, isAfterComma: boolean): FoundRole | undefined {
    const text = this.#text
    if (!isAfterComma && !text.follows(firstToken)) return undefined
    let best: FoundRole | undefined
    const earliest = Math.max(0, firstToken - LONGEST_ROLE)
    for (let token = firstToken - 1; token >= earliest; token--) {
      const name = text.nameOf(token)
      const isVerb = name === undefined && (text.classesOf(token) & WordClass.Verb) !== 0
      if (isVerb || name?.type === 'person') break
      const role = this.roleAt(token)
      const reaches =
        role !== undefined && role.lastToken < firstToken && this.#isTitled(role.lastToken + 1, firstToken)
      // The outermost phrase that reaches the name: مستشار رئيس الوزراء is one role, not that of the prime minister.
      if (reaches && (best === undefined || role.lastToken >= best.lastToken)) best = role
      if (!text.follows(token) && !this.#isPossessive(token)) break
    }
    if (best === undefined) return undefined
    if (isAfterComma) return this.#followsPerson(best.firstToken) ? undefined : best
    return best.lang === 'fa' && this.#isOfAnother(best) ? undefined : best
  }

  /** «X، وزیر خارجه ایران،»: after a comma, in Persian without one as well. */
  #after(lastToken: number): FoundRole | undefined {
    const next = lastToken + 1
    const between = this.#text.between(lastToken)
    if (next >= this.#text.text.tokens.count || (between !== ',' && between !== ' ')) return undefined
    const lang = this.#text.langAt(next)
    if (lang === undefined || (lang !== 'fa' && between !== ',')) return undefined
    const start = lang === 'en' && ENGLISH_ARTICLES.has(this.#text.word(next)) ? next + 1 : next
    const end = lang === 'en' ? Math.min(start + LONGEST_ROLE, this.#text.text.tokens.count) : start + 1
    for (let token = start; token < end; token++) {
      if (token > start && !this.#text.follows(token) && !this.#isPossessive(token)) break
      const role = this.roleAt(token)
      if (role === undefined || role.firstToken !== start) continue
      if (this.#precedesPerson(role.lastToken)) return undefined
      const after = role.lastToken + 1
      const isOpen = this.#text.follows(after) && this.#text.word(after) !== ENGLISH_AND
      return lang === 'en' && isOpen ? undefined : role
    }
    return undefined
  }

  /** مشاور ترامپ, سخنگوی دولت السودانی: the name completes the Persian office. */
  #isOfAnother({ standsAlone, lastToken }: FoundRole): boolean {
    return !standsAlone || PERSIAN_POSSESSIONS.has(this.#text.word(lastToken))
  }

  #followsPerson(token: number): boolean {
    const isBeside = this.#text.between(token - 1) === ' ' || this.#text.between(token - 1) === ','
    return isBeside && this.#text.nameOf(token - 1)?.type === 'person'
  }

  #precedesPerson(lastToken: number): boolean {
    let token = lastToken + 1
    while (
      token <= lastToken + MOST_TITLES &&
      this.#isTitled(lastToken + 1, token + 1) &&
      this.#text.isTitleWord(token)
    )
      token++
    const name = this.#text.follows(token) ? this.#text.nameOf(token) : undefined
    return name?.type === 'person' && name.firstToken === token && name.proclitic === ''
  }

  /** Whether nothing but titles stands from one token to before another. */
  #isTitled(firstToken: number, end: number): boolean {
    if (end - firstToken > MOST_TITLES) return false
    for (let token = firstToken; token < end; token++) {
      if (!this.#text.follows(token) || !this.#text.isTitleWord(token)) return false
    }
    return true
  }

  /** The 's of a possessive, or the word after one: no gap that ends a phrase. */
  #isPossessive(token: number): boolean {
    const { first, end, letters } = this.#text.text.tokens
    const start = first[token] as number
    return end[token] === start + 1 && letters.loose[start] === POSSESSIVE
  }

  /** Whether a word, or its stem, may be one with which a phrase of an office begins: most are none. */
  #mayOpen(token: number): boolean {
    const { tokens, words } = this.#text.text
    const { openings } = this.#heads
    let hash = words.hashes[token] as number
    if (openings.mayHave(hash)) return true
    if (words.affixes[token] === Affix.None) return false
    const start = tokens.first[token] as number
    const end = start + affixLength(this.#text.text, token)
    for (let place = start; place < end; place++) hash = hashAfter(tokens.letters.loose[place] as number, hash)
    return openings.mayHave(hash)
  }

  /** The longest phrase of an office that begins at a token. */
  #headAt(token: number): HeadAt | undefined {
    if (!this.#mayOpen(token)) return undefined
    const lang = this.#text.langAt(token)
    if (lang === undefined) return undefined
    const stem = lang === 'ar' ? stemOf(this.#text.text, token) : undefined
    const first = stem?.letters ?? this.#text.word(token)
    const hasArticle = stem?.isDefinite === true
    const heads = this.#heads.heads[lang]
    const single = heads.get(first)
    let found = single?.length === 1 ? { head: single, headEnd: token } : undefined
    let letters = hasArticle ? ARTICLE + first : first
    let isBeginning = heads.has(letters)
    for (let next = token + 1; isBeginning && next < token + LONGEST_HEAD && this.#text.follows(next); next++) {
      letters += this.#text.word(next)
      const head = heads.get(letters)
      isBeginning = head !== undefined
      if (head !== undefined && head !== null) found = { head, headEnd: next }
    }
    if (found === undefined) return undefined
    const { office, alone, needsCountry, length, isDefinite } = found.head
    return {
      office,
      alone,
      needsCountry,
      length,
      isDefinite: found.headEnd > token ? isDefinite : hasArticle,
      lang,
      firstToken: token,
      cut: stem?.cut ?? 0,
      headEnd: found.headEnd,
      hasArticle,
    }
  }
}

/** Letters of the proclitics and the article by which a word was found, لل being two. */
function affixLength({ tokens, words }: RuleText, token: number): number {
  const affixes = words.affixes[token] as number
  const cut = ((affixes & Affix.Conjunction) === 0 ? 0 : 1) + ((affixes & Affix.Preposition) === 0 ? 0 : 1)
  if ((affixes & Affix.Article) === 0) return cut
  return cut + (tokens.letters.loose[(tokens.first[token] as number) + cut] === ARABIC_LETTER_ALEF ? 2 : 1)
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
