import { describe, expect, it } from 'vitest'
import { Reading } from '../../src/language/label-tokens'
import { adjectivesOf, FormTrait, nationalityForms, nationalityOpenings } from '../../src/morphology/nationalities'
import { COUNTRY_CODE } from '../../src/vocabulary'

interface Row {
  fact: string
  form: string
  means: string
}

/** `reading of country or people`, for every meaning of a form in loose letters. */
function meaningsOf(form: string): string {
  const names = { [Reading.Arabic]: 'ar', [Reading.Persian]: 'fa', [Reading.English]: 'en' }
  const entries = nationalityForms().get(form) ?? []
  return entries.map(({ reading, nationality: { country, id } }) => `${names[reading]} ${country ?? id}`).join(', ')
}

const ROWS: Row[] = [
  { fact: 'a nisba that both languages have', form: 'عراقي', means: 'ar IQ, fa IQ' },
  { fact: 'its feminine', form: 'عراقيه', means: 'ar IQ' },
  { fact: 'its sound plural', form: 'عراقيين', means: 'ar IQ' },
  { fact: 'its feminine plural', form: 'عراقيات', means: 'ar IQ' },
  { fact: 'its Persian plurals', form: 'عراقيها', means: 'fa IQ' },
  { fact: 'its Persian plural in the construct state', form: 'عراقيهاي', means: 'fa IQ' },
  { fact: 'its plural in -an', form: 'ايرانيان', means: 'fa IR' },
  { fact: 'a broken plural', form: 'اتراك', means: 'ar TR' },
  { fact: 'a Persian adjective after a final heh', form: 'تركيهاي', means: 'fa TR' },
  { fact: 'an English plural that is not listed', form: 'iraqis', means: 'en IQ' },
  { fact: 'an English noun that is', form: 'turks', means: 'en TR' },
  { fact: 'a form of two words, both inflected', form: 'كوريه جنوبيه', means: 'ar KR' },
  { fact: 'a form of two words, the last inflected', form: 'جنوب سودانيه', means: 'ar SS' },
  { fact: 'an English form of two words', form: 'south korean', means: 'en KR' },
  { fact: 'a people', form: 'اكراد', means: 'ar kurds' },
  { fact: 'a community', form: 'شيعي', means: 'ar shia, fa shia' },
  { fact: 'no nisba of Mali: it is the word for financial', form: 'مالي', means: '' },
  { fact: 'no Persian "Turk": it is the word for leaving', form: 'ترك', means: '' },
  { fact: 'but its plural', form: 'تركها', means: 'fa TR' },
  { fact: 'no nisba of the Alawites: it is a surname', form: 'علوي', means: '' },
  { fact: 'but its plural', form: 'علويين', means: 'ar alawites' },
]

describe('the forms of nationalities', () => {
  it.each(ROWS)('$fact', ({ form, means }) => {
    expect(meaningsOf(form)).toBe(means)
  })

  it('are of the countries of the world and of peoples', () => {
    const entries = [...nationalityForms().values()].flat().map(({ nationality }) => nationality)
    const countries = new Set(entries.flatMap(({ country }) => country ?? []))
    const peoples = new Set(entries.flatMap(({ id }) => id ?? []))
    expect(countries.size).toBeGreaterThanOrEqual(150)
    expect(peoples.size).toBeGreaterThanOrEqual(35)
    expect([...countries].filter((code) => !COUNTRY_CODE.test(code))).toEqual([])
  })

  it('have one country each in a language', () => {
    const shared = [...nationalityForms()].filter(([, entries]) =>
      [Reading.Arabic, Reading.Persian, Reading.English].some(
        (reading) =>
          new Set(entries.filter((each) => each.reading === reading).map((each) => each.nationality)).size > 1,
      ),
    )
    expect(shared.map(([form]) => form)).toEqual([])
  })

  it('say when the article must stand before them', () => {
    const [sect] = nationalityForms().get('شيعه') ?? []
    const [nisba] = nationalityForms().get('عراقي') ?? []
    expect((sect?.traits ?? 0) & FormTrait.Definite).toBe(FormTrait.Definite)
    expect((nisba?.traits ?? 0) & FormTrait.Definite).toBe(0)
  })

  it('know the words that open forms of two', () => {
    expect(nationalityOpenings().has('جنوب')).toBe(true)
    expect(nationalityOpenings().has('south')).toBe(true)
    expect(nationalityOpenings().has('عراقي')).toBe(false)
  })
})

describe('the adjectives of a country', () => {
  it('are Arabic nisbas without article, Persian and English adjectives', () => {
    expect(adjectivesOf('TR').ar).toEqual(['تركي'])
    expect(adjectivesOf('TR').fa).toEqual(['تركيهاي'])
    expect(adjectivesOf('TR').en).toContain('turkish')
  })

  it('are none for a code that is not listed', () => {
    expect(adjectivesOf('ZZ')).toEqual({ ar: [], fa: [], en: [] })
  })
})
