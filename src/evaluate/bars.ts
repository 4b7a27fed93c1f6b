import { kindOf } from '../kind-of'
import { DIMENSIONS, type Dimension, MEASURES, type Measure, type Rates, type Scores, type Tally } from './score'

/** What of a measure a bar is set for. */
export type Rate = 'precision' | 'recall' | 'f1'

/** The rates that a bar can be set for. */
export const RATES: readonly Rate[] = ['precision', 'recall', 'f1']

/** The least that scores must reach somewhere. */
export interface Bar {
  measure: Measure
  rate: Rate
  /** Where; the total when both are absent. A group without a dimension is looked for in all, then in `nil`. */
  dimension?: Dimension
  group?: string
  /** From 0 to 1. */
  least: number
}

/** A bar that was missed, or that nothing was measured for. */
export interface MissedBar extends Bar {
  /** `null`: nothing was measured. */
  reached: number | null
  /** One readable sentence. */
  message: string
}

/** Least F1 by measure. */
export type MeasureBars = Partial<Record<Measure, number>>

/** The same for a group of mentions; a number alone is a bar for `linked`. */
export type GroupBars = Readonly<Record<string, number | MeasureBars>>

/** Bars as tests write them: `{ linked: 0.95, byType: { person: 0.9 } }`. */
export interface ScoreBars extends MeasureBars {
  nil?: number | MeasureBars
  byType?: GroupBars
  byKind?: GroupBars
  byLanguage?: GroupBars
  byPhenomenon?: GroupBars
}

const NIL = 'nil'

function checkLeast(value: unknown, where: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value
  const got = typeof value === 'number' ? String(value) : kindOf(value)
  throw new TypeError(`the bar for ${where} must be a number from 0 to 1; got ${got}`)
}

function measureBars(given: unknown, place: Pick<Bar, 'dimension' | 'group'>, where: string): Bar[] {
  if (typeof given !== 'object' || given === null) {
    return [{ measure: 'linked', rate: 'f1', ...place, least: checkLeast(given, where) }]
  }
  return Object.entries(given).map(([key, least]) => {
    const measure = MEASURES.find((each) => each === key)
    if (measure === undefined) {
      throw new TypeError(`there is no measure ${JSON.stringify(key)} for ${where}; there are ${MEASURES.join(', ')}`)
    }
    return { measure, rate: 'f1', ...place, least: checkLeast(least, `${key} of ${where}`) }
  })
}

/** Bars as a list. Throws a `TypeError` for a measure or grouping that does not exist, and for no number from 0 to 1. */
export function readBars(bars: ScoreBars): Bar[] {
  return Object.entries(bars).flatMap(([key, value]): Bar[] => {
    const dimension = DIMENSIONS.find((each) => each === key)
    if (dimension !== undefined) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new TypeError(`${dimension} needs an object of groups and their bars; got ${kindOf(value)}`)
      }
      return Object.entries(value as GroupBars).flatMap(([group, given]) =>
        measureBars(given, { dimension, group }, `${dimension} ${group}`),
      )
    }
    if (key === NIL) return measureBars(value, { group: NIL }, NIL)
    const measure = MEASURES.find((each) => each === key)
    if (measure === undefined) {
      const known = [...MEASURES, ...DIMENSIONS, NIL].join(', ')
      throw new TypeError(`there is no bar ${JSON.stringify(key)}; there are ${known}`)
    }
    return [{ measure, rate: 'f1', least: checkLeast(value, key) }]
  })
}

function tallyOf(scores: Scores, { dimension, group }: Bar): Tally | undefined {
  if (group === undefined) return scores.total
  const own = (each: Dimension): Tally | undefined =>
    Object.hasOwn(scores[each], group) ? scores[each][group] : undefined
  if (dimension !== undefined) return own(dimension)
  return DIMENSIONS.map(own).find((tally) => tally !== undefined) ?? (group === NIL ? scores.nil : undefined)
}

/** Rounded down, so that what is below a bar looks below it. */
function shown(share: number): string {
  return (Math.floor(share * 10_000) / 10_000).toFixed(4)
}

/** The bars that scores miss. Where nothing was measured a bar is missed, too: a test of nothing must not pass. */
export function missedBars(scores: Scores, bars: readonly Bar[]): MissedBar[] {
  return bars.flatMap((bar): MissedBar[] => {
    const { measure, rate, group, least } = bar
    const rates: Rates | null | undefined = tallyOf(scores, bar)?.[measure]
    const isEmpty = group !== undefined && rates !== undefined && rates !== null && rates.gold + rates.predicted === 0
    const where = `${measure} ${rate}${group === undefined ? '' : ` of ${group}`}`
    if (rates === undefined || rates === null || isEmpty || scores.documents === 0) {
      const why = rates === null ? 'the gold says nothing of links' : 'there are no such mentions'
      return [{ ...bar, reached: null, message: `${where} cannot be measured: ${why}` }]
    }
    const reached = rates[rate]
    if (reached >= least) return []
    return [{ ...bar, reached, message: `${where} is ${shown(reached)}, below ${least}` }]
  })
}
