import { describe, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, organization, PERSIAN, place, weak } from '../mentions'

const paper = (id: string, form: string, lang: 'ar' | 'fa'): ReturnType<typeof organization> =>
  weak(organization(id, { [lang]: form, kind: 'media' }), form, lang)

const persian = extractorOf(
  paper('east', 'خاور', 'fa'),
  paper('trade', 'بازرگانی', 'fa'),
  paper('news', 'آگاهی', 'fa'),
  paper('town-paper', 'ساوه', 'fa'),
  place('town', { fa: 'ساوه', kind: 'city' }),
)
const THREE = '\u25aa\ufe0f خاور: باران\n\u25aa\ufe0f بازرگانی: برف\n\u25aa\ufe0f آگاهی: باد'
const FOUND = 'east: خاور\ntrade: بازرگانی\nnews: آگاهی'

describe('papers that open items', () => {
  it.each([
    { fact: 'three with bullets', text: THREE, finds: FOUND },
    { fact: 'three on lines', text: 'خاور: باران\nبازرگانی: برف\nآگاهی: باد', finds: FOUND },
    {
      fact: 'two where the text says what they are',
      text: 'مرور روزنامه\u200cها\nخاور: باران\nآگاهی: باد',
      finds: 'east: خاور\nnews: آگاهی',
    },
    { fact: 'two headings are words', text: 'بازرگانی: برف\nآگاهی: باد', finds: '' },
    { fact: 'one is a word', text: 'روزنامه\u200cها\nآگاهی: باد آمد', finds: '' },
    { fact: 'without a colon they are words', text: 'خاور باران\nبازرگانی برف\nآگاهی باد', finds: '' },
    { fact: 'within lines they are words', text: 'در خاور: باران\nدر بازرگانی: برف\nدر آگاهی: باد', finds: '' },
    { fact: 'a city is the paper among them', text: `${THREE}\nساوه: آب`, finds: `${FOUND}\ntown-paper: ساوه` },
    { fact: 'a city is the city without them', text: 'ساوه: آب\nخاور: باران', finds: 'town: ساوه' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(persian, text, finds, PERSIAN)
  })

  it('in Arabic', () => {
    const arabic = extractorOf(paper('morrow', 'البارحة', 'ar'), paper('morning', 'الضحى', 'ar'))
    expectMentions(
      arabic,
      'كتبت الصحف:\n\u2022 البارحة: حرب\n\u2022 الضحى: سلم',
      'morrow: البارحة\nmorning: الضحى',
      ARABIC,
    )
    expectMentions(arabic, 'كتب الطلاب:\n\u2022 البارحة: حرب\n\u2022 الضحى: سلم', '', ARABIC)
  })
})
