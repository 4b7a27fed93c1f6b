import { describe, expect, test } from 'vitest'
import { Auditor } from '../../src/audit/audit'
import type { AuditedAlias, AuditReport } from '../../src/audit/report'
import { placesOf } from '../../src/audit/suspicion'
import { compileGazetteer } from '../../src/core'
import type { Gazetteer } from '../../src/gazetteer/gazetteer'
import type { EntityRecord } from '../../src/types'
import { facility, lines, organization, place, weak } from '../mentions'

const CHANNEL = weak(organization('the-channel', { ar: 'الحدث' }), {
  form: 'الحدث',
  need: { before: ['قناة'] },
  block: { before: ['هذا'] },
})
const TOWN = place('the-town', { ar: 'الهول', kind: 'town', country: 'SY' })
const CAMP = facility('the-camp', { ar: 'مخيم الهول', kind: 'camp', country: 'SY' })
const CITY = place('the-city', { ar: 'الحسكة', kind: 'city', country: 'SY' })
const OTHER_CITY = place('the-other-city', { ar: 'أربيل', kind: 'city', country: 'IQ' })

/** Each line is a document: `1`, `2` … */
function audit(records: EntityRecord[] | Gazetteer, corpus: string, leastHits = 0): AuditReport {
  const auditor = new Auditor([Array.isArray(records) ? compileGazetteer(records) : records])
  lines(corpus).forEach((text, index) => {
    auditor.add(String(index + 1), text)
  })
  return auditor.report(leastHits)
}

function aliasOf({ aliases }: AuditReport, id: string): AuditedAlias {
  const found = aliases.filter((alias) => alias.id === id && alias.hits >= 0)
  expect(found).toHaveLength(1)
  return found[0] as AuditedAlias
}

const COUNTS = ['hits', 'documents', 'evidenced', 'open', 'beaten', 'blocked', 'unlicensed'] as const
function countsOf(alias: AuditedAlias): string {
  return COUNTS.filter((count) => alias[count] > 0)
    .map((count) => `${count} ${alias[count]}`)
    .join(', ')
}

describe('what becomes of a name', () => {
  test('a weak name: the channel with its licence, the ordinary word without, the forbidden word', () => {
    const report = audit(
      [CHANNEL],
      `
      قالت قناة الحدث إن المعبر أغلق
      وقع الحدث أمس، ولم يعرف الحدث إلا اليوم
      هذا الحدث مهم
      `,
    )
    expect(countsOf(aliasOf(report, 'the-channel'))).toBe('hits 1, documents 1, evidenced 1, blocked 1, unlicensed 2')
  })

  test('a strong name: alone it is a hit without evidence, inside a longer name it lost', () => {
    const report = audit(
      [TOWN, CAMP],
      `
      عاد الهدوء إلى الهول أمس
      أغلق مخيم الهول أمس
      `,
    )
    expect(countsOf(aliasOf(report, 'the-town'))).toBe('hits 1, documents 1, beaten 1')
    expect(aliasOf(report, 'the-town')).toMatchObject({ evidenceShare: 0, beatenShare: 0.5, strength: 'strong' })
    // The camp itself has no other name, and no compatriot in its document.
    expect(countsOf(aliasOf(report, 'the-camp'))).toBe('hits 1, documents 1')
  })

  test('a name inside a longer one of its own entity is the same mention, and no place of its own', () => {
    const report = audit(
      [facility('the-camp', { ar: 'مخيم الهول', aliases: { ar: ['الهول'] } })],
      `
      أغلق مخيم الهول أمس
      `,
    )
    expect(report.aliases.map(({ form, hits, beaten }) => [form, hits, beaten])).toEqual([['مخيم الهول', 1, 0]])
  })

  test('namesakes: what is left open is no hit, and who is chosen by the document has evidence', () => {
    const here = place('here', { ar: 'الزهراء', kind: 'town', country: 'SY' })
    const there = place('there', { ar: 'الزهراء', kind: 'town', country: 'IQ' })
    const report = audit(
      [here, there, CITY],
      `
      عاد الهدوء إلى الزهراء أمس
      من الحسكة إلى الزهراء أمس
      `,
    )
    expect(countsOf(aliasOf(report, 'here'))).toBe('hits 1, documents 1, evidenced 1, open 1')
    expect(countsOf(aliasOf(report, 'there'))).toBe('open 1, beaten 1')
  })

  test('a hundred times in one text is a hundred hits in one document', () => {
    const report = audit([OTHER_CITY], 'ثم أربيل '.repeat(100))
    expect(countsOf(aliasOf(report, 'the-other-city'))).toBe('hits 100, documents 1')
  })
})

describe('evidence for a strong name', () => {
  const evidenced = (records: EntityRecord[], text: string, id: string): number => {
    const alias = audit(records, text).aliases.find((each) => each.id === id)
    expect(alias?.hits).toBeGreaterThan(0)
    return alias?.evidenced ?? -1
  }

  test('another entity of its country in the document, and not one of another country', () => {
    expect(evidenced([TOWN, CITY, OTHER_CITY], 'من الهول إلى الحسكة', 'the-town')).toBe(1)
    expect(evidenced([TOWN, CITY, OTHER_CITY], 'من الهول إلى أربيل', 'the-town')).toBe(0)
  })

  test('a head before it, and not just any word', () => {
    expect(evidenced([TOWN], 'وصل إلى بلدة الهول', 'the-town')).toBe(1)
    expect(evidenced([TOWN], 'وصل إلى طريق الهول', 'the-town')).toBe(0)
  })

  test('another name of the entity in the document, and not the same one again', () => {
    const city = place('the-city', { ar: 'الحسكة', aliases: { ar: ['عروس الجزيرة'] } })
    expect(evidenced([city], 'الحسكة قرب عروس الجزيرة', 'the-city')).toBe(1)
    expect(evidenced([city], 'الحسكة قرب الحسكه', 'the-city')).toBe(0)
  })
})

describe('suspicion', () => {
  const CORPUS = `
    عاد الهدوء إلى الهول أمس
    سمع الناس الهول أمس
    جاء الخبر من أربيل أمس
    أغلق مخيم الهول أمس
    قالت قناة الحدث إن المعبر أغلق
    قالت قناة الحدث إن المعبر فتح
    قالت قناة الحدث إن المعبر هدم
  `

  test('a word reported alone comes before one that came up less, several words and what has evidence', () => {
    const { aliases } = audit([TOWN, OTHER_CITY, CAMP, CHANNEL], CORPUS)
    expect(aliases.map(({ id }) => id)).toEqual(['the-town', 'the-other-city', 'the-camp', 'the-channel'])
  })

  test('is w * log2(1 + bare) * bare / hits * (1 + elsewhere / places)', () => {
    const report = audit([TOWN, OTHER_CITY, CAMP, CHANNEL], CORPUS)
    // Two bare hits and one place inside the camp's name.
    expect(aliasOf(report, 'the-town').suspicion).toBeCloseTo(Math.log2(3) * (1 + 1 / 3), 10)
    expect(aliasOf(report, 'the-camp').suspicion).toBeCloseTo(0.25, 10)
    expect(aliasOf(report, 'the-channel').suspicion).toBe(0)
  })

  test('countries weigh less than towns', () => {
    const country = place('the-country', { ar: 'العراق', kind: 'country', country: 'IQ' })
    const report = audit(
      [country, OTHER_CITY],
      `
      عن العراق
      عن أربيل
      `,
    )
    expect(aliasOf(report, 'the-other-city').suspicion).toBe(4 * aliasOf(report, 'the-country').suspicion)
  })

  test('names with fewer hits than asked for are left out', () => {
    expect(audit([TOWN, OTHER_CITY, CAMP, CHANNEL], CORPUS, 2).aliases.map(({ id }) => id)).toEqual([
      'the-town',
      'the-channel',
    ])
  })
})

describe('examples', () => {
  test('are few, short, on one line, and show hits without evidence first', () => {
    const long = 'كلمة '.repeat(200)
    const auditor = new Auditor([compileGazetteer([TOWN, CITY])])
    for (let number = 1; number <= 5; number++) auditor.add(`with-${number}`, `${long}الهول\n\tقرب الحسكة ${long}`)
    auditor.add('bare', `${long}\n\nالهول\u200e ${long}`)
    const { examples } = aliasOf(auditor.report(), 'the-town')
    expect(examples.map(({ document }) => document)).toEqual(['bare', 'with-1', 'with-2'])
    for (const { before, name, after } of examples) {
      expect(name).toBe('الهول')
      expect(before.length).toBeGreaterThan(20)
      expect(before.length).toBeLessThanOrEqual(40)
      expect(after.length).toBeLessThanOrEqual(40)
      expect(`${before}|${after}`).not.toMatch(/[\n\t\u200e]| {2}/u)
      expect(`${before} ${after}`.split(' ').filter((word) => word !== '')).toContain('كلمة')
      // Words at the edges are whole.
      expect(before.startsWith('كلمة')).toBe(true)
    }
  })

  test('never split a character in two', () => {
    const auditor = new Auditor([compileGazetteer([TOWN])])
    auditor.add('1', `${'\u{1f1ee}'.repeat(40)} الهول ${'\u{1f1ee}'.repeat(40)}`)
    const { examples } = aliasOf(auditor.report(), 'the-town')
    expect(examples).toHaveLength(1)
    for (const { before, after } of examples) expect((before + after).isWellFormed()).toBe(true)
  })
})

test('what is counted adds up, and the order does not depend on the order of documents', () => {
  const corpus = lines(`
    عاد الهدوء إلى الهول أمس
    أغلق مخيم الهول أمس
    من الحسكة إلى أربيل
    وقع الحدث في الحسكة
  `)
  const gazetteer = compileGazetteer([TOWN, CAMP, CITY, OTHER_CITY, CHANNEL])
  const reports = [corpus, corpus.toReversed()].map((texts) => {
    const auditor = new Auditor([gazetteer])
    for (const text of texts) auditor.add(text, text)
    return auditor.report(0)
  })
  const counted = reports.map(({ aliases }) => aliases.map(({ examples: _, ...counts }) => counts))
  expect(counted[0]).toEqual(counted[1])
  expect(reports[0]?.aliases.map(placesOf).sort()).toEqual([1, 1, 1, 2, 2])
})

test('where two gazetteers have an entity, only the names of the last one count', () => {
  const auditor = new Auditor([compileGazetteer([TOWN]), compileGazetteer([place('the-town', { ar: 'هول الجديدة' })])])
  auditor.add('1', 'عاد الهدوء إلى الهول وهول الجديدة')
  expect(auditor.report().aliases.map(({ form }) => form)).toEqual(['هول الجديدة'])
})
