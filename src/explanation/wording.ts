/** Words of a list that a sentence names before it says that there are more. */
const NAMED = 4

/** A word of the text or of a dictionary, on one line and set off from the sentence. */
export function quoted(text: string): string {
  return `"${text.replace(/\s+/gu, ' ')}"`
}

const ARTICLE = /^ال/u
/** Inflected forms of a word mostly begin alike. */
const STEM_LENGTH = 2

/** The first words of a list that are not forms of one another. */
function examples(words: readonly string[]): string[] {
  const byStem = new Map<string, string>()
  for (const word of words) {
    const stem = word.replace(ARTICLE, '').slice(0, STEM_LENGTH)
    if (!byStem.has(stem)) byStem.set(stem, word)
  }
  return [...byStem.values()].slice(0, NAMED)
}

/** `a, b or c`; of long lists some examples. */
export function anyOf(words: readonly string[]): string {
  if (words.length > NAMED) return `one of ${examples(words).join(', ')} \u2026`
  const [last, ...others] = words.toReversed()
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last}`
}
