import {
  ARABIC_HAMZA_ABOVE,
  ARABIC_HAMZA_BELOW,
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_MAKSURA,
  ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW,
  ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE,
  ARABIC_LETTER_FARSI_YEH,
  ARABIC_LETTER_HAMZA,
  ARABIC_LETTER_HEH,
  ARABIC_LETTER_TEH_MARBUTA,
  ARABIC_LETTER_WAW,
  ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_YEH,
  ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE,
  ARABIC_MADDAH_ABOVE,
} from '../unicode/code-points'
import { classifyUnlisted, FOLD, Fold, LIGATURES, LOOSE, STRICT } from './folding-table'

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

/**
 * The letters of `text.slice(start, end)` at the strict level, aligned with the loose letters of the same range.
 * A final Farsi yeh stays U+06CC, because it stands for yeh and for alef maksura; a final hamza after alef is a
 * flag on the alef.
 */
export function strictLetters(text: string, start: number, end: number): number[] {
  const letters: number[] = []
  let lastWasFarsiYeh = false
  let wordStart = 0
  const endWord = (): void => {
    const last = letters.length - 1
    if (lastWasFarsiYeh) letters[last] = ARABIC_LETTER_FARSI_YEH
    if (last - wordStart >= 2 && letters[last] === ARABIC_LETTER_HAMZA) {
      const before = letters[last - 1] as number
      if (LOOSE[before] === ARABIC_LETTER_ALEF) {
        letters.pop()
        letters[last - 1] = before | FINAL_HAMZA
      }
    }
    lastWasFarsiYeh = false
    wordStart = letters.length
  }
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    let fold = FOLD[unit] as Fold
    if (fold === Fold.Unlisted) fold = classifyUnlisted(unit)
    if (fold === Fold.Arabic || fold === Fold.Latin || fold === Fold.Digit) {
      letters.push(STRICT[unit] as number)
      lastWasFarsiYeh = unit === ARABIC_LETTER_FARSI_YEH || unit === 0xfbfc || unit === 0xfbfd
    } else if (fold === Fold.Ligature) {
      letters.push(...(LIGATURES.get(unit) as readonly number[]))
      lastWasFarsiYeh = false
    } else if (fold === Fold.Compose) {
      const last = letters.length - 1
      if (last >= wordStart && letters[last] !== undefined) {
        letters[last] = composed(letters[last], unit)
        lastWasFarsiYeh &&= letters[last] === ARABIC_LETTER_YEH
      }
    } else if (fold === Fold.DigitSeparator && (letters.at(-1) ?? 0) < 0x3a) {
      letters.push(unit)
    } else if (
      fold === Fold.Delete ||
      fold === Fold.Tatweel ||
      fold === Fold.Apostrophe ||
      fold === Fold.LatinModifier ||
      fold === Fold.Surrogate
    ) {
      // Transparent inside a name.
    } else if (letters.length > wordStart) endWord()
  }
  endWord()
  return letters
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
