import { type Phrase, phraseOf } from '../context/context-words'
import { Strength } from '../gazetteer/expand-aliases'
import { withContexts } from '../gazetteer/kind-contexts'
import type { AliasRule, EntityRecord, Lang, Licence } from '../types'
import type { LintedRecord, ListedName } from './dictionary'
import type { LintRule } from './findings'

const SIDES = ['before', 'after'] as const
/** Persian digits are of the script Arabic, too, and yet no letters. */
const ARABIC_LETTER = /(?!\p{Nd})\p{Script=Arabic}/u
const LATIN_LETTER = /\p{Script=Latin}/u

/** A phrase as it is compared: two phrases of one key are the same to the engine. */
function phraseKey(phrase: Phrase): string {
  return phrase.map((stems) => stems[0]).join(' ')
}

function keysOf(words: readonly string[] | undefined): ReadonlySet<string> {
  return new Set((words ?? []).map((word) => phraseKey(phraseOf(word))))
}

/** The conditions that a weak name has in the end; `record` has those of its kind already. */
function conditionsOf(name: ListedName, record: EntityRecord): { need?: Licence; block?: Licence } {
  const alias = record.weakAliases?.[name.lang]?.[name.place]
  const rule: AliasRule | undefined = typeof alias === 'string' || alias === undefined ? undefined : alias
  const need = rule?.need ?? record.context?.need
  const block = rule?.block ?? record.context?.block
  return { ...(need !== undefined && { need }), ...(block !== undefined && { block }) }
}

/** Whether a word can stand beside a name of a language in a text. Digits alone are of every script. */
function isOfScript(word: string, lang: Lang): boolean {
  const [own, other] = lang === 'en' ? [LATIN_LETTER, ARABIC_LETTER] : [ARABIC_LETTER, LATIN_LETTER]
  return own.test(word) || !other.test(word)
}

function canHold(need: Licence, block: Licence | undefined, lang: Lang): boolean {
  if (need.quoted === true && block?.quoted !== true) return true
  return SIDES.some((side) => {
    const blocked = keysOf(block?.[side])
    return (need[side] ?? []).some((word) => isOfScript(word, lang) && !blocked.has(phraseKey(phraseOf(word))))
  })
}

const NEVER_LICENSED: LintRule = {
  id: 'never-licensed',
  about:
    'No word of the conditions that a weak name needs can ever stand beside it: they are empty, blocked, or in the script ' +
    'of another language. Without any need a name waits for the general licences, which is fine.',
  *check({ records, contexts }) {
    const applied = withContexts(
      records.map(({ record }) => record),
      contexts,
    )
    for (const [place, { names }] of records.entries()) {
      for (const name of names) {
        if (name.list !== 'weakAliases') continue
        const { need, block } = conditionsOf(name, applied[place] as EntityRecord)
        if (need === undefined || canHold(need, block, name.lang)) continue
        yield {
          in: name.record,
          field: name.field,
          value: name.form,
          why: `needs a context that cannot be: no word that may stand beside a name in ${name.lang}`,
          fix: `give the words in ${name.lang} under need of this name, or leave need out`,
        }
      }
    }
  },
}

interface Conditions {
  in: LintedRecord
  field: string
  need: Licence | undefined
  block: Licence | undefined
}

function* conditionsIn(linted: LintedRecord): Iterable<Conditions> {
  const { context } = linted.record
  if (context !== undefined) yield { in: linted, field: 'context', need: context.need, block: context.block }
  for (const { list, strength, rule, field } of linted.names) {
    if (list !== 'aliases' && list !== 'weakAliases') continue
    const inherited = strength === Strength.Weak ? context : undefined
    if (rule.need === undefined && rule.block === undefined) continue
    yield {
      in: linted,
      field: field.replace(/\.form$/u, ''),
      need: rule.need ?? inherited?.need,
      block: rule.block ?? inherited?.block,
    }
  }
}

const CONTRADICTING: LintRule = {
  id: 'contradicting-context',
  about: 'A word stands under need and under block on the same side: there it blocks, and never licenses.',
  *check({ records }) {
    for (const linted of records) {
      for (const { field, need, block } of conditionsIn(linted)) {
        for (const side of SIDES) {
          const blocked = keysOf(block?.[side])
          for (const [place, word] of (need?.[side] ?? []).entries()) {
            if (!blocked.has(phraseKey(phraseOf(word)))) continue
            yield {
              in: linted,
              field: `${field}.need.${side}[${place}]`,
              value: word,
              why: `is needed and blocked ${side} the name: it blocks`,
              fix: 'keep it under one of them',
            }
          }
        }
      }
    }
  },
}

/** What is wrong with the conditions of names. */
export const CONTEXT_RULES: readonly LintRule[] = [NEVER_LICENSED, CONTRADICTING]
