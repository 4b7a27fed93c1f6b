import { describe, expect, it } from 'vitest'
import { expectMentions, extractorOf, facility, mentionsIn, organization, PERSIAN, place, weak } from '../mentions'

const need = { before: ['شهر'] }
const reader = extractorOf(
  weak(place('zubair', { fa: 'الزبیر', kind: 'city' }), { form: 'الزبیر', need }, 'fa'),
  weak(place('bustan', { fa: 'بستان', kind: 'town' }), { form: 'بستان', need }, 'fa'),
  weak(place('mayadin', { fa: 'المیادین', kind: 'town' }), { form: 'المیادین', need }, 'fa'),
  weak(
    organization('channel', { fa: 'المیادین', kind: 'media' }),
    { form: 'المیادین', need: { before: ['شبکه'] } },
    'fa',
  ),
)

describe('a weak place with the Arabic article in Persian', () => {
  it.each([
    { fact: 'stands after "in"', text: 'آب در الزبیر قطع شد', finds: 'zubair: الزبیر' },
    { fact: 'stands after "to"', text: 'سربازان به الزبیر رسیدند', finds: 'zubair: الزبیر' },
    { fact: 'needs more without a preposition', text: 'آب الزبیر قطع شد', finds: '' },
    { fact: 'is none without the article', text: 'آب در بستان قطع شد', finds: '' },
    { fact: 'leaves it open where a channel has its name', text: 'آب در المیادین قطع شد', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, PERSIAN)
  })

  it('says so in its evidence', () => {
    const [mention] = mentionsIn(reader, 'آب در الزبیر قطع شد', { ...PERSIAN, explain: true })
    expect(mention?.evidence).toMatchObject({ strength: 'weak', licence: 'articled place' })
  })
})

describe('a weak town after a preposition of place in Persian', () => {
  const border = extractorOf(
    weak(place('town', { fa: 'مهران', kind: 'town' }), { form: 'مهران', need }, 'fa'),
    facility('crossing', { fa: 'مرز مهران', kind: 'border-crossing' }),
    facility('square', { fa: 'میدان مهران', kind: 'other' }),
  )

  it.each([
    {
      fact: 'stands in a text that has its crossing',
      text: 'مرز مهران بسته شد و کاروان به مهران برگشت',
      finds: `
      crossing: مرز مهران
      town: مهران
      `,
    },
    {
      fact: 'needs the preposition',
      text: 'مرز مهران بسته شد و مهران برگشت',
      finds: 'crossing: مرز مهران',
    },
    { fact: 'needs the crossing', text: 'کاروان به مهران برگشت', finds: '' },
    {
      fact: 'needs a facility that towns give their names',
      text: 'میدان مهران بسته شد و کاروان به مهران برگشت',
      finds: 'square: میدان مهران',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(border, text, finds, PERSIAN)
  })
})

describe('the Arabic name of a place with its article', () => {
  const towns = extractorOf(
    place('dujail', { ar: 'الدجيل', fa: 'دجیل', kind: 'town' }),
    organization('party', { ar: 'الكرامة', fa: 'کرامت', kind: 'party' }),
  )

  it.each([
    { fact: 'stands in Persian, too', text: 'راه الدجیل بسته شد', finds: 'dujail: الدجیل' },
    { fact: 'has no Persian endings', text: 'راه الدجیلها بسته شد', finds: '' },
    { fact: 'is that of a place only', text: 'مردم الکرامه خسته شدند', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(towns, text, finds, PERSIAN)
  })
})
