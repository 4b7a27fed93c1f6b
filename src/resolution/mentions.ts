import type { BuiltName } from '../context/built-names'
import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { foldsUsed } from '../gazetteer/folds-used'
import { Grade } from '../gazetteer/spelling'
import type { TokenLanguages } from '../language/label-tokens'
import { endOfLetter } from '../normalization/fold'
import type { Tokens } from '../tokenization/tokens'
import type { Evidence, FoldName, Lang, MatchGrade, Mention, OverlapPolicy, ReadingOptions } from '../types'
import { LANGS } from '../vocabulary'
import { confidenceOf } from './confidence'
import { type Decision, Namesakes } from './namesakes'
import { compareReadings, compareStanding, onePerEntityOfSpan, preferHeaded } from './overlaps'
import { type AdmittedReading, entityPlaceOf, headOf, idOf, spanKey } from './readings'

type AnyName = Candidate | BuiltName

const GRADE_NAMES: Readonly<Record<Grade, MatchGrade>> = {
  [Grade.Exact]: 'exact',
  [Grade.Strict]: 'strict',
  [Grade.Loose]: 'loose',
}
const STRENGTH_NAMES: Readonly<Record<Strength, Evidence['strength']>> = {
  [Strength.Strong]: 'strong',
  [Strength.Short]: 'short',
  [Strength.Weak]: 'weak',
  [Strength.Built]: 'rule',
}

/** Loose letters as Persian writes them. */
function inPersianLetters(suffix: string): string {
  return suffix.replaceAll('\u064a', '\u06cc')
}

/** The canonical name of an entity; of one that no gazetteer has, the words of the text. */
function displayName(candidate: AnyName, text: string, lang: Lang | 'und', displayLanguage: Lang | undefined): string {
  const place = entityPlaceOf(candidate)
  if (place === undefined) return text
  const preferred = displayLanguage ?? (lang === 'und' ? 'ar' : lang)
  for (const each of [preferred, ...LANGS]) {
    const name = place.gazetteer.canonicalName(place.entity, each)
    if (name !== undefined) return name
  }
  return place.gazetteer.ids[place.entity] as string
}

/** The language of the name, and the form of the dictionary that matched. */
function formOf(candidate: AnyName, text: string): { lang: Lang; alias: string } {
  if (candidate.rule !== undefined) return { lang: candidate.lang, alias: '' }
  const { gazetteer, alias, strength } = candidate
  return { lang: gazetteer.langOf(alias), alias: strength === Strength.Short ? text : gazetteer.form(alias) }
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

/** A reading that was chosen, with all of its span and those of other entities that fit as well. */
interface Choice {
  reading: AdmittedReading
  sameSpan: readonly AdmittedReading[]
  rivals: readonly AdmittedReading[]
}

function choiceOf(reading: AdmittedReading, sameSpan: readonly AdmittedReading[], policy: OverlapPolicy): Choice {
  if (sameSpan.length === 1) return { reading, sameSpan, rivals: sameSpan }
  const fitting = policy === 'all' ? sameSpan : preferHeaded(sameSpan)
  const rivals = onePerEntityOfSpan(fitting).filter((other) => compareStanding(reading, other) === 0)
  return { reading, sameSpan, rivals }
}

/** What decides between the rivals of the choices; `undefined`: none has several. */
function namesakesAmong(tokens: Tokens, choices: readonly Choice[]): Namesakes | undefined {
  const ambiguous = choices.filter(({ rivals }) => rivals.length > 1)
  if (ambiguous.length === 0) return undefined
  const unambiguous = choices.filter(({ rivals }) => rivals.length <= 1)
  return new Namesakes(
    tokens,
    unambiguous.map(({ reading }) => reading),
    ambiguous.map(({ rivals }) => rivals),
  )
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
  const { overlaps = 'longest' } = options
  const choices = chosen.map((reading) => choiceOf(reading, bySpan.get(spanKey(reading.candidate)) ?? [], overlaps))
  const namesakes = overlaps === 'all' ? undefined : namesakesAmong(tokens, choices)
  const byToken = options.explain === true ? groupByToken(admitted) : undefined
  return choices.map(({ reading, sameSpan, rivals }) => {
    const needsDecision = namesakes !== undefined && rivals.length > 1
    const decision: Decision | undefined = needsDecision ? namesakes.pick(rivals) : { reading, byProminence: false }
    const best = decision?.reading ?? rivals.find((rival) => isRequested(rival, options)) ?? reading
    const link = decision === undefined ? 'nothing' : decision.byProminence ? 'prominence' : 'evidence'
    const mention = toMention(tokens, best, sameSpan, confidenceOf(best, languages, link), options)
    const ids = rivals.length > 1 ? idsOf(rivals) : []
    if (ids.length > 0) mention.alternatives = ids.sort()
    if (decision === undefined) leaveOpen(mention, rivals)
    if (byToken !== undefined) mention.evidence = evidenceOf(tokens.letters.text, best, rivals, byToken)
    return mention
  })
}

/** The ids of the entities that readings mean; NIL has none. */
function idsOf(readings: readonly AdmittedReading[]): string[] {
  return readings
    .filter(({ candidate }) => entityPlaceOf(candidate) !== undefined)
    .map(({ candidate }) => idOf(candidate))
}

function isRequested({ candidate }: AdmittedReading, { types }: ReadingOptions): boolean {
  return types === undefined || types.includes(headOf(candidate).type)
}

/** Nothing decides between the alternatives: the name is there, the link is not. */
function leaveOpen(mention: Mention, rivals: readonly AdmittedReading[]): void {
  mention.id = null
  if (rivals.some(({ candidate }) => headOf(candidate).kind !== mention.kind)) delete mention.kind
  mention.name = mention.text
}

function toMention(
  tokens: Tokens,
  { candidate }: AdmittedReading,
  sameSpan: readonly AdmittedReading[],
  confidence: number,
  options: ReadingOptions,
): Mention {
  const { letters } = tokens
  const { type, kind } = headOf(candidate)
  const id = entityPlaceOf(candidate) === undefined ? null : idOf(candidate)
  const text = letters.text.slice(candidate.start, candidate.end)
  const isSpelledAlike =
    sameSpan.length > 1 &&
    sameSpan.some((other) => other.candidate.reading !== candidate.reading && idOf(other.candidate) === id)
  const { start, end } = candidate
  const { lang: langOfForm, alias } = formOf(candidate, text)
  const lang = isSpelledAlike ? 'und' : langOfForm
  const name = displayName(candidate, text, lang, options.displayLanguage)
  const match = candidate.rule === undefined ? GRADE_NAMES[candidate.grade] : 'rule'
  const word = {
    start: letters.at[tokens.first[candidate.firstToken] as number] as number,
    end: Math.max(end, endOfLetter(letters, (tokens.end[candidate.lastToken] as number) - 1)),
  }
  // Spreading a kind that may be missing takes longer than all the rest.
  const mention: Mention =
    kind === undefined
      ? { start, end, text, type, id, name, lang, alias, match, confidence, word }
      : { start, end, text, type, kind, id, name, lang, alias, match, confidence, word }
  if (candidate.proclitic !== '') mention.proclitic = candidate.proclitic
  if (candidate.suffix !== '') mention.suffix = inPersianLetters(candidate.suffix)
  return mention
}

/** How the text of a reading differs from the form that the dictionary has, or that was derived from it. */
function foldsOf(candidate: AnyName, text: string): FoldName[] {
  if (candidate.rule !== undefined) return []
  return foldsUsed(text.slice(candidate.start, candidate.end), candidate.gazetteer.form(candidate.alias))
}

function evidenceOf(
  text: string,
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
  const beat = idsOf([...overlapping].sort(compareReadings))
  const folds = foldsOf(candidate, text)
  return {
    strength: STRENGTH_NAMES[candidate.strength],
    ...(reading.licence !== undefined && { licence: reading.licence }),
    ...(folds.length > 0 && { folds }),
    beat: [...new Set(beat)].filter((id) => !own.has(id)),
  }
}
