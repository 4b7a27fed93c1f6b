/** Slope fitted on held-out sentences, so that the sigmoid of the log-odds is a probability. Source: report, section 4.7. */
const SLOPE = 0.69

/** Probability of what has these log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-SLOPE * odds))
}

/** Below this a run of words is read as Arabic and as Persian. Source: report, section 4.7. */
const DECIDED = 0.7
/** From here on nothing else is considered. Source: report, section 4.7. */
const SURE = 0.9

/** Whether a run is clearly of its language, whatever the document says. */
export function isSure(confidence: number): boolean {
  return confidence >= SURE
}

/**
 * Whether so many words with this confidence leave both languages open. A single word must be sure: 38 % of the words
 * of Persian text occur in Arabic too (report, section 2.12).
 */
export function isAmbiguous(confidence: number, words: number): boolean {
  return confidence < (words === 1 ? SURE : DECIDED)
}
