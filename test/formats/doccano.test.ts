import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, OFFSET_UNITS, readDoccano, writeDoccano } from '../../src/formats'
import { anyDocument, lengthsDiffer } from './documents'

const read = (content: string | Uint8Array, options = {}): ReturnType<typeof readDoccano> =>
  readDoccano({ file: 'in.jsonl', content }, options)

/** doccano has neither languages nor kinds nor links. */
const plain = ({ id, text, annotations }: AnnotatedDocument): AnnotatedDocument => ({
  id,
  text,
  annotations: annotations.map(({ start, end, type }) => ({ start, end, type })),
})

describe('written and read again', () => {
  it.each(OFFSET_UNITS.flatMap((offsets) => (['label', 'entities'] as const).map((shape) => ({ offsets, shape }))))(
    'any documents are the same, as $shape in $offsets',
    ({ offsets, shape }) => {
      let hard = 0
      fc.assert(
        fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), (documents) => {
          const lines = documents.map((document) => writeDoccano(document, { offsets, shape })).join('')
          expect(read(lines, { offsets })).toEqual({ documents: documents.map(plain), problems: [] })
          hard += documents.filter(({ text, annotations }) => annotations.length > 0 && lengthsDiffer(text)).length
        }),
        { numRuns: 60 },
      )
      expect(hard).toBeGreaterThan(5)
    },
  )
})

describe('writeDoccano', () => {
  const document: AnnotatedDocument = {
    id: 'a',
    text: '\u{1f600} Mosul',
    annotations: [{ start: 3, end: 8, type: 'location', id: 'mosul' }],
  }

  it('counts code points', () => {
    expect(JSON.parse(writeDoccano(document))).toEqual({ id: 'a', text: document.text, label: [[2, 7, 'LOC']] })
  })

  it('has objects in the shape for relations', () => {
    expect(JSON.parse(writeDoccano(document, { shape: 'entities', labels: 'nisba', offsets: 'utf16' }))).toEqual({
      id: 'a',
      text: document.text,
      entities: [{ id: 0, start_offset: 3, end_offset: 8, label: 'location' }],
      relations: [],
    })
  })

  it('of an annotation outside the text throws', () => {
    expect(() => writeDoccano({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'person' }] })).toThrow(
      /outside/u,
    )
  })
})

describe('readDoccano', () => {
  const text = '\u{1f600} Mosul'
  const entity = { id: 4, start_offset: 2, end_offset: 7, label: 'LOC' }
  const annotations = [{ start: 3, end: 8, type: 'location' }]

  it.each([
    { fact: 'label', line: { id: 7, text, label: [[2, 7, 'LOC']] }, id: '7' },
    { fact: 'labels', line: { text, labels: [[2, 7, 'LOC']] }, id: 'in.jsonl:1' },
    { fact: 'entities', line: { id: 7, text, entities: [entity], relations: [] }, id: '7' },
    { fact: 'entities beside an empty label', line: { id: 7, text, label: [], entities: [entity] }, id: '7' },
    {
      fact: 'annotations with numbers',
      line: { id: 7, text, annotations: [{ ...entity, label: 3, user: 1 }] },
      id: '7',
    },
    { fact: 'data for text', line: { id: 7, data: text, label: [[2, 7, 'LOC']] }, id: '7' },
  ])('$fact', ({ line, id }) => {
    const options = { labels: { 3: 'location' } }
    expect(read(JSON.stringify(line), options)).toEqual({ documents: [{ id, text, annotations }], problems: [] })
  })

  it('CRLF, a byte order mark and blank lines', () => {
    const line = JSON.stringify({ id: 'a', text, label: [[2, 7, 'LOC']] })
    const { documents, problems } = read(new TextEncoder().encode(`\ufeff${line}\r\n\r\n${line}\r\n`))
    expect(documents.map((document) => document.annotations)).toEqual([annotations, annotations])
    expect(problems).toEqual([])
  })

  it.each([
    { fact: 'two numbers alone', item: [2, 7], says: /start, end, label/u },
    { fact: 'offsets beyond the text', item: [2, 70, 'LOC'], says: /70.*outside/u },
    { fact: 'an unknown label', item: [2, 7, 'CASTLE'], says: /CASTLE.*not known/u },
    { fact: 'a number as label', item: [2, 7, 3], says: /"3".*not known/u },
    { fact: 'nothing', item: null, says: /null/u },
  ])('$fact: a problem with its line, and the rest is read', ({ item, says }) => {
    const lines = ['', JSON.stringify({ id: 'a', text, label: [item, [2, 7, 'LOC']] })].join('\n')
    expect(read(lines)).toEqual({
      documents: [{ id: 'a', text, annotations }],
      problems: [{ file: 'in.jsonl', line: 2, message: expect.stringMatching(says) }],
    })
  })

  it.each([
    { fact: 'no JSON', line: '{"text"', says: /not valid JSON/u },
    { fact: 'a list', line: '[]', says: /array.*object/u },
    { fact: 'no text', line: '{"label": []}', says: /"text" is undefined/u },
  ])('$fact: the line is left out', ({ line, says }) => {
    const good = JSON.stringify({ id: 'a', text, label: [[2, 7, 'LOC']] })
    const { documents, problems } = read(`${line}\n${good}\n`)
    expect(documents).toEqual([{ id: 'a', text, annotations }])
    expect(problems).toEqual([{ file: 'in.jsonl', line: 1, message: expect.stringMatching(says) }])
  })

  it('labels that are no list: the text is read without', () => {
    const { documents, problems } = read(JSON.stringify({ id: 'a', text, label: 'LOC' }))
    expect(documents).toEqual([{ id: 'a', text, annotations: [] }])
    expect(problems).toEqual([{ file: 'in.jsonl', line: 1, message: expect.stringContaining('"label" is string') }])
  })
})
