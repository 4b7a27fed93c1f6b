import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScoreFile } from '../../src/cli/score-run'
import { type Outcome, runInProcess } from './run-in-process'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nisba-score-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const score = (...args: string[]): Promise<Outcome> => runInProcess(['score', ...args])

async function scored(...args: string[]): Promise<ScoreFile> {
  return JSON.parse((await score('--format', 'json', ...args)).stdout) as ScoreFile
}

interface Sketch {
  surface: string
  type: string
  id?: string | null
  en?: string | null
}

/** A line of JSONL gold. */
function line(id: string, text: string, mentions: Sketch[], lang = 'en'): string {
  const placed = mentions.map((mention) => {
    const start = text.indexOf(mention.surface)
    return { start, end: start + mention.surface.length, ...mention }
  })
  return `${JSON.stringify({ id, lang, text, mentions: placed })}\n`
}

const BAGHDAD = { surface: 'Baghdad', type: 'location', id: 'baghdad' }
const MOSUL = { surface: 'Mosul', type: 'location', id: 'mosul' }
const NOBODY = { surface: 'Zed Quux', type: 'person', id: null }
/** Three of four are found. */
const GOOD = line('good', 'From Baghdad to Mosul.', [BAGHDAD, MOSUL])
const HALF = line('half', 'Zed Quux flew to Baghdad.', [NOBODY, BAGHDAD])

function fixture(id: string, text: string, mentions: string): string {
  return `id: ${id}\nlang: en\ntitle: A title\ntext: |\n  ${text}\nphenomena:\n  - list\nmentions:\n${mentions}`
}

const FIXTURE = fixture('en-one', 'He left Baghdad.', '  - surface: Baghdad\n    type: location\n    id: baghdad\n')

describe('the kinds of gold', () => {
  test('a fixture', async () => {
    const { scores } = await scored(file('en-one.yml', FIXTURE))
    expect(scores.total.linked).toMatchObject({ gold: 1, found: 1, predicted: 1, f1: 1 })
    expect(Object.keys(scores.byPhenomenon)).toEqual(['list'])
    expect(Object.keys(scores.byKind)).toEqual(['city'])
  })

  test('JSONL with ids', async () => {
    const { scores } = await scored(file('ids.jsonl', GOOD + HALF))
    expect(scores.total.linked).toMatchObject({ gold: 4, found: 3, predicted: 3 })
    expect(scores.nil.linked).toMatchObject({ gold: 1, found: 0 })
  })

  test('JSONL with English names, and a table of further ones', async () => {
    const named = file(
      'names.jsonl',
      line('a', 'From Baghdad to Mosul.', [
        { surface: 'Baghdad', type: 'location', en: 'Baghdad Governorate' },
        { surface: 'Mosul', type: 'location', en: 'City of the Two Springs' },
      ]),
    )
    expect((await scored(named)).scores.total.linked).toMatchObject({ gold: 2, found: 1 })
    const table = file('table.tsv', 'City of the Two Springs\t\u0627\u0644\u0645\u0648\u0635\u0644\n')
    expect((await scored(named, '--names', table)).scores.total.linked).toMatchObject({ gold: 2, found: 2 })
  })

  test('columns, also in a file whose name does not say so; links are not asked for', async () => {
    const columns = 'From O\nBaghdad B-LOC\nto O\nMosul B-LOC\n. O\n'
    for (const name of ['a.conll', 'b.iob2', 'c.txt', 'd']) {
      const { scores } = await scored(file(`columns/${name}`, columns))
      expect(scores.total).toMatchObject({ typed: { gold: 2, found: 2, predicted: 2 }, linked: null })
    }
  })

  test('brat', async () => {
    file('brat/one.txt', 'From Baghdad.')
    const ann = file('brat/one.ann', 'T1\tlocation 5 12\tBaghdad\nN1\tReference T1 nisba:baghdad\tBaghdad\n')
    expect((await scored(ann)).scores.total.linked).toMatchObject({ gold: 1, found: 1, predicted: 1 })
  })

  test('a folder of all of them, and of other files', async () => {
    file('all/deep/en-one.yml', FIXTURE)
    file('all/gold.jsonl', GOOD)
    file('all/one.txt', 'From Baghdad.')
    file('all/one.ann', 'T1\tlocation 5 12\tBaghdad\n')
    file('all/two.conll', 'Mosul B-LOC\n')
    file('all/README.md', '# not gold')
    file('all/table.tsv', 'Baghdad\tBagdad\n')
    const { documents, problems } = await scored(join(folder, 'all'))
    expect(problems).toEqual([])
    expect(documents.map(({ file: path }) => path.slice(folder.length + 5))).toEqual([
      join('deep', 'en-one.yml'),
      'gold.jsonl',
      'one.ann',
      'two.conll',
    ])
  })

  test('documents of one id are told apart', async () => {
    const { documents } = await scored(file('one.jsonl', GOOD + GOOD), file('two.jsonl', GOOD))
    expect(documents.map(({ id }) => id)).toEqual(['one.jsonl:good', 'one.jsonl:good (2)', 'two.jsonl:good'])
  })
})

describe('input errors name file and line, and the rest is scored', () => {
  const cases: [string, string, string | Buffer, RegExp][] = [
    ['JSON that is none', 'json.jsonl', `{"id":\n${GOOD}`, /json\.jsonl:1: not valid JSON/],
    [
      'offsets beyond the text',
      'offsets.jsonl',
      `${GOOD}{"id":"o","text":"Mosul","mentions":[{"start":0,"end":9,"type":"location","id":null}]}\n`,
      /offsets\.jsonl:2: offset 9 is outside the text/,
    ],
    [
      'offsets of another surface form',
      'surface.jsonl',
      `${GOOD}${line('o', 'Mosul', [{ ...MOSUL, surface: 'osul' }]).replace('"start":1', '"start":0')}`,
      /surface\.jsonl:2: from 0 to 5 there is "Mosul"/,
    ],
    [
      'a type that is not known',
      'type.jsonl',
      GOOD + line('t', 'Mosul', [{ ...MOSUL, type: 'castle' }]),
      /type\.jsonl:2: the label "castle" is not known/,
    ],
    [
      'bytes that are not UTF-8',
      'latin.jsonl',
      Buffer.concat([Buffer.from(GOOD), Buffer.from(line('caf\u00e9', 'Mosul', [MOSUL]), 'latin1')]),
      /latin\.jsonl:2: there are bytes that are not UTF-8/,
    ],
    ['a fixture with a wrong type', 'bad.yml', FIXTURE.replace('type: location', 'type: city'), /bad\.yml:9: .*"city"/],
    ['YAML that is none', 'none.yml', 'id: [a\n', /none\.yml:\d: .*mend the YAML/],
    ['a file that is nothing of it', 'a.bin', 'hello', /a\.bin: it is none of the kinds that are known/],
    [
      'annotations without their text',
      'lost.ann',
      'T1\tlocation 0 5\tMosul\n',
      /lost\.txt: cannot be read: there is no/,
    ],
  ]

  test.each(cases)('%s', async (_, name, content, says) => {
    const good = file('good.jsonl', HALF)
    const { exitCode, stdout, stderr } = await score(file(name, content), good, '--format', 'json')
    expect(stderr).toMatch(says)
    const { documents, problems } = JSON.parse(stdout) as ScoreFile
    expect(documents.map(({ id }) => id)).toContain('half')
    expect(problems).toHaveLength(1)
    expect(exitCode).toBe(1)
  })

  test('a file that is not there', async () => {
    const { exitCode, stdout, stderr } = await score(join(folder, 'missing.yml'), file('good.jsonl', HALF))
    expect(stderr).toContain('missing.yml: cannot be read: there is no such file; check the path')
    expect([exitCode, stdout.startsWith('1 document\n')]).toEqual([1, true])
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('%s is no error', async (name, changed) => {
    const paths = [
      file(`${name}/en-one.yml`, changed(FIXTURE)),
      file(`${name}/gold.jsonl`, changed(GOOD)),
      file(`${name}/columns.conll`, changed('From O\nBaghdad B-LOC\n')),
    ]
    const { scores, problems } = await scored(...paths)
    expect(problems).toEqual([])
    expect(scores.total.typed).toMatchObject({ gold: 4, found: 4 })
  })

  test('no gold at all', async () => {
    const { exitCode, stdout, stderr } = await score(file('empty/README.md', ''), '--format', 'html')
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('no gold documents in')
  })
})

describe('--min', () => {
  test.each<[string, string[], number, string]>([
    ['reached', ['linked=0.85', 'linked:location=1', 'span.precision=1', 'typed:en=0.8'], 0, ''],
    ['missed', ['linked=0.9'], 1, 'linked f1 is 0.8571, below 0.9'],
    ['missed in a group', ['linked:person=0.5'], 1, 'linked f1 of person is 0.0000, below 0.5'],
    ['missed by recall', ['span.recall=0.8'], 1, 'span recall is 0.7500, below 0.8'],
    ['of NIL', ['linked:nil=0.5'], 1, 'linked f1 of nil is 0.0000, below 0.5'],
    ['of what is not there', ['linked:event=0'], 1, 'linked f1 of event cannot be measured'],
  ])('%s', async (name, bars, expected, says) => {
    const path = file(`min ${name}.jsonl`, GOOD + HALF)
    const { exitCode, stdout, stderr } = await score(path, ...bars.flatMap((bar) => ['--min', bar]))
    expect(stderr).toContain(says)
    expect([exitCode, stdout.startsWith('2 documents')]).toEqual([expected, true])
  })

  test('of links, where the gold says nothing of them', async () => {
    const { exitCode, stderr } = await score(file('min.conll', 'Mosul B-LOC\n'), '--min', 'linked=0')
    expect(stderr).toContain('linked f1 cannot be measured: the gold says nothing of links')
    expect(exitCode).toBe(1)
  })
})

describe('the table', () => {
  test('has the total, NIL, groups, and errors by cause', async () => {
    const { exitCode, stdout, stderr } = await score(file('table.jsonl', GOOD + HALF), '--by', 'type,kind')
    expect([exitCode, stderr]).toEqual([0, ''])
    const rows = stdout.split('\n').map((row) => row.trim().split(/ {2,}/u))
    const heading = 'gold predicted span typed linked overlap precision recall interval'.split(' ')
    expect(rows).toContainEqual(heading)
    const share = (value: string): string[] => Array.from({ length: 4 }, () => value)
    expect(rows).toContainEqual(['total', '4', '3', ...share('0.857'), '1.000', '0.750', expect.any(String)])
    expect(rows).toContainEqual(['NIL', '1', '0', ...share('0.000'), '1.000', '0.000', '\u2013'])
    expect(rows).toContainEqual(['city', '3', '3', ...share('1.000'), '1.000', '1.000', '1.000\u20131.000'])
    expect(stdout).toContain(
      '1 error\nnot-in-dictionary: 1\n  half:0\u20138  \u2068Zed Quux\u2069  wanted person NIL, got nothing',
    )
  })

  test('--errors says how many are shown', async () => {
    const path = file('many.jsonl', [1, 2, 3].map((number) => HALF.replace('half', `h${number}`)).join(''))
    expect((await score(path, '--errors', '1')).stdout).toMatch(
      /3 errors\nnot-in-dictionary: 3\n {2}h1.*\n2 further errors/u,
    )
    expect((await score(path, '--errors', '0')).stdout).not.toContain('Zed Quux')
  })

  test('--types and --gazetteer', async () => {
    const path = file('types.jsonl', GOOD + HALF)
    expect((await scored(path, '--types', 'location')).scores.total.linked).toMatchObject({ gold: 3, f1: 1 })
    const own = file('own.yml', '- id: zed\n  type: person\n  names:\n    en: Zed Quux\n  source: test\n')
    const { scores } = await scored(path, '--gazetteer', own)
    expect(scores.total).toMatchObject({ typed: { f1: 1 }, linked: { found: 3 } })
  })

  test('a missed name is explained by the dictionary', async () => {
    const text = 'Haditha and al-Qaimm were mentioned.'
    const path = file('cause.jsonl', line('c', text, [{ surface: 'al-Qaimm', type: 'location', id: 'no-such-id' }]))
    const { errors } = await scored(path)
    expect(errors).toContainEqual(expect.objectContaining({ cause: 'not-in-dictionary', surface: 'al-Qaimm' }))
  })
})

describe('--compare', () => {
  test('says what was fixed, what broke, and what is not compared', async () => {
    const gold = file('compare.jsonl', GOOD + HALF)
    const before = join(folder, 'before.json')
    expect(await score(gold, '--format', 'json', '-o', before)).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    const run = JSON.parse(readFileSync(before, 'utf8')) as ScoreFile
    // As if Mosul had not been found, and a place been reported that is none.
    run.documents[0]?.predicted.pop()
    run.documents[1]?.predicted.push({ start: 9, end: 13, type: 'location', id: 'flew' })
    writeFileSync(before, JSON.stringify(run))
    const later = file('compare.jsonl', GOOD + HALF + GOOD.replace('good', 'new'))
    const { stdout } = await score(later, '--compare', before)
    expect(stdout).toContain(`compared with ${before}: 2 fixed, 0 broken, 2 right and 1 wrong in both\n`)
    expect(stdout).toContain('1 document not compared')
    expect(stdout).toContain('\u2068Mosul\u2069  wanted location mosul, was nothing, is location mosul')
    expect((await score(later, '--compare', before, '--format', 'html')).stdout).toContain('2 fixed, 0 broken')
  })

  test.each([
    ['no JSON', 'score'],
    ['another JSON', '{"documents":[{"id":1}]}'],
  ])('%s: wrong usage', async (name, content) => {
    const { exitCode, stderr } = await score(file('g.jsonl', GOOD), '--compare', file(`${name}.json`, content))
    expect(stderr).toContain('it is no result of nisba score --format json')
    expect(exitCode).toBe(2)
  })
})

describe('the page', () => {
  const RIGHT_TO_LEFT = '\u063a\u0627\u062f\u0631 \u0632\u062f \u0643\u0648\u0643\u0633 \u0628\u063a\u062f\u0627\u062f.'
  const ZED = '\u0632\u062f \u0643\u0648\u0643\u0633'

  test('marks what is right, missed, wrong and extra in the texts, each in its direction', async () => {
    const wrong = line('wrong', 'In Baghdad and Mosul.', [{ ...BAGHDAD, id: 'other' }])
    const arabic = line('arabic', RIGHT_TO_LEFT, [{ surface: ZED, type: 'person', id: null }], 'ar')
    const { stdout } = await score(file('page.jsonl', wrong + arabic), '--format', 'html')
    expect(stdout).toContain('<mark class="wrong">Baghdad</mark>')
    expect(stdout).toContain('<mark class="extra">Mosul</mark>')
    expect(stdout).toContain(`<mark class="missed">${ZED}</mark>`)
    expect(stdout.match(/<pre class="text" dir="auto"/g)).toHaveLength(2)
    expect(stdout).toContain('<pre class="text" dir="auto" lang="ar">')
    expect(stdout).toContain(`<bdi>${ZED}</bdi>`)
    expect((await score(file('right.jsonl', GOOD), '--format', 'html')).stdout).toContain(
      '<mark class="right">Mosul</mark>',
    )
  })

  test('needs nothing else, has no script, and is escaped', async () => {
    const evil = '<script>alert("Mosul")</script> & \u0007'
    const path = file('evil.jsonl', line('<b>"id"', evil, [{ ...NOBODY, surface: '<script>' }], '"><i>'))
    const { stdout } = await score(path, '--format', 'html')
    expect(stdout).not.toMatch(/<script|<b>"|<i>|src=|href="(?!#)/u)
    expect(stdout).not.toContain('\u0007')
    expect(stdout).toContain('<mark class="missed">&lt;script&gt;</mark>')
    // Without its tags the text is the text.
    const pre = /<pre[^>]*>\n(.*?)<\/pre>/su.exec(stdout)?.[1] ?? ''
    expect(pre.replace(/<sup>.*?<\/sup>|<\/?mark[^>]*>/gu, '')).toBe(
      '&lt;script&gt;alert(&quot;Mosul&quot;)&lt;/script&gt; &amp; \u2407',
    )
  })

  test('a missed name and a prediction that overlap are both marked', async () => {
    const path = file('overlap.jsonl', line('o', 'In Mosul Town now.', [{ ...NOBODY, surface: 'Mosul Town' }]))
    const { stdout } = await score(path, '--format', 'html')
    expect(stdout).toContain('<mark class="extra missed">Mosul</mark><mark class="missed"> Town</mark><sup>')
  })

  test('-o writes it to a file', async () => {
    const page = join(folder, 'page.html')
    await score(file('o.jsonl', GOOD), '--format', 'html', '-o', page)
    expect(existsSync(page)).toBe(true)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>.*<\/html>\n$/su)
  })
})

describe('wrong usage', () => {
  test.each<[string, string[], string]>([
    ['no path', [], 'no gold given; name files or folders'],
    ['unknown format', ['--format', 'xml', 'x'], '--format has "xml"; it knows table, json, html'],
    ['unknown measure', ['--min', 'exact=1', 'x'], '--min has "exact"; it knows span, typed, linked, overlap'],
    ['unknown rate', ['--min', 'span.f2=1', 'x'], '--min has "f2"; it knows precision, recall, f1'],
    ['a bar above 1', ['--min', 'linked=95', 'x'], '--min has "linked=95"; write linked=0.95'],
    ['a bar without a value', ['--min', 'linked', 'x'], '--min has "linked"'],
    ['unknown group', ['--by', 'genre', 'x'], '--by has "genre"; it knows type, kind, language, phenomenon'],
    ['no number of errors', ['--errors', 'all', 'x'], '--errors has "all"; it must be a number from 0'],
    ['unknown type', ['--types', 'city', 'x'], '--types has "city"'],
    ['names that are not there', ['--names', 'missing.tsv', 'x'], '--names: cannot read missing.tsv: there is no such'],
    ['an earlier run that is not there', ['--compare', 'missing.json', 'x'], '--compare: cannot read missing.json'],
  ])('%s', async (_, args, says) => {
    const { exitCode, stdout, stderr } = await score(...args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
    expect(stderr).toContain('see nisba score --help')
  })

  test('the help names every option', async () => {
    const { stdout } = await score('--help')
    const options = 'format output by errors compare types layers gazetteer names min'
    for (const option of options.split(' ')) expect(stdout).toContain(`--${option}`)
    expect(Math.max(...stdout.split('\n').map((row) => row.length))).toBeLessThanOrEqual(80)
  })
})
