const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/** Most bytes of a line: one document. What is longer is dropped as it comes, so that no input fills the memory. */
export const MAX_LINE_BYTES: number = 64 * 1024 * 1024

/**
 * The bytes of a line without its line feed, or `null` for a line beyond `MAX_LINE_BYTES`. The carriage return of a CRLF
 * stays: to JSON it is a space.
 */
export type Line = Buffer | null

/** Collects the pieces of a line that comes in several chunks. */
class OpenLine {
  #pieces: Buffer[] = []
  #length = 0

  add(piece: Buffer): void {
    this.#length += piece.length
    if (this.#length <= MAX_LINE_BYTES) this.#pieces.push(piece)
    else this.#pieces = []
  }

  /** Whether there is anything that a last line without a line feed would consist of. */
  get isEmpty(): boolean {
    return this.#length === 0 || (this.#length === BYTE_ORDER_MARK.length && this.#whole().equals(BYTE_ORDER_MARK))
  }

  take(): Line {
    const line = this.#length > MAX_LINE_BYTES ? null : this.#whole()
    this.#pieces = []
    this.#length = 0
    return line
  }

  #whole(): Buffer {
    const [first, ...others] = this.#pieces
    return first !== undefined && others.length === 0 ? first : Buffer.concat(this.#pieces)
  }
}

/**
 * The lines of a stream, those that a chunk completes together, as soon as it came: whoever waits for an answer before
 * sending the next line gets it.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const open = new OpenLine()
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      open.add(chunk.subarray(from, end))
      lines.push(open.take())
      from = end + 1
    }
    if (from < chunk.length) open.add(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (!open.isEmpty) yield [open.take()]
}
