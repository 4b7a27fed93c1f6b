import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'

const NISBA = join(import.meta.dirname, '../../dist/cli.js')

beforeAll(() => {
  expect(inject('buildFailure')).toBe('')
})

test('the command can be run as a file', () => {
  accessSync(NISBA, constants.X_OK)
  expect(readFileSync(NISBA, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(spawnSync(NISBA, ['--version'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^nisba \d/),
  })
})

test('exit status and streams are those of the process', () => {
  const { status, stdout, stderr } = spawnSync(NISBA, ['extract', '--jsonl'], {
    input: '"Mosul"\nx\n',
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout.split('\n').map((line) => line.slice(0, 10))).toEqual(['{"id":null', '{"error":{', ''])
  expect(stderr).toMatch(/^nisba: standard input: 1 of 2 lines/)
  expect(spawnSync(NISBA, ['extract', '--format', 'x']).status).toBe(2)
})

test('a reader that goes away ends it quietly, however much input is left', async () => {
  const nisba = spawn(NISBA, ['extract', '--jsonl'])
  let stderr = ''
  nisba.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const line = `${'"Mosul"\n'.repeat(1000)}`
  let isOver = false
  nisba.stdin.on('error', () => {
    isOver = true
  })
  const closed = once(nisba, 'close')
  nisba.stdin.write(line)
  const [answer] = (await once(nisba.stdout, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^\{"id":null,"mentions":\[\{/)
  nisba.stdout.destroy()
  while (!isOver && nisba.exitCode === null) {
    nisba.stdin.write(line)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await closed).toEqual([0, null])
  expect(stderr).toBe('')
})
