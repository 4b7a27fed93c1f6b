import type { StandingName, StandingNames } from '../context/role-text'
import { type FoundRole, RoleReader } from '../context/roles'
import { type RuleText, spanOf } from '../context/rule-text'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { endOfLetter } from '../normalization/fold'
import { lettersBetween } from '../normalization/letters'
import type { Mention, MentionRole, ReadingOptions } from '../types'
import { words } from '../unicode/word-list'
import { LANGS, LAYERS } from '../vocabulary'
import { HOLDER_CONFIDENCE, ROLE_CONFIDENCE } from './confidence'
import { holderOf } from './office-holders'
import { preferHeaded, resolveOverlaps } from './overlaps'
import { type AdmittedReading, headOf } from './readings'

const POSSESSIVE = 's'
/** Words between an office and a name, which are no part of the office alone. Loose letters. */
const LEADING_ON: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'to',
  ...words(`
    باسم
    في
    لدي
    الي
    در
    به
    براي
    امور
  `),
])

/** The names that were chosen, read when roles ask for them. */
class ChosenNames implements StandingNames {
  readonly nameAt: Int32Array
  readonly #names: (StandingName | undefined)[] = []

  constructor(
    private readonly readings: readonly AdmittedReading[],
    tokenCount: number,
  ) {
    this.nameAt = new Int32Array(tokenCount)
    for (let place = 0; place < readings.length; place++) {
      const { firstToken, lastToken } = (readings[place] as AdmittedReading).candidate
      for (let token = firstToken; token <= lastToken; token++) this.nameAt[token] = place + 1
    }
  }

  at(place: number): StandingName | undefined {
    const known = this.#names[place]
    if (known !== undefined) return known
    const { candidate } = this.readings[place] as AdmittedReading
    const { type, kind, country } = headOf(candidate)
    // The words of the layers are read by the rules of roles themselves.
    if ((LAYERS as readonly string[]).includes(type)) return undefined
    const { firstToken, lastToken, end, proclitic } = candidate
    const name = { type, kind, country, firstToken, lastToken, end, proclitic }
    this.#names[place] = name
    return name
  }
}

function plainRole({ start, end, country, portfolio }: FoundRole): MentionRole {
  return country === undefined ? { start, end, portfolio } : { start, end, country, portfolio }
}

/**
 * Gives persons the `role` beside them, and adds the mentions of the layer `role` and of `resolveRoles`. `chosen` are the
 * readings of `mentions`, one for each.
 */
export function withRoles(
  text: RuleText,
  gazetteers: readonly Gazetteer[],
  chosen: readonly AdmittedReading[],
  mentions: Mention[],
  options: ReadingOptions,
  silenced: ReadonlySet<string>,
): Mention[] {
  const isLayer = options.layers?.includes('role') === true
  const { resolveRoles } = options
  const hasPerson = mentions.some(({ type }) => type === 'person')
  if (!hasPerson && !isLayer && resolveRoles === undefined) return mentions
  const standing = options.overlaps === 'all' ? resolveOverlaps(text.tokens, preferHeaded(chosen)) : chosen
  const reader = new RoleReader(text, new ChosenNames(standing, text.tokens.count), gazetteers)
  const attached = attachRoles(reader, chosen, mentions)
  if (!isLayer && resolveRoles === undefined) return mentions
  const covered = coveredTokens(text, options.overlaps === 'all' ? [] : chosen)
  const taken = coveredTokens(
    text,
    attached.map((candidate) => ({ candidate })),
  )
  const lone = reader.all().filter(({ standsAlone, firstToken, lastToken }) => {
    for (let token = firstToken; token <= lastToken; token++) if (taken[token] === 1) return false
    return standsAlone
  })
  const roles = new Mentions(text, gazetteers, covered, options, silenced)
  const added = [
    ...(isLayer ? attached.map((role) => roles.of(role, undefined)) : []),
    ...lone.map((role) => {
      const mention = roles.of(role, resolveRoles)
      return isLayer || (mention !== undefined && mention.id !== null) ? mention : undefined
    }),
  ]
  return mentions.concat(added.filter((mention) => mention !== undefined))
}

/** Gives each person the role beside it; gives back the roles, each once, sorted by place. */
function attachRoles(
  reader: RoleReader,
  chosen: readonly AdmittedReading[],
  mentions: readonly Mention[],
): FoundRole[] {
  const found = new Map<number, FoundRole>()
  mentions.forEach((mention, place) => {
    if (mention.type !== 'person') return
    const { firstToken, lastToken, proclitic } = (chosen[place] as AdmittedReading).candidate
    const role = reader.beside(firstToken, lastToken, proclitic === '')
    if (role === undefined) return
    mention.role = plainRole(role)
    found.set(role.start, role)
  })
  let end = -1
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .filter((role) => {
      const isFree = role.start >= end
      if (isFree) end = role.end
      return isFree
    })
}

interface Placed {
  readonly candidate: { readonly firstToken: number; readonly lastToken: number }
}

function coveredTokens({ tokens }: RuleText, names: readonly Placed[]): Uint8Array {
  const covered = new Uint8Array(tokens.count)
  for (const { candidate } of names) covered.fill(1, candidate.firstToken, candidate.lastToken + 1)
  return covered
}

/** Makes mentions of roles. */
class Mentions {
  constructor(
    private readonly text: RuleText,
    private readonly gazetteers: readonly Gazetteer[],
    /** Tokens that other mentions have: a role mention gives way to them. */
    private readonly covered: Uint8Array,
    private readonly options: ReadingOptions,
    private readonly silenced: ReadonlySet<string>,
  ) {}

  /** The mention of a role, linked to its holder on a day; `undefined`: another mention stands on its head. */
  of(role: FoundRole, date: string | undefined): Mention | undefined {
    const { tokens } = this.text
    const { letters } = tokens
    const piece = this.#pieceOf(role)
    if (piece === undefined) return undefined
    const [firstToken, lastToken] = piece
    const span = spanOf(tokens, firstToken, lastToken, 0)
    const start = firstToken === role.firstToken ? role.start : span.start
    const first = tokens.first[firstToken] as number
    let cut = 0
    while ((letters.at[first + cut] as number) < start) cut++
    const holder = date === undefined ? undefined : this.#holderOf(role, date)
    return {
      start,
      end: span.end,
      text: letters.text.slice(start, span.end),
      type: 'role',
      id: holder?.id ?? null,
      name: holder?.name ?? letters.text.slice(role.start, role.end),
      lang: role.lang,
      alias: '',
      match: 'rule',
      confidence: holder === undefined ? ROLE_CONFIDENCE : HOLDER_CONFIDENCE,
      word: {
        start: letters.at[first] as number,
        end: Math.max(span.end, endOfLetter(letters, (tokens.end[lastToken] as number) - 1)),
      },
      ...(cut > 0 && { proclitic: lettersBetween(letters.loose, first, first + cut) }),
      role: plainRole(role),
      ...(this.options.explain === true && { evidence: { strength: 'rule' as const, licence: 'office', beat: [] } }),
    }
  }

  /** The words around the head that no other mention has, without those that lead to one: المتحدث of المتحدث باسم وزارة. */
  #pieceOf({ lang, firstToken, lastToken, headToken, headEnd }: FoundRole): [first: number, last: number] | undefined {
    let head = headToken
    // Parliament speaker: the parliament may be a mention, the speaker is none.
    while (lang === 'en' && head < headEnd && this.covered[head] === 1) head++
    if (this.covered[head] === 1) return undefined
    let first = head
    while (first > firstToken && this.covered[first - 1] === 0) first--
    let last = head
    while (last < lastToken && this.covered[last + 1] === 0) last++
    if (first > firstToken && this.#word(first) === POSSESSIVE) first++
    while (last < lastToken && last > head && this.#leadsOn(last)) last--
    return [first, last]
  }

  #word(token: number): string {
    const { letters, first, end } = this.text.tokens
    return lettersBetween(letters.loose, first[token] as number, end[token] as number)
  }

  #leadsOn(token: number): boolean {
    return LEADING_ON.has(this.#word(token))
  }

  #holderOf(role: FoundRole, date: string): { id: string; name: string } | undefined {
    const { country, portfolio, isCurrent, lang } = role
    if (!isCurrent || country === undefined || portfolio === undefined) return undefined
    const place = holderOf(this.gazetteers, country, portfolio, date)
    const id = place?.gazetteer.ids[place.entity]
    if (place === undefined || id === undefined || this.silenced.has(id)) return undefined
    const languages = [this.options.displayLanguage ?? lang, ...LANGS]
    const names = languages.map((each) => place.gazetteer.canonicalName(place.entity, each))
    return { id, name: names.find((name) => name !== undefined) ?? id }
  }
}
