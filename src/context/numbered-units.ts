import type { Gazetteer } from '../gazetteer/gazetteer'
import { Reading } from '../language/label-tokens'
import { Script } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { mainCountry } from './main-country'
import { buildName, followsClosely, keyBetween, nameOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** Arabic ordinals, feminine first, as far as units are counted in words; the tens follow: الرابعة عشرة. */
const ORDINALS: ReadonlySet<string> = new Set(
  words(`
    الأول
    الأولى
    الثاني
    الثانية
    الثالث
    الثالثة
    الرابع
    الرابعة
    الخامس
    الخامسة
    السادس
    السادسة
    السابع
    السابعة
    الثامن
    الثامنة
    التاسع
    التاسعة
    العاشر
    العاشرة
    الحادي
    الحادية
    العشرون
    العشرين
    الثلاثون
    الثلاثين
  `).flatMap(foldedWords),
)
const TENS: ReadonlySet<string> = new Set(
  words(`
    عشر
    عشرة
    والعشرون
    والعشرين
    والثلاثون
    والثلاثين
  `).flatMap(foldedWords),
)
const ENGLISH_ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

interface Unit {
  firstToken: number
  lastToken: number
  cut: number
  reading: Reading
}

function isNumber({ tokens }: RuleText, token: number): boolean {
  return tokens.script[token] === Script.Digit
}

/** اللواء 110, الفرقة الرابعة عشرة, لشکر ۲۷. */
function unitAt(text: RuleText, token: number): Unit | undefined {
  const { tokens, words: known } = text
  const affixes = known.affixes[token] as number
  const reading = readingAt(text, token)
  if (!followsClosely(text, token + 1)) return undefined
  const cut = ((affixes & Affix.Conjunction) !== 0 ? 1 : 0) + ((affixes & Affix.Preposition) !== 0 ? 1 : 0)
  // A number before it: a model of a car (پژو ۲۰۶ تیپ ۲).
  if (token > 0 && followsClosely(text, token) && isNumber(text, token - 1)) return undefined
  const unit = { firstToken: token, cut, reading }
  if (isNumber(text, token + 1)) return { ...unit, lastToken: token + 1 }
  if (reading !== Reading.Arabic || !ORDINALS.has(wordAt(tokens, token + 1))) return undefined
  const hasTens = followsClosely(text, token + 2) && TENS.has(wordAt(tokens, token + 2))
  return { ...unit, lastToken: hasTens ? token + 2 : token + 1 }
}

/** 86th Division: the number and its ending are tokens of their own. */
function englishUnitAt({ tokens }: RuleText, token: number): Unit | undefined {
  const ending = token - 1
  if (ending < 1 || !ENGLISH_ORDINAL_ENDINGS.has(wordAt(tokens, ending))) return undefined
  if (tokens.script[ending - 1] !== Script.Digit) return undefined
  return { firstToken: ending - 1, lastToken: token, cut: 0, reading: Reading.English }
}

/** The unit of that number of the country that the passage is about, if a gazetteer has just one. */
function unitOf(gazetteers: readonly Gazetteer[], key: string, country: string | undefined): EntityPlace | undefined {
  if (country === undefined) return undefined
  const found = new Map<string, EntityPlace>()
  for (const gazetteer of gazetteers) {
    for (const entity of gazetteer.entitiesOfKey(key)) {
      const head = gazetteer.head(entity)
      if (head.type === 'organization' && head.country === country) {
        found.set(gazetteer.ids[entity] as string, { gazetteer, entity })
      }
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** Numbered military units, linked to the one of the passage's country where a gazetteer has it. */
export function findNumberedUnits(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const { tokens, words: known } = text
  const found: BuiltName[] = []
  let country: string | undefined
  let isCountryKnown = false
  for (const token of known.openings) {
    if (((known.classes[token] as number) & WordClass.Unit) === 0 || nameOf(text, token) !== undefined) continue
    const unit = tokens.script[token] === Script.Latin ? englishUnitAt(text, token) : unitAt(text, token)
    if (unit === undefined) continue
    if (!isCountryKnown) country = mainCountry(text)
    isCountryKnown = true
    found.push(built(text, gazetteers, unit, country))
  }
  return found
}

function built(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  { reading, ...place }: Unit,
  country: string | undefined,
): BuiltName {
  const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
  const link = unitOf(gazetteers, key, country)
  return buildName(text, place, { rule: 'head', type: 'organization', kind: 'army', link, key, reading })
}
