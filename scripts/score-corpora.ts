/**
 * Scores the locations of public corpora: `npm run corpora -- FILE… [--min-recall R] [--min-precision P] [--errors N]`. Each
 * FILE has a sentence a line (`text`, `entities` with `start`, `end`, `type`). The corpora annotate words with their clitics,
 * so a mention is right when its span or that of its words is the gold span (linguistic specification, section 0).
 */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { extractEntities } from '../src/index'
import { readJsonLines } from './gold-passages'

interface Sentence {
  id: string
  text: string
  entities: { start: number; end: number; type: string; text: string }[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'min-recall': { type: 'string' },
    'min-precision': { type: 'string' },
    errors: { type: 'string' },
  },
})
if (positionals.length === 0) {
  console.error('usage: npm run corpora -- FILE… [--min-recall R] [--min-precision P] [--errors N]')
  process.exit(2)
}

function mostFrequent(errors: readonly string[], limit: number): [string, number][] {
  const counts = new Map<string, number>()
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit)
}

for (const file of positionals) {
  let gold = 0
  let found = 0
  let right = 0
  const missed: string[] = []
  const extra: string[] = []
  for (const { text, entities } of readJsonLines<Sentence>(file)) {
    const places = entities.filter(({ type }) => type === 'LOCATION')
    const mentions = extractEntities(text).filter(({ type }) => type === 'location')
    gold += places.length
    found += mentions.length
    const wanted = new Map(places.map((place) => [`${place.start} ${place.end}`, place]))
    for (const { start, end, word, text: surface, id } of mentions) {
      const span = [`${start} ${end}`, `${word.start} ${word.end}`].find((each) => wanted.has(each))
      if (span === undefined) extra.push(`${surface} ${id}`)
      else {
        right++
        wanted.delete(span)
      }
    }
    for (const place of wanted.values()) missed.push(place.text)
  }
  const recall = right / gold
  const precision = right / found
  console.log(
    `${basename(file)}\tgold ${gold}\tfound ${found}\trecall ${recall.toFixed(3)}\tprecision ${precision.toFixed(3)}`,
  )
  const limit = Number(values.errors ?? 0)
  for (const [error, count] of mostFrequent(missed, limit)) console.log(`missed\t${count}\t${error}`)
  for (const [error, count] of mostFrequent(extra, limit)) console.log(`extra\t${count}\t${error}`)
  if (recall < Number(values['min-recall'] ?? 0) || precision < Number(values['min-precision'] ?? 0)) {
    console.error(`${basename(file)} misses its bar`)
    process.exitCode = 1
  }
}
