import { extname } from 'node:path'
import { KINDS_OF_TYPE } from '../gazetteer/validate-records'
import { IMPORT_FORMATS } from '../import-formats/formats'
import type { ImportDefaults, Imported, ImportFormat, SourceFile } from '../import-formats/imported'
import { writeTsv } from '../import-formats/write-tsv'
import { writeYaml } from '../import-formats/write-yaml'
import type { EntityRecord } from '../types'
import { COUNTRY_CODE, ENTITY_TYPES } from '../vocabulary'
import { oneOf, parseArguments } from './arguments'
import { InputError, inputsOf, readText, repairWarning } from './inputs'
import { Messages } from './messages'
import { Output, writeResult } from './output'
import { ExitCode, type Surroundings } from './surroundings'
import { IMPORT_HELP, UsageError } from './usage'

const COMMAND = 'import'

type Writer = (records: readonly EntityRecord[]) => string

/** What is written, by the end of the name of the file; YAML to standard output. */
const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['.yml', writeYaml],
  ['.yaml', writeYaml],
  ['.tsv', writeTsv],
])

interface ImportArguments {
  convert: ImportFormat
  paths: string[]
  output: string | undefined
  write: Writer
  defaults: ImportDefaults
}

/** What the arguments ask for; `undefined` for help. */
function readArguments(args: readonly string[]): ImportArguments | undefined {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      type: { type: 'string' },
      kind: { type: 'string' },
      country: { type: 'string' },
      source: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return undefined
  const known = [...IMPORT_FORMATS.keys()]
  const [format, ...paths] = positionals
  if (format === undefined) throw new UsageError(COMMAND, `no format given; there are ${known.join(', ')}`)
  const convert = IMPORT_FORMATS.get(format)
  if (convert === undefined) {
    throw new UsageError(COMMAND, `there is no format ${format}; there are ${known.join(', ')}`)
  }
  const { output, country, source } = values
  const write = output === undefined ? writeYaml : WRITERS.get(extname(output))
  if (write === undefined) throw new UsageError(COMMAND, `-o ${output}: the name must end in .yml, .yaml or .tsv`)
  if (country !== undefined && !COUNTRY_CODE.test(country)) {
    throw new UsageError(COMMAND, `--country has ${JSON.stringify(country)}; write ISO 3166-1 alpha-2, such as IQ`)
  }
  const type = values.type === undefined ? undefined : oneOf(COMMAND, 'type', values.type, ENTITY_TYPES)
  if (values.kind !== undefined && type === undefined) throw new UsageError(COMMAND, '--kind needs --type')
  const kind =
    values.kind === undefined || type === undefined
      ? undefined
      : oneOf(COMMAND, 'kind', values.kind, KINDS_OF_TYPE[type])
  return {
    convert,
    paths,
    output,
    write,
    defaults: {
      ...(type !== undefined && { type }),
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...(source !== undefined && { source }),
    },
  }
}

/** The files that can be read; the others are said to be none. */
async function readFiles(
  paths: readonly string[],
  surroundings: Surroundings,
  messages: Messages,
): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const input of inputsOf(paths)) {
    try {
      const { text, wasRepaired } = await readText(input, surroundings)
      if (wasRepaired) messages.warning(repairWarning(input.name))
      files.push({ file: input.name, text })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      messages.error(error.message)
    }
  }
  return files
}

function report({ records, problems, notes }: Imported, messages: Messages): void {
  for (const { file, line, why, fix } of problems) messages.error(`${file}:${line}: ${why}; ${fix}`)
  for (const note of notes) messages.hint(note)
  const lost = problems.length === 0 ? '' : `, ${problems.length} problems`
  messages.hint(`${records.length} ${records.length === 1 ? 'entity' : 'entities'} imported${lost}`)
}

/** `nisba import`: other people's formats to a dictionary. */
export async function importCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const settings = readArguments(args)
  const output = new Output(surroundings.stdout)
  if (settings === undefined) {
    await output.write(IMPORT_HELP)
    return ExitCode.Done
  }
  const { convert, paths, defaults, write } = settings
  const messages = new Messages(surroundings)
  const files = await readFiles(paths, surroundings, messages)
  const imported = convert(files, defaults)
  const isWhole = imported.problems.length === 0 && files.length === inputsOf(paths).length
  // A file that is there is not replaced by nothing because the input was bad.
  if (settings.output !== undefined && !isWhole && imported.records.length === 0) {
    report(imported, messages)
    messages.hint(`nothing was written to ${settings.output}`)
    return ExitCode.SomeInputsFailed
  }
  let text: string
  try {
    text = write(imported.records)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError(COMMAND, error.message)
  }
  await writeResult(COMMAND, text, settings.output, output)
  report(imported, messages)
  return isWhole ? ExitCode.Done : ExitCode.SomeInputsFailed
}
