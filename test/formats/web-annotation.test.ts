import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnnotatedDocument,
  OFFSET_UNITS,
  readWebAnnotations,
  type WebAnnotationReadOptions,
  writeWebAnnotations,
} from '../../src/formats'
import { anyDocument, HARD_TEXT, lengthsDiffer, spanOf } from './documents'

type Read = ReturnType<typeof readWebAnnotations>
type Json = Record<string, unknown>

const TEXT = '\u{1f600} من بغداد إلى الموصل ومن بغداد إلى البصرة'
const document: AnnotatedDocument = {
  id: 'news/1',
  lang: 'ar',
  text: TEXT,
  annotations: [
    { start: 6, end: 11, type: 'location', kind: 'city', id: 'baghdad', name: 'بغداد' },
    { start: 29, end: 34, type: 'location', id: null },
  ],
}
const texts = new Map([['news/1', TEXT]])

const read = (content: string, options: Partial<WebAnnotationReadOptions> = {}): Read =>
  readWebAnnotations({ file: 'in.jsonld', content }, { texts, ...options })

/** The page of the document, with its annotations changed. */
function changed(change: (item: Json & { target: { source: string; selector: Json[] } }) => void): string {
  const page = JSON.parse(writeWebAnnotations(document)) as { items: Parameters<typeof change>[0][] }
  for (const item of page.items) change(item)
  return JSON.stringify(page)
}

describe('written and read again', () => {
  it.each(OFFSET_UNITS)('any documents are the same, with positions in %s', (offsets) => {
    let hard = 0
    fc.assert(
      fc.property(anyDocument, (any) => {
        const line = writeWebAnnotations(any, { offsets })
        const found = read(line, { offsets, texts: new Map([[any.id, any.text]]) })
        expect(found).toEqual({ documents: any.annotations.length === 0 ? [] : [any], problems: [] })
        if (any.annotations.length > 0 && lengthsDiffer(any.text)) hard++
      }),
    )
    expect(hard).toBeGreaterThan(5)
  })

  it('by quotes alone any document is the same where each quote stands once', () => {
    const surfaces = ['قاسم الأعرجي', 'Mosul', 'نینوا']
    const annotations = surfaces
      .map((surface) => ({ ...spanOf(HARD_TEXT, surface), type: 'location' as const }))
      .sort((a, b) => a.start - b.start)
    const line = writeWebAnnotations({ id: 'news/1', text: HARD_TEXT, annotations })
    const { items, ...page } = JSON.parse(line) as { items: { target: { selector: Json[] } }[] }
    for (const { target } of items) target.selector = target.selector.slice(1)
    expect(read(JSON.stringify({ ...page, items }), { texts: new Map([['news/1', HARD_TEXT]]) })).toEqual({
      documents: [{ id: 'news/1', text: HARD_TEXT, annotations }],
      problems: [],
    })
  })
})

describe('writeWebAnnotations', () => {
  const links = (): Record<string, string> => ({ wikidata: 'Q1530', geonames: '98182', other: 'x' })
  const page = JSON.parse(writeWebAnnotations(document, { links, context: 5 })) as { items: Json[] }

  it('writes a page of the data model', () => {
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'news/1#annotations',
      type: 'AnnotationPage',
    })
    expect(page.items[0]).toEqual({
      id: 'news/1#annotation-1',
      type: 'Annotation',
      motivation: ['classifying', 'identifying'],
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: 'location' },
        { type: 'TextualBody', purpose: 'tagging', value: 'city' },
        { type: 'TextualBody', purpose: 'describing', value: 'بغداد' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'nisba:baghdad' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q1530' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'https://sws.geonames.org/98182' },
      ],
      target: {
        source: 'news/1',
        selector: [
          { type: 'TextPositionSelector', start: 5, end: 10 },
          { type: 'TextQuoteSelector', exact: 'بغداد', prefix: '\u{1f600} من ', suffix: ' إلى ' },
        ],
      },
    })
  })

  it('counts in another unit when told to, and takes another source', () => {
    const line = writeWebAnnotations(document, { offsets: 'utf16', source: 'https://example.org/a#b' })
    expect(line).toContain(
      '"source":"https://example.org/a#b","selector":[{"type":"TextPositionSelector","start":6,"end":11}',
    )
    expect(line).toContain('"id":"https://example.org/a#annotation-1"')
  })

  it('never cuts a character in two for the context', () => {
    const text = '\u{1f600}\u{1f601}a\u{1f602}\u{1f603}'
    const line = writeWebAnnotations(
      { id: 'a', text, annotations: [{ start: 4, end: 5, type: 'event' }] },
      { context: 1 },
    )
    expect(JSON.parse(line)).toMatchObject({
      items: [{ target: { selector: [{}, { prefix: '\u{1f601}', suffix: '\u{1f602}' }] } }],
    })
    expect(writeWebAnnotations({ id: 'a', text, annotations: [] }, { context: 0 })).toContain('"items":[]')
  })

  it('of an annotation outside the text throws', () => {
    expect(() =>
      writeWebAnnotations({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'event' }] }),
    ).toThrow(/outside/u)
  })
})

describe('a text that has changed', () => {
  const longer = `\u{1f534} عاجل: ${TEXT}`

  it('the quote is found by its context, and this is reported', () => {
    const { documents, problems } = read(writeWebAnnotations(document), { texts: new Map([['news/1', longer]]) })
    const shift = longer.length - TEXT.length
    expect(documents[0]?.annotations.map(({ start }) => start)).toEqual([6 + shift, 29 + shift])
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [1, expect.stringMatching(/annotation-1 quotes .*from 5 to 10.*from 15 to 20/u)],
      [1, expect.stringMatching(/annotation-2 quotes/u)],
    ])
  })

  it('a quote that is gone is a problem, and the others are read', () => {
    const without = TEXT.replace('ومن بغداد', 'then')
    const only = new Map([['news/1', without]])
    const { documents, problems } = read(
      changed((item) => {
        const [, quote] = item.target.selector
        if (item['id'] === 'news/1#annotation-2' && quote !== undefined) quote['exact'] = 'كركوك'
      }),
      { texts: only },
    )
    expect(documents[0]?.annotations).toMatchObject([{ start: 6, id: 'baghdad' }])
    expect(problems).toEqual([
      { file: 'in.jsonld', line: 1, message: expect.stringMatching(/annotation-2 quotes .* not in the text/u) },
    ])
  })

  it('of two places alike the nearer one is taken', () => {
    const text = 'بغداد، بغداد، بغداد'
    const line = changed((item) => {
      item.target.selector = [
        { type: 'TextPositionSelector', start: 6, end: 11 },
        { type: 'TextQuoteSelector', exact: 'بغداد' },
      ]
    })
    const { documents } = read(line, { texts: new Map([['news/1', text]]) })
    expect(documents[0]?.annotations[0]).toMatchObject({ start: 7, end: 12 })
  })
})

describe('readWebAnnotations', () => {
  it.each(OFFSET_UNITS)('finds out by the quote that positions are in %s', (offsets) => {
    expect(read(writeWebAnnotations(document, { offsets }))).toEqual({ documents: [document], problems: [] })
  })

  it('reads positions without quotes', () => {
    const line = changed((item) => {
      item.target.selector = item.target.selector.slice(0, 1)
    })
    expect(read(line)).toEqual({ documents: [document], problems: [] })
  })

  it('reads one annotation a line, a list, and a collection', () => {
    const { items, ...page } = JSON.parse(writeWebAnnotations(document)) as { items: Json[] }
    const { lang: _, ...found } = document
    expect(read(items.map((item) => `${JSON.stringify(item)}\r\n`).join(''))).toEqual({
      documents: [found],
      problems: [],
    })
    expect(read(`\ufeff${JSON.stringify(items, null, 2)}`)).toEqual({ documents: [found], problems: [] })
    const collection = { type: 'AnnotationCollection', first: { ...page, items } }
    expect(read(JSON.stringify(collection))).toEqual({ documents: [document], problems: [] })
  })

  it('reads an entity that another tool names by its IRI, and one selector or body that is no list', () => {
    const line = changed((item) => {
      const [position] = item.target.selector
      Object.assign(item.target, { selector: position, source: { id: 'news/1' } })
      item['body'] = [
        { type: 'TextualBody', purpose: 'classifying', value: 'LOC' },
        { type: 'SpecificResource', purpose: 'identifying', source: { id: 'http://example.org/x' } },
      ]
    })
    const { documents, problems } = read(line)
    expect(problems).toEqual([])
    expect(documents[0]?.annotations[0]).toEqual({ start: 6, end: 11, type: 'location', id: 'http://example.org/x' })
  })

  it.each([
    { fact: 'no target', change: { target: undefined }, says: /annotation-1 has no target/u },
    { fact: 'no text for the source', change: { target: 'elsewhere' }, says: /no text for the source elsewhere/u },
    { fact: 'no selector', change: { target: { source: 'news/1' } }, says: /neither/u },
    { fact: 'no type', change: { body: [] }, says: /undefined as its type/u },
    {
      fact: 'an unknown type',
      change: { body: { type: 'TextualBody', purpose: 'classifying', value: 'castle' } },
      says: /castle.*not known/u,
    },
    {
      fact: 'a position beyond the text',
      change: { target: { source: 'news/1', selector: { type: 'TextPositionSelector', start: 5, end: 500 } } },
      says: /500.*outside/u,
    },
  ])('$fact: a problem, and the others are read', ({ change, says }) => {
    const line = changed((item) => {
      if (item['id'] === 'news/1#annotation-1') Object.assign(item, change)
    })
    const { documents, problems } = read(line)
    expect(documents[0]?.annotations).toEqual([document.annotations[1]])
    expect(problems).toEqual([{ file: 'in.jsonld', line: 1, message: expect.stringMatching(says) }])
  })

  it('what is no annotation and no JSON is reported with its line', () => {
    const lines = ['{"items": [7]}', '{', writeWebAnnotations(document)].join('\n')
    const { documents, problems } = read(lines)
    expect(documents).toEqual([document])
    expect(problems.map(({ line }) => line)).toEqual([1, 2])
  })
})
