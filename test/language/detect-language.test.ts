import { describe, expect, it } from 'vitest'
import { identifyLanguage } from '../../src/franc/identify-language'
import { detectLanguage } from '../../src/language/detect-language'
import { lines } from '../mentions'

const ZWNJ = '\u200c'

function onArabicKeyboard(text: string): string {
  return text.replaceAll('\u06a9', '\u0643').replaceAll('\u06cc', '\u064a').replaceAll(ZWNJ, '')
}

function onPersianKeyboard(text: string): string {
  return text.replaceAll('\u0643', '\u06a9').replaceAll('\u064a', '\u06cc').replaceAll('\u0649', '\u06cc')
}

const ARABIC_SENTENCES = [
  'وصل رئيس الوزراء إلى البصرة صباح الأحد',
  'قالت الوزارة إن المعبر سيفتح خلال أيام',
  'لم يصدر أي تعليق من الجيش حتى الآن',
  'اجتمع المحافظ مع شيوخ العشائر في المدينة',
  'ارتفعت أسعار الخبز في حلب بعد قرار الحكومة',
]

const PERSIAN_SENTENCES = [
  'وزیر خارجه فردا به بغداد سفر می\u200cکند',
  'این پل هفته پیش برای همیشه بسته شد',
  'مردم شهر از کمبود آب گلایه دارند',
  'او گفت که مذاکرات هنوز ادامه دارد',
  'نیروهای مرزبانی دو قایق را توقیف کردند',
]

const DIALECT_SENTENCES = [
  ['Egyptian', 'مش عارف هو راح فين امبارح'],
  ['Levantine', 'شو بدك تعمل هلق بالبيت'],
  ['Iraqi', 'هاي السيارة مو مالتي والله'],
  ['Gulf', 'وش تبي من السوق اليوم'],
  ['Moroccan', 'واش هاد الطريق ديال فاس'],
] as const

const OTHER_SENTENCES = [
  ['ur', 'یہ خبر آج صبح کے اخبار میں شائع ہوئی ہے'],
  ['ckb', 'ئەم هەواڵە لە ڕۆژنامەی ئەمڕۆدا بڵاو کرایەوە'],
  ['ps', 'دا خبر نن سهار په ورځپاڼه کې خپور شو'],
  ['ug', 'بۇ خەۋەر بۈگۈنكى گېزىتتە ئېلان قىلىندى'],
  ['sd', 'هي خبر اڄ جي اخبار ۾ ڇپجي چڪي آهي'],
] as const

describe('whole sentences', () => {
  it.each(ARABIC_SENTENCES)('Arabic: %s', (text) => {
    expect(detectLanguage(text)).toMatchObject({ lang: 'ar', ambiguous: false, mixed: false })
  })
  it.each(PERSIAN_SENTENCES)('Persian: %s', (text) => {
    expect(detectLanguage(text)).toMatchObject({ lang: 'fa', ambiguous: false, mixed: false })
  })
  it.each(DIALECT_SENTENCES)('%s is Arabic: %s', (_, text) => {
    expect(detectLanguage(text).lang).toBe('ar')
  })
  it.each(OTHER_SENTENCES)('another language, %s: %s', (other, text) => {
    expect(detectLanguage(text)).toMatchObject({ lang: 'other', other, ambiguous: false })
  })
  it('Dari is Persian', () => {
    expect(detectLanguage('شاروالی کابل می\u200cگوید که سرک\u200cهای پوهنتون ترمیم شده\u200cاند').lang).toBe('fa')
  })
})

describe('the keyboard does not decide', () => {
  it.each(PERSIAN_SENTENCES.map(onArabicKeyboard))('Persian on an Arabic keyboard: %s', (text) => {
    expect(detectLanguage(text).lang).toBe('fa')
  })
  it.each(ARABIC_SENTENCES.map(onPersianKeyboard))('Arabic on a Persian keyboard: %s', (text) => {
    expect(detectLanguage(text).lang).toBe('ar')
  })
  it('heh doachashmee in Arabic is heh', () => {
    expect(detectLanguage('ھذا ھو الطريق إلى المدينة').lang).toBe('ar')
  })
})

describe('spelling does not decide', () => {
  const sentence = 'أعلنت إدارة المعبر إغلاق الطريق أمام المسافرين'
  it.each([
    ['hamza left out', sentence.replace(/[أإ]/gu, 'ا')],
    ['harakat', sentence.replace(/(?<=\p{L})/gu, '\u064e')],
    ['tatweel', sentence.replace('طريق', (word) => word.replace('\u0631', '\u0640\u0640\u0631'))],
    ['hamza as a mark of its own', sentence.normalize('NFD')],
    ['presentation forms', 'ﻫﺬﺍ ﻫﻮ ﺍﻟﻄﺮﻳﻖ ﺇﻟﻰ ﺍﻷﻧﺒﺎﺭ'],
  ])('Arabic with %s', (_, text) => {
    expect(detectLanguage(text)).toMatchObject({ lang: 'ar', ambiguous: false })
  })
  it('Persian in presentation forms', () => {
    expect(detectLanguage('ﺍﯾﻦ ﺭﺍﻩ ﺑﻪ ﺷﻬﺮ ﻣﯽﺭﺳﺪ ﻭ ﮐﻮﺗﺎﻩ ﺍﺳﺖ').lang).toBe('fa')
  })
})

describe('too little to tell', () => {
  it.each(
    lines(`
    محمد
    شدید
    موجود
    بغداد
    قسد
    نجف
    سلام
    علی
    کربلا
    محمد حسن
    د. محمد
  `),
  )('both: %s', (text) => {
    expect(detectLanguage(text).ambiguous).toBe(true)
  })
  it.each([
    ['العراقية', 'ar'],
    ['أحمد', 'ar'],
    ['می\u200cگوید', 'fa'],
    ['گفت', 'fa'],
  ])('clear even alone: %s', (text, lang) => {
    expect(detectLanguage(text)).toMatchObject({ lang, ambiguous: false })
  })
  it('names and abbreviations that are words of Urdu, Pashto or Sindhi are not taken for these', () => {
    for (const text of lines(`
    جو بايدن
    د. حسن
    کی
    كيا
    كي
  `))
      expect(detectLanguage(text).lang).not.toBe('other')
  })
})

describe('no Arabic script', () => {
  it.each(['', ' ', '2024', '۱۴۰۳/۰۸/۲۲ ۱۲۳۴۵۶', '٢٠٢٤', '12:30', '😀🎉', '«»', '…', '+964 770', '\ud800'])(
    'nothing: %j',
    (text) => {
      expect(detectLanguage(text)).toMatchObject({ lang: 'und', confidence: 0, ambiguous: false })
    },
  )
  it.each(['The bridge was closed on Sunday', 'Baghdad', 'salam chetori'])('Latin script: %s', (text) => {
    expect(detectLanguage(text).lang).toBe('en')
  })
  it('an English text that quotes one Arabic word stays English', () => {
    expect(detectLanguage('The word for bridge in the language of the city is جسر as every child knows').lang).toBe(
      'en',
    )
  })
  it('a few Latin words do not make Arabic English', () => {
    expect(detectLanguage('BREAKING: Reuters reports رئيس الوزراء في الموصل').lang).toBe('ar')
  })
})

describe('two languages', () => {
  const arabic = 'إن الحكومة لن تقبل بذلك أبدا'
  const persian = 'ما این تصمیم را هرگز نمی\u200cپذیریم'
  const inPersian = `رئیس این سازمان در گفت\u200cوگو با خبرنگاران گفت: «${arabic}» و افزود که مردم این کشور در کنار ما هستند`
  const inArabic = `قال المتحدث باسم الوزارة في مؤتمر صحفي عقده اليوم: «${persian}» وأضاف أن المفاوضات لم تنته بعد في العاصمة`
  it.each([
    ['Persian with an Arabic quotation', inPersian, 'fa', arabic, 'ar'],
    ['Arabic with a Persian quotation', inArabic, 'ar', persian, 'fa'],
  ])('%s', (_, text, lang, quotation, quoted) => {
    const detection = detectLanguage(text)
    expect(detection).toMatchObject({ lang, mixed: true })
    expect(detection.languages.map((share) => share.lang)).toEqual([lang, quoted])
    const middle = text.indexOf(quotation) + 3
    expect(detection.segments.find(({ end, start }) => start <= middle && middle < end)?.lang).toBe(quoted)
  })
  it('a change without any mark is found', () => {
    const detection = detectLanguage(
      'نماینده شهر که دیروز به اینجا آمده بود گفت إن الحكومة العراقية لن تسمح بذلك في هذه المرحلة',
    )
    expect(detection.segments.map(({ lang }) => lang)).toEqual(['fa', 'ar'])
  })
  it('a name of one word in quotation marks is no change of language', () => {
    const detection = detectLanguage('نیروهای این گروه که خود را «النصره» می\u200cنامند دیروز از شهر بیرون رفتند')
    expect(detection.lang).toBe('fa')
    expect(detection.mixed).toBe(false)
  })
})

describe('segments', () => {
  it.each([
    ['one language', 'وصل الوفد إلى المدينة. ثم عاد إلى العاصمة.'],
    ['two languages', 'این خبر درست نیست.\nهذا الخبر ليس صحيحا.'],
    ['leading and trailing space', '  \n سلام بر شما که آمدید \n '],
    ['Latin between', 'وصل الوفد إلى London then to Paris by train ثم عاد إلى بغداد'],
    ['digits first', '2024: بدأت المفاوضات في جنيف'],
    ['digits last', 'این خبر درست نیست 1403'],
    ['emoji and quotation marks', '😀 «سلام» "مرحبا" 🎉'],
    ['nothing to read', '12 + 30'],
    ['ligatures', 'ﷲ ﻻ ﷺ'],
  ])('cover the text without gaps: %s', (_, text) => {
    const { segments } = detectLanguage(text)
    expect(segments.map(({ end, start }) => text.slice(start, end)).join('')).toBe(text)
    expect(segments[0]?.start).toBe(0)
    segments.forEach((segment, index) => {
      expect(segment.end).toBeGreaterThan(segment.start)
      if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
    })
  })
  it('neighbours differ', () => {
    const { segments } = detectLanguage('این خبر درست نیست.\nهذا الخبر ليس صحيحا.\nولم يؤكده أحد بعد.')
    expect(segments.map(({ lang }) => lang)).toEqual(['fa', 'ar'])
  })
  it('an empty text has none', () => {
    expect(detectLanguage('').segments).toEqual([])
  })
})

describe('identify', () => {
  const jawi = 'اورڠ ايت سدڠ مڽاڽي لاݢو دان منولس سورت دغن ڤن يڠ باݢوس سكالي'
  it('is asked about a language in Arabic script that is not known here', () => {
    expect(detectLanguage(jawi)).toMatchObject({ lang: 'other' })
    expect(detectLanguage(jawi).other).toBeUndefined()
    expect(detectLanguage(jawi, { identify: () => 'zlm' })).toMatchObject({ lang: 'other', other: 'zlm' })
  })
  it('is asked about other scripts', () => {
    const text = 'Сегодня утром мост через реку был закрыт для всех машин'
    expect(detectLanguage(text).lang).toBe('und')
    expect(detectLanguage(text, { identify: () => 'rus' })).toMatchObject({ lang: 'other', other: 'rus' })
  })
  it('has no say in what the letters show', () => {
    const asked: string[] = []
    const identify = (text: string): string => {
      asked.push(text)
      return 'zlm'
    }
    for (const text of [...ARABIC_SENTENCES, ...PERSIAN_SENTENCES, ...OTHER_SENTENCES.map(([, text]) => text)]) {
      expect(detectLanguage(text, { identify })).toEqual(detectLanguage(text))
    }
    expect(detectLanguage('The bridge over the river was closed on Sunday morning', { identify }).lang).toBe('en')
    expect(asked).toEqual([])
  })
  it('is not asked below 40 letters, nor believed when it names a language of nisba', () => {
    expect(detectLanguage('Мост закрыт', { identify: () => 'rus' }).lang).toBe('und')
    expect(detectLanguage(jawi, { identify: () => 'ar' }).other).toBeUndefined()
    expect(detectLanguage(jawi, { identify: () => null }).other).toBeUndefined()
  })
  it('works with franc', () => {
    expect(detectLanguage(jawi, { identify: identifyLanguage })).toMatchObject({ lang: 'other', other: 'zlm' })
  })
})

describe('robustness', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [12, 'number'],
    [['نص'], 'an array'],
    [{}, 'object'],
  ])('%j is a TypeError that says so', (value, named) => {
    expect(() => detectLanguage(value as unknown as string)).toThrow(
      new TypeError(`the text must be a string; got ${named}`),
    )
  })
  const MEGABYTE = 1 << 20
  it.each([
    ['one word', 'ب'.repeat(MEGABYTE)],
    ['one word of ligatures', 'ﻻ'.repeat(MEGABYTE / 4)],
    ['opening quotation marks', '«ب '.repeat(MEGABYTE / 4)],
    ['colons', 'ب: '.repeat(MEGABYTE / 4)],
    ['changes of language', 'این خبر درست نیست هذا الخبر ليس صحيحا '.repeat(MEGABYTE / 64)],
    ['marks', `ب${'\u064e'.repeat(MEGABYTE)}`],
    ['lone surrogates', '\ud800ب'.repeat(MEGABYTE / 4)],
  ])('a long text of %s has an answer', (_, text) => {
    const { segments } = detectLanguage(text)
    expect(segments[0]?.start).toBe(0)
    expect(segments.at(-1)?.end).toBe(text.length)
  })
  it('gives the same answer again, whatever was read between', () => {
    const [arabic = '', persian = ''] = [ARABIC_SENTENCES.join('\n'), PERSIAN_SENTENCES.join('\n')]
    const before = detectLanguage(arabic)
    detectLanguage(persian.repeat(2000))
    detectLanguage(persian)
    expect(detectLanguage(arabic)).toEqual(before)
  })
})
