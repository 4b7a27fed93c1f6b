import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { ENTITY_KINDS, type ExtractOptions, type Extractor } from '../extractor'
import { compileGazetteer } from '../gazetteer/compile-gazetteer'
import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'
import { createExtractor, defaultGazetteer } from '../index'
import { COUNTRY_CODE, ENTITY_TYPES, LANGS, LAYERS } from '../vocabulary'
import { listOf, oneOf, parseArguments } from './arguments'
import { resultLine, runBatch } from './batch'
import { inBrackets, inColours, wantsColours } from './colours'
import { type Input, InputError, inputsOf, readText, repairWarning, unreadable } from './inputs'
import { Messages } from './messages'
import { Output } from './output'
import { prettyMentions } from './pretty'
import { ExitCode, type Surroundings } from './surroundings'
import { EXTRACT_HELP, UsageError } from './usage'

const COMMAND = 'extract'
const FORMATS = ['pretty', 'jsonl'] as const
const OVERLAPS = ['longest', 'all'] as const

interface ExtractArguments {
  inputs: Input[]
  format: (typeof FORMATS)[number] | 'batch'
  refusesColours: boolean
  gazetteerFiles: string[]
  options: ExtractOptions
}

function readConfidence(value: string): number {
  const confidence = value.trim() === '' ? Number.NaN : Number(value)
  if (confidence >= 0 && confidence <= 1) return confidence
  throw new UsageError(COMMAND, `--min-confidence has ${JSON.stringify(value)}; it must be a number from 0 to 1`)
}

function readCountries(value: string): string[] {
  const countries = value.split(',').map((each) => each.trim())
  const wrong = countries.find((each) => !COUNTRY_CODE.test(each.toUpperCase()))
  if (wrong === undefined) return countries.map((each) => each.toUpperCase())
  throw new UsageError(COMMAND, `--countries has ${JSON.stringify(wrong)}; write ISO 3166-1 alpha-2, such as IQ,SY`)
}

/** What the arguments ask for; `undefined` for help. */
function readArguments(args: readonly string[]): ExtractArguments | undefined {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      jsonl: { type: 'boolean' },
      languages: { type: 'string' },
      types: { type: 'string' },
      kinds: { type: 'string' },
      countries: { type: 'string' },
      layers: { type: 'string' },
      overlaps: { type: 'string' },
      'min-confidence': { type: 'string' },
      'display-language': { type: 'string' },
      explain: { type: 'boolean' },
      gazetteer: { type: 'string', multiple: true },
      'no-color': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return undefined
  const format = values.format === undefined ? undefined : oneOf(COMMAND, 'format', values.format, FORMATS)
  if (values.jsonl === true && format === 'pretty') {
    throw new UsageError(COMMAND, '--jsonl fixes the output, too: leave out --format pretty')
  }
  const { languages, types, kinds, countries, layers, overlaps, explain } = values
  const confidence = values['min-confidence']
  const displayLanguage = values['display-language']
  return {
    inputs: inputsOf(positionals),
    format: values.jsonl === true ? 'batch' : (format ?? 'pretty'),
    refusesColours: values['no-color'] === true,
    gazetteerFiles: values.gazetteer ?? [],
    options: {
      ...(languages !== undefined && { languages: listOf(COMMAND, 'languages', languages, LANGS) }),
      ...(types !== undefined && { types: listOf(COMMAND, 'types', types, ENTITY_TYPES) }),
      ...(kinds !== undefined && { kinds: listOf(COMMAND, 'kinds', kinds, ENTITY_KINDS) }),
      ...(countries !== undefined && { countries: readCountries(countries) }),
      ...(layers !== undefined && { layers: listOf(COMMAND, 'layers', layers, LAYERS) }),
      ...(overlaps !== undefined && { overlaps: oneOf(COMMAND, 'overlaps', overlaps, OVERLAPS) }),
      ...(confidence !== undefined && { minConfidence: readConfidence(confidence) }),
      ...(displayLanguage !== undefined && {
        displayLanguage: oneOf(COMMAND, 'display-language', displayLanguage, LANGS),
      }),
      ...(explain !== undefined && { explain }),
    },
  }
}

/** What `nisba compile` wrote. */
function readCompiled(file: string): Gazetteer {
  const packed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const isPacked = typeof packed === 'object' && packed !== null && 'version' in packed
  if (!isPacked) throw new SyntaxError('it is no compiled gazetteer; make one with nisba compile')
  return loadGazetteer(packed as PackedGazetteer)
}

async function readRecords(path: string): Promise<Gazetteer> {
  // The YAML parser is only loaded for those who bring a dictionary.
  const { dictionaryFiles, readDictionary } = await import('./dictionary-files')
  if (dictionaryFiles([path]).length === 0) {
    throw new SyntaxError('no dictionary; give .yml, .tsv or .jsonl, a folder of them, or the .json of nisba compile')
  }
  return compileGazetteer(readDictionary([path]))
}

async function readGazetteer(path: string): Promise<Gazetteer> {
  try {
    return extname(path) === '.json' && existsSync(path) ? readCompiled(path) : await readRecords(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== undefined) throw new UsageError(COMMAND, `--gazetteer: ${unreadable(path, error).message}`)
    throw new UsageError(COMMAND, `--gazetteer ${path}: ${message}`)
  }
}

/** Runs one input; returns whether everything in it was good. */
type RunInput = (input: Input) => Promise<boolean>

function textRunner(
  { format, inputs, options, refusesColours }: ExtractArguments,
  extractor: Extractor,
  surroundings: Surroundings,
  output: Output,
  messages: Messages,
): RunInput {
  const mark = wantsColours(surroundings, refusesColours) ? inColours : inBrackets
  let done = 0
  return async (input) => {
    const { text, wasRepaired } = await readText(input, surroundings)
    if (wasRepaired) messages.warning(repairWarning(input.name))
    const mentions = extractor.extract(text, options)
    if (format === 'jsonl') {
      await output.write(resultLine(JSON.stringify(input.path), mentions))
    } else {
      const heading = inputs.length > 1 ? `${done > 0 ? '\n' : ''}==> ${input.name} <==\n` : ''
      await output.write(heading + prettyMentions(text, mentions, mark))
    }
    messages.progress(`${++done} of ${inputs.length} inputs`)
    return true
  }
}

/** Runs all inputs, whatever becomes of each. */
async function runInputs(inputs: readonly Input[], run: RunInput, messages: Messages): Promise<ExitCode> {
  let exitCode = ExitCode.Done
  for (const input of inputs) {
    try {
      if (!(await run(input))) exitCode = ExitCode.SomeInputsFailed
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      messages.error(error.message)
      exitCode = ExitCode.SomeInputsFailed
    }
  }
  messages.endProgress()
  return exitCode
}

/** `nisba extract`. */
export async function extractCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const settings = readArguments(args)
  const output = new Output(surroundings.stdout)
  if (settings === undefined) {
    await output.write(EXTRACT_HELP)
    return ExitCode.Done
  }
  const messages = new Messages(surroundings)
  const own = await Promise.all(settings.gazetteerFiles.map(readGazetteer))
  const extractor = createExtractor({ gazetteers: [defaultGazetteer(), ...own] })
  if (settings.inputs.some(({ path }) => path === null) && surroundings.stdin.isTTY === true) {
    messages.hint('reading standard input; end it with Ctrl-D')
  }
  const extract = (text: string): ReturnType<Extractor['extract']> => extractor.extract(text, settings.options)
  const run: RunInput =
    settings.format === 'batch'
      ? async (input) => (await runBatch(input, extract, surroundings, output, messages)) === 0
      : textRunner(settings, extractor, surroundings, output, messages)
  return runInputs(settings.inputs, run, messages)
}
