import { describe, expect, it } from 'vitest'
import { ARABIC, expectMentions, organization, PERSIAN, place, weak } from '../mentions'
import { nilIn, rulesWith } from './rules'

const reader = rulesWith(
  place('iraq', { ar: 'العراق', kind: 'country', country: 'IQ' }),
  place('sudan', { ar: 'السودان', kind: 'country', country: 'SD' }),
  weak(organization('sixth', { ar: 'الفرقة السادسة العراقية', kind: 'army', country: 'IQ' }), {
    form: 'الفرقة السادسة',
    need: { after: ['مشاة'] },
  }),
)

describe('a numbered unit that a gazetteer has', () => {
  it('is that of its country where the text speaks of it, or of none', () => {
    expectMentions(reader, 'انتشرت الفرقة السادسة مشاة في العراق', 'sixth: الفرقة السادسة\niraq: العراق', ARABIC)
    expectMentions(reader, 'انتشرت الفرقة السادسة مشاة أمس', 'sixth: الفرقة السادسة', ARABIC)
    const both = 'قال السودان في السودان إن الفرقة السادسة مشاة في العراق'
    expectMentions(reader, both, 'sudan: السودان\nsudan: السودان\nsixth: الفرقة السادسة\niraq: العراق', ARABIC)
  })

  it('is another one where the text speaks of another country alone', () => {
    const text = 'انتشرت الفرقة السادسة مشاة في السودان'
    expectMentions(reader, text, 'undecided: الفرقة السادسة\nsudan: السودان', ARABIC)
  })
})

describe('a military area', () => {
  it('is a unit with its number', () => {
    expect(nilIn(reader, 'أعلنت المنطقة العسكرية الخامسة ذلك', ARABIC)).toEqual([
      'organization: المنطقة العسكرية الخامسة',
    ])
  })

  it('is none without, and an area is none that is not military', () => {
    expect(nilIn(reader, 'أعلنت المنطقة العسكرية ذلك', ARABIC)).toEqual([])
    expect(nilIn(reader, 'في المنطقة الخامسة والمنطقة 51', ARABIC)).toEqual([])
    expect(nilIn(reader, 'شهردار منطقه ۵ گفت', PERSIAN)).toEqual([])
    expect(nilIn(reader, 'فرمانده لشکر ۵ گفت', PERSIAN)).toEqual(['organization: لشکر ۵'])
  })
})
