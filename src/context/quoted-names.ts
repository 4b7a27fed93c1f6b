import type { Gazetteer } from '../gazetteer/gazetteer'
import { CLOSING_QUOTES } from '../gazetteer/name-gaps'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { FOLD, Fold } from '../normalization/folding-table'
import { Gap } from '../normalization/letters'
import { Script } from '../tokenization/tokens'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { nationalityAt } from './nationality-words'
import { ORGANIZATION_SUBJECTS } from './organization-heads'
import { MEDIA_ADJECTIVES, QUOTED_HEADS, type QuotedHead } from './quoted-heads'
import {
  buildName,
  followsClosely,
  keyBetween,
  type NamePlace,
  nameOf,
  organizationNamed,
  procliticsOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

const AND = '\u0648'
/** Words of a quoted name at most: more are a sentence that is quoted. */
const LONGEST_QUOTED = 5
const SHORTEST_QUOTED = 3

let knownHeads: ReadonlyMap<string, QuotedHead> | undefined
let knownAdjectives: ReadonlySet<string> | undefined

function headOf(word: string): QuotedHead | undefined {
  knownHeads ??= new Map([...QUOTED_HEADS].map(([form, head]) => [foldedWords(form).join(''), head]))
  return knownHeads.get(word)
}

function isMediaAdjective(text: RuleText, token: number): boolean {
  knownAdjectives ??= new Set(MEDIA_ADJECTIVES.flatMap(foldedWords))
  return nationalityAt(text, token) !== undefined || knownAdjectives.has(wordAt(text.tokens, token))
}

/** A quotation of a few words. */
interface Quotation {
  readonly lastToken: number
  /** Offset past the closing mark. */
  readonly end: number
}

/** These open and close whatever stands beside them; between a straight mark and the name there is no space (SPEC S6). */
const SIDED_MARKS = new Set('\u00ab\u00bb\u2039\u203a\u201c\u201d\u2018\u2019')

/** The one mark between two offsets, with blanks around it at most. */
function onlyMark(text: string, from: number, to: number): string | undefined {
  let mark: string | undefined
  let isSpaced = false
  for (let index = from; index < to; index++) {
    const kind = FOLD[text.charCodeAt(index)]
    if (kind === Fold.Space) isSpaced = mark !== undefined
    if (kind === Fold.Space || kind === Fold.Delete || kind === Fold.Tatweel) continue
    if (mark !== undefined || (kind !== Fold.Quote && kind !== Fold.Apostrophe)) return undefined
    mark = text.charAt(index)
  }
  return mark !== undefined && isSpaced && !SIDED_MARKS.has(mark) ? undefined : mark
}

/** The quotation that begins with a token, its opening mark right before it. */
function quotationAt({ tokens }: RuleText, token: number): Quotation | undefined {
  if (token === 0 || token >= tokens.count || ((tokens.gap[token] as number) & Gap.Quote) === 0) return undefined
  const { letters, first, end } = tokens
  const { text, at } = letters
  const opening = onlyMark(
    text,
    (at[(end[token - 1] as number) - 1] as number) + 1,
    at[first[token] as number] as number,
  )
  const closing = opening === undefined ? undefined : CLOSING_QUOTES.get(opening)
  if (closing === undefined) return undefined
  for (let last = token; last < token + LONGEST_QUOTED && last < tokens.count; last++) {
    const gap = tokens.gap[last + 1] as number
    if ((gap & Gap.Quote) !== 0) {
      let index = (at[(end[last] as number) - 1] as number) + 1
      while (index < text.length && isBlank(text, index)) index++
      const mark = text.charAt(index)
      const isNear = SIDED_MARKS.has(mark) || FOLD[text.charCodeAt(index - 1)] !== Fold.Space
      return isNear && closing.includes(mark) ? { lastToken: last, end: index + 1 } : undefined
    }
    if ((gap & ~(Gap.Space | Gap.Joint | Gap.Hyphen | Gap.Dot | Gap.Script)) !== 0) return undefined
  }
  return undefined
}

function isBlank(text: string, index: number): boolean {
  const kind = FOLD[text.charCodeAt(index)]
  return kind === Fold.Space || kind === Fold.Delete || kind === Fold.Tatweel
}

/** Whether the words in the marks can be a name: they begin no sentence, and no gazetteer has them. */
function canBeName(text: RuleText, token: number, { lastToken }: Quotation): boolean {
  const classes = text.words.classes[token] as number
  const opensSentence = (classes & (WordClass.Stop | WordClass.Verb)) !== 0 && (classes & WordClass.NameParticle) === 0
  if (opensSentence) return false
  if (text.tokens.script[token] === Script.Digit) return false
  const known = nameOf(text, token)
  if (known !== undefined && known.lastToken >= lastToken) return false
  return keyBetween(text, token, lastToken, 0).length >= SHORTEST_QUOTED
}

/** The first word of the quotation that belongs to a head. */
function quotedAfter(text: RuleText, headToken: number): number {
  const next = headToken + 1
  return followsClosely(text, next) && isMediaAdjective(text, next) ? next + 1 : next
}

/** The first word of the next quotation in a list: قناتي "…" و"…". */
function nextInList({ tokens }: RuleText, lastToken: number): number {
  const next = lastToken + 1
  if (next >= tokens.count || ((tokens.gap[next] as number) & (Gap.Sentence | Gap.Newline)) !== 0) return tokens.count
  return wordAt(tokens, next) === AND ? next + 1 : tokens.count
}

/** Words of a foreign paper's or agency's name at most. */
const LONGEST_FOREIGN = 3
let knownSubjects: ReadonlySet<string> | undefined

/** A word that no list and no gazetteer has, and that says nothing of what a body is for (وكالة استخبارات …). */
function isUnlisted(text: RuleText, token: number): boolean {
  knownSubjects ??= new Set([...ORGANIZATION_SUBJECTS.ar, ...ORGANIZATION_SUBJECTS.fa].flatMap(foldedWords))
  const isListed = ((text.words.classes[token] as number) & ~WordClass.NameParticle) !== 0
  return !isListed && nameOf(text, token) === undefined && !knownSubjects.has(wordAt(text.tokens, token))
}

/** Whether a nationality with the article, or in Persian the name of a country, ends the name of a medium before it. */
function endsMedium(text: RuleText, token: number, isPersian: boolean): boolean {
  if (isPersian) {
    const name = nameOf(text, token)
    return name?.firstToken === token && name.gazetteer.head(name.entity).kind === 'country'
  }
  const word = nationalityAt(text, token)
  return word?.isDefinite === true && word.cut === 0
}

/** The last word of an unlisted name before the nationality of the medium: صحيفة بيلد الألمانية. */
function foreignNameAt(text: RuleText, start: number): number | undefined {
  const { tokens } = text
  const isPersian = readingAt(text, start - 1) === Reading.Persian
  for (let token = start; token < start + LONGEST_FOREIGN && followsClosely(text, token); token++) {
    if (!isUnlisted(text, token)) return undefined
    // A definite noun may be what the medium is of (وكالة الفضاء), an adjective agrees with the head (قناة رياضية).
    const word = wordAt(tokens, token)
    if (!isPersian && (word.startsWith(ARABIC_ARTICLE) || word.endsWith(FINAL_HEH))) return undefined
    if (isPersian && word.endsWith(YEH)) return undefined
    if (followsClosely(text, token + 1) && endsMedium(text, token + 1, isPersian)) return token
  }
  return undefined
}

const FINAL_HEH = '\u0647'
const YEH = '\u064a'

function built(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  { kind }: QuotedHead,
  place: NamePlace,
  end?: number,
): BuiltName {
  const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
  const link = organizationNamed(gazetteers, key)
  return buildName(text, place, { rule: 'head', type: 'organization', kind, link, key, end })
}

/** The names of media, companies and bodies in quotation marks, and those of foreign media without, after a word that says what they are, where no gazetteer has them. */
export function findQuotedNames(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  const { classes, affixes } = text.words
  for (const token of text.words.openings) {
    if (((classes[token] as number) & WordClass.QuotedHead) === 0) continue
    const head = headOf(wordAt(text.tokens, token).slice(procliticsOf(text, token)))
    if (head === undefined || ((affixes[token] as number) & Affix.Article) !== 0) continue
    let start = quotedAfter(text, token)
    const foreign = head.kind === 'media' && followsClosely(text, start) ? foreignNameAt(text, start) : undefined
    if (foreign !== undefined)
      found.push(built(text, gazetteers, head, { firstToken: start, lastToken: foreign, cut: 0 }))
    let isInside = head.inside
    for (let quotation = quotationAt(text, start); quotation !== undefined; quotation = quotationAt(text, start)) {
      const { lastToken, end } = quotation
      if (canBeName(text, start, quotation)) {
        const place = isInside
          ? { firstToken: token, lastToken, cut: procliticsOf(text, token) }
          : { firstToken: start, lastToken, cut: 0 }
        found.push(built(text, gazetteers, head, place, isInside ? end : undefined))
      }
      isInside = false
      start = nextInList(text, lastToken)
    }
  }
  return found
}
