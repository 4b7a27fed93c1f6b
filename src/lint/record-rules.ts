import { LANGS } from '../vocabulary'
import { groupBy } from './dictionary'
import type { LintRule } from './findings'

const UNSORTED: LintRule = {
  id: 'unsorted',
  about: 'The records of a file are not in the order of their ids, so that two people may add one entity twice.',
  isStrictOnly: true,
  *check({ records }) {
    for (const ofFile of groupBy(records, ({ file }) => file).values()) {
      let last = ''
      for (const linted of ofFile) {
        const { id } = linted.record
        if (id < last) {
          yield { in: linted, field: 'id', value: id, why: `comes after ${last}`, fix: 'sort the records by id' }
        } else last = id
      }
    }
  },
}

const MISSING_LANGUAGE: LintRule = {
  id: 'missing-language',
  about:
    'A record has no canonical name in one of ar, fa and en, so that texts in it miss the entity. A record whose note says ' +
    '"no fa" has none.',
  isStrictOnly: true,
  *check({ records }) {
    for (const linted of records) {
      const { names, note = '' } = linted.record
      const missing = LANGS.filter((lang) => names[lang] === undefined && !new RegExp(`\\bno ${lang}\\b`).test(note))
      for (const lang of missing) {
        yield {
          in: linted,
          field: 'names',
          value: lang,
          why: `has no name in ${lang}`,
          fix: `give names.${lang}, or say "no ${lang}" in the note`,
        }
      }
    }
  },
}

/** What is wrong with a record as a whole. */
export const RECORD_RULES: readonly LintRule[] = [UNSORTED, MISSING_LANGUAGE]
