import { RECORD_KEYS } from '../gazetteer/validate-records'
import type { EntityRecord } from '../types'

/** Scalars that YAML 1.2 (core schema) or 1.1 reads as something else than a string, or as syntax. */
const NO_STRING = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d|\.\d|\.inf|\.nan).*|0x.*)$/iu
const SYNTAX_AT_START = /^[-?:,[\]{}#&*!|>'"%@`=~<]/u
const SYNTAX_INSIDE = /:(?:\s|$)|\s#|[\p{Cc}\p{Zl}\p{Zp}]|^\s|\s$/u
/** What JSON leaves as it is and nobody sees. */
const UNSEEN = /[\p{Cf}\u2028\u2029\u0085\u00a0]/gu

function escaped(unseen: string): string {
  const code = (unseen.codePointAt(0) as number).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  const isPlain = value !== '' && !NO_STRING.test(value) && !SYNTAX_AT_START.test(value) && !SYNTAX_INSIDE.test(value)
  // The zero width non-joiner of Persian names stays as people type it.
  if (isPlain && !/\p{Cf}/u.test(value.replaceAll('\u200c', ''))) return value
  return JSON.stringify(value).replace(UNSEEN, escaped)
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The lines of a value that stands under a key or after a dash. */
function linesOf(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const [first = '', ...others] = isFields(item) ? linesOf(item, `${indent}  `) : [`${indent}  ${scalar(item)}`]
      return [`${indent}- ${first.slice(indent.length + 2)}`, ...others]
    })
  }
  return Object.entries(value as object).flatMap(([key, item]) => fieldLines(key, item, indent))
}

function fieldLines(key: string, value: unknown, indent: string): string[] {
  if (value === undefined) return []
  const name = scalar(key)
  if (Array.isArray(value) && value.length === 0) return [`${indent}${name}: []`]
  if (isFields(value) && Object.keys(value).length === 0) return [`${indent}${name}: {}`]
  if (Array.isArray(value) || isFields(value)) return [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
  return [`${indent}${name}: ${scalar(value)}`]
}

function recordLines(record: EntityRecord): string[] {
  const fields = record as unknown as Record<string, unknown>
  const known = [...RECORD_KEYS].filter((key) => fields[key] !== undefined)
  return linesOf([Object.fromEntries(known.map((key) => [key, fields[key]]))], '')
}

/**
 * Records as a dictionary file: block style, one name a line, the keys in the order of `RECORD_KEYS`, a blank line
 * between records.
 */
export function writeYaml(records: readonly EntityRecord[]): string {
  return records.map((record) => `${recordLines(record).join('\n')}\n`).join('\n')
}
