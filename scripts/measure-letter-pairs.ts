/**
 * Writes src/context/letter-pairs.ts: `npx tsx scripts/measure-letter-pairs.ts SOURCES`. Names of other languages are written
 * with letters in an order that Arabic words do not have: the lists of transliterated names and of frequent words are
 * compared pair by pair.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { patternOf } from '../src/gazetteer/name-pattern'
import { readTable } from './import/source-table'

/** Loose letters, in the order of Unicode. */
const LETTERS =
  '\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a'
/** The begin and the end of a word. */
const EDGE = ' '
const SYMBOLS = [...LETTERS, EDGE]
const WORD = new RegExp(`^(?!\u0627\u0644)[${LETTERS}]{4,}$`, 'u')
/** A name of this frequency or more is an ordinary word, too. */
const ORDINARY_ZIPF = 3.6
/** Added to the count of each pair, so that none is impossible. */
const UNSEEN = 0.5
/** Weights are kept in quarters of a natural logarithm, one letter each: `m` is none. */
const STEPS = 4
const HIGHEST = 12
const NEUTRAL = 'm'.charCodeAt(0)

function keysOf(names: readonly string[]): string[] {
  return names.flatMap((name) => name.split(/[\s-]+/u)).map((word) => patternOf(word).key)
}

function pairsOf(word: string): string[] {
  const letters = [EDGE, ...word, EDGE]
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

/** How often each second letter follows each first one, of all that do. */
function shares(words: readonly string[]): (pair: string) => number {
  const pairs = new Map<string, number>()
  const firsts = new Map<string, number>()
  for (const pair of words.flatMap(pairsOf)) {
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    firsts.set(pair.slice(0, 1), (firsts.get(pair.slice(0, 1)) ?? 0) + 1)
  }
  return (pair) => ((pairs.get(pair) ?? 0) + UNSEEN) / ((firsts.get(pair.slice(0, 1)) ?? 0) + UNSEEN * SYMBOLS.length)
}

function main(sources: string): void {
  const people = join(sources, 'people')
  const zipfs = new Map<string, number>()
  for (const { word = '', zipf } of readTable(join(people, 'freq_ar_wordfreq_50k.tsv'))) {
    zipfs.set(patternOf(word).key, Number(zipf))
  }
  const tokens = readTable(join(people, 'name_tokens_ar_en_cc0.tsv')).map(({ ar = '' }) => ar)
  const persons = readTable(join(people, 'people_en_ar_arwikicats.tsv')).map(({ ar = '' }) => ar)
  const seen = new Set(keysOf([...tokens, ...persons]))
  const names = shares([...seen].filter((name) => WORD.test(name) && (zipfs.get(name) ?? 0) < ORDINARY_ZIPF))
  const words = shares([...zipfs.keys()].filter((word) => WORD.test(word) && !seen.has(word)))
  const rows = SYMBOLS.map((first) =>
    SYMBOLS.map((second) => {
      const steps = Math.round(STEPS * Math.log(names(first + second) / words(first + second)))
      return String.fromCharCode(NEUTRAL + Math.max(-HIGHEST, Math.min(HIGHEST, steps)))
    }).join(''),
  )
  const file = join(import.meta.dirname, '..', 'src', 'context', 'letter-pairs.ts')
  writeFileSync(
    file,
    `/**
 * Written by scripts/measure-letter-pairs.ts from the transliterated names (CC0) and the frequency list of
 * shared/sources/people. How much likelier a letter follows another in names of other languages than in Arabic words, in
 * quarters of a natural logarithm from \`a\` (-3) to \`y\` (+3): a row a first letter, a column a second one, both in the order
 * of Unicode from alef to yeh; the last row is the begin of a word, the last column its end.
 */
export const LETTER_PAIRS: readonly string[] = [\n${rows.map((row) => `  '${row}',\n`).join('')}]
`,
  )
}

main(process.argv[2] as string)
