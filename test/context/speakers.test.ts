import { describe, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, PERSIAN, person, weak } from '../mentions'

const reader = extractorOf(
  person('minister', { ar: 'فائق حسين', fa: 'فائق حسین' }),
  person('officer', { ar: 'عادل خطاب' }),
  weak(person('namesake', { ar: 'نائل خطاب' }), { form: 'خطاب', need: { before: ['أوضح'] } }),
)
const MINISTER = 'minister: فائق حسين'
const OFFICER = 'officer: عادل خطاب'

describe('a last name that is a first name or a word besides, after the full name', () => {
  it.each([
    { fact: 'speaks', text: 'وصل فائق حسين. وأكد حسين أن', finds: `${MINISTER}\nminister: حسين` },
    { fact: 'speaks of something', text: 'وصل فائق حسين. وأعرب حسين عن', finds: `${MINISTER}\nminister: حسين` },
    { fact: 'is a word', text: 'وصل عادل خطاب. وأضاف خطاب أن', finds: `${OFFICER}\nofficer: خطاب` },
    {
      fact: 'wins over who is known by it',
      text: 'وصل عادل خطاب. وأوضح خطاب أن',
      finds: `${OFFICER}\nofficer: خطاب`,
    },
    { fact: 'has a title', text: 'وصل فائق حسين. مع الوزير حسين', finds: `${MINISTER}\nminister: حسين` },
    { fact: 'not without either', text: 'وصل فائق حسين. ثم غادر حسين', finds: MINISTER },
    { fact: 'not the word', text: 'وصل عادل خطاب. وكان له خطاب في الحفل', finds: OFFICER },
    { fact: 'not the word after a title of nobody', text: 'وصل عادل خطاب. مدير خطاب', finds: OFFICER },
    { fact: 'not before a last name', text: 'وصل فائق حسين. وأكد حسين الوائلي أن', finds: MINISTER },
    { fact: 'not before a second name', text: 'وصل فائق حسين. مع الوزير حسين علي', finds: MINISTER },
    { fact: 'not with a clitic', text: 'وصل فائق حسين. قال لحسين أن', finds: MINISTER },
    { fact: 'not before the full name', text: 'وأكد حسين أن. وصل فائق حسين', finds: MINISTER },
    { fact: 'not without the full name', text: 'وأكد حسين أن', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, { ...ARABIC, rules: false })
  })

  it.each([
    { fact: 'speaks', text: 'فائق حسین آمد. حسین گفت', finds: 'minister: فائق حسین\nminister: حسین' },
    { fact: 'is addressed', text: 'فائق حسین آمد. به آقای حسین گفتند', finds: 'minister: فائق حسین\nminister: حسین' },
    { fact: 'not after a noun', text: 'فائق حسین آمد. برادرش حسین گفت', finds: 'minister: فائق حسین' },
    { fact: 'not in a tale', text: 'فائق حسین آمد. حسین رفت', finds: 'minister: فائق حسین' },
  ])('in Persian $fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, { ...PERSIAN, rules: false })
  })
})
