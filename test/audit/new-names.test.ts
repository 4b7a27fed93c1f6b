import { describe, expect, test } from 'vitest'
import { type AuditOptions, Auditor } from '../../src/audit/audit'
import { proposalsFor, writeProposals } from '../../src/audit/proposals'
import type { AuditReport, NewName } from '../../src/audit/report'
import { transliterate } from '../../src/audit/transliterate'
import { compileGazetteer } from '../../src/core'
import { readYaml } from '../../src/gazetteer/read-yaml'
import { createExtractor, defaultGazetteer } from '../../src/index'
import { lines } from '../mentions'

/** Names invented for these tests; no dictionary has them. */
const COLONEL = 'العقيد مطشر الدهلكي'
const gazetteer = defaultGazetteer()

function auditOf(corpus: readonly string[], options: AuditOptions = {}): AuditReport {
  const auditor = new Auditor([gazetteer], options)
  corpus.forEach((text, index) => {
    auditor.add(`document-${index + 1}`, text)
  })
  return auditor.report()
}

function namesIn(corpus: string): NewName[] {
  return auditOf(lines(corpus)).names
}

describe('names in no dictionary', () => {
  test('are found after titles and heads, in three languages, and not where the same words are ordinary', () => {
    const names = namesIn(`
      ${COLONEL} قال إن الطريق مغلق
      وصل الفريق إلى قرية صفصوفان مساء
      Colonel Matthew Dahlstrom said so
      كان العقيد هناك
      وصل الفريق إلى القرية مساء
    `)
    expect(names.map(({ type, kind, forms: [first] }) => [type, kind, first?.form, first?.lang])).toEqual([
      ['person', undefined, 'Matthew Dahlstrom', 'en'],
      ['location', 'village', 'صفصوفان', 'ar'],
      ['person', undefined, 'مطشر الدهلكي', 'ar'],
    ])
  })

  test('are one name in all their spellings, the most frequent first', () => {
    const [name, ...others] = namesIn(`
      قال العقيد مطشّر الدهلكى إن الطريق مغلق
      قال ${COLONEL} إن الطريق مغلق
      قال ${COLONEL} إن الطريق مفتوح
    `)
    expect(others).toEqual([])
    expect(name).toMatchObject({ hits: 3, documents: 3, cued: 3, rules: { title: 3 }, before: ['العقيد'] })
    expect(name?.forms).toEqual([
      { form: 'مطشر الدهلكي', lang: 'ar', hits: 2 },
      { form: 'مطشّر الدهلكى', lang: 'ar', hits: 1 },
    ])
  })

  test('a last name that refers back counts for the full name, and is no spelling of it', () => {
    const [name, ...others] = namesIn(`${COLONEL} قال ذلك. وأضاف الدهلكي أن الطريق مغلق`)
    expect(others).toEqual([])
    expect(name).toMatchObject({ hits: 2, documents: 1, cued: 1 })
    expect(name?.forms.map(({ form }) => form)).toEqual(['مطشر الدهلكي'])
  })

  test('those that stand most often beside a title or head come first', () => {
    const names = namesIn(`
      ${COLONEL} قال ذلك. وأضاف الدهلكي أمرا. وتابع الدهلكي أمرا
      وصل إلى قرية صفصوفان
      عاد من قرية صفصوفان
    `)
    expect(names.map(({ cued, hits }) => [cued, hits])).toEqual([
      [2, 2],
      [1, 3],
    ])
  })

  test('with few places, those that come up often stay, and what was forgotten is told', () => {
    const letters = 'بتجحدرزسصضطعغفقكلمن'
    const rare = [...letters].flatMap((a) => [...letters].map((b) => `وصل الفريق إلى قرية ${a}${b}صفوفان مساء`))
    const corpus = rare.flatMap((text, index) => (index % 4 === 0 ? [`قال ${COLONEL} ذلك`, text] : [text]))
    const { names, forgotten } = auditOf(corpus, { mostNames: 20 })
    expect(names.length).toBeLessThanOrEqual(20)
    expect(forgotten).toBeGreaterThan(200)
    expect(names[0]?.forms[0]?.form).toBe('مطشر الدهلكي')
    expect(names[0]?.hits).toBe(Math.ceil(rare.length / 4))
    expect(auditOf(corpus).forgotten).toBe(0)
  })
})

describe('proposals', () => {
  const TEXTS = lines(`
    قال ${COLONEL} إن الطريق مغلق
    وصل الفريق إلى قرية صفصوفان مساء
    Colonel Matthew Dahlstrom said so
  `)
  const { names } = auditOf(TEXTS)
  const isTaken = (id: string): boolean => gazetteer.entityOf(id) !== undefined

  test('have ids of their own: the English name, or letters of the other after review-', () => {
    expect(proposalsFor(names, isTaken).map(({ record }) => record.id)).toEqual([
      'matthew-dahlstrom',
      'review-sfsufan',
      'review-mtshr-aldhlki',
    ])
    const taken = new Set(['matthew-dahlstrom', 'matthew-dahlstrom-2'])
    expect(proposalsFor(names, (id) => taken.has(id))[0]?.record.id).toBe('matthew-dahlstrom-3')
    const [first] = names
    if (first === undefined) throw new Error('there is no name')
    const twice = proposalsFor([first, first], isTaken).map(({ record }) => record.id)
    expect(twice).toEqual(['matthew-dahlstrom', 'matthew-dahlstrom-2'])
  })

  test('one word is a weak name with the head that it stood after; several words are a name as they are', () => {
    const [, village, colonel] = proposalsFor(names, isTaken).map(({ record }) => record)
    expect(village).toMatchObject({
      type: 'location',
      kind: 'village',
      weakAliases: { ar: ['صفصوفان'] },
      context: { need: { before: ['قرية'] } },
    })
    expect(colonel?.weakAliases).toBeUndefined()
    expect(colonel?.context).toBeUndefined()
  })

  test('as YAML they say how often and where, and are read back as they were', () => {
    const proposals = proposalsFor(names, isTaken)
    const yaml = writeProposals(proposals)
    expect(yaml).toContain('# 1 hit in 1 document (head 1); in document-2:\n#   وصل الفريق إلى قرية صفصوفان مساء\n')
    expect(readYaml(yaml, 'audit.yml')).toEqual(proposals.map(({ record }) => record))
  })

  test('once pasted, the names are found and linked where they stood, and the bare word still is not', () => {
    const pasted = readYaml(writeProposals(proposalsFor(names, isTaken)), 'audit.yml')
    const extractor = createExtractor({ gazetteers: [gazetteer, compileGazetteer(pasted)] })
    const found = TEXTS.map((text) => extractor.extract(text).map(({ id, text: surface }) => `${id}: ${surface}`))
    expect(found).toEqual([
      ['review-mtshr-aldhlki: مطشر الدهلكي'],
      ['review-sfsufan: صفصوفان'],
      ['matthew-dahlstrom: Matthew Dahlstrom'],
    ])
    expect(extractor.extract('اشترى صفصوفان كبيرا')).toEqual([])
    // A later audit has nothing to propose.
    const auditor = new Auditor([gazetteer, compileGazetteer(pasted)])
    for (const text of TEXTS) auditor.add(text, text)
    expect(auditor.report().names).toEqual([])
  })
})

test.each([
  ['مطشر الدهلكي', 'mtshr aldhlki'],
  ['وزارة', 'wzarh'],
  ['نوروز', 'nuruz'],
  ['یزد', 'yzd'],
  ['پژمان', 'pzhman'],
  ['Al-Hol 2', 'al hol 2'],
])('%s is transliterated as %s', (name, expected) => {
  expect(transliterate(name)).toBe(expected)
})
