import { describe, expect, it } from 'vitest'
import { ARABIC, organization, PERSIAN, place } from '../mentions'
import { expectTwins, rulesWith } from './rules'

const reader = rulesWith(
  place('basra', { ar: 'البصرة', fa: 'بصره', kind: 'city' }),
  organization('guild', { ar: 'جمعية الطهاة' }),
)

describe('an acronym in brackets after a body', () => {
  it.each([
    {
      fact: 'is a mention of its own, and wherever it stands again',
      text: 'قالت نقابة الصيادلة (نصال) ذلك، وأضاف بيان نصال هذا',
      finds: `
        organization: نقابة الصيادلة
        organization: نصال
        organization: نصال
      `,
      twin: 'قال الصيادلة (نصال) ذلك، وأضاف بيان نصال هذا',
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
    { fact: 'no word that is made of some of its letters', text: 'قالت نقابة الصيادلة (نصل) ذلك' },
    { fact: 'no word after a dash', text: 'قالت نقابة الصيادلة - نصال - ذلك' },
  ])('$fact', ({ text }) => {
    expect(reader.extract(text, ARABIC).map((mention) => mention.text)).toEqual(['نقابة الصيادلة'])
  })

  it('is not hindered by marks that nobody sees', () => {
    const mentions = reader.extract('وصلت شركة نفط البصرة (\u200eBOC\u200e) أمس', ARABIC)
    expect(mentions.map(({ text }) => text)).toContain('BOC')
  })

  it('means the entity that a gazetteer has', () => {
    const mentions = reader.extract('قالت جمعية الطهاة (CHA) ذلك. وأضاف بيان CHA هذا', ARABIC)
    expect(mentions.map(({ id, text }) => [text, id]).slice(1)).toEqual([
      ['CHA', 'guild'],
      ['CHA', 'guild'],
    ])
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
