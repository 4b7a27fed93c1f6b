import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, wordAt } from './context-words'
import {
  afterHeadAdjectives,
  endOfCompound,
  entityOfHead,
  type HeadWord,
  headedName,
  isHead,
  isUnknownName,
  Openness,
} from './head-words'
import { Shape, shapeAt } from './persian-shapes'
import { followsClosely, keyBetween, type NamePlace, nameOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'

const AND = '\u0648'
const ARTICLE = '\u0627\u0644'
const SENTENCE_ENDS = Gap.Sentence | Gap.Paragraph | Gap.Newline

/** A member of the list after a head. */
interface Member extends NamePlace {
  /** A gazetteer has a place of these letters. */
  readonly isListed: boolean
  /** و stands before it, not only a comma. */
  readonly isJoined: boolean
  /** The entity of the head's kind; by its bare name, or by the head and the name. */
  readonly link: EntityPlace | undefined
  readonly isBareLink: boolean
  /** It stands by itself as a name already. */
  readonly known: Candidate | undefined
}

/** Reads the names after one head. */
class HeadList {
  readonly #isOpen: boolean

  constructor(
    private readonly text: RuleText,
    private readonly gazetteers: readonly Gazetteer[],
    private readonly word: HeadWord,
  ) {
    const { head, number } = word
    this.#isOpen = number === 'two' || (number === 'several' && head.type === 'location')
  }

  /** The members from `token` on; before the first of a list nothing stands. */
  members(token: number, opensList: boolean): Member[] {
    const found: Member[] = []
    for (let next = token; next < this.text.tokens.count; ) {
      const member = this.#memberAt(next, opensList && found.length === 0)
      if (member === undefined) break
      found.push(member)
      next = member.lastToken + 1
    }
    return found
  }

  #memberAt(start: number, isFirst: boolean): Member | undefined {
    const { text } = this
    const { tokens } = text
    const gap = tokens.gap[start] as number
    if ((gap & SENTENCE_ENDS) !== 0) return undefined
    let firstToken = start
    let cut = 0
    if (!isFirst) {
      const word = wordAt(tokens, start)
      if (word === AND) firstToken++
      else if (word.startsWith(AND)) cut = 1
      else if ((gap & ~(Gap.Space | Gap.Hard | Gap.Quote)) !== 0 || (gap & Gap.Hard) === 0) return undefined
    }
    if (firstToken >= tokens.count || isHead(text, firstToken)) return undefined
    const known = nameOf(text, firstToken)
    if (known !== undefined && (known.firstToken !== firstToken || known.procliticLength > cut)) return undefined
    const lastToken = known?.lastToken ?? firstToken
    const name = keyBetween(text, firstToken, lastToken, cut)
    const bare = this.#entityOf([name])
    const link = bare ?? this.#entityOf(this.word.prefixes.map((prefix) => prefix + name)) ?? this.#ownEntity(known)
    const isJoined = firstToken > start || cut > 0
    const isBareLink = bare !== undefined
    const member = { firstToken, lastToken, cut, isJoined, link, isListed: true, isBareLink, known }
    if (link !== undefined) return member
    if (known !== undefined) {
      const { type } = known.gazetteer.head(known.entity)
      return type === 'location' || type === 'facility' ? member : undefined
    }
    const pair = this.#pairAt(firstToken, cut)
    if (pair !== undefined) return { ...member, lastToken: firstToken + 1, link: pair }
    const last = this.#isOpen ? this.#endOfUnknown(firstToken, cut, isFirst) : -1
    return last < 0 ? undefined : { ...member, lastToken: last, isListed: text.maybePlaces.has(firstToken) }
  }

  /** The entity that the head has with two words, which are no name without it: میدان بای حسن. */
  #pairAt(token: number, cut: number): EntityPlace | undefined {
    const { text, word } = this
    if (!followsClosely(text, token + 1) || nameOf(text, token + 1) !== undefined) return undefined
    const name = keyBetween(text, token, token + 1, cut)
    return this.#entityOf(word.prefixes.map((prefix) => prefix + name))
  }

  /** The entity of a listed name that is of the head's kind. */
  #ownEntity(known: Candidate | undefined): EntityPlace | undefined {
    if (known === undefined) return undefined
    const { type, kind } = known.gazetteer.head(known.entity)
    return type === this.word.head.type && kind === this.word.head.kind ? known : undefined
  }

  #entityOf(keys: readonly string[]): EntityPlace | undefined {
    return entityOfHead(this.gazetteers, keys, this.word.head)
  }

  /** The last word of a name that no list has, or -1. */
  #endOfUnknown(token: number, cut: number, isFirst: boolean): number {
    const { text } = this
    const compound = endOfCompound(text, token, cut)
    if (compound >= 0) return compound
    const word = wordAt(text.tokens, token)
    if (isFirst && word.startsWith(AND)) return -1
    if (!isUnknownName(text, token, cut, isFirst ? Openness.Any : Openness.AfterAnd)) return -1
    const isSafe = isFirst || text.maybePlaces.has(token) || word.startsWith(ARTICLE, cut)
    return isSafe || this.#endsPhrase(token) ? token : -1
  }

  /** Whether a word after و is hardly a verb: it is the second of two, or nothing goes on with it that a verb could have. */
  #endsPhrase(token: number): boolean {
    const { tokens, words } = this.text
    const next = token + 1
    if (this.word.number === 'two' || next >= tokens.count) return true
    if (((tokens.gap[next] as number) & ~(Gap.Space | Gap.Joint)) !== 0) return true
    const isStop = ((words.classes[next] as number) & WordClass.Stop) !== 0
    return isStop && readingAt(this.text, token) === Reading.Persian
  }
}

/** Endings of Persian adjectives that tell what villages are like: سیلزده, کردنشین. Collected for this project. */
const ADJECTIVE_ENDINGS = foldedWords(
  words(`
    نشین
    زده
    شده
    نشده
    خیز
    دار
    مند
  `).join('\n'),
)

/** Whether a Persian word that no list has can only be the name of a village: it has the shape of no adjective or plural. */
function isPlainName(text: RuleText, token: number): boolean {
  if (readingAt(text, token) !== Reading.Persian || shapeAt(text, token) !== Shape.Plain) return false
  const word = wordAt(text.tokens, token)
  return text.words.classes[token] === 0 && !ADJECTIVE_ENDINGS.some((ending) => word.endsWith(ending))
}

/**
 * Members that no list has are names when some member is listed, when all are definite or compounds, or in Persian, after
 * a head that any name may follow, when none can be an adjective.
 */
function isListOfPlaces(text: RuleText, members: readonly Member[], { isDoubtful, head }: HeadWord): boolean {
  if (members.some(({ isListed }) => isListed)) return true
  if (isDoubtful) return false
  if (
    head.open === true &&
    members.at(-1)?.isJoined === true &&
    members.every(({ firstToken, lastToken }) => lastToken > firstToken || isPlainName(text, firstToken))
  )
    return true
  return members.every(
    ({ firstToken, lastToken, cut }) =>
      lastToken > firstToken || wordAt(text.tokens, firstToken).startsWith(ARTICLE, cut),
  )
}

/** The list after a head of several, whose first name may be written with the head in a gazetteer: منشآت نطنز واصفهان. */
function listAfter(text: RuleText, list: HeadList, headToken: number, { head, number }: HeadWord): Member[] {
  const first = afterHeadAdjectives(text, headToken)
  const known = nameOf(text, headToken)
  if (known === undefined) {
    const members = list.members(first, true)
    return number === 'two' ? members.slice(0, 2) : members
  }
  const { firstToken, lastToken, gazetteer, entity } = known
  if (firstToken !== headToken || lastToken < first || head.type !== 'facility') return []
  const others = list.members(lastToken + 1, false)
  if (!others.some(({ link }) => link !== undefined)) return []
  const link = { gazetteer, entity }
  const member = {
    firstToken: first,
    lastToken,
    cut: 0,
    link,
    isListed: true,
    isJoined: false,
    isBareLink: false,
    known,
  }
  return [member, ...others]
}

/**
 * The names after a head of several: the entities of its kind, though their bare names may be towns', and names that no list
 * has. Without a second one the head of a plural is about whatever lies there: مطارات بغداد.
 */
export function namesAfterSeveral(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  headToken: number,
  word: HeadWord,
): BuiltName[] {
  const { head, number } = word
  const members = listAfter(text, new HeadList(text, gazetteers, word), headToken, word)
  const isFacility = head.type === 'facility'
  const isPair = number === 'two' && members.length === 2
  const areLinked = number === 'two' || members.filter(({ link }) => link !== undefined).length > 1
  const isNamedAlone = (member: Member): boolean => member.isBareLink && (isFacility || member.known !== undefined)
  const areNames = isPair || (!isFacility && members.length > 1 && isListOfPlaces(text, members, word))
  return members
    .filter((member) => {
      if (member.link !== undefined) return areLinked || isNamedAlone(member)
      if (member.isListed) return isPair && isFacility && canNameFacility(member)
      return areNames
    })
    .map((member) => headedName(text, head, member, member.link, headToken))
}

/** Facilities are not named after whole countries. */
function canNameFacility({ known }: Member): boolean {
  const kind = known?.gazetteer.head(known.entity).kind
  return kind !== 'country' && kind !== 'region'
}

/** The other names of a head that stands before the first, as far as all are entities of its kind: معبر القائم والوليد. */
export function namesAfterFirst(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  lastToken: number,
  word: HeadWord,
): BuiltName[] {
  if (word.head.type !== 'facility') return []
  const members = new HeadList(text, gazetteers, word).members(lastToken + 1, false)
  const isList =
    members.every(({ isJoined, link }) => link !== undefined && (isJoined || isPersian(text, lastToken))) &&
    members.at(-1)?.isJoined === true
  return isList ? members.map((member) => headedName(text, word.head, member, member.link)) : []
}

function isPersian(text: RuleText, token: number): boolean {
  return readingAt(text, token) === Reading.Persian
}
