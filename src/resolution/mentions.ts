import { phraseOf, wordAt } from '../context/context-words'
import { Grade } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import type { TokenLanguages } from '../language/label-tokens'
import { Reading } from '../language/label-tokens'
import { endOfLetter } from '../normalization/fold'
import type { Tokens } from '../tokenization/tokens'
import type { EntityRecord, Evidence, ExtractOptions, Lang, MatchGrade, Mention } from '../types'
import { compareStanding } from './overlaps'
import { type AdmittedReading, recordOf, spanKey } from './readings'

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
/** Several entities fit and nothing decides. */
const UNDECIDED_CONFIDENCE = 0.6

const LANG_OF_READING: Readonly<Partial<Record<Reading, Lang>>> = {
  [Reading.Arabic]: 'ar',
  [Reading.Persian]: 'fa',
  [Reading.English]: 'en',
}

function confidenceOf(reading: AdmittedReading, languages: TokenLanguages, undecided: boolean): number {
  const { candidate } = reading
  let confidence = STRENGTH_CONFIDENCE[candidate.strength] * GRADE_CONFIDENCE[candidate.grade]
  if (candidate.procliticLength > 0) confidence *= PROCLITIC_CONFIDENCE
  if (candidate.reading === Reading.Folded) confidence *= FOLDED_CONFIDENCE
  if (candidate.procliticLength > 0 || candidate.suffix !== '') {
    // What was cut off is only there if the text is in that language.
    const arabic = languages.arabic[candidate.firstToken] as number
    confidence *= 0.5 + 0.5 * (candidate.reading === Reading.Arabic ? arabic : 1 - arabic)
  }
  if (undecided) confidence *= UNDECIDED_CONFIDENCE
  return Math.round(confidence * 1000) / 1000
}

function displayName(record: EntityRecord, lang: Lang | 'und', displayLanguage: Lang | undefined): string {
  const { names } = record
  const preferred = displayLanguage ?? (lang === 'und' ? 'ar' : lang)
  return names[preferred] ?? names.en ?? names.ar ?? names.fa ?? record.id
}

/** Picks among entities of one span by the words of their `near` lists and by what else the document mentions. */
class Disambiguation {
  readonly #words: ReadonlySet<string>
  readonly #mentioned: ReadonlySet<string>

  constructor(tokens: Tokens, chosen: readonly AdmittedReading[], ambiguousSpans: ReadonlySet<number>) {
    this.#words = new Set(Array.from({ length: tokens.count }, (_, token) => wordAt(tokens, token)))
    this.#mentioned = new Set(
      chosen
        .filter(({ candidate }) => !ambiguousSpans.has(spanKey(candidate)))
        .map(({ candidate }) => recordOf(candidate).id),
    )
  }

  #evidenceFor(record: EntityRecord): number {
    const near = (record.near ?? []).filter((phrase) =>
      phraseOf(phrase).every((stems) => stems.some((stem) => this.#words.has(stem))),
    ).length
    return near + (this.#mentioned.has(record.id) ? 2 : 0)
  }

  /** The one reading that more speaks for than for any other, if there is one. */
  pick(readings: readonly AdmittedReading[]): AdmittedReading | undefined {
    const ranked = readings
      .map((reading) => ({ reading, evidence: this.#evidenceFor(recordOf(reading.candidate)) }))
      .sort((a, b) => b.evidence - a.evidence)
    const [best, second] = ranked
    return best !== undefined && best.evidence > (second?.evidence ?? 0) ? best.reading : undefined
  }
}

/** Readings by span, best first within each. */
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

/** One reading for each entity, the best. */
function oneForEachEntity(readings: readonly AdmittedReading[]): AdmittedReading[] {
  const best = new Map<string, AdmittedReading>()
  for (const reading of readings) {
    const { id } = recordOf(reading.candidate)
    const known = best.get(id)
    if (known === undefined || compareStanding(reading, known) < 0) best.set(id, reading)
  }
  return [...best.values()]
}

/** Turns the readings that were chosen into mentions. `admitted` holds all readings, for alternatives and evidence. */
export function toMentions(
  tokens: Tokens,
  chosen: readonly AdmittedReading[],
  admitted: readonly AdmittedReading[],
  languages: TokenLanguages,
  options: ExtractOptions,
): Mention[] {
  const bySpan = groupBySpan(admitted)
  const rivalsOf = (reading: AdmittedReading): AdmittedReading[] =>
    oneForEachEntity(bySpan.get(spanKey(reading.candidate)) ?? []).filter(
      (other) => compareStanding(reading, other) === 0,
    )
  const ambiguous = new Set(
    chosen.filter((reading) => rivalsOf(reading).length > 1).map(({ candidate }) => spanKey(candidate)),
  )
  const disambiguation = ambiguous.size > 0 ? new Disambiguation(tokens, chosen, ambiguous) : undefined
  return chosen.map((reading) => {
    const rivals = disambiguation === undefined ? [reading] : rivalsOf(reading)
    const decided = rivals.length <= 1 ? reading : disambiguation?.pick(rivals)
    return toMention(tokens, decided ?? reading, rivals, decided === undefined, bySpan, admitted, languages, options)
  })
}

function toMention(
  tokens: Tokens,
  reading: AdmittedReading,
  rivals: readonly AdmittedReading[],
  undecided: boolean,
  bySpan: ReadonlyMap<number, readonly AdmittedReading[]>,
  admitted: readonly AdmittedReading[],
  languages: TokenLanguages,
  options: ExtractOptions,
): Mention {
  const { candidate } = reading
  const { letters } = tokens
  const record = recordOf(candidate)
  const text = letters.text.slice(candidate.start, candidate.end)
  const sameSpan = bySpan.get(spanKey(candidate)) ?? []
  const isSpelledAlike = sameSpan.some(
    (other) => other.candidate.reading !== candidate.reading && recordOf(other.candidate).id === record.id,
  )
  const formLang = candidate.gazetteer.langOf(candidate.alias)
  const lang = isSpelledAlike ? 'und' : (LANG_OF_READING[candidate.reading] ?? formLang)
  const mention: Mention = {
    start: candidate.start,
    end: candidate.end,
    text,
    type: record.type,
    ...(record.kind !== undefined && { kind: record.kind }),
    id: undecided ? null : record.id,
    name: undecided ? text : displayName(record, lang, options.displayLanguage),
    lang,
    alias: candidate.strength === Strength.Short ? text : candidate.gazetteer.form(candidate.alias),
    match: GRADE_NAMES[candidate.grade],
    confidence: confidenceOf(reading, languages, undecided),
    word: {
      start: letters.at[tokens.first[candidate.firstToken] as number] as number,
      end: Math.max(candidate.end, endOfLetter(letters, (tokens.end[candidate.lastToken] as number) - 1)),
    },
    ...(candidate.proclitic !== '' && { proclitic: candidate.proclitic }),
    ...(candidate.suffix !== '' && { suffix: candidate.suffix }),
    ...(rivals.length > 1 && { alternatives: rivals.map((rival) => recordOf(rival.candidate).id).sort() }),
  }
  if (options.explain === true) mention.evidence = evidenceOf(reading, admitted)
  return mention
}

function evidenceOf(reading: AdmittedReading, admitted: readonly AdmittedReading[]): Evidence {
  const { candidate } = reading
  const beat = admitted.filter(
    (other) => other !== reading && other.candidate.start < candidate.end && candidate.start < other.candidate.end,
  )
  return {
    strength: STRENGTH_NAMES[candidate.strength],
    ...(reading.licence !== undefined && { licence: reading.licence }),
    beat: [...new Set(beat.map((other) => recordOf(other.candidate).id))],
  }
}
