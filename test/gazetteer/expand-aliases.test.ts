import { describe, expect, it } from 'vitest'
import { expandAliases, Strength } from '../../src/gazetteer/expand-aliases'
import { person } from '../mentions'

describe('a form that a record lists', () => {
  it('is as strong as its list says, though another name has it as a variant', () => {
    const record = person('x', {
      en: 'Salem Najjar',
      country: 'LB',
      aliases: { en: ['Salem el-Najjar'] },
      weakAliases: { en: ['Salem al-Najjar'] },
    })
    const strengths = new Map(expandAliases(record).map(({ form, strength }) => [form, strength]))
    expect(strengths.get('Salem el-Najjar')).toBe(Strength.Strong)
    expect(strengths.get('Salem al-Najjar')).toBe(Strength.Weak)
  })

  it('keeps its own conditions, whatever the order of the list', () => {
    const general = { form: 'Salem al-Najjar', need: { before: ['General'] } }
    const doctor = { form: 'Salem el-Najjar', need: { before: ['Doctor'] } }
    for (const list of [
      [general, doctor],
      [doctor, general],
    ]) {
      const entries = expandAliases(person('x', { en: 'S N', country: 'LB', weakAliases: { en: list } }))
      const needs = new Map(entries.map(({ form, rule }) => [form, rule?.need?.before]))
      expect(needs.get(general.form)).toEqual(['General'])
      expect(needs.get(doctor.form)).toEqual(['Doctor'])
    }
  })

  it('that is weak as well as canonical is weak', () => {
    const [entry] = expandAliases(person('x', { en: 'Najjar', weakAliases: { en: ['Najjar'] } }))
    expect(entry).toMatchObject({ form: 'Najjar', strength: Strength.Weak, canonical: true })
  })
})
