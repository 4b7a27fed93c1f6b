import { parseYaml } from '../gazetteer/read-yaml'
import type { EntityType, Span } from '../types'
import { ENTITY_TYPES } from '../vocabulary'

/** A passage of fixtures/demo as the package ships it. */
export interface Passage {
  id: string
  title: string
  text: string
}

/** A mention that a passage is expected to have; the file gives the surface form, the reader finds the place. */
export interface ExpectedMention extends Span {
  surface: string
  type: EntityType
  id: string
}

/** A passage with what is expected of it. */
export interface AnnotatedPassage extends Passage {
  lang: string
  phenomena: string[]
  mentions: ExpectedMention[]
}

type Fields = Readonly<Record<string, unknown>>

class PassageReader {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  read(yaml: string): AnnotatedPassage {
    const fields = this.#fields(parseYaml(yaml, this.#file), 'the passage')
    const text = this.#string(fields, 'text').trimEnd()
    return {
      id: this.#string(fields, 'id'),
      lang: this.#string(fields, 'lang'),
      title: this.#string(fields, 'title'),
      text,
      phenomena: this.#list(fields, 'phenomena').map(String),
      mentions: this.#locate(text, this.#list(fields, 'mentions')),
    }
  }

  #fail(problem: string): never {
    throw new Error(`${this.#file}: ${problem}; fixtures/README.md has the format`)
  }

  #fields(value: unknown, what: string): Fields {
    if (typeof value !== 'object' || value === null) this.#fail(`${what} must be a mapping`)
    return value as Fields
  }

  #string(fields: Fields, key: string): string {
    const value = fields[key]
    return typeof value === 'string' && value !== '' ? value : this.#fail(`${key} must be a text`)
  }

  #list(fields: Fields, key: string): unknown[] {
    const value = fields[key]
    return Array.isArray(value) ? value : this.#fail(`${key} must be a list`)
  }

  /** Each mention is looked for after the one before it; `occurrence: 2` passes over one equal surface form. */
  #locate(text: string, listed: readonly unknown[]): ExpectedMention[] {
    let from = 0
    return listed.map((each, place) => {
      const fields = this.#fields(each, `mentions[${place}]`)
      const surface = this.#string(fields, 'surface')
      const type = ENTITY_TYPES.find((known) => known === fields['type'])
      if (type === undefined) this.#fail(`mentions[${place}] has the type ${JSON.stringify(fields['type'])}`)
      let start = text.indexOf(surface, from)
      for (let occurrence = Number(fields['occurrence'] ?? 1); occurrence > 1 && start !== -1; occurrence--) {
        start = text.indexOf(surface, start + surface.length)
      }
      if (start === -1) this.#fail(`mentions[${place}], ${surface}, is not in the text after the mention before it`)
      from = start + surface.length
      return { start, end: from, surface, type, id: this.#string(fields, 'id') }
    })
  }
}

/** Reads a passage file. Throws an `Error` that says what is wrong with it. */
export function readPassage(yaml: string, file: string): AnnotatedPassage {
  return new PassageReader(file).read(yaml)
}
