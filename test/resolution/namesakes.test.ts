import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor } from '../../src/core'
import { ARABIC, demonym, extractorOf, organization, person, place, weak } from '../mentions'

describe('one id in several gazetteers', () => {
  const bundled = compileGazetteer([place('kirkuk', { ar: 'كركوك' }), place('basra', { ar: 'البصرة' })])
  const mine = compileGazetteer([organization('kirkuk', { ar: 'كركوك الجديدة' })])
  const extractor = createExtractor({ gazetteers: [bundled, mine] })

  it('is the record of the last', () => {
    expect(extractor.getEntity('kirkuk')?.type).toBe('organization')
    expect(extractor.extract('زار كركوك الجديدة').map((mention) => mention.type)).toEqual(['organization'])
  })

  it('has no names of the others', () => {
    expect(extractor.extract('زار كركوك والبصرة').map((mention) => mention.id)).toEqual(['basra'])
  })
})

describe('two entities of one name', () => {
  const namesakes = extractorOf(person('a-person', { ar: 'النبع' }), place('b-town', { ar: 'النبع', kind: 'town' }))

  it('leave the link and the kind open', () => {
    const [mention] = namesakes.extract('زار النبع')
    expect(mention).toMatchObject({ id: null, alternatives: ['a-person', 'b-town'] })
    expect(mention).not.toHaveProperty('kind')
  })

  it.each(['person', 'location'] as const)('are reported when only a %s is asked for', (type) => {
    expect(namesakes.extract('زار النبع', { types: [type] }).map((mention) => mention.type)).toEqual([type])
  })

  it('have beaten neither each other nor themselves', () => {
    expect(namesakes.extract('زار النبع', { explain: true })[0]?.evidence?.beat).toEqual([])
  })
})

describe('two places of one name', () => {
  const libyan = place('tripoli-libya', { ar: 'النبع', country: 'LY', prominence: 7 })
  const lebanese = place('tripoli-lebanon', { ar: 'النبع', country: 'LB', prominence: 5 })
  const extractor = extractorOf(
    libyan,
    lebanese,
    place('libya', { ar: 'ليبيا', kind: 'country', country: 'LY' }),
    place('lebanon', { ar: 'لبنان', kind: 'country', country: 'LB' }),
    place('beirut', { ar: 'بيروت', kind: 'city', country: 'LB' }),
  )

  it.each([
    { fact: 'the country that is named', text: 'زار النبع في لبنان', id: 'tripoli-lebanon' },
    { fact: 'the other country', text: 'زار النبع في ليبيا', id: 'tripoli-libya' },
    { fact: 'a city of the country', text: 'زار النبع بعد بيروت', id: 'tripoli-lebanon' },
    { fact: 'the country named more often', text: 'من ليبيا إلى بيروت في لبنان، ثم النبع', id: 'tripoli-lebanon' },
    { fact: 'prominence, where nothing is said', text: 'زار النبع أمس', id: 'tripoli-libya' },
  ])('$fact decides', ({ text, id }) => {
    const mention = extractor.extract(text).find((each) => each.text === 'النبع')
    expect(mention).toMatchObject({ id, alternatives: ['tripoli-lebanon', 'tripoli-libya'] })
  })

  it('are less certain when only prominence decides', () => {
    const confidenceIn = (text: string): number =>
      extractor.extract(text).find((each) => each.text === 'النبع')?.confidence ?? 0
    expect(confidenceIn('زار النبع أمس')).toBeLessThan(confidenceIn('زار النبع في لبنان'))
  })

  it('stay open when neither is clearly more prominent', () => {
    const close = extractorOf(libyan, { ...lebanese, prominence: 6 })
    expect(close.extract('زار النبع أمس')).toMatchObject([{ id: null, confidence: expect.any(Number) }])
  })
})

describe('a headed weak name and the strong name of another entity', () => {
  const city = place('city', { ar: 'النبع' })
  const province = weak(place('province', { ar: 'محافظات النبع' }), { form: 'النبع', need: { before: ['محافظة'] } })
  const extractor = extractorOf(city, province)

  it('the head decides', () => {
    expect(extractor.extract('في محافظة النبع').map((mention) => mention.id)).toEqual(['province'])
    expect(extractor.extract('في النبع').map((mention) => mention.id)).toEqual(['city'])
  })

  it("are both there with overlaps 'all', and the one has beaten the other", () => {
    const all = extractor.extract('في محافظة النبع', { overlaps: 'all' })
    expect(all.map((mention) => mention.id)).toEqual(['city', 'province'])
    expect(extractor.extract('في محافظة النبع', { explain: true })[0]?.evidence?.beat).toEqual(['city'])
  })
})

describe('an English last name after the full name', () => {
  const extractor = extractorOf(person('young', { en: 'Marco Young' }))

  it('needs its capital', () => {
    const found = extractor.extract('Marco Young saw a young man. Later Young left.')
    expect(found.map((mention) => mention.text)).toEqual(['Marco Young', 'Young'])
  })
})

describe('an entity that takes no part', () => {
  const whole = place('whole', { ar: 'بحوران' })
  const rest = place('rest', { ar: 'حوران' })
  const text = 'نزلنا بحوران أمس'

  it('does not keep another from its name after a proclitic: silenced', () => {
    const gazetteers = [compileGazetteer([whole, rest])]
    expect(
      createExtractor({ gazetteers })
        .extract(text, ARABIC)
        .map(({ id }) => id),
    ).toEqual(['whole'])
    const extractor = createExtractor({ gazetteers, silence: ['whole'] })
    expect(extractor.extract(text, ARABIC).map(({ id }) => id)).toEqual(['rest'])
  })

  it('does not keep another from its name after a proclitic: replaced', () => {
    const gazetteers = [compileGazetteer([whole, rest]), compileGazetteer([place('whole', { ar: 'النبع' })])]
    expect(
      createExtractor({ gazetteers })
        .extract(text, ARABIC)
        .map(({ id }) => id),
    ).toEqual(['rest'])
  })

  it('does not keep another from its name after a proclitic: of a layer that is off', () => {
    const extractor = extractorOf(demonym('people', { ar: 'بحوران' }), rest)
    expect(extractor.extract(text, ARABIC).map(({ id }) => id)).toEqual(['rest'])
  })
})
