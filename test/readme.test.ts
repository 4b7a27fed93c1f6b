import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { gazetteer } from '../src/gazetteers/villages'
import * as nisba from '../src/index'

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const BLOCKS = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] as string)

interface Outcome {
  printed: string[]
  compared: number
}

/** Runs a block against the source. `expression // value` at the start of a line becomes a comparison. */
function run(block: string): Outcome {
  const outcome: Outcome = { printed: [], compared: 0 }
  const code = block
    .replace(/^import (\{[^}]*\}) from 'nisba'$/gm, 'const $1 = nisba')
    .replace(/^import \{ gazetteer as villages \} from 'nisba\/gazetteers\/villages'$/gm, '')
    .replace(
      /^([^\s/].*?|\/\\b.*?) \/\/ ([[{'\d]|true|false)(.*)$/gm,
      (line, expression: string, first: string, rest: string) =>
        expression.startsWith('const ') ? line : `compare(${expression}, ${first}${rest})`,
    )
  const script = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const compare = (actual: unknown, expected: unknown): void => {
    outcome.compared++
    expect(actual).toEqual(expected)
  }
  const print = { log: (...values: unknown[]) => outcome.printed.push(values.join(' ')) }
  new Function('nisba', 'villages', 'compare', 'console', script.outputText.replace(/^export \{\};?$/m, ''))(
    nisba,
    gazetteer,
    compare,
    print,
  )
  return outcome
}

it('prints what the first example says', () => {
  const block = BLOCKS[0] as string
  const promised = block
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice(3))
  expect(promised.length).toBeGreaterThanOrEqual(4)
  expect(run(block).printed).toEqual(promised)
})

it.each(BLOCKS.slice(1))('gives the values written behind the expressions: %#', (block) => {
  expect(run(block).compared).toBeGreaterThan(0)
})

it('compares at least five values in all', () => {
  const compared = BLOCKS.slice(1).reduce((sum, block) => sum + run(block).compared, 0)
  expect(compared).toBeGreaterThanOrEqual(5)
})

it('has its numbers filled in', () => {
  expect(README.match(/\b[A-Z]+_(?:N|KB)\b/g)).toBeNull()
})
