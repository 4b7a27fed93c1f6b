import type { Change } from '../evaluate/compare'
import { CAUSES, described, type ScoringError } from '../evaluate/errors'
import { MEASURES, type Rates, type Tally } from '../evaluate/score'
import type { Annotation } from '../formats/document'
import { isolate, isolateRuns, visible } from './pretty'
import { counted, DIMENSION_NAMES, type RunComparison, type ScoreRun } from './score-run'

const GAP = '  '
const NOTHING = '\u2013'

type Row = readonly string[]

const HEADING: Row = ['', 'gold', 'predicted', ...MEASURES, 'precision', 'recall', 'interval']

function share(value: number): string {
  return value.toFixed(3)
}

function shareOf(rates: Rates | null, value: (rates: Rates) => number): string {
  return rates === null || rates.gold + rates.predicted === 0 ? NOTHING : share(value(rates))
}

function rowOf(name: string, tally: Tally): Row {
  const { span, linked, typed } = tally
  const strictest = linked ?? typed
  const { interval } = strictest
  return [
    name,
    String(span.gold),
    String(span.predicted),
    ...MEASURES.map((measure) => shareOf(tally[measure], ({ f1 }) => f1)),
    shareOf(strictest, ({ precision }) => precision),
    shareOf(strictest, ({ recall }) => recall),
    interval === undefined ? NOTHING : `${share(interval.low)}\u2013${share(interval.high)}`,
  ]
}

/** Rows with the first column to the left and numbers to the right; an empty row is an empty line. */
function aligned(rows: readonly Row[]): string {
  const widths = HEADING.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      return `${cells.join(GAP).trimEnd()}\n`
    })
    .join('')
}

function scoreRows({ scores, dimensions }: ScoreRun): Row[] {
  const rows = [HEADING, rowOf('total', scores.total)]
  if (scores.nil.span.gold + scores.nil.span.predicted > 0) rows.push(rowOf('NIL', scores.nil))
  for (const dimension of dimensions) {
    const groups = Object.entries(scores[dimension])
    if (groups.length === 0) continue
    rows.push([], [`by ${DIMENSION_NAMES[dimension]}`])
    for (const [name, tally] of groups) rows.push(rowOf(`${GAP}${visible(name)}`, tally))
  }
  return rows
}

/** Where it is, what is there, and what was made of it; the surface form last but one, isolated. */
function errorLine({ document, gold, predicted, surface, difference, explanation }: ScoringError): string {
  const { start, end } = (gold ?? predicted) as Annotation
  const isElsewhere =
    gold !== undefined && predicted !== undefined && !(predicted.start === start && predicted.end === end)
  const where = isElsewhere ? ` at ${predicted.start}\u2013${predicted.end}` : ''
  const why = explanation === undefined ? '' : `; ${isolateRuns(explanation)}`
  return `${GAP}${visible(document)}:${start}\u2013${end}${GAP}${isolate(surface)}${GAP}${difference}${where}${why}\n`
}

function errorList({ errors, errorLimit }: ScoreRun): string {
  if (errors.length === 0) return '\nno errors\n'
  const parts: string[] = [`\n${counted(errors.length, 'error')}\n`]
  let left = errorLimit
  for (const cause of CAUSES) {
    const ofCause = errors.filter((error) => error.cause === cause)
    if (ofCause.length === 0) continue
    parts.push(`${cause}: ${ofCause.length}\n`, ...ofCause.slice(0, left).map(errorLine))
    left = Math.max(0, left - ofCause.length)
  }
  const hidden = errors.length - errorLimit
  if (hidden > 0 && errorLimit > 0) parts.push(`${counted(hidden, 'further error')}; --errors N shows more\n`)
  return parts.join('')
}

function reported(annotations: readonly Annotation[]): string {
  return annotations.length === 0 ? 'nothing' : annotations.map(described).join(', ')
}

function changeLine({ document, start, end, surface, gold, before, after }: Change): string {
  const wanted = gold === undefined ? 'nothing' : described(gold)
  const what = `wanted ${wanted}, was ${reported(before)}, is ${reported(after)}`
  return `${GAP}${visible(document)}:${start}\u2013${end}${GAP}${isolate(surface)}${GAP}${what}\n`
}

function comparisonText({ file, fixed, broken, unchanged, leftOut }: RunComparison): string {
  const parts = [
    `\ncompared with ${file}: ${fixed.length} fixed, ${broken.length} broken, ` +
      `${unchanged.right} right and ${unchanged.wrong} wrong in both\n`,
  ]
  if (leftOut > 0) parts.push(`${counted(leftOut, 'document')} not compared: new, or with another text\n`)
  if (broken.length > 0) parts.push('broken\n', ...broken.map(changeLine))
  if (fixed.length > 0) parts.push('fixed\n', ...fixed.map(changeLine))
  return parts.join('')
}

/** A run for a terminal: F1 by measure and group, errors by cause, and what changed since an earlier run. */
export function scoreTable(run: ScoreRun): string {
  const strictest = run.scores.total.linked === null ? 'typed' : 'linked'
  const about = `F1; precision, recall and 95 % interval are those of ${strictest}\n`
  const heading = `${counted(run.scores.documents, 'document')}\n\n`
  const comparison = run.comparison === undefined ? '' : comparisonText(run.comparison)
  return heading + aligned(scoreRows(run)) + about + errorList(run) + comparison
}
