import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { foldedWords, wordAt } from './context-words'
import { followsClosely, isOfPerson, nameOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'
import { endsInYeh, hasArticle, isWrittenWithMaksura, LONGEST_NAME, Part, partAt } from './word-parts'

/** Words between an office and the name that its complement may take: رئيس مجلس محافظة نينوى. */
const LONGEST_COMPLEMENT = 6
/** Words between a title and the name: الفريق أول ركن. */
const MOST_ADDITIONS = 3

/** What speaks for a name before it, strongest first. */
export const enum Licence {
  Title,
  /** الفرنسي, or an adjective like it, after no title: اللاعب المحترف الفرنسي. */
  Nationality,
  Office,
  Verb,
  /** و after another person: the names of a list. */
  Coordination,
  None,
}

/**
 * الرئيس and الشيخ stand before the name; رئيس and in Persian رئیس stand before their complement. What is part of a name, as
 * المهندس of أبو سالم المهندس, is no title of the next word.
 */
function isTitle(text: RuleText, token: number): boolean {
  const { affixes, classes } = text.words
  if (((classes[token] as number) & WordClass.Title) === 0 || text.nameAt[token] !== 0) return false
  if (((affixes[token] as number) & Affix.Article) !== 0) return true
  // أمام is written like إمام.
  if (((classes[token] as number) & WordClass.Stop) !== 0) return readingAt(text, token) === Reading.Persian
  return ((classes[token] as number) & WordClass.Office) === 0
}

/** الأميركي, البلجيكية; and what is in no list and written like a nationality. */
export function isNationalityAt(text: RuleText, token: number): boolean {
  // وزير الإعلام معمر الإرياني: the last word of a listed name.
  if (text.nameAt[token] !== 0 && isOfPerson(nameOf(text, token))) return false
  const found = text.words.classes[token] as number
  if ((found & WordClass.Nationality) !== 0) return ((text.words.affixes[token] as number) & Affix.Article) !== 0
  return found === 0 && hasArticle(text, token) && endsInYeh(text, token) && !isWrittenWithMaksura(text, token)
}

/** What stands before a token that lets a name begin there. */
export function licenceBefore(text: RuleText, start: number): Licence {
  const { classes } = text.words
  if (!followsClosely(text, start)) return Licence.None
  let token = start - 1
  let isNationality = false
  for (let steps = 0; steps < MOST_ADDITIONS && token > 0 && !isTitle(text, token); steps++) {
    const isAddition = ((classes[token] as number) & (WordClass.TitleAddition | WordClass.CompoundEnd)) !== 0
    // المهاجم البرازيلي, المواطن الأميركي: the nationality stands between title and name.
    const isAdjective = !isAddition && isNationalityAt(text, token)
    if ((!isAddition && !isAdjective) || !followsClosely(text, token)) break
    isNationality ||= isAdjective
    token--
  }
  if (isTitle(text, token)) return Licence.Title
  // In Persian the verb stands after its subject.
  const isVerb = ((classes[start - 1] as number) & WordClass.Verb) !== 0
  if (isVerb && readingAt(text, start) === Reading.Arabic) return Licence.Verb
  if (isNationality && readingAt(text, start) === Reading.Arabic && !isNameOfBody(text, token))
    return Licence.Nationality
  token = start - 1
  for (let steps = 0; steps <= LONGEST_COMPLEMENT && token >= 0; steps++) {
    const found = classes[token] as number
    if ((found & WordClass.Office) !== 0) return Licence.Office
    if ((found & WordClass.Verb) !== 0 || !followsClosely(text, token)) break
    token--
  }
  return COMPANY.has(wordAt(text.tokens, start - 1)) ? Licence.Office : Licence.None
}

/** Behind these stands who is with somebody, leads, or was killed: إلى جانب, بزعامة, مقتل. Loose letters; collected for this project. */
const COMPANY: ReadonlySet<string> = new Set(
  words(`
    مع
    جانب
    برفقه
    بحضور
    بقياده
    برئاسه
    بزعامه
    باشراف
    باداره
    بمشاركه
    جثمان
    مقتل
    اغتيال
    اعتقال
    وفاه
    رحيل
    استشهاد
    تشييع
    اختطاف
    محاكمه
  `).flatMap(foldedWords),
)

/** بنك بيمو الفرنسي: before the adjective a word without the article that no list has, and before it another one. */
function isNameOfBody(text: RuleText, token: number): boolean {
  if (token < 1 || !followsClosely(text, token + 1) || !followsClosely(text, token)) return false
  const { classes } = text.words
  return (
    classes[token] === 0 && !hasArticle(text, token) && ((classes[token - 1] as number) & WordClass.Organization) !== 0
  )
}

/** Words of a byline at most: بغداد - نازك الربيعي. */
const LONGEST_BYLINE = 8

/** A name that ends a line of its own after a dash, or stands between its office and a comma: سرمربی تیم، پژمان درستکار،. */
export function licenceAround(text: RuleText, start: number): Licence {
  const { tokens, words: known } = text
  const gap = tokens.gap[start] as number
  if ((gap & Gap.Hyphen) !== 0 && (gap & Gap.Space) !== 0) return isByline(tokens, start) ? Licence.Title : Licence.None
  let next = start + 1
  while (next - start < LONGEST_NAME && followsClosely(text, next) && partAt(text, next, 0) !== Part.None) next++
  if (next >= tokens.count) return Licence.None
  const isSaid = followsClosely(text, next) && ((known.classes[next] as number) & WordClass.Verb) !== 0
  if (isSaid && readingAt(text, start) === Reading.Persian) return Licence.Verb
  const isClosed = ((tokens.gap[next] as number) & Gap.Hard) !== 0
  if (!isClosed) return Licence.None
  if (((known.classes[next] as number) & WordClass.Office) !== 0) return Licence.Office
  if ((gap & Gap.Hard) === 0 || start === 0) return Licence.None
  let token = start - 1
  for (let steps = 0; steps <= LONGEST_COMPLEMENT && token >= 0; steps++, token--) {
    const found = known.classes[token] as number
    if ((found & WordClass.Office) !== 0) return Licence.Office
    if ((found & WordClass.Verb) !== 0 || !followsClosely(text, token)) break
  }
  return Licence.None
}

/** Whether the word stands in a short line, which is no sentence, and the line ends within a name's length. */
function isByline(tokens: Tokens, start: number): boolean {
  const endsLine = (token: number): boolean => ((tokens.gap[token] as number) & (Gap.Newline | Gap.Paragraph)) !== 0
  let last = start + 1
  while (last < tokens.count && last - start < LONGEST_NAME && !endsLine(last)) last++
  if (last < tokens.count && !endsLine(last)) return false
  let first = start
  while (first > 0 && last - first <= LONGEST_BYLINE && !endsLine(first)) first--
  return last - first <= LONGEST_BYLINE
}
