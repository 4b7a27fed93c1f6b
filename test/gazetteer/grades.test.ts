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
} from '../mentions'

describe('F1: a name of at most four letters is not found loosely', () => {
  const cities = extractorOf(place('hama', { ar: 'حماة' }), place('gaza', { ar: 'غزة' }), place('ibb', { ar: 'إب' }))

  it.each(
    lines(`
    حماه
    غزه
    وحماه
    بغزه
    أب
    اب
    آب
  `),
  )('%s', (text) => {
    expectMentions(cities, `كان ${text} هنا`, '', ARABIC)
  })

  it.each(
    lines(`
    حماة
    غزة
    إب
    وحماة
    لغزة
  `),
  )('%s is exact', (text) => {
    expect(theMention(cities, `كان ${text} هنا`, ARABIC).match).toBe('exact')
  })

  it.each([
    { head: 'مدينة', text: 'حماه' },
    { head: 'مدينه', text: 'غزه' },
    { head: 'بمدينة', text: 'حماه' },
    { head: 'المدينة', text: 'حماه' },
    { head: 'محافظة', text: 'اب' },
    { head: 'ريف', text: 'حماه' },
    { head: 'بلدتي', text: 'غزه' },
    { head: 'العاصمة', text: 'غزه' },
  ])('after the place head $head it is: $text', ({ head, text }) => {
    expect(theMention(cities, `زار ${head} ${text} أمس`, ARABIC)).toMatchObject({ text, match: 'loose' })
  })

  it.each(
    lines(`
    وزارة
    حركة
    قال
  `),
  )('another word before it is no place head: %s', (word) => {
    expectMentions(cities, `كان ${word} غزه هنا`, '', ARABIC)
  })

  it('the head must stand next to it, in the same sentence', () => {
    expectMentions(cities, 'زار مدينة جميلة غزه', '', ARABIC)
    expectMentions(cities, 'زار المدينة. غزه', '', ARABIC)
    expectMentions(cities, 'زار المدينة\nغزه', '', ARABIC)
  })

  it('the article counts as letters', () => {
    const free = extractorOf(organization('free', { ar: 'الحرة' }), organization('four', { ar: 'الآن' }))
    expect(theMention(free, 'قال الحره', ARABIC).match).toBe('loose')
    expectMentions(free, 'قال الان', '', ARABIC)
  })

  it('a name of several short words is long', () => {
    const names = extractorOf(place('it', { ar: 'تل أب' }))
    expect(theMention(names, 'زار تل اب', ARABIC).match).toBe('loose')
  })

  it('strict differences are no matter', () => {
    expect(theMention(cities, 'كان غَـزّة هنا', ARABIC).match).toBe('strict')
  })

  it('in Persian too', () => {
    const amol = extractorOf(place('amol', { fa: 'آمل' }))
    expectMentions(amol, 'جنبش امل گفت', '', PERSIAN)
    expectMentions(amol, 'شهر امل بود', 'amol: امل', PERSIAN)
    expectMentions(amol, 'شهر آمل بود', 'amol: آمل', PERSIAN)
  })

  it('is about Arabic script only', () => {
    const latin = extractorOf(place('hit', { en: 'H\u012bt' }))
    expect(theMention(latin, 'in Hit today', {}).text).toBe('Hit')
  })
})

describe('F2: the final hamza', () => {
  const shrine = extractorOf(
    place('karbala', { ar: 'كربلاء', fa: 'کربلاء' }),
    person('banna', { names: { en: 'Banna' }, aliases: { ar: ['البناء'] } }),
    person('full', { ar: 'حسن البناء' }),
    organization('noble', { ar: 'حركة النجباء' }),
  )

  it.each([
    { fact: 'of a place may be missing', text: 'زار كربلا أمس', finds: 'karbala: كربلا' },
    { fact: 'of a name of several words may be missing', text: 'قالت حركة النجبا', finds: 'noble: حركة النجبا' },
    { fact: 'of a person of two words may be missing', text: 'قال حسن البنا أمس', finds: 'full: حسن البنا' },
    { fact: 'of a person of one word may not', text: 'قال البنا أمس', finds: '' },
    { fact: 'of a person of one word is there', text: 'قال البناء أمس', finds: 'banna: البناء' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(shrine, text, finds, ARABIC)
  })

  it('may always be missing in Persian', () => {
    const persian = extractorOf(person('banna', { fa: 'البناء' }), place('karbala', { fa: 'کربلاء' }))
    expectMentions(persian, 'گفت البنا را', 'banna: البنا', PERSIAN)
    expectMentions(persian, 'شهر کربلا را', 'karbala: کربلا', PERSIAN)
  })

  it('in the middle of a name', () => {
    const names = extractorOf(organization('it', { ar: 'لواء الفاتح' }))
    expectMentions(names, 'قال لوا الفاتح أمس', 'it: لوا الفاتح', ARABIC)
    expectMentions(names, 'قال لواء الفاتح أمس', 'it: لواء الفاتح', ARABIC)
  })

  it('that is written is inside the span though the name has none', () => {
    const names = extractorOf(place('karbala', { ar: 'كربلا' }))
    expectMentions(names, 'زار كربلاء أمس', 'karbala: كربلاء', ARABIC)
  })

  it('is found after a proclitic and with marks', () => {
    expectMentions(shrine, 'زار وكربلاءِ أمس', 'karbala: كربلاءِ', ARABIC)
  })

  it('of a short name', () => {
    const short = extractorOf(place('ma', { ar: 'ماء' }))
    expectMentions(short, 'قال ما شاء', '', ARABIC)
    expectMentions(short, 'قال ماء شاء', 'ma: ماء', ARABIC)
  })
})

describe('F3: fold strict', () => {
  const badr = extractorOf(
    organization('tahrir', { names: { en: 'x' }, aliases: { ar: [{ form: 'الأمانة', fold: 'strict' }] } }),
  )

  it('the loose form is not found, not even after a place head', () => {
    expectMentions(badr, 'قالت الامانه', '', ARABIC)
    expectMentions(badr, 'قالت مدينة الامانة', '', ARABIC)
  })

  it('the strict form is', () => {
    expectMentions(badr, 'قالت الأَمانـة', 'tahrir: الأَمانـة', ARABIC)
  })
})

describe('the grade of a mention', () => {
  const names = extractorOf(place('anbar', { ar: 'الأنبار', fa: 'الانبار', en: 'Anbar' }))

  it.each([
    { text: 'الأنبار', match: 'exact' },
    { text: 'الأنبارُ', match: 'strict' },
    { text: 'الأنبـار', match: 'strict' },
    { text: 'الا\u0654نبار', match: 'strict' },
    { text: 'ا\ufef7نبار', match: 'strict' },
    { text: 'الانبار', match: 'loose' },
    { text: 'الآنبار', match: 'loose' },
  ])('$text is $match', ({ text, match }) => {
    expect(theMention(names, `زار ${text} أمس`, ARABIC).match).toBe(match)
  })

  it('spacing that differs is strict', () => {
    const two = extractorOf(place('it', { ar: 'دير الوارث' }))
    expect(theMention(two, 'زار دير  الوارث', ARABIC).match).toBe('strict')
    expect(theMention(two, 'زار ديرالوارث', ARABIC).match).toBe('strict')
  })

  it('Latin case is exact, accents are not', () => {
    expect(theMention(names, 'in ANBAR', {}).match).toBe('exact')
  })

  it('the better grade makes the confidence higher', () => {
    const confidence = (text: string): number => theMention(names, `زار ${text} أمس`, ARABIC).confidence
    expect(confidence('الأنبار')).toBeGreaterThan(confidence('الأنبارُ'))
    expect(confidence('الأنبارُ')).toBeGreaterThan(confidence('الانبار'))
  })
})

describe('an Arabic alias that two records spell differently', () => {
  it('goes to the closer spelling', () => {
    const names = extractorOf(place('one', { ar: 'الأمينة' }), place('two', { ar: 'الامينه' }))
    expectMentions(names, 'زار الأمينة', 'one: الأمينة', ARABIC)
    expectMentions(names, 'زار الامينه', 'two: الامينه', ARABIC)
  })
})
