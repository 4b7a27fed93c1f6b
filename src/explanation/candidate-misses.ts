import { DEFAULT_WINDOW, judge, type Obstacle, type Verdict } from '../context/licences'
import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { endOfLetter } from '../normalization/fold'
import { idOf } from '../resolution/readings'
import type { Licence, Mention, Span } from '../types'
import type { Inquiry, NearMiss } from './near-miss'
import { anyOf, quoted } from './wording'

/** What a licence asks for, as the end of a sentence. */
function conditionsOf({ before = [], after = [], quoted: inQuotes, window = DEFAULT_WINDOW }: Licence): string {
  const reach = window === 1 ? 'right' : `up to ${window} words`
  const [ahead, behind] = [anyOf(before), anyOf(after)]
  const beside =
    ahead === behind
      ? [`${ahead} ${reach} before or after it`]
      : [`${ahead} ${reach} before it`, `${behind} ${reach} after it`]
  const conditions = beside.filter((condition) => !condition.startsWith(' '))
  return [...conditions, ...(inQuotes === true ? ['quotation marks around it'] : [])].join(', or ')
}

function unlicensed({ gazetteer, id }: Inquiry, { alias, strength, proclitic, entity }: Candidate): string {
  if (strength === Strength.Short) return `is a short name, which counts only where the text names ${id} in full`
  const need = gazetteer.ruleOf(alias)?.need
  const conditions = need === undefined ? '' : conditionsOf(need)
  const wanted =
    conditions === ''
      ? `a hashtag of its own, a full mention before it, or another ${gazetteer.typeOf(entity)} joined to it by and`
      : conditions
  const isWeak = strength === Strength.Weak
  const nature = isWeak
    ? 'is a weak name'
    : need === undefined
      ? `counts after the proclitic ${quoted(proclitic)} only with a licence`
      : 'counts only with a licence'
  return `${nature}, and nothing licenses it; it needs ${wanted}`
}

const OBSTACLES: Readonly<Record<Obstacle, (by: string) => string>> = {
  'no place head': () => 'is short and not spelled as the name is, so it needs the head of a place before it',
  word: (by) => `is forbidden by the word ${by} beside it`,
  clitic: (by) => `is forbidden by the proclitic ${by}`,
  quoted: () => 'is forbidden in quotation marks',
  determiner: (by) => `is the ordinary word after ${by}`,
  adjective: (by) => `is the ordinary noun, because its adjective ${by} follows`,
  plural: (by) => `is the ordinary noun, which the plural ${by} after it completes`,
  noun: (by) => `is the adjective of ${by} before it`,
  'host name': () => 'is part of the address of a site',
}

/** What context refuses. */
function missOf(inquiry: Inquiry, candidate: Candidate, verdict: Verdict): NearMiss | undefined {
  const { start, end, alias } = candidate
  const place = { start, end, alias: inquiry.gazetteer.form(alias) }
  if (verdict.state === 'pending') return { gate: 'no-licence', ...place, why: unlicensed(inquiry, candidate) }
  if (verdict.state === 'stands') return undefined
  const { by, obstacle } = verdict
  const gate = obstacle === 'no place head' ? 'spelling' : 'blocked'
  return { gate, ...place, ...(by !== undefined && { by }), why: OBSTACLES[obstacle](quoted(by ?? '')) }
}

/** The names of the entity that context does not let through. */
export function unlicensedMisses(inquiry: Inquiry, candidates: readonly Candidate[]): NearMiss[] {
  return candidates.flatMap((candidate) => missOf(inquiry, candidate, judge(inquiry.reading.tokens, candidate)) ?? [])
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** What became of a reading that was admitted, when the mention on its span may mean its entity. */
function namesakeWhy({ id, alternatives = [] }: Mention, own: string): string {
  const others = alternatives.filter((each) => each !== own)
  if (id === null) return `may also mean ${anyOf(others)}, and nothing decides`
  return `also names ${id}, for whom more speaks`
}

function lostWhy({ text, id }: Mention, isSameSpan: boolean): string {
  if (isSameSpan && id !== null) return `is read as ${id}, which fits these words better`
  return `lost to ${quoted(text)}${id === null ? '' : ` (${id})`}, with which it overlaps`
}

/** The readings of the entity that were admitted and did not become a mention of it. */
export function lostMisses({ id, reading }: Inquiry): NearMiss[] {
  const { tokens, admitted, mentions } = reading
  const { at } = tokens.letters
  const own = admitted.filter(({ candidate }) => idOf(candidate) === id)
  return own.map(({ candidate }): NearMiss => {
    const { start, end, firstToken, lastToken } = candidate
    const place = {
      start,
      end,
      ...(candidate.rule === undefined && { alias: candidate.gazetteer.form(candidate.alias) }),
    }
    const isOwn = (mention: Mention): boolean => sameSpan(mention, candidate)
    const namesake = mentions.find((mention) => isOwn(mention) && mention.alternatives?.includes(id))
    if (namesake !== undefined) {
      const by = namesake.id ?? undefined
      return { gate: 'namesake', ...place, ...(by !== undefined && { by }), why: namesakeWhy(namesake, id) }
    }
    const wordStart = at[tokens.first[firstToken] as number] as number
    const wordEnd = endOfLetter(tokens.letters, (tokens.end[lastToken] as number) - 1)
    const overlaps = ({ word }: Mention): boolean => word.start < wordEnd && word.end > wordStart
    const winner = mentions.find(isOwn) ?? mentions.find(overlaps)
    const why = winner === undefined ? 'lost to another reading' : lostWhy(winner, isOwn(winner))
    return { gate: 'overlap', ...place, ...(winner !== undefined && { by: winner.id ?? winner.text }), why }
  })
}
