import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { Script } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import type { BuiltName, EntityPlace } from './built-names'
import { foldedWords, stemsAt, wordAt } from './context-words'
import { NAME_HEADS, type NameHead } from './name-heads'
import { buildName, followsClosely, keyBetween, nameOf, partClassOf, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

function headsIn(lang: 'ar' | 'fa'): ReadonlyMap<string, NameHead> {
  const heads = NAME_HEADS.flatMap((head) =>
    [...(head.one[lang] ?? []), ...(head.several[lang] ?? [])]
      .flatMap(foldedWords)
      .map((word) => [word, head] as const),
  )
  return new Map(heads)
}

const ARABIC_HEADS = headsIn('ar')
const PERSIAN_HEADS = headsIn('fa')

/** Words of a name that no gazetteer has, after a head. */
const LONGEST_UNKNOWN = 2
/** Fewest letters of a word that is taken for a name because of its head alone. */
const SHORTEST_UNKNOWN = 3
const TEH_MARBUTA = '\u0647'

function headAt(text: RuleText, token: number): NameHead | undefined {
  const reading = readingAt(text, token)
  const heads = reading === Reading.Persian ? PERSIAN_HEADS : ARABIC_HEADS
  for (const stem of stemsAt(text.tokens, token, reading)) {
    const head = heads.get(stem)
    if (head !== undefined) return head
  }
  return undefined
}

/** The entity of a type and kind that has the letters as a name of its own, if there is just one. */
function entityNamed(
  gazetteers: readonly Gazetteer[],
  keys: readonly string[],
  { type, kind }: NameHead,
): EntityPlace | undefined {
  const found = new Map<string, EntityPlace>()
  for (const gazetteer of gazetteers) {
    for (const key of keys) {
      for (const entity of gazetteer.entitiesOfKey(key)) {
        const head = gazetteer.head(entity)
        if (head.type === type && head.kind === kind) found.set(gazetteer.ids[entity] as string, { gazetteer, entity })
      }
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** Letters before the head itself: its proclitics, which stand outside the name. */
function procliticsOf(text: RuleText, token: number): number {
  const affixes = text.words.affixes[token] as number
  return ((affixes & Affix.Conjunction) !== 0 ? 1 : 0) + ((affixes & Affix.Preposition) !== 0 ? 1 : 0)
}

interface HeadedName {
  head: NameHead
  firstToken: number
  cut: number
  lastToken: number
  link: EntityPlace | undefined
}

function built(text: RuleText, { head, link, ...place }: HeadedName): BuiltName {
  const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
  return buildName(text, place, { rule: 'head', type: head.type, kind: head.kind, link, key })
}

/** The last of the adjectives that belong to a facility's name after it: مطار بغداد الدولي. */
function endOfAdjectives(text: RuleText, lastToken: number): number {
  let last = lastToken
  while (
    followsClosely(text, last + 1) &&
    ((text.words.classes[last + 1] as number) & WordClass.FacilityAdjective) !== 0
  )
    last++
  return last
}

/** A word that no list and no gazetteer has and that can be the name after a head. */
function isUnknownName(text: RuleText, token: number, isOpen: boolean): boolean {
  const { tokens, words: known } = text
  if (tokens.script[token] !== Script.Arabic || nameOf(text, token) !== undefined) return false
  if (text.ordinary.has(token)) return false
  if (text.maybePlaces.has(token)) return true
  if ((known.classes[token] as number) !== 0 && partClassOf(text, token, 0) === NamePartClass.None) return false
  const word = wordAt(tokens, token)
  if (word.length < SHORTEST_UNKNOWN) return false
  if (isOpen) return !word.endsWith(TEH_MARBUTA) || word.startsWith('ال')
  const part = partClassOf(text, token, 0)
  return part === NamePartClass.Given || part === NamePartClass.Surname
}

/** Upper, lower and middle: the parts of a village, which belong to its name. Collected for this project. */
const DIVISIONS: ReadonlySet<string> = new Set(
  words(`
    عليا
    سفلي
    وسطي
    بالا
    پايين
    الفوقاني
    التحتاني
    الفوقا
    التحتا
    الكبري
    الصغري
  `),
)

function isDivision(text: RuleText, token: number): boolean {
  return followsClosely(text, token) && DIVISIONS.has(wordAt(text.tokens, token))
}

/** The name right after a head of one name. */
function namedAfter(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  headToken: number,
  head: NameHead,
): HeadedName | undefined {
  let token = headToken + 1
  while (followsClosely(text, token) && ((text.words.classes[token] as number) & WordClass.HeadAdjective) !== 0) token++
  if (!followsClosely(text, token)) return undefined
  const cut = procliticsOf(text, headToken)
  const known = nameOf(text, token)
  const start = head.inside ? { firstToken: headToken, cut } : { firstToken: token, cut: 0 }
  if (known !== undefined) {
    if (known.firstToken !== token || known.procliticLength > 0 || !head.inside) return undefined
    const { type, kind } = known.gazetteer.head(known.entity)
    const isNamesake = type === 'location' || (type === 'person' && head.kind !== 'shrine')
    if (!isNamesake || kind === 'country' || kind === 'region') return undefined
    const lastToken = endOfAdjectives(text, known.lastToken)
    const keys = [
      keyBetween(text, headToken, lastToken, cut),
      keyBetween(text, headToken, known.lastToken, cut),
      keyBetween(text, known.firstToken, known.lastToken, 0),
    ]
    return { head, ...start, lastToken, link: entityNamed(gazetteers, keys, head) }
  }
  if (!isUnknownName(text, token, head.open === true)) return undefined
  let lastToken = token
  if (!head.inside && isDivision(text, token + 1)) lastToken++
  if (head.inside) {
    for (let count = 1; count < LONGEST_UNKNOWN && followsClosely(text, lastToken + 1); count++) {
      if (!isUnknownName(text, lastToken + 1, false)) break
      lastToken++
    }
    lastToken = endOfAdjectives(text, lastToken)
  }
  return {
    head,
    ...start,
    lastToken,
    link: entityNamed(gazetteers, [keyBetween(text, start.firstToken, lastToken, start.cut)], head),
  }
}

const AND = '\u0648'

/** The names of places in the list after a head of several: معبري القائم والوليد, کمپهای الهول و روج. */
function* listAfter(
  text: RuleText,
  headToken: number,
): Generator<{ firstToken: number; lastToken: number; cut: number }> {
  const { tokens } = text
  let token = headToken + 1
  for (let isFirst = true; token < tokens.count; isFirst = false) {
    const gap = tokens.gap[token] as number
    if ((gap & (Gap.Sentence | Gap.Paragraph | Gap.Newline)) !== 0) return
    let cut = 0
    if (!isFirst) {
      const word = wordAt(tokens, token)
      if (word === AND) token++
      else if (word.startsWith(AND)) cut = 1
      else if ((gap & ~(Gap.Space | Gap.Hard | Gap.Quote)) !== 0 || (gap & Gap.Hard) === 0) return
    }
    const known = nameOf(text, token)
    const lastToken = known?.firstToken === token ? known.lastToken : token
    yield { firstToken: token, lastToken, cut }
    token = lastToken + 1
  }
}

/** The members of the list that are entities of the head's kind, though their bare name may be a town's. */
function severalAfter(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  headToken: number,
  head: NameHead,
): BuiltName[] {
  const found: BuiltName[] = []
  for (const { firstToken, lastToken, cut } of listAfter(text, headToken)) {
    const link = entityNamed(gazetteers, [keyBetween(text, firstToken, lastToken, cut)], head)
    const known = nameOf(text, firstToken)
    if (link === undefined && known === undefined) break
    if (link !== undefined) found.push(built(text, { head, firstToken, cut, lastToken, link }))
  }
  return found
}

/** Names that their heads make: with the entity where a gazetteer has it, NIL with type and kind where not. SPEC 7. */
export function findHeadNames(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  const { classes, affixes } = text.words
  for (let token = 0; token < text.tokens.count; token++) {
    const own = classes[token] as number
    if ((own & (WordClass.Head | WordClass.Heads)) === 0 || ((affixes[token] as number) & Affix.Article) !== 0) continue
    if (nameOf(text, token) !== undefined) continue
    const head = headAt(text, token)
    if (head === undefined) continue
    if ((own & WordClass.Heads) !== 0) found.push(...severalAfter(text, gazetteers, token, head))
    else {
      const name = namedAfter(text, gazetteers, token, head)
      if (name !== undefined) found.push(built(text, name))
    }
  }
  return found
}
