import { describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN, place } from '../mentions'
import { expectTwins, nilIn, rulesWith } from './rules'

const reader = rulesWith(place('basra', { ar: 'البصرة', fa: 'بصره', kind: 'city' }))

describe('a family', () => {
  it.each([
    {
      fact: 'is named by the word after its head',
      text: 'ويتحدر آل الطويل من البصرة',
      finds: 'organization: آل الطويل',
      twin: 'ويتحدر ال الطويل من البصرة',
    },
    {
      fact: 'leaves proclitics outside',
      text: 'الصلح لآل الطويل',
      finds: 'organization: آل الطويل',
      twin: 'الصلح للطويل',
    },
    {
      fact: 'is part of a name after بن and another word',
      text: 'مجلس آل الطويل',
      finds: 'organization: آل الطويل',
      twin: 'الشيخ بن مبروك آل الطويل',
    },
    {
      fact: 'is no holy family',
      text: 'في كتاب عن آل الطويل',
      finds: 'organization: آل الطويل',
      twin: 'في كتاب عن آل البيت',
    },
  ])('$fact', (row) => {
    expectTwins(reader, row, ARABIC)
  })

  it('is part of a personal name after the name of a person', () => {
    expect(nilIn(reader, 'دیدار با آل سعود', PERSIAN)).toEqual(['organization: آل سعود'])
    expect(nilIn(reader, 'دیدار با مهدی آل سعود', PERSIAN)).toEqual(['person: مهدی آل سعود'])
  })
})

describe('the verb آل is no family', () => {
  it.each([
    { fact: 'before إلى', text: 'آل الحكم إلى ابنه' },
    { fact: 'after ما', text: 'ما آل الوضع إليه' },
  ])('$fact', ({ text }) => {
    expect(reader.extract(text, ARABIC)).toEqual([])
  })
})
