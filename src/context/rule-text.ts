import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass, type NameParts } from '../gazetteer/name-parts'
import type { EntityHead } from '../gazetteer/packed-gazetteer'
import { Grade } from '../gazetteer/spelling'
import { Reading, type TokenLanguages } from '../language/label-tokens'
import type { NationalityForm } from '../morphology/nationalities'
import { endOfLetter } from '../normalization/fold'
import { Gap, lettersBetween } from '../normalization/letters'
import { endOfKey, type Tokens } from '../tokenization/tokens'
import type { EntityKind, Lang } from '../types'
import { type BuiltName, type EntityPlace, NIL_MARK } from './built-names'
import { Affix, partOf, type WordClasses } from './word-classes'

/** A form of a nationality in a text. */
export interface NationalityWord {
  readonly form: NationalityForm
  readonly firstToken: number
  readonly lastToken: number
  readonly cut: number
  readonly isDefinite: boolean
}

/** A text as the rules read it: its words, what they are, and the names that stand in it already. */
export interface RuleText {
  readonly tokens: Tokens
  readonly languages: TokenLanguages
  /** In which language the rules read each word: `Reading`. */
  readonly readings: Uint8Array
  readonly words: WordClasses
  /** The lexicons of the gazetteers. */
  readonly parts: readonly NameParts[]
  /** `NamePartClass` of each word that was asked for, plus one; 0: not yet. */
  readonly partClasses: Uint8Array
  /** `Part` of each word that was asked for, plus one; 0: not yet. */
  readonly partsInNames: Uint8Array
  /** The nationalities at the tokens that were asked for; `null`: there is none. */
  readonly nationalities: Map<number, NationalityWord | null>
  /** The names of the gazetteers that stand by themselves, sorted by place, without overlaps. */
  readonly names: readonly Candidate[]
  /** For each token the place in `names` of the name that covers it, plus one; 0: none. */
  readonly nameAt: Int32Array
  /** Tokens that are ordinary words here, although a gazetteer has them as weak names. */
  readonly ordinary: ReadonlySet<number>
  /** Tokens that may be places: gazetteers have them as weak names, and nothing has licensed them. */
  readonly maybePlaces: ReadonlySet<number>
}

/** Which token each name covers. */
export function placeNames(names: readonly Candidate[], tokenCount: number): Int32Array {
  const nameAt = new Int32Array(tokenCount)
  names.forEach(({ firstToken, lastToken }, place) => {
    for (let token = firstToken; token <= lastToken; token++) nameAt[token] = place + 1
  })
  return nameAt
}

export function nameOf({ names, nameAt }: RuleText, token: number): Candidate | undefined {
  const place = nameAt[token] ?? 0
  return place === 0 ? undefined : names[place - 1]
}

/** Whether a name is that of a person. */
export function isOfPerson(name: Candidate | undefined): boolean {
  return name !== undefined && name.gazetteer.typeOf(name.entity) === 'person'
}

/** Whether nothing but white space stands before a token: the words belong together. */
export function followsClosely({ tokens }: RuleText, token: number): boolean {
  if (token <= 0 || token >= tokens.count) return false
  return ((tokens.gap[token] as number) & ~(Gap.Space | Gap.Joint)) === 0
}

/** In which language the rules read a word: that of its script, in Arabic script the likelier one. */
export function readingAt({ readings }: RuleText, token: number): Reading {
  return readings[token] as Reading
}

/** Offset past a word. */
function endOfWord({ letters, end }: Tokens, token: number): number {
  return endOfLetter(letters, (end[token] as number) - 1)
}

/** Offsets of the words from `first` to `last`, `cut` letters of the first left out. */
export function spanOf(
  tokens: Tokens,
  firstToken: number,
  lastToken: number,
  cut: number,
): {
  start: number
  end: number
} {
  const { letters, first } = tokens
  return { start: letters.at[(first[firstToken] as number) + cut] as number, end: endOfWord(tokens, lastToken) }
}

/** What the lexicons say of a word, its first `cut` letters left out. */
export function partClassOf(text: RuleText, token: number, cut: number): NamePartClass {
  const { parts, tokens } = text
  if (cut === 0) {
    const known = text.partClasses[token] as number
    return known === 0 ? readPartClass(text, token) : known - 1
  }
  const first = (tokens.first[token] as number) + cut
  const end = tokens.end[token] as number
  for (const lexicon of parts) {
    const found = lexicon.classOf(tokens.letters.loose, first, end)
    if (found !== NamePartClass.None) return found
  }
  return NamePartClass.None
}

function readPartClass({ parts, partClasses, tokens, words }: RuleText, token: number): NamePartClass {
  const first = tokens.first[token] as number
  const length = endOfKey(tokens, token) - first
  const found = partOf(parts, words.hashes[token] as number, tokens.letters.loose, first, length)
  partClasses[token] = found + 1
  return found
}

/** The letters of words as the key of a name has them: without gaps and final hamzas; `cut` letters of the first left out. */
export function keyBetween({ tokens }: RuleText, firstToken: number, lastToken: number, cut: number): string {
  let key = ''
  for (let token = firstToken; token <= lastToken; token++) {
    const first = (tokens.first[token] as number) + (token === firstToken ? cut : 0)
    key += lettersBetween(tokens.letters.loose, first, endOfKey(tokens, token))
  }
  return key
}

/** Whether a word begins with a capital letter. */
export function isCapital({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  const letter = text.charAt(at[tokens.first[token] as number] as number)
  return letter !== letter.toLowerCase()
}

/** What a rule tells of a name beside its place. */
export interface BuiltFacts extends Pick<BuiltName, 'rule' | 'type' | 'key'> {
  readonly kind?: EntityKind | undefined
  readonly country?: string | undefined
  readonly link?: EntityPlace | undefined
  readonly reading?: Reading
  /** Where it is not that of the reading. */
  readonly lang?: Lang
  /** Offset past the name, where it ends before its last word does. */
  readonly end?: number | undefined
  readonly listHead?: number | undefined
}

/** The name of the words from `firstToken` to `lastToken`, `cut` letters of the first left out as its proclitics. */
export function buildName(text: RuleText, { firstToken, lastToken, cut }: NamePlace, facts: BuiltFacts): BuiltName {
  const { letters, first } = text.tokens
  const firstLetter = first[firstToken] as number
  const reading = facts.reading ?? readingAt(text, firstToken)
  return {
    rule: facts.rule,
    type: facts.type,
    kind: facts.kind,
    country: facts.country,
    link: facts.link,
    key: facts.key,
    nilId: NIL_MARK + facts.key,
    lang: facts.lang ?? (reading === Reading.Persian ? 'fa' : reading === Reading.English ? 'en' : 'ar'),
    strength: Strength.Built,
    grade: Grade.Loose,
    reading,
    start: letters.at[firstLetter + cut] as number,
    end: facts.end ?? endOfWord(text.tokens, lastToken),
    firstToken,
    lastToken,
    letterCount: facts.key.length,
    procliticLength: cut,
    proclitic: cut === 0 ? '' : lettersBetween(letters.loose, firstLetter, firstLetter + cut),
    suffix: '',
    listHead: facts.listHead,
  }
}

/** Where a name stands: its words, and how many letters of the first are proclitics. */
export interface NamePlace {
  readonly firstToken: number
  readonly lastToken: number
  readonly cut: number
}

/** Letters before a word itself: its proclitics, which stand outside a name. */
export function procliticsOf({ words }: RuleText, token: number): number {
  const affixes = words.affixes[token] as number
  return ((affixes & Affix.Conjunction) !== 0 ? 1 : 0) + ((affixes & Affix.Preposition) !== 0 ? 1 : 0)
}

/** The organization that has the letters as a name, if there is just one. */
export function organizationNamed(gazetteers: readonly Gazetteer[], key: string): EntityPlace | undefined {
  return entityNamed(gazetteers, [key], ({ type }) => type === 'organization')
}

/** The entity that has letters as a name of its own and is wanted, if there is just one. */
export function entityNamed(
  gazetteers: readonly Gazetteer[],
  keys: readonly string[],
  isWanted: (head: EntityHead) => boolean,
): EntityPlace | undefined {
  const found = new Map<string, EntityPlace>()
  for (const gazetteer of gazetteers) {
    for (const key of keys) {
      for (const entity of gazetteer.entitiesOfKey(key)) {
        if (isWanted(gazetteer.head(entity))) found.set(gazetteer.ids[entity] as string, { gazetteer, entity })
      }
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}
