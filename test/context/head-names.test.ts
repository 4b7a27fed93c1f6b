import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../src/index'
import { ARABIC, facility, lines, mentionsIn, PERSIAN, place, theMention, weak } from '../mentions'
import { expectTwins, nilIn, rulesWith, type Twins } from './rules'

/** A crossing that is also named by its place alone. */
const crossing = (id: string, { ar, bare }: { ar: string; bare: string }): ReturnType<typeof facility> =>
  weak(facility(id, { kind: 'border-crossing', ar }), { form: bare, need: { before: ['معبر'] } })

const reader = rulesWith(
  place('baghdad', { ar: 'بغداد', fa: 'بغداد', kind: 'city' }),
  place('iraq', { ar: 'العراق', fa: 'عراق', kind: 'country' }),
  place('stand', { ar: 'السدرة', fa: 'سدره', kind: 'town' }),
  crossing('sidra', { ar: 'معبر السدرة', bare: 'السدرة' }),
  crossing('nabq', { ar: 'معبر النبق', bare: 'النبق' }),
)

function arabic(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, ARABIC)
    })
  })
}

arabic('a facility', [
  {
    fact: 'has its head inside before a place',
    text: 'أغلق معبر بغداد أمس',
    finds: 'facility: معبر بغداد',
    twin: 'أغلق المعبر في بغداد',
  },
  {
    fact: 'has its name from a country if it is a street, and no other',
    text: 'وقع في شارع العراق أمس',
    finds: 'facility: شارع العراق',
    twin: 'وقع في مطار العراق أمس',
  },
  {
    fact: 'is no street if it is what the people of a country think',
    text: 'أغلق شارع بغداد أمس',
    finds: 'facility: شارع بغداد',
    twin: 'غضب الشارع في بغداد أمس',
  },
  {
    fact: 'has its adjective inside',
    text: 'أغلق مطار بغداد الدولي أمس',
    finds: 'facility: مطار بغداد الدولي',
    twin: 'أغلق المطار الدولي أمس',
  },
  {
    fact: 'has its name from a person',
    text: 'في مستشفى الشمري التعليمي أمس',
    finds: 'facility: مستشفى الشمري التعليمي',
    twin: 'في مستشفى تعليمي أمس',
  },
  {
    fact: 'is named by a feminine nisba, which is no adjective of a masculine head',
    text: 'وقع قرب مستشفى كرسوعية في المدينة',
    finds: 'facility: مستشفى كرسوعية',
    twin: 'وقع قرب مدرسة كرسوعية في المدينة',
  },
  {
    fact: 'is not named by a noun that goes on with the next',
    text: 'وقع قرب مستشفى كرسوعية في المدينة',
    finds: 'facility: مستشفى كرسوعية',
    twin: 'وقع قرب مستشفى كرسوعية القلب',
  },
  {
    fact: 'leaves outside an adjective that is no part of it',
    text: 'عند معبر محمد الحدودي',
    finds: 'facility: معبر محمد',
    twin: 'عند معبر حدودي',
  },
  {
    fact: 'leaves its proclitics outside',
    text: 'ذهب وبمعبر بغداد توقف',
    finds: 'facility: معبر بغداد',
    twin: 'ذهب وبالمعبر توقف',
  },
  {
    fact: 'has no common noun for its name',
    text: 'قرب جسر محمد',
    finds: 'facility: جسر محمد',
    twin: 'قرب جسر متحرك',
  },
  {
    fact: 'has no country for its name',
    text: 'في جامعة بغداد أمس',
    finds: 'facility: جامعة بغداد',
    twin: 'في جامعات العراق أمس',
  },
  {
    fact: 'is not made over a full stop',
    text: 'أغلق معبر بغداد',
    finds: 'facility: معبر بغداد',
    twin: 'أغلق كل معبر. بغداد آمنة',
  },
])

arabic('a river', [
  { fact: 'has its head inside', text: 'فاض نهر محمد أمس', finds: 'location: نهر محمد', twin: 'فاض نهر كبير أمس' },
])

arabic('a place whose head stands outside', [
  {
    fact: 'is a village',
    text: 'وصل إلى قرية الصابونية أمس',
    finds: 'location: الصابونية',
    twin: 'وصل إلى قرية صغيرة أمس',
  },
  {
    fact: 'is a village with a name in no list',
    text: 'وصل إلى قرية كرسوع أمس',
    finds: 'location: كرسوع',
    twin: 'وصل إلى القرية أمس',
  },
  {
    fact: 'is a quarter',
    text: 'وصل إلى حي الصابونية أمس',
    finds: 'location: الصابونية',
    twin: 'وصل إلى حي سكني أمس',
  },
  {
    fact: 'goes on after a first word that opens names of two',
    text: 'وصل إلى قرية تل كرسوع أمس',
    finds: 'location: تل كرسوع',
    twin: 'وصل إلى تل كرسوع أمس',
  },
  {
    fact: 'has a title in its name',
    text: 'وصل إلى حي الشيخ كرسوع أمس',
    finds: 'location: الشيخ كرسوع',
    twin: 'وصل إلى الحي شيخ كبير',
  },
  {
    fact: 'is an axis of a front only where its name says that it is a place',
    text: 'تقدم في محور وادي الزلفية أمس',
    finds: 'location: وادي الزلفية',
    twin: 'تقدم في محور المناقشة أمس',
  },
  {
    fact: 'is not named by its first word where that is feminine and indefinite',
    text: 'وصل إلى بلدة الصابونية',
    finds: 'location: الصابونية',
    twin: 'وصل إلى بلدة هادئة',
  },
])

describe('type and kind are those of the head', () => {
  it.each([
    { text: 'أغلق معبر بغداد', type: 'facility', kind: 'border-crossing' },
    { text: 'أغلق مطار بغداد', type: 'facility', kind: 'airport' },
    { text: 'أغلق سجن بغداد', type: 'facility', kind: 'prison' },
    { text: 'فاض نهر محمد', type: 'location', kind: 'river' },
    { text: 'زار قرية الصابونية', type: 'location', kind: 'village' },
    { text: 'زار بلدة الصابونية', type: 'location', kind: 'town' },
  ])('$text', ({ text, type, kind }) => {
    expect(theMention(reader, text, ARABIC)).toMatchObject({ id: null, type, kind, match: 'rule' })
  })
})

describe('in Persian', () => {
  it.each([
    {
      fact: 'a facility with an adjective between head and name',
      text: 'گذرگاه مرزی بغداد بسته شد',
      finds: 'facility: گذرگاه مرزی بغداد',
      twin: 'گذرگاه مرزی بسته شد',
    },
    {
      fact: 'a facility named after a person',
      text: 'بیمارستان محمد رضایی بسته شد',
      finds: 'facility: بیمارستان محمد رضایی',
      twin: 'بیمارستان خصوصی بسته شد',
    },
    {
      fact: 'a square of the martyrs of a place',
      text: 'میدان شهدای بغداد شلوغ بود',
      finds: 'facility: میدان شهدای بغداد',
      twin: 'میدان نبرد شلوغ بود',
    },
    {
      fact: 'a prison with the name of a person, which is elsewhere a word',
      text: 'به زندان محمد رفت',
      finds: 'facility: زندان محمد',
      twin: 'از زندان آزاد شد',
    },
    {
      fact: 'a dam, which no team has passed',
      text: 'از سد بغداد بازدید کرد',
      finds: 'facility: سد بغداد',
      twin: 'از سد بغداد گذشت',
    },
    {
      fact: 'a village with a name in no list',
      text: 'در روستای سنجدک ماند',
      finds: 'location: سنجدک',
      twin: 'در روستای بزرگ ماند',
    },
    {
      fact: 'a village with a name of two words',
      text: 'در روستای سنجدک کلایه ماند',
      finds: 'location: سنجدک کلایه',
      twin: 'در روستای خودشان ماند',
    },
    {
      fact: 'a village with a second word that has the Arabic article',
      text: 'در روستای سنجدک الشهدا ماند',
      finds: 'location: سنجدک الشهدا',
      twin: 'در روستای کوچک الشهدا ماند',
    },
    {
      fact: 'villages that no list has, two at least',
      text: 'در روستاهای سنجدک و گلورز ماند',
      finds: `
      location: سنجدک
      location: گلورز
      `,
      twin: 'در روستاهای سیل\u200cزده و کردنشین ماند',
    },
    {
      fact: 'a village with a joined name',
      text: 'در روستای نازک\u200cآباد ماند',
      finds: 'location: نازک\u200cآباد',
      twin: 'در روستای دورافتاده ماند',
    },
  ] satisfies Twins[])('$fact', (row) => {
    expectTwins(reader, row, PERSIAN)
  })
})

/** All mentions of a text, as lines `id: surface`. */
const idsIn = (text: string, options = ARABIC): string[] =>
  mentionsIn(reader, text, options).map(({ id, text: surface }) => `${id}: ${surface}`)

describe('a facility whose name Persian has without the Arabic article', () => {
  const ports = rulesWith(facility('maqil', { fa: 'بندر المعقل', kind: 'port' }))

  it('is the one that is listed with it', () => {
    expect(mentionsIn(ports, 'در بندر معقل ماند', PERSIAN).map(({ id }) => id)).toEqual(['maqil'])
    expect(mentionsIn(ports, 'در شهر معقل ماند', PERSIAN)).toEqual([])
  })
})

describe('a list of oil fields in Persian', () => {
  const fields = rulesWith(
    facility('bay', { fa: 'میدان نفتی بای تراب', kind: 'field' }),
    facility('jam', { fa: 'میدان نفتی جمبار', kind: 'field' }),
  )

  it('names those of two words, too', () => {
    const found = mentionsIn(fields, 'میدان\u200cهای بای تراب و جمبار بسته شد', PERSIAN)
    expect(found.map(({ id }) => id)).toEqual(['bay', 'jam'])
    expect(mentionsIn(fields, 'شهرهای بای تراب و جمبار بسته شد', PERSIAN)).toEqual([])
  })
})

describe('a list after a head of several', () => {
  it.each([
    { fact: 'a dual with waw', text: 'أغلق معبري السدرة والنبق أمس' },
    { fact: 'a dual with a detached waw', text: 'أغلق معبري السدرة و النبق أمس' },
    { fact: 'a plural', text: 'أغلقت معابر السدرة والنبق أمس' },
    { fact: 'a plural with commas', text: 'أغلقت معابر السدرة، النبق أمس' },
  ])('$fact names the facilities, though one is a town, too', ({ text }) => {
    expect(idsIn(text)).toEqual(
      lines(`
        sidra: السدرة
        nabq: النبق
      `),
    )
  })

  it('leaves the head outside each', () => {
    const [first, second] = mentionsIn(reader, 'أغلقت معابر السدرة والنبق أمس', ARABIC)
    expect(first).toMatchObject({ type: 'facility', start: 'أغلقت معابر '.length })
    expect(second).toMatchObject({ type: 'facility', proclitic: 'و' })
  })

  it('ends with the sentence', () => {
    expect(idsIn('أغلقت معابر السدرة. والنبق هنا')).toEqual(['sidra: السدرة'])
  })

  it('leaves a place that is no crossing what it is', () => {
    expect(idsIn('أغلقت معابر السدرة وبغداد أمس')).toEqual(
      lines(`
        sidra: السدرة
        baghdad: بغداد
      `),
    )
  })

  it('the bare name is the town', () => {
    expect(idsIn('وصل إلى السدرة أمس')).toEqual(['stand: السدرة'])
  })
})

describe('a head and a name that a gazetteer has as its kind', () => {
  it('is that entity, with an adjective as without', () => {
    const names = rulesWith(
      place('baghdad', { ar: 'بغداد', kind: 'city' }),
      facility('airport', { ar: 'مطار بغداد', kind: 'airport' }),
    )
    expect(theMention(names, 'أغلق مطار بغداد الدولي', ARABIC)).toMatchObject({ id: 'airport' })
  })

  it('a word that a gazetteer has as another weak name is not made a place by a blocked head', () => {
    const blocked = { form: 'النبع', need: { before: ['ضفاف'] }, block: { before: ['بلدة'] } }
    const names = rulesWith(weak(place('spring', { ar: 'النبع', kind: 'town' }), blocked))
    expect(nilIn(names, 'زار بلدة النبع أمس', ARABIC)).toEqual([])
    expect(nilIn(names, 'زار بلدة النبوع أمس', ARABIC)).toEqual(['location: النبوع'])
  })
})

describe('with the bundled gazetteer', () => {
  it.each([
    { text: 'وصلت القافلة إلى قرية الصابونية شرق المدينة أمس', finds: 'location: الصابونية' },
    { text: 'وصلت القافلة إلى قرية صغيرة شرق المدينة أمس', finds: '' },
  ])('$text', ({ text, finds }) => {
    const nil = extractEntities(text).filter(({ id }) => id === null)
    expect(nil.map(({ type, text: surface }) => `${type}: ${surface}`)).toEqual(lines(finds))
  })
})

arabic('a place of worship, a river or a tunnel', [
  {
    fact: 'has a definite word that no list has for its name',
    text: 'انفجرت قرب جامع الخضراب أمس',
    finds: 'facility: جامع الخضراب',
    twin: 'انفجرت قرب جامع خضراب أمس',
  },
  {
    fact: 'is not named by the town that it belongs to',
    text: 'غرق في نهر الخضراب أمس',
    finds: 'location: نهر الخضراب',
    twin: 'غرق في نهر المدينة أمس',
  },
  {
    fact: 'is a tunnel',
    text: 'أغلق نفق الخضراب أمس',
    finds: 'facility: نفق الخضراب',
    twin: 'أغلق نفق طويل أمس',
  },
])

arabic('a facility of a dignity', [
  {
    fact: 'has it inside, with the name and the adjective',
    text: 'نقلوا إلى مستشفى الشيخ زيد الجامعي أمس',
    finds: 'facility: مستشفى الشيخ زيد الجامعي',
    twin: 'نقلوا إلى مستشفى الشيخ أمس',
  },
  {
    fact: 'has a name with عبد',
    text: 'أغلق نفق الملك عبد الودود أمس',
    finds: 'facility: نفق الملك عبد الودود',
    twin: 'أغلق نفق الملك أمس',
  },
])

arabic('a museum, a square or a hospital', [
  {
    fact: 'has a definite noun for its name',
    text: 'افتتح متحف الخضراب أمس',
    finds: 'facility: متحف الخضراب',
    twin: 'افتتح متحف المدينة أمس',
  },
  {
    fact: 'goes on with a nisba of that noun',
    text: 'افتتح متحف الأختام الخضرابية أمس',
    finds: 'facility: متحف الأختام الخضرابية',
    twin: 'افتتح متحف كبير أمس',
  },
  {
    fact: 'is none where something happens on it',
    text: 'تجمعوا في ساحة الخضراب',
    finds: 'facility: ساحة الخضراب',
    twin: 'قتلوا في ساحة المعركة',
  },
  {
    fact: 'is named by a word of another language',
    text: 'نقلوا إلى مستشفى شيراتون أمس',
    finds: 'facility: مستشفى شيراتون',
    twin: 'نقلوا إلى مستشفى ميداني أمس',
  },
])

arabic('a hospital with its adjective', [
  {
    fact: 'has an indefinite word between them for its name',
    text: 'نقلوا إلى مستشفى خضراب الحكومي أمس',
    finds: 'facility: مستشفى خضراب الحكومي',
    twin: 'نقلوا إلى مستشفى خضراب أمس',
  },
])

describe('a listed facility', () => {
  const listed = rulesWith(facility('clinic', { ar: 'مستشفى الخضراب', kind: 'hospital' }))
  it.each([
    {
      fact: 'keeps an adjective inside that its record leaves out',
      text: 'في مستشفى الخضراب التعليمي',
      end: 'التعليمي',
    },
    { fact: 'leaves another one outside', text: 'في مستشفى الخضراب المزدحم', end: 'الخضراب' },
  ])('$fact', ({ text, end }) => {
    const mention = theMention(listed, text, ARABIC)
    expect(mention.id).toBe('clinic')
    expect(mention.text.endsWith(end)).toBe(true)
  })
})

arabic('a subdistrict, a valley, a battle', [
  {
    fact: 'has a definite noun for its name',
    text: 'انتشروا في ناحية الخضراب أمس',
    finds: 'location: الخضراب',
    twin: 'لا خوف من ناحية الخضراب أمس',
  },
  {
    fact: 'is a valley',
    text: 'جرفه سيل وادي الخضراب أمس',
    finds: 'location: وادي الخضراب',
    twin: 'وأدى الخضراب الصلاة أمس',
  },
  {
    fact: 'is named by a first name, which is not على',
    text: 'صعدوا تل زيد أمس',
    finds: 'location: تل زيد',
    twin: 'صعدوا تل على عجل',
  },
  {
    fact: 'is fought at a place',
    text: 'بعد معركة بغداد الكبرى',
    finds: 'event: معركة بغداد',
    twin: 'بعد معركة كبيرة',
  },
  {
    fact: 'is a cup of a country',
    text: 'فازوا بكأس العراق أمس',
    finds: 'event: كأس العراق',
    twin: 'فازوا بكأس كبيرة أمس',
  },
  {
    fact: 'is a festival of a place, with its adjective',
    text: 'حضروا مهرجان بغداد المسرحي أمس',
    finds: 'event: مهرجان بغداد المسرحي',
    twin: 'حضروا المهرجان المسرحي أمس',
  },
])

arabic('a tribe', [
  {
    fact: 'has any word for its name',
    text: 'وصل شيخ عشيرة الخضرابات أمس',
    finds: 'organization: الخضرابات',
    twin: 'وصل شيخ عشيرة القتيل أمس',
  },
  {
    fact: 'is one of two, with البو',
    text: 'نزاع بين عشيرتي الخضرابات والبو زيد أمس',
    finds: 'organization: الخضرابات\norganization: البو زيد',
    twin: 'نزاع بين العشيرتين أمس',
  },
])

arabic('a quarter or a town', [
  {
    fact: 'ends in a feminine letter, which no adjective of a masculine head has',
    text: 'غرق حي خضيرة أمس',
    finds: 'location: خضيرة',
    twin: 'غرق حي صغير أمس',
  },
  {
    fact: 'ends so where it is not made as an adjective',
    text: 'قتل في بلدة خضربة أمس',
    finds: 'location: خضربة',
    twin: 'قتل في بلدة خضيرة أمس',
  },
])

describe('a village after its head', () => {
  it('is no person, though أبو opens it', () => {
    expect(nilIn(reader, 'ذكر حادثة قرية أبو خضر قبل عام', ARABIC)).toEqual(['location: أبو خضر'])
    expect(nilIn(reader, 'ذكر حادثة أبو زيد قبل عام', ARABIC)).toEqual(['person: أبو زيد'])
  })
})

describe('a word for prison', () => {
  it('is a punishment after a duration, and the person is the convict', () => {
    const sentence = 'دادگاه پنج سال زندان غلامرضا رضایی را تأیید کرد'
    expect(nilIn(reader, sentence, PERSIAN)).toEqual(['person: غلامرضا رضایی'])
    expect(nilIn(reader, 'حکم زندان غلامرضا رضایی صادر شد', PERSIAN)).toEqual(['person: غلامرضا رضایی'])
  })

  it('is a head without one', () => {
    expect(nilIn(reader, 'به زندان رضایی رفت', PERSIAN)).toEqual(['facility: زندان رضایی'])
  })
})

describe('a hospital named after somebody', () => {
  it('has the town right after the name inside, and no country', () => {
    expect(nilIn(reader, 'به بیمارستان رضایی سدره رفت', PERSIAN)).toEqual(['facility: بیمارستان رضایی سدره'])
    expect(nilIn(reader, 'به بیمارستان رضایی عراق رفت', PERSIAN)).toEqual(['facility: بیمارستان رضایی'])
    expect(nilIn(reader, 'به بیمارستان رضایی در سدره رفت', PERSIAN)).toEqual(['facility: بیمارستان رضایی'])
  })
})
