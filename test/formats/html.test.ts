import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnnotatedDocument,
  type Annotation,
  HTML_STYLE,
  readHtml,
  writeHtml,
  writeHtmlPage,
} from '../../src/formats'
import { anyString } from '../properties/arbitraries'
import { anyDocument, HARD_TEXT, spanOf } from './documents'

const BAGHDAD = 'بغداد'
const IN_BAGHDAD = `في ${BAGHDAD}`

const read = (content: string): ReturnType<typeof readHtml> => readHtml({ file: 'in.html', content })

/** A text with one of its words marked. */
function marked(text: string, surface: string, more: Partial<Annotation> = {}): AnnotatedDocument {
  return { id: 'a', text, annotations: [{ ...spanOf(text, surface), type: 'location', ...more }] }
}

/** The text between the tags, as a browser has it. */
const textOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<pre[^>]*>\n/u, '')
    .replace(/<\/pre>[\s\S]*$/u, '')
    .replace(/<[^>]*>/gu, '')

/** Annotations that overlap as they please. */
const anyOverlapping: fc.Arbitrary<AnnotatedDocument> = anyDocument.chain((document) => {
  const places = [0]
  for (const character of document.text) places.push((places.at(-1) as number) + character.length)
  const place = fc.constantFrom(...places)
  return fc.array(fc.tuple(place, place), { maxLength: 8 }).map((pairs) => ({
    ...document,
    annotations: pairs
      .map(([a, b]): Annotation => ({ start: Math.min(a, b), end: Math.max(a, b), type: 'event' }))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  }))
})

describe('written and read again', () => {
  it('any documents are the same, as a page', () => {
    let joined = 0
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        const page = writeHtmlPage(documents)
        expect(read(page)).toEqual({ documents, problems: [] })
        if (page.includes('data-joined')) joined++
      }),
    )
    expect(joined).toBeGreaterThan(5)
  })

  it.each([true, false])('annotations that overlap are the same, with joiners: %s', (joiners) => {
    let overlaps = 0
    fc.assert(
      fc.property(anyOverlapping, (document) => {
        expect(read(writeHtml(document, { joiners }))).toEqual({ documents: [document], problems: [] })
        if (document.annotations.some(({ start }, at) => start < (document.annotations[at - 1]?.end ?? 0))) overlaps++
      }),
    )
    expect(overlaps).toBeGreaterThan(5)
  })

  it('any string whatever is the same, controls and halves of surrogate pairs included', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const document = { id: 'a', text, annotations: [] }
        expect(read(writeHtmlPage([document])).documents).toEqual([document])
      }),
    )
  })

  it('a text that begins with line breaks keeps them', () => {
    for (const text of ['\nx', '\r\n\nx', '\n', '', '\u0000\nx']) {
      expect(read(writeHtml({ id: 'a', text, annotations: [] })).documents[0]?.text).toBe(text)
    }
  })

  it('a joiner of the text is kept where the writer puts its own', () => {
    const text = 'ه\u200dـ وب\u200dبغداد ببغداد'
    for (const surface of [`\u200d${BAGHDAD}`, BAGHDAD]) {
      const document = marked(text, surface)
      expect(read(writeHtml(document)).documents).toEqual([document])
    }
    const last = {
      ...marked(text, BAGHDAD),
      annotations: [{ start: text.length - 5, end: text.length, type: 'location' }],
    }
    expect(read(writeHtml(last as AnnotatedDocument)).documents).toEqual([last])
  })

  it('a file whose line breaks became CRLF, with a byte order mark, is the same', () => {
    const document = marked(`Mosul\n${BAGHDAD}`, BAGHDAD)
    const file = `\ufeff${writeHtmlPage([document]).replaceAll('\n', '\r\n')}`
    expect(read(file)).toEqual({ documents: [document], problems: [] })
  })
})

describe('letters across the edge of a mark', () => {
  it.each([
    { word: 'بالحسكة', name: 'الحسكة', joins: 'start' },
    { word: 'للعراق', name: 'لعراق', joins: 'start' },
    { word: 'لإيران', name: 'إيران', joins: 'start' },
    { word: 'كهربائیهای', name: 'كهربائی', joins: 'end' },
    { word: 'فبغدادي', name: 'بغدا', joins: 'start' },
    { word: 'ببيتنا', name: 'بيت', joins: 'start end' },
    { word: 'بِبغداد', name: 'بغداد', joins: 'start' },
  ])('joins in $word: both sides get a joiner', ({ word, name, joins }) => {
    const html = writeHtml(marked(word, name))
    expect(html).toContain(`data-joined="${joins}"`)
    if (joins.includes('start')) expect(html).toMatch(/\u200d<mark [^>]*>\u200d/u)
    if (joins.includes('end')) expect(html).toMatch(/\u200d<\/mark>\u200d/u)
    expect(textOf(html).replaceAll('\u200d', '')).toBe(word)
  })

  it.each([
    { fact: 'waw joins nothing after it', word: 'وقسد', name: 'قسد' },
    { fact: 'alef joins nothing after it', word: 'نینوای', name: 'نینوا' },
    { fact: 'a non-joiner parts', word: 'داعش\u200cها', name: 'داعش' },
    { fact: 'hamza joins nothing', word: 'كربلاءنا', name: 'كربلاء' },
    { fact: 'a space parts', word: 'في بغداد', name: 'بغداد' },
    { fact: 'Latin letters do not join', word: "Iraq's", name: 'Iraq' },
    { fact: 'a mark belongs to the letter before it', word: 'ب\u0650بغداد', name: '\u0650بغداد' },
    { fact: 'presentation forms do not join', word: '\ufe91بغداد', name: 'بغداد' },
  ])('$fact: $word gets no joiner', ({ word, name }) => {
    const html = writeHtml(marked(word, name))
    expect(html).not.toContain('data-joined')
    expect(textOf(html)).toBe(word.replace("'", '&#39;'))
  })

  it('without joiners the text of the page is the text', () => {
    const word = 'بالحسكة'
    expect(textOf(writeHtml(marked(word, word.slice(1)), { joiners: false }))).toBe(word)
  })

  it('no style of a mark parts them: nothing that has a width, and no other font', () => {
    const [, rules = ''] = /\.nisba-mention \{([^}]*)\}/u.exec(HTML_STYLE) ?? []
    const declarations = rules.split(';').map((rule) => rule.trim())
    expect(declarations).toEqual(expect.arrayContaining(['padding: 0', 'margin: 0', 'border: 0', 'font: inherit']))
    expect(HTML_STYLE).not.toMatch(/font-(?:weight|size|style)|inline-block|isolate|vertical-align/u)
  })

  it('no element isolates a mark in the text', () => {
    const html = writeHtml({
      id: 'a',
      text: HARD_TEXT,
      annotations: [{ ...spanOf(HARD_TEXT, 'نینوا'), type: 'location' }],
    })
    expect(html).not.toMatch(/<bdi|<bdo/u)
    expect(html.match(/dir=/gu)).toHaveLength(1)
  })
})

describe('what HTML would take for its own', () => {
  const evil = '"><script>alert(1)</script>&amp;\u202e'

  it('is escaped everywhere', () => {
    const document: AnnotatedDocument = {
      id: evil,
      lang: evil,
      text: `${evil} x`,
      annotations: [{ start: 0, end: evil.length, type: 'person', id: evil, name: evil }],
    }
    const page = writeHtmlPage([document], { title: evil })
    expect(page).toContain('alert(1)')
    expect(page).not.toContain('<script')
    expect(read(page)).toEqual({ documents: [document], problems: [] })
  })

  it('controls become pictures: none but tab and line feed stands in the file', () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('')
    const page = writeHtmlPage([{ id: controls, text: `${controls}\ud800`, annotations: [] }], { title: controls })
    expect(page.replace(/[\t\n]/gu, '')).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    expect(page).toContain('<span class="nisba-control" data-code="1b">\u241b</span>')
    expect(read(page).documents[0]?.text).toBe(`${controls}\ud800`)
  })

  it('there is no script, and nothing is loaded', () => {
    const page = writeHtmlPage([marked(IN_BAGHDAD, BAGHDAD)])
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=|@import|url\(/u)
    expect(page).toContain("default-src 'none'")
  })
})

describe('writeHtml', () => {
  it('says name, type and id in the tooltip, a line each', () => {
    const html = writeHtml(marked(IN_BAGHDAD, BAGHDAD, { kind: 'city', id: 'baghdad', name: BAGHDAD }))
    expect(html).toContain('title="بغداد&#10;location (city)&#10;baghdad"')
    expect(html).toContain('<pre class="nisba-text" dir="auto">')
  })

  it('of what is NIL says what it is', () => {
    expect(writeHtml(marked(IN_BAGHDAD, BAGHDAD, { id: null }))).toContain('title="location"')
  })

  it('takes a language tag for the language, and no other word', () => {
    const document = marked(IN_BAGHDAD, BAGHDAD)
    expect(writeHtml({ ...document, lang: 'fa' })).toContain('<pre class="nisba-text" lang="fa"')
    expect(writeHtml({ ...document, lang: 'mixed' })).not.toContain(' lang="mixed"')
  })

  it('of an annotation outside the text throws', () => {
    const annotations: Annotation[] = [{ start: 0, end: 2, type: 'person' }]
    expect(() => writeHtml({ id: 'a', text: 'a', annotations })).toThrow(/outside/u)
    expect(() =>
      writeHtmlPage([{ id: 'a', text: '\u{1f600}', annotations: [{ start: 0, end: 1, type: 'person' }] }]),
    ).toThrow(/surrogate/u)
  })
})

describe('writeHtmlPage', () => {
  const text = 'من بغداد إلى بغداد ثم الموصل'
  const document: AnnotatedDocument = {
    id: 'a',
    text,
    annotations: [
      { start: 3, end: 8, type: 'location', id: 'baghdad', name: 'Baghdad' },
      { start: 13, end: 18, type: 'location', id: 'baghdad', name: 'Baghdad' },
      { ...spanOf(text, 'الموصل'), type: 'location', id: null },
    ],
  }

  it('lists the entities with their counts, each name isolated', () => {
    const page = writeHtmlPage([document])
    expect(page).toContain('<bdi>Baghdad</bdi> <span>location</span> <code>baghdad</code> \u00d72')
    expect(page).toContain('<bdi>الموصل</bdi> <span>location</span></li>')
  })

  it('has light and dark colours, and a title', () => {
    expect(writeHtmlPage([document])).toContain('prefers-color-scheme: dark')
    expect(writeHtmlPage([document])).toContain('<title>a</title>')
    expect(writeHtmlPage([document, document])).toContain('<title>Mentions</title>')
    expect(writeHtmlPage([])).toContain('<body>')
  })
})

describe('what is wrong in a page', () => {
  it('without a text of nisba says so', () => {
    expect(read('<p>x</p>')).toEqual({
      documents: [],
      problems: [{ file: 'in.html', message: expect.stringContaining('writeHtml') }],
    })
  })

  it('a mark of an unknown type is left out, with its line; the others are read', () => {
    const document = {
      ...marked(IN_BAGHDAD, BAGHDAD),
      annotations: [
        { start: 0, end: 2, type: 'event' },
        { start: 3, end: 8, type: 'location' },
      ],
    } as AnnotatedDocument
    const html = writeHtml(document).replace('data-type="event"', 'data-type="castle"')
    const { documents, problems } = read(html)
    expect(documents[0]?.annotations).toEqual([{ start: 3, end: 8, type: 'location' }])
    expect(problems).toEqual([{ file: 'in.html', line: 3, message: expect.stringContaining('person, organization') }])
  })

  it('a page that breaks off is read up to there', () => {
    const html = writeHtml(marked(IN_BAGHDAD, BAGHDAD))
    const { documents, problems } = read(html.slice(0, html.indexOf('</pre>')))
    expect(documents[0]?.annotations).toHaveLength(1)
    expect(problems).toEqual([{ file: 'in.html', line: 3, message: expect.stringContaining('</pre>') }])
  })
})
