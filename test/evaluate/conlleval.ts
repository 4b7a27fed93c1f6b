import type { GoldAnnotation } from '../../src/evaluate'

/**
 * The counting rules of conlleval, the scorer of the CoNLL shared tasks, over columns of tags: an independent second opinion,
 * which knows no spans, no documents and no assignment. It goes through the tags of both sides token by token; a chunk is
 * right when it begins, goes on and ends with the same type on both sides at once.
 */
export interface ConllCounts {
  gold: number
  predicted: number
  correct: number
}

/** A tag for each token: `B-person`, `I-person`, `O`. A token is one character. */
export function tagsOf(length: number, annotations: readonly GoldAnnotation[]): string[] {
  const tags = new Array<string>(length).fill('O')
  for (const { start, end, type } of annotations) {
    for (let at = start; at < end; at++) tags[at] = `${at === start ? 'B' : 'I'}-${type}`
  }
  return tags
}

const split = (tag: string): [string, string] => (tag === 'O' ? ['O', ''] : [tag.slice(0, 1), tag.slice(2)])

function ends([tag, type]: [string, string], [next, nextType]: [string, string]): boolean {
  return tag !== 'O' && (next !== 'I' || type !== nextType)
}

function begins([tag, type]: [string, string], [next, nextType]: [string, string]): boolean {
  return next === 'B' || (next === 'I' && (tag === 'O' || type !== nextType))
}

/** Counts chunks by type and, under `''`, in all. */
export function conlleval(gold: readonly string[], predicted: readonly string[]): Map<string, ConllCounts> {
  const counts = new Map<string, ConllCounts>()
  const add = (key: keyof ConllCounts, type: string): void => {
    for (const name of ['', type]) {
      const count = counts.get(name) ?? { gold: 0, predicted: 0, correct: 0 }
      count[key]++
      counts.set(name, count)
    }
  }
  let inCorrect = false
  let [lastGold, lastPredicted] = [split('O'), split('O')]
  for (let at = 0; at <= gold.length; at++) {
    const nowGold = split(gold[at] ?? 'O')
    const nowPredicted = split(predicted[at] ?? 'O')
    const goldEnds = ends(lastGold, nowGold)
    const predictedEnds = ends(lastPredicted, nowPredicted)
    if (inCorrect) {
      if (goldEnds && predictedEnds && lastGold[1] === lastPredicted[1]) {
        inCorrect = false
        add('correct', lastGold[1])
      } else if (goldEnds !== predictedEnds || nowGold[1] !== nowPredicted[1]) inCorrect = false
    }
    const goldBegins = begins(lastGold, nowGold)
    const predictedBegins = begins(lastPredicted, nowPredicted)
    if (goldBegins && predictedBegins && nowGold[1] === nowPredicted[1]) inCorrect = true
    if (goldBegins) add('gold', nowGold[1])
    if (predictedBegins) add('predicted', nowPredicted[1])
    lastGold = nowGold
    lastPredicted = nowPredicted
  }
  return counts
}
