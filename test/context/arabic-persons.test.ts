import { describe, expect, it } from 'vitest'
import { isWrittenLikeForeign } from '../../src/context/foreign-words'
import { createExtractor } from '../../src/index'
import { fold } from '../../src/normalization/fold'
import { ARABIC, expectMentions, facility, lines, person, place, weak } from '../mentions'
import { expectTwins, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('baghdad', { ar: 'بغداد', kind: 'city' }),
  facility('dove', { ar: 'مستشفى الحمامة', kind: 'hospital' }),
  person('poet', { ar: 'نازك الملائكة' }),
  person('builder', { ar: 'أبو سالم المهندس' }),
)

function arabic(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, ARABIC)
    })
  })
}

describe('a word is written as in another language', () => {
  const isForeign = (word: string): boolean => {
    const letters = fold(word)
    return isWrittenLikeForeign(letters.loose, 0, letters.count)
  }

  it.each(
    lines(`
      سيباستيان
      تورسونوف
      كوزنتسوفا
      غيلرمان
    `),
  )('%s is', (word) => {
    expect(isForeign(word)).toBe(true)
  })

  it.each(
    lines(`
      مدرسة
      حكومة
      تصريحات
      اجتماع
      دان
    `),
  )('%s is not', (word) => {
    expect(isForeign(word)).toBe(false)
  })
})

arabic('a name of another language', [
  {
    fact: 'stands after a nationality',
    text: 'فاز الروسي دميتري تورسونوف أمس',
    finds: 'person: دميتري تورسونوف',
    twin: 'فاز المنتخب الروسي مرتين أمس',
  },
  {
    fact: 'stands after a nationality with و',
    text: 'خسر والفرنسي بريدراغ ميياتوفيتش أمس',
    finds: 'person: بريدراغ ميياتوفيتش',
    twin: 'خسر والفرنسي الآخر أمس',
  },
  {
    fact: 'is who says it after a verb without the feminine ending',
    text: 'وقال غيلرمان إن الطريق آمن',
    finds: 'person: غيلرمان',
    twin: 'وقالت غيلرمان إن الطريق آمن',
  },
  {
    fact: 'is no word with a pronoun',
    text: 'كتب السيد سيباستيان تورسونوف أمس',
    finds: 'person: سيباستيان تورسونوف',
    twin: 'كتب السيد هويتها أمس',
  },
])

arabic('a first name and a part that is also a word', [
  {
    fact: 'are a name by themselves',
    text: 'وصل محمد كريم أمس',
    finds: 'person: محمد كريم',
    twin: 'وصل كريم أمس',
  },
  {
    fact: 'are a name in the other order, too',
    text: 'وصل كريم محمد أمس',
    finds: 'person: كريم محمد',
    twin: 'وصل كريم جدا أمس',
  },
  {
    fact: 'go not on with a noun that has a pronoun',
    text: 'كتب الدكتور كريم بدور أمس',
    finds: 'person: كريم بدور',
    twin: 'كتب الدكتور كريم تجربته أمس',
  },
])

arabic('a list of persons', [
  {
    fact: 'goes on with و after one of them',
    text: 'حضر سامر الحلبي وكريم الشمري',
    finds: `
      person: سامر الحلبي
      person: كريم الشمري
    `,
    twin: 'حضر الوفد وكريم منهم',
  },
])

arabic('a relative with a pronoun', [
  {
    fact: 'stands before the name',
    text: 'جاءت مع شقيقها سامر من القرية',
    finds: 'person: سامر',
    twin: 'جاءت مع شقيقها من القرية',
  },
  {
    fact: 'stands before a first name that is a word',
    text: 'جاء مع زوجته ريم في الصباح',
    finds: 'person: ريم',
    twin: 'رأى ريم في الصباح',
  },
  {
    fact: 'is no part of a name',
    text: 'التقى سامر الحلبي زوجته أمس',
    finds: 'person: سامر الحلبي',
    twin: 'التقى الوفد زوجته أمس',
  },
])

arabic('a first name alone', [
  {
    fact: 'is addressed before a comma',
    text: 'نعم ريم، الطريق آمن',
    finds: 'person: ريم',
    twin: 'نعم الطريق آمن، وريم الفلاة كثير',
  },
  {
    fact: 'has an apposition after a verb',
    text: 'وقالت ريم، وهي طالبة، إن الأسعار معقولة',
    finds: 'person: ريم',
    twin: 'وقالت اللجنة، وهي محلية، إن الأسعار معقولة',
  },
])

arabic('an occupation', [
  {
    fact: 'stands before the name with an adjective between them',
    text: 'كتب الأديب الراحل سامر بدور رواية',
    finds: 'person: سامر بدور',
    twin: 'كتب الأديب الراحل رواية',
  },
  {
    fact: 'with an adjective is no surname of the name before it',
    text: 'كتب سامر الحلبي الصحفي العربي ذلك',
    finds: 'person: سامر الحلبي',
    twin: 'كتب الصحفي العربي ذلك',
  },
])

arabic('an office', [
  {
    fact: 'licenses a first name that is a word where the phrase ends',
    text: 'قال وزير الأشغال كريم بدور إن الطريق آمن',
    finds: 'person: كريم بدور',
    twin: 'قال وزير الأشغال إن الطريق آمن',
  },
  {
    fact: 'leaves علي the preposition before a noun',
    text: 'قال وزير الأشغال علي بدور إن الطريق آمن',
    finds: 'person: علي بدور',
    twin: 'حصل وزير الأشغال علي بدور كثيرة من الطعام',
  },
])

arabic('the end of a name', [
  {
    fact: 'is a last name in no list after two names and a title',
    text: 'وصل السيد محمد كريم البدور أمس',
    finds: 'person: محمد كريم البدور',
    twin: 'وصلت السيارة البدور أمس',
  },
  {
    fact: 'is the ordinal of a ruler',
    text: 'زار الملك حسن الأول المدينة',
    finds: 'person: حسن الأول',
    twin: 'زار الوفد الأول المدينة',
  },
  {
    fact: 'is the name of a house after آل',
    text: 'وصل الشيخ محمد بن زيد آل ثاني أمس',
    finds: 'person: محمد بن زيد آل ثاني',
    twin: 'وصل الوفد ثاني أيام العيد',
  },
  {
    fact: 'is before a verb',
    text: 'رأت الشيخ سامر الحلبي يتحدث',
    finds: 'person: سامر الحلبي',
    twin: 'رأت الوفد يتحدث',
  },
  {
    fact: 'of one with عبد is after the word with the article',
    text: 'تحول إلى عبد الوحيد أمس',
    finds: 'person: عبد الوحيد',
    twin: 'تحول إلى عبد أمس',
  },
])

arabic('a title', [
  {
    fact: 'is one before a name, and none where it is part of a name itself',
    text: 'وصل المهندس سامر، أمس',
    finds: 'person: سامر',
    twin: 'وصل أبو سالم المهندس سامر، أمس',
  },
])

arabic('an office with a pronoun', [
  {
    fact: 'is a title',
    text: 'وصل مديرها سامر بدور أمس',
    finds: 'person: سامر بدور',
    twin: 'وصل مديرها أمس',
  },
  {
    fact: 'is one with an adjective, too',
    text: 'وقال ممثلهم الجديد نصر بدور إنه راحل',
    finds: 'person: نصر بدور',
    twin: 'وقال ممثلهم الجديد إنه راحل',
  },
])

arabic('who is with somebody', [
  {
    fact: 'has a last name in no list',
    text: 'عمل إلى جانب سامر البدور في المسرح',
    finds: 'person: سامر البدور',
    twin: 'عمل إلى جانب الجسر البدور في المسرح',
  },
  {
    fact: 'leads',
    text: 'وصل الوفد برئاسة سامر البدور',
    finds: 'person: سامر البدور',
    twin: 'وصل الوفد برئاسة الحزب البدور',
  },
])

arabic('what befell somebody', [
  {
    fact: 'licenses the name after it',
    text: 'شيعوا جثمان سامر البدور أمس',
    finds: 'person: سامر البدور',
    twin: 'شيعوا جثمان الجندي البدور أمس',
  },
])

arabic('after a nationality', [
  {
    fact: 'a name follows, and not where the nationality is that of a body with a name of its own',
    text: 'تلقى تمريرة من المغربي كريم بدور أمس',
    finds: 'person: كريم بدور',
    twin: 'أعلن أمس نادي زرنيخ المغربي كريم بدور',
  },
])

arabic('after an office that its complement closes', [
  {
    fact: 'a first name that is a word has a definite last name',
    text: 'طالب رئيس الاتحاد كريم البدور بالتعيين',
    finds: 'person: كريم البدور',
    twin: 'طالب رئيس حزب كريم البدور بالتعيين',
  },
])

arabic('a definite noun after two names', [
  {
    fact: 'is the object of a verb before the title',
    text: 'سجل المهاجم محمد كريم الهدف من بعيد',
    finds: 'person: محمد كريم',
    twin: 'سجل المهاجم الهدف من بعيد',
  },
  {
    fact: 'is the last name where a clause follows',
    text: 'وأكد المهندس محمد كريم البدور أن الجسر آمن',
    finds: 'person: محمد كريم البدور',
    twin: 'وأكد المهندس البدور أن الجسر آمن',
  },
])

arabic('the title of the next person', [
  {
    fact: 'ends a name that has the article',
    text: 'تحدث السيد الشمري الشيخ محمد الربيعي',
    finds: 'person: الشمري\nperson: محمد الربيعي',
    twin: 'تحدث الجميع في الاجتماع',
  },
  {
    fact: 'that says what befell the first one is no last name',
    text: 'نقل السجين سامر الموقوف إلى المستشفى',
    finds: 'person: سامر',
    twin: 'نقل السجين الموقوف إلى المستشفى',
  },
])

describe('a word in no list after a family name', () => {
  const families = rulesWith(person('listed', { ar: 'سامر الحلبي' }))
  it.each([
    { fact: 'is no last name after the article', text: 'قال العقيد الشمري بدور، أمس', finds: ['الشمري'] },
    { fact: 'is none after a listed person', text: 'اتهم سامر الحلبي بدور بتزوير', finds: ['سامر الحلبي'] },
  ])('$fact', ({ text, finds }) => {
    expect(families.extract(text, ARABIC).map((found) => found.text)).toEqual(finds)
  })
})

describe('with the bundled lexicon', () => {
  const bundled = createExtractor()
  it.each([
    {
      fact: 'a first name that begins like a clitic with a function word',
      text: 'قال اللواء لؤي الياسري إن القوة انتشرت',
      finds: ['لؤي الياسري'],
    },
    { fact: 'the clitic with that word', text: 'قال اللواء لهم إن القوة انتشرت', finds: [] },
    {
      fact: 'a Bedouin family name that is a first name',
      text: 'وقرب منزل العميد ذياب نمران، سقط صاروخ',
      finds: ['ذياب نمران'],
    },
    { fact: 'not with what a preposition opens', text: 'ودعا العميد ذياب بشدة، إلى الهدوء', finds: ['ذياب'] },
  ])('$fact', ({ text, finds }) => {
    expect(bundled.extract(text, ARABIC).map((found) => found.text)).toEqual(finds)
  })
})

describe('no person is', () => {
  it.each([
    { fact: 'which of the children a relative is', text: 'حضر ابنه البكر الحفل' },
    { fact: 'an adjective after a verb of speech', text: 'وقال استشاري في الطب إن' },
    { fact: 'a word of another language after another verb', text: 'زار باريستان أمس' },
  ])('$fact', ({ text }) => {
    expect(reader.extract(text, ARABIC)).toEqual([])
  })

  it('the ordinal of an athlete', () => {
    expect(reader.extract('فاز العداء محمد الثاني في السباق', ARABIC).map((found) => found.text)).toEqual(['محمد'])
  })
})

describe('a place after its own head or office', () => {
  const town = rulesWith(
    weak(place('town', { ar: 'خلف', kind: 'town' }), { form: 'خلف', need: { before: ['قائممقام'] } }),
  )

  it('opens no person', () => {
    expectMentions(town, 'قال قائممقام خلف محمد الشمري', 'town: خلف\nundecided: محمد الشمري', ARABIC)
  })

  it('is a first name after another title', () => {
    expectMentions(town, 'قال العقيد خلف محمد الشمري', 'undecided: خلف محمد الشمري', ARABIC)
  })
})
