import { describe, expect, it } from 'vitest'
import { portfolioKeys } from '../../src/context/role-portfolios'
import type { ExtractOptions } from '../../src/extractor'
import type { EntityRecord } from '../../src/types'
import { extractorOf, mentionsIn, organization, person, place } from '../mentions'

function country(id: string, code: string, names: { ar: string; fa: string; en: string }): EntityRecord {
  return place(id, { kind: 'country', country: code, ...names })
}

const engine = extractorOf(
  country('iraq', 'IQ', { ar: 'العراق', fa: 'عراق', en: 'Iraq' }),
  country('syria', 'SY', { ar: 'سوريا', fa: 'سوریه', en: 'Syria' }),
  country('iran', 'IR', { ar: 'إيران', fa: 'ایران', en: 'Iran' }),
  country('qatar', 'QA', { ar: 'قطر', fa: 'قطر', en: 'Qatar' }),
  place('nineveh', { kind: 'province', country: 'IQ', ar: 'نينوى', fa: 'نینوا', en: 'Nineveh' }),
  organization('quds-force', { kind: 'army', country: 'IR', ar: 'فيلق القدس', fa: 'نیروی قدس' }),
  organization('irgc', { kind: 'army', country: 'IR', ar: 'الحرس الثوري', fa: 'سپاه', en: 'IRGC' }),
  organization('parliament', { kind: 'legislature', country: 'IQ', ar: 'مجلس النواب العراقي', en: 'Iraqi Parliament' }),
  person('shammari', {
    country: 'IQ',
    ar: 'عبد الأمير الشمري',
    fa: 'عبدالامیر الشمری',
    en: 'Abdul Amir al-Shammari',
    role: 'Interior Minister of Iraq (2022-)',
  }),
  person('ghanmi', {
    country: 'IQ',
    ar: 'عثمان الغانمي',
    en: 'Othman al-Ghanmi',
    role: 'Interior Minister of Iraq',
    validFrom: '2020',
    validTo: '2022-10',
  }),
  person('sudani', {
    country: 'IQ',
    ar: 'محمد شياع السوداني',
    fa: 'محمد شیاع السودانی',
    en: 'Mohammed Shia al-Sudani',
    role: 'Prime Minister of Iraq (2022-; caretaker since the election of November 2025)',
  }),
  person('kadhimi', {
    country: 'IQ',
    ar: 'مصطفى الكاظمي',
    en: 'Mustafa al-Kadhimi',
    role: 'Former Prime Minister of Iraq',
    validFrom: '2020',
  }),
  person('barzani', {
    country: 'IQ',
    ar: 'مسرور بارزاني',
    fa: 'مسرور بارزانی',
    en: 'Masrour Barzani',
    role: 'Prime Minister of the Kurdistan Region of Iraq (2019-)',
  }),
  person('araghchi', {
    country: 'IR',
    ar: 'عباس عراقجي',
    fa: 'عباس عراقچی',
    en: 'Abbas Araghchi',
    role: 'Foreign Minister of Iran (2024-)',
  }),
  person('bagheri', {
    country: 'IR',
    ar: 'علي باقري',
    fa: 'علی باقری',
    en: 'Ali Bagheri Kani',
    role: 'Acting Foreign Minister of Iran; nuclear negotiator',
    validFrom: '2024-05',
    validTo: '2024-08',
  }),
  person('qaani', { country: 'IR', ar: 'إسماعيل قاآني', fa: 'اسماعیل قاآنی', en: 'Esmail Qaani' }),
)

/** The persons of a text with their roles: `id: phrase, country, portfolio`. */
function rolesIn(text: string, options: ExtractOptions = {}): string {
  return mentionsIn(engine, text, { types: ['person'], ...options })
    .map(({ id, role }) => {
      if (role === undefined) return `${id}: none`
      return `${id}: ${[text.slice(role.start, role.end), role.country ?? '-', role.portfolio].join(', ')}`
    })
    .join(' | ')
}

/** The mentions of the layer: `id or nil: surface, country, portfolio`. */
function layerOf(text: string, options: ExtractOptions = {}): string {
  return mentionsIn(engine, text, { layers: ['role'], types: ['role'], ...options })
    .map(({ id, text: surface, role }) => `${id ?? 'nil'}: ${surface}, ${role?.country ?? '-'}, ${role?.portfolio}`)
    .join(' | ')
}

interface Row {
  fact: string
  text: string
  finds: string
}

function facts(name: string, find: (text: string) => string, rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('$fact', ({ text, finds }) => {
      expect(find(text)).toBe(finds)
    })
  })
}

const IN_ARABIC: ExtractOptions = { languages: ['ar'] }
const IN_PERSIAN: ExtractOptions = { languages: ['fa'] }

facts('before a person, Arabic', (text) => rolesIn(text, IN_ARABIC), [
  {
    fact: 'a minister with a nationality',
    text: 'قال وزير الداخلية العراقي عبد الأمير الشمري ذلك',
    finds: 'shammari: وزير الداخلية العراقي, IQ, interior',
  },
  {
    fact: 'a ministry is no role',
    text: 'زار وزارة الداخلية العراقية عبد الأمير الشمري أمس',
    finds: 'shammari: none',
  },
  {
    fact: 'without proclitics',
    text: 'التقوا بوزير الداخلية العراقي عبد الأمير الشمري',
    finds: 'shammari: وزير الداخلية العراقي, IQ, interior',
  },
  {
    fact: 'a former one, whose addition is outside',
    text: 'وصل رئيس الوزراء العراقي السابق مصطفى الكاظمي',
    finds: 'kadhimi: رئيس الوزراء العراقي, IQ, head-of-government',
  },
  {
    fact: 'with a rank between',
    text: 'وصل وزير الداخلية الفريق أول عبد الأمير الشمري',
    finds: 'shammari: وزير الداخلية, -, interior',
  },
  {
    fact: 'a proclitic before the name separates',
    text: 'التقى رئيس الوزراء العراقي ومصطفى الكاظمي',
    finds: 'kadhimi: none',
  },
  {
    fact: 'a minister of a country in the construct state',
    text: 'قال وزير خارجية إيران عباس عراقجي ذلك',
    finds: 'araghchi: وزير خارجية إيران, IR, foreign-affairs',
  },
  {
    fact: 'a commander of a listed body',
    text: 'وصل قائد فيلق القدس إسماعيل قاآني',
    finds: 'qaani: قائد فيلق القدس, -, commander',
  },
  {
    fact: 'the outermost of nested offices',
    text: 'قال مستشار رئيس الوزراء العراقي عثمان الغانمي',
    finds: 'ghanmi: مستشار رئيس الوزراء العراقي, IQ, adviser',
  },
  {
    fact: 'the general commander',
    text: 'قال القائد العام للقوات المسلحة محمد شياع السوداني',
    finds: 'sudani: القائد العام للقوات المسلحة, -, commander',
  },
  {
    fact: 'the president',
    text: 'قال الرئيس العراقي عثمان الغانمي',
    finds: 'ghanmi: الرئيس العراقي, IQ, head-of-state',
  },
  {
    fact: 'the president of a company',
    text: 'قال الرئيس التنفيذي لشركة النفط عثمان الغانمي',
    finds: 'ghanmi: الرئيس التنفيذي لشركة النفط, -, head',
  },
  { fact: 'a verb between', text: 'قال رئيس الوزراء أكد عثمان الغانمي ذلك', finds: 'ghanmi: none' },
])

facts('beside a person, Persian', (text) => rolesIn(text, IN_PERSIAN), [
  {
    fact: 'before the name',
    text: 'وزیر امور خارجه ایران عباس عراقچی گفت',
    finds: 'araghchi: وزیر امور خارجه ایران, IR, foreign-affairs',
  },
  {
    fact: 'between the name and a comma',
    text: 'عباس عراقچی، وزیر خارجه ایران، گفت',
    finds: 'araghchi: وزیر خارجه ایران, IR, foreign-affairs',
  },
  {
    fact: 'after the name without commas',
    text: 'عباس عراقچی وزیر خارجه ایران گفت',
    finds: 'araghchi: وزیر خارجه ایران, IR, foreign-affairs',
  },
  {
    fact: 'after the name, but before that of another',
    text: 'عباس عراقچی، وزیر کشور عراق عبدالامیر الشمری را دید',
    finds: 'araghchi: none | shammari: وزیر کشور عراق, IQ, interior',
  },
  {
    fact: 'this country: the one named last before',
    text: 'او از ایران به عراق رفت و با نخست وزیر این کشور محمد شیاع السودانی دیدار کرد',
    finds: 'sudani: نخست وزیر این کشور, IQ, head-of-government',
  },
  {
    fact: 'this country, where none is named',
    text: 'او با نخست وزیر این کشور محمد شیاع السودانی دیدار کرد',
    finds: 'sudani: نخست وزیر این کشور, -, head-of-government',
  },
  {
    fact: 'a part and its parent',
    text: 'فرمانده نیروی قدس سپاه اسماعیل قاآنی وارد شد',
    finds: 'qaani: فرمانده نیروی قدس سپاه, -, commander',
  },
  {
    fact: 'a deputy minister is no minister',
    text: 'معاون وزیر خارجه ایران علی باقری گفت',
    finds: 'bagheri: معاون وزیر خارجه ایران, IR, deputy',
  },
  { fact: 'an adviser of the person', text: 'مشاور مسرور بارزانی گفت', finds: 'barzani: none' },
  { fact: 'the office of the person', text: 'معاون دفتر مسرور بارزانی گفت', finds: 'barzani: none' },
])

facts('beside a person, English', rolesIn, [
  {
    fact: 'a nationality first',
    text: 'Iraqi interior minister Abdul Amir al-Shammari said so',
    finds: 'shammari: Iraqi interior minister, IQ, interior',
  },
  {
    fact: 'a possessive',
    text: "Iran's Foreign Minister Abbas Araghchi said so",
    finds: "araghchi: Iran's Foreign Minister, IR, foreign-affairs",
  },
  {
    fact: 'the country last',
    text: 'Prime Minister of Iraq Mohammed Shia al-Sudani said so',
    finds: 'sudani: Prime Minister of Iraq, IQ, head-of-government',
  },
  {
    fact: 'after the name, with the article outside',
    text: 'Abbas Araghchi, the Iranian foreign minister, said so',
    finds: 'araghchi: Iranian foreign minister, IR, foreign-affairs',
  },
  {
    fact: 'of a province, across a comma',
    text: 'The governor of Nineveh, Othman al-Ghanmi, said so',
    finds: 'ghanmi: governor of Nineveh, -, governor',
  },
  {
    fact: 'a deputy',
    text: 'Iraqi deputy interior minister Othman al-Ghanmi said so',
    finds: 'ghanmi: Iraqi deputy interior minister, IQ, deputy',
  },
  {
    fact: 'a title alone, with a capital',
    text: 'It was President Othman al-Ghanmi',
    finds: 'ghanmi: President, -, head-of-state',
  },
  { fact: 'a common noun', text: 'said the leader Othman al-Ghanmi', finds: 'ghanmi: none' },
])

describe('roles beside persons', () => {
  const text = 'Iraqi interior minister Abdul Amir al-Shammari met the Iraqi prime minister'

  it('are there by default, and with no type but persons asked for', () => {
    const [found, ...others] = mentionsIn(engine, text)
    expect(found?.role).toEqual({ start: 0, end: 23, country: 'IQ', portfolio: 'interior' })
    expect(others).toEqual([])
  })

  it('are not there without rules', () => {
    expect(rolesIn(text, { rules: false })).toBe('shammari: none')
    expect(mentionsIn(engine, text, { rules: false, layers: ['role'], resolveRoles: '2025-06-01' })).toHaveLength(1)
  })

  it('of a person that no gazetteer has', () => {
    const nil = 'Iraqi interior minister Nizar Hamdani said so'
    const [found] = mentionsIn(engine, nil, { types: ['person'] })
    expect(found?.id).toBeNull()
    expect(found?.role?.portfolio).toBe('interior')
  })
})

facts('the layer', layerOf, [
  {
    fact: 'a role alone',
    text: 'قال وزير الداخلية العراقي ذلك',
    finds: 'nil: وزير الداخلية العراقي, IQ, interior',
  },
  { fact: 'a ministry', text: 'قالت وزارة الداخلية العراقية ذلك', finds: '' },
  {
    fact: 'no second noun after a portfolio',
    text: 'رفض وزير الداخلية القرار الأخير',
    finds: 'nil: وزير الداخلية, -, interior',
  },
  {
    fact: 'a role beside a person',
    text: 'Iraqi interior minister Abdul Amir al-Shammari',
    finds: 'nil: Iraqi interior minister, IQ, interior',
  },
  { fact: 'an English common noun', text: 'The president spoke to the minister', finds: '' },
  { fact: 'an emir of a country', text: 'وصل أمير قطر أمس', finds: 'nil: أمير, QA, head-of-state' },
  { fact: 'a prince', text: 'وصل الأمير أمس', finds: '' },
  {
    fact: 'it gives way to the names inside',
    text: 'قال رئيس مجلس النواب العراقي ذلك',
    finds: 'nil: رئيس, IQ, speaker',
  },
  {
    fact: 'nor does it end with a word that leads to a name',
    text: 'the president of Syria arrived',
    finds: 'nil: president, SY, head-of-state',
  },
])

describe('a mention of the layer', () => {
  const text = 'قال ووزير خارجية إيران ذلك'
  const phrase = 'وزير خارجية إيران'

  it('is off by default', () => {
    expect(mentionsIn(engine, text, IN_ARABIC).map(({ type }) => type)).toEqual(['location'])
  })

  it('has the whole phrase as name and role, and its own part as text', () => {
    const [role] = mentionsIn(engine, text, { ...IN_ARABIC, layers: ['role'] })
    expect(role).toMatchObject({ type: 'role', id: null, name: phrase, alias: '', match: 'rule', lang: 'ar' })
    expect(role?.text).toBe(phrase.slice(0, -6))
    expect(text.slice(role?.role?.start, role?.role?.end)).toBe(phrase)
    expect(role?.proclitic).toBe('\u0648')
  })

  it('is whole beside the others where all readings are asked for', () => {
    const found = mentionsIn(engine, text, { ...IN_ARABIC, layers: ['role'], overlaps: 'all' })
    expect(found.map(({ type, text: surface }) => `${type}: ${surface}`)).toEqual([
      'role: وزير خارجية إيران',
      'location: إيران',
    ])
  })

  it('leaves the nationality to the layer of nationalities', () => {
    const both = mentionsIn(engine, 'Iraqi interior minister', { layers: ['role', 'demonym'] })
    expect(both.map(({ type, text: surface }) => `${type}: ${surface}`)).toEqual([
      'demonym: Iraqi',
      'role: interior minister',
    ])
  })

  it('says why it was found', () => {
    const [found] = engine.explain('Iraqi interior minister', { layers: ['role'] })
    expect(found?.message).toContain('office')
  })
})

describe('resolveRoles', () => {
  const resolved = (text: string, date: string): string => layerOf(text, { layers: [], resolveRoles: date })
  const MINISTER = 'قال وزير الداخلية العراقي ذلك'

  it.each([
    ['the holder of the day', MINISTER, '2025-06-01', 'shammari: وزير الداخلية العراقي, IQ, interior'],
    ['the one before', MINISTER, '2021-06-01', 'ghanmi: وزير الداخلية العراقي, IQ, interior'],
    ['a year in which two held it', MINISTER, '2022-06-01', ''],
    ['a day before all records', MINISTER, '2010-06-01', ''],
    [
      'a years note with a semicolon',
      'the Iraqi prime minister',
      '2025-06-01',
      'sudani: Iraqi prime minister, IQ, head-of-government',
    ],
    ['acting ministers hold the office', 'the Iranian foreign minister', '2024-06-01', ''],
    [
      'a year begins with its first day',
      'the Iranian foreign minister',
      '2024-01-01',
      'araghchi: Iranian foreign minister, IR, foreign-affairs',
    ],
    ['a former holder', 'the former Iraqi prime minister', '2025-06-01', ''],
    ['a deputy', 'the Iraqi deputy interior minister', '2025-06-01', ''],
    ['no country', 'The Interior Minister spoke', '2025-06-01', ''],
    ['an office of which no record tells', 'the Syrian president', '2025-06-01', ''],
    ['beside a person the name is linked, not the role', 'Iraqi interior minister Othman al-Ghanmi', '2025-06-01', ''],
  ])('%s', (_, text, date, finds) => {
    expect(resolved(text, date)).toBe(finds)
  })

  it('links nothing without a date', () => {
    expect(mentionsIn(engine, MINISTER)).toEqual([])
    expect(layerOf(MINISTER)).toBe('nil: وزير الداخلية العراقي, IQ, interior')
  })

  it('gives the name of the holder', () => {
    const [role] = mentionsIn(engine, MINISTER, { resolveRoles: '2025-06-01', displayLanguage: 'en' })
    expect(role).toMatchObject({ type: 'role', id: 'shammari', name: 'Abdul Amir al-Shammari' })
  })

  it.each(['2025', '2025-6-1', '2025-02-30', 'today', 20250601, null])('refuses %j', (date) => {
    const options = { resolveRoles: date } as unknown as ExtractOptions
    expect(() => engine.extract('', options)).toThrow(/options\.resolveRoles.*2025-06-01/)
  })
})

describe('the keys of portfolios', () => {
  it('are a closed list', () => {
    expect(portfolioKeys().join(' ')).toBe(
      'interior foreign-affairs defence justice finance treasury health oil electricity energy water water-resources ' +
        'natural-resources mining agriculture fisheries trade industry economy investment planning higher-education ' +
        'education science culture information intelligence tourism youth transport communications public-works ' +
        'construction housing municipalities environment labour social-affairs womens-affairs migration ' +
        'religious-affairs human-rights martyrs security emergency peshmerga supply international-cooperation ' +
        'civil-service law reconciliation civil-affairs jerusalem-affairs vice-and-virtue ' +
        'rural-rehabilitation-and-development',
    )
  })
})
