import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFacts, unpackFacts } from '../../src/gazetteer/entity-facts'
import { place } from '../mentions'

describe('the facts of an entity', () => {
  it('are one line, short where there is little to say', () => {
    expect(packFacts(place('x', { en: 'X' }))).toBe('')
    expect(packFacts(place('x', { en: 'X', near: ['Mosul', 'Sinjar'] }))).toBe('Mosul|Sinjar')
  })

  it('do not repeat a link that is the id', () => {
    const record = place('wikidata:Q1', { en: 'X', links: { wikidata: 'Q1', geonames: '2' } })
    expect(packFacts(record)).toBe('\twikidata:|geonames:2')
    expect(unpackFacts(packFacts(record), record.id).links).toEqual(record.links)
  })

  it('come back as they were, whatever the texts hold', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\u0628', '|', '\\', '\t', '\n', ':', ' ', 'n', 'p', 't'),
      minLength: 1,
    })
    const key = fc.constantFrom('wikidata', 'geonames', 'site')
    const sketch = fc.record(
      {
        near: fc.array(text, { minLength: 1 }),
        links: fc.dictionary(key, text, { minKeys: 1 }),
        role: text,
        validFrom: fc.constant('2024'),
        validTo: fc.constant('2025-01'),
        note: text,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(sketch, (facts) => {
        const record = place('some-place', { en: 'X', ...facts })
        expect(unpackFacts(packFacts(record), record.id)).toEqual(facts)
      }),
    )
  })
})
