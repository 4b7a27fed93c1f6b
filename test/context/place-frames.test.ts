import { describe, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, facility, place, weak } from '../mentions'

const named = extractorOf(
  weak(place('town', { ar: 'النبع', kind: 'town' }), 'النبع'),
  weak(place('hamlet', { ar: 'مرجان', kind: 'village' }), 'مرجان'),
  weak(facility('gate', { ar: 'معبر الساتر', kind: 'border-crossing' }), 'الساتر'),
  weak(facility('prison', { ar: 'سجن الساقية', kind: 'prison' }), 'الساقية'),
)

interface Row {
  fact: string
  text: string
  finds: string
}

const ROWS: Row[] = [
  { fact: 'from which somebody comes', text: 'ينحدر القتيل ووالده من قرى. وهو ينحدر من النبع', finds: 'town: النبع' },
  { fact: 'of which the noun before is an ordinary one', text: 'شرب من النبع', finds: '' },
  { fact: 'in which somebody was born', text: 'ولدت في النبع عام ألفين', finds: 'town: النبع' },
  { fact: 'in which something else happened', text: 'غسل يديه في النبع', finds: '' },
  { fact: 'to which a road leads', text: 'الطريق المؤدية إلى النبع', finds: 'town: النبع' },
  { fact: 'which lies opposite', text: 'المعبر المقابل للنبع مغلق', finds: 'town: لنبع' },
  { fact: 'to which only something belongs', text: 'المعبر المخصص للنبع مغلق', finds: '' },
  { fact: 'whose road is closed', text: 'على طريق مرجان', finds: 'hamlet: مرجان' },
  { fact: 'whose road may be that to a noun', text: 'على طريق النبع', finds: '' },
  { fact: 'before the way to look', text: 'لم يبق سوى النبع شمالا', finds: 'town: النبع' },
  { fact: 'before what is no way', text: 'لم يبق سوى النبع جافا', finds: '' },
  { fact: 'through which one crosses', text: 'دخلت القافلة عبر الساتر', finds: 'gate: الساتر' },
  { fact: 'through which nobody crosses', text: 'دخلت القافلة خلف الساتر', finds: '' },
  { fact: 'of which only a noun before says what is crossed', text: 'عبر الجدار الساتر', finds: '' },
  {
    fact: 'after a crossing, before the way to look',
    text: 'أغلق معبر الساتر ولم يبق سوى الساتر شمالا',
    finds: 'gate: معبر الساتر\ngate: الساتر',
  },
  { fact: 'in which what follows happens', text: 'انتهى الأمر. وفي النبع، قال تجار ذلك', finds: 'town: النبع' },
  { fact: 'in which nobody says that it happens', text: 'انتهى الأمر في النبع، وقال تجار ذلك', finds: '' },
  { fact: 'that is no crossing', text: 'دخلت القافلة عبر الساقية', finds: '' },
]

describe('a weak name of a place', () => {
  it.each(ROWS)('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})

describe('a dateline', () => {
  const namesakes = extractorOf(
    weak(place('city', { ar: 'مرفأ', kind: 'city' }), 'مرفأ'),
    place('country', { ar: 'مرفأ', kind: 'country' }),
  )
  const DATELINES: Row[] = [
    { fact: 'before a dash is of the city', text: 'مرفأ – أعلن الناطق', finds: 'city: مرفأ' },
    { fact: 'before an agency in brackets is of the city', text: 'مرفأ (وكالات) - أعلن الناطق', finds: 'city: مرفأ' },
    { fact: 'before a slash is of the city', text: 'مرفأ/ أعلن الناطق', finds: 'city: مرفأ' },
    { fact: 'is none before brackets in a sentence', text: 'مرفأ (وهي صغيرة) أعلنت', finds: 'country: مرفأ' },
    { fact: 'is none within a line', text: 'وقالت مرفأ – أمس – ذلك', finds: 'country: مرفأ' },
  ]
  it.each(DATELINES)('$fact', ({ text, finds }) => {
    expectMentions(namesakes, text, finds, ARABIC)
  })
})
