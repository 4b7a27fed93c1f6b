import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../src/gazetteer/read-yaml'
import type { Alias, Lang } from '../src/types'

/**
 * Editors lay out a line by UAX #9: two right-to-left words with only punctuation between them are painted in reverse
 * order, and punctuation after such a word moves to its other side. Hence, for what people edit:
 *
 * - Data (YAML): at most one right-to-left run a line, and nothing after it but a closing quotation mark or bracket and
 *   a comma. A run is what a reader sees as one name: letters, digits, spaces, hyphens and dots between them belong to
 *   it. The running text of a passage (a block of its own in a fixture) is one run, as it is.
 * - TypeScript: two right-to-left string literals on one line have a Latin letter between them, which keeps their order.
 *   A sentence in one literal is one run, whatever punctuation it has.
 * - Characters that are not seen are written as escapes: bidi controls, joiners, spaces but the ordinary one, soft
 *   hyphens and the like, everywhere. In YAML, which people type, the zero width non-joiner of Persian may stand between
 *   two letters of a Persian text.
 * - Harakat and tatweel are seen, but only on a letter: a mark follows a letter, another mark or a tatweel; a tatweel
 *   stands beside a letter, a tatweel or a mark, or between spaces as a dash. In src they are escapes, except in comments.
 */
const ROOT = join(import.meta.dirname, '..')

interface Line {
  place: string
  text: string
}

function filesIn(folder: string, extension: RegExp): string[] {
  const path = join(ROOT, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => extension.test(file) && !file.includes('.generated.'))
    .map((file) => join(path, file))
    .sort()
}

const nameOf = (file: string): string => relative(ROOT, file).replaceAll('\\', '/')

function linesOf(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ place: `${nameOf(file)}:${index + 1}`, text }))
}

const YAML = [...filesIn('dictionaries', /\.ya?ml$/), ...filesIn('fixtures', /\.ya?ml$/)]
/** A line that is data and no running text: a list item, a key, a comment. */
const DATA_LINE = /^\s*(?:-\s|#|(?:-\s+)?[A-Za-z][\w-]*:)/
const TYPESCRIPT = [...filesIn('src', /\.ts$/), ...filesIn('test', /\.ts$/), ...filesIn('scripts', /\.ts$/)]

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb1d-\ufdff\ufe70-\ufefc]/
/** Everything that is not seen, or not told from a space. Built from text: as a literal it would be invisible itself. */
const INVISIBLE = new RegExp(
  `[${[
    '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f',
    '\\u205f-\\u206f\\u3000\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffc',
  ].join('')}]`,
  'u',
)
const LETTER_BEFORE_MARK = /[\p{L}\p{M}\u0640]/u

/** What separates runs in data: everything but what a name is made of. */
const RUNS = /[\p{L}\p{M}\p{N}\u200c\u0640 ._\u00b7\u2019'\u2013-]+/gu

const dataLines = (): Line[] => YAML.flatMap(linesOf).filter(({ text }) => DATA_LINE.test(text))

function rightToLeftRuns(text: string): string[] {
  return [...text.matchAll(RUNS)]
    .flatMap(([run]) => run.split(/[A-Za-z\u00c0-\u024f]+/u))
    .filter((run) => RIGHT_TO_LEFT.test(run))
}

/** The literals of a file (strings, templates and regular expressions), and the text with comments blanked. */
function literalsOf(file: string): {
  literals: { line: number; text: string; start: number; end: number }[]
  code: string
} {
  const text = readFileSync(file, 'utf8')
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const literals: { line: number; text: string; start: number; end: number }[] = []
  const visit = (node: ts.Node): void => {
    const isLiteral =
      ts.isStringLiteral(node) ||
      ts.isTemplateLiteralToken(node) ||
      node.kind === ts.SyntaxKind.RegularExpressionLiteral
    if (isLiteral) {
      // Each line of a template is a literal of its own.
      let start = node.getStart(parsed)
      for (const part of text.slice(start, node.end).split('\n')) {
        literals.push({
          line: parsed.getLineAndCharacterOfPosition(start).line,
          text: part,
          start,
          end: start + part.length,
        })
        start += part.length + 1
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  literals.sort((a, b) => a.start - b.start)
  const code = [...text]
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  const covered = (at: number): boolean => literals.some(({ start, end }) => start <= at && at < end)
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment = token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia
    if (!isComment || covered(scanner.getTokenStart())) continue
    for (let at = scanner.getTokenStart(); at < scanner.getTokenEnd(); at++) if (code[at] !== '\n') code[at] = ' '
  }
  return { literals, code: code.join('') }
}

function strayMarks(text: string): boolean {
  const characters = [...text]
  return characters.some((character, at) => {
    if (/\p{M}/u.test(character)) return !LETTER_BEFORE_MARK.test(characters[at - 1] ?? '')
    if (character !== '\u0640') return false
    const beside = `${characters[at - 1] ?? ''}${characters[at + 1] ?? ''}`
    return !LETTER_BEFORE_MARK.test(beside) && !/^ {2}$/.test(beside)
  })
}

describe('data files', () => {
  it('are read', () => {
    expect(YAML.length).toBeGreaterThan(20)
  })

  /**
   * The line holds a single name, which may have a comma, a slash or Latin letters of its own (مطار T4), a mention with its
   * quotation marks, or the text of a passage with escapes.
   */
  const isOneName = (text: string): boolean =>
    /^\s*(?:- )?(?:(?:ar|fa|form|surface|text): )?["']?[^\p{Script=Latin}#]*[\u0600-\u06ff]/u.test(text)

  it('have at most one right-to-left run a line', () => {
    const wrong = dataLines().filter(({ text }) => !isOneName(text) && rightToLeftRuns(text).length > 1)
    expect(wrong).toEqual([])
  })

  it('have nothing after a right-to-left run but what closes it', () => {
    const wrong = dataLines().filter(({ text }) => {
      if (/^\s*(?:#|note:)/.test(text) || isOneName(text) || !RIGHT_TO_LEFT.test(text)) return false
      return !/^[\p{M}\p{N} .\u200c\u0640]*["'\]]?,?$/u.test(text.slice(lastRightToLeft(text) + 1))
    })
    expect(wrong).toEqual([])
  })

  it('have nothing invisible but zero width non-joiners between letters', () => {
    const wrong = YAML.flatMap(linesOf).filter(({ text }) => {
      const rest = text.replace(/(?<=[\p{L}\p{M}])\u200c(?=\p{L})/gu, '')
      return INVISIBLE.test(rest) || strayMarks(text)
    })
    expect(wrong).toEqual([])
  })

  it('have zero width non-joiners in Persian names only', () => {
    const isOther = (lang: string): boolean => (lang as Lang) !== 'fa'
    const records = filesIn('dictionaries', /\.ya?ml$/).filter((file) => !nameOf(file).includes('triggers'))
    const wrong = records.flatMap((file) =>
      readYaml(readFileSync(file, 'utf8'), nameOf(file)).flatMap(
        ({ id, names, aliases, weakAliases, generated, shortNames }) => {
          const canonical = Object.entries(names).map(([lang, name]): [string, Alias[]] => [lang, [name]])
          const others = [aliases, weakAliases, generated, shortNames].flatMap((each) =>
            Object.entries(each ?? {}).map(([lang, list]): [string, Alias[]] => [lang, [...list]]),
          )
          return [...canonical, ...others]
            .filter(([lang]) => isOther(lang))
            .flatMap(([, list]) => list.map((alias) => (typeof alias === 'string' ? alias : alias.form)))
            .filter((form) => form.includes('\u200c'))
            .map((form) => `${id}: ${form}`)
        },
      ),
    )
    expect(wrong).toEqual([])
  })

  it('are in the composed form, so that what looks alike is alike', () => {
    const wrong = YAML.flatMap(linesOf).filter(({ text }) => text !== text.normalize('NFC'))
    expect(wrong).toEqual([])
  })
})

function lastRightToLeft(text: string): number {
  let last = -1
  for (let at = 0; at < text.length; at++) if (RIGHT_TO_LEFT.test(text.charAt(at))) last = at
  return last
}

function firstRightToLeft(text: string): number {
  return text.search(RIGHT_TO_LEFT)
}

describe('TypeScript', () => {
  const read = TYPESCRIPT.map((file) => ({ file, ...literalsOf(file) }))

  it('is read', () => {
    expect(TYPESCRIPT.length).toBeGreaterThan(60)
    expect(
      read.flatMap(({ literals }) => literals).filter(({ text }) => RIGHT_TO_LEFT.test(text)).length,
    ).toBeGreaterThan(500)
  })

  it('has no two right-to-left literals on a line without a Latin letter between', () => {
    const wrong = read.flatMap(({ file, literals }) => {
      const source = readFileSync(file, 'utf8')
      const named = literals.filter(({ text }) => RIGHT_TO_LEFT.test(text))
      return named.flatMap((one, place) => {
        const other = named[place + 1]
        if (other === undefined || other.line !== one.line) return []
        const from = one.start + lastRightToLeft(one.text) + 1
        const between = source
          .slice(from, other.start + firstRightToLeft(other.text))
          .replace(/\\(?:u[0-9a-f]{4}|[nrt])/gi, '')
        return /[A-Za-z]/.test(between) ? [] : [`${nameOf(file)}:${one.line + 1}`]
      })
    })
    expect([...new Set(wrong)]).toEqual([])
  })

  it('has nothing invisible, neither in code nor in comments', () => {
    const wrong = TYPESCRIPT.flatMap(linesOf).filter(({ text }) => INVISIBLE.test(text))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('has marks and tatweels only where they are seen', () => {
    const wrong = TYPESCRIPT.flatMap(linesOf).filter(({ text }) => strayMarks(text))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('has no marks or tatweels in the code of src', () => {
    const wrong = read
      .filter(({ file }) => nameOf(file).startsWith('src/'))
      .flatMap(({ file, code }) =>
        code
          .split('\n')
          .flatMap((text, index) => (/[\u0640\p{M}]/u.test(text) ? [`${nameOf(file)}:${index + 1}`] : [])),
      )
    expect(wrong).toEqual([])
  })
})
