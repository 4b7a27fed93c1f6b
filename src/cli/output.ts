import { writeFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { UsageError } from './usage'

/** The reader of standard output has gone (`| head`): there is nobody left to work for. */
export class ReaderGone extends Error {}

/** Standard output. Every write waits until the reader has taken it, so that nothing piles up in memory. */
export class Output {
  readonly #stream: Writable

  constructor(stream: Writable) {
    this.#stream = stream
    // A failure reaches `write` through its callback; without a listener it would end the process as well.
    stream.on('error', () => undefined)
  }

  async write(text: string): Promise<void> {
    if (text === '') return
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (error === null || error === undefined) resolve()
        else reject(isReaderGone(error) ? new ReaderGone() : error)
      })
    })
  }
}

function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}

/** Writes the result of a command to the file of its -o, or to standard output. Throws a `UsageError` for a file that cannot be written. */
export async function writeResult(
  command: string,
  text: string,
  file: string | undefined,
  output: Output,
): Promise<void> {
  if (file === undefined) {
    await output.write(text)
    return
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(command, `cannot write ${file}: ${(error as Error).message}`)
  }
}
