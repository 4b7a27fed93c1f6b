import { describe, expect, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, mentionsIn, organization, PERSIAN, place, weak } from '../mentions'

const HEADS = {
  ar: 'نادي',
  fa: 'باشگاه',
}

function club(id: string, form: string, lang: 'ar' | 'fa'): ReturnType<typeof organization> {
  const head = HEADS[lang]
  return weak(
    organization(id, { [lang]: `${head} ${form}`, kind: 'other' }),
    { form, need: { before: [head], window: 1 } },
    lang,
  )
}

const arabic = extractorOf(
  club('pupils', 'التلاميذ', 'ar'),
  club('harbour', 'المرفأ', 'ar'),
  club('town-club', 'النبعة', 'ar'),
  place('town', { ar: 'النبعة', kind: 'city' }),
  weak(organization('oil', { ar: 'شركة البترول', kind: 'company' }), 'البترول'),
)

describe('clubs that play one another', () => {
  it.each([
    {
      fact: 'license each other',
      text: 'تعادل التلاميذ مع المرفأ أمس',
      finds: 'pupils: التلاميذ\nharbour: المرفأ',
    },
    {
      fact: 'do so over the word for a guest',
      text: 'فاز التلاميذ على ضيفه المرفأ',
      finds: 'pupils: التلاميذ\nharbour: المرفأ',
    },
    { fact: 'do so joined', text: 'مباراة التلاميذ والمرفأ غدا', finds: 'pupils: التلاميذ\nharbour: المرفأ' },
    {
      fact: 'make a club of a city',
      text: 'خسر النبعة أمام التلاميذ بهدفين',
      finds: 'town-club: النبعة\npupils: التلاميذ',
    },
    {
      fact: 'make a club of a city beside one whose head stands there',
      text: 'خسر نادي المرفأ أمام النبعة في الدوري',
      finds: 'harbour: نادي المرفأ\ntown-club: النبعة',
    },
    { fact: 'are words without a game', text: 'زار التلاميذ مع المرفأ المدينة', finds: '' },
    { fact: 'are words in another sentence than the game', text: 'التلاميذ مع المرفأ. مباراة أمس', finds: '' },
    { fact: 'are words beside what is no club', text: 'خسر التلاميذ أمام البترول أمس', finds: '' },
    { fact: 'are found alone after a verb of games', text: 'فاز التلاميذ بهدفين', finds: 'pupils: التلاميذ' },
    { fact: 'are found alone after their coach', text: 'عوقب مدرب التلاميذ بعد المباراة', finds: 'pupils: التلاميذ' },
    {
      fact: 'are told by a masculine nationality',
      text: 'واصل النبعة العراقي انتصاراته في الدوري',
      finds: 'town-club: النبعة',
    },
    { fact: 'are none before a feminine one', text: 'بلغ النبعة العراقية وفد الدوري', finds: 'town: النبعة' },
    { fact: 'are words after a verb of games in other news', text: 'فاز التلاميذ بخمسة مقاعد', finds: '' },
    { fact: 'are words after a noun in sports news', text: 'حضر التلاميذ المباراة', finds: '' },
    { fact: 'leave a city a city', text: 'خسر الفريق في النبعة أمام المنتخب', finds: 'town: النبعة' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(arabic, text, finds, ARABIC)
  })

  it('in Persian', () => {
    const steel = club('steel', 'پولاد', 'fa')
    const persian = extractorOf(steel, club('field', 'کشتزار', 'fa'))
    expectMentions(persian, 'بازی پولاد با کشتزار مساوی شد', 'steel: پولاد\nfield: کشتزار', PERSIAN)
    expectMentions(persian, 'تولید پولاد با کشتزار رشد کرد', '', PERSIAN)
  })

  it('say so in the evidence', () => {
    const [first] = mentionsIn(arabic, 'تعادل التلاميذ مع المرفأ أمس', { ...ARABIC, explain: true })
    expect(first?.evidence).toMatchObject({ strength: 'weak', licence: 'opponents' })
  })
})
