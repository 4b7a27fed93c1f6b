import { detectLanguage } from '../language/detect-language'
import type { Lang } from '../types'

const ARABIC_LETTER = /\p{Script=Arabic}/u
const LATIN_LETTER = /\p{Script=Latin}/u
const LETTER = /\p{L}/gu
/** Tatweel and the signs of transliteration belong to no script. */
const NO_SCRIPT = /[\p{Script=Common}\p{Script=Inherited}]/u
/** Below this the country of the entity says more than the letters of one name do. */
const SURE = 0.75
/** Countries whose names in Arabic script are Persian: Iran, Afghanistan, Tajikistan. */
const PERSIAN_COUNTRIES: ReadonlySet<string> = new Set(['IR', 'AF', 'TJ'])

/** Language tags (BCP 47 primary subtags) of the languages that nisba reads. */
const LANG_OF_TAG: ReadonlyMap<string, Lang> = new Map([
  ['ar', 'ar'],
  ['ara', 'ar'],
  ['fa', 'fa'],
  ['fas', 'fa'],
  ['per', 'fa'],
  ['prs', 'fa'],
  ['en', 'en'],
  ['eng', 'en'],
])
/** Tags that say nothing: undetermined, multiple languages (Wikidata's default labels). */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'und', 'mul', 'zxx'])

/** The language by the script, and for Arabic script by the letters; `undefined` for other scripts and languages. */
function langOfScript(name: string, country: string | undefined): Lang | undefined {
  const letters = [...name.matchAll(LETTER)].map(([letter]) => letter).filter((letter) => !NO_SCRIPT.test(letter))
  const hasArabic = letters.some((letter) => ARABIC_LETTER.test(letter))
  if (letters.some((letter) => !ARABIC_LETTER.test(letter) && !LATIN_LETTER.test(letter))) return undefined
  if (!hasArabic) return letters.length > 0 ? 'en' : undefined
  const { lang, confidence } = detectLanguage(name)
  if (lang === 'other') return undefined
  if ((lang === 'ar' || lang === 'fa') && confidence >= SURE) return lang
  if (country !== undefined) return PERSIAN_COUNTRIES.has(country) ? 'fa' : 'ar'
  return lang === 'fa' ? 'fa' : 'ar'
}

/**
 * The language that a name is listed under: by its tag where it has one, else by its script, for Arabic script by its
 * letters, and where they do not tell by the country (ISO 3166-1 alpha-2). `undefined`: none of nisba's.
 */
export function langOfName(name: string, tag: string | undefined, country: string | undefined): Lang | undefined {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/u)[0] ?? ''
  if (NO_LANGUAGE.has(primary)) return langOfScript(name, country)
  const lang = LANG_OF_TAG.get(primary)
  if (lang === undefined) return undefined
  // A tag does not make Latin letters Arabic: abbreviations are tagged so.
  const script = ARABIC_LETTER.test(name) ? 'Arabic' : 'Latin'
  return (script === 'Latin') === (lang === 'en') ? lang : langOfScript(name, country)
}
