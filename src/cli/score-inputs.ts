import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { GoldDocument } from '../evaluate/gold'
import { readFixture } from '../evaluate/read-fixtures'
import { readBrat } from '../formats/brat'
import type { InputProblem } from '../formats/document'
import { decode } from '../formats/input'
import { readIob2 } from '../formats/iob2'
import { readJsonl } from '../formats/jsonl'
import { whyUnreadable } from './inputs'

/** A gold document, and the file it comes from. */
export interface PlacedDocument {
  file: string
  document: GoldDocument
}

/** The gold documents of files and folders. */
export interface GoldInputs {
  documents: PlacedDocument[]
  /** What could not be read, and what is wrong in what could. */
  problems: InputProblem[]
}

interface Read {
  documents: GoldDocument[]
  problems: InputProblem[]
}

type Reader = (file: string, content: Buffer) => Read

const fixture: Reader = (file, content) => {
  const { passage, problems } = readFixture({ file, content })
  return { documents: passage === undefined ? [] : [passage], problems }
}
const jsonl: Reader = (file, content) => readJsonl({ file, content })
const columns: Reader = (file, content) => readIob2({ file, content })
const brat: Reader = (file, content) => {
  const text = file.replace(/\.ann$/u, '.txt')
  return readBrat({ text: { file: text, content: readFileSync(text) }, annotations: { file, content } })
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.yml', fixture],
  ['.yaml', fixture],
  ['.jsonl', jsonl],
  ['.ndjson', jsonl],
  ['.ann', brat],
  ['.conll', columns],
  ['.iob', columns],
  ['.iob2', columns],
  ['.bio', columns],
  ['.bioes', columns],
])

/** A label in the last column: outside, or a place in a name and what the name is. */
const TAG = /[\t ](?:O|[BIOESLU][-_]\S+)$/iu
const FIXTURE_KEY = /^(?:id|lang|title|text|mentions):/mu
/** As much of a file as shows what it is. */
const BEGINNING = 4096

/** What a file is by its content, where its name does not say it. */
function readerByContent(content: Buffer): Reader | undefined {
  const { text } = decode(content.subarray(0, BEGINNING))
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const [first = ''] = lines
  if (first.startsWith('{')) return jsonl
  if (TAG.test(first)) return columns
  return FIXTURE_KEY.test(text) ? fixture : undefined
}

class GoldReader {
  readonly documents: PlacedDocument[] = []
  readonly problems: InputProblem[] = []

  /** Reads a file that was named, or the files of a folder that was. */
  read(path: string): void {
    this.#guarded(path, () => {
      if (!statSync(path).isDirectory()) this.#file(path, true)
      else this.#folder(path)
    })
  }

  #folder(path: string): void {
    for (const name of readdirSync(path).sort()) {
      const below = join(path, name)
      this.#guarded(below, () => {
        if (statSync(below).isDirectory()) this.#folder(below)
        else this.#file(below, false)
      })
    }
  }

  /** In a folder other files may lie about; who names a file means it. */
  #file(path: string, isNamed: boolean): void {
    const extension = extname(path)
    const mayBeColumns = extension === '.txt' || extension === '.tsv'
    if (!(isNamed || mayBeColumns || READERS.has(extension))) return
    const content = readFileSync(path)
    const reader = READERS.get(extension) ?? readerByContent(content)
    if (reader !== undefined && (isNamed || reader === columns || READERS.has(extension))) {
      const { documents, problems } = reader(path, content)
      for (const document of documents) this.documents.push({ file: path, document })
      for (const problem of problems) this.problems.push(problem)
    } else if (isNamed) {
      const known = 'fixtures (.yml), JSONL (.jsonl), columns (.conll, .iob2, .bio, .txt, .tsv) and brat (.ann)'
      this.problems.push({ file: path, message: `it is none of the kinds that are known: ${known}` })
    }
  }

  /** A file that cannot be read does not stop the others. */
  #guarded(path: string, read: () => void): void {
    try {
      read()
    } catch (error) {
      const { code, path: wrong = path } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      this.problems.push({ file: wrong, message: `cannot be read: ${whyUnreadable(error)}` })
    }
  }
}

/** Gives each document an id of its own: where several have one, the file comes before it, then a number after it. */
function withOwnIds(placed: readonly PlacedDocument[]): PlacedDocument[] {
  const count = (ids: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
  const given = count(placed.map(({ document }) => document.id))
  const named = placed.map(({ file, document }) => {
    const isShared = (given.get(document.id) ?? 0) > 1
    return { file, document: isShared ? { ...document, id: `${basename(file)}:${document.id}` } : document }
  })
  const used = new Set<string>()
  return named.map(({ file, document }) => {
    let { id } = document
    for (let number = 2; used.has(id); number++) id = `${document.id} (${number})`
    used.add(id)
    return { file, document: { ...document, id } }
  })
}

/** Reads the gold documents at and below some paths. What is wrong is told and does not stop the rest. */
export function readGold(paths: readonly string[]): GoldInputs {
  const reader = new GoldReader()
  for (const path of paths) reader.read(path)
  return { documents: withOwnIds(reader.documents), problems: reader.problems }
}
