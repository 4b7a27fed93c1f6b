import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, type DisplacyOptions, writeDisplacy } from '../../src/formats'
import { anyDocument, HARD_TEXT, spanOf } from './documents'

interface Item {
  text: string
  ents: { start: number; end: number; label: string; kb_id?: string; kb_url?: string }[]
  title: string | null
  settings: { direction: string; lang: string }
}

const itemOf = (document: AnnotatedDocument, options?: DisplacyOptions): Item =>
  JSON.parse(writeDisplacy(document, options)) as Item
const baghdad = (text: string, id: string | null = 'baghdad'): AnnotatedDocument => ({
  id: 'a',
  text,
  annotations: [{ ...spanOf(text, 'بغداد'), type: 'location', id }],
})

describe('writeDisplacy', () => {
  it('of any document has its annotations in code points', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const points = [...document.text]
        const { ents } = itemOf(document, { labels: 'nisba' })
        const surfaces = document.annotations.map(({ start, end, type }) => [document.text.slice(start, end), type])
        expect(ents.map(({ start, end, label }) => [points.slice(start, end).join(''), label])).toEqual(surfaces)
      }),
    )
  })

  it('has an item for displacy.render', () => {
    const links = (id: string): Record<string, string> => (id === 'baghdad' ? { note: 'x', wikidata: 'Q1530' } : {})
    expect(itemOf({ ...baghdad('\u{1f600} في بغداد'), lang: 'ar' }, { links })).toEqual({
      text: '\u{1f600} في بغداد',
      ents: [{ start: 5, end: 10, label: 'GPE', kb_id: 'baghdad', kb_url: 'http://www.wikidata.org/entity/Q1530' }],
      title: 'a',
      settings: { direction: 'rtl', lang: 'ar' },
    })
  })

  it.each([
    { id: 'wikidata:Q1530', url: 'http://www.wikidata.org/entity/Q1530' },
    { id: 'geonames:98182', url: 'https://sws.geonames.org/98182' },
    { id: 'toString', url: undefined },
  ])('of the id $id links to $url', ({ id, url }) => {
    expect(itemOf(baghdad('بغداد', id)).ents[0]?.kb_url).toBe(url)
  })

  it('of NIL has no link', () => {
    expect(itemOf(baghdad('بغداد', null)).ents).toEqual([{ start: 0, end: 5, label: 'GPE' }])
  })

  it('has the direction of the first letter', () => {
    expect(itemOf({ id: 'a', text: HARD_TEXT, annotations: [] }).settings.direction).toBe('rtl')
    expect(itemOf({ id: 'a', text: '«1» Mosul الموصل', annotations: [] }).settings.direction).toBe('ltr')
  })

  it('escapes what displaCy does not, and nothing else', () => {
    const { text, title, ents } = itemOf(baghdad('<b> بغداد', '<i>"'), { title: '<i> & co' })
    expect([text, title, ents[0]?.kb_id]).toEqual(['<b> بغداد', '&lt;i&gt; &amp; co', '&lt;i&gt;&quot;'])
  })

  it('of annotations that overlap has the longer one', () => {
    const annotations: AnnotatedDocument['annotations'] = [
      { start: 0, end: 4, type: 'location' },
      { start: 0, end: 9, type: 'organization' },
    ]
    expect(itemOf({ id: 'a', text: 'Iraq Army', annotations }).ents.map(({ label }) => label)).toEqual(['ORG'])
  })

  it('of an annotation outside the text throws', () => {
    expect(() => itemOf({ id: 'a', text: 'a', annotations: [{ start: 0, end: 2, type: 'person' }] })).toThrow(
      /outside/u,
    )
  })
})
