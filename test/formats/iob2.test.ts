import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotatedDocument, type Annotation, type Iob2WriteOptions, readIob2, writeIob2 } from '../../src/formats'
import { anyDocument, HARD_TEXT, spanOf, trimmed } from './documents'

const read = (content: string | Uint8Array, options = {}): ReturnType<typeof readIob2> =>
  readIob2({ file: 'in.conll', content }, options)

/** Columns hold spans and types alone. */
const bare = (annotations: readonly Annotation[]): Annotation[] =>
  annotations.map(({ start, end, type }) => ({ start, end, type }))

const BAGHDAD = '\u0648\u0628\u0628\u063a\u062f\u0627\u062f\u060c'
/** wa-bi-Baghdad and a comma; the name is its last five letters. */
const CLITIC: AnnotatedDocument = {
  id: 'clitic',
  text: `Mosul ${BAGHDAD}`,
  annotations: [
    { start: 0, end: 5, type: 'location' },
    { start: 8, end: 13, type: 'location' },
  ],
}

describe('written and read again', () => {
  it.each<{ fact: string; options: Iob2WriteOptions }>([
    { fact: 'two columns', options: {} },
    { fact: 'four columns', options: { columns: 4, labels: 'short' } },
    { fact: 'labels of nisba', options: { labels: 'nisba' } },
  ])('any documents are the same: $fact', ({ options }) => {
    let found = 0
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        const { documents: again, problems } = read(documents.map((each) => writeIob2(each, options)).join(''))
        expect(problems).toEqual([])
        expect(again).toEqual(
          documents.map(({ annotations, ...rest }) => ({
            ...rest,
            annotations: bare(trimmed(annotations, rest.text, /[\s\p{Cc}]/u)),
          })),
        )
        found += again.flatMap(({ annotations }) => annotations).length
      }),
    )
    expect(found).toBeGreaterThan(50)
  })

  it('without comments all tokens and labels stay, in a text put together of them', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const [again = { text: '', annotations: [] }] = read(writeIob2(document, { comments: false })).documents
        const letters = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '')
        const surfaces = ({ text, annotations }: Pick<AnnotatedDocument, 'text' | 'annotations'>): string[] =>
          annotations.map(({ start, end, type }) => `${type} ${letters(text.slice(start, end))}`)
        expect(letters(again.text)).toBe(letters(document.text))
        expect(surfaces(again)).toEqual(
          surfaces({ text: document.text, annotations: trimmed(document.annotations, document.text, /[\s\p{Cc}]/u) }),
        )
      }),
    )
  })
})

describe('writeIob2', () => {
  it('splits clitics off', () => {
    expect(writeIob2(CLITIC)).toBe(
      [
        '# newdoc id = clitic',
        `# text = Mosul ${BAGHDAD}`,
        'Mosul\tB-LOC',
        '\u0648\u0628\tO',
        '\u0628\u063a\u062f\u0627\u062f\tB-LOC',
        '\u060c\tO',
        '\n',
      ].join('\n'),
    )
  })

  it('or keeps them on the word', () => {
    const written = writeIob2(CLITIC, { clitics: 'attached', comments: false })
    expect(written).toBe(
      ['Mosul\tB-LOC', '\u0648\u0628\u0628\u063a\u062f\u0627\u062f\tB-LOC', '\u060c\tO', '\n'].join('\n'),
    )
    expect(read(writeIob2(CLITIC, { clitics: 'attached' })).documents[0]?.annotations[1]).toMatchObject({
      start: 6,
      end: 13,
    })
  })

  it('writes the four columns of CoNLL-2003, whose labels are four', () => {
    const annotations: Annotation[] = [
      { start: 0, end: 6, type: 'facility' },
      { start: 7, end: 12, type: 'date' },
    ]
    expect(writeIob2({ id: 'a', text: 'Camp B today.', annotations }, { columns: 4, comments: false })).toBe(
      ['-DOCSTART- -X- -X- O', '', 'Camp _ _ B-LOC', 'B _ _ I-LOC', 'today _ _ O', '. _ _ O', '\n'].join('\n'),
    )
  })

  it('begins each of two names that touch, and passes over one inside another', () => {
    const annotations: Annotation[] = [
      { start: 0, end: 3, type: 'person' },
      { start: 0, end: 1, type: 'person' },
      { start: 3, end: 6, type: 'person' },
    ]
    const lines = writeIob2({ id: '', text: 'abcdef', annotations }, { comments: false })
    expect(lines).toBe('abc\tB-PER\ndef\tB-PER\n\n')
  })

  it('ends sentences, but none within a name or after an abbreviation', () => {
    const text = 'He left. Gen. Ali and Co. Ltd. stay! Yes\nno'
    const annotations: Annotation[] = [{ ...spanOf(text, 'Co. Ltd.'), type: 'organization' }]
    const sentences = writeIob2({ id: '', text, annotations }, { comments: false }).trim().split('\n\n')
    expect(sentences.map((sentence) => sentence.replace(/\t.*\n?/gu, ' ').trim())).toEqual([
      'He left .',
      'Gen . Ali and Co . Ltd . stay !',
      'Yes',
      'no',
    ])
  })

  it('keeps joiners, hyphens and apostrophes in a word, emoji whole, and the possessive apart', () => {
    const text =
      "al-Hol Rabi'a Iraq's \u0647\u0627\u200c\u06cc \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f1ee}\u{1f1f6}"
    const tokens = writeIob2({ id: '', text, annotations: [] }, { comments: false }).trim().split('\n')
    expect(tokens.map((line) => line.split('\t')[0])).toEqual([
      'al-Hol',
      "Rabi'a",
      'Iraq',
      "'s",
      '\u0647\u0627\u200c\u06cc',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
      '\u{1f1ee}\u{1f1f6}',
    ])
  })

  it('of an annotation that cuts a character throws', () => {
    expect(() => writeIob2({ id: 'a', text: '\u{1f600}', annotations: [{ start: 0, end: 1, type: 'date' }] })).toThrow(
      /surrogate/,
    )
  })
})

const surfacesIn = (content: string, options = {}): string[] =>
  read(content, options).documents.flatMap(({ text, annotations }) =>
    annotations.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
  )

describe('readIob2', () => {
  const WORDS = ['Sana', 'Haddad', 'of', 'Mosul', 'Erbil', 'met', 'Ali']
  const NAMES = ['person Sana Haddad', 'location Mosul', 'location Erbil', 'person Ali']

  it.each([
    { scheme: 'IOB2', tags: ['B-PER', 'I-PER', 'O', 'B-LOC', 'B-LOC', 'O', 'B-PER'] },
    { scheme: 'IOB1', tags: ['I-PER', 'I-PER', 'O', 'I-LOC', 'B-LOC', 'O', 'I-PER'] },
    { scheme: 'BIOES', tags: ['B-PER', 'E-PER', 'O', 'S-LOC', 'S-LOC', 'O', 'S-PER'] },
    { scheme: 'BILOU', tags: ['B-PER', 'L-PER', 'O', 'U-LOC', 'U-LOC', 'O', 'U-PER'] },
    { scheme: 'underscores and small letters', tags: ['b_pers', 'i_pers', 'o', 'b_loc', 'b_loc', 'o', 'b_pers'] },
  ])('reads $scheme', ({ tags }) => {
    const lines = (join: string): string => WORDS.map((word, place) => `${word}${join}${tags[place]}\n`).join('')
    expect(surfacesIn(lines('\t'))).toEqual(NAMES)
    expect(surfacesIn(lines(' '))).toEqual(NAMES)
    expect(surfacesIn(lines(' NN B-NP '))).toEqual(NAMES)
  })

  it('reads IO, where names that touch are one', () => {
    expect(surfacesIn('Sana PER\nHaddad PER\nof O\nMosul I-LOC\nErbil I-LOC\n')).toEqual([
      'person Sana Haddad',
      'location Mosul Erbil',
    ])
  })

  it('a name does not go over the end of a sentence', () => {
    expect(surfacesIn('Sana\tB-PER\n\nHaddad\tI-PER\n')).toEqual(['person Sana', 'person Haddad'])
  })

  it('puts a text together where none is given', () => {
    expect(read('-DOCSTART- -X- O O\n\nSana NN O B-PER\nleft VB O O\n\nHe PR O O\n').documents).toEqual([
      { id: 'in.conll', text: 'Sana left\nHe', annotations: [{ start: 0, end: 4, type: 'person' }] },
    ])
  })

  it('takes texts of sentences, as CoNLL-U has them', () => {
    const content =
      '# newdoc id = d\n# text = "Sana" left.\n"\tO\nSana\tB-PER\n"\tO\nleft\tO\n.\tO\n\n# text = Go, Ali\nGo\tO\n,\tO\nAli\tB-PER\n'
    expect(read(content).documents).toMatchObject([{ id: 'd', text: '"Sana" left.\nGo, Ali' }])
    expect(surfacesIn(content)).toEqual(['person Sana', 'person Ali'])
  })

  it('takes a backslash for one where the text is not escaped', () => {
    expect(read('# text = C:\\new\nC\tO\n:\tO\n\\new\tO\n')).toMatchObject({
      problems: [],
      documents: [{ text: 'C:\\new' }],
    })
  })

  it('tells documents apart, and sentences when asked', () => {
    const content =
      '-DOCSTART- -X- -X- O\n\nSana _ _ B-PER\n\nAli _ _ B-PER\nleft _ _ O\n\n-DOCSTART- -X- -X- O\n\nMosul _ _ B-LOC\n'
    expect(read(content).documents.map(({ id, text }) => [id, text])).toEqual([
      ['in.conll#1', 'Sana\nAli left'],
      ['in.conll#2', 'Mosul'],
    ])
    expect(read(content, { per: 'sentence' }).documents).toEqual([
      { id: 'in.conll#1:1', text: 'Sana', annotations: [{ start: 0, end: 4, type: 'person' }] },
      { id: 'in.conll#1:2', text: 'Ali left', annotations: [{ start: 0, end: 3, type: 'person' }] },
      { id: 'in.conll#2:1', text: 'Mosul', annotations: [{ start: 0, end: 5, type: 'location' }] },
    ])
  })

  it('a token may be a hash, a number sign tag, or look like a comment', () => {
    expect(read('#\tO\nMosul\tB-LOC\n').documents[0]?.text).toBe('# Mosul')
    expect(read('# _ _ O\nMosul _ _ B-LOC\n').documents[0]?.text).toBe('# Mosul')
  })

  it('of nothing is no document, of an empty document is one', () => {
    expect(read('')).toEqual({ documents: [], problems: [] })
    expect(read(writeIob2({ id: 'e', text: '', annotations: [] })).documents).toEqual([
      { id: 'e', text: '', annotations: [] },
    ])
  })
})

describe('what is broken is named, and the rest is read', () => {
  it('a text that is not that of its tokens', () => {
    const { documents, problems } = read('# newdoc id = d\n# text = Ali left\nSana\tB-PER\nleft\tO\n')
    expect(documents).toEqual([{ id: 'd', text: 'Sana left', annotations: [{ start: 0, end: 4, type: 'person' }] }])
    expect(problems).toEqual([{ file: 'in.conll', line: 2, message: expect.stringMatching(/not that of the tokens/) }])
  })

  it('a line without a label, or without a token', () => {
    const { documents, problems } = read('Sana\tB-PER\nleft\n\tB-LOC\nMosul\tB-LOC\n')
    expect(documents[0]?.text).toBe('Sana left Mosul')
    expect(documents[0]?.annotations).toHaveLength(2)
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [2, expect.stringMatching(/no label.*O/)],
      [3, expect.stringMatching(/no token/)],
    ])
  })

  it('a label that is not known, unless it is said', () => {
    const content = 'Sana\tB-PER\nMosul\tB-MISC\nErbil\tB-MISC\n'
    expect(surfacesIn(content)).toEqual(['person Sana'])
    expect(read(content).problems).toEqual([
      { file: 'in.conll', line: 2, message: expect.stringMatching(/"MISC".*2 annotations/) },
    ])
    expect(surfacesIn(content, { labels: { MISC: 'event' } })).toEqual(['person Sana', 'event Mosul', 'event Erbil'])
    expect(read(content, { labels: { MISC: null } }).problems).toEqual([])
  })

  it('bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Sana\tB-PER\n'), Buffer.from('caf\u00e9\tO\n', 'latin1')])
    const { documents, problems } = read(bytes)
    expect(documents[0]?.text).toBe('Sana caf\ufffd')
    expect(problems).toEqual([{ file: 'in.conll', line: 2, message: expect.stringMatching(/not UTF-8/) }])
  })

  it('but a byte order mark and CRLF are not', () => {
    const document: AnnotatedDocument = {
      id: 'hard',
      text: HARD_TEXT,
      annotations: [{ ...spanOf(HARD_TEXT, 'Mosul'), type: 'location' }],
    }
    const content = `\ufeff${writeIob2(document).replaceAll('\n', '\r\n')}`
    expect(read(content)).toEqual({ documents: [document], problems: [] })
    expect(read(Buffer.from(content))).toEqual({ documents: [document], problems: [] })
  })
})
