import { ARABIC_ARTICLE } from '../morphology/proclitics'
import type { Lang } from '../types'
import { foldedWords, wordAt } from './context-words'
import { allPortfolios } from './portfolios'
import { followsClosely, type RuleText } from './rule-text'

const AND = '\u0648'
const ENGLISH_AND = 'and'
/** Words of a portfolio at most. */
const LONGEST_PORTFOLIO = 6
/** Portfolios that "and" joins to the first. */
const MOST_JOINED = 2

/** A portfolio found in a text. */
export interface FoundPortfolio {
  /** Its key: the first English name in lower case with hyphens, `foreign-affairs`. */
  readonly key: string
  readonly lastToken: number
  /** Arabic without articles, before a country: وزير خارجية إيران. */
  readonly isDefinite: boolean
}

interface PortfolioName {
  readonly key: string
  readonly sole: boolean
  readonly isDefinite: boolean
}

function keyOf(english: string): string {
  return english.toLowerCase().replaceAll("'", '').replaceAll(' ', '-')
}

/** The keys of all portfolios, in the order of their list. */
export function portfolioKeys(): string[] {
  return allPortfolios().map(({ en }) => keyOf(en[0] as string))
}

/** Without its articles, those after a joined "and" included. */
function bareWord(word: string): string {
  if (word.startsWith(AND + ARABIC_ARTICLE)) return AND + word.slice(AND.length + ARABIC_ARTICLE.length)
  return word.startsWith(ARABIC_ARTICLE) ? word.slice(ARABIC_ARTICLE.length) : word
}

/** Portfolios by their loose letters, words joined; `null`: letters with which some portfolio begins. */
type PortfolioNames = Readonly<Record<Lang, ReadonlyMap<string, PortfolioName | null>>>

function readNames(): PortfolioNames {
  const names: Record<Lang, Map<string, PortfolioName | null>> = { ar: new Map(), fa: new Map(), en: new Map() }
  const add = (lang: Lang, letters: string, name: PortfolioName): void => {
    const known = names[lang]
    if ((known.get(letters) ?? null) === null) known.set(letters, name)
    for (let length = letters.length - 1; length > 0 && !known.has(letters.slice(0, length)); length--)
      known.set(letters.slice(0, length), null)
  }
  for (const { ar, fa, en, sole } of allPortfolios()) {
    const key = keyOf(en[0] as string)
    for (const form of ar) {
      const folded = foldedWords(form)
      add('ar', folded.join(''), { key, sole, isDefinite: true })
      add('ar', folded.map(bareWord).join(''), { key, sole, isDefinite: false })
    }
    for (const form of fa) add('fa', foldedWords(form).join(''), { key, sole, isDefinite: true })
    for (const form of en) add('en', foldedWords(form).join(''), { key, sole, isDefinite: true })
  }
  // "Secretary of State" is the minister of foreign affairs in the United States only, and no other office is called so.
  add('en', 'state', { key: 'foreign-affairs', sole: true, isDefinite: true })
  return names
}

let names: PortfolioNames | undefined

/** The key of a portfolio by one of its names; `undefined` where it is in no list. */
export function portfolioKeyOf(form: string, lang: Lang): string | undefined {
  names ??= readNames()
  return names[lang].get(foldedWords(form).join(''))?.key
}

interface Listed extends PortfolioName {
  readonly lastToken: number
}

/** The longest listed portfolio that begins with a word, its first `skipped` letters left out. */
function listedAt(text: RuleText, start: number, skipped: number, lang: Lang): Listed | undefined {
  names ??= readNames()
  const known = names[lang]
  let letters = ''
  let found: Listed | undefined
  for (let token = start; token < start + LONGEST_PORTFOLIO && token < text.tokens.count; token++) {
    if (token > start && !followsClosely(text, token)) break
    letters += wordAt(text.tokens, token).slice(token === start ? skipped : 0)
    const name = known.get(letters)
    if (name === undefined) break
    if (name !== null) found = { key: name.key, sole: name.sole, isDefinite: name.isDefinite, lastToken: token }
  }
  return found
}

/** A portfolio with those that "and" joins to it: وزير الزراعة والمياه. */
export function portfolioAt(text: RuleText, start: number, lang: Lang): FoundPortfolio | undefined {
  if (!followsClosely(text, start)) return undefined
  const first = listedAt(text, start, 0, lang)
  if (first === undefined) return undefined
  let { lastToken } = first
  for (let joined = 0; joined < MOST_JOINED && followsClosely(text, lastToken + 1); joined++) {
    const word = wordAt(text.tokens, lastToken + 1)
    const isAlone = word === (lang === 'en' ? ENGLISH_AND : AND)
    if (!isAlone && (lang !== 'ar' || !word.startsWith(AND))) break
    const next = isAlone ? listedAt(text, lastToken + 2, 0, lang) : listedAt(text, lastToken + 1, AND.length, lang)
    if (next === undefined || next.isDefinite !== first.isDefinite || next.sole) break
    lastToken = next.lastToken
  }
  return { key: first.key, isDefinite: first.isDefinite, lastToken }
}

/** The portfolio whose words end before a token: Foreign Minister. */
export function portfolioBefore(text: RuleText, token: number): { firstToken: number; key: string } | undefined {
  if (!followsClosely(text, token)) return undefined
  for (let start = Math.max(0, token - LONGEST_PORTFOLIO); start < token; start++) {
    const found = start === 0 || followsClosely(text, start + 1) ? startingAt(text, start) : undefined
    if (found?.lastToken === token - 1) return { firstToken: start, key: found.key }
  }
  return undefined
}

function startingAt(text: RuleText, start: number): Listed | undefined {
  const first = listedAt(text, start, 0, 'en')
  if (
    first === undefined ||
    wordAt(text.tokens, first.lastToken + 1 < text.tokens.count ? first.lastToken + 1 : start) !== ENGLISH_AND
  ) {
    return first
  }
  const second = listedAt(text, first.lastToken + 2, 0, 'en')
  return second === undefined || second.sole ? first : { ...first, lastToken: second.lastToken }
}
