import { describe, it } from 'vitest'
import { ARABIC, PERSIAN, place } from '../mentions'
import { expectTwins, rulesWith } from './rules'

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
    const row = { text: 'دیدار با آل سعود', finds: 'organization: آل سعود', twin: 'دیدار با مهدی آل سعود' }
    expectTwins(reader, row, PERSIAN)
  })
})
