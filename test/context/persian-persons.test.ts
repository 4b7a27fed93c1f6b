import { describe, expect, it } from 'vitest'
import { isForeignInPersian } from '../../src/context/foreign-words'
import { fold } from '../../src/normalization/fold'
import { lines, mentionsIn, PERSIAN, place } from '../mentions'
import { expectTwins, rulesWith, type Twins } from './rules'

const reader = rulesWith(place('shiraz', { fa: 'شیراز', kind: 'city' }))

function persian(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, PERSIAN)
    })
  })
}

persian('a Persian name goes on', [
  {
    fact: 'up to a participle',
    text: 'محمد رضایی محروم شد',
    finds: 'person: محمد رضایی',
    twin: 'محمد محروم شد',
  },
  {
    fact: 'with a second family name that is also a word, before a comma',
    text: 'غلامرضا رضایی السوداني، شهردار شیراز، آمد',
    finds: 'person: غلامرضا رضایی السوداني',
    twin: 'السوداني، شهردار شیراز، آمد',
  },
  {
    fact: 'with a word that no list has, where its phrase ends',
    text: 'دیروز محمد توکلدار در جلسه بود',
    finds: 'person: محمد توکلدار',
    twin: 'دیروز محمد حقیقت را نگفت',
  },
  {
    fact: 'with a family name of two words',
    text: 'غلامرضا کوهپایه زاده در جلسه بود',
    finds: 'person: غلامرضا کوهپایه زاده',
    twin: 'زاده در جلسه بود',
  },
  {
    fact: 'with a second name in yeh, where its phrase ends',
    text: 'آقای حسن رضایی لارگانی در جلسه بود',
    finds: 'person: حسن رضایی لارگانی',
    twin: 'لارگانی در جلسه بود',
  },
  {
    fact: 'up to an adjective',
    text: 'محمد رضایی اقتصادی را آموخت',
    finds: 'person: محمد رضایی',
    twin: 'رفاه اجتماعی را آموخت',
  },
  {
    fact: 'up to a plural',
    text: 'محمد رضایی برنامه\u200cهای تازه دارد',
    finds: 'person: محمد رضایی',
    twin: 'محمد برنامه\u200cهای تازه دارد',
  },
  {
    fact: 'up to a noun of action',
    text: 'محمد رضایی تصویرگری را آموخت',
    finds: 'person: محمد رضایی',
    twin: 'محمد تصویرگری را آموخت',
  },
  {
    fact: 'up to the next person',
    text: 'محمد رضایی پژمان یوسفزی را دید',
    finds: `
      person: محمد رضایی
      person: پژمان یوسفزی
    `,
    twin: 'کسی دیگری را دید',
  },
])

persian('a Persian first name', [
  {
    fact: 'may be made of two, or of سید and one',
    text: 'سیدمحمدحسن پورعلی آمد',
    finds: 'person: سیدمحمدحسن پورعلی',
    twin: 'سیدمحمدباوری پورعلی آمد',
  },
  {
    fact: 'may be امیر, a rank before a family name',
    text: 'امیر حسن رضایی آمد',
    finds: 'person: امیر حسن رضایی',
    twin: 'امیر کشور آمد',
  },
  {
    fact: 'that is also a word needs a licence before a word that no list has',
    text: 'آقای کریم توکلدار آمد',
    finds: 'person: کریم توکلدار',
    twin: 'کریم توکلدار آمد',
  },
  {
    fact: 'that is also a word needs a break before it and after what looks like a family name',
    text: 'دیروز، نصر توکلی در جلسه بود',
    finds: 'person: نصر توکلی',
    twin: 'در نصر توکلی بزرگ بود',
  },
  {
    fact: 'is no second half of a name',
    text: 'حسن توکلدار در جلسه بود',
    finds: 'person: حسن توکلدار',
    twin: 'بن حسن توکلدار در جلسه بود',
  },
])

persian('a Persian name is licensed', [
  {
    fact: 'by an age',
    text: 'در شیراز کریم توکلی، ۲۲ ساله، کشته شد',
    finds: 'person: کریم توکلی',
    twin: 'در شیراز کریم توکلی، ۲۲ نفر، کشته شد',
  },
  {
    fact: 'by an office after a comma, where the first name is an ordinary word',
    text: 'آزاد رضایی، سخنگوی سازمان، آمد',
    finds: 'person: آزاد رضایی',
    twin: 'آزاد رضایی را آوردند',
  },
  {
    fact: 'by an office after a comma, where the second word is a first name',
    text: 'پشتیوان محمد، نماینده شیراز، آمد',
    finds: 'person: پشتیوان محمد',
    twin: 'پشتیوان محمد آمد',
  },
  {
    fact: 'by what is done to somebody, though the first name is a word',
    text: 'مردم خواهان آزادی کریم توکلی شدند',
    finds: 'person: کریم توکلی',
    twin: 'مردم خواهان خانه کریم توکلی شدند',
  },
  {
    fact: 'by an office right after it',
    text: 'کریم توکلدار معاون شرکت شد',
    finds: 'person: کریم توکلدار',
    twin: 'کریم توکلدار راه شرکت شد',
  },
  {
    fact: 'by another person’s name before it',
    text: 'محمد رضایی، کریم توکلدار و نصر پورعلی آمدند',
    finds: `
      person: محمد رضایی
      person: کریم توکلدار
      person: نصر پورعلی
    `,
    twin: 'در شیراز، کریم توکلدار و دیگران آمدند',
  },
  {
    fact: 'by words after which names stand',
    text: 'به گفته رضایی، کار تمام است',
    finds: 'person: رضایی',
    twin: 'به گفته منابع، کار تمام است',
  },
  {
    fact: 'after those of whom it names one',
    text: 'کسانی از جمله کریم توکلدار در جلسه بودند',
    finds: 'person: کریم توکلدار',
    twin: 'کسانی با کریم توکلدار در جلسه بودند',
  },
  {
    fact: 'after what somebody does, and is not its adjective',
    text: 'پس از بازگشت کریم رضایی به کشور',
    finds: 'person: کریم رضایی',
    twin: 'پس از بازگشت کریم توکلدار به کشور',
  },
  {
    fact: 'by a form of address, though no list has it',
    text: 'دکتر توکلدار در جلسه بود',
    finds: 'person: توکلدار',
    twin: 'دکتر متخصص در جلسه بود',
  },
  {
    fact: 'by a form of address only where no noun follows',
    text: 'دکتر توکلدار در جلسه بود',
    finds: 'person: توکلدار',
    twin: 'دکتر توکلدار قلب در جلسه بود',
  },
])

persian('a Persian sentence begins with', [
  {
    fact: 'a family name and a verb of speech',
    text: 'رضایی گفت: کار تمام است',
    finds: 'person: رضایی',
    twin: 'مقامی گفت: کار تمام است',
  },
  {
    fact: 'what looks like a family name and a verb of speech',
    text: 'توکلی گفت که کار تمام است',
    finds: 'person: توکلی',
    twin: 'پیرمردی گفت که کار تمام است',
  },
  {
    fact: 'a word that no list has and a verb that only news have',
    text: 'روزبهار تصریح کرد که کار تمام است',
    finds: 'person: روزبهار',
    twin: 'روزبهار گفت که کار تمام است',
  },
  {
    fact: 'a name of another language and a verb that anybody has',
    text: 'لوکاشنکو گفت که کار تمام است',
    finds: 'person: لوکاشنکو',
    twin: 'روزبهار گفت که کار تمام است',
  },
  {
    fact: 'a family name, and the verb ends the clause before a colon',
    text: 'شکربیگی درباره این کارها گفت: خوب بود',
    finds: 'person: شکربیگی',
    twin: 'شکربیگی درباره این کارها بود: خوب بود',
  },
  {
    fact: 'a family name, and nobody else who may speak stands before the verb',
    text: 'شکربیگی درباره این کارها گفت: خوب بود',
    finds: 'person: شکربیگی',
    twin: 'شکربیگی درباره این وزیر گفت: خوب بود',
  },
  {
    fact: 'the source of a report, and then with the subject',
    text: 'به گزارش خبرنگار ما، شکربیگی افزود که کار تمام است',
    finds: 'person: شکربیگی',
    twin: 'به گزارش خبرنگار ما، کار شکربیگی افزود',
  },
  {
    fact: 'a family name and how the speaker goes on',
    text: 'رضایی با اشاره به بودجه سخن گفت',
    finds: 'person: رضایی',
    twin: 'سخنگو با اشاره به بودجه سخن گفت',
  },
  {
    fact: 'a family name, an adverb and a verb of speech',
    text: 'توکلی همچنین افزود که کار تمام است',
    finds: 'person: توکلی',
    twin: 'همسرم همچنین افزود که کار تمام است',
  },
  {
    fact: 'a family name of two words and a verb of speech',
    text: 'توکلی زاده گفت که کار تمام است',
    finds: 'person: توکلی زاده',
    twin: 'زاده گفت که کار تمام است',
  },
  {
    fact: 'a family name and a colon, as headlines do',
    text: 'رضایی: کار تمام است',
    finds: 'person: رضایی',
    twin: 'توکلی: کار تمام است',
  },
  {
    fact: 'the name of nobody where it is a place',
    text: 'رضایی افزود که کار تمام است',
    finds: 'person: رضایی',
    twin: 'اقتصادی افزود که کار تمام است',
  },
])

describe('a Persian family name', () => {
  it('in the middle of a sentence is nobody’s for a verb of speech alone', () => {
    const text = 'این شهر توکلی گفت که کار تمام است'
    expect(mentionsIn(reader, text, PERSIAN)).toEqual([])
  })

  it('at the beginning of a sentence is no place’s', () => {
    const found = mentionsIn(reader, 'شیراز افزود که کار تمام است', PERSIAN)
    expect(found.map(({ id }) => id)).toEqual(['shiraz'])
  })
})

describe('no person is', () => {
  it.each([
    { fact: 'the name of a village', text: 'حسین آباد آسیب دید' },
    { fact: 'a wish', text: 'انشاءالله تیم ملی پیروز شود' },
  ])('$fact', ({ text }) => {
    expect(reader.extract(text, PERSIAN)).toEqual([])
  })

  it('anything that takes long to read', () => {
    const word = 'محمد'.repeat(4000)
    expect(() => reader.extract(`دکتر ${word} گفت`, PERSIAN)).not.toThrow()
  })
})

describe('a word is written as in another language', () => {
  const isForeign = (word: string): boolean => {
    const letters = fold(word)
    return isForeignInPersian(letters.loose, 0, letters.count)
  }

  it.each(
    lines(`
      واسیلینکو
      بولسونارو
      برلوسکونی
      لوکاشنکو
    `),
  )('%s is', (word) => {
    expect(isForeign(word)).toBe(true)
  })

  it.each(
    lines(`
      کارشناسان
      پرونده
      فرهنگ
      نگرانی
      ژن
    `),
  )('%s is not', (word) => {
    expect(isForeign(word)).toBe(false)
  })
})

persian('a Persian text has a name of another language', [
  {
    fact: 'of two such words beside an office',
    text: 'دیروز کلاودیو واسیلینکو، نماینده این کشور آمد',
    finds: 'person: کلاودیو واسیلینکو',
    twin: 'دیروز کلاودیو واسیلینکو آمد',
  },
  {
    fact: 'of one beside a first name that no list has, where an office follows and nothing goes before',
    text: 'آندره واسیلینکو، نماینده این کشور آمد',
    finds: 'person: آندره واسیلینکو',
    twin: 'آندره واسیلینکو، خیابان این شهر است',
  },
  {
    fact: 'after a first name wherever it stands',
    text: 'کار محمد بولسونارو زیبا بود',
    finds: 'person: محمد بولسونارو',
    twin: 'کار محمد فرهنگ زیبا بود',
  },
  {
    fact: 'of one word, whose act it is',
    text: 'پس از استعفای لوکاشنکو، مردم رفتند',
    finds: 'person: لوکاشنکو',
    twin: 'پس از دوری لوکاشنکو، مردم رفتند',
  },
])

persian('a Persian family name alone', [
  {
    fact: 'is a person’s after a preposition',
    text: 'مردم از رضایی خوبی دیدند',
    finds: 'person: رضایی',
    twin: 'مردم از رضایت خوبی دیدند',
  },
  {
    fact: 'is a person’s by its ending where another noun follows',
    text: 'رضایی صفحات تازه را دید',
    finds: 'person: رضایی',
    twin: 'توکلدار صفحات تازه را دید',
  },
  {
    fact: 'is a person’s before a word that is no part of names',
    text: 'مردم از یوسفزی حمایت کردند',
    finds: 'person: یوسفزی',
    twin: 'مردم از توکلدار حمایت کردند',
  },
  {
    fact: 'is of two words where the second only ends family names',
    text: 'مردم از کوهسار زاده خوبی دیدند',
    finds: 'person: کوهسار زاده',
    twin: 'مردم از کوهسار پناه بردند',
  },
  {
    fact: 'is any word in yeh after a form of address',
    text: 'سخن دکتر شکربیگی موافق است',
    finds: 'person: شکربیگی',
    twin: 'سخن مردم شکربیگی موافق است',
  },
  {
    fact: 'is a person’s after what he does',
    text: 'در سخنرانی رضایی، همه بودند',
    finds: 'person: رضایی',
    twin: 'در سرای رضایی، همه بودند',
  },
])
