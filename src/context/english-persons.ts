import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap, lettersBetween } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import type { BuiltName, NameRule } from './built-names'
import { wordAt } from './context-words'
import { personOfSound } from './persons-by-sound'
import { buildName, nameOf, partClassOf, type RuleText, spanOf } from './rule-text'
import { WordClass } from './trigger-words'
import { ENGLISH_TITLES } from './triggers'

/** Words that go on a Latin name although they have no capital, and are written on to the next with a hyphen or a space. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ad an ar as ash at az abu bin ibn bint umm de del della di da dos van von der la le ben'.split(' '),
)

/** Capitalized words that are parts of the names of bodies and places, or of dates, never of persons. Collected for this project. */
const NO_PERSONS: ReadonlySet<string> = new Set(
  'then there here now yesterday today tomorrow later earlier meanwhile however also still both all some many islamic resistance press house valley red cross crescent human rights watch times post news television radio channel embassy university hospital street road airport bridge square camp prison dam base field company bank group corporation council committee commission ministry minister ministers army force forces party movement front union league club school college institute center centre court office agency authority police guard brigade division corps state states city province governorate district region river lake mount mountain sea gulf north south east west northern southern eastern western middle central national international general assembly government parliament security defense defence foreign interior affairs war day week month january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the a an this that these those he she it they we i in on at of for from to by with and or but as if when while after before during since until according'.split(
    ' ',
  ),
)

/** Countries and cities that are first names, too. */
const PLACES_THAT_ARE_NAMES: ReadonlySet<string> = new Set('jordan chad georgia austin florence sofia'.split(' '))

/** Titles that have become parts of names: Khalaf Hajj Darwish. */
const TITLES_IN_NAMES: ReadonlySet<string> = new Set(['hajj', 'haji', 'hadji'])

const LONGEST_NAME = 5
/** Particles in a row: van der, bin al. */
const MOST_PARTICLES = 3

function isCapital({ letters, first }: Tokens, token: number): boolean {
  return /^\p{Lu}/u.test(
    letters.text.slice(letters.at[first[token] as number], (letters.at[first[token] as number] as number) + 2),
  )
}

/** NATO, ISIS and the words of headlines in capitals are no names of persons. */
function isAllCapitals({ letters, first, end }: Tokens, token: number): boolean {
  const from = letters.at[first[token] as number] as number
  const to = (letters.at[(end[token] as number) - 1] as number) + 1
  const word = letters.text.slice(from, to)
  return word.length > 1 && word === word.toUpperCase()
}

function isJoined({ gap }: Tokens, token: number): boolean {
  return ((gap[token] as number) & ~(Gap.Space | Gap.Hyphen | Gap.Joint)) === 0
}

/** J. and D.: an initial, whose stop ends no sentence. */
function isInitial(tokens: Tokens, token: number): boolean {
  return (tokens.end[token] as number) - (tokens.first[token] as number) === 1 && isCapital(tokens, token)
}

function canFollow(tokens: Tokens, token: number): boolean {
  if (token >= tokens.count) return false
  if (isJoined(tokens, token)) return true
  return (
    isInitial(tokens, token - 1) && ((tokens.gap[token] as number) & (Gap.Newline | Gap.Paragraph | Gap.Quote)) === 0
  )
}

/** Whether a word can be in a name; an occupation can go on one, as a surname (John Baker), and opens none. */
function isNameWord(text: RuleText, token: number, isFirst: boolean): boolean {
  const { tokens } = text
  if (tokens.script[token] !== Script.Latin || !isCapital(tokens, token) || isAllCapitals(tokens, token)) {
    return isInitial(tokens, token)
  }
  const word = wordAt(tokens, token)
  const known = nameOf(text, token)
  const isName = partClassOf(text, token, 0) !== NamePartClass.None || PLACES_THAT_ARE_NAMES.has(word)
  if (known !== undefined && (known.firstToken !== known.lastToken || !isName)) return false
  if (!isFirst && TITLES_IN_NAMES.has(word)) return true
  if (NO_PERSONS.has(word) || ENGLISH_TITLES.has(word)) return false
  const opening = WordClass.Title | WordClass.Nationality
  return !isFirst || isName || ((text.words.classes[token] as number) & opening) === 0
}

/** The last token of a place's name that can be a family's after a first name: Sarbast Haji Zubair; -1 where none begins. */
function endOfPlace(text: RuleText, token: number): number {
  const known = nameOf(text, token)
  if (known === undefined || known.firstToken !== token) return -1
  const { type, kind } = known.gazetteer.head(known.entity)
  const isSmall = type === 'location' && kind !== 'country' && kind !== 'region' && kind !== 'province'
  return isSmall ? known.lastToken : -1
}

interface LatinName {
  lastToken: number
  /** Words with a capital, initials apart. */
  words: number
}

function readName(text: RuleText, start: number): LatinName | undefined {
  const { tokens } = text
  let lastToken = -1
  let words = 0
  for (let token = start; token < tokens.count && words < LONGEST_NAME; token++) {
    if (token > start && !canFollow(tokens, token)) break
    const place = words > 0 ? endOfPlace(text, token) : -1
    if (place >= 0) {
      token = place
      lastToken = place
      words++
      continue
    }
    if (token > start || wordAt(tokens, token).length <= 3) {
      let named = token
      while (named - token < MOST_PARTICLES && PARTICLES.has(wordAt(tokens, named)) && canFollow(tokens, named + 1))
        named++
      if (named > token) {
        if (!isNameWord(text, named, false)) break
        token = named
        lastToken = named
        words++
        continue
      }
    }
    if (!isNameWord(text, token, token === start)) break
    if (!isInitial(tokens, token)) words++
    lastToken = token
  }
  return words === 0 ? undefined : { lastToken, words }
}

/** Colonel X Y; the stop of Col. is no end of a sentence. */
function followsTitle({ tokens, words }: RuleText, start: number): boolean {
  if (start === 0 || ((words.classes[start - 1] as number) & WordClass.Title) === 0) return false
  const gap = tokens.gap[start] as number
  return (gap & ~(Gap.Space | Gap.Dot | Gap.Sentence)) === 0
}

/** Words back from a comma in which an occupation is looked for: a paramedic of the Red Crescent, X Y, … */
const LONGEST_OCCUPATION = 8

/** A driver, X Y, said: an occupation before a comma, and the name ends where its phrase does. */
function standsInApposition({ tokens, words }: RuleText, start: number, lastToken: number): boolean {
  const before = tokens.gap[start] as number
  const after = tokens.gap[lastToken + 1] as number
  if ((before & Gap.Hard) === 0 || (before & Gap.Sentence) !== 0 || (after & ~Gap.Space) === 0) return false
  for (let token = start - 1, steps = 0; token >= 0 && steps < LONGEST_OCCUPATION; token--, steps++) {
    const found = words.classes[token] as number
    if ((found & WordClass.Title) !== 0) return true
    if ((found & WordClass.Verb) !== 0 || !isJoined(tokens, token)) return false
  }
  return false
}

/** "…," said X Y, after a quotation or a comma, and a comma or the end after the name: what X Y said stands before. */
function followsSpeech({ tokens, words }: RuleText, start: number, lastToken: number): boolean {
  if (start === 0 || ((words.classes[start - 1] as number) & WordClass.Verb) === 0) return false
  const isAfterBreak = ((tokens.gap[start - 1] as number) & (Gap.Quote | Gap.Hard)) !== 0
  return isAfterBreak && tokens.gap[start] === Gap.Space && tokens.gap[lastToken + 1] !== Gap.Space
}

/** Sara Hassan-Zadeh: after a first name that no list has, the first half of a double last name is a listed one. */
function endsInDoubleName(text: RuleText, lastToken: number): boolean {
  if (text.tokens.gap[lastToken] !== Gap.Hyphen) return false
  const half = partClassOf(text, lastToken - 1, 0)
  return half === NamePartClass.Given || half === NamePartClass.GivenOrWord
}

function ruleAt(text: RuleText, start: number, { lastToken, words }: LatinName): NameRule | undefined {
  const { tokens } = text
  const next = lastToken + 1
  // Hussein University is no person.
  if (next < tokens.count && isJoined(tokens, next) && isCapital(tokens, next) && NO_PERSONS.has(wordAt(tokens, next)))
    return undefined
  if (words < 2) return undefined
  if (followsTitle(text, start) || standsInApposition(text, start, lastToken)) return 'title'
  const part = partClassOf(text, start, 0)
  if (part === NamePartClass.Given || part === NamePartClass.GivenOrWord) return 'name parts'
  if (PLACES_THAT_ARE_NAMES.has(wordAt(tokens, start))) return 'name parts'
  if (words === 3 && endsInDoubleName(text, lastToken)) return 'name parts'
  const isSaid = next < tokens.count && ((text.words.classes[next] as number) & WordClass.Verb) !== 0
  return (isSaid || followsSpeech(text, start, lastToken)) && words <= 3 ? 'verb' : undefined
}

/** The persons in Latin letters that no gazetteer names: by capitals, titles, given names of the region and verbs of speech. */
export function findEnglishPersons(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const { tokens } = text
  const persons: BuiltName[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.script[token] !== Script.Latin || ((text.languages.readings[token] as number) & Reading.English) === 0)
      continue
    if (token > 0 && tokens.gap[token] === Gap.Hyphen) continue
    const name = readName(text, token)
    if (name === undefined) continue
    const rule = ruleAt(text, token, name)
    if (rule === undefined) continue
    persons.push(built(text, gazetteers, token, name.lastToken, rule))
    token = name.lastToken
  }
  return persons
}

function built(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  firstToken: number,
  lastToken: number,
  rule: NameRule,
): BuiltName {
  const { first, end, letters } = text.tokens
  const key = lettersBetween(letters.loose, first[firstToken] as number, end[lastToken] as number)
  const place = { firstToken, lastToken, cut: 0 }
  const { start, end: last } = spanOf(text.tokens, firstToken, lastToken, 0)
  const link = personOfSound(gazetteers, letters.text.slice(start, last))
  return buildName(text, place, { rule, type: 'person', key, link, reading: Reading.English })
}
