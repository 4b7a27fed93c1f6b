import { styleText } from 'node:util'
import type { EntityType } from '../types'
import type { Surroundings } from './surroundings'

/** How mentions of a type are marked: in a colour, or between brackets. All brackets are mirrored in right-to-left text. */
interface Mark {
  colour: Parameters<typeof styleText>[0]
  brackets: readonly [open: string, close: string]
}

const MARKS: Readonly<Record<EntityType, Mark>> = {
  person: { colour: ['bold', 'magenta'], brackets: ['[', ']'] },
  organization: { colour: ['bold', 'blue'], brackets: ['{', '}'] },
  location: { colour: ['bold', 'green'], brackets: ['<', '>'] },
  facility: { colour: ['bold', 'yellow'], brackets: ['\u27e6', '\u27e7'] },
  event: { colour: ['bold', 'red'], brackets: ['\u27ea', '\u27eb'] },
  demonym: { colour: ['bold', 'cyan'], brackets: ['\u27e8', '\u27e9'] },
  role: { colour: ['underline'], brackets: ['\u2985', '\u2986'] },
  date: { colour: ['underline', 'cyan'], brackets: ['\u2983', '\u2984'] },
}

/** Marks text as being of a type. */
export type Marker = (type: EntityType, text: string) => string

export const inColours: Marker = (type, text) => styleText(MARKS[type].colour, text, { validateStream: false })

export const inBrackets: Marker = (type, text) => MARKS[type].brackets.join(text)

/** Colours on a terminal only, unless `FORCE_COLOR` says otherwise; never with `--no-color` or `NO_COLOR`. */
export function wantsColours({ stdout, env }: Surroundings, isRefused: boolean): boolean {
  if (isRefused) return false
  const { FORCE_COLOR, NO_COLOR, TERM } = env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return stdout.isTTY === true && TERM !== 'dumb'
}
