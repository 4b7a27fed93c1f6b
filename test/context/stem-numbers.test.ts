import { describe, expect, test } from 'vitest'
import { Neighbours, stemsAt, wordAt } from '../../src/context/context-words'
import { numberedPhrase, stemNumber, textStems } from '../../src/context/stem-numbers'
import { Reading } from '../../src/language/label-tokens'
import { fold } from '../../src/normalization/fold'
import { type Tokens, tokenize } from '../../src/tokenization/tokens'

/** Words with each proclitic and the article, duals, a suffix written apart, short ones and a final hamza. */
const WORDS = `
  والمدينة
  للمدينة
  وللناحية
  لمدينتي
  فبالمدرسة
  معبرا
  ناحيتي
  كربلاء
  ال
  و
  لل
  وي
  بلدات
  شهر\u200cهای
  Iraqi
`

function tokensOf(text: string): Tokens {
  return tokenize(fold(text))
}

function stemsByNumber(tokens: Tokens, token: number, reading: Reading): number[] {
  return [...textStems(tokens).at(token, reading)].sort()
}

describe('the stems of a word have the numbers of the same stems as strings', () => {
  const readings = { Arabic: Reading.Arabic, Persian: Reading.Persian, English: Reading.English }
  for (const [name, reading] of Object.entries(readings)) {
    test(`read as ${name}`, () => {
      const tokens = tokensOf(WORDS)
      expect(tokens.count).toBe(15)
      for (let token = 0; token < tokens.count; token++) {
        const expected = stemsAt(tokens, token, reading).map(stemNumber)
        expect(stemsByNumber(tokens, token, reading), wordAt(tokens, token)).toEqual(expected.sort())
      }
    })
  }
})

test('a word that no licence has is without numbers, until one has it', () => {
  const tokens = tokensOf('وبالقرنفلة')
  const stems = textStems(tokens)
  expect(stems.at(0, Reading.Arabic)).toEqual([])
  const [[number]] = numberedPhrase('قرنفلة') as [[number]]
  expect(stems.at(0, Reading.Arabic)).toEqual([number])
  numberedPhrase('نرجسة')
  expect(stems.at(0, Reading.Arabic)).toEqual([number])
  expect(stems.at(0, Reading.Persian)).toEqual([])
})

test('numbers outlast the growth of their table', () => {
  const before = stemNumber('قرنفله')
  const numbers = Array.from({ length: 20_000 }, (_, place) => stemNumber(`نرجسه${place}`))
  expect(new Set(numbers).size).toBe(20_000)
  expect(stemNumber('قرنفله')).toBe(before)
  expect(stemNumber('نرجسه777')).toBe(numbers[777])
  expect(textStems(tokensOf('قرنفلة')).at(0, Reading.Arabic)).toEqual([before])
})

function distances(text: string, token: number, side: 'before' | 'after', window: number): string[] {
  const tokens = tokensOf(text)
  const neighbours = new Neighbours(tokens, token, side, window)
  const found: string[] = []
  while (neighbours.next()) found.push(`${wordAt(tokens, neighbours.token)} ${neighbours.distance}`)
  return found
}

describe('the words near a name', () => {
  test('reach as far as the window', () => {
    expect(distances('one two three four five', 2, 'before', 1)).toEqual(['two 1'])
    expect(distances('one two three four five', 2, 'after', 2)).toEqual(['four 1', 'five 2'])
  })

  test('end with the sentence', () => {
    expect(distances('one. two three. four', 2, 'before', 5)).toEqual(['two 1'])
    expect(distances('one. two three. four', 2, 'after', 5)).toEqual([])
  })

  test('an Arabic letter by itself is no step, the second of two is', () => {
    const [lam, waw, city] = ['\u0644', '\u0648', 'مدينة']
    expect(distances(`${city} ${lam} Iraq`, 2, 'before', 1)).toEqual([`${lam} 1`, 'مدينه 1'])
    expect(distances(`${city} ${waw} ${lam} Iraq`, 3, 'before', 1)).toEqual([`${lam} 1`, `${waw} 1`])
    expect(distances(`Erbil a Iraq`, 2, 'before', 1)).toEqual(['a 1'])
  })
})
