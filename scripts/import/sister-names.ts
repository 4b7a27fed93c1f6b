import type { EntityType } from '../../src/types'
import { words } from '../../src/unicode/word-list'

/*
 * How Persian writes Arabic names and Arabic writes Iranian ones, by rule: SPEC 4. The forms are meant for names of which
 * no attested form is known; `npm run sister-names` measures how often they are the attested one.
 */

const ZERO_WIDTH_NON_JOINER = '\u200c'
/** Harakat, superscript alef, tatweel and marks of hamza. */
const MARKS = /[\u0640\u064b-\u065f\u0670\u06d4]/gu
const ARTICLE = /^ال(?=.{2})/u
const NAME_OF_GOD = /^(?:الله|اللهي)$/u

/** Letter by letter; what depends on its place in the word is in `persianWord`. */
const PERSIAN_LETTERS: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc', // yeh
  '\u0649': '\u06cc', // alef maksura
  '\u0643': '\u06a9', // kaf
  '\u0623': '\u0627', // alef with hamza above
  '\u0625': '\u0627', // alef with hamza below
  '\u0671': '\u0627', // alef wasla
  '\u0624': '\u0648', // waw with hamza above
  '\u0629': '\u0647', // teh marbuta
  '\u06a4': '\u0648', // veh, which Persian has as waw
}

/** Words of place names that Persian translates, at any place but the first. */
const PERSIAN_WORDS: ReadonlyMap<string, string> = pairs(`
  الشمالي
  شمالی
  الشمالية
  شمالی
  الجنوبي
  جنوبی
  الجنوبية
  جنوبی
  الشرقي
  شرقی
  الشرقية
  شرقی
  الغربي
  غربی
  الغربية
  غربی
`)

/** Points of the compass before a name, which Persian puts behind it as adjectives. */
const COMPASS: ReadonlyMap<string, string> = pairs(`
  شمال
  شمالی
  جنوب
  جنوبی
  شرق
  شرقی
  غرب
  غربی
`)

/** Heads that belong to the name of a place in both languages. */
const PERSIAN_HEADS: ReadonlyMap<string, string> = pairs(`
  مخيم
  اردوگاه
  جزيرة
  جزیره
  بحيرة
  دریاچه
`)

/** Words of Iranian place names that Arabic translates. */
const ARABIC_WORDS: ReadonlyMap<string, string> = pairs(`
  شمالی
  الشمالية
  جنوبی
  الجنوبية
  شرقی
  الشرقية
  غربی
  الغربية
`)

/** Lines in pairs: a word, and what the other language has for it. */
function pairs(lines: string): Map<string, string> {
  const list = words(lines)
  return new Map(list.flatMap((word, place) => (place % 2 === 0 ? [[word, list[place + 1] as string]] : [])))
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)]
}

function persianLetters(word: string): string {
  return [...word].map((letter) => PERSIAN_LETTERS[letter] ?? letter).join('')
}

/** One word in Persian letters: final اء loses its hamza, and ة is ه, but ت before the name of God. */
function persianWord(word: string, next: string | undefined): string {
  if (word.endsWith('\u0629') && next === 'الله') return `${persianLetters(word.slice(0, -1))}ت`
  return persianLetters(word.replace(/(?<=\u0627)\u0621$/u, ''))
}

/** Without the article, unless that leaves nothing to recognize. */
function withoutArticle(word: string): string {
  return NAME_OF_GOD.test(word) ? word : word.replace(ARTICLE, '')
}

/** The spellings of a written name that differ in its last letter: نینوی, نینوا; حماه, حمات. */
function withOtherEnding(name: string, arabic: string): string[] {
  if (arabic.endsWith('\u0649')) return [name, `${name.slice(0, -1)}\u0627`]
  if (arabic.endsWith('\u0627\u0629')) return [name, `${name.slice(0, -1)}\u062a`]
  return [name]
}

function persianPlace(parts: readonly string[], written: readonly string[]): string[] {
  const [first = '', ...rest] = written
  const adjective = COMPASS.get(parts[0] as string)
  if (adjective !== undefined && rest.length > 0) {
    return [[withoutArticle(rest[0] as string), ...rest.slice(1), adjective].join(' '), written.join(' ')]
  }
  const head = PERSIAN_HEADS.get(parts[0] as string)
  if (head !== undefined && rest.length > 0) {
    return [[head, withoutArticle(rest[0] as string), ...rest.slice(1)].join(' '), [head, ...rest].join(' ')]
  }
  const translated = parts.slice(1).map((part, place) => PERSIAN_WORDS.get(part) ?? (rest[place] as string))
  const bare = withoutArticle(first)
  return [[bare, ...translated].join(' '), [bare, ...rest].join(' '), written.join(' ')]
}

/**
 * Persian forms of an Arabic name, likeliest first. Persons and groups keep their articles (السودانی). Places lose the first
 * one (حسکه) and are also written with it; points of the compass are translated (باقه شرقی), and so are heads.
 */
export function persianOfArabic(name: string, type: EntityType): string[] {
  const parts = name.replace(MARKS, '').trim().split(/\s+/u)
  if (parts[0] === '') return []
  const written = parts.map((part, place) => persianWord(part, parts[place + 1]))
  const forms = type === 'location' || type === 'facility' ? persianPlace(parts, written) : [written.join(' ')]
  return unique(forms.flatMap((form) => withOtherEnding(form, parts.at(-1) as string)))
}

const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  '\u06cc': '\u064a', // Farsi yeh
  '\u06a9': '\u0643', // keheh
  '\u067e': '\u0628', // peh
  '\u0698': '\u062c', // jeh
  '\u06c0': '\u0647', // heh with yeh above
  '\u06c1': '\u0647', // heh goal
  '\u06d5': '\u0647', // Kurdish ae
  '\u06ce': '\u064a', // Kurdish yeh with small v
  '\u06c6': '\u0648', // Kurdish oe
  '\u06b5': '\u0644', // Kurdish lam with small v
  '\u0695': '\u0631', // Kurdish reh with small v
  '\u06a4': '\u0641', // Kurdish veh
}
/** Gaf and tcheh have no settled letter: each list is one way to write a whole name. */
const GAF_AND_TCHEH: readonly (readonly [gaf: string, tcheh: string])[] = [
  ['\u063a', '\u062a\u0634'],
  ['\u062c', '\u062c'],
  ['\u0643', '\u062a\u0634'],
]

/** A long vowel and a suffixed yeh take the Arabic hamza: رضایی, رضائي; خامنه\u200cای, خامنئي. */
function arabicVowels(name: string): string {
  return name
    .replace(/\u0647[\u200c ]\u0627\u06cc(?=$| )/gu, '\u0626\u06cc')
    .replace(/(?<=[\u0627\u0648])[\u06cc\u0626]\u06cc(?=$|[ \u200c])/gu, '\u0626\u06cc')
}

/** A joint inside a word is a space in Arabic (علی\u200cاکبر), in places also nothing (خرم\u200cآباد). */
function arabicGaps(name: string, type: EntityType): string[] {
  const apart = name.replaceAll(ZERO_WIDTH_NON_JOINER, ' ').replace(/\s+/gu, ' ')
  return type === 'person' ? [apart] : unique([apart, name.replaceAll(ZERO_WIDTH_NON_JOINER, '')])
}

/**
 * Arabic forms of an Iranian or Kurdish name, likeliest first. Gaf becomes ghain, jeem or kaf and tcheh tesh or jeem, one
 * way through the whole name.
 */
export function arabicOfPersian(name: string, type: EntityType): string[] {
  const bare = arabicVowels(name.replace(MARKS, '').trim())
  if (bare === '') return []
  return unique(
    arabicGaps(bare, type).flatMap((form) => {
      const parts = form.split(' ')
      const translated =
        type === 'location' && parts.length > 1
          ? parts.map((part, place) => (place > 0 ? (ARABIC_WORDS.get(part) ?? part) : part))
          : parts
      return GAF_AND_TCHEH.map(([gaf, tcheh]) =>
        [...translated.join(' ')]
          .map((letter) =>
            letter === '\u06af' ? gaf : letter === '\u0686' ? tcheh : (ARABIC_LETTERS[letter] ?? letter),
          )
          .join(''),
      )
    }),
  )
}
