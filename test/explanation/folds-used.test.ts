import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsUsed } from '../../src/gazetteer/folds-used'
import { lines } from '../mentions'
import { extractor, NAMES, namedText } from '../properties/arbitraries'

const LOOSE: ReadonlySet<string> = new Set(['hamza', 'final-hamza', 'yeh', 'teh-marbuta', 'letter'])

/** Letters that are written for one another. */
const TWINS = lines(`
  اأإآ
  يىی
  كک
  ةه
`)

/** Names with some letters exchanged for their twins. */
const respelled = fc
  .tuple(fc.constantFrom(...NAMES), fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }), namedText)
  .map(([name, turns, text]) => {
    const letters = [...name].map((letter, place) => {
      const twins = TWINS.find((each) => each.includes(letter)) ?? letter
      return twins.charAt((turns[place % turns.length] as number) % (2 * twins.length)) || letter
    })
    return `${letters.join('')} ${text}`
  })

describe('what the text writes otherwise than the name', () => {
  it.each([
    { fold: 'harakat', text: 'مخيّم الهول', form: 'مخيم الهول' },
    { fold: 'harakat', text: 'كربلاء\u064e', form: 'كربلاء' },
    { fold: 'tatweel', text: 'العـراق', form: 'العراق' },
    { fold: 'hamza', text: 'اربيل', form: 'أربيل' },
    { fold: 'hamza', text: 'ا\u0654ربيل', form: 'أربيل' },
    { fold: 'hamza', text: 'رييس', form: 'رئيس' },
    { fold: 'final-hamza', text: 'كربلا', form: 'كربلاء' },
    { fold: 'final-hamza', text: 'صنعاء القديمة', form: 'صنعا القديمة' },
    { fold: 'yeh', text: 'نينوي', form: 'نينوى' },
    { fold: 'yeh', text: 'علی', form: 'علي' },
    { fold: 'kaf', text: 'کرکوک', form: 'كركوك' },
    { fold: 'teh-marbuta', text: 'الحسكه', form: 'الحسكة' },
    { fold: 'tanween', text: 'داعشا\u064b', form: 'داعش' },
    { fold: 'tanween', text: 'داعش\u064bا', form: 'داعش' },
    { fold: 'elided-alef', text: 'لعراق', form: 'العراق' },
    { fold: 'elided-alef', text: 'لاذقية', form: 'اللاذقية' },
    { fold: 'presentation-form', text: '\ufe91غداد', form: 'بغداد' },
    { fold: 'digit', text: 'رادار ۲۴', form: 'رادار 24' },
    { fold: 'case', text: 'MOSUL', form: 'Mosul' },
    { fold: 'accent', text: 'Şam', form: 'Sam' },
    { fold: 'spacing', text: 'حزب\u200cالله', form: 'حزب الله' },
    { fold: 'spacing', text: 'حزب\nالله', form: 'حزب الله' },
    { fold: 'spacing', text: 'حزبالله', form: 'حزب الله' },
    { fold: 'punctuation', text: 'مخيم «الهول»', form: 'مخيم الهول' },
    { fold: 'punctuation', text: 'ق.س.د', form: 'قسد' },
    { fold: 'punctuation', text: "Rabi'a", form: 'Rabia' },
    { fold: 'invisible', text: 'بغ\u200fداد', form: 'بغداد' },
  ])('$fold: $text', ({ fold, text, form }) => {
    expect(foldsUsed(text, form)).toEqual([fold])
  })

  it('is nothing for the same characters', () => {
    const name = 'مخيّم «الهول»'
    expect(foldsUsed(name, name)).toEqual([])
  })

  it.each([
    {
      fact: 'each fold once, in one order',
      text: 'اربيـل\u200c وارب\u064eيل',
      form: 'أربيل وأربيل',
      folds: ['harakat', 'tatweel', 'hamza', 'spacing'],
    },
    { fact: 'a mark that makes no other letter', text: 'العراق\u0654', form: 'العراق', folds: ['harakat'] },
    { fact: 'nothing of two that are no spellings of one another', text: 'بغداد', form: 'دمشق', folds: [] },
  ])('tells $fact', ({ text, form, folds }) => {
    expect(foldsUsed(text, form)).toEqual(folds)
  })

  it('agrees with the letter grade of every mention', () => {
    const seen = { exact: 0, strict: 0, loose: 0 }
    fc.assert(
      fc.property(respelled, (text) => {
        for (const { match, evidence, alias } of extractor.extract(text, { explain: true, rules: false })) {
          if (match === 'rule' || evidence?.strength === 'short') continue
          const folds = evidence?.folds ?? []
          seen[match]++
          if (match === 'exact') expect(folds.filter((fold) => fold !== 'case')).toEqual([])
          else expect({ alias, folds: folds.length }).not.toEqual({ alias, folds: 0 })
          if (match === 'loose') expect(folds.some((fold) => LOOSE.has(fold))).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
    expect(Math.min(seen.exact, seen.strict, seen.loose)).toBeGreaterThan(0)
  })
})
