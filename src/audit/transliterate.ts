import { normalize } from '../normalization/normalize'
import { words } from '../unicode/word-list'

/**
 * Letters of Arabic script, loosely folded, with a Latin spelling in ASCII. Short vowels are not written, so what comes out
 * is good enough to tell one id from another, and not to be shown as a name.
 */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  words(`
    ا=a
    ب=b
    پ=p
    ت=t
    ث=th
    ج=j
    چ=ch
    ح=h
    خ=kh
    د=d
    ذ=dh
    ر=r
    ز=z
    ژ=zh
    س=s
    ش=sh
    ص=s
    ض=d
    ط=t
    ظ=z
    ع=a
    غ=gh
    ف=f
    ق=q
    ك=k
    گ=g
    ل=l
    م=m
    ن=n
    ه=h
    و=u
    ي=i
  `).map((row) => row.split('=') as [string, string]),
)

/** و and ي at the start of a word are consonants. */
const CONSONANT_OF: ReadonlyMap<string, string> = new Map([
  ['u', 'w'],
  ['i', 'y'],
])

/** A text of Arabic script letter by letter in Latin ones; other letters stay, all else is a space. */
export function transliterate(text: string): string {
  let latin = ''
  for (const character of normalize(text).text) {
    const spelling = LATIN_OF.get(character) ?? (/[\p{Script=Latin}\d]/u.test(character) ? character : ' ')
    const opensWord = latin === '' || latin.endsWith(' ')
    latin += (LATIN_OF.has(character) && opensWord ? CONSONANT_OF.get(spelling) : undefined) ?? spelling
  }
  return latin
}
