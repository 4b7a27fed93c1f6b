/** Compiles the dictionaries into the module that the package ships: `npm run dictionaries`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { compileGazetteer } from '../src/gazetteer/compile-gazetteer'
import { GazetteerError } from '../src/gazetteer/gazetteer-error'
import { packGazetteer } from '../src/gazetteer/packed-gazetteer'
import { readYaml } from '../src/gazetteer/read-yaml'
import type { EntityRecord } from '../src/types'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events']
const OUTPUT = join(ROOT, 'src/gazetteers/default.generated.ts')

function readFolder(folder: string): EntityRecord[] {
  const path = join(ROOT, 'dictionaries', folder)
  const files = readdirSync(path).filter((file) => file.endsWith('.yml'))
  return files
    .sort()
    .flatMap((file) => readYaml(readFileSync(join(path, file), 'utf8'), `dictionaries/${folder}/${file}`))
}

try {
  const records = FOLDERS.flatMap(readFolder).sort((a, b) => (a.id < b.id ? -1 : 1))
  const gazetteer = compileGazetteer(records)
  const module = [
    '// Written by `npm run dictionaries` from dictionaries/. Do not edit.',
    "import type { PackedGazetteer } from '../gazetteer/packed-gazetteer'",
    '',
    `export const packed: PackedGazetteer = ${JSON.stringify(packGazetteer(gazetteer))}`,
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
