import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor } from '../../src/core'
import {
  ARABIC,
  demonym,
  event,
  expectMentions,
  extractorOf,
  facility,
  lineOf,
  lines,
  mentionsIn,
  organization,
  PERSIAN,
  person,
  place,
  theMention,
  weak,
} from '../mentions'

describe('several entities on one span', () => {
  const paper = organization('paper', {
    ar: 'السنابل',
    kind: 'media',
    near: lines(`
    صحيفة
    تحرير
  `),
  })
  const town = place('town', { ar: 'السنابل', kind: 'town', near: ['بلدية'] })
  const names = extractorOf(paper, town)

  it('nothing decides: no id, both as alternatives in order of id, the surface for a name', () => {
    const mention = theMention(names, 'قال السنابل أمس', ARABIC)
    expect(mention).toMatchObject({ id: null, alternatives: ['paper', 'town'], name: 'السنابل' })
  })

  it.each([
    { fact: 'a word near by', text: 'قالت صحيفة السنابل أمس', id: 'paper' },
    { fact: 'a word of the other', text: 'قالت بلدية السنابل أمس', id: 'town' },
    { fact: 'a word far away', text: 'في بلدية الخير.\n\nقال السنابل أمس', id: 'town' },
    { fact: 'the same with harakat', text: 'في بَلديّة الخير. قال السنابل أمس', id: 'town' },
    { fact: 'the same with the article', text: 'اجتمعت البلدية. قال السنابل أمس', id: 'town' },
    { fact: 'the same with waw', text: 'جاء الوفد وبلدية الخير. قال السنابل أمس', id: 'town' },
    { fact: 'more words of the one', text: 'بلدية الخير، صحيفة الخير، تحرير الخير. قال السنابل أمس', id: 'paper' },
    { fact: 'as many words of both', text: 'بلدية الخير، صحيفة الخير. قال السنابل أمس', id: null },
    { fact: 'one word three times is one word', text: 'صحيفة، صحيفة، صحيفة، بلدية. قال السنابل أمس', id: null },
  ])('$fact: $id', ({ text, id }) => {
    expect(theMention(names, text, ARABIC)).toMatchObject({ id, alternatives: ['paper', 'town'] })
  })

  it('a decided mention has the name and type of its entity', () => {
    const mention = theMention(names, 'قالت صحيفة السنابل أمس', ARABIC)
    expect(mention).toMatchObject({ name: 'السنابل', type: 'organization', kind: 'media' })
  })

  it('another mention of the entity in the document decides', () => {
    const both = extractorOf({ ...paper, aliases: { ar: ['جريدة السنابل الحرة'] } }, town)
    const mentions = mentionsIn(both, 'جريدة السنابل الحرة. قال السنابل أمس', ARABIC)
    expect(mentions.map(lineOf)).toEqual(
      lines(`
      paper: جريدة السنابل الحرة
      paper: السنابل
    `),
    )
  })

  it('undecided is less sure than decided', () => {
    const undecided = theMention(names, 'قال السنابل أمس', ARABIC).confidence
    expect(theMention(names, 'قالت صحيفة السنابل أمس', ARABIC).confidence).toBeGreaterThan(undecided)
  })

  it('a single entity has no alternatives', () => {
    expect(theMention(extractorOf(paper), 'قال السنابل أمس', ARABIC)).not.toHaveProperty('alternatives')
  })

  it('a weaker reading is no alternative', () => {
    const both = extractorOf(paper, weak(town, { form: 'السنابل', need: { after: ['أمس'] } }))
    expect(theMention(both, 'قال السنابل أمس', ARABIC)).toMatchObject({ id: 'paper' })
    expect(theMention(both, 'قال السنابل أمس', ARABIC)).not.toHaveProperty('alternatives')
  })

  it('the head of the weak name next to it picks it over a strong namesake', () => {
    const both = extractorOf(paper, weak(town, { form: 'السنابل', need: { before: ['محافظة'] } }))
    expectMentions(both, 'زار محافظة السنابل أمس', 'town: السنابل', ARABIC)
    expectMentions(both, 'قال السنابل أمس', 'paper: السنابل', ARABIC)
  })
})

describe('types', () => {
  const names = extractorOf(
    person('salem', { ar: 'سالم النجاري' }),
    organization('council', { ar: 'مجلس السنابل' }),
    place('kirkuk', { ar: 'كركوك' }),
    facility('bridge', { ar: 'جسر السنابل' }),
    event('summit', { ar: 'قمة السنابل' }),
    demonym('iraqi', { ar: 'عراقي' }),
  )
  const TEXT = 'سالم النجاري في مجلس السنابل في كركوك على جسر السنابل بعد قمة السنابل مع عراقي'

  it('all are reported by default but those of the layers', () => {
    expect(mentionsIn(names, TEXT, ARABIC).map((mention) => mention.type)).toEqual([
      'person',
      'organization',
      'location',
      'facility',
      'event',
    ])
  })

  it.each(['person', 'organization', 'location', 'facility', 'event'] as const)('only %s', (type) => {
    expect(mentionsIn(names, TEXT, { ...ARABIC, types: [type] }).map((mention) => mention.type)).toEqual([type])
  })

  it('several', () => {
    const types = mentionsIn(names, TEXT, { ...ARABIC, types: ['event', 'person'] }).map((mention) => mention.type)
    expect(types).toEqual(['person', 'event'])
  })

  it('none', () => {
    expect(mentionsIn(names, TEXT, { ...ARABIC, types: [] })).toEqual([])
  })

  it('a layer is added by name', () => {
    const types = mentionsIn(names, TEXT, { ...ARABIC, layers: ['demonym'] }).map((mention) => mention.type)
    expect(types).toEqual(['person', 'organization', 'location', 'facility', 'event', 'demonym'])
  })

  it('a type of a layer needs the layer', () => {
    expect(mentionsIn(names, TEXT, { ...ARABIC, types: ['demonym'] })).toEqual([])
    expect(mentionsIn(names, TEXT, { ...ARABIC, types: ['demonym'], layers: ['demonym'] })).toHaveLength(1)
  })

  it('a name of a layer that is off covers nothing', () => {
    const both = extractorOf(place('iraq', { ar: 'العراق' }), demonym('people', { ar: 'شعب العراق' }))
    expectMentions(both, 'قال شعب العراق', 'iraq: العراق', ARABIC)
    expectMentions(both, 'قال شعب العراق', 'people: شعب العراق', { ...ARABIC, layers: ['demonym'] })
  })

  it('a type that is not asked for still covers its words', () => {
    const both = extractorOf(place('sanabil', { ar: 'السنابل' }), organization('council', { ar: 'مجلس السنابل' }))
    expect(mentionsIn(both, 'قال مجلس السنابل', { ...ARABIC, types: ['location'] })).toEqual([])
  })
})

describe('minConfidence', () => {
  const names = extractorOf(place('kirkuk', { ar: 'كركوك' }), place('anbar', { ar: 'الأنبار' }))
  const TEXT = 'بين كركوك والانبار'

  it('0 keeps all, 1 none of these', () => {
    expect(mentionsIn(names, TEXT, { ...ARABIC, minConfidence: 0 })).toHaveLength(2)
    expect(mentionsIn(names, TEXT, { ...ARABIC, minConfidence: 1 })).toHaveLength(0)
  })

  it('keeps exactly those that have at least as much', () => {
    const all = mentionsIn(names, TEXT, ARABIC)
    for (const { confidence } of all) {
      const kept = mentionsIn(names, TEXT, { ...ARABIC, minConfidence: confidence })
      expect(kept).toEqual(all.filter((mention) => mention.confidence >= confidence))
    }
  })
})

describe('displayLanguage and name', () => {
  const names = extractorOf(
    place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk' }),
    place('mandali', { ar: 'مندلي', aliases: { en: ['Mandali'] } }),
    place('qasr', { fa: 'قصرشیرین' }),
  )

  it.each([
    { options: { ...ARABIC }, text: 'في كركوك', name: 'كركوك' },
    { options: { ...PERSIAN }, text: 'در کرکوک', name: 'کرکوک' },
    { options: {}, text: 'in Kirkuk', name: 'Kirkuk' },
    { options: { ...ARABIC, displayLanguage: 'en' as const }, text: 'في كركوك', name: 'Kirkuk' },
    { options: { ...ARABIC, displayLanguage: 'fa' as const }, text: 'في كركوك', name: 'کرکوک' },
    { options: { displayLanguage: 'ar' as const }, text: 'in Kirkuk', name: 'كركوك' },
    { options: {}, text: 'in Mandali', name: 'مندلي' },
    { options: { ...ARABIC, displayLanguage: 'en' as const }, text: 'في مندلي', name: 'مندلي' },
    { options: { ...PERSIAN, displayLanguage: 'ar' as const }, text: 'در قصرشیرین', name: 'قصرشیرین' },
  ])('$text is named $name', ({ options, text, name }) => {
    expect(theMention(names, text, options).name).toBe(name)
  })

  it('changes nothing but the name', () => {
    const { name, ...rest } = theMention(names, 'في كركوك', ARABIC)
    const { name: other, ...same } = theMention(names, 'في كركوك', { ...ARABIC, displayLanguage: 'en' })
    expect(same).toEqual(rest)
    expect(other).not.toBe(name)
  })
})

describe('languages are binding', () => {
  const names = extractorOf(
    place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk' }),
    place('arabic', { ar: 'البصرة' }),
    place('persian', { fa: 'مهرشهر' }),
  )
  const TEXT = 'كركوك البصرة مهرشهر Kirkuk'

  it.each([
    { languages: ['ar'] as const, finds: 'kirkuk: كركوك\narabic: البصرة' },
    { languages: ['fa'] as const, finds: 'kirkuk: كركوك\npersian: مهرشهر' },
    { languages: ['en'] as const, finds: 'kirkuk: Kirkuk' },
    { languages: ['ar', 'en'] as const, finds: 'kirkuk: كركوك\narabic: البصرة\nkirkuk: Kirkuk' },
    { languages: ['fa', 'en'] as const, finds: 'kirkuk: كركوك\npersian: مهرشهر\nkirkuk: Kirkuk' },
    { languages: [] as const, finds: '' },
  ])('$languages', ({ languages, finds }) => {
    expectMentions(names, TEXT, finds, { languages: [...languages] })
  })

  it('the language of a mention is the one that was asked for', () => {
    expect(theMention(names, 'كركوك', ARABIC).lang).toBe('ar')
    expect(theMention(names, 'كركوك', PERSIAN).lang).toBe('fa')
    expect(theMention(names, 'Kirkuk', { languages: ['en'] }).lang).toBe('en')
  })

  it('clear Persian text read as Arabic has Arabic clitics', () => {
    expect(theMention(names, 'او در وکرکوک بود', ARABIC).proclitic).toBe('و')
  })
})

describe('lang und', () => {
  const names = extractorOf(place('kirkuk', { ar: 'كركوك', fa: 'كركوك' }), place('arabic', { ar: 'البصرة' }))

  it('where the text is open and the name is spelled alike in both', () => {
    expect(theMention(names, 'كركوك', {}).lang).toBe('und')
  })

  it('not where the text is clearly Arabic', () => {
    expect(theMention(names, 'وقالت السلطات إن الوفد وصل إلى كركوك أمس الثلاثاء', {}).lang).toBe('ar')
  })

  it('not where the text is clearly Persian', () => {
    const text = 'این هیئت دیروز برای گفت\u200cوگو با مقام\u200cهای محلی به كركوك رفته است'
    expect(theMention(names, text, {}).lang).toBe('fa')
  })

  it('not where the name is in one language only', () => {
    expect(theMention(names, 'البصرة', {}).lang).toBe('ar')
  })

  it('not for Latin script', () => {
    expect(theMention(extractorOf(place('x', { en: 'Kirkuk' })), 'Kirkuk', {}).lang).toBe('en')
  })
})

describe('several gazetteers', () => {
  const first = compileGazetteer([place('kirkuk', { ar: 'كركوك' }), place('shared', { ar: 'المشتركة', note: 'first' })])
  const second = compileGazetteer([
    place('basra', { ar: 'البصرة' }),
    place('kirkuk-town', { ar: 'كركوك' }),
    place('shared', { ar: 'المشتركة', note: 'second' }),
  ])
  const both = createExtractor({ gazetteers: [first, second] })

  it('are searched as one', () => {
    expectMentions(both, 'في البصرة وكركوك', 'basra: البصرة\nundecided: كركوك', ARABIC)
    expect(both.extract('كركوك', ARABIC)[0]?.alternatives).toEqual(['kirkuk', 'kirkuk-town'])
  })

  it('one entity of both is one mention without alternatives', () => {
    const mention = theMention(both, 'في المشتركة', ARABIC)
    expect(mention.id).toBe('shared')
    expect(mention).not.toHaveProperty('alternatives')
  })

  it("overlaps 'all': one entity of both is one mention", () => {
    expect(mentionsIn(both, 'في المشتركة', { ...ARABIC, overlaps: 'all' })).toHaveLength(1)
  })

  it('getEntity gives the record of the last one that has the id', () => {
    expect(both.getEntity('kirkuk')?.names.ar).toBe('كركوك')
    expect(both.getEntity('shared')?.note).toBe('second')
    expect(both.getEntity('nobody')).toBeUndefined()
  })

  it('of a call replace those of the extractor, for that call', () => {
    const one = createExtractor({ gazetteers: [first] })
    expectMentions(one, 'في البصرة وكركوك', 'basra: البصرة\nkirkuk-town: كركوك', { ...ARABIC, gazetteers: [second] })
    expectMentions(one, 'في البصرة وكركوك', 'kirkuk: كركوك', ARABIC)
    expectMentions(one, 'في البصرة وكركوك', '', { ...ARABIC, gazetteers: [] })
  })

  it('a full name of one gazetteer resolves the short name of it', () => {
    const people = compileGazetteer([person('salem', { ar: 'سالم النجاري' })])
    const all = createExtractor({ gazetteers: [first, people] })
    expectMentions(all, 'قال سالم النجاري. وأكد النجاري', 'salem: سالم النجاري\nsalem: النجاري', ARABIC)
  })

  it('a given name of one gazetteer blocks the short name of another', () => {
    const people = compileGazetteer([person('salem', { ar: 'سالم النجاري' })])
    const others = compileGazetteer([person('maher', { ar: 'ماهر الوائلي' })])
    const all = createExtractor({ gazetteers: [people, others] })
    expectMentions(all, 'قال سالم النجاري. وأكد ماهر النجاري', 'salem: سالم النجاري', ARABIC)
  })

  it('no gazetteers find nothing', () => {
    expect(createExtractor({ gazetteers: [] }).extract('كركوك')).toEqual([])
  })

  it('the same gazetteer twice is the same as once', () => {
    const twice = createExtractor({ gazetteers: [first, first] })
    const once = createExtractor({ gazetteers: [first] })
    expect(twice.extract('في كركوك', ARABIC)).toEqual(once.extract('في كركوك', ARABIC))
  })
})

describe('the fields of a mention', () => {
  const names = extractorOf(place('kirkuk', { ar: 'كركوك', kind: 'city' }), place('plain', { ar: 'البصرة' }))

  it('are these and no others', () => {
    expect(theMention(names, 'قال: في كركوك.', ARABIC)).toEqual({
      start: 8,
      end: 13,
      text: 'كركوك',
      type: 'location',
      kind: 'city',
      id: 'kirkuk',
      name: 'كركوك',
      lang: 'ar',
      alias: 'كركوك',
      match: 'exact',
      confidence: expect.any(Number),
      word: { start: 8, end: 13 },
    })
  })

  it('have no kind where the record has none', () => {
    expect(theMention(names, 'في البصرة', ARABIC)).not.toHaveProperty('kind')
  })

  it('are JSON: nothing is undefined', () => {
    const mentions = names.extract('في كركوك والبصرة', { ...ARABIC, explain: true })
    expect(JSON.parse(JSON.stringify(mentions))).toStrictEqual(mentions)
  })

  it('belong to the caller: changing them changes nothing', () => {
    const [mention] = names.extract('في كركوك', ARABIC)
    if (mention === undefined) throw new Error('nothing found')
    mention.word.start = 99
    mention.id = 'changed'
    expect(theMention(names, 'في كركوك', ARABIC)).toMatchObject({ id: 'kirkuk', word: { start: 3, end: 8 } })
  })
})

describe('getEntity', () => {
  it('gives a record that the caller may change without changing the extractor', () => {
    const names = extractorOf(place('kirkuk', { ar: 'كركوك' }))
    const record = names.getEntity('kirkuk')
    if (record === undefined) throw new Error('not found')
    record.names.ar = 'changed'
    expect(theMention(names, 'في كركوك', ARABIC).name).toBe('كركوك')
  })
})
