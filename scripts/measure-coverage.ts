/**
 * Which gold mentions the dictionaries could name at all: `npm run coverage -- DIR [--min SHARE] [--misses]`. DIR holds
 * passages (`*.jsonl`) with their entities (`*.entities.tsv` of the same name). A mention that is not NIL is covered when a
 * record that links to its entity (annotation guidelines 5) has the surface, loosely folded, among its names of any kind.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkKeys, readEntityNames } from '../src/evaluate/links'
import { readJsonl } from '../src/formats/jsonl'
import { allForms } from '../src/gazetteer/expand-aliases'
import { patternOf } from '../src/gazetteer/name-pattern'
import { defaultGazetteer } from '../src/index'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { min: { type: 'string' }, misses: { type: 'boolean' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run coverage -- DIR [--min SHARE] [--misses]')
  process.exit(2)
}

const gazetteer = defaultGazetteer()
const namesOfEntity = gazetteer.ids.map((_, entity) => allForms(gazetteer.record(entity)))
const keysOfEntity = namesOfEntity.map(linkKeys)
const entitiesBySurface = new Map<string, Set<number>>()
namesOfEntity.forEach((names, entity) => {
  for (const name of names) {
    const { key } = patternOf(name)
    entitiesBySurface.set(key, (entitiesBySurface.get(key) ?? new Set()).add(entity))
  }
})

/** The keys under which a surface may stand in the dictionary: its own, and with the alef that ل elides (SPEC S2). */
function surfaceKeys(surface: string): string[] {
  const { key } = patternOf(surface)
  return key.startsWith('ل') ? [key, `ا${key}`, `ال${key}`] : [key]
}

interface Tally {
  covered: number
  all: number
}
const tallies = new Map<string, Tally>()
function count(name: string, covered: boolean): void {
  const tally = tallies.get(name) ?? { covered: 0, all: 0 }
  tally.all++
  if (covered) tally.covered++
  tallies.set(name, tally)
}

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const entities = join(folder, file.replace(/\.jsonl$/, '.entities.tsv'))
  if (!existsSync(entities)) continue
  const goldNames = readEntityNames(readFileSync(entities, 'utf8'))
  const path = join(folder, file)
  const { documents, problems } = readJsonl({ file: path, content: readFileSync(path) })
  if (problems.length > 0)
    throw new Error(problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'))
  for (const { id, lang = '', text, annotations } of documents) {
    for (const { start, end, type, name: en } of annotations) {
      if (en === undefined) continue
      const surface = text.slice(start, end)
      const wanted = [...(goldNames.get(en) ?? linkKeys([en]))]
      const candidates = surfaceKeys(surface).flatMap((key) => [...(entitiesBySurface.get(key) ?? [])])
      const covered = candidates.some((entity) => wanted.some((key) => keysOfEntity[entity]?.has(key)))
      for (const name of [`${lang} ${type}`, lang, type, 'all']) count(name, covered)
      if (!covered && values.misses) {
        const why = candidates.length > 0 ? 'not linked' : 'no such name'
        console.log(`${id}\t${type}\t${surface}\t${en}\t${why}`)
      }
    }
  }
}

for (const [name, { covered, all }] of [...tallies].sort()) {
  console.log(`${name}\t${covered} of ${all}\t${(covered / all).toFixed(3)}`)
}
const total = tallies.get('all')
const least = Number(values.min ?? 0)
if (total === undefined || total.covered / total.all < least) {
  console.error(`coverage is below ${least}`)
  process.exitCode = 1
}
