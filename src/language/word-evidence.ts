import { Script, type Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE } from '../unicode/code-points'
import { weightOfAffixes } from './affixes'
import { toUnits } from './evidence-unit'
import { greatest, least } from './integer'
import { findKnownWord, PERSIAN_OF_KNOWN, TRAITS_OF_KNOWN } from './known-words'
import {
  ABSENCE_WEIGHT,
  composedNumber,
  KEYBOARD_TRAITS,
  LETTER_BIT,
  letterNumber,
  ligatureNumbers,
  TRAITS,
  Trait,
  weightOfLetters,
} from './letter-evidence'
import { LETTER_BITS, PACKED_LETTERS, PACKED_MASK, type PackedWord, packLetters } from './packed-word'

/** What each token says by itself. Tokens of other scripts say nothing. Holds until the next text is weighed. */
export interface WordEvidence {
  /** Log-odds for Persian against Arabic, in the unit of evidence. */
  persian: Int16Array
  /** `Trait` flags of the token's letters; of a known word, those of the word and of the keyboard. */
  traits: Uint32Array
}

/** No single word says more than this. Source: language report, section 4.3. */
const MOST_OF_WORD: number = toUnits(5)
const ABSENCE: number = toUnits(ABSENCE_WEIGHT)

/** No word of Arabic or Persian begins with it; in Sorani and Uyghur it carries every initial vowel. */
const YEH_WITH_HAMZA: number = letterNumber(ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE)

/** Documents of up to so many tokens share one piece of memory, since allocating it takes longer than weighing ten words. */
const SHARED_TOKENS = 0x4000
const SHARED: WordEvidence = allocate(SHARED_TOKENS)

function allocate(tokens: number): WordEvidence {
  return { persian: new Int16Array(tokens), traits: new Uint32Array(tokens) }
}

/** Weighs every Arabic-script token, reading each of its UTF-16 units once. */
export function weighWords(tokens: Tokens): WordEvidence {
  const { count, end, first, letters, script } = tokens
  const { at, text } = letters
  const evidence = count <= SHARED_TOKENS ? SHARED : allocate(count)
  const { persian, traits } = evidence

  for (let token = 0; token < count; token++) {
    const from = at[first[token] as number] as number
    if (script[token] !== Script.Arabic) {
      traits[token] = script[token] === Script.Digit ? (TRAITS[text.charCodeAt(from)] as number) & KEYBOARD_TRAITS : 0
      continue
    }
    const last = at[(end[token] as number) - 1] as number
    let length = 0
    let head = 0
    let tail = 0
    let seen = 0
    let present = 0
    for (let offset = from; offset <= last; offset++) {
      const facts = TRAITS[text.charCodeAt(offset)] as number
      seen |= facts
      const letter = facts & Trait.LetterMask
      if (letter !== 0) {
        tail = (tail << LETTER_BITS) | letter
        if (++length <= PACKED_LETTERS) head = tail
        present |= LETTER_BIT[letter] as number
      }
    }
    if ((seen & Trait.Compound) !== 0) ({ head, length, present, tail } = readCompounds(text, from, last))
    tail &= PACKED_MASK
    if (head >> (LETTER_BITS * (Math.min(length, PACKED_LETTERS) - 1)) === YEH_WITH_HAMZA) {
      seen |= Trait.Sorani | Trait.Uyghur
    }
    const known = findKnownWord(head, tail, length)
    if (known < 0) {
      const odds = ABSENCE + weightOfLetters(present) + weightOfAffixes(head, tail, length)
      persian[token] = least(MOST_OF_WORD, greatest(-MOST_OF_WORD, odds))
      traits[token] = seen & ~Trait.LetterMask
    } else {
      persian[token] = PERSIAN_OF_KNOWN[known] as number
      traits[token] = (seen & KEYBOARD_TRAITS) | (TRAITS_OF_KNOWN[known] as number)
    }
  }
  return evidence
}

/** Reads a word with presentation forms that stand for several letters, or with hamza or madda as a mark of its own. */
function readCompounds(text: string, from: number, last: number): PackedWord & { present: number } {
  const letters: number[] = []
  for (let offset = from; offset <= last; offset++) {
    const unit = text.charCodeAt(offset)
    const facts = TRAITS[unit] as number
    if ((facts & Trait.LetterMask) !== 0) letters.push(facts & Trait.LetterMask)
    if ((facts & Trait.Compound) === 0) continue
    letters.push(...ligatureNumbers(unit))
    const before = letters.pop()
    if (before !== undefined) letters.push(composedNumber(before, unit))
  }
  const present = letters.reduce((set, letter) => set | (LETTER_BIT[letter] as number), 0)
  return { ...packLetters(letters), present }
}
