import { patternOf } from '../gazetteer/name-pattern'
import { validateRecords } from '../gazetteer/validate-records'
import { type FoundName, recordOf, slugOf } from '../import-formats/draft'
import { writeYaml } from '../import-formats/write-yaml'
import type { EntityRecord } from '../types'
import type { Example, NewName } from './report'
import { transliterate } from './transliterate'

/** A record for a name that no gazetteer has, for somebody to look at. */
export interface Proposal {
  name: NewName
  record: EntityRecord
}

const SOURCE = 'nisba audit'
/** Before ids that were made by letters and want a better one. */
const REVIEW = 'review-'

function isOneWord(form: string): boolean {
  return patternOf(form).singleWord
}

/** The most frequent spelling in each language: the engine finds those that differ from it in loose letters, too. */
function namesOf({ forms }: NewName): FoundName[] {
  const first = forms.filter(({ lang }, place) => forms.findIndex((each) => each.lang === lang) === place)
  // One word alone may be many things: it counts beside the words that it was found by.
  return first.map(({ form, lang }) => ({ text: form, tag: lang, as: isOneWord(form) ? 'weak' : 'canonical' }))
}

/** An id of its own: the English name, or the letters of the Arabic or Persian one after `review-`. */
function idOf({ forms, type }: NewName, isTaken: (id: string) => boolean): string {
  const english = forms.find(({ lang }) => lang === 'en')
  const [first] = forms
  const own =
    english === undefined
      ? `${REVIEW}${slugOf(transliterate(first?.form ?? '')) ?? type}`
      : (slugOf(english.form) ?? type)
  let id = own
  for (let number = 2; isTaken(id); number++) id = `${own}-${number}`
  return id
}

/**
 * Records for new names, in their order, each with an id that is not taken. A name that no record can be made of is left
 * out. A name of one word is a weak one: it needs a word before it that the corpus has there.
 */
export function proposalsFor(names: readonly NewName[], isTaken: (id: string) => boolean): Proposal[] {
  const given = new Set<string>()
  return names.flatMap((name): Proposal[] => {
    const id = idOf(name, (each) => given.has(each) || isTaken(each))
    const { type, kind, country, before } = name
    const draft = recordOf({ id, type, kind, country, names: namesOf(name), source: SOURCE })
    if (draft === undefined) return []
    const needsContext = draft.weakAliases !== undefined && before.length > 0
    const record: EntityRecord = needsContext ? { ...draft, context: { need: { before } } } : draft
    if (validateRecords([record]).length > 0) return []
    given.add(id)
    return [{ name, record }]
  })
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function exampleLine({ before, name, after }: Example): string {
  return `#   ${before}${name}${after}\n`
}

function commentOf({ hits, documents, rules, examples, forms }: NewName): string {
  const found = Object.entries(rules).map(([rule, count]) => `${rule} ${count}`)
  const spellings = forms.length > 1 ? `; ${forms.length} spellings` : ''
  const places = examples.map(({ document }) => document).join(', ')
  const counts = `${counted(hits, 'hit')} in ${counted(documents, 'document')} (${found.join(', ')})${spellings}`
  return `# ${counts}; in ${places}:\n${examples.map(exampleLine).join('')}`
}

/** Proposals as a dictionary file: before each record how often its name came up, and where. */
export function writeProposals(proposals: readonly Proposal[]): string {
  return proposals.map(({ name, record }) => `${commentOf(name)}${writeYaml([record])}`).join('\n')
}
