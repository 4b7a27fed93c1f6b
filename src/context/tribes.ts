import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { strictLetterAt } from '../normalization/strict-letters'
import { ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE } from '../unicode/code-points'
import { words } from '../unicode/word-list'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import {
  buildName,
  followsClosely,
  isOfPerson,
  keyBetween,
  nameOf,
  organizationNamed,
  partClassOf,
  procliticsOf,
  type RuleText,
} from './rule-text'
import { WordClass } from './trigger-words'

/** آل without its madda is the article. */
const CLAN = '\u0627\u0644'
const AND = '\u0648'

/** After آل these make no tribe: the family of a prophet, a sura. Collected for this project. */
const HOLY_FAMILIES: ReadonlySet<string> = new Set(
  words(`
    البيت
    بيت
    محمد
    إبراهيم
    عمران
    ياسين
    الرسول
    النبي
    الله
  `).flatMap(foldedWords),
)

/** Whether آل with its madda stands at a token, its conjunction and preposition cut off. */
function isClan(text: RuleText, token: number, cut: number): boolean {
  const { tokens } = text
  if (wordAt(tokens, token).slice(cut) !== CLAN) return false
  return strictLetterAt(tokens.letters, (tokens.first[token] as number) + cut) === ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE
}

/** Before and after these آل is the verb: ما آل الأمر إليه. Loose letters. */
const WHAT = '\u0645\u0627'
const TOWARDS: ReadonlySet<string> = new Set(
  words(`
    الي
    اليه
    اليها
    اليهم
  `),
)

/** Whether آل is the verb "to end, to come to". */
function isVerb(text: RuleText, token: number): boolean {
  if (token > 0 && wordAt(text.tokens, token - 1) === WHAT) return true
  return token + 2 < text.tokens.count && TOWARDS.has(wordAt(text.tokens, token + 2))
}

/** Whether a personal name ends before a token, which then goes on with it: تميم بن حمد آل ثاني. */
function followsPerson(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token)) return false
  const known = nameOf(text, token - 1)
  if (known !== undefined) return isOfPerson(known)
  if (token > 1 && ((text.words.classes[token - 2] as number) & WordClass.Nasab) !== 0) return true
  const isNoun = (text.words.classes[token - 1] as number) !== 0
  return !isNoun && partClassOf(text, token - 1, 0) !== NamePartClass.None
}

/** The families that آل opens and no personal name precedes: آل الشرع. Annotation guidelines 4, Tribes. */
export function findClans(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  const { classes } = text.words
  for (const token of text.words.openings) {
    if (((classes[token] as number) & WordClass.NameParticle) === 0 || nameOf(text, token) !== undefined) continue
    const cut = procliticsOf(text, token)
    const next = token + 1
    if (!isClan(text, token, cut) || !followsClosely(text, next) || (cut === 0 && followsPerson(text, token))) continue
    const word = wordAt(text.tokens, next)
    const isNone = ((classes[next] as number) & (WordClass.Stop | WordClass.Verb)) !== 0 || word === AND
    if (isNone || HOLY_FAMILIES.has(word) || isVerb(text, token)) continue
    const place = { firstToken: token, lastToken: next, cut }
    const key = keyBetween(text, token, next, cut)
    const link = organizationNamed(gazetteers, key)
    found.push(buildName(text, place, { rule: 'head', type: 'organization', kind: 'tribe', link, key }))
  }
  return found
}
