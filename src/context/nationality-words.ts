import { Reading } from '../language/label-tokens'
import { FormTrait, type NationalityForm, nationalityForms, nationalityOpenings } from '../morphology/nationalities'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_ALEF_MAKSURA } from '../unicode/code-points'
import { wordAt } from './context-words'
import { followsClosely, isCapital, type NationalityWord, type RuleText, readingAt } from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'

/** A word without its proclitics and article, as `classifyWords` found it in the lists. */
export interface WordStem {
  readonly letters: string
  /** Letters of the proclitics, which stand outside a name; of لل the second lam is the article's. */
  readonly cut: number
  readonly isDefinite: boolean
}

/** The stem by which a listed word was found. */
export function stemOf({ tokens, words }: RuleText, token: number): WordStem {
  const affixes = words.affixes[token] as number
  const cut = ((affixes & Affix.Conjunction) === 0 ? 0 : 1) + ((affixes & Affix.Preposition) === 0 ? 0 : 1)
  const isDefinite = (affixes & Affix.Article) !== 0
  const word = wordAt(tokens, token)
  const article = isDefinite ? (word.charCodeAt(cut) === ARABIC_LETTER_ALEF ? 2 : 1) : 0
  return { letters: word.slice(cut + article), cut, isDefinite }
}

/** The nisba of Yemen and "right": اليمنى is written with an alef maksura, اليمني is not. */
const YEMEN = 'YE'

function endsInMaksura({ tokens }: RuleText, token: number): boolean {
  const { text, at } = tokens.letters
  return text.charCodeAt(at[(tokens.end[token] as number) - 1] as number) === ARABIC_LETTER_ALEF_MAKSURA
}

/** The form that fits how the text is read there. */
function fitting(
  text: RuleText,
  token: number,
  forms: readonly NationalityForm[] | undefined,
): NationalityForm | undefined {
  if (forms === undefined) return undefined
  const readings = text.languages.readings[token] as number
  const likely = readingAt(text, token)
  const fit = forms.find(({ reading }) => reading === likely) ?? forms.find(({ reading }) => (reading & readings) !== 0)
  if (fit === undefined) return undefined
  if (fit.reading === Reading.English && !isCapital(text, token)) return undefined
  const isRight = fit.nationality.country === YEMEN && (fit.traits & FormTrait.Masculine) !== 0
  return isRight && endsInMaksura(text, token) ? undefined : fit
}

/** The form of a nationality that begins with a word, if it does. */
export function nationalityAt(text: RuleText, token: number): NationalityWord | undefined {
  if (((text.words.classes[token] ?? 0) & WordClass.Nationality) === 0) return undefined
  const known = text.nationalities.get(token)
  if (known !== undefined) return known === null ? undefined : known
  const found = readNationality(text, token)
  text.nationalities.set(token, found ?? null)
  return found
}

function readNationality(text: RuleText, token: number): NationalityWord | undefined {
  const forms = nationalityForms()
  const { tokens } = text
  const whole = wordAt(tokens, token)
  const asWritten: WordStem = { letters: whole, cut: 0, isDefinite: false }
  const stems = text.words.affixes[token] === Affix.None ? [asWritten] : [asWritten, stemOf(text, token)]
  for (const { letters, cut, isDefinite } of stems) {
    const next = token + 1
    if (nationalityOpenings().has(letters) && followsClosely(text, next)) {
      const second = wordAt(tokens, next)
      const bare = isDefinite && second.startsWith(ARABIC_ARTICLE) ? second.slice(ARABIC_ARTICLE.length) : second
      const form = fitting(text, token, forms.get(`${letters} ${bare}`))
      if (form !== undefined) return { form, firstToken: token, lastToken: next, cut, isDefinite }
    }
    const form = fitting(text, token, forms.get(letters))
    const isWhole = cut === 0 && !isDefinite
    if (form !== undefined && (form.reading === Reading.Arabic || isWhole)) {
      return { form, firstToken: token, lastToken: token, cut, isDefinite }
    }
  }
  return undefined
}
