import { describe, expect, it } from 'vitest'
import { ENGLISH, expectMentions, extractorOf, facility, mentionsIn, weak } from '../mentions'

const reader = extractorOf(
  weak(
    facility('gate', { en: 'Mazra crossing', kind: 'border-crossing' }),
    { form: 'Mazra', need: { after: ['crossing'] } },
    'en',
  ),
)

describe('the bare name of a facility in English', () => {
  it.each([
    {
      fact: 'stands with the head of its kind in the sentence',
      text: 'Trucks waited at Mazra as the crossing was closed',
      finds: 'gate: Mazra',
    },
    { fact: 'stands with the plural', text: 'Fewer crossings stayed open, except at Mazra', finds: 'gate: Mazra' },
    { fact: 'needs the head', text: 'Trucks waited at Mazra as the road was closed', finds: '' },
    { fact: 'needs it in the sentence', text: 'Trucks waited at Mazra. The crossing was closed', finds: '' },
    { fact: 'needs the head of its kind', text: 'Trucks waited at Mazra as the camp was closed', finds: '' },
    {
      fact: 'stands in a list that its plural ends',
      text: 'They closed the Mazra, Sahel and Dar crossings',
      finds: 'gate: Mazra',
    },
    { fact: 'does not in a list that ends otherwise', text: 'They met Mazra, Sahel and Dar at crossings', finds: '' },
    { fact: 'is no person', text: 'The crossing was visited by Sheikh Mazra today', finds: '' },
    { fact: 'is no first name', text: 'A crossing from Mazra Salem was planned', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ENGLISH)
  })

  it('says so in its evidence', () => {
    const [mention] = mentionsIn(reader, 'He waited at Mazra, as the crossing was closed', {
      ...ENGLISH,
      explain: true,
    })
    expect(mention?.evidence).toMatchObject({ strength: 'weak', licence: 'head in the sentence' })
  })
})
