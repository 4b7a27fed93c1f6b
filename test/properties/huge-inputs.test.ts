import { describe, expect, it } from 'vitest'
import { extractEntities, normalize } from '../../src/index'
import { rulesWith } from '../context/rules'
import { ARABIC, extractorOf, person, place } from '../mentions'

const TEN_MEGABYTES = 5_000_000

describe('a huge run beside a name', () => {
  it('of marks on its last letter belongs to the name', () => {
    const text = `\u0627\u0644\u0639\u0631\u0627\u0642${'\u064e'.repeat(TEN_MEGABYTES)}`
    const [mention] = extractEntities(text)
    expect(mention).toMatchObject({ id: 'iraq', start: 0, end: text.length })
  })

  it('of joiners and marks does not stop the fold', () => {
    const text = '\u0639\u200c\u064e'.repeat(TEN_MEGABYTES / 5)
    expect(normalize(text).text).toHaveLength(TEN_MEGABYTES / 5)
  })

  it('of letters in the word before a short name does not stop the search', () => {
    const extractor = extractorOf(person('salem', { ar: 'سالم النجاري' }))
    const huge = '\u062a'.repeat(300_000)
    const text = `سالم النجاري. ${huge} النجاري`
    expect(extractor.extract(text).map((mention) => mention.id)).toEqual(['salem', 'salem'])
  })

  it('of words is read to its end', () => {
    const extractor = extractorOf(place('kirkuk', { ar: 'كركوك' }))
    const text = `${'كلمة '.repeat(TEN_MEGABYTES / 5)}كركوك`
    expect(extractor.extract(text).map((mention) => mention.start)).toEqual([TEN_MEGABYTES])
  })

  it('of letters in a name that a rule finds belongs to it', () => {
    const huge = '\u0632'.repeat(300_000)
    const text = `قال العقيد ${huge} الجبوري إن الطريق آمن. غادر الجبوري`
    const found = rulesWith().extract(text, ARABIC)
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [11, text.indexOf(' إن')],
      [text.length - 7, text.length],
    ])
  })

  it('of marks after a title does not part it from the name', () => {
    const text = `قال العقيد${'\u064e'.repeat(TEN_MEGABYTES)} سامر الجبوري`
    expect(
      rulesWith()
        .extract(text, ARABIC)
        .map((mention) => mention.text),
    ).toEqual(['سامر الجبوري'])
  })
})
