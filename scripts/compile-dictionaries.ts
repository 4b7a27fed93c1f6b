/** Compiles the dictionaries into the modules that the package ships: `npm run dictionaries`. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readDictionary } from '../src/cli/dictionary-files'
import { compileGazetteer } from '../src/gazetteer/compile-gazetteer'
import { GazetteerError } from '../src/gazetteer/gazetteer-error'

const ROOT = join(import.meta.dirname, '..')
const CURATED = ['people', 'organizations', 'locations', 'facilities', 'events']
/** The packs and the folders of dictionaries/ that they hold; `triggers` gives the contexts by kind. */
const PACKS: Readonly<Record<string, readonly string[]>> = {
  default: [...CURATED, 'imported', 'triggers'],
  curated: [...CURATED, 'triggers'],
  villages: ['villages', 'triggers'],
}

function compilePack(name: string, folders: readonly string[]): void {
  const paths = folders.map((folder) => join(ROOT, 'dictionaries', folder)).filter((path) => existsSync(path))
  // Notes are for those who edit the dictionaries.
  const records = readDictionary(paths).map(({ note, ...record }) => record)
  const gazetteer = compileGazetteer(records)
  const module = [
    '// Written by `npm run dictionaries` from dictionaries/. Do not edit.',
    "import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'",
    '',
    `export const packed: PackedGazetteer = ${JSON.stringify(gazetteer.packed)}`,
    '',
  ].join('\n')
  writeFileSync(join(ROOT, `src/gazetteers/${name}.generated.ts`), module)
  const kilobytes = (gzipSync(module, { level: 9 }).length / 1024).toFixed(0)
  console.log(`${name}: ${gazetteer.size} entities, ${gazetteer.names} names, ${kilobytes} KB gzipped`)
}

try {
  for (const [name, folders] of Object.entries(PACKS)) compilePack(name, folders)
} catch (error) {
  if (!(error instanceof GazetteerError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
