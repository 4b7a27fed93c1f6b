import { describe, expect, it } from 'vitest'
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

  it('name a kind that does not exist', () => {
    const text = '- type: facility\n  kinds:\n    - party\n  need: {}\n'
    expect(() => readContexts(text, 'contexts.yml')).toThrow(/contexts\.yml.*party/s)
  })
})
