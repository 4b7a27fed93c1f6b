/** How confidence intervals are found: documents are drawn with replacement, many times, and scored again. */
export interface BootstrapOptions {
  /** How many times. Default 1,000. */
  samples?: number
  /** The same seed gives the same intervals. Default 1. */
  seed?: number
  /** Share of the samples within the interval, between 0 and 1. Default 0.95. */
  level?: number
}

/** An interval that a score lies in, ends included. */
export interface Interval {
  low: number
  high: number
}

const SAMPLES = 1000
const SEED = 1
const LEVEL = 0.95
const TWO_TO_32 = 2 ** 32

/** Numbers from 0 to below 1 that depend on the seed only: mulberry32 (T. Ettinger, 2017, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32
  }
}

function checked({ samples = SAMPLES, seed = SEED, level = LEVEL }: BootstrapOptions): Required<BootstrapOptions> {
  if (!Number.isInteger(samples) || samples < 1) throw new TypeError(`samples must be 1 or more; got ${samples}`)
  if (!Number.isInteger(seed)) throw new TypeError(`seed must be an integer; got ${seed}`)
  if (!(level > 0 && level < 1)) throw new TypeError(`level must lie between 0 and 1; got ${level}`)
  return { samples, seed, level }
}

/** How often each document is drawn, for each sample: a row a sample. */
export function drawDocuments(count: number, options: BootstrapOptions): Uint32Array[] {
  const { samples, seed } = checked(options)
  const random = randomNumbers(seed)
  return Array.from({ length: samples }, () => {
    const times = new Uint32Array(count)
    for (let draw = 0; draw < count; draw++) {
      const place = Math.floor(random() * count)
      times[place] = (times[place] as number) + 1
    }
    return times
  })
}

/** The value below which a share of the sorted values lies, interpolated (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] as number
  const above = sorted[Math.ceil(at)] as number
  return below + (above - below) * (at - Math.floor(at))
}

/** The percentile interval of a score over the samples; `undefined` where no sample has one. */
export function percentileInterval(values: readonly number[], options: BootstrapOptions): Interval | undefined {
  const { level } = checked(options)
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) }
}
