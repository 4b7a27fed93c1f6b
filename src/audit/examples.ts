import type { Span } from '../types'
import type { Example } from './report'

/** Examples that are kept of a name. */
const MOST_EXAMPLES = 3
/** UTF-16 code units of context that an example has on either side, at most. */
const CONTEXT = 40
/** A name that a text stretches by line breaks and tatweels is cut. */
const LONGEST_NAME = 200

/** White space and what is not seen, but for the zero width non-joiner that Persian words need. */
const UNSEEN = /(?!\u200c)[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** A text of its own: a slice would keep the whole document in memory. */
export function copied(text: string): string {
  return [...text].join('')
}

/** One line with even spaces. */
function inOneLine(text: string): string {
  return copied(text.replace(UNSEEN, ' ').toWellFormed())
}

/** Words before an offset, whole ones. */
function wordsBefore(text: string, start: number): string {
  const part = text.slice(Math.max(0, start - CONTEXT), start)
  return start <= CONTEXT ? part : part.slice(part.search(/\s/u) + 1)
}

/** Words after an offset, whole ones. */
function wordsAfter(text: string, end: number): string {
  const part = text.slice(end, end + CONTEXT)
  if (end + CONTEXT >= text.length) return part
  const last = /\s\S*$/u.exec(part)
  return last === null ? part : part.slice(0, last.index)
}

function exampleAt(document: string, text: string, { start, end }: Span): Example {
  return {
    document: inOneLine(document),
    before: inOneLine(wordsBefore(text, start)).trimStart(),
    name: inOneLine(text.slice(start, Math.min(end, start + LONGEST_NAME))),
    after: inOneLine(wordsAfter(text, end)).trimEnd(),
  }
}

/** The few examples of a name, from different documents as far as there are such, telling ones first. */
export class Examples {
  #kept: { example: Example; isTelling: boolean }[] = []

  offer(document: string, text: string, span: Span, isTelling: boolean): void {
    const isFull = this.#kept.length === MOST_EXAMPLES
    const place = isFull ? this.#kept.findLastIndex((each) => !each.isTelling) : this.#kept.length
    if (place < 0 || (isFull && !isTelling)) return
    const example = exampleAt(document, text, span)
    if (this.#kept.some((each) => each.example.document === example.document && each.isTelling === isTelling)) return
    this.#kept[place] = { example, isTelling }
  }

  list(): Example[] {
    const telling = this.#kept.filter(({ isTelling }) => isTelling)
    const others = this.#kept.filter(({ isTelling }) => !isTelling)
    return telling.concat(others).map(({ example }) => example)
  }
}
