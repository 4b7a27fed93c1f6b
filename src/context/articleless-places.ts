import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { hashesOf } from '../normalization/word-hash'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords } from './context-words'
import { isOrdinary } from './persian-shapes'
import { buildName, followsClosely, keyBetween, partClassOf, type RuleText, readingAt } from './rule-text'
import { hasArticle } from './word-parts'

const ARTICLE = '\u0627\u0644'
/** Letters of a name without its article at least. */
const LEAST_LETTERS = 4

/** After these stands a place: prepositions, heads of settlements, sides of them. Collected for this project. */
const BEFORE_PLACES: ReadonlySet<number> = hashesOf(
  words(`
    در
    به
    از
    تا
    شهر
    شهرک
    شهرستان
    ناحیه
    منطقه
    بخش
    حومه
    اطراف
    حوالی
    نزدیکی
    مرکز
    شمال
    جنوب
    شرق
    غرب
  `).flatMap(foldedWords),
)

/** The town that has a strong name with the article before the word, if there is just one. */
function townWithArticle(gazetteers: readonly Gazetteer[], key: string): EntityPlace | undefined {
  let found: EntityPlace | undefined
  for (const gazetteer of gazetteers) {
    for (const entity of gazetteer.placesOfKey(key)) {
      const { kind } = gazetteer.head(entity)
      if (kind !== 'town' && kind !== 'city' && kind !== 'district' && kind !== 'village') continue
      if (found !== undefined && found.gazetteer.ids[found.entity] !== gazetteer.ids[entity]) return undefined
      found = { gazetteer, entity }
    }
  }
  return found
}

/** A gazetteer has it as a name of something, if only as a weak one (طبقه): its context has been judged. */
function isListed(gazetteers: readonly Gazetteer[], key: string): boolean {
  return gazetteers.some((gazetteer) => gazetteer.entitiesOfKey(key).next().done !== true)
}

function canBePlace(text: RuleText, token: number, last: number): boolean {
  const { tokens, words: known, nameAt } = text
  if (known.classes[token] !== 0 || nameAt[token] !== 0 || !followsClosely(text, token)) return false
  if ((tokens.end[token] as number) - (tokens.first[token] as number) < LEAST_LETTERS) return false
  return (
    readingAt(text, token) === Reading.Persian &&
    (followsPlace(text, token, last) || BEFORE_PLACES.has(known.hashes[token - 1] as number))
  )
}

/** در قریتین و فرقلس: و stands between, and before it a place. */
function followsPlace({ tokens, names, nameAt }: RuleText, token: number, last: number): boolean {
  if (token < 2 || (tokens.end[token - 1] as number) - (tokens.first[token - 1] as number) !== 1) return false
  if (last === token - 2) return true
  const name = names[(nameAt[token - 2] as number) - 1]
  return name !== undefined && name.gazetteer.typeOf(name.entity) === 'location'
}

/**
 * Towns whose Arabic article Persian leaves out where no list has them so: در قریتین. Only such as have a strong name with
 * it: what is an ordinary word in Arabic is a loanword in Persian as often as not.
 */
export function findArticlelessPlaces(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  for (let token = 1; token < text.tokens.count; token++) {
    if (!canBePlace(text, token, found.at(-1)?.lastToken ?? -1)) continue
    if (hasArticle(text, token) || isOrdinary(text, token) || partClassOf(text, token, 0) !== NamePartClass.None)
      continue
    const key = keyBetween(text, token, token, 0)
    const link = townWithArticle(gazetteers, ARTICLE + key)
    if (link === undefined || isListed(gazetteers, key)) continue
    const place = { firstToken: token, lastToken: token, cut: 0 }
    found.push(buildName(text, place, { rule: 'head', type: 'location', key, link }))
  }
  return found
}
