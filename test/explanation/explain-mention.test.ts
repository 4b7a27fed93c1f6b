import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/index'
import type { Explanation } from '../../src/types'
import { ARABIC, extractorOf, facility, lines, organization, PERSIAN, person, place, weak } from '../mentions'

const camp = weak(facility('spring', { ar: 'مخيم النبع', fa: 'اردوگاه نبع' }), {
  form: 'النبع',
  need: { before: ['مخيم'], quoted: true },
})
const names = extractorOf(
  camp,
  place('erbil', { ar: 'أربيل', fa: 'اربیل' }),
  place('iraq', { ar: 'العراق', fa: 'عراق' }),
  place('nineveh', { ar: 'نينوى', fa: 'نینوا' }),
  person('salem', { ar: 'سالم النجاري' }),
  organization('valley', { ar: 'قوات وادي كوجر' }),
  place('kojar', { ar: 'وادي كوجر' }),
  place('river-town', { ar: 'الزاوية', kind: 'town' }),
  organization('river-club', { ar: 'الزاوية' }),
)

function only(text: string, options = ARABIC): Explanation {
  const explanations = names.explain(text, options)
  expect(explanations).toHaveLength(1)
  return explanations[0] as Explanation
}

describe('the sentence about a mention', () => {
  it.each([
    {
      fact: 'its place, entity and name',
      text: 'في أربيل',
      says: /^"أربيل" at 3 is erbil \(أربيل\): by the name "أربيل"/,
    },
    { fact: 'the folds', text: 'في اربـيل', says: /written with tatweel, another hamza$/ },
    { fact: 'no folds where there are none', text: 'في أربيل', says: /counts anywhere$/ },
    { fact: 'a proclitic', text: 'وبأربيل', says: /after the proclitic "وب"/ },
    { fact: 'the alef that falls after it', text: 'للعراق', says: /its alef elided; after the proclitic "ل"/ },
    {
      fact: 'a word of a licence',
      text: 'زار مخيم كبير النبع',
      says: /only with a licence; let through because "مخيم" stands before it/,
    },
    { fact: 'quotation marks', text: 'زار «النبع»', says: /because it stands in quotation marks/ },
    { fact: 'a hashtag', text: '#النبع', says: /because it is a hashtag of its own/ },
    { fact: 'coordination', text: 'زار مخيم النبع', says: /by the name "مخيم النبع", which counts anywhere$/ },
    { fact: 'what it beat', text: 'هجوم قوات وادي كوجر', says: /better than kojar on these words$/ },
    { fact: 'namesakes', text: 'قال الزاوية', says: /may be river-club or river-town, and nothing decides/ },
  ])('tells $fact', ({ text, says }) => {
    expect(only(text).message).toMatch(says)
  })

  it('tells a suffix', () => {
    expect(only('در نینوای', PERSIAN).message).toMatch(/before the suffix "ی"/)
  })

  it('tells why a short name counts', () => {
    const [, second] = names.explain('وصل سالم النجاري. قال النجاري', ARABIC)
    expect(second?.message).toMatch(/by the short name "النجاري"; let through because the text gives the full name/)
  })
})

describe('the sentence about a weak name of the default gazetteer', () => {
  const reader = createExtractor()

  it.each([
    { fact: 'a headline', text: 'السوداني يستقبل وفدا', says: 'because it is the subject of a headline' },
    { fact: 'a dateline', text: 'بغداد/ واع - بدأ العمل', says: 'because it stands in a dateline' },
    {
      fact: 'a shadda',
      text: 'وصل إلى عم\u0651ان أمس',
      says: 'because it has the shadda that tells it from another name',
    },
    { fact: 'a colon', text: 'الحلبوسي: لن نعود', says: 'because it opens a line, and a colon follows' },
  ])('tells of $fact', ({ text, says }) => {
    expect(reader.explain(text, ARABIC).at(-1)?.message).toContain(says)
  })
})

describe('explain', () => {
  const text = 'زار مخيم النبع واربيل والعراق'

  it('has the mentions of extract, in their order, with evidence', () => {
    expect(names.explain(text, ARABIC).map(({ mention }) => mention)).toEqual(
      names.extract(text, { ...ARABIC, explain: true }),
    )
    expect(names.explain(text, ARABIC)).toHaveLength(3)
  })

  it('has evidence even where it is not asked for', () => {
    const [first] = names.explain('في اربيل', { ...ARABIC, explain: false })
    expect(first?.mention.evidence).toEqual({ strength: 'strong', folds: ['hamza'], beat: [] })
  })

  it('keeps to the options', () => {
    expect(names.explain(text, { ...ARABIC, types: ['facility'] }).map(({ mention }) => mention.id)).toEqual(['spring'])
  })

  it('of nothing is nothing', () => {
    expect(names.explain('')).toEqual([])
  })

  it('puts a name of two lines on one', () => {
    const broken = lines(`
      مخيم
      النبع
    `).join('\n')
    expect(only(broken).message).toMatch(/^"مخيم النبع" at 0/)
  })
})
