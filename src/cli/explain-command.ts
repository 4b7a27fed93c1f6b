import { createExtractor, defaultGazetteer, type Explanation, type Miss } from '../index'
import { oneOf, parseArguments } from './arguments'
import { readGazetteer } from './gazetteer-files'
import { inputsOf, readText, repairWarning } from './inputs'
import { Messages } from './messages'
import { Output } from './output'
import { isolateRuns } from './pretty'
import { READING_FLAGS, readReadingOptions } from './reading-options'
import { runInputs } from './run-inputs'
import { ExitCode, type Surroundings } from './surroundings'
import { EXPLAIN_HELP } from './usage'

const COMMAND = 'explain'
const FORMATS = ['text', 'json'] as const

/** What is known of one input. */
interface Report {
  /** The path as given; `null` for standard input. */
  id: string | null
  explanations: Explanation[]
  misses: Miss[]
}

function missLine({ id, gate, message }: Miss): string {
  return `${id}: ${gate === null ? 'found' : gate}: ${isolateRuns(message)}\n`
}

function textOf({ explanations, misses }: Report): string {
  const found = explanations.length === 0 ? 'no mentions\n' : ''
  const lines = explanations.map(({ message }) => `${isolateRuns(message)}\n`)
  return found + lines.join('') + misses.map(missLine).join('')
}

/** `nisba explain`. */
export async function explainCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      ...READING_FLAGS,
      miss: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const output = new Output(surroundings.stdout)
  if (values.help) {
    await output.write(EXPLAIN_HELP)
    return ExitCode.Done
  }
  const format = oneOf(COMMAND, 'format', values.format, FORMATS)
  const options = readReadingOptions(COMMAND, values)
  const messages = new Messages(surroundings)
  const own = await Promise.all((values.gazetteer ?? []).map((path) => readGazetteer(COMMAND, path)))
  const extractor = createExtractor({ gazetteers: [defaultGazetteer(), ...own] })
  const inputs = inputsOf(positionals)
  if (inputs.some(({ path }) => path === null) && surroundings.stdin.isTTY === true) {
    messages.hint('reading standard input; end it with Ctrl-D')
  }
  const reports: Report[] = []
  const exitCode = await runInputs(
    inputs,
    async (input) => {
      const { text, wasRepaired } = await readText(input, surroundings)
      if (wasRepaired) messages.warning(repairWarning(input.name))
      const report: Report = {
        id: input.path,
        explanations: extractor.explain(text, options),
        misses: values.miss.map((id) => extractor.explainMiss(text, id, options)),
      }
      reports.push(report)
      if (format === 'text') {
        const heading = inputs.length > 1 ? `${reports.length > 1 ? '\n' : ''}==> ${input.name} <==\n` : ''
        await output.write(heading + textOf(report))
      }
      return true
    },
    messages,
  )
  if (format === 'json') await output.write(`${JSON.stringify(reports, undefined, 2)}\n`)
  return exitCode
}
