import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor } from '../../src/core'
import { ENGLISH, expectMentions, extractorOf, facility, organization, place } from '../mentions'

const TEXT = 'From Ash to Elm, by Oak Bridge.'
/** Nothing else is mentioned that could decide which of the two it is. */
const OPEN = 'Says The Wall.'
const extractor = extractorOf(
  place('ash', { en: 'Ash', kind: 'city', country: 'IQ' }),
  place('elm', { en: 'Elm', kind: 'town', country: 'SY' }),
  facility('oak-bridge', { en: 'Oak Bridge', kind: 'bridge' }),
  organization('wall', { en: 'The Wall', kind: 'media', country: 'IQ' }),
  organization('other-wall', { en: 'The Wall', kind: 'party', country: 'IR' }),
)

describe('kinds', () => {
  it('leave the others out', () => {
    expectMentions(
      extractor,
      TEXT,
      `
      ash: Ash
      oak-bridge: Oak Bridge
    `,
      { ...ENGLISH, kinds: ['city', 'bridge'] },
    )
  })

  it('keep a mention that is left open when one of its alternatives is of them', () => {
    const [mention] = expectMentions(extractor, OPEN, 'undecided: The Wall', { ...ENGLISH, kinds: ['party'] })
    expect(mention?.alternatives).toEqual(['other-wall', 'wall'])
  })

  it('none: nothing', () => {
    expectMentions(extractor, TEXT, '', { ...ENGLISH, kinds: [] })
  })
})

describe('countries', () => {
  it('leave out the others, and what has no country', () => {
    expectMentions(extractor, TEXT, 'elm: Elm', { ...ENGLISH, countries: ['SY'] })
  })

  it('keep a mention that is left open when one of its alternatives is of them', () => {
    expectMentions(extractor, OPEN, 'undecided: The Wall', { ...ENGLISH, countries: ['IQ'] })
    expectMentions(extractor, OPEN, '', { ...ENGLISH, countries: ['SY'] })
  })

  it('and kinds must both fit one entity', () => {
    expectMentions(extractor, OPEN, '', { ...ENGLISH, countries: ['IQ'], kinds: ['party'] })
    expectMentions(extractor, OPEN, 'undecided: The Wall', { ...ENGLISH, countries: ['IR'], kinds: ['party'] })
  })

  it('are those of the record that counts', () => {
    const moved = compileGazetteer([place('ash', { en: 'Ash', kind: 'city', country: 'SY' })])
    const first = compileGazetteer([place('ash', { en: 'Ash', kind: 'city', country: 'IQ' })])
    const both = createExtractor({ gazetteers: [first, moved] })
    expectMentions(both, 'From Ash', 'ash: Ash', { ...ENGLISH, countries: ['SY'] })
    expectMentions(both, 'From Ash', '', { ...ENGLISH, countries: ['IQ'] })
  })
})

describe('silence', () => {
  const gazetteers = [
    compileGazetteer([
      place('old-ash', { en: 'Old Ash' }),
      place('ash', { en: 'Ash' }),
      organization('wall', { en: 'The Wall' }),
      organization('other-wall', { en: 'The Wall' }),
    ]),
  ]

  it('is as if the entity were not there: others may have its name', () => {
    const silent = createExtractor({ gazetteers, silence: ['old-ash', 'wall'] })
    expectMentions(
      silent,
      'From Old Ash to The Wall',
      `
      ash: Ash
      other-wall: The Wall
    `,
      ENGLISH,
    )
  })

  it('holds for every gazetteer with the id, also for one call', () => {
    const later = compileGazetteer([place('ash', { en: 'Ash' })])
    const silent = createExtractor({ gazetteers: [...gazetteers, later], silence: ['ash'] })
    expectMentions(silent, 'From Ash', '', ENGLISH)
    expectMentions(silent, 'From Ash', '', { ...ENGLISH, gazetteers: [later] })
  })

  it('leaves the record where it is', () => {
    expect(createExtractor({ gazetteers, silence: ['ash'] }).getEntity('ash')?.names).toEqual({ en: 'Ash' })
  })

  it.each([
    { fact: 'an id that nobody has', silence: ['oak'], says: /"oak".*no entity/ },
    { fact: 'a string', silence: 'ash', says: /array of ids; got string/ },
    { fact: 'no id', silence: [7], says: /7/ },
  ])('$fact is a TypeError', ({ silence, says }) => {
    const create = (): unknown => createExtractor({ gazetteers, silence: silence as string[] })
    expect(create).toThrow(TypeError)
    expect(create).toThrow(says)
  })
})
