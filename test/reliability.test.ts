import { describe, expect, test } from 'vitest'
import { groundOf, measureReliability } from '../scripts/reliability'
import type { GoldDocument } from '../src/evaluate/gold'
import { linkJudge } from '../src/evaluate/links'
import { extractEntities, type Mention } from '../src/index'

/** A mention of `Mosul`, and what a test wants otherwise. */
function mention(changes: Partial<Mention>): Mention {
  const [found] = extractEntities('Mosul', { explain: true })
  return { ...(found as Mention), ...changes }
}

const gold = (annotations: GoldDocument['annotations']): GoldDocument[] => [
  { id: 'a', text: 'Mosul, Erbil', annotations },
]

const MOSUL = { start: 0, end: 5, type: 'location', id: 'mosul' } as const
const ERBIL = { start: 7, end: 12, type: 'location', id: 'erbil' } as const

function measure(annotations: GoldDocument['annotations'], mentions: Mention[]) {
  return measureReliability(gold(annotations), { extract: () => mentions }, linkJudge())
}

describe('right is', () => {
  const rightOf = (annotations: GoldDocument['annotations'], found: Mention): number | undefined =>
    measure(annotations, [found]).bins[0]?.right

  test('a span and a type with the link of the gold', () => {
    expect(rightOf([MOSUL], mention({}))).toBe(1)
    expect(rightOf([{ ...MOSUL, id: null }], mention({ id: null }))).toBe(1)
  })

  test('no other link, type or span', () => {
    expect(rightOf([MOSUL], mention({ id: 'erbil' }))).toBe(0)
    expect(rightOf([MOSUL], mention({ type: 'facility' }))).toBe(0)
    expect(rightOf([MOSUL], mention({ end: 4 }))).toBe(0)
    expect(rightOf([], mention({}))).toBe(0)
  })

  test('an undecided link with that of the gold among the alternatives, and no other', () => {
    expect(rightOf([MOSUL], mention({ id: null, alternatives: ['erbil', 'mosul'] }))).toBe(1)
    expect(rightOf([MOSUL], mention({ id: null, alternatives: ['baghdad', 'erbil'] }))).toBe(0)
    expect(rightOf([MOSUL], mention({ id: null }))).toBe(0)
  })
})

test('mentions are counted by confidence, and the distance is the mean over them', () => {
  const found = [
    mention({ confidence: 0.9 }),
    mention({ ...ERBIL, confidence: 0.92 }),
    mention({ start: 5, end: 6, confidence: 0.2 }),
    mention({ start: 6, end: 7, confidence: 1 }),
  ]
  const { bins, error } = measure([MOSUL, ERBIL], found)
  expect(bins).toEqual([
    { from: 0, to: 0.5, count: 1, right: 0, confidence: 0.2 },
    { from: 0.9, to: 0.95, count: 2, right: 2, confidence: 1.82 },
    { from: 0.95, to: 1, count: 1, right: 0, confidence: 1 },
  ])
  expect(error).toBeCloseTo((0.2 + 0.18 + 1) / 4)
})

test('nothing found is no error', () => {
  expect(measure([MOSUL], [])).toEqual({ bins: [], grounds: [], error: 0 })
})

test('the ground is the strength with the kind of licence, or the rule', () => {
  const evidence: Mention['evidence'] = { strength: 'weak', licence: 'before camp', beat: [] }
  expect(groundOf(mention({}))).toBe('strong')
  expect(groundOf(mention({ evidence }))).toBe('weak: before')
  expect(groundOf(mention({ evidence: { strength: 'rule', licence: 'name parts', beat: [] } }))).toBe(
    'rule: name parts',
  )
  expect(groundOf(mention({ evidence, id: null, alternatives: ['a', 'b'] }))).toBe('weak: before, link undecided')
  const { evidence: _, ...unexplained } = mention({})
  expect(() => groundOf(unexplained)).toThrow('extract with explain: true')
})
