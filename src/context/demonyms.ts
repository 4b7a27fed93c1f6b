import { Strength } from '../gazetteer/expand-aliases'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { Grade } from '../gazetteer/spelling'
import { Reading } from '../language/label-tokens'
import { FormTrait } from '../morphology/nationalities'
import { endOfLetter } from '../normalization/fold'
import { lettersBetween } from '../normalization/letters'
import { endOfKey } from '../tokenization/tokens'
import { ARABIC_LETTER_ALEF } from '../unicode/code-points'
import { words } from '../unicode/word-list'
import { type BuiltName, type EntityPlace, NIL_MARK } from './built-names'
import { wordAt } from './context-words'
import { countryPlace } from './institution-links'
import { nationalityAt } from './nationality-words'
import { followsClosely, type NationalityWord, nameOf, type RuleText, spanOf } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** Words after which a Persian word is another thing than a nationality: چهارشنبه سوری is a feast, گل سوری a rose. Loose letters. */
const NO_NATIONALITY_AFTER: ReadonlySet<string> = new Set(
  words(`
    چهارشنبه
    گل
  `),
)

const KURDS = 'kurds'
const KURD = 'كرد'
/** Words beside which Persian کرد is the people, not the verb: کرد is the verb 3,400 times for each time that it is not (SPEC 6). */
const BEFORE_KURD: ReadonlySet<string> = new Set(
  words(`
    نيروهاي
    شبهنظاميان
    احزاب
    مناطق
    شهروندان
    شهروند
    مبارزان
    پيشمرگههاي
    زنان
    جوانان
    اقليت
    قوم
    مردم
    گروههاي
  `),
)
const AFTER_KURD: ReadonlySet<string> = new Set(
  words(`
    نشين
    تبار
    زبان
  `),
)
const DAMMA = '\u064f'
const AND = '\u0648'
const ISLAM = 'الاسلام'

/** The record that a nationality, people or community stands for. */
function linkOf(gazetteers: readonly Gazetteer[], { form }: NationalityWord): EntityPlace | undefined {
  const { country, id } = form.nationality
  if (country !== undefined) return countryPlace(gazetteers, country)
  for (const gazetteer of gazetteers) {
    const entity = id === undefined ? undefined : gazetteer.entityOf(id)
    if (entity !== undefined && gazetteer.typeOf(entity) === 'demonym') return { gazetteer, entity }
  }
  return undefined
}

function built(text: RuleText, word: NationalityWord, link: EntityPlace | undefined): BuiltName {
  const { tokens } = text
  const { form, firstToken, lastToken, cut } = word
  const first = tokens.first[firstToken] as number
  const end = (tokens.end[lastToken] as number) - form.suffixLength
  const letters = lettersBetween(tokens.letters.loose, first + cut, end)
  const { kind, country, id } = form.nationality
  const key = `${kind} ${country ?? id ?? letters}`
  return {
    rule: 'nationality',
    type: 'demonym',
    kind,
    country,
    link,
    key,
    nilId: NIL_MARK + key,
    lang: form.reading === Reading.Persian ? 'fa' : form.reading === Reading.English ? 'en' : 'ar',
    strength: Strength.Built,
    grade: Grade.Strict,
    reading: form.reading,
    start: spanOf(tokens, firstToken, lastToken, cut).start,
    end: endOfLetter(tokens.letters, end - 1),
    firstToken,
    lastToken,
    letterCount: letters.length,
    procliticLength: cut,
    proclitic: lettersBetween(tokens.letters.loose, first, first + cut),
    suffix: lettersBetween(tokens.letters.loose, end, tokens.end[lastToken] as number),
    listHead: undefined,
  }
}

function wordOf({ tokens }: RuleText, token: number): string {
  return token >= 0 && token < tokens.count ? wordAt(tokens, token) : ''
}

/** An accusative agrees with the accusative before it: مواطنا عراقيا. */
function agreesInCase(text: RuleText, { firstToken }: NationalityWord): boolean {
  const { tokens } = text
  if (!followsClosely(text, firstToken)) return false
  return tokens.letters.loose[endOfKey(tokens, firstToken - 1) - 1] === ARABIC_LETTER_ALEF
}

/** Whether another people or community stands beside it, with "and" between. */
function isCoordinated(text: RuleText, { firstToken, lastToken, cut }: NationalityWord): boolean {
  const isPeople = (token: number): boolean => {
    const kind = nationalityAt(text, token)?.form.nationality.kind
    return kind === 'people' || kind === 'religion'
  }
  const isAfterAnd = cut > 0 && isPeople(firstToken - 1)
  const isBeforeAnd = wordOf(text, lastToken + 1).startsWith(AND) && isPeople(lastToken + 1)
  const follows = followsClosely(text, firstToken) && isPeople(firstToken - 1)
  return isAfterAnd || isBeforeAnd || follows
}

/** An Arabic adjective without the article has the noun before it, which is no title: لاعب تركي, but الأمير تركي is a name. */
function hasNounBefore(text: RuleText, { firstToken }: NationalityWord): boolean {
  if (!followsClosely(text, firstToken)) return false
  const { classes, affixes } = text.words
  const before = classes[firstToken - 1] as number
  const isDefiniteTitle =
    (before & (WordClass.Title | WordClass.Nasab)) !== 0 && ((affixes[firstToken - 1] as number) & Affix.Article) !== 0
  return !isDefiniteTitle && (before & WordClass.Nasab) === 0
}

/** حجة الإسلام والمسلمين, in Persian حجتالاسلام و المسلمین: a title. */
function endsTitle(text: RuleText, { firstToken, cut }: NationalityWord): boolean {
  const before = firstToken - (cut === 0 && wordOf(text, firstToken - 1) === AND ? 2 : 1)
  return wordOf(text, before).endsWith(ISLAM)
}

function isArabicDemonym(text: RuleText, word: NationalityWord): boolean {
  const { form, isDefinite, cut } = word
  const { traits } = form
  if (((traits & FormTrait.Definite) !== 0 && !isDefinite) || endsTitle(text, word)) return false
  if ((traits & FormTrait.Coordinated) !== 0) return isCoordinated(text, word)
  if ((traits & FormTrait.Accusative) !== 0) return !isDefinite && agreesInCase(text, word)
  if (isDefinite || (traits & FormTrait.Plural) !== 0) return true
  return cut > 0 || hasNounBefore(text, word)
}

function isPersianDemonym(text: RuleText, { firstToken }: NationalityWord): boolean {
  return !NO_NATIONALITY_AFTER.has(wordOf(text, firstToken - 1))
}

/** Persian کرد where it is the people: by the words beside it, or with its vowel written. */
function kurdAt(text: RuleText, token: number): boolean {
  const { tokens } = text
  const first = tokens.first[token] as number
  if ((tokens.end[token] as number) - first !== KURD.length || wordOf(text, token) !== KURD) return false
  const { text: written, at } = tokens.letters
  if (written.charAt((at[first] as number) + 1) === DAMMA) return true
  const isAfter = followsClosely(text, token) && BEFORE_KURD.has(wordOf(text, token - 1))
  return isAfter || (followsClosely(text, token + 1) && AFTER_KURD.has(wordOf(text, token + 1)))
}

const KURD_FORM: NationalityWord['form'] = {
  nationality: { kind: 'people', country: undefined, id: KURDS },
  reading: Reading.Persian,
  traits: FormTrait.None,
  suffixLength: 0,
}

function isDemonym(text: RuleText, word: NationalityWord): boolean {
  if (word.form.reading === Reading.Arabic) return isArabicDemonym(text, word)
  return word.form.reading === Reading.English || isPersianDemonym(text, word)
}

function demonymAt(text: RuleText, token: number): NationalityWord | undefined {
  const word = nationalityAt(text, token)
  if (word !== undefined && isDemonym(text, word)) return word
  const isPersian = ((text.languages.readings[token] as number) & Reading.Persian) !== 0
  if (!isPersian || !kurdAt(text, token)) return undefined
  return { form: KURD_FORM, firstToken: token, lastToken: token, cut: 0, isDefinite: false }
}

/**
 * Nationalities, peoples and communities, as adjectives and as nouns: of the layer `demonym`. They are linked to the country,
 * peoples to their own records where a gazetteer has them. Names of gazetteers on the same words come first.
 */
export function findDemonyms(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  let lastToken = -1
  for (const token of text.words.openings) {
    if (((text.words.classes[token] as number) & WordClass.Nationality) === 0 || token <= lastToken) continue
    const word = nameOf(text, token) === undefined ? demonymAt(text, token) : undefined
    if (word === undefined) continue
    found.push(built(text, word, linkOf(gazetteers, word)))
    lastToken = word.lastToken
  }
  return found
}
