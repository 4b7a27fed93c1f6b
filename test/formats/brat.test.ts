import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, type Annotation, readBrat, writeBrat } from '../../src/formats'
import { anyDocument, HARD_TEXT, spanOf, trimmed } from './documents'

const read = (text: string | Uint8Array, annotations: string | Uint8Array, options = {}): ReturnType<typeof readBrat> =>
  readBrat({ text: { file: 'a.txt', content: text }, annotations: { file: 'a.ann', content: annotations } }, options)

const annotationsIn = (text: string, annotations: string): Annotation[] =>
  read(text, annotations).documents[0]?.annotations ?? []

describe('written and read again', () => {
  it('any document is the same', () => {
    let found = 0
    fc.assert(
      fc.property(anyDocument, ({ lang: _, ...document }) => {
        const written = writeBrat(document)
        const annotations = trimmed(document.annotations, document.text, /[\r\n]/u)
        const { documents, problems } = read(document.text, written)
        expect(problems).toEqual([])
        expect(documents).toEqual([{ id: 'a', text: document.text, annotations }])
        expect(read(Buffer.from(document.text), Buffer.from(written)).documents).toEqual(documents)
        found += annotations.length
      }),
    )
    expect(found).toBeGreaterThan(50)
  })
})

const TEXT = 'Sana left \u{1f600} Mosul.'
const MOSUL: Annotation = { ...spanOf(TEXT, 'Mosul'), type: 'location' }
const SANA: Annotation = { ...spanOf(TEXT, 'Sana'), type: 'person' }

describe('writeBrat', () => {
  it('counts code points, and says what is known of each', () => {
    const annotations: Annotation[] = [
      { ...MOSUL, kind: 'city', id: 'mosul', name: 'Mosul' },
      { ...SANA, id: null, name: 'Sana\tHaddad' },
    ]
    expect(writeBrat({ id: 'a', text: TEXT, annotations }).split('\n')).toEqual([
      'T1\tperson 0 4\tSana',
      'A2\tNIL T1',
      '#1\tAnnotatorNotes T1\tname: Sana Haddad',
      'T2\tlocation 12 17\tMosul',
      'N2\tReference T2 nisba:mosul\tMosul',
      'A3\tKind T2 city',
      '',
    ])
  })

  it('keeps the resource of a prefixed id', () => {
    expect(writeBrat({ id: 'a', text: TEXT, annotations: [{ ...SANA, id: 'wikidata:Q42' }] })).toContain(
      'N1\tReference T1 wikidata:Q42\t\n',
    )
  })

  it('writes a name over a line break as two fragments, with a space in the text', () => {
    const document: AnnotatedDocument = {
      id: 'a',
      text: 'al-Hol\r\ncamp',
      annotations: [{ start: 0, end: 12, type: 'facility' }],
    }
    expect(writeBrat(document)).toBe('T1\tfacility 0 6;7 11\tal-Hol camp\n')
  })

  it('counts a CRLF as one, as brat reads it', () => {
    const document: AnnotatedDocument = {
      id: 'a',
      text: 'a\r\nb\r\nMosul',
      annotations: [{ start: 6, end: 11, type: 'location' }],
    }
    expect(writeBrat(document)).toBe('T1\tlocation 4 9\tMosul\n')
  })

  it('writes labels of another scheme', () => {
    expect(writeBrat({ id: 'a', text: TEXT, annotations: [MOSUL] }, { labels: 'ontonotes' })).toMatch(/^T1\tGPE /)
  })

  it('of an annotation that cuts a character throws', () => {
    expect(() => writeBrat({ id: 'a', text: TEXT, annotations: [{ ...MOSUL, start: 11 }] })).toThrow(/surrogate pair/)
  })
})

describe('readBrat', () => {
  it('takes offsets of a CRLF file either way, by the text that the line repeats', () => {
    const text = 'a\r\nb\r\nMosul'
    const mosul = { start: 6, end: 11, type: 'location' }
    expect(annotationsIn(text, 'T1\tLOC 4 9\tMosul\n')).toEqual([mosul])
    expect(annotationsIn(text, 'T1\tLOC 6 11\tMosul\n')).toEqual([mosul])
  })

  it('passes over relations, events and attributes of others', () => {
    const others = [
      'R1\tlocated-in Arg1:T1 Arg2:T2',
      'E1\tattack:T1 Target:T2',
      '*\tEquiv T1 T2',
      'A9\tNegated T1',
      'M1\tSpeculation T1',
      '#2\tAnnotatorNotes T1\tsee the minutes',
      '#3\tAnnotatorNotes R1\tsure?',
    ]
    const { documents, problems } = read(TEXT, [...others, 'T1\tPER 0 4\tSana', 'T2\tLOC 12 17\tMosul'].join('\n'))
    expect(problems).toEqual([])
    expect(documents[0]?.annotations).toEqual([SANA, MOSUL])
  })

  it('takes a line without the text, and one whose text has a space for a line break', () => {
    expect(annotationsIn(TEXT, 'T1\tLOC 12 17\n')).toEqual([MOSUL])
    expect(annotationsIn('al-Hol\ncamp', 'T1\tFAC 0 11\tal-Hol camp\n')).toMatchObject([{ start: 0, end: 11 }])
  })

  it('the first reference is the link, and NIL counts without one', () => {
    const lines = [
      'T1\tLOC 12 17\tMosul',
      'A1\tNIL T1',
      'N1\tReference T1 nisba:mosul\tMosul',
      'N2\tReference T1 x:y\tY',
    ]
    expect(annotationsIn(TEXT, lines.join('\n'))).toEqual([{ ...MOSUL, id: 'mosul', name: 'Mosul' }])
    expect(annotationsIn(TEXT, lines.slice(0, 2).join('\n'))).toEqual([{ ...MOSUL, id: null }])
  })

  it('keeps a kind of the type only', () => {
    expect(annotationsIn(TEXT, 'T1\tLOC 12 17\tMosul\nA1\tKind T1 city')).toEqual([{ ...MOSUL, kind: 'city' }])
    expect(annotationsIn(TEXT, 'T1\tLOC 12 17\tMosul\nA1\tKind T1 camp')).toEqual([MOSUL])
  })
})

describe('a broken line is named, and the rest is read', () => {
  it.each([
    { fact: 'no annotation', bad: 'Mosul', says: /no annotation of brat/ },
    { fact: 'offsets that are no numbers', bad: 'T9\tLOC a b\tMosul', says: /no annotation of brat/ },
    { fact: 'beyond the end', bad: 'T9\tLOC 12 99\tMosul', says: /99 is outside the text, which has 18 code points/ },
    { fact: 'empty', bad: 'T9\tLOC 4 4\t', says: /from 4 to 4 is empty/ },
    { fact: 'in pieces', bad: 'T9\tPER 0 4;12 17\tSana Mosul', says: /in pieces \(0 4;12 17\)/ },
    { fact: 'pieces in the wrong order', bad: 'T9\tPER 12 17;0 4\tMosul Sana', says: /in pieces/ },
    { fact: 'of a label that is not known', bad: 'T9\tMISC 0 4\tSana', says: /"MISC" is not known/ },
    { fact: 'of another text', bad: 'T9\tLOC 13 18\tMosul', says: /"osul\.".*not "Mosul".*code points/ },
    { fact: 'that has come before', bad: 'T1\tPER 0 4\tSana', says: /T1 has come before/ },
  ])('$fact', ({ bad, says }) => {
    const { documents, problems } = read(TEXT, `T1\tPER 0 4\tSana\r\n${bad}\r\nT2\tLOC 12 17\tMosul\r\n`)
    expect(documents[0]?.annotations).toEqual([SANA, MOSUL])
    expect(problems).toEqual([{ file: 'a.ann', line: 2, message: expect.stringMatching(says) }])
  })

  it('offsets of a byte order mark or CRLF in the annotations do not matter', () => {
    expect(annotationsIn(`\ufeff${TEXT}`, '\ufeffT1\tLOC 12 17\tMosul\r\n')).toEqual([MOSUL])
  })

  it('bytes that are not UTF-8, in either file', () => {
    const text = Buffer.from('caf\u00e9 Mosul', 'latin1')
    const { documents, problems } = read(
      text,
      Buffer.from('T1\tLOC 5 10\tMosul\n#1\tAnnotatorNotes T1\tcaf\u00e9\n', 'latin1'),
    )
    expect(documents[0]?.annotations).toEqual([{ start: 5, end: 10, type: 'location' }])
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['a.txt', 1],
      ['a.ann', 2],
    ])
  })

  it('of the hard text every span is the right one', () => {
    const annotations: Annotation[] = [{ ...spanOf(HARD_TEXT, 'Mosul'), type: 'location' }]
    const [line] = writeBrat({ id: 'a', text: HARD_TEXT, annotations }).split('\n')
    const [, start, end] = /(\d+) (\d+)/.exec(line ?? '') ?? []
    expect([...HARD_TEXT].slice(Number(start), Number(end)).join('')).toBe('Mosul')
  })
})
