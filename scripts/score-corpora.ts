/**
 * Scores public corpora, locations apart and persons, locations and organizations together: `npm run corpora -- FILE…
 * [--min-recall R] [--min-precision P] (of locations) [--min-micro-f1 F] (of all three) [--errors N]`. Each
 * FILE has a sentence a line (`text`, `entities` with `start`, `end`, `type`). The corpora annotate words with their clitics,
 * so a mention is right when its span or that of its words is the gold span (linguistic specification, section 0).
 *
 * A second line a file scores by the annotation guidelines, which the corpora do not follow: administrative heads and
 * compass points stand outside the span, and a government, embassy, police or team is no entity, but its country is. The bars
 * hold for the first line.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { extractEntities } from '../src/index'

interface Sentence {
  id: string
  text: string
  entities: Entity[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'min-recall': { type: 'string' },
    'min-precision': { type: 'string' },
    'min-micro-f1': { type: 'string' },
    errors: { type: 'string' },
  },
})
if (positionals.length === 0) {
  console.error('usage: npm run corpora -- FILE… [--min-recall R] [--min-precision P] [--min-micro-f1 F] [--errors N]')
  process.exit(2)
}

/** Annotation guidelines, sections 3 and 4: what stands outside the name of a place. */
const OUTSIDE =
  /^(?:[وفبكل]?(?:محافظة|مدينة|بلدة|قضاء|ناحية|ريف|قرية|حي|منطقة|دولة|جمهورية|شمال|جنوب|شرق|غرب)|استان|شهر|شهرستان|روستای|منطقه|محله|ناحیه|کشور|جمهوری|شمال|جنوب|شرق|غرب)\s+/u

/** Section 4: these with a country are no entity of their own. */
const NO_ENTITY =
  /^[وفبكل]?ال?(?:حكومة|سفارة|منتخب|شرطة|دولت|دولت\u200cهای|دولتهای|سفارت|تیم|تیم\u200cهای|پلیس|حکومت|مقامات)\s/u

interface Entity {
  start: number
  end: number
  type: string
  text: string
}

/** The same entities as the guidelines annotate them. */
function byGuidelines(entities: readonly Entity[]): Entity[] {
  return entities
    .filter(({ type, text }) => type !== 'ORGANIZATION' || !NO_ENTITY.test(text))
    .map((entity) => {
      if (entity.type !== 'LOCATION') return entity
      let { start, text } = entity
      for (let head = OUTSIDE.exec(text); head !== null; head = OUTSIDE.exec(text)) {
        start += head[0].length
        text = text.slice(head[0].length)
      }
      return { ...entity, start, text }
    })
}

function readSentences(file: string): Sentence[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Sentence)
}

function mostFrequent(errors: readonly string[], limit: number): [string, number][] {
  const counts = new Map<string, number>()
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit)
}

interface Score {
  gold: number
  found: number
  right: number
  missed: string[]
  extra: string[]
}

/** The types of the corpora, by ours; they have no facilities of their own. */
const CORPUS_TYPES: ReadonlyMap<string, string> = new Map([
  ['person', 'PERSON'],
  ['location', 'LOCATION'],
  ['facility', 'LOCATION'],
  ['organization', 'ORGANIZATION'],
])

/** Mentions of one type, or of all: annotated, found, and right. */
interface TypeCount {
  gold: number
  found: number
  right: number
}

function countTypes(counts: Map<string, TypeCount>, text: string, entities: readonly Entity[]): void {
  const countOf = (type: string): TypeCount => {
    const known = counts.get(type) ?? { gold: 0, found: 0, right: 0 }
    counts.set(type, known)
    return known
  }
  const wanted = new Map<string, string>()
  for (const { start, end, type } of entities) {
    if (![...CORPUS_TYPES.values()].includes(type)) continue
    wanted.set(`${start} ${end}`, type)
    countOf(type).gold++
  }
  for (const { start, end, word, type } of extractEntities(text)) {
    const own = CORPUS_TYPES.get(type)
    if (own === undefined) continue
    countOf(own).found++
    const span = [`${start} ${end}`, `${word.start} ${word.end}`].find((each) => wanted.get(each) === own)
    if (span === undefined) continue
    countOf(own).right++
    wanted.delete(span)
  }
}

const f1 = ({ gold, found, right }: TypeCount): number => (gold + found === 0 ? 1 : (2 * right) / (gold + found))

/** Counts the places of one sentence; what the guidelines leave open inside another entity's span is not counted. */
function count(score: Score, text: string, entities: readonly Entity[], open: readonly Entity[]): void {
  const places = entities.filter(({ type }) => type === 'LOCATION')
  const isOpen = (start: number, end: number): boolean =>
    open.some((entity) => entity.start <= start && entity.end >= end)
  const wanted = new Map(places.map((place) => [`${place.start} ${place.end}`, place]))
  score.gold += places.length
  for (const { start, end, word, text: surface, id, type } of extractEntities(text)) {
    if (type !== 'location') continue
    const span = [`${start} ${end}`, `${word.start} ${word.end}`].find((each) => wanted.has(each))
    if (span === undefined && isOpen(start, end)) continue
    score.found++
    if (span === undefined) score.extra.push(`${surface} ${id}`)
    else {
      score.right++
      wanted.delete(span)
    }
  }
  for (const place of wanted.values()) score.missed.push(place.text)
}

function line(name: string, { gold, found, right }: Score): string {
  return `${name}\tgold ${gold}\tfound ${found}\trecall ${(right / gold).toFixed(3)}\tprecision ${(right / found).toFixed(3)}`
}

for (const file of positionals) {
  const asAnnotated: Score = { gold: 0, found: 0, right: 0, missed: [], extra: [] }
  const asGuided: Score = { gold: 0, found: 0, right: 0, missed: [], extra: [] }
  const types = new Map<string, TypeCount>()
  for (const { text, entities } of readSentences(file)) {
    count(asAnnotated, text, entities, [])
    countTypes(types, text, entities)
    const guided = byGuidelines(entities)
    const dropped = entities.filter(({ type, text: surface }) => type === 'ORGANIZATION' && NO_ENTITY.test(surface))
    count(asGuided, text, guided, dropped)
  }
  console.log(line(basename(file), asAnnotated))
  console.log(line(`${basename(file)}, by the guidelines`, asGuided))
  const all: TypeCount = { gold: 0, found: 0, right: 0 }
  for (const { gold, found, right } of types.values()) {
    all.gold += gold
    all.found += found
    all.right += right
  }
  for (const [type, counted] of [...types, ['micro', all] as const]) {
    console.log(
      `${basename(file)}\t${type}\tgold ${counted.gold}\tfound ${counted.found}\tF1 ${f1(counted).toFixed(3)}`,
    )
  }
  const limit = Number(values.errors ?? 0)
  for (const [error, times] of mostFrequent(asGuided.missed, limit)) console.log(`missed\t${times}\t${error}`)
  for (const [error, times] of mostFrequent(asGuided.extra, limit)) console.log(`extra\t${times}\t${error}`)
  const { gold, found, right } = asAnnotated
  const missesPlaces =
    right / gold < Number(values['min-recall'] ?? 0) || right / found < Number(values['min-precision'] ?? 0)
  if (missesPlaces || f1(all) < Number(values['min-micro-f1'] ?? 0)) {
    console.error(`${basename(file)} misses its bar`)
    process.exitCode = 1
  }
}
