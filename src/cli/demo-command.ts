import { extractEntities } from '../index'
import { parseArguments } from './arguments'
import { inBrackets, inColours, wantsColours } from './colours'
import { Output } from './output'
import { passages } from './passages.generated'
import { prettyMentions } from './pretty'
import { ExitCode, type Surroundings } from './surroundings'
import { DEMO_HELP } from './usage'

const RULE = '\u2500'.repeat(78)

function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`
}

/** `nisba demo`: the bundled passages with their entities, and how many they are. */
export async function demoCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { values } = parseArguments('demo', {
    args: [...args],
    options: { 'no-color': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const output = new Output(surroundings.stdout)
  if (values.help === true) {
    await output.write(DEMO_HELP)
    return ExitCode.Done
  }
  const mark = wantsColours(surroundings, values['no-color'] === true) ? inColours : inBrackets
  const entities = new Set<string>()
  let mentionCount = 0
  for (const { id, title, text } of passages) {
    const mentions = extractEntities(text)
    mentionCount += mentions.length
    for (const mention of mentions) if (mention.id !== null) entities.add(mention.id)
    await output.write(`${RULE}\n${id}: ${title}\n\n${prettyMentions(text, mentions, mark)}\n`)
  }
  await output.write(
    `${counted(passages.length, 'passage', 'passages')}, ${counted(mentionCount, 'mention', 'mentions')} of ` +
      `${counted(entities.size, 'entity', 'entities')}\n`,
  )
  return ExitCode.Done
}
