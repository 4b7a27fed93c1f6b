/** Writes dictionaries/imported/people.tsv: `npm run import:sources -- ../shared/sources`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityKind, Lang } from '../src/types'
import { LANGS } from '../src/vocabulary'
import { cleanName } from './import/clean-name'
import type { CuratedIndex } from './import/curated'
import { type ImportedEntity, keyOf, nameLists, tableOf } from './import/imported-entity'
import type { Overrides } from './import/overrides'
import { ARAB, MIDDLE_EAST } from './import/place-rows'
import { arabicOfPersian, persianOfArabic } from './import/sister-names'
import { type Cells, readTable } from './import/source-table'

/** The table writes some countries out. */
const ISO_OF_COUNTRY: Readonly<Record<string, string>> = {
  Albania: 'AL',
  Armenia: 'AM',
  Australia: 'AU',
  Austria: 'AT',
  Azerbaijan: 'AZ',
  Bahamas: 'BS',
  Belgium: 'BE',
  Belize: 'BZ',
  Botswana: 'BW',
  Bulgaria: 'BG',
  Cambodia: 'KH',
  Canada: 'CA',
  Croatia: 'HR',
  Czech_Republic: 'CZ',
  Denmark: 'DK',
  Estonia: 'EE',
  Finland: 'FI',
  Honduras: 'HN',
  Hong_Kong: 'HK',
  Indonesia: 'ID',
  Ireland: 'IE',
  Italy: 'IT',
  Kyrgyzstan: 'KG',
  Luxembourg: 'LU',
  Malaysia: 'MY',
  Malta: 'MT',
  Moldova: 'MD',
  Netherlands: 'NL',
  New_Zealand: 'NZ',
  North_Korea: 'KP',
  Northern_Ireland: 'GB',
  Norway: 'NO',
  Poland: 'PL',
  Saint_Kitts_and_Nevis: 'KN',
  Scotland: 'GB',
  Singapore: 'SG',
  Slovenia: 'SI',
  South_Africa: 'ZA',
  Spain: 'ES',
  Sri_Lanka: 'LK',
  Sweden: 'SE',
  Switzerland: 'CH',
  Tuvalu: 'TV',
}

/** Titles before a name, which the annotation guidelines leave outside. */
const TITLES =
  /^(?:(?:الشيخ|السيد|البابا|الملك|الأمير|الدكتور|دكتر|شیخ|سید|آیت\u200cالله|Dr\.?|Sheikh|Pope|King|Queen|Sir|Baron) )+/iu
/** Names with letters missing, of one word, or with a number. */
const INCOMPLETE = /\d|\s(?:الابن|جونیور)$/u

/** The Latin spelling of Turkish offices and the notes of the scrapers are no offices. */
const NO_OFFICE = /^relative of|-trwiki|-enwiki|^[a-z-]+$/u
const LAST_SEEN = '2022'

function countryOf(cell: string): string {
  const [first = ''] = cell.split(',')
  const iso = ISO_OF_COUNTRY[first] ?? first
  return /^[A-Z]{2}$/.test(iso) ? iso : ''
}

function officesOf(cells: Cells): string[] {
  return (cells['description_or_role'] ?? '')
    .split('; ')
    .filter((office) => office !== '' && !NO_OFFICE.test(office))
    .filter((office, place, all) => all.indexOf(office) === place)
}

/** Which rows are wanted: see the README of the tables. */
function isWanted(cells: Cells, country: string): boolean {
  const { ar = '', fa = '', source = '' } = cells
  const offices = officesOf(cells)
  if (ar === '' && fa === '') return false
  // Members of the Ottoman and early Turkish assemblies come from one source without any office.
  if (country === 'TR') return offices.some((office) => !office.startsWith('Legislator'))
  if (country === 'IR' || ARAB.has(country) || country === 'AF') return true
  // The Arabic of rows without a country was joined on the English name, so an office must speak for them.
  if (country === '') return /world-leaders|world(?:;|$)/u.test(source) && offices.length > 0
  return ar !== '' && fa !== ''
}

/** A person's name as the guidelines delimit it, or `undefined` unless it has two words. */
function personName(raw: string, lang: Lang): string | undefined {
  const name = cleanName(raw, lang, { heads: false })?.replace(TITLES, '')
  if (name === undefined || INCOMPLETE.test(name) || !/\S[\s\u200c]\S/u.test(name)) return undefined
  // Lists have whole names of four and five generations, which nobody writes.
  return name.split(' ').length > 6 ? undefined : name
}

/** First and last of a name of four words or more: how news shortens it. */
function shortened(name: string): string | undefined {
  const parts = name.split(' ')
  if (
    parts.length < 4 ||
    parts.some((part) => /^(?:بن|ابن|عبد|أبو|ابو|آل|سيف|نور|حسب|ضيف|جار|الله|الدين)$/u.test(part))
  ) {
    return undefined
  }
  return `${parts[0]} ${parts[1]} ${parts.at(-1)}`
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((item) => item !== '')
}

const KINDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/\b(?:emir|monarch|king|sultan|supreme leader)\b/iu, 'ruler'],
  [
    /\bminister|president|\bvice\b|speaker|chief justice|governor|ambassador|secretary|judge|chairman|head of/iu,
    'official',
  ],
  [/chief of (?:the )?(?:general )?staff|commander|army/iu, 'military'],
]

function kindOf(offices: readonly string[]): EntityKind {
  const all = offices.join('; ')
  return KINDS.find(([pattern]) => pattern.test(all))?.[1] ?? 'politician'
}

function entityOf(cells: Cells, country: string): ImportedEntity {
  const offices = officesOf(cells)
  const entity: ImportedEntity = {
    ids: [`wikidata:${cells['wikidata']}`],
    type: 'person',
    kind: kindOf(offices),
    entityClass: 'person',
    country,
    prominence: MIDDLE_EAST.has(country) ? 3 : 2,
    population: 0,
    lat: undefined,
    lon: undefined,
    names: {},
    aliases: nameLists(),
    weak: nameLists(),
    generated: nameLists(),
    near: [],
    role: '',
    source: 'people/people_qid',
    // The table has no dates; whatever it says was so by 2022 at the latest, and no office is shown as current.
    notes: offices.length === 0 ? [] : [`by ${LAST_SEEN}: ${offices.slice(0, 2).join(', ')}`],
  }
  for (const lang of LANGS) {
    const name = personName(cells[lang] ?? '', lang)
    if (name === undefined) continue
    entity.names[lang] = name
    const seen = new Set([keyOf(name)])
    for (const raw of [...list(cells[`aliases_${lang}`]), lang === 'en' ? '' : (shortened(name) ?? '')]) {
      const alias = personName(raw, lang)
      if (alias === undefined || seen.has(keyOf(alias))) continue
      seen.add(keyOf(alias))
      entity.aliases[lang].push(alias)
    }
    entity.aliases[lang] = entity.aliases[lang].slice(0, 2)
  }
  const { ar, fa } = entity.names
  const sister = (forms: readonly string[], beside: string): string[] =>
    forms.filter((form) => keyOf(form) !== keyOf(beside)).slice(0, 2)
  if (fa === undefined && ar !== undefined) entity.generated.fa = sister(persianOfArabic(ar, 'person'), ar)
  if (ar === undefined && fa !== undefined && country === 'IR') {
    entity.generated.ar = sister(arabicOfPersian(fa, 'person'), fa)
  }
  return entity
}

/** The people of people_qid.tsv whom the curated dictionaries lack, one for each name and country. */
export function importPeople(sources: string, curated: CuratedIndex, overrides: Overrides): ImportedEntity[] {
  const seen = new Set<string>()
  return readTable(join(sources, 'people/people_qid.tsv'))
    .map((cells) => ({ cells, country: countryOf(cells['country'] ?? '') }))
    .filter(({ cells, country }) => isWanted(cells, country))
    .map(({ cells, country }) => entityOf(cells, country))
    .filter((person) => overrides.correct(person) && (person.names.ar !== undefined || person.names.fa !== undefined))
    .filter((person) => curated.linked(person) === undefined && curated.named(person) === undefined)
    .filter((person) => {
      const keys = LANGS.flatMap((lang) => {
        const name = person.names[lang]
        return name === undefined ? [] : [`${lang} ${keyOf(name)}`]
      })
      const isNew = keys.every((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      return isNew
    })
}

/** Writes people.tsv; returns how many rows it has. */
export function writePeople(people: readonly ImportedEntity[], dictionaries: string): number {
  const comments = [
    'Written by `npm run import:sources`. Correct overrides.tsv, not this file.',
    'Wikidata names and ids, CC0 1.0, through EveryPolitician data of 2015 and every-politician-scrapers to 2022',
  ]
  writeFileSync(join(dictionaries, 'imported/people.tsv'), tableOf(people, comments))
  return people.length
}
