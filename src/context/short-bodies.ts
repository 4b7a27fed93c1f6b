import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { words } from '../unicode/word-list'
import type { BuiltName } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { buildName, followsClosely, nameOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'

/** First words of bodies that Persian news says alone once the full name has been given. Collected for this project. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  words(`
    مجلس
    آژانس
  `).flatMap(foldedWords),
)
const DETERMINERS: ReadonlySet<string> = new Set(
  words(`
    این
    آن
    هر
    هیچ
    یک
    دو
    چند
  `).flatMap(foldedWords),
)
/** What such bodies decide on: another noun before را completes the word (مجلس عزا را). */
const OBJECTS: ReadonlySet<string> = new Set(
  words(`
    طرح
    لایحه
    قانون
    بودجه
    کلیات
    مصوبه
    گزارش
    قطعنامه
    پیشنهاد
  `).flatMap(foldedWords),
)
const OBJECT_MARKER = foldedWords('را')[0] as string

/** Whether a body's first word stands without the rest of a name: before a mark, a function word or verb, or its object. */
function standsAlone(text: RuleText, token: number): boolean {
  const next = token + 1
  if (!followsClosely(text, next)) return true
  if (((text.tokens.gap[next] as number) & Gap.Joint) !== 0) return false
  if (((text.words.classes[next] as number) & (WordClass.Stop | WordClass.Verb)) !== 0) return true
  if (!OBJECTS.has(wordAt(text.tokens, next))) return false
  return followsClosely(text, next + 1) && wordAt(text.tokens, next + 1) === OBJECT_MARKER
}

/**
 * Bodies by their first word alone, in Persian after the full name: مجلس شورای اسلامی, then مجلس طرح را. Of two that begin so
 * the one named last is meant.
 */
export function findShortBodies(text: RuleText): BuiltName[] {
  const { tokens, names } = text
  const full = names.filter(
    ({ reading, firstToken, lastToken, procliticLength, gazetteer, entity }) =>
      reading === Reading.Persian &&
      lastToken > firstToken &&
      procliticLength === 0 &&
      gazetteer.typeOf(entity) === 'organization' &&
      BODY_WORDS.has(wordAt(tokens, firstToken)),
  )
  const found: BuiltName[] = []
  full.forEach((name, place) => {
    const word = wordAt(tokens, name.firstToken)
    const hash = text.words.hashes[name.firstToken]
    const end = full.slice(place + 1).find((other) => wordAt(tokens, other.firstToken) === word)?.firstToken
    for (let token = name.lastToken + 1; token < (end ?? tokens.count); token++) {
      if (text.words.hashes[token] !== hash || nameOf(text, token) !== undefined) continue
      if (readingAt(text, token) !== Reading.Persian || !standsAlone(text, token)) continue
      if (token > 0 && followsClosely(text, token) && DETERMINERS.has(wordAt(tokens, token - 1))) continue
      const { kind } = name.gazetteer.head(name.entity)
      const { reading } = name
      const place = { firstToken: token, lastToken: token, cut: 0 }
      const facts = { rule: 'institution', type: 'organization', kind, link: name, key: word, reading } as const
      found.push(buildName(text, place, facts))
    }
  })
  return found
}
