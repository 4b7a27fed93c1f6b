import { Strength } from '../gazetteer/expand-aliases'
import type { Lang } from '../types'
import { groupBy, type ListedName, namesOf } from './dictionary'
import type { Hit, LintedDictionary, LintRule } from './findings'
import { INVISIBLE, JOINER_BETWEEN_LETTERS, KEYBOARD_TWINS, MARK, mended, PRESENTATION_FORM } from './spelling'

const LANGUAGE: Readonly<Record<Lang, string>> = { ar: 'Arabic', fa: 'Persian', en: 'English' }

const ARABIC_LETTER = /\p{Script=Arabic}/u
const LATIN_LETTER = /\p{Script=Latin}/u
const JOINERS_BETWEEN_LETTERS = new RegExp(JOINER_BETWEEN_LETTERS, 'gu')
const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A rule that looks at one name at a time. */
function ofNames(
  id: string,
  about: string,
  checkName: (name: ListedName) => { why: string; fix: string } | undefined,
): LintRule {
  return {
    id,
    about,
    *check(dictionary: LintedDictionary): Iterable<Hit> {
      for (const name of namesOf(dictionary.records)) {
        const found = checkName(name)
        if (found !== undefined) yield { in: name.record, field: name.field, value: name.form, ...found }
      }
    },
  }
}

const SPACES: LintRule = ofNames(
  'stray-space',
  'A name begins or ends with a space, or has two in a row: it would not be shown as it is found.',
  ({ form }) =>
    form === form.trim() && !/ {2}/u.test(form)
      ? undefined
      : { why: 'has a space too many', fix: 'put one space between words and none at the ends' },
)

const INVISIBLE_CHARACTERS: LintRule = ofNames(
  'invisible-character',
  'A name holds a character that nobody sees: a direction mark, a joiner, a soft hyphen, a no-break space. The zero width ' +
    'non-joiner belongs into Persian names, between two letters.',
  ({ form, lang }) => {
    const character = INVISIBLE.exec(form)?.[0]
    if (character !== undefined) {
      return { why: `holds the invisible ${codePointOf(character)}`, fix: 'remove it, or write an ordinary space' }
    }
    if (!form.replace(lang === 'fa' ? JOINERS_BETWEEN_LETTERS : '', '').includes('\u200c')) return undefined
    return lang === 'fa'
      ? { why: 'has a zero width non-joiner that joins nothing', fix: 'keep it between two letters only' }
      : { why: `has a zero width non-joiner, which ${LANGUAGE[lang]} does not use`, fix: 'write a space or nothing' }
  },
)

const SHADDA = '\u0651'

const MARKS: LintRule = ofNames(
  'mark-in-name',
  'A name holds vowel signs or tatweel. They are ignored when names are compared and would only be shown. A weak name may ' +
    'have a shadda: so written it needs no licence.',
  ({ form, lang, strength }) => {
    if (strength === Strength.Weak && form.includes(SHADDA)) return undefined
    const mark = MARK.exec(form)?.[0]
    return mark === undefined
      ? undefined
      : {
          why: `holds ${codePointOf(mark)}, which is ignored when names are compared`,
          fix: `write ${mended(form, lang)}`,
        }
  },
)

const PRESENTATION_FORMS: LintRule = ofNames(
  'presentation-form',
  'A name holds glyphs of old encodings (U+FB50 to U+FDFF, U+FE70 to U+FEFC) instead of letters.',
  ({ form, lang }) => {
    const glyph = PRESENTATION_FORM.exec(form)?.[0]
    return glyph === undefined
      ? undefined
      : { why: `holds the presentation form ${codePointOf(glyph)}`, fix: `write ${mended(form, lang)}` }
  },
)

const DECOMPOSED: LintRule = ofNames(
  'decomposed-letter',
  'A name writes a letter as a letter and a mark although it has a code point of its own, so that what looks alike is not.',
  ({ form, lang }) =>
    form === form.normalize('NFC') || PRESENTATION_FORM.test(form)
      ? undefined
      : { why: 'is not in the composed form (NFC)', fix: `write ${mended(form, lang)}` },
)

const KEYBOARD: LintRule = ofNames(
  'keyboard-letter',
  'An Arabic name holds Persian letters (keheh, Farsi yeh), or a Persian name Arabic ones (kaf, yeh, alef maksura). They ' +
    'are matched alike, but the name is shown as it stands here.',
  ({ form, lang }) => {
    const twins = KEYBOARD_TWINS[lang]
    const wrong = [...form].find((letter) => twins.has(letter))
    if (wrong === undefined) return undefined
    return {
      why: `holds ${codePointOf(wrong)}, which ${LANGUAGE[lang]} does not use`,
      fix: `write ${mended(form, lang)}`,
    }
  },
)

const SCRIPT: LintRule = ofNames(
  'mixed-script',
  'A name stands under a language of another script, or one of its words mixes scripts. Words of both scripts beside one ' +
    'another are fine in Arabic and Persian names.',
  ({ form, lang }) => {
    const hasArabic = ARABIC_LETTER.test(form)
    const hasLatin = LATIN_LETTER.test(form)
    if (lang === 'en') {
      return hasArabic
        ? { why: 'is an English name with Arabic letters', fix: 'move it to ar or fa, or write it in Latin letters' }
        : undefined
    }
    if (hasLatin && !hasArabic) {
      return { why: `is a name in Latin letters under ${lang}`, fix: 'move it to en: Latin names match in every text' }
    }
    const mixed = [...form.matchAll(WORD)].find(([word]) => ARABIC_LETTER.test(word) && LATIN_LETTER.test(word))
    return mixed === undefined
      ? undefined
      : { why: `mixes scripts in the word ${mixed[0]}`, fix: 'write the word in one script, or put a space between' }
  },
)

const DUPLICATES: LintRule = {
  id: 'duplicate-name',
  about:
    'A record lists a name twice in one language. A canonical name may be repeated under aliases with conditions, or ' +
    'under weakAliases.',
  *check({ records }) {
    for (const { names } of records) {
      for (const same of groupBy(names, ({ lang, form }) => `${lang} ${form.trim()}`).values()) {
        const [first, ...others] = same as [ListedName, ...ListedName[]]
        for (const other of others) {
          if (first.list === 'names' && isRepeatedOnPurpose(first, other)) continue
          yield {
            in: other.record,
            field: other.field,
            value: other.form,
            why: `stands under ${first.field.replace(/\[.*/u, '')} already`,
            fix: 'keep one of them: where they differ in strength, the weak one counts',
          }
        }
      }
    }
  },
}

/** Whether a canonical name is repeated in order to put conditions on it. */
function isRepeatedOnPurpose(canonical: ListedName, { list, rule, place, form }: ListedName): boolean {
  const isFirst = (canonical.record.record[list as 'aliases']?.[canonical.lang] ?? []).every(
    (alias, earlier) => earlier >= place || (typeof alias === 'string' ? alias : alias.form).trim() !== form.trim(),
  )
  if (!isFirst) return false
  return list === 'weakAliases' || (list === 'aliases' && Object.keys(rule).length > 1)
}

/** What is wrong with the spelling of a name by itself. */
export const SPELLING_RULES: readonly LintRule[] = [
  SPACES,
  INVISIBLE_CHARACTERS,
  MARKS,
  PRESENTATION_FORMS,
  DECOMPOSED,
  KEYBOARD,
  SCRIPT,
  DUPLICATES,
]
