import { version } from '../../package.json'

/** The command line itself is wrong: nothing is processed. */
export class UsageError extends Error {
  /** The command whose help explains. */
  readonly command: string

  constructor(command: string, message: string) {
    super(message)
    this.command = command
  }
}

export const VERSION_TEXT: string = `nisba ${version}\n`

export const NISBA_HELP = `\
nisba finds people, organizations, places, facilities and events in Arabic,
Persian, English and mixed news text.

usage: nisba extract [FILE...]   find entities in files or standard input
       nisba demo                find them in passages that come with nisba
       nisba --version

nisba COMMAND --help explains a command.
`

export const EXTRACT_HELP = `\
usage: nisba extract [options] [FILE...]

Finds entities in each FILE, or in standard input (also named -). Texts are
UTF-8; a byte order mark is left out, and offsets count UTF-16 code units of
what follows it.

output
  --format pretty        the text with its mentions marked, and a table (default)
  --format jsonl         one line a FILE: {"id": FILE, "mentions": [...]}
  --jsonl                batch: each input line is a JSON document {"id", "text"}
                         or a JSON string, and gives one line, in the same order:
                         {"id": ..., "mentions": [...]}, or for a line that is not
                         valid {"error": {"code", "message"}, "line": N}.
                         A line may have up to 64 MiB.
  --no-color             no colours; also NO_COLOR=1. FORCE_COLOR=1 colours a pipe

what is reported
  --languages ar,fa      read the text as these and nothing else: ar, fa, en
  --types person,...     only these types: person, organization, location,
                         facility, event
  --layers demonym,...   these layers, too: demonym, role, date
  --overlaps longest|all one reading for each stretch of text (default), or all
  --min-confidence X     only mentions at least this confident, 0 to 1
  --display-language L   language of the canonical names: ar, fa, en
  --explain              why each mention was reported
  --gazetteer FILE       search this YAML dictionary, too; may be repeated

Exit status: 0 done, 1 some inputs or lines failed, 2 wrong usage.
`

export const DEMO_HELP = `\
usage: nisba demo [--no-color]

Shows the entities in passages that come with nisba, and counts them.
`
