import { describe, expect, it } from 'vitest'
import { compileGazetteer, GazetteerError, loadGazetteer } from '../../src/core'
import {
  NAME_PART_CLASSES,
  type NamePart,
  NamePartClass,
  NameParts,
  packNameParts,
} from '../../src/gazetteer/name-parts'
import { defaultGazetteer } from '../../src/gazetteers/default-gazetteer'
import { fold } from '../../src/normalization/fold'
import { endOfKey, tokenize } from '../../src/tokenization/tokens'
import { lines, place } from '../mentions'

const PARTS: NamePart[] = [
  { name: 'محمد', class: 'given' },
  { name: 'كريم', class: 'given-or-word' },
  { name: 'الشمري', class: 'surname' },
  { name: 'السوداني', class: 'surname-or-word' },
  { name: 'بهاء', class: 'given' },
  { name: 'Hussein', class: 'given' },
]
const LEXICON = new NameParts(packNameParts(PARTS))

/** The class of a text of one word. */
function classIn(lexicon: NameParts, word: string): NamePartClass {
  const { loose, count } = fold(word)
  return lexicon.classOf(loose, 0, count)
}

describe('the class of a word', () => {
  it.each([
    ['محمد', NamePartClass.Given],
    ['كريم', NamePartClass.GivenOrWord],
    ['الشمري', NamePartClass.Surname],
    ['السوداني', NamePartClass.SurnameOrWord],
    ['hussein', NamePartClass.Given],
  ])('%s is that of its list', (word, partClass) => {
    expect(classIn(LEXICON, word)).toBe(partClass)
  })

  it.each([
    ['with Persian kaf and yeh', 'کریم', NamePartClass.GivenOrWord],
    ['with harakat and tatweel', 'م\u064fح\u0640مد', NamePartClass.Given],
    ['in capitals', 'HUSSEIN', NamePartClass.Given],
    ['without its final hamza', 'بها', NamePartClass.Given],
    ['with its final hamza', 'بهاء', NamePartClass.Given],
  ])('is found %s', (_, word, partClass) => {
    expect(classIn(LEXICON, word)).toBe(partClass)
  })

  it.each([
    ...lines(`
      محم
      محمدي
      الشمر
      سالم
    `),
    'hussei',
    'x',
    '',
  ])('%s has none', (word) => {
    expect(classIn(LEXICON, word)).toBe(NamePartClass.None)
  })

  it('is asked of a stretch of a text', () => {
    const tokens = tokenize(fold('قال محمد كريم الشمري إن بهاء وصل'))
    const classes = Array.from({ length: tokens.count }, (_, token) => {
      const first = tokens.first[token] as number
      const whole = LEXICON.classOf(tokens.letters.loose, first, tokens.end[token] as number)
      expect(LEXICON.classOf(tokens.letters.loose, first, endOfKey(tokens, token))).toBe(whole)
      return whole
    })
    const none = NamePartClass.None
    const given = NamePartClass.Given
    expect(classes).toEqual([none, given, NamePartClass.GivenOrWord, NamePartClass.Surname, none, given, none])
  })

  it('is None for every word where there are no parts', () => {
    const empty = new NameParts('')
    expect(empty.size).toBe(0)
    expect(classIn(empty, 'محمد')).toBe(NamePartClass.None)
  })
})

describe('words that fold alike', () => {
  it.each([
    ['given', 'given-or-word', NamePartClass.GivenOrWord],
    ['surname', 'surname-or-word', NamePartClass.SurnameOrWord],
    ['given', 'surname', NamePartClass.Given],
    ['given', 'surname-or-word', NamePartClass.GivenOrWord],
    ['surname', 'given-or-word', NamePartClass.GivenOrWord],
    ['surname', 'surname', NamePartClass.Surname],
  ] as const)('as %s and %s are one, in the weaker class', (arabic, persian, partClass) => {
    const parts: NamePart[] = [
      { name: 'كريمي', class: arabic },
      { name: 'کریمی', class: persian },
    ]
    for (const order of [parts, parts.toReversed()]) {
      const lexicon = new NameParts(packNameParts(order))
      expect(lexicon.size).toBe(1)
      expect(classIn(lexicon, 'كريمي')).toBe(partClass)
    }
  })
})

describe('packed name parts', () => {
  it('are empty where there are none', () => {
    expect(packNameParts([])).toBe('')
    expect(compileGazetteer([]).packed.nameParts).toBe('')
    expect(compileGazetteer([place('kirkuk', { ar: 'كركوك' })]).nameParts.size).toBe(0)
  })

  it('do not depend on the order of the list', () => {
    expect(packNameParts(PARTS.toReversed())).toBe(packNameParts(PARTS))
  })

  it('are read from any one class', () => {
    for (const [number, partClass] of NAME_PART_CLASSES.entries()) {
      const lexicon = new NameParts(packNameParts([{ name: 'سالم', class: partClass }]))
      expect([lexicon.size, classIn(lexicon, 'سالم')]).toEqual([1, number + 1])
    }
  })

  it('come back with a gazetteer that was written and loaded', () => {
    const gazetteer = compileGazetteer([], { nameParts: PARTS })
    const loaded = loadGazetteer(JSON.parse(JSON.stringify(gazetteer.packed)))
    expect(loaded.nameParts.size).toBe(PARTS.length)
    expect(classIn(loaded.nameParts, 'محمد')).toBe(NamePartClass.Given)
  })
})

describe('a list of name parts that is wrong', () => {
  it.each([
    [{ name: 'عبد الله', class: 'given' }, /not one word/],
    [{ name: '', class: 'given' }, /not one word/],
    [{ name: 7, class: 'given' }, /number/],
    [{ name: 'سالم', class: 'first' }, /no class first.*given/s],
    [{ name: 'سالم' }, /no class undefined/],
    [null, /undefined/],
  ])('%j is refused, and the message says what to do', (part, message) => {
    const compile = (): unknown => compileGazetteer([], { nameParts: [part as NamePart] })
    expect(compile).toThrow(GazetteerError)
    expect(compile).toThrow(message)
  })

  it('that is no list is a TypeError', () => {
    expect(() => compileGazetteer([], { nameParts: 'محمد' as never })).toThrow(TypeError)
  })
})

describe('the name parts of the bundled gazetteer', () => {
  const { nameParts } = defaultGazetteer()

  it('are thousands', () => {
    expect(nameParts.size).toBeGreaterThan(7000)
  })

  it.each([
    ['محمد', NamePartClass.Given],
    ['سامر', NamePartClass.Given],
    ['هوشمند', NamePartClass.GivenOrWord],
    ['الناز', NamePartClass.Given],
    ['جورج', NamePartClass.Given],
    ['mohammed', NamePartClass.Given],
    ['سلام', NamePartClass.GivenOrWord],
    ['جهاد', NamePartClass.GivenOrWord],
    ['امید', NamePartClass.GivenOrWord],
    ['قادر', NamePartClass.GivenOrWord],
    ['said', NamePartClass.GivenOrWord],
    ['الشمري', NamePartClass.Surname],
    ['کریمی', NamePartClass.Surname],
    ['بوش', NamePartClass.Surname],
    ['السوداني', NamePartClass.SurnameOrWord],
    ['عراقی', NamePartClass.SurnameOrWord],
    ['من', NamePartClass.None],
    ['كان', NamePartClass.None],
    ['رئيس', NamePartClass.None],
    ['کشور', NamePartClass.None],
    ['می', NamePartClass.None],
  ])('know %s', (word, partClass) => {
    expect(classIn(nameParts, word)).toBe(partClass)
  })
})
