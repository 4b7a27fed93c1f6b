import { describe, expect, it } from 'vitest'
import type { ExtractOptions } from '../../src/extractor'
import { ARABIC, ENGLISH, lines, mentionsIn, PERSIAN, person, place } from '../mentions'
import { rulesWith } from './rules'

const reader = rulesWith(place('baghdad', { ar: 'بغداد', kind: 'city' }))
const FULL = 'محمد الجبوري'
const AGAIN = 'زردشت الجبوري'

/** The surfaces of all mentions, in order. */
function surfaces(text: string, options: ExtractOptions = ARABIC): string[] {
  return mentionsIn(reader, text, options).map((mention) => mention.text)
}

describe('the last name after the full one', () => {
  it.each([
    { fact: 'in a later sentence', text: 'جاء محمد الجبوري. ثم ذهب الجبوري', finds: [FULL, 'الجبوري'] },
    { fact: 'in a later paragraph', text: 'جاء محمد الجبوري\n\nثم ذهب الجبوري', finds: [FULL, 'الجبوري'] },
    { fact: 'with waw', text: 'جاء محمد الجبوري. ثم والجبوري', finds: [FULL, 'الجبوري'] },
    { fact: 'with beh', text: 'جاء محمد الجبوري. ثم بالجبوري', finds: [FULL, 'الجبوري'] },
    { fact: 'with lam, whose alef is lost', text: 'جاء محمد الجبوري. قيل للجبوري', finds: [FULL, 'لجبوري'] },
    { fact: 'with waw and lam', text: 'جاء محمد الجبوري. وللجبوري', finds: [FULL, 'لجبوري'] },
    { fact: 'with marks', text: 'جاء محمد الجبوري. ثم ذهب الجُبوريّ', finds: [FULL, 'الجُبوريّ'] },
    { fact: 'before it, in the lead', text: 'ذهب الجبوري. ثم جاء محمد الجبوري', finds: ['الجبوري', FULL] },
    { fact: 'not the first name', text: 'جاء محمد الجبوري. ثم ذهب محمد', finds: [FULL] },
    { fact: 'not after a noun', text: 'جاء محمد الجبوري. هذا المجلس الجبوري', finds: [FULL] },
    { fact: 'not inside a longer word', text: 'جاء محمد الجبوري. ثم ذهب الجبوريون', finds: [FULL] },
    { fact: 'not without the full name', text: 'هنا ثم ذهب الجبوري', finds: [] },
  ])('$fact', ({ text, finds }) => {
    expect(surfaces(text)).toEqual(finds)
  })

  it('is no tribe', () => {
    const types = mentionsIn(reader, 'جاء محمد الجبوري. من عشيرة الجبوري', ARABIC).map(({ type }) => type)
    expect(types).toEqual(['person', 'organization'])
  })

  it('is NIL with the words of the text for its name', () => {
    const [full, last] = mentionsIn(reader, 'جاء محمد الجبوري. ثم ذهب الجبوري', { ...ARABIC, explain: true })
    expect(full).toMatchObject({ id: null, name: FULL })
    expect(last).toMatchObject({ id: null, match: 'rule', alias: '', name: 'الجبوري', type: 'person' })
    expect(last?.evidence).toMatchObject({ licence: 'short name', strength: 'rule' })
  })

  it('is not there with `rules: false`', () => {
    expect(surfaces('جاء محمد الجبوري. ثم ذهب الجبوري', { ...ARABIC, rules: false })).toEqual([])
  })

  it('in Persian', () => {
    expect(surfaces('محمد رضایی آمد. سپس رضایی رفت', PERSIAN)).toEqual(
      lines(`
        محمد رضایی
        رضایی
      `),
    )
  })

  it.each([
    {
      fact: 'with its article',
      text: 'Ahmad al-Warni came. Then al-Warni left',
      finds: ['Ahmad al-Warni', 'al-Warni'],
    },
    { fact: 'without it', text: 'Ahmad al-Warni came. Then Warni left', finds: ['Ahmad al-Warni', 'Warni'] },
    {
      fact: 'with the possessive outside',
      text: "Ahmad al-Warni came. It is al-Warni's",
      finds: ['Ahmad al-Warni', 'al-Warni'],
    },
    {
      fact: 'not after another first name',
      text: 'Ahmad al-Warni came. Then Steve al-Warni left',
      finds: ['Ahmad al-Warni'],
    },
  ])('in English $fact', ({ text, finds }) => {
    expect(surfaces(text, ENGLISH)).toEqual(finds)
  })
})

describe('a last name of two words', () => {
  it.each([
    {
      fact: 'again with the word that الدين closes',
      text: 'جاء محمد عمر نور الدين. ثم ذهب نور الدين',
      finds: `
        محمد عمر نور الدين
        نور الدين
      `,
    },
    { fact: 'not الدين alone', text: 'جاء محمد عمر نور الدين. ثم درس الدين', finds: 'محمد عمر نور الدين' },
    {
      fact: 'again with أبو before it',
      text: 'جاء محمد أبو خلف. ثم ذهب أبو خلف',
      finds: `
        محمد أبو خلف
        أبو خلف
      `,
    },
    { fact: 'not what أبو opens alone', text: 'جاء محمد أبو خلف. ثم وقف خلف السور', finds: 'محمد أبو خلف' },
  ])('$fact', ({ text, finds }) => {
    expect(surfaces(text)).toEqual(lines(finds))
  })
})

describe('the full name again', () => {
  it.each([
    {
      fact: 'where nothing licenses it',
      text: 'قال العقيد زردشت الجبوري ذلك. مكتب زردشت الجبوري',
      finds: [AGAIN, AGAIN],
    },
    {
      fact: 'with a proclitic',
      text: 'قال العقيد زردشت الجبوري ذلك. وزردشت الجبوري',
      finds: [AGAIN, AGAIN],
    },
    {
      fact: 'before the licensed one',
      text: 'مكتب زردشت الجبوري. قال العقيد زردشت الجبوري ذلك',
      finds: [AGAIN, AGAIN],
    },
    {
      fact: 'not over a comma',
      text: 'قال العقيد زردشت حسن ذلك. مكتب زردشت، ثم',
      finds: ['زردشت حسن'],
    },
    { fact: 'not where no place licenses it', text: 'مكتب زردشت حسن ذلك. مكتب زردشت حسن', finds: [] },
  ])('$fact', ({ text, finds }) => {
    expect(surfaces(text)).toEqual(finds)
  })
})

describe('two bearers of one last name', () => {
  const names = rulesWith(person('listed', { ar: 'نزار الشمري' }))
  const idsIn = (text: string): string[] =>
    mentionsIn(names, text, ARABIC).map(({ id, text: surface }) => `${id ?? 'none'}: ${surface}`)

  it.each([
    {
      fact: 'of a listed and a NIL one, both near, nobody is meant for sure',
      text: 'جاء نزار الشمري. ثم جاء محمد الشمري. ثم ذهب الشمري',
      finds: 'listed: نزار الشمري\nnone: محمد الشمري\nnone: الشمري',
    },
    {
      fact: 'nor in the other order',
      text: 'جاء محمد الشمري. ثم جاء نزار الشمري. ثم ذهب الشمري',
      finds: 'none: محمد الشمري\nlisted: نزار الشمري\nnone: الشمري',
    },
    {
      fact: 'the listed one more than a paragraph away: it is the NIL one',
      text: 'جاء نزار الشمري.\n\nخبر آخر.\n\nجاء محمد الشمري. ثم ذهب الشمري',
      finds: 'listed: نزار الشمري\nnone: محمد الشمري\nnone: الشمري',
    },
    {
      fact: 'the NIL one more than a paragraph away: it is the listed one',
      text: 'جاء محمد الشمري.\n\nخبر آخر.\n\nجاء نزار الشمري. ثم ذهب الشمري',
      finds: 'none: محمد الشمري\nlisted: نزار الشمري\nlisted: الشمري',
    },
    {
      fact: 'a NIL one alone in the text is never the listed one',
      text: 'جاء محمد الشمري. ثم ذهب الشمري',
      finds: 'none: محمد الشمري\nnone: الشمري',
    },
  ])('$fact', ({ text, finds }) => {
    expect(idsIn(text)).toEqual(lines(finds))
  })

  it('the alternatives are those that a gazetteer has', () => {
    const text = 'جاء نزار الشمري. ثم جاء محمد الشمري. ثم ذهب الشمري'
    expect(mentionsIn(names, text, ARABIC)[2]).toMatchObject({ id: null, alternatives: ['listed'], name: 'الشمري' })
  })

  it('of two NIL ones there are no alternatives', () => {
    const found = mentionsIn(names, 'جاء سامر الشمري. ثم جاء محمد الشمري. ثم ذهب الشمري', ARABIC)
    expect(found).toHaveLength(3)
    for (const mention of found) expect(mention).not.toHaveProperty('alternatives')
  })
})
