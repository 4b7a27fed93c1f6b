import { describe, expect, it } from 'vitest'
import {
  ARABIC,
  expectMentions,
  extractorOf,
  lines,
  organization,
  PERSIAN,
  person,
  place,
  theMention,
  weak,
} from '../mentions'

const iraqi = extractorOf(
  place('baghdad', { ar: 'بغداد' }),
  place('iraq', { ar: 'العراق' }),
  place('latakia', { ar: 'اللاذقية' }),
  organization('crowd', { ar: 'الحشد الأهلي' }),
  organization('movement', { ar: 'حركة الوفاق' }),
)

describe('proclitics are outside the span', () => {
  const ON_A_NAME = lines(`
    و
    ف
    ب
    ك
    ل
    وب
    فب
    وك
    فك
    ول
    فل
  `)

  it.each(ON_A_NAME)('%s before a name without article', (proclitic) => {
    const text = `زار ${proclitic}بغداد أمس`
    const mention = theMention(iraqi, text, ARABIC)
    expect(mention).toMatchObject({ id: 'baghdad', text: 'بغداد', proclitic, match: 'exact' })
    expect(mention.word).toEqual({ start: 4, end: 4 + proclitic.length + 5 })
  })

  it.each(
    lines(`
    و
    ف
    ب
    ك
    وب
    فب
    وك
    فك
  `),
  )('%s before the article: the article is inside', (proclitic) => {
    const mention = theMention(iraqi, `زار ${proclitic}العراق أمس`, ARABIC)
    expect(mention).toMatchObject({ id: 'iraq', text: 'العراق', proclitic, match: 'exact' })
  })

  it.each(ON_A_NAME)('%s before the first word of a name of two words', (proclitic) => {
    const mention = theMention(iraqi, `قالت ${proclitic}حركة الوفاق أمس`, ARABIC)
    expect(mention).toMatchObject({ id: 'movement', text: 'حركة الوفاق', proclitic })
    expect(mention.word).toEqual({ start: 5, end: mention.end })
  })

  it('none is reported where there is none', () => {
    const mention = theMention(iraqi, 'زار بغداد أمس', ARABIC)
    expect(mention).not.toHaveProperty('proclitic')
    expect(mention.word).toEqual({ start: mention.start, end: mention.end })
  })
})

describe('lam and the article: the alef is not written, the span begins at the second lam', () => {
  it.each([
    { proclitic: 'ل', text: 'للعراق' },
    { proclitic: 'ول', text: 'وللعراق' },
    { proclitic: 'فل', text: 'فللعراق' },
  ])('$text', ({ proclitic, text }) => {
    const mention = theMention(iraqi, `قال ${text} أمس`, ARABIC)
    expect(mention).toMatchObject({ id: 'iraq', text: 'لعراق', proclitic, alias: 'العراق' })
    expect(mention.word).toEqual({ start: 4, end: 4 + text.length })
  })

  it.each([
    { proclitic: 'ل', text: 'للاذقية' },
    { proclitic: 'ول', text: 'وللاذقية' },
    { proclitic: 'فل', text: 'فللاذقية' },
  ])('three lams are written as two: $text', ({ proclitic, text }) => {
    const mention = theMention(iraqi, `قال ${text} أمس`, ARABIC)
    expect(mention).toMatchObject({ id: 'latakia', text: 'لاذقية', proclitic, alias: 'اللاذقية' })
  })

  it('three lams written out', () => {
    const mention = theMention(iraqi, 'قال لللاذقية أمس', ARABIC)
    expect(mention).toMatchObject({ id: 'latakia', text: 'للاذقية', proclitic: 'ل' })
  })

  it('a name of two words', () => {
    const mention = theMention(iraqi, 'قال وللحشد الأهلي أمس', ARABIC)
    expect(mention).toMatchObject({ id: 'crowd', text: 'لحشد الأهلي', proclitic: 'ول' })
  })

  it('harakat on the lams are no difference', () => {
    const mention = theMention(iraqi, 'قال لِلْعِرَاقِ أمس', ARABIC)
    expect(mention).toMatchObject({ id: 'iraq', proclitic: 'ل' })
    expect(mention.text).toBe('لْعِرَاقِ')
  })

  it('two proclitics and the article in one: the rest is a name, the article is not added', () => {
    expectMentions(iraqi, 'قال للبغداد أمس', '', ARABIC)
  })

  it('of God is never a name by itself, but part of a longer one', () => {
    const names = extractorOf(person('god', { ar: 'الله' }), organization('supporters', { ar: 'أنصار الله' }))
    expectMentions(names, 'الحمد لله دائما', '', ARABIC)
    expectMentions(names, 'قالت لأنصار الله أمس', 'supporters: أنصار الله', ARABIC)
  })
})

describe('detached proclitics', () => {
  const sdf = extractorOf(organization('qasad', { ar: 'قسد' }), place('syria', { ar: 'سوريا' }))

  it.each([
    { fact: 'tatweel and quotes', text: 'تابع لـ"قسد" أمس', finds: 'qasad: قسد' },
    { fact: 'tatweel and guillemets', text: 'تابع بـ«قسد» أمس', finds: 'qasad: قسد' },
    { fact: 'two tatweels', text: 'تابع لــ"قسد" أمس', finds: 'qasad: قسد' },
    { fact: 'tatweel and a bracket', text: 'تابع كـ(قسد) أمس', finds: 'qasad: قسد' },
    { fact: 'tatweel, space and a bracket', text: 'تابع لـ (قسد) أمس', finds: 'qasad: قسد' },
    { fact: 'waw and a space', text: 'قال و سوريا أمس', finds: 'syria: سوريا' },
    { fact: 'waw, a space and quotes', text: 'قال و “سوريا” أمس', finds: 'syria: سوريا' },
    { fact: 'waw and a hash', text: 'قال و#سوريا أمس', finds: 'syria: سوريا' },
  ])('$fact: the name is as it is', ({ text, finds }) => {
    const [mention] = expectMentions(sdf, text, finds, ARABIC)
    expect(mention).not.toHaveProperty('proclitic')
  })

  it('a tatweel that joins proclitic and name is nothing', () => {
    expect(theMention(sdf, 'قال بـسوريا أمس', ARABIC)).toMatchObject({ text: 'سوريا', proclitic: 'ب' })
  })
})

describe('what is no proclitic', () => {
  it.each([
    { fact: 'the future particle', text: 'سبغداد' },
    { fact: 'the question particle', text: 'أبغداد' },
    { fact: 'dialect ain', text: 'عالعراق' },
    { fact: 'dialect heh', text: 'هالعراق' },
    { fact: 'dialect sheen', text: 'شبغداد' },
    { fact: 'two conjunctions', text: 'وفبغداد' },
    { fact: 'two prepositions', text: 'بلبغداد' },
    { fact: 'preposition before conjunction', text: 'بوبغداد' },
    { fact: 'three letters', text: 'فوببغداد' },
    { fact: 'another letter', text: 'مبغداد' },
    { fact: 'lam alef before a name', text: 'لابغداد' },
    { fact: 'lam and a full article', text: 'لالعراق' },
  ])('$fact', ({ text }) => {
    expectMentions(iraqi, `قال ${text} أمس`, text === 'لالعراق' ? 'iraq: العراق' : '', ARABIC)
  })

  it('inside a name of two words a proclitic on the second is another phrase', () => {
    expectMentions(iraqi, 'حركة والوفاق', '', ARABIC)
  })
})

describe('A1: only to a whole name', () => {
  it.each(
    lines(`
    وبغدادي
    ببغدا
    بغدادي
    لبغداديين
    والعراقي
    للعراقيين
    بالعراقية
  `),
  )('%s', (text) => {
    expectMentions(iraqi, `قال ${text} أمس`, '', ARABIC)
  })
})

describe('A2: the whole word first', () => {
  it('a whole word that is a name wins over the rest that is one', () => {
    const names = extractorOf(place('babylon', { ar: 'بابل' }), place('abil', { ar: 'ابل' }))
    expectMentions(names, 'زار بابل أمس', 'babylon: بابل', ARABIC)
  })

  it('also when all overlapping readings are asked for', () => {
    const names = extractorOf(place('wasit', { ar: 'واسطة' }), place('asita', { ar: 'اسطة' }))
    expectMentions(names, 'زار واسطة أمس', 'wasit: واسطة', { ...ARABIC, overlaps: 'all' })
  })

  it.each(
    lines(`
    لبنان
    كركوك
    كربلاء
    فلسطين
    باكستان
    ليبيا
    فارس
    والي
  `),
  )('a rest that is no name is not invented: %s', (text) => {
    expectMentions(iraqi, `زار ${text} أمس`, '', ARABIC)
  })

  it('common words that look like proclitic and name are never cut', () => {
    const names = extractorOf(organization('falcon', { ar: 'ريد' }), place('bar', { ar: 'بار' }))
    expectMentions(names, 'وصل بريد', '', ARABIC)
    expectMentions(names, 'وصل كبار', '', ARABIC)
  })
})

describe('A3: short rests', () => {
  it.each(
    lines(`
    و
    ف
    ب
    ك
    ل
  `),
  )('a name of two letters is never found after %s', (proclitic) => {
    const short = extractorOf(organization('is', { ar: 'دع' }))
    expectMentions(short, `قال ${proclitic}دع أمس`, '', ARABIC)
    expectMentions(short, 'قال دع أمس', 'is: دع', ARABIC)
  })

  it.each(
    lines(`
    و
    ف
    ب
    ل
  `),
  )('a name of three letters is found after %s when it is strong', (proclitic) => {
    const short = extractorOf(organization('qasad', { ar: 'قسد' }))
    expectMentions(short, `قال ${proclitic}قسد أمس`, 'qasad: قسد', ARABIC)
  })

  it.each(
    lines(`
    و
    ف
    ب
    ل
  `),
  )('a weak name of three letters is found after %s only with a licence', (proclitic) => {
    const name = weak(organization('dawn', { ar: 'فجر', en: 'Dawn' }), { form: 'فجر', need: { before: ['حزب'] } })
    expectMentions(extractorOf(name), `قال ${proclitic}فجر أمس`, '', ARABIC)
  })

  it.each(
    lines(`
    ك
    وك
    فك
  `),
  )('a place or person of three letters is never found after %s', (proclitic) => {
    const short = extractorOf(place('hama', { ar: 'حمص' }), person('rami', { ar: 'رام' }))
    expectMentions(short, `قال ${proclitic}حمص أمس`, '', ARABIC)
    expectMentions(short, `قال ${proclitic}رام أمس`, '', ARABIC)
  })

  it('an organization of three letters is found after kaf', () => {
    const names = extractorOf(organization('qasad', { ar: 'قسد' }))
    expectMentions(names, 'قال كقسد أمس', 'qasad: قسد', ARABIC)
  })

  it('the article does not count: after lam a rest of two letters is too short', () => {
    const short = extractorOf(place('ur', { ar: 'الكر' }))
    expectMentions(short, 'قال للكر أمس', '', ARABIC)
    expectMentions(short, 'قال والكر أمس', '', ARABIC)
    expectMentions(short, 'قال الكر أمس', 'ur: الكر', ARABIC)
  })
})

describe('A4: noClitic', () => {
  const opening = extractorOf(
    organization('dawn', {
      en: 'Dawn',
      names: { en: 'Dawn' },
      aliases: { ar: [{ form: 'الفجر', noClitic: true, need: { before: ['حزب'] } }] },
    }),
    organization('rise', {
      en: 'Rise',
      aliases: {
        ar: [
          {
            form: 'نهوض',
            noClitic: lines(`
      ب
      ول
    `),
          },
        ],
      },
    }),
    organization('stand', { en: 'Stand', aliases: { ar: [{ form: 'وقوف', noClitic: true }] } }),
  )

  it('true: with any proclitic only when licensed', () => {
    expectMentions(opening, 'قال بوقوف أمس', '', ARABIC)
    expectMentions(opening, 'قال ووقوف أمس', '', ARABIC)
    expectMentions(opening, 'قال وقوف أمس', 'stand: وقوف', ARABIC)
  })

  it('a licence lets it through', () => {
    expectMentions(opening, 'زعيم حزب وللفجر أمس', 'dawn: لفجر', ARABIC)
  })

  it('a list: only with the proclitics that end as listed', () => {
    expectMentions(opening, 'قال بنهوض أمس', '', ARABIC)
    expectMentions(opening, 'قال وبنهوض أمس', '', ARABIC)
    expectMentions(opening, 'قال لنهوض أمس', '', ARABIC)
    expectMentions(opening, 'قال ونهوض أمس', 'rise: نهوض', ARABIC)
    expectMentions(opening, 'قال كنهوض أمس', 'rise: نهوض', ARABIC)
  })
})

describe('A5: collisions between names', () => {
  it('a name with a proclitic that is another name is only the other name', () => {
    const names = extractorOf(place('balad', { ar: 'بلدروز' }), place('ladrus', { ar: 'لدروز' }))
    expectMentions(names, 'زار بلدروز أمس', 'balad: بلدروز', ARABIC)
    expectMentions(names, 'زار لدروز أمس', 'ladrus: لدروز', ARABIC)
  })

  it('so it is with a second proclitic before them', () => {
    const names = extractorOf(place('balad', { ar: 'بلدروز' }), place('ladrus', { ar: 'لدروز' }))
    expectMentions(names, 'زار وبلدروز أمس', 'balad: بلدروز', ARABIC)
  })

  it('lam and a name, or lam and its namesake with the article: the fewer letters are cut, the better', () => {
    const names = extractorOf(place('lahj', { ar: 'لحجار' }), place('hajj', { ar: 'الحجار' }))
    expectMentions(names, 'زار للحجار أمس', 'lahj: لحجار', ARABIC)
  })
})

describe('A6: the article is neither added nor dropped', () => {
  const names = extractorOf(place('baghdad', { ar: 'بغداد' }), place('aqaba', { ar: 'العقبة' }))

  it.each(
    lines(`
    البغداد
    والبغداد
    بالبغداد
    عقبة
    وعقبة
    بعقبة
    لعقبة
  `),
  )('%s', (text) => {
    expectMentions(names, `زار ${text} أمس`, '', ARABIC)
  })

  it('unless the bare form is a name of its own', () => {
    const both = extractorOf(place('aqaba', { ar: 'العقبة', aliases: { ar: ['عقبة'] } }))
    expectMentions(both, 'زار بعقبة أمس', 'aqaba: عقبة', ARABIC)
    expect(theMention(both, 'زار للعقبة أمس', ARABIC).alias).toBe('العقبة')
  })
})

describe('A7: a nisba or plural is not the place', () => {
  const names = extractorOf(
    place('iraq', { ar: 'العراق' }),
    place('syria', { ar: 'سوريا' }),
    place('leb', { ar: 'لبنان' }),
  )

  it.each(
    lines(`
    عراقي
    العراقي
    العراقية
    العراقيون
    والعراقيين
    السوريون
    سوري
    لبنانيات
    لبناني
  `),
  )('%s', (text) => {
    expectMentions(names, `قال ${text} أمس`, '', ARABIC)
  })
})

describe('A8: a pronoun on the name is another word', () => {
  const names = extractorOf(organization('crowd', { ar: 'الحشد' }), place('baghdad', { ar: 'بغداد' }))

  it.each(
    lines(`
    حشدنا
    حشدهم
    بغدادنا
    بغدادهم
    بغدادها
    بغدادك
    بغداده
  `),
  )('%s', (text) => {
    expectMentions(names, `قال ${text} أمس`, '', ARABIC)
  })
})

describe('A9: in Persian text nothing is cut off', () => {
  const names = extractorOf(place('baghdad', { ar: 'بغداد', fa: 'بغداد' }))

  it.each(
    lines(`
    وبغداد
    ببغداد
    لبغداد
    کبغداد
  `),
  )('%s', (text) => {
    expectMentions(names, `در ${text} بود`, '', PERSIAN)
  })

  it('a Persian name is not found in Arabic text with a proclitic', () => {
    const names = extractorOf(place('baghdad', { fa: 'بغداد' }))
    expectMentions(names, 'زار وبغداد أمس', '', ARABIC)
  })

  it('a text whose language is open is read as both', () => {
    const mention = theMention(names, 'وبغداد', {})
    expect(mention).toMatchObject({ text: 'بغداد', proclitic: 'و', lang: 'ar' })
  })
})

describe('accusative tanween', () => {
  const names = extractorOf(
    organization('daesh', { ar: 'داعش' }),
    place('iraq', { ar: 'العراق' }),
    place('rafah', { ar: 'رفح' }),
  )

  it.each([
    { fact: 'alef, fathatan', text: 'داعشا\u064b' },
    { fact: 'fathatan, alef', text: 'داعش\u064bا' },
  ])('$fact: inside the span', ({ text }) => {
    const mention = theMention(names, `قاتل ${text} أمس`, ARABIC)
    expect(mention.text).toBe(text)
    expect(mention).not.toHaveProperty('suffix')
    expect(mention.alias).toBe('داعش')
  })

  it('after a proclitic', () => {
    expect(theMention(names, 'قاتل وداعشا\u064b أمس', ARABIC)).toMatchObject({ text: 'داعشا\u064b', proclitic: 'و' })
  })

  it('alef in a ligature with the last letter', () => {
    const babel = extractorOf(place('babel', { ar: 'بابل' }))
    expect(theMention(babel, 'زار باب\ufefc\u064b أمس', ARABIC)).toMatchObject({
      text: 'باب\ufefc\u064b',
      match: 'strict',
    })
  })

  it('a bare alef is another word', () => {
    expectMentions(names, 'قاتل داعشا أمس', '', ARABIC)
    expectMentions(names, 'زار رفحا أمس', '', ARABIC)
  })

  it('another mark on the alef is another word', () => {
    expectMentions(names, 'قاتل داعشا\u064e أمس', '', ARABIC)
  })

  it('a name with the article has no tanween', () => {
    expectMentions(names, 'زار العراقا\u064b أمس', '', ARABIC)
  })

  it('in Persian text there is none', () => {
    const names = extractorOf(organization('daesh', { fa: 'داعش' }))
    expectMentions(names, 'با داعشا\u064b بود', '', PERSIAN)
  })
})
