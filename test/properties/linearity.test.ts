import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/core'
import { rulesWith } from '../context/rules'
import { ARABIC, ENGLISH, extractorOf, facility, lines, organization, person, place, weak } from '../mentions'
import { extractor, RECORDS } from './arbitraries'

const TWO_MEGABYTES = 2 ** 20

/** A string of as many UTF-16 units as two megabytes hold. */
const long = (piece: string): string => piece.repeat(Math.floor(TWO_MEGABYTES / piece.length))

interface Repetition {
  fact: string
  piece: string
  /** How many mentions each piece has. */
  mentions: number
}

/** What is quadratic in any of these does not come back within the limit of the test runner. */
const REPETITIONS: Repetition[] = [
  { fact: 'a letter', piece: 'ا', mentions: 0 },
  { fact: 'a proclitic', piece: 'و', mentions: 0 },
  { fact: 'lam', piece: 'ل', mentions: 0 },
  { fact: 'a Latin letter', piece: 'w', mentions: 0 },
  { fact: 'a digit', piece: '1', mentions: 0 },
  { fact: 'a quote', piece: '"', mentions: 0 },
  { fact: 'an opening quote', piece: '«', mentions: 0 },
  { fact: 'an apostrophe', piece: "'", mentions: 0 },
  { fact: 'a letter and an apostrophe', piece: "a'", mentions: 0 },
  { fact: 'a bracket', piece: '(', mentions: 0 },
  { fact: 'an at sign', piece: '@', mentions: 0 },
  { fact: 'a handle', piece: '@a ', mentions: 0 },
  { fact: 'the beginning of an address', piece: 'a@', mentions: 0 },
  { fact: 'a hash', piece: '#', mentions: 0 },
  { fact: 'an underscore', piece: '_', mentions: 0 },
  { fact: 'letters and underscores', piece: 'a_', mentions: 0 },
  { fact: 'tatweel', piece: '\u0640', mentions: 0 },
  { fact: 'tatweel and a mark', piece: '\u0640\u064e', mentions: 0 },
  { fact: 'tatweel and a space', piece: '\u0640 ', mentions: 0 },
  { fact: 'a mark', piece: '\u064e', mentions: 0 },
  { fact: 'a hamza mark', piece: '\u0654', mentions: 0 },
  { fact: 'a bidi control', piece: '\u202e', mentions: 0 },
  { fact: 'a zero width non-joiner', piece: '\u200c', mentions: 0 },
  { fact: 'a mark and a zero width non-joiner', piece: '\u200c\u064e', mentions: 0 },
  { fact: 'a not sign', piece: '\u00ac', mentions: 0 },
  { fact: 'letters and not signs', piece: 'ا\u00ac', mentions: 0 },
  { fact: 'a space', piece: ' ', mentions: 0 },
  { fact: 'a line break', piece: '\n', mentions: 0 },
  { fact: 'a carriage return', piece: '\r', mentions: 0 },
  { fact: 'a dot', piece: '.', mentions: 0 },
  { fact: 'letters and dots', piece: 'a.', mentions: 0 },
  { fact: 'Arabic letters and dots', piece: 'ق.', mentions: 0 },
  { fact: 'letters and slashes', piece: 'a/', mentions: 0 },
  { fact: 'host names', piece: 'a.b/', mentions: 0 },
  { fact: 'www', piece: 'www.', mentions: 0 },
  { fact: 'a scheme', piece: 'http://', mentions: 0 },
  { fact: 'letters and hyphens', piece: 'a-', mentions: 0 },
  { fact: 'half a pair', piece: '\ud800', mentions: 0 },
  { fact: 'an emoji', piece: '\u{1f600}', mentions: 0 },
  { fact: 'a ligature of four letters', piece: '\ufdf2', mentions: 0 },
  { fact: 'a ligature of lam and alef', piece: '\ufefb', mentions: 0 },
  { fact: 'single letters', piece: 'ب ', mentions: 0 },
  { fact: 'the conjunction', piece: 'و ', mentions: 0 },
  { fact: 'the beginning of a name', piece: 'قوات ', mentions: 0 },
  { fact: 'two words of a name of three', piece: 'قوات وادي ', mentions: 0 },
  { fact: 'the word of a licence', piece: 'بلدة ', mentions: 0 },
  { fact: 'a weak name', piece: 'النبع ', mentions: 0 },
  { fact: 'a short name', piece: 'النجاري ', mentions: 0 },
  { fact: 'a name', piece: 'كركوك ', mentions: 1 },
  { fact: 'a name and a proclitic', piece: 'وبكركوك ', mentions: 1 },
  { fact: 'a name of three words', piece: 'قوات وادي كوجر ', mentions: 1 },
  { fact: 'a licensed name', piece: 'بلدة النبع. ', mentions: 1 },
  { fact: 'a name in quotes', piece: '«كركوك» ', mentions: 1 },
  { fact: 'a name in quotes that reaches to the closing mark', piece: 'حركة «الكرام» ', mentions: 1 },
  { fact: 'a chain of coordinated names', piece: 'وكركوك وأربيل ', mentions: 2 },
  { fact: 'an acronym', piece: 'ق.س.د ', mentions: 1 },
  { fact: 'a full name', piece: 'سالم النجاري. ', mentions: 1 },
  { fact: 'a full and a short name', piece: 'سالم النجاري قال النجاري. ', mentions: 2 },
]

describe.each(REPETITIONS)('two megabytes of $fact', ({ piece, mentions }) => {
  const text = long(piece)
  const times = Math.floor(TWO_MEGABYTES / piece.length)

  it('are read, and every mention is counted', () => {
    expect(extractor.extract(text, ARABIC)).toHaveLength(times * mentions)
  })

  it('are normalized', () => {
    const { text: folded, toOriginal } = normalize(text)
    expect(toOriginal(0, folded.length).end).toBeLessThanOrEqual(text.length)
    expect(folded.length).toBeLessThanOrEqual(4 * text.length)
  })
})

describe('two megabytes in an open language', () => {
  const PIECES = lines(`
    و
    كركوك و
    در کرکوک
    Kirkuk.
    كركوك Kirkuk
    "كركوك"
    ق س د
  `)

  it.each(PIECES)('of %j are read', (piece) => {
    const text = long(`${piece} `)
    const isOneLetter = /^\S$|\u0642 \u0633/u.test(piece)
    expect(extractor.extract(text).length).toBeGreaterThanOrEqual(isOneLetter ? 0 : 100_000)
  })
})

/** What looks at other mentions or words grows with the square of the text where it looks at all of them. */
describe('what looks at other mentions', () => {
  const letters = organization('letters', { ar: 'ق.س.د' })
  const salem = person('salem', { ar: 'سالم النجاري' })
  const maher = person('maher', { ar: 'ماهر النجاري' })
  const kirkuk = place('kirkuk', { ar: 'كركوك', near: ['نفط'] })

  it('weak acronyms among single letters', () => {
    const names = extractorOf(weak(letters, { form: 'ق.س.د', need: { before: ['قوات'], after: ['نت'] } }))
    expect(names.extract('ق س د '.repeat(20_000), ARABIC)).toEqual([])
  })

  it('two bearers of one short name', () => {
    const names = extractorOf(salem, maher)
    const text = 'سالم النجاري ماهر النجاري. قال النجاري. '.repeat(64_000)
    expect(names.extract(text, ARABIC)).toHaveLength(3 * 64_000)
  })

  it('the evidence of each mention', () => {
    const names = extractorOf(kirkuk)
    expect(names.extract('كركوك '.repeat(120_000), { ...ARABIC, explain: true })).toHaveLength(120_000)
  })

  it("all readings with 'all'", () => {
    const names = extractorOf(kirkuk, place('old', { ar: 'كركوك القديمة' }))
    const mentions = names.extract('كركوك القديمة '.repeat(80_000), { ...ARABIC, overlaps: 'all' })
    expect(mentions).toHaveLength(2 * 80_000)
  })

  it('several entities on one span', () => {
    const names = extractorOf(kirkuk, organization('club', { ar: 'كركوك', near: ['ملعب'] }))
    expect(names.extract('كركوك '.repeat(120_000), ARABIC)).toHaveLength(120_000)
  })
})

/** What the rules read again and again, or keep of one name for the next. */
describe('what the rules look at', () => {
  const names = rulesWith(...RECORDS)
  const TIMES = 100_000
  const letters = 'بتثجحخدذرزسشصضطظعغفق'

  /** A word of four letters for each number below 160,000. */
  const word = (number: number): string =>
    [0, 1, 2, 3].map((place) => letters[Math.floor(number / 20 ** place) % 20]).join('')
  const many = (count: number, piece: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => piece(number)).join(' ')

  it.each([
    { fact: 'openers of names', piece: 'أبو بن عبد آل ', mentions: 0 },
    { fact: 'titles', piece: 'العقيد ', mentions: 0 },
    { fact: 'offices', piece: 'رئيس ', mentions: 0 },
    { fact: 'verbs', piece: 'قال ', mentions: 0 },
    { fact: 'heads of one', piece: 'معبر ', mentions: 0 },
    { fact: 'heads of several', piece: 'معابر ', mentions: 0 },
    { fact: 'names after a byline', piece: '- محمد ', mentions: 0 },
    { fact: 'one name', piece: 'قال محمد الجبوري. ', mentions: 1 },
    { fact: 'one name and its last part', piece: 'بيت محمد الجبوري. بيت الجبوري. ', mentions: 2 },
    { fact: 'names after heads', piece: 'معبر كركوك. ', mentions: 1 },
  ])('$fact in a row', ({ piece, mentions }) => {
    expect(names.extract(piece.repeat(TIMES), ARABIC)).toHaveLength(TIMES * mentions)
  })

  it.each(
    lines(`
    محمد
    محمد بن
    أبو محمد
    محمد،
    رئيس محمد،
  `),
  )('%s in a row', (piece) => {
    const found = names.extract(`${piece} `.repeat(TIMES), ARABIC)
    expect(found.every(({ id, match }) => id === null && match === 'rule')).toBe(true)
  })

  it.each(['Aa ', 'A ', 'al ', 'abu-', 'Ahmad ', 'Ahmad-', 'Colonel ', 'Ahmad al ', 'driver, Ahmad '])(
    '%s in a row',
    (piece) => {
      const found = names.extract(piece.repeat(TIMES), ENGLISH)
      expect(found.every(({ id, match }) => id === null && match === 'rule')).toBe(true)
    },
  )

  it('a name and particles', () => {
    expect(names.extract(`Ahmad ${'al '.repeat(TIMES)}`, ENGLISH)).toEqual([])
  })

  it('adjectives after a head and after a facility', () => {
    const beforeName = 'مرزی '.repeat(TIMES)
    const afterName = ' الدولي'.repeat(TIMES)
    expect(names.extract(`گذرگاه ${beforeName}`, { languages: ['fa'] })).toEqual([])
    expect(names.extract(`معبر كركوك${afterName}`, ARABIC)).toHaveLength(1)
  })

  it('a list after one head', () => {
    const crossing = facility('crossing', { ar: 'معبر النبع', aliases: { ar: ['النبع'] }, kind: 'border-crossing' })
    const members = 'النبع، '.repeat(TIMES)
    const found = rulesWith(crossing).extract(`معابر ${members}`, ARABIC)
    expect(found).toHaveLength(TIMES)
  })

  it('many persons of one first name', () => {
    const text = many(20_000, (number) => `محمد ال${word(number)}ي.`)
    expect(names.extract(text, ARABIC)).toHaveLength(20_000)
  })

  it('many persons of one last name, and the last name as often', () => {
    const text = many(20_000, (number) => `العقيد ${word(number)} الجبوري. بيت الجبوري.`)
    expect(names.extract(text, ARABIC).length).toBeGreaterThan(30_000)
  })
})
