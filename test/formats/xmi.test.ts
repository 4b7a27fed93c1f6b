import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, readXmi, writeXmi, XMI_TYPE_SYSTEM } from '../../src/formats'
import { anyDocument, HARD_TEXT, lengthsDiffer, spanOf } from './documents'

const read = (content: string | Uint8Array, options = {}): ReturnType<typeof readXmi> =>
  readXmi({ file: 'in.xmi', content }, options)

/** XML has no controls and no U+FFFE; kinds, names and NIL are not written. */
const writable = ({ annotations, ...document }: AnnotatedDocument): AnnotatedDocument => ({
  ...document,
  text: document.text.replace(/(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu, '\ufffd'),
  annotations: annotations.map(({ start, end, type, id }) => ({
    start,
    end,
    type,
    ...(typeof id === 'string' && { id }),
  })),
})

const TEXT = '\u{1f600} <a> & "b"\tMosul'
const document: AnnotatedDocument = {
  id: 'a',
  lang: 'en',
  text: TEXT,
  annotations: [{ ...spanOf(TEXT, 'Mosul'), type: 'location', id: 'mosul' }],
}

describe('written and read again', () => {
  it('any documents are the same', () => {
    let hard = 0
    fc.assert(
      fc.property(anyDocument, (any) => {
        const xmi = writeXmi(any)
        expect(read(xmi)).toEqual({ documents: [writable(any)], problems: [] })
        expect(read(new TextEncoder().encode(xmi)).documents).toEqual([writable(any)])
        if (any.annotations.length > 0 && lengthsDiffer(any.text)) hard++
      }),
    )
    expect(hard).toBeGreaterThan(5)
  })

  it('line breaks that became CRLF, and a byte order mark, change nothing', () => {
    const any = {
      id: 'a',
      text: HARD_TEXT,
      annotations: [{ ...spanOf(HARD_TEXT, 'Mosul'), type: 'location' as const }],
    }
    expect(read(`\ufeff${writeXmi(any).replaceAll('\n', '\r\n')}`)).toEqual({ documents: [any], problems: [] })
  })
})

describe('writeXmi', () => {
  it('counts UTF-16 code units, as Java does, and names types and links', () => {
    expect(writeXmi(document)).toMatch(
      /<ner:NamedEntity [^>]* begin="13" end="18" value="LOC" identifier="nisba:mosul"\/>/u,
    )
    expect(writeXmi(document)).toMatch(
      /<metadata:DocumentMetaData [^>]* language="en" documentTitle="a" documentId="a"\/>/u,
    )
  })

  it('cuts tokens at the edges of names', () => {
    const text = 'وبغداد'
    const xmi = writeXmi({ id: 'a', text, annotations: [{ start: 1, end: 6, type: 'location' }] })
    const tokens = [...xmi.matchAll(/<segmentation:Token [^>]*begin="(\d+)" end="(\d+)"/gu)].map(([, from, to]) => [
      from,
      to,
    ])
    expect(tokens).toEqual([
      ['0', '1'],
      ['1', '6'],
    ])
  })

  it('lists every annotation in the view, each with an id of its own', () => {
    const xmi = writeXmi(document)
    const ids = [...xmi.matchAll(/xmi:id="(\d+)" sofa=/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(xmi).toContain(`members="${ids.join(' ')}"`)
  })

  it('holds no character that XML forbids', () => {
    const xmi = writeXmi({ id: '\u0001', text: 'a\u0000\u001b\ufffe\ud800b', annotations: [] })
    expect(xmi).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u)
    expect(read(xmi).documents[0]?.text).toBe('a\ufffd\ufffd\ufffd\ufffdb')
  })

  it('takes another IRI', () => {
    const xmi = writeXmi(document, { entityIri: (id) => `https://example.org/${id}` })
    expect(read(xmi).documents[0]?.annotations[0]?.id).toBe('https://example.org/mosul')
  })

  it('of an annotation outside the text throws', () => {
    expect(() => writeXmi({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'event' }] })).toThrow(
      /outside/u,
    )
  })

  it('has a type system with the types that it writes', () => {
    for (const [, type] of writeXmi(document).matchAll(/<(?:ner|segmentation|metadata):(\w+)/gu)) {
      expect(XMI_TYPE_SYSTEM).toContain(`.${type}</name>`)
    }
  })
})

describe('readXmi', () => {
  it('reads other prefixes, orders, quotes and views', () => {
    const xmi = `<?xml version='1.0'?><xmi:XMI xmlns:cas="http:///uima/cas.ecore" xmlns:xmi='http://www.omg.org/XMI'
      xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:custom="http:///webanno/custom.ecore">
      <cas:Sofa xmi:id='9' sofaID="other" sofaString="x"/>
      <cas:Sofa xmi:id="1" sofaID='_InitialView' sofaString='In &#x4d;osul &amp; "Erbil"'/>
      <type4:NamedEntity xmi:id="4" sofa="1" begin="3" end="8" value="LOC"/>
      <type4:NamedEntity xmi:id="5" sofa="9" begin="0" end="1" value="LOC"/>
      <custom:NamedEntity xmi:id="6" sofa="1" begin="0" end="2" value="LOC"/></xmi:XMI>`
    expect(read(xmi)).toEqual({
      documents: [{ id: 'in.xmi', text: 'In Mosul & "Erbil"', annotations: [{ start: 3, end: 8, type: 'location' }] }],
      problems: [],
    })
  })

  it.each([
    { fact: 'an offset beyond the text', was: 'end="18"', is: 'end="180"', says: /180.*outside/u },
    { fact: 'no offset', was: 'begin="13" end="18"', is: '', says: /integer.*NaN/u },
    { fact: 'an unknown label', was: 'value="LOC"', is: 'value="OTH"', says: /"OTH".*not known/u },
    { fact: 'no label', was: 'value="LOC" ', is: '', says: /undefined as its type/u },
  ])('$fact: a problem with its line, and the text is read', ({ was, is, says }) => {
    const xmi = writeXmi(document)
    const at = xmi.indexOf('<ner:')
    const { documents, problems } = read(xmi.slice(0, at) + xmi.slice(at).replace(was, is))
    expect(documents).toEqual([{ ...document, annotations: [] }])
    const line = xmi.slice(0, at).split('\n').length
    expect(problems).toEqual([{ file: 'in.xmi', line, message: expect.stringMatching(says) }])
  })

  it.each(['', '<x/>', '{"text": 1}', '<cas:Sofa sofaString="x"/>'])('of %j says what is missing', (content) => {
    const { documents, problems } = read(content)
    expect(documents).toEqual([])
    expect(problems).toEqual([{ file: 'in.xmi', message: expect.stringContaining('sofaString') }])
  })
})
