import { describe, expect, it } from 'vitest'
import { compileGazetteer, type EntityRecord, GazetteerError, type GazetteerProblem } from '../../src/core'
import { KINDS_OF_TYPE, MAX_NAME_LENGTH } from '../../src/gazetteer/validate-records'
import { lines } from '../mentions'

const GOOD = { id: 'good', type: 'location', names: { ar: 'كركوك' }, source: 'test' }

function problemsOf(...records: unknown[]): readonly GazetteerProblem[] {
  try {
    compileGazetteer(records as EntityRecord[])
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerError)
    return (error as GazetteerError).problems
  }
  return []
}

interface BadRecord {
  fact: string
  change: Record<string, unknown>
  fields: string[]
}

const BAD: BadRecord[] = [
  { fact: 'no id', change: { id: undefined }, fields: ['id'] },
  { fact: 'an empty id', change: { id: ' ' }, fields: ['id'] },
  { fact: 'a number for an id', change: { id: 7 }, fields: ['id'] },
  { fact: 'an id with a tab', change: { id: 'a\tb' }, fields: ['id'] },
  { fact: 'a link without id', change: { links: { wikidata: ' ' } }, fields: ['links.wikidata'] },
  { fact: 'a link whose name has a colon', change: { links: { 'a:b': 'x' } }, fields: ['links'] },
  { fact: 'a link without name', change: { links: { '': 'x' } }, fields: ['links'] },
  { fact: 'no type', change: { type: undefined }, fields: ['type'] },
  { fact: 'an unknown type', change: { type: 'planet' }, fields: ['type'] },
  { fact: 'a type that every object has', change: { type: 'constructor' }, fields: ['type'] },
  { fact: 'a kind of another type', change: { kind: 'camp' }, fields: ['kind'] },
  { fact: 'an unknown kind', change: { kind: 'galaxy' }, fields: ['kind'] },
  { fact: 'a kind of a type without kinds', change: { type: 'role', kind: 'other' }, fields: ['kind'] },
  { fact: 'no source', change: { source: undefined }, fields: ['source'] },
  { fact: 'an empty source', change: { source: '' }, fields: ['source'] },
  { fact: 'no names', change: { names: undefined }, fields: ['names'] },
  { fact: 'no name', change: { names: {} }, fields: ['names'] },
  { fact: 'names as a list', change: { names: ['x'] }, fields: ['names'] },
  { fact: 'names as null', change: { names: null }, fields: ['names'] },
  { fact: 'an empty name', change: { names: { ar: '' } }, fields: ['names.ar'] },
  { fact: 'a name that is no string', change: { names: { ar: false } }, fields: ['names.ar'] },
  { fact: 'a name without letters', change: { names: { ar: '***' } }, fields: ['names.ar'] },
  { fact: 'a name of marks only', change: { names: { ar: '\u064e\u0640' } }, fields: ['names.ar'] },
  {
    fact: 'a name in another script',
    change: { names: { en: '\u041c\u043e\u0441\u043a\u0432\u0430' } },
    fields: ['names.en'],
  },
  { fact: 'a handle for a name', change: { names: { en: '@mandali' } }, fields: ['names.en'] },
  {
    fact: 'a name that is a description',
    change: { names: { en: 'x'.repeat(MAX_NAME_LENGTH + 1) } },
    fields: ['names.en'],
  },
  { fact: 'an unknown language', change: { names: { ar: 'كركوك', ku: 'Kerkûk' } }, fields: ['names.ku'] },
  { fact: 'an unknown key', change: { alias: {} }, fields: ['alias'] },
  { fact: 'aliases as a list', change: { aliases: ['x'] }, fields: ['aliases'] },
  { fact: 'aliases of a language as a string', change: { aliases: { ar: 'x' } }, fields: ['aliases.ar'] },
  { fact: 'aliases of an unknown language', change: { aliases: { tr: ['x'] } }, fields: ['aliases.tr'] },
  { fact: 'an empty alias', change: { aliases: { ar: ['كركوك', ''] } }, fields: ['aliases.ar[1]'] },
  { fact: 'an alias rule without form', change: { aliases: { ar: [{}] } }, fields: ['aliases.ar[0].form'] },
  {
    fact: 'an unknown key of an alias',
    change: { aliases: { ar: [{ form: 'x', fuzzy: 1 }] } },
    fields: ['aliases.ar[0].fuzzy'],
  },
  { fact: 'another fold', change: { aliases: { ar: [{ form: 'x', fold: 'loose' }] } }, fields: ['aliases.ar[0].fold'] },
  { fact: 'another case', change: { aliases: { en: [{ form: 'x', case: 'lower' }] } }, fields: ['aliases.en[0].case'] },
  {
    fact: 'noClitic false',
    change: { aliases: { ar: [{ form: 'x', noClitic: false }] } },
    fields: ['aliases.ar[0].noClitic'],
  },
  {
    fact: 'noClitic of another letter',
    change: { aliases: { ar: [{ form: 'x', noClitic: ['س'] }] } },
    fields: ['aliases.ar[0].noClitic'],
  },
  {
    fact: 'noClitic with an empty proclitic',
    change: { aliases: { ar: [{ form: 'x', noClitic: [''] }] } },
    fields: ['aliases.ar[0].noClitic'],
  },
  {
    fact: 'need as a list',
    change: { weakAliases: { ar: [{ form: 'x', need: ['y'] }] } },
    fields: ['weakAliases.ar[0].need'],
  },
  {
    fact: 'an unknown key of need',
    change: { weakAliases: { ar: [{ form: 'x', need: { near: [] } }] } },
    fields: ['weakAliases.ar[0].need.near'],
  },
  {
    fact: 'before as a string',
    change: { weakAliases: { ar: [{ form: 'x', need: { before: 'y' } }] } },
    fields: ['weakAliases.ar[0].need.before'],
  },
  {
    fact: 'an empty word before',
    change: { weakAliases: { ar: [{ form: 'x', need: { before: ['y', ''] } }] } },
    fields: ['weakAliases.ar[0].need.before[1]'],
  },
  {
    fact: 'a bad word after in a block',
    change: { weakAliases: { ar: [{ form: 'x', block: { after: [3] } }] } },
    fields: ['weakAliases.ar[0].block.after[0]'],
  },
  {
    fact: 'quoted as a string',
    change: { weakAliases: { ar: [{ form: 'x', need: { quoted: 'yes' } }] } },
    fields: ['weakAliases.ar[0].need.quoted'],
  },
  {
    fact: 'a window of nothing',
    change: { weakAliases: { ar: [{ form: 'x', need: { window: 0 } }] } },
    fields: ['weakAliases.ar[0].need.window'],
  },
  {
    fact: 'a window that is no whole number',
    change: { weakAliases: { ar: [{ form: 'x', need: { window: 1.5 } }] } },
    fields: ['weakAliases.ar[0].need.window'],
  },
  { fact: 'a bad generated name', change: { generated: { en: [{ form: 'x' }] } }, fields: ['generated.en[0]'] },
  { fact: 'a bad short name', change: { shortNames: { ar: [''] } }, fields: ['shortNames.ar[0]'] },
  { fact: 'a context of other keys', change: { context: { before: ['x'] } }, fields: ['context.before'] },
  { fact: 'a context that is a list', change: { context: [] }, fields: ['context'] },
  { fact: 'a bad need in the context', change: { context: { need: { window: 99 } } }, fields: ['context.need.window'] },
  { fact: 'near as a string', change: { near: 'x' }, fields: ['near'] },
  { fact: 'an empty near', change: { near: [''] }, fields: ['near[0]'] },
  { fact: 'a country in small letters', change: { country: 'iq' }, fields: ['country'] },
  { fact: 'a country of three letters', change: { country: 'IRQ' }, fields: ['country'] },
  { fact: 'Norway as YAML reads it', change: { country: false }, fields: ['country'] },
  { fact: 'a link that is a number', change: { links: { geonames: 99 } }, fields: ['links'] },
  { fact: 'a date that is a number', change: { validFrom: 2015 }, fields: ['validFrom'] },
  { fact: 'a date in words', change: { validTo: 'May 2015' }, fields: ['validTo'] },
  { fact: 'a role that is a list', change: { role: [] }, fields: ['role'] },
  { fact: 'a note that is a number', change: { note: 1 }, fields: ['note'] },
]

describe('a bad record', () => {
  it.each(BAD)('$fact: the problem names its field', ({ change, fields }) => {
    expect(problemsOf({ ...GOOD, ...change }).map((problem) => problem.field)).toEqual(fields)
  })

  it.each(BAD)('$fact: the problem says what came, why it is wrong and what to do', ({ change }) => {
    for (const problem of problemsOf({ ...GOOD, ...change })) {
      expect(problem.why).not.toBe('')
      expect(problem.fix).not.toBe('')
      expect(problem).toHaveProperty('value')
    }
  })

  it.each([null, undefined, 'kirkuk', 7, [], true])('%j is no record', (record) => {
    const [problem, ...others] = problemsOf(GOOD, record)
    expect(others).toEqual([])
    expect(problem?.record).toBe('record 2')
  })

  it('keys that every object has are unknown keys too', () => {
    expect(problemsOf({ ...GOOD, constructor: 1 }).map((problem) => problem.field)).toEqual(['constructor'])
    const names = { ar: 'كركوك', toString: 'x' }
    expect(problemsOf({ ...GOOD, names }).map((problem) => problem.field)).toEqual(['names.toString'])
  })
})

describe('all problems are reported together', () => {
  const bad = { ...GOOD, id: 'bad', type: 'planet', country: 'iq', aliases: { ar: ['', 3] } }

  it('of one record, by field', () => {
    expect(problemsOf(bad).map((problem) => problem.field)).toEqual([
      'type',
      'aliases.ar[0]',
      'aliases.ar[1]',
      'country',
    ])
  })

  it('of several records, by id or place', () => {
    const problems = problemsOf(GOOD, bad, { type: 'person', names: { en: 'A B' }, source: 'x' })
    expect(problems.map((problem) => problem.record)).toEqual(['bad', 'bad', 'bad', 'bad', 'record 3'])
  })

  it('the message counts them and has a line for each', () => {
    const problems = problemsOf(bad)
    const { message } = new GazetteerError(problems)
    expect(message.split('\n')).toHaveLength(problems.length + 1)
    expect(message).toContain('4 problems')
    expect(message).toContain('aliases.ar[1]')
  })

  it('the message says one problem of one', () => {
    expect(new GazetteerError(problemsOf({ ...GOOD, country: 'iq' })).message).toMatch(/^1 problem in/)
  })
})

describe('duplicates', () => {
  it('of an id are a problem that names both places', () => {
    const [problem, ...others] = problemsOf(GOOD, { ...GOOD, id: 'other' }, GOOD)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ record: 'good', field: 'id' })
    expect(problem?.why).toMatch(/1 and 3/)
  })

  it('of an id are one problem for each repetition', () => {
    expect(problemsOf(GOOD, GOOD, GOOD)).toHaveLength(2)
  })

  it('of a name are no problem', () => {
    expect(problemsOf(GOOD, { ...GOOD, id: 'other' })).toEqual([])
    expect(
      problemsOf({
        ...GOOD,
        aliases: {
          ar: lines(`
      كركوك
      كركوك
    `),
        },
      }),
    ).toEqual([])
  })
})

describe('what is right', () => {
  it('every kind of every type', () => {
    const records = Object.entries(KINDS_OF_TYPE).flatMap(([type, kinds]) =>
      kinds.map((kind) => ({ ...GOOD, id: `${type}-${kind}`, type, kind })),
    )
    expect(records.length).toBeGreaterThan(60)
    expect(problemsOf(...records)).toEqual([])
  })

  it('the largest name', () => {
    expect(problemsOf({ ...GOOD, names: { en: 'x'.repeat(MAX_NAME_LENGTH) } })).toEqual([])
  })

  it('every proclitic in noClitic', () => {
    const noClitic = lines(`
      و
      ف
      ب
      ك
      ل
      وب
      فب
      وك
      فك
      ول
      فل
    `)
    expect(problemsOf({ ...GOOD, aliases: { ar: [{ form: 'كركوك', noClitic }] } })).toEqual([])
  })

  it.each(['2015', '2015-03', '2015-03-20'])('the date %s', (validFrom) => {
    expect(problemsOf({ ...GOOD, validFrom })).toEqual([])
  })

  it('no records at all', () => {
    expect(compileGazetteer([]).size).toBe(0)
  })
})

describe('what is not an array of records', () => {
  it.each([undefined, null, 'records', { id: 'x' }, 7])(
    '%j is a TypeError or GazetteerError that says so',
    (records) => {
      let message = ''
      try {
        compileGazetteer(records as unknown as EntityRecord[])
      } catch (error) {
        message = (error as Error).message
      }
      expect(message).toMatch(/records/)
      expect(message).not.toMatch(/is not a function|Cannot read/)
    },
  )
})
