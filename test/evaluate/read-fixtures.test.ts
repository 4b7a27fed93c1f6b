import { describe, expect, test } from 'vitest'
import { type ReadFixture, readFixture } from '../../src/evaluate'

const LINES = [
  'id: en-erbil',
  'lang: en',
  'title: A visit',
  'text: |',
  '  Ali met Ali in Erbil.',
  '  They left.',
  'phenomena:',
  '  - namesake',
  'mentions:',
  '  - surface: Ali',
  '    type: person',
  '    id: null',
  '    occurrence: 2',
  '    phenomena:',
  '      - nil-person',
  '  - surface: Erbil',
  '    type: location',
  '    id: erbil',
]
const FILE = 'en-erbil.yml'

/** The file with some lines written otherwise. */
function read(changed: Record<string, string> = {}, end = '\n'): ReadFixture {
  const lines = LINES.map((line) => changed[line.trim()] ?? line)
  return readFixture({ file: FILE, content: lines.join(end) + end })
}

const ALI = { start: 8, end: 11, surface: 'Ali', type: 'person', id: null, phenomena: ['nil-person'] }
const ERBIL = { start: 15, end: 20, surface: 'Erbil', type: 'location', id: 'erbil' }

describe('a fixture', () => {
  test('is read with its mentions found in the text', () => {
    expect(read()).toEqual({
      passage: {
        id: 'en-erbil',
        lang: 'en',
        title: 'A visit',
        text: 'Ali met Ali in Erbil.\nThey left.',
        phenomena: ['namesake'],
        annotations: [ALI, ERBIL],
      },
      problems: [],
    })
  })

  test.each<[string, ReadFixture]>([
    ['CRLF', read({}, '\r\n')],
    ['a byte order mark', readFixture({ file: FILE, content: `\ufeff${LINES.join('\n')}` })],
    ['bytes', readFixture({ file: FILE, content: new TextEncoder().encode(LINES.join('\n')) })],
  ])('%s changes nothing', (_, result) => {
    expect(result).toEqual(read())
  })

  test('may have layers', () => {
    expect(read({ 'lang: en': 'lang: en\nlayers: [demonym]' }).passage?.layers).toEqual(['demonym'])
  })

  test('may have no mentions', () => {
    const lines = [...LINES.slice(0, 8), 'mentions: []']
    expect(readFixture({ file: FILE, content: lines.join('\n') })).toMatchObject({
      passage: { annotations: [] },
      problems: [],
    })
  })
})

describe('a problem names file and line and does not stop the rest', () => {
  test.each<[string, Record<string, string>, number, RegExp, unknown[]]>([
    [
      'an unknown type',
      { 'type: person': '    type: persona' },
      10,
      /"persona" is not known.*person, org.*left out/,
      [ERBIL],
    ],
    [
      'a surface that is not there',
      { '- surface: Erbil': '  - surface: Irbil' },
      16,
      /Irbil is not in the text/,
      [ALI],
    ],
    ['too late an occurrence', { 'occurrence: 2': '    occurrence: 3' }, 10, /Ali is not in the text/, [ERBIL]],
    ['an occurrence that is no number', { 'occurrence: 2': '    occurrence: second' }, 10, /occurrence/, [ERBIL]],
    ['no id', { 'id: erbil': '' }, 16, /id must be/, [ALI]],
    ['an unknown key', { 'id: erbil': '    id: erbil\n    kind: city' }, 19, /key kind.*surface, type/, [ALI, ERBIL]],
    [
      'a text where a mention stands',
      { 'id: erbil': '    id: erbil\n  - Erbil' },
      19,
      /surface, type and id/,
      [ALI, ERBIL],
    ],
    ['an unknown layer', { 'lang: en': 'lang: en\nlayers: [names]' }, 3, /layers.*demonym/, [ALI, ERBIL]],
    ['phenomena that are no list', { '- namesake': '  namesake' }, 8, /phenomena must be a list/, [ALI, ERBIL]],
  ])('%s', (_, changed, line, message, mentions) => {
    const { passage, problems } = read(changed)
    expect(problems[0]).toMatchObject({ file: FILE, line, message: expect.stringMatching(message) })
    expect(problems).toHaveLength(1)
    expect(passage?.annotations).toEqual(mentions)
  })

  test.each<[string, Record<string, string>, number, RegExp]>([
    ['YAML that is none', { 'title: A visit': 'title: [A visit' }, 4, /mend the YAML/],
    ['a key twice', { 'title: A visit': 'title: A\ntitle: B' }, 4, /unique/],
  ])('%s: no passage', (_, changed, line, message) => {
    const { passage, problems } = read(changed)
    expect(passage).toBeUndefined()
    expect(problems[0]).toMatchObject({ file: FILE, line, message: expect.stringMatching(message) })
  })

  test('no title: the passage is read all the same, under its id', () => {
    const { passage, problems } = read({ 'title: A visit': '' })
    expect(passage?.title).toBe(passage?.id)
    expect(passage?.annotations.length).toBeGreaterThan(0)
    expect(problems[0]).toMatchObject({ file: FILE, line: 1, message: expect.stringMatching(/title must be a text/) })
  })

  test.each<[string, string]>([
    ['an empty file', ''],
    ['a list', '- id: a'],
  ])('%s: no passage', (_, content) => {
    expect(readFixture({ file: FILE, content })).toMatchObject({
      passage: undefined,
      problems: [{ file: FILE, line: 1, message: expect.stringContaining('mapping') }],
    })
  })

  test('bytes that are not UTF-8', () => {
    const lines = LINES.map((line) => (line.startsWith('title') ? 'title: caf\u00e9' : line))
    const { passage, problems } = readFixture({ file: FILE, content: Buffer.from(lines.join('\n'), 'latin1') })
    expect(problems).toMatchObject([{ file: FILE, line: 3, message: expect.stringContaining('not UTF-8') }])
    expect(passage?.annotations).toEqual([ALI, ERBIL])
  })
})
