import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { AnnotatedDocument } from '../formats/document'
import type { DocumentFormat, WriteOptions } from './document-formats'
import { type Input, InputError } from './inputs'
import type { Output } from './output'
import { UsageError } from './usage'

/** Takes documents one after the other, and brings them where they belong. */
export interface DocumentOutput {
  add(input: Input, document: AnnotatedDocument): Promise<void>
  /** Writes what is only known in the end. */
  finish(): Promise<void>
}

/** All documents to standard output. */
export function toStandardOutput(format: DocumentFormat, options: WriteOptions, output: Output): DocumentOutput {
  const { write, writeAll } = format
  if (writeAll === undefined) {
    return {
      add: (_, document) => output.write(write(document, options)),
      finish: async () => undefined,
    }
  }
  const documents: AnnotatedDocument[] = []
  return {
    add: async (_, document) => {
      documents.push(document)
    },
    finish: () => output.write(writeAll(documents, options)),
  }
}

/** The name of an input's file without its extension. */
function stemOf({ path }: Input): string {
  return path === null ? 'standard-input' : basename(path, extname(path))
}

/**
 * Throws a `UsageError` where two inputs would have one file, or a file would replace
 * an input.
 */
function checkFiles(folder: string, inputs: readonly Input[], { extension, companion }: DocumentFormat): void {
  const taken = new Map<string, string>()
  const sources = new Set(inputs.flatMap(({ path }) => (path === null ? [] : [resolve(path)])))
  for (const input of inputs) {
    const stem = stemOf(input)
    const other = taken.get(stem)
    if (other !== undefined) {
      throw new UsageError(
        'extract',
        `-o: ${other} and ${input.name} would have one file, ${stem}${extension}; rename one`,
      )
    }
    taken.set(stem, input.name)
    for (const end of [extension, ...(companion === undefined ? [] : [companion.extension])]) {
      const file = resolve(folder, stem + end)
      if (sources.has(file))
        throw new UsageError('extract', `-o ${folder}: ${stem}${end} is an input; name another folder`)
    }
  }
}

/** A file for each document, named after its input. */
export function toFolder(
  folder: string,
  inputs: readonly Input[],
  format: DocumentFormat,
  options: WriteOptions,
): DocumentOutput {
  checkFiles(folder, inputs, format)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageError('extract', `-o ${folder}: no folder can be made there: ${(error as Error).message}`)
  }
  return {
    add: async (input, document) => {
      const { extension, write, companion } = format
      const path = join(folder, stemOf(input))
      try {
        writeFileSync(path + extension, write(document, options))
        if (companion !== undefined) writeFileSync(path + companion.extension, companion.write(document))
      } catch (error) {
        throw new InputError(`cannot write ${path}${extension}: ${(error as Error).message}`)
      }
    },
    finish: async () => undefined,
  }
}
