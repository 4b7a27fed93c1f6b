import { describe, expect, it } from 'vitest'
import { LABEL_SCHEMES, labelOf, typeOfLabel } from '../../src/formats'
import { ENTITY_TYPES } from '../../src/vocabulary'

describe('labels', () => {
  it.each(['nisba', 'short'] as const)('of the scheme %s name every type, and are read back as it', (scheme) => {
    const labels = ENTITY_TYPES.map((type) => labelOf(type, scheme) ?? '')
    expect(labels.map((label) => typeOfLabel(label))).toEqual(ENTITY_TYPES)
    expect(new Set(labels).size).toBe(ENTITY_TYPES.length)
  })

  it('of OntoNotes are read back as the type, but for roles, which it does not have', () => {
    const types = ENTITY_TYPES.filter((type) => type !== 'role')
    expect(types.map((type) => typeOfLabel(labelOf(type, 'ontonotes') ?? ''))).toEqual(types)
    expect(labelOf('role', 'ontonotes')).toBeUndefined()
  })

  it('of CoNLL-2003 are its four, and no others', () => {
    const labels = new Set(ENTITY_TYPES.map((type) => labelOf(type, 'conll2003')))
    expect([...labels]).toEqual(['PER', 'ORG', 'LOC', 'MISC', undefined])
  })

  it('tell natural places from those with a government in OntoNotes only', () => {
    expect(labelOf('location', 'ontonotes', 'river')).toBe('LOC')
    expect(labelOf('location', 'ontonotes', 'city')).toBe('GPE')
    expect(labelOf('location', 'short', 'river')).toBe(labelOf('location', 'short', 'city'))
    expect(labelOf('facility', 'ontonotes', 'other')).toBe('FAC')
  })

  it.each([
    ['PERS', 'person'],
    ['Per', 'person'],
    ['ORGANIZATION', 'organization'],
    ['GPE', 'location'],
    ['fac', 'facility'],
  ])('%s is read as %s', (label, type) => {
    expect(typeOfLabel(label)).toBe(type)
  })

  it.each(['MISC', 'O', '', 'constructor', 'MONEY'])('%s is not known', (label) => {
    expect(typeOfLabel(label)).toBeUndefined()
  })

  it('can be said, and silenced', () => {
    expect(typeOfLabel('MISC', { MISC: 'event' })).toBe('event')
    expect(typeOfLabel('MISC', { MISC: null })).toBeNull()
    expect(typeOfLabel('PER', { PER: null })).toBeNull()
    expect(typeOfLabel('toString', {})).toBeUndefined()
  })

  it('schemes are listed', () => {
    expect(LABEL_SCHEMES).toEqual(['nisba', 'short', 'conll2003', 'ontonotes'])
  })
})
