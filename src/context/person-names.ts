import type { Candidate } from '../gazetteer/candidates'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { procliticLengths } from '../morphology/proclitics'
import { Gap, lettersBetween } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import {
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_MAKSURA,
  ARABIC_LETTER_LAM,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_YEH,
} from '../unicode/code-points'
import { words } from '../unicode/word-list'
import type { BuiltName, NameRule } from './built-names'
import { wordAt } from './context-words'
import { buildName, followsClosely, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** What a word can be in a personal name. SPEC 8: kunya? ism (بن nasab)* (laqab) nisba*. */
const enum Part {
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
  /** In no list, with the article and ending in yeh, as nisbas do; in Persian ending as surnames do. */
  Nisba,
  /** In no list, but the name of a town, from which a family may have its own: منصور بیجار. */
  Place,
  /** In no list, with the article. */
  Definite,
  /** In no list. */
  Unlisted,
}

/** Endings of Persian surnames, loose letters. Collected for this project from the names of its dictionaries. */
const PERSIAN_SURNAME_ENDINGS = words(`
  ي
  زاده
  پور
  نژاد
  فر
  يان
  وند
  لو
  راد
  خواه
  منش
  نيا
  پناه
  دوست
  تبار
  نيك
  سرشت
  خاني
`)

/** A name has at most so many words. */
const LONGEST_NAME = 6
/** Words between an office and the name that its complement may take: رئيس مجلس محافظة نينوى. */
const LONGEST_COMPLEMENT = 6
/** Words between a title and the name: الفريق أول ركن. */
const MOST_ADDITIONS = 3

/** What speaks for a name before it, strongest first. */
const enum Licence {
  Title,
  Office,
  Verb,
  None,
}

const RULE_OF: Readonly<Record<Licence, NameRule>> = {
  [Licence.Title]: 'title',
  [Licence.Office]: 'title',
  [Licence.Verb]: 'verb',
  [Licence.None]: 'name parts',
}

/** A name read from a token on. */
interface ReadName {
  lastToken: number
  words: number
  /** Parts that are names and hardly anything else. */
  strong: number
  /** Parts that are in no list. */
  unlisted: number
  /** What the words are, a compound counted once. */
  parts: Part[]
}

function hasArticle({ tokens }: RuleText, token: number): boolean {
  const first = tokens.first[token] as number
  const { loose } = tokens.letters
  const length = (tokens.end[token] as number) - first
  return length > 3 && loose[first] === ARABIC_LETTER_ALEF && loose[first + 1] === ARABIC_LETTER_LAM
}

function endsInYeh({ tokens }: RuleText, token: number): boolean {
  return tokens.letters.loose[(tokens.end[token] as number) - 1] === ARABIC_LETTER_YEH
}

function isWrittenWithMaksura({ tokens }: RuleText, token: number): boolean {
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
function hasConjunction({ tokens }: RuleText, token: number): boolean {
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
function isForeignLike(text: RuleText, token: number): boolean {
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
function partOfStopWord(text: RuleText, token: number): Part {
  const { tokens } = text
  if ((tokens.end[token] as number) - (tokens.first[token] as number) !== ALI.length || wordAt(tokens, token) !== ALI)
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

/** What a word of Arabic script, its first `cut` letters left out, can be in a name. */
function partAt(text: RuleText, token: number, cut: number): Part {
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
  if ((classes & WordClass.Office) !== 0 && listed !== Part.Given) return Part.None
  if (isPersian && isJoinedPhrase(text, token)) return Part.None
  if (listed !== Part.None) return listed
  if (!isBare && classes !== 0) return Part.None
  const length = (tokens.end[token] as number) - (tokens.first[token] as number) - cut
  if (length < 3) return Part.None
  if (cut === 0 && hasArticle(text, token) && (classes & WordClass.Title) !== 0) return Part.SurnameOrWord
  if ((classes & NO_PART) !== 0) return Part.None
  if (cut === 0 && hasArticle(text, token)) return endsInYeh(text, token) ? Part.Nisba : Part.Definite
  if (!isPersian && hasConjunction(text, token)) return Part.None
  const ofGod = (tokens.first[token] as number) + LEAST_BEFORE_GOD
  if (ofGod <= (tokens.end[token] as number) - GOD.length && endsWithGod(text, token)) return Part.Given
  if (isPersian) {
    const word = wordAt(tokens, token)
    if (
      PERSIAN_SURNAME_ENDINGS.some(
        (ending) => word.endsWith(ending) && (word.length > ending.length + 2 || word === ending),
      )
    )
      return Part.Nisba
  }
  return Part.Unlisted
}

const GOD = 'الله'
const LEAST_BEFORE_GOD = 2

/** نقیبالله: written as one word, a given name. */
function endsWithGod({ tokens }: RuleText, token: number): boolean {
  const { loose } = tokens.letters
  const start = (tokens.end[token] as number) - GOD.length
  for (let place = 0; place < GOD.length; place++) {
    if (loose[start + place] !== GOD.charCodeAt(place)) return false
  }
  return true
}

function closesCompound(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && ((text.words.classes[token] as number) & WordClass.CompoundEnd) !== 0
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
  const part = partAt(text, next, 0)
  if (part === Part.None) return -1
  if (opensNext(part)) return depth < DEEPEST_OPENER ? endOfOpened(text, part, next + 1, depth + 1) : -1
  return closesCompound(text, next + 1) ? next + 1 : next
}

/** Reads a name from a token on, as far as its words can be parts of one. */
function readName(text: RuleText, start: number, cut: number, licence: Licence): ReadName {
  const name: ReadName = { lastToken: -1, words: 0, strong: 0, unlisted: 0, parts: [] }
  for (let token = start; name.words < LONGEST_NAME; token = name.lastToken + 1) {
    if (token >= text.tokens.count || (token > start && !followsClosely(text, token))) break
    const part = partAt(text, token, token === start ? cut : 0)
    const isTaken = opensNext(part) ? takeOpened(text, name, token, part) : takePart(text, name, token, part, licence)
    if (!isTaken) break
  }
  return name
}

/** أم, a kunya and the word for or. */
function isAlsoOr(text: RuleText, token: number): boolean {
  return ((text.words.classes[token] as number) & WordClass.Stop) !== 0
}

function isListedAt(text: RuleText, token: number): boolean {
  return token < text.tokens.count && partClassOf(text, token, 0) !== NamePartClass.None
}

/** Takes أبو, بن, عبد or آل with what it opens. */
function takeOpened(text: RuleText, name: ReadName, token: number, part: Part): boolean {
  if (name.words === 0 && (part === Part.Nasab || part === Part.Particle)) return false
  if (part === Part.Kunya && isAlsoOr(text, token) && (name.words > 0 || !isListedAt(text, token + 1))) return false
  const last = endOfOpened(text, part, token + 1, 1)
  if (last < 0) return false
  name.lastToken = last
  name.words += 2
  if (part !== Part.Particle) name.strong++
  if (part === Part.Kunya && isFirmKunya(text, token)) name.strong++
  name.parts.push(Part.Opened)
  return true
}

/** أبو رائد: a name follows, and أبو is no other word, as أم is ("or"). */
function isFirmKunya(text: RuleText, token: number): boolean {
  const part = partAt(text, token + 1, 0)
  return wordAt(text.tokens, token) !== MOTHER && (part === Part.Given || part === Part.Surname)
}

const MOTHER = 'ام'

/** Takes a word if, after those that were taken, it can be the next of the name. */
function takePart(text: RuleText, name: ReadName, token: number, part: Part, licence: Licence): boolean {
  const previous = name.parts.at(-1)
  const followsGiven =
    previous === Part.Given || previous === Part.Opened || (previous === Part.GivenOrWord && name.words > 1)
  const isGiven = part === Part.Given || part === Part.GivenOrWord
  if (!isGiven && !canTake(text, name, token, part, licence, followsGiven)) return false
  const isCompound = isGiven && closesCompound(text, token + 1)
  name.lastToken = isCompound ? token + 1 : token
  const isNisbaOfGiven = part === Part.Nisba && name.words === 1 && followsGiven
  if (part === Part.Given || part === Part.Surname || isCompound || isNisbaOfGiven) name.strong++
  if (part === Part.Nisba || part === Part.Definite || part === Part.Unlisted || part === Part.Place) name.unlisted++
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
  if (part === Part.Definite) return followsGiven && parts.length === 1 && canBeLaqab(text, token, licence)
  if (part === Part.Place) return followsGiven && parts.length === 1 && licence !== Licence.None
  if (part !== Part.Unlisted) return false
  if (count === 0) return licence === Licence.Title && !isLikeImperfect(text, token)
  return followsGiven && ((parts.length === 1 && licence !== Licence.None) || isForeignLike(text, token))
}

/** Whether what was read is a person's name, by what stands before it. */
function isName({ words: count, strong, unlisted, parts }: ReadName, licence: Licence): boolean {
  const [first, second] = parts
  if (count >= 2) {
    const isGiven = first === Part.Given || first === Part.GivenOrWord || first === Part.Opened
    if (licence === Licence.Title && isGiven) return true
    if (licence !== Licence.None && isGiven && (second === Part.Nisba || second === Part.SurnameOrWord)) return true
    const isSecondGiven = second === Part.Given || second === Part.GivenOrWord
    if (licence !== Licence.None && isGiven && isSecondGiven) return true
    if (licence !== Licence.None) return strong >= 1 && unlisted < count
    if (strong >= 2) return true
    return (first === Part.GivenOrWord && second === Part.Surname) || (first === Part.Given && second === Part.Unlisted)
  }
  // A single name after الرئيس or قال: the short name of somebody whose full one the text leaves out.
  if (licence === Licence.Title) return first === Part.Given || first === Part.Surname
  if (licence === Licence.Verb) return first === Part.Surname || first === Part.Given
  return first === Part.Surname && licence === Licence.None
}

/** الرئيس and الشيخ stand before the name; رئيس and in Persian رئیس stand before their complement. */
function isTitle(text: RuleText, token: number): boolean {
  const { affixes, classes } = text.words
  if (((classes[token] as number) & WordClass.Title) === 0) return false
  if (((affixes[token] as number) & Affix.Article) !== 0) return true
  // أمام is written like إمام.
  if (((classes[token] as number) & WordClass.Stop) !== 0) return readingAt(text, token) === Reading.Persian
  return ((classes[token] as number) & WordClass.Office) === 0
}

/**
 * Neither the word before nor the one after can be another part of the name: each is a function word or there is none. Words
 * with the article (الشرع) are ordinary words too often.
 */
function standsAlone(text: RuleText, firstToken: number, lastToken: number): boolean {
  if (hasArticle(text, firstToken)) return false
  const edge = WordClass.Stop | WordClass.Verb
  const { classes } = text.words
  const isOpen = followsClosely(text, firstToken) && ((classes[firstToken - 1] as number) & edge) === 0
  return !isOpen && (!followsClosely(text, lastToken + 1) || ((classes[lastToken + 1] as number) & edge) !== 0)
}

/** به گفته, به نام, نامهای: in Persian what follows is somebody's name. */
const NAMING_WORDS: ReadonlySet<string> = new Set(
  words(`
    نام
    نامهاي
    گفته
  `),
)

/** What stands before a token that lets a name begin there. */
function licenceBefore(text: RuleText, start: number): Licence {
  const { classes } = text.words
  let token = start - 1
  if (!followsClosely(text, start)) return Licence.None
  for (let steps = 0; steps < MOST_ADDITIONS && token > 0; steps++) {
    const found = classes[token] as number
    if (isTitle(text, token)) break
    if ((found & (WordClass.TitleAddition | WordClass.CompoundEnd)) === 0 || !followsClosely(text, token)) break
    token--
  }
  if (isTitle(text, token)) return Licence.Title
  // المهاجم البرازيلي, المواطن الأميركي: the nationality stands between title and name.
  const isNationality = classes[start - 1] === 0 && hasArticle(text, start - 1) && endsInYeh(text, start - 1)
  if (isNationality && followsClosely(text, start - 1) && isTitle(text, start - 2)) return Licence.Title
  // In Persian the verb stands after its subject.
  const isVerb = ((classes[start - 1] as number) & WordClass.Verb) !== 0
  if (isVerb && readingAt(text, start) === Reading.Arabic) return Licence.Verb
  if (isNationality || NAMING_WORDS.has(wordAt(text.tokens, start - 1))) return Licence.Office
  token = start - 1
  for (let steps = 0; steps <= LONGEST_COMPLEMENT && token >= 0; steps++) {
    const found = classes[token] as number
    if ((found & WordClass.Office) !== 0) return Licence.Office
    if ((found & WordClass.Verb) !== 0 || !followsClosely(text, token)) break
    token--
  }
  return Licence.None
}

function built(text: RuleText, firstToken: number, cut: number, { lastToken }: ReadName, licence: Licence): BuiltName {
  const { first, end, letters } = text.tokens
  const key = lettersBetween(letters.loose, (first[firstToken] as number) + cut, end[lastToken] as number)
  return buildName(text, { firstToken, lastToken, cut }, { rule: RULE_OF[licence], type: 'person', key })
}

/** The persons that no gazetteer names here: found by the shape of their names and by what stands before them. SPEC 8. */
export function findPersons(text: RuleText): BuiltName[] {
  const { tokens } = text
  const persons: BuiltName[] = []
  for (let token = 0; token < tokens.count; ) {
    const person = personAt(text, token)
    if (person === undefined) token++
    else {
      persons.push(person)
      token = person.lastToken + 1
    }
  }
  return persons
}

/** Titles and what may stand between a title and a name: only after these a word that no list has opens a name. */
const BEFORE_UNLISTED = WordClass.Title | WordClass.TitleAddition | WordClass.CompoundEnd

/** A place's name may open a person's only where a lexicon of name parts has it, too. */
function personAtName(text: RuleText, token: number): BuiltName | undefined {
  const name = nameOf(text, token)
  if (name === undefined || name.firstToken !== name.lastToken) return undefined
  return partClassOf(text, token, 0) === NamePartClass.None ? undefined : personFrom(text, token, 0)
}

function personAt(text: RuleText, token: number): BuiltName | undefined {
  const { tokens, words } = text
  if (tokens.script[token] !== Script.Arabic || text.nameAt[token] !== 0) return personAtName(text, token)
  const isStop = ((words.classes[token] as number) & (WordClass.Stop | WordClass.Verb)) !== 0
  const opens = ((words.classes[token] as number) & OPENERS) !== 0
  if (isStop && !opens && partOfStopWord(text, token) === Part.None) return undefined
  const isListed = opens || partClassOf(text, token, 0) !== NamePartClass.None
  if (isListed || followsTitleWord(text, token)) {
    const person = personFrom(text, token, 0)
    if (person !== undefined || isListed) return person
  }
  if (readingAt(text, token) !== Reading.Arabic || !followsClosely(text, token + 1)) return undefined
  const first = tokens.first[token] as number
  for (const cut of procliticLengths(tokens.letters.loose, first, tokens.end[token] as number)) {
    if (partClassOf(text, token, cut) !== NamePartClass.Given) continue
    const person = personFrom(text, token, cut)
    if (person !== undefined) return person
  }
  return undefined
}

const OPENERS = WordClass.Kunya | WordClass.Servant

/** Whether a title, or a nationality after one, may stand before a word. */
function followsTitleWord(text: RuleText, token: number): boolean {
  if (token === 0) return false
  const before = text.words.classes[token - 1] as number
  if ((before & BEFORE_UNLISTED) !== 0) return true
  const isByline = ((text.tokens.gap[token] as number) & Gap.Hyphen) !== 0
  return isByline || (before === 0 && hasArticle(text, token - 1) && endsInYeh(text, token - 1))
}

/** Words of a byline at most: بغداد - نازك الربيعي. */
const LONGEST_BYLINE = 8

/** A name that ends a line of its own after a dash, or stands between its office and a comma: سرمربی تیم، پژمان درستکار،. */
function licenceAround(text: RuleText, start: number): Licence {
  const { tokens, words } = text
  const gap = tokens.gap[start] as number
  if ((gap & Gap.Hyphen) !== 0 && (gap & Gap.Space) !== 0) return isByline(tokens, start) ? Licence.Title : Licence.None
  let next = start + 1
  while (next - start < LONGEST_NAME && followsClosely(text, next) && partAt(text, next, 0) !== Part.None) next++
  if (next >= tokens.count) return Licence.None
  const isSaid = followsClosely(text, next) && ((words.classes[next] as number) & WordClass.Verb) !== 0
  if (isSaid && readingAt(text, start) === Reading.Persian) return Licence.Verb
  const isClosed = ((tokens.gap[next] as number) & Gap.Hard) !== 0
  if (!isClosed) return Licence.None
  if (((words.classes[next] as number) & WordClass.Office) !== 0) return Licence.Office
  if ((gap & Gap.Hard) === 0 || start === 0) return Licence.None
  let token = start - 1
  for (let steps = 0; steps <= LONGEST_COMPLEMENT && token >= 0; steps++, token--) {
    const found = words.classes[token] as number
    if ((found & WordClass.Office) !== 0) return Licence.Office
    if ((found & WordClass.Verb) !== 0 || !followsClosely(text, token)) break
  }
  return Licence.None
}

/** Whether the word stands in a short line, which is no sentence, and the line ends within a name's length. */
function isByline(tokens: Tokens, start: number): boolean {
  const endsLine = (token: number): boolean => ((tokens.gap[token] as number) & (Gap.Newline | Gap.Paragraph)) !== 0
  let last = start + 1
  while (last < tokens.count && last - start < LONGEST_NAME && !endsLine(last)) last++
  if (last < tokens.count && !endsLine(last)) return false
  let first = start
  while (first > 0 && last - first <= LONGEST_BYLINE && !endsLine(first)) first--
  return last - first <= LONGEST_BYLINE
}

function personFrom(text: RuleText, token: number, cut: number): BuiltName | undefined {
  // A title opens no name: مولوي is a family's, too.
  const isTitleWord = ((text.words.classes[token] as number) & WordClass.Title) !== 0
  if (isTitleWord && partClassOf(text, token, cut) !== NamePartClass.Given) return undefined
  const before = cut === 0 ? licenceBefore(text, token) : Licence.None
  const licence = before === Licence.None && cut === 0 ? licenceAround(text, token) : before
  const name = readName(text, token, cut, licence)
  if (name.words === 1 && (text.ordinary.has(token) || text.maybePlaces.has(token))) return undefined
  if (name.words === 1 && licence === Licence.None && !standsAlone(text, token, name.lastToken)) return undefined
  return isName(name, licence) ? built(text, token, cut, name, licence) : undefined
}
