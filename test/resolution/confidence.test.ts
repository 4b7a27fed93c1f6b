import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../src/index'
import { ARABIC, extractorOf, organization, place } from '../mentions'

const LICENSED = { need: { before: ['صحيفة'] } }
const paper = (id: string, form: string) => ({
  ...organization(id, { ar: form }),
  weakAliases: { ar: [form] },
  context: LICENSED,
})

const names = extractorOf(
  place('town', { ar: 'الكرمة' }),
  paper('one', 'الغدير'),
  paper('two', 'السنابل'),
  place('first', { ar: 'النبع' }),
  place('second', { ar: 'النبع' }),
)

/** The confidence of the last mention of a text, which has the id. */
function confidenceOf(id: string | null, text: string): number {
  const found = names.extract(text, ARABIC).at(-1)
  expect(found?.id).toBe(id)
  return found?.confidence as number
}

describe('confidence falls', () => {
  const sure = confidenceOf('town', 'زار الكرمة أمس')

  it('from a strong name to a weak one with a word beside it, and to one that only a list licenses', () => {
    const beside = confidenceOf('one', 'قالت صحيفة الغدير أمس')
    expect(beside).toBeLessThan(sure)
    expect(confidenceOf('two', 'نقلت ذلك صحيفة الغدير والسنابل أمس')).toBeLessThan(beside)
  })

  it('with a proclitic that was cut and with loose spelling', () => {
    expect(confidenceOf('town', 'قيل للكرمة أمس')).toBeLessThan(sure)
    expect(confidenceOf('town', 'زار الكرمه أمس')).toBeLessThan(sure)
  })

  it('where nothing tells which entity is meant', () => {
    expect(confidenceOf(null, 'زار النبع أمس')).toBeLessThan(sure)
  })

  it('from what a gazetteer lists to what a rule built', () => {
    const [built, listed] = extractEntities('Dr. Ahmed Hassan went to Mosul')
    expect([built?.match, listed?.match]).toEqual(['rule', 'exact'])
    expect(built?.confidence).toBeLessThan(listed?.confidence as number)
  })
})
