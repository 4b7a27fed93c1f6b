import { describe, expect, it } from 'vitest'
import { PREFIXES, SUFFIXES } from '../../src/language/affixes'
import { FUNCTION_WORDS } from '../../src/language/function-words'
import { ABSENCE_WEIGHT, LETTER_WEIGHTS, lettersOf } from '../../src/language/letter-evidence'
import { OTHER_LANGUAGES } from '../../src/language/other-languages'

/** Reads as text: the order of right-to-left lists on a screen says nothing. */
const key = (word: string): string => lettersOf(word).join()

describe('evidence tables', () => {
  it('no word is in two groups', () => {
    const words = FUNCTION_WORDS.flatMap((group) => group.words)
    expect(words.length).toBeGreaterThan(500)
    expect(new Set(words.map(key)).size).toBe(words.length)
  })
  it('no word of another language is also a function word of Arabic or Persian', () => {
    const ours = new Set(FUNCTION_WORDS.flatMap((group) => group.words.map(key)))
    const theirs = OTHER_LANGUAGES.flatMap(({ ownWords, sharedWords }) => [...ownWords, ...sharedWords])
    expect(theirs.length).toBeGreaterThan(30)
    expect(theirs.filter((word) => ours.has(key(word)))).toEqual([])
  })
  it('no affix is listed twice for the same words', () => {
    for (const affixes of [PREFIXES, SUFFIXES]) {
      const rows = affixes.map(({ affix, stem }) => `${key(affix)} ${stem}`)
      expect(new Set(rows).size).toBe(rows.length)
    }
  })
  it('no weight exceeds what a word may say', () => {
    const weights = [...FUNCTION_WORDS, ...PREFIXES, ...SUFFIXES, ...LETTER_WEIGHTS].map(({ persian }) =>
      Math.abs(persian),
    )
    expect(Math.max(...weights)).toBeLessThanOrEqual(5)
    expect(Math.abs(ABSENCE_WEIGHT)).toBeLessThan(1)
  })
  it('a letter is weighed once', () => {
    const letters = LETTER_WEIGHTS.flatMap(({ of }) => of.split(' '))
    expect(new Set(letters).size).toBe(letters.length)
  })
})
