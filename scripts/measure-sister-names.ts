/**
 * How often the names that `sister-names` makes are the attested ones: `npm run sister-names -- SOURCES [--misses]`. Rows of the
 * source tables that have both languages, cleaned by the rules of the import; names are compared as the engine folds them.
 */
import { parseArgs } from 'node:util'
import { cleanName } from './import/clean-name'
import { keyOf } from './import/imported-entity'
import { ARAB } from './import/place-rows'
import { arabicOfPersian, persianOfArabic } from './import/sister-names'
import { readPlaces } from './import/source-table'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } })
const [sources] = positionals
if (sources === undefined) {
  console.error('usage: npm run sister-names -- SOURCES [--misses]')
  process.exit(2)
}

interface Pair {
  ar: string
  fa: string
}

function pairsOf(table: string, isWanted: (country: string) => boolean): Pair[] {
  return readPlaces(sources as string, table).flatMap((row) => {
    if (!isWanted(row.country)) return []
    const ar = cleanName(row.ar, 'ar', { heads: true })
    const fa = cleanName(row.fa, 'fa', { heads: true })
    return ar === undefined || fa === undefined ? [] : [{ ar, fa }]
  })
}

function measure(
  title: string,
  pairs: readonly Pair[],
  made: (pair: Pair) => string[],
  attested: (pair: Pair) => string,
): void {
  let first = 0
  let any = 0
  for (const pair of pairs) {
    const forms = made(pair).map(keyOf)
    const key = keyOf(attested(pair))
    if (forms[0] === key) first++
    if (forms.includes(key)) any++
    else if (values.misses) console.log(`${title}\t${made(pair).join(', ')}\t${attested(pair)}`)
  }
  const share = (count: number): string => `${((100 * count) / pairs.length).toFixed(1)} %`
  console.log(`${title}\t${pairs.length} pairs\tfirst form ${share(first)}\tany form ${share(any)}`)
}

const TABLES = ['cities_towns_me', 'admin2_me', 'admin1_world']
for (const table of TABLES) {
  const pairs = pairsOf(table, (country) => ARAB.has(country))
  measure(
    `Persian of Arabic, ${table}`,
    pairs,
    ({ ar }) => persianOfArabic(ar, 'location'),
    ({ fa }) => fa,
  )
}
for (const table of TABLES) {
  const pairs = pairsOf(table, (country) => country === 'IR')
  measure(
    `Arabic of Persian, ${table}`,
    pairs,
    ({ fa }) => arabicOfPersian(fa, 'location'),
    ({ ar }) => ar,
  )
}
