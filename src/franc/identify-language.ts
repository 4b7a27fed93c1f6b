import { franc } from 'franc'

/** Below this letter statistics are guesswork, and franc answers all the same. Source: language report, section 4.5. */
const LEAST_LETTERS = 40

/** ISO 639-3, as franc has it, to the codes used here; Dari is Persian. Other codes stay. */
const CODES: Readonly<Record<string, string>> = {
  arb: 'ar',
  pes: 'fa',
  prs: 'fa',
  urd: 'ur',
  pbu: 'ps',
  uig: 'ug',
  eng: 'en',
}

const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu
/** Marks, tatweel and format characters, zero width non-joiner among them, stand inside words. */
const INSIDE_WORDS = /[\p{M}\p{Cf}\u0640]/gu
const NOT_LETTERS = /[^\p{L}]+/gu

/** Letters of Sorani and Sindhi that no language with a model in franc has; heh doachashmee is Urdu too, so not here. */
const UNMODELLED =
  /[\u0695\u06B5\u06CE\u06C6\u06D5\u067A\u067B\u067D\u067F\u0680\u0683\u0684\u0687\u068A\u068C\u068D\u068F\u0699\u06A6\u06AA\u06B1\u06B3\u06BB]/gu
const LEAST_SHARE_OF_UNMODELLED = 0.02
const UYGHUR = /[\u06C7\u06C8\u06CB\u06D0\u06AD]/u

const PERSIAN_LETTERS = /[\u067E\u0686\u0698\u06AF]/u
const ARABIC_LETTERS = /[\u0623\u0625\u0629]/u
/** Letters of Pashto, Uyghur, Sindhi and Jawi, which have models with the letters as these languages use them. */
const OTHER_LETTERS =
  /[\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD\u06D0\u06D5\u06C6-\u06C8\u06CB\u06AD\u06A0\u06A4\u06BD]/u

/**
 * franc's models assume one keyboard each (language report, section 3): Persian typed with Arabic yeh and kaf is taken
 * for another language. So the yeh and kaf follow the letters that a keyboard cannot exchange.
 */
function alignKeyboard(text: string): string {
  if (OTHER_LETTERS.test(text)) return text
  if (PERSIAN_LETTERS.test(text)) return text.replace(/[\u064A\u0649]/gu, '\u06CC').replaceAll('\u0643', '\u06A9')
  if (ARABIC_LETTERS.test(text)) return text.replaceAll('\u06CC', '\u064A').replaceAll('\u06A9', '\u0643')
  return text
}

/** Only letters and spaces: franc counts Arabic digits as Arabic letters and keeps Arabic punctuation in its trigrams. */
function lettersOf(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
    .replace(INSIDE_WORDS, '')
    .replace(NOT_LETTERS, ' ')
    .trim()
}

/**
 * Names the language of a text by its trigrams: `ar`, `fa`, `ur`, `ps`, `ug`, `en`, else a code of ISO 639-3; `null`
 * below 40 letters, or if franc does not know. It has no model of Sorani and Sindhi: these are `null` too. Made for
 * `detectLanguage(text, { identify: identifyLanguage })`, which tells Arabic and Persian apart better by itself.
 */
export function identifyLanguage(text: string): string | null {
  const letters = alignKeyboard(lettersOf(text))
  const count = letters.length - (letters.match(/ /gu)?.length ?? 0)
  if (count < LEAST_LETTERS) return null
  const unmodelled = letters.match(UNMODELLED)?.length ?? 0
  if (unmodelled >= LEAST_SHARE_OF_UNMODELLED * count && !UYGHUR.test(letters)) return null
  const code = franc(letters)
  return code === 'und' ? null : (CODES[code] ?? code)
}
