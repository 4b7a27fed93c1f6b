import { ARABIC_LETTER_FEH, ARABIC_LETTER_WAW } from '../unicode/code-points'
import { Script, type Tokens } from '../tokenization/tokens'
import { weightOfAffixes } from './affixes'
import { FUNCTION_WORDS } from './function-words'
import {
  ABSENCE_WEIGHT,
  composedNumber,
  FOREIGN_TRAITS,
  KEYBOARD_TRAITS,
  LETTER_BIT,
  letterNumber,
  ligatureNumbers,
  Trait,
  traitsOf,
  weightOfLetters,
} from './letter-evidence'
import { OTHER_LANGUAGES } from './other-languages'
import { createWordTable } from './word-table'

/** What each token says by itself. Tokens of other scripts say nothing. */
export interface WordEvidence {
  /** Log-odds for Persian against Arabic, natural logarithm, at most `MOST_OF_WORD` either way. */
  persian: Float32Array
  /** `Trait` flags of the token's letters, or of its owners if it is a function word of another language. */
  traits: Uint32Array
  /** 1 for tokens that are function words of another language. */
  isOwnerWord: Uint8Array
}

/** No single word says more than this. Source: language report, section 4.3. */
const MOST_OF_WORD = 5

interface KnownWord {
  word: string
  persian: number
  owners: number
}

function knownWords(): readonly KnownWord[] {
  const known: KnownWord[] = FUNCTION_WORDS.flatMap(({ persian, words }) =>
    words.map((word) => ({ word, persian, owners: 0 })),
  )
  const ownersOf = new Map<string, number>()
  const comparable = (word: string): string => Array.from(word, (letter) => letterNumber(letter.charCodeAt(0))).join()
  const firstSpelling = new Map<string, string>()
  for (const { trait, ownerWords } of OTHER_LANGUAGES) {
    for (const word of ownerWords) {
      const key = comparable(word)
      firstSpelling.set(key, firstSpelling.get(key) ?? word)
      ownersOf.set(key, (ownersOf.get(key) ?? 0) | trait)
    }
  }
  for (const [key, owners] of ownersOf) known.push({ word: firstSpelling.get(key) as string, persian: 0, owners })
  return known
}

const KNOWN = knownWords()
const TABLE = createWordTable(KNOWN.map(({ word }) => word))
const PERSIAN_OF_KNOWN: Float32Array = Float32Array.from(KNOWN, ({ persian }) => persian)
const OWNERS_OF_KNOWN: Uint32Array = Uint32Array.from(KNOWN, ({ owners }) => owners)

/** A longer word is judged by its last letters; the longest words of the two languages have some twenty. */
const WINDOW = 64

/** Arabic writes these conjunctions as one word with the next; Persian writes its و apart. */
const WAW: number = letterNumber(ARABIC_LETTER_WAW)
const FEH: number = letterNumber(ARABIC_LETTER_FEH)

/** Weighs every Arabic-script token, reading each of its UTF-16 units once. */
export function weighWords(tokens: Tokens): WordEvidence {
  const { count, end, first, letters, script } = tokens
  const { at, text } = letters
  const persian = new Float32Array(count)
  const traits = new Uint32Array(count)
  const isOwnerWord = new Uint8Array(count)
  const word = new Uint8Array(WINDOW)

  for (let token = 0; token < count; token++) {
    const from = at[first[token] as number] as number
    if (script[token] !== Script.Arabic) {
      if (script[token] === Script.Digit) traits[token] = traitsOf(text.charCodeAt(from)) & KEYBOARD_TRAITS
      continue
    }
    const last = at[(end[token] as number) - 1] as number
    let length = 0
    let seen = 0
    let present = 0
    for (let offset = from; offset <= last; offset++) {
      const unit = text.charCodeAt(offset)
      const facts = traitsOf(unit)
      seen |= facts
      const letter = facts & Trait.LetterMask
      if (letter !== 0) {
        word[length++ % WINDOW] = letter
        present |= LETTER_BIT[letter] as number
      } else if ((facts & Trait.Compound) !== 0) {
        for (const part of ligatureNumbers(unit)) {
          word[length++ % WINDOW] = part
          present |= LETTER_BIT[part] as number
        }
        if (length > 0) {
          const place = (length - 1) % WINDOW
          word[place] = composedNumber(word[place] as number, unit)
          present |= LETTER_BIT[word[place] as number] as number
        }
      }
    }
    traits[token] = seen & ~Trait.LetterMask
    if (length === 0 || length > WINDOW) {
      persian[token] = clip(ABSENCE_WEIGHT + weightOfLetters(present))
      continue
    }
    let known = TABLE.find(word, 0, length)
    if (known < 0 && (word[0] === WAW || word[0] === FEH)) {
      const afterConjunction = TABLE.find(word, 1, length - 1)
      if (afterConjunction >= 0 && (PERSIAN_OF_KNOWN[afterConjunction] as number) < -1) known = afterConjunction
    }
    if (known >= 0) {
      persian[token] = PERSIAN_OF_KNOWN[known] as number
      const owners = OWNERS_OF_KNOWN[known] as number
      traits[token] = (traits[token] as number) & ~FOREIGN_TRAITS | owners
      isOwnerWord[token] = owners === 0 ? 0 : 1
    } else {
      persian[token] = clip(ABSENCE_WEIGHT + weightOfLetters(present) + weightOfAffixes(word, length))
    }
  }
  return { persian, traits, isOwnerWord }
}

function clip(odds: number): number {
  return Math.min(MOST_OF_WORD, Math.max(-MOST_OF_WORD, odds))
}
