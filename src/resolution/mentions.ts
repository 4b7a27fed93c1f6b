import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import type { TokenLanguages } from '../language/label-tokens'
import { Reading } from '../language/label-tokens'
import { endOfLetter } from '../normalization/fold'
import type { Tokens } from '../tokenization/tokens'
import type { Evidence, Lang, MatchGrade, Mention, ReadingOptions } from '../types'
import { LANGS } from '../vocabulary'
import { type Decision, Namesakes } from './namesakes'
import { compareReadings, compareStanding, onePerEntity } from './overlaps'
import { type AdmittedReading, headOf, idOf, spanKey } from './readings'

const GRADE_NAMES: Readonly<Record<Grade, MatchGrade>> = {
  [Grade.Exact]: 'exact',
  [Grade.Strict]: 'strict',
  [Grade.Loose]: 'loose',
}
const STRENGTH_NAMES: Readonly<Record<Strength, Evidence['strength']>> = {
  [Strength.Strong]: 'strong',
  [Strength.Short]: 'short',
  [Strength.Weak]: 'weak',
}

/**
 * The factors of `Mention.confidence`; they order mentions by how much speaks for them, and are not yet fitted to
 * labelled text.
 */
const STRENGTH_CONFIDENCE: Readonly<Record<Strength, number>> = {
  [Strength.Strong]: 0.95,
  [Strength.Short]: 0.9,
  [Strength.Weak]: 0.85,
}
const GRADE_CONFIDENCE: Readonly<Record<Grade, number>> = {
  [Grade.Exact]: 1,
  [Grade.Strict]: 0.99,
  [Grade.Loose]: 0.94,
}
/** A proclitic cut off: SPEC 3.2 measured 93 to 96 % right beside 96.6 % for whole words. */
const PROCLITIC_CONFIDENCE = 0.98
/** Another language in Arabic script: half (language report 4.9). */
const FOLDED_CONFIDENCE = 0.5
/** Several entities fit, and only that news means this one most often decides. */
const PROMINENCE_CONFIDENCE = 0.8
/** Several entities fit and nothing decides. */
const UNDECIDED_CONFIDENCE = 0.6

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}

function confidenceOf(candidate: Candidate, languages: TokenLanguages): number {
  let confidence = STRENGTH_CONFIDENCE[candidate.strength] * GRADE_CONFIDENCE[candidate.grade]
  if (candidate.procliticLength > 0) confidence *= PROCLITIC_CONFIDENCE
  if (candidate.reading === Reading.Folded) confidence *= FOLDED_CONFIDENCE
  if (candidate.procliticLength > 0 || candidate.suffix !== '') {
    // What was cut off is only there if the text is in that language.
    const arabic = languages.arabic[candidate.firstToken] as number
    confidence *= 0.5 + 0.5 * (candidate.reading === Reading.Arabic ? arabic : 1 - arabic)
  }
  return rounded(confidence)
}

/** Loose letters as Persian writes them. */
function inPersianLetters(suffix: string): string {
  return suffix.replaceAll('\u064a', '\u06cc')
}

function displayName({ gazetteer, entity }: Candidate, lang: Lang | 'und', displayLanguage: Lang | undefined): string {
  const preferred = displayLanguage ?? (lang === 'und' ? 'ar' : lang)
  for (const each of [preferred, ...LANGS]) {
    const name = gazetteer.canonicalName(entity, each)
    if (name !== undefined) return name
  }
  return gazetteer.ids[entity] as string
}

/** Readings by span. */
function groupBySpan(readings: readonly AdmittedReading[]): Map<number, AdmittedReading[]> {
  const groups = new Map<number, AdmittedReading[]>()
  for (const reading of readings) {
    const key = spanKey(reading.candidate)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [reading])
    else group.push(reading)
  }
  return groups
}

/** Readings by the tokens they cover. */
function groupByToken(readings: readonly AdmittedReading[]): Map<number, AdmittedReading[]> {
  const groups = new Map<number, AdmittedReading[]>()
  for (const reading of readings) {
    for (let token = reading.candidate.firstToken; token <= reading.candidate.lastToken; token++) {
      const group = groups.get(token)
      if (group === undefined) groups.set(token, [reading])
      else group.push(reading)
    }
  }
  return groups
}

/** A reading that was chosen, with those of other entities that fit its span as well. */
interface Choice {
  reading: AdmittedReading
  rivals: readonly AdmittedReading[]
}

/** Turns the readings that were chosen into mentions. `admitted` holds all readings, for alternatives and evidence. */
export function toMentions(
  tokens: Tokens,
  chosen: readonly AdmittedReading[],
  admitted: readonly AdmittedReading[],
  languages: TokenLanguages,
  options: ReadingOptions,
): Mention[] {
  const bySpan = groupBySpan(admitted)
  const choices: Choice[] = chosen.map((reading) => {
    const sameSpan = bySpan.get(spanKey(reading.candidate)) ?? []
    const rivals = sameSpan.length === 1 ? sameSpan : onePerEntity(sameSpan)
    return { reading, rivals: rivals.filter((other) => compareStanding(reading, other) === 0) }
  })
  const unambiguous = choices.filter(({ rivals }) => rivals.length <= 1).map(({ reading }) => reading)
  const isDecisionNeeded = options.overlaps !== 'all' && unambiguous.length < choices.length
  const namesakes = isDecisionNeeded ? new Namesakes(tokens, unambiguous) : undefined
  const byToken = options.explain === true ? groupByToken(admitted) : undefined
  return choices.map(({ reading, rivals }) => {
    const needsDecision = namesakes !== undefined && rivals.length > 1
    const decision: Decision | undefined = needsDecision ? namesakes.pick(rivals) : { reading, byProminence: false }
    const best = decision?.reading ?? rivals.find((rival) => isRequested(rival, options)) ?? reading
    const mention = toMention(tokens, best, bySpan.get(spanKey(best.candidate)) ?? [], languages, options)
    if (rivals.length > 1) mention.alternatives = rivals.map(({ candidate }) => idOf(candidate)).sort()
    if (decision === undefined) leaveOpen(mention, rivals)
    else if (decision.byProminence) mention.confidence = rounded(mention.confidence * PROMINENCE_CONFIDENCE)
    if (byToken !== undefined) mention.evidence = evidenceOf(best, rivals, byToken)
    return mention
  })
}

function isRequested({ candidate }: AdmittedReading, { types }: ReadingOptions): boolean {
  return types === undefined || types.includes(headOf(candidate).type)
}

/** Nothing decides between the alternatives: the name is there, the link is not. */
function leaveOpen(mention: Mention, rivals: readonly AdmittedReading[]): void {
  mention.id = null
  if (rivals.some(({ candidate }) => headOf(candidate).kind !== mention.kind)) delete mention.kind
  mention.name = mention.text
  mention.confidence = rounded(mention.confidence * UNDECIDED_CONFIDENCE)
}

function toMention(
  tokens: Tokens,
  { candidate }: AdmittedReading,
  sameSpan: readonly AdmittedReading[],
  languages: TokenLanguages,
  options: ReadingOptions,
): Mention {
  const { letters } = tokens
  const { type, kind } = headOf(candidate)
  const id = idOf(candidate)
  const text = letters.text.slice(candidate.start, candidate.end)
  const isSpelledAlike = sameSpan.some(
    (other) => other.candidate.reading !== candidate.reading && idOf(other.candidate) === id,
  )
  const formLang = candidate.gazetteer.langOf(candidate.alias)
  const lang = isSpelledAlike ? 'und' : formLang
  return {
    start: candidate.start,
    end: candidate.end,
    text,
    type,
    ...(kind !== undefined && { kind }),
    id,
    name: displayName(candidate, lang, options.displayLanguage),
    lang,
    alias: candidate.strength === Strength.Short ? text : candidate.gazetteer.form(candidate.alias),
    match: GRADE_NAMES[candidate.grade],
    confidence: confidenceOf(candidate, languages),
    word: {
      start: letters.at[tokens.first[candidate.firstToken] as number] as number,
      end: Math.max(candidate.end, endOfLetter(letters, (tokens.end[candidate.lastToken] as number) - 1)),
    },
    ...(candidate.proclitic !== '' && { proclitic: candidate.proclitic }),
    ...(candidate.suffix !== '' && { suffix: inPersianLetters(candidate.suffix) }),
  }
}

function evidenceOf(
  reading: AdmittedReading,
  rivals: readonly AdmittedReading[],
  byToken: ReadonlyMap<number, readonly AdmittedReading[]>,
): Evidence {
  const { candidate } = reading
  const overlapping = new Set<AdmittedReading>()
  for (let token = candidate.firstToken; token <= candidate.lastToken; token++) {
    for (const other of byToken.get(token) ?? []) if (other !== reading) overlapping.add(other)
  }
  const own = new Set([reading, ...rivals].map((each) => idOf(each.candidate)))
  const beat = [...overlapping].sort(compareReadings).map((other) => idOf(other.candidate))
  return {
    strength: STRENGTH_NAMES[candidate.strength],
    ...(reading.licence !== undefined && { licence: reading.licence }),
    beat: [...new Set(beat)].filter((id) => !own.has(id)),
  }
}
