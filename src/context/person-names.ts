import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap, lettersBetween } from '../normalization/letters'
import { Script } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import type { BuiltName, NameRule } from './built-names'
import { foldedWords, wordAt } from './context-words'
import { isName, mayOpenName, type ReadName, readName } from './name-reading'
import { persianPersonAt } from './persian-persons'
import { isNationalityAt, Licence, licenceAround, licenceBefore } from './person-licences'
import { buildName, followsClosely, isOfPerson, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'
import { endsArabicPhrase, hasArticle, hasConjunction, isForeign, Part, partAt, partOfStopWord } from './word-parts'

const RULE_OF: Readonly<Record<Licence, NameRule>> = {
  [Licence.Title]: 'title',
  [Licence.Nationality]: 'title',
  [Licence.Office]: 'title',
  [Licence.Verb]: 'verb',
  [Licence.Coordination]: 'name parts',
  [Licence.None]: 'name parts',
}

/**
 * Neither the word before nor the one after can be another part of the name: each is a function word or there is none. Words
 * with the article (الشرع) are ordinary words too often.
 */
function standsAlone(text: RuleText, firstToken: number, lastToken: number): boolean {
  if (hasArticle(text, firstToken)) return false
  // Half of a double name.
  const { gap } = text.tokens
  if (gap[firstToken] === Gap.Hyphen || gap[lastToken + 1] === Gap.Hyphen) return false
  const edge = WordClass.Stop | WordClass.Verb
  const { classes } = text.words
  const isOpen = followsClosely(text, firstToken) && ((classes[firstToken - 1] as number) & edge) === 0
  return !isOpen && (!followsClosely(text, lastToken + 1) || ((classes[lastToken + 1] as number) & edge) !== 0)
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
  let last: BuiltName | undefined
  for (let token = 0; token < tokens.count; ) {
    const person =
      readingAt(text, token) === Reading.Persian
        ? persianPersonAt(text, token, last?.lastToken ?? -1)
        : personAt(text, token, last)
    if (person === undefined) token++
    else {
      persons.push(person)
      last = person
      token = person.lastToken + 1
    }
  }
  return persons
}

/** Titles and what may stand between a title and a name: only after these a word that no list has opens a name. */
const BEFORE_UNLISTED = WordClass.Title | WordClass.TitleAddition | WordClass.CompoundEnd

/** Heads and offices that a place completes, loose letters: what stands after them is no person. */
const COMPLETED_BY_PLACE: ReadonlySet<string> = new Set(
  words(`
    قائممقام
    قائمقام
    محافظ
    محافظه
    قضاء
    ناحيه
    مدينه
    بلده
    قريه
  `).flatMap(foldedWords),
)

/** A place's name may open a person's only where a lexicon of name parts has it, too, and nothing before it asks for a place. */
function personAtName(text: RuleText, token: number): BuiltName | undefined {
  const name = nameOf(text, token)
  if (name === undefined || name.firstToken !== name.lastToken) return undefined
  const isPlace = name.gazetteer.typeOf(name.entity) === 'location' && followsClosely(text, token)
  if (isPlace && COMPLETED_BY_PLACE.has(wordAt(text.tokens, token - 1))) return undefined
  return partClassOf(text, token, 0) === NamePartClass.None ? undefined : personFrom(text, token, 0)
}

function personAt(text: RuleText, token: number, previous: BuiltName | undefined): BuiltName | undefined {
  const { tokens, words } = text
  if (tokens.script[token] !== Script.Arabic || text.nameAt[token] !== 0) return personAtName(text, token)
  const isStop = ((words.classes[token] as number) & (WordClass.Stop | WordClass.Verb)) !== 0
  const opens = ((words.classes[token] as number) & OPENERS) !== 0
  if (isStop && !opens && partOfStopWord(text, token) === Part.None && !isNameBeginningLikeClitic(text, token))
    return undefined
  const isListed = opens || partClassOf(text, token, 0) !== NamePartClass.None
  if (isListed || followsTitleWord(text, token) || opensForeign(text, token)) {
    const person = personFrom(text, token, 0)
    if (person !== undefined || isListed) return person
  }
  if (readingAt(text, token) !== Reading.Arabic) return undefined
  if (hasConjunction(text, token) && isPersonBefore(text, token, previous)) {
    const person = personAfterAnd(text, token)
    if (person !== undefined) return person
  }
  const cuts = words.givenAfter[token] as number
  if (cuts === 0 || !followsClosely(text, token + 1)) return undefined
  for (const cut of [1, 2]) {
    if ((cuts & cut) === 0) continue
    const person = personFrom(text, token, cut)
    if (person !== undefined) return person
  }
  return undefined
}

/** لؤي is no ل and وي: a name that is hardly anything else, though what is left of it without a clitic is a function word. */
function isNameBeginningLikeClitic(text: RuleText, token: number): boolean {
  if (((text.words.affixes[token] as number) & ~Affix.Article) === 0) return false
  return partClassOf(text, token, 0) === NamePartClass.Given
}

/** Whether a person ends right before a token, or before the comma in front of it: one of the gazetteers or the one built last. */
function isPersonBefore(text: RuleText, token: number, previous: BuiltName | undefined): boolean {
  if (((text.tokens.gap[token] as number) & (Gap.Sentence | Gap.Paragraph)) !== 0) return false
  if (previous !== undefined && previous.lastToken === token - 1) return true
  return isOfPerson(nameOf(text, token - 1))
}

/** وأسامة حسن after a person. */
function personAfterAnd(text: RuleText, token: number): BuiltName | undefined {
  const part = partAt(text, token, 1)
  if (part !== Part.Given && part !== Part.GivenOrWord && part !== Part.Foreign) return undefined
  const name = readName(text, token, 1, Licence.Coordination)
  if (name.words === 1 && !endsArabicPhrase(text, token)) return undefined
  return isName(name, Licence.Coordination, Reading.Arabic)
    ? built(text, token, 1, name, Licence.Coordination)
    : undefined
}

const OPENERS = WordClass.Kunya | WordClass.Servant

/** A word of another language, not after a noun that says that it is no person's (سجن, شركة) nor after في. */
function opensForeign(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token)) return isForeign(text, token)
  const before = text.words.classes[token - 1] as number
  if ((before & NO_PERSON_AFTER) !== 0 || !isForeign(text, token)) return false
  return !PLACE_PREPOSITIONS.has(wordAt(text.tokens, token - 1))
}

const NO_PERSON_AFTER = WordClass.Head | WordClass.Heads | WordClass.Unit | WordClass.Institution

/** في, إلى and their forms with a conjunction, loose letters: a place follows them. */
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    في
    وفي
    الي
    والي
  `),
)

/** Whether a title, or a nationality after one, may stand before a word. */
function followsTitleWord(text: RuleText, token: number): boolean {
  if (token === 0) return false
  const before = text.words.classes[token - 1] as number
  if ((before & BEFORE_UNLISTED) !== 0) return true
  const isByline = ((text.tokens.gap[token] as number) & Gap.Hyphen) !== 0
  return isByline || isNationalityAt(text, token - 1)
}

/** Words of address: in an interview a first name and a comma follow them. Loose letters. */
const ADDRESS: ReadonlySet<string> = new Set(
  words(`
    نعم
    شكرا
    مرحبا
    اهلا
  `),
)

/** وهو and وهي, which open an apposition. Loose letters. */
const APPOSITION_OPENERS: ReadonlySet<string> = new Set(
  words(`
    وهو
    وهي
  `),
)

/** After a relative these say which one it is: ابنه البكر. Loose letters. */
const FIRSTBORN: ReadonlySet<string> = new Set(
  words(`
    البكر
    الاكبر
    الاصغر
    الوحيد
    الراحل
  `),
)

/** A first name alone that what stands around it leaves no other reading: شقيقها الوليد, نعم ريم، and قالت ربيعة، وهي. */
function isNamedAlone(text: RuleText, token: number, part: Part | undefined): boolean {
  if (part === undefined || readingAt(text, token) !== Reading.Arabic || !followsClosely(text, token)) return false
  const before = text.words.classes[token - 1] as number
  const isGiven = part === Part.Given || part === Part.GivenOrWord
  if ((before & WordClass.Kinship) !== 0) return (isGiven || part === Part.Surname) && endsArabicPhrase(text, token)
  if (!isGiven || token + 1 >= text.tokens.count || ((text.tokens.gap[token + 1] as number) & Gap.Hard) === 0)
    return false
  if (ADDRESS.has(wordAt(text.tokens, token - 1))) return true
  return (before & WordClass.Verb) !== 0 && APPOSITION_OPENERS.has(wordAt(text.tokens, token + 1))
}

/** Verbs after which somebody stands who says something, never a place or a thing that is visited; loose letters. */
const SPEECH = words(`
  قال
  يقول
  اضاف
  يضيف
  اكد
  يوكد
  اوضح
  شدد
  تابع
  صرح
  اعتبر
  حذر
  نفي
  اجاب
  رد
  علق
`)
/** Endings of plurals of persons and of adjectives (استشاري, أوروبي): so nobody is told from what he is. */
const ORDINARY_ENDINGS = words(`
  يون
  ين
  اء
  ي
`)
const FEWEST_OF_SPEAKER = 5

/** وقال رافاران في: a word of another language is who says it; after a feminine verb (قالت بوينغ) a company or country may stand. */
function isForeignSpeaker(text: RuleText, token: number, name: ReadName, licence: Licence): boolean {
  if (licence !== Licence.Verb || name.words !== 1 || name.parts[0] !== Part.Foreign) return false
  const verb = wordAt(text.tokens, token - 1)
  const word = wordAt(text.tokens, token)
  if (text.words.classes[token] !== 0 || word.length < FEWEST_OF_SPEAKER) return false
  if (!SPEECH.some((said) => verb === said || CONJUNCTIONS.some((and) => verb === and + said))) return false
  return !ORDINARY_ENDINGS.some((ending) => word.endsWith(ending)) && endsArabicPhrase(text, token)
}

const CONJUNCTIONS = ['\u0648', '\u0641']

function personFrom(text: RuleText, token: number, cut: number): BuiltName | undefined {
  // A title opens no name: مولوي is a family's, too.
  const isTitleWord = ((text.words.classes[token] as number) & WordClass.Title) !== 0
  if (isTitleWord && partClassOf(text, token, cut) !== NamePartClass.Given) return undefined
  if (!mayOpenName(text, token, cut)) return undefined
  // قرية أبو خصاف is a village.
  const afterHead = followsClosely(text, token) && ((text.words.classes[token - 1] as number) & WordClass.Head) !== 0
  if (afterHead && COMPLETED_BY_PLACE.has(wordAt(text.tokens, token - 1))) return undefined
  const before = cut === 0 ? licenceBefore(text, token) : Licence.None
  const licence = before === Licence.None && cut === 0 ? licenceAround(text, token) : before
  const name = readName(text, token, cut, licence)
  if (name.words === 1 && FIRSTBORN.has(wordAt(text.tokens, token))) return undefined
  if (name.words === 1 && isNamedAlone(text, token, name.parts[0])) return built(text, token, cut, name, licence)
  if (name.words === 1 && (text.ordinary.has(token) || text.maybePlaces.has(token))) return undefined
  if (name.words === 1 && licence === Licence.None && !standsAlone(text, token, name.lastToken)) return undefined
  const isPerson = isForeignSpeaker(text, token, name, licence) || isName(name, licence, readingAt(text, token))
  return isPerson ? built(text, token, cut, name, licence) : undefined
}
