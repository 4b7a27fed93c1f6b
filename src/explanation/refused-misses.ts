import { wordAt, writtenWord } from '../context/context-words'
import { Refusal, type RefusedName } from '../gazetteer/candidates'
import { AliasFlag } from '../gazetteer/gazetteer'
import { isTooShortForProclitic } from '../gazetteer/proclitic-guards'
import { EndingKind } from '../gazetteer/trie-walk'
import { Reading } from '../language/label-tokens'
import { PROTECTED_WORDS } from '../morphology/proclitics'
import { idOf } from '../resolution/readings'
import type { Lang } from '../types'
import { type Inquiry, type NearMiss, writtenBetween } from './near-miss'
import { quoted } from './wording'

const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { ar: 'Arabic', fa: 'Persian', en: 'English' }
const READING_NAMES: readonly (readonly [Reading, string])[] = [
  [Reading.Arabic, LANGUAGE_NAMES.ar],
  [Reading.Persian, LANGUAGE_NAMES.fa],
  [Reading.English, LANGUAGE_NAMES.en],
  [Reading.Folded, 'another language'],
]

/** How the text is read at a token, as the end of a sentence. */
export function readAs({ reading, options }: Inquiry, token: number): string {
  const readings = reading.languages.readings[token] as number
  const names = READING_NAMES.filter(([bit]) => (readings & bit) !== 0).map(([, name]) => name)
  const isAsked = options.languages !== undefined ? ' (options.languages)' : ''
  return names.length === 0 ? `read there as no language${isAsked}` : `read there as ${names.join(' and ')}${isAsked}`
}

function procliticOf({ reading }: Inquiry, { firstToken, procliticLength }: RefusedName): string {
  const first = reading.tokens.first[firstToken] as number
  return quoted(writtenBetween(reading, first, first + procliticLength))
}

function languageWhy(inquiry: Inquiry, refused: RefusedName): Pick<NearMiss, 'gate' | 'why'> {
  const { gazetteer } = inquiry
  const name = LANGUAGE_NAMES[gazetteer.langOf(refused.alias)]
  if (refused.procliticLength > 0) {
    const why = `is its ${name} name, off which the proclitic ${procliticOf(inquiry, refused)} is not cut`
    return { gate: 'clitic', why }
  }
  if (refused.kind !== EndingKind.Word) {
    const ending = refused.kind === EndingKind.Suffix ? 'a Persian suffix' : 'the alef of an accusative'
    return { gate: 'clitic', why: `is its ${name} name, off which ${ending} is not cut` }
  }
  return { gate: 'language', why: `is its ${name} name, and the text is ${readAs(inquiry, refused.firstToken)}` }
}

function guardWhy(inquiry: Inquiry, refused: RefusedName): string {
  const { gazetteer, reading } = inquiry
  const { alias, firstToken } = refused
  const cut = `would need the proclitic ${procliticOf(inquiry, refused)} cut off ${quoted(writtenWord(reading.tokens, firstToken))}`
  if (PROTECTED_WORDS.has(wordAt(reading.tokens, firstToken))) return `${cut}, which is a word of its own`
  const isShort = isTooShortForProclitic(gazetteer.pattern(alias), (gazetteer.flags(alias) & AliasFlag.Article) !== 0)
  return isShort ? `${cut}, and is too short a name for that` : `${cut}, which the guards of this name forbid`
}

/** The name that the whole word is, so that no proclitic is cut off it. */
function wholeWordOf({ reading }: Inquiry, { firstToken }: RefusedName): string | undefined {
  const whole = reading.found.candidates.find(
    (candidate) =>
      candidate.firstToken === firstToken && candidate.lastToken === firstToken && candidate.procliticLength === 0,
  )
  return whole === undefined ? undefined : idOf(whole)
}

function missOf(inquiry: Inquiry, refused: RefusedName): Pick<NearMiss, 'gate' | 'why' | 'by'> {
  const { tokens } = inquiry.reading
  const form = quoted(inquiry.gazetteer.form(refused.alias))
  switch (refused.refusal) {
    case Refusal.Language:
      return languageWhy(inquiry, refused)
    case Refusal.SpacedNisba: {
      const by = writtenWord(tokens, refused.lastToken + 1)
      return { gate: 'clitic', by, why: `is followed by ${quoted(by)}, which makes an adjective of it` }
    }
    case Refusal.Proclitic:
      return { gate: 'clitic', why: guardWhy(inquiry, refused) }
    case Refusal.WholeWord: {
      const by = wholeWordOf(inquiry, refused)
      const word = quoted(writtenWord(tokens, refused.firstToken))
      const owner = by === undefined ? '' : ` of ${by}`
      const why = `stands in ${word}, which is a name${owner} as it is, so that no proclitic is cut off`
      return { gate: 'clitic', ...(by !== undefined && { by }), why }
    }
    case Refusal.Gap:
      return { gate: 'boundary', why: `is joined or parted by what the name ${form} does not allow` }
    case Refusal.Case:
      return { gate: 'spelling', why: `differs in upper and lower case from ${form}, which must be written so` }
    case Refusal.Capital:
      return { gate: 'spelling', why: 'is a short name and needs a capital letter' }
    case Refusal.Strict:
      return { gate: 'spelling', why: `is spelled otherwise than ${form}, which must be written so` }
    case Refusal.FinalHamza:
      return { gate: 'spelling', why: `differs in its final hamza from ${form}, which makes another name of it` }
    default:
      return { gate: 'not-requested', why: 'is left out' }
  }
}

/** The names of the entity whose letters stand between words and which are refused all the same. */
export function refusedMisses(inquiry: Inquiry, refused: readonly RefusedName[]): NearMiss[] {
  return refused.map((each) => ({
    start: each.start,
    end: each.end,
    alias: inquiry.gazetteer.form(each.alias),
    ...missOf(inquiry, each),
  }))
}
