import { describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN, place } from '../mentions'
import { expectTwins, rulesWith } from './rules'

const reader = rulesWith(place('basra', { ar: 'البصرة', fa: 'بصره', kind: 'city' }))

describe('an acronym in brackets after a body', () => {
  it.each([
    {
      fact: 'is a mention of its own, and wherever it stands again',
      text: 'قالت نقابة الصيادلة (نصا) ذلك، وأضاف بيان نصا هذا',
      finds: `
        organization: نقابة الصيادلة
        organization: نصا
        organization: نصا
      `,
      twin: 'قال الصيادلة (نصا) ذلك، وأضاف بيان نصا هذا',
    },
    {
      fact: 'has the letters of the name in their order',
      text: 'وصلت شركة نفط البصرة (شنب) أمس',
      finds: `
        organization: شركة نفط البصرة
        organization: شنب
      `,
      twin: 'وصلت شركة نفط (شنب) أمس',
    },
    {
      fact: 'may be in Latin capitals',
      text: 'وصلت شركة نفط البصرة (BOC) أمس',
      finds: `
        organization: شركة نفط البصرة
        organization: BOC
      `,
      twin: 'وصلت الشركة (BOC) أمس',
    },
  ])('$fact', (row) => {
    expectTwins(reader, row, ARABIC)
  })

  it.each([
    { fact: 'no other word in brackets', text: 'قالت نقابة الصيادلة (مطر) ذلك' },
    { fact: 'no word after a dash', text: 'قالت نقابة الصيادلة - نصا - ذلك' },
  ])('$fact', ({ text }) => {
    expect(reader.extract(text, ARABIC).map((mention) => mention.text)).toEqual(['نقابة الصيادلة'])
  })

  it('stands in Persian too', () => {
    const row = {
      text: 'سازمان غذا و دارو (سغد) بیانیه داد',
      finds: `
        organization: سازمان غذا و دارو
        organization: سغد
      `,
      twin: 'این سازمان (سغد) بیانیه داد',
    }
    expectTwins(reader, row, PERSIAN)
  })
})
