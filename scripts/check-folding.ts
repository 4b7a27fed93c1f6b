/** Compares the folding table with a specification table (columns codepoint, name, action, level): `tsx scripts/check-folding.ts FILE`. */
import { readFileSync } from 'node:fs'
import { classifyUnlisted, FOLD, Fold, LIGATURES, LOOSE, STRICT } from '../src/normalization/folding-table'

const BOUNDARIES: Record<string, Fold[]> = {
  space: [Fold.Space],
  newline: [Fold.Newline],
  hard: [Fold.Hard, Fold.Sentence, Fold.Slash, Fold.Colon, Fold.Paragraph, Fold.DigitSeparator],
  quote: [Fold.Quote, Fold.Bracket, Fold.Apostrophe],
  hyphen: [Fold.Hyphen],
  dot: [Fold.Dot],
  hash: [Fold.Hash],
  at: [Fold.At],
  soft: [Fold.Underscore],
}

function foldOf(unit: number): Fold {
  return FOLD[unit] === Fold.Unlisted ? classifyUnlisted(unit) : (FOLD[unit] as Fold)
}

/** What is wrong with the row, or `undefined`. */
function differenceOf(unit: number, action: string, level: string): string | undefined {
  const fold = foldOf(unit)
  const strict = LIGATURES.get(unit) ?? [STRICT[unit] as number]
  const loose = strict.map((letter) => LOOSE[letter] as number)
  const hex = (letters: readonly number[]): string => letters.map((letter) => letter.toString(16)).join(' ')
  const [verb = '', rest = ''] = action.split(/[: ;](.*)/s)
  switch (verb) {
    case 'keep':
      return strict[0] === unit ? undefined : `kept letter becomes ${hex(strict)}`
    case 'map': {
      const wanted = rest
        .replace(/\+.*/, '')
        .trim()
        .split(' ')
        .map((code) => parseInt(code, 16))
        .map((letter) => (level === 'strict' ? letter : (LOOSE[letter] as number))) // a fold must be idempotent
      const got = level === 'strict' ? strict : loose
      return hex(got) === hex(wanted) ? undefined : `${level} ${hex(got)}`
    }
    case 'delete': {
      const wanted = rest.startsWith('tatweel')
        ? Fold.Tatweel
        : rest.startsWith('(Latin')
          ? Fold.LatinModifier
          : Fold.Delete
      return fold === wanted ? undefined : `fold ${fold}`
    }
    case 'compose-else-delete':
      return fold === Fold.Compose ? undefined : `fold ${fold}`
    case 'joint':
      return fold === (rest === '' ? Fold.Joint : Fold.ArabicJoint) ? undefined : `fold ${fold}`
    case 'boundary': {
      const kind = rest.split(/[ ;]/)[0] as string
      return BOUNDARIES[kind]?.includes(fold) ? undefined : `fold ${fold}`
    }
    default:
      return `unknown action ${action}`
  }
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: check-folding FILE')
let passed = 0
let failed = 0
for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
  if (line === '') continue
  const [codePoint = '', name = '', action = '', level = ''] = line.split('\t')
  const difference = differenceOf(parseInt(codePoint.slice(2), 16), action, level)
  if (difference === undefined) passed++
  else {
    failed++
    console.log(`${codePoint} ${name}: wanted ${action} (${level}), got ${difference}`)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
