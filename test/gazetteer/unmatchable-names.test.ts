import { describe, expect, it } from 'vitest'
import { compileGazetteer, type EntityRecord, GazetteerError } from '../../src/core'
import { readYaml } from '../../src/gazetteer/read-yaml'
import { place } from '../mentions'

function problemsOf(records: readonly unknown[]): readonly { field: string; why: string }[] {
  try {
    compileGazetteer(records as EntityRecord[])
  } catch (error) {
    if (error instanceof GazetteerError) return error.problems
    throw error
  }
  return []
}

describe('a name of which a part can never be found', () => {
  it.each([
    { what: 'a handle', name: 'News @example', why: /handle/ },
    { what: 'an address', name: 'Bank www.bank.example', why: /URL/ },
    {
      what: 'letters of another script',
      name: '\u0413\u0440\u0443\u043f\u043f\u0430 Wagner',
      why: /neither Arabic nor Latin/,
    },
  ])('$what is a problem', ({ name, why }) => {
    expect(problemsOf([place('x', { en: name })])).toEqual([
      expect.objectContaining({ field: 'names.en', why: expect.stringMatching(why) }),
    ])
  })
})

describe('a value that JSON cannot write', () => {
  const circular: Record<string, unknown> = {}
  circular['self'] = circular

  it.each([
    { what: 'a big integer', value: 1n },
    { what: 'an object that holds itself', value: circular },
  ])('$what is reported like any other', ({ value }) => {
    expect(problemsOf([{ ...place('x', { ar: 'كركوك' }), country: value }])).toEqual([
      expect.objectContaining({ field: 'country' }),
    ])
  })
})

it('a hole in the list of records is a problem, not a crash', () => {
  const records: unknown[] = []
  records[1] = place('x', { ar: 'كركوك' })
  expect(problemsOf(records)).toHaveLength(1)
})

it('an unknown YAML alias is a problem of its file', () => {
  expect(() => readYaml('- id: *nowhere\n', 'mine.yml')).toThrow(GazetteerError)
})
