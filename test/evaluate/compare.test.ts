import { describe, expect, test } from 'vitest'
import { type Change, compareRuns } from '../../src/evaluate'
import { documentOf } from './documents'

const gold = documentOf('d', ['person 0-5 a', 'person 6-9 b', 'person 10-15 c', 'person 20-25 d'])
const before = documentOf('d', [
  'person 0-5 a',
  'person 6-9 b',
  'person 10-15 x',
  'location 30-35 e',
  'location 40-45 g',
])
const after = documentOf('d', [
  'person 0-5 a',
  'person 7-9 b',
  'person 10-15 c',
  'location 36-39 f',
  'location 40-45 g',
])
const comparison = compareRuns([gold], [before], [after])
const lineOf = ({ start, end, gold: wanted, before: was, after: is }: Change): string =>
  `${start}-${end} wanted ${wanted?.id ?? 'nothing'} was ${was.map(({ id }) => id)} is ${is.map(({ id }) => id)}`

describe('two runs compared', () => {
  test('fixed: wrong before and right after, and extra predictions that are gone', () => {
    expect(comparison.fixed.map(lineOf)).toEqual(['10-15 wanted c was x is c', '30-35 wanted nothing was e is '])
  })

  test('broken: right before and wrong after, and extra predictions that are new', () => {
    expect(comparison.broken.map(lineOf)).toEqual(['6-9 wanted b was b is b', '36-39 wanted nothing was  is f'])
  })

  test('unchanged: one right in both; one missed and one extra in both', () => {
    expect(comparison.unchanged).toEqual({ right: 1, wrong: 2 })
  })

  test('with itself nothing changes', () => {
    const same = compareRuns([gold], [before], [before])
    expect([same.fixed, same.broken]).toEqual([[], []])
    expect(same.unchanged).toEqual({ right: 2, wrong: 4 })
  })

  test('the other way round fixed is broken', () => {
    const back = compareRuns([gold], [after], [before])
    expect(back.fixed.map(({ start }) => start)).toEqual(comparison.broken.map(({ start }) => start))
    expect(back.broken.map(({ start }) => start)).toEqual(comparison.fixed.map(({ start }) => start))
  })

  test('a run without a document of the gold is a TypeError', () => {
    expect(() => compareRuns([gold], [], [after])).toThrow(TypeError)
  })
})
