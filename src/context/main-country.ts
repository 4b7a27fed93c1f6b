import { Strength } from '../gazetteer/expand-aliases'
import { nationalityAt } from './nationality-words'
import { nameOf, type RuleText } from './rule-text'
import { WordClass } from './trigger-words'

/** The country that the names and nationalities of a text lie in most, if one is ahead of all others. */
export function mainCountry(text: RuleText): string | undefined {
  const counts = new Map<string, number>()
  const count = (country: string | undefined): void => {
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  for (const name of text.names) {
    const { type, country } = name.gazetteer.head(name.entity)
    if (type !== 'organization' || name.strength === Strength.Strong) count(country)
  }
  for (const token of text.words.openings) {
    if (((text.words.classes[token] as number) & WordClass.Nationality) === 0 || nameOf(text, token) !== undefined)
      continue
    count(nationalityAt(text, token)?.form.nationality.country)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}
