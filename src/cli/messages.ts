import type { Surroundings } from './surroundings'

const BACK_TO_LINE_START = '\r\u001b[K'

/** Standard error: errors and warnings, and on a terminal how far the work is. */
export class Messages {
  readonly #stream: Surroundings['stderr']
  readonly #showsProgress: boolean
  #progressStands = false

  /** `writesAtEnd`: results come when there is no more progress. */
  constructor({ stderr, stdout }: Surroundings, writesAtEnd = false) {
    this.#stream = stderr
    // On the terminal that shows the results, too, progress would be written into them.
    this.#showsProgress = stderr.isTTY === true && (writesAtEnd || stdout.isTTY !== true)
    stderr.on('error', () => undefined)
  }

  error(text: string): void {
    this.#line(`nisba: ${text}`)
  }

  warning(text: string): void {
    this.#line(`nisba: warning: ${text}`)
  }

  hint(text: string): void {
    this.#line(text)
  }

  /** Replaces what the last call wrote. */
  progress(text: string): void {
    if (!this.#showsProgress) return
    this.#stream.write(`${BACK_TO_LINE_START}${text}`)
    this.#progressStands = true
  }

  endProgress(): void {
    if (this.#progressStands) this.#stream.write(BACK_TO_LINE_START)
    this.#progressStands = false
  }

  #line(text: string): void {
    this.endProgress()
    this.#stream.write(`${text}\n`)
  }
}
