import { Gap } from '../normalization/letters'
import { Script, type Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { writtenWord } from './context-words'

/**
 * Last labels of host names in the news of the region (IANA root zone); what is an English word too (in, me, us, news) may be a
 * sentence whose space is missing.
 */
const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  words(`
    com
    net
    org
    info
    tv
    ir
    iq
    sy
    lb
    sa
    ae
    kw
    qa
    jo
    ps
    eg
    sd
    ly
    tr
    af
    ru
    uk
  `),
)

/** Labels after the first at most: site.co.uk. */
const LONGEST_HOST = 2
/** A dot and nothing else; it might end a sentence. */
const DOT = Gap.Dot | Gap.Sentence

/** Whether a word in Latin letters is the label of a host name (Site.ir): an address is no name. */
export function isHostLabel(tokens: Tokens, lastToken: number): boolean {
  const { gap, script, count } = tokens
  for (let token = lastToken + 1; token <= lastToken + LONGEST_HOST && token < count; token++) {
    if (gap[token] !== DOT || script[token] !== Script.Latin) return false
    if (TOP_LEVEL_DOMAINS.has(writtenWord(tokens, token))) return true
  }
  return false
}
