import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage'

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>

/** Parses the arguments of a command; what does not fit is a `UsageError`. */
export function parseArguments<T extends ParseArgsConfig>(command: string, config: T): Parsed<T> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(command, (error as Error).message)
  }
}

/** One of the known values, or a `UsageError` that lists them. */
export function oneOf<T extends string>(command: string, option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found === undefined) {
    throw new UsageError(command, `--${option} has ${JSON.stringify(value)}; it knows ${known.join(', ')}`)
  }
  return found
}

/** Known values separated by commas. */
export function listOf<T extends string>(command: string, option: string, value: string, known: readonly T[]): T[] {
  return value.split(',').map((each) => oneOf(command, option, each.trim(), known))
}
