/** Writes dictionaries/names/name-parts.tsv: `npm run import:sources -- SOURCES`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDictionary } from '../src/cli/dictionary-files'
import type { NamePart } from '../src/gazetteer/name-parts'
import { patternOf } from '../src/gazetteer/name-pattern'
import { GIVEN_NAMES } from '../src/morphology/given-names'
import type { Alias, EntityRecord, Lang } from '../src/types'
import { LANGS } from '../src/vocabulary'
import { type NamePartRow, readVerdicts, tableOfNameParts, type Verdict } from './import/name-part-table'
import { MIDDLE_EAST } from './import/place-rows'
import { readTable } from './import/source-table'
import { WESTERN_GIVEN_NAMES } from './import/western-given-names'

/** Words of this frequency rank and better were read one by one; what no override says of them is a word too. */
const REVIEWED_RANK = 12_000
/** Tokens seen more rarely than this in the table of transliterated names are left out: misspellings, and what would not pay for its place. */
const LEAST_SEEN = 8
/** Tokens of the CC0 table that stand in fewer names and in no frequency list are mostly surnames from far away. */
const SEEN_OFTEN = 25
/** Bearers in the dictionaries that a Latin given name of the region has at least. */
const LATIN_BEARERS = 2
/** Latin spellings of a given name that are taken, the most usual first. */
const LATIN_SPELLINGS = 2

const NEAR: ReadonlySet<string> = new Set([...MIDDLE_EAST, 'AF', 'PK'])

const MARKS = /[\u0640\u064b-\u0652\u0670\u200c\u200d]/gu
const ARABIC_WORD = /^[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,}$/u
/** Three letters at least: two are an initial or a particle. */
const LATIN_WORD = /^[a-z]{3,}$/u
const ARABIC_ARTICLE = '\u0627\u0644'
/** How Persian family names end: ی, زاده, نژاد, پور, یان, وند. */
const PERSIAN_SURNAME =
  /(?:\u06cc|\u0632\u0627\u062f\u0647|\u0646\u0698\u0627\u062f|\u067e\u0648\u0631|\u06cc\u0627\u0646|\u0648\u0646\u062f)$/u
/** Lists of members of parliament, by position in the name: no licence to pass them on. */
const NOT_SHIPPED = /^legislators-/u

/** What the sources say of the words that fold to one key. */
interface Evidence {
  forms: Map<string, number>
  langs: Set<string>
  sources: Set<string>
  /** A list of first names has it. */
  isListedGiven: boolean
  /** Persons of the dictionaries with the word first in a name, and later. */
  first: Set<string>
  later: Set<string>
  /** One of them belongs to a country of the region. */
  isNear: boolean
  /** Names in which the CC0 table saw it. */
  count: number
}

const BY_HAND = 'overrides'
/** Pe, cheh, zheh, gaf, keheh and Farsi yeh. */
const PERSIAN_LETTER = /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/u

/** The languages of a word that was added by hand, as far as its letters show them. */
function languagesOf(name: string): readonly Lang[] {
  if (LATIN_WORD.test(name)) return ['en']
  return PERSIAN_LETTER.test(name) ? ['fa'] : ['ar', 'fa']
}

class Lexicon {
  readonly words = new Map<string, Evidence>()

  add(raw: string, lang: string, source: string): Evidence | undefined {
    const form = raw.replace(MARKS, '')
    const isLatin = lang === 'en'
    if (!(isLatin ? LATIN_WORD : ARABIC_WORD).test(form)) return undefined
    const { key } = patternOf(form)
    const known = this.words.get(key)
    const word = known ?? {
      forms: new Map(),
      langs: new Set(),
      sources: new Set(),
      isListedGiven: false,
      first: new Set(),
      later: new Set(),
      isNear: false,
      count: 0,
    }
    if (known === undefined) this.words.set(key, word)
    word.forms.set(form, (word.forms.get(form) ?? 0) + 1)
    word.langs.add(lang)
    word.sources.add(source)
    return word
  }
}

/** The sources of a row that may be shipped. */
function shippable(source: string | undefined): string[] {
  return (source ?? '').split(';').filter((each) => !NOT_SHIPPED.test(each))
}

/** Latin spellings in the order of the table, lower case. */
function spellingsOf(cell: string | undefined): string[] {
  return (cell ?? '').split('|', LATIN_SPELLINGS).filter((spelling) => spelling !== '')
}

function addTables(lexicon: Lexicon, people: string): void {
  for (const [file, isGiven] of [
    ['given_names.tsv', true],
    ['surnames.tsv', false],
  ] as const) {
    for (const { lang = '', name = '', en, nisba_al_y: nisba, count, source } of readTable(join(people, file))) {
      if (lang !== 'ar' && lang !== 'fa') continue
      for (const each of shippable(source)) {
        // Surnames of the transliteration table include any token with the article; nisbas and repeated ones are names.
        if (each.startsWith('NETransliteration') && !isGiven && nisba !== '1' && Number(count) < 2) continue
        const word = lexicon.add(name, lang, each)
        if (word !== undefined) word.isListedGiven ||= isGiven
      }
      if (!isGiven || shippable(source).length === 0) continue
      for (const spelling of spellingsOf(en)) {
        const word = WESTERN_GIVEN_NAMES.has(spelling) ? undefined : lexicon.add(spelling, 'en', 'given-names')
        if (word !== undefined) word.isListedGiven = true
      }
    }
  }
  for (const { ar = '', en, count } of readTable(join(people, 'name_tokens_ar_en_cc0.tsv'))) {
    if (Number(count) < LEAST_SEEN) continue
    const word = lexicon.add(ar, 'ar', 'name-tokens')
    if (word === undefined) continue
    word.count = Math.max(word.count, Number(count))
    word.isListedGiven ||= spellingsOf(en).some((spelling) => WESTERN_GIVEN_NAMES.has(spelling))
  }
}

const formOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.form)

/** Strong names alone: weak ones may be phrases. */
function fullNames(record: EntityRecord, lang: Lang): string[] {
  return [record.names[lang], ...(record.aliases?.[lang] ?? []).map(formOf)].filter((name) => name !== undefined)
}

function addPersons(lexicon: Lexicon, records: readonly EntityRecord[]): void {
  const latin = new Map<string, Set<string>>()
  for (const record of records) {
    if (record.type !== 'person') continue
    for (const lang of LANGS) {
      for (const name of fullNames(record, lang)) {
        const parts = name.split(/[\s-]+/u)
        if (parts.length < 2) continue
        if (lang === 'en') {
          const first = (parts[0] as string).toLowerCase()
          if (!MIDDLE_EAST.has(record.country ?? '') || WESTERN_GIVEN_NAMES.has(first)) continue
          latin.set(first, (latin.get(first) ?? new Set()).add(record.id))
          continue
        }
        parts.forEach((part, place) => {
          const word = lexicon.add(part, lang, 'dictionaries')
          if (word === undefined) return
          word[place === 0 ? 'first' : 'later'].add(record.id)
          word.isNear ||= NEAR.has(record.country ?? '')
        })
      }
    }
  }
  for (const [name, bearers] of latin) {
    if (bearers.size < LATIN_BEARERS) continue
    const word = lexicon.add(name, 'en', 'dictionaries')
    if (word !== undefined) word.isListedGiven = true
  }
}

/** The rank of each key in the frequency lists, which are read to find words and never shipped. */
function readRanks(people: string): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const lang of ['ar', 'fa'] as const) {
    for (const { rank, word = '' } of readTable(join(people, `freq_${lang}_wordfreq_50k.tsv`))) {
      const { key } = patternOf(word)
      ranks.set(key, Math.min(Number(rank), ranks.get(key) ?? Number.POSITIVE_INFINITY))
    }
  }
  return ranks
}

function isGiven(form: string, { isListedGiven, langs, first, later }: Evidence): boolean {
  if (isListedGiven) return true
  if (form.startsWith(ARABIC_ARTICLE)) return false
  if (langs.has('fa') && PERSIAN_SURNAME.test(form)) return false
  return first.size > 0 && first.size * 2 >= later.size
}

/** What stands only in the dictionaries, in the name of a single person from far away, helps to find nobody else. */
function isKept(word: Evidence, rank: number | undefined): boolean {
  const { sources, count, isListedGiven, isNear, first, later } = word
  if (sources.size > 1 || isListedGiven || rank !== undefined) return true
  if (sources.has('dictionaries')) return isNear || new Set([...first, ...later]).size > 1
  return !sources.has('name-tokens') || count >= SEEN_OFTEN
}

/** The form that most sources have; Arabic before Persian spelling where they are equal, as U+064A is before U+06CC. */
function commonest(forms: ReadonlyMap<string, number>): string {
  const [[form] = ['']] = [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return form
}

/** The classes that rules and hand give the words of the sources, sorted by word. */
export function importNames(sources: string, dictionaries: string): NamePartRow[] {
  const people = join(sources, 'people')
  const lexicon = new Lexicon()
  addTables(lexicon, people)
  const folders = ['people', 'imported/people.tsv'].map((path) => join(dictionaries, path))
  addPersons(lexicon, readDictionary(folders))
  for (const name of GIVEN_NAMES) {
    const word = lexicon.add(name, 'ar', 'given-names.ts')
    if (word !== undefined) word.isListedGiven = true
  }
  const path = join(dictionaries, 'names/overrides.tsv')
  const verdicts = new Map<string, Verdict>()
  for (const [name, verdict] of readVerdicts(path)) {
    const { key } = patternOf(name)
    if (verdicts.has(key)) throw new Error(`${path}: two lines for ${name}, or for words that fold alike`)
    // A class for a word that no source has adds it; leaving it out holds for sources to come.
    if (!lexicon.words.has(key) && verdict !== undefined) {
      const added = languagesOf(name).map((lang) => lexicon.add(name, lang, BY_HAND))
      if (added.includes(undefined)) throw new Error(`${path}: ${name} is no word of two Arabic or three Latin letters`)
    }
    verdicts.set(key, verdict)
  }
  const ranks = readRanks(people)
  const rows: NamePartRow[] = []
  for (const [key, word] of lexicon.words) {
    const rank = ranks.get(key)
    const form = commonest(word.forms)
    const isWord = rank !== undefined && rank <= REVIEWED_RANK
    const usual: NamePart['class'] = isGiven(form, word)
      ? isWord
        ? 'given-or-word'
        : 'given'
      : isWord
        ? 'surname-or-word'
        : 'surname'
    const verdict = verdicts.has(key) ? verdicts.get(key) : isKept(word, rank) ? usual : undefined
    if (verdict === undefined) continue
    rows.push({ name: form, langs: [...word.langs].sort(), class: verdict, sources: [...word.sources].sort() })
  }
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Writes name-parts.tsv; returns how many rows it has. */
export function writeNames(rows: readonly NamePartRow[], dictionaries: string): number {
  const comments = [
    'Written by `npm run import:sources`. Correct overrides.tsv, not this file.',
    'Words of personal names: faker-js and persian-names (MIT), popular-names-by-country, NETransliteration and name-tokens (CC0), our own dictionaries',
  ]
  writeFileSync(join(dictionaries, 'names/name-parts.tsv'), tableOfNameParts(rows, comments))
  return rows.length
}
