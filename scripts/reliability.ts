/** How well `confidence` says how often mentions are right: by range of confidence, and by what speaks for a mention. */
import { assign, NOBODY } from '../src/evaluate/assignment'
import type { GoldDocument } from '../src/evaluate/gold'
import type { LinkJudge } from '../src/evaluate/links'
import type { Extractor, Mention } from '../src/index'

/** Mentions that have something in common. */
export interface ReliabilityGroup {
  count: number
  /** How many of them are right. */
  right: number
  /** The sum of their confidence. */
  confidence: number
}

/** A range of confidence: its lower bound belongs to it, its upper one does not, except 1. */
export interface ReliabilityBin extends ReliabilityGroup {
  from: number
  to: number
}

export interface Reliability {
  /** The ranges that have mentions, ascending. */
  bins: ReliabilityBin[]
  /** Mentions by what speaks for them, the most frequent first. */
  grounds: [string, ReliabilityGroup][]
  /** The mean distance between confidence and share right, weighted by mentions: expected calibration error. */
  error: number
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

/** In a few words what let a mention through: the strength of the name, with the kind of licence or the rule. */
export function groundOf({ id, alternatives, evidence }: Mention): string {
  if (evidence === undefined) throw new TypeError('a mention has no evidence; extract with explain: true')
  const { strength, licence } = evidence
  const [kind] = (licence ?? '').split(' ')
  const ground = strength === 'rule' ? `rule: ${licence}` : kind === '' ? strength : `${strength}: ${kind}`
  return id === null && alternatives !== undefined ? `${ground}, link undecided` : ground
}

function add(group: ReliabilityGroup, { confidence }: Mention, isRight: boolean): void {
  group.count++
  group.confidence += confidence
  if (isRight) group.right++
}

/**
 * Extracts from gold texts and counts the mentions by confidence. Right is a mention whose span and type gold has, with the link that gold asks for; where
 * the link is undecided, with that link among the alternatives.
 */
export function measureReliability(
  gold: readonly GoldDocument[],
  extractor: Pick<Extractor, 'extract'>,
  isRightLink: LinkJudge,
): Reliability {
  const bins = BOUNDS.slice(1).map((to, place): ReliabilityBin => {
    return { from: BOUNDS[place] as number, to, count: 0, right: 0, confidence: 0 }
  })
  const grounds = new Map<string, ReliabilityGroup>()
  for (const { text, layers, annotations } of gold) {
    const mentions = extractor.extract(text, { explain: true, ...(layers !== undefined && { layers: [...layers] }) })
    const { exact, typed, linked } = assign(annotations, mentions, isRightLink)
    const goldOf = new Map(exact.flatMap((mention, each) => (mention === NOBODY ? [] : [[mention, each]])))
    mentions.forEach((mention, each) => {
      const of = goldOf.get(each)
      const isMeant = (id: string): boolean =>
        of !== undefined && isRightLink(annotations[of] as GoldDocument['annotations'][number], { ...mention, id })
      const isRight =
        of !== undefined && (linked[of] === true || (typed[of] === true && (mention.alternatives ?? []).some(isMeant)))
      const bin = bins.findLast(({ from }) => mention.confidence >= from)
      if (bin !== undefined) add(bin, mention, isRight)
      const ground = groundOf(mention)
      const group = grounds.get(ground) ?? { count: 0, right: 0, confidence: 0 }
      grounds.set(ground, group)
      add(group, mention, isRight)
    })
  }
  const filled = bins.filter(({ count }) => count > 0)
  const all = filled.reduce((sum, { count }) => sum + count, 0)
  const distance = filled.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0)
  return {
    bins: filled,
    grounds: [...grounds].sort(([, a], [, b]) => b.count - a.count),
    error: all === 0 ? 0 : distance / all,
  }
}
