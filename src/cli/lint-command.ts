import type { Finding } from '../lint/findings'
import { lintRecords, RULE_DESCRIPTIONS } from '../lint/lint-records'
import { oneOf, parseArguments } from './arguments'
import { unreadable } from './inputs'
import { Output } from './output'
import { type PlacedDictionary, placedDictionary } from './placed-records'
import { isolateRuns } from './pretty'
import { ExitCode, type Surroundings } from './surroundings'
import { LINT_HELP, UsageError } from './usage'

const COMMAND = 'lint'
const FORMATS = ['text', 'json'] as const
const RULE_INDENT = '    '
const WIDTH = 78

function read(paths: readonly string[]): PlacedDictionary {
  try {
    return placedDictionary(paths)
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(COMMAND, unreadable(path ?? paths.join(', '), error).message)
  }
}

function shownValue(value: unknown): string {
  return typeof value === 'string' ? `"${isolateRuns(value)}"` : isolateRuns(JSON.stringify(value) ?? String(value))
}

/** A line that editors and terminals make a link of: the place first. */
function lineOf({ file, line, rule, record, value, why, fix }: Finding): string {
  const what = record === '' ? shownValue(value) : `${record}: ${shownValue(value)}`
  return `${file}:${line}: ${rule}: ${what} ${isolateRuns(why)}; ${isolateRuns(fix)}\n`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function summary(findings: readonly Finding[], { files, records }: PlacedDictionary): string {
  const extent = `${counted(records.length, 'record')} of ${counted(files.length, 'file')}`
  return `${findings.length === 0 ? 'no findings' : counted(findings.length, 'finding')} in ${extent}\n`
}

/** Text in lines that fit a terminal. */
function wrapped(text: string): string {
  let line = RULE_INDENT
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH) {
      lines.push(line.trimEnd())
      line = RULE_INDENT
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

function rulesText(): string {
  return RULE_DESCRIPTIONS.map(({ id, about, isStrictOnly }) => {
    const heading = isStrictOnly === true ? `${id} (only with --strict)` : id
    return `${heading}\n${wrapped(about)}\n`
  }).join('\n')
}

/** `nisba lint`. */
export async function lintCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const output = new Output(surroundings.stdout)
  if (values.help || values.rules) {
    await output.write(values.help ? LINT_HELP : rulesText())
    return ExitCode.Done
  }
  const format = oneOf(COMMAND, 'format', values.format, FORMATS)
  if (positionals.length === 0) throw new UsageError(COMMAND, 'no dictionary given; name files or folders')
  const dictionary = read(positionals)
  if (dictionary.files.length === 0) {
    throw new UsageError(COMMAND, `no dictionary in ${positionals.join(', ')}; they end in .yml, .yaml, .tsv or .jsonl`)
  }
  const { records, contexts } = dictionary
  const findings = [...dictionary.findings, ...lintRecords(records, { contexts, strict: values.strict })]
  if (format === 'json') await output.write(`${JSON.stringify(findings, undefined, 2)}\n`)
  else await output.write(findings.map(lineOf).join('') + summary(findings, dictionary))
  return findings.length === 0 ? ExitCode.Done : ExitCode.SomeInputsFailed
}
