import { describe, expect, test } from 'vitest'
import { rivals } from '../scripts/rivals'
import type { Annotation } from '../src/formats/document'
import { person, place, weak } from './mentions'

/** A rival that is set up wrongly loses for no fault of its own: each must find what it can be expected to find. */
const RECORDS = [
  place('hasakah', { ar: 'الحسكة', en: 'Al-Hasakah', prominence: 3 }),
  place('other-hasakah', { ar: 'الحسكة', prominence: 2 }),
  place('harbor', { en: 'New Ostrava Harbor' }),
  place('sanaa', { ar: 'صنعاء', en: "Sana'a" }),
  weak(place('event', { ar: 'الحدث' }), { form: 'الحدث' }),
  person('smith', { en: 'John Smith' }),
]
const ALL = rivals(RECORDS)
const byName = (name: string) => {
  const rival = ALL.find((each) => each.name === name)
  if (rival === undefined) throw new Error(`there is no rival ${name}`)
  return rival
}

function found(text: string, annotations: readonly Annotation[]): string[] {
  return annotations.map(({ start, end, id, type }) => `${id ?? type}: ${text.slice(start, end)}`)
}

describe.each(ALL.filter(({ isEnglish }) => !isEnglish))('$name', (rival) => {
  test('finds a word between spaces, and links the more prominent of two places', () => {
    const text = 'وأعلن أن الحسكة آمنة'
    expect(found(text, rival.extract(text))).toEqual(['hasakah: الحسكة'])
  })

  test('does not find a word with something written on to it', () => {
    expect(rival.extract('وأعلن أن بالحسكة ثلاثة')).toEqual([])
  })
})

test.each(['Aho-Corasick, all names', 'Aho-Corasick, strong names', 'nlp.js'])(
  '%s finds a name before a comma, and several words',
  (name) => {
    const text = 'أُعلن أن الحسكة، آمنة'
    expect(found(text, byName(name).extract(text))).toEqual(['hasakah: الحسكة'])
    const english = "Café in New Ostrava Harbor, and Sana'a."
    expect(found(english, byName(name).extract(english))).toEqual(['harbor: New Ostrava Harbor', "sanaa: Sana'a"])
  },
)

test('only the one with all names finds a name that needs a context', () => {
  const text = 'وقع الحدث أمس'
  const finders = ALL.filter(({ extract }) => extract(text).length > 0).map(({ name }) => name)
  expect(finders).toEqual(['Aho-Corasick, all names'])
})

test.each(['compromise, our names', 'wink-nlp'])('%s finds our English names where they stand', (name) => {
  const text = 'Yesterday, John Smith left New Ostrava Harbor for Al-Hasakah.'
  expect(found(text, byName(name).extract(text))).toEqual([
    'smith: John Smith',
    'harbor: New Ostrava Harbor',
    'hasakah: Al-Hasakah',
  ])
})

test('compromise finds persons by itself, without the possessive, and links those that we have', () => {
  const text = "Then John Smith's brother met Peter Johnson."
  expect(found(text, byName('compromise').extract(text))).toEqual(['smith: John Smith', 'person: Peter Johnson'])
})
