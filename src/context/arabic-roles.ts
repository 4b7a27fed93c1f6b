import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import type { RoleOffice } from '../types'
import { foldedWords } from './context-words'
import { JOINING_BODIES } from './role-heads'
import { portfolioAt } from './role-portfolios'
import { ABROAD, type HeadAt, LONGEST_ROLE, MOST_NOUNS, type Phrase, type RoleText } from './role-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

const AND = '\u0648'
const LAM = '\u0644'
const LAM_ARTICLE = 'لل'
const FINAL_HEH = '\u0647'
const YEH = '\u064a'
/** Letters of a noun with ل before it at least. */
const SHORTEST_WITH_LAM = 4
const NAMED = 'باسم'
const ABROAD_WORDS: ReadonlySet<string> = new Set(
  foldedWords(
    `
    في
    لدى
    إلى
  `,
  ),
)

/** Reads on from the words of an Arabic office, a word or name at a time. */
class ArabicComplement {
  /** The office or a noun stands in the construct state: something must complete it. */
  #isOpen: boolean
  /** What follows is where the office is held, not whose it is. */
  #isAside = false
  /** An adjective of a body may follow: الهيئة الوطنية. */
  #canQualify: boolean
  /** "and" may join a noun to the last: لجنة الأمن والدفاع. */
  #canJoin = false
  #hasAddition = false
  #nouns = 0
  readonly #office: RoleOffice

  constructor(
    private readonly text: RoleText,
    private readonly head: HeadAt,
    private readonly phrase: Phrase,
  ) {
    this.#office = head.office
    this.#isOpen = !head.isDefinite
    this.#canQualify = head.hasArticle && !head.alone && head.headEnd === head.firstToken
    if (!this.#isOpen) phrase.lastToken = head.headEnd
  }

  read(): void {
    const start = this.head.headEnd + 1
    let token = this.#portfolioAt(start)
    for (const end = token + LONGEST_ROLE; token < end && this.text.follows(token); ) {
      const next = this.#countryAt(token) ?? this.#nameAt(token) ?? this.#linkAt(token) ?? this.#nounAt(token)
      if (next === undefined) break
      token = next
    }
  }

  /** Each of the following gives the token after what it read, or `undefined` where it reads nothing. */
  #portfolioAt(token: number): number {
    const isMinister = this.#office === 'minister' && this.#isOpen
    const portfolio = isMinister ? portfolioAt(this.text.text, token, 'ar') : undefined
    if (portfolio === undefined) return token
    this.phrase.portfolio = portfolio.key
    if (portfolio.isDefinite) this.#close(portfolio.lastToken)
    return portfolio.lastToken + 1
  }

  #close(token: number): void {
    this.phrase.lastToken = token
    this.phrase.isCompleted = true
    this.#isOpen = false
  }

  #countryAt(token: number): number | undefined {
    const word = this.#isOpen ? undefined : this.text.nationalityAt(token)
    if (word?.isDefinite !== true || word.cut > 0 || word.form.reading !== Reading.Arabic) return undefined
    if (!this.#isAside) this.phrase.country ??= word.form.nationality.country
    this.#close(word.lastToken)
    this.#canQualify = false
    return word.lastToken + 1
  }

  #nameAt(token: number): number | undefined {
    const name = this.text.nameOf(token)
    if (name === undefined || name.type === 'person' || name.firstToken !== token) return undefined
    const isOfLam = name.proclitic === LAM && !this.#isOpen && (this.head.hasArticle || this.#hasAddition)
    if (name.proclitic === '' ? !this.#isOpen : !isOfLam) return undefined
    if (!this.#isAside) this.phrase.country ??= this.text.countryOf(name)
    if (this.#office === 'head' && (name.kind !== 'country' || this.#nouns > 0)) this.phrase.isOfBody = true
    this.#close(name.lastToken)
    this.#canQualify = false
    return name.lastToken + 1
  }

  /** What goes on from a complete phrase: السابق, باسم, في, لل. */
  #linkAt(token: number): number | undefined {
    if (this.#isOpen || this.text.nameOf(token) !== undefined) return undefined
    const word = this.text.word(token)
    const isNotCurrent = this.text.isNotCurrent(token)
    const isOfNoun = this.#nouns > 0 && this.#canQualify
    if (isNotCurrent || (!isOfNoun && this.text.isAddition(token))) {
      this.phrase.isCurrent &&= !isNotCurrent
      this.phrase.isOfBody ||= this.text.isOfCompany(token)
      this.#hasAddition = true
      return token + 1
    }
    if (word === NAMED || (ABROAD.has(this.#office) && ABROAD_WORDS.has(word))) {
      this.#isAside = word !== NAMED
      this.#isOpen = true
      this.#nouns = 0
      return token + 1
    }
    // القائد العام للقوات المسلحة, المدير العام لشركة نفط الشمال
    if (!this.#hasAddition || !word.startsWith(LAM) || word.length < SHORTEST_WITH_LAM) return undefined
    if (word.startsWith(LAM_ARTICLE)) this.#close(token)
    else this.#isOpen = true
    this.#nouns = 0
    this.phrase.isOfBody = true
    this.#canQualify = true
    return token + 1
  }

  #nounAt(token: number): number | undefined {
    const found = this.text.classesOf(token)
    const isEdge = (found & (WordClass.Stop | WordClass.Verb)) !== 0
    if (isEdge || this.text.nameOf(token) !== undefined || !this.#takesNoun(token, found)) return undefined
    this.phrase.isOfBody ||= this.#office === 'head'
    this.#nouns++
    return token + 1
  }

  #takesNoun(token: number, found: number): boolean {
    const word = this.text.word(token)
    const isTitle = (found & (WordClass.Title | WordClass.Office)) !== 0
    const { affixes } = this.text.text.words
    if (word.startsWith(ARABIC_ARTICLE) && (affixes[token] as number) === Affix.Article) {
      const isAdjective = this.#canQualify && !isTitle && (word.endsWith(FINAL_HEH) || word.endsWith(YEH))
      if (!isAdjective && (!this.#isOpen || (isTitle && this.#nouns > 0))) return false
      this.#canQualify = this.#office !== 'minister'
      this.#close(token)
      return true
    }
    if (!this.#isOpen) {
      const isJoined = this.#canJoin && word.startsWith(AND + ARABIC_ARTICLE)
      if (isJoined) this.#close(token)
      return isJoined
    }
    this.#canJoin ||= JOINING_BODIES.has(word)
    return this.#nouns < MOST_NOUNS && !this.text.isGivenName(token)
  }
}

/**
 * Completes an Arabic office: وزير with its portfolio; a noun, or several in the construct state, up to a definite one or a name;
 * a nationality; what باسم, ل and, of envoys, إلى lead to.
 */
export function completeArabic(text: RoleText, head: HeadAt, phrase: Phrase): void {
  new ArabicComplement(text, head, phrase).read()
}
