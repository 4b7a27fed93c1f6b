/** One thing that is wrong with a record of a dictionary. */
export interface GazetteerProblem {
  /** Id of the record, or its place (`record 3`) where the id is missing. */
  record: string
  /** Path of the field, such as `aliases.ar[2].form`. */
  field: string
  value: unknown
  why: string
  /** What to do about it. */
  fix: string
}

/** Any value as text: also those that JSON cannot write. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

function describe(problem: GazetteerProblem): string {
  const value = shown(problem.value)
  return `${problem.record}: ${problem.field} = ${value}: ${problem.why}; ${problem.fix}`
}

/** Thrown when a dictionary cannot be compiled; lists every problem, and nothing of the dictionary is loaded. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError'
  readonly problems: readonly GazetteerProblem[]

  constructor(problems: readonly GazetteerProblem[]) {
    const noun = problems.length === 1 ? 'problem' : 'problems'
    super(`${problems.length} ${noun} in the gazetteer:\n${problems.map(describe).join('\n')}`)
    this.problems = problems
  }
}
