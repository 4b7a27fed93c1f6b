import { describe, expect, it } from 'vitest'
import type { AliasRule, Licence } from '../../src/types'
import {
  ARABIC,
  demonym,
  ENGLISH,
  expectMentions,
  extractorOf,
  facility,
  lines,
  organization,
  PERSIAN,
  person,
  place,
  theMention,
  weak,
} from '../mentions'

/** A town whose name is an ordinary word, under these conditions. */
function town(conditions: Omit<AliasRule, 'form'>): ReturnType<typeof extractorOf> {
  return extractorOf(weak(place('town', { ar: 'النبع' }), { form: 'النبع', ...conditions }))
}
const needs = (need: Licence): ReturnType<typeof extractorOf> => town({ need })

interface Row {
  fact: string
  text: string
  finds: string
}

const FOUND = 'town: النبع'

describe('need: a word before', () => {
  const named = needs({
    before: lines(`
    بلدة
    سكان
  `),
  })
  const ROWS: Row[] = [
    { fact: 'next to it', text: 'زار بلدة النبع أمس', finds: FOUND },
    { fact: 'two words away', text: 'زار بلدة كبيرة النبع أمس', finds: FOUND },
    { fact: 'three words away is too far', text: 'زار بلدة كبيرة جدا النبع أمس', finds: '' },
    { fact: 'absent', text: 'شرب من النبع أمس', finds: '' },
    { fact: 'after it is no word before', text: 'زار النبع بلدة أمس', finds: '' },
    { fact: 'with the article', text: 'زار البلدة النبع أمس', finds: FOUND },
    { fact: 'with waw', text: 'زار وبلدة النبع أمس', finds: FOUND },
    { fact: 'with lam', text: 'قال لسكان النبع أمس', finds: FOUND },
    { fact: 'with lam and article', text: 'قال للسكان النبع أمس', finds: FOUND },
    { fact: 'with waw and beh', text: 'قال وببلدة النبع أمس', finds: FOUND },
    { fact: 'with heh for teh marbuta', text: 'زار بلده النبع أمس', finds: FOUND },
    { fact: 'with marks and tatweel', text: 'زار بَلـدةَ النبع أمس', finds: FOUND },
    { fact: 'in a longer word is another word', text: 'زار بلدتهم النبع أمس', finds: '' },
    { fact: 'on the other side of a comma', text: 'قال سكان، النبع أمس', finds: FOUND },
    { fact: 'on the other side of a full stop', text: 'قال السكان. النبع أمس', finds: '' },
    { fact: 'on the other side of a question mark', text: 'أين السكان؟ النبع أمس', finds: '' },
    { fact: 'on the other side of an exclamation mark', text: 'يا سكان! النبع أمس', finds: '' },
    { fact: 'on the other side of a line break', text: 'قال السكان\nالنبع أمس', finds: '' },
    { fact: 'on the other side of a paragraph', text: 'قال السكان\n\nالنبع أمس', finds: '' },
    { fact: 'on the other side of an opening quote', text: 'قال سكان «النبع» أمس', finds: FOUND },
    { fact: 'before a proclitic on the name', text: 'زار بلدة والنبع أمس', finds: FOUND },
    { fact: 'before lam and article', text: 'قال السكان للنبع أمس', finds: 'town: لنبع' },
    { fact: 'a detached proclitic is no step', text: 'زار بلدة كبيرة و النبع أمس', finds: FOUND },
    { fact: 'a handle stands between', text: 'زار بلدة @someone النبع أمس', finds: FOUND },
    { fact: 'at the very beginning', text: 'بلدة النبع', finds: FOUND },
  ]

  it.each(ROWS)('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})

describe('need: a word after', () => {
  const named = needs({
    after: lines(`
    الحدودية
    نت
  `),
  })
  const ROWS: Row[] = [
    { fact: 'next to it', text: 'كتب النبع نت أمس', finds: FOUND },
    { fact: 'two words away', text: 'كتب النبع اليوم نت أمس', finds: FOUND },
    { fact: 'three words away is too far', text: 'كتب النبع اليوم هنا نت', finds: '' },
    { fact: 'without the article that the list has', text: 'كتب النبع حدودية', finds: FOUND },
    { fact: 'with waw', text: 'كتب النبع ونت', finds: FOUND },
    { fact: 'before it is no word after', text: 'نت النبع', finds: '' },
    { fact: 'on the other side of a full stop', text: 'كتب النبع. نت', finds: '' },
    { fact: 'on the other side of a line break', text: 'كتب النبع\nنت', finds: '' },
    { fact: 'at the very end', text: 'النبع نت', finds: FOUND },
  ]

  it.each(ROWS)('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})

describe('need: a window', () => {
  it('of one reaches the neighbour only', () => {
    const named = needs({ before: ['بلدة'], after: ['نت'], window: 1 })
    expectMentions(named, 'زار بلدة النبع أمس', FOUND, ARABIC)
    expectMentions(named, 'زار بلدة كبيرة النبع أمس', '', ARABIC)
    expectMentions(named, 'زار النبع أمس نت', '', ARABIC)
  })

  it('of four reaches four words', () => {
    const named = needs({ before: ['بلدة'], window: 4 })
    expectMentions(named, 'زار بلدة كبيرة جدا جدا النبع', FOUND, ARABIC)
    expectMentions(named, 'زار بلدة كبيرة جدا جدا جدا النبع', '', ARABIC)
  })
})

describe('need: a phrase', () => {
  const named = needs({ before: ['رئيس بلدية'], after: ['على الحدود'] })

  it.each([
    { fact: 'before, whole', text: 'قال رئيس بلدية النبع أمس', finds: FOUND },
    { fact: 'before, its last word only', text: 'قال مدير بلدية النبع أمس', finds: '' },
    { fact: 'before, its first word only', text: 'قال رئيس النبع أمس', finds: '' },
    { fact: 'before, in another order', text: 'قال بلدية رئيس النبع أمس', finds: '' },
    { fact: 'before, with a word between', text: 'قال رئيس ال بلدية النبع', finds: '' },
    { fact: 'before, with clitics', text: 'قال لرئيس بلدية النبع', finds: FOUND },
    { fact: 'after, whole', text: 'زار النبع على الحدود', finds: FOUND },
    { fact: 'after, its first word only', text: 'زار النبع على الجبل', finds: '' },
    { fact: 'after, cut off by the end', text: 'زار النبع على', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })

  it('does not reach across the end of a sentence', () => {
    expectMentions(named, 'قال الرئيس. بلدية النبع', '', ARABIC)
    expectMentions(named, 'زار النبع على. الحدود', '', ARABIC)
  })
})

describe('need: quoted', () => {
  const named = needs({ quoted: true })

  it.each([
    { fact: 'guillemets', text: 'كتب «النبع» أمس', finds: FOUND },
    { fact: 'straight quotes', text: 'كتب "النبع" أمس', finds: FOUND },
    { fact: 'curly quotes', text: 'كتب \u201cالنبع\u201d أمس', finds: FOUND },
    { fact: 'curly quotes the wrong way round', text: 'كتب \u201dالنبع\u201c أمس', finds: FOUND },
    { fact: 'two closing curly quotes', text: 'كتب \u201dالنبع\u201d أمس', finds: FOUND },
    { fact: 'single quotes', text: "كتب 'النبع' أمس", finds: FOUND },
    { fact: 'round brackets', text: 'كتب (النبع) أمس', finds: FOUND },
    { fact: 'square brackets', text: 'كتب [النبع] أمس', finds: FOUND },
    { fact: 'braces', text: 'كتب {النبع} أمس', finds: FOUND },
    { fact: 'marks on the last letter', text: 'كتب «النبعُ» أمس', finds: 'town: النبعُ' },
    { fact: 'a bidi control before the closing mark', text: 'كتب «\u200fالنبع\u200f» أمس', finds: FOUND },
    { fact: 'spaces inside guillemets', text: 'كتب « النبع » أمس', finds: FOUND },
    { fact: 'only an opening mark', text: 'كتب «النبع أمس', finds: '' },
    { fact: 'only a closing mark', text: 'كتب النبع» أمس', finds: '' },
    { fact: 'with another word', text: 'كتب «النبع القديم» أمس', finds: '' },
    { fact: 'with a word before', text: 'كتب «من النبع» أمس', finds: '' },
    { fact: 'between two quotations', text: 'كتب "نعم" النبع "لا" أمس', finds: '' },
    { fact: 'with a proclitic inside', text: 'كتب «والنبع» أمس', finds: '' },
    { fact: 'after a proclitic outside', text: 'كتب لـ«النبع» أمس', finds: FOUND },
    { fact: 'bare', text: 'كتب النبع أمس', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })

  it('is not enough when it is not asked for', () => {
    const unquoted = needs({ before: ['بلدة'] })
    expectMentions(unquoted, 'كتب «النبع» أمس', '', ARABIC)
  })
})

describe('block', () => {
  const named = town({
    need: {
      before: lines(`
      بلدة
      نحو
    `),
      after: ['شمالا'],
    },
    block: { before: ['مياه'], after: ['العذب'] },
  })

  it.each([
    { fact: 'a word after forbids', text: 'زار بلدة النبع العذب أمس', finds: '' },
    { fact: 'two words away too', text: 'زار بلدة النبع الكبير العذب', finds: '' },
    { fact: 'three words away not', text: 'زار بلدة النبع الكبير جدا العذب', finds: FOUND },
    { fact: 'a blocking word nearer than the needed one', text: 'زار بلدة مياه النبع أمس', finds: '' },
    { fact: 'a needed word nearer than the blocking one', text: 'جاءت مياه بلدة النبع أمس', finds: FOUND },
    { fact: 'a blocking word on the other side of a full stop', text: 'زار بلدة النبع. العذب منه', finds: FOUND },
    { fact: 'a needed word on the other side does not outweigh it', text: 'جاءت مياه النبع شمالا', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })

  it('alone, without need, forbids a strong name', () => {
    const strong = extractorOf(
      place('spring', { names: { en: 'Spring' }, aliases: { ar: [{ form: 'النبع', block: { after: ['العذب'] } }] } }),
    )
    expectMentions(strong, 'شرب من النبع العذب', '', ARABIC)
    expectMentions(strong, 'شرب من النبع أمس', 'spring: النبع', ARABIC)
  })

  it('a needed word nearer than a blocking preposition keeps the name', () => {
    const horror = town({
      need: { before: ['بلدة'] },
      block: {
        before: lines(`
      من
      يا
    `),
      },
    })
    expectMentions(horror, 'خرج من بلدة النبع', FOUND, ARABIC)
    expectMentions(horror, 'خرج من النبع', '', ARABIC)
    expectMentions(horror, 'بلدة من النبع', '', ARABIC)
  })

  it('by quotation', () => {
    const unquoted = town({ need: { before: ['بلدة'] }, block: { quoted: true } })
    expectMentions(unquoted, 'زار بلدة النبع', FOUND, ARABIC)
    expectMentions(unquoted, 'زار بلدة «النبع»', '', ARABIC)
  })

  it('blocks only the name that has it: a longer name stands', () => {
    const both = extractorOf(
      weak(place('town', { ar: 'النبع' }), { form: 'النبع', need: { before: ['بلدة'] }, block: { after: ['العذب'] } }),
      place('water', { ar: 'النبع العذب' }),
    )
    expectMentions(both, 'زار بلدة النبع العذب', 'water: النبع العذب', ARABIC)
  })
})

describe('the licence of the record', () => {
  const shared = extractorOf({
    ...place('town', { ar: 'مدينة النبع' }),
    weakAliases: { ar: ['النبع', { form: 'العين', need: { before: ['واحة'] } }] },
    context: { need: { before: ['بلدة'] }, block: { after: ['العذب'] } },
  })

  it.each([
    { fact: 'licenses a weak alias without one', text: 'زار بلدة النبع أمس', finds: 'town: النبع' },
    { fact: 'does not add to the alias that has one', text: 'زار بلدة العين أمس', finds: '' },
    { fact: 'of the alias itself', text: 'زار واحة العين أمس', finds: 'town: العين' },
    { fact: 'its block holds for both', text: 'زار واحة العين العذب أمس', finds: '' },
    { fact: 'its block holds for the alias without one', text: 'زار بلدة النبع العذب أمس', finds: '' },
    { fact: 'is nothing to a strong name', text: 'زار مدينة النبع العذب أمس', finds: 'town: مدينة النبع' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(shared, text, finds, { ...ARABIC, rules: false })
  })

  it('what it does not license is a place all the same after a head, and not this one', () => {
    expectMentions(shared, 'زار بلدة العين أمس', 'undecided: العين', ARABIC)
    expectMentions(shared, 'زار بلدة العين العذب أمس', '', ARABIC)
  })
})

describe('a weak alias without any need', () => {
  const spring = place('town', { ar: 'النبع' })
  const bare = extractorOf(weak(spring, 'النبع'), place('city', { ar: 'كركوك' }))

  it.each([
    { fact: 'is not found by itself', text: 'زار النبع أمس', finds: '' },
    { fact: 'is not found quoted', text: 'زار «النبع» أمس', finds: '' },
    { fact: 'is found as a hashtag', text: 'تابع #النبع أمس', finds: 'town: النبع' },
    { fact: 'is found beside a name of its type', text: 'زار كركوك والنبع أمس', finds: 'city: كركوك\ntown: النبع' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(bare, text, finds, ARABIC)
  })

  it('a canonical name that is also listed as weak is weak', () => {
    expectMentions(bare, 'قال النبع', '', ARABIC)
  })

  it('an alias that is also listed as weak is weak', () => {
    const both = extractorOf({
      ...place('town', { ar: 'بلد' }),
      aliases: { ar: ['النبع'] },
      weakAliases: { ar: ['النبع'] },
    })
    expectMentions(both, 'قال النبع', '', ARABIC)
  })
})

describe('determiners', () => {
  const named = needs({ before: ['ضفاف'], after: ['شمالا'], quoted: true })

  it.each(
    lines(`
    هذا
    هذه
    ذلك
    تلك
    أي
    كل
    وهذا
    بهذا
    لكل
  `),
  )('%s before it makes it the ordinary word', (word) => {
    expectMentions(named, `من ${word} النبع شمالا`, '', ARABIC)
  })

  it('a needed word next to the name is stronger', () => {
    expectMentions(named, 'في كل ضفاف النبع', FOUND, ARABIC)
  })

  it('a strong name does not mind', () => {
    const names = extractorOf(place('iraq', { ar: 'العراق' }))
    expectMentions(names, 'في كل العراق', 'iraq: العراق', ARABIC)
  })

  it.each(
    lines(`
    این
    آن
    هر
    هیچ
  `),
  )('in Persian: %s', (word) => {
    const persian = extractorOf(weak(place('town', { fa: 'چشمه' }), { form: 'چشمه', need: { after: ['شمال'] } }, 'fa'))
    expectMentions(persian, `در ${word} چشمه شمال`, '', PERSIAN)
    expectMentions(persian, 'در چشمه شمال', 'town: چشمه', PERSIAN)
  })
})

describe('an agreeing nisba after the name', () => {
  const named = needs({ before: ['قرب'], after: ['شمالا'] })

  it.each([
    { fact: 'makes it the ordinary noun', text: 'كان النبع الإيراني شمالا', finds: '' },
    { fact: 'of the other gender does not', text: 'كان النبع الإيرانية شمالا', finds: FOUND },
    { fact: 'without article does not', text: 'كان النبع إيراني شمالا', finds: FOUND },
    { fact: 'over a comma does not', text: 'كان النبع، الإيراني شمالا', finds: FOUND },
    { fact: 'gives way to a needed word next to the name', text: 'كان قرب النبع الإيراني', finds: FOUND },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })

  it('of a feminine name', () => {
    const free = extractorOf(weak(place('town', { ar: 'الدوحة' }), { form: 'الدوحة', need: { after: ['شمالا'] } }))
    expectMentions(free, 'كانت الدوحة الإيرانية شمالا', '', ARABIC)
    expectMentions(free, 'كانت الدوحة الإيراني شمالا', 'town: الدوحة', ARABIC)
  })

  it('a strong name does not mind', () => {
    const names = extractorOf(place('it', { ar: 'المغرب' }))
    expectMentions(names, 'زار المغرب العربي', 'it: المغرب', ARABIC)
  })
})

describe('coordination', () => {
  const names = extractorOf(
    weak(place('town', { ar: 'النبع' }), { form: 'النبع', need: { before: ['بلدة'] } }),
    weak(place('spring', { ar: 'الينبوع' }), { form: 'الينبوع', need: { before: ['بلدة'] } }),
    place('city', { ar: 'كركوك' }),
    organization('party', { ar: 'قسد' }),
  )

  it.each([
    { fact: 'after a name of its type', text: 'زار كركوك والنبع أمس', finds: 'city: كركوك\ntown: النبع' },
    { fact: 'before a name of its type', text: 'زار النبع وكركوك أمس', finds: 'town: النبع\ncity: كركوك' },
    { fact: 'with a detached waw', text: 'زار كركوك و النبع أمس', finds: 'city: كركوك\ntown: النبع' },
    { fact: 'with a detached waw before the other', text: 'زار النبع و كركوك أمس', finds: 'town: النبع\ncity: كركوك' },
    { fact: 'with quotes', text: 'زار "كركوك" و"النبع" أمس', finds: 'city: كركوك\ntown: النبع' },
    { fact: 'with a licensed weak name', text: 'زار بلدة الينبوع والنبع', finds: 'spring: الينبوع\ntown: النبع' },
    { fact: 'in a chain', text: 'زار كركوك والنبع والينبوع', finds: 'city: كركوك\ntown: النبع\nspring: الينبوع' },
    { fact: 'with a name of another type', text: 'زار قسد والنبع أمس', finds: 'party: قسد' },
    { fact: 'without a conjunction', text: 'زار كركوك النبع أمس', finds: 'city: كركوك' },
    { fact: 'over a full stop', text: 'زار كركوك. والنبع أمس', finds: 'city: كركوك' },
    { fact: 'of two names that nothing licenses', text: 'زار النبع والينبوع', finds: '' },
    { fact: 'with a word between', text: 'زار كركوك أمس والنبع', finds: 'city: كركوك' },
    {
      fact: 'between commas, a name of its type on either side',
      text: 'زار كركوك، النبع، كركوك أمس',
      finds: 'city: كركوك\ntown: النبع\ncity: كركوك',
    },
    { fact: 'between commas, a name on one side only', text: 'زار كركوك، النبع، أمس', finds: 'city: كركوك' },
    {
      fact: 'between commas and names of another type',
      text: 'زار قسد، النبع، قسد',
      finds: 'party: قسد\nparty: قسد',
    },
    {
      fact: 'between other marks',
      text: 'زار كركوك؛ النبع، كركوك',
      finds: 'city: كركوك\ncity: كركوك',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(names, text, finds, ARABIC)
  })

  it('a block is stronger', () => {
    const blocked = extractorOf(
      weak(place('town', { ar: 'النبع' }), { form: 'النبع', need: { before: ['بلدة'] }, block: { after: ['العذب'] } }),
      place('city', { ar: 'كركوك' }),
    )
    expectMentions(blocked, 'زار كركوك والنبع العذب', 'city: كركوك', ARABIC)
  })

  it('a determiner is stronger', () => {
    expectMentions(names, 'زار كركوك وهذا النبع', 'city: كركوك', ARABIC)
  })

  it('in Persian', () => {
    const persian = extractorOf(
      weak(place('town', { fa: 'چشمه' }), { form: 'چشمه', need: { before: ['شهر'] } }, 'fa'),
      place('city', { fa: 'کرکوک' }),
    )
    expectMentions(persian, 'در کرکوک و چشمه بود', 'city: کرکوک\ntown: چشمه', PERSIAN)
    expectMentions(persian, 'در چشمه و کرکوک بود', 'town: چشمه\ncity: کرکوک', PERSIAN)
  })

  it('in English', () => {
    const english = extractorOf(
      weak(place('town', { en: 'Spring' }), { form: 'Spring', need: { before: ['town'] } }, 'en'),
      place('city', { en: 'Kirkuk' }),
    )
    expectMentions(english, 'in Kirkuk and Spring today', 'city: Kirkuk\ntown: Spring', ENGLISH)
    expectMentions(english, 'in Spring today', '', ENGLISH)
  })
})

describe('mentioned before in the document', () => {
  const names = extractorOf({
    ...weak(facility('camp', { ar: 'مخيم النبع' }), { form: 'النبع', need: { before: ['سكان'] } }),
  })

  it.each([
    {
      fact: 'a full mention licenses the weak name after it',
      text: 'زار مخيم النبع. ثم غادر النبع',
      finds: 'camp: مخيم النبع\ncamp: النبع',
    },
    { fact: 'not before it', text: 'غادر النبع. ثم زار مخيم النبع', finds: 'camp: مخيم النبع' },
    { fact: 'a determiner is stronger', text: 'زار مخيم النبع. ثم هذا النبع', finds: 'camp: مخيم النبع' },
    { fact: 'across paragraphs', text: 'زار مخيم النبع\n\n\nغادر النبع', finds: 'camp: مخيم النبع\ncamp: النبع' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(names, text, finds, ARABIC)
  })

  it('a weak mention is not enough', () => {
    expectMentions(names, 'قال سكان النبع. ثم غادر النبع', 'camp: النبع', ARABIC)
  })
})

describe('an agency in a dateline', () => {
  const agency = extractorOf(
    weak(organization('agency', { kind: 'media', ar: 'وكالة نور' }), { form: 'نور', need: { before: ['وكالة'] } }),
    weak(place('village', { kind: 'village', ar: 'قرية ريم' }), { form: 'ريم', need: { before: ['قرية'] } }),
  )
  it.each([
    { fact: 'after a slash', text: 'دمشق/ نور- قال الناطق', finds: 'agency: نور' },
    { fact: 'in brackets', text: 'دمشق (نور) قال الناطق', finds: 'agency: نور' },
    { fact: 'between dashes, on a later line', text: 'عنوان\nدمشق \u2013 نور \u2013 قال الناطق', finds: 'agency: نور' },
    { fact: 'no other name', text: 'دمشق (ريم) قال الناطق', finds: '' },
    { fact: 'not within a sentence', text: 'قال الناطق في دمشق اليوم (نور) ذلك', finds: '' },
    { fact: 'not between commas', text: 'دمشق، نور، قال الناطق', finds: '' },
    { fact: 'not where nothing sets it off from the sentence', text: 'دمشق - نور الصباح', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(agency, text, finds, ARABIC)
  })
})

describe('hashtags', () => {
  const named = needs({ before: ['بلدة'] })

  it.each([
    { fact: 'of the name alone', text: 'تابع #النبع أمس', finds: FOUND },
    { fact: 'of the name alone, with a proclitic before the hash', text: 'تابع و#النبع أمس', finds: FOUND },
    { fact: 'at the end of the text', text: 'تابع #النبع', finds: FOUND },
    { fact: 'with a word before the name', text: 'تابع #غضب_النبع أمس', finds: '' },
    { fact: 'with a word after the name', text: 'تابع #النبع_يغضب أمس', finds: '' },
    { fact: 'with a proclitic in it', text: 'تابع #والنبع أمس', finds: '' },
    { fact: 'with the licence in it', text: 'تابع #بلدة_النبع أمس', finds: FOUND },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})

describe('a country that is also a feminine adjective', () => {
  const country = extractorOf(
    weak(place('syria', { ar: 'سورية', kind: 'country' }), {
      form: 'سورية',
      need: {
        before: lines(`
        في
        إلى
        ب
      `),
        window: 1,
      },
    }),
    weak(place('village', { ar: 'الحورية', kind: 'village' }), { form: 'الحورية', need: { before: ['قرية'] } }),
  )

  it.each([
    { fact: 'at the beginning of the text', text: 'سورية تعلن الفوز', finds: 'syria: سورية' },
    { fact: 'after a full stop', text: 'انتهى. سورية تعلن الفوز', finds: 'syria: سورية' },
    { fact: 'after a line break', text: 'عاجل\nسورية تعلن الفوز', finds: 'syria: سورية' },
    { fact: 'after an opening quote', text: 'وقال «سورية بخير»', finds: 'syria: سورية' },
    { fact: 'after an opening bracket', text: 'دمشق (سورية)', finds: 'syria: سورية' },
    { fact: 'after a preposition', text: 'وصل إلى سورية أمس', finds: 'syria: سورية' },
    { fact: 'after a proclitic preposition', text: 'ثقتنا بسورية كبيرة', finds: 'syria: سورية' },
    { fact: 'after a noun', text: 'دفع ليرة سورية أمس', finds: '' },
    { fact: 'after a colon', text: 'عاجل: سورية تعلن الفوز', finds: 'syria: سورية' },
    { fact: 'after a bar', text: 'عاجل | سورية تعلن الفوز', finds: 'syria: سورية' },
    { fact: 'after a comma', text: 'دفع ليرات، سورية وأجنبية', finds: '' },
    { fact: 'only a country', text: 'الحورية جميلة', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(country, text, finds, ARABIC)
  })
})

describe('a surname that opens a line', () => {
  const surname = { form: 'الينبوعي', need: { before: ['قال'] } }
  const names = extractorOf(
    weak(person('speaker', { ar: 'سعدون الينبوعي' }), surname),
    weak(person('boy', { ar: 'فؤاد الينبوعي' }), { form: 'عباس', need: { before: ['قال'] } }),
    weak(place('town', { ar: 'مدينة النبع' }), { form: 'النبع', need: { before: ['بلدة'] } }),
  )

  it.each([
    { fact: 'and a colon after it: who speaks', text: 'الينبوعي: لن نعود', finds: 'speaker: الينبوعي' },
    { fact: 'the second line', text: 'عاجل\nالينبوعي: لن نعود', finds: 'speaker: الينبوعي' },
    { fact: 'an item in the middle of a line', text: 'لا جديد * الينبوعي: لن نعود', finds: 'speaker: الينبوعي' },
    { fact: 'quotation marks before the colon', text: '«الينبوعي»: لن نعود', finds: '' },
    { fact: 'no colon after it', text: 'الينبوعي لن نعود', finds: '' },
    { fact: 'another mark after it', text: 'الينبوعي، لن نعود', finds: '' },
    { fact: 'a word before it', text: 'عاجل الينبوعي: لن نعود', finds: '' },
    { fact: 'a comma before it', text: 'عاجل، الينبوعي: لن نعود', finds: '' },
    { fact: 'a proclitic on it', text: 'والينبوعي: لن نعود', finds: '' },
    { fact: 'a given name speaks in a dialogue', text: 'عباس: لن نعود', finds: '' },
    { fact: 'a place does not speak', text: 'النبع: لن نعود', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(names, text, finds, ARABIC)
  })

  it('says so', () => {
    const mention = theMention(names, 'الينبوعي: لن نعود', { ...ARABIC, explain: true })
    expect(mention.evidence?.licence).toBe('speaker')
  })
})

describe('a Persian plural after the name of a body', () => {
  const word = { form: 'لشکر', block: { after: ['دشمن'] } }
  const names = extractorOf(
    organization('corps', { names: { en: 'Corps' }, aliases: { fa: [word] } }),
    weak(place('town', { fa: 'شهر چشمه' }), { form: 'چشمه', need: { before: ['در'] } }, 'fa'),
  )

  it.each([
    { fact: 'completes the ordinary noun', text: 'لشکر ستاره\u200cها پیدا شد', finds: '' },
    { fact: 'with را is its object', text: 'لشکر قایق\u200cها را گرفت', finds: 'corps: لشکر' },
    { fact: 'in ezafe is an object, too', text: 'لشکر قایق\u200cهای تند ساخت', finds: 'corps: لشکر' },
    { fact: 'over a comma begins something else', text: 'در لشکر، ستاره\u200cها پیدا شد', finds: 'corps: لشکر' },
    { fact: 'after a place, too', text: 'در چشمه ستاره\u200cها پیدا شد', finds: 'town: چشمه' },
    { fact: 'singular says nothing', text: 'لشکر ستاره گرفت', finds: 'corps: لشکر' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(names, text, finds, PERSIAN)
  })
})

describe('evidence', () => {
  const named = extractorOf(
    weak(place('town', { ar: 'النبع' }), { form: 'النبع', need: { before: ['بلدة'], after: ['نت'], quoted: true } }),
    place('city', { ar: 'كركوك' }),
    place('longer', { ar: 'بلدة النبع الكبرى' }),
  )

  it.each([
    { text: 'زار بلدة النبع أمس', licence: 'before بلده' },
    { text: 'زار النبع نت', licence: 'after نت' },
    { text: 'زار «النبع»', licence: 'quoted' },
    { text: 'زار #النبع', licence: 'hashtag' },
  ])('a weak name says what let it through: $licence', ({ text, licence }) => {
    const mention = theMention(named, text, { ...ARABIC, explain: true })
    expect(mention.evidence).toEqual({ strength: 'weak', licence, beat: [] })
  })

  it('a strong name needs none', () => {
    expect(theMention(named, 'زار كركوك', { ...ARABIC, explain: true }).evidence).toEqual({
      strength: 'strong',
      beat: [],
    })
  })

  it('a coordinated name says with what', () => {
    const mentions = named.extract('زار كركوك والنبع', { ...ARABIC, explain: true })
    expect(mentions[1]?.evidence?.licence).toBe('coordinated with city')
  })

  it('a name that won over another says so', () => {
    const mention = theMention(named, 'زار بلدة النبع الكبرى', { ...ARABIC, explain: true })
    expect(mention.evidence).toEqual({ strength: 'strong', beat: ['town'] })
  })

  it('is absent when it is not asked for', () => {
    expect(theMention(named, 'زار كركوك', ARABIC)).not.toHaveProperty('evidence')
    expect(theMention(named, 'زار كركوك', { ...ARABIC, explain: false })).not.toHaveProperty('evidence')
  })
})

describe('licences and other layers', () => {
  it('a demonym that is switched off neither appears nor licenses', () => {
    const names = extractorOf(
      demonym('iraqi', { ar: 'العراقيون' }),
      weak(demonym('spring', { ar: 'النبعيون' }), { form: 'النبعيون', need: { before: ['شعب'] } }),
    )
    expectMentions(names, 'قال العراقيون والنبعيون', '', ARABIC)
    expectMentions(names, 'قال العراقيون والنبعيون', 'iraqi: العراقيون\nspring: النبعيون', {
      ...ARABIC,
      layers: ['demonym'],
    })
  })
})

describe('a nisba that is a last name', () => {
  const names = extractorOf(
    weak(person('speaker', { ar: 'سعدون الينبوعي' }), {
      form: 'الينبوعي',
      need: {
        before: lines(`
        أعلن
        رئيس الوزراء
      `),
        after: ['غادر'],
      },
    }),
  )

  it.each([
    { fact: 'after its verb', text: 'ثم أعلن الينبوعي ذلك', finds: 'speaker: الينبوعي' },
    { fact: 'two words after it', text: 'ثم أعلن أمس الينبوعي ذلك', finds: 'speaker: الينبوعي' },
    { fact: 'but not with the noun between that it modifies', text: 'ثم أعلن البنك الينبوعي ذلك', finds: '' },
    { fact: 'nor before the verb of that noun', text: 'ثم البنك الينبوعي غادر', finds: '' },
    {
      fact: 'after a title and its nationality',
      text: 'جاء رئيس الوزراء العراقي الينبوعي',
      finds: 'speaker: الينبوعي',
    },
    { fact: 'with a title between', text: 'ثم أعلن الوزير الينبوعي ذلك', finds: 'speaker: الينبوعي' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(names, text, finds, { ...ARABIC, rules: false })
  })
})

describe('a nisba that is a town and a last name', () => {
  const both = extractorOf(
    weak(place('town', { ar: 'ناحية الينبوعي' }), { form: 'الينبوعي', need: { before: ['ناحية'] } }),
    person('minister', { ar: 'سعدون الينبوعي' }),
  )

  it('after a title is the last name', () => {
    const text = 'حضر سعدون الينبوعي. وأكد الوزير الينبوعي ذلك'
    expectMentions(both, text, 'minister: سعدون الينبوعي\nminister: الينبوعي', ARABIC)
  })

  it('after another definite noun is its adjective', () => {
    expectMentions(both, 'حضر سعدون الينبوعي. وفاز الفريق الوطني الينبوعي', 'minister: سعدون الينبوعي', ARABIC)
  })
})

describe('a nisba that is a paper', () => {
  const paper = extractorOf(
    weak(organization('paper', { ar: 'صحيفة الينبوعية', kind: 'media' }), {
      form: 'الينبوعية',
      need: { before: ['صحف'] },
    }),
  )

  it('is licensed by its head in the construct', () => {
    expectMentions(paper, 'قرأ في صحف الينبوعية أمس', 'paper: الينبوعية', ARABIC)
  })

  it('is the adjective of a definite head', () => {
    expectMentions(paper, 'قرأ في الصحف الينبوعية أمس', '', ARABIC)
  })
})

describe('a nisba that is a town', () => {
  const town = weak(place('town', { ar: 'ناحيات الصينية' }), {
    form: 'الصينية',
    need: {
      before: lines(`
        العاصمة
        مدينة
        ناحية
      `),
    },
  })
  const extractor = extractorOf(town)

  it('is licensed by a head that it belongs to', () => {
    expectMentions(extractor, 'في ناحية الصينية أمس', 'town: الصينية', ARABIC)
  })

  it.each([
    { head: 'the capital', text: 'زار العاصمة الصينية أمس' },
    { head: 'the city', text: 'في المدينة الصينية أمس' },
  ])('is the adjective of a definite head: $head', ({ text }) => {
    expectMentions(extractor, text, '', ARABIC)
  })

  it.each([
    { word: 'a preposition', need: 'إلى', text: 'وصل إلى الصينية أمس' },
    { word: 'a verb', need: 'التزمت', text: 'التزمت الصينية بالقرار' },
    { word: 'a verbal noun', need: 'إلغاء', text: 'بعد إلغاء الصينية القرار' },
  ])('is no adjective of what only begins like a definite noun: $word', ({ need, text }) => {
    expectMentions(
      extractorOf(weak(town, { form: 'الصينية', need: { before: [need] } })),
      text,
      'town: الصينية',
      ARABIC,
    )
  })
})

describe('a name whose record has it with a shadda', () => {
  const reader = extractorOf(
    place('city', { ar: 'حمان', kind: 'city', weakAliases: { ar: [{ form: 'حمان' }, { form: 'حم\u0651ان' }] } }),
    place('country', {
      ar: 'حمان',
      kind: 'country',
      weakAliases: { ar: [{ form: 'حمان', need: { before: ['إلى'] } }] },
    }),
  )

  it.each([
    { fact: 'stands with it', text: 'رأت حم\u0651ان ذلك', finds: 'city: حم\u0651ان' },
    { fact: 'is nobody else then', text: 'وصل إلى حم\u0651ان أمس', finds: 'city: حم\u0651ان' },
    { fact: 'not without it', text: 'رأت حمان ذلك', finds: '' },
    { fact: 'is the other without it', text: 'وصل إلى حمان أمس', finds: 'country: حمان' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })
})

describe('the place of a dateline', () => {
  const reader = extractorOf(
    place('city', { ar: 'حمان', kind: 'city', weakAliases: { ar: ['حمان'] } }),
    place('country', { ar: 'زمان', kind: 'country', weakAliases: { ar: ['زمان'] } }),
  )

  it.each([
    { fact: 'opens the text', text: 'حمان - أعلن المدير ذلك', finds: 'city: حمان' },
    { fact: 'opens a line', text: 'خبر اليوم\nحمان \u2013 أعلن المدير ذلك', finds: 'city: حمان' },
    { fact: 'not within a line', text: 'رأت حمان - أعلن المدير ذلك', finds: '' },
    { fact: 'not before a hyphen without spaces', text: 'حمان-أعلن المدير ذلك', finds: '' },
    { fact: 'not a country', text: 'زمان - أعلن المدير ذلك', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })
})

describe('the name after "or"', () => {
  const reader = extractorOf(
    place('first', { ar: 'كركوك', fa: 'کرکوک' }),
    place('second', { ar: 'النبع', fa: 'چشمه', weakAliases: { ar: ['النبع'], fa: ['چشمه'] } }),
  )

  it.each([
    { fact: 'أم', text: 'كركوك أم النبع', finds: 'first: كركوك\nsecond: النبع' },
    { fact: 'أو', text: 'كركوك أو النبع', finds: 'first: كركوك\nsecond: النبع' },
    { fact: 'not another word', text: 'كركوك ثم النبع', finds: 'first: كركوك' },
  ])('is of the type of the one before it: $fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })

  it('is so in Persian, too', () => {
    expectMentions(reader, 'کرکوک یا چشمه', 'first: کرکوک\nsecond: چشمه', PERSIAN)
  })
})

describe('an address', () => {
  const site = extractorOf(organization('site', { en: 'Najmnews' }))

  it.each([
    { fact: 'has no name in it', text: 'The report on Najmnews.ir said so', finds: '' },
    { fact: 'has none before two labels', text: 'The report on Najmnews.co.uk said so', finds: '' },
    { fact: 'is none across a space', text: 'He founded Najmnews. ir is a label', finds: 'site: Najmnews' },
    { fact: 'is none before a word that is no domain', text: 'He founded Najmnews.It grew', finds: 'site: Najmnews' },
    { fact: 'is none before a domain that is a word', text: 'He left Najmnews.in anger', finds: 'site: Najmnews' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(site, text, finds, ENGLISH)
  })
})
