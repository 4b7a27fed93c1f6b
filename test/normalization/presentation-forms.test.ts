import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/core'
import { ARABIC, expectMentions, extractorOf, person, place, theMention } from '../mentions'

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

const hex = (point: number): string => `U+${point.toString(16).toUpperCase()}`
const LETTER = /^[\p{L}\p{M}]+$/u
const ASSIGNED = /\P{Cn}/u
const TWINS: Readonly<Record<string, string>> = {
  '\u06a9': '\u0643',
  '\u06aa': '\u0643',
  '\u06cc': '\u064a',
  '\u06c1': '\u0647',
  '\u06be': '\u0647',
  '\u06d5': '\u0647',
  '\u06c0': '\u0647',
  '\u06c2': '\u0647',
  '\u06c3': '\u0629',
  '\u0671': '\u0627',
  '\u0672': '\u0623',
  '\u0673': '\u0625',
  '\u0675': '\u0623',
  '\u0676': '\u0624',
  '\u0677': '\u0624',
  '\u0678': '\u0626',
}
/** Never expanded: phrases, of which NFKC would make words, and the rial sign. */
const PHRASES = [0xfdfa, 0xfdfb, 0xfdfc, 0xfdfd, ...range(0xfd40, 0xfd4f)]
const ORNATE_PARENTHESES = [0xfd3e, 0xfd3f]

/** Tatweel, and the high hamza of FBDD, which is deleted everywhere. */
const DELETED_LETTERS = ['\u0640', '\u0674']

/** SPEC 1.2: NFKC of each code point, marks deleted, then the letter twins. */
function expectedLetters(point: number): string {
  return [...String.fromCodePoint(point).normalize('NFKC')]
    .filter((letter) => /\p{L}/u.test(letter) && !DELETED_LETTERS.includes(letter))
    .map((letter) => TWINS[letter] ?? letter)
    .join('')
}

const FORMS = [...range(0xfb50, 0xfdff), ...range(0xfe70, 0xfefc)].filter((point) =>
  ASSIGNED.test(String.fromCodePoint(point)),
)
const WITH_LETTERS = FORMS.filter(
  (point) =>
    !PHRASES.includes(point) &&
    !ORNATE_PARENTHESES.includes(point) &&
    /\p{L}/u.test(String.fromCodePoint(point)) &&
    LETTER.test(expectedLetters(point)),
)
const MARKS_ONLY = [...range(0xfe70, 0xfe7f), ...range(0xfc5e, 0xfc63)].filter(
  (point) => ASSIGNED.test(String.fromCodePoint(point)) && point !== 0xfe73,
)

describe('presentation forms', () => {
  it('are all examined', () => {
    expect(WITH_LETTERS.length).toBeGreaterThan(600)
    expect(MARKS_ONLY).toHaveLength(20)
  })

  it('are written as their letters', () => {
    const wrong = WITH_LETTERS.filter((point) => {
      const word = `\u062f${String.fromCodePoint(point)}\u062f`
      return normalize(word, { level: 'strict' }).text !== `\u062f${expectedLetters(point)}\u062f`
    })
    expect(wrong.map(hex)).toEqual([])
  })

  it.each(MARKS_ONLY.map((point) => ({ name: hex(point), point })))(
    '$name is a mark: deleted, never a space',
    ({ point }) => {
      const word = `\u062f\u0631${String.fromCodePoint(point)}\u0632\u0633`
      expect(normalize(word, { level: 'strict' }).text).toBe('\u062f\u0631\u0632\u0633')
      expect(theMention(extractorOf(place('it', { ar: '\u062f\u0631\u0632\u0633' })), word, ARABIC).text).toBe(word)
    },
  )

  it.each(PHRASES.map((point) => ({ name: hex(point), point })))('$name is a boundary and no word', ({ point }) => {
    const phrase = String.fromCodePoint(point)
    const two = extractorOf(
      place('basra', { ar: 'البصرة' }),
      place('god', { ar: 'الله' }),
      place('prayer', { ar: 'صلى' }),
    )
    expectMentions(two, `البصرة${phrase}البصرة`, 'basra: البصرة\nbasra: البصرة', ARABIC)
    expect(normalize(phrase, { level: 'loose' }).text).toBe(phrase)
  })

  it('a name in isolated and joined forms is found over its whole length', () => {
    const text = '\ufe91\ufed0\ufeaa\ufe8d\ufea9'
    const baghdad = extractorOf(place('baghdad', { ar: 'بغداد' }))
    const mention = theMention(baghdad, `في ${text} اليوم`, ARABIC)
    expect(mention.text).toBe(text)
    expect(mention.match).toBe('strict')
  })

  it.each([
    { fact: 'lam alef', ligature: '\ufefb', letters: '\u0644\u0627' },
    { fact: 'final lam alef', ligature: '\ufefc', letters: '\u0644\u0627' },
    { fact: 'lam alef with madda', ligature: '\ufef5', letters: '\u0644\u0622' },
    { fact: 'lam alef with hamza above', ligature: '\ufef7', letters: '\u0644\u0623' },
    { fact: 'lam alef with hamza below', ligature: '\ufef9', letters: '\u0644\u0625' },
  ])('$fact inside a name is its two letters', ({ ligature, letters }) => {
    const name = `\u0628${letters}\u062f\u0631\u0633`
    const text = `\u0628${ligature}\u062f\u0631\u0633`
    expect(theMention(extractorOf(place('it', { ar: name })), `في ${text}`, ARABIC)).toMatchObject({
      text,
      match: 'strict',
    })
  })

  it('the ligature of Allah is four letters', () => {
    const name = extractorOf(person('it', { ar: 'نصر الله صفير' }))
    expect(theMention(name, 'قال نصر \ufdf2 صفير', ARABIC).text).toBe('نصر \ufdf2 صفير')
  })
})

describe('a boundary inside a ligature', () => {
  const erbil = extractorOf(place('erbil', { ar: 'أربيل' }))

  it('moves outward: the ligature is in the span, and the proclitic is reported', () => {
    const mention = theMention(erbil, 'وصل \ufef7ربيل أمس', ARABIC)
    expect(mention).toMatchObject({ text: '\ufef7ربيل', proclitic: 'ل', id: 'erbil' })
  })

  it.each([
    { fact: 'a longer name', alias: 'أربيل', text: '\ufef7ربيل' },
    { fact: 'a name of four letters', alias: 'أريك', text: '\ufef7ريك' },
    { fact: 'alef with hamza below', alias: 'إدلب', text: '\ufef9دلب' },
    { fact: 'alef with madda', alias: 'آمرلي', text: '\ufef5مرلي' },
    { fact: 'bare alef', alias: 'اربيل', text: '\ufefbربيل' },
  ])('is no looser spelling: $fact', ({ alias, text }) => {
    const mention = theMention(extractorOf(place('it', { ar: alias })), `وصل ${text} أمس`, ARABIC)
    expect(mention).toMatchObject({ text, proclitic: 'ل', match: 'strict' })
  })

  it('is no looser spelling where a loose one is forbidden', () => {
    const strict = place('it', { en: 'x', aliases: { ar: [{ form: 'أربيل', fold: 'strict' }] } })
    expectMentions(extractorOf(strict), 'وصل \ufef7ربيل أمس', 'it: \ufef7ربيل', ARABIC)
  })

  it('moves outward after two proclitics', () => {
    const mention = theMention(erbil, 'وصل و\ufef7ربيل أمس', ARABIC)
    expect(mention).toMatchObject({ text: '\ufef7ربيل', proclitic: 'ول' })
  })

  it('the article in a ligature after waw stays inside', () => {
    const anbar = extractorOf(place('anbar', { ar: 'الأنبار' }))
    expect(theMention(anbar, 'وا\ufef7نبار', ARABIC)).toMatchObject({ text: 'ا\ufef7نبار', proclitic: 'و' })
  })

  it('lam with the article in a ligature', () => {
    const anbar = extractorOf(place('anbar', { ar: 'الأنبار' }))
    const mention = theMention(anbar, 'نقل ل\ufef7نبار', ARABIC)
    expect(mention).toMatchObject({ text: '\ufef7نبار', proclitic: 'ل' })
  })
})
