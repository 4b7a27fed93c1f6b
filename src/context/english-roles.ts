import { Reading } from '../language/label-tokens'
import { portfolioAt, portfolioBefore } from './role-portfolios'
import { type HeadAt, LONGEST_ROLE, type Phrase, type RoleText } from './role-text'
import type { NationalityWord } from './rule-text'

const OF = 'of'
const THE = 'the'
const FOR = 'for'
const TO = 'to'
const POSSESSIVE = 's'
/** Words before an office that make a deputy of it. */
const DEPUTIES: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant'])

/**
 * Completes an English office on both sides: its portfolio, nationality, country or body before it (Iraqi, Iraq's, Foreign Ministry),
 * a portfolio and a name after "of", "for" or "to". A common noun alone (the president) is none.
 */
export function completeEnglish(text: RoleText, head: HeadAt, phrase: Phrase): void {
  phrase.lastToken = head.headEnd
  if (text.word(head.headEnd) === OF) {
    // secretary of state, of defence
    if (!readPortfolioAt(text, head.headEnd + 1, phrase)) {
      phrase.lastToken = -1
      return
    }
  } else if (head.office === 'minister' || head.office === 'secretary') {
    readPortfolioBefore(text, phrase)
  }
  readBefore(text, phrase)
  readAfter(text, head, phrase)
  if (!phrase.isCompleted && !text.isCapital(head.firstToken)) phrase.lastToken = -1
}

function readPortfolioAt(text: RoleText, token: number, phrase: Phrase): boolean {
  const portfolio = portfolioAt(text.text, token, 'en')
  if (portfolio === undefined) return false
  phrase.portfolio = portfolio.key
  complete(phrase, portfolio.lastToken)
  return true
}

function readPortfolioBefore(text: RoleText, phrase: Phrase): void {
  const portfolio = portfolioBefore(text.text, phrase.firstToken)
  if (portfolio === undefined) return
  phrase.portfolio = portfolio.key
  phrase.firstToken = portfolio.firstToken
  phrase.isCompleted = true
}

function complete(phrase: Phrase, lastToken: number): void {
  phrase.lastToken = lastToken
  phrase.isCompleted = true
}

/** Reads to the left, a nationality, name or deputy at a time. */
function readBefore(text: RoleText, phrase: Phrase): void {
  const earliest = Math.max(0, phrase.firstToken - LONGEST_ROLE)
  while (phrase.firstToken > earliest && text.follows(phrase.firstToken)) {
    const previous = phrase.firstToken - 1
    if (DEPUTIES.has(text.word(previous))) {
      phrase.isDeputy = true
      phrase.firstToken = previous
    } else if (!readOwnerEndingAt(text, previous, phrase)) break
  }
  if (text.isNotCurrent(phrase.firstToken - 1)) phrase.isCurrent = false
}

/** The nationality, name or possessive whose last word is at a token. */
function readOwnerEndingAt(text: RoleText, token: number, phrase: Phrase): boolean {
  const word = nationalityEndingAt(text, token)
  const isPossessive = text.word(token) === POSSESSIVE
  const name = text.nameOf(isPossessive ? token - 1 : token)
  if (word !== undefined) {
    phrase.country ??= word.form.nationality.country
    phrase.firstToken = word.firstToken
  } else if (name !== undefined && name.type !== 'person' && name.type !== 'event') {
    phrase.country ??= text.countryOf(name)
    phrase.firstToken = name.firstToken
  } else return false
  phrase.isCompleted = true
  return true
}

function nationalityEndingAt(text: RoleText, token: number): NationalityWord | undefined {
  for (const start of [token - 1, token]) {
    const word = start < 0 ? undefined : text.nationalityAt(start)
    if (word?.lastToken === token && word.form.reading === Reading.English) return word
  }
  return undefined
}

function readAfter(text: RoleText, head: HeadAt, phrase: Phrase): void {
  const of = phrase.lastToken + 1
  const isMinister = head.office === 'minister' && phrase.portfolio === undefined
  if (isMinister && text.word(of) === OF && text.follows(of)) readPortfolioAt(text, afterThe(text, of + 1), phrase)
  const next = phrase.lastToken + 1
  const link = text.word(next)
  const isAside = link === TO || link === FOR
  if (!text.follows(next) || (link !== OF && !isAside)) return
  const place = afterThe(text, next + 1)
  const name = text.follows(next + 1) && text.follows(place) ? text.nameOf(place) : undefined
  if (name === undefined || name.type === 'person' || name.firstToken !== place) return
  if (!isAside) phrase.country ??= text.countryOf(name)
  complete(phrase, name.lastToken)
}

function afterThe(text: RoleText, token: number): number {
  return text.word(token) === THE ? token + 1 : token
}
