import { ENGLISH_TITLES, PERSON_TITLES, PLACE_HEADS } from '../context/triggers'
import { createExtractor } from '../extractor'
import { compileGazetteer } from '../gazetteer/compile-gazetteer'
import { expandAliases, Strength } from '../gazetteer/expand-aliases'
import { patternOf } from '../gazetteer/name-pattern'
import { FUNCTION_WORDS } from '../language/function-words'
import { isGivenName } from '../morphology/given-names'
import { fold } from '../normalization/fold'
import { strictWord } from '../normalization/strict-letters'
import type { EntityRecord, Lang } from '../types'
import { LANGS, LAYERS } from '../vocabulary'
import { type ListedName, namesOf } from './dictionary'
import type { LintRule } from './findings'

/** Function words whose evidence for a language is weaker than this belong to both; see `FUNCTION_WORDS`. */
const OF_BOTH_FROM = -1.3
const OF_BOTH_TO = 2.5

function strictOf(word: string): string {
  const letters = fold(word)
  return strictWord(letters, 0, letters.count)
}

function functionWords(isOf: (persian: number) => boolean): ReadonlySet<string> {
  return new Set(FUNCTION_WORDS.filter(({ persian }) => isOf(persian)).flatMap(({ words }) => words.map(strictOf)))
}

/** Function words of a language, strict letters. */
export const FUNCTION_WORDS_OF: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ar: functionWords((persian) => persian <= OF_BOTH_TO),
  fa: functionWords((persian) => persian >= OF_BOTH_FROM),
  en: new Set(),
}

/** What ordinary word of a language a name is, if it is one that the engine knows. */
export function ordinaryWord(form: string, lang: Lang): string | undefined {
  const pattern = patternOf(form)
  if (!pattern.singleWord) return undefined
  const letters = fold(form)
  const word = strictWord(letters, 0, letters.count)
  if (FUNCTION_WORDS_OF[lang].has(word)) return 'a function word'
  if (lang === 'en') return ENGLISH_TITLES.has(form.toLowerCase()) ? 'a title' : undefined
  // Most heads are Arabic; in Persian some of these are names of places and nothing else.
  if (lang === 'ar' && PLACE_HEADS.has(pattern.key)) return 'the head of a place name'
  if (PERSON_TITLES.has(pattern.key)) return 'a title'
  return isGivenName(form) ? 'a common given name' : undefined
}

const COMMON_WORD: LintRule = {
  id: 'common-word',
  about:
    'A name that counts anywhere is a function word, a title, the head of a place name or a common given name. Under ' +
    'weakAliases, with the words that give it away, it is fine; so it is under aliases with any condition of its own, and a ' +
    'given name under shortNames.',
  *check({ records }) {
    for (const name of namesOf(records)) {
      if (name.strength === Strength.Weak || Object.keys(name.rule).length > 1) continue
      const what = ordinaryWord(name.form, name.lang)
      if (what === undefined || (name.strength === Strength.Short && isGivenName(name.form))) continue
      yield {
        in: name.record,
        field: name.field,
        value: name.form,
        why: `is ${what} in ${name.lang}: it would be reported in ordinary sentences`,
        fix: 'put it under weakAliases with the words that give it away, or remove it',
      }
    }
  },
}

/** A record of one name alone: type and country decide which forms of it are derived by rule. */
function alone({ record: { record }, lang, form, rule }: ListedName): EntityRecord {
  const { type, country } = record
  const { fold: folding, case: casing } = rule
  return {
    id: 'name',
    type,
    ...(country !== undefined && { country }),
    names: { [lang]: form },
    aliases: { [lang]: [{ form, ...(folding && { fold: folding }), ...(casing && { case: casing }) }] },
    source: 'lint',
  }
}

/** The keys of the forms under which a name is found. */
function keysFoundBy(name: ListedName): string[] {
  return expandAliases(alone(name))
    .filter(({ strength }) => strength === Strength.Strong)
    .map((entry) => patternOf(entry.form).key)
}

/** Whether a text that is `other` would be found by `name`, as far as spelling goes. */
function isFoundBy(name: ListedName, other: ListedName): boolean {
  const extractor = createExtractor({ gazetteers: [compileGazetteer([alone(name)])] })
  const text = other.form.trim()
  return extractor
    .extract(text, { languages: [name.lang], layers: [...LAYERS], rules: false })
    .some(({ start, end }) => start === 0 && end === text.length)
}

/** Conditions as text, to compare them. */
function conditionsOf({ strength, rule }: ListedName): string {
  return JSON.stringify([strength, { ...rule, form: '' }])
}

/** Names that say nothing new, of one record and language; each with the name that says it. */
function* redundant(names: readonly ListedName[]): Iterable<[name: ListedName, by: ListedName]> {
  const byKey = new Map<string, ListedName[]>()
  for (const name of names) {
    const known = byKey.get(name.pattern.key) ?? []
    const by = known.find((each) => conditionsOf(each) === conditionsOf(name) && each.form.trim() !== name.form.trim())
    if (by !== undefined && isFoundBy(by, name)) yield [name, by]
    else for (const key of keysFoundBy(name)) byKey.set(key, [...(byKey.get(key) ?? []), name])
  }
}

const REDUNDANT: LintRule = {
  id: 'redundant-name',
  about:
    'A name is found by another name of its record as well: the engine exchanges hamza seats, yeh and alef maksura, teh ' +
    'marbuta and heh, joins and splits words, and spells the Latin article in its ways. Names of different conditions and ' +
    'those under generated are left alone.',
  isStrictOnly: true,
  *check({ records }) {
    for (const { names } of records) {
      for (const lang of LANGS) {
        const listed = names.filter((name) => name.lang === lang && name.list !== 'generated')
        for (const [name, by] of redundant(listed)) {
          yield {
            in: name.record,
            field: name.field,
            value: name.form,
            why: `is found by ${by.form} already`,
            fix: 'remove it, unless it needs conditions of its own',
          }
        }
      }
    }
  },
}

/** What is wrong with a name within its record. */
export const NAME_RULES: readonly LintRule[] = [COMMON_WORD, REDUNDANT]
