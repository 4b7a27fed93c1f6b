/**
 * How ordinary a word is: frequencies, given names and surnames from ../shared/sources/people. Read when dictionaries are
 * made; nothing of it is shipped, for the frequencies are CC BY-SA.
 */
import { join } from 'node:path'
import { patternOf } from '../../src/gazetteer/name-pattern'
import { readTable } from './source-table'

export type ScriptLang = 'ar' | 'fa'

export interface WordEvidence {
  /** Zipf frequency of the word's loose letters, 0 where it is not among the 50,000 commonest. */
  zipf(key: string, lang: ScriptLang): number
  isGivenName(key: string, lang: ScriptLang): boolean
  isSurname(key: string, lang: ScriptLang): boolean
}

/** Loads the evidence; keys are those of `patternOf`. */
export function readWordEvidence(people: string): WordEvidence {
  const frequencies = { ar: new Map<string, number>(), fa: new Map<string, number>() }
  for (const lang of ['ar', 'fa'] as const) {
    for (const { word = '', zipf } of readTable(join(people, `freq_${lang}_wordfreq_50k.tsv`))) {
      const { key } = patternOf(word)
      if (key !== '') frequencies[lang].set(key, Math.max(Number(zipf), frequencies[lang].get(key) ?? 0))
    }
  }
  const names = (file: string): Record<ScriptLang, Set<string>> => {
    const sets = { ar: new Set<string>(), fa: new Set<string>() }
    for (const { lang, name = '' } of readTable(join(people, file))) {
      if (lang === 'ar' || lang === 'fa') sets[lang].add(patternOf(name).key)
    }
    return sets
  }
  const given = names('given_names.tsv')
  const surnames = names('surnames.tsv')
  return {
    zipf: (key, lang) => frequencies[lang].get(key) ?? 0,
    isGivenName: (key, lang) => given[lang].has(key),
    isSurname: (key, lang) => surnames[lang].has(key),
  }
}
