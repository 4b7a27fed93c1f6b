import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Script } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE } from '../unicode/code-points'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, stemsAt, wordAt, writtenWord } from './context-words'
import { COMPOUND_CLOSERS, COMPOUND_OPENERS, NAME_HEADS, type NameHead } from './name-heads'
import { isOrdinary } from './persian-shapes'
import {
  buildName,
  entityNamed,
  followsClosely,
  keyBetween,
  type NamePlace,
  nameOf,
  partClassOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'
import { endsInTehMarbuta, isWrittenWithMaksura } from './word-parts'

/** A head as a text has it. */
export interface HeadWord {
  readonly head: NameHead
  readonly number: 'one' | 'two' | 'several'
  /** Keys of the words before the names with which such entities are listed. */
  readonly prefixes: readonly string[]
  /** It is listed with a hamza above its alef, and the text leaves it out: احياء may be إحياء. */
  readonly isDoubtful: boolean
}

type HeadLang = 'ar' | 'fa'

function headsIn(lang: HeadLang): ReadonlyMap<string, HeadWord> {
  const heads = new Map<string, HeadWord>()
  for (const entry of NAME_HEADS) {
    const { type, kind, inside, one, two = [], several, listedWith = {}, open, isNamedAfterCountries } = entry
    // The list leaves out what a head has not: all are read as objects of one shape.
    const head = { type, kind, inside, one, two, several, listedWith, open, isNamedAfterCountries }
    const prefixes = [...(one[lang] ?? []), ...(listedWith[lang] ?? [])].map((form) => foldedWords(form).join(''))
    const add = (forms: readonly string[], number: HeadWord['number']): void => {
      for (const word of forms.flatMap(foldedWords)) heads.set(word, { head, number, prefixes, isDoubtful: false })
    }
    add(one[lang] ?? [], 'one')
    add(lang === 'ar' ? two : [], 'two')
    add(several[lang] ?? [], 'several')
  }
  return heads
}

const ARABIC_HEADS = headsIn('ar')
const PERSIAN_HEADS = headsIn('fa')
/** The stem of أحياء: with the hamza below it is another word. */
const QUARTERS = foldedWords('\u0623\u062d\u064a\u0627\u0621')[0] as string

const OPENERS: ReadonlySet<string> = new Set(COMPOUND_OPENERS.flatMap(foldedWords))
const CLOSERS: ReadonlySet<string> = new Set(COMPOUND_CLOSERS.flatMap(foldedWords))

/** Whether a word is the last of names of places in Persian: آباد of حسین آباد. */
export function closesPlace({ tokens }: RuleText, token: number): boolean {
  return CLOSERS.has(wordAt(tokens, token))
}

/** The head that a word is, its proclitics cut off. */
export function headAt(text: RuleText, token: number): HeadWord | undefined {
  const reading = readingAt(text, token)
  const heads = reading === Reading.Persian ? PERSIAN_HEADS : ARABIC_HEADS
  for (const stem of stemsAt(text.tokens, token, reading)) {
    const found = heads.get(stem)
    if (found === undefined) continue
    const { head, number, prefixes } = found
    const isDoubtful = stem === QUARTERS && !hasHamzaAbove(text, token)
    return isDoubtful ? { head, number, prefixes, isDoubtful } : found
  }
  return undefined
}

function hasHamzaAbove({ tokens }: RuleText, token: number): boolean {
  return writtenWord(tokens, token).includes(String.fromCharCode(ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE))
}

/** Whether a word is a head of any number, and not definite: what it says is said of the name after it. */
export function isHead({ words }: RuleText, token: number): boolean {
  const isListed = ((words.classes[token] as number) & (WordClass.Head | WordClass.Heads)) !== 0
  return isListed && ((words.affixes[token] as number) & Affix.Article) === 0
}

/** The entity of the head's type and kind that has one of the keys as a name of its own, if there is just one. */
export function entityOfHead(
  gazetteers: readonly Gazetteer[],
  keys: readonly string[],
  { type, kind }: NameHead,
): EntityPlace | undefined {
  return entityNamed(gazetteers, keys, (head) => head.type === type && head.kind === kind)
}

/** A name that its head makes; `link`: the entity, where a gazetteer has it. */
export function headedName(
  text: RuleText,
  head: NameHead,
  place: NamePlace,
  link: EntityPlace | undefined,
  listHead?: number,
): BuiltName {
  const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
  return buildName(text, place, { rule: 'head', type: head.type, kind: head.kind, link, key, listHead })
}

/** Fewest letters of a word that is taken for a name because of its head alone. */
const SHORTEST_UNKNOWN = 3
const FINAL_HEH = '\u0647'
const FEMININE_NISBA = '\u064a\u0647'
const ARTICLE = '\u0627\u0644'

/** The token after a head and the adjectives that stand between it and the name. */
export function afterHeadAdjectives(text: RuleText, headToken: number): number {
  let token = headToken + 1
  while (followsClosely(text, token) && ((text.words.classes[token] as number) & WordClass.HeadAdjective) !== 0) token++
  return token
}

/** How much a head says of a word that no list has. */
export const enum Openness {
  /** It must be part of personal names. */
  Part = 0,
  /** After a masculine head a feminine nisba is no adjective of it: مستشفى سكينية. */
  Masculine = 1,
  /** Any word that can be a name and is no adjective of a feminine head. */
  Any = 2,
  /** Any word that can be a name: an adjective does not stand behind و. */
  AfterAnd = 3,
}

/** A word that no list and no gazetteer has and that can be a name, its first `cut` letters left out. */
export function isUnknownName(text: RuleText, token: number, cut: number, openness: Openness): boolean {
  const { tokens, words: known } = text
  if (tokens.script[token] !== Script.Arabic || nameOf(text, token) !== undefined) return false
  if (text.ordinary.has(token) || isOn(text, token)) return false
  // از زندان آزاد شد: a name elsewhere.
  if (readingAt(text, token) === Reading.Persian && isOrdinary(text, token)) return false
  if (text.maybePlaces.has(token)) return true
  const part = partClassOf(text, token, cut)
  if ((known.classes[token] as number) !== 0 && part === NamePartClass.None) return false
  const word = wordAt(tokens, token).slice(cut)
  if (word.length < SHORTEST_UNKNOWN) return false
  if (part === NamePartClass.Given || part === NamePartClass.Surname) return true
  if (openness === Openness.AfterAnd) return true
  if (openness === Openness.Any) return word.startsWith(ARTICLE) || !isLikeFeminineAdjective(text, token, word)
  const isNisba = openness === Openness.Masculine && word.endsWith(FEMININE_NISBA) && !word.startsWith(ARTICLE)
  return isNisba && isLastNoun(text, token)
}

/** على after a noun, which is written like the first name. */
function isOn(text: RuleText, token: number): boolean {
  return ((text.words.classes[token] as number) & WordClass.Stop) !== 0 && isWrittenWithMaksura(text, token)
}

/** Patterns of Arabic adjectives in the feminine: صغيرة, هادئة, مهجورة, جبلية; loose letters. */
const FEMININE_ADJECTIVE = /^(?:..\u064a.|.\u0627.+|\u0645.+|.+\u064a)\u0647$/u

/** Whether a word may be an adjective of a feminine head (قرية صغيرة), which no name is (بلدة قيطة), or ends in a pronoun. */
function isLikeFeminineAdjective(text: RuleText, token: number, word: string): boolean {
  if (!word.endsWith(FINAL_HEH)) return false
  return readingAt(text, token) !== Reading.Arabic || !endsInTehMarbuta(text, token) || FEMININE_ADJECTIVE.test(word)
}

/** Nothing follows, or a function word: the word is no noun in the construct state (مستشفى أكاديمية القلب). */
function isLastNoun(text: RuleText, token: number): boolean {
  return !followsClosely(text, token + 1) || ((text.words.classes[token + 1] as number) & WordClass.Stop) !== 0
}

/** A word that is no name by itself but can go on with one. */
function canEndCompound(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token) || text.tokens.script[token] !== Script.Arabic) return false
  if (nameOf(text, token) !== undefined) return false
  return (
    ((text.words.classes[token] as number) & ~WordClass.CompoundEnd) === 0 ||
    partClassOf(text, token, 0) !== NamePartClass.None
  )
}

/** The last word of a name of two that its first or last word gives away (تل السمن, معلم کلایه), or -1. */
export function endOfCompound(text: RuleText, token: number, cut: number): number {
  if (nameOf(text, token) !== undefined || !canEndCompound(text, token + 1)) return -1
  if (OPENERS.has(wordAt(text.tokens, token).slice(cut))) return token + 1
  const isClosed = closesPlace(text, token + 1) && readingAt(text, token) === Reading.Persian
  return isClosed && isUnknownName(text, token, cut, Openness.Any) ? token + 1 : -1
}
