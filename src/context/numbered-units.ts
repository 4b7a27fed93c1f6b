import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
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

/** المنطقة is a unit where it is a military one; in Persian منطقه ۲۲ is a part of a town. */
const AREA = foldedWords('المنطقة')[0] as string
const PART_OF_TOWN = foldedWords('منطقه')[0] as string
const MILITARY = foldedWords('العسكرية')[0] as string

/** اللواء 110, الفرقة الرابعة عشرة, لشکر ۲۷. */
function unitAt(text: RuleText, token: number): Unit | undefined {
  const { tokens, words: known } = text
  const affixes = known.affixes[token] as number
  const reading = readingAt(text, token)
  if (!followsClosely(text, token + 1)) return undefined
  if (reading === Reading.Persian && wordAt(tokens, token) === PART_OF_TOWN) return undefined
  const cut = ((affixes & Affix.Conjunction) !== 0 ? 1 : 0) + ((affixes & Affix.Preposition) !== 0 ? 1 : 0)
  // A number before it: a model of a car (پژو ۲۰۶ تیپ ۲).
  if (token > 0 && followsClosely(text, token) && isNumber(text, token - 1)) return undefined
  const last = wordAt(tokens, token).endsWith(AREA) ? token + 1 : token
  if (last > token && wordAt(tokens, last) !== MILITARY) return undefined
  const next = last + 1
  if (!followsClosely(text, next)) return undefined
  if (isNumber(text, next)) return { firstToken: token, lastToken: next, cut, reading }
  if (reading !== Reading.Arabic || !ORDINALS.has(wordAt(tokens, next))) return undefined
  const hasTens = followsClosely(text, next + 1) && TENS.has(wordAt(tokens, next + 1))
  return { firstToken: token, lastToken: hasTens ? next + 1 : next, cut, reading }
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

/** A listed unit whose number other armies have, too. */
function isWeakUnit({ firstToken, strength, gazetteer, entity }: Candidate, token: number): boolean {
  return firstToken === token && strength === Strength.Weak && gazetteer.head(entity).kind === 'army'
}

/** Whether the text speaks of one country more than of others, and nowhere of that of a unit. */
function isOfAnotherCountry(text: RuleText, unit: Candidate, country: string | undefined): boolean {
  const own = unit.gazetteer.head(unit.entity).country
  if (country === undefined || own === undefined || own === country) return false
  return !text.names.some((name) => name !== unit && name.gazetteer.head(name.entity).country === own)
}

/** Numbered military units, linked to the one of the passage's country where a gazetteer has it. */
export function findNumberedUnits(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const { tokens, words: known } = text
  const found: BuiltName[] = []
  let country: string | undefined
  let isCountryKnown = false
  for (const token of known.openings) {
    if (((known.classes[token] as number) & WordClass.Unit) === 0) continue
    const listed = nameOf(text, token)
    if (listed !== undefined && !isWeakUnit(listed, token)) continue
    const unit = tokens.script[token] === Script.Latin ? englishUnitAt(text, token) : unitAt(text, token)
    if (unit === undefined) continue
    if (!isCountryKnown) country = mainCountry(text)
    isCountryKnown = true
    if (listed === undefined) found.push(built(text, gazetteers, unit, country))
    else if (unit.lastToken === listed.lastToken && isOfAnotherCountry(text, listed, country))
      found.push(built(text, gazetteers, unit, country, token))
  }
  return found
}

function built(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  { reading, ...place }: Unit,
  country: string | undefined,
  listHead?: number,
): BuiltName {
  const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
  const link = unitOf(gazetteers, key, country)
  return buildName(text, place, { rule: 'head', type: 'organization', kind: 'army', link, key, reading, listHead })
}
