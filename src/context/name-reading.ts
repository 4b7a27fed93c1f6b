import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { words } from '../unicode/word-list'
import { wordAt } from './context-words'
import { canTakeInPersian } from './persian-reading'
import { Licence } from './person-licences'
import { followsClosely, isOfPerson, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import {
  closesCompound,
  endsArabicPhrase,
  endsInTehMarbuta,
  endsInYeh,
  hasArticle,
  hasConjunction,
  hasEndingOfNouns,
  isBare,
  LONGEST_NAME,
  Part,
  partAt,
} from './word-parts'

/** A name read from a token on. */
export interface ReadName {
  lastToken: number
  words: number
  /** Parts that are names and hardly anything else. */
  strong: number
  /** Parts that are in no list. */
  unlisted: number
  /** What the words are, a compound counted once. */
  parts: Part[]
}

/** أبو زيد بن عبد الله: openers follow one another so often at most. */
const DEEPEST_OPENER = 3

function opensNext(part: Part): boolean {
  return part === Part.Kunya || part === Part.Servant || part === Part.Nasab || part === Part.Particle
}

/** The last word of what أبو, بن, عبد or آل opens, from the word after it; -1 where nothing of a name follows. */
function endOfOpened(text: RuleText, opener: Part, next: number, depth: number): number {
  if (!followsClosely(text, next)) return -1
  if (closesCompound(text, next)) return next
  if (opener === Part.Servant) return hasArticle(text, next) ? next : -1
  if (opener === Part.Particle && isHouse(text, next)) return next
  const listed = nameOf(text, next)
  // راشد بن محمد بن راشد آل مكتوم: the father is somebody of the gazetteer.
  const isFather = listed?.firstToken === next && isOfPerson(listed)
  if (opener === Part.Nasab && isFather) return listed.lastToken
  const part = partAt(text, next, 0)
  if (part === Part.None) return -1
  if (opensNext(part)) return depth < DEEPEST_OPENER ? endOfOpened(text, part, next + 1, depth + 1) : -1
  return closesCompound(text, next + 1) ? next + 1 : next
}

/** آل ثاني: the name of a house may be a word of any kind but those of grammar. */
function isHouse(text: RuleText, token: number): boolean {
  const { classes } = text.words
  return wordAt(text.tokens, token - 1) === HOUSE && ((classes[token] as number) & WordClass.Stop) === 0
}

const HOUSE = 'ال'

/** Bits of the parts that in Arabic never open a name: what `takeOpened` and `canTake` refuse where there is no word before. */
const NEVER_FIRST =
  (1 << Part.SurnameOrWord) |
  (1 << Part.Nisba) |
  (1 << Part.Definite) |
  (1 << Part.Place) |
  (1 << Part.Nasab) |
  (1 << Part.Particle)

/** Whether a name may begin at a token: told before anything is asked about what stands around it. */
export function mayOpenName(text: RuleText, token: number, cut: number): boolean {
  const part = partAt(text, token, cut)
  if (part === Part.None) return false
  return readingAt(text, token) === Reading.Persian || ((1 << part) & NEVER_FIRST) === 0
}

/** Reads a name from a token on, as far as its words can be parts of one. */
export function readName(text: RuleText, start: number, cut: number, licence: Licence): ReadName {
  const name: ReadName = { lastToken: -1, words: 0, strong: 0, unlisted: 0, parts: [] }
  for (let token = start; name.words < LONGEST_NAME; token = name.lastToken + 1) {
    if (token >= text.tokens.count || (token > start && !followsClosely(text, token))) break
    const part = partAt(text, token, token === start ? cut : 0)
    if (part === Part.None && licence === Licence.Title && isOrdinalOfRuler(text, start, token, name)) {
      name.lastToken = token
      break
    }
    const isTaken = opensNext(part) ? takeOpened(text, name, token, part) : takePart(text, name, token, part, licence)
    if (!isTaken) break
  }
  return name
}

/** By which rulers of one name are told apart; loose letters. */
const ORDINALS: ReadonlySet<string> = new Set(
  words(`
    الاول
    الثاني
    الثالث
    الرابع
    الخامس
    السادس
  `),
)

/** Titles of rulers, after whose first name an ordinal is part of the name; loose letters, without the article. */
const RULERS: ReadonlySet<string> = new Set(
  words(`
    ملك
    ملكه
    سلطان
    شاه
    بابا
    قيصر
    امير
    امبراطور
    خديوي
    خليفه
  `),
)

/** الملك عباس الأول, and not العداء محمد الثاني: the ordinal of a ruler whose first name begins at `start`. */
function isOrdinalOfRuler(text: RuleText, start: number, token: number, { parts }: ReadName): boolean {
  const previous = parts.at(-1)
  if (previous !== Part.Given && previous !== Part.Opened) return false
  if (start === 0 || !hasArticle(text, token) || !ORDINALS.has(wordAt(text.tokens, token))) return false
  const title = wordAt(text.tokens, start - 1)
  return RULERS.has(hasArticle(text, start - 1) ? title.slice(ARABIC_ARTICLE.length) : title)
}

/** أم, a kunya and the word for or. */
function isAlsoOr(text: RuleText, token: number): boolean {
  return ((text.words.classes[token] as number) & WordClass.Stop) !== 0
}

/** أم السوداني: before a surname with the article it is "or" (العبادي أم السوداني); kunyas have first names and nouns. */
function isOr(text: RuleText, token: number): boolean {
  if (!isAlsoOr(text, token)) return false
  return followsClosely(text, token + 1) && hasArticle(text, token + 1) && endsInYeh(text, token + 1)
}

function isListedAt(text: RuleText, token: number): boolean {
  return token < text.tokens.count && partClassOf(text, token, 0) !== NamePartClass.None
}

/** Takes أبو, بن, عبد or آل with what it opens. */
function takeOpened(text: RuleText, name: ReadName, token: number, part: Part): boolean {
  if (name.words === 0 && (part === Part.Nasab || part === Part.Particle)) return false
  if (part === Part.Kunya && isAlsoOr(text, token) && (name.words > 0 || !isListedAt(text, token + 1))) return false
  if (part === Part.Kunya && isOr(text, token)) return false
  const last = endOfOpened(text, part, token + 1, 1)
  if (last < 0) return false
  name.lastToken = last
  name.words += 2
  if (part !== Part.Particle) name.strong++
  if (isFirm(text, token, part)) name.strong++
  name.parts.push(Part.Opened)
  return true
}

/** أبو رائد, عبد الوحيد: hardly anything but a person begins like that; أم is also "or", and in Persian أبو takes a name. */
function isFirm(text: RuleText, token: number, opener: Part): boolean {
  if (opener !== Part.Kunya && opener !== Part.Servant) return false
  const part = partAt(text, token + 1, 0)
  if (readingAt(text, token) !== Reading.Arabic || wordAt(text.tokens, token) === MOTHER) {
    return (
      opener === Part.Kunya && wordAt(text.tokens, token) !== MOTHER && (part === Part.Given || part === Part.Surname)
    )
  }
  return true
}

const MOTHER = 'ام'

/** علي where it may be على: in Arabic, with a yeh at its end. */
function isAlsoOn(text: RuleText, token: number): boolean {
  return ((text.words.classes[token] as number) & WordClass.Stop) !== 0 && readingAt(text, token) === Reading.Arabic
}

/** Whether علي goes on a name: not after a name of another language, and not before a noun (علي فريقه). */
function endsName(text: RuleText, { parts }: ReadName, token: number, licence: Licence): boolean {
  const previous = parts.at(-1)
  if (previous === Part.Foreign || previous === Part.Unlisted) return false
  if (licence === Licence.Title || !followsClosely(text, token + 1)) return true
  const next = partAt(text, token + 1, 0)
  return next !== Part.Unlisted && next !== Part.Definite
}

/** A title or nationality with its article: hardly anything but a name or the verb stands after it without one. */
function isStrong(licence: Licence): boolean {
  return licence === Licence.Title || licence === Licence.Nationality
}

/** Takes a word if, after those that were taken, it can be the next of the name. */
function takePart(text: RuleText, name: ReadName, token: number, part: Part, licence: Licence): boolean {
  const previous = name.parts.at(-1)
  const followsGiven =
    previous === Part.Given ||
    previous === Part.Opened ||
    (previous === Part.GivenOrWord && (name.words > 1 || (isStrong(licence) && !isAlsoOn(text, name.lastToken))))
  const isGiven = part === Part.Given || part === Part.GivenOrWord
  const isPersian = readingAt(text, token) === Reading.Persian
  if (!isPersian && isGiven && name.words > 0 && isAlsoOn(text, token) && !endsName(text, name, token, licence))
    return false
  const isTaken = isPersian
    ? canTakeInPersian(text, name, token, part, licence)
    : isGiven || canTake(text, name, token, part, licence, followsGiven)
  if (!isTaken) return false
  const isCompound = isGiven && closesCompound(text, token + 1)
  name.lastToken = isCompound ? token + 1 : token
  const isNisbaOfGiven = part === Part.Nisba && name.words === 1 && followsGiven
  if (part === Part.Given || part === Part.Surname || isCompound || isNisbaOfGiven) name.strong++
  if (
    part === Part.Nisba ||
    part === Part.Definite ||
    part === Part.Unlisted ||
    part === Part.Place ||
    part === Part.Foreign
  )
    name.unlisted++
  name.words++
  name.parts.push(part)
  return true
}

/** أن and إن with their pronouns, loose letters: after them stands what somebody said. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  words(`
    ان
    انه
    انها
    انهم
    انني
    اننا
    بان
  `),
)

/** A definite word in no list after a given name: after a verb its object (وصف باراك اللقاء), unless a clause follows. */
function canBeLaqab(text: RuleText, token: number, licence: Licence): boolean {
  if (licence !== Licence.Verb) return licence !== Licence.None
  return followsClosely(text, token + 1) && CLAUSE_OPENERS.has(wordAt(text.tokens, token + 1))
}

/** The prefixes of the third person of the imperfect, and of the future: الوزير يزور. */
const IMPERFECT = /^\u0633?[\u064a\u062a]/

/** In Arabic a word after a title that may be the verb of which the title is the subject. */
function isLikeImperfect(text: RuleText, token: number): boolean {
  return readingAt(text, token) === Reading.Arabic && IMPERFECT.test(wordAt(text.tokens, token))
}

/** سيزور is written as a word of another language, and so is the name that stands after it. */
function opensWithVerb(text: RuleText, token: number): boolean {
  if (!isLikeImperfect(text, token) || !followsClosely(text, token + 1)) return false
  return partAt(text, token + 1, 0) !== Part.Foreign
}

/** A last name in no list after two names, in Arabic: after a title, and not where an adjective or a noun with its own words may stand. */
function canBeThird(text: RuleText, token: number, licence: Licence): boolean {
  if ((!isStrong(licence) && licence !== Licence.Office) || readingAt(text, token) !== Reading.Arabic) return false
  return !hasEndingOfNouns(text, token) && !endsInTehMarbuta(text, token) && endsArabicPhrase(text, token)
}

/** Whether a word of another language opens a name or goes on with one: not the verb of a first name that is a word (أمل ستحضر). */
function canTakeForeign(text: RuleText, token: number, parts: readonly Part[]): boolean {
  const previous = parts.at(-1)
  if (previous === undefined) return !opensWithVerb(text, token)
  if (previous === Part.SurnameOrWord) return false
  return previous !== Part.GivenOrWord || !isLikeImperfect(text, token)
}

/** After an office a first name that is also a word, and a last name in no list that ends the phrase: وزير الأشغال سعيد X بمقر. */
function isBeforeEnd(text: RuleText, token: number, parts: readonly Part[]): boolean {
  if (parts.length !== 1 || parts[0] !== Part.GivenOrWord || !endsArabicPhrase(text, token)) return false
  return (
    !isAlsoOn(text, token - 1) ||
    (followsClosely(text, token + 1) && CLAUSE_OPENERS.has(wordAt(text.tokens, token + 1)))
  )
}

/** The word before a name ends what completes the office, or is the office: رئيس الاتحاد ستار الدنبوس. */
function isClosedBefore(text: RuleText, start: number): boolean {
  return (
    start > 0 && followsClosely(text, start) && (hasArticle(text, start - 1) || nameOf(text, start - 1) !== undefined)
  )
}

/** Verbs that a noun completes after their subject; loose letters. Collected for this project. */
const TRANSITIVE: ReadonlySet<string> = new Set(
  words(`
    سجل
    سجلت
    احرز
    احرزت
    وصف
    وصفت
    انتقد
    انتقدت
    قدم
    قدمت
    رفض
    رفضت
    كتب
    كتبت
    دان
    دانت
  `),
)

/** Words before a name that a verb and a title are. */
const VERB_AND_TITLE = 2

/** سجل المهاجم علي يوسف الهدف: after a verb, a title and two names, and no clause, a definite noun is the object. */
function canBeObject(text: RuleText, token: number, count: number): boolean {
  const verb = token - count - VERB_AND_TITLE
  if (verb < 0 || ((text.words.classes[verb] as number) & WordClass.Verb) === 0) return false
  const said = wordAt(text.tokens, verb)
  if (!TRANSITIVE.has(said) && !(hasConjunction(text, verb) && TRANSITIVE.has(said.slice(1)))) return false
  return !followsClosely(text, token + 1) || !CLAUSE_OPENERS.has(wordAt(text.tokens, token + 1))
}

/** العميد ذياب نمران، : a family's name without an article is a first name, too, where a mark or a clause ends the name. */
function isAfterFamily(text: RuleText, token: number): boolean {
  if (hasArticle(text, token - 1) || readingAt(text, token) !== Reading.Arabic) return false
  if (PREFIXES.has(wordAt(text.tokens, token).charAt(0))) return false
  return !followsClosely(text, token + 1) || CLAUSE_OPENERS.has(wordAt(text.tokens, token + 1))
}

/** What may be a preposition or the negation. */
const PREFIXES: ReadonlySet<string> = new Set('\u0628\u0644')

/** بالتعيين, للعمل: no part of a name, so long a word with such a beginning. */
function hasPrepositionAndArticle(text: RuleText, token: number): boolean {
  if (readingAt(text, token) !== Reading.Arabic) return false
  const word = wordAt(text.tokens, token)
  return word.length >= FEWEST_WITH_ARTICLE && (word.startsWith(IN_THE) || word.startsWith(FOR_THE))
}

const FEWEST_WITH_ARTICLE = 6
const IN_THE = '\u0628\u0627\u0644'
const FOR_THE = '\u0644\u0644'

/** Whether a word that is no given name can stand here. */
function canTake(
  text: RuleText,
  { words: count, parts }: ReadName,
  token: number,
  part: Part,
  licence: Licence,
  followsGiven: boolean,
): boolean {
  if (part === Part.Surname) return true
  if (part === Part.SurnameOrWord || part === Part.Nisba) return count > 0
  if (part === Part.Definite) {
    if (parts.length > 1) return followsGiven && canBeThird(text, token, licence) && !canBeObject(text, token, count)
    if (licence === Licence.Office && isClosedBefore(text, token - 1) && isBeforeEnd(text, token, parts)) return true
    return followsGiven && canBeLaqab(text, token, licence)
  }
  if (part === Part.Place) return followsGiven && parts.length === 1 && licence !== Licence.None
  if (part === Part.Foreign) return canTakeForeign(text, token, parts)
  if (part !== Part.Unlisted) return false
  if (count > 0 && hasPrepositionAndArticle(text, token)) return false
  if (isStrong(licence) && isLikeImperfect(text, token)) return false
  if (count > 0 && readingAt(text, token) === Reading.Arabic && hasEndingOfNouns(text, token)) return false
  if (count === 0) return licence === Licence.Title
  if (licence === Licence.Title && parts.length === 1 && parts[0] === Part.Surname) return isAfterFamily(text, token)
  if (licence === Licence.Office && isBeforeEnd(text, token, parts)) return true
  if (parts.length > 1 && canBeThird(text, token, licence)) return true
  return followsGiven && ((parts.length === 1 && licence !== Licence.None) || isBare(text, token))
}

/** Two words that without a licence are an Arabic or transliterated name: one of them at least is hardly anything else. */
function isArabicPair(first: Part | undefined, second: Part | undefined): boolean {
  if (first === Part.Given) return second !== Part.Nisba
  return (first === Part.GivenOrWord || first === Part.Foreign) && (second === Part.Surname || second === Part.Given)
}

/** Whether two words or more are a name after what licenses one. */
function isLicensed({ words: count, strong, unlisted, parts }: ReadName, licence: Licence, lang: Reading): boolean {
  const [first, second] = parts
  const isStrongly = isStrong(licence)
  if (first === Part.Given || first === Part.GivenOrWord || first === Part.Opened) {
    // After a nationality علي may be على, whatever follows it.
    if (isStrongly && (licence === Licence.Title || second !== Part.Definite)) return true
    if (second === Part.Nisba || second === Part.SurnameOrWord || second === Part.Foreign) return true
    if (second === Part.Given || second === Part.GivenOrWord) return true
    const isOpen = second === Part.Unlisted || second === Part.Definite
    if (licence === Licence.Office && isOpen && lang === Reading.Arabic) return true
  }
  if (isStrongly && first === Part.Foreign && second === Part.Foreign) return true
  return strong >= 1 && unlisted < count
}

/** Whether what was read is a person's name, by what stands before it. */
export function isName(name: ReadName, licence: Licence, lang: Reading): boolean {
  const [first, second] = name.parts
  if (name.words >= 2) {
    if (licence !== Licence.None) return isLicensed(name, licence, lang)
    if (name.strong >= 2) return true
    if (lang === Reading.Arabic) return isArabicPair(first, second)
    return (first === Part.GivenOrWord && second === Part.Surname) || (first === Part.Given && second === Part.Unlisted)
  }
  if (licence === Licence.Coordination) return first === Part.Given
  // A single name after الرئيس or قال: the short name of somebody whose full one the text leaves out.
  if (licence === Licence.Title) return first === Part.Given || first === Part.Surname
  if (licence === Licence.Verb) return first === Part.Surname || first === Part.Given
  return first === Part.Surname && licence === Licence.None
}
