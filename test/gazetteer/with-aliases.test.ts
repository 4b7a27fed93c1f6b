import { expect, it } from 'vitest'
import { compileGazetteer, createExtractor, withAliases } from '../../src/core'
import { ENGLISH, expectMentions, place } from '../mentions'

const ASH = place('ash', { en: 'Ash', aliases: { en: ['Esh'], fa: ['\u0627\u0634'] } })

it('puts the aliases behind those of the record, and leaves the record as it is', () => {
  const more = withAliases(ASH, { en: ['Old Ash', { form: 'A', case: 'exact' }] })
  expect(more.aliases).toEqual({ en: ['Esh', 'Old Ash', { form: 'A', case: 'exact' }], fa: ['\u0627\u0634'] })
  expect(ASH.aliases).toEqual({ en: ['Esh'], fa: ['\u0627\u0634'] })
  expect(withAliases(place('elm', { en: 'Elm' }), { en: ['Old Elm'] }).aliases).toEqual({ en: ['Old Elm'] })
})

it('extends the entity of an earlier gazetteer', () => {
  const bundled = compileGazetteer([ASH, place('elm', { en: 'Elm' })])
  const { getEntity } = createExtractor({ gazetteers: [bundled] })
  const mine = compileGazetteer([withAliases(getEntity('ash'), { en: ['Old Ash'] })])
  expectMentions(
    createExtractor({ gazetteers: [bundled, mine] }),
    'Old Ash, Esh, Elm',
    `
    ash: Old Ash
    ash: Esh
    elm: Elm
  `,
    ENGLISH,
  )
})

it('says that there is no such record', () => {
  expect(() => withAliases(undefined, {})).toThrow(TypeError)
  expect(() => withAliases(undefined, {})).toThrow(/undefined; is the id that of an entity/)
})
