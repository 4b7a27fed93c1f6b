import fc from 'fast-check'
import { type AnnotatedDocument, type Annotation, offsetMap } from '../../src/formats'
import '../properties/seed'

/** A text that has all that offsets stumble over: emoji, marks, bidi controls, joiners, several scripts and lines. */
export const HARD_TEXT: string = [
  '\u202b\u{1f534} عاجل\u202c: وصل ',
  'الوزير \u200fقاسم الأعرجي\u200f',
  ' إلى بَغْداد \u{1f1ee}\u{1f1f6}\n\n',
  'اردوگاه\u200cهای نینوا',
  ' \u2067Mosul\u2069 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1d400}',
  '\tوببغداد، e\u0301nd.\n',
].join('')

/** What stands in a text between these words, the first time. */
export function spanOf(text: string, surface: string): { start: number; end: number } {
  const start = text.indexOf(surface)
  if (start === -1) throw new Error(`${surface} is not in the text`)
  return { start, end: start + surface.length }
}

const LINKS: fc.Arbitrary<Pick<Annotation, 'id' | 'name'>> = fc.constantFrom<Pick<Annotation, 'id' | 'name'>>(
  {},
  { id: null },
  { id: 'baghdad', name: 'Baghdad' },
  { id: 'wikidata:Q1530', name: '\u0628\u063a\u062f\u0627\u062f' },
  { id: 'nisba:nisba', name: 'Nisba 100%' },
  { id: 'a name: with 20% and spaces' },
  { name: 'Sana Haddad' },
  { id: null, name: 'Sana Haddad' },
)

const KINDS: fc.Arbitrary<Pick<Annotation, 'type' | 'kind'>> = fc.constantFrom<Pick<Annotation, 'type' | 'kind'>>(
  { type: 'person' },
  { type: 'person', kind: 'official' },
  { type: 'organization', kind: 'armed-group' },
  { type: 'location' },
  { type: 'location', kind: 'river' },
  { type: 'facility', kind: 'camp' },
  { type: 'event', kind: 'summit' },
  { type: 'demonym' },
  { type: 'role' },
  { type: 'date' },
)

/** Places between the characters of a text, halves of surrogate pairs kept together. */
function placesIn(text: string): number[] {
  const places = [0]
  for (const character of text) places.push((places.at(-1) as number) + character.length)
  return places
}

/** Annotations beside each other, at most one for two places chosen. */
function annotationsIn(text: string): fc.Arbitrary<Annotation[]> {
  const places = placesIn(text)
  const details = fc.array(fc.tuple(KINDS, LINKS), { minLength: 6, maxLength: 6 })
  return fc
    .tuple(fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 12, size: 'max' }), details)
    .map(([chosen, of]) => {
      const sorted = chosen.map((place) => places[place] as number).sort((a, b) => a - b)
      return of.flatMap(([type, link], index) => {
        const [start, end] = [sorted[2 * index], sorted[2 * index + 1]]
        return start === undefined || end === undefined ? [] : [{ start, end, ...type, ...link }]
      })
    })
}

const textPiece = fc.constantFrom(
  ...HARD_TEXT.split(/(?<=\s)/u),
  '\u{1f600}',
  '\r\n',
  '\\n',
  '# text = x',
  'T1\t',
  '"',
  '<b>',
)

/** Any characters whatever, and halves of surrogate pairs. */
export const anyString: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x0600, max: 0x06ff }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.integer({ min: 0x1f300, max: 0x1f6ff }),
      fc.integer({ min: 0x00, max: 0x7e }),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((codes) => String.fromCodePoint(...codes))

/** Any text whatever, and texts full of what formats stumble over. No halves of surrogate pairs: no file has them. */
const wellFormed: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: anyString },
    { weight: 3, arbitrary: fc.array(textPiece, { maxLength: 20, size: 'max' }).map((pieces) => pieces.join('')) },
  )
  .map((text) => text.toWellFormed().replace(/^\ufeff/u, ''))

/** Documents with annotations that are beside each other, their edges anywhere between two characters. */
export const anyDocument: fc.Arbitrary<AnnotatedDocument> = wellFormed.chain((text) =>
  fc
    .tuple(
      fc.constantFrom('a', 'a b/c.txt', '\u0645\u062b\u0627\u0644'),
      fc.constantFrom('ar', 'fa', undefined),
      annotationsIn(text),
    )
    .map(([id, lang, annotations]) => ({ id, ...(lang !== undefined && { lang }), text, annotations })),
)

/** The annotations with what the format cannot hold at their edges cut off; what is left empty is left out. */
export function trimmed(annotations: readonly Annotation[], text: string, edge: RegExp): Annotation[] {
  return annotations.flatMap((annotation) => {
    let { start, end } = annotation
    while (start < end && edge.test(text.charAt(start))) start++
    while (start < end && edge.test(text.charAt(end - 1))) end--
    return start < end ? [{ ...annotation, start, end }] : []
  })
}

/** Fails when offsets were counted in another unit: the text must have characters that tell them apart. */
export function lengthsDiffer(text: string): boolean {
  const map = offsetMap(text)
  return map.length('utf16') !== map.length('codepoint') && map.length('codepoint') !== map.length('utf8')
}
