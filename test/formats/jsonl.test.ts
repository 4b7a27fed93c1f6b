import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, OFFSET_UNITS, readJsonl, writeJsonl } from '../../src/formats'
import type { Mention } from '../../src/types'
import { anyDocument, HARD_TEXT, lengthsDiffer, spanOf } from './documents'

const TEXT = 'Sana Haddad left \u{1f600} Mosul.'
const read = (content: string | Uint8Array, options = {}): ReturnType<typeof readJsonl> =>
  readJsonl({ file: 'in.jsonl', content }, options)

describe('written and read again', () => {
  it.each(OFFSET_UNITS)('any documents are the same, with offsets in %s', (offsets) => {
    let hard = 0
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        const lines = documents.map((document) => writeJsonl(document, { offsets, text: true })).join('')
        expect(read(lines)).toEqual({ documents, problems: [] })
        expect(read(new TextEncoder().encode(lines)).documents).toEqual(documents)
        hard += documents.filter(({ text, annotations }) => annotations.length > 0 && lengthsDiffer(text)).length
      }),
    )
    expect(hard).toBeGreaterThan(10)
  })

  it('without texts they are, too, when the texts are given', () => {
    fc.assert(
      fc.property(anyDocument, ({ lang: _, ...document }) => {
        const texts = new Map([[document.id, document.text]])
        const line = writeJsonl(document, { offsets: 'utf8' })
        expect(line).not.toContain('"text":')
        expect(read(line, { texts })).toEqual({ documents: [document], problems: [] })
      }),
      { numRuns: 50 },
    )
  })
})

describe('writeJsonl', () => {
  const mention: Mention = {
    ...spanOf(TEXT, 'Mosul'),
    text: 'Mosul',
    type: 'location',
    id: 'mosul',
    name: 'Mosul',
    lang: 'en',
    alias: 'Mosul',
    match: 'exact',
    confidence: 0.9,
    word: spanOf(TEXT, 'Mosul'),
  }
  const document: AnnotatedDocument<Mention> = { id: 'a', lang: 'en', text: TEXT, annotations: [mention] }

  it('writes the line of the batch contract', () => {
    expect(mention).toMatchObject({ start: 20, end: 25 })
    expect(writeJsonl(document)).toBe(`${JSON.stringify({ id: 'a', mentions: [mention] })}\n`)
  })

  it('counts every span in the unit, and names it', () => {
    const line = JSON.parse(writeJsonl(document, { offsets: 'utf8' })) as Record<string, unknown>
    expect(line).toMatchObject({ offsets: 'utf8', mentions: [{ start: 22, end: 27, word: { start: 22, end: 27 } }] })
    expect(writeJsonl(document, { offsets: 'codepoint' })).toContain('"word":{"start":19,"end":24}')
  })

  it('writes an empty id as null', () => {
    expect(writeJsonl({ id: '', text: '', annotations: [] })).toBe('{"id":null,"mentions":[]}\n')
  })

  it('of an annotation outside the text throws', () => {
    expect(() => writeJsonl({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'person' }] })).toThrow(
      /outside/,
    )
  })
})

describe('readJsonl', () => {
  const line = (fields: object): string => `${JSON.stringify({ id: 'a', text: TEXT, ...fields })}\n`
  const sana = { ...spanOf(TEXT, 'Sana Haddad'), type: 'person' }
  const mosul = { ...spanOf(TEXT, 'Mosul'), type: 'location' }

  it.each([
    { fact: 'an id', given: { id: 'mosul' }, link: { id: 'mosul' } },
    { fact: 'a name', given: { name: 'Mosul' }, link: { name: 'Mosul' } },
    { fact: 'an English name, as gold has it', given: { en: 'Mosul' }, link: { name: 'Mosul' } },
    { fact: 'an English name that is null', given: { en: null }, link: { id: null } },
    { fact: 'an id that is null', given: { id: null, name: 'Mosul' }, link: { id: null, name: 'Mosul' } },
    { fact: 'nothing', given: {}, link: {} },
  ])('links by $fact', ({ given, link }) => {
    const { documents, problems } = read(line({ mentions: [{ ...mosul, ...given }] }))
    expect(problems).toEqual([])
    expect(documents[0]?.annotations).toStrictEqual([{ ...mosul, ...link }])
  })

  it('takes the shape of corpora: entities with labels', () => {
    const entities = [
      { ...mosul, type: 'GPE', text: 'Mosul', label: 'CITY' },
      { ...sana, type: 'PERS' },
    ]
    expect(read(line({ lang: 'en', entities })).documents).toEqual([
      { id: 'a', lang: 'en', text: TEXT, annotations: [sana, mosul] },
    ])
  })

  it('keeps a kind of the type, and drops what is none', () => {
    const mentions = [
      { ...sana, kind: 'city' },
      { ...mosul, kind: 'city' },
    ]
    expect(read(line({ mentions })).documents[0]?.annotations).toStrictEqual([sana, { ...mosul, kind: 'city' }])
  })

  it('counts in the unit of the line before that of the option', () => {
    const mentions = [{ start: 19, end: 24, type: 'location' }]
    expect(read(line({ mentions }), { offsets: 'codepoint' }).documents[0]?.annotations).toEqual([mosul])
    const inBytes = line({ offsets: 'utf8', mentions: [{ start: 22, end: 27, type: 'location' }] })
    expect(read(inBytes, { offsets: 'codepoint' }).documents[0]?.annotations).toEqual([mosul])
  })

  it('names a document without id by file and line', () => {
    const { documents } = read(`\n${JSON.stringify({ text: '', mentions: [] })}\n{"id":7,"text":"","mentions":[]}`)
    expect(documents.map(({ id }) => id)).toEqual(['in.jsonl:2', '7'])
  })
})

const GOOD = JSON.stringify({ id: 'good', text: TEXT, mentions: [{ ...spanOf(TEXT, 'Mosul'), type: 'location' }] })
const withMention = (mention: unknown): string =>
  JSON.stringify({ id: 'bad', text: TEXT, mentions: [mention, { ...spanOf(TEXT, 'Mosul'), type: 'location' }] })

describe('a broken line is named, and the rest is read', () => {
  it.each([
    { fact: 'JSON that is cut off', bad: '{"id":', says: /not valid JSON/ },
    { fact: 'a list', bad: '[1]', says: /an array where a JSON object/ },
    { fact: 'no mentions', bad: '{"text":"a"}', says: /no list of "mentions"/ },
    { fact: 'mentions that are no list', bad: '{"text":"a","mentions":{}}', says: /no list of "mentions"/ },
    { fact: 'no text', bad: '{"id":"b","mentions":[]}', says: /no "text".*texts.*id b/ },
    { fact: 'a text that is none', bad: '{"text":5,"mentions":[]}', says: /"text" is number/ },
    { fact: 'a unit that is not known', bad: '{"text":"","offsets":"bytes","mentions":[]}', says: /"bytes".*utf8/ },
    {
      fact: 'a failed line of a batch',
      bad: '{"error":{"code":"invalid-json","message":"no"},"line":2}',
      says: /could not be read: no/,
    },
  ])('$fact', ({ bad, says }) => {
    const { documents, problems } = read(`${GOOD}\n${bad}\r\n${GOOD}\n`)
    expect(documents.map(({ id }) => id)).toEqual(['good', 'good'])
    expect(problems).toEqual([{ file: 'in.jsonl', line: 2, message: expect.stringMatching(says) }])
  })

  it.each([
    { fact: 'no object', mention: 7, says: /a mention is number/ },
    { fact: 'without offsets', mention: { type: 'person' }, says: /integer.*undefined/ },
    { fact: 'with an offset as a string', mention: { start: '0', end: 4, type: 'person' }, says: /integer.*string/ },
    { fact: 'beyond the end', mention: { start: 0, end: 99, type: 'person' }, says: /99 is outside/ },
    { fact: 'reversed', mention: { start: 4, end: 0, type: 'person' }, says: /ends before/ },
    { fact: 'that cuts an emoji', mention: { start: 0, end: 18, type: 'person' }, says: /surrogate pair/ },
    { fact: 'without a type', mention: { start: 0, end: 4 }, says: /undefined as its type/ },
    {
      fact: 'of a type that is not known',
      mention: { start: 0, end: 4, type: 'MISC' },
      says: /"MISC" is not known, its annotation/,
    },
    {
      fact: 'with another surface form',
      mention: { start: 0, end: 4, type: 'person', text: 'Mosul' },
      says: /"Sana", and not "Mosul"/,
    },
  ])('a mention $fact: the others of its line are kept', ({ mention, says }) => {
    const { documents, problems } = read(`\n${withMention(mention)}\n${GOOD}`)
    const mosul = { ...spanOf(TEXT, 'Mosul'), type: 'location' }
    expect(documents.map(({ annotations }) => annotations)).toEqual([[mosul], [mosul]])
    expect(problems).toEqual([{ file: 'in.jsonl', line: 2, message: expect.stringMatching(says) }])
  })

  it('a label that is not known is reported once, with how often it came', () => {
    const misc = withMention({ start: 0, end: 4, type: 'MISC' })
    const { problems } = read(`${misc}\n${misc}\n${misc}\n`)
    expect(problems).toEqual([
      { file: 'in.jsonl', line: 1, message: expect.stringMatching(/"MISC".*its 3 annotations are/) },
    ])
    expect(read(misc, { labels: { MISC: null } }).problems).toEqual([])
    expect(read(misc, { labels: { MISC: 'event' } }).documents[0]?.annotations).toHaveLength(2)
  })
})

describe('bytes', () => {
  it('a byte order mark and CRLF are no part of the content', () => {
    const content = `\ufeff${GOOD}\r\n\r\n${GOOD}\r\n`
    for (const each of [content, new TextEncoder().encode(content)]) {
      expect(read(each).problems).toEqual([])
      expect(read(each).documents).toHaveLength(2)
    }
  })

  it('that are not UTF-8 are reported with their line, and read as U+FFFD', () => {
    const latin1 = Buffer.from('{"id":"caf\u00e9","text":"caf\u00e9","mentions":[]}', 'latin1')
    const { documents, problems } = read(Buffer.concat([Buffer.from(`${GOOD}\n`), latin1, Buffer.from(`\n${GOOD}`)]))
    expect(documents.map(({ id }) => id)).toEqual(['good', 'caf\ufffd', 'good'])
    expect(problems).toEqual([{ file: 'in.jsonl', line: 2, message: expect.stringMatching(/not UTF-8.*convert/) }])
  })

  it('of the hard text are the hard text', () => {
    const line = writeJsonl({ id: 'hard', text: HARD_TEXT, annotations: [] }, { text: true })
    expect(read(Buffer.from(line)).documents[0]?.text).toBe(HARD_TEXT)
  })
})
