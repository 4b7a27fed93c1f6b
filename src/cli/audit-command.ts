import { Auditor } from '../audit/audit'
import { proposalsFor, writeProposals } from '../audit/proposals'
import type { AuditReport } from '../audit/report'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { defaultGazetteer } from '../index'
import { oneOf, parseArguments } from './arguments'
import { auditInputs, readDocuments } from './audit-inputs'
import { auditTable } from './audit-table'
import { readGazetteer } from './gazetteer-files'
import { Messages } from './messages'
import { Output, writeResult } from './output'
import { runInputs } from './run-inputs'
import { counted } from './score-run'
import { ExitCode, type Surroundings } from './surroundings'
import { AUDIT_HELP, PACKAGE_VERSION, UsageError } from './usage'

const COMMAND = 'audit'
const FORMATS = ['table', 'json', 'yaml'] as const
/** Rows of a table when nobody says how many; the other formats have all. */
const SHOWN_ROWS = 30
/** A name that came up once is seldom worth a look. */
const LEAST_HITS = '2'
/** Documents from one message of progress to the next. */
const STEP = 100

interface AuditArguments {
  paths: string[]
  format: (typeof FORMATS)[number]
  output: string | undefined
  isLines: boolean
  limit: number
  leastHits: number
  gazetteerFiles: string[]
}

function readNumber(option: string, value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isInteger(number) && number >= 0) return number
  throw new UsageError(COMMAND, `--${option} has ${JSON.stringify(value)}; it must be a number from 0`)
}

/** What the arguments ask for; `undefined` for help. */
function readArguments(args: readonly string[]): AuditArguments | undefined {
  const { values, positionals } = parseArguments(COMMAND, {
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'table' },
      output: { type: 'string', short: 'o' },
      jsonl: { type: 'boolean', default: false },
      limit: { type: 'string' },
      'min-hits': { type: 'string', default: LEAST_HITS },
      gazetteer: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return undefined
  const format = oneOf(COMMAND, 'format', values.format, FORMATS)
  const { limit } = values
  return {
    paths: positionals,
    format,
    output: values.output,
    isLines: values.jsonl,
    limit:
      limit === undefined ? (format === 'table' ? SHOWN_ROWS : Number.POSITIVE_INFINITY) : readNumber('limit', limit),
    leastHits: readNumber('min-hits', values['min-hits']),
    gazetteerFiles: values.gazetteer,
  }
}

function written(report: AuditReport, { format, limit }: AuditArguments, gazetteers: readonly Gazetteer[]): string {
  if (format === 'table') return auditTable(report, limit)
  const { documents, forgotten } = report
  const aliases = report.aliases.slice(0, limit)
  const names = report.names.slice(0, limit)
  if (format === 'json') {
    return `${JSON.stringify({ nisba: PACKAGE_VERSION, documents, forgotten, aliases, names }, undefined, 2)}\n`
  }
  const isTaken = (id: string): boolean => gazetteers.some((gazetteer) => gazetteer.entityOf(id) !== undefined)
  const proposals = proposalsFor(names, isTaken)
  const heading = `# ${counted(proposals.length, 'name')} in no dictionary, of ${counted(documents, 'document')}.`
  const advice = '# Review each, give it a better id, and leave out what is no name; nisba lint checks the rest.'
  return `${heading}\n${advice}\n\n${proposals.length === 0 ? '[]\n' : writeProposals(proposals)}`
}

/** `nisba audit`. */
export async function auditCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const settings = readArguments(args)
  const output = new Output(surroundings.stdout)
  if (settings === undefined) {
    await output.write(AUDIT_HELP)
    return ExitCode.Done
  }
  const messages = new Messages(surroundings, true)
  const own = await Promise.all(settings.gazetteerFiles.map((path) => readGazetteer(COMMAND, path)))
  const gazetteers = [defaultGazetteer(), ...own]
  const { inputs, failed } = auditInputs(settings.paths, messages)
  if (inputs.some(({ path }) => path === null) && surroundings.stdin.isTTY === true) {
    messages.hint('reading standard input; end it with Ctrl-D')
  }
  const auditor = new Auditor(gazetteers)
  const take = (id: string, text: string): void => {
    auditor.add(id, text)
    if (auditor.documents % STEP === 0) messages.progress(counted(auditor.documents, 'document'))
  }
  const exitCode = await runInputs(
    inputs,
    (input) => readDocuments(input, settings.isLines, take, surroundings, messages),
    messages,
  )
  if (auditor.documents === 0 && (failed || exitCode !== ExitCode.Done)) return ExitCode.SomeInputsFailed
  const report = auditor.report(settings.leastHits)
  await writeResult(COMMAND, written(report, settings, gazetteers), settings.output, output)
  if (report.forgotten > 0) messages.hint(`${counted(report.forgotten, 'rare name')} forgotten to keep memory flat`)
  return failed ? ExitCode.SomeInputsFailed : exitCode
}
