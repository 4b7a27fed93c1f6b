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

it('makes a weak name an alias', () => {
  const weak = { ...ASH, weakAliases: { en: ['Oak', { form: 'Elm', need: { quoted: true } }], fa: ['x'] } }
  const more = withAliases(weak, { en: [' Elm'] })
  expect(more.weakAliases).toEqual({ en: ['Oak'], fa: ['x'] })
  expect(withAliases(more, { en: ['Oak'], fa: ['x'] })).not.toHaveProperty('weakAliases')
  expect(weak.weakAliases.en).toHaveLength(2)
  expectMentions(createExtractor({ gazetteers: [compileGazetteer([more])] }), 'in Elm', 'ash: Elm', ENGLISH)
})

it.each([
  ['a string', { en: 'Old Ash' }, /aliases\.en is string; write a list: \{ en: \['the name'\] \}/],
  ['an unknown language', { fr: ['Cendre'] }, /aliases\.fr: there is no such language; use ar, fa, en/],
  ['no name', { en: ['Esh', null] }, /aliases\.en\[1\] is null; write the name/],
  ['a list', ['Old Ash'], /the aliases are an array; write lists by language/],
  ['nothing', undefined, /the aliases are undefined/],
])('says what to write instead of %s', (_, aliases, message) => {
  expect(() => withAliases(ASH, aliases as never)).toThrow(TypeError)
  expect(() => withAliases(ASH, aliases as never)).toThrow(message)
})

it('takes a language without a list for none', () => {
  expect(withAliases(ASH, { fa: undefined } as never).aliases).toEqual(ASH.aliases)
})
