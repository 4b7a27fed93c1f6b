import { describe, expect, it } from 'vitest'
import {
  ARABIC,
  ENGLISH,
  expectMentions,
  extractorOf,
  facility,
  lines,
  organization,
  PERSIAN,
  place,
  theMention,
} from '../mentions'

const tell = extractorOf(place('tell', { ar: 'وادي كوجر', fa: 'رود سبز', en: 'Green River' }))

describe('spaces between the words of a name', () => {
  const SPACES = [
    ' ',
    '   ',
    '\t',
    '\u00a0',
    '\u1680',
    ...Array.from({ length: 12 }, (_, offset) => String.fromCharCode(0x2000 + offset)),
    '\u202f',
    '\u205f',
    '\u3000',
    ' \u00a0\u2009 ',
  ]

  it.each(SPACES)('%j is a word gap in Arabic', (space) => {
    const text = `وادي${space}كوجر`
    expect(theMention(tell, `زار ${text} أمس`, ARABIC).text).toBe(text)
  })

  it.each(SPACES)('%j is a word gap in English', (space) => {
    const text = `Green${space}River`
    expect(theMention(tell, `the ${text} today`).text).toBe(text)
  })

  it.each(SPACES)('%j before and after a name is a boundary', (space) => {
    expect(theMention(tell, `زار${space}وادي كوجر${space}أمس`, ARABIC).text).toBe('وادي كوجر')
  })

  it('a name of one word is not found in two', () => {
    const names = extractorOf(place('it', { ar: 'كركوك' }))
    expectMentions(names, 'كر كوك', '', ARABIC)
  })

  it('a name of two words is not found in one, when the first is no joiner', () => {
    expectMentions(tell, 'واديكوجر', '', ARABIC)
  })

  it('in Persian a name of two words is found in one', () => {
    expectMentions(tell, 'در رودسبز بود', 'tell: رودسبز', PERSIAN)
  })
})

describe('line breaks between the words of a name', () => {
  const BREAKS = ['\n', '\v', '\f', '\r', '\r\n', '\u0085', '\u2028', ' \n ', '\u00a0\r\n\t']

  it.each(BREAKS)('one line break %j is a word gap', (lineBreak) => {
    const text = `وادي${lineBreak}كوجر`
    expect(theMention(tell, `زار ${text} أمس`, ARABIC).text).toBe(text)
  })

  it.each(['\n\n', '\r\n\r\n', '\n \n', '\u2029', '\n\u2028', '\r\r', ' \n\t\n '])(
    'a paragraph %j is not',
    (paragraph) => {
      expectMentions(tell, `زار وادي${paragraph}كوجر أمس`, '', ARABIC)
    },
  )
})

describe('other characters between the words of a name', () => {
  it.each(['_', ' _ '])('%j is a word gap', (gap) => {
    const text = `وادي${gap}كوجر`
    expect(theMention(tell, `زار ${text} أمس`, ARABIC).text).toBe(text)
  })

  it.each([
    '\u060c',
    '\u060c ',
    ', ',
    '\u061b ',
    ': ',
    '/',
    ' / ',
    '\\',
    '|',
    '...',
    '\u2026',
    '. ',
    '! ',
    '\u061f ',
    '-',
    ' - ',
    '\u2013',
    ' (',
    ') ',
    '*',
    '+',
    '&',
    '=',
    ' #',
    ' @',
    '\u2022',
    '\ufffd',
    '\u{1f600}',
    '\ud83d',
  ])('%j separates', (gap) => {
    expectMentions(tell, `زار وادي${gap}كوجر أمس`, '', ARABIC)
  })

  it.each(['-', '\u2010', '\u2011', '\u2013', ' - ', '_', '\u00a0'])('%j is a word gap in Latin script', (gap) => {
    const text = `Green${gap}River`
    expect(theMention(tell, `the ${text} today`, ENGLISH).text).toBe(text)
  })

  it.each([', ', '. ', '/', ' (', ': ', '...', ' & '])('%j separates in Latin script', (gap) => {
    expectMentions(tell, `the Green${gap}River today`, '', ENGLISH)
  })

  it('a joint is a word gap in Arabic too', () => {
    expectMentions(tell, 'زار وادي\u200cكوجر أمس', 'tell: وادي\u200cكوجر', ARABIC)
  })
})

describe('hyphen and slash between two names', () => {
  const two = extractorOf(place('kirkuk', { ar: 'كركوك' }), place('mosul', { ar: 'الموصل' }))

  it.each(['-', '\u2013', '\u2014', ' - ', '- ', '/', ' / ', '|', '\u060c', ':', '\u2022', '\u00b7', '.', '\n', ')('])(
    '%j: both are found',
    (gap) => {
      expectMentions(two, `طريق كركوك${gap}الموصل`, 'kirkuk: كركوك\nmosul: الموصل', ARABIC)
    },
  )
})

describe('hashtags', () => {
  const forces = extractorOf(organization('forces', { ar: 'قوات وادي كوجر' }), place('tell', { ar: 'وادي كوجر' }))

  it('a name fills a hashtag', () => {
    expectMentions(forces, 'شاهد #قوات_وادي_كوجر الآن', 'forces: قوات_وادي_كوجر', ARABIC)
  })

  it('a name of several words is part of a longer hashtag', () => {
    expectMentions(forces, 'شاهد #انسحاب_قوات_وادي_كوجر_الآن', 'forces: قوات_وادي_كوجر', ARABIC)
  })

  it('a hashtag with spaces', () => {
    expectMentions(forces, 'شاهد #قوات وادي كوجر الآن', 'forces: قوات وادي كوجر', ARABIC)
  })

  it('a proclitic before the hash is outside', () => {
    expectMentions(forces, 'شاهد و#وادي_كوجر الآن', 'tell: وادي_كوجر', ARABIC)
  })

  it('a hash in the middle separates', () => {
    expectMentions(forces, 'شاهد #وادي#كوجر الآن', '', ARABIC)
  })
})

describe('handles, addresses and links are opaque', () => {
  const names = extractorOf(
    place('kirkuk', { ar: 'كركوك', en: 'Kirkuk' }),
    place('mosul', { ar: 'الموصل', en: 'Mosul' }),
  )

  it.each([
    { fact: 'a handle in Arabic', text: 'كتب @كركوك أمس' },
    { fact: 'a handle with an underscore', text: 'كتب @كركوك_الموصل أمس' },
    { fact: 'a Latin handle', text: 'كتب @Kirkuk أمس' },
    { fact: 'a handle with digits', text: 'كتب @Kirkuk24 أمس' },
    { fact: 'a link', text: 'انظر https://example.org/Kirkuk/كركوك-الموصل أمس' },
    { fact: 'a link with a query', text: 'انظر http://a.example/x?q=كركوك&p=Mosul أمس' },
    { fact: 'a link without a scheme', text: 'انظر www.example.org/كركوك أمس' },
    { fact: 'a host name that is a name', text: 'انظر https://Kirkuk.example/ أمس' },
    { fact: 'a host name with a path and no scheme', text: 'انظر news.example.com/Mosul أمس' },
    { fact: 'an e-mail address', text: 'راسل Kirkuk@example.org أمس' },
    { fact: 'an e-mail address with a plus', text: 'راسل Kirkuk+desk@example.org أمس' },
    { fact: 'an e-mail address with a dot', text: 'راسل desk.Kirkuk@Mosul.example أمس' },
  ])('$fact', ({ text }) => {
    expectMentions(names, text, '')
  })

  it.each([
    { fact: 'a handle', text: 'كتب @someone كركوك', finds: 'kirkuk: كركوك' },
    { fact: 'a handle and a comma', text: 'كتب @someone، كركوك', finds: 'kirkuk: كركوك' },
    { fact: 'a link', text: 'انظر https://example.org/a كركوك', finds: 'kirkuk: كركوك' },
    { fact: 'a link and a line break', text: 'انظر https://example.org/a\nكركوك', finds: 'kirkuk: كركوك' },
    { fact: 'a link in brackets', text: 'انظر (https://example.org/a) كركوك', finds: 'kirkuk: كركوك' },
    { fact: 'an e-mail address', text: 'راسل a@example.org كركوك', finds: 'kirkuk: كركوك' },
    { fact: 'a lone at sign', text: 'سعره 5 @ كركوك', finds: 'kirkuk: كركوك' },
  ])('a name after $fact is found', ({ text, finds }) => {
    expectMentions(names, text, finds, ARABIC)
  })

  it('a name before a link is found', () => {
    expectMentions(names, 'من كركوك https://example.org/a', 'kirkuk: كركوك', ARABIC)
    expectMentions(names, 'من كركوك: https://example.org/a', 'kirkuk: كركوك', ARABIC)
  })

  it.each(['|', '/', '*', '#', '=', '&', '~', '!', '+', "'"])('a name, %s and a link: the name is found', (sign) => {
    expectMentions(names, `من كركوك${sign}https://example.org/a`, 'kirkuk: كركوك', ARABIC)
    expectMentions(names, `من كركوك${sign}www.example.org/a`, 'kirkuk: كركوك', ARABIC)
    expectMentions(names, `from Kirkuk${sign}https://example.org/a`, 'kirkuk: Kirkuk')
  })

  it.each([
    { fact: 'a link', text: 'من كركوكhttps://example.org/a' },
    { fact: 'a link without a scheme', text: 'من كركوكwww.example.org/a' },
    { fact: 'a host name with a path', text: 'من كركوكexample.org/a' },
    { fact: 'an e-mail address', text: 'من كركوكdesk@example.org' },
    { fact: 'a full stop and a link', text: 'من كركوك.https://example.org/a' },
    { fact: 'a hyphen and a link', text: 'من كركوك-https://example.org/a' },
  ])('a change of script is a boundary: a name and $fact without a space', ({ text }) => {
    expectMentions(names, text, 'kirkuk: كركوك', ARABIC)
  })

  it.each(['|', '/', ' ', '،', ':'])('a name, %s and an e-mail address: the name is found', (sign) => {
    expectMentions(names, `من كركوك${sign}desk@example.org`, 'kirkuk: كركوك', ARABIC)
  })

  it('no name reaches across a handle', () => {
    expectMentions(tell, 'وادي @someone كوجر', '', ARABIC)
  })
})

describe('classes of characters', () => {
  const kirkuk = extractorOf(place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk' }))

  it.each([
    { fact: 'Latin after Arabic', text: 'كركوكKerkûk', finds: 'kirkuk: كركوك' },
    { fact: 'digits after Arabic', text: 'كركوك2014', finds: 'kirkuk: كركوك' },
    { fact: 'Persian digits before Arabic', text: 'بیش از۹۴کركوك', finds: 'kirkuk: کركوك' },
    { fact: 'digits before Latin', text: '24Kirkuk', finds: 'kirkuk: Kirkuk' },
    { fact: 'emoji', text: '\u{1f600}كركوك\u{1f600}', finds: 'kirkuk: كركوك' },
    { fact: 'the replacement character', text: '\ufffdكركوك\ufffd', finds: 'kirkuk: كركوك' },
    { fact: 'lone surrogates', text: '\udc00كركوك\ud800', finds: 'kirkuk: كركوك' },
    { fact: 'Cyrillic', text: '\u043cكركوك\u043c', finds: 'kirkuk: كركوك' },
  ])('$fact is a boundary', ({ text, finds }) => {
    expectMentions(kirkuk, text, finds)
  })

  it.each([
    { fact: 'at its beginning', text: 'زار كركوكيين' },
    { fact: 'at its end', text: 'زار مكركوك' },
    { fact: 'in its middle', text: 'زار مكركوكين' },
    { fact: 'in a Latin word', text: 'Kirkukis' },
  ])('a word that has the name $fact is another word', ({ text }) => {
    expectMentions(kirkuk, text, '', ARABIC)
  })
})

describe('the gap between letters and digits', () => {
  const radar = extractorOf(organization('radar', { ar: 'رادار 24', en: 'Radar 24' }))
  const joined = extractorOf(organization('radar', { ar: 'رادار24' }))

  it.each(
    lines(`
    رادار 24
    رادار24
    رادار ٢٤
    رادار۲۴
  `),
  )('is optional: %s', (text) => {
    expectMentions(radar, `قناة ${text} قالت`, `radar: ${text}`, ARABIC)
    expectMentions(joined, `قناة ${text} قالت`, `radar: ${text}`, ARABIC)
  })

  it.each(
    lines(`
    رادار 240
    رادار 2
    رادار 024
    رادار 2 4
    رادار 24.5
    رادار-24
  `),
  )('but the number is whole: %s', (text) => {
    const expected = text === 'رادار 24.5' ? 'radar: رادار 24' : ''
    expectMentions(radar, `قناة ${text} قالت`, expected, ARABIC)
  })

  it.each(['Radar 24', 'Radar24', 'Radar-24', 'Radar ٢٤'])('in Latin script: %s', (text) => {
    expectMentions(radar, `the ${text} team`, `radar: ${text}`)
  })
})

describe('names in two scripts', () => {
  const channel = extractorOf(
    organization('channel', { ar: 'TNT عربي' }),
    organization('radio', { ar: 'راديو TNT' }),
    place('july', { ar: '14 تموز' }),
    organization('sdf', { ar: 'قسد', en: 'SDF' }),
  )

  it.each([
    { fact: 'Latin first', text: 'قالت TNT عربي أمس', finds: 'channel: TNT عربي' },
    { fact: 'Latin last', text: 'قالت راديو TNT أمس', finds: 'radio: راديو TNT' },
    { fact: 'a number first', text: 'في حي 14 تموز أمس', finds: 'july: 14 تموز' },
    { fact: 'a number first, at the beginning', text: '14 تموز حي كبير', finds: 'july: 14 تموز' },
    { fact: 'a number first, after a Latin word', text: 'قالت SDF 14 تموز أمس', finds: 'sdf: SDF\njuly: 14 تموز' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(channel, text, finds, { languages: ['ar', 'en'] })
  })

  it('are read in their own language', () => {
    expectMentions(channel, 'قالت TNT عربي أمس', 'channel: TNT عربي', ARABIC)
  })
})

describe('acronyms of single letters', () => {
  const acronym = extractorOf(organization('qsd', { ar: 'ق.س.د', fa: 'ق.س.د' }))

  it.each(
    lines(`
    ق.س.د
    ق·س·د
    ق س د
  `),
  )('are found as %s', (text) => {
    expectMentions(acronym, `قالت ${text} اليوم`, `qsd: ${text}`, ARABIC)
  })

  it('tatweel beside the letters is no difference', () => {
    expectMentions(acronym, 'قالت قـ.سـ.د اليوم', 'qsd: قـ.سـ.د', ARABIC)
  })

  it.each(
    lines(`
    ق. س. د
    ق.س. د
    ق . س . د
  `),
  )('a dot with a space is no dot of an acronym: %s', (text) => {
    expectMentions(acronym, `قالت ${text} اليوم`, '', ARABIC)
  })

  it('the closing dot is outside', () => {
    expectMentions(acronym, 'قالت ق.س.د. ثم', 'qsd: ق.س.د', ARABIC)
  })

  it.each(['-', '/', '\u060c', '..', '\n\n'])('other signs separate: %j', (sign) => {
    const text = `ق${sign}س${sign}د`
    expectMentions(acronym, `قالت ${text} اليوم`, '', ARABIC)
  })

  it('letters of words are no acronym', () => {
    expectMentions(acronym, 'قالت ق.س.دولة اليوم', '', ARABIC)
  })

  it('dots do not stand between the words of any other name', () => {
    expectMentions(tell, 'زار وادي.كوجر أمس', '', ARABIC)
    expectMentions(tell, 'زار وادي. كوجر أمس', '', ARABIC)
  })

  it('a Latin acronym with dots is the acronym with dots', () => {
    const agency = extractorOf(organization('un', { en: 'U.N.' }))
    expectMentions(agency, 'the U.N. said', 'un: U.N')
  })
})

describe('S6: a quotation inside a name', () => {
  const nujaba = extractorOf(organization('noble', { ar: 'حركة الكرام', fa: 'جنبش کرام' }))

  it.each([
    { open: '"', close: '"' },
    { open: '\u00ab', close: '\u00bb' },
    { open: '\u201c', close: '\u201d' },
    { open: '\u201d', close: '\u201c' },
    { open: '\u201e', close: '\u201c' },
    { open: '\u2039', close: '\u203a' },
    { open: '\u2018', close: '\u2019' },
    { open: "'", close: "'" },
  ])('$open $close: the span reaches to the closing mark', ({ open, close }) => {
    const text = `حركة ${open}الكرام${close}`
    expectMentions(nujaba, `قالت ${text} أمس`, `noble: ${text}`, ARABIC)
  })

  it.each(['\u200f', '\u200e', '\u202c', '\u200d', '\ufeff'])('%j before the closing mark is nothing', (invisible) => {
    const text = `حركة «الكرام${invisible}»`
    expectMentions(nujaba, `قالت ${text} أمس`, `noble: ${text}`, ARABIC)
  })

  it('the closing mark must follow at once', () => {
    // What is in the marks is the whole name, of another movement.
    expectMentions(nujaba, 'قالت حركة "الكرام الأولى" أمس', 'undecided: حركة "الكرام الأولى"', ARABIC)
    expectMentions(nujaba, 'قالت حركة "الكرام أمس', '', ARABIC)
    expectMentions(nujaba, 'قالت حركة "الكرام "أمس', '', ARABIC)
  })

  it('the closing mark must belong to the opening one', () => {
    expectMentions(nujaba, 'قالت حركة «الكرام" أمس', '', ARABIC)
    expectMentions(nujaba, 'قالت حركة "الكرام\u00bb أمس', '', ARABIC)
  })

  it('an end of the text is no closing mark', () => {
    expectMentions(nujaba, 'قالت حركة "الكرام', '', ARABIC)
  })

  it.each(['(', '[', '{'])('a bracket %s never joins', (open) => {
    const close = { '(': ')', '[': ']', '{': '}' }[open]
    expectMentions(nujaba, `قالت حركة ${open}الكرام${close} أمس`, '', ARABIC)
  })

  it('two quotations do not join', () => {
    expectMentions(nujaba, 'قالت "حركة" "الكرام" أمس', '', ARABIC)
  })

  it('quotes around a whole name are outside', () => {
    expectMentions(nujaba, 'قالت "حركة الكرام" أمس', 'noble: حركة الكرام', ARABIC)
  })

  it('in Persian too', () => {
    expectMentions(nujaba, 'رهبر جنبش «کرام» گفت', 'noble: جنبش «کرام»', PERSIAN)
  })

  it.each(
    lines(`
    تحالف
    ائتلاف
    عملية
    شركة
    جماعة
    فريق
  `),
  )('after %s quotes never join: only the inner name', (head) => {
    const inner = extractorOf(organization('whole', { ar: `${head} الكرام` }), organization('inner', { ar: 'الكرام' }))
    expectMentions(inner, `قال ${head} "الكرام" أمس`, 'inner: الكرام', ARABIC)
    expectMentions(inner, `قال ${head} الكرام أمس`, `whole: ${head} الكرام`, ARABIC)
  })

  it('two names in one pair of quotes after a head are found by themselves', () => {
    const crossing = extractorOf(
      facility('whole', { ar: 'معبر كركوك' }),
      place('kirkuk', { ar: 'كركوك' }),
      place('mosul', { ar: 'الموصل' }),
    )
    expectMentions(crossing, 'فتح معبر «كركوك - الموصل» أمس', 'kirkuk: كركوك\nmosul: الموصل', ARABIC)
  })

  it('a quotation that opens with space is no name', () => {
    expectMentions(nujaba, 'قالت حركة " الكرام" أمس', '', ARABIC)
  })
})
