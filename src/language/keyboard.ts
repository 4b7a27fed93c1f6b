import { KEYBOARD_TRAITS, Trait } from './letter-evidence'

/**
 * What typing habits say for Persian. They are one fact about the writer, not one a word: counted once a segment and
 * capped, so that Persian typed on an Arabic keyboard is still Persian. Source: setting A of the language report
 * (sections 2.11, 4.2); zero width non-joiner and digits by their frequency in sentences (section 6), within the cap.
 */
const KEYBOARD_WEIGHTS: readonly { trait: Trait; persian: number }[] = [
  { trait: Trait.Keheh, persian: 2.2 },
  { trait: Trait.FarsiYeh, persian: 1.8 },
  { trait: Trait.Kaf, persian: -1.2 },
  { trait: Trait.Yeh, persian: -1 },
  { trait: Trait.AlefMaksura, persian: -1 },
  { trait: Trait.NonJoiner, persian: 2 },
  { trait: Trait.PersianDigit, persian: 1 },
  { trait: Trait.ArabicDigit, persian: -1 },
]
const MOST_PERSIAN = 3.5
const MOST_ARABIC = -2

/** The traits of the keyboard are eight neighbouring bits, of which `Keheh` is the lowest. */
const LOWEST_BIT: number = Math.log2(Trait.Keheh)
const WEIGHT_OF_TRAITS: Float64Array = Float64Array.from({ length: 1 << KEYBOARD_WEIGHTS.length }, (_, set) => {
  const seen = KEYBOARD_WEIGHTS.filter(({ trait }) => ((set << LOWEST_BIT) & trait) !== 0)
  const sum = seen.reduce((total, { persian }) => total + persian, 0)
  return Math.min(MOST_PERSIAN, Math.max(MOST_ARABIC, sum))
})

const PERSIAN_KEYBOARD: number = Trait.Keheh | Trait.FarsiYeh
const ARABIC_KEYBOARD: number = Trait.Kaf | Trait.Yeh

/** Log-odds for Persian of the keyboard traits seen in a segment. */
export function weightOfKeyboard(traits: number): number {
  return WEIGHT_OF_TRAITS[(traits & KEYBOARD_TRAITS) >> LOWEST_BIT] as number
}

/** Whether a segment was typed on two keyboards: then it was put together, and the keyboard may show where. */
export function hasTwoKeyboards(traits: number): boolean {
  return (traits & PERSIAN_KEYBOARD) !== 0 && (traits & ARABIC_KEYBOARD) !== 0
}

/** Whether all that shows of the keyboard is Persian. */
export function isOnlyPersianKeyboard(traits: number): boolean {
  return (traits & PERSIAN_KEYBOARD) !== 0 && (traits & (ARABIC_KEYBOARD | Trait.AlefMaksura)) === 0
}

/** 1 for a word typed on a Persian keyboard, -1 on an Arabic one, 0 if it does not show. */
export function keyboardOfWord(traits: number): number {
  return ((traits & PERSIAN_KEYBOARD) !== 0 ? 1 : 0) - ((traits & ARABIC_KEYBOARD) !== 0 ? 1 : 0)
}
