import { describe, expect, it } from 'vitest'
import type { EntityKind, EntityRecord } from '../../src/types'
import { extractorOf, mentionsIn, organization, person, place, weak } from '../mentions'

function country(id: string, code: string, names: { ar: string; fa: string; en: string }): EntityRecord {
  return place(id, { kind: 'country', country: code, ...names })
}

function body(
  id: string,
  kind: EntityKind,
  code: string,
  names: { ar: string; fa?: string; en?: string },
): EntityRecord {
  return organization(id, { kind, country: code, ...names })
}

const IRAQ = country('iraq', 'IQ', { ar: 'العراق', fa: 'عراق', en: 'Iraq' })
const SYRIA = country('syria', 'SY', { ar: 'سوريا', fa: 'سوریه', en: 'Syria' })
const KENYA = country('kenya', 'KE', { ar: 'كينيا', fa: 'کنیا', en: 'Kenya' })
const INTERIOR_IQ = body('interior-iq', 'ministry', 'IQ', { ar: 'وزارة الداخلية العراقية' })
const INTERIOR_SY = body('interior-sy', 'ministry', 'SY', { ar: 'وزارة الداخلية السورية' })
const ARMY_SY = body('army-sy', 'army', 'SY', { ar: 'الجيش السوري' })
const PARLIAMENT_IQ = body('parliament-iq', 'legislature', 'IQ', { ar: 'البرلمان العراقي', fa: 'پارلمان عراق' })
const BANK_IQ = body('bank-iq', 'company', 'IQ', { ar: 'البنك المركزي العراقي' })
const CITY = place('baghdad', { kind: 'city', country: 'IQ', ar: 'بغداد', fa: 'بغداد', en: 'Baghdad' })

const engine = extractorOf(
  IRAQ,
  SYRIA,
  KENYA,
  INTERIOR_IQ,
  INTERIOR_SY,
  ARMY_SY,
  PARLIAMENT_IQ,
  BANK_IQ,
  CITY,
  person('someone', { ar: 'نزار الحلي', fa: 'نزار حلی' }),
)

/** The organizations of a text: `id or NIL: surface`. */
function organizationsIn(text: string): string {
  return mentionsIn(engine, text, { types: ['organization'] })
    .map(({ id, text: surface }) => `${id ?? 'NIL'}: ${surface}`)
    .join(' | ')
}

interface Row {
  fact: string
  text: string
  finds: string
}

function facts(name: string, rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('$fact', ({ text, finds }) => {
      expect(organizationsIn(text)).toBe(finds)
    })
  })
}

facts('a ministry with its country', [
  {
    fact: 'is the one that a gazetteer lists',
    text: 'قالت وزارة الداخلية العراقية أمس',
    finds: 'interior-iq: وزارة الداخلية العراقية',
  },
  {
    fact: 'is linked by another name of its portfolio',
    text: 'قالت وزارة الشؤون الداخلية العراقية أمس',
    finds: 'interior-iq: وزارة الشؤون الداخلية العراقية',
  },
  {
    fact: 'is nobody listed, but found',
    text: 'قالت وزارة الداخلية الكينية أمس',
    finds: 'NIL: وزارة الداخلية الكينية',
  },
  {
    fact: 'may have a portfolio that no list has',
    text: 'قالت وزارة شؤون الغابات الكينية أمس',
    finds: 'NIL: وزارة شؤون الغابات الكينية',
  },
  {
    fact: 'may have two portfolios',
    text: 'قالت وزارة الزراعة والمياه الكينية أمس',
    finds: 'NIL: وزارة الزراعة والمياه الكينية',
  },
  {
    fact: 'stands in the construct state before a country',
    text: 'بيان من وزارة داخلية العراق أمس',
    finds: 'interior-iq: وزارة داخلية العراق',
  },
  {
    fact: 'leaves its proclitics outside',
    text: 'بيان لوزارة الداخلية العراقية أمس',
    finds: 'interior-iq: وزارة الداخلية العراقية',
  },
  {
    fact: 'keeps a country behind a preposition outside, and is linked by it',
    text: 'بيان من وزارة الداخلية في العراق أمس',
    finds: 'interior-iq: وزارة الداخلية',
  },
  { fact: 'is no minister', text: 'وصل وزير الداخلية العراقي أمس', finds: '' },
  {
    fact: 'does not take an adjective that does not agree',
    text: 'قالت وزارة النفط العراقي أمس',
    finds: 'NIL: وزارة النفط',
  },
  {
    fact: 'is linked in Persian by its Arabic name',
    text: 'وزارت کشور سوریه دیروز بیانیه داد',
    finds: 'interior-sy: وزارت کشور سوریه',
  },
  {
    fact: 'is found in Persian where nobody lists it',
    text: 'وزارت دفاع کنیا دیروز بیانیه داد',
    finds: 'NIL: وزارت دفاع کنیا',
  },
  {
    fact: 'has the nationality before it in English',
    text: 'The Iraqi Interior Ministry said so',
    finds: 'interior-iq: Iraqi Interior Ministry',
  },
  {
    fact: 'has the country after it in English',
    text: 'The Ministry of Defence of Kenya said so',
    finds: 'NIL: Ministry of Defence of Kenya',
  },
  {
    fact: 'leaves a possessive outside in English',
    text: "Iraq's Interior Ministry said so",
    finds: 'interior-iq: Interior Ministry',
  },
])

facts('a ministry without a country', [
  {
    fact: 'is that of the country that the text is about',
    text: 'قالت وزارة الداخلية في بيان إن بغداد آمنة',
    finds: 'interior-iq: وزارة الداخلية',
  },
  {
    fact: 'is that of the country whose adjectives the text has',
    text: 'أعلنت الحكومة السورية أن وزارة الداخلية ستنشر بيانا',
    finds: 'interior-sy: وزارة الداخلية',
  },
  { fact: 'is nobody where nothing tells', text: 'قالت وزارة الداخلية في بيان', finds: 'NIL: وزارة الداخلية' },
  {
    fact: 'is the one that the text names in full, whatever else it is about',
    text: 'في بغداد والعراق قالت وزارة الداخلية السورية ذلك، وأضافت وزارة الداخلية هذا',
    finds: 'interior-sy: وزارة الداخلية السورية | interior-sy: وزارة الداخلية',
  },
  { fact: 'is the ordinary word after a determiner', text: 'قالت هذه وزارة الداخلية أمس', finds: '' },
  { fact: 'is the ordinary word after a Persian determiner', text: 'این وزارت کشور است', finds: '' },
  { fact: 'is nothing without a portfolio', text: 'قالت الوزارة في بغداد أمس', finds: '' },
])

facts('armies, parliaments and banks', [
  { fact: 'an army with its country', text: 'وصل الجيش السوري أمس', finds: 'army-sy: الجيش السوري' },
  { fact: 'an army that nobody lists', text: 'وصل الجيش الكيني أمس', finds: 'NIL: الجيش الكيني' },
  { fact: 'with lam and article from the second lam', text: 'بيان للجيش الكيني أمس', finds: 'NIL: لجيش الكيني' },
  { fact: 'in Persian', text: 'ارتش سوریه دیروز رسید', finds: 'army-sy: ارتش سوریه' },
  {
    fact: 'bare where the text is about its country',
    text: 'في سوريا قال الجيش إنه وصل',
    finds: 'army-sy: الجيش',
  },
  { fact: 'not bare where nothing tells', text: 'قال الجيش إنه وصل', finds: '' },
  { fact: 'not the army of another name', text: 'في سوريا قال الجيش الحر إنه وصل', finds: '' },
  { fact: 'not the army of another adjective', text: 'في سوريا انتشر الجيش الإلكتروني أمس', finds: '' },
  { fact: 'not an army of ants', text: 'در سوریه ارتش مورچه\u200cها رسید', finds: '' },
  {
    fact: 'a parliament of the other language',
    text: 'عقد البرلمان العراقي جلسة',
    finds: 'parliament-iq: البرلمان العراقي',
  },
  {
    fact: 'a bare parliament by its country',
    text: 'در بغداد پارلمان تشکیل جلسه داد',
    finds: 'parliament-iq: پارلمان',
  },
  {
    fact: 'a central bank of another kind in the gazetteer',
    text: 'Baghdad: the Iraqi Central Bank said so',
    finds: 'bank-iq: Iraqi Central Bank',
  },
  { fact: 'a court', text: 'قررت المحكمة الدستورية الكينية ذلك', finds: 'NIL: المحكمة الدستورية الكينية' },
])

facts('what is no institution', [
  { fact: 'a government', text: 'قالت الحكومة العراقية ذلك', finds: '' },
  { fact: 'an embassy', text: 'قالت السفارة العراقية ذلك', finds: '' },
  { fact: 'the police', text: 'قالت الشرطة العراقية ذلك', finds: '' },
  { fact: 'security forces', text: 'قالت قوات الأمن العراقية ذلك', finds: '' },
  { fact: 'an English common noun', text: 'In Baghdad the ministry and an army of lawyers met', finds: '' },
])

describe('institutions and gazetteers', () => {
  const bare = weak(organization('interior-iq', { kind: 'ministry', country: 'IQ', ar: 'وزارة الداخلية' }), {
    form: 'وزارة الداخلية',
    need: { before: ['قالت'] },
  })

  it('a longer name with its country is not that of the bare name', () => {
    const found = mentionsIn(extractorOf(bare, IRAQ, SYRIA), 'قالت وزارة الداخلية السورية ذلك', {
      types: ['organization'],
    })
    expect(found.map(({ id, text }) => [id, text])).toEqual([[null, 'وزارة الداخلية السورية']])
  })

  it('the bare name that is licensed stays what the gazetteer says', () => {
    const found = mentionsIn(extractorOf(bare, IRAQ, SYRIA), 'قالت وزارة الداخلية ذلك في سوريا', {
      types: ['organization'],
    })
    expect(found.map(({ id, match }) => [id, match])).toEqual([['interior-iq', 'exact']])
  })

  it('have type and kind without a record', () => {
    const [found] = mentionsIn(engine, 'قالت وزارة الداخلية الكينية أمس', { types: ['organization'] })
    expect(found).toMatchObject({ id: null, type: 'organization', kind: 'ministry', match: 'rule', lang: 'ar' })
  })

  it('are not built without rules', () => {
    expect(mentionsIn(engine, 'قالت وزارة الداخلية الكينية أمس', { rules: false })).toEqual([])
  })
})
