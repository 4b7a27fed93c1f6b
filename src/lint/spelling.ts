import type { Lang } from '../types'

/** Letters that a keyboard of another language types, with the letter that is meant. */
export const KEYBOARD_TWINS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  ar: new Map([
    ['\u06a9', '\u0643'], // keheh
    ['\u06cc', '\u064a'], // Farsi yeh
    ['\u06be', '\u0647'], // heh doachashmee
    ['\u06c1', '\u0647'], // heh goal
    ['\u06d5', '\u0647'], // ae
  ]),
  fa: new Map([
    ['\u0643', '\u06a9'], // kaf
    ['\u064a', '\u06cc'], // yeh
    ['\u0649', '\u06cc'], // alef maksura
    ['\u06be', '\u0647'],
    ['\u06c1', '\u0647'],
    ['\u06d5', '\u0647'],
  ]),
  en: new Map(),
}

/** Harakat, superscript alef and tatweel: what the fold deletes and the eye sees. */
export const MARK: RegExp =
  /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/u
/** The letters of presentation forms; their signs and whole phrases are no letters. */
export const PRESENTATION_FORM: RegExp = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]/u
/** Format characters, controls, and spaces but the ordinary one; the zero width non-joiner is a case of its own. */
export const INVISIBLE: RegExp =
  /(?!\u200c)[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]|(?! )\p{Zs}/u
/** A zero width non-joiner where Persian has one. */
export const JOINER_BETWEEN_LETTERS: RegExp = /(?<=[\p{L}\p{M}])\u200c(?=\p{L})/u

const PRESENTATION_FORMS = new RegExp(PRESENTATION_FORM, 'gu')
const MARKS = new RegExp(MARK, 'gu')
const STRAY_JOINERS = /(?<![\p{L}\p{M}])\u200c|\u200c(?!\p{L})/gu

function withoutInvisible(name: string): string {
  return name.replace(new RegExp(INVISIBLE, 'gu'), (character) => (/[\p{Z}\t-\r]/u.test(character) ? ' ' : ''))
}

/**
 * A name as a dictionary writes it: composed letters of its own language's keyboard, ordinary single spaces, nothing
 * invisible, no vowel signs and no tatweel.
 */
export function mended(name: string, lang: Lang): string {
  const letters = [...name.replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC')).normalize('NFC')]
  const typed = letters.map((letter) => KEYBOARD_TWINS[lang].get(letter) ?? letter).join('')
  const joined =
    lang === 'fa' ? typed.replace(STRAY_JOINERS, ' ') : typed.replaceAll('\u200c', lang === 'ar' ? ' ' : '')
  return withoutInvisible(joined).replace(MARKS, '').replace(/ +/gu, ' ').trim()
}
