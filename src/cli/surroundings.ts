import type { Writable } from 'node:stream'

/** A stream that may lead to a terminal. */
type Terminal = { isTTY?: boolean }

/** What a command reads from and writes to: `process`, or a test's own. */
export interface Surroundings {
  stdin: AsyncIterable<Uint8Array | string> & Terminal
  stdout: Writable & Terminal
  stderr: Writable & Terminal
  env: Readonly<Record<string, string | undefined>>
}

/** Exit status, as documented for users. */
export enum ExitCode {
  Done = 0,
  SomeInputsFailed = 1,
  Usage = 2,
}
