import type { Candidate } from '../gazetteer/candidates'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap, lettersBetween } from '../normalization/letters'
import { Script } from '../tokenization/tokens'
import {
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_MAKSURA,
  ARABIC_LETTER_BEH,
  ARABIC_LETTER_HEH,
  ARABIC_LETTER_LAM,
  ARABIC_LETTER_MEEM,
  ARABIC_LETTER_NOON,
  ARABIC_LETTER_TEH,
  ARABIC_LETTER_TEH_MARBUTA,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_YEH,
} from '../unicode/code-points'
import { words } from '../unicode/word-list'
import { wordAt } from './context-words'
import { isForeignInPersian, isWrittenLikeForeign } from './foreign-words'
import { isFamilyWord, Shape, shapeAt } from './persian-shapes'
import { followsClosely, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** What a word can be in a personal name. SPEC 8: kunya? ism (بن nasab)* (laqab) nisba*. */
export const enum Part {
  /** Ends the name: a function word, a verb, another name. */
  None,
  /** A given name that is hardly ever another word. */
  Given,
  GivenOrWord,
  Surname,
  SurnameOrWord,
  /** أبو, أم: with the next word. */
  Kunya,
  /** بن: with the next word. */
  Nasab,
  /** عبد: with the next word. */
  Servant,
  /** آل, دي: with the next word. */
  Particle,
  /** What أبو, بن, عبد or آل opens, with it. */
  Opened,
  /** In no list, with the article and ending in yeh, as nisbas do; in Persian ending as family names may. */
  Nisba,
  /** In Persian, in no list, ending as only family names do: کوهپایهزاده. */
  Family,
  /** زاده: goes on with a Persian family name. */
  FamilyWord,
  /** In no list, but the name of a town, from which a family may have its own: منصور بیجار. */
  Place,
  /** In no list, with the article. */
  Definite,
  /** In no list. */
  Unlisted,
  /** In no list, and written as hardly any but words of other languages are. */
  Foreign,
}

/** A name has at most so many words. */
export const LONGEST_NAME = 6

export function hasArticle({ tokens }: RuleText, token: number): boolean {
  const first = tokens.first[token] as number
  const { loose } = tokens.letters
  const length = (tokens.end[token] as number) - first
  return length > 3 && loose[first] === ARABIC_LETTER_ALEF && loose[first + 1] === ARABIC_LETTER_LAM
}

export function endsInYeh({ tokens }: RuleText, token: number): boolean {
  return tokens.letters.loose[(tokens.end[token] as number) - 1] === ARABIC_LETTER_YEH
}

export function isWrittenWithMaksura({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  return text.charCodeAt(at[(tokens.end[token] as number) - 1] as number) === ARABIC_LETTER_ALEF_MAKSURA
}

const PERSIAN_PREFIXES: ReadonlySet<string> = new Set(
  words(`
    به
    بي
    مي
    نمي
    هم
  `),
)

/** بهنام is no بهنام: a preposition or prefix joined by a zero width non-joiner. */
function isJoinedPhrase({ tokens }: RuleText, token: number): boolean {
  const { gap, loose } = tokens.letters
  const first = tokens.first[token] as number
  const length = gap[first + 2] === Gap.Joint ? 2 : gap[first + 3] === Gap.Joint ? 3 : 0
  return length > 0 && PERSIAN_PREFIXES.has(lettersBetween(loose, first, first + length))
}

/** A word that begins with و: in Arabic a conjunction and the next word, where no list knows it as a name. */
export function hasConjunction({ tokens }: RuleText, token: number): boolean {
  return tokens.letters.loose[tokens.first[token] as number] === ARABIC_LETTER_WAW
}

const PREFIXES_OF_WORDS = words(`
  ي
  ت
  ن
  ا
  ل
  ب
  و
  ف
  م
  س
`)
const ENDINGS_OF_WORDS = words(`
  ه
  ها
  هم
  نا
  ات
  ون
  ين
  يا
`)

/** A word of Arabic script that bears none of the prefixes and endings of Arabic verbs and nouns. */
export function isBare(text: RuleText, token: number): boolean {
  if (readingAt(text, token) !== Reading.Arabic) return false
  const word = wordAt(text.tokens, token)
  if (word.length < 4) return false
  return (
    !PREFIXES_OF_WORDS.some((prefix) => word.startsWith(prefix)) &&
    !ENDINGS_OF_WORDS.some((ending) => word.endsWith(ending))
  )
}

function listedPart(found: NamePartClass): Part {
  if (found === NamePartClass.Given) return Part.Given
  if (found === NamePartClass.Surname) return Part.Surname
  if (found === NamePartClass.GivenOrWord) return Part.GivenOrWord
  return found === NamePartClass.SurnameOrWord ? Part.SurnameOrWord : Part.None
}

function structuralPart(found: number): Part {
  if ((found & WordClass.Kunya) !== 0) return Part.Kunya
  if ((found & WordClass.Nasab) !== 0) return Part.Nasab
  if ((found & WordClass.Servant) !== 0) return Part.Servant
  return (found & WordClass.NameParticle) !== 0 ? Part.Particle : Part.None
}

/** علي, in Persian the name, in Arabic also على: it goes on a name, and opens one only with help. No other function word is a name. */
export function partOfStopWord(text: RuleText, token: number): Part {
  const { end, first, letters } = text.tokens
  const place = first[token] as number
  if ((end[token] as number) - place !== ALI.length || lettersBetween(letters.loose, place, place + ALI.length) !== ALI)
    return Part.None
  if (isWrittenWithMaksura(text, token)) return Part.None
  return readingAt(text, token) === Reading.Persian ? Part.Given : Part.GivenOrWord
}

const ALI = 'علي'

/** Words of these classes are in no list of name parts for a reason. */
const NO_PART = WordClass.Stop | WordClass.Verb | WordClass.Title | WordClass.Office | WordClass.TitleAddition

/** A town or village whose name stands bare, without a clitic. */
function isSmallPlace({ gazetteer, entity, procliticLength, suffix }: Candidate): boolean {
  const { type, kind } = gazetteer.head(entity)
  const isSmall = kind === 'city' || kind === 'town' || kind === 'village' || kind === 'district'
  return type === 'location' && isSmall && procliticLength === 0 && suffix === ''
}

export function endsInTehMarbuta({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  return text.charCodeAt(at[(tokens.end[token] as number) - 1] as number) === ARABIC_LETTER_TEH_MARBUTA
}

/** هويتها, بحياته: the letters of a pronoun at the end, of which final he after teh is one. */
function hasPronoun({ tokens }: RuleText, token: number): boolean {
  const { loose } = tokens.letters
  const last = (tokens.end[token] as number) - 1
  if (last - (tokens.first[token] as number) < FEWEST_BEFORE_PRONOUN) return false
  const [before, end] = [loose[last - 1], loose[last]]
  if (end === ARABIC_LETTER_HEH) return before === ARABIC_LETTER_TEH
  if (before === ARABIC_LETTER_HEH) return end === ARABIC_LETTER_ALEF || end === ARABIC_LETTER_MEEM
  return end === ARABIC_LETTER_ALEF && before === ARABIC_LETTER_NOON
}

const FEWEST_BEFORE_PRONOUN = 3

/** Whether an Arabic word has an ending that nouns have and hardly a name in no list: a pronoun, the accusative, a plural. */
export function hasEndingOfNouns(text: RuleText, token: number): boolean {
  const { letters, end } = text.tokens
  const last = (end[token] as number) - 1
  const written = letters.text.charCodeAt(letters.at[last] as number)
  if (written === ARABIC_LETTER_HEH || written === ARABIC_LETTER_ALEF || hasPronoun(text, token)) return true
  return written === ARABIC_LETTER_TEH && letters.loose[last - 1] === ARABIC_LETTER_ALEF
}

/** A word that Arabic texts write as only words of other languages are written. */
export function isForeign(text: RuleText, token: number): boolean {
  const { first, end, letters } = text.tokens
  if (readingAt(text, token) !== Reading.Arabic || hasArticle(text, token) || hasPronoun(text, token)) return false
  return isWrittenLikeForeign(letters.loose, first[token] as number, end[token] as number)
}
/** Offices in Arabic that are nothing but first names in Persian. Loose letters. */
const PERSIAN_NAMES_OF_OFFICES: ReadonlySet<string> = new Set(
  words(`
    امين
    مختار
  `),
)

/** With the article no last names, other titles are: loose letters. */
const NO_SURNAMES: ReadonlySet<string> = new Set(
  words(`
    الحكم
    الشهيد
    الشهيده
    المواطن
    الطفل
    الزميل
    الموقوف
    المتهم
    القتيل
    المعتقل
    المتطوع
    النازح
    المقاتل
  `),
)

/**
 * المهندس is a surname, too; الصحفي العربي, with an adjective, is the occupation, and after a last name the next person's title
 * stands (السيستاني الشيخ فاضل).
 */
function partOfTitle(text: RuleText, token: number): Part {
  if (endsInTehMarbuta(text, token) || NO_SURNAMES.has(wordAt(text.tokens, token))) return Part.None
  if (!followsClosely(text, token + 1)) return Part.SurnameOrWord
  const next = partClassOf(text, token + 1, 0)
  const opensName = next === NamePartClass.Given || next === NamePartClass.GivenOrWord
  return (opensName && token > 0 && hasArticle(text, token - 1)) || hasArticle(text, token + 1)
    ? Part.None
    : Part.SurnameOrWord
}

/** Whether after a word nothing stands that could belong to it: a function word, a verb, an office, a clitic with its noun. */
export function endsArabicPhrase(text: RuleText, token: number): boolean {
  const next = token + 1
  if (!followsClosely(text, next)) return true
  if (((text.words.classes[next] as number) & ENDS_PHRASE) !== 0) return true
  const letter = text.tokens.letters.loose[text.tokens.first[next] as number]
  return letter === ARABIC_LETTER_WAW || letter === ARABIC_LETTER_BEH || letter === ARABIC_LETTER_LAM
}

const ENDS_PHRASE = WordClass.Stop | WordClass.Verb | WordClass.Office | WordClass.Title

/** نجم and الخطيب are names, too: where no complement of the office can follow. */
function isNameOfOffice(text: RuleText, token: number, listed: Part): boolean {
  if (listed === Part.Given) return true
  if (listed === Part.None || readingAt(text, token) !== Reading.Arabic) return false
  return endsArabicPhrase(text, token) || (wordAt(text.tokens, token) === SECRETARY && isForeign(text, token + 1))
}

/** A first name, too: شوكت أمين كوركي. */
const SECRETARY = 'امين'

/** What a word, its first `cut` letters left out, can be in a name; neighbours of names are asked for again and again. */
export function partAt(text: RuleText, token: number, cut: number): Part {
  if (cut > 0) return readPart(text, token, cut)
  const known = text.partsInNames[token] as number
  if (known > 0) return known - 1
  const part = readPart(text, token, 0)
  text.partsInNames[token] = part + 1
  return part
}

function readPart(text: RuleText, token: number, cut: number): Part {
  const { tokens, words: known } = text
  if (tokens.script[token] !== Script.Arabic) return Part.None
  const classes = known.classes[token] as number
  const affixes = known.affixes[token] as number
  const isBare = (affixes & ~Affix.Article) === 0 || cut > 0
  // آل begins like the article.
  if (isBare && ((affixes & Affix.Article) === 0 || !hasArticle(text, token))) {
    const structural = structuralPart(classes)
    if (structural !== Part.None) return structural
  }
  if (isBare && (classes & (WordClass.Stop | WordClass.Verb)) !== 0) return partOfStopWord(text, token)
  const listed = listedPart(partClassOf(text, token, cut))
  const name = nameOf(text, token)
  // A place inside a name is a nisba or a surname of its own right; any other name ends this one.
  if (name !== undefined && name.firstToken !== name.lastToken) return Part.None
  if (name !== undefined && listed === Part.None) return isSmallPlace(name) ? Part.Place : Part.None
  const isPersian = readingAt(text, token) === Reading.Persian
  const isOffice =
    (classes & WordClass.Office) !== 0 && !(isPersian && PERSIAN_NAMES_OF_OFFICES.has(wordAt(tokens, token)))
  if (isOffice && !isNameOfOffice(text, token, listed)) return Part.None
  if (isPersian && isJoinedPhrase(text, token)) return Part.None
  const isSure = listed === Part.Given || listed === Part.Surname
  if (isPersian && !isSure && isFamilyWord(text, token)) return Part.FamilyWord
  if (listed !== Part.None) return listed
  if (!isBare && classes !== 0 && !isPersian) return Part.None
  const length = (tokens.end[token] as number) - (tokens.first[token] as number) - cut
  if (length < 3) return Part.None
  if (cut === 0 && (classes & WordClass.Title) !== 0 && hasArticle(text, token)) return partOfTitle(text, token)
  if ((classes & NO_PART) !== 0) return Part.None
  if (cut === 0 && hasArticle(text, token)) return endsInYeh(text, token) ? Part.Nisba : Part.Definite
  if (!isPersian && hasConjunction(text, token)) return Part.None
  if (isOfGod(text, token, cut)) return Part.Given
  if (isPersian) return persianPart(text, token)
  return isForeign(text, token) ? Part.Foreign : Part.Unlisted
}

const PART_OF_SHAPE: Readonly<Record<Shape, Part>> = {
  [Shape.Ordinary]: Part.None,
  [Shape.Family]: Part.Family,
  [Shape.LikelyFamily]: Part.Nisba,
  [Shape.Plain]: Part.Unlisted,
}

/** What Persian first names are made with: محمدصادق, امیرعباس, سیدحسن. Loose letters. */
const GIVEN_OPENINGS = words(`
  محمد
  علي
  امير
  مير
  سيد
  غلام
  عبدال
  نور
  حسين
`)
/** After these a first name that is also a word is one: امیرحسام. */
const LONG_OPENINGS: ReadonlySet<string> = new Set(
  words(`
    محمد
    امير
    سيد
  `),
)
const LEAST_AFTER_OPENING = 3

/** The openings by their first letter. */
const OPENINGS_OF_LETTER: ReadonlyMap<number, readonly string[]> = new Map(
  GIVEN_OPENINGS.map((opening) => [
    opening.charCodeAt(0),
    GIVEN_OPENINGS.filter((other) => other.charAt(0) === opening.charAt(0)),
  ]),
)

function opensWith({ tokens }: RuleText, place: number, opening: string): boolean {
  const { loose } = tokens.letters
  for (let letter = 1; letter < opening.length; letter++) {
    if (loose[place + letter] !== opening.charCodeAt(letter)) return false
  }
  return true
}

/** سیدمحمدصادق: no name is joined of more. */
const MOST_OPENINGS = 2

/** Whether a word, its first `cut` letters left out, is made of two first names or of سید and one. */
function isJoinedGiven(text: RuleText, token: number, cut: number, openingsLeft = MOST_OPENINGS): boolean {
  const { tokens } = text
  const place = (tokens.first[token] as number) + cut
  const openings = OPENINGS_OF_LETTER.get(tokens.letters.loose[place] as number)
  if (openings === undefined) return false
  const length = (tokens.end[token] as number) - place
  for (const opening of openings) {
    const rest = cut + opening.length
    if (length - opening.length < LEAST_AFTER_OPENING || !opensWith(text, place, opening)) continue
    const part = partClassOf(text, token, rest)
    if (part === NamePartClass.Given || (part === NamePartClass.GivenOrWord && LONG_OPENINGS.has(opening))) return true
    if (openingsLeft > 1 && isJoinedGiven(text, token, rest, openingsLeft - 1)) return true
  }
  return false
}

/** A first name that no list has, by what it is made of. */
export function isMadeUpGiven(text: RuleText, token: number): boolean {
  return isOfGod(text, token, 0) || isJoinedGiven(text, token, 0)
}

/** A word that Persian texts write as hardly any but words of other languages are written. */
export function isWesternInPersian({ tokens }: RuleText, token: number): boolean {
  const { letters, first, end } = tokens
  return isForeignInPersian(letters.loose, first[token] as number, end[token] as number)
}

/** A Persian word that no list has. */
function persianPart(text: RuleText, token: number): Part {
  if (isJoinedGiven(text, token, 0)) return Part.Given
  const part = PART_OF_SHAPE[shapeAt(text, token)]
  return part === Part.Unlisted && isWesternInPersian(text, token) ? Part.Foreign : part
}

const GOD = 'الله'
const LEAST_BEFORE_GOD = 2

/** Of God, too, and no first names: loose letters. */
const NO_NAMES_OF_GOD: ReadonlySet<string> = new Set(
  words(`
    انشاالله
    انشاءالله
    انشالله
    بسمالله
    سبيلالله
    رسولالله
    خليفهالله

    بيتالله
    كتابالله
    الحمدالله
    استغفرالله
    حزبالله
    انصارالله
    ثارالله
    جندالله
    بقيهالله
    ايتالله
    اولياالله
    ذكرالله
    لقاالله
    عندالله
  `),
)

/** نقیبالله: written as one word, a given name. */
function isOfGod({ tokens }: RuleText, token: number, cut: number): boolean {
  const { loose } = tokens.letters
  const start = (tokens.end[token] as number) - GOD.length
  if (start < (tokens.first[token] as number) + cut + LEAST_BEFORE_GOD) return false
  for (let place = 0; place < GOD.length; place++) {
    if (loose[start + place] !== GOD.charCodeAt(place)) return false
  }
  return !NO_NAMES_OF_GOD.has(wordAt(tokens, token).slice(cut))
}

export function closesCompound(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && ((text.words.classes[token] as number) & WordClass.CompoundEnd) !== 0
}
