import type { InputProblem } from '../formats/document'
import { type InputFile, InputReader, isFields } from '../formats/input'
import { GazetteerError } from '../gazetteer/gazetteer-error'
import { type PlacedYaml, parseYamlWithLines } from '../gazetteer/read-yaml'
import type { Layer } from '../types'
import { ENTITY_TYPES, LAYERS } from '../vocabulary'
import type { GoldAnnotation, GoldDocument } from './gold'

/** A mention of a fixture. The file gives the surface form; the reader finds the span. */
export interface FixtureMention extends GoldAnnotation {
  surface: string
  /** `null`: the entity is in no dictionary (NIL). */
  id: string | null
}

/** A passage with what is expected of it. */
export interface Fixture extends GoldDocument {
  lang: string
  title: string
  phenomena: readonly string[]
  annotations: FixtureMention[]
}

/** What is made of a fixture file. */
export interface ReadFixture {
  /** `undefined` when there is no text, id or language to be had. */
  passage: Fixture | undefined
  problems: InputProblem[]
}

type Fields = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const PASSAGE_KEYS: readonly string[] = ['id', 'lang', 'title', 'text', 'phenomena', 'layers', 'mentions']
const MENTION_KEYS: readonly string[] = ['surface', 'type', 'id', 'occurrence', 'phenomena']
/** The line of a GazetteerProblem of a YAML file. */
const LINE = /^line (\d+)$/

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

class FixtureReader {
  readonly #input: InputReader
  #lineOf: PlacedYaml['lineOf'] = () => 1

  constructor(input: InputReader) {
    this.#input = input
  }

  read(): Fixture | undefined {
    const fields = this.#parse()
    if (fields === undefined) return undefined
    this.#checkKeys(fields, PASSAGE_KEYS, [])
    const [id, lang, text] = ['id', 'lang', 'text'].map((key) => this.#text(fields, key))
    const phenomena = this.#phenomena(fields, [], true)
    const layers = this.#layers(fields['layers'])
    const mentions = fields['mentions']
    if (!Array.isArray(mentions)) this.#report('mentions must be a list; a passage without any has []', ['mentions'])
    if (id === undefined || lang === undefined || text === undefined) return undefined
    const title = isText(fields['title']) ? fields['title'] : id
    if (title !== fields['title']) this.#report('title must be a text; the id stands for it', ['title'])
    const body = text.trimEnd()
    const annotations = this.#locate(body, Array.isArray(mentions) ? mentions : [])
    return { id, lang, title, text: body, phenomena, ...(layers !== undefined && { layers }), annotations }
  }

  #parse(): Fields | undefined {
    const { file, text } = this.#input
    try {
      const { value, lineOf } = parseYamlWithLines(text, file)
      this.#lineOf = lineOf
      if (isFields(value)) return value
      this.#report('a fixture is a mapping: id, lang, title, text, phenomena, mentions', [])
    } catch (error) {
      if (!(error instanceof GazetteerError)) throw error
      for (const { field, why, fix } of error.problems) {
        const line = LINE.exec(field)?.[1]
        this.#input.report(`${why}; ${fix}`, line === undefined ? undefined : Number(line))
      }
    }
    return undefined
  }

  #report(message: string, path: Path): void {
    this.#input.report(message, this.#lineOf(path))
  }

  #checkKeys(fields: Fields, known: readonly string[], path: Path): void {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key))
        this.#report(`the key ${key} is not known; there are ${known.join(', ')}`, [...path, key])
    }
  }

  #text(fields: Fields, key: string): string | undefined {
    const value = fields[key]
    if (isText(value)) return value
    this.#report(`${key} must be a text; the passage is left out`, [key])
    return undefined
  }

  #phenomena(fields: Fields, path: Path, isNeeded: boolean): string[] {
    const value = fields['phenomena']
    if (value === undefined && !isNeeded) return []
    if (Array.isArray(value) && value.every(isText)) return value
    this.#report('phenomena must be a list of texts; they are left out', [...path, 'phenomena'])
    return []
  }

  #layers(value: unknown): Layer[] | undefined {
    if (value === undefined) return undefined
    const layers = Array.isArray(value) ? LAYERS.filter((layer) => value.includes(layer)) : []
    if (Array.isArray(value) && layers.length === value.length) return layers
    this.#report(`layers must be a list of ${LAYERS.join(', ')}; what is not known is left out`, ['layers'])
    return layers
  }

  /** Each mention is looked for after the one before it; `occurrence: 2` passes over one equal surface form. */
  #locate(text: string, listed: readonly unknown[]): FixtureMention[] {
    let from = 0
    return listed.flatMap((each, place) => {
      const mention = this.#mention(each, ['mentions', place])
      if (mention === undefined) return []
      const { surface, occurrence, ...rest } = mention
      let start = text.indexOf(surface, from)
      for (let passed = 1; passed < occurrence && start !== -1; passed++) {
        start = text.indexOf(surface, start + surface.length)
      }
      if (start === -1) {
        const why = `${surface} is not in the text after the mention before it; check spelling, order and occurrence`
        this.#report(`${why}; the mention is left out`, ['mentions', place])
        return []
      }
      from = start + surface.length
      return [{ start, end: from, surface, ...rest }]
    })
  }

  #mention(value: unknown, path: Path): (Omit<FixtureMention, 'start' | 'end'> & { occurrence: number }) | undefined {
    if (!isFields(value)) {
      this.#report('a mention has surface, type and id; it is left out', path)
      return undefined
    }
    this.#checkKeys(value, MENTION_KEYS, path)
    const { surface, type: given, id, occurrence = 1 } = value
    const phenomena = this.#phenomena(value, path, false)
    const type = ENTITY_TYPES.find((each) => each === given)
    const wrong =
      (!isText(surface) && 'surface must be a text') ||
      (type === undefined && `the type ${JSON.stringify(given)} is not known; there are ${ENTITY_TYPES.join(', ')}`) ||
      (id !== null && !isText(id) && 'id must be that of an entity, or null for one that no dictionary has') ||
      (!(Number.isInteger(occurrence) && Number(occurrence) >= 1) && 'occurrence must be a number from 1')
    if (wrong !== false || type === undefined) {
      this.#report(`${wrong}; the mention is left out`, path)
      return undefined
    }
    return {
      surface: surface as string,
      type,
      id: id as string | null,
      occurrence: Number(occurrence),
      ...(phenomena.length > 0 && { phenomena }),
    }
  }
}

/**
 * Reads a fixture: YAML with `id`, `lang`, `title`, `text`, `phenomena`, `mentions` (each `surface`, `type`, `id`, and where
 * needed `occurrence` and `phenomena`) and, where layers are annotated, too, `layers`. What is wrong is reported with its
 * line, and the rest is read all the same. CRLF and a byte order mark are accepted.
 */
export function readFixture(input: InputFile): ReadFixture {
  const reader = new InputReader(input)
  const passage = new FixtureReader(reader).read()
  return { passage, problems: reader.problems }
}
