/**
 * Where the fields of a YAML dictionary stand. The dictionaries are written in block style, a key or an item a line, so
 * indentation tells the structure; what is written otherwise (flow style, scalars over several lines) has the line of the
 * thing around it. The values themselves come from the YAML parser, which knows no lines any more.
 */

interface Level {
  indent: number
  /** Path of the thing at this level, without its last step. */
  path: string
  /** Place of the current item; -1 for a mapping. */
  item: number
  key: string
}

const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#&*!|>%@`{}[\],-][^#]*?|-[^\s#][^#]*?))\s*:(?:\s+(.*))?$/u
const BLOCK_SCALAR = /^(?:[&!]\S+\s+)*[|>][-+0-9]*\s*(?:#.*)?$/u

class LineWalk {
  readonly lines = new Map<string, number>()
  readonly #levels: Level[] = []
  /** Indentation of the key whose block scalar runs, or -1. */
  #scalar = -1

  take(text: string, line: number): void {
    const content = text.trimEnd()
    let indent = content.search(/\S/u)
    if (indent < 0) return
    if (this.#scalar >= 0 && indent > this.#scalar) return
    this.#scalar = -1
    let rest = content.slice(indent)
    if (rest.startsWith('#') || rest === '---') return
    for (let dash = /^-(?:\s+|$)/u.exec(rest); dash !== null; dash = /^-(?:\s+|$)/u.exec(rest)) {
      this.#item(indent, line)
      if (BLOCK_SCALAR.test(rest.slice(dash[0].length))) this.#scalar = indent
      indent += dash[0].length
      rest = rest.slice(dash[0].length)
    }
    const key = KEY.exec(rest)
    if (key === null) return
    this.#key(indent, key[1] ?? key[2] ?? key[3] ?? '', line)
    if (BLOCK_SCALAR.test(key[4] ?? '')) this.#scalar = indent
  }

  /** A list may stand as far in as the key it belongs to; a mapping stands further in than its parent. */
  #item(indent: number, line: number): void {
    this.#leave((level) => level.indent > indent)
    const top = this.#levels.at(-1)
    if (top !== undefined && top.indent === indent && top.item >= 0) top.item++
    else this.#levels.push({ indent, path: this.#path(), item: 0, key: '' })
    this.lines.set(this.#path(), line)
  }

  #key(indent: number, key: string, line: number): void {
    this.#leave((level) => level.indent > indent || (level.indent === indent && level.item >= 0))
    const top = this.#levels.at(-1)
    if (top !== undefined && top.indent === indent) top.key = key
    else this.#levels.push({ indent, path: this.#path(), item: -1, key })
    this.lines.set(this.#path(), line)
  }

  #leave(isOver: (level: Level) => boolean): void {
    for (let top = this.#levels.at(-1); top !== undefined && isOver(top); top = this.#levels.at(-1)) this.#levels.pop()
  }

  #path(): string {
    const top = this.#levels.at(-1)
    if (top === undefined) return ''
    return top.item >= 0 ? `${top.path}[${top.item}]` : `${top.path}.${top.key}`
  }
}

const LAST_STEP = /(?:\.[^.[\]]*|\[\d+\])$/u

/**
 * The line (1 for the first) of a field of a record, given by the record's place in the file (0 for the first) and the
 * field's path, such as `aliases.ar[2].form`; `''` for the record itself.
 */
export function yamlLines(text: string): (place: number, field: string) => number {
  const walk = new LineWalk()
  text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .forEach((line, index) => {
      walk.take(line, index + 1)
    })
  return (place, field) => {
    let path = field === '' ? `[${place}]` : `[${place}].${field}`
    while (path !== '') {
      const line = walk.lines.get(path)
      if (line !== undefined) return line
      const shorter = path.replace(LAST_STEP, '')
      path = shorter === path ? '' : shorter
    }
    return 1
  }
}
