import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv } from '../../src/gazetteer/read-tsv'
import { readYaml } from '../../src/gazetteer/read-yaml'
import { writeTsv } from '../../src/import-formats/write-tsv'
import { writeYaml } from '../../src/import-formats/write-yaml'
import type { EntityRecord } from '../../src/types'
import { place } from '../mentions'

const FULL: EntityRecord = {
  id: 'al-hol-camp',
  type: 'facility',
  kind: 'camp',
  country: 'SY',
  names: { ar: 'مخيم الهول', fa: 'اردوگاه الهول', en: 'al-Hol camp' },
  aliases: { en: ['al-Hawl', { form: 'Hol', case: 'exact', block: { after: ['land'] } }] },
  weakAliases: { ar: [{ form: 'الهول', need: { before: ['سكان'], quoted: true, window: 3 } }] },
  context: { need: { quoted: true } },
  near: ['الحسكة'],
  prominence: 7,
  links: { wikidata: 'Q1' },
  validFrom: '2016',
  source: 'curated',
  note: 'see: #1',
}

describe('YAML', () => {
  it('is written in the style of the house', () => {
    const { note, ...plain } = FULL
    expect(writeYaml([plain, place('b', { en: 'NO' })])).toBe(`- id: al-hol-camp
  type: facility
  kind: camp
  country: SY
  names:
    ar: مخيم الهول
    fa: اردوگاه الهول
    en: al-Hol camp
  aliases:
    en:
      - al-Hawl
      - form: Hol
        case: exact
        block:
          after:
            - land
  weakAliases:
    ar:
      - form: الهول
        need:
          before:
            - سكان
          quoted: true
          window: 3
  context:
    need:
      quoted: true
  near:
    - الحسكة
  prominence: 7
  links:
    wikidata: Q1
  validFrom: "2016"
  source: curated

- id: b
  type: location
  names:
    en: "NO"
  source: test
`)
    expect(note).toBeDefined()
  })

  it('says what it was given', () => {
    expect(readYaml(writeYaml([FULL]), 'x.yml')).toEqual([FULL])
    expect(writeYaml([])).toBe('')
  })

  const TRAPS =
    'NO yes ~ null 12 1e3 0x1 .5 -1 - -a ? : a:b a: #a a# &a *a !a |a >a \'a "a %a @a `a [a {a ,a = << 2016-01-01'
      .split(' ')
      .concat(['a: b', 'a #b', ' a', 'a ', '', 'a\nb', 'a\tb', '\ufeffa', 'a\u200fb', '\u2028', '\u0085', '---', '...'])

  it.each(TRAPS)('keeps %j a string', (note) => {
    expect(readYaml(writeYaml([{ ...FULL, note }]), 'x.yml')).toEqual([{ ...FULL, note }])
  })

  it('escapes what nobody sees beyond U+FFFF as one character', () => {
    expect(writeYaml([{ ...FULL, note: 'a\u{e0001}' }])).toContain('note: "a\\U000e0001"\n')
    expect(readYaml(writeYaml([{ ...FULL, note: 'a\u{e0001}' }]), 'x.yml')[0]?.note).toBe('a\u{e0001}')
  })

  it('keeps any string a string, as value and as key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (note, source) => {
        const record = { ...FULL, note, source, links: { [note]: note } }
        expect(readYaml(writeYaml([record]), 'x.yml')).toEqual([record])
      }),
    )
  })
})

describe('a table', () => {
  it('says what it was given', () => {
    const { context, weakAliases, note, ...rest } = FULL
    const record = {
      ...rest,
      aliases: { en: ['al-Hawl', 'Hol'] },
      weakAliases: { ar: ['الهول'] },
      generated: { fa: ['هول'] },
    }
    expect(readTsv(writeTsv([record]), 'x.tsv')).toEqual([record])
    expect([context, weakAliases, note]).not.toContain(undefined)
  })

  it.each([
    { what: 'conditions', record: place('a', { en: 'Ash', aliases: { en: [{ form: 'A', case: 'exact' }] } }) },
    { what: 'shortNames', record: place('a', { en: 'Ash', shortNames: { en: ['A'] } }) },
    { what: 'context', record: place('a', { en: 'Ash', context: {} }) },
    { what: '|', record: place('a', { en: 'Ash', near: ['a|b'] }) },
    { what: 'links with |', record: place('a', { en: 'Ash', links: { site: 'a|b' } }) },
    { what: 'links with |, a tab', record: place('a', { en: 'Ash', links: { site: 'a\tb' } }) },
    { what: 'an id with a tab', record: place('a\tb', { en: 'Ash' }) },
  ])('is refused for a record with $what', ({ what, record }) => {
    expect(() => writeTsv([record])).toThrow(RangeError)
    expect(() => writeTsv([record])).toThrow(what)
  })
})
