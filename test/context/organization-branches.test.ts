import { describe, expect, it } from 'vitest'
import { facility, mentionsIn, organization, PERSIAN, place } from '../mentions'
import { expectTwins, rulesWith } from './rules'

const reader = rulesWith(
  place('shiraz', { fa: 'شیراز', kind: 'city', country: 'IR' }),
  place('iran', { fa: 'ایران', kind: 'country', country: 'IR' }),
  place('sweden', { fa: 'سوئد', kind: 'country', country: 'SE' }),
  organization('red-crescent', { fa: 'هلال احمر', kind: 'ngo', country: 'IR' }),
  organization('football', { fa: 'فدراسیون فوتبال', kind: 'agency', country: 'IR' }),
  facility('university', { fa: 'دانشگاه نور', kind: 'university', country: 'IR' }),
  organization('paper', { fa: 'روزنامه شرق', kind: 'media', country: 'IR' }),
)

describe('the branch of a listed body', () => {
  it.each([
    {
      fact: 'is the body and its place',
      text: 'مدیر هلال احمر شیراز گفت',
      finds: 'organization: هلال احمر شیراز',
      twin: 'مدیر هلال احمر در شیراز گفت',
    },
    {
      fact: 'has the head of the province inside',
      text: 'مدیر هلال احمر شهرستان شیراز گفت',
      finds: 'organization: هلال احمر شهرستان شیراز',
      twin: 'مدیر هلال احمر، شهرستان شیراز گفت',
    },
    {
      fact: 'is none where the place is the object',
      text: 'هلال احمر شیراز رفت',
      finds: 'organization: هلال احمر شیراز',
      twin: 'هلال احمر شیراز را ترک کرد',
    },
    {
      fact: 'in another country is another body',
      text: 'رئیس فدراسیون فوتبال سوئد گفت',
      finds: 'organization: فدراسیون فوتبال سوئد',
      twin: 'رئیس روزنامه شرق سوئد گفت',
    },
    {
      fact: 'of a university has its word inside, and no country',
      text: 'رئیس دانشگاه نور واحد شیراز گفت',
      finds: 'facility: دانشگاه نور واحد شیراز',
      twin: 'رئیس دانشگاه نور سوئد گفت',
    },
  ])('$fact', (row) => {
    expectTwins(reader, row, PERSIAN)
  })

  it('is the body itself with the name of its country', () => {
    const [body] = mentionsIn(reader, 'رئیس فدراسیون فوتبال ایران گفت', PERSIAN)
    expect(body).toMatchObject({ id: 'football', text: 'فدراسیون فوتبال ایران' })
  })
})
