/**
 * Front coding: a sorted list of strings as one string, each as the number of characters that it shares with the one
 * before and the rest. Witten, Moffat, Bell, "Managing Gigabytes" (1999), section 4.1.
 */

/** Stands between the strings, so it cannot stand in one. */
const SEPARATOR = '|'
const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const HIGH_SURROGATE = /[\ud800-\udbff]$/

function sharedLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length, LENGTHS.length - 1)
  let length = 0
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return HIGH_SURROGATE.test(b.slice(0, length)) ? length - 1 : length
}

export function frontCode(strings: readonly string[]): string {
  let previous = ''
  return strings
    .map((text) => {
      const shared = sharedLength(previous, text)
      previous = text
      return LENGTHS.charAt(shared) + text.slice(shared)
    })
    .join(SEPARATOR)
}

export function frontDecode(coded: string): string[] {
  let previous = ''
  return coded.split(SEPARATOR).map((entry) => {
    previous = previous.slice(0, LENGTHS.indexOf(entry.charAt(0))) + entry.slice(1)
    return previous
  })
}

const LENGTH_OF = new Uint8Array(128)
for (let length = 0; length < LENGTHS.length; length++) LENGTH_OF[LENGTHS.charCodeAt(length)] = length

/** How many characters a string shares with the one before, by the first unit of its entry: for those who read without `frontDecode`. */
export function sharedWithPrevious(unit: number): number {
  return LENGTH_OF[unit] as number
}

/** The unit that stands between two entries. */
export const ENTRY_SEPARATOR: number = SEPARATOR.charCodeAt(0)
