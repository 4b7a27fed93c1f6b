import type { EntityType, Mention } from '../types'
import type { Marker } from './colours'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'
const ZERO_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const CONTROL_PICTURES = 0x2400
const GAP = '  '

/** Shows control characters instead of letting them drive the terminal: ESC becomes U+241B. Tab and line ends stay. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\p{Cc}/gu, (character) => {
    if (character === '\n' || character === '\t') return character
    return character < ' ' ? String.fromCharCode(CONTROL_PICTURES + character.charCodeAt(0)) : '\ufffd'
  })
}

/** Keeps the direction of a name from reordering what stands beside it. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${visible(text).replace(/\s+/gu, ' ')}${POP_DIRECTIONAL_ISOLATE}`
}

const ARABIC_RUN = /[\p{Script=Arabic}\p{M}\u0640\u200c]+(?:[ -][\p{Script=Arabic}\p{M}\u0640\u200c]+)*/gu
/** Seen as escapes; the zero width non-joiner of Persian names is at home there. */
const UNSEEN = /(?!\u200c)[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** A sentence whose Arabic is kept from reordering what stands beside it, with nothing unseen. */
export function isolateRuns(text: string): string {
  return visible(text.replace(UNSEEN, escaped)).replace(ARABIC_RUN, isolate)
}

/** Cells that a text takes in a terminal, near enough for columns. */
function widthOf(text: string): number {
  return [...text.replace(ZERO_WIDTH, '')].length
}

/** The mentions that can be marked in the text: of those that overlap, the first and longest. */
function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  }
  return kept
}

function markedText(text: string, mentions: readonly Mention[], mark: Marker): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, type } of mentions) {
    parts.push(visible(text.slice(at, start)), mark(type, visible(text.slice(start, end))))
    at = end
  }
  parts.push(visible(text.slice(at)))
  return parts.join('')
}

/** What is worth knowing beside the name: what was cut off the word, how the match compares, other readings. */
function remarksOn(mention: Mention): string {
  const { proclitic, suffix, match, alternatives, evidence, confidence } = mention
  const remarks: string[] = []
  if (proclitic !== undefined) remarks.push(`proclitic ${isolate(proclitic)}`)
  if (suffix !== undefined) remarks.push(`suffix ${isolate(suffix)}`)
  if (match !== 'exact') remarks.push(match)
  if (alternatives !== undefined) remarks.push(`could be ${alternatives.join(', ')}`)
  if (evidence !== undefined) {
    remarks.push(`${evidence.strength} name, confidence ${confidence}`)
    if (evidence.licence !== undefined) remarks.push(`because ${isolate(evidence.licence)}`)
    const others = evidence.beat.filter((id) => id !== mention.id)
    if (others.length > 0) remarks.push(`rather than ${others.join(', ')}`)
  }
  return remarks.join('; ')
}

/** The columns of a table row: those in Latin letters first, so that they line up whatever a terminal makes of Arabic. */
function rowOf(mention: Mention): string[] {
  const { start, end, type, kind, id, text, name } = mention
  return [
    `${start}\u2013${end}`,
    kind === undefined ? type : `${type}/${kind}`,
    id ?? '?',
    isolate(text),
    isolate(name),
    remarksOn(mention),
  ]
}

function tableOf(mentions: readonly Mention[]): string {
  const rows = [['offsets', 'type', 'id', 'text', 'name', ''], ...mentions.map(rowOf)]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      return `${GAP}${cells.join(GAP).trimEnd()}\n`
    })
    .join('')
}

function legendOf(mentions: readonly Mention[], mark: Marker): string {
  const types = [...new Set<EntityType>(mentions.map(({ type }) => type))]
  return `${GAP}${types.map((type) => mark(type, type)).join(GAP)}\n`
}

/**
 * A text for the eye: itself with its mentions marked, a legend of the marks, and a table of the mentions. Lines keep
 * their order and their direction; control characters are shown, not sent.
 */
export function prettyMentions(text: string, mentions: readonly Mention[], mark: Marker): string {
  const shown = markedText(text, withoutOverlaps(mentions), mark).trimEnd()
  if (mentions.length === 0) return `${shown}\n\n${GAP}no mentions\n`
  return `${shown}\n\n${legendOf(mentions, mark)}\n${tableOf(mentions)}`
}
