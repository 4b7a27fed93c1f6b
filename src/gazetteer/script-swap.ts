/**
 * The letters of Arabic and Persian names, most frequent first. In packed forms they change places with `LATIN`: an Arabic
 * letter takes two bytes of UTF-8, and compressed forms become a tenth smaller when it takes one.
 */
const ARABIC =
  '\u0627\u0644\u064a\u0631\u06cc\u0646\u0648\u0645\u0628\u062f\u0647\u062a\u0633\u0629\u0639\u0641\u062d\u0642' +
  '\u0634\u0643\u06a9\u062c\u0632\u0623\u062e\u0637\u0635\u0625\u0636\u06af\u063a\u0622\u067e\u062b\u0626\u0621' +
  '\u0638\u0630\u200c\u0686\u0649\u0624\u0698'
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ'

/** U+200C, the zero width non-joiner. */
const LAST_SWAPPED = 0x200c

const OTHER = new Map<string, string>()
for (let place = 0; place < ARABIC.length; place++) {
  OTHER.set(ARABIC.charAt(place), LATIN.charAt(place))
  OTHER.set(LATIN.charAt(place), ARABIC.charAt(place))
}

/** Whether the names of a bucket with this prefix are swapped. */
export function isArabicScript(prefix: string): boolean {
  return /^[\u0600-\u06ff]/.test(prefix)
}

/** Exchanges the letters of `ARABIC` and `LATIN`; applied twice it gives the text back. */
export function swapScripts(text: string): string {
  let swapped = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    swapped += OTHER.get(character) ?? character
  }
  return swapped
}

/** What `swapScripts` makes of each UTF-16 unit up to U+200C; 0 where that is the unit itself. */
export function swapTable(): Uint16Array {
  const swapped = new Uint16Array(LAST_SWAPPED + 1)
  for (let place = 0; place < ARABIC.length; place++) {
    swapped[ARABIC.charCodeAt(place)] = LATIN.charCodeAt(place)
    swapped[LATIN.charCodeAt(place)] = ARABIC.charCodeAt(place)
  }
  return swapped
}
