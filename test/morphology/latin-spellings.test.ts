import { describe, expect, it } from 'vitest'
import { latinSpellings } from '../../src/morphology/latin-spellings'
import { ENGLISH, expectMentions, extractorOf, facility, organization, person, place } from '../mentions'

describe('Latin spellings of a person', () => {
  const minister = extractorOf(person('minister', { en: 'Abdul Amir al-Shammari', country: 'IQ' }))

  it.each([
    'Abdul Amir al-Shammari',
    'Abdulamir al-Shammari',
    'Abd al-Amir al-Shammari',
    'Abdel Amir Al-Shammari',
    'Abdul Ameer al-Shammari',
    'Abdul Amir al-Shimmari',
    'Abdul Amir ash-Shammari',
    'ABDUL AMIR AL SHAMMARI',
  ])('%s', (spelling) => {
    expectMentions(minister, `said ${spelling} today`, `minister: ${spelling}`, ENGLISH)
  })

  it('change one element at a time, and never give the form itself', () => {
    const spellings = latinSpellings('Qasim Hassan', true)
    expect(spellings).toContain('Qassem Hassan')
    expect(spellings).toContain('Qasim Hasan')
    expect(spellings).not.toContain('Qassem Hasan')
    expect(spellings).not.toContain('Qasim Hassan')
    expect(new Set(spellings).size).toBe(spellings.length)
  })

  it('of a name that is in no family are none', () => {
    expect(latinSpellings('John Brown', true)).toEqual([])
  })
})

describe('Latin spellings of a place', () => {
  it.each([
    { name: 'al-Hasakah', text: 'Al Hasaka' },
    { name: 'Basra', text: 'Basrah' },
    { name: 'Qamishli', text: 'Kamishli' },
    { name: 'Sulaymaniyah', text: 'Sulaymaniya' },
    { name: 'Nineveh Soukar', text: 'Nineveh Sukar' },
  ])('$text is $name', ({ name, text }) => {
    const extractor = extractorOf(place('it', { en: name, country: 'SY' }))
    expectMentions(extractor, `fled ${text} yesterday`, `it: ${text}`, ENGLISH)
  })

  it('leave English heads alone', () => {
    expect(latinSpellings('Qaim oil field', false)).toEqual(['Kaim oil field'])
  })

  it('are made only where names are transliterated', () => {
    const paris = extractorOf(place('it', { en: 'Vienna', country: 'AT' }))
    expectMentions(paris, 'fled Viena yesterday', '', ENGLISH)
  })

  it('are not made for organizations, whose names are English', () => {
    const party = extractorOf(organization('it', { en: 'Progress Bloc Aqaba', country: 'IQ' }))
    expectMentions(party, 'said Progress Bloc Akaba', '', ENGLISH)
  })

  it('are not made for facilities, whose records list them', () => {
    const camp = extractorOf(facility('it', { en: 'Qushtapa camp', country: 'IQ' }))
    expectMentions(camp, 'in Kushtapa camp', '', { ...ENGLISH, rules: false })
  })
})
