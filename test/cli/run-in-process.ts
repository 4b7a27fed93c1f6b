import { Writable } from 'node:stream'
import { runNisba } from '../../src/cli/run-nisba'

/** A stream that keeps what is written to it. */
export class Recorder extends Writable {
  readonly isTTY: boolean
  text = ''

  constructor(isTTY = false) {
    super({ decodeStrings: false })
    this.isTTY = isTTY
  }

  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.text += chunk
    done()
  }
}

export interface Given {
  stdin?: AsyncIterable<Buffer> | Iterable<string | Buffer>
  stdout?: Writable & { isTTY?: boolean }
  isTerminal?: boolean
  isErrorTerminal?: boolean
  env?: Record<string, string>
}

export interface Outcome {
  exitCode: number
  stdout: string
  stderr: string
}

async function* chunks(given: AsyncIterable<Buffer> | Iterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of given) yield Buffer.from(chunk)
}

/** Runs `nisba` with these arguments, in this process. */
export async function runInProcess(args: string[], given: Given = {}): Promise<Outcome> {
  const recorder = new Recorder(given.isTerminal)
  const stderr = new Recorder(given.isErrorTerminal)
  const exitCode = await runNisba(args, {
    stdin: chunks(given.stdin ?? []),
    stdout: given.stdout ?? recorder,
    stderr,
    env: given.env ?? {},
  })
  return { exitCode, stdout: recorder.text, stderr: stderr.text }
}
