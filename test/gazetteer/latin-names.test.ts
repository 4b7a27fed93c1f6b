import { describe, expect, it } from 'vitest'
import { expectMentions, extractorOf, facility, organization, person, place, theMention } from '../mentions'

const hol = extractorOf(facility('hol', { en: 'al-Hol camp' }), place('shammar', { en: 'ash-Shammari' }))

describe('the article in Latin script', () => {
  it.each(['al-Hol camp', 'Al-Hol camp', 'al Hol camp', 'alHol camp', 'Alhol Camp', 'AL-HOL CAMP', 'al\u2011Hol camp'])(
    '%s',
    (text) => {
      expectMentions(hol, `the ${text} in Syria`, `hol: ${text}`)
    },
  )

  it.each(['al\u2010Hol camp', 'al\u2013Hol camp', 'al - Hol camp', 'al-Hol\u00a0camp', 'al-Hol-camp', 'al-Hol_camp'])(
    'hyphens and spaces: %s',
    (text) => {
      expectMentions(hol, `the ${text} in Syria`, `hol: ${text}`)
    },
  )

  it('belongs to a place whose record has none', () => {
    const records = extractorOf(place('town', { en: 'Sidra' }), organization('body', { en: 'Nabq Bloc' }))
    expectMentions(records, 'fled al-Sidra for Sidra and As-Sidra', 'town: al-Sidra\ntown: Sidra\ntown: As-Sidra')
    expectMentions(records, 'fled all Sidra, post-Sidra and al Sidra', 'town: Sidra\ntown: Sidra\ntown: Sidra')
    expectMentions(records, 'said the al-Nabq Bloc', 'body: Nabq Bloc')
  })

  it('is not left out', () => {
    expectMentions(hol, 'the Hol camp in Syria', '', { rules: false })
  })

  const sun = extractorOf(
    place('shammar', { en: 'al-Shammari' }),
    place('din', { en: 'Nur al-Din' }),
    place('dhari', { en: 'al-Dhari' }),
    place('qaim', { en: 'al-Qaim' }),
  )

  it.each([
    { text: 'el-Hol camp', finds: 'hol: el-Hol camp', names: hol },
    { text: 'El Hol camp', finds: 'hol: El Hol camp', names: hol },
    { text: 'ash-Shammari', finds: 'shammar: ash-Shammari', names: sun },
    { text: 'Ash Shammari', finds: 'shammar: Ash Shammari', names: sun },
    { text: 'el-Shammari', finds: 'shammar: el-Shammari', names: sun },
    { text: 'Nur ad-Din', finds: 'din: Nur ad-Din', names: sun },
    { text: 'Nur el-Din', finds: 'din: Nur el-Din', names: sun },
    { text: 'adh-Dhari', finds: 'dhari: adh-Dhari', names: sun },
    { text: 'aq-Qaim', finds: '', names: sun },
    { text: 'as-Shammari', finds: '', names: sun },
    { text: 'ash-Qaim', finds: '', names: sun },
  ])('as it is spoken, and in Egyptian spelling: $text', ({ text, finds, names }) => {
    expectMentions(names, `in ${text} today`, finds)
  })

  it.each(['ash-Shammari', 'ash Shammari', 'Ashshammari', 'Ash-shammari'])('assimilated: %s', (text) => {
    expectMentions(hol, `said ${text} today`, `shammar: ${text}`)
  })

  it('a dictionary without hyphen finds the hyphen', () => {
    const names = extractorOf(facility('hol', { en: 'Alhol camp' }))
    expectMentions(names, 'the al-Hol camp', 'hol: al-Hol camp')
    expectMentions(names, 'the al Hol camp', 'hol: al Hol camp')
  })

  it('other words are not joined', () => {
    expectMentions(hol, 'the al-Holcamp', '')
  })
})

describe('apostrophes', () => {
  const rabia = extractorOf(place('rabia', { en: 'Rabia' }), person('sharaa', { en: "Ahmad al-Shara'" }))

  it.each([
    "Rabi'a",
    'Rabi\u2019a',
    'Rabi\u2018a',
    'Rabi`a',
    'Rabi\u02bfa',
    'Rabi\u02bea',
    'Rabi\u02bca',
    'R\u0101bi\u02bfa',
  ])('between letters are no difference: %s', (text) => {
    expectMentions(rabia, `near ${text} today`, `rabia: ${text}`)
  })

  it('in the dictionary too', () => {
    const names = extractorOf(place('rabia', { en: "Rabi'a" }))
    expectMentions(names, 'near Rabia today', 'rabia: Rabia')
    expectMentions(names, 'near Rabi\u02bfa today', 'rabia: Rabi\u02bfa')
  })

  it('at the end of a name are no difference', () => {
    expectMentions(rabia, 'met Ahmad al-Shara today', 'sharaa: Ahmad al-Shara')
    expect(theMention(rabia, "met Ahmad al-Shara' today").id).toBe('sharaa')
  })

  it('as quotation marks are boundaries', () => {
    expectMentions(rabia, "called 'Rabia' today", 'rabia: Rabia')
    expectMentions(rabia, 'called \u2018Rabia\u2019 today', 'rabia: Rabia')
  })
})

describe('the possessive is outside', () => {
  const names = extractorOf(place('rabia', { en: 'Rabia' }), organization('is', { en: 'Rabias League' }))

  it.each(["Rabia's", 'Rabia\u2019s', 'RABIA\u2019S', "Rabia's,", "Rabia's."])('%s', (text) => {
    expect(theMention(names, `in ${text} north`).text.toLowerCase()).toBe('rabia')
  })

  it('the apostrophe of a plural is outside', () => {
    expectMentions(names, "the Rabia' north", 'rabia: Rabia')
  })

  it('an s that goes on is no possessive', () => {
    expectMentions(names, "in Rabia'so north", '')
  })

  it('a name that ends in s', () => {
    const paris = extractorOf(place('paris', { en: 'Mandalis' }))
    expectMentions(paris, "in Mandalis' north", 'paris: Mandalis')
    expectMentions(paris, "in Mandalis's north", 'paris: Mandalis')
  })

  it('the word contains the span', () => {
    const mention = theMention(names, "in Rabia's north")
    expect(mention.word.start).toBe(3)
    expect(mention.word.end).toBeGreaterThanOrEqual(mention.end)
  })
})

describe('letter case', () => {
  const acronyms = extractorOf(
    organization('sdf', { en: 'SDF' }),
    organization('is', { en: 'Islamic Group', aliases: { en: ['IS'] } }),
    organization('who', { en: 'World Group', aliases: { en: [{ form: 'WHO', case: 'exact' }] } }),
  )

  it.each(['SDF', 'sdf', 'Sdf'])('%s is found in any case', (text) => {
    expectMentions(acronyms, `the ${text} said`, `sdf: ${text}`)
  })

  it('an acronym of two letters is found in upper case only', () => {
    expectMentions(acronyms, 'the IS said', 'is: IS')
    expectMentions(acronyms, 'this is said', '')
    expectMentions(acronyms, 'Is said', '')
  })

  it('case exact: as written only', () => {
    expectMentions(acronyms, 'the WHO said', 'who: WHO')
    expectMentions(acronyms, 'those who said', '')
    expectMentions(acronyms, 'Who said', '')
  })

  it('case exact: the possessive and punctuation are no matter', () => {
    expectMentions(acronyms, "(the WHO's)", 'who: WHO')
  })
})

describe('Latin names in Arabic and Persian text', () => {
  it('are found', () => {
    const sdf = extractorOf(organization('sdf', { en: 'SDF', ar: 'قسد' }))
    expectMentions(sdf, 'قالت قوات (SDF) أمس إن قسد', 'sdf: SDF\nsdf: قسد')
  })
})

describe('English words around a name', () => {
  const forces = extractorOf(organization('forces', { en: 'Northern Forces' }))

  it.each([
    'the Northern Forces, which',
    '"Northern Forces"',
    '(Northern Forces)',
    'Northern Forces.',
    'pro-Northern Forces',
    'Northern Forces-backed',
    'Northern\nForces',
  ])('%s', (text) => {
    expect(theMention(forces, text).text.replace('\n', ' ')).toBe('Northern Forces')
  })

  it.each(['Northern Forcess', 'xNorthern Forces', 'Northern, Forces', 'Northern. Forces', 'Northern\n\nForces'])(
    '%s is not it',
    (text) => {
      expectMentions(forces, text, '')
    },
  )
})
