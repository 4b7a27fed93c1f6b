import { PROCLITIC_LETTERS, PROTECTED_WORDS } from '../morphology/proclitics'
import { lettersBetween } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { ARABIC_LETTER_KAF } from '../unicode/code-points'
import { Strength } from './expand-aliases'
import { AliasFlag, type Gazetteer, strengthOf } from './gazetteer'
import type { NamePattern } from './name-pattern'
import type { Entry } from './trie-walk'

/** With a proclitic, a name needs more letters than this, its article apart (SPEC A3). */
const TOO_SHORT = 2
const ARTICLE_LENGTH = 2

/** Whether a name may stand after a proclitic: `licensed` only where context says that it is a name. */
export type ProcliticVerdict = 'free' | 'licensed' | 'never'

/** لله is ل and الله, never a name of one word (SPEC 3.1). */
const NAME_OF_GOD = '\u0627\u0644\u0644\u0647'

/** Letters of the name that count: the article does not. */
function ownLength({ letterCount }: NamePattern, hasArticle: boolean): number {
  return letterCount - (hasArticle ? ARTICLE_LENGTH : 0)
}

/** Whether a name is so short that a proclitic before it is not, or not always, one. */
export function isTooShortForProclitic(name: NamePattern, hasArticle: boolean): boolean {
  return name.singleWord && ownLength(name, hasArticle) <= TOO_SHORT + (hasArticle ? 0 : 1)
}

/** Applies the guards of SPEC 3.2 to a name found after the proclitic of `entry`. */
export function procliticVerdict(gazetteer: Gazetteer, tokens: Tokens, alias: number, entry: Entry): ProcliticVerdict {
  const { loose } = tokens.letters
  const flags = gazetteer.flags(alias)
  const hasArticle = (flags & AliasFlag.Article) !== 0
  const pattern = gazetteer.pattern(alias)
  const { singleWord, key } = pattern
  if (entry.skipped > 0 && (!hasArticle || (singleWord && key === NAME_OF_GOD))) return 'never'
  const word = lettersBetween(loose, tokens.first[entry.token] as number, tokens.end[entry.token] as number)
  // Of several words the others vouch for the first: لسان is a tongue, لسان سلفادور is to San Salvador.
  if (singleWord && PROTECTED_WORDS.has(word)) return 'never'
  const clitic = loose[entry.first - 1] as number
  const length = ownLength(pattern, hasArticle)
  if (singleWord && length <= TOO_SHORT) return 'never'
  if (singleWord && length === TOO_SHORT + 1 && !hasArticle) {
    const isOrganization = gazetteer.typeOf(gazetteer.entityOfAlias(alias)) === 'organization'
    if (clitic === ARABIC_LETTER_KAF && !isOrganization) return 'never'
    if (strengthOf(flags) === Strength.Weak) return 'licensed'
  }
  const guarded = (flags & AliasFlag.NoCliticMask) >> AliasFlag.NoCliticShift
  return (guarded & (1 << PROCLITIC_LETTERS.indexOf(clitic))) !== 0 ? 'licensed' : 'free'
}
