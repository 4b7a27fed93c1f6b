import { describe, it } from 'vitest'
import { expectMentions, extractorOf, PERSIAN, person, place } from '../mentions'

const reader = extractorOf(
  person('minister', { ar: 'عباس التميمي', fa: 'عباس تمیمی' }),
  person('cleric', { ar: 'مقتدى الزاملي', fa: 'مقتدی زاملی' }),
  place('sidney', { fa: 'سیدنی', kind: 'city' }),
)

describe('a sayyid written on to a first name in Persian', () => {
  it.each([
    {
      fact: 'belongs to the person who is listed without it',
      text: 'سیدعباس تمیمی رفت',
      finds: 'minister: سیدعباس تمیمی',
    },
    {
      fact: 'does so in the Arabic form of the name, too',
      text: 'سیدمقتدی الزاملی رفت',
      finds: 'cleric: سیدمقتدی الزاملی',
    },
    { fact: 'stands apart as a title', text: 'سید عباس تمیمی رفت', finds: 'minister: عباس تمیمی' },
    { fact: 'is none in another word', text: 'سیدنی و سیدارتا', finds: 'sidney: سیدنی' },
    { fact: 'makes nobody of a first name alone', text: 'سیدعباس رفت', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, PERSIAN)
  })

  it('gives the person a short name', () => {
    expectMentions(
      reader,
      'سیدعباس تمیمی آمد. تمیمی رفت.',
      `
      minister: سیدعباس تمیمی
      minister: تمیمی
      `,
      PERSIAN,
    )
  })
})
