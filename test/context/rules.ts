import { expect } from 'vitest'
import { compileGazetteer, createExtractor, type EntityRecord, type Extractor } from '../../src/core'
import type { ExtractOptions } from '../../src/extractor'
import type { NamePart } from '../../src/gazetteer/name-parts'
import type { Mention } from '../../src/types'
import { lines, mentionsIn } from '../mentions'

const listed = (partClass: NamePart['class'], names: string): NamePart[] =>
  lines(names).map((name) => ({ name, class: partClass }))

/** A small lexicon of name parts, a few words of each class and language, so that no test hangs on the bundled one. */
export const NAME_PARTS: readonly NamePart[] = [
  ...listed(
    'given',
    `
    محمد
    علي
    خلف
    سامر
    نازك
    حسن
    مهدي
    زيد
    عمر
    غلامرضا
    پژمان
    آزاد
    Raad
    Khalaf
    Ahmad
    Hussein
  `,
  ),
  ...listed(
    'given-or-word',
    `
    كريم
    ريم
    أمل
    نصر
    نور
    امیر
  `,
  ),
  ...listed(
    'surname',
    `
    الشمري
    الجبوري
    الربيعي
    الحلبي
    رضایی
    یوسفزی
  `,
  ),
  ...listed('surname-or-word', 'السوداني'),
]

/** Reads with the lexicon above, and with these records. */
export function rulesWith(...records: EntityRecord[]): Extractor {
  return createExtractor({ gazetteers: [compileGazetteer(records, { nameParts: NAME_PARTS })] })
}

/** What every mention of a NIL entity is. */
export function expectNil(mention: Mention): void {
  expect(mention).toMatchObject({ id: null, match: 'rule', alias: '', name: mention.text })
  expect(mention).not.toHaveProperty('alternatives')
}

/** The NIL mentions of a text, each checked, as lines `type: surface`. */
export function nilIn(extractor: Extractor, text: string, options: ExtractOptions = {}): string[] {
  const nil = mentionsIn(extractor, text, options).filter(({ id }) => id === null)
  for (const mention of nil) expectNil(mention)
  expect(mentionsIn(extractor, text, { ...options, rules: false }).filter(({ match }) => match === 'rule')).toEqual([])
  return nil.map(({ type, text: surface }) => `${type}: ${surface}`)
}

/** A sentence with a name that no gazetteer has, and its twin, which is nearly the same and has none. */
export interface Twins {
  fact: string
  text: string
  finds: string
  twin: string
}

/** Expects the NIL mentions of a sentence, lines as `nilIn` gives them, and none in its twin. */
export function expectTwins(
  extractor: Extractor,
  { text, finds, twin }: Omit<Twins, 'fact'>,
  options?: ExtractOptions,
): void {
  expect(nilIn(extractor, text, options)).toEqual(lines(finds))
  expect(nilIn(extractor, twin, options)).toEqual([])
}
