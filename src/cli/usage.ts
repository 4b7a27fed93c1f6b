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

export const PACKAGE_VERSION: string = version

export const VERSION_TEXT: string = `nisba ${version}\n`

export const NISBA_HELP = `\
nisba finds people, organizations, places, facilities and events in Arabic,
Persian, English and mixed news text.

usage: nisba extract [FILE...]        find entities in files or standard input
       nisba explain [FILE...]        say why entities are found, or not
       nisba lint PATH...             check dictionaries
       nisba compile PATH... -o FILE  compile dictionaries to a file that loads fast
       nisba import FORMAT [FILE...]  make a dictionary of other people's data
       nisba score PATH...            score nisba on texts with known entities
       nisba audit [PATH...]          which names to look at, over your own texts
       nisba demo                     find entities in passages that come with nisba
       nisba --version

nisba COMMAND --help explains a command.
`

export const EXTRACT_HELP = `\
usage: nisba extract [options] [FILE...]

Finds entities in each FILE, or in standard input (also named -). Texts are
UTF-8; a byte order mark is left out, and offsets count UTF-16 code units of
what follows it, unless --offsets or the format says otherwise.

output
  --format pretty        the text with its mentions marked, and a table (default)
  --format jsonl         one line a FILE: {"id": FILE, "mentions": [...]}
  --format json          an array of the same
  --format conll         IOB2: a token and its label a line
  --format brat          standoff: a .ann beside the .txt; one FILE, or with -o
  --format html          a page with the texts, marked
  --format webanno       a W3C Web Annotation page a FILE
  --format spacy         a spaCy Doc as JSON a line
  --format doccano       a line a FILE, as doccano imports it
  --offsets UNIT         utf16, codepoint or utf8, for jsonl and json (which have
                         utf16 without it), webanno and doccano (codepoint)
  -o, --output FOLDER    a file for each FILE, in this folder
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
  --kinds camp,...       only these kinds: ministry, city, camp ...
  --countries IQ,SY      only entities of these countries, ISO 3166-1 alpha-2
  --layers demonym,...   these layers, too: demonym, role, date
  --overlaps longest|all one reading for each stretch of text (default), or all
  --min-confidence X     only mentions at least this confident, 0 to 1
  --display-language L   language of the canonical names: ar, fa, en
  --resolve-roles DATE   a minister's title alone as a mention of who held the
                         office that day, YYYY-MM-DD
  --no-rules             only what the dictionaries hold
  --explain              why each mention was reported
  --gazetteer PATH       search this dictionary, too: a .yml, .tsv or .jsonl file,
                         a folder of them, or a .json of nisba compile; may be
                         repeated. A record replaces earlier ones of its id

Exit status: 0 done, 1 some inputs or lines failed, 2 wrong usage.
`

export const EXPLAIN_HELP = `\
usage: nisba explain [--miss ID]... [options] [FILE...]

Says in a sentence why each mention of each FILE, or of standard input, was
reported: the name that matched, how it was written, what was cut off, what
let it through, what it beat.

  --miss ID              also why this entity was not reported; may be repeated
  --format text|json     sentences (default), or an array of
                         {id: FILE, explanations: [...], misses: [...]}
  --languages, --types, --kinds, --countries, --layers, --overlaps,
  --min-confidence, --display-language, --resolve-roles, --no-rules, --gazetteer
                         as for nisba extract

Exit status: 0 done, 1 some inputs failed, 2 wrong usage.
`

export const LINT_HELP = `\
usage: nisba lint [--strict] [--format text|json] PATH...
       nisba lint --rules

Checks dictionaries: files or folders of .yml, .tsv and .jsonl. Each finding
names file, line and rule, says why and how to mend it.

  --strict               also the rules of house style: order of records, names
                         in all three languages, names that others include
  --format json          an array of {file, line, rule, record, value, why, fix}
  --rules                what each rule finds, and how a record may be excepted

Exit status: 0 no findings, 1 findings, 2 wrong usage.
`

export const COMPILE_HELP = `\
usage: nisba compile PATH... -o FILE

Compiles dictionaries (files or folders of .yml, .tsv and .jsonl) to one file,
and prints how many entities and names it holds and how large it is. A file
contexts.yml among them gives words of context by kind.

  -o, --output FILE      FILE.json: data for loadGazetteer and for
                         nisba extract --gazetteer
                         FILE.js, FILE.mjs: a module that exports gazetteer

Exit status: 0 done, 1 the dictionaries have problems, 2 wrong usage.
`

export const IMPORT_HELP = `\
usage: nisba import FORMAT [options] [FILE...]

Makes a dictionary of FILEs, or of standard input.

formats
  csv         a table with a header: the columns of nisba's own tables, or name,
              aliases and weak with lists separated by |
  jsonl       records of nisba as JSON, one a line
  spacy       patterns of spaCy's EntityRuler, one a line
  wikidata    JSON results of a SPARQL query: dictionaries/queries has some
  geonames    a dump (IQ.txt), and a table of alternate names if you have it
  ftm         FollowTheMoney entities, one a line, as OpenSanctions has them

options
  -o, --output FILE      FILE.yml or FILE.tsv; without it YAML to standard output
  --type T, --kind K     of entities of which the file does not say it
  --country IQ           of entities without one, ISO 3166-1 alpha-2
  --source TEXT          where the facts come from; by default format and file

Names are listed by language tag, or by script. Lines that are not valid are
reported with their number; the others are imported.

Exit status: 0 done, 1 some lines or files failed, 2 wrong usage.
`

export const SCORE_HELP = `\
usage: nisba score [options] PATH...

Finds entities in texts whose entities are known, and scores what it finds.
PATH is a file, or a folder whose files are read: fixtures (.yml), JSONL
(.jsonl), columns such as IOB2 (.conll, .iob2, .bio, .txt, .tsv), brat (.ann
beside .txt).

what counts as right (each prediction for at most one mention)
  span                   start and end
  typed                  span, and the type
  linked                 typed, and the right entity, or rightly none
  overlap                some of the span, and the type

report
  --format table         scores and errors by cause (default)
  --format json          all there is, for --compare and for programs
  --format html          a page that shows the errors in their texts
  -o, --output FILE      to a file
  --by type,...          groups to show: type, kind, language, phenomenon
  --errors N             how many errors are shown: 20 in a table, else all
  --compare FILE         what is fixed and what is broken since an earlier run
                         with --format json -o FILE

what is scored
  --types person,...     only these types
  --layers demonym,...   these layers, too: demonym, role, date
  --gazetteer PATH       search this dictionary, too; see nisba extract --help
  --names FILE           further names of entities that the gold calls by name:
                         a row each, tab separated, the name in the gold first

  --min MEASURE=X        fail where F1 is below X, 0 to 1; may be repeated.
                         linked:person=X for a group, linked:nil=X for NIL,
                         span.precision=X and span.recall=X

Intervals are of 95 %, from 1,000 samples of the documents.

Exit status: 0 done, 1 a bar missed, or inputs with problems, 2 wrong usage.
`

export const AUDIT_HELP = `\
usage: nisba audit [options] [PATH...]

Goes over a corpus and says which names of the dictionaries to look at, and
which names are in no dictionary. PATH is a text, a .jsonl file with a document
{"id", "text"} a line, or a folder of .txt and .jsonl files; without one,
standard input is read.

report
  --format table         both lists, with an example each (default)
  --format json          all counts, with examples
  --format yaml          records for the names that are in no dictionary, each
                         with counts and examples: review, and paste
  -o, --output FILE      to a file
  --limit N              rows of each list: 30 in a table, else all
  --min-hits N           names that were found so often; 2 without it

what is read
  --jsonl                each PATH, and standard input, has a document a line
  --gazetteer PATH       search this dictionary, too; see nisba extract --help

names of the dictionaries, by places in the texts
  hits       reported as the entity
  evidence   share of hits for which more than the name speaks: a word of
             context, a title or head before it, another name of the entity or
             another entity of its country in the document, or what the
             document says of namesakes
  better     share of places lost to a better reading, such as a longer name
  refused    share of places without a licence, forbidden, or left open between
             entities
  suspicion  w * log2(1 + bare) * bare/hits * (1 + elsewhere/places): bare are
             hits without evidence, elsewhere the places that are no hits, w is
             1 for one word, 0.25 for several and for countries. What is on top
             is often reported on the strength of one word alone

names in no dictionary were found by rule: after titles, verbs of speech, heads
(after heads), by the shape of the name, or by an earlier mention. Spellings
that differ in loose letters and spaces are one name.

Exit status: 0 done, 1 some inputs or lines failed, 2 wrong usage.
`

export const DEMO_HELP = `\
usage: nisba demo [--no-color]

Shows the entities in passages that come with nisba, and counts them.
`
