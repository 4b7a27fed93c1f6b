import { ARABIC_TATWEEL } from '../unicode/code-points'

/**
 * What the fold does with a UTF-16 unit. `Unlisted` units are classified when first seen: an Arabic or Latin
 * letter is kept, a combining mark deleted, anything else is a hard boundary.
 */
export const enum Fold {
  Unlisted,
  Arabic,
  Latin,
  Digit,
  // The members up to here are tested as a range: the units that are written as letters.
  /** Invisible or combining: skipped, and no boundary. */
  Delete,
  /** Maddah and hamza above or below: makes another letter of the one before it, else skipped. */
  Compose,
  Tatweel,
  /** Zero width non-joiner and its substitutes. */
  Joint,
  /** U+00AC, a legacy zero width non-joiner, between two Arabic letters only. */
  ArabicJoint,
  Space,
  Newline,
  Paragraph,
  Quote,
  Bracket,
  /** Quote, but transparent between two Latin letters (Rabi'a). */
  Apostrophe,
  /** Modifier letters of transliteration: transparent between two Latin letters. */
  LatinModifier,
  Hyphen,
  Dot,
  Hash,
  At,
  Underscore,
  Slash,
  Colon,
  /** Full stop, question and exclamation marks. */
  Sentence,
  Hard,
  /** Decimal and thousands separators: inside a number only. */
  DigitSeparator,
  /** Presentation form that stands for several letters. */
  Ligature,
  Surrogate,
}

interface FoldingRule {
  /** Code points and ranges in hexadecimal. */
  of: string
  fold: Fold
  /** Letter at the strict level (`to`), and at the loose level (`looseTo`); without them the unit itself. */
  to?: string
  looseTo?: string
  why: string
}

/**
 * The folding rules, a row a rule; later rows override earlier ones. The rules and their evidence follow the
 * project's linguistic specification, section 1 (1.2 strict, 1.3 loose); the reasons are repeated in short.
 */
const FOLDING_RULES: readonly FoldingRule[] = [
  // Letters and digits
  { of: '0030-0039', fold: Fold.Digit, why: 'ASCII digits' },
  { of: '0041-005A 0061-007A 00AA 00BA 00C0-00D6 00D8-00F6 00F8-024F 1E00-1EFF', fold: Fold.Latin, why: 'Latin' },
  {
    of: '0620-063F 0641-064A 066E 066F 0671-0673 0675-06D3 06D5 06EE 06EF 06FA-06FC 06FF',
    fold: Fold.Arabic,
    why: 'Arabic block',
  },
  { of: '0750-077F 0860-086A 0870-0887 0889-088E 08A0-08C8', fold: Fold.Arabic, why: 'supplement and extended blocks' },
  { of: '0660 06F0', fold: Fold.Digit, to: '0030', why: 'Arabic-Indic and Extended digits' },
  { of: '0661 06F1', fold: Fold.Digit, to: '0031', why: 'digit' },
  { of: '0662 06F2', fold: Fold.Digit, to: '0032', why: 'digit' },
  { of: '0663 06F3', fold: Fold.Digit, to: '0033', why: 'digit' },
  { of: '0664 06F4', fold: Fold.Digit, to: '0034', why: 'digit' },
  { of: '0665 06F5', fold: Fold.Digit, to: '0035', why: 'digit' },
  { of: '0666 06F6', fold: Fold.Digit, to: '0036', why: 'digit' },
  { of: '0667 06F7', fold: Fold.Digit, to: '0037', why: 'digit' },
  { of: '0668 06F8', fold: Fold.Digit, to: '0038', why: 'digit' },
  { of: '0669 06F9', fold: Fold.Digit, to: '0039', why: 'digit' },
  { of: '066B 066C', fold: Fold.DigitSeparator, why: 'Arabic decimal and thousands separators stay inside a number' },

  // Strict: twins that never change a name
  { of: '0643 06A9 06AA', fold: Fold.Arabic, to: '0643', why: 'keheh and swash kaf are kaf' },
  { of: '064A 06CC', fold: Fold.Arabic, to: '064A', why: 'Farsi yeh is yeh; at the end of a word also alef maksura' },
  { of: '06BE 06C0-06C2 06D5', fold: Fold.Arabic, to: '0647', why: 'heh in its Urdu, Kurdish and ezafe forms' },
  { of: '06C3', fold: Fold.Arabic, to: '0629', looseTo: '0647', why: 'teh marbuta goal' },
  { of: '0671', fold: Fold.Arabic, to: '0627', why: 'alef wasla' },
  { of: '0672 0675', fold: Fold.Arabic, to: '0623', looseTo: '0627', why: 'alef with wavy or high hamza' },
  { of: '0673', fold: Fold.Arabic, to: '0625', looseTo: '0627', why: 'alef with wavy hamza below' },
  { of: '0676 0677', fold: Fold.Arabic, to: '0624', looseTo: '0648', why: 'waw with high hamza' },
  { of: '0678', fold: Fold.Arabic, to: '0626', looseTo: '064A', why: 'yeh with high hamza' },

  // Loose: letters that writers exchange
  { of: '0622 0623 0625', fold: Fold.Arabic, looseTo: '0627', why: 'hamza seat or madda on alef is often left out' },
  { of: '0624 06C4-06CB 06CF', fold: Fold.Arabic, looseTo: '0648', why: 'hamza on waw; Kurdish and Uyghur waws' },
  { of: '0626 06D3', fold: Fold.Arabic, looseTo: '064A', why: 'hamza on yeh' },
  {
    of: '0620 063D-063F 0649 06CD 06CE 06D0-06D2 0775-0777 08A8 08A9',
    fold: Fold.Arabic,
    looseTo: '064A',
    why: 'alef maksura (Egyptian final yeh); yehs of Pashto, Kurdish, Urdu',
  },
  { of: '0629 06FF', fold: Fold.Arabic, looseTo: '0647', why: 'teh marbuta without its dots' },
  { of: '063B 063C 06AB-06AE 0762-0764 077F', fold: Fold.Arabic, looseTo: '0643', why: 'variants of kaf' },
  { of: '066E', fold: Fold.Arabic, looseTo: '0628', why: 'dotless beh' },
  { of: '066F 06A7', fold: Fold.Arabic, looseTo: '0642', why: 'dotless and Maghribi qaf' },
  { of: '06A1 06A2 06A4 06A5', fold: Fold.Arabic, looseTo: '0641', why: 'veh and Maghribi feh' },
  { of: '0692 0695 06EF', fold: Fold.Arabic, looseTo: '0631', why: 'Kurdish rolled reh' },
  { of: '06B5', fold: Fold.Arabic, looseTo: '0644', why: 'Kurdish dark lam' },
  { of: '06BA', fold: Fold.Arabic, looseTo: '0646', why: 'noon ghunna' },
  { of: '06EE', fold: Fold.Arabic, looseTo: '062F', why: 'dal with inverted v' },
  { of: '06FA', fold: Fold.Arabic, looseTo: '0634', why: 'sheen with dot below' },
  { of: '06FB', fold: Fold.Arabic, looseTo: '0636', why: 'dad with dot below' },
  { of: '06FC', fold: Fold.Arabic, looseTo: '063A', why: 'ghain with dot below' },

  // Transparent
  {
    of: '0610-061A 064B-0652 0656-065F 0670 0674 06D6-06DC 06DF-06E8 06EA-06ED 0898-089F 08C9-08E1 08E3-08FF',
    fold: Fold.Delete,
    why: 'vowel and Quranic marks',
  },
  {
    of: 'FBB2-FBC2 FC5E-FC63 FCF2-FCF4 FE70-FE72 FE74 FE76-FE7F',
    fold: Fold.Delete,
    why: 'marks in presentation form; NFKC would make a space or tatweel of them',
  },
  {
    of: '034F 061C 180E 200D-200F 202A-202E 2060-2064 2066-206F FE00-FE0F FEFF',
    fold: Fold.Delete,
    why: 'bidi controls, joiners, invisible format characters',
  },
  { of: '0653-0655', fold: Fold.Compose, why: 'maddah and hamza marks' },
  { of: '0640', fold: Fold.Tatweel, why: 'deleted beside a letter, else a dash' },
  { of: '00AD 200C', fold: Fold.Joint, why: 'zero width non-joiner, soft hyphen in its place' },
  { of: '00AC', fold: Fold.ArabicJoint, why: 'not sign, legacy zero width non-joiner' },

  // Boundaries
  { of: '0009 0020 00A0 1680 2000-200B 202F 205F 3000', fold: Fold.Space, why: 'white space' },
  { of: '000A-000D 0085 2028', fold: Fold.Newline, why: 'line break' },
  { of: '2029', fold: Fold.Paragraph, why: 'paragraph separator' },
  { of: '0022 00AB 00BB 201A-201F 2039 203A', fold: Fold.Quote, why: 'quotation marks' },
  { of: '0028 0029 005B 005D 007B 007D', fold: Fold.Bracket, why: 'brackets' },
  { of: '0027 2018 2019', fold: Fold.Apostrophe, why: 'apostrophe' },
  { of: '0060 00B4 02B9 02BB 02BC 02BE 02BF', fold: Fold.LatinModifier, why: 'ayn and hamza in transliteration' },
  { of: '002D 2010-2015 2212', fold: Fold.Hyphen, why: 'hyphens and dashes' },
  { of: '002E 00B7 2027', fold: Fold.Dot, why: 'full stop and middle dots, also of acronyms' },
  { of: '0023', fold: Fold.Hash, why: 'hashtag' },
  { of: '0040', fold: Fold.At, why: 'handle or e-mail address' },
  { of: '005F', fold: Fold.Underscore, why: 'word gap inside hashtags' },
  { of: '002F', fold: Fold.Slash, why: 'alternatives, paths' },
  { of: '003A', fold: Fold.Colon, why: 'colon, URL scheme' },
  { of: '0021 003F 061D-061F 06D4 2026 203C 2047-2049', fold: Fold.Sentence, why: 'ends a sentence' },
  {
    of: '0000-0008 000E-001F 0024-0026 002A-002C 003B-003E 005C 005E 007C 007E-0084 0086-009F 00A1-00A9 00AE-00B3 00B5 00B6 00B8 00B9 00BC-00BF 00D7 00F7',
    fold: Fold.Hard,
    why: 'punctuation, symbols, controls',
  },
  {
    of: '0600-060F 061B 066A 066D 06DD 06DE 06E9 06FD 06FE 0888 0890 0891 08E2 2022',
    fold: Fold.Hard,
    why: 'Arabic punctuation and number signs',
  },
  { of: 'FD3E FD3F', fold: Fold.Hard, why: 'ornate parentheses enclose scripture' },
  { of: 'FD40-FD4F FDCF FDFA-FDFF', fold: Fold.Hard, why: 'phrase ligatures: expanding them would invent words' },
  { of: 'D800-DFFF', fold: Fold.Surrogate, why: 'half of a supplementary character' },
]

const UNITS = 0x10000

/** `Fold` of each UTF-16 unit. */
export const FOLD: Uint8Array = new Uint8Array(UNITS)
/** Letter at the strict level, for Arabic, Latin and digit units. */
export const STRICT: Uint16Array = new Uint16Array(UNITS)
/** Letter at the loose level. */
export const LOOSE: Uint16Array = new Uint16Array(UNITS)
/** Strict letters of the presentation forms that stand for several. */
export const LIGATURES: Map<number, readonly number[]> = new Map()

function* unitsOf(ranges: string): Generator<number> {
  for (const range of ranges.split(' ')) {
    const [first, last = first] = range.split('-') as [string, string?]
    for (let unit = parseInt(first, 16); unit <= parseInt(last, 16); unit++) yield unit
  }
}

const COMBINING = /\p{M}/u

/** Lower case without marks; a letter that does not decompose stays. The result is a single UTF-16 unit. */
function foldLatin(unit: number): number {
  const decomposed = String.fromCharCode(unit).normalize('NFD')
  const lower = decomposed.charAt(0).toLowerCase()
  return [...decomposed].slice(1).every((mark) => COMBINING.test(mark)) ? lower.charCodeAt(0) : unit
}

function setLatin(unit: number): void {
  FOLD[unit] = Fold.Latin
  LOOSE[unit] = foldLatin(unit)
  STRICT[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
}

function setArabic(unit: number, strict: number = unit, loose: number = LOOSE[strict] || strict): void {
  FOLD[unit] = Fold.Arabic
  STRICT[unit] = strict
  LOOSE[unit] = loose
}

/** U+FB50..FDFF and FE70..FEFC stand for ordinary letters; marks and tatweel in them are dropped. */
function setPresentationForm(unit: number): void {
  const letters = [...String.fromCharCode(unit).normalize('NFKC')]
    .map((letter) => letter.charCodeAt(0))
    .filter((letter) => FOLD[letter] === Fold.Arabic && letter !== ARABIC_TATWEEL)
  const [only] = letters
  if (only === undefined) return
  if (letters.length === 1) setArabic(unit, STRICT[only])
  else {
    FOLD[unit] = Fold.Ligature
    LIGATURES.set(
      unit,
      letters.map((letter) => STRICT[letter] as number),
    )
  }
}

for (const rule of FOLDING_RULES) {
  for (const unit of unitsOf(rule.of)) {
    FOLD[unit] = rule.fold
    if (rule.fold === Fold.Latin) setLatin(unit)
    else if (rule.fold === Fold.Arabic || rule.fold === Fold.Digit || rule.fold === Fold.DigitSeparator) {
      const strict = rule.to === undefined ? unit : parseInt(rule.to, 16)
      STRICT[unit] = strict
      LOOSE[unit] = rule.looseTo === undefined ? strict : parseInt(rule.looseTo, 16)
    }
  }
}
for (const unit of unitsOf('FB50-FDFF FE70-FEFC')) {
  if (FOLD[unit] === Fold.Unlisted) setPresentationForm(unit)
}

const ARABIC_LETTER = /[\p{L}&&\p{Script=Arabic}]/v
const LATIN_LETTER = /[\p{L}&&\p{Script=Latin}]/v

/** Classifies a unit that no rule lists, and remembers it. */
export function classifyUnlisted(unit: number): Fold {
  const character = String.fromCharCode(unit)
  if (ARABIC_LETTER.test(character)) setArabic(unit)
  else if (LATIN_LETTER.test(character)) setLatin(unit)
  else FOLD[unit] = COMBINING.test(character) ? Fold.Delete : Fold.Hard
  return FOLD[unit] as Fold
}
