/** Compiles the dictionaries into the module that the package ships: `npm run dictionaries`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readDictionary } from '../src/cli/dictionary-files'
import { compileGazetteer } from '../src/gazetteer/compile-gazetteer'
import { GazetteerError } from '../src/gazetteer/gazetteer-error'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events', 'triggers', 'imported']
const OUTPUT = join(ROOT, 'src/gazetteers/default.generated.ts')

try {
  const records = readDictionary(FOLDERS.map((folder) => join(ROOT, 'dictionaries', folder))).map(
    ({ note, ...record }) => record,
  )
  const gazetteer = compileGazetteer(records)
  const module = [
    '// Written by `npm run dictionaries` from dictionaries/. Do not edit.',
    "import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'",
    '',
    `export const packed: PackedGazetteer = ${JSON.stringify(gazetteer.packed)}`,
    '',
  ].join('\n')
  writeFileSync(OUTPUT, module)
  const kilobytes = (gzipSync(module).length / 1024).toFixed(0)
  console.log(`${gazetteer.size} entities, ${gazetteer.names} names, ${kilobytes} KB gzipped`)
} catch (error) {
  if (!(error instanceof GazetteerError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
