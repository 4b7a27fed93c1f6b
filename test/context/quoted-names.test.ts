import { describe, expect, it } from 'vitest'
import { ARABIC, organization, PERSIAN, place, weak } from '../mentions'
import { expectTwins, nilIn, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('japan', { ar: 'اليابان', fa: 'ژاپن', kind: 'country', country: 'JP' }),
  place('basra', { ar: 'البصرة', fa: 'بصره', kind: 'city' }),
  organization('mirror', { ar: 'المرآة', fa: 'آیینه', kind: 'media' }),
  weak(organization('dawn', { ar: 'صحيفة الفجر', kind: 'media' }), { form: 'الفجر', need: { before: ['صحيفة'] } }),
)

function rows(name: string, options: typeof ARABIC, facts: Twins[]): void {
  describe(name, () => {
    it.each(facts)('$fact', (row) => {
      expectTwins(reader, row, options)
    })
  })
}

rows('a quoted name in Arabic', ARABIC, [
  {
    fact: 'of a newspaper stands without its head',
    text: 'ذكرت صحيفة "لوبريزان" ذلك',
    finds: 'organization: لوبريزان',
    twin: 'ذكرت صحيفة لبنانية ذلك',
  },
  {
    fact: 'may begin with a particle of names',
    text: 'وقال لصحيفة "دي بريسه" ذلك',
    finds: 'organization: دي بريسه',
    twin: 'وقال لصحيفة "لن نسمح بذلك"',
  },
  {
    fact: 'stands after a nationality',
    text: 'ذكرت صحيفة ألمانية "تسايتونغ" ذلك',
    finds: 'organization: تسايتونغ',
    twin: 'ذكرت صحيفة ألمانية "لم يحدث شيء"',
  },
  {
    fact: 'may be one of a list',
    text: 'أفادت قناتا «الشروق» و«الضياء» بذلك',
    finds: `
      organization: الشروق
      organization: الضياء
    `,
    twin: 'أفادت القناتان «بذلك» و«هذا»',
  },
  {
    fact: 'of a company stands without its head',
    text: 'فازت شركة "نوفارتيس" بالعقد',
    finds: 'organization: نوفارتيس',
    twin: 'فازت الشركة "نوفارتيس" بالعقد',
  },
  {
    fact: 'of a movement has head and marks in its span',
    text: 'أعلنت حركة «بداية» المشاركة',
    finds: 'organization: حركة «بداية»',
    twin: 'أعلنت حركة «لا نعرف من هي» المشاركة',
  },
  {
    fact: 'leaves the proclitic of its head outside',
    text: 'بيان لحركة «بداية» أمس',
    finds: 'organization: حركة «بداية»',
    twin: 'بيان للحركة «بداية» أمس',
  },
  {
    fact: 'is short: a sentence may be quoted as well',
    text: 'قالت وكالة «نور» ذلك',
    finds: 'organization: نور',
    twin: 'قالت وكالة «نور في آخر نفق طويل مظلم» ذلك',
  },
  {
    fact: 'has a closing mark',
    text: 'قالت وكالة «نور» ذلك',
    finds: 'organization: نور',
    twin: 'قالت وكالة «نور ذلك',
  },
])

rows('a foreign medium without quotation marks', ARABIC, [
  {
    fact: 'ends before its nationality',
    text: 'ذكرت صحيفة بيلد تسايتونغ الألمانية ذلك',
    finds: 'organization: بيلد تسايتونغ',
    twin: 'ذكرت صحيفة محلية ذلك',
  },
  {
    fact: 'is no office of a state',
    text: 'ذكرت وكالة كيودو اليابانية ذلك',
    finds: 'organization: كيودو',
    twin: 'ذكرت وكالة الفضاء اليابانية ذلك',
  },
  {
    fact: 'has a nationality with the article',
    text: 'ذكرت قناة تلموندو الأمريكية ذلك',
    finds: 'organization: تلموندو',
    twin: 'ذكرت قناة تواصل أمريكية ذلك',
  },
])

rows('a quoted name in Persian', PERSIAN, [
  {
    fact: 'of a network stands without head and adjective',
    text: 'شبکه خبری «آریا» گزارش داد',
    finds: 'organization: آریا',
    twin: 'شبکه خبری آنان گزارش داد',
  },
  {
    fact: 'of an agency may do without marks before its country',
    text: 'خبرگزاری کیودو ژاپن گزارش داد',
    finds: 'organization: کیودو',
    twin: 'خبرگزاری رسمی ژاپن گزارش داد',
  },
  {
    fact: 'of an organization has its head in the span',
    text: 'سازمان «سپیده» بیانیه داد',
    finds: 'organization: سازمان «سپیده»',
    twin: 'این سازمان بیانیه داد',
  },
  {
    fact: 'of a company stands without its head',
    text: 'شرکت «سپیده» آتش گرفت',
    finds: 'organization: سپیده',
    twin: 'شرکت در «سپیده» آتش گرفت',
  },
])

describe('quoted names and gazetteers', () => {
  it.each([
    { text: 'ذكرت صحيفة "المرآة" ذلك', id: 'mirror' },
    { text: 'ذكرت صحيفة "الفجر" ذلك', id: 'dawn' },
  ])('$id is what the gazetteer says', ({ text, id }) => {
    expect(nilIn(reader, text, ARABIC)).toEqual([])
    expect(reader.extract(text, ARABIC).map((mention) => mention.id)).toEqual([id])
  })

  it('are media, companies, parties by their heads', () => {
    const found = reader.extract('صحيفة "لوبريزان" وشركة "نوفارتيس" وحركة "بداية"', ARABIC)
    expect(found.map(({ kind }) => kind)).toEqual(['media', 'company', 'party'])
  })
})
