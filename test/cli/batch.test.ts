import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runBatch } from '../../src/cli/batch'
import { MAX_LINE_BYTES } from '../../src/cli/lines'
import { Messages } from '../../src/cli/messages'
import { Output } from '../../src/cli/output'
import { extractEntities } from '../../src/index'
import { Recorder, runInProcess } from './run-in-process'

const BAGHDAD = '\u0628\u063a\u062f\u0627\u062f'
const MENTIONS = extractEntities(BAGHDAD)

interface Answer {
  id?: unknown
  mentions?: { id: string }[]
  error?: { code: string; message: string }
  line?: number
}

function answersIn(output: string): Answer[] {
  expect(output === '' || output.endsWith('\n')).toBe(true)
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer)
}

test('there is something to find', () => {
  expect(MENTIONS.map(({ id }) => id)).toEqual(['baghdad'])
})

describe('a line that is a document is answered with its id and mentions, and nothing else', () => {
  test.each([
    ['an object', `{"id":"a","text":"${BAGHDAD}"}`, 'a'],
    ['other keys are ignored', `{"source":"x","text":"${BAGHDAD}","id":"a","languages":["fa"]}`, 'a'],
    ['a number as id', `{"id":42,"text":"${BAGHDAD}"}`, 42],
    ['an empty id', `{"id":"","text":"${BAGHDAD}"}`, ''],
    ['null as id', `{"id":null,"text":"${BAGHDAD}"}`, null],
    ['no id', `{"text":"${BAGHDAD}"}`, null],
    ['a string', `"${BAGHDAD}"`, null],
    ['unicode escapes', '"\\u0628\\u063a\\u062f\\u0627\\u062f"', null],
    ['spaces around', `  {"text" : "${BAGHDAD}"}\t`, null],
  ])('%s', async (_, line, id) => {
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--jsonl'], { stdin: [`${line}\n`] })
    expect(stdout).toBe(`${JSON.stringify({ id, mentions: MENTIONS })}\n`)
    expect([exitCode, stderr]).toEqual([0, ''])
  })

  test('a text without names has an empty list', async () => {
    const { stdout } = await runInProcess(['extract', '--jsonl'], { stdin: ['{"id":1,"text":""}\n"-"\n'] })
    expect(stdout).toBe('{"id":1,"mentions":[]}\n{"id":null,"mentions":[]}\n')
  })

  test('a lone surrogate is text like any other', async () => {
    const { stdout, stderr } = await runInProcess(['extract', '--jsonl'], { stdin: [`"\\ud800 ${BAGHDAD}"\n`] })
    expect(answersIn(stdout)).toEqual([{ id: null, mentions: extractEntities(`\ud800 ${BAGHDAD}`) }])
    expect(stderr).toBe('')
  })
})

describe('a line that is not valid is answered with an error in its place', () => {
  test.each([
    ['a blank line', '', 'blank-line', 'blank'],
    ['a line of spaces', ' \t', 'blank-line', 'blank'],
    ['no JSON', 'Baghdad', 'invalid-json', 'JSON'],
    ['cut off', '{"text":"Bagh', 'invalid-json', 'JSON'],
    ['two values', '"a" "b"', 'invalid-json', 'JSON'],
    ['a number', '7', 'invalid-document', 'a number'],
    ['null', 'null', 'invalid-document', 'null'],
    ['true', 'true', 'invalid-document', 'a boolean'],
    ['an array', '["Baghdad"]', 'invalid-document', 'an array'],
    ['no text', '{"id":"a"}', 'invalid-document', 'no "text"'],
    ['text is null', '{"text":null}', 'invalid-document', '"text" is null'],
    ['text is a number', '{"text":7}', 'invalid-document', '"text" is a number'],
    ['text is a list', '{"text":["a"]}', 'invalid-document', '"text" is an array'],
    ['text is inherited', '{"__proto__":{"text":"a"}}', 'invalid-document', 'no "text"'],
    ['the id is an object', '{"id":{},"text":"a"}', 'invalid-document', '"id" is an object'],
    ['the id would change', '{"id":12345678901234567890,"text":"a"}', 'invalid-document', '"id" is a number too large'],
    ['the id is infinite', '{"id":1e999,"text":"a"}', 'invalid-document', '"id" is a number too large'],
    ['the id is too deep', `{"id":${'['.repeat(20_000)}${']'.repeat(20_000)},"text":"a"}`, 'invalid-document', '"id"'],
  ])('%s', async (_, line, code, part) => {
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--jsonl'], {
      stdin: [`"${BAGHDAD}"\n${line}\n"${BAGHDAD}"\n`],
    })
    const [before, answer, after, ...more] = answersIn(stdout)
    expect(Object.keys(answer ?? {})).toEqual(['error', 'line'])
    expect(answer).toMatchObject({ line: 2, error: { code, message: expect.stringContaining(part) } })
    // Both say what was wrong and what to do.
    expect(answer?.error?.message).toContain(';')
    expect([before, after]).toEqual([
      { id: null, mentions: MENTIONS },
      { id: null, mentions: MENTIONS },
    ])
    expect(more).toEqual([])
    expect(exitCode).toBe(1)
    expect(stderr).toBe('nisba: standard input: 1 of 3 lines are not valid; see "error" in the output\n')
  })

  test('a line longer than one may be', async () => {
    async function* tooLong(): AsyncGenerator<Buffer> {
      const megabyte = Buffer.alloc(1024 * 1024, 'a')
      yield Buffer.from('"Baghdad"\n"')
      for (let size = 0; size <= MAX_LINE_BYTES; size += megabyte.length) yield megabyte
      yield Buffer.from('"\n"Baghdad"\n')
    }
    const { stdout } = await runInProcess(['extract', '--jsonl'], { stdin: tooLong() })
    expect(answersIn(stdout)).toMatchObject([
      { mentions: [{ id: 'baghdad' }] },
      { error: { code: 'line-too-long' }, line: 2 },
      { mentions: [{ id: 'baghdad' }] },
    ])
  })
})

describe('what separates lines', () => {
  const id = (value: number): string => `{"id":${value},"text":""}`
  test.each<[string, (string | Buffer)[], unknown[]]>([
    ['nothing in, nothing out', [], []],
    ['an empty chunk', [''], []],
    ['only a byte order mark', ['\ufeff'], []],
    ['a line feed', [`${id(1)}\n${id(2)}\n`], [1, 2]],
    ['no line feed at the end', [`${id(1)}\n${id(2)}`], [1, 2]],
    ['CRLF', [`${id(1)}\r\n${id(2)}\r\n`], [1, 2]],
    ['CRLF cut in two', [`${id(1)}\r`, `\n${id(2)}\r`, '\n'], [1, 2]],
    ['a byte order mark', [`\ufeff${id(1)}\n${id(2)}\n`], [1, 2]],
    ['a byte order mark cut in two', [Buffer.of(0xef, 0xbb), Buffer.of(0xbf), id(1)], [1]],
    ['a byte order mark where files were joined', [`${id(1)}\n\ufeff${id(2)}\n`], [1, 2]],
    ['a blank line first', [`\n${id(1)}\n`], ['blank-line', 1]],
    ['a blank line last', [`${id(1)}\n\n`], [1, 'blank-line']],
    ['a blank line of CRLF', [`${id(1)}\r\n\r\n${id(2)}\r\n`], [1, 'blank-line', 2]],
    ['a blank line after a byte order mark', [`\ufeff\n${id(1)}`], ['blank-line', 1]],
    ['a carriage return alone separates nothing', [`${id(1)}\r${id(2)}\n`], ['invalid-json']],
    ['nor does a line separator inside a string', ['{"id":1,"text":"a\u2028b\u0085c"}\n'], [1]],
  ])('%s', async (_, stdin, expected) => {
    const { stdout } = await runInProcess(['extract', '--jsonl'], { stdin })
    expect(answersIn(stdout).map((answer) => answer.error?.code ?? answer.id)).toEqual(expected)
  })

  test('bytes that are not UTF-8 are replaced, and the first such line is named', async () => {
    const stdin = [`"${BAGHDAD}"\n"`, Buffer.of(0xff), ` ${BAGHDAD}"\n"`, Buffer.of(0xfe), '"\n']
    const { exitCode, stdout, stderr } = await runInProcess(['extract', '--jsonl'], { stdin })
    expect(answersIn(stdout)[1]).toEqual({ id: null, mentions: extractEntities(`\ufffd ${BAGHDAD}`) })
    expect(stderr).toBe(
      'nisba: warning: standard input, line 2 has bytes that are not UTF-8, read as U+FFFD; ' +
        'convert it to UTF-8, for example with iconv\n',
    )
    expect(exitCode).toBe(0)
  })
})

describe('a long input', () => {
  const LINES = 20_000
  const line = (number: number): string =>
    number % 7 === 0 ? 'no JSON' : `{"id":${number},"text":"${BAGHDAD} ${number}"}`

  async function* cutAnywhere(): AsyncGenerator<Buffer> {
    let waiting = Buffer.alloc(0)
    for (let number = 1; number <= LINES; number++) {
      waiting = Buffer.concat([waiting, Buffer.from(`${line(number)}\n`)])
      // A prime, so that lines and characters are cut in all places.
      while (waiting.length > 1009) {
        yield waiting.subarray(0, 1009)
        waiting = waiting.subarray(1009)
      }
    }
    yield waiting
  }

  test('has one line out for each line in, in the same order', async () => {
    const { exitCode, stdout } = await runInProcess(['extract', '--jsonl'], { stdin: cutAnywhere() })
    const answers = answersIn(stdout)
    expect(answers).toHaveLength(LINES)
    const wrong = answers.filter((answer, place) =>
      (place + 1) % 7 === 0
        ? answer.line !== place + 1
        : answer.id !== place + 1 || answer.mentions?.[0]?.id !== 'baghdad',
    )
    expect(wrong).toEqual([])
    expect(exitCode).toBe(1)
  })

  test('is read no faster than the answers are taken', async () => {
    const CHUNKS = 200
    let given = 0
    let taken = 0
    let furthestAhead = 0
    async function* counted(): AsyncGenerator<Buffer> {
      for (given = 1; given <= CHUNKS; given++) {
        furthestAhead = Math.max(furthestAhead, given - taken)
        yield Buffer.from(`${'"Baghdad"\n'.repeat(100)}`)
      }
    }
    const slow = new Writable({
      write(_chunk, _encoding, done) {
        taken++
        setTimeout(done, 1)
      },
    })
    await runInProcess(['extract', '--jsonl'], { stdin: counted(), stdout: slow })
    expect(taken).toBe(CHUNKS)
    expect(furthestAhead).toBe(1)
  })

  test('is answered line by line when it comes so: nobody waits for an answer in vain', async () => {
    const stdout = new Recorder()
    const answersBefore: number[] = []
    async function* dialogue(): AsyncGenerator<Buffer> {
      for (let number = 0; number < 3; number++) {
        answersBefore.push(answersIn(stdout.text).length)
        yield Buffer.from('"Baghdad"\n')
      }
    }
    await runInProcess(['extract', '--jsonl'], { stdin: dialogue(), stdout })
    expect(answersBefore).toEqual([0, 1, 2])
  })

  test('shows its progress on standard error, if that is a terminal and the output is not', async () => {
    const stdin = ['"Baghdad"\n', '"Baghdad"\n']
    const shown = await runInProcess(['extract', '--jsonl'], { stdin, isErrorTerminal: true })
    expect(shown.stderr).toBe('\r\u001b[Kstandard input: 1 lines\r\u001b[Kstandard input: 2 lines\r\u001b[K')
    const both = await runInProcess(['extract', '--jsonl'], { stdin, isErrorTerminal: true, isTerminal: true })
    expect(both.stderr).toBe('')
  })
})

describe('when nobody reads the output any more', () => {
  /** Far more than is written before the reader goes. */
  async function* endless(): AsyncGenerator<Buffer> {
    for (let chunk = 0; chunk < 1000; chunk++) yield Buffer.from('"Baghdad"\n')
    throw new Error('read on although nobody reads the answers')
  }
  function closesAfter(writes: number, code: string): Writable {
    let count = 0
    return new Writable({
      write(_chunk, _encoding, done) {
        count++
        done(count > writes ? Object.assign(new Error(`write ${code}`), { code }) : null)
      },
    })
  }

  test('the command ends quietly', async () => {
    const stdout = closesAfter(3, 'EPIPE')
    expect(await runInProcess(['extract', '--jsonl'], { stdin: endless(), stdout })).toMatchObject({
      exitCode: 0,
      stderr: '',
    })
  })

  test('another failure is said', async () => {
    const stdout = closesAfter(3, 'ENOSPC')
    expect(await runInProcess(['extract', '--jsonl'], { stdin: endless(), stdout })).toMatchObject({
      exitCode: 1,
      stderr: 'nisba: stopped: write ENOSPC\n',
    })
  })
})

test('a text on which the extraction fails is answered with an error, and the next is read', async () => {
  const stdout = new Recorder()
  const stderr = new Recorder()
  const surroundings = { stdin: Readable.from([Buffer.from('"bad"\n"good"\n')]), stdout, stderr, env: {} }
  const extract = (text: string): typeof MENTIONS => {
    if (text === 'bad') throw new RangeError('too much')
    return []
  }
  const failed = await runBatch(
    { path: null, name: 'standard input' },
    extract,
    surroundings,
    new Output(stdout),
    new Messages(surroundings),
  )
  expect(failed).toBe(1)
  const [first, second] = answersIn(stdout.text)
  expect(first).toMatchObject({
    line: 1,
    error: { code: 'unreadable-text', message: expect.stringContaining('too much') },
  })
  expect(second).toEqual({ id: null, mentions: [] })
})
