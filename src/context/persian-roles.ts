import { Reading } from '../language/label-tokens'
import type { RoleOffice } from '../types'
import { foldedWords } from './context-words'
import { LONGEST_HEAD, PERSIAN_ADDITIONS, PERSIAN_BODIES } from './role-heads'
import { portfolioAt } from './role-portfolios'
import { ABROAD, type HeadAt, LONGEST_ROLE, MOST_NOUNS, type Phrase, type RoleText } from './role-text'
import { WordClass } from './trigger-words'

const THIS = 'اين'
const COUNTRY = 'كشور'
const AFFAIRS = 'امور'
const ABROAD_WORDS: ReadonlySet<string> = new Set(
  foldedWords(
    `
    در
    به
    برای
  `,
  ),
)
/** Offices that another office completes. */
const NESTING: ReadonlySet<RoleOffice> = new Set(['deputy', 'adviser', 'spokesperson', 'envoy', 'director', 'head'])

/** An office that completes another. */
export interface InnerRole {
  readonly lastToken: number
  readonly country: string | undefined
}

/** Reads the office at a token within another; `undefined`: there is none, or it would be one too many. */
export type InnerRoleAt = (token: number) => InnerRole | undefined

/** Reads on from the words of a Persian office, a word or name at a time. */
class PersianComplement {
  #isAside = false
  /** Nouns since the phrase was last complete. */
  #nouns = 0

  constructor(
    private readonly text: RoleText,
    private readonly head: HeadAt,
    private readonly phrase: Phrase,
    private readonly innerRoleAt: InnerRoleAt,
  ) {
    if (head.office !== 'minister') phrase.lastToken = head.headEnd
  }

  read(): void {
    let token = this.#portfolioAt(this.head.headEnd + 1)
    for (const end = token + LONGEST_ROLE; token < end && this.text.follows(token); ) {
      const next =
        this.text.nameOf(token) === undefined
          ? (this.#countryAt(token) ?? this.#innerAt(token) ?? this.#bodyAt(token) ?? this.#wordAt(token))
          : this.#nameAt(token)
      if (next === undefined) break
      token = next
    }
    // Nothing but nouns up to a person's name: they complete the office, whatever they are.
    const name = this.text.nameOf(token)
    const isAtPerson = name?.type === 'person' && name.firstToken === token && this.text.between(token - 1) !== ''
    if (this.#nouns > 0 && isAtPerson) this.#close(token - 1)
  }

  /** Each of the following gives the token after what it read, or `undefined` where it reads nothing. */
  #portfolioAt(token: number): number {
    const portfolio = this.head.office === 'minister' ? portfolioAt(this.text.text, token, 'fa') : undefined
    if (portfolio === undefined) return token
    this.phrase.portfolio = portfolio.key
    return this.#close(portfolio.lastToken)
  }

  #close(token: number): number {
    this.phrase.lastToken = token
    this.phrase.isCompleted = true
    this.#nouns = 0
    return token + 1
  }

  #setCountry(country: string | undefined): void {
    if (!this.#isAside) this.phrase.country ??= country
  }

  #nameAt(token: number): number | undefined {
    const name = this.text.nameOf(token)
    if (name === undefined || name.type === 'person' || name.firstToken !== token || name.proclitic !== '')
      return undefined
    this.#setCountry(this.text.countryOf(name))
    if (name.kind !== 'country') this.phrase.isOfBody = true
    return this.#close(name.lastToken)
  }

  /** A nationality, or این کشور. */
  #countryAt(token: number): number | undefined {
    const word = this.text.nationalityAt(token)
    if (word !== undefined && word.form.reading === Reading.Persian && word.form.traits === 0) {
      this.#setCountry(word.form.nationality.country)
      return this.#close(word.lastToken)
    }
    const next = token + 1
    if (this.text.word(token) !== THIS || this.text.word(next) !== COUNTRY || !this.text.follows(next)) return undefined
    this.#setCountry(this.text.lastCountry(this.head.firstToken))
    return this.#close(next)
  }

  /** معاون وزیر خارجه: an office within the office. */
  #innerAt(token: number): number | undefined {
    const mayNest = token === this.head.headEnd + 1 && NESTING.has(this.head.office)
    const inner = mayNest ? this.innerRoleAt(token) : undefined
    if (inner === undefined) return undefined
    this.#setCountry(inner.country)
    return this.#close(inner.lastToken)
  }

  #bodyAt(start: number): number | undefined {
    let letters = ''
    let last = -1
    for (let token = start; token < start + LONGEST_HEAD && (token === start || this.text.follows(token)); token++) {
      letters += this.text.word(token)
      if (PERSIAN_BODIES.has(letters)) last = token
    }
    if (last < 0) return undefined
    this.phrase.isOfBody = true
    return this.#close(last)
  }

  #wordAt(token: number): number | undefined {
    const word = this.text.word(token)
    const isNotCurrent = this.text.isNotCurrent(token)
    if (isNotCurrent || PERSIAN_ADDITIONS.has(word)) {
      this.phrase.isCurrent &&= !isNotCurrent
      return token + 1
    }
    if (ABROAD.has(this.head.office) && this.phrase.isCompleted && this.#nouns === 0 && ABROAD_WORDS.has(word)) {
      this.#isAside = true
      return token + (this.text.word(token + 1) === AFFAIRS ? 2 : 1)
    }
    const isEdge = (this.text.classesOf(token) & (WordClass.Stop | WordClass.Verb | WordClass.Title)) !== 0
    if (isEdge || this.head.alone || this.#nouns >= MOST_NOUNS || this.text.isGivenName(token)) return undefined
    this.#nouns++
    return token + 1
  }
}

/**
 * Completes a Persian office: وزیر with its portfolio, names one after another, nationalities, این کشور, an office within the office,
 * other nouns where a name or person follows them.
 */
export function completePersian(text: RoleText, head: HeadAt, phrase: Phrase, innerRoleAt: InnerRoleAt): void {
  new PersianComplement(text, head, phrase, innerRoleAt).read()
}
