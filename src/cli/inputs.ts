import { createReadStream } from 'node:fs'
import { type Decoded, decode } from '../formats/input'
import type { Surroundings } from './surroundings'

/** A file, or standard input. */
export interface Input {
  /** The path as given; `null` for standard input. */
  path: string | null
  /** For messages. */
  name: string
}

/** An input that cannot be read; the others are still processed. */
export class InputError extends Error {}

const STANDARD_INPUT: Input = { path: null, name: 'standard input' }

/** The inputs that arguments name: files, `-` for standard input, and standard input when there are none. */
export function inputsOf(paths: readonly string[]): Input[] {
  if (paths.length === 0) return [STANDARD_INPUT]
  return paths.map((path) => (path === '-' ? STANDARD_INPUT : { path, name: path }))
}

function adviceFor(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file; check the path'
    case 'EISDIR':
      return 'it is a directory; name the files in it'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied; make it readable for you'
    case 'ERR_STRING_TOO_LONG':
      return 'it is too long for one text; split it, or give a document a line with --jsonl'
    default:
      return ''
  }
}

/** Why a file cannot be read, and what to do. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const advice = adviceFor(code)
  return advice === '' ? `${message}; check it and try again` : advice
}

/** Says of a file what went wrong with it and what to do. */
export function unreadable(name: string, error: unknown): InputError {
  return new InputError(`cannot read ${name}: ${whyUnreadable(error)}`)
}

/** The bytes of an input as they come. Throws an `InputError` where reading fails. */
export async function* chunksOf(input: Input, { stdin }: Surroundings): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of input.path === null ? stdin : createReadStream(input.path)) {
      yield typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    }
  } catch (error) {
    throw unreadable(input.name, error)
  }
}

/** The whole text of an input. Throws an `InputError` where it cannot be read. */
export async function readText(input: Input, surroundings: Surroundings): Promise<Decoded> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(input, surroundings)) chunks.push(chunk)
  try {
    return decode(Buffer.concat(chunks))
  } catch (error) {
    throw unreadable(input.name, error)
  }
}

/** What a user reads when bytes had to be replaced; `place` is the input, or a line of it. */
export function repairWarning(place: string): string {
  return `${place} has bytes that are not UTF-8, read as U+FFFD; convert it to UTF-8, for example with iconv`
}
