import { isSameSentence, wordAt } from '../context/context-words'
import { isLicensedAfter, isLicensedBefore } from '../context/licences'
import { stemNumber } from '../context/stem-numbers'
import type { Candidate } from '../gazetteer/candidates'
import { Reading } from '../language/label-tokens'
import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf } from './readings'

/** Singulars and plurals of English heads; collected for this project, like the list below. */
const HEADS: ReadonlyMap<string, string> = new Map([
  ['crossing', 'crossing'],
  ['crossings', 'crossing'],
  ['camp', 'camp'],
  ['camps', 'camp'],
  ['field', 'field'],
  ['fields', 'field'],
  ['oilfield', 'field'],
  ['oilfields', 'field'],
  ['base', 'base'],
  ['bases', 'base'],
  ['prison', 'prison'],
  ['prisons', 'prison'],
])
/** What stands before a place, and hardly before a person's name. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  words(`
    at
    in
    near
    through
    via
    from
    or
    inside
    outside
  `),
)
const LIST_WORDS: ReadonlySet<string> = new Set(['and', 'or'])
const PLURAL = 's'
/** Words away that the head may stand, in the same sentence. */
const REACH = 15

function isCapital({ letters, first }: Tokens, token: number): boolean {
  const letter = letters.text.charAt(letters.at[first[token] as number] as number)
  return letter !== letter.toLowerCase()
}

/** Whether a word is a head that the need of a name has. */
function isHeadOf(tokens: Tokens, candidate: Candidate, token: number): boolean {
  const head = HEADS.get(wordAt(tokens, token))
  if (head === undefined) return false
  const stems = new Set([stemNumber(head)])
  return isLicensedAfter(candidate, stems) || isLicensedBefore(candidate, stems)
}

/** Whether the head of a name's kind stands in its sentence. */
function headStands(tokens: Tokens, candidate: Candidate): boolean {
  const tells = (token: number): boolean => isHeadOf(tokens, candidate, token)
  const { firstToken, lastToken } = candidate
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - REACH); token--) {
    if (!isSameSentence(tokens, token)) break
    if (tells(token)) return true
  }
  for (let token = lastToken + 1; token < Math.min(tokens.count, lastToken + REACH); token++) {
    if (!isSameSentence(tokens, token - 1)) break
    if (tells(token)) return true
  }
  return false
}

/** Whether a preposition of place stands before a name, and no capital letter goes on with it. */
function standsAsPlace(tokens: Tokens, { firstToken, lastToken }: Candidate): boolean {
  const { gap, script, count } = tokens
  if (firstToken === 0 || gap[firstToken] !== Gap.Space || !PLACE_WORDS.has(wordAt(tokens, firstToken - 1)))
    return false
  const next = lastToken + 1
  return next >= count || gap[next] !== Gap.Space || script[next] !== Script.Latin || !isCapital(tokens, next)
}

/** Whether a plural head ends the list of names in which a name stands: Mazra, Sahel and Dar camps. */
function isListedBeforeHead(tokens: Tokens, candidate: Candidate): boolean {
  let next = candidate.lastToken + 1
  const end = Math.min(tokens.count, next + REACH)
  const goesOn = (token: number): boolean => isCapital(tokens, token) || LIST_WORDS.has(wordAt(tokens, token))
  while (next < end && isSameSentence(tokens, next - 1) && goesOn(next)) next++
  const isAfterNames = next > candidate.lastToken + 1 && next < end && isSameSentence(tokens, next - 1)
  return isAfterNames && wordAt(tokens, next).endsWith(PLURAL) && isHeadOf(tokens, candidate, next)
}

/** Bare names of facilities in English: after a preposition of place with their head in the sentence, or in a list before it. */
export function admitBareFacilities(tokens: Tokens, weak: readonly Candidate[]): AdmittedReading[] {
  return weak
    .filter((candidate) => candidate.reading === Reading.English && headOf(candidate).type === 'facility')
    .filter(
      (candidate) =>
        (standsAsPlace(tokens, candidate) && headStands(tokens, candidate)) || isListedBeforeHead(tokens, candidate),
    )
    .map((candidate) => ({ candidate, licence: 'head in the sentence', byHead: false }))
}
