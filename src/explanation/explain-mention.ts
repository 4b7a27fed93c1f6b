import type { NameRule } from '../context/built-names'
import type { Evidence, Explanation, FoldName, Mention } from '../types'
import { quoted } from './wording'

const FOLD_WORDS: Readonly<Record<FoldName, string>> = {
  harakat: 'vowel marks',
  tatweel: 'tatweel',
  hamza: 'another hamza',
  'final-hamza': 'another final hamza',
  yeh: 'another yeh',
  kaf: 'another kaf',
  'teh-marbuta': 'another final heh',
  tanween: 'the alef of the accusative',
  'elided-alef': 'its alef elided',
  letter: 'another letter of the same sort',
  'presentation-form': 'presentation forms',
  digit: 'other digits',
  case: 'another letter case',
  accent: 'other accents',
  spacing: 'other spacing',
  punctuation: 'other punctuation',
  invisible: 'unseen characters',
}

/** What a licence of one word says. */
const LICENCES: ReadonlyMap<string, string> = new Map([
  ['quoted', 'it stands in quotation marks'],
  ['hashtag', 'it is a hashtag of its own'],
  ['no adjective', 'no adjective stands in this place'],
  ['speaker', 'it opens a line, and a colon follows'],
  ['headline', 'it is the subject of a headline'],
  ['dateline', 'it stands in a dateline'],
  ['shadda', 'it has the shadda that tells it from another name'],
  ['opponents', 'it plays against another club in the sentence'],
  ['press review', 'it opens an item as other papers do'],
  ['head in the sentence', 'the sentence says what it is'],
  ['articled place', 'it has the article and stands after a preposition'],
  ['facility of the place', 'a facility of its name stands in the text'],
  ['name parts', 'a rule finds a person there, and the name is listed'],
  ['mentioned before', 'the text names it before'],
  ['named below', 'the first sentences below the headline name it'],
  ['country of the text', 'most names of the text are of its country'],
  ['places beside it', 'places of its country stand beside it'],
  ['short name', 'the text gives the full name'],
])
const BESIDE = /^(before|after) (.+)$/su

function licenceWords(licence: string): string {
  const beside = BESIDE.exec(licence)
  if (beside !== null) return `${quoted(beside[2] as string)} stands ${beside[1]} it`
  return LICENCES.get(licence) ?? (licence.startsWith('coordinated with ') ? `it is ${licence}` : `of this: ${licence}`)
}

/** What each rule goes by. */
const RULES: Readonly<Record<NameRule, string>> = {
  title: 'a title, rank or office stands before it',
  verb: 'a verb of speech or meeting stands beside it',
  'name parts': 'its words are parts of personal names',
  head: 'the word before it says what it is',
  institution: 'it is the head of an institution with its portfolio and country',
  nationality: 'it is a form of a nationality, people or community',
  office: 'it is the words of an office with what completes them',
  mentioned: 'the text names it elsewhere',
}

function ruleWords(licence: string | undefined): string {
  const rule = Object.entries(RULES).find(([name]) => name === licence)
  return rule === undefined ? 'found by rule' : `found by rule, because ${rule[1]}`
}

/** Who is meant. */
function meaning({ id, name, type, alternatives }: Mention): string {
  if (id !== null) return `is ${id} (${name})`
  if (alternatives === undefined) return `is of type ${type}, and no gazetteer has it`
  return `may be ${alternatives.join(' or ')}, and nothing decides`
}

function nameWords(alias: string, strength: Evidence['strength']): string {
  if (strength === 'short') return `by the short name ${quoted(alias)}`
  return `by the name ${quoted(alias)}, which counts ${strength === 'weak' ? 'only with a licence' : 'anywhere'}`
}

function steps({ alias, match, proclitic, suffix, alternatives, id }: Mention, evidence: Evidence): string[] {
  const { strength, licence, folds = [], beat } = evidence
  const isByRule = match === 'rule'
  const found = [isByRule ? ruleWords(licence) : nameWords(alias, strength)]
  if (folds.length > 0) found.push(`written with ${folds.map((fold) => FOLD_WORDS[fold]).join(', ')}`)
  if (proclitic !== undefined) found.push(`after the proclitic ${quoted(proclitic)}`)
  if (suffix !== undefined) found.push(`before the suffix ${quoted(suffix)}`)
  if (licence !== undefined && !isByRule) found.push(`let through because ${licenceWords(licence)}`)
  if (id !== null && alternatives !== undefined) {
    found.push(`rather than ${alternatives.filter((each) => each !== id).join(', ')} of the same name`)
  }
  if (beat.length > 0) found.push(`better than ${beat.join(', ')} on these words`)
  return found
}

/** Says in one sentence why a mention that carries its evidence was reported. */
export function explainMention(mention: Mention): Explanation {
  const { evidence, start, text } = mention
  const head = `${quoted(text)} at ${start} ${meaning(mention)}`
  return { mention, message: evidence === undefined ? head : `${head}: ${steps(mention, evidence).join('; ')}` }
}
