import {
  ARABIC_HAMZA_ABOVE,
  ARABIC_HAMZA_BELOW,
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_MAKSURA,
  ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW,
  ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE,
  ARABIC_LETTER_FARSI_YEH,
  ARABIC_LETTER_FARSI_YEH_FINAL_FORM,
  ARABIC_LETTER_FARSI_YEH_ISOLATED_FORM,
  ARABIC_LETTER_HEH,
  ARABIC_LETTER_TEH_MARBUTA,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_YEH,
  ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE,
  ARABIC_MADDAH_ABOVE,
} from '../unicode/code-points'
import { endOfLetter } from './fold'
import { FOLD, Fold, LIGATURES, STRICT } from './folding-table'
import { endsWithFinalHamza, Gap, type Letters } from './letters'

/** Set on an alef whose word ends with a hamza that the loose key leaves out (كربلاء). */
const FINAL_HAMZA = 1 << 16

/** The letter that a hamza or madda mark makes of the letter before it; NFC knows only some of these pairs. */
export function composed(letter: number, mark: number): number {
  if (mark === ARABIC_HAMZA_ABOVE) {
    switch (letter) {
      case ARABIC_LETTER_ALEF:
        return ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE
      case ARABIC_LETTER_WAW:
        return ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE
      case ARABIC_LETTER_YEH:
      case ARABIC_LETTER_ALEF_MAKSURA:
        return ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE
      default:
        return letter
    }
  }
  if (letter !== ARABIC_LETTER_ALEF) return letter
  if (mark === ARABIC_HAMZA_BELOW) return ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW
  return mark === ARABIC_MADDAH_ABOVE ? ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE : letter
}

/** The letter at `position` at the strict level, with the hamza or madda that is written on it. */
export function strictLetterAt(letters: Letters, position: number): number {
  const { text, at } = letters
  const start = at[position] as number
  const unit = text.charCodeAt(start)
  let letter = STRICT[unit] as number
  if (FOLD[unit] === Fold.Ligature) {
    let first = position
    while (first > 0 && at[first - 1] === start) first--
    letter = LIGATURES.get(unit)?.[position - first] as number
    if (at[position + 1] === start && position + 1 < letters.count) return letter
  }
  const end = endOfLetter(letters, position)
  for (let index = start + 1; index < end; index++) {
    if (FOLD[text.charCodeAt(index)] === Fold.Compose) letter = composed(letter, text.charCodeAt(index))
  }
  return letter
}

function isFarsiYeh(unit: number): boolean {
  return (
    unit === ARABIC_LETTER_FARSI_YEH ||
    unit === ARABIC_LETTER_FARSI_YEH_ISOLATED_FORM ||
    unit === ARABIC_LETTER_FARSI_YEH_FINAL_FORM
  )
}

/**
 * The letters from `first` to `end` at the strict level, aligned with the letters of the loose key of the same range.
 * A final Farsi yeh stays U+06CC, because it stands for yeh and for alef maksura; a final hamza after alef is a
 * flag on the alef.
 */
export function strictLetters(letters: Letters, first: number, end: number): number[] {
  const { text, at, gap, count } = letters
  const strict: number[] = []
  let wordStart = first
  for (let position = first; position < end; position++) {
    if (((gap[position] as number) & ~Gap.Joint) !== 0) wordStart = position
    const after = position + 1 === count ? Gap.Hard : (gap[position + 1] as number)
    const endsWord = (after & ~Gap.Joint) !== 0 || position + 1 === count
    if (endsWord && endsWithFinalHamza(letters, wordStart, position + 1)) {
      strict[strict.length - 1] = (strict.at(-1) as number) | FINAL_HAMZA
      continue
    }
    const letter = strictLetterAt(letters, position)
    const isFinalFarsiYeh =
      after !== Gap.None && letter === ARABIC_LETTER_YEH && isFarsiYeh(text.charCodeAt(at[position] as number))
    strict.push(isFinalFarsiYeh ? ARABIC_LETTER_FARSI_YEH : letter)
  }
  return strict
}

/** A word at the strict level as a string; Farsi yeh is yeh, final hamzas are left out. */
export function strictWord(letters: Letters, first: number, end: number): string {
  let word = ''
  for (const letter of strictLetters(letters, first, end)) word += String.fromCharCode(letter)
  return word.replaceAll('\u06cc', '\u064a')
}

/** How two equally long runs of strict letters differ. */
export interface LetterComparison {
  /** All letters are the same at the strict level. */
  strict: boolean
  /** One of them has a final hamza that the other leaves out. */
  finalHamza: boolean
}

/**
 * Compares strict letters that are equal at the loose level. In Persian text a teh marbuta is as good as the heh of the
 * alias.
 */
export function compareLetters(
  surface: readonly number[],
  alias: readonly number[],
  persian: boolean,
): LetterComparison {
  let strict = surface.length === alias.length
  let finalHamza = false
  for (let position = 0; position < surface.length; position++) {
    const found = surface[position] as number
    const wanted = alias[position] as number
    if (found === wanted) continue
    const a = found & ~FINAL_HAMZA
    const b = wanted & ~FINAL_HAMZA
    if ((found ^ wanted) & FINAL_HAMZA) {
      finalHamza = true
      strict = false
    }
    if (a === b) continue
    const yehs =
      (a === ARABIC_LETTER_FARSI_YEH && (b === ARABIC_LETTER_YEH || b === ARABIC_LETTER_ALEF_MAKSURA)) ||
      (b === ARABIC_LETTER_FARSI_YEH && (a === ARABIC_LETTER_YEH || a === ARABIC_LETTER_ALEF_MAKSURA))
    const heh = persian && a === ARABIC_LETTER_TEH_MARBUTA && b === ARABIC_LETTER_HEH
    if (!yehs && !heh) strict = false
  }
  return { strict, finalHamza }
}
