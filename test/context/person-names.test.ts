import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../src/index'
import {
  ARABIC,
  facility,
  lines,
  mentionsIn,
  organization,
  PERSIAN,
  person,
  place,
  theMention,
  weak,
} from '../mentions'
import { expectTwins, nilIn, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('baghdad', { ar: 'بغداد', fa: 'بغداد', kind: 'city' }),
  facility('dove', { ar: 'مستشفى الحمامة', kind: 'hospital' }),
  person('ministry-man', { ar: 'سالم النجاري' }),
)

function arabic(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, ARABIC)
    })
  })
}

function persian(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, PERSIAN)
    })
  })
}

arabic('a title before a name', [
  {
    fact: 'is outside of it',
    text: 'وصل العقيد سامر الحلبي أمس',
    finds: 'person: سامر الحلبي',
    twin: 'وصل العقيد أمس',
  },
  { fact: 'licenses a first name alone', text: 'قالت السيدة نازك ذلك', finds: 'person: نازك', twin: 'قالت السيدة ذلك' },
  {
    fact: 'licenses no first name that is a word, alone',
    text: 'قالت السيدة ريم الحلبي ذلك',
    finds: 'person: ريم الحلبي',
    twin: 'قالت السيدة ريم ذلك',
  },
  {
    fact: 'licenses a first word that no list has before a surname',
    text: 'وصل الدكتور زردشت الحلبي',
    finds: 'person: زردشت الحلبي',
    twin: 'وصل زردشت الكبير',
  },
  {
    fact: 'licenses no two words that no list has',
    text: 'وصل الدكتور زردشت الحلبي',
    finds: 'person: زردشت الحلبي',
    twin: 'وصل الدكتور زردشت مبكرا',
  },
  { fact: 'may be a verb’s subject', text: 'العقيد سامر الحلبي قال', finds: 'person: سامر الحلبي', twin: 'العقيد قال' },
  {
    fact: 'is the subject of a verb that no list has',
    text: 'الوزير يقابل محمد الحلبي',
    finds: 'person: محمد الحلبي',
    twin: 'الوزير سيقابل محمد',
  },
  {
    fact: 'of appointment leaves its verb outside',
    text: 'الرئيس كلف محمد الحلبي',
    finds: 'person: محمد الحلبي',
    twin: 'الرئيس كلف لجنة',
  },
  {
    fact: 'takes additions',
    text: 'وصل الفريق أول ركن سامر الحلبي',
    finds: 'person: سامر الحلبي',
    twin: 'وصل الفريق أول ركن أمس',
  },
  {
    fact: 'takes a nationality',
    text: 'سجل المهاجم البرازيلي سامر دوناتو هدفا',
    finds: 'person: سامر دوناتو',
    twin: 'سجل المهاجم البرازيلي هدفا',
  },
  {
    fact: 'is not the preposition that is written like imam',
    text: 'صلى الإمام محمد هنا',
    finds: 'person: محمد',
    twin: 'وقف أمام محمد هنا',
  },
  {
    fact: 'that is a preposition opens no name with a common noun',
    text: 'وقف أمام محمد الحلبي',
    finds: 'person: محمد الحلبي',
    twin: 'وقف أمام منزل محمد',
  },
  {
    fact: 'stands over no comma',
    text: 'وصل العقيد سامر بدور',
    finds: 'person: سامر بدور',
    twin: 'وصل العقيد، سامر بدور',
  },
])

arabic('an office before a name', [
  {
    fact: 'may be completed',
    text: 'قال مدير مستشفى الحمامة علي حسن ذلك',
    finds: 'person: علي حسن',
    twin: 'قال مدير مستشفى الحمامة ذلك',
  },
  {
    fact: 'licenses a definite word after the first name',
    text: 'قال رئيس مجلس البلدة محمد الحاصود ذلك',
    finds: 'person: محمد الحاصود',
    twin: 'قال رئيس مجلس البلدة ذلك',
  },
  {
    fact: 'licenses no first name alone',
    text: 'وصل مدير المكتب محمد خلف',
    finds: 'person: محمد خلف',
    twin: 'وصل مدير المكتب محمد',
  },
  {
    fact: 'of a former holder',
    text: 'وصل رئيس الحكومة السابق محمد الدوري',
    finds: 'person: محمد الدوري',
    twin: 'وصل رئيس الحكومة السابق أمس',
  },
  {
    fact: 'is part of no name',
    text: 'قال محمد خلف مدير المكتب',
    finds: 'person: محمد خلف',
    twin: 'قال مدير المكتب',
  },
])

arabic('a verb before a name', [
  {
    fact: 'licenses a name of three words',
    text: 'وقال محمد خلف الشمري أمس',
    finds: 'person: محمد خلف الشمري',
    twin: 'وقالت اللجنة أمس',
  },
  { fact: 'licenses a surname alone', text: 'وقال الشمري أمس', finds: 'person: الشمري', twin: 'وقال السوداني أمس' },
  {
    fact: 'licenses a first name that is a word',
    text: 'وقال كريم الشمري أمس',
    finds: 'person: كريم الشمري',
    twin: 'وقال كريم أمس',
  },
  {
    fact: 'has a subject and no object before a clause',
    text: 'قال محمد الحسون إن الطريق آمن',
    finds: 'person: محمد الحسون',
    twin: 'وصف الوفد اللقاء بالمثمر',
  },
  {
    fact: 'of meeting has an object',
    text: 'حضر محمد الحلبي الاجتماع',
    finds: 'person: محمد الحلبي',
    twin: 'حضر الوفد الاجتماع',
  },
  {
    fact: 'with the letter yeh is followed by the name, with maksura by the preposition',
    text: 'قال علي الشمري ذلك',
    finds: 'person: علي الشمري',
    twin: 'رد على المهندس',
  },
])

arabic('a kunya, a nasab and عبد', [
  {
    fact: 'a kunya and what follows it are one name',
    text: 'قال أبو مهدي الحلبي ذلك',
    finds: 'person: أبو مهدي الحلبي',
    twin: 'قال أبو ذلك',
  },
  {
    fact: 'a kunya alone is one after a verb',
    text: 'وصل أبو زيد أمس',
    finds: 'person: أبو زيد',
    twin: 'وصل أبوهم أمس',
  },
  {
    fact: 'أم is a kunya, and the word or',
    text: 'قالت أم زيد ذلك',
    finds: 'person: أم زيد',
    twin: 'هل كتبت أم قرأت ذلك',
  },
  {
    fact: 'أم between two names is the word or',
    text: 'قالت السيدة أم محمد ذلك',
    finds: 'person: أم محمد',
    twin: 'هل هو محمد أم خلف',
  },
  {
    fact: 'أم before a surname with the article is the word or',
    text: 'قالت السيدة أم محمد ذلك',
    finds: 'person: أم محمد',
    twin: 'قالت السيدة أم الشمري ذلك',
  },
  {
    fact: 'a nasab goes on a name and opens none',
    text: 'مات محمد بن زيد بن عمر هناك',
    finds: 'person: محمد بن زيد بن عمر',
    twin: 'مات بن زيد هناك',
  },
  {
    fact: 'عبد takes a word with the article',
    text: 'قال عبد الوهاب الحلبي ذلك',
    finds: 'person: عبد الوهاب الحلبي',
    twin: 'قال عبد مأمور ذلك',
  },
  {
    fact: 'a particle joins the parts of a family name',
    text: 'وصل محمد آل حسن أمس',
    finds: 'person: محمد آل حسن',
    twin: 'وصل ال حسن أمس',
  },
  {
    fact: 'a compound is one given name',
    text: 'وصل نور الدين الحلبي أمس',
    finds: 'person: نور الدين الحلبي',
    twin: 'ما نصر الله من خذله',
  },
])

arabic('the parts of a name by themselves', [
  {
    fact: 'a given name and a surname',
    text: 'في بيت محمد الشمري',
    finds: 'person: محمد الشمري',
    twin: 'في بيت محمد الجديد',
  },
  { fact: 'two given names', text: 'في بيت محمد خلف', finds: 'person: محمد خلف', twin: 'في بيت محمد' },
  {
    fact: 'no word that is also a name, alone',
    text: 'بيت أمل الشمري هنا',
    finds: 'person: أمل الشمري',
    twin: 'جاء على أمل العودة',
  },
  {
    fact: 'a nisba that is also a nationality goes on a name and opens none',
    text: 'قال محمد السوداني ذلك',
    finds: 'person: محمد السوداني',
    twin: 'قال السوداني محمد ذلك',
  },
  {
    fact: 'names in a list are apart',
    text: 'بيت محمد الشمري وسامر الحلبي',
    finds: 'person: محمد الشمري\nperson: سامر الحلبي',
    twin: 'بيت محمد، سامر، عمر',
  },
  {
    fact: 'a weekday ends a name',
    text: 'غادر محمد خلف الخميس',
    finds: 'person: محمد خلف',
    twin: 'غادر الوفد الخميس',
  },
  {
    fact: 'a place ends a name',
    text: 'في بيت محمد خلف بغداد',
    finds: 'person: محمد خلف',
    twin: 'في بيت محمد بغداد',
  },
  {
    fact: 'a full stop ends a name',
    text: 'في بيت محمد خلف. الشمري',
    finds: 'person: محمد خلف',
    twin: 'في بيت محمد. خلف',
  },
])

arabic('a byline', [
  {
    fact: 'names its writer after a dash',
    text: 'بغداد - نازك الربيعي\nوصل الوفد أمس',
    finds: 'person: نازك الربيعي',
    twin: 'بغداد - متابعة\nوصل الوفد أمس',
  },
  {
    fact: 'may name a writer whom no list has',
    text: 'بغداد - زردشت الربيعي',
    finds: 'person: زردشت الربيعي',
    twin: 'بغداد - مكتب الأخبار',
  },
])

persian('in Persian', [
  {
    fact: 'a title and a surname',
    text: 'آقای رضایی گفت',
    finds: 'person: رضایی',
    twin: 'آقای رئیس گفت',
  },
  {
    fact: 'a title of two words joined',
    text: 'حجت\u200cالاسلام رضایی گفت',
    finds: 'person: رضایی',
    twin: 'حجت\u200cالاسلام گفت',
  },
  {
    fact: 'a title of three words',
    text: 'حجت\u200cالاسلام والمسلمین محمد رضایی گفت',
    finds: 'person: محمد رضایی',
    twin: 'حجت\u200cالاسلام والمسلمین گفت',
  },
  {
    fact: 'a given name written as one word with God',
    text: 'آقای نقیب\u200cالله یوسفزی گفت',
    finds: 'person: نقیب\u200cالله یوسفزی',
    twin: 'آقای نقیب گفت',
  },
  {
    fact: 'a surname by its ending',
    text: 'سردار غلامرضا جلالی گفت',
    finds: 'person: غلامرضا جلالی',
    twin: 'سردار گفت',
  },
  {
    fact: 'a given name and a surname before the verb',
    text: 'محمد رضایی گفت',
    finds: 'person: محمد رضایی',
    twin: 'نماینده گفت',
  },
  {
    fact: 'علی is a name and no preposition',
    text: 'علی رضایی گفت',
    finds: 'person: علی رضایی',
    twin: 'بر علیه دولت گفت',
  },
  {
    fact: 'between an office and a comma',
    text: 'سرمربی تیم، پژمان درستکار، آمد',
    finds: 'person: پژمان درستکار',
    twin: 'سرمربی تیم، درستکار، آمد',
  },
  {
    fact: 'before a comma and an office',
    text: 'پژمان درستکار، سرمربی تیم، آمد',
    finds: 'person: پژمان درستکار',
    twin: 'درستکار، سرمربی تیم، آمد',
  },
  {
    fact: 'a preposition joined to a word makes no name of it',
    text: 'آقای محمد درستکار گفت',
    finds: 'person: محمد درستکار',
    twin: 'آقای به\u200cنام گفت',
  },
])

describe('proclitics', () => {
  it('an object of the verb is no surname', () => {
    expect(nilIn(reader, 'وصف محمد اللقاء بالمثمر', ARABIC)).toEqual(['person: محمد'])
  })

  it.each([
    { cut: 'و', text: 'جاء ومحمد الشمري' },
    { cut: 'ل', text: 'كتاب لمحمد الشمري' },
    { cut: 'وب', text: 'جاء وبمحمد الشمري' },
    { cut: 'ف', text: 'جاء فمحمد الشمري' },
  ])('$cut stands outside', ({ cut, text }) => {
    const mention = theMention(reader, text, ARABIC)
    expect(mention).toMatchObject({ text: 'محمد الشمري', proclitic: cut, end: text.length })
    expect(mention.word).toEqual({ start: mention.start - cut.length, end: text.length })
  })

  it('in Persian there are none', () => {
    expect(nilIn(reader, 'کتاب لمحمد رضایی', PERSIAN)).toEqual([])
  })
})

describe('what a rule found', () => {
  it('has the words of the text for its name, whatever language is asked for', () => {
    const mention = theMention(reader, 'قال محمد الشمري ذلك', { ...ARABIC, displayLanguage: 'en' })
    expect(mention).toMatchObject({ name: 'محمد الشمري', lang: 'ar', type: 'person', id: null })
    expect(mention.kind).toBeUndefined()
  })

  it('says in its evidence by what', () => {
    const licences = lines(`
      وصل العقيد سامر الحلبي
      قال سامر الحلبي
      بيت سامر الحلبي
    `).map((text) => theMention(reader, text, { ...ARABIC, explain: true }).evidence)
    expect(licences.map((evidence) => evidence?.licence)).toEqual(['title', 'verb', 'name parts'])
    for (const evidence of licences) expect(evidence).toMatchObject({ strength: 'rule', beat: [] })
  })

  it('is less certain than a name of a gazetteer', () => {
    const [known, unknown] = mentionsIn(reader, 'قال سالم النجاري ومحمد الشمري ذلك', ARABIC)
    expect(known?.id).toBe('ministry-man')
    expect(unknown?.confidence).toBeLessThan(known?.confidence as number)
  })

  it('gives way to a person of the gazetteer', () => {
    const names = rulesWith(person('known', { ar: 'محمد الشمري' }))
    expect(theMention(names, 'قال العقيد محمد الشمري ذلك', ARABIC)).toMatchObject({ id: 'known', match: 'exact' })
  })

  it('is not there with `rules: false`', () => {
    expect(mentionsIn(reader, 'قال العقيد محمد الشمري ذلك', { ...ARABIC, rules: false })).toEqual([])
  })

  it('is not there where only other types are asked for', () => {
    expect(mentionsIn(reader, 'قال العقيد محمد الشمري ذلك', { ...ARABIC, types: ['location'] })).toEqual([])
  })
})

describe('without a lexicon of name parts', () => {
  it('a title before a kunya is enough, and before another name is not', () => {
    const bare = rulesWith(organization('it', { ar: 'قسد' }))
    expect(nilIn(bare, 'وصل العقيد أبو مهدي الحلبي', ARABIC)).toEqual(['person: أبو مهدي الحلبي'])
  })
})

describe('a weak name that context forbids', () => {
  const spring = weak(place('spring', { ar: 'الجبوري' }), {
    form: 'الجبوري',
    need: { before: ['بلدة'] },
    block: { before: ['قال'] },
  })

  it('is not rebuilt by a rule as a name of one word', () => {
    expect(nilIn(rulesWith(), 'قال الجبوري ذلك', ARABIC)).toEqual(['person: الجبوري'])
    expect(nilIn(rulesWith(spring), 'قال الجبوري ذلك', ARABIC)).toEqual([])
  })

  it('may be part of a longer one', () => {
    expect(nilIn(rulesWith(spring), 'قال محمد الجبوري ذلك', ARABIC)).toEqual(['person: محمد الجبوري'])
  })
})

describe('with the bundled gazetteer', () => {
  /** The persons of a text that no record names. */
  const personsIn = (text: string): string[] =>
    extractEntities(text)
      .filter(({ id, type }) => id === null && type === 'person')
      .map((mention) => mention.text)

  it.each([
    { text: 'قال العقيد سامر الحلبوني إن الطريق آمن', finds: ['سامر الحلبوني'] },
    { text: 'قال العقيد إن الطريق آمن', finds: [] },
    { text: 'وأكد محمد خلف الدرويشي في بيان أن الطريق آمن', finds: ['محمد خلف الدرويشي'] },
    { text: 'بغداد - نازك الدرويشي\nقال مصدر أمني إن الطريق آمن', finds: ['نازك الدرويشي'] },
    { text: 'وصف باراك اللقاء بالمثمر في بيان', finds: ['باراك'] },
    { text: 'جاءت القافلة على أمل العودة إلى المدينة', finds: [] },
    { text: 'سرمربی تیم، پژمان درستکار، دیروز به خبرنگاران گفت', finds: ['پژمان درستکار'] },
    { text: 'نقیب\u200cالله یوسفزی دیروز در کابل به خبرنگاران گفت', finds: ['نقیب\u200cالله یوسفزی'] },
    { text: 'سخنگوی پلیس دیروز به خبرنگاران گفت', finds: [] },
    { text: 'Colonel Raad Khalaf al-Darwishi said the road was safe', finds: ['Raad Khalaf al-Darwishi'] },
    { text: 'The General Assembly said the road was safe', finds: [] },
  ])('$text', ({ text, finds }) => {
    expect(personsIn(text)).toEqual(finds)
  })
})
