/** Digits of a packed number: the first 32 end it, the others say that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const PAYLOAD_BITS = 5
const MORE = 1 << PAYLOAD_BITS

const VALUE_OF = new Uint8Array(128)
for (let value = 0; value < DIGITS.length; value++) VALUE_OF[DIGITS.charCodeAt(value)] = value

/**
 * Writes whole numbers of 0 to 2^31 - 1 as text, lowest five bits first. Small numbers take one character, and the text
 * compresses like bytes do, which base64 of a byte array does not.
 */
export function packNumbers(values: Iterable<number>): string {
  let text = ''
  for (let value of values) {
    while (value >= MORE) {
      text += DIGITS.charAt((value & (MORE - 1)) | MORE)
      value >>>= PAYLOAD_BITS
    }
    text += DIGITS.charAt(value)
  }
  return text
}

/** Reads `count` numbers that `packNumbers` wrote. */
export function unpackNumbers(text: string, count: number): Uint32Array {
  const values = new Uint32Array(count)
  let at = 0
  for (let place = 0; place < count; place++) {
    let shift = 0
    let digit = VALUE_OF[text.charCodeAt(at++)] as number
    let value = digit & (MORE - 1)
    while (digit >= MORE) {
      shift += PAYLOAD_BITS
      digit = VALUE_OF[text.charCodeAt(at++)] as number
      value |= (digit & (MORE - 1)) << shift
    }
    values[place] = value
  }
  return values
}

/** A signed difference as a number from 0 on, small ones first: 0, -1, 1, -2, 2 … */
export function zigzag(difference: number): number {
  return difference < 0 ? -2 * difference - 1 : 2 * difference
}

export function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
