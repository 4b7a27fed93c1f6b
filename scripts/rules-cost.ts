/**
 * What the rules cost: `npm run rules-cost -- FILE… [--sentences N] [--rounds N]`. Each FILE has a sentence a line (`text`); N of them
 * (20) make a document. Passes over the documents with rules and without take turns, so that both meet the same machine; for each thirty
 * documents the least time of all rounds (12) counts. Only the ratio means anything, and only within one run.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { extractEntities } from '../src/index'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sentences: { type: 'string', default: '20' }, rounds: { type: 'string', default: '12' } },
})
const sentences = Number(values.sentences)
const rounds = Number(values.rounds)
if (positionals.length === 0 || !(sentences >= 1) || !(rounds >= 1)) {
  console.error('usage: npm run rules-cost -- FILE… [--sentences N] [--rounds N], each N 1 or more')
  process.exit(2)
}

/** Documents whose passes take turns: few enough that a disturbance of the machine meets both. */
const DOCUMENTS_A_PART = 30
/** In a microsecond. */
const NANOSECONDS = 1000

function documentsOf(file: string): string[] {
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
  const documents: string[] = []
  for (let first = 0; first < texts.length; first += sentences) {
    documents.push(texts.slice(first, first + sentences).join('\n'))
  }
  return documents
}

/** Nanoseconds of processor time that the documents take: the clock counts other programs, too. */
function time(documents: readonly string[], rules: boolean): number {
  const start = process.cpuUsage()
  for (const text of documents) extractEntities(text, { rules })
  const { user, system } = process.cpuUsage(start)
  return (user + system) * NANOSECONDS
}

const documents = positionals.flatMap(documentsOf)
const characters = documents.reduce((sum, text) => sum + text.length, 0)
time(documents, true)
time(documents, false)
let withRules = 0
let without = 0
for (let first = 0; first < documents.length; first += DOCUMENTS_A_PART) {
  const part = documents.slice(first, first + DOCUMENTS_A_PART)
  let [leastWith, leastWithout] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    leastWith = Math.min(leastWith, time(part, true))
    leastWithout = Math.min(leastWithout, time(part, false))
  }
  withRules += leastWith
  without += leastWithout
}
const share = Math.round((withRules / without - 1) * 100)
console.log(`${documents.length} documents, ${characters} UTF-16 code units`)
console.log(
  `without rules ${(without / characters).toFixed(1)} ns a code unit, with rules ${(withRules / characters).toFixed(1)} ns`,
)
console.log(`the rules take ${share} % of the time without them`)
