import { describe, expect, it } from 'vitest'
import { GazetteerError } from '../../src/core'
import { readYaml } from '../../src/gazetteer/read-yaml'

function problemsOf(text: string): { record: string; field: string; value: unknown }[] {
  try {
    readYaml(text, 'some.yml')
  } catch (error) {
    expect(error).toBeInstanceOf(GazetteerError)
    return (error as GazetteerError).problems.map(({ record, field, value }) => ({ record, field, value }))
  }
  return []
}

describe('readYaml', () => {
  it('reads a sequence of records', () => {
    const text = ['- id: kirkuk', '  type: location', '  names:', '    ar: كركوك', '  source: test', ''].join('\n')
    expect(readYaml(text, 'some.yml')).toEqual([
      { id: 'kirkuk', type: 'location', names: { ar: 'كركوك' }, source: 'test' },
    ])
  })

  it.each(['', '\n', '# nothing yet\n'])('reads %j as no records', (text) => {
    expect(readYaml(text, 'some.yml')).toEqual([])
  })

  it('keeps a name that is quoted as it is', () => {
    expect(readYaml('- id: "2015"\n', 'some.yml')).toEqual([{ id: '2015' }])
  })

  it('leaves the Norway problem to the check of records', () => {
    expect(readYaml('- country: NO\n', 'some.yml')).toEqual([{ country: 'NO' }])
  })
})

describe('a syntax error', () => {
  it.each([
    { fact: 'a bad indent', text: '- id: a\n  names:\n    ar: x\n   fa: y\n', line: 4 },
    { fact: 'a key twice', text: '- id: a\n  type: person\n  id: b\n', line: 3 },
    { fact: 'a quote that is not closed', text: '- id: a\n- id: "b\n', line: 3 },
    { fact: 'a bracket that is not closed', text: '- id: a\n- names: [b\n', line: 3 },
    { fact: 'a tab for an indent', text: '- id: a\n  names:\n\tar: x\n', line: 3 },
  ])('$fact: the file and the line', ({ text, line }) => {
    const [problem] = problemsOf(text)
    expect(problem?.record).toBe('some.yml')
    expect(problem?.field).toBe(`line ${line}`)
  })

  it('several errors are all reported', () => {
    expect(problemsOf('- id: a\n  id: b\n- id: c\n  id: d\n').map((problem) => problem.field)).toEqual([
      'line 2',
      'line 4',
    ])
  })

  it('is in the message', () => {
    expect(() => readYaml('- id: a\n  id: b\n', 'people/iraq.yml')).toThrow(/people\/iraq\.yml: line 2/)
  })
})

describe('what is no sequence', () => {
  it.each(['id: kirkuk\n', 'kirkuk\n', '7\n', 'true\n'])('%j is refused with the file and a line', (text) => {
    const [problem, ...others] = problemsOf(text)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ record: 'some.yml', field: 'line 1' })
  })

  it('two documents in one file are refused', () => {
    expect(problemsOf('- id: a\n---\n- id: b\n')).not.toEqual([])
  })

  it('aliases that blow up are refused', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items =
        level === 0
          ? 'x, x'
          : Array(9)
              .fill(`*a${level - 1}`)
              .join(', ')
      return `- &a${level} [${items}]`
    })
    expect(() => readYaml(`${levels.join('\n')}\n`, 'some.yml')).toThrow()
  })
})
