import type { TextReading } from '../extract-entities'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { endOfLetter } from '../normalization/fold'
import type { MissGate, ReadingOptions } from '../types'
import { quoted } from './wording'

/** An entity that is missed in a text. */
export interface Inquiry {
  id: string
  gazetteer: Gazetteer
  entity: number
  options: ReadingOptions
  reading: TextReading
}

/** An occurrence of a name of the entity, and what kept it from being reported. */
export interface NearMiss {
  gate: MissGate
  start: number
  end: number
  /** Empty for what a rule found. */
  alias?: string
  by?: string
  /** Goes on after the words of the text and their place: `is a weak name …`. */
  why: string
}

/** How far an occurrence has come when a gate stops it. */
const GATES: readonly MissGate[] = [
  'boundary',
  'language',
  'spelling',
  'clitic',
  'no-licence',
  'blocked',
  'overlap',
  'namesake',
  'not-requested',
]

/** Of several occurrences the one that came furthest; of those the longest, of those the first. */
export function furthest(misses: readonly NearMiss[]): NearMiss | undefined {
  const rank = ({ gate }: NearMiss): number => GATES.indexOf(gate)
  const length = ({ start, end }: NearMiss): number => end - start
  return misses.toSorted((a, b) => rank(b) - rank(a) || length(b) - length(a) || a.start - b.start)[0]
}

/** The words of a span, and where they stand. */
export function placed(text: string, { start, end }: { start: number; end: number }): string {
  return `${quoted(text.slice(start, end))} at ${start}`
}

/** The characters from one letter position to another. */
export function writtenBetween({ tokens }: TextReading, first: number, end: number): string {
  const { text, at } = tokens.letters
  return text.slice(at[first], endOfLetter(tokens.letters, end - 1))
}
