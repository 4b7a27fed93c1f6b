import { demoCommand } from './demo-command'
import { explainCommand } from './explain-command'
import { extractCommand } from './extract-command'
import { Messages } from './messages'
import { Output, ReaderGone } from './output'
import { ExitCode, type Surroundings } from './surroundings'
import { NISBA_HELP, UsageError, VERSION_TEXT } from './usage'

type Command = (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode>

function show(text: string): Command {
  return async (_, { stdout }) => {
    await new Output(stdout).write(text)
    return ExitCode.Done
  }
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['extract', extractCommand],
  ['explain', explainCommand],
  // What reads dictionaries or fixtures brings the YAML parser, which texts do not need.
  ['lint', async (...given) => (await import('./lint-command')).lintCommand(...given)],
  ['compile', async (...given) => (await import('./compile-command')).compileCommand(...given)],
  ['import', async (...given) => (await import('./import-command')).importCommand(...given)],
  ['score', async (...given) => (await import('./score-command')).scoreCommand(...given)],
  ['audit', async (...given) => (await import('./audit-command')).auditCommand(...given)],
  ['demo', demoCommand],
  ['--help', show(NISBA_HELP)],
  ['-h', show(NISBA_HELP)],
  ['--version', show(VERSION_TEXT)],
  ['-v', show(VERSION_TEXT)],
])

function findCommand(name: string | undefined): Command {
  const command = COMMANDS.get(name ?? '')
  if (command !== undefined) return command
  const names = [...COMMANDS.keys()].filter((each) => !each.startsWith('-')).join(', ')
  throw new UsageError(
    '',
    name === undefined ? `no command given; there are ${names}` : `there is no command ${name}; there are ${names}`,
  )
}

/** Runs the command that the arguments name. Never throws: what goes wrong is said on standard error. */
export async function runNisba(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args
  try {
    return await findCommand(name)(rest, surroundings)
  } catch (error) {
    if (error instanceof ReaderGone) return ExitCode.Done
    const messages = new Messages(surroundings)
    if (!(error instanceof UsageError)) {
      messages.error(`stopped: ${error instanceof Error ? error.message : String(error)}`)
      return ExitCode.SomeInputsFailed
    }
    messages.error(error.message)
    messages.hint(`see nisba ${error.command === '' ? '' : `${error.command} `}--help`)
    return ExitCode.Usage
  }
}
