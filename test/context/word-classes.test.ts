import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/context/context-words'
import { FACILITY_ADJECTIVES, HEAD_ADJECTIVES, NAME_HEADS, NO_NAMES_AFTER_HEAD } from '../../src/context/name-heads'
import {
  ARABIC_VERBS,
  COMPOUND_ENDS,
  ENGLISH_OCCUPATIONS,
  ENGLISH_VERBS,
  KUNYA_WORDS,
  NAME_PARTICLES,
  NASAB_WORDS,
  OFFICE_WORDS,
  PERSIAN_VERBS,
  SERVANT_WORDS,
  STOP_WORDS,
  TITLE_ADDITIONS,
  TITLES,
  WordClass,
} from '../../src/context/trigger-words'
import { ENGLISH_TITLES } from '../../src/context/triggers'
import { Affix, classifyWords } from '../../src/context/word-classes'
import { FUNCTION_WORDS } from '../../src/language/function-words'
import { fold } from '../../src/normalization/fold'
import { tokenize } from '../../src/tokenization/tokens'
import { lines } from '../mentions'

interface List {
  name: string
  words: readonly string[]
  bits: number
  /** Its words take the conjunction and the article. */
  isNominal?: true
}

const LISTS: List[] = [
  { name: 'titles', words: TITLES, bits: WordClass.Title, isNominal: true },
  { name: 'English titles', words: [...ENGLISH_TITLES, ...ENGLISH_OCCUPATIONS], bits: WordClass.Title },
  { name: 'offices', words: OFFICE_WORDS, bits: WordClass.Office, isNominal: true },
  { name: 'additions to titles', words: TITLE_ADDITIONS, bits: WordClass.TitleAddition, isNominal: true },
  { name: 'Arabic verbs', words: ARABIC_VERBS, bits: WordClass.Verb | WordClass.Stop },
  { name: 'Persian verbs', words: PERSIAN_VERBS, bits: WordClass.Verb | WordClass.Stop },
  { name: 'English verbs', words: ENGLISH_VERBS, bits: WordClass.Verb | WordClass.Stop },
  { name: 'kunya', words: KUNYA_WORDS, bits: WordClass.Kunya },
  { name: 'nasab', words: NASAB_WORDS, bits: WordClass.Nasab },
  { name: 'particles', words: NAME_PARTICLES, bits: WordClass.NameParticle },
  { name: 'servant', words: SERVANT_WORDS, bits: WordClass.Servant },
  { name: 'ends of compounds', words: COMPOUND_ENDS, bits: WordClass.CompoundEnd },
  {
    name: 'heads of one',
    words: NAME_HEADS.flatMap(({ one }) => Object.values(one).flat()),
    bits: WordClass.Head,
    isNominal: true,
  },
  {
    name: 'heads of several',
    words: NAME_HEADS.flatMap(({ two = [], several }) => [...two, ...Object.values(several).flat()]),
    bits: WordClass.Heads,
    isNominal: true,
  },
  { name: 'adjectives of heads', words: HEAD_ADJECTIVES, bits: WordClass.HeadAdjective },
  { name: 'adjectives of facilities', words: FACILITY_ADJECTIVES, bits: WordClass.FacilityAdjective },
  { name: 'no names after a head', words: NO_NAMES_AFTER_HEAD, bits: WordClass.CommonAfterHead },
  { name: 'stop words', words: STOP_WORDS, bits: WordClass.Stop },
  { name: 'function words', words: FUNCTION_WORDS.flatMap((group) => group.words), bits: WordClass.Stop },
]

const ARABIC = /^[\u0621-\u064a\u0671-\u06d3\u200c]+$/

/** Loose letters, as a text would have them; `undefined` for a phrase. */
function keyOf(word: string): string | undefined {
  const tokens = tokenize(fold(word))
  return tokens.count === 1 ? wordAt(tokens, 0) : undefined
}

/** The class and affixes of a text of one word. */
function classify(word: string): { found: number; affix: number } {
  const { classes, affixes } = classifyWords(tokenize(fold(word)))
  expect(classes).toHaveLength(1)
  return { found: classes[0] as number, affix: affixes[0] as number }
}

const keysOf = (words: readonly string[]): Set<string> =>
  new Set(words.map(keyOf).filter((key): key is string => key !== undefined))

/** Words of a list that do not have its bits behind a prefix. */
function lost({ words, bits }: List, prefix: string): string[] {
  const isArticle = prefix.endsWith('ال')
  return words
    .filter((word) => keyOf(word) !== undefined && (prefix === '' || (ARABIC.test(word) && [...word].length > 1)))
    .filter((word) => !(isArticle && word.startsWith('ال')))
    .filter((word) => (classify(prefix + word).found & bits) !== bits)
}

describe.each(LISTS)('the list of $name', (list) => {
  it('has one word a line, no phrases', () => {
    const phrases = list.words.filter((word) => keyOf(word) === undefined)
    // Evidence of language has a few phrases, of which the rules know nothing.
    expect(list.name === 'function words' ? [] : phrases).toEqual([])
  })

  it('is found bare', () => {
    expect(lost(list, '')).toEqual([])
  })
})

describe.each(LISTS.filter(({ isNominal }) => isNominal))('$name with proclitics', (list) => {
  it('after the conjunction', () => {
    expect(lost(list, 'و')).toEqual([])
    expect(lost(list, 'ف')).toEqual([])
  })

  it('after the article', () => {
    expect(lost(list, 'ال')).toEqual([])
  })

  it('after conjunction and article', () => {
    const overlap = keysOf(FACILITY_ADJECTIVES.map((word) => word.replace(/^\u0627\u0644/, '')))
    expect(lost(list, 'وال').filter((word) => !overlap.has(keyOf(word) as string))).toEqual([])
  })

  it('after lam and the article, which lose the alef', () => {
    expect(lost(list, 'لل').filter((word) => !word.startsWith('ل'))).toEqual([])
  })
})

describe('verbs', () => {
  it('are found after waw, though some of these are listed as function words with it', () => {
    expect(lost(LISTS.find(({ name }) => name === 'Arabic verbs') as List, 'و')).toEqual(['زارت'])
  })
})

describe('affixes', () => {
  it.each([
    { word: 'رئيس', affix: Affix.None },
    { word: 'الرئيس', affix: Affix.Article },
    { word: 'والرئيس', affix: Affix.Conjunction | Affix.Article },
    { word: 'لرئيس', affix: Affix.Preposition },
    { word: 'للرئيس', affix: Affix.Preposition | Affix.Article },
    { word: 'للواء', affix: Affix.Preposition | Affix.Article },
    { word: 'وبالرئيس', affix: Affix.Conjunction | Affix.Preposition | Affix.Article },
    { word: 'وأكد', affix: Affix.Conjunction },
    { word: 'وسادة', affix: Affix.None },
  ])('of $word', ({ word, affix }) => {
    expect(classify(word).affix).toBe(affix)
  })
})

describe('classes', () => {
  it('no word has a class of which it is in no list: no two hashes collide', () => {
    const expected = new Map<string, number>()
    for (const { words, bits } of LISTS) {
      for (const key of keysOf(words)) expected.set(key, (expected.get(key) ?? 0) | bits)
    }
    const others =
      WordClass.Institution | WordClass.Nationality | WordClass.Unit | WordClass.Organization | WordClass.QuotedHead
    const stems = /^(?:[\u0648\u0641]|\u0627\u0644)/
    let compared = 0
    for (const [key, bits] of expected) {
      // What is listed as a function word with و or the article has the classes of the rest, too.
      if (stems.test(key) && (bits & ~(WordClass.Stop | WordClass.FacilityAdjective)) === 0) continue
      expect([key, classify(key).found & ~others]).toEqual([key, bits])
      compared++
    }
    expect(compared).toBeGreaterThan(1000)
  })

  it('unlisted words have none', () => {
    const unlisted = lines(`
      زردشت
      كرسوعة
      سنجدک
      zzyzx
    `)
    for (const word of unlisted) expect(classify(word).found).toBe(WordClass.None)
  })

  it.each([
    { one: 'kunya', other: 'nasab' },
    { one: 'kunya', other: 'servant' },
    { one: 'kunya', other: 'particles' },
    { one: 'nasab', other: 'particles' },
    { one: 'nasab', other: 'servant' },
    { one: 'servant', other: 'particles' },
    { one: 'heads of one', other: 'heads of several' },
    { one: 'heads of one', other: 'no names after a head' },
    { one: 'heads of several', other: 'no names after a head' },
    { one: 'titles', other: 'Arabic verbs' },
    { one: 'titles', other: 'Persian verbs' },
    { one: 'offices', other: 'Arabic verbs' },
    { one: 'offices', other: 'heads of one' },
    { one: 'adjectives of facilities', other: 'stop words' },
    { one: 'ends of compounds', other: 'stop words' },
    { one: 'English titles', other: 'English verbs' },
  ])('$one and $other have no word in common', ({ one, other }) => {
    const keys = keysOf(LISTS.find(({ name }) => name === one)?.words ?? [])
    const others = keysOf(LISTS.find(({ name }) => name === other)?.words ?? [])
    expect(keys.size).toBeGreaterThan(0)
    expect(others.size).toBeGreaterThan(0)
    expect([...keys].filter((key) => others.has(key))).toEqual([])
  })

  it.each(['ar', 'fa'] as const)('no head of names in %s says two things', (lang) => {
    const kinds = new Map<string, Set<string>>()
    for (const { one, two = [], several, type, kind } of NAME_HEADS) {
      const duals = lang === 'ar' ? two : []
      for (const key of keysOf([...(one[lang] ?? []), ...duals, ...(several[lang] ?? [])])) {
        kinds.set(key, (kinds.get(key) ?? new Set()).add(`${type} ${kind}`))
      }
    }
    expect(kinds.size).toBeGreaterThan(30)
    expect([...kinds].filter(([, meanings]) => meanings.size > 1).map(([key]) => key)).toEqual([])
  })
})
