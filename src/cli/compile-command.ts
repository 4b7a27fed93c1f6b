import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { compileGazetteer } from '../gazetteer/compile-gazetteer'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { GazetteerError } from '../gazetteer/gazetteer-error'
import { parseArguments } from './arguments'
import { dictionaryFiles, readDictionary } from './dictionary-files'
import { unreadable } from './inputs'
import { Messages } from './messages'
import { Output } from './output'
import { ExitCode, type Surroundings } from './surroundings'
import { COMPILE_HELP, UsageError } from './usage'

const COMMAND = 'compile'

function jsonOf(gazetteer: Gazetteer): string {
  return `${JSON.stringify(gazetteer.packed)}\n`
}

function moduleOf(gazetteer: Gazetteer): string {
  return [
    '// Written by `nisba compile`. Do not edit.',
    "import { loadGazetteer } from 'nisba/core'",
    '',
    `export const gazetteer = loadGazetteer(${JSON.stringify(gazetteer.packed)})`,
    '',
  ].join('\n')
}

/** What is written, by the end of the name of the file. */
const WRITERS: ReadonlyMap<string, (gazetteer: Gazetteer) => string> = new Map([
  ['.json', jsonOf],
  ['.js', moduleOf],
  ['.mjs', moduleOf],
])

function compiled(paths: readonly string[]): Gazetteer {
  try {
    if (dictionaryFiles(paths).length > 0) return compileGazetteer(readDictionary(paths))
  } catch (error) {
    if (error instanceof GazetteerError || (error as NodeJS.ErrnoException).code === undefined) throw error
    throw new UsageError(COMMAND, unreadable((error as NodeJS.ErrnoException).path ?? paths.join(', '), error).message)
  }
  throw new UsageError(COMMAND, `no dictionary in ${paths.join(', ')}; they end in .yml, .yaml, .tsv or .jsonl`)
}

function kilobytes(text: string): string {
  return `${Math.ceil(Buffer.byteLength(text) / 1024)} KB, ${Math.ceil(gzipSync(text).length / 1024)} KB gzipped`
}

/** `nisba compile`: dictionaries to a file that is loaded without parsing. */
export async function compileCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h', default: false } },
  })
  const output = new Output(surroundings.stdout)
  if (values.help) {
    await output.write(COMPILE_HELP)
    return ExitCode.Done
  }
  if (positionals.length === 0) throw new UsageError(COMMAND, 'no dictionary given; name files or folders')
  const file = values.output
  if (file === undefined) throw new UsageError(COMMAND, 'no output given; name a .json or .js file with -o')
  const write = WRITERS.get(extname(file))
  if (write === undefined) throw new UsageError(COMMAND, `-o ${file}: the name must end in .json, .js or .mjs`)
  let gazetteer: Gazetteer
  try {
    gazetteer = compiled(positionals)
  } catch (error) {
    if (!(error instanceof GazetteerError)) throw error
    const messages = new Messages(surroundings)
    messages.error(error.message)
    messages.hint('nothing was written; nisba lint names the lines')
    return ExitCode.SomeInputsFailed
  }
  const text = write(gazetteer)
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(COMMAND, `cannot write ${file}: ${(error as Error).message}`)
  }
  await output.write(`${file}: ${gazetteer.size} entities, ${gazetteer.names} names, ${kilobytes(text)}\n`)
  return ExitCode.Done
}
