import { kindOf } from '../kind-of'
import { ARABIC_ARTICLE, PROCLITIC_LETTERS } from '../morphology/proclitics'
import { fold } from '../normalization/fold'
import { strictWord } from '../normalization/strict-letters'
import { tokenize } from '../tokenization/tokens'
import type { EntityRecord, Lang } from '../types'
import { ENTITY_TYPES } from '../vocabulary'
import { buildDoubleArray, MAX_KEYS, MAX_LETTER_CODE } from './double-array'
import { type AliasEntry, expandAliases, Strength } from './expand-aliases'
import { AliasFlag, Gazetteer } from './gazetteer'
import { GazetteerError, type GazetteerProblem } from './gazetteer-error'
import { patternOf } from './name-pattern'
import { validateRecords } from './validate-records'

const LANG_FLAG: Readonly<Record<Lang, AliasFlag>> = {
  ar: AliasFlag.Arabic,
  fa: AliasFlag.Persian,
  en: AliasFlag.English,
}
/** Most distinct context rules; to allow more, widen `GazetteerData.aliasRule` to 32 bits. */
const MAX_RULES = 2 ** 16 - 1

interface KeyedAlias extends AliasEntry {
  entity: number
  key: string
  singleWord: boolean
}

function capacityProblem(what: string, count: number, limit: number, constant: string): GazetteerProblem {
  return {
    record: 'gazetteer',
    field: what,
    value: count,
    why: `more than ${limit} do not fit`,
    fix: `split the gazetteer, or widen ${constant}`,
  }
}

/** A proclitic that would make another name of this one is not read before it (SPEC 3.2, A5). */
function addCliticCollisions(aliases: readonly KeyedAlias[], keys: ReadonlySet<string>): void {
  for (const alias of aliases) {
    if (alias.lang !== 'ar' || !alias.singleWord) continue
    PROCLITIC_LETTERS.forEach((letter, bit) => {
      if (keys.has(String.fromCharCode(letter) + alias.key)) alias.noClitic |= 1 << bit
    })
  }
}

function byKeyThenRank(a: KeyedAlias, b: KeyedAlias): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.strength !== b.strength) return a.strength - b.strength
  if (a.entity !== b.entity) return a.entity - b.entity
  if (a.lang !== b.lang) return a.lang < b.lang ? -1 : 1
  return a.form < b.form ? -1 : a.form > b.form ? 1 : 0
}

function flagsOf(alias: KeyedAlias, isInBoth: boolean): number {
  let flags: number = LANG_FLAG[alias.lang] | (alias.strength << AliasFlag.StrengthShift)
  if (alias.strictOnly) flags |= AliasFlag.StrictOnly
  if (alias.caseExact) flags |= AliasFlag.CaseExact
  if (alias.lang === 'ar' && alias.form.startsWith(ARABIC_ARTICLE)) flags |= AliasFlag.Article
  if (alias.singleWord) flags |= AliasFlag.SingleWord
  if (alias.lang !== 'en' && !isInBoth) flags |= AliasFlag.OneLanguage
  if (alias.capital) flags |= AliasFlag.Capital
  return flags | (alias.noClitic << AliasFlag.NoCliticShift)
}

/** Numbers equal strings once, in order of first use. */
class Interned {
  readonly values: string[] = []
  readonly #numbers = new Map<string, number>()

  number(value: string): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }
}

function givenNamesOf(aliases: readonly KeyedAlias[], records: readonly EntityRecord[]): string {
  const names = new Set<string>()
  for (const alias of aliases) {
    if (alias.lang === 'en' || alias.strength !== Strength.Strong) continue
    if ((records[alias.entity] as EntityRecord).type !== 'person') continue
    const tokens = tokenize(fold(alias.form))
    if (tokens.count < 2 || (tokens.end[0] as number) < 3) continue
    names.add(strictWord(tokens.letters, 0, tokens.end[0] as number))
  }
  return [...names].sort().join('\n')
}

/**
 * Compiles entity records to a gazetteer. The result is the same, byte for byte, for the same records in the same
 * order. Throws a `GazetteerError` that lists every problem of every record, and compiles nothing then; a `TypeError` for
 * anything but an array.
 */
export function compileGazetteer(records: readonly EntityRecord[]): Gazetteer {
  if (!Array.isArray(records)) throw new TypeError(`records must be an array of entity records; got ${kindOf(records)}`)
  const problems = validateRecords(records)
  if (problems.length > 0) throw new GazetteerError(problems)

  const aliases: KeyedAlias[] = records.flatMap((record, entity) =>
    expandAliases(record).map((entry) => {
      const { key, singleWord } = patternOf(entry.form)
      return { ...entry, entity, key, singleWord }
    }),
  )
  const keys = [...new Set(aliases.map((alias) => alias.key))].sort()
  const alphabet = [...new Set(keys.join(''))].map((letter) => letter.charCodeAt(0)).sort((a, b) => a - b)
  addCliticCollisions(aliases, new Set(keys))
  aliases.sort(byKeyThenRank)
  const rules = new Interned()
  const ruleNumbers = aliases.map((alias) =>
    alias.rule === undefined ? 0 : rules.number(JSON.stringify(alias.rule)) + 1,
  )

  const capacity: GazetteerProblem[] = []
  if (alphabet.length > MAX_LETTER_CODE)
    capacity.push(
      capacityProblem('letters', alphabet.length, MAX_LETTER_CODE, 'MAX_LETTER_CODE and DoubleArray.check to 16 bits'),
    )
  if (keys.length > MAX_KEYS) capacity.push(capacityProblem('keys', keys.length, MAX_KEYS, 'MAX_KEYS and KEY_BYTES'))
  if (rules.values.length > MAX_RULES)
    capacity.push(
      capacityProblem(
        'context rules',
        rules.values.length,
        MAX_RULES,
        'MAX_RULES and GazetteerData.aliasRule to 32 bits',
      ),
    )
  if (capacity.length > 0) throw new GazetteerError(capacity)

  const codeOf = new Map(alphabet.map((letter, place) => [letter, place + 1]))
  const trie = buildDoubleArray(
    keys.map((key) =>
      Uint8Array.from({ length: key.length }, (_, index) => codeOf.get(key.charCodeAt(index)) as number),
    ),
  )
  const keyAliases = new Uint32Array(keys.length + 1)
  let alias = 0
  keys.forEach((key, number) => {
    keyAliases[number] = alias
    while (aliases[alias]?.key === key) alias++
  })
  keyAliases[keys.length] = alias

  const langsOf = new Map<number, Set<Lang>>()
  for (const { entity, lang } of aliases) langsOf.set(entity, (langsOf.get(entity) ?? new Set()).add(lang))
  const isInBoth = new Set(
    [...langsOf].filter(([, langs]) => langs.has('ar') && langs.has('fa')).map(([entity]) => entity),
  )
  const recordTexts = records.map((record) => JSON.stringify(record))
  return new Gazetteer({
    trie,
    alphabet: Uint16Array.from(alphabet),
    keyAliases,
    aliasEntity: Uint32Array.from(aliases, (each) => each.entity),
    aliasFlags: Uint16Array.from(aliases, (each) => flagsOf(each, isInBoth.has(each.entity))),
    aliasRule: Uint16Array.from(ruleNumbers),
    formStart: startsOf(aliases.map((each) => each.form)),
    forms: aliases.map((each) => each.form).join(''),
    rules: `[${rules.values.join(',')}]`,
    entityType: Uint8Array.from(records, (record) => ENTITY_TYPES.indexOf(record.type)),
    recordStart: startsOf(recordTexts),
    records: recordTexts.join(''),
    ids: records.map((record) => record.id).join('\n'),
    givenNames: givenNamesOf(aliases, records),
  })
}

function startsOf(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, place) => {
    starts[place + 1] = (starts[place] as number) + text.length
  })
  return starts
}
