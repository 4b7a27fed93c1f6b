import { kindOf } from '../kind-of'
import type { Span } from '../types'
import type { OffsetUnit } from './document'

/** The units of offsets: `utf16` (JavaScript, Java), `codepoint` (Python), `utf8` bytes (Go, Rust). */
export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'utf8']

const NAME_OF_UNIT: Readonly<Record<OffsetUnit, string>> = {
  utf16: 'UTF-16 code units',
  codepoint: 'code points',
  utf8: 'UTF-8 bytes',
}

/** An offset that is none in its text. The message says which, why, and how long the text is. */
export class OffsetError extends RangeError {
  override name = 'OffsetError'
}

/** Converts offsets of one text between UTF-16 code units and another unit. Made by `offsetMap`. */
export interface OffsetMap {
  /** How long the text is in this unit. */
  length(unit: OffsetUnit): number
  /**
   * The offset in UTF-16 code units. Throws an `OffsetError` for what is no integer, is beyond the text, or lies inside a
   * character: in a surrogate pair, or between the bytes of a letter.
   */
  toUtf16(offset: number, unit: OffsetUnit): number
  /** An offset in UTF-16 code units, in another unit. Throws as `toUtf16` does. */
  fromUtf16(offset: number, unit: OffsetUnit): number
  /** A span in UTF-16 code units. Throws an `OffsetError` as `toUtf16` does, and for a span that is empty or reversed. */
  spanToUtf16(span: Span, unit: OffsetUnit): Span
  /** A span in UTF-16 code units, in another unit. Throws as `spanToUtf16` does. */
  spanFromUtf16(span: Span, unit: OffsetUnit): Span
}

/** Whether an offset separates the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Bytes in UTF-8. Half a surrogate pair becomes U+FFFD there, which has three, as its own code would. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

/** For each UTF-16 offset the offset in another unit; the middle of a surrogate pair has that of its start. */
function countUnits(text: string, sizeOf: (codePoint: number) => number): Uint32Array {
  const counts = new Uint32Array(text.length + 1)
  let count = 0
  let at = 0
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) counts[at++] = count
    count += sizeOf(character.codePointAt(0) as number)
  }
  counts[at] = count
  return counts
}

/** The first place whose count is not less. */
function firstNotLess(counts: Uint32Array, count: number): number {
  let low = 0
  let high = counts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counts[middle] as number) < count) low = middle + 1
    else high = middle
  }
  return low
}

class TextOffsets implements OffsetMap {
  readonly #text: string
  readonly #counts = new Map<OffsetUnit, Uint32Array>()

  constructor(text: string) {
    this.#text = text
  }

  length(unit: OffsetUnit): number {
    return unit === 'utf16' ? this.#text.length : (this.#countsOf(unit)[this.#text.length] as number)
  }

  toUtf16(offset: number, unit: OffsetUnit): number {
    this.#checkRange(offset, unit)
    if (unit === 'utf16') return this.#checkPair(offset)
    const counts = this.#countsOf(unit)
    const at = firstNotLess(counts, offset)
    if (counts[at] === offset) return at
    throw new OffsetError(`offset ${offset} lies between the bytes of a character; count ${NAME_OF_UNIT[unit]} again`)
  }

  fromUtf16(offset: number, unit: OffsetUnit): number {
    this.#checkRange(offset, 'utf16')
    this.#checkPair(offset)
    return unit === 'utf16' ? offset : (this.#countsOf(unit)[offset] as number)
  }

  spanToUtf16(span: Span, unit: OffsetUnit): Span {
    const start = this.toUtf16(span.start, unit)
    const end = this.toUtf16(span.end, unit)
    checkOrder(span)
    return { start, end }
  }

  spanFromUtf16(span: Span, unit: OffsetUnit): Span {
    const start = this.fromUtf16(span.start, unit)
    const end = this.fromUtf16(span.end, unit)
    checkOrder(span)
    return { start, end }
  }

  #countsOf(unit: Exclude<OffsetUnit, 'utf16'>): Uint32Array {
    const known = this.#counts.get(unit)
    if (known !== undefined) return known
    const counts = countUnits(this.#text, unit === 'codepoint' ? () => 1 : bytesOf)
    this.#counts.set(unit, counts)
    return counts
  }

  #checkRange(offset: unknown, unit: OffsetUnit): void {
    if (!Number.isInteger(offset)) {
      const given = typeof offset === 'number' ? String(offset) : kindOf(offset)
      throw new OffsetError(`an offset must be an integer, but is ${given}`)
    }
    const length = this.length(unit)
    if ((offset as number) >= 0 && (offset as number) <= length) return
    throw new OffsetError(`offset ${offset} is outside the text, which has ${length} ${NAME_OF_UNIT[unit]}`)
  }

  #checkPair(offset: number): number {
    if (!splitsPair(this.#text, offset)) return offset
    throw new OffsetError(`offset ${offset} lies inside a surrogate pair; are these UTF-16 code units?`)
  }
}

function checkOrder({ start, end }: Span): void {
  if (start < end) return
  const what = start === end ? 'is empty' : 'ends before it starts'
  throw new OffsetError(`the span from ${start} to ${end} ${what}`)
}

/**
 * Converts the offsets of a text. Make it once for a text, not once for a span: what it counts, it keeps. Half a surrogate
 * pair counts as one code point and three bytes.
 */
export function offsetMap(text: string): OffsetMap {
  return new TextOffsets(text)
}
