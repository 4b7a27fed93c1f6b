import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import { toUnits } from './evidence-unit'
import { greatest, least } from './integer'
import { hasTwoKeyboards, keyboardOfWord } from './keyboard'
import type { Segment } from './segments'
import type { WordEvidence } from './word-evidence'

const COLON = 0x3a
const LAST_CONTROL_OR_SPACE = 0x20

/**
 * Cost of a change of language between two words, and after a colon, which announces speech; how much one word may
 * weigh against it. Source: language report, sections 2.13 and 4.6.
 */
const SWITCH: number = toUnits(5)
const SWITCH_AFTER_COLON: number = toUnits(2.5)
const MOST_OF_WORD: number = toUnits(4)
/** Fewer words in another language are loans and names, not a change of language. Source: report, section 4.6. */
const LEAST_WORDS = 3
/** Two keyboards in one sentence mean that part of it was pasted; then the keyboard of a word says where. */
const WEIGHT_OF_PASTED_WORD: number = toUnits(1)

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

/** A word's part in the search for a change of language, in the unit of evidence. */
export function limitWord(persian: number): number {
  return least(MOST_OF_WORD, greatest(-MOST_OF_WORD, persian))
}

/**
 * Whether a segment may change its language at all; `against` is the most that words in a row say against the whole. Most
 * segments need no search.
 */
export function canSwitch(tokens: Tokens, { end, first }: Segment, against: number, traits: number): boolean {
  if (against > SWITCH || hasTwoKeyboards(traits)) return true
  if (against <= SWITCH_AFTER_COLON) return false
  for (let token = first + 1; token < end; token++) {
    if (followsColon(tokens, token)) return true
  }
  return false
}

/**
 * Cuts a segment where its words change from Arabic to Persian or back: the most probable sequence of two states
 * (Viterbi). `traits` are those of all its tokens.
 */
export function cutAtSwitches(tokens: Tokens, evidence: WordEvidence, segment: Segment, traits: number): Segment[] {
  const { end, first } = segment
  const path = new Uint8Array(end - first)
  const keyboardWeight = hasTwoKeyboards(traits) ? WEIGHT_OF_PASTED_WORD : 0

  let arabicScore = 0
  let persianScore = 0
  for (let token = first; token < end; token++) {
    if (tokens.script[token] !== Script.Arabic) continue
    const cost = token > first && followsColon(tokens, token) ? SWITCH_AFTER_COLON : SWITCH
    const keyboard = keyboardWeight * keyboardOfWord(evidence.traits[token] as number)
    const toArabic = persianScore - cost
    const toPersian = arabicScore - cost
    if (toArabic > arabicScore) {
      path[token - first] = From.PersianToArabic
      arabicScore = toArabic
    } else if (toPersian > persianScore) {
      path[token - first] = From.ArabicToPersian
      persianScore = toPersian
    }
    persianScore += limitWord((evidence.persian[token] as number) + keyboard)
  }

  let state = persianScore >= arabicScore ? State.Persian : State.Arabic
  for (let place = end - first - 1; place >= 0; place--) {
    const from = path[place]
    path[place] = state
    if (state === State.Arabic && from === From.PersianToArabic) state = State.Persian
    else if (state === State.Persian && from === From.ArabicToPersian) state = State.Arabic
  }
  return runsOfPath(tokens, segment, path)
}

/** The stretches of one state; too short a stretch goes to the one before it, at the beginning to the one after. */
function runsOfPath(tokens: Tokens, segment: Segment, path: Uint8Array): Segment[] {
  const runs: Segment[] = []
  let place = 0
  let stateOfLast: number | undefined
  while (place < path.length) {
    const first = segment.first + place
    const state = path[place] as State
    let words = 0
    for (; place < path.length && path[place] === state; place++) {
      if (tokens.script[segment.first + place] === Script.Arabic) words++
    }
    const end = segment.first + place
    const isShort = words < LEAST_WORDS
    const last = runs.at(-1)
    if (last !== undefined && (isShort || state === stateOfLast)) last.end = end
    else {
      runs.push({ first, end })
      stateOfLast = isShort ? otherState(state) : state
    }
  }
  return runs
}

function otherState(state: State): State {
  return state === State.Arabic ? State.Persian : State.Arabic
}
