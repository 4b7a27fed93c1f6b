import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/core'
import type { MatchGrade } from '../../src/types'
import { ARABIC, extractorOf, lines, PERSIAN, place, theMention } from '../mentions'

/** A word of seven letters around one letter, so that no rule for short names or word ends is met. */
const inside = (letter: string): string => `\u062f\u0631${letter}\u0633\u0645\u062f\u0631`
const atEnd = (letter: string): string => `\u062f\u0631\u0633\u0645\u062f\u0631${letter}`

interface LetterFold {
  fact: string
  /** In the dictionary and in the text, as code points. */
  alias: string
  text: string
}

/** How `text` is graded against the name `alias`; `undefined`: not found. */
function gradeOf(alias: string, text: string, options = ARABIC): MatchGrade | undefined {
  const found = extractorOf(place('it', { ar: alias, fa: alias })).extract(text, options)
  return found[0]?.match
}

const STRICT_FOLDS: LetterFold[] = [
  { fact: 'keheh is kaf', alias: '\u0643', text: '\u06a9' },
  { fact: 'swash kaf is kaf', alias: '\u0643', text: '\u06aa' },
  { fact: 'Farsi yeh is yeh', alias: '\u064a', text: '\u06cc' },
  { fact: 'heh goal is heh', alias: '\u0647', text: '\u06c1' },
  { fact: 'heh doachashmee is heh', alias: '\u0647', text: '\u06be' },
  { fact: 'ae is heh', alias: '\u0647', text: '\u06d5' },
  { fact: 'heh with yeh above is heh', alias: '\u0647', text: '\u06c0' },
  { fact: 'heh goal with hamza above is heh', alias: '\u0647', text: '\u06c2' },
  { fact: 'teh marbuta goal is teh marbuta', alias: '\u0629', text: '\u06c3' },
  { fact: 'alef wasla is alef', alias: '\u0627', text: '\u0671' },
  { fact: 'alef with wavy hamza above is alef with hamza above', alias: '\u0623', text: '\u0672' },
  { fact: 'alef with wavy hamza below is alef with hamza below', alias: '\u0625', text: '\u0673' },
  { fact: 'high hamza alef is alef with hamza above', alias: '\u0623', text: '\u0675' },
  { fact: 'high hamza waw is waw with hamza', alias: '\u0624', text: '\u0676' },
  { fact: 'u with hamza above is waw with hamza', alias: '\u0624', text: '\u0677' },
  { fact: 'high hamza yeh is yeh with hamza', alias: '\u0626', text: '\u0678' },
]

const LOOSE_FOLDS: LetterFold[] = [
  { fact: 'alef with hamza above is alef', alias: '\u0623', text: '\u0627' },
  { fact: 'alef with hamza below is alef', alias: '\u0625', text: '\u0627' },
  { fact: 'alef with madda is alef', alias: '\u0622', text: '\u0627' },
  { fact: 'the two hamza seats of alef are one', alias: '\u0623', text: '\u0625' },
  { fact: 'alef maksura is yeh', alias: '\u0649', text: '\u064a' },
  { fact: 'teh marbuta is heh', alias: '\u0629', text: '\u0647' },
  { fact: 'waw with hamza is waw', alias: '\u0624', text: '\u0648' },
  { fact: 'yeh with hamza is yeh', alias: '\u0626', text: '\u064a' },
  { fact: 'e is yeh', alias: '\u064a', text: '\u06d0' },
  { fact: 'yeh with tail is yeh', alias: '\u064a', text: '\u06cd' },
  { fact: 'yeh barree is yeh', alias: '\u064a', text: '\u06d2' },
  { fact: 'yeh with small v is yeh', alias: '\u064a', text: '\u06ce' },
  { fact: 'veh is feh', alias: '\u0641', text: '\u06a4' },
  { fact: 'reh with small v below is reh', alias: '\u0631', text: '\u0695' },
  { fact: 'lam with small v is lam', alias: '\u0644', text: '\u06b5' },
  { fact: 'oe is waw', alias: '\u0648', text: '\u06c6' },
  { fact: 'u is waw', alias: '\u0648', text: '\u06c7' },
  { fact: 'yu is waw', alias: '\u0648', text: '\u06c8' },
  { fact: 've is waw', alias: '\u0648', text: '\u06cb' },
]

const NO_FOLDS: LetterFold[] = [
  { fact: 'peh is not beh', alias: '\u0628', text: '\u067e' },
  { fact: 'tcheh is not jeem', alias: '\u062c', text: '\u0686' },
  { fact: 'jeh is not zain', alias: '\u0632', text: '\u0698' },
  { fact: 'gaf is not kaf', alias: '\u0643', text: '\u06af' },
  { fact: 'gaf is not ghain', alias: '\u063a', text: '\u06af' },
  { fact: 'hah is not heh', alias: '\u0647', text: '\u062d' },
  { fact: 'teh is not teh marbuta', alias: '\u0629', text: '\u062a' },
  { fact: 'sad is not seen', alias: '\u0633', text: '\u0635' },
  { fact: 'ain is not hamza', alias: '\u0621', text: '\u0639' },
  { fact: 'dad is not zah', alias: '\u0638', text: '\u0636' },
]

describe('strict folds', () => {
  it.each(STRICT_FOLDS)('$fact, in the middle of a word', ({ alias, text }) => {
    expect(gradeOf(inside(alias), inside(text))).toBe('strict')
  })

  it.each(STRICT_FOLDS)('$fact, in the dictionary too', ({ alias, text }) => {
    expect(gradeOf(inside(text), inside(alias))).toBe('strict')
  })

  it.each(STRICT_FOLDS)('$fact, at the end of a word', ({ alias, text }) => {
    expect(gradeOf(atEnd(alias), atEnd(text))).toBe('strict')
  })

  it.each(STRICT_FOLDS)('$fact, for normalize at both levels', ({ alias, text }) => {
    expect(normalize(inside(text), { level: 'strict' }).text).toBe(inside(alias))
    expect(normalize(inside(text), { level: 'loose' }).text).toBe(normalize(inside(alias), { level: 'loose' }).text)
  })
})

describe('loose folds', () => {
  it.each(LOOSE_FOLDS)('$fact, and the grade says so', ({ alias, text }) => {
    expect(gradeOf(inside(alias), inside(text))).toBe('loose')
  })

  it.each(LOOSE_FOLDS)('$fact, the other way round', ({ alias, text }) => {
    expect(gradeOf(inside(text), inside(alias))).toBe('loose')
  })

  it.each(LOOSE_FOLDS)('$fact, for normalize at the loose level only', ({ alias, text }) => {
    const strict = [inside(alias), inside(text)].map((word) => normalize(word, { level: 'strict' }).text)
    const loose = [inside(alias), inside(text)].map((word) => normalize(word, { level: 'loose' }).text)
    expect(strict[0]).not.toBe(strict[1])
    expect(loose[0]).toBe(loose[1])
  })
})

describe('letters that are never folded', () => {
  it.each(NO_FOLDS)('$fact', ({ alias, text }) => {
    expect(gradeOf(inside(alias), inside(text))).toBeUndefined()
    expect(normalize(inside(text), { level: 'loose' }).text).not.toBe(normalize(inside(alias), { level: 'loose' }).text)
  })

  it.each(NO_FOLDS)('$fact, in Persian', ({ alias, text }) => {
    expect(gradeOf(inside(alias), inside(text), PERSIAN)).toBeUndefined()
  })
})

describe('the same letters', () => {
  it('are exact', () => {
    expect(gradeOf(inside('\u0623'), inside('\u0623'))).toBe('exact')
  })
})

describe('final yeh', () => {
  const FINAL_FARSI_YEHS = ['\u06cc', '\ufbfc', '\ufbfd']

  it.each(FINAL_FARSI_YEHS)('Farsi yeh U+%# equals yeh at the strict level', (yeh) => {
    expect(gradeOf(atEnd('\u064a'), atEnd(yeh))).toBe('strict')
  })

  it.each(FINAL_FARSI_YEHS)('Farsi yeh U+%# equals alef maksura at the strict level', (yeh) => {
    expect(gradeOf(atEnd('\u0649'), atEnd(yeh))).toBe('strict')
  })

  it('Farsi yeh inside a word does not equal alef maksura at the strict level', () => {
    expect(gradeOf(inside('\u0649'), inside('\u06cc'))).toBe('loose')
  })

  it('a name in Farsi yeh is strictly equal to a text in alef maksura', () => {
    expect(gradeOf(atEnd('\u06cc'), atEnd('\u0649'))).toBe('strict')
  })

  it('a word ends before a zero width non-joiner too', () => {
    const persian = { ar: 'x', fa: `${atEnd('\u0649')} \u0631\u0633\u062f` }
    const found = theMention(extractorOf(place('it', persian)), `${atEnd('\u06cc')}\u200c\u0631\u0633\u062f`, PERSIAN)
    expect(found.match).toBe('strict')
  })

  it('of each word of a name counts', () => {
    const alias = `${atEnd('\u0649')} ${atEnd('\u064a')}`
    expect(gradeOf(alias, `${atEnd('\u06cc')} ${atEnd('\u06cc')}`)).toBe('strict')
  })
})

describe('teh marbuta and heh', () => {
  it('are strictly equal in Persian text when the name has heh', () => {
    expect(gradeOf(atEnd('\u0647'), atEnd('\u0629'), PERSIAN)).toBe('strict')
  })

  it('are only loosely equal in Arabic text', () => {
    expect(gradeOf(atEnd('\u0647'), atEnd('\u0629'), ARABIC)).toBe('loose')
  })

  it('are one letter for normalize in Persian at the strict level', () => {
    expect(normalize(atEnd('\u0629'), { level: 'strict', lang: 'fa' }).text).toBe(atEnd('\u0647'))
    expect(normalize(atEnd('\u0629'), { level: 'strict', lang: 'ar' }).text).toBe(atEnd('\u0629'))
  })
})

describe('final hamza', () => {
  const BARE = '\u0633\u0631\u0628\u0644\u0627'
  const WITH_HAMZA = `${BARE}\u0621`

  it('is left out after alef, loosely', () => {
    expect(gradeOf(WITH_HAMZA, BARE)).toBe('loose')
    expect(gradeOf(BARE, WITH_HAMZA)).toBe('loose')
  })

  it('is part of the span where it is written', () => {
    const found = theMention(extractorOf(place('it', { ar: BARE })), `\u0641\u064a ${WITH_HAMZA}`, ARABIC)
    expect(found.text).toBe(WITH_HAMZA)
  })

  it('is a letter after anything but alef', () => {
    expect(gradeOf('\u0633\u0631\u0628\u0644\u0648\u0621', '\u0633\u0631\u0628\u0644\u0648')).toBeUndefined()
  })

  it('is a letter inside a word', () => {
    expect(gradeOf('\u0633\u0631\u0627\u0621\u0627\u062a', '\u0633\u0631\u0627\u0627\u062a')).toBeUndefined()
  })

  it('is left out by normalize at the loose level only', () => {
    expect(normalize(WITH_HAMZA, { level: 'loose' }).text).toBe(BARE)
    expect(normalize(WITH_HAMZA, { level: 'strict' }).text).toBe(WITH_HAMZA)
  })
})

describe('hamza and madda as combining marks', () => {
  const SEQUENCES: LetterFold[] = [
    { fact: 'alef, maddah above', alias: '\u0622', text: '\u0627\u0653' },
    { fact: 'alef, hamza above', alias: '\u0623', text: '\u0627\u0654' },
    { fact: 'alef, hamza below', alias: '\u0625', text: '\u0627\u0655' },
    { fact: 'waw, hamza above', alias: '\u0624', text: '\u0648\u0654' },
    { fact: 'yeh, hamza above', alias: '\u0626', text: '\u064a\u0654' },
    { fact: 'Farsi yeh, hamza above', alias: '\u0626', text: '\u06cc\u0654' },
    { fact: 'alef maksura, hamza above', alias: '\u0626', text: '\u0649\u0654' },
    { fact: 'heh, hamza above (ezafe)', alias: '\u0647', text: '\u0647\u0654' },
    { fact: 'ae, hamza above (ezafe)', alias: '\u0647', text: '\u06d5\u0654' },
    { fact: 'heh goal, hamza above (ezafe)', alias: '\u0647', text: '\u06c1\u0654' },
    { fact: 'a haraka between letter and mark', alias: '\u0623', text: '\u0627\u064e\u0654' },
  ]

  it.each(SEQUENCES)('$fact: one letter, strictly', ({ alias, text }) => {
    expect(gradeOf(inside(alias), inside(text))).toBe('strict')
    expect(normalize(inside(text), { level: 'strict' }).text).toBe(inside(alias))
  })

  it.each(SEQUENCES)('$fact: in the dictionary', ({ alias, text }) => {
    expect(gradeOf(inside(text), inside(alias))).toBe('strict')
  })

  it.each(SEQUENCES)('$fact: at the end of a name the mark is inside the span', ({ alias, text }) => {
    const found = theMention(extractorOf(place('it', { ar: atEnd(alias) })), `${atEnd(text)}.`, ARABIC)
    expect(found.text).toBe(atEnd(text))
  })

  it('a hamza mark on any other letter is dropped', () => {
    expect(gradeOf(inside('\u0628'), inside('\u0628\u0654'))).toBe('strict')
  })

  it('a maddah on waw is dropped', () => {
    expect(gradeOf(inside('\u0648'), inside('\u0648\u0653'))).toBe('strict')
  })
})

interface MinimalPair {
  one: string
  other: string
}

/** SPEC 1.4: pairs that the loose level makes equal and the strict level keeps apart. */
const MINIMAL_PAIRS: MinimalPair[] = lines(`
  علي
  على
  إلى
  إلي
  آلي
  إلي
  كتابة
  كتابه
  أن
  إن
  آن
  ان
  سوري
  سورى
  حماة
  حماه
  غزة
  غزه
  الحرة
  الحره
  سنة
  سنه
  قوة
  قوه
  حركة
  حركه
  دعوة
  دعوه
  كتلة
  كتله
  فرقة
  فرقه
  آل
  ال
  آب
  أب
  أب
  إب
  آمل
  أمل
  أمل
  امل
  آمال
  امال
  آذار
  اذار
  قرآن
  قران
  رأس
  راس
  بدأ
  بدا
  منى
  مني
  هدى
  هدي
  ليلى
  ليلي
  يحيى
  يحيي
  حتى
  حتي
  مؤمن
  مومن
  ماء
  ما
  بهاء
  بها
  البناء
  البنا
  رجاء
  رجا
  لواء
  لوا
  السماء
  السما
  النبأ
  النبا
  مدينة
  مدينه
`).reduce<MinimalPair[]>((pairs, word, place, words) => {
  if (place % 2 === 1) pairs.push({ one: words[place - 1] as string, other: word })
  return pairs
}, [])

describe('minimal pairs', () => {
  it('are all here', () => {
    expect(MINIMAL_PAIRS).toHaveLength(40)
  })

  it.each(MINIMAL_PAIRS)('$one and $other differ strictly and are equal loosely', ({ one, other }) => {
    expect(normalize(one, { level: 'strict' }).text).not.toBe(normalize(other, { level: 'strict' }).text)
    expect(normalize(one, { level: 'loose' }).text).toBe(normalize(other, { level: 'loose' }).text)
  })

  it.each(MINIMAL_PAIRS)(
    'a name spelled as $one is not found in $other when it is short, and loosely when long',
    ({ one, other }) => {
      expect(gradeOf(one, one)).toBe('exact')
      expect(gradeOf(one, other)).toBe(one.length <= 4 ? undefined : 'loose')
    },
  )

  it.each(MINIMAL_PAIRS)('a name spelled as $other likewise', ({ one, other }) => {
    expect(gradeOf(other, other)).toBe('exact')
    // A final hamza counts as a letter of the spelling that has it.
    expect(gradeOf(other, one)).toBe(other.length <= 4 ? undefined : 'loose')
  })

  it('a final Farsi yeh is either member of a pair, strictly', () => {
    const stem = '\u0639\u0644'
    expect(gradeOf(`${stem}\u064a`, `${stem}\u06cc`)).toBe('strict')
    expect(gradeOf(`${stem}\u0649`, `${stem}\u06cc`)).toBe('strict')
  })
})

describe('digits', () => {
  const TWINS = [
    { fact: 'Arabic-Indic', zero: 0x660 },
    { fact: 'Extended Arabic-Indic', zero: 0x6f0 },
  ]

  it.each(TWINS)('$fact digits are ASCII digits, strictly', ({ zero }) => {
    const digits = Array.from({ length: 10 }, (_, digit) => String.fromCharCode(zero + digit)).join('')
    expect(normalize(digits, { level: 'strict' }).text).toBe('0123456789')
    expect(gradeOf('\u0631\u0627\u062f\u0627\u0631 0123456789', `\u0631\u0627\u062f\u0627\u0631 ${digits}`)).toBe(
      'strict',
    )
  })

  it.each(['\u066b', '\u066c'])('a separator %j stays inside a number', (separator) => {
    const name = extractorOf(place('it', { ar: '\u0631\u0627\u062f\u0627\u0631 12' }))
    expect(name.extract(`\u0631\u0627\u062f\u0627\u0631 12${separator}500`, ARABIC)).toEqual([])
    expect(name.extract('\u0631\u0627\u062f\u0627\u0631 12', ARABIC)).toHaveLength(1)
  })
})

describe('Latin letters', () => {
  it('upper and lower case are one letter, and exact', () => {
    expect(theMention(extractorOf(place('it', { en: 'Mandali' })), 'in MANDALI today').match).toBe('exact')
  })

  it.each([
    { fact: 'macron', text: 'Mand\u0101l\u012b' },
    { fact: 'dot below', text: 'Man\u1e0dali' },
    { fact: 'combining macron', text: 'Manda\u0304li' },
  ])('a $fact is no difference of letters', ({ text }) => {
    expect(theMention(extractorOf(place('it', { en: 'Mandali' })), `in ${text} today`).text).toBe(text)
  })
})
