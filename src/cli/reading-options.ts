import { ENTITY_KINDS, type ExtractOptions } from '../extractor'
import { COUNTRY_CODE, ENTITY_TYPES, isCalendarDate, LANGS, LAYERS } from '../vocabulary'
import { listOf, oneOf } from './arguments'
import { UsageError } from './usage'

const OVERLAPS = ['longest', 'all'] as const

/** The options of commands that look for entities in texts. */
export const READING_FLAGS = {
  languages: { type: 'string' },
  types: { type: 'string' },
  kinds: { type: 'string' },
  countries: { type: 'string' },
  layers: { type: 'string' },
  overlaps: { type: 'string' },
  'min-confidence': { type: 'string' },
  'display-language': { type: 'string' },
  'resolve-roles': { type: 'string' },
  'no-rules': { type: 'boolean' },
  gazetteer: { type: 'string', multiple: true },
} as const

/** The values of those options as they come from the command line. */
type ReadingValues = Partial<Record<Exclude<keyof typeof READING_FLAGS, 'gazetteer' | 'no-rules'>, string>> & {
  'no-rules'?: boolean
}

function readConfidence(command: string, value: string): number {
  const confidence = value.trim() === '' ? Number.NaN : Number(value)
  if (confidence >= 0 && confidence <= 1) return confidence
  throw new UsageError(command, `--min-confidence has ${JSON.stringify(value)}; it must be a number from 0 to 1`)
}

function readDate(command: string, value: string): string {
  if (isCalendarDate(value)) return value
  throw new UsageError(command, `--resolve-roles has ${JSON.stringify(value)}; write a date such as 2025-06-01`)
}

function readCountries(command: string, value: string): string[] {
  const countries = value.split(',').map((each) => each.trim())
  const wrong = countries.find((each) => !COUNTRY_CODE.test(each.toUpperCase()))
  if (wrong === undefined) return countries.map((each) => each.toUpperCase())
  throw new UsageError(command, `--countries has ${JSON.stringify(wrong)}; write ISO 3166-1 alpha-2, such as IQ,SY`)
}

/** What the command line asks of the extractor. */
export function readReadingOptions(command: string, values: ReadingValues): ExtractOptions {
  const { languages, types, kinds, countries, layers, overlaps } = values
  const confidence = values['min-confidence']
  const displayLanguage = values['display-language']
  const date = values['resolve-roles']
  return {
    ...(languages !== undefined && { languages: listOf(command, 'languages', languages, LANGS) }),
    ...(types !== undefined && { types: listOf(command, 'types', types, ENTITY_TYPES) }),
    ...(kinds !== undefined && { kinds: listOf(command, 'kinds', kinds, ENTITY_KINDS) }),
    ...(countries !== undefined && { countries: readCountries(command, countries) }),
    ...(layers !== undefined && { layers: listOf(command, 'layers', layers, LAYERS) }),
    ...(overlaps !== undefined && { overlaps: oneOf(command, 'overlaps', overlaps, OVERLAPS) }),
    ...(confidence !== undefined && { minConfidence: readConfidence(command, confidence) }),
    ...(displayLanguage !== undefined && {
      displayLanguage: oneOf(command, 'display-language', displayLanguage, LANGS),
    }),
    ...(date !== undefined && { resolveRoles: readDate(command, date) }),
    ...(values['no-rules'] === true && { rules: false }),
  }
}
