import { describe, expect, it } from 'vitest'
import { bareLastNameOf, shortNamesOf, variantsOf } from '../../src/morphology/name-variants'
import { ARABIC, expectMentions, extractorOf, lines, organization, PERSIAN, person, place } from '../mentions'

const PERSON = { isPerson: true, isTransliterated: true, spellsArticle: true, hasEl: true }

describe('kunya', () => {
  const engineer = extractorOf(person('engineer', { ar: 'أبو سالم النجار' }))

  it.each([
    { fact: 'nominative', text: 'قال أبو سالم النجار', finds: 'engineer: أبو سالم النجار' },
    { fact: 'accusative', text: 'رأى أبا سالم النجار', finds: 'engineer: أبا سالم النجار' },
    { fact: 'genitive', text: 'مع أبي سالم النجار', finds: 'engineer: أبي سالم النجار' },
    { fact: 'without hamza', text: 'قال ابو سالم النجار', finds: 'engineer: ابو سالم النجار' },
    { fact: 'accusative without hamza', text: 'رأى ابا سالم النجار', finds: 'engineer: ابا سالم النجار' },
    { fact: 'genitive without hamza', text: 'مع ابي سالم النجار', finds: 'engineer: ابي سالم النجار' },
    { fact: 'joined', text: 'قال أبوسالم النجار', finds: 'engineer: أبوسالم النجار' },
    { fact: 'after lam', text: 'قال لأبي سالم النجار', finds: 'engineer: أبي سالم النجار' },
    { fact: 'after waw', text: 'قال وأبو سالم النجار', finds: 'engineer: أبو سالم النجار' },
    { fact: 'with Persian yeh', text: 'مع أب\u06cc سالم النجار', finds: 'engineer: أب\u06cc سالم النجار' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(engineer, text, finds, ARABIC)
  })

  it('my father is nobody', () => {
    expectMentions(engineer, 'قال أبي', '', ARABIC)
    expectMentions(engineer, 'قال أبو', '', ARABIC)
  })

  it('in the dictionary in any case', () => {
    const genitive = extractorOf(person('it', { ar: 'علي بن أبي طالب' }))
    expectMentions(genitive, 'قال علي بن أبو طالب', 'it: علي بن أبو طالب', ARABIC)
  })

  it('of an organization is inflected too', () => {
    const brigade = extractorOf(organization('brigade', { ar: 'لواء أبو الفداء' }))
    expectMentions(brigade, 'مع لواء أبي الفداء', 'brigade: لواء أبي الفداء', ARABIC)
  })

  it('is not inflected at the end of a name', () => {
    expect(variantsOf('سالم أبو', 'ar', PERSON)).toEqual(['سالم أبو'])
  })

  it('is joined in Persian', () => {
    const persian = extractorOf(person('it', { fa: 'ابومهدی نجار' }))
    expectMentions(persian, 'دیدار ابومهدی نجار بود', 'it: ابومهدی نجار', PERSIAN)
    expectMentions(persian, 'دیدار ابو مهدی نجار بود', 'it: ابو مهدی نجار', PERSIAN)
  })
})

describe('son of', () => {
  const prince = extractorOf(person('prince', { ar: 'سالم بن نايف' }), place('ben', { ar: 'وادي بن نايف' }))

  it.each([
    { fact: 'as in the dictionary', text: 'قال سالم بن نايف أمس', finds: 'prince: سالم بن نايف' },
    { fact: 'with alef', text: 'قال سالم ابن نايف أمس', finds: 'prince: سالم ابن نايف' },
    { fact: 'without', text: 'قال سالم نايف أمس', finds: 'prince: سالم نايف' },
    { fact: 'of a place: as in the dictionary', text: 'زار وادي بن نايف أمس', finds: 'ben: وادي بن نايف' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(prince, text, finds, ARABIC)
  })

  it('a genealogy has no more spellings than a gazetteer can hold', () => {
    const genealogy = Array(9).fill('سالم').join(' بن ')
    expect(variantsOf(genealogy, 'ar', PERSON).length).toBeLessThan(1000)
  })

  it('is never left out at the beginning of a name', () => {
    expect(variantsOf('بن نايف', 'ar', PERSON)).not.toContain('نايف')
    expect(variantsOf('بن نايف', 'ar', PERSON)).toContain('ابن نايف')
  })

  it('is kept in the name of a place', () => {
    expectMentions(prince, 'زار وادي نايف أمس', '', ARABIC)
  })
})

describe('the clan article is not the article', () => {
  const clan = extractorOf(organization('clan', { ar: 'آل نايف', kind: 'tribe' }))

  it('written apart', () => {
    expectMentions(clan, 'قالت آل نايف أمس', 'clan: آل نايف', ARABIC)
  })

  it('the article on the name is another word', () => {
    expectMentions(clan, 'قال النايف أمس', '', ARABIC)
  })
})

describe('shortNamesOf', () => {
  it.each([
    { fact: 'the last element with the article', form: 'سالم النجاري', lang: 'ar', shorts: 'النجاري' },
    { fact: 'a last element in yeh', form: 'سالم نجاري', lang: 'ar', shorts: 'نجاري' },
    { fact: 'no last element that may be a given name', form: 'سالم نايف', lang: 'ar', shorts: '' },
    { fact: 'no title', form: 'أبو سالم المهندس', lang: 'ar', shorts: 'أبو سالم' },
    { fact: 'clan article and name', form: 'تميم بن حمد آل ثاني', lang: 'ar', shorts: 'آل ثاني' },
    { fact: 'nothing of a single word', form: 'النجاري', lang: 'ar', shorts: '' },
    { fact: 'in Persian the last element', form: 'سالم نجاری', lang: 'fa', shorts: 'نجاری' },
    { fact: 'in Persian with and without article', form: 'سالم النجاری', lang: 'fa', shorts: 'النجاری\nنجاری' },
    { fact: 'in Persian no common given name', form: 'سالم علی', lang: 'fa', shorts: '' },
    { fact: 'in English the last element', form: 'Salem Smith', lang: 'en', shorts: 'Smith' },
    {
      fact: 'in English with and without article',
      form: 'Salem al-Najjari',
      lang: 'en',
      shorts: 'al-Najjari\nNajjari',
    },
  ] as const)('$fact', ({ form, lang, shorts }) => {
    expect(shortNamesOf(form, lang)).toEqual(lines(shorts))
  })
})

describe('bareLastNameOf', () => {
  it.each([
    { fact: 'a given name', form: 'برهان صالح', lang: 'ar', bare: 'صالح' },
    { fact: 'a word without the article', form: 'عادل خطاب', lang: 'ar', bare: 'خطاب' },
    { fact: 'a given name in Persian', form: 'سالم علی', lang: 'fa', bare: 'علی' },
    { fact: 'no last name that is a short name', form: 'سالم النجاري', lang: 'ar', bare: undefined },
    { fact: 'the whole of a compound', form: 'محمد عبد السلام', lang: 'ar', bare: 'عبد السلام' },
    { fact: 'no part of a compound in Persian', form: 'محمد عبد السلام', lang: 'fa', bare: undefined },
    { fact: 'no title', form: 'سالم الأول', lang: 'ar', bare: undefined },
    { fact: 'no single name', form: 'صالح', lang: 'ar', bare: undefined },
    { fact: 'nothing in English', form: 'Salem Ali', lang: 'en', bare: undefined },
  ] as const)('$fact', ({ form, lang, bare }) => {
    expect(bareLastNameOf(form, lang)).toBe(bare)
  })
})

describe('the last name of an Arab in Persian', () => {
  const persian = extractorOf(person('it', { fa: 'سالم النجاری' }))

  it.each([
    { fact: 'with it', text: 'دیدار سالم النجاری بود' },
    { fact: 'without', text: 'دیدار سالم نجاری بود' },
  ])('$fact', ({ text }) => {
    expect(persian.extract(text, PERSIAN).map((mention) => mention.id)).toEqual(['it'])
  })

  it('keeps its article in Arabic', () => {
    const arabic = extractorOf(person('it', { ar: 'سالم النجاري' }))
    expectMentions(arabic, 'قال سالم نجاري', '', ARABIC)
  })
})

describe('short names', () => {
  it.each([
    { form: 'محمد عبد السلام', lang: 'ar', shorts: ['عبد السلام'] },
    { form: 'إبراهيم بحر العلوم', lang: 'ar', shorts: ['بحر العلوم'] },
    { form: 'محمد السادس', lang: 'ar', shorts: [] },
    { form: 'شهرام ایرانی', lang: 'fa', shorts: [] },
    { form: 'ستيفان دي ميستورا', lang: 'ar', shorts: ['دي ميستورا'] },
  ] as const)('of $form', ({ form, lang, shorts }) => {
    expect(shortNamesOf(form, lang, true)).toEqual(shorts)
  })
})
