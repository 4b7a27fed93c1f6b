import { describe, expect, it } from 'vitest'
import { readContexts } from '../../src/gazetteer/kind-contexts'
import type { PlacedRecord } from '../../src/lint/dictionary'
import type { Finding } from '../../src/lint/findings'
import { type LintOptions, lintRecords, RULE_DESCRIPTIONS } from '../../src/lint/lint-records'
import { demonym, facility, lines, organization, person, place, weak } from '../mentions'

/** Records of one file, each on a line of its own. */
function placed(records: readonly unknown[], file = 'a.yml'): PlacedRecord[] {
  return records.map((record, index) => ({ file, record, lineOf: () => index + 1 }))
}

function lint(records: readonly unknown[], options: LintOptions = {}): Finding[] {
  return lintRecords(placed(records), options)
}

const shown = ({ line, rule, value }: Finding): string => `${line} ${rule} ${String(value)}`

interface Case {
  fact: string
  records: unknown[]
  /** `line rule value` of each finding; none: the records are fine. */
  findings: string[]
  strict?: true
}

const SPELLING: Case[] = [
  { fact: 'a space at an end', records: [place('a', { en: 'Ash ' })], findings: ['1 stray-space Ash '] },
  { fact: 'two spaces', records: [place('a', { en: 'Old  Ash' })], findings: ['1 stray-space Old  Ash'] },
  {
    fact: 'a direction mark',
    records: [place('a', { ar: '\u0643\u0631\u0643\u0648\u0643\u200f' })],
    findings: ['1 invisible-character \u0643\u0631\u0643\u0648\u0643\u200f'],
  },
  {
    fact: 'a no-break space',
    records: [place('a', { en: 'Old\u00a0Ash' })],
    findings: ['1 invisible-character Old\u00a0Ash'],
  },
  {
    fact: 'a zero width non-joiner in Arabic',
    records: [place('a', { ar: '\u062d\u0632\u0628\u200c\u0627\u0644\u0644\u0647' })],
    findings: ['1 invisible-character \u062d\u0632\u0628\u200c\u0627\u0644\u0644\u0647'],
  },
  {
    fact: 'a zero width non-joiner before a space in Persian',
    records: [place('a', { fa: '\u0628\u0627\u0631\u200c \u0646\u0648' })],
    findings: ['1 invisible-character \u0628\u0627\u0631\u200c \u0646\u0648'],
  },
  {
    fact: 'a zero width non-joiner between letters in Persian is fine',
    records: [place('a', { fa: '\u062d\u0632\u0628\u200c\u0627\u0644\u0644\u0647' })],
    findings: [],
  },
  {
    fact: 'a vowel sign',
    records: [place('a', { ar: '\u0639\u064f\u0645\u0627\u0646' })],
    findings: ['1 mark-in-name \u0639\u064f\u0645\u0627\u0646'],
  },
  {
    fact: 'a shadda of a weak name, which tells it from another, is fine',
    records: [place('a', { ar: '\u063a\u0632\u0629', weakAliases: { ar: ['\u063a\u0632\u0651\u0629'] } })],
    findings: [],
  },
  {
    fact: 'tatweel',
    records: [place('a', { ar: '\u063a\u0640\u0632\u0629' })],
    findings: ['1 mark-in-name \u063a\u0640\u0632\u0629'],
  },
  {
    fact: 'a ligature of an old encoding',
    records: [place('a', { ar: '\ufef7\u0631\u0628\u064a\u0644' })],
    findings: ['1 presentation-form \ufef7\u0631\u0628\u064a\u0644'],
  },
  {
    fact: 'hamza as a mark of its own',
    records: [place('a', { ar: '\u0627\u0654\u0631\u0628\u064a\u0644' })],
    findings: ['1 decomposed-letter \u0627\u0654\u0631\u0628\u064a\u0644'],
  },
  {
    fact: 'a Persian kaf in an Arabic name',
    records: [place('a', { ar: 'کركوك' })],
    findings: ['1 keyboard-letter کركوك'],
  },
  { fact: 'an Arabic yeh in a Persian name', records: [place('a', { fa: 'ري' })], findings: ['1 keyboard-letter ري'] },
  { fact: 'Persian letters that Arabic has none of', records: [place('a', { ar: 'چوارتا' })], findings: [] },
  { fact: 'an Arabic name under en', records: [place('a', { en: 'كركوك' })], findings: ['1 mixed-script كركوك'] },
  { fact: 'a Latin name under ar', records: [place('a', { ar: 'Kirkuk' })], findings: ['1 mixed-script Kirkuk'] },
  {
    fact: 'a word of two scripts',
    records: [organization('a', { ar: 'قناة MBCمصر' })],
    findings: ['1 mixed-script قناة MBCمصر'],
  },
  { fact: 'words of two scripts side by side', records: [organization('a', { ar: 'قناة MBC مصر' })], findings: [] },
]

const NAMES: Case[] = [
  {
    fact: 'an alias listed twice',
    records: [place('a', { en: 'Ash', aliases: { en: ['Esh', 'Esh'] } })],
    findings: ['1 duplicate-name Esh'],
  },
  {
    fact: 'the canonical name as a mere alias',
    records: [place('a', { en: 'Ash', aliases: { en: ['Ash'] } })],
    findings: ['1 duplicate-name Ash'],
  },
  {
    fact: 'the canonical name with conditions, or weak',
    records: [
      place('a', { en: 'Ash', aliases: { en: [{ form: 'Ash', block: { after: ['tree'] } }] } }),
      weak(place('b', { en: 'Elm' }), 'Elm', 'en'),
    ],
    findings: [],
  },
  {
    fact: 'a name that is strong and weak',
    records: [place('a', { en: 'Ash', aliases: { en: ['Elm'] }, weakAliases: { en: ['Elm'] } })],
    findings: ['1 duplicate-name Elm'],
  },
  { fact: 'a function word', records: [place('a', { ar: 'كيف' })], findings: ['1 common-word كيف'] },
  { fact: 'a function word of the other language', records: [place('a', { fa: 'هناک' })], findings: [] },
  { fact: 'a weak function word', records: [place('a', { ar: 'كيف', weakAliases: { ar: ['كيف'] } })], findings: [] },
  {
    fact: 'a function word with conditions of its own',
    records: [place('a', { ar: 'كيف', aliases: { ar: [{ form: 'كيف', block: { after: ['حال'] } }] } })],
    findings: [],
  },
  { fact: 'a given name', records: [place('a', { fa: 'مهران' })], findings: ['1 common-word مهران'] },
  { fact: 'a head of place names', records: [place('a', { ar: 'مخيم' })], findings: ['1 common-word مخيم'] },
  {
    fact: 'a title',
    records: [person('a', { en: 'Ann Ash', shortNames: { en: ['General'] } })],
    findings: ['1 common-word General'],
  },
  {
    fact: 'a given name after a full mention',
    records: [person('a', { ar: 'أحمد كمال صالح', shortNames: { ar: ['صالح'] } })],
    findings: [],
  },
  {
    fact: 'a spelling that the engine exchanges',
    strict: true,
    records: [place('a', { ar: 'القائم', fa: 'القائم', en: 'al-Qaim', aliases: { ar: ['القايم'], en: ['Al Qaim'] } })],
    findings: ['1 redundant-name القايم', '1 redundant-name Al Qaim'],
  },
  {
    fact: 'a short name is not found in other spellings',
    strict: true,
    records: [place('a', { ar: 'غزة', fa: 'غزه', en: 'Gaza', aliases: { ar: ['غزه'] } })],
    findings: [],
  },
  {
    fact: 'spellings with different conditions',
    strict: true,
    records: [
      place('a', {
        ar: 'الموصل',
        fa: 'موصل',
        en: 'Mosul',
        weakAliases: { ar: ['المحطة', { form: 'المحطه', need: { quoted: true } }] },
      }),
    ],
    findings: [],
  },
]
const RECORDS: Case[] = [
  { fact: 'no record', records: ['Ash'], findings: ['1 schema Ash'] },
  { fact: 'an unknown key', records: [{ ...place('a', { en: 'Ash' }), name: 'Ash' }], findings: ['1 schema Ash'] },
  { fact: 'an unknown kind', records: [place('a', { en: 'Ash', kind: 'camp' })], findings: ['1 unknown-kind camp'] },
  {
    fact: 'an id twice',
    records: [place('a', { en: 'Ash' }), place('a', { en: 'Elm' })],
    findings: ['2 duplicate-id a'],
  },
  { fact: 'a wrong order', strict: true, records: [b(), a()], findings: ['2 unsorted a'] },
  { fact: 'a wrong order, not strictly', records: [b(), a()], findings: [] },
  {
    fact: 'a language that is missing',
    strict: true,
    records: [place('a', { ar: 'كركوك', en: 'Kirkuk' })],
    findings: ['1 missing-language fa'],
  },
  {
    fact: 'a language that is missing, as the note says',
    strict: true,
    records: [place('a', { ar: 'كركوك', en: 'Kirkuk', note: 'no fa: nobody writes of it' })],
    findings: [],
  },
]

function a(): unknown {
  return place('a', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk' })
}

function b(): unknown {
  return place('b', { ar: 'الموصل', fa: 'موصل', en: 'Mosul' })
}

const NAMESAKES: Case[] = [
  {
    fact: 'one strong name in two records',
    records: [organization('a', { en: 'The Wall' }), organization('b', { en: 'The Wall' })],
    findings: ['2 shared-name The Wall'],
  },
  {
    fact: 'one name that is weak in one of them',
    records: [organization('a', { en: 'The Wall' }), weak(organization('b', { en: 'The Wall' }), 'The Wall', 'en')],
    findings: [],
  },
  {
    fact: 'one name, near words',
    records: [organization('a', { en: 'The Wall' }), organization('b', { en: 'The Wall', near: ['pub'] })],
    findings: [],
  },
  {
    fact: 'one name, different prominence',
    records: [organization('a', { en: 'The Wall' }), organization('b', { en: 'The Wall', prominence: 2 })],
    findings: [],
  },
  {
    fact: 'one name, a layer that is off by default',
    records: [place('a', { en: 'Syrian' }), demonym('b', { en: 'Syrian' })],
    findings: [],
  },
  {
    fact: 'towns of two countries, and of one',
    records: [
      place('a', { en: 'Rabia', country: 'IQ' }),
      place('b', { en: 'Rabia', country: 'SY' }),
      place('c', { en: 'Rabia', country: 'SY' }),
    ],
    findings: ['3 shared-name Rabia'],
  },
  {
    fact: 'villages that one list knows as two, by id or links; of two lists they may be one',
    records: [
      place('geonames:1', { en: 'Rabia', links: { wikidata: 'Q1' } }),
      place('geonames:2', { en: 'Rabia' }),
      place('wikidata:Q3', { en: 'Rabia' }),
    ],
    findings: ['3 shared-name Rabia'],
  },
  {
    fact: 'organizations of one name, whatever lists say',
    records: [organization('wikidata:Q1', { en: 'The Wall' }), organization('wikidata:Q2', { en: 'The Wall' })],
    findings: ['2 shared-name The Wall'],
  },
  {
    fact: 'spellings that are exchanged',
    records: [organization('a', { ar: 'حركة النبأ' }), organization('b', { ar: 'حركة النبا' })],
    findings: ['2 fold-collision حركة النبا'],
  },
  {
    fact: 'short names are not exchanged',
    records: [place('a', { ar: 'أمل' }), organization('b', { ar: 'آمل' })],
    findings: [],
  },
  {
    fact: 'a strong name that is found where a weak one of its record stands',
    records: [place('a', { ar: 'القايم', weakAliases: { ar: ['القائم'] } })],
    findings: ['1 fold-collision القايم'],
  },
  {
    fact: 'the same, kept to its spelling',
    records: [
      place('a', {
        ar: 'القايم',
        aliases: { ar: [{ form: 'القايم', fold: 'strict' }] },
        weakAliases: { ar: ['القائم'] },
      }),
    ],
    findings: [],
  },
  {
    fact: 'a function word that looks like a name after a proclitic',
    records: [organization('a', { ar: 'عضهم' })],
    findings: ['1 clitic-collision عضهم'],
  },
  {
    fact: 'the same, never read after that proclitic',
    records: [organization('b', { ar: 'عضهم', aliases: { ar: [{ form: 'عضهم', noClitic: ['ب'] }] } })],
    findings: [],
  },
  {
    fact: 'two names that are one word after the preposition',
    records: [place('a', { ar: 'لبنان' }), facility('b', { ar: 'البنان' })],
    findings: ['2 clitic-collision البنان'],
  },
]

const CONTEXTS: Case[] = [
  {
    fact: 'a weak name without need',
    records: [place('a', { ar: 'الباب', weakAliases: { ar: ['الباب'] } })],
    findings: [],
  },
  {
    fact: 'an empty need',
    records: [weak(place('a', { ar: 'الباب' }), { form: 'الباب', need: {} })],
    findings: ['1 never-licensed الباب'],
  },
  {
    fact: 'a need that is blocked',
    records: [
      weak(place('a', { ar: 'الباب' }), { form: 'الباب', need: { before: ['مدينة'] }, block: { before: ['مدينه'] } }),
    ],
    findings: ['1 never-licensed الباب', '1 contradicting-context مدينة'],
  },
  ...['2019', '\u06f2\u06f0\u06f1\u06f9'].flatMap((year): Case[] => [
    {
      fact: `a need of digits alone, which are of every script: ${year}`,
      records: [weak(place('a', { ar: 'الباب' }), { form: 'الباب', need: { after: [year] } })],
      findings: [],
    },
    {
      fact: `the same of an English name: ${year}`,
      records: [weak(place('a', { en: 'Bab' }), { form: 'Bab', need: { after: [year] } }, 'en')],
      findings: [],
    },
  ]),
  {
    fact: 'a need in the script of another language',
    records: [place('a', { en: 'al-Bab', weakAliases: { en: ['Bab'] }, context: { need: { before: ['مدينة'] } } })],
    findings: ['1 never-licensed Bab'],
  },
  {
    fact: 'the same with quotation marks',
    records: [
      place('a', {
        en: 'al-Bab',
        weakAliases: { en: ['Bab'] },
        context: { need: { before: ['مدينة'], quoted: true } },
      }),
    ],
    findings: [],
  },
]

describe.each([
  ['the spelling of a name', SPELLING],
  ['a name in its record', NAMES],
  ['a record', RECORDS],
  ['names of different records', NAMESAKES],
  ['the conditions of names', CONTEXTS],
])('%s', (_, cases) => {
  it.each(cases)('$fact', ({ records, findings, strict = false }) => {
    expect(lint(records, { strict }).map(shown)).toEqual(findings)
  })
})

describe('a finding', () => {
  it('says where, what, why and how to mend it', () => {
    const [finding] = lint([place('a', { ar: 'کركوك' })])
    expect(finding).toEqual({
      file: 'a.yml',
      line: 1,
      rule: 'keyboard-letter',
      record: 'a',
      value: 'کركوك',
      why: 'holds U+06A9, which Arabic does not use',
      fix: 'write كركوك',
    })
  })

  it('of every rule has a why and a fix', () => {
    const findings = [...SPELLING, ...NAMES, ...RECORDS, ...NAMESAKES, ...CONTEXTS].flatMap(({ records }) =>
      lint(records, { strict: true }),
    )
    expect(findings.filter(({ why, fix }) => why === '' || fix === '')).toEqual([])
    const found = new Set(findings.map(({ rule }) => rule))
    const rules = RULE_DESCRIPTIONS.map(({ id }) => id).filter((id) => id !== 'syntax')
    expect(rules.filter((id) => !found.has(id))).toEqual([])
  })

  it('of two files names the other', () => {
    const records = [
      ...placed([organization('a', { en: 'The Wall' })], 'b.yml'),
      ...placed([organization('b', { en: 'The Wall' })]),
    ]
    expect(lintRecords(records)).toMatchObject([{ file: 'a.yml', why: 'is a name of a, too (b.yml:1)' }])
  })

  it('of many namesakes names the first, once a record', () => {
    const villages = Array.from({ length: 5000 }, (_, index) =>
      place(`v-${index}`, { ar: 'العزيزية', en: 'Aziziya', country: 'IQ' }),
    )
    const findings = lint(villages)
    expect(findings.map(({ record }) => record)).toEqual(villages.slice(1).map(({ id }) => id))
    expect(findings[0]?.why).toBe('is a name of v-0, too (a.yml:1)')
    expect(findings[519]?.why).toBe('is a name of v-0, too (a.yml:1), and 519 more')
  })

  it('of many spellings that are exchanged names the first, once a record', () => {
    const spellings = lines(`
      قرية النبأ
      قرية النبا
    `)
    const villages = Array.from({ length: 2000 }, (_, index) =>
      place(`v-${index}`, { ar: spellings[index < 1000 ? 0 : 1] as string, near: index % 2 === 0 ? [] : ['x'] }),
    )
    const findings = lint(villages).filter(({ rule }) => rule === 'fold-collision')
    expect(findings).toHaveLength(500)
    expect(findings[0]).toMatchObject({ record: 'v-1000', why: expect.stringMatching(/ of v-0 .*, and 499 more$/) })
  })

  it('of many names that look alike after a preposition names the first', () => {
    const records = Array.from({ length: 1000 }, (_, index) =>
      place(`p-${index}`, { ar: index < 500 ? 'لبنان' : '\u0627\u0644\u0628\u0646\u0627\u0646', near: ['x'] }),
    )
    const findings = lint(records)
    expect(findings).toHaveLength(500)
    expect(findings[0]?.why).toMatch(/ of p-0 .*, and 499 more$/)
  })

  it('is no matter of how many there are', () => {
    const names = Array.from({ length: 200_000 }, () => '')
    expect(lint([place('a', { en: 'Ash', near: names })])).toHaveLength(names.length)
  })

  it('stands in the order of files and lines', () => {
    const findings = lintRecords([
      ...placed([place('a', { en: 'Ash ' }), 'x'], 'b.yml'),
      ...placed([place('c', { en: 'Elm ' })], 'a.yml'),
    ])
    expect(findings.map(({ file, line }) => `${file} ${line}`)).toEqual(['b.yml 1', 'b.yml 2', 'a.yml 1'])
  })
})

describe('contexts by kind', () => {
  const contexts = readContexts(
    `
- type: location
  kinds:
    - city
  need:
    en:
      before:
        - city of
`,
    'contexts.yml',
  )
  const city = place('a', {
    kind: 'city',
    en: 'al-Bab',
    weakAliases: { en: ['Bab'] },
    context: { need: { before: ['مدينة'] } },
  })

  it('license what the record alone does not', () => {
    expect(lint([city]).map(shown)).toEqual(['1 never-licensed Bab'])
    expect(lint([city], { contexts })).toEqual([])
  })
})

it('thousands of records take seconds, not minutes', () => {
  const records = Array.from({ length: 5000 }, (_, index) =>
    place(`p-${index}`, { en: `Place ${index}`, ar: `مكان ${index}` }),
  )
  const before = performance.now()
  expect(lint(records)).toEqual([])
  expect(performance.now() - before).toBeLessThan(20_000)
})
