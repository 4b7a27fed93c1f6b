import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Branch,
  DoubleArray,
  MAX_LETTER_CODE,
  MAX_VALUE,
  NOWHERE,
  step,
  TRIE_ROOT,
  valueAt,
} from '../../src/gazetteer/double-array'

const encode = (key: string): Uint8Array => Uint8Array.from(key, (letter) => letter.charCodeAt(0) - 0x60)

function branchesOf(keys: readonly string[], all: readonly string[], depth: number): Branch[] {
  return keys.map((key) => ({ letters: encode(key.slice(depth)), value: all.indexOf(key), closed: false }))
}

/** A trie that holds everything from the start. */
function openTrieOf(keys: readonly string[]): DoubleArray {
  return new DoubleArray(branchesOf(keys, keys, 0), () => [])
}

/** A trie whose keys stand in closed buckets, one for each prefix of at most two letters. */
function closedTrieOf(keys: readonly string[]): DoubleArray {
  const prefixes = unique(keys.map((key) => key.slice(0, 2)))
  const isShort = (key: string): boolean => key.length < 2
  const branches = prefixes.map((prefix, bucket) => {
    const value = isShort(prefix) ? keys.indexOf(prefix) : bucket
    return { letters: encode(prefix), value, closed: !isShort(prefix) }
  })
  return new DoubleArray(branches, (bucket) => {
    const prefix = prefixes[bucket] as string
    const below = keys.filter((key) => key.startsWith(prefix))
    return branchesOf(below, keys, prefix.length)
  })
}

/** Where the walk of a word ends. */
function placeOf(trie: DoubleArray, word: string): number {
  let place = TRIE_ROOT
  for (const code of encode(word)) {
    if (place === NOWHERE) return NOWHERE
    place = step(trie, place, code)
  }
  return place
}

/** The naive oracle: four lines. */
const isPrefix = (keys: readonly string[], word: string): boolean => keys.some((key) => key.startsWith(word))
const numberOf = (keys: readonly string[], word: string): number => keys.indexOf(word)

function expectLikeNaive(keys: readonly string[], words: readonly string[]): number {
  const hits = expectTrieLikeNaive(openTrieOf(keys), keys, words)
  expect(expectTrieLikeNaive(closedTrieOf(keys), keys, words)).toBe(hits)
  return hits
}

function expectTrieLikeNaive(trie: DoubleArray, keys: readonly string[], words: readonly string[]): number {
  let hits = 0
  for (const word of words) {
    const place = placeOf(trie, word)
    expect(place !== NOWHERE).toBe(word === '' || isPrefix(keys, word))
    if (place === NOWHERE || word === '') continue
    const key = valueAt(trie, place)
    expect(key).toBe(numberOf(keys, word))
    if (key >= 0) hits++
  }
  return hits
}

const prefixesOf = (word: string): string[] => Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end))
const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort()

describe('the trie', () => {
  it.each([
    { fact: 'no key', keys: [] },
    { fact: 'one key', keys: ['abc'] },
    { fact: 'one key of one letter', keys: ['a'] },
    { fact: 'a key that begins another', keys: ['a', 'ab', 'abc'] },
    { fact: 'keys with a common beginning', keys: ['abcdef', 'abcdeg', 'abcx'] },
    { fact: 'keys with a common end', keys: ['axyz', 'bxyz', 'cxyz'] },
    { fact: 'the largest and smallest letters', keys: ['a', 'az', 'z', 'za', 'zz'] },
  ])('holds $fact', ({ keys }) => {
    const words = ['', ...keys.flatMap((key) => [...prefixesOf(key), `${key}a`, `${key}z`, `a${key}`]), 'q']
    expect(expectLikeNaive(keys, words)).toBe(words.filter((word) => keys.some((key) => key === word)).length)
  })

  it('answers like the naive search for random keys and words', () => {
    let hits = 0
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 30, maxLength: 90 }),
        fc.array(key, { minLength: 20, maxLength: 40 }),
        (some, others) => {
          const keys = unique(some)
          hits += expectLikeNaive(keys, [...keys.flatMap(prefixesOf), ...others, ...others.flatMap(prefixesOf)])
        },
      ),
      { numRuns: 300 },
    )
    expect(hits).toBeGreaterThan(5000)
  })

  it('answers like the naive search for a large alphabet', () => {
    let hits = 0
    const unit = fc.integer({ min: 1, max: MAX_LETTER_CODE }).map((code) => String.fromCharCode(0x60 + code))
    const key = fc.string({ unit, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(key, { minLength: 50, maxLength: 200 }), (some) => {
        const keys = unique(some)
        hits += expectLikeNaive(
          keys,
          keys.flatMap((each) => [...prefixesOf(each), `${each}\u0061`, `${each}\u015e`]),
        )
      }),
      { numRuns: 60 },
    )
    expect(hits).toBeGreaterThan(1000)
  })

  it('numbers every one of many keys', () => {
    const keys = unique(
      Array.from({ length: 20_000 }, (_, number) =>
        number.toString(26).replace(/./g, (digit) => String.fromCharCode(0x61 + parseInt(digit, 26))),
      ),
    )
    const trie = openTrieOf(keys)
    const wrong = keys.filter((key, number) => valueAt(trie, placeOf(trie, key)) !== number)
    expect(wrong).toEqual([])
  })

  it('goes nowhere with the code of no letter', () => {
    const trie = openTrieOf(['ab', 'abc', 'b'])
    for (const word of ['', 'a', 'ab', 'abc', 'b']) expect(step(trie, placeOf(trie, word), 0)).toBe(NOWHERE)
  })

  it('goes nowhere from every place with every code that no key has there', () => {
    const keys = unique(['ab', 'abc', 'b', 'bxyz', 'bxya'])
    const trie = openTrieOf(keys)
    for (const word of keys.flatMap(prefixesOf)) {
      for (let code = 1; code <= MAX_LETTER_CODE; code++) {
        const next = word + String.fromCharCode(0x60 + code)
        expect(step(trie, placeOf(trie, word), code) !== NOWHERE).toBe(isPrefix(keys, next))
      }
    }
  })

  it('keeps places that a walk holds while other buckets are opened', () => {
    const keys = unique(
      Array.from({ length: 3000 }, (_, number) => `key${number}`).map((key) =>
        key.replace(/\d/g, (digit) => String.fromCharCode(0x61 + Number(digit))),
      ),
    )
    const trie = closedTrieOf(keys.map((key) => key.slice(3)))
    const held = placeOf(trie, 'bcd')
    for (const key of keys) placeOf(trie, key.slice(3))
    expect(valueAt(trie, held)).toBe(keys.map((key) => key.slice(3)).indexOf('bcd'))
  })

  it('states its limits', () => {
    expect(MAX_LETTER_CODE).toBe(254)
    expect(MAX_VALUE).toBe(2 ** 24 - 1)
  })
})
