import type { EntityType } from '../types'
import { Collected, type Draft, slugOf } from './draft'
import { defaultKind, type ImportDefaults, type Imported, isFields, jsonLines, type SourceFile } from './imported'

/** Entity labels of spaCy's models (OntoNotes and WikiNER schemes). */
const TYPE_OF_LABEL: ReadonlyMap<string, EntityType> = new Map([
  ['PERSON', 'person'],
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['GPE', 'location'],
  ['LOC', 'location'],
  ['FAC', 'facility'],
  ['EVENT', 'event'],
  ['NORP', 'demonym'],
])
/** What a token of a pattern may say for the pattern to be a name. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['LOWER', 'ORTH', 'TEXT', 'NORM'])

/** The name that a pattern is; `undefined` when it describes words instead of giving them. */
function nameOf(pattern: unknown): string | undefined {
  if (typeof pattern === 'string') return pattern
  if (!Array.isArray(pattern) || pattern.length === 0) return undefined
  const words = pattern.map((token) => {
    if (!isFields(token)) return undefined
    const [[key, value] = ['', undefined], ...others] = Object.entries(token)
    return others.length === 0 && TEXT_KEYS.has(key) && typeof value === 'string' ? value : undefined
  })
  return words.includes(undefined) ? undefined : words.join(' ')
}

/**
 * Patterns of spaCy's EntityRuler, `{"label", "pattern", "id"}` a line, the pattern a string or a list of tokens that
 * give their text (LOWER, ORTH, TEXT, NORM). Patterns of one id are names of one entity, the first of each language the
 * canonical one; without an id each is an entity of its own.
 */
export function importSpacy(files: readonly SourceFile[], defaults: ImportDefaults): Imported {
  const collected = new Collected()
  const drafts = new Map<string, { draft: Draft; file: string; line: number }>()
  for (const source of files) {
    const { file } = source
    for (const { line, value } of jsonLines(source, collected.report)) {
      const { label, pattern, id } = value
      const type = TYPE_OF_LABEL.get(String(label).toUpperCase()) ?? defaults.type
      const name = nameOf(pattern)
      if (type === undefined) {
        const known = [...TYPE_OF_LABEL.keys()].join(', ')
        const fix = `use one of ${known}, or say what it is with --type`
        collected.report({ file, line, why: `the label ${JSON.stringify(label)} is no type of entity`, fix })
        continue
      }
      if (name === undefined) {
        const fix = 'write the name as a string, or as tokens with LOWER, ORTH, TEXT or NORM alone'
        collected.report({ file, line, why: 'the pattern gives no name', fix })
        continue
      }
      const own = typeof id === 'string' && id.trim() !== '' ? id.trim() : (slugOf(name) ?? `spacy:${name.trim()}`)
      const known = drafts.get(own)
      if (known === undefined) {
        const kind = defaultKind(type, defaults)
        const { country, source: from = `spacy:${file}` } = defaults
        const draft: Draft = { id: own, type, kind, country, names: [{ text: name, as: 'canonical' }], source: from }
        drafts.set(own, { draft, file, line })
      } else if (known.draft.type !== type) {
        const why = `the id ${own} is a ${known.draft.type} on line ${known.line} and a ${type} here`
        collected.report({ file, line, why, fix: 'give another id' })
      } else known.draft.names.push({ text: name, as: 'canonical' })
    }
  }
  for (const { draft, file, line } of drafts.values()) collected.addDraft(draft, file, line)
  return collected.finish()
}
