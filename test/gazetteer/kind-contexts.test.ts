import { describe, expect, it } from 'vitest'
import { GazetteerError } from '../../src/core'
import { readContexts, withContexts } from '../../src/gazetteer/kind-contexts'
import { ARABIC, expectMentions, extractorOf, facility, lines, place, weak } from '../mentions'

const CONTEXTS = readContexts(
  `
- type: facility
  kinds:
    - camp
  need:
    ar:
      before:
        - مخيم
      quoted: true
`,
  'contexts.yml',
)

const BOTH = lines(`
  مخيم
  سكان
`)

describe('contexts by kind', () => {
  const bare = weak(facility('camp', { ar: 'مخيم النبع', kind: 'camp' }), 'النبع')
  const [licensed] = withContexts([bare], CONTEXTS)

  it('license a weak name that says nothing itself', () => {
    const camp = extractorOf({ ...licensed, names: { ar: 'مخيمات الجنوب' } } as typeof bare)
    expectMentions(camp, 'في مخيم النبع أمس', 'camp: النبع', ARABIC)
    expectMentions(camp, 'في «النبع» أمس', 'camp: النبع', ARABIC)
    expectMentions(camp, 'في النبع أمس', '', ARABIC)
  })

  it('come on top of what the record needs', () => {
    const own = weak(facility('camp', { ar: 'مخيم النبع', kind: 'camp' }), {
      form: 'النبع',
      need: { before: ['سكان'], window: 1 },
      block: { after: ['الصافي'] },
    })
    expect(withContexts([own], CONTEXTS)[0]?.weakAliases?.ar).toEqual([
      {
        form: 'النبع',
        need: { before: BOTH, quoted: true, window: 1 },
        block: { after: ['الصافي'] },
      },
    ])
  })

  it('come on top of the context of the record, too', () => {
    const own = { ...bare, context: { need: { before: ['سكان'] } } }
    expect(withContexts([own], CONTEXTS)[0]?.weakAliases?.ar).toEqual([
      { form: 'النبع', need: { before: BOTH, quoted: true } },
    ])
  })

  it.each([
    { fact: 'of another kind', record: weak(facility('dam', { ar: 'سد النبع', kind: 'dam' }), 'النبع') },
    { fact: 'of another type', record: weak(place('camp', { en: 'Spring' }), 'النبع') },
    { fact: 'without weak names', record: facility('camp', { ar: 'النبع', kind: 'camp' }) },
    {
      fact: 'of another language',
      record: weak(facility('camp', { en: 'Camp Spring', kind: 'camp' }), 'Spring', 'en'),
    },
  ])('leave a record alone: $fact', ({ record }) => {
    expect(withContexts([record], CONTEXTS)).toEqual([record])
  })

  it.each([
    { fact: 'no record', record: null },
    { fact: 'weak names that are no list', record: { ...bare, weakAliases: { ar: 'x' } } },
    { fact: 'a weak name that is none', record: { ...bare, weakAliases: { ar: [null] } } },
    {
      fact: 'words that are no list',
      record: { ...bare, weakAliases: { ar: [{ form: 'x', need: { before: 'y' } }] } },
    },
  ])('leave what is not sound for the check of records: $fact', ({ record }) => {
    expect(withContexts([record as never], CONTEXTS)).toEqual([record])
  })

  it.each([
    { fact: 'a mapping instead of a list', text: 'type: facility\n', fields: ['line 1'] },
    { fact: 'a string', text: '- facility\n', fields: ['[0]'] },
    { fact: 'no kinds', text: '- type: facility\n  need: {}\n', fields: ['[0].kinds'] },
    { fact: 'no need', text: '- type: facility\n  kinds:\n    - camp\n', fields: ['[0].need'] },
    { fact: 'no type', text: '- kinds:\n    - camp\n  need: {}\n', fields: ['[0].type'] },
    {
      fact: 'a type that every object has',
      text: '- type: constructor\n  kinds: []\n  need: {}\n',
      fields: ['[0].type'],
    },
    {
      fact: 'unknown keys and languages',
      text: '- type: facility\n  kinds: []\n  kind: camp\n  need:\n    fr: {}\n    en:\n      within: []\n      before: x\n',
      fields: ['[0].kind', '[0].need.fr', '[0].need.en.within', '[0].need.en.before'],
    },
  ])('say what they should be: $fact', ({ text, fields }) => {
    let problems: readonly { record: string; field: string; fix: string }[] = []
    try {
      readContexts(text, 'contexts.yml')
    } catch (error) {
      expect(error).toBeInstanceOf(GazetteerError)
      problems = (error as GazetteerError).problems
    }
    expect(problems.map(({ field }) => field)).toEqual(fields)
    for (const { record, fix } of problems) expect([record, fix === '']).toEqual(['contexts.yml', false])
  })

  it('may be none', () => {
    expect(readContexts('# nothing yet\n', 'contexts.yml')).toEqual([])
  })

  it('name a kind that does not exist', () => {
    const text = '- type: facility\n  kinds:\n    - party\n  need: {}\n'
    expect(() => readContexts(text, 'contexts.yml')).toThrow(/contexts\.yml.*party/s)
  })
})
