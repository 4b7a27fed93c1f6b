import type { ExtractOptions, Extractor } from '../extractor'
import type { OffsetUnit } from '../formats/document'
import { OFFSET_UNITS } from '../formats/offsets'
import { createExtractor, defaultGazetteer } from '../index'
import type { Mention } from '../types'
import { oneOf, parseArguments } from './arguments'
import { runBatch } from './batch'
import { inBrackets, inColours, wantsColours } from './colours'
import { DOCUMENT_FORMATS, type DocumentFormatName, FORMAT_OF, type WriteOptions } from './document-formats'
import { type DocumentOutput, toFolder, toStandardOutput } from './document-output'
import { readGazetteer } from './gazetteer-files'
import { type Input, inputsOf, readText, repairWarning } from './inputs'
import { Messages } from './messages'
import { Output } from './output'
import { prettyMentions } from './pretty'
import { READING_FLAGS, readReadingOptions } from './reading-options'
import { type RunInput, runInputs } from './run-inputs'
import { ExitCode, type Surroundings } from './surroundings'
import { EXTRACT_HELP, UsageError } from './usage'

const COMMAND = 'extract'
const FORMATS = ['pretty', ...DOCUMENT_FORMATS] as const

interface ExtractArguments {
  inputs: Input[]
  format: 'batch' | 'pretty' | DocumentFormatName
  offsets: OffsetUnit | undefined
  /** The folder to write files to; `undefined`: standard output. */
  folder: string | undefined
  refusesColours: boolean
  gazetteerFiles: string[]
  options: ExtractOptions
}

interface OutputArguments extends Pick<ExtractArguments, 'format' | 'offsets' | 'folder' | 'inputs'> {
  asked: (typeof FORMATS)[number] | undefined
  overlaps: string | undefined
}

/** Why these arguments cannot be followed together; `undefined` when they can. */
function whatDoesNotFit({ asked, format, offsets, folder, inputs, overlaps }: OutputArguments): string | undefined {
  if (format === 'batch') {
    const fixed = [
      asked !== undefined && asked !== 'jsonl' && `--format ${asked}`,
      offsets !== undefined && '--offsets',
      folder !== undefined && '--output',
    ].find((each) => each !== false)
    return fixed === undefined ? undefined : `--jsonl fixes the output, too: leave out ${fixed}`
  }
  if (format === 'pretty') {
    if (offsets !== undefined) return '--offsets is for other formats; name one with --format'
    return folder === undefined ? undefined : '-o is for other formats; name one with --format'
  }
  const { hasUnits, isFlat, companion } = FORMAT_OF[format]
  if (offsets !== undefined && hasUnits !== true) {
    const open = DOCUMENT_FORMATS.filter((each) => FORMAT_OF[each].hasUnits === true).join(', ')
    return `--offsets: ${format} fixes the unit of offsets, or has none; it goes with ${open}`
  }
  if (overlaps === 'all' && isFlat === true) return `--overlaps all: ${format} has one label a token; leave it out`
  if (companion !== undefined && folder === undefined && inputs.length > 1) {
    return `${format} has a file for each text; name a folder for them with -o`
  }
  return undefined
}

/** What the arguments ask for; `undefined` for help. */
function readArguments(args: readonly string[]): ExtractArguments | undefined {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      jsonl: { type: 'boolean' },
      offsets: { type: 'string' },
      output: { type: 'string', short: 'o' },
      ...READING_FLAGS,
      explain: { type: 'boolean' },
      'no-color': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return undefined
  const asked = values.format === undefined ? undefined : oneOf(COMMAND, 'format', values.format, FORMATS)
  const format = values.jsonl === true ? 'batch' : (asked ?? 'pretty')
  const offsets = values.offsets === undefined ? undefined : oneOf(COMMAND, 'offsets', values.offsets, OFFSET_UNITS)
  const inputs = inputsOf(positionals)
  const wrong = whatDoesNotFit({ asked, format, offsets, folder: values.output, inputs, overlaps: values.overlaps })
  if (wrong !== undefined) throw new UsageError(COMMAND, wrong)
  return {
    inputs,
    format,
    offsets,
    folder: values.output,
    refusesColours: values['no-color'] === true,
    gazetteerFiles: values.gazetteer ?? [],
    options: {
      ...readReadingOptions(COMMAND, values),
      ...(values.explain !== undefined && { explain: values.explain }),
    },
  }
}

/** What becomes of an input's text and its mentions. */
type Show = (input: Input, text: string, mentions: Mention[]) => Promise<void>

function textRunner(
  { inputs, options }: ExtractArguments,
  extractor: Extractor,
  surroundings: Surroundings,
  messages: Messages,
  show: Show,
): RunInput {
  let done = 0
  return async (input) => {
    const { text, wasRepaired } = await readText(input, surroundings)
    if (wasRepaired) messages.warning(repairWarning(input.name))
    await show(input, text, extractor.extract(text, options))
    messages.progress(`${++done} of ${inputs.length} inputs`)
    return true
  }
}

function prettily({ inputs, refusesColours }: ExtractArguments, surroundings: Surroundings, output: Output): Show {
  const mark = wantsColours(surroundings, refusesColours) ? inColours : inBrackets
  let isFirst = true
  return async (input, text, mentions) => {
    const heading = inputs.length > 1 ? `${isFirst ? '' : '\n'}==> ${input.name} <==\n` : ''
    isFirst = false
    await output.write(heading + prettyMentions(text, mentions, mark))
  }
}

/** Where the documents of a format go. */
function documentOutput(
  format: DocumentFormatName,
  { inputs, offsets, folder }: ExtractArguments,
  extractor: Extractor,
  output: Output,
): DocumentOutput {
  const options: WriteOptions = {
    links: (id) => extractor.getEntity(id)?.links,
    ...(offsets !== undefined && { offsets }),
  }
  if (folder === undefined) return toStandardOutput(FORMAT_OF[format], options, output)
  return toFolder(folder, inputs, FORMAT_OF[format], options)
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
  const own = await Promise.all(settings.gazetteerFiles.map((path) => readGazetteer(COMMAND, path)))
  const extractor = createExtractor({ gazetteers: [defaultGazetteer(), ...own] })
  if (settings.inputs.some(({ path }) => path === null) && surroundings.stdin.isTTY === true) {
    messages.hint('reading standard input; end it with Ctrl-D')
  }
  const { format, inputs } = settings
  if (format === 'batch') {
    const extract = (text: string): Mention[] => extractor.extract(text, settings.options)
    return runInputs(
      inputs,
      async (input) => (await runBatch(input, extract, surroundings, output, messages)) === 0,
      messages,
    )
  }
  const run = (show: Show): Promise<ExitCode> =>
    runInputs(inputs, textRunner(settings, extractor, surroundings, messages, show), messages)
  if (format === 'pretty') return run(prettily(settings, surroundings, output))
  const documents = documentOutput(format, settings, extractor, output)
  const exitCode = await run((input, text, annotations) =>
    documents.add(input, { id: input.path ?? '', text, annotations }),
  )
  await documents.finish()
  return exitCode
}
