/**
 * What the names of the dictionaries could also mean: `npm run ambiguity -- PEOPLE [PART…]`. PEOPLE is the folder with the
 * frequency lists and lists of names (../shared/sources/people); with PARTs only names from files whose path has one of them.
 * A line a finding, tab-separated: finding, language, name, record, detail.
 *
 * - `common`: a strong name of one word is a frequent word (Zipf 3.4 and up).
 * - `given`: a strong name of one word is a given name.
 * - `short`: a strong name of one word has three letters or fewer.
 * - `shared`: a strong name of several records of different types.
 * - `clitic`: a proclitic and the name are another name, or a word at least as frequent as the name.
 */
import { join, relative } from 'node:path'
import { dictionaryFiles, readDictionary } from '../src/cli/dictionary-files'
import { expandAliases, Strength } from '../src/gazetteer/expand-aliases'
import { patternOf } from '../src/gazetteer/name-pattern'
import { PROCLITIC_LETTERS } from '../src/morphology/proclitics'
import type { EntityRecord, EntityType, Lang } from '../src/types'
import { readWordEvidence, type ScriptLang } from './import/word-evidence'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events', 'peoples', 'imported']
const COMMON = 3.4
const SHORT = 3

interface Name {
  form: string
  key: string
  lang: Lang
  id: string
  type: EntityType
  file: string
  strong: boolean
  singleWord: boolean
}

const [people, ...parts] = process.argv.slice(2)
if (people === undefined) {
  console.error('usage: npm run ambiguity -- PEOPLE [PART…]')
  process.exit(2)
}
const evidence = readWordEvidence(people)

function namesOf(record: EntityRecord, file: string): Name[] {
  return expandAliases(record).map(({ form, lang, strength, rule }) => {
    const { key, singleWord } = patternOf(form)
    const strong = strength === Strength.Strong && rule === undefined
    return { form, key, lang, id: record.id, type: record.type, file, strong, singleWord }
  })
}

const names = dictionaryFiles(FOLDERS.map((folder) => join(ROOT, 'dictionaries', folder))).flatMap((path) =>
  readDictionary([path]).flatMap((record) => namesOf(record, relative(ROOT, path))),
)
const byKey = new Map<string, Name[]>()
for (const name of names) byKey.set(name.key, [...(byKey.get(name.key) ?? []), name])

const counts = new Map<string, number>()
function report(finding: string, { lang, form, id }: Name, detail: string): void {
  counts.set(finding, (counts.get(finding) ?? 0) + 1)
  console.log([finding, lang, form, id, detail].join('\t'))
}

function isScriptLang(lang: Lang): lang is ScriptLang {
  return lang !== 'en'
}

function reportClitics(name: Name, zipf: number): void {
  for (const letter of PROCLITIC_LETTERS) {
    const together = String.fromCharCode(letter) + name.key
    const others = (byKey.get(together) ?? []).filter(({ id }) => id !== name.id)
    const frequency = evidence.zipf(together, 'ar')
    if (others.length > 0) report('clitic', name, `${together} is ${others[0]?.id}`)
    else if (frequency >= COMMON && frequency >= zipf) report('clitic', name, `${together} has ${frequency}`)
  }
}

const reported = new Set<string>()
for (const name of names) {
  const { lang, key, strong, singleWord, file, id } = name
  if (!strong || (parts.length > 0 && !parts.some((part) => file.includes(part)))) continue
  if (reported.has(`${id} ${lang} ${key}`)) continue
  reported.add(`${id} ${lang} ${key}`)
  const others = (byKey.get(key) ?? []).filter((other) => other.strong && other.type !== name.type)
  if (others.length > 0) report('shared', name, [...new Set(others.map((other) => other.id))].join(', '))
  if (!singleWord || !isScriptLang(lang)) continue
  const zipf = evidence.zipf(key, lang)
  if (zipf >= COMMON) report('common', name, String(zipf))
  if (evidence.isGivenName(key, lang)) report('given', name, '')
  if (key.length <= SHORT) report('short', name, '')
  if (lang === 'ar') reportClitics(name, zipf)
}
console.error([...counts].map(([finding, count]) => `${count} ${finding}`).join(', '))
