/**
 * Scores the bundled gazetteer on gold passages: `npm run gold -- FILE ENTITIES [--min LANG=F1]… [--min-precision SHARE] [--errors]`. FILE has a
 * passage a line (`id`, `lang`, `text`, `mentions` with `start`, `end`, `type`, `en`), ENTITIES the columns en, ar, fa.
 * Strict spans; a link is right when the entity's names and the gold names share one after loose folding, administrative
 * heads apart (annotation guidelines 5 and 6).
 */
import { parseArgs } from 'node:util'
import { extractEntities, getEntity, type Mention } from '../src/index'
import { type GoldMention, keysOf, keysOfRecord, type Passage, readGoldNames, readJsonLines } from './gold-passages'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    min: { type: 'string', multiple: true },
    'min-precision': { type: 'string' },
    errors: { type: 'boolean' },
  },
})
const [goldFile, entitiesFile] = positionals
if (goldFile === undefined || entitiesFile === undefined) {
  console.error('usage: npm run gold -- FILE ENTITIES [--min LANG=F1]… [--min-precision SHARE] [--errors]')
  process.exit(2)
}
const goldNames = readGoldNames(entitiesFile)

function isLinked(gold: GoldMention, found: Mention): boolean {
  if (gold.en === null) return found.id === null
  const record = found.id === null ? undefined : getEntity(found.id)
  if (record === undefined) return false
  const wanted = goldNames.get(gold.en) ?? keysOf([gold.en])
  const names = keysOfRecord(record)
  return [...wanted].some((key) => names.has(key))
}

interface Tally {
  gold: number
  found: number
  span: number
  typed: number
  linked: number
}
const percent = (share: number): string => share.toFixed(3)
const f1 = (right: number, tally: Tally): number =>
  tally.gold + tally.found === 0 ? 1 : (2 * right) / (tally.gold + tally.found)

const tallies = new Map<string, Tally>()
const tallyOf = (key: string): Tally => {
  const tally = tallies.get(key) ?? { gold: 0, found: 0, span: 0, typed: 0, linked: 0 }
  tallies.set(key, tally)
  return tally
}
for (const { id, lang, text, mentions } of readJsonLines<Passage>(goldFile)) {
  const found = extractEntities(text)
  const bySpan = new Map(found.map((mention) => [`${mention.start} ${mention.end}`, mention]))
  const keys = [lang, 'all']
  for (const key of keys) {
    tallyOf(key).gold += mentions.length
    tallyOf(key).found += found.length
  }
  const matched = new Set<Mention>()
  for (const gold of mentions) {
    const mention = bySpan.get(`${gold.start} ${gold.end}`)
    const typed = mention?.type === gold.type
    const linked = mention !== undefined && typed && isLinked(gold, mention)
    if (mention !== undefined) matched.add(mention)
    for (const key of keys) {
      if (mention !== undefined) tallyOf(key).span++
      if (typed) tallyOf(key).typed++
      if (linked) tallyOf(key).linked++
    }
    if (values.errors && !linked) {
      const got = mention === undefined ? 'nothing' : `${mention.type} ${mention.id} ${mention.alternatives ?? ''}`
      console.log(`${id} ${gold.start} ${gold.surface}: wanted ${gold.type} ${gold.en}, got ${got}`)
    }
  }
  if (values.errors) {
    for (const mention of found) {
      if (!matched.has(mention))
        console.log(`${id} ${mention.start} ${mention.text}: extra ${mention.type} ${mention.id}`)
    }
  }
}
for (const [key, tally] of tallies) {
  console.log(
    `${key}\tgold ${tally.gold}\tfound ${tally.found}\tspan ${percent(f1(tally.span, tally))}\ttyped ${percent(f1(tally.typed, tally))}\tlinked ${percent(f1(tally.linked, tally))}\tspan precision ${percent(tally.found === 0 ? 1 : tally.span / tally.found)}`,
  )
}
for (const bar of values.min ?? []) {
  const [key = '', least = ''] = bar.split('=')
  const tally = tallies.get(key)
  if (tally === undefined || f1(tally.linked, tally) < Number(least)) {
    console.error(`linked F1 of ${key} is below ${least}`)
    process.exitCode = 1
  }
}
for (const [key, tally] of tallies) {
  if (tally.found > 0 && tally.span / tally.found < Number(values['min-precision'] ?? 0)) {
    console.error(`span precision of ${key} is below ${values['min-precision']}`)
    process.exitCode = 1
  }
}
