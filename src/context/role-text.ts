import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import type { EntityKind, EntityType, Lang, RoleOffice } from '../types'
import { foldedWords, wordAt } from './context-words'
import { nationalityAt } from './nationality-words'
import { ARABIC_ADDITIONS, NOT_CURRENT, type RoleHead } from './role-heads'
import { followsClosely, type NationalityWord, partClassOf, type RuleText, readingAt, spanOf } from './rule-text'
import { WordClass } from './trigger-words'

/** A name that stands in the text, as far as roles ask for it. */
export interface StandingName {
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  readonly country?: string | undefined
  readonly firstToken: number
  readonly lastToken: number
  /** Offset past its last character, a closing quotation mark included. */
  readonly end: number
  readonly proclitic: string
}

/** The names that stand in a text, sorted by place, without overlaps. */
export interface StandingNames {
  /** For each token the place of the name that covers it, plus one; 0: none. */
  readonly nameAt: Int32Array
  /** The name at a place. */
  at(place: number): StandingName | undefined
}

/** The words of an office where they stand in a text. */
export interface HeadAt extends RoleHead {
  readonly lang: Lang
  readonly firstToken: number
  /** Letters of the proclitics before it. */
  readonly cut: number
  /** The last word of the phrase. */
  readonly headEnd: number
  /** The Arabic head itself has the article: المتحدث. */
  readonly hasArticle: boolean
}

/** What has been read of a role phrase so far. */
export interface Phrase {
  firstToken: number
  /** The last token that completes it; -1: nothing does yet. */
  lastToken: number
  country: string | undefined
  portfolio: string | undefined
  isCurrent: boolean
  /** More than the head. */
  isCompleted: boolean
  /** A word makes an office of a company or body of رئيس. */
  isOfBody: boolean
  /** Not the office itself, but its deputy. */
  isDeputy: boolean
}

/** Words of a role phrase at most: the search beside a person goes no further. */
export const LONGEST_ROLE = 14
/** Words of a complement that no list has, at most. */
export const MOST_NOUNS = 4

/** Offices that a place may follow in which they are held, and which is not theirs: سفير إيران في بغداد. */
export const ABROAD: ReadonlySet<RoleOffice> = new Set(['ambassador', 'consul', 'envoy', 'member'])

const ARTICLE = 'ال'
/** رئيس with these is head of a company or body, not of a state. */
const NO_STATE: ReadonlySet<string> = new Set(
  foldedWords(
    `
    تنفيذي
    عام
    مشترك
    فخري
    إقليمي
  `,
  ),
)

/** A text with its names, as the rules of roles read it. */
export class RoleText {
  #lastCountries: (string | undefined)[] | undefined

  constructor(
    readonly text: RuleText,
    private readonly names: StandingNames,
    private readonly gazetteers: readonly Gazetteer[],
  ) {}

  follows(token: number): boolean {
    return followsClosely(this.text, token)
  }

  /** `WordClass` bits. */
  classesOf(token: number): number {
    return this.text.words.classes[token] ?? 0
  }

  nameOf(token: number): StandingName | undefined {
    const place = this.names.nameAt[token] ?? 0
    return place === 0 ? undefined : this.names.at(place - 1)
  }

  word(token: number): string {
    const { tokens } = this.text
    return token < 0 || token >= tokens.count ? '' : wordAt(tokens, token)
  }

  langAt(token: number): Lang | undefined {
    const reading = readingAt(this.text, token)
    if (reading === Reading.Arabic) return 'ar'
    if (reading === Reading.Persian) return 'fa'
    return reading === Reading.English ? 'en' : undefined
  }

  isCapital(token: number): boolean {
    const { letters, first } = this.text.tokens
    const letter = letters.text.charAt(letters.at[first[token] as number] as number)
    return letter !== letter.toLowerCase()
  }

  /** The country of a name: its own, or the one that a word inside says. */
  countryOf({ kind, country, firstToken, lastToken }: StandingName): string | undefined {
    if (kind === 'country') return country
    for (let token = firstToken; token <= lastToken; token++) {
      const found = this.nationalityAt(token)?.form.nationality.country ?? this.#countryNamed(token)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The country that the text named last before a token. */
  lastCountry(token: number): string | undefined {
    if (this.#lastCountries === undefined) {
      let last: string | undefined
      this.#lastCountries = Array.from({ length: this.text.tokens.count }, (_, each) => {
        const before = last
        const name = this.nameOf(each)
        const named = name?.kind === 'country' ? name.country : undefined
        last = named ?? this.nationalityAt(each)?.form.nationality.country ?? last
        return before
      })
    }
    return this.#lastCountries[token]
  }

  isNotCurrent(token: number): boolean {
    if (token >= this.text.tokens.count) return false
    const word = this.word(token)
    return NOT_CURRENT.has(word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word)
  }

  /** An Arabic adjective of an office, with its article: العام. */
  isAddition(token: number): boolean {
    const word = this.word(token)
    if (!word.startsWith(ARTICLE)) return false
    const isListed = ((this.text.words.classes[token] as number) & WordClass.TitleAddition) !== 0
    return isListed || ARABIC_ADDITIONS.has(word.slice(ARTICLE.length))
  }

  isTitleWord(token: number): boolean {
    const titles = WordClass.Title | WordClass.TitleAddition | WordClass.CompoundEnd
    return ((this.text.words.classes[token] ?? 0) & titles) !== 0 || this.isNotCurrent(token) || this.isAddition(token)
  }

  /** The country that has a word as its name. */
  #countryNamed(token: number): string | undefined {
    const word = this.word(token)
    for (const gazetteer of this.gazetteers) {
      for (const entity of gazetteer.entitiesOfKey(word)) {
        const { kind, country } = gazetteer.head(entity)
        if (kind === 'country') return country
      }
    }
    return undefined
  }

  /** What stands between a token and the next: `,` a comma, one space or none ` `, anything else ''. */
  between(token: number): ',' | ' ' | '' {
    const { tokens } = this.text
    if (token < 0 || token + 1 >= tokens.count) return ''
    if (this.follows(token + 1)) return ' '
    if (((tokens.gap[token + 1] as number) & Gap.Hard) === 0) return ''
    const { letters, first } = tokens
    const from = spanOf(tokens, token, token, 0).end
    const between = letters.text.slice(from, letters.at[first[token + 1] as number]).trim()
    return between === ',' || between === '\u060c' ? ',' : ''
  }

  /** A nationality whose first word is at a token. */
  nationalityAt(token: number): NationalityWord | undefined {
    return nationalityAt(this.text, token)
  }

  /** A word that is hardly ever anything but a first name. */
  isGivenName(token: number): boolean {
    return partClassOf(this.text, token, 0) === NamePartClass.Given
  }

  /** An Arabic adjective, with its article, that makes رئيس the head of a company. */
  isOfCompany(token: number): boolean {
    return NO_STATE.has(this.word(token).slice(ARTICLE.length))
  }
}
