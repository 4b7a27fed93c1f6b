import { describe, expect, it } from 'vitest'
import { expectMentions, organization, PERSIAN } from '../mentions'
import { rulesWith } from './rules'

const reader = rulesWith(
  organization('parliament', { fa: 'مجلس نمایندگان شهر', kind: 'legislature' }),
  organization('elders', { fa: 'مجلس پیران شهر', kind: 'other' }),
)
const FULL = 'مجلس نمایندگان شهر تشکیل شد.'
const FOUND = 'parliament: مجلس نمایندگان شهر'
const SHORT = 'parliament: مجلس'

describe('the first word of a body in Persian', () => {
  it.each([
    { fact: 'is the body after its full name', text: `${FULL} مجلس طرح را تصویب کرد`, finds: `${FOUND}\n${SHORT}` },
    { fact: 'is the body before a function word', text: `${FULL} مجلس در این باره گفت`, finds: `${FOUND}\n${SHORT}` },
    { fact: 'is the body before a mark', text: `${FULL} به گزارش مجلس، باران آمد`, finds: `${FOUND}\n${SHORT}` },
    {
      fact: 'is the one named last',
      text: `${FULL} مجلس پیران شهر آمد. مجلس طرح را دید`,
      finds: `${FOUND}\nelders: مجلس پیران شهر\nelders: مجلس`,
    },
    { fact: 'is a word before the full name', text: `مجلس طرح را تصویب کرد. ${FULL}`, finds: FOUND },
    { fact: 'is a word without it', text: 'مجلس طرح را تصویب کرد', finds: '' },
    { fact: 'is a word that its noun completes', text: `${FULL} مجلس عزا را برگزار کردند`, finds: FOUND },
    { fact: 'is a word with its plural', text: `${FULL} مجلس\u200cها را بستند`, finds: FOUND },
    { fact: 'is a word after a determiner', text: `${FULL} این مجلس در باران بود`, finds: FOUND },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, PERSIAN)
  })

  it('is linked to the body', () => {
    const mention = reader.extract(`${FULL} مجلس طرح را تصویب کرد`, PERSIAN)[1]
    expect(mention).toMatchObject({ id: 'parliament', type: 'organization', kind: 'legislature', match: 'rule' })
  })
})
