import { describe, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, lines, organization, PERSIAN, person, place } from '../mentions'

const REST = 'الوارث'
const REST_FA = 'وارث'

describe('Arabic joiners', () => {
  const JOINERS = lines(`
    عبد
    أبو
    أبا
    أبي
    ابن
    بن
    أم
    آل
    ذو
    ذي
    دير
    رأس
    عين
    تل
    حزب
  `)
  const MORE = lines(`
    نور
    سيف
    صلاح
    سيد
  `)

  it.each([...JOINERS, ...MORE])('%s: written apart in the dictionary, joined in the text', (joiner) => {
    const names = extractorOf(place('it', { ar: `قرية ${joiner} ${REST}` }))
    expectMentions(names, `زار قرية ${joiner}${REST} أمس`, `it: قرية ${joiner}${REST}`, ARABIC)
  })

  it.each([...JOINERS, ...MORE])('%s: joined in the dictionary, apart in the text', (joiner) => {
    const names = extractorOf(place('it', { ar: `قرية ${joiner}${REST}` }))
    expectMentions(names, `زار قرية ${joiner} ${REST} أمس`, `it: قرية ${joiner} ${REST}`, ARABIC)
  })

  it('at the beginning of a name, after a proclitic', () => {
    const names = extractorOf(person('it', { ar: 'عبد الوارث النجار' }))
    expectMentions(names, 'قال وعبدالوارث النجار أمس', 'it: عبدالوارث النجار', ARABIC)
  })

  it('joined and with another hamza seat', () => {
    const names = extractorOf(person('it', { ar: 'عبد الأمين النجار' }))
    expectMentions(names, 'قال عبدالامين النجار أمس', 'it: عبدالامين النجار', ARABIC)
  })

  it('two joiners in one name', () => {
    const names = extractorOf(person('it', { ar: 'أبو عبد الله' }))
    expectMentions(names, 'قال أبوعبدالله أمس', 'it: أبوعبدالله', ARABIC)
    expectMentions(names, 'قال أبو عبدالله أمس', 'it: أبو عبدالله', ARABIC)
    expectMentions(names, 'قال أبوعبد الله أمس', 'it: أبوعبد الله', ARABIC)
  })

  it('split over a line break', () => {
    const names = extractorOf(place('it', { ar: 'ديرالوارث' }))
    expectMentions(names, 'زار دير\nالوارث أمس', 'it: دير¶الوارث', ARABIC)
  })

  it.each(
    lines(`
    وادي
    مخيم
    سد
    معبر
    حركة
    مدينة
  `),
  )('%s is no joiner', (word) => {
    const names = extractorOf(place('it', { ar: `${word} ${REST}` }), place('joined', { ar: `${word}${REST}ي` }))
    const listed = { ...ARABIC, rules: false }
    expectMentions(names, `زار ${word}${REST} أمس`, '', listed)
    expectMentions(names, `زار ${word} ${REST}ي أمس`, '', listed)
  })

  it('a joiner at the end of a name joins nothing', () => {
    const names = extractorOf(place('it', { ar: 'وادي دير' }))
    expectMentions(names, 'زار واديدير أمس', '', ARABIC)
  })
})

describe('Persian', () => {
  it.each(
    lines(`
    رئیس
    نخست
    حجت
    آیت
    بین
    شبه
    حشد
    بیت
    ابو
    خانه
  `),
  )('%s: apart in the dictionary, joined in the text', (word) => {
    const names = extractorOf(organization('it', { fa: `${word} ${REST_FA}` }))
    expectMentions(names, `با ${word}${REST_FA} بود`, `it: ${word}${REST_FA}`, PERSIAN)
  })

  it.each(
    lines(`
    رئیس
    نخست
    حجت
    آیت
    بین
    شبه
    حشد
    بیت
    ابو
  `),
  )('%s: joined in the dictionary, apart in the text', (joiner) => {
    const names = extractorOf(organization('it', { fa: `${joiner}${REST_FA}` }))
    expectMentions(names, `با ${joiner} ${REST_FA} بود`, `it: ${joiner} ${REST_FA}`, PERSIAN)
  })

  it('any other word that is joined in the dictionary is not split', () => {
    const names = extractorOf(organization('it', { fa: `خانه${REST_FA}` }))
    expectMentions(names, `با خانه ${REST_FA} بود`, '', PERSIAN)
  })

  it('an Arabic name is not joined by the Persian rule', () => {
    const names = extractorOf(organization('it', { ar: `خانه ${REST_FA}` }))
    expectMentions(names, `زار خانه${REST_FA} أمس`, '', ARABIC)
  })
})
