import { fold } from '../normalization/fold'
import { FOLD, Fold, STRICT } from '../normalization/folding-table'
import { strictLetterAt } from '../normalization/strict-letters'
import { endOfKey, tokenize } from '../tokenization/tokens'
import type { FoldName } from '../types'
import {
  ARABIC_LETTER_ALEF,
  ARABIC_LETTER_ALEF_MAKSURA,
  ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW,
  ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE,
  ARABIC_LETTER_FARSI_YEH,
  ARABIC_LETTER_KAF,
  ARABIC_LETTER_TEH_MARBUTA,
  ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_YEH,
  ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE,
} from '../unicode/code-points'

/** The order in which folds are told. */
const FOLD_NAMES: readonly FoldName[] = [
  'harakat',
  'tatweel',
  'hamza',
  'final-hamza',
  'yeh',
  'kaf',
  'teh-marbuta',
  'tanween',
  'elided-alef',
  'letter',
  'presentation-form',
  'digit',
  'case',
  'accent',
  'spacing',
  'punctuation',
  'invisible',
]

const HAMZA_LETTERS: ReadonlySet<number> = new Set([
  ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW,
  ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE,
  ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE,
])
const YEHS: ReadonlySet<number> = new Set([ARABIC_LETTER_YEH, ARABIC_LETTER_ALEF_MAKSURA, ARABIC_LETTER_FARSI_YEH])
const ALEF = String.fromCharCode(ARABIC_LETTER_ALEF)
/** Below every presentation form. */
const FIRST_PRESENTATION_FORM = 0xfb50
const MARK = /\p{M}/u
/** Madda, hamza above and below. */
const COMPOSING = /[\u0653-\u0655]/gu

/** A letter of a name with what stands after it. */
interface WrittenLetter {
  loose: string
  strict: number
  /** As it is written. */
  unit: number
  kind: Fold
  /** A hamza that is no part of the key follows. */
  finalHamza: boolean
  /** Everything up to the next letter, but marks that make another letter of it. */
  trail: string
}

function writtenLetters(name: string): WrittenLetter[] {
  const letters = fold(name)
  const tokens = tokenize(letters)
  const written: WrittenLetter[] = []
  for (let token = 0; token < tokens.count; token++) {
    const end = tokens.end[token] as number
    const keyEnd = endOfKey(tokens, token)
    for (let position = tokens.first[token] as number; position < keyEnd; position++) {
      const start = letters.at[position] as number
      const finalHamza = position === keyEnd - 1 && keyEnd < end
      const next = position + (finalHamza ? 2 : 1)
      const trailEnd = next < letters.count ? (letters.at[next] as number) : name.length
      const hamza = letters.at[position + 1] as number
      const trail = finalHamza
        ? name.slice(start + 1, hamza) + name.slice(hamza + 1, trailEnd)
        : name.slice(start + 1, trailEnd)
      const unit = name.charCodeAt(start)
      const strict = strictLetterAt(letters, position)
      const kind = FOLD[unit] as Fold
      const isComposed = kind === Fold.Arabic && strict !== STRICT[unit]
      written.push({
        loose: String.fromCharCode(letters.loose[position] as number),
        strict,
        unit,
        kind,
        finalHamza,
        trail: isComposed ? trail.replace(COMPOSING, '') : trail,
      })
    }
  }
  return written
}

const keyOf = (letters: readonly WrittenLetter[]): string => letters.map(({ loose }) => loose).join('')

function foldOfTrail(character: string): FoldName {
  switch (FOLD[character.charCodeAt(0)]) {
    case Fold.Space:
    case Fold.Newline:
    case Fold.Paragraph:
    case Fold.Joint:
    case Fold.ArabicJoint:
    case Fold.Underscore:
      return 'spacing'
    case Fold.Tatweel:
      return 'tatweel'
    case Fold.Delete:
      return MARK.test(character) ? 'harakat' : 'invisible'
    default:
      return MARK.test(character) ? 'harakat' : 'punctuation'
  }
}

/** The characters between two letters, by the fold that looks past them. */
function sortTrail(trail: string): Map<FoldName, string> {
  const sorted = new Map<FoldName, string>()
  for (const character of trail) {
    const name = foldOfTrail(character)
    sorted.set(name, (sorted.get(name) ?? '') + character)
  }
  return sorted
}

function foldsOfLetter(found: WrittenLetter, wanted: WrittenLetter): FoldName[] {
  const isEither = (test: (letter: WrittenLetter) => boolean): boolean => test(found) || test(wanted)
  if (found.unit === wanted.unit && found.strict === wanted.strict) return []
  if (found.kind === Fold.Digit) return ['digit']
  if (found.kind === Fold.Latin) {
    const lower = (letter: WrittenLetter): string => String.fromCharCode(letter.unit).toLowerCase()
    return [lower(found) === lower(wanted) ? 'case' : 'accent']
  }
  const folds: FoldName[] = isEither(({ unit }) => unit >= FIRST_PRESENTATION_FORM) ? ['presentation-form'] : []
  if (found.strict === wanted.strict) {
    if (folds.length > 0) return folds
    if (isEither(({ strict }) => HAMZA_LETTERS.has(strict))) return ['hamza']
    if (found.strict === ARABIC_LETTER_YEH) return ['yeh']
    return [found.strict === ARABIC_LETTER_KAF ? 'kaf' : 'letter']
  }
  if (isEither(({ strict }) => HAMZA_LETTERS.has(strict))) return [...folds, 'hamza']
  if (isEither(({ strict }) => strict === ARABIC_LETTER_TEH_MARBUTA)) return [...folds, 'teh-marbuta']
  return [...folds, YEHS.has(found.strict) && YEHS.has(wanted.strict) ? 'yeh' : 'letter']
}

/** What the text of a name writes otherwise than the form that the dictionary has, in a fixed order. */
export function foldsUsed(surface: string, form: string): FoldName[] {
  if (surface === form) return []
  const found = writtenLetters(surface)
  const wanted = writtenLetters(form)
  const used = new Set<FoldName>()
  const key = keyOf(found)
  const wantedKey = keyOf(wanted)
  if (key === wantedKey + ALEF) {
    used.add('tanween')
    found.pop()
  } else if (key !== wantedKey) {
    if (!wantedKey.endsWith(key)) return []
    used.add('elided-alef')
    wanted.splice(0, wanted.length - found.length)
  }
  found.forEach((letter, place) => {
    const other = wanted[place] as WrittenLetter
    for (const name of foldsOfLetter(letter, other)) used.add(name)
    if (letter.finalHamza !== other.finalHamza) used.add('final-hamza')
    // The marks of a tanween follow the last letter of the name.
    if (letter.trail === other.trail || (used.has('tanween') && place === found.length - 1)) return
    const own = sortTrail(letter.trail)
    const others = sortTrail(other.trail)
    for (const name of FOLD_NAMES) if (own.get(name) !== others.get(name)) used.add(name)
  })
  return FOLD_NAMES.filter((name) => used.has(name))
}
