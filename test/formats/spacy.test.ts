import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, readSpacy, writeSpacy } from '../../src/formats'
import { anyDocument, HARD_TEXT, lengthsDiffer, spanOf, trimmed } from './documents'

interface Span {
  start: number
  end: number
}
interface Doc {
  text: string
  ents: (Span & { label: string; kb_id: string })[]
  tokens: (Span & { id: number })[]
  spans: { nisba: (Span & { label: string; kb_id: string })[] }
}

const docOf = (document: AnnotatedDocument): Doc => JSON.parse(writeSpacy(document)) as Doc
const read = (content: string | Uint8Array, options = {}): ReturnType<typeof readSpacy> =>
  readSpacy({ file: 'in.json', content }, options)

/** White space of Python that no entity may begin or end with. */
const SPACES = '\\t-\\r\\u001c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const SPACE = new RegExp(`[${SPACES}]`, 'u')

/** What spaCy reads: roles have no label of its models. */
const writable = (document: AnnotatedDocument): AnnotatedDocument => ({
  ...document,
  annotations: trimmed(document.annotations, document.text, SPACE).filter(({ type }) => type !== 'role'),
})

/** `get_words_and_spaces` of spaCy, written from its description: the words that a Doc of this text has. */
function wordsOf(words: readonly string[], text: string): string[] {
  const found: string[] = []
  let at = 0
  for (const word of words.filter((each) => [...each].some((character) => !SPACE.test(character)))) {
    const start = text.indexOf(word, at)
    if (start > at) found.push(text.slice(at, start))
    found.push(word)
    at = start + word.length
    if (text.charAt(at) === ' ') at++
  }
  if (at < text.length) found.push(text.slice(at))
  return found
}

describe('written and read again', () => {
  it('any documents are the same, but for spaces at the edges of annotations', () => {
    let hard = 0
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        const lines = documents.map((document) => writeSpacy(document)).join('')
        expect(read(lines)).toEqual({ documents: documents.map(writable), problems: [] })
        hard += documents.filter(({ text, annotations }) => annotations.length > 0 && lengthsDiffer(text)).length
      }),
    )
    expect(hard).toBeGreaterThan(10)
  })
})

describe('the tokens', () => {
  it('are those that from_json makes of them, and every entity is on their edges', () => {
    let entities = 0
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { text, tokens, ents, spans } = docOf(document)
        const points = [...text]
        const words = tokens.map(({ start, end }) => points.slice(start, end).join(''))
        expect(wordsOf(words, text)).toEqual(words)
        const starts = new Set(tokens.map(({ start }) => start))
        const ends = new Set(tokens.map(({ end }) => end))
        for (const { start, end } of [...ents, ...spans.nisba]) {
          expect(starts.has(start) && ends.has(end)).toBe(true)
          entities++
        }
      }),
    )
    expect(entities).toBeGreaterThan(50)
  })

  it.each([
    { fact: 'a proclitic', words: ['Q:', ' ', '\u0648\u0628', 'بغداد'], name: 3 },
    { fact: 'a suffix', words: ['نینوا', '\u06cc'], name: 0 },
    { fact: 'a non-joiner and a suffix', words: ['داعش', '\u200c\u0647\u0627'], name: 0 },
    { fact: "a possessive 's", words: ['Iraq', "'s"], name: 0 },
    { fact: 'a line break and two spaces', words: ['a', '\n  ', 'Iraq'], name: 2 },
    { fact: 'a control character', words: ['a', '\u0000', 'Iraq'], name: 2 },
  ])('of $fact beside a name', ({ words, name }) => {
    const text = words.join('')
    const start = words.slice(0, name).join('').length
    const end = start + (words[name] as string).length
    const { tokens } = docOf({ id: 'a', text, annotations: [{ start, end, type: 'location' }] })
    // A space after a word is no token; `Q:` are two.
    const expected = words.filter((word) => word !== ' ').flatMap((word) => (word === 'Q:' ? ['Q', ':'] : [word]))
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(expected)
    expect(tokens.map(({ id }) => id)).toEqual(expected.map((_, place) => place))
  })
})

describe('writeSpacy', () => {
  it('counts code points', () => {
    const { ents } = docOf({
      id: 'a',
      text: HARD_TEXT,
      annotations: [{ ...spanOf(HARD_TEXT, 'Mosul'), type: 'location' }],
    })
    const [ent] = ents
    expect([...HARD_TEXT].slice(ent?.start, ent?.end).join('')).toBe('Mosul')
    expect(ent?.start).toBeLessThan(spanOf(HARD_TEXT, 'Mosul').start)
  })

  it('has links in both lists: an id, NIL, or nothing', () => {
    const annotations: AnnotatedDocument['annotations'] = [
      { start: 0, end: 1, type: 'person', id: 'x' },
      { start: 2, end: 3, type: 'person', id: null },
      { start: 4, end: 5, type: 'person' },
    ]
    const { ents, spans } = docOf({ id: 'a', text: 'a b c', annotations })
    expect(ents.map(({ kb_id }) => kb_id)).toEqual(['x', 'NIL', ''])
    expect(spans.nisba.map(({ kb_id }) => kb_id)).toEqual(['x', 'NIL', ''])
  })

  it('writes overlaps as spans, and the longer as entity', () => {
    const annotations: AnnotatedDocument['annotations'] = [
      { start: 0, end: 4, type: 'location' },
      { start: 0, end: 9, type: 'organization' },
    ]
    const { ents, spans } = docOf({ id: 'a', text: 'Iraq Army', annotations })
    expect(ents.map(({ label }) => label)).toEqual(['ORG'])
    expect(spans.nisba.map(({ label }) => label)).toEqual(['ORG', 'GPE'])
  })

  it('takes the labels of another scheme', () => {
    const document: AnnotatedDocument = { id: 'a', text: 'Iraq', annotations: [{ start: 0, end: 4, type: 'location' }] }
    expect(writeSpacy(document, { labels: 'nisba' })).toContain('"label":"location"')
  })

  it('of an annotation outside the text throws', () => {
    expect(() => docOf({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'person' }] })).toThrow(/outside/u)
  })
})

describe('readSpacy', () => {
  const doc = { text: '\u{1f600} Mosul', ents: [{ start: 2, end: 7, label: 'GPE' }], tokens: [] }
  const found = { id: 'in.json', text: doc.text, annotations: [{ start: 3, end: 8, type: 'location' }] }

  it.each([
    { fact: 'a document over several lines', content: JSON.stringify(doc, null, 2) },
    { fact: 'a document in a line', content: JSON.stringify(doc) },
    {
      fact: 'CRLF and a byte order mark',
      content: `\ufeff${JSON.stringify(doc, null, 2).replaceAll('\n', '\r\n')}\r\n`,
    },
  ])('$fact', ({ content }) => {
    expect(read(content)).toEqual({ documents: [found], problems: [] })
    expect(read(new TextEncoder().encode(content))).toEqual({ documents: [found], problems: [] })
  })

  it('a list of documents, each named by its place', () => {
    const { documents, problems } = read(JSON.stringify([doc, 7, doc], null, 1))
    expect(documents.map(({ id }) => id)).toEqual(['in.json#1', 'in.json#3'])
    expect(problems).toEqual([{ file: 'in.json', line: 1, message: expect.stringMatching(/item 2.*number/u) }])
  })

  it('a bad line stops nothing, and is named', () => {
    const lines = [JSON.stringify(doc), '{"text": ', '', JSON.stringify({ ents: [] }), JSON.stringify(doc)].join('\n')
    const { documents, problems } = read(lines)
    expect(documents.map(({ id }) => id)).toEqual(['in.json:1', 'in.json:5'])
    expect(problems.map(({ line }) => line)).toEqual([2, 4])
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('not valid JSON'),
      expect.stringContaining('"text" is'),
    ])
  })

  it('a bad first line is no reason to take the file for something else', () => {
    const { documents, problems } = read(`{"text": \n${JSON.stringify(doc)}\n`)
    expect(documents).toHaveLength(1)
    expect(problems.map(({ line }) => line)).toEqual([1])
  })

  it.each([
    { fact: 'offsets beyond the text', ent: { start: 2, end: 70, label: 'GPE' }, says: /70.*outside.*7 code points/u },
    { fact: 'offsets that are no numbers', ent: { start: '2', end: 7, label: 'GPE' }, says: /integer.*string/u },
    { fact: 'an empty span', ent: { start: 2, end: 2, label: 'GPE' }, says: /empty/u },
    { fact: 'an unknown label', ent: { start: 2, end: 7, label: 'CASTLE' }, says: /CASTLE.*not known/u },
    { fact: 'no label', ent: { start: 2, end: 7 }, says: /undefined/u },
    { fact: 'no object', ent: 7, says: /number/u },
  ])('$fact: a problem, and the other entities are read', ({ ent, says }) => {
    const { documents, problems } = read(JSON.stringify({ ...doc, ents: [ent, ...doc.ents] }))
    expect(documents).toEqual([found])
    expect(problems).toEqual([{ file: 'in.json', line: 1, message: expect.stringMatching(says) }])
  })

  it('labels of other models are given a type, or left out', () => {
    const ents = [
      { start: 0, end: 1, label: 'MONEY' },
      { start: 2, end: 7, label: 'TOWN' },
    ]
    const options = { labels: { MONEY: null, TOWN: 'location' } }
    expect(read(JSON.stringify({ ...doc, ents }), options)).toEqual({ documents: [found], problems: [] })
  })
})
