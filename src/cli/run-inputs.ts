import { type Input, InputError } from './inputs'
import type { Messages } from './messages'
import { ExitCode } from './surroundings'

/** Runs one input; returns whether everything in it was good. */
export type RunInput = (input: Input) => Promise<boolean>

/** Runs all inputs, whatever becomes of each. */
export async function runInputs(inputs: readonly Input[], run: RunInput, messages: Messages): Promise<ExitCode> {
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
