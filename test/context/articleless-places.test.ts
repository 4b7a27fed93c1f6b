import { describe, it } from 'vitest'
import { expectMentions, extractorOf, organization, PERSIAN, place, weak } from '../mentions'

const reader = extractorOf(
  place('qaryatayn', { ar: 'القريتين', fa: 'القریتین', kind: 'town' }),
  place('farqlas', { fa: 'الفرقلس', kind: 'town' }),
  weak(place('tabqa', { fa: 'طبقه', aliases: { fa: ['الطبقه'] }, kind: 'town' }), { form: 'طبقه' }, 'fa'),
  weak(place('souk', { fa: 'السوقیه', kind: 'town' }), { form: 'السوقیه' }, 'fa'),
  organization('club', { fa: 'الزوراء', kind: 'other' }),
)

describe('a town whose Arabic article Persian leaves out', () => {
  it.each([
    { fact: 'stands after a preposition of place', text: 'درگیری در قریتین تمام شد', finds: 'qaryatayn: قریتین' },
    { fact: 'stands after a head', text: 'مردم شهر قریتین رفتند', finds: 'qaryatayn: قریتین' },
    {
      fact: 'stands after another one and a conjunction',
      text: 'درگیری در قریتین و فرقلس تمام شد',
      finds: `
      qaryatayn: قریتین
      farqlas: فرقلس
      `,
    },
    { fact: 'needs one of them', text: 'مردم قریتین رفتند', finds: '' },
    { fact: 'is none where a list has the word by itself', text: 'آتش در طبقه دوم بود', finds: '' },
    { fact: 'needs a strong name with the article', text: 'آتش در سوقیه بود', finds: '' },
    { fact: 'is a town only', text: 'مربی به زوراء رفت', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, PERSIAN)
  })
})
