/**
 * Scores the bundled gazetteer on gold passages: `npm run gold -- FILE ENTITIES [--min LANG=F1]… [--min-precision SHARE]
 * [--errors] [--reliability]`. FILE has a passage a line (`id`, `lang`, `text`, `mentions` with `start`, `end`, `type`,
 * `en`), ENTITIES the columns en, ar, fa. `--min` is the least linked F1 of a language or of `all`, `--min-precision` the
 * least precision of spans; `--reliability` prints how often mentions are right, by confidence and by what speaks for them.
 * `nisba score` does the same, and more, for whoever has no table of entities.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { listErrors } from '../src/evaluate/errors'
import { predict } from '../src/evaluate/gold'
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
    errors: { type: 'boolean' },
    reliability: { type: 'boolean' },
  },
})
const [goldFile, entitiesFile] = positionals
if (goldFile === undefined || entitiesFile === undefined) {
  console.error(
    'usage: npm run gold -- FILE ENTITIES [--min LANG=F1]… [--min-precision SHARE] [--errors] [--reliability]',
  )
  process.exit(2)
}

const { documents: gold, problems } = readJsonl({ file: goldFile, content: readFileSync(goldFile) })
for (const { file, line, message } of problems) {
  console.error(`${file}:${line ?? 1}: ${message}`)
  process.exitCode = 1
}
const extractor = createExtractor()
const isRightLink = linkJudge({
  getEntity: extractor.getEntity,
  names: readEntityNames(readFileSync(entitiesFile, 'utf8')),
})
const predicted = predict(gold, extractor)
if (values.errors === true) {
  for (const { document, cause, surface, difference } of listErrors(gold, predicted, { isRightLink })) {
    console.log(`${document}: ${cause}: ${surface}: ${difference}`)
  }
}

const { byLanguage, total } = score(gold, predicted, { isRightLink })
const tallies: ReadonlyMap<string, Tally> = new Map([...Object.entries(byLanguage), ['all', total]])
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
for (const [key, { span }] of tallies) {
  if (span.precision < Number(values['min-precision'] ?? 0)) {
    console.error(`span precision of ${key} is below ${values['min-precision']}`)
    process.exitCode = 1
  }
}
