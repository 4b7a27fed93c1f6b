/** Compiles the passages that the command line shows into a module: part of `npm run dictionaries`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Passage } from '../src/cli/passages'
import { readFixture } from '../src/evaluate/read-fixtures'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'fixtures/demo')
const OUTPUT = join(ROOT, 'src/cli/passages.generated.ts')

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'))
const passages: Passage[] = files.sort().map((file) => {
  const { passage, problems } = readFixture({
    file: `fixtures/demo/${file}`,
    content: readFileSync(join(FOLDER, file)),
  })
  const [problem] = problems
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line ?? 1}: ${problem.message}`)
  if (passage === undefined) throw new Error(`fixtures/demo/${file} has no passage`)
  const { id, title, text } = passage
  return { id, title, text }
})
const module = [
  '// Written by `npm run dictionaries` from fixtures/demo/. Do not edit.',
  "import type { Passage } from './passages'",
  '',
  `export const passages: readonly Passage[] = ${JSON.stringify(passages)}`,
  '',
].join('\n')
writeFileSync(OUTPUT, module)
console.log(`${passages.length} demo passages`)
