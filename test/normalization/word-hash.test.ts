import { describe, expect, it } from 'vitest'
import { HashFilter, hashAfter, hashBefore, hashesOf, hashOf, hashOfWord } from '../../src/normalization/word-hash'

const lettersOf = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0))
const BEH = 'ب'.charCodeAt(0)
const KAF = 'ك'.charCodeAt(0)

describe('the hash of a word', () => {
  it('is that of its letters, and of no other word', () => {
    expect(hashOfWord('بغداد')).toBe(hashOf(lettersOf('بغداد'), 0, 5))
    expect(hashesOf(['بغداد']).has(hashOfWord('بغداد'))).toBe(true)
    expect(hashesOf(['بغداد']).has(hashOfWord('بغدان'))).toBe(false)
  })

  it.each(['بغداد', 'baghdad', 'نخستوزیر'])('%s: is that of the rest with the first letter before it', (word) => {
    const whole = hashOfWord(word)
    const rest = hashOfWord(word.slice(1))
    expect(hashBefore(word.charCodeAt(0), rest)).toBe(whole)
    expect(hashAfter(word.charCodeAt(0), whole)).toBe(rest)
  })

  it('is another one when another letter is taken out', () => {
    expect(hashAfter(BEH, hashOfWord('بغداد'))).toBe(hashOfWord('غداد'))
    expect(hashAfter(KAF, hashOfWord('بغداد'))).not.toBe(hashOfWord('غداد'))
  })
})

describe('HashFilter', () => {
  it('has what was added, and hardly anything else', () => {
    const filter = new HashFilter(100)
    const added = Array.from({ length: 100 }, (_, number) => hashOfWord(`word ${number}`))
    for (const hash of added) filter.add(hash)
    expect(added.every((hash) => filter.mayHave(hash))).toBe(true)
    const others = Array.from({ length: 100 }, (_, number) => hashOfWord(`term ${number}`))
    expect(others.filter((hash) => filter.mayHave(hash)).length).toBeLessThan(30)
  })
})
