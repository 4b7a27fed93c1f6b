import { foldedWords, wordAt } from './context-words'
import {
  ADVERBS_OF_SPEAKERS,
  FORMAL_SPEECH_VERBS,
  LIGHT_VERBS,
  SPEECH_AFTER_IN,
  SPEECH_AFTER_WITH,
  SPEECH_NOUNS,
  SPEECH_VERBS,
} from './persian-words'
import { followsClosely, type RuleText } from './rule-text'

const WITH = 'با'
const IN = 'در'

interface SpeechWords {
  readonly verbs: ReadonlySet<string>
  readonly formalVerbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly lightVerbs: ReadonlySet<string>
  readonly afterWith: ReadonlySet<string>
  readonly afterIn: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
}

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(foldedWords(list.join('\n')))

let known: SpeechWords | undefined

/** Folded when they are first asked for. */
function speechWords(): SpeechWords {
  known ??= {
    verbs: setOf(SPEECH_VERBS),
    formalVerbs: setOf(FORMAL_SPEECH_VERBS),
    nouns: setOf(SPEECH_NOUNS),
    lightVerbs: setOf(LIGHT_VERBS),
    afterWith: setOf(SPEECH_AFTER_WITH),
    afterIn: setOf(SPEECH_AFTER_IN),
    adverbs: setOf(ADVERBS_OF_SPEAKERS),
  }
  return known
}

/** How a Persian sentence goes on after its subject, where that is somebody who speaks. */
export const enum Speech {
  None,
  /** گفت, در پاسخ: in tales and proverbs, too, of anybody. */
  Plain,
  /** افزود, تصریح کرد, با اشاره به: the language of the news. */
  Formal,
}

/** What stands at a token, right after what may be the subject. */
export function speechAt(text: RuleText, token: number): Speech {
  if (!followsClosely(text, token)) return Speech.None
  const { tokens } = text
  const { verbs, formalVerbs, nouns, lightVerbs, afterWith, afterIn, adverbs } = speechWords()
  const word = wordAt(tokens, token)
  if (verbs.has(word)) return Speech.Plain
  const next = followsClosely(text, token + 1) ? wordAt(tokens, token + 1) : ''
  if (formalVerbs.has(word)) return Speech.Formal
  if (nouns.has(word)) return lightVerbs.has(next) || next === '' ? Speech.Formal : Speech.None
  if (word === WITH) return afterWith.has(next) ? Speech.Formal : Speech.None
  if (word === IN) return afterIn.has(next) ? Speech.Plain : Speech.None
  if (!adverbs.has(word)) return Speech.None
  if (nouns.has(next) || formalVerbs.has(next)) return Speech.Formal
  return verbs.has(next) || next === WITH || next === IN ? Speech.Plain : Speech.None
}
