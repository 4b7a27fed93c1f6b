/**
 * Scores the bundled gazetteer on gold passages: `npm run gold -- FILE ENTITIES [FILE ENTITIES]… [--min LANG=F1]…
 * [--min-precision SHARE] [--min-nil-persons SHARE] [--errors] [--reliability]`. FILE has a passage a line (`id`, `lang`, `text`,
 * `mentions` with `start`, `end`, `type`, `en`), ENTITIES the columns en, ar, fa. `--min` is the least linked F1 of a language,
 * a type or of `all`, `--min-precision` the least precision of spans in each language, `--min-nil-persons` the least share
 * of persons that no table has that are found, and found as such; `--reliability` prints how often mentions are right, by
 * confidence and by what speaks for them. `nisba score` does the same, and more, for whoever has no table of entities.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { listErrors } from '../src/evaluate/errors'
import { type GoldDocument, predict } from '../src/evaluate/gold'
import { linkJudge, readEntityNames } from '../src/evaluate/links'
import { score, type Tally } from '../src/evaluate/score'
import { readJsonl } from '../src/formats/jsonl'
import { createExtractor } from '../src/index'
import { measureReliability, type ReliabilityGroup } from './reliability'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    min: { type: 'string', multiple: true },
    'min-precision': { type: 'string' },
    'min-nil-persons': { type: 'string' },
    errors: { type: 'boolean' },
    reliability: { type: 'boolean' },
  },
})
if (positionals.length === 0 || positionals.length % 2 !== 0) {
  console.error(
    'usage: npm run gold -- FILE ENTITIES [FILE ENTITIES]… [--min LANG=F1]… [--min-precision SHARE] ' +
      '[--min-nil-persons SHARE] [--errors] [--reliability]',
  )
  process.exit(2)
}

const gold: GoldDocument[] = []
const names = new Map<string, ReadonlySet<string>>()
for (let place = 0; place < positionals.length; place += 2) {
  const [goldFile = '', entitiesFile = ''] = positionals.slice(place, place + 2)
  const { documents, problems } = readJsonl({ file: goldFile, content: readFileSync(goldFile) })
  for (const { file, line, message } of problems) {
    console.error(`${file}:${line ?? 1}: ${message}`)
    process.exitCode = 1
  }
  gold.push(...documents)
  for (const [name, keys] of readEntityNames(readFileSync(entitiesFile, 'utf8'))) {
    names.set(name, new Set([...(names.get(name) ?? []), ...keys]))
  }
}
const extractor = createExtractor()
const isRightLink = linkJudge({ getEntity: extractor.getEntity, names })
const predicted = predict(gold, extractor)
if (values.errors === true) {
  for (const { document, cause, surface, difference } of listErrors(gold, predicted, { isRightLink })) {
    console.log(`${document}: ${cause}: ${surface}: ${difference}`)
  }
}

const { byLanguage, byType, total } = score(gold, predicted, { isRightLink })
const languages = Object.entries(byLanguage)
const tallies: ReadonlyMap<string, Tally> = new Map([...languages, ['all', total], ...Object.entries(byType)])
const linkedOf = ({ linked, typed }: Tally): number => (linked ?? typed).f1

for (const [key, tally] of tallies) {
  const { span, typed } = tally
  const shares = [
    ['span', span.f1],
    ['typed', typed.f1],
    ['linked', linkedOf(tally)],
    ['span precision', span.precision],
  ] as const
  const columns = shares.map(([name, share]) => `${name} ${share.toFixed(3)}`)
  console.log([key, `gold ${span.gold}`, `found ${span.predicted}`, ...columns].join('\t'))
}
const nilPersons = score(gold, predicted, { isRightLink, types: ['person'] }).nil
const nilPersonsFound = (nilPersons.linked ?? nilPersons.typed).recall
console.log(['NIL persons', `gold ${nilPersons.span.gold}`, `found ${nilPersonsFound.toFixed(3)}`].join('\t'))
if (values.reliability === true) {
  const { bins, grounds, error } = measureReliability(gold, extractor, isRightLink)
  const ranges = bins.map((bin): [string, ReliabilityGroup] => [`confidence ${bin.from}-${bin.to}`, bin])
  for (const [key, { count, confidence, right }] of [...ranges, ...grounds]) {
    console.log([key, count, (confidence / count).toFixed(3), (right / count).toFixed(3)].join('\t'))
  }
  console.log(`expected calibration error\t${error.toFixed(3)}`)
}
for (const bar of values.min ?? []) {
  const [key = '', least = ''] = bar.split('=')
  const tally = tallies.get(key)
  if (tally === undefined || linkedOf(tally) < Number(least)) {
    console.error(`linked F1 of ${key} is below ${least}`)
    process.exitCode = 1
  }
}
for (const [key, { span }] of languages) {
  if (span.precision < Number(values['min-precision'] ?? 0)) {
    console.error(`span precision of ${key} is below ${values['min-precision']}`)
    process.exitCode = 1
  }
}
if (nilPersonsFound < Number(values['min-nil-persons'] ?? 0)) {
  console.error(`NIL persons found are below ${values['min-nil-persons']}`)
  process.exitCode = 1
}
