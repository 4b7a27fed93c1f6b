/**
 * Writes src/context/letter-pairs.ts: `npx tsx scripts/measure-letter-pairs.ts SOURCES`. Names of other languages are written
 * with letters in an order that Arabic and Persian words do not have: lists of transliterated names and of frequent words are
 * compared pair by pair.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { patternOf } from '../src/gazetteer/name-pattern'
import { readTable } from './import/source-table'

/** Loose letters, in the order of Unicode. */
const ARABIC_LETTERS =
  '\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064a'
const PERSIAN_LETTERS = `${ARABIC_LETTERS}\u067e\u0686\u0698\u06af`
/** The begin and the end of a word. */
const EDGE = ' '
const ARABIC_WORD = new RegExp(`^(?!\u0627\u0644)[${ARABIC_LETTERS}]{4,}$`, 'u')
const PERSIAN_WORD = new RegExp(`^[${PERSIAN_LETTERS}]{4,}$`, 'u')
/** A name of this frequency or more is an ordinary word, too. */
const ORDINARY_ZIPF = 3.6
/** Rarer Persian words of the list are names of other languages too often. */
const LEAST_PERSIAN_ZIPF = 3.2
/** Countries whose people and towns have Persian, Arabic or Turkic names, or whose spelling in Persian keeps to other rules. */
const NOT_WESTERN: ReadonlySet<string> = new Set(
  'AE AF AZ BD BH BN CN DJ DZ EG ID IN IQ IR JO JP KG KM KP KR KW KZ LB LY MA MR MV MY OM PK PS QA SA SD SO SY TH TJ TM TN TR UZ VN YE'.split(
    ' ',
  ),
)
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
function shares(words: readonly string[], symbols: readonly string[]): (pair: string) => number {
  const pairs = new Map<string, number>()
  const firsts = new Map<string, number>()
  for (const pair of words.flatMap(pairsOf)) {
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    firsts.set(pair.slice(0, 1), (firsts.get(pair.slice(0, 1)) ?? 0) + 1)
  }
  return (pair) => ((pairs.get(pair) ?? 0) + UNSEEN) / ((firsts.get(pair.slice(0, 1)) ?? 0) + UNSEEN * symbols.length)
}

/** A row a first letter, a column a second one: how much likelier it stands there in names than in words. */
function rowsOf(letters: string, names: readonly string[], words: readonly string[]): string[] {
  const symbols = [...letters, EDGE]
  const inNames = shares(names, symbols)
  const inWords = shares(words, symbols)
  return symbols.map((first) =>
    symbols
      .map((second) => {
        const steps = Math.round(STEPS * Math.log(inNames(first + second) / inWords(first + second)))
        return String.fromCharCode(NEUTRAL + Math.max(-HIGHEST, Math.min(HIGHEST, steps)))
      })
      .join(''),
  )
}

function zipfsOf(file: string): Map<string, number> {
  const zipfs = new Map<string, number>()
  for (const { word = '', zipf } of readTable(file)) zipfs.set(patternOf(word).key, Number(zipf))
  return zipfs
}

function arabicRows(people: string): string[] {
  const zipfs = zipfsOf(join(people, 'freq_ar_wordfreq_50k.tsv'))
  const tokens = readTable(join(people, 'name_tokens_ar_en_cc0.tsv')).map(({ ar = '' }) => ar)
  const persons = readTable(join(people, 'people_en_ar_arwikicats.tsv')).map(({ ar = '' }) => ar)
  const seen = new Set(keysOf([...tokens, ...persons]))
  const names = [...seen].filter((name) => ARABIC_WORD.test(name) && (zipfs.get(name) ?? 0) < ORDINARY_ZIPF)
  return rowsOf(
    ARABIC_LETTERS,
    names,
    [...zipfs.keys()].filter((word) => ARABIC_WORD.test(word) && !seen.has(word)),
  )
}

function persianRows(people: string, places: string): string[] {
  const zipfs = zipfsOf(join(people, 'freq_fa_wordfreq_50k.tsv'))
  const lists = [join(people, 'people_qid.tsv'), join(places, 'cities_world.tsv')]
  const western = lists.flatMap((file) =>
    readTable(file).flatMap(({ country = '', fa = '' }) => (fa === '' || NOT_WESTERN.has(country) ? [] : [fa])),
  )
  const lexicons = [join(people, 'given_names.tsv'), join(people, 'surnames.tsv')]
  const own = new Set(
    keysOf(lexicons.flatMap((file) => readTable(file).flatMap(({ lang, name = '' }) => (lang === 'fa' ? [name] : [])))),
  )
  const seen = new Set(keysOf(western))
  const names = [...seen].filter(
    (name) => PERSIAN_WORD.test(name) && (zipfs.get(name) ?? 0) < ORDINARY_ZIPF && !own.has(name),
  )
  const words = [...zipfs].flatMap(([word, zipf]) =>
    PERSIAN_WORD.test(word) && zipf >= LEAST_PERSIAN_ZIPF && !seen.has(word) ? [word] : [],
  )
  return rowsOf(PERSIAN_LETTERS, names, words)
}

function tableOf(name: string, rows: readonly string[]): string {
  return `export const ${name}: readonly string[] = [\n${rows.map((row) => `  '${row}',\n`).join('')}]\n`
}

function main(sources: string): void {
  const people = join(sources, 'people')
  const file = join(import.meta.dirname, '..', 'src', 'context', 'letter-pairs.ts')
  writeFileSync(
    file,
    `/**
 * Written by scripts/measure-letter-pairs.ts from the transliterated names (CC0) and the frequency list of
 * shared/sources/people. How much likelier a letter follows another in names of other languages than in Arabic words, in
 * quarters of a natural logarithm from \`a\` (-3) to \`y\` (+3): a row a first letter, a column a second one, both in the order
 * of Unicode from alef to yeh; the last row is the begin of a word, the last column its end.
 */
${tableOf('LETTER_PAIRS', arabicRows(people))}
/**
 * The same of Persian words, from the Persian names of people and towns of Europe and the Americas in shared/sources (Wikidata,
 * CC0; GeoNames); after yeh come the letters that Arabic does not have: peh, tcheh, jeh, gaf.
 */
${tableOf('PERSIAN_LETTER_PAIRS', persianRows(people, join(sources, 'places')))}`,
  )
}

main(process.argv[2] as string)
