/**
 * Scores nisba and its rivals on the fixtures and writes ACCURACY.md: `npm run accuracy -- [--min MEASURE=F1]… [--none N]
 * [--check]`. `--min` is the least F1 of a measure (span, typed, linked, overlap), `--none` the most mentions in passages
 * that mention nothing; with `--check` nothing is written, and a report that differs is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { missedBars, readBars } from '../src/evaluate/bars'
import { CAUSES, type Cause, listErrors } from '../src/evaluate/errors'
import { type GoldDocument, type Predictor, predict, withKinds } from '../src/evaluate/gold'
import { linkJudge } from '../src/evaluate/links'
import { type Fixture, readFixture } from '../src/evaluate/read-fixtures'
import { type Rates, type Scores, score, type Tally } from '../src/evaluate/score'
import type { AnnotatedDocument } from '../src/formats/document'
import { createExtractor, defaultGazetteer } from '../src/index'
import { measureReliability, type Reliability, type ReliabilityGroup } from './reliability'
import { type Rival, rivals } from './rivals'

const ROOT = join(import.meta.dirname, '..')
const REPORT = 'ACCURACY.md'
const FOLDERS = ['demo', 'ar', 'fa', 'en', 'mixed', 'none']
const RIVAL_PACKAGES = ['compromise', 'wink-nlp', 'wink-eng-lite-web-model', '@nlpjs/ner', 'modern-ahocorasick']
/** Groups with fewer mentions say little; they are left out of the tables by kind and phenomenon. */
const LEAST_MENTIONS = 20
const NOTHING = '\u2013'

const MEANING_OF_CAUSE: Readonly<Record<Cause, string>> = {
  'not-in-dictionary': 'no dictionary has the entity or this name of it, and no rule finds it',
  homograph: 'a name that is also an ordinary word, or a short one, without a licence, or forbidden by context',
  clitic: 'a clitic or suffix was not cut off',
  fold: 'the spelling is not accepted for any name of the entity',
  boundary: 'another stretch of the same words was reported',
  type: 'the span is right, the type is not',
  link: 'span and type are right, the link is another, missing or not expected',
  extra: 'a mention where there is none',
  'not-requested': 'the options leave it out',
  unexplained: 'nothing explains it',
}

function readGold(): Fixture[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(ROOT, 'fixtures', folder)
    const files = readdirSync(path).filter((file) => file.endsWith('.yml'))
    return files.sort().map((name) => {
      const file = join(path, name)
      const { passage, problems } = readFixture({ file, content: readFileSync(file) })
      const [problem] = problems
      if (problem !== undefined) throw new Error(`${problem.file}:${problem.line ?? 1}: ${problem.message}`)
      if (passage === undefined) throw new Error(`${file} has no passage; see fixtures/README.md`)
      return passage
    })
  })
}

function versionOf(name: string): string {
  const path = name === 'nisba' ? 'package.json' : join('node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as { version: string }).version
}

type Row = readonly string[]

/** A table with numbers to the right and words to the left. */
function table([heading = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |\n`
  const isNumbers = (column: number): boolean => rows.every((row) => /^(?:\d|\u2013)/u.test(row[column] ?? ''))
  return (
    line(heading) + line(heading.map((_, column) => (isNumbers(column) ? '---:' : '---'))) + rows.map(line).join('')
  )
}

const share = (value: number): string => value.toFixed(3)

function f1(rates: Rates | null | undefined): string {
  return rates === null || rates === undefined || rates.gold + rates.predicted === 0 ? NOTHING : share(rates.f1)
}

function interval({ interval: found }: Rates): string {
  return found === undefined ? NOTHING : `${share(found.low)}\u2013${share(found.high)}`
}

const GROUP_HEADING: Row = ['mentions', 'found', 'span', 'typed', 'linked', 'precision', 'recall', '95 % interval']

function groupCells({ span, typed, linked }: Tally): Row {
  const strictest = linked ?? typed
  return [
    String(span.gold),
    String(span.predicted),
    f1(span),
    f1(typed),
    f1(linked),
    share(strictest.precision),
    share(strictest.recall),
    interval(strictest),
  ]
}

function groupTable(name: string, groups: readonly [string, Tally][]): string {
  return table([[name, ...GROUP_HEADING], ...groups.map(([group, tally]) => [group, ...groupCells(tally)])])
}

function largeGroups(groups: Readonly<Record<string, Tally>>): [string, Tally][] {
  return Object.entries(groups).filter(([, { span }]) => span.gold >= LEAST_MENTIONS)
}

/** The passages of the demo say in words what is hard; no other passage has the same. */
function isNamed([phenomenon]: readonly [string, Tally]): boolean {
  return !phenomenon.includes(' ')
}

/** What a way to find names reached. */
interface Result {
  name: string
  predicted: AnnotatedDocument[]
  scores: Scores
  /** Mentions in passages that mention nothing. */
  none: number
}

function resultOf(name: string, gold: readonly GoldDocument[], predictor: Predictor): Result {
  const predicted = predict(gold, predictor)
  const none = predicted.filter((_, place) => gold[place]?.annotations.length === 0)
  return {
    name,
    predicted,
    scores: score(gold, predicted, { bootstrap: {} }),
    none: none.reduce((sum, { annotations }) => sum + annotations.length, 0),
  }
}

function rivalTable(results: readonly Result[], languages: readonly string[]): string {
  const heading = [
    '',
    'found',
    'span',
    'typed',
    'linked',
    'precision',
    'recall',
    ...languages,
    'in no-mention passages',
  ]
  const rows = results.map(({ name, scores: { total, byLanguage }, none }) => {
    const { span, typed, linked } = total
    const strictest = linked ?? typed
    return [
      name,
      String(span.predicted),
      f1(span),
      f1(typed),
      f1(linked),
      share(strictest.precision),
      share(strictest.recall),
      ...languages.map((lang) => f1(byLanguage[lang]?.linked)),
      String(none),
    ]
  })
  return table([heading, ...rows])
}

function confidenceSection({ bins, grounds, error }: Reliability): string {
  const cells = ({ count, right, confidence }: ReliabilityGroup): Row => [
    String(count),
    share(confidence / count),
    share(right / count),
  ]
  const groups = grounds.filter(([, { count }]) => count >= LEAST_MENTIONS)
  return `${table([
    ['confidence', ...RELIABILITY_HEADING],
    ...bins.map((bin) => [`${bin.from}\u2013${bin.to}`, ...cells(bin)]),
  ])}
Mean distance of the two columns over all mentions (expected calibration error): ${share(error)}.

By what speaks for a mention, where there are at least ${LEAST_MENTIONS}: the strength of its name and the kind of licence that let it through, or
the rule that built it.

${table([['ground', ...RELIABILITY_HEADING], ...groups.map(([ground, group]) => [ground, ...cells(group)])])}`
}

const RELIABILITY_HEADING: Row = ['mentions', 'mean confidence', 'share right']

function report(): { text: string; nisba: Result } {
  const gazetteer = defaultGazetteer()
  const extractor = createExtractor({ gazetteers: [gazetteer] })
  const gold = withKinds(readGold(), extractor.getEntity)
  const english = gold.filter(({ lang }) => lang === 'en')
  const others: Rival[] = rivals(gazetteer.ids.map((_, entity) => gazetteer.record(entity)))
  const nisba = resultOf('nisba', gold, extractor)
  const nisbaInEnglish = resultOf('nisba', english, extractor)
  const overAll = others.filter(({ isEnglish }) => !isEnglish).map((each) => resultOf(each.name, gold, each))
  const overEnglish = others.map((each) => resultOf(each.name, english, each))
  const { total, nil, byLanguage, byType, byKind, byPhenomenon } = nisba.scores
  const errors = listErrors(gold, nisba.predicted, { explainer: extractor })
  const causes = CAUSES.map((cause) => [cause, errors.filter((error) => error.cause === cause).length] as const)
  const reliability = measureReliability(gold, extractor, linkJudge())
  const folders = FOLDERS.map((folder) => `\`${folder}\``).join(', ')
  const silent = gold.filter(({ annotations }) => annotations.length === 0).length
  const languages = Object.keys(byLanguage)
  const text = `# Accuracy

Written by \`npm run accuracy\`; do not edit. nisba ${versionOf('nisba')} with its default gazetteer, on the ${gold.length} passages of
\`fixtures\` (${folders}) with ${total.span.gold} mentions; ${silent} passages mention nothing.

**What this does not show.** The passages were written for this project, by the people who wrote its dictionaries, and before
the engine was asked; since then, engine and dictionaries have been mended on them. So these numbers say what works and what
does not, and how nisba compares on such text; they are not what to expect of texts that nobody here has seen.

## Measures

- **span**: F1 of mentions whose start and end are right.
- **typed**: the same, and the type is right.
- **linked**: the same, and the entity is right; for one that no dictionary has, no entity (NIL).
- **precision**, **recall**: those of linked: the share of what was found that is right, of what is there that was found.
- **95 % interval**: of linked, from 1,000 samples of the passages (bootstrap, fixed seed).

Each mention found is compared with one mention of the passage at most; averages are over mentions.

## Results

${groupTable('', [
  ['all', total],
  ['NIL', nil],
])}
${groupTable('language', Object.entries(byLanguage))}
${groupTable('type', Object.entries(byType))}
## Rivals

On the same passages, with the same measures. Columns of languages are linked F1; the last column counts mentions in the
${silent} passages that mention nothing.

${rivalTable([nisba, ...overAll], languages)}
English passages only (${english.length}), for tools that read nothing else:

${rivalTable([nisbaInEnglish, ...overEnglish], [])}
Each was set up as well as we could with the names of the default gazetteer. Where several entities have a name, the most
prominent one is linked.

${others.map(({ name, setting }) => `- **${name}**: ${setting}.\n`).join('')}
Versions: ${RIVAL_PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(', ')}.

None of them is made for this: they know neither clitics nor context, and nobody has mended them on these passages.

## By kind

Kinds with at least ${LEAST_MENTIONS} mentions.

${groupTable('kind', largeGroups(byKind))}
## By phenomenon

What is hard about a mention, or something in its passage, as the fixtures name it; those with at least ${LEAST_MENTIONS} mentions.

${groupTable('phenomenon', largeGroups(byPhenomenon).filter(isNamed))}
## Errors by cause

${table([
  ['cause', 'errors', 'what it means'],
  ...causes.filter(([, count]) => count > 0).map(([cause, count]) => [cause, String(count), MEANING_OF_CAUSE[cause]]),
])}
## Confidence

How often mentions of a confidence are right: span, type and link, or, where the link is undecided, that one of the
alternatives is meant. A bin has its lower bound, and not its upper one.

${confidenceSection(reliability)}`
  return { text, nisba }
}

const { values } = parseArgs({
  options: { min: { type: 'string', multiple: true }, none: { type: 'string' }, check: { type: 'boolean' } },
})
const bars = readBars(
  Object.fromEntries(
    (values.min ?? []).map((bar) => {
      const [measure = '', least = ''] = bar.split('=')
      return [measure, least === '' ? Number.NaN : Number(least)]
    }),
  ),
)
const { text, nisba } = report()
const file = join(ROOT, REPORT)
if (values.check !== true) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error(`${REPORT} is out of date; run npm run accuracy`)
  process.exitCode = 1
}
const { linked, typed } = nisba.scores.total
console.log(`linked F1 ${share((linked ?? typed).f1)}; ${nisba.none} mentions in passages that mention nothing`)
for (const { message } of missedBars(nisba.scores, bars)) {
  console.error(message)
  process.exitCode = 1
}
if (values.none !== undefined && !(nisba.none <= Number(values.none))) {
  console.error(`${nisba.none} mentions in passages that mention nothing, more than ${values.none}`)
  process.exitCode = 1
}
