import { describe, expect, it } from 'vitest'
import { withUnsharedNames } from '../../scripts/import/unshared-names'
import type { EntityRecord } from '../../src/types'

const NAME = 'ماهنشان'
const NAME_IN_TWO = 'ماه\u200cنشان'

const COUNTY: EntityRecord = {
  id: 'wof:1',
  type: 'location',
  kind: 'district',
  names: { fa: 'ماهنشان' },
  weakAliases: { fa: [NAME, NAME_IN_TWO] },
  source: 'places',
  note: 'weak: shared with geonames:1',
}
const TOWN: EntityRecord = {
  id: 'geonames:1',
  type: 'location',
  kind: 'town',
  names: { fa: 'ماهنشان' },
  source: 'places',
}
const leftOut = new Map([[TOWN.id, TOWN]])

describe('a name that is weak because another record has it', () => {
  it('is strong where that record is left out, and no other name is', () => {
    const [county] = withUnsharedNames([COUNTY], leftOut)
    expect(county?.weakAliases).toEqual({ fa: ['ماه\u200cنشان'] })
  })

  it('is among the aliases when it is no canonical name', () => {
    const named = { ...COUNTY, names: { fa: 'شهرستان ماهنشان' } }
    expect(withUnsharedNames([named], leftOut)[0]?.aliases).toEqual({ fa: ['ماهنشان'] })
  })

  it.each([
    { fact: 'the other record is in the pack', others: new Map(), note: COUNTY.note },
    { fact: 'it is a word besides', others: leftOut, note: `${COUNTY.note}; weak: common word` },
    { fact: 'nothing is said of a namesake', others: leftOut, note: 'weak: common word' },
    { fact: 'there is no note', others: leftOut, note: undefined },
    {
      fact: 'the other record has it weak, too',
      others: new Map([[TOWN.id, { ...TOWN, weakAliases: { fa: ['ماهنشان'] } }]]),
      note: COUNTY.note,
    },
  ])('stays weak where $fact', ({ others, note }) => {
    const record = { ...COUNTY, ...(note === undefined ? {} : { note }) }
    if (note === undefined) delete record.note
    expect(withUnsharedNames([record], others)[0]?.weakAliases).toEqual(COUNTY.weakAliases)
  })
})
