import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor } from '../../src/core'
import {
  ARABIC,
  ENGLISH,
  expectMentions,
  extractorOf,
  facility,
  lines,
  organization,
  PERSIAN,
  person,
  place,
  weak,
} from '../mentions'

const najjar = person('najjar', { ar: 'سالم النجاري', fa: 'سالم النجاری', en: 'Salem al-Najjari' })
const one = extractorOf(najjar, person('other', { ar: 'ماهر الوائلي' }))
const FULL = 'najjar: سالم النجاري'
const SHORT = 'najjar: النجاري'

interface Row {
  fact: string
  text: string
  finds: string
}

describe('a short name after the full one', () => {
  const ROWS: Row[] = [
    { fact: 'in the same sentence', text: 'قال سالم النجاري إن النجاري غادر', finds: `${FULL}\n${SHORT}` },
    { fact: 'in a later sentence', text: 'وصل سالم النجاري. وقال النجاري ذلك', finds: `${FULL}\n${SHORT}` },
    { fact: 'in a later paragraph', text: 'وصل سالم النجاري\n\nوقال النجاري ذلك', finds: `${FULL}\n${SHORT}` },
    { fact: 'several times', text: 'وصل سالم النجاري. قال النجاري. أكد النجاري', finds: `${FULL}\n${SHORT}\n${SHORT}` },
    { fact: 'with waw', text: 'وصل سالم النجاري. والنجاري غادر', finds: `${FULL}\n${SHORT}` },
    { fact: 'with lam', text: 'وصل سالم النجاري. قيل للنجاري ذلك', finds: `${FULL}\nnajjar: لنجاري` },
    { fact: 'after a title', text: 'وصل سالم النجاري. قال الوزير النجاري', finds: `${FULL}\n${SHORT}` },
    { fact: 'with marks', text: 'وصل سالم النجاري. قال النَجّاريُّ', finds: `${FULL}\nnajjar: النَجّاريُّ` },
    { fact: 'in quotes', text: 'وصل سالم النجاري. قال «النجاري»', finds: `${FULL}\n${SHORT}` },
    { fact: 'not the first name alone', text: 'وصل سالم النجاري. قال سالم ذلك', finds: FULL },
    { fact: 'not without the article', text: 'وصل سالم النجاري. قال نجاري ذلك', finds: FULL },
    { fact: 'not in a longer word', text: 'وصل سالم النجاري. قال النجاريون', finds: FULL },
    { fact: 'not without the full name', text: 'قال النجاري ذلك', finds: '' },
    {
      fact: 'not after the full name of somebody else',
      text: 'وصل ماهر الوائلي. قال النجاري',
      finds: 'other: ماهر الوائلي',
    },
  ]

  it.each(ROWS)('$fact', ({ text, finds }) => {
    expectMentions(one, text, finds, ARABIC)
  })

  it('has the form in the text for its alias and the name of the record for its name', () => {
    const mention = one.extract('وصل سالم النجاري. قال النجاري', ARABIC)[1]
    expect(mention).toMatchObject({ alias: 'النجاري', name: 'سالم النجاري', id: 'najjar', type: 'person' })
  })

  it('says in its evidence what let it through', () => {
    const mention = one.extract('وصل سالم النجاري. قال النجاري', { ...ARABIC, explain: true })[1]
    expect(mention?.evidence).toMatchObject({ strength: 'short', licence: 'short name' })
  })

  it('the kunya alone', () => {
    const kunya = extractorOf(person('engineer', { ar: 'أبو سالم النجاري' }))
    expectMentions(
      kunya,
      'قال أبو سالم النجاري. وأكد أبو سالم ذلك',
      'engineer: أبو سالم النجاري\nengineer: أبو سالم',
      ARABIC,
    )
    expectMentions(kunya, 'قال أبو سالم ذلك', '', { ...ARABIC, rules: false })
    // Somebody has the kunya, of whom the text does not say that it is this one.
    expectMentions(kunya, 'قال أبو سالم ذلك', 'undecided: أبو سالم', ARABIC)
  })

  it('a full name written with a joint, or as one word in Persian, is a full mention', () => {
    expectMentions(one, 'قال سالم\u200cالنجاري. وأكد النجاري', `najjar: سالم\u200cالنجاري\n${SHORT}`, ARABIC)
    const persian = extractorOf(person('it', { fa: 'سالم نجاری' }))
    expectMentions(persian, 'سالم\u200cنجاری گفت. نجاری رفت', 'it: سالم\u200cنجاری\nit: نجاری', PERSIAN)
    expectMentions(persian, 'سالمنجاری گفت. نجاری رفت', 'it: سالمنجاری\nit: نجاری', PERSIAN)
  })

  it('a name of one word is no full mention of a person', () => {
    const names = extractorOf({ ...najjar, aliases: { ar: ['النجار'] } })
    expectMentions(names, 'قال النجار. وأكد النجاري', 'najjar: النجار', ARABIC)
  })

  it('a listed short name', () => {
    const names = extractorOf({ ...najjar, shortNames: { ar: ['سالم'] } })
    expectMentions(names, 'قال سالم النجاري. وأكد سالم ذلك', `${FULL}\nnajjar: سالم`, ARABIC)
    expectMentions(names, 'أكد سالم ذلك', '', ARABIC)
  })

  it('a listed short name of an organization', () => {
    const names = extractorOf(organization('council', { ar: 'مجلس السنابل', shortNames: { ar: ['المجلس'] } }))
    expectMentions(names, 'قال مجلس السنابل. وأكد المجلس ذلك', 'council: مجلس السنابل\ncouncil: المجلس', ARABIC)
    expectMentions(names, 'وأكد المجلس ذلك', '', ARABIC)
  })
})

describe('a short name before the full one', () => {
  it.each([
    { fact: 'in a headline', text: 'النجاري يصل إلى كركوك\nوصل سالم النجاري أمس', finds: `${SHORT}\n${FULL}` },
    { fact: 'in the first sentence', text: 'غادر النجاري. وكان سالم النجاري هنا', finds: `${SHORT}\n${FULL}` },
    { fact: 'two sentences before', text: 'غادر النجاري. نعم. وكان سالم النجاري هنا', finds: `${SHORT}\n${FULL}` },
    {
      fact: 'not when the full name comes after the first sentences',
      text: 'غادر النجاري. نعم. لا. ربما. حقا. وكان سالم النجاري هنا',
      finds: FULL,
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(one, text, finds, ARABIC)
  })

  it('the full name must stand within the first three sentences', () => {
    expectMentions(one, 'غادر النجاري. نعم. كان سالم النجاري هنا', `${SHORT}\n${FULL}`, ARABIC)
    expectMentions(one, 'غادر النجاري. نعم. لا. كان سالم النجاري هنا', FULL, ARABIC)
  })
})

describe('two persons of one last name', () => {
  const two = extractorOf(person('salem', { ar: 'سالم النجاري' }), person('maher', { ar: 'ماهر النجاري' }))

  it('both mentioned near: undecided, with both as alternatives', () => {
    const mentions = expectMentions(
      two,
      'التقى سالم النجاري ماهر النجاري. وقال النجاري ذلك',
      'salem: سالم النجاري\nmaher: ماهر النجاري\nundecided: النجاري',
      ARABIC,
    )
    expect(mentions[2]).toMatchObject({ id: null, alternatives: ['maher', 'salem'] })
  })

  it('one mentioned: it is that one', () => {
    expectMentions(two, 'وصل ماهر النجاري. وقال النجاري ذلك', 'maher: ماهر النجاري\nmaher: النجاري', ARABIC)
  })

  it('the other more than a paragraph away: it is the nearest before', () => {
    expectMentions(
      two,
      'وصل سالم النجاري.\n\nخبر آخر.\n\nوصل ماهر النجاري. وقال النجاري ذلك',
      'salem: سالم النجاري\nmaher: ماهر النجاري\nmaher: النجاري',
      ARABIC,
    )
  })

  it.each([
    {
      fact: 'the other in the paragraph before, and one in the sentence before: it is this one',
      text: 'وصل سالم النجاري.\n\nوصل ماهر النجاري. وقال النجاري ذلك',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nmaher: النجاري',
    },
    {
      fact: 'the other in the paragraph before, and one two sentences before: undecided',
      text: 'وصل سالم النجاري.\n\nوصل ماهر النجاري. ثم هطل المطر. وقال النجاري ذلك',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nundecided: النجاري',
    },
    {
      fact: 'one alone in the same sentence: it is this one',
      text: 'وصل سالم النجاري. لم يحضر ماهر النجاري لكن النجاري اتصل',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nmaher: النجاري',
    },
    {
      fact: 'both in the same sentence: undecided',
      text: 'وصل سالم النجاري ثم ماهر النجاري لكن النجاري عاد',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nundecided: النجاري',
    },
    {
      fact: 'the other only later: it is the one before',
      text: 'وصل سالم النجاري. وكان النجاري زار ماهر النجاري',
      finds: 'salem: سالم النجاري\nsalem: النجاري\nmaher: ماهر النجاري',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(two, text, finds, ARABIC)
  })

  it('a full mention of the one is no short name of the other', () => {
    expectMentions(two, 'قال ماهر النجاري', 'maher: ماهر النجاري', ARABIC)
  })

  it('undecided has the surface for its name and a lower confidence', () => {
    const mentions = two.extract('التقى سالم النجاري ماهر النجاري. وقال النجاري ذلك', ARABIC)
    const sure = two.extract('وصل ماهر النجاري. وقال النجاري ذلك', ARABIC)
    expect(mentions[2]?.name).toBe('النجاري')
    expect(mentions[2]?.confidence).toBeLessThan(sure[1]?.confidence as number)
  })
})

describe('two persons of one last name, of whom one is known by it alone', () => {
  const known = extractorOf(
    weak(person('salem', { ar: 'سالم النجاري' }), { form: 'النجاري', need: { before: ['رئيس'] } }),
    person('maher', { ar: 'ماهر النجاري' }),
  )

  it.each([
    {
      fact: 'the text opens with him: it is he',
      text: 'أعلن سالم النجاري ذلك.\n\nحضر ماهر النجاري. وكان النجاري قد سافر',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nsalem: النجاري',
    },
    {
      fact: 'he is the last who was named: it is he',
      text: 'وصل ماهر النجاري مع سالم النجاري. وقال النجاري ذلك',
      finds: 'maher: ماهر النجاري\nsalem: سالم النجاري\nsalem: النجاري',
    },
    {
      fact: 'the text opens with others, and the other was named in the sentence before: it is the other',
      text: 'هطل المطر على المدينة كلها مساء أمس. زار وفد بيت سالم النجاري.\n\nحضر ماهر النجاري. وقال النجاري ذلك',
      finds: 'salem: سالم النجاري\nmaher: ماهر النجاري\nmaher: النجاري',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(known, text, finds, ARABIC)
  })
})

describe('a last name that is a word, too', () => {
  const law = extractorOf(
    weak(person('salem', { ar: 'سالم النجاري' }), {
      form: 'النجاري',
      need: { before: ['رئيس'] },
      block: { before: ['أحكام'], window: 1 },
    }),
  )
  const FOUND = 'salem: سالم النجاري'

  it.each([
    {
      fact: 'is the word again behind a preposition',
      text: 'وصل سالم النجاري. تطبق أحكام النجاري. لا اعتراض على النجاري',
      finds: '',
    },
    { fact: 'is the name where it was not the word', text: 'وصل سالم النجاري. لا اعتراض على النجاري', finds: SHORT },
    {
      fact: 'is the name in another paragraph',
      text: 'وصل سالم النجاري. تطبق أحكام النجاري.\nلا اعتراض على النجاري',
      finds: SHORT,
    },
    {
      fact: 'is the name where no preposition stands',
      text: 'وصل سالم النجاري. تطبق أحكام النجاري. ثم غادر النجاري',
      finds: SHORT,
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(law, text, `${FOUND}\n${finds.replace('najjar', 'salem')}`, ARABIC)
  })

  it('is the name when he has been named in full since', () => {
    const text = 'تطبق أحكام النجاري. وصل سالم النجاري. لا اعتراض على النجاري'
    expectMentions(law, text, `${FOUND}\nsalem: النجاري`, ARABIC)
  })
})

describe('blocks: the word before makes it something else', () => {
  const sudani = extractorOf(person('sudani', { ar: 'محمد شياع السوداني' }), person('nasr', { ar: 'نصر الوائلي' }))
  const LEAD = 'وصل محمد شياع السوداني. '
  const LEAD_FOUND = 'sudani: محمد شياع السوداني'

  it.each([
    { fact: 'a definite noun', text: 'ثم تقدم الجيش السوداني', finds: '' },
    { fact: 'another definite noun', text: 'وهذا المشهد السوداني', finds: '' },
    { fact: 'a definite noun with waw', text: 'والمواطن السوداني', finds: '' },
    { fact: 'a definite noun with lam', text: 'قيل للشعب السوداني', finds: '' },
    { fact: 'another given name', text: 'ثم جاء نصر السوداني', finds: '' },
    { fact: 'another given name with harakat', text: 'ثم جاء نَصر السوداني', finds: '' },
    { fact: 'another given name with tatweel', text: 'ثم جاء نصـر السوداني', finds: '' },
    { fact: 'a tribe', text: 'من عشيرة السوداني', finds: '' },
    { fact: 'a clan', text: 'من آل السوداني', finds: '' },
    { fact: 'sons of', text: 'من بني السوداني', finds: '' },
    { fact: 'a verb is no block', text: 'ثم أضاف السوداني', finds: 'sudani: السوداني' },
    { fact: 'a title is no block', text: 'ثم جاء الرئيس السوداني', finds: 'sudani: السوداني' },
    { fact: 'a rank that ends in hamza is no block', text: 'ثم جاء اللواء السوداني', finds: 'sudani: السوداني' },
    { fact: 'a weekday that ends in hamza is no block', text: 'وصل الثلاثاء السوداني', finds: 'sudani: السوداني' },
    { fact: 'a weekday is no block', text: 'وصل الخميس السوداني', finds: 'sudani: السوداني' },
    { fact: 'the end of a sentence is no block', text: 'وصل الجيش. السوداني غادر', finds: 'sudani: السوداني' },
    { fact: 'a comma is no block', text: 'مع الجيش، السوداني غادر', finds: 'sudani: السوداني' },
    { fact: 'a proclitic is no block', text: 'بين الجيش والسوداني', finds: 'sudani: السوداني' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(sudani, LEAD + text, `${LEAD_FOUND}\n${finds}`, { ...ARABIC, rules: false })
  })

  it('a homograph that is blocked there is no short name either', () => {
    const both = extractorOf({
      ...person('sudani', { ar: 'محمد شياع السوداني' }),
      weakAliases: { ar: [{ form: 'السوداني', need: { before: ['رئيس'] }, block: { before: ['هلال'] } }] },
    })
    expectMentions(both, `${LEAD}ثم جاء هلال السوداني`, LEAD_FOUND, ARABIC)
    expectMentions(both, `${LEAD}ثم جاء السوداني`, `${LEAD_FOUND}\nsudani: السوداني`, ARABIC)
  })
})

describe('a nisba with several bearers', () => {
  const bearers = extractorOf(
    weak(person('salem', { ar: 'سالم النجاري' }), {
      form: 'النجاري',
      need: {
        before: lines(`
      وزير
      رئيس
    `),
      },
    }),
    weak(person('maher', { ar: 'ماهر النجاري' }), { form: 'النجاري', need: { before: ['رئيس'] } }),
  )

  it.each([
    { fact: 'by itself it is nobody', text: 'قال النجاري', finds: '' },
    { fact: 'one record alone is licensed', text: 'قال وزير النجاري', finds: 'salem: النجاري' },
    { fact: 'two records are licensed', text: 'قال رئيس النجاري', finds: 'undecided: النجاري' },
    {
      fact: 'the full name decides between the licensed',
      text: 'وصل ماهر النجاري. قال رئيس النجاري',
      finds: 'maher: ماهر النجاري\nmaher: النجاري',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(bearers, text, finds, ARABIC)
  })
})

describe('in Persian', () => {
  it.each([
    { fact: 'the last element', text: 'سالم النجاری گفت. النجاری رفت', finds: 'najjar: سالم النجاری\nnajjar: النجاری' },
    { fact: 'without its article', text: 'سالم النجاری گفت. نجاری رفت', finds: 'najjar: سالم النجاری\nnajjar: نجاری' },
    { fact: 'not without the full name', text: 'نجاری رفت', finds: '' },
    { fact: 'not after another given name', text: 'سالم النجاری گفت. ماهر نجاری رفت', finds: 'najjar: سالم النجاری' },
  ])('$fact', ({ text, finds }) => {
    const names = extractorOf(najjar, person('other', { fa: 'ماهر وائلی' }))
    expectMentions(names, text, finds, PERSIAN)
  })
})

describe('in English', () => {
  it.each([
    {
      fact: 'with the article',
      text: 'Salem al-Najjari came. Then al-Najjari left',
      finds: 'najjar: Salem al-Najjari\nnajjar: al-Najjari',
    },
    {
      fact: 'without the article',
      text: 'Salem al-Najjari came. Then he met Najjari',
      finds: 'najjar: Salem al-Najjari\nnajjar: Najjari',
    },
    {
      fact: 'with the possessive',
      text: "Salem al-Najjari came. It is al-Najjari's",
      finds: 'najjar: Salem al-Najjari\nnajjar: al-Najjari',
    },
    {
      fact: 'after a title',
      text: 'Salem al-Najjari came. Then Minister Najjari left',
      finds: 'najjar: Salem al-Najjari\nnajjar: Najjari',
    },
    {
      fact: 'not after another first name',
      text: 'Salem al-Najjari came. Then Maher Najjari left',
      finds: 'najjar: Salem al-Najjari',
    },
    { fact: 'not without the full name', text: 'Najjari left', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(one, text, finds, ENGLISH)
  })
})

describe('a full mention in one language and a short name in another', () => {
  it('the document is one', () => {
    expectMentions(
      one,
      'Salem al-Najjari came.\nوقال الوزير النجاري إن ذلك صحيح أمس',
      'najjar: Salem al-Najjari\nnajjar: النجاري',
    )
  })
})

describe('places are no persons', () => {
  it('a place has no derived short name', () => {
    const names = extractorOf(place('lake', { ar: 'بحيرة القادسية' }))
    expectMentions(names, 'زار بحيرة القادسية. ثم القادسية', 'lake: بحيرة القادسية', ARABIC)
  })
})

describe('a headline', () => {
  const extractor = extractorOf(person('salem', { ar: 'سالم النجاري', fa: 'سالم النجاری' }))

  it('is resolved across two dots and a dateline', () => {
    const text = 'النجاري يصل.. والوفد ينتظر\nكركوك – متابعة\nوصل أمس سالم النجاري إلى المدينة في زيارة.'
    expect(extractor.extract(text).map((mention) => mention.text)).toEqual(
      lines(`
        النجاري
        سالم النجاري
      `),
    )
  })
})

describe('a Persian last name that is a nationality, too', () => {
  const extractor = extractorOf(
    person('premier', { fa: 'محمد شیاع السودانی' }),
    place('sudan', { fa: 'سودان', kind: 'country' }),
  )

  it('is the nationality after a noun', () => {
    const text = 'محمد شیاع السودانی آمد. ارتش سودانی رفت.'
    expect(extractor.extract(text, { rules: false }).map((mention) => mention.id)).toEqual(['premier'])
    // The army is one that no gazetteer lists.
    expect(extractor.extract(text).map(({ id, type }) => ({ id, type }))).toEqual([
      { id: 'premier', type: 'person' },
      { id: null, type: 'organization' },
    ])
  })

  it('is the person at the start of a sentence', () => {
    const text = 'محمد شیاع السودانی آمد. سودانی افزود.'
    expect(extractor.extract(text).map((mention) => mention.id)).toEqual(['premier', 'premier'])
  })
})

describe('a word before a short name', () => {
  const president = person('president', { fa: 'ابراهیم نجاری' })
  const bearer = person('bearer', { fa: 'دولت باغبانی' })

  it('that opens the name of one person only is no given name', () => {
    const extractor = extractorOf(president, bearer)
    const text = 'ابراهیم نجاری آمد. دولت نجاری اعلام کرد.'
    expect(extractor.extract(text, PERSIAN).map(({ id }) => id)).toEqual(['president', 'president'])
  })

  it('that opens the names of several is one', () => {
    const extractor = extractorOf(president, bearer, person('other', { fa: 'دولت سالمی' }))
    const text = 'ابراهیم نجاری آمد. دولت نجاری اعلام کرد.'
    expect(extractor.extract(text, PERSIAN).map(({ id }) => id)).toEqual(['president'])
  })
})

describe('a surname that a rule finds by itself', () => {
  const reader = createExtractor({
    gazetteers: [
      compileGazetteer([person('former', { fa: 'مسعود خاتمی', weakAliases: { fa: ['خاتمی'] } })], {
        nameParts: [{ name: 'خاتمی', class: 'surname' }],
      }),
    ],
  })

  it('means the one who is listed under it', () => {
    expectMentions(reader, 'درباره خاتمی و دیگران', 'former: خاتمی', PERSIAN)
  })

  it('not where no rule finds it', () => {
    expectMentions(reader, 'باغ خاتمی بزرگ', '', PERSIAN)
  })
})

describe('a list after a head of one', () => {
  const province = (id: string, form: string): ReturnType<typeof place> =>
    weak(place(id, { fa: form, kind: 'province' }), { form, need: { before: ['استان'], window: 1 } }, 'fa')
  const named = organization('party', { fa: 'حزب نیمروز' })
  const party = weak(named, 'نیمروز', 'fa')
  const provinces = extractorOf(province('dawn', 'سپیده'), province('middle', 'میانه'), province('end', 'پایان'), party)

  it.each([
    {
      fact: 'has names of its kind',
      text: 'در استان سپیده، میانه، پایان باران بارید',
      finds: 'dawn: سپیده\nmiddle: میانه\nend: پایان',
    },
    { fact: 'is none with one comma', text: 'در استان سپیده، میانه روز باران بارید', finds: 'dawn: سپیده' },
    { fact: 'has no names of other kinds', text: 'در استان سپیده، نیمروز، میانه باران بارید', finds: 'dawn: سپیده' },
    { fact: 'needs the head', text: 'سپیده، میانه، پایان', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(provinces, text, finds, PERSIAN)
  })
})

describe('or', () => {
  const banks = extractorOf(
    place('strong', { ar: 'الشهباء', fa: 'شهبا', en: 'Shahba' }),
    weak(place('weak', { ar: 'الربوة' }), { form: 'الربوة' }),
    weak(place('hill', { en: 'Spring' }), 'Spring', 'en'),
  )

  it('joins names like and', () => {
    expectMentions(banks, 'في الشهباء أو الربوة', 'strong: الشهباء\nweak: الربوة', ARABIC)
    expectMentions(banks, 'in Shahba or Spring', 'strong: Shahba\nhill: Spring', ENGLISH)
  })

  it('joins no name with a word', () => {
    expectMentions(banks, 'في المرج أو الربوة', '', ARABIC)
    expectMentions(banks, 'in Shahba or in Spring', 'strong: Shahba', ENGLISH)
  })
})

describe('a weak name that the text licenses', () => {
  const forces = (id: string, country: string): ReturnType<typeof organization> =>
    weak(organization(id, { ar: `حرس ${id}`, kind: 'security-service', country }), 'حرس الجبل الداخلي')
  const named = extractorOf(
    forces('one', 'LB'),
    forces('two', 'SY'),
    weak(organization('phrase', { ar: 'حزب البيدر', kind: 'party', country: 'LB' }), 'سنابل القمح'),
    weak(organization('club', { ar: 'نادي البيدر', kind: 'other' }), 'البيدر'),
    weak(organization('word', { ar: 'نادي رمح', kind: 'other' }), 'رمح'),
    weak(facility('prison', { ar: 'سجن قمر', kind: 'prison' }), 'قمر'),
    place('beirut', { ar: 'بيروت', country: 'LB' }),
    place('tyre', { ar: 'صيدا', country: 'LB' }),
    place('homs', { ar: 'حمص', country: 'SY' }),
  )
  it.each([
    {
      fact: 'of a body, by the country of most names',
      text: 'من بيروت إلى صيدا انتشر حرس الجبل الداخلي',
      finds: 'beirut: بيروت\ntyre: صيدا\none: حرس الجبل الداخلي',
    },
    {
      fact: 'not where two countries are even',
      text: 'من بيروت إلى حمص انتشر حرس الجبل الداخلي',
      finds: 'beirut: بيروت\nhoms: حمص',
    },
    {
      fact: 'not for one name alone',
      text: 'في بيروت انتشر حرس الجبل الداخلي',
      finds: 'beirut: بيروت',
    },
    {
      fact: 'not where its kind calls itself by words',
      text: 'من بيروت إلى صيدا نمت سنابل القمح',
      finds: 'beirut: بيروت\ntyre: صيدا',
    },
    {
      fact: 'in a headline, by the full name below',
      text: 'البيدر يعود\nوصل نادي البيدر إلى صيدا',
      finds: 'club: البيدر\nclub: نادي البيدر\ntyre: صيدا',
    },
    {
      fact: 'in a headline behind a preposition, without an article',
      text: 'إضراب في قمر\nتواصل الإضراب في سجن قمر',
      finds: 'prison: قمر\nprison: سجن قمر',
    },
    {
      fact: 'not in a first line that is a sentence',
      text: 'البيدر واسع.\nوصل نادي البيدر إلى صيدا',
      finds: 'club: نادي البيدر\ntyre: صيدا',
    },
    {
      fact: 'not in a headline without an article',
      text: 'رمح في المتحف\nوصل نادي رمح إلى صيدا',
      finds: 'word: نادي رمح\ntyre: صيدا',
    },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})
