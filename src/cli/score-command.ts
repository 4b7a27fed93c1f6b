import { readFileSync } from 'node:fs'
import { type Bar, missedBars, RATES } from '../evaluate/bars'
import { compareRuns } from '../evaluate/compare'
import { type ErrorOptions, listErrors } from '../evaluate/errors'
import { type GoldDocument, ofTypes, predict, withKinds } from '../evaluate/gold'
import { type EntityNames, idFinder, type LinkJudge, linkJudge, readEntityNames } from '../evaluate/links'
import { DIMENSIONS, type Dimension, MEASURES, type Measure, score } from '../evaluate/score'
import type { AnnotatedDocument } from '../formats/document'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { createExtractor, defaultGazetteer, type EntityType, type Layer } from '../index'
import { ENTITY_TYPES, LAYERS } from '../vocabulary'
import { listOf, oneOf, parseArguments } from './arguments'
import { readGazetteer } from './gazetteer-files'
import { unreadable } from './inputs'
import { Messages } from './messages'
import { Output, writeResult } from './output'
import { readGold } from './score-inputs'
import { scorePage } from './score-page'
import { DIMENSION_NAMES, type RunComparison, type ScoredDocument, type ScoreFile, type ScoreRun } from './score-run'
import { scoreTable } from './score-table'
import { ExitCode, type Surroundings } from './surroundings'
import { PACKAGE_VERSION, SCORE_HELP, UsageError } from './usage'

const COMMAND = 'score'
const FORMATS = ['table', 'json', 'html'] as const
/** Errors that a table shows; the other formats have all. */
const SHOWN_ERRORS = 20

interface ScoreArguments {
  paths: string[]
  format: (typeof FORMATS)[number]
  output: string | undefined
  bars: Bar[]
  gazetteerFiles: string[]
  names: string | undefined
  dimensions: Dimension[]
  types: EntityType[] | undefined
  layers: Layer[]
  errorLimit: number
  compare: string | undefined
}

const BAR = /^([a-z]+)(?:\.([a-z0-9]+))?(?::([^=]+))?=(.*)$/u

function readBar(text: string): Bar {
  const [, measure, rate, group, value = ''] = BAR.exec(text) ?? []
  const least = value.trim() === '' ? Number.NaN : Number(value)
  if (measure === undefined || !(least >= 0 && least <= 1)) {
    const example = 'linked=0.95, linked:person=0.9 or span.precision=0.98'
    throw new UsageError(COMMAND, `--min has ${JSON.stringify(text)}; write ${example}`)
  }
  return {
    measure: oneOf<Measure>(COMMAND, 'min', measure, MEASURES),
    rate: rate === undefined ? 'f1' : oneOf(COMMAND, 'min', rate, RATES),
    ...(group !== undefined && { group }),
    least,
  }
}

function readDimensions(value: string): Dimension[] {
  const names = DIMENSIONS.map((dimension) => DIMENSION_NAMES[dimension])
  const wanted = listOf(COMMAND, 'by', value, names)
  return DIMENSIONS.filter((dimension) => wanted.includes(DIMENSION_NAMES[dimension]))
}

function readLimit(value: string): number {
  const limit = value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isInteger(limit) && limit >= 0) return limit
  throw new UsageError(COMMAND, `--errors has ${JSON.stringify(value)}; it must be a number from 0`)
}

/** What the arguments ask for; `undefined` for help. */
function readArguments(args: readonly string[]): ScoreArguments | undefined {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'table' },
      output: { type: 'string', short: 'o' },
      min: { type: 'string', multiple: true, default: [] },
      gazetteer: { type: 'string', multiple: true, default: [] },
      names: { type: 'string' },
      by: { type: 'string' },
      types: { type: 'string' },
      layers: { type: 'string', default: '' },
      errors: { type: 'string' },
      compare: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return undefined
  const format = oneOf(COMMAND, 'format', values.format, FORMATS)
  if (positionals.length === 0) throw new UsageError(COMMAND, 'no gold given; name files or folders')
  const { by, errors, types, layers } = values
  return {
    paths: positionals,
    format,
    output: values.output,
    bars: values.min.map(readBar),
    gazetteerFiles: values.gazetteer,
    names: values.names,
    dimensions:
      by === undefined ? (format === 'table' ? ['byType', 'byLanguage'] : [...DIMENSIONS]) : readDimensions(by),
    types: types === undefined ? undefined : listOf(COMMAND, 'types', types, ENTITY_TYPES),
    layers: layers === '' ? [] : listOf(COMMAND, 'layers', layers, LAYERS),
    errorLimit:
      errors === undefined ? (format === 'table' ? SHOWN_ERRORS : Number.POSITIVE_INFINITY) : readLimit(errors),
    compare: values.compare,
  }
}

/** A file that an option names. */
function readOption(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(COMMAND, `--${option}: ${unreadable(path, error).message}`)
  }
}

function isScored(value: unknown): value is ScoredDocument {
  if (typeof value !== 'object' || value === null) return false
  const { id, text, predicted } = value as Partial<Record<keyof ScoredDocument, unknown>>
  return typeof id === 'string' && typeof text === 'string' && Array.isArray(predicted)
}

/** The documents of an earlier run, by id. */
function readEarlier(path: string): Map<string, AnnotatedDocument> {
  const wrong = (): UsageError =>
    new UsageError(COMMAND, `--compare ${path}: it is no result of nisba score --format json; make one with -o FILE`)
  let file: unknown
  try {
    file = JSON.parse(readOption('compare', path))
  } catch (error) {
    throw error instanceof UsageError ? error : wrong()
  }
  const documents = (file as Partial<ScoreFile> | null)?.documents
  if (!(Array.isArray(documents) && documents.every(isScored))) throw wrong()
  return new Map(documents.map(({ id, text, predicted }) => [id, { id, text, annotations: predicted }]))
}

/** Compares the documents that both runs have, with the same text. */
function compared(
  file: string,
  earlier: ReadonlyMap<string, AnnotatedDocument>,
  gold: readonly GoldDocument[],
  predicted: readonly AnnotatedDocument[],
  isRightLink: LinkJudge,
): RunComparison {
  const shared = gold.filter(({ id, text }) => earlier.get(id)?.text === text)
  const ids = new Set(shared.map(({ id }) => id))
  const before = shared.map(({ id }) => earlier.get(id) as AnnotatedDocument)
  const after = predicted.filter(({ id }) => ids.has(id))
  const comparison = compareRuns(shared, before, after, { isRightLink })
  return { file, leftOut: gold.length - shared.length, ...comparison }
}

function* recordsOf(gazetteers: readonly Gazetteer[]): Generator<ReturnType<Gazetteer['record']>> {
  for (const gazetteer of gazetteers) {
    for (let entity = 0; entity < gazetteer.ids.length; entity++) yield gazetteer.record(entity)
  }
}

function runOf(
  settings: ScoreArguments,
  gazetteers: readonly Gazetteer[],
  names: EntityNames | undefined,
  earlier: ReadonlyMap<string, AnnotatedDocument> | undefined,
): ScoreRun {
  const { types, layers, bars, dimensions, errorLimit } = settings
  const { documents, problems } = readGold(settings.paths)
  const extractor = createExtractor({ gazetteers })
  const asked = documents.map(({ document }) =>
    layers.length === 0 ? document : { ...document, layers: [...(document.layers ?? []), ...layers] },
  )
  const gold = withKinds(asked, extractor.getEntity).map((document) => ofTypes(document, types))
  const predicted = predict(gold, extractor).map((document) => ofTypes(document, types))
  const isRightLink = linkJudge({ getEntity: extractor.getEntity, ...(names !== undefined && { names }) })
  const isNamed = gold.some(({ annotations }) =>
    annotations.some(({ id, name }) => id === undefined && name !== undefined),
  )
  const options: ErrorOptions = {
    isRightLink,
    explainer: extractor,
    // Names of all records are folded for this: only where gold has names for links.
    ...(isNamed && { idsOf: idFinder(recordsOf(gazetteers), names) }),
  }
  const scores = score(gold, predicted, { isRightLink, bootstrap: {} })
  return {
    gold: gold.map((document, place) => ({ file: documents[place]?.file ?? '', document })),
    predicted,
    scores,
    errors: listErrors(gold, predicted, options),
    missedBars: missedBars(scores, bars),
    problems,
    comparison: earlier && compared(settings.compare ?? '', earlier, gold, predicted, isRightLink),
    dimensions,
    errorLimit,
  }
}

function scoreFile(run: ScoreRun): ScoreFile {
  const documents = run.gold.map(({ file, document: { id, lang, text } }, place): ScoredDocument => {
    const predicted = run.predicted[place]?.annotations ?? []
    return {
      id,
      file,
      ...(lang !== undefined && { lang }),
      text,
      predicted: predicted.map(({ start, end, type, kind, id: entity = null }) => ({
        start,
        end,
        type,
        ...(kind !== undefined && { kind }),
        id: entity,
      })),
    }
  })
  return {
    nisba: PACKAGE_VERSION,
    scores: run.scores,
    errors: run.errors.slice(0, run.errorLimit),
    missedBars: run.missedBars,
    problems: run.problems,
    ...(run.comparison !== undefined && { comparison: run.comparison }),
    documents,
  }
}

function report(run: ScoreRun, format: ScoreArguments['format']): string {
  if (format === 'json') return `${JSON.stringify(scoreFile(run), undefined, 2)}\n`
  return format === 'html' ? scorePage(run) : scoreTable(run)
}

/** `nisba score`. */
export async function scoreCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const settings = readArguments(args)
  const output = new Output(surroundings.stdout)
  if (settings === undefined) {
    await output.write(SCORE_HELP)
    return ExitCode.Done
  }
  const messages = new Messages(surroundings)
  const own = await Promise.all(settings.gazetteerFiles.map((path) => readGazetteer(COMMAND, path)))
  const names = settings.names === undefined ? undefined : readEntityNames(readOption('names', settings.names))
  const earlier = settings.compare === undefined ? undefined : readEarlier(settings.compare)
  const run = runOf(settings, [defaultGazetteer(), ...own], names, earlier)
  for (const { file, line, message } of run.problems) {
    messages.error(`${file}${line === undefined ? '' : `:${line}`}: ${message}`)
  }
  if (run.gold.length === 0) {
    messages.error(`no gold documents in ${settings.paths.join(', ')}`)
    return ExitCode.SomeInputsFailed
  }
  await writeResult(COMMAND, report(run, settings.format), settings.output, output)
  for (const { message } of run.missedBars) messages.error(message)
  const isGood = run.problems.length === 0 && run.missedBars.length === 0
  return isGood ? ExitCode.Done : ExitCode.SomeInputsFailed
}
