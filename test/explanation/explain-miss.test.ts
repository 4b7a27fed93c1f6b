import { describe, expect, it } from 'vitest'
import type { ExtractOptions } from '../../src/extractor'
import { compileGazetteer, createExtractor, defaultGazetteer } from '../../src/index'
import type { Miss, MissGate } from '../../src/types'
import { ARABIC, demonym, ENGLISH, extractorOf, lines, organization, PERSIAN, person, place, weak } from '../mentions'

const channel = weak(organization('channel', { ar: 'قناة الساعة', kind: 'media' }), {
  form: 'الساعة',
  need: {
    before: lines(`
      قناة
      صحيفة
      موقع
      إذاعة
      شبكة
    `),
    after: ['نت'],
    quoted: true,
  },
  block: { before: ['تمام'], after: ['الواحدة'], quoted: false },
})
const names = extractorOf(
  channel,
  place('iraq', { ar: 'العراق', fa: 'عراق', en: 'Iraq', country: 'IQ', kind: 'country' }),
  place('deir', { ar: 'دير الزيت', fa: 'دیر زیت' }),
  place('turkey', { fa: 'ترکیه', ar: 'تركيا' }),
  place('strict-town', { ar: 'رأس الجبل', aliases: { ar: [{ form: 'الأثل', fold: 'strict' }] } }),
  place('fao', { ar: 'الفاو', aliases: { ar: ['أثا'] } }),
  person('banna', { ar: 'سعد البناء', aliases: { ar: ['البناء'] } }),
  organization('who', { en: 'World Group', aliases: { en: [{ form: 'WHO', case: 'exact' }] } }),
  person('young', { en: 'Peter Young' }),
  organization('valley', { ar: 'قوات وادي كوجر' }),
  place('kojar', { ar: 'وادي كوجر' }),
  place('riya', { ar: 'ريا' }),
  place('rafha', { ar: 'رفحاء' }),
  place('berafha', { ar: 'برفحا' }),
  place('qamar', { ar: 'قمر', names: { fa: 'قمر' }, country: 'SY' }),
  person('salem', { ar: 'سالم النجاري' }),
  person('ali', { ar: 'علي النجاري' }),
  place('zawiya-town', { ar: 'الزاوية', kind: 'town', near: ['بلدية'] }),
  organization('zawiya-club', { ar: 'الزاوية', near: ['ملعب'] }),
  place('clitic-town', { ar: 'سفوان', aliases: { ar: [{ form: 'عنانة', noClitic: ['ل'] }] } }),
  demonym('iraqi', { ar: 'عراقي' }),
)

interface Case {
  gate: MissGate
  fact: string
  id: string
  text: string
  says: RegExp
  by?: string
  /** The same, where it is found. */
  found: string
  options?: ExtractOptions
}

const CASES: Case[] = [
  {
    gate: 'not-in-text',
    fact: 'no name',
    id: 'iraq',
    text: 'في سوريا',
    says: /neither "العراق", "عراق", "Iraq"/,
    found: 'في العراق',
  },
  {
    gate: 'boundary',
    fact: 'a longer word',
    id: 'iraq',
    text: 'زار العراقية',
    says: /^"العراق" at 4 stands inside the longer word "العراقية"$/,
    found: 'زار العراق',
  },
  {
    gate: 'boundary',
    fact: 'a longer word after an elided article',
    id: 'iraq',
    text: 'قال للعراقية',
    says: /^"لعراق" at 5 stands inside the longer word "للعراقية"$/,
    found: 'قال للعراق',
  },
  {
    gate: 'boundary',
    fact: 'letters before the name',
    id: 'qamar',
    text: 'متقمر',
    says: /^"قمر" at 2 stands inside the longer word "متقمر"$/,
    found: 'قمر',
  },
  {
    gate: 'boundary',
    fact: 'a comma inside',
    id: 'deir',
    text: 'دير، الزيت',
    says: /joined or parted/,
    found: 'دير الزيت',
  },
  {
    gate: 'boundary',
    fact: 'a paragraph inside',
    id: 'deir',
    text: 'دير\n\nالزيت',
    says: /across a gap/,
    found: 'دير\nالزيت',
  },
  {
    gate: 'boundary',
    fact: 'an address',
    id: 'iraq',
    text: 'https://iraq.example/',
    says: /^"iraq" at 8 stands in an address/,
    found: 'https://example.org/ iraq',
    options: ENGLISH,
  },
  {
    gate: 'boundary',
    fact: 'a handle',
    id: 'qamar',
    text: '@قمر',
    says: /handle/,
    found: '#قمر',
  },
  {
    gate: 'language',
    fact: 'a name of the other language',
    id: 'turkey',
    text: 'تركيا',
    says: /is its Arabic name, and the text is read there as Persian \(options\.languages\)$/,
    found: 'ترکیه',
    options: PERSIAN,
  },
  {
    gate: 'language',
    fact: 'a script that is left out',
    id: 'iraq',
    text: 'Iraq',
    says: /read there as no language/,
    found: 'العراق',
    options: ARABIC,
  },
  {
    gate: 'spelling',
    fact: 'fold: strict',
    id: 'strict-town',
    text: 'في الاثل',
    says: /spelled otherwise than "الأثل"/,
    found: 'في الأثل',
  },
  {
    gate: 'spelling',
    fact: 'case: exact',
    id: 'who',
    text: 'the Who said',
    says: /upper and lower case/,
    found: 'the WHO said',
    options: ENGLISH,
  },
  {
    gate: 'spelling',
    fact: 'a final hamza',
    id: 'banna',
    text: 'قال البنا',
    says: /final hamza from "البناء"/,
    found: 'قال البناء',
  },
  {
    gate: 'spelling',
    fact: 'short, loose, without the head of a place',
    id: 'fao',
    text: 'قال اثا',
    says: /head of a place/,
    found: 'مدينة اثا',
  },
  {
    gate: 'spelling',
    fact: 'a Latin short name in small letters',
    id: 'young',
    text: 'so many young people',
    says: /capital letter/,
    found: 'so many Peter Young people',
    options: ENGLISH,
  },
  {
    gate: 'clitic',
    fact: 'a name too short for a proclitic',
    id: 'riya',
    text: 'قال كريا',
    says: /"ك" cut off "كريا", and is too short/,
    found: 'قال ريا',
  },
  {
    gate: 'clitic',
    fact: 'a whole word that is a name',
    id: 'rafha',
    text: 'قال برفحا',
    by: 'berafha',
    says: /"برفحا", which is a name of berafha as it is/,
    found: 'قال ورفحا',
  },
  {
    gate: 'clitic',
    fact: 'a Persian ending that makes another word',
    id: 'iraq',
    text: 'عراقی',
    says: /is followed by "ی", which is no suffix after such a name/,
    found: 'عراق\u200cها',
    options: PERSIAN,
  },
  {
    gate: 'clitic',
    fact: 'a spaced nisba',
    id: 'turkey',
    text: 'ترکیه ای',
    by: 'ای',
    says: /makes an adjective of it/,
    found: 'ترکیه را',
    options: PERSIAN,
  },
  {
    gate: 'clitic',
    fact: 'a proclitic where no Arabic is read',
    id: 'qamar',
    text: 'وقمر',
    says: /proclitic "و" cut off, and the text is read there as Persian/,
    found: 'و قمر',
    options: PERSIAN,
  },
  {
    gate: 'no-licence',
    fact: 'a weak name',
    id: 'channel',
    text: 'في الساعة',
    says: /weak name, and nothing licenses it; it needs one of قناة, صحيفة, موقع, إذاعة … up to 2 words before it, or نت up to 2 words after it, or quotation marks around it$/,
    found: 'في صحيفة الساعة',
  },
  {
    gate: 'no-licence',
    fact: 'a short name',
    id: 'salem',
    text: 'قال النجاري',
    says: /short name, which counts only where the text names salem in full$/,
    found: 'سالم النجاري',
  },
  {
    gate: 'no-licence',
    fact: 'a guarded proclitic',
    id: 'clitic-town',
    text: 'قال لعنانة',
    says: /counts after the proclitic "ل" only with a licence/,
    found: 'قال وعنانة',
  },
  {
    gate: 'blocked',
    fact: 'a word of the block',
    id: 'channel',
    text: 'في تمام الساعة',
    by: 'تمام',
    says: /forbidden by the word "تمام" beside it/,
    found: 'في قناة الساعة',
  },
  {
    gate: 'blocked',
    fact: 'a demonstrative',
    id: 'channel',
    text: 'هذه «الساعة»',
    by: 'هذه',
    says: /ordinary word after "هذه"/,
    found: 'قالت «الساعة»',
  },
  {
    gate: 'blocked',
    fact: 'an adjective',
    id: 'channel',
    text: 'في الساعة الإيرانية',
    says: /ordinary noun, because its adjective "الإيرانية" follows/,
    by: 'الإيرانية',
    found: 'قناة الساعة الإيرانية',
  },
  {
    gate: 'overlap',
    fact: 'a longer name',
    id: 'kojar',
    text: 'هجوم قوات وادي كوجر',
    by: 'valley',
    says: /lost to "قوات وادي كوجر" \(valley\), with which it overlaps/,
    found: 'هجوم وادي كوجر',
  },
  {
    gate: 'namesake',
    fact: 'another entity that is meant',
    id: 'zawiya-town',
    text: 'في ملعب الزاوية',
    by: 'zawiya-club',
    says: /also names zawiya-club/,
    found: 'في بلدية الزاوية',
  },
  {
    gate: 'namesake',
    fact: 'an open link',
    id: 'zawiya-town',
    text: 'قال الزاوية',
    says: /may also mean zawiya-club, and nothing decides/,
    found: 'في بلدية الزاوية',
  },
  {
    gate: 'not-requested',
    fact: 'types',
    id: 'qamar',
    text: 'قمر',
    by: 'types',
    says: /options\.types leaves out/,
    found: 'قمر',
    options: { types: ['person'] },
  },
  {
    gate: 'not-requested',
    fact: 'countries, of several options',
    id: 'qamar',
    text: 'قمر',
    by: 'countries',
    says: /options\.countries/,
    found: 'قمر',
    options: { countries: ['IQ'], types: ['location'] },
  },
  {
    gate: 'not-requested',
    fact: 'confidence',
    id: 'qamar',
    text: 'قمر',
    by: 'minConfidence',
    says: /has confidence 0\.\d+, below options\.minConfidence 1/,
    found: 'قمر',
    options: { minConfidence: 1 },
  },
]

/** Options under which the counterpart is found: filters are what a case may be about. */
function withoutFilters({ languages }: ExtractOptions): ExtractOptions {
  return languages === undefined ? ARABIC : { languages }
}

describe.each(CASES)('$gate: $fact', ({ gate, id, text, says, by, found, options = ARABIC }) => {
  const miss = names.explainMiss(text, id, options.languages === undefined ? { ...ARABIC, ...options } : options)

  it('is told, with a sentence and what stood in the way', () => {
    expect({ id: miss.id, gate: miss.gate, by: miss.by }).toEqual({ id, gate, by })
    expect(miss.message).toMatch(says)
    expect(miss.message).not.toMatch(/\n|undefined/)
  })

  it('tells where', () => {
    expect([miss.span === undefined, miss.alias === undefined]).toEqual([
      gate === 'not-in-text',
      gate === 'not-in-text',
    ])
    const { start, end } = miss.span ?? { start: 0, end: 0 }
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    if (end > start) expect(miss.message.startsWith(`"${words}" at ${start} `)).toBe(true)
  })

  it('is none of it where the name is found', () => {
    expect(names.explainMiss(found, id, withoutFilters(options)).gate).toBeNull()
  })
})

describe('no such entity', () => {
  it('an id of no gazetteer', () => {
    for (const id of ['nobody', '', 'toString', '\ud800']) {
      expect(names.explainMiss('قمر', id)).toMatchObject({ id, gate: 'no-such-entity' })
    }
  })

  it('a silenced id', () => {
    const records = [place('qamar', { ar: 'قمر' })]
    const silent = createExtractor({ gazetteers: [compileGazetteer(records)], silence: ['qamar'] })
    expect(silent.explainMiss('قمر', 'qamar')).toEqual({
      id: 'qamar',
      gate: 'no-such-entity',
      message: 'qamar is silenced',
    })
  })

  it('is looked for in the gazetteers of the call', () => {
    const gazetteers = [compileGazetteer([place('moon', { ar: 'قمر' })])]
    expect(names.explainMiss('قمر', 'moon').gate).toBe('no-such-entity')
    expect(names.explainMiss('قمر', 'moon', { gazetteers }).gate).toBeNull()
    expect(names.explainMiss('قمر', 'qamar', { gazetteers }).gate).toBe('no-such-entity')
  })
})

describe('an optional layer', () => {
  it('that is off leaves the entity out', () => {
    const miss = names.explainMiss('قال عراقي', 'iraqi', ARABIC)
    expect(miss).toMatchObject({ gate: 'not-requested', by: 'layers', span: { start: 4, end: 9 } })
    expect(names.explainMiss('قال عراقي', 'iraqi', { ...ARABIC, layers: ['demonym'] }).gate).toBeNull()
  })

  it('is not blamed for what another gate stops', () => {
    expect(names.explainMiss('قال', 'iraqi', ARABIC).gate).toBe('not-in-text')
  })
})

describe('of several occurrences', () => {
  it.each<{ fact: string; text: string; gate: MissGate; start: number }>([
    { fact: 'the one that came furthest', text: 'العراقية، في الساعة، في تمام الساعة', gate: 'blocked', start: 29 },
    { fact: 'of those the first', text: 'في الساعة ثم في الساعة', gate: 'no-licence', start: 3 },
  ])('$fact counts', ({ text, gate, start }) => {
    expect(names.explainMiss(text, 'channel', ARABIC)).toMatchObject({ gate, span: { start } })
  })

  it('one that is found is enough', () => {
    expect(names.explainMiss('في الساعة، قالت قناة الساعة', 'channel', ARABIC).gate).toBeNull()
  })
})

describe("with overlaps: 'all'", () => {
  it('nothing is lost to a longer name', () => {
    const text = 'هجوم قوات وادي كوجر'
    expect(names.explainMiss(text, 'kojar', { ...ARABIC, overlaps: 'all' }).gate).toBeNull()
  })
})

describe('the bundled gazetteer', () => {
  const bundled = createExtractor()
  const missed: { id: string; text: string; gate: MissGate | null }[] = [
    { id: 'al-hadath', text: 'وقع الحدث صباح أمس قرب الجسر', gate: 'no-licence' },
    { id: 'al-hadath', text: 'وقع هذا الحدث صباح أمس', gate: 'blocked' },
    { id: 'al-hadath', text: 'ذكرت قناة الحدث أن الجسر أغلق', gate: null },
    { id: 'iraq', text: 'زارت المسؤولة العراقية المدينة', gate: 'boundary' },
    { id: 'iraq', text: 'قدمت المنظمة مساعدات للعراق', gate: null },
    { id: 'hasakah-city', text: 'اجتمع مجلس محافظة الحسكة أمس', gate: 'overlap' },
    { id: 'hasakah-city', text: 'وصلت القافلة إلى الحسكة أمس', gate: null },
    { id: 'mosul', text: 'see https://mosul.example/page', gate: 'boundary' },
    { id: 'mosul', text: 'a street in Mosul', gate: null },
    { id: 'al-hol', text: 'وصل الوفد إلى مخيم الهول', gate: 'no-licence' },
  ]

  it.each(missed)('$gate: $id in $text', ({ id, text, gate }) => {
    expect(bundled.explainMiss(text, id).gate).toBe(gate)
  })

  it('answers for every entity in a text that has none of them', () => {
    const { ids } = defaultGazetteer()
    const some = ids.filter((_, place) => place % 400 === 0)
    expect(some.length).toBeGreaterThan(20)
    const misses = some.map((id): Miss => bundled.explainMiss('\u3042 \u3044', id))
    expect([...new Set(misses.map(({ gate }) => gate))]).toEqual(['not-in-text'])
  })
})
