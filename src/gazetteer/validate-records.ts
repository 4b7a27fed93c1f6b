import { fold } from '../normalization/fold'
import { Gap } from '../normalization/letters'
import type { EntityKind, EntityRecord, EntityType, Lang } from '../types'
import { COUNTRY_CODE, LANGS } from '../vocabulary'
import type { GazetteerProblem } from './gazetteer-error'

/** The kinds that each type may have; `other` is open to every type that has kinds. */
export const KINDS_OF_TYPE: Readonly<Record<EntityType, readonly EntityKind[]>> = {
  person: ['politician', 'official', 'military', 'cleric', 'militant', 'journalist', 'ruler', 'other'],
  organization: [
    'ministry',
    'legislature',
    'army',
    'security-service',
    'armed-group',
    'party',
    'coalition',
    'intergovernmental',
    'agency',
    'ngo',
    'media',
    'company',
    'tribe',
    'court',
    'other',
  ],
  location: [
    'country',
    'region',
    'province',
    'district',
    'city',
    'town',
    'village',
    'neighbourhood',
    'river',
    'lake',
    'sea',
    'mountain',
    'desert',
    'island',
    'other',
  ],
  facility: [
    'border-crossing',
    'camp',
    'prison',
    'base',
    'airport',
    'port',
    'bridge',
    'dam',
    'field',
    'refinery',
    'shrine',
    'hospital',
    'university',
    'other',
  ],
  event: ['summit', 'conference', 'battle', 'operation', 'election', 'agreement', 'other'],
  demonym: ['nationality', 'people', 'religion', 'other'],
  role: [],
  date: [],
}

/** The keys of a record in the order in which dictionaries write them. */
export const RECORD_KEYS: ReadonlySet<string> = new Set<keyof EntityRecord>([
  'id',
  'type',
  'kind',
  'country',
  'names',
  'aliases',
  'weakAliases',
  'generated',
  'shortNames',
  'context',
  'near',
  'prominence',
  'links',
  'role',
  'validFrom',
  'validTo',
  'source',
  'note',
])
const ALIAS_KEYS: ReadonlySet<string> = new Set(['form', 'need', 'block', 'fold', 'noClitic', 'case'])
const LICENCE_KEYS: ReadonlySet<string> = new Set(['before', 'after', 'quoted', 'window'])
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const CLITICS = /^(?:[وف][بكل]?|[بكل])$/u
const FOREIGN_LETTER = /[\p{L}--\p{Script=Arabic}--\p{Script=Latin}--[\u0640\u02b0-\u02ff]]/v
/** Longest name in UTF-16 units; longer ones are descriptions. To allow more, widen this. */
export const MAX_NAME_LENGTH = 200

export type Fields = Record<string, unknown>

export function isLang(key: string): key is Lang {
  return LANGS.some((lang) => lang === key)
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Collects the problems of one record, or of something else in a file, field by field. */
export class RecordCheck {
  readonly problems: GazetteerProblem[] = []

  constructor(private readonly record: string) {}

  report(field: string, value: unknown, why: string, fix: string): void {
    this.problems.push({ record: this.record, field, value, why, fix })
  }

  knownKeys(fields: Fields, known: ReadonlySet<string>, at: string): void {
    for (const key of Object.keys(fields)) {
      if (!known.has(key)) {
        this.report(at === '' ? key : `${at}.${key}`, fields[key], 'unknown key', `use one of ${[...known].join(', ')}`)
      }
    }
  }

  text(fields: Fields, key: string, required: boolean): void {
    const value = fields[key]
    if (value === undefined && !required) return
    if (typeof value !== 'string' || value.trim() === '') {
      this.report(key, value, 'must be a non-empty string', 'write it, in quotes if YAML reads it as something else')
    }
  }

  name(value: unknown, at: string): void {
    if (typeof value !== 'string' || value.trim() === '') {
      this.report(at, value, 'a name must be a non-empty string', 'write the name or remove the entry')
    } else if (value.length > MAX_NAME_LENGTH) {
      this.report(
        at,
        value,
        `a name has at most ${MAX_NAME_LENGTH} UTF-16 units`,
        'shorten it, or widen MAX_NAME_LENGTH',
      )
    } else this.#matchable(value, at)
  }

  /** A name of which a part can never be found would match by the rest alone. */
  #matchable(name: string, at: string): void {
    const { count, gap } = fold(name)
    let gaps = 0
    for (let position = 0; position <= count; position++) gaps |= gap[position] as number
    if (count === 0) {
      this.report(at, name, 'has no Arabic or Latin letter or digit to match', 'write the name in one of these scripts')
    } else if ((gaps & Gap.Opaque) !== 0) {
      this.report(
        at,
        name,
        'holds a handle, an e-mail address or a URL, which are never matched',
        'write the name alone',
      )
    } else if (name.includes('|')) {
      this.report(at, name, 'holds |, which separates names in tables', 'write each name by itself')
    } else if (FOREIGN_LETTER.test(name)) {
      this.report(at, name, 'has letters that are neither Arabic nor Latin', 'write the name in one of these scripts')
    }
  }

  words(value: unknown, at: string): void {
    if (value === undefined) return
    if (!Array.isArray(value)) {
      this.report(at, value, 'must be a list of words', 'write one word or phrase per item')
      return
    }
    value.forEach((word, index) => {
      this.name(word, `${at}[${index}]`)
    })
  }

  licence(value: unknown, at: string): void {
    if (value === undefined) return
    if (!isFields(value)) {
      this.report(at, value, 'must be a licence', 'give before, after, quoted or window')
      return
    }
    this.knownKeys(value, LICENCE_KEYS, at)
    this.words(value['before'], `${at}.before`)
    this.words(value['after'], `${at}.after`)
    const { quoted, window } = value
    if (quoted !== undefined && typeof quoted !== 'boolean') {
      this.report(`${at}.quoted`, quoted, 'must be true or false', 'write true or leave it out')
    }
    if (window !== undefined && !(Number.isInteger(window) && (window as number) >= 1 && (window as number) <= 10)) {
      this.report(`${at}.window`, window, 'must be a number of words from 1 to 10', 'leave it out for 2')
    }
  }

  alias(value: unknown, at: string): void {
    if (!isFields(value)) {
      this.name(value, at)
      return
    }
    this.knownKeys(value, ALIAS_KEYS, at)
    this.name(value['form'], `${at}.form`)
    this.licence(value['need'], `${at}.need`)
    this.licence(value['block'], `${at}.block`)
    if (value['fold'] !== undefined && value['fold'] !== 'strict') {
      this.report(`${at}.fold`, value['fold'], "can only be 'strict'", "write 'strict' or leave it out")
    }
    if (value['case'] !== undefined && value['case'] !== 'exact') {
      this.report(`${at}.case`, value['case'], "can only be 'exact'", "write 'exact' or leave it out")
    }
    const noClitic = value['noClitic']
    const isList =
      Array.isArray(noClitic) && noClitic.every((clitic) => typeof clitic === 'string' && CLITICS.test(clitic))
    if (noClitic !== undefined && noClitic !== true && !isList) {
      this.report(
        `${at}.noClitic`,
        noClitic,
        'must be true or a list of proclitics',
        'write true, or proclitics made of و ف ب ك ل',
      )
    }
  }

  perLanguage(value: unknown, key: string, each: (item: unknown, at: string) => void): void {
    if (value === undefined) return
    if (!isFields(value)) {
      this.report(key, value, 'must have a key for each language', 'use the keys ar, fa, en')
      return
    }
    for (const [lang, items] of Object.entries(value)) {
      const at = `${key}.${lang}`
      if (!isLang(lang)) this.report(at, items, 'unknown language', 'use ar, fa or en')
      else if (!Array.isArray(items)) this.report(at, items, 'must be a list', 'write one name per item')
      else {
        items.forEach((item, index) => {
          each(item, `${at}[${index}]`)
        })
      }
    }
  }

  typeAndKind(fields: Fields): void {
    const { type, kind } = fields
    if (typeof type !== 'string' || !Object.hasOwn(KINDS_OF_TYPE, type)) {
      this.report('type', type, 'unknown type', `use one of ${Object.keys(KINDS_OF_TYPE).join(', ')}`)
      return
    }
    const kinds: readonly string[] = KINDS_OF_TYPE[type as EntityType]
    if (kind !== undefined && !(typeof kind === 'string' && kinds.includes(kind))) {
      this.report(
        'kind',
        kind,
        `no kind of ${type}`,
        kinds.length === 0 ? 'leave it out' : `use one of ${kinds.join(', ')}`,
      )
    }
  }

  canonicalNames(names: unknown): void {
    if (!isFields(names) || Object.keys(names).length === 0) {
      this.report('names', names, 'at least one canonical name is needed', 'give names.ar, names.fa or names.en')
      return
    }
    for (const [lang, name] of Object.entries(names)) {
      if (isLang(lang)) this.name(name, `names.${lang}`)
      else this.report(`names.${lang}`, name, 'unknown language', 'use ar, fa or en')
    }
  }

  links(links: unknown): void {
    if (links === undefined) return
    const fix = 'write wikidata: Q796'
    if (!isFields(links) || Object.values(links).some((id) => typeof id !== 'string')) {
      this.report('links', links, 'must map a name to an id, as strings', fix)
      return
    }
    for (const [name, id] of Object.entries(links)) {
      if (name.trim() === '' || name.includes(':')) {
        this.report('links', name, 'the name of a link is not empty and has no colon', fix)
      } else if ((id as string).trim() === '') {
        this.report(`links.${name}`, id, 'the id of a link must not be empty', `${fix}, or leave it out`)
      }
    }
  }

  optionalFields(fields: Fields): void {
    const { country, context, links, prominence } = fields
    if (
      prominence !== undefined &&
      !(Number.isInteger(prominence) && Number(prominence) >= 0 && Number(prominence) <= 9)
    ) {
      this.report('prominence', prominence, 'must be a whole number from 0 to 9', 'leave it out for 5')
    }
    if (country !== undefined && !(typeof country === 'string' && COUNTRY_CODE.test(country))) {
      this.report(
        'country',
        country,
        'must be an ISO 3166-1 alpha-2 code',
        "write two capitals, 'NO' in quotes in YAML",
      )
    }
    if (context !== undefined && !isFields(context)) {
      this.report('context', context, 'must hold need or block', 'give need, block or both')
    } else if (context !== undefined) {
      this.knownKeys(context, new Set(['need', 'block']), 'context')
      this.licence(context['need'], 'context.need')
      this.licence(context['block'], 'context.block')
    }
    this.links(links)
    for (const key of ['validFrom', 'validTo']) {
      const value = fields[key]
      if (value !== undefined && !(typeof value === 'string' && DATE.test(value))) {
        this.report(key, value, 'must be a date', "write '2024', '2024-12' or '2024-12-08' in quotes")
      }
    }
  }
}

function checkRecord(value: unknown, place: number): GazetteerProblem[] {
  const id =
    isFields(value) && typeof value['id'] === 'string' && value['id'] !== '' ? value['id'] : `record ${place + 1}`
  const check = new RecordCheck(id)
  if (!isFields(value)) {
    check.report('', value, 'a record must be an object', 'write id, type, names and source')
    return check.problems
  }
  check.knownKeys(value, RECORD_KEYS, '')
  for (const key of ['id', 'source']) check.text(value, key, true)
  if (typeof value['id'] === 'string' && /\p{Cc}/u.test(value['id'])) {
    check.report('id', value['id'], 'an id is one line without control characters', 'write it in kebab-case')
  }
  for (const key of ['role', 'note']) check.text(value, key, false)
  check.typeAndKind(value)
  check.canonicalNames(value['names'])
  for (const key of ['aliases', 'weakAliases']) check.perLanguage(value[key], key, (item, at) => check.alias(item, at))
  for (const key of ['generated', 'shortNames']) check.perLanguage(value[key], key, (item, at) => check.name(item, at))
  check.words(value['near'], 'near')
  check.optionalFields(value)
  return check.problems
}

/** Everything that is wrong with `records`, in their order. Empty: they can be compiled. */
export function validateRecords(records: readonly unknown[]): GazetteerProblem[] {
  const all = Array.from(records)
  const problems = all.flatMap((record, place) => checkRecord(record, place))
  const firstPlace = new Map<unknown, number>()
  all.forEach((record, place) => {
    const id = isFields(record) ? record['id'] : undefined
    if (typeof id !== 'string') return
    const first = firstPlace.get(id)
    if (first === undefined) firstPlace.set(id, place)
    else {
      problems.push({
        record: id,
        field: 'id',
        value: id,
        why: `records ${first + 1} and ${place + 1} have the same id`,
        fix: 'merge them or give one another id',
      })
    }
  })
  return problems
}
