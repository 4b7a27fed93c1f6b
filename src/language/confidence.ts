/** Slope fitted on held-out sentences, so that the sigmoid of the log-odds is a probability. Source: report, section 4.7. */
const SLOPE = 0.69

/** Probability of what has these log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-SLOPE * odds))
}

/** Below this a run of words is read as Arabic and as Persian. Source: report, section 4.7. */
const DECIDED = 0.7
/** A single word needs more: 38 % of the words of Persian text occur in Arabic too (report, section 2.12). */
const DECIDED_SINGLE_WORD = 0.9

/** Whether so many words with this confidence leave both languages open. */
export function isAmbiguous(confidence: number, words: number): boolean {
  return confidence < (words === 1 ? DECIDED_SINGLE_WORD : DECIDED)
}
