import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import { hasTwoKeyboards, keyboardOfWord } from './keyboard'
import type { Segment } from './segments'
import type { WordEvidence } from './word-evidence'

const COLON = 0x3a
const LAST_CONTROL_OR_SPACE = 0x20

/**
 * Cost of a change of language between two words, and after a colon, which announces speech; how much one word may
 * weigh against it. Source: language report, sections 2.13 and 4.6.
 */
const SWITCH = 5
const SWITCH_AFTER_COLON = 2.5
const MOST_OF_WORD = 4
/** Fewer words in another language are loans and names, not a change of language. Source: report, section 4.6. */
const LEAST_WORDS = 3
/** Two keyboards in one sentence mean that part of it was pasted; then the keyboard of a word says where. */
const WEIGHT_OF_PASTED_WORD = 1

const enum State {
  Arabic,
  Persian,
}

/** Where the best path came from, two bits a token. */
const enum From {
  PersianToArabic = 1,
  ArabicToPersian = 2,
}

function followsColon(tokens: Tokens, token: number): boolean {
  if (((tokens.gap[token] as number) & Gap.Hard) === 0) return false
  const { at, text } = tokens.letters
  const next = at[tokens.first[token] as number] as number
  let before = next - 1
  while (before >= 0 && text.charCodeAt(before) <= LAST_CONTROL_OR_SPACE) before--
  return text.charCodeAt(before) === COLON
}

/**
 * Cuts a segment where its words change from Arabic to Persian or back: the most probable sequence of two states
 * (Viterbi). `path` is scratch space, as long as there are tokens.
 */
export function cutAtSwitches(tokens: Tokens, evidence: WordEvidence, segment: Segment, path: Uint8Array): Segment[] {
  const { end, first } = segment
  const { persian, traits } = evidence
  let seen = 0
  for (let token = first; token < end; token++) seen |= traits[token] as number
  const keyboardWeight = hasTwoKeyboards(seen) ? WEIGHT_OF_PASTED_WORD : 0

  let arabicScore = 0
  let persianScore = 0
  for (let token = first; token < end; token++) {
    path[token] = 0
    if (tokens.script[token] !== Script.Arabic) continue
    const cost = token > first && followsColon(tokens, token) ? SWITCH_AFTER_COLON : SWITCH
    const odds = (persian[token] as number) + keyboardWeight * keyboardOfWord(traits[token] as number)
    const half = Math.min(MOST_OF_WORD, Math.max(-MOST_OF_WORD, odds)) / 2
    const toArabic = persianScore - cost
    const toPersian = arabicScore - cost
    if (toArabic > arabicScore) {
      path[token] = From.PersianToArabic
      arabicScore = toArabic
    } else if (toPersian > persianScore) {
      path[token] = From.ArabicToPersian
      persianScore = toPersian
    }
    arabicScore -= half
    persianScore += half
  }

  let state = persianScore >= arabicScore ? State.Persian : State.Arabic
  for (let token = end - 1; token >= first; token--) {
    const from = path[token]
    path[token] = state
    if (state === State.Arabic && from === From.PersianToArabic) state = State.Persian
    else if (state === State.Persian && from === From.ArabicToPersian) state = State.Arabic
  }
  return runsOfPath(tokens, segment, path)
}

/** The stretches of one state; too short a stretch goes to the one before it, at the beginning to the one after. */
function runsOfPath(tokens: Tokens, segment: Segment, path: Uint8Array): Segment[] {
  const runs: Segment[] = []
  let first = segment.first
  let stateOfLast: number | undefined
  while (first < segment.end) {
    const state = path[first] as State
    let end = first
    let words = 0
    for (; end < segment.end && path[end] === state; end++) {
      if (tokens.script[end] === Script.Arabic) words++
    }
    const isShort = words < LEAST_WORDS
    const last = runs.at(-1)
    if (last !== undefined && (isShort || state === stateOfLast)) last.end = end
    else {
      runs.push({ first, end })
      stateOfLast = isShort ? otherState(state) : state
    }
    first = end
  }
  return runs
}

function otherState(state: State): State {
  return state === State.Arabic ? State.Persian : State.Arabic
}
