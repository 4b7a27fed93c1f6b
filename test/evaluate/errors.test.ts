import { describe, expect, test } from 'vitest'
import { type Cause, type Explainer, idFinder, listErrors, readEntityNames } from '../../src/evaluate'
import type { MissGate } from '../../src/types'
import { extractorOf, place, weak } from '../mentions'
import { annotation, documentOf } from './documents'

/** Explains every miss by one gate, at the place where the text has `this`. */
function explainerOf(gate: MissGate | null): Explainer {
  return {
    explainMiss(text, id) {
      const start = text.indexOf('this')
      return { id, gate, ...(start !== -1 && { span: { start, end: start + 4 } }), message: 'as it is' }
    },
  }
}

const TEXT = 'Nothing there, but this.'
const THIS = 'person 19-23 a'

function causesOf(gold: string[], predicted: string[], explainer?: Explainer): Cause[] {
  const of = (lines: string[]): ReturnType<typeof documentOf> => documentOf('d', lines, { text: TEXT })
  return listErrors([of(gold)], [of(predicted)], explainer && { explainer }).map(({ cause }) => cause)
}

describe('causes that the spans show', () => {
  test.each<[string, string[], string[], Cause[]]>([
    ['no error', [THIS], [THIS], []],
    ['another type', [THIS], ['location 19-23 a'], ['type']],
    ['another link', [THIS], ['person 19-23 b'], ['link']],
    ['a link where none is right', ['person 19-23 NIL'], ['person 19-23 b'], ['link']],
    ['the right entity in another span', [THIS], ['person 15-23 a'], ['boundary']],
    ['another entity in a longer span', [THIS], ['location 15-23 b'], ['boundary']],
    ['a second prediction inside', [THIS], ['person 19-21 a', 'person 21-23 a'], ['boundary', 'boundary']],
    ['nothing there', [], [THIS], ['extra']],
    ['nobody knows the entity', ['person 19-23 NIL'], [], ['not-in-dictionary']],
    ['nothing explains it', [THIS], [], ['unexplained']],
    ['gold that says no entity', ['person 19-23'], [], ['unexplained']],
  ])('%s', (_, gold, predicted, expected) => {
    expect(causesOf(gold, predicted)).toEqual(expected)
  })
})

describe('causes that explainMiss gives', () => {
  test.each<[MissGate, Cause]>([
    ['no-such-entity', 'not-in-dictionary'],
    ['not-in-text', 'not-in-dictionary'],
    ['boundary', 'boundary'],
    ['spelling', 'fold'],
    ['clitic', 'clitic'],
    ['no-licence', 'homograph'],
    ['blocked', 'homograph'],
    ['overlap', 'boundary'],
    ['namesake', 'link'],
    ['not-requested', 'not-requested'],
  ])('%s: %s', (gate, cause) => {
    expect(causesOf([THIS], [], explainerOf(gate))).toEqual([cause])
  })

  test('an entity that was reported elsewhere is not explained by that', () => {
    expect(causesOf([THIS], [], explainerOf(null))).toEqual(['unexplained'])
  })

  test('the name elsewhere in the text explains nothing here', () => {
    expect(causesOf(['person 8-13 a'], [], explainerOf('clitic'))).toEqual(['unexplained'])
  })

  test('errors are sorted by cause and say what was wanted, what came and why', () => {
    const gold = documentOf('d', [], { text: TEXT, annotations: [annotation(THIS), annotation('person 0-7 NIL')] })
    const predicted = documentOf('d', ['location 8-13 c'], { text: TEXT })
    expect(listErrors([gold], [predicted], { explainer: explainerOf('clitic') })).toEqual([
      expect.objectContaining({
        cause: 'not-in-dictionary',
        surface: 'Nothing',
        difference: 'wanted person NIL, got nothing',
      }),
      expect.objectContaining({ cause: 'clitic', surface: 'this', explanation: 'as it is' }),
      expect.objectContaining({ cause: 'extra', surface: 'there', difference: 'wanted nothing, got location c' }),
    ])
  })
})

describe('with an extractor', () => {
  const hol = weak(place('al-hol', { ar: 'الهول' }), { form: 'الهول', need: { before: ['بلدة'] } })
  const extractor = extractorOf(hol, place('mosul', { ar: 'الموصل' }))

  /** The causes of the errors where a place is wanted, in a text that goes to it. */
  function errorsFor(surface: string, id: string): Cause[] {
    const text = `عاد إلى ${surface}`
    const wanted = { start: text.length - surface.length, end: text.length, type: 'location' as const, id }
    const gold = documentOf('d', [], { text, annotations: [wanted] })
    const predicted = documentOf('d', [], { text, annotations: extractor.extract(text) })
    return listErrors([gold], [predicted], { explainer: extractor }).map(({ cause }) => cause)
  }

  test('a name that is found is no error', () => {
    expect(errorsFor('الموصل', 'mosul')).toEqual([])
  })

  test('a weak name without its licence is a homograph', () => {
    expect(errorsFor('الهول', 'al-hol')).toEqual(['homograph'])
  })

  test('an entity that no dictionary has is said so', () => {
    expect(errorsFor('بغداد', 'baghdad')).toEqual(['not-in-dictionary'])
  })
})

describe('gold that has names for links', () => {
  const records = [place('erbil', { en: 'Erbil', ar: 'أربيل' }), place('mosul', { en: 'Mosul' })]

  test('means the records that have the name', () => {
    const idsOf = idFinder(records)
    expect(idsOf({ start: 0, end: 1, type: 'location', name: 'Erbil Governorate' })).toEqual(['erbil'])
    expect(idsOf({ start: 0, end: 1, type: 'location', id: 'mosul' })).toEqual(['mosul'])
    expect(idsOf({ start: 0, end: 1, type: 'location', id: null })).toEqual([])
  })

  test('or one that a table gives for it', () => {
    const names = readEntityNames('\ufeffHawler\tأربيل\r\n\r\nNowhere\tنوویر\n')
    const hawler = { start: 0, end: 1, type: 'location' as const, name: 'Hawler' }
    expect(idFinder(records, names)(hawler)).toEqual(['erbil'])
    expect(idFinder(records)(hawler)).toEqual([])
  })

  test('a name that no record has is not in the dictionary', () => {
    const gold = documentOf('d', [], {
      text: TEXT,
      annotations: [{ start: 19, end: 23, type: 'person', name: 'Nobody' }],
    })
    const [error] = listErrors([gold], [documentOf('d', [], { text: TEXT })], {
      explainer: explainerOf('clitic'),
      idsOf: () => [],
    })
    expect(error).toMatchObject({ cause: 'not-in-dictionary', explanation: expect.stringContaining('Nobody') })
  })
})
