import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { compileGazetteer } from '../gazetteer/compile-gazetteer'
import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'
import { unreadable } from './inputs'
import { UsageError } from './usage'

/** What `nisba compile` wrote. */
function readCompiled(file: string): Gazetteer {
  const packed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const isPacked = typeof packed === 'object' && packed !== null && 'version' in packed
  if (!isPacked) throw new SyntaxError('it is no compiled gazetteer; make one with nisba compile')
  return loadGazetteer(packed as PackedGazetteer)
}

async function readRecords(path: string): Promise<Gazetteer> {
  // The YAML parser is only loaded for those who bring a dictionary.
  const { dictionaryFiles, readDictionary } = await import('./dictionary-files')
  if (dictionaryFiles([path]).length === 0) {
    throw new SyntaxError('no dictionary; give .yml, .tsv or .jsonl, a folder of them, or the .json of nisba compile')
  }
  return compileGazetteer(readDictionary([path]))
}

/** The gazetteer of a `--gazetteer` option. What it names and cannot be read is a `UsageError`. */
export async function readGazetteer(command: string, path: string): Promise<Gazetteer> {
  try {
    return extname(path) === '.json' && existsSync(path) ? readCompiled(path) : await readRecords(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== undefined) throw new UsageError(command, `--gazetteer: ${unreadable(path, error).message}`)
    throw new UsageError(command, `--gazetteer ${path}: ${message}`)
  }
}
