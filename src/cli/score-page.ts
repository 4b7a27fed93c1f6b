import type { Change } from '../evaluate/compare'
import { CAUSES, type ScoringError } from '../evaluate/errors'
import type { GoldAnnotation } from '../evaluate/gold'
import { MEASURES, type Rates, type Tally } from '../evaluate/score'
import type { Annotation } from '../formats/document'
import { isolateRuns, visible } from './pretty'
import type { PlacedDocument } from './score-inputs'
import { SCORE_PAGE_STYLE } from './score-page-style'
import { counted, DIMENSION_NAMES, type RunComparison, type ScoreRun } from './score-run'

/** How a stretch of text is marked. A missed mention and an extra prediction may overlap. */
type MarkClass = 'right' | 'missed' | 'extra' | 'wrong'

interface Mark {
  start: number
  end: number
  className: MarkClass
}

/** An error with its number on the page. */
interface NumberedError {
  number: number
  error: ScoringError
}

const NOTHING = '\u2013'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A language tag that can stand in `lang`; `mixed` is none. */
const LANGUAGE_TAG = /^[a-z]{2,3}$/u

function escaped(text: string): string {
  // A lone half of a surrogate pair cannot be written as UTF-8.
  return visible(text)
    .toWellFormed()
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] as string)
}

function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`
}

/** An English sentence with names in it. */
function sentence(text: string): string {
  return `<span dir="ltr">${escaped(isolateRuns(text))}</span>`
}

function share(value: number): string {
  return value.toFixed(3)
}

function shareCell(rates: Rates | null, value: (rates: Rates) => number): string {
  if (rates === null || rates.gold + rates.predicted === 0) return `<td>${NOTHING}</td>`
  const reached = value(rates)
  return `<td class="share" style="--reached:${(reached * 100).toFixed(1)}%">${share(reached)}</td>`
}

function scoreRow(name: string, tally: Tally, className = ''): string {
  const { span, typed, linked } = tally
  const strictest = linked ?? typed
  const { interval } = strictest
  const cells = [
    `<th scope="row">${isolated(name)}</th>`,
    `<td>${span.gold}</td>`,
    `<td>${span.predicted}</td>`,
    ...MEASURES.map((measure) => shareCell(tally[measure], ({ f1 }) => f1)),
    shareCell(strictest, ({ precision }) => precision),
    shareCell(strictest, ({ recall }) => recall),
    `<td>${interval === undefined ? NOTHING : `${share(interval.low)}\u2013${share(interval.high)}`}</td>`,
  ]
  return `<tr${className === '' ? '' : ` class="${className}"`}>${cells.join('')}</tr>\n`
}

function scoreTable({ scores, dimensions }: ScoreRun): string {
  const headings = ['', 'gold', 'predicted', ...MEASURES, 'precision', 'recall', 'interval']
  const rows = [scoreRow('total', scores.total, 'total')]
  if (scores.nil.span.gold + scores.nil.span.predicted > 0) rows.push(scoreRow('NIL', scores.nil))
  for (const dimension of dimensions) {
    const groups = Object.entries(scores[dimension])
    if (groups.length === 0) continue
    rows.push(`<tr class="group"><th colspan="${headings.length}">by ${DIMENSION_NAMES[dimension]}</th></tr>\n`)
    rows.push(...groups.map(([name, tally]) => scoreRow(name, tally)))
  }
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('')
  const strictest = scores.total.linked === null ? 'typed' : 'linked'
  return (
    `<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table></div>\n` +
    `<p class="soft">F1 by measure; precision, recall and 95 % interval are those of ${strictest}.</p>\n`
  )
}

/** What is marked in a text: what is right, and what each error tells of. */
function marksOf(gold: readonly GoldAnnotation[], errors: readonly NumberedError[]): Mark[] {
  const wrong = new Set(errors.map(({ error }) => error.gold))
  const marks: Mark[] = gold.filter((each) => !wrong.has(each)).map((each) => markOf(each, 'right'))
  for (const { error } of errors) {
    const { gold: wanted, predicted } = error
    if (wanted !== undefined && predicted !== undefined && hasSpan(wanted, predicted))
      marks.push(markOf(wanted, 'wrong'))
    else {
      if (wanted !== undefined) marks.push(markOf(wanted, 'missed'))
      if (predicted !== undefined) marks.push(markOf(predicted, 'extra'))
    }
  }
  return marks
}

function markOf({ start, end }: Annotation, className: MarkClass): Mark {
  return { start, end, className }
}

function hasSpan(one: Annotation, other: Annotation): boolean {
  return one.start === other.start && one.end === other.end
}

/** Where the number of an error stands: after what it tells of. */
function endOf({ gold, predicted }: ScoringError): number {
  return Math.max(gold?.end ?? 0, predicted?.end ?? 0)
}

/** The text with its marks, cut where a mark begins or ends, and the numbers of the errors. */
function markedText(text: string, marks: readonly Mark[], errors: readonly NumberedError[]): string {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const starting = groupBy(marks, ({ start }) => start)
  const ending = groupBy(marks, ({ end }) => end)
  const endingErrors = groupBy(errors, ({ error }) => endOf(error))
  /** How many marks of each class lie over the text at the cut. */
  const open = new Map<string, number>()
  const count = (mark: Mark, by: number): void => {
    open.set(mark.className, (open.get(mark.className) ?? 0) + by)
  }
  const pieces = cuts.map((from, place) => {
    const numbers = (endingErrors.get(from) ?? []).map(
      ({ number }) => `<sup><a href="#error-${number}">${number}</a></sup>`,
    )
    const to = cuts[place + 1]
    if (to === undefined) return numbers.join('')
    for (const mark of ending.get(from) ?? []) count(mark, -1)
    for (const mark of starting.get(from) ?? []) count(mark, 1)
    const classes = [...open].filter(([, marked]) => marked > 0).map(([className]) => className)
    const piece = escaped(text.slice(from, to))
    const marked = classes.length === 0 ? piece : `<mark class="${classes.sort().join(' ')}">${piece}</mark>`
    return numbers.join('') + marked
  })
  return pieces.join('')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function entityCell(text: string, annotation: Annotation | undefined, other: Annotation | undefined): string {
  if (annotation === undefined) return '<td>nothing</td>'
  const { start, end, type, id, name } = annotation
  const entity = id === null ? 'NIL' : (id ?? name)
  const link = entity === undefined ? '' : ` <code>${isolated(entity)}</code>`
  const isElsewhere = other !== undefined && !hasSpan(annotation, other)
  return `<td>${type}${link}${isElsewhere ? ` ${isolated(text.slice(start, end))}` : ''}</td>`
}

function errorRow(text: string, { number, error }: NumberedError): string {
  const { cause, surface, gold, predicted, explanation = '' } = error
  const cells = [
    `<td class="number">${number}</td>`,
    `<td>${cause}</td>`,
    `<td>${isolated(surface)}</td>`,
    entityCell(text, gold, undefined),
    entityCell(text, predicted, gold),
    `<td>${sentence(explanation)}</td>`,
  ]
  return `<tr id="error-${number}">${cells.join('')}</tr>\n`
}

function errorTable(text: string, errors: readonly NumberedError[]): string {
  if (errors.length === 0) return ''
  const head = ['', 'cause', 'text', 'wanted', 'got', 'why'].map((each) => `<th scope="col">${each}</th>`).join('')
  const rows = errors.map((error) => errorRow(text, error)).join('')
  return `<div class="scroll"><table class="errors">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table></div>\n`
}

function documentPart({ file, document }: PlacedDocument, errors: readonly NumberedError[], limit: number): string {
  const { id, title, lang, text, annotations } = document
  const about = [title, lang, file].filter((each) => each !== undefined).map(isolated)
  const result = `${counted(annotations.length, 'mention')}, ${errors.length === 0 ? 'no errors' : counted(errors.length, 'error')}`
  const tag = lang !== undefined && LANGUAGE_TAG.test(lang) ? ` lang="${lang}"` : ''
  const listed = errors.filter(({ number }) => number <= limit)
  const marked = markedText(text, marksOf(annotations, errors), listed)
  return (
    `<details${errors.length > 0 ? ' open' : ''}>\n` +
    `<summary><h3>${isolated(id)}</h3> <span class="soft">${about.join(' \u00b7 ')} \u00b7 ${result}</span></summary>\n` +
    // The parser leaves out the first line break of a `pre`.
    `<pre class="text" dir="auto"${tag}>\n${marked}</pre>\n` +
    `${errorTable(text, listed)}</details>\n`
  )
}

function causeList(errors: readonly ScoringError[]): string {
  const items = CAUSES.flatMap((cause) => {
    const count = errors.filter((error) => error.cause === cause).length
    return count === 0 ? [] : [`<li>${cause} <b>${count}</b></li>`]
  })
  return items.length === 0 ? '<p>No errors.</p>\n' : `<ul class="causes">\n${items.join('\n')}\n</ul>\n`
}

const LEGEND = `<p class="legend">
<span><mark class="right">right</mark> found as it should be</span>
<span><mark class="missed">missed</mark> not found</span>
<span><mark class="wrong">wrong</mark> with another type or link</span>
<span><mark class="extra">extra</mark> found where nothing, or something else, should be</span>
</p>
`

function changeRow({ document, surface, gold, before, after }: Change, what: string): string {
  const shown = (annotations: readonly Annotation[]): string =>
    annotations.length === 0
      ? 'nothing'
      : annotations.map(({ type, id }) => `${type} ${id === null ? 'NIL' : isolated(id ?? '')}`).join(', ')
  const cells = [what, isolated(document), isolated(surface), gold === undefined ? 'nothing' : shown([gold])]
  return `<tr>${[...cells, shown(before), shown(after)].map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
}

function comparisonPart(comparison: RunComparison | undefined): string {
  if (comparison === undefined) return ''
  const { file, fixed, broken, unchanged, leftOut } = comparison
  const head = ['', 'document', 'text', 'wanted', 'was', 'is'].map((each) => `<th scope="col">${each}</th>`).join('')
  const rows = [
    ...broken.map((change) => changeRow(change, 'broken')),
    ...fixed.map((change) => changeRow(change, 'fixed')),
  ]
  const table = `<div class="scroll"><table class="errors">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table></div>\n`
  const left = leftOut === 0 ? '' : ` ${counted(leftOut, 'document')} not compared: new, or with another text.`
  return (
    `<h2>Compared with ${isolated(file)}</h2>\n` +
    `<p>${fixed.length} fixed, ${broken.length} broken, ${unchanged.right} right and ${unchanged.wrong} wrong in both.${left}</p>\n` +
    (rows.length === 0 ? '' : table)
  )
}

function problemPart({ problems, missedBars }: ScoreRun): string {
  const bars = missedBars.map(({ message }) => `<p class="failed">${escaped(message)}</p>\n`)
  const items = problems.map(
    ({ file, line, message }) =>
      `<li><code>${isolated(line === undefined ? file : `${file}:${line}`)}</code> ${sentence(message)}</li>\n`,
  )
  return bars.join('') + (items.length === 0 ? '' : `<h2>Problems in the inputs</h2>\n<ul>\n${items.join('')}</ul>\n`)
}

/** A document of the page with its errors. */
interface Part {
  placed: PlacedDocument
  errors: NumberedError[]
}

/** The documents, those with errors first; errors are numbered as they come on the page. */
function partsOf({ gold, errors }: ScoreRun): Part[] {
  const all = gold.map((placed) => ({
    placed,
    errors: errors.filter(({ document }) => document === placed.document.id),
  }))
  const ordered = [...all.filter((part) => part.errors.length > 0), ...all.filter((part) => part.errors.length === 0)]
  let number = 0
  return ordered.map((part) => ({
    placed: part.placed,
    errors: part.errors
      .toSorted((a, b) => endOf(a) - endOf(b))
      .map((error) => {
        number++
        return { number, error }
      }),
  }))
}

/**
 * A run as a page that needs nothing else: scores, errors by cause, and every text with what is right, missed, wrong and extra
 * marked in it, those with errors first. Each text has its own direction. There is no script.
 */
export function scorePage(run: ScoreRun): string {
  const parts = partsOf(run).map(({ placed, errors }) => documentPart(placed, errors, run.errorLimit))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>nisba score</title>
<style>${SCORE_PAGE_STYLE}</style>
</head>
<body>
<h1>nisba score</h1>
<p class="soft">${counted(run.scores.documents, 'document')}, ${counted(run.scores.total.span.gold, 'mention')}</p>
${problemPart(run)}<h2>Scores</h2>
${scoreTable(run)}${comparisonPart(run.comparison)}<h2>Errors by cause</h2>
${causeList(run.errors)}<h2>Texts</h2>
${LEGEND}${parts.join('')}</body>
</html>
`
}
