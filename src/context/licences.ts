import type { Candidate } from '../gazetteer/candidates'
import type { ContextRule } from '../gazetteer/expand-aliases'
import { Strength } from '../gazetteer/expand-aliases'
import { Grade } from '../gazetteer/spelling'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap, lettersBetween } from '../normalization/letters'
import { marksBefore } from '../tokenization/gap-marks'
import type { Tokens } from '../tokenization/tokens'
import type { Licence } from '../types'
import { ARABIC_LETTER_ALEF, ARABIC_LETTER_LAM } from '../unicode/code-points'
import {
  characterBeside,
  isSameSentence,
  Neighbours,
  type Side,
  stemsAt,
  wordAt,
  wordBefore,
  writtenWord,
} from './context-words'
import { headlineLicence, markBefore } from './headlines'
import { isHostLabel } from './host-names'
import { placeFrame } from './place-frames'
import {
  type NumberedPhrase,
  type NumberedStems,
  numberedPhrase,
  stemNumber,
  stemNumbers,
  type TextStems,
  textStems,
} from './stem-numbers'
import { ARABIC_DETERMINERS, NO_DEFINITE_NOUNS, PERSIAN_DETERMINERS, PERSON_TITLES, PLACE_HEADS } from './triggers'

/** Words away that `before` and `after` reach when the licence does not say (API.md). */
export const DEFAULT_WINDOW = 2

type FiledPhrases = ReadonlyMap<number, readonly NumberedPhrase[]>

/** A licence whose words are folded once. A phrase is filed under the stems of its word next to the name. */
interface PreparedLicence {
  before: FiledPhrases
  after: FiledPhrases
  quoted: boolean
  window: number
}

function fileByStem(phrases: readonly string[] | undefined, nearest: 'first' | 'last'): FiledPhrases {
  const filed = new Map<number, NumberedPhrase[]>()
  for (const text of phrases ?? []) {
    const phrase = numberedPhrase(text)
    const stems = nearest === 'first' ? phrase[0] : phrase.at(-1)
    for (const stem of stems ?? []) filed.set(stem, [...(filed.get(stem) ?? []), phrase])
  }
  return filed
}

function prepareLicence(licence: Licence): PreparedLicence {
  return {
    before: fileByStem(licence.before, 'last'),
    after: fileByStem(licence.after, 'first'),
    quoted: licence.quoted ?? false,
    window: licence.window ?? DEFAULT_WINDOW,
  }
}

interface PreparedRule {
  need: PreparedLicence | undefined
  block: PreparedLicence | undefined
}

const prepared = new WeakMap<ContextRule, PreparedRule>()
const NO_RULE: PreparedRule = { need: undefined, block: undefined }

/** Prepared when a text first has a name with the rule. */
function prepare(rule: ContextRule): PreparedRule {
  const known = prepared.get(rule)
  if (known !== undefined) return known
  const fresh: PreparedRule = {
    need: rule.need && prepareLicence(rule.need),
    block: rule.block && prepareLicence(rule.block),
  }
  prepared.set(rule, fresh)
  return fresh
}

function sharesStem(stems: NumberedStems, wanted: NumberedStems): boolean {
  return stems.some((stem) => wanted.includes(stem))
}

/** Whether the words of `phrase` stand from `token` on, backwards (last word first) or forwards. */
function phraseStands(
  tokens: Tokens,
  stems: TextStems,
  token: number,
  phrase: NumberedPhrase,
  side: Side,
  reading: Reading,
): boolean {
  for (let word = 0; word < phrase.length; word++) {
    const wanted = (side === 'after' ? phrase[word] : phrase[phrase.length - 1 - word]) as NumberedStems
    const at = side === 'after' ? token + word : token - word
    if (at < 0 || at >= tokens.count || !sharesStem(stems.at(at, reading), wanted)) return false
    if (word > 0 && !isSameSentence(tokens, side === 'after' ? at - 1 : at)) return false
  }
  return true
}

/** What of a licence holds: how many words away, and the word, folded, with its token; -1 in what is written on to the name. */
interface Hit {
  side: Side | 'quoted'
  distance: number
  word: string
  token: number
}

function hitOn(
  tokens: Tokens,
  stems: TextStems,
  candidate: Candidate,
  licence: PreparedLicence,
  side: Side,
): Hit | undefined {
  const filed = licence[side]
  if (filed.size === 0) return undefined
  if (side === 'before' && candidate.procliticLength > 0) {
    // A proclitic is the word before the name, written on to it.
    for (const clitic of candidate.proclitic)
      if (filed.has(stemNumber(clitic))) return { side, distance: 1, word: clitic, token: -1 }
  }
  const { reading } = candidate
  const from = side === 'before' ? candidate.firstToken : candidate.lastToken
  const neighbours = new Neighbours(tokens, from, side, licence.window)
  while (neighbours.next()) {
    const { token } = neighbours
    for (const stem of stems.at(token, reading)) {
      const phrases = filed.get(stem)
      if (phrases === undefined) continue
      for (const phrase of phrases) {
        if (phraseStands(tokens, stems, token, phrase, side, reading))
          return { side, distance: neighbours.distance, word: wordAt(tokens, token), token }
      }
    }
  }
  return undefined
}

const OPENING = new Set('"\'\u00ab\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039([{')
const CLOSING = new Set('"\'\u00bb\u2018\u2019\u201c\u201d\u203a)]}')
/** These open (or close) whatever stands beside them, so a space may stand between mark and name. */
const SURELY_OPENING = new Set('\u00ab\u201c\u2018([{\u2039')
const SURELY_CLOSING = new Set('\u00bb\u201d\u2019)]}\u203a')

/** Gaps that may hold an opening mark; of what is skipped nothing is known. */
const QUOTING = Gap.Quote | Gap.Bracket | Gap.Opaque

/** Whether the name stands alone between quotation marks or brackets. */
export function isQuoted(tokens: Tokens, candidate: Candidate): boolean {
  if (candidate.procliticLength > 0 || candidate.suffix !== '') return false
  if (((tokens.gap[candidate.firstToken] as number) & QUOTING) === 0) return false
  const { text } = tokens.letters
  const before = characterBeside(text, candidate.start - 1, -1)
  if (!(before.spaced ? SURELY_OPENING : OPENING).has(before.character)) return false
  const after = characterBeside(text, candidate.end, 1)
  return (after.spaced ? SURELY_CLOSING : CLOSING).has(after.character)
}

const QUOTED: Hit = { side: 'quoted', distance: 0, word: '', token: -1 }

function hitOf(tokens: Tokens, stems: TextStems, candidate: Candidate, need: PreparedLicence): Hit | undefined {
  const before = hitOn(tokens, stems, candidate, need, 'before')
  const after = hitOn(tokens, stems, candidate, need, 'after')
  if (before !== undefined && (after === undefined || before.distance <= after.distance)) return before
  if (after !== undefined) return after
  return need.quoted && isQuoted(tokens, candidate) ? QUOTED : undefined
}

const SIDES = ['before', 'after'] as const

/** The word of the block that stands beside the name, when no word of `need` stands nearer on that side. */
function blockingHit(
  tokens: Tokens,
  stems: TextStems,
  candidate: Candidate,
  { need, block }: PreparedRule,
): Hit | undefined {
  if (block === undefined) return undefined
  if (block.quoted && isQuoted(tokens, candidate)) return QUOTED
  for (const side of SIDES) {
    const hit = hitOn(tokens, stems, candidate, block, side)
    if (hit === undefined) continue
    const licence = need && hitOn(tokens, stems, candidate, need, side)
    if (licence === undefined || licence.distance >= hit.distance) return hit
  }
  return undefined
}

/** The same lists by number. */
const NUMBERED_HEADS = stemNumbers(PLACE_HEADS)
const NUMBERED_ARABIC_DETERMINERS = stemNumbers(ARABIC_DETERMINERS)
const NUMBERED_PERSIAN_DETERMINERS = stemNumbers(PERSIAN_DETERMINERS)

function isAmong(stems: NumberedStems, list: ReadonlySet<number>): boolean {
  for (const stem of stems) if (list.has(stem)) return true
  return false
}

function determinerStandsBefore(tokens: Tokens, stems: TextStems, candidate: Candidate): boolean {
  if (candidate.reading === Reading.English) return false
  const token = wordBefore(tokens, candidate.firstToken)
  if (token < 0) return false
  const isPersian = candidate.reading === Reading.Persian
  return isAmong(
    stems.at(token, candidate.reading),
    isPersian ? NUMBERED_PERSIAN_DETERMINERS : NUMBERED_ARABIC_DETERMINERS,
  )
}

const DEFINITE_NISBA = /^ال.{2,}ي(ه?)$/u
const FEMININE = /ه$/u

function beginsWithArticle({ letters, first }: Tokens, token: number): boolean {
  const start = first[token] as number
  return letters.loose[start] === ARABIC_LETTER_ALEF && letters.loose[start + 1] === ARABIC_LETTER_LAM
}

/** A definite homograph followed by a nisba that agrees with it is the ordinary noun (الدور الإيراني). */
function agreeingNisbaFollows(tokens: Tokens, candidate: Candidate): boolean {
  if (candidate.reading !== Reading.Arabic || candidate.firstToken !== candidate.lastToken) return false
  const next = candidate.lastToken + 1
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space || !beginsWithArticle(tokens, next)) return false
  const name = candidate.gazetteer.pattern(candidate.alias).key
  if (!name.startsWith(ARABIC_ARTICLE)) return false
  const nisba = DEFINITE_NISBA.exec(wordAt(tokens, next))
  return nisba !== null && FEMININE.test(name) === (nisba[1] !== '')
}

const PERSIAN_PLURAL = '\u0647\u0627'
const OBJECT_MARKER = '\u0631\u0627'

/**
 * A Persian body's name that is a word besides, right before a bare plural in ها, is the ordinary noun in ezafe: an army of
 * stars. A plural with را after it is the object of which the body is the subject; after a place begins another phrase.
 */
function pluralFollows(tokens: Tokens, candidate: Candidate): boolean {
  const { reading, firstToken, lastToken, suffix, gazetteer, entity } = candidate
  const next = lastToken + 1
  if (reading !== Reading.Persian || firstToken !== lastToken || suffix !== '') return false
  if (gazetteer.typeOf(entity) !== 'organization') return false
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space) return false
  const end = tokens.end[next] as number
  const { loose, gap } = tokens.letters
  if (end - (tokens.first[next] as number) < 4 || gap[end - 2] !== Gap.Joint) return false
  if (lettersBetween(loose, end - 2, end) !== PERSIAN_PLURAL) return false
  return next + 1 >= tokens.count || wordAt(tokens, next + 1) !== OBJECT_MARKER
}

/** Whether a word, proclitics cut off, has the article: إلى, التي and اليوم only look so. */
function isDefiniteNoun(word: string): boolean {
  return word.startsWith('ال') && !NO_DEFINITE_NOUNS.has(word)
}

/**
 * A place or a paper that is a definite nisba is the adjective of a definite head: العاصمة الصينية is no town of Iraq, الصحف
 * العربية no channel. A person is not (الرئيس المالكي), and of other bodies a noun may end so (المفوضية).
 */
function isAdjectiveOf(head: string, { gazetteer, entity, alias, reading, proclitic }: Candidate): boolean {
  if (reading !== Reading.Arabic || proclitic !== '' || !isDefiniteNoun(head)) return false
  const { key, singleWord } = gazetteer.pattern(alias)
  if (!singleWord || !DEFINITE_NISBA.test(key)) return false
  return gazetteer.typeOf(entity) === 'location' || gazetteer.kindOf(entity) === 'media'
}

/**
 * A definite nisba right after a definite noun is its adjective: الجامعة العربية is not the channel. After a title it is
 * somebody's last name, which is no word against other bearers (الوزير العبيدي).
 */
function isAdjectiveOfNoun(tokens: Tokens, candidate: Candidate): boolean {
  if (candidate.reading !== Reading.Arabic || candidate.firstToken === 0 || candidate.proclitic !== '') return false
  if (tokens.gap[candidate.firstToken] !== Gap.Space || !beginsWithArticle(tokens, candidate.firstToken)) return false
  if (!DEFINITE_NISBA.test(candidate.gazetteer.pattern(candidate.alias).key)) return false
  const before = stemsAt(tokens, candidate.firstToken - 1, Reading.Arabic)
  if (!before.some((stem) => stem.startsWith('ال'))) return false
  return !before.some((stem) => NO_DEFINITE_NOUNS.has(stem) || PERSON_TITLES.has(stem))
}

function isWholeHashtag(tokens: Tokens, candidate: Candidate): boolean {
  const before = tokens.gap[candidate.firstToken] as number
  const after = tokens.gap[candidate.lastToken + 1] as number
  const isWhole = candidate.procliticLength === 0 && candidate.suffix === ''
  return isWhole && (before & Gap.Hash) !== 0 && ((before | after) & Gap.Underscore) === 0
}

const FEMININE_NISBA = 'ية'
const PREPOSITION_AT_END = /[بكل]$/u
const LINE_STARTS = Gap.Sentence | Gap.Paragraph
const SEGMENT_STARTS = LINE_STARTS | Gap.Quote | Gap.Bracket
/** After a comma an adjective may still follow (الصحف العربية، السعودية خاصة). */
const COMMAS = new Set(',\u060c')

const PREPOSITION: ReadonlySet<number> = new Set([stemNumber('\u0641\u064a')])

/** Whether the need of a weak name has one of some words before it: what it is, where its kind does not say so. */
export function isLicensedAfter(candidate: Candidate, stems: ReadonlySet<number>): boolean {
  return needsOneOf(candidate, 'before', stems)
}

/** The same of words after it. */
export function isLicensedBefore(candidate: Candidate, stems: ReadonlySet<number>): boolean {
  return needsOneOf(candidate, 'after', stems)
}

function needsOneOf({ gazetteer, alias }: Candidate, side: Side, stems: ReadonlySet<number>): boolean {
  const rule = gazetteer.ruleOf(alias)
  const filed = rule && prepare(rule).need?.[side]
  if (filed === undefined) return false
  for (const stem of stems) if (filed.has(stem)) return true
  return false
}

/**
 * سورية and السعودية are adjectives too, but an adjective has a noun before it, not the start of a segment nor a preposition
 * written on to it: SPEC 6, after the table.
 */
function cannotBeAdjective(tokens: Tokens, candidate: Candidate): boolean {
  if (!candidate.gazetteer.form(candidate.alias).endsWith(FEMININE_NISBA)) return false
  const { type, kind } = candidate.gazetteer.head(candidate.entity)
  // Without a kind, a name that prepositions license is a country's.
  const isCountry = kind === 'country' || (kind === undefined && isLicensedAfter(candidate, PREPOSITION))
  if (type !== 'location' || !isCountry) return false
  if (PREPOSITION_AT_END.test(candidate.proclitic)) return true
  if (candidate.firstToken === 0 || ((tokens.gap[candidate.firstToken] as number) & SEGMENT_STARTS) !== 0) return true
  const mark = markBefore(tokens, candidate)
  return mark !== '' && !COMMAS.has(mark)
}

/** Words of a dateline before the agency at most: the place, and in Persian a date. */
const LONGEST_DATELINE = 3
const LINE_BREAKS = Gap.Newline | Gap.Paragraph
/** What sets the agency of a dateline off: a hyphen or a dash, a bracket, a slash or a colon. */
const DATELINE_GAPS = Gap.Hyphen | Gap.Bracket | Gap.Hard

/** The agency after the place at the start of a line: an agency's report opens so (SPEC 2.4 has the marks). */
function isDatelineAgency(tokens: Tokens, { gazetteer, entity, firstToken, lastToken, proclitic }: Candidate): boolean {
  const { gap, count } = tokens
  if (firstToken === 0 || firstToken > count || proclitic !== '') return false
  const after = gap[lastToken + 1] as number
  if (((gap[firstToken] as number) & DATELINE_GAPS) === 0 || (after & (DATELINE_GAPS | LINE_BREAKS)) === 0) return false
  const { type, kind } = gazetteer.head(entity)
  if (type !== 'organization' || kind !== 'media') return false
  if (((gap[firstToken] as number) & LINE_BREAKS) !== 0 || !hasDatelineMarks(tokens, firstToken, lastToken))
    return false
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - LONGEST_DATELINE); token--) {
    if (token === 0 || ((gap[token] as number) & LINE_BREAKS) !== 0) return true
  }
  return false
}

const MARKS_BEFORE_AGENCY = new Set('-\u2013\u2014/(')
const MARKS_AFTER_AGENCY = new Set('-\u2013\u2014/):')

/** A comma is hard as well as a slash: the characters tell. */
function hasDatelineMarks(tokens: Tokens, firstToken: number, lastToken: number): boolean {
  const before = marksBefore(tokens, firstToken).at(-1) ?? ''
  if (!MARKS_BEFORE_AGENCY.has(before)) return false
  const endsLine = ((tokens.gap[lastToken + 1] as number) & LINE_BREAKS) !== 0
  return endsLine || MARKS_AFTER_AGENCY.has(marksBefore(tokens, lastToken + 1).charAt(0))
}

/** What context says of a candidate: it stands, something in the document may yet license it, or it is out. */
export type Verdict =
  | {
      readonly state: 'stands'
      readonly licence?: string /** A word of its own `need` is next to it. */
      readonly byHead?: true
    }
  | { readonly state: 'pending' }
  | {
      readonly state: 'blocked'
      readonly obstacle: Obstacle
      /** The word that blocks, as the text has it, where it is a word of its own. */
      readonly by?: string
    }

/** What forbids a name. */
export type Obstacle =
  /** It is short and loosely spelled, and no place head stands before it (SPEC F1). */
  | 'no place head'
  /** Its `block` names what stands there: a word, a clitic of the name, quotation marks. */
  | 'word'
  | 'clitic'
  | 'quoted'
  /** A demonstrative or a quantifier before it: the ordinary word. */
  | 'determiner'
  /** An adjective that agrees with it follows: the ordinary noun. */
  | 'adjective'
  /** A Persian plural follows, which completes the ordinary noun. */
  | 'plural'
  /** It is itself the adjective of the noun before it. */
  | 'noun'
  /** It is part of the address of a site. */
  | 'host name'

const STANDS: Verdict = { state: 'stands' }
const PENDING: Verdict = { state: 'pending' }
/** Says as much as a head: the unmarked name of another entity is out. */
const MARKED_APART: Verdict = { state: 'stands', licence: 'shadda', byHead: true }
/** The same: عمان opens a dateline as Amman. */
const DATELINE_CITY: Verdict = { state: 'stands', licence: 'dateline', byHead: true }
const IN_HOST_NAME: Verdict = { state: 'blocked', obstacle: 'host name' }
const WITHOUT_PLACE_HEAD: Verdict = { state: 'blocked', obstacle: 'no place head' }

function blockedBy(tokens: Tokens, obstacle: Obstacle, token: number): Verdict {
  return token < 0 ? { state: 'blocked', obstacle } : { state: 'blocked', obstacle, by: writtenWord(tokens, token) }
}

function blockedByRule(tokens: Tokens, { side, word, token }: Hit): Verdict {
  if (side === 'quoted') return { state: 'blocked', obstacle: 'quoted' }
  return token < 0 ? { state: 'blocked', obstacle: 'clitic', by: word } : blockedBy(tokens, 'word', token)
}

/** A city that opens a line before a dash or its agency: عمان – أعلن. A country (Oman is written like Amman) opens none so. */
function isDatelineCity({ gap, letters }: Tokens, candidate: Candidate): boolean {
  const { gazetteer, entity, firstToken, lastToken, end, proclitic, suffix } = candidate
  if (((gap[lastToken + 1] as number) & DATELINE_GAPS) === 0 || proclitic !== '' || suffix !== '') return false
  if (firstToken > 0 && ((gap[firstToken] as number) & LINE_BREAKS) === 0) return false
  const { type, kind } = gazetteer.head(entity)
  return (
    type === 'location' && kind === 'city' && DATELINE_MARK.test(letters.text.slice(end, end + LONGEST_DATELINE_MARK))
  )
}

/** A dash, or the agency in brackets and a dash, or a slash and the agency. */
const DATELINE_MARK = /^(?:\s[-\u2013\u2014]\s|\s?\([^()\n]{1,25}\)\s?[-\u2013\u2014:]|\s?\/)/u
const LONGEST_DATELINE_MARK = 32

const SHADDA = '\u0651'

/** A name that its record lists with a shadda, and so written: what it might be besides has none (Amman is not Oman). */
function isMarkedApart({ gazetteer, alias, grade }: Candidate): boolean {
  return grade === Grade.Exact && gazetteer.form(alias).includes(SHADDA)
}

/** What licenses a weak name by where it stands, whatever words are beside it. */
function licenceOfPlace(tokens: Tokens, candidate: Candidate): string | undefined {
  if (isWholeHashtag(tokens, candidate)) return 'hashtag'
  if (isDatelineAgency(tokens, candidate)) return 'dateline'
  if (cannotBeAdjective(tokens, candidate)) return 'no adjective'
  const frame = placeFrame(tokens, candidate)
  return frame ?? headlineLicence(tokens, candidate)
}

/** The ordinary word, by what stands beside it: nothing but a head right before a weak name outweighs this. */
function ordinaryWord(tokens: Tokens, candidate: Candidate, hit: Hit | undefined): Verdict | undefined {
  // The nisba itself may be what licenses the name (القائم الحدودي).
  const byNext = hit?.side === 'after' && hit.distance === 1
  if (determinerStandsBefore(tokens, textStems(tokens), candidate))
    return blockedBy(tokens, 'determiner', wordBefore(tokens, candidate.firstToken))
  if (!byNext && agreeingNisbaFollows(tokens, candidate)) return blockedBy(tokens, 'adjective', candidate.lastToken + 1)
  // A verb two words away speaks for the noun between (أعلن البنك السوداني), a title does not (الوزراء العراقي السوداني).
  const byTitle = hit?.side === 'before' && isDefiniteNoun(hit.word)
  if (hit?.side !== 'quoted' && !byTitle && isAdjectiveOfNoun(tokens, candidate))
    return blockedBy(tokens, 'noun', candidate.firstToken - 1)
  return undefined
}

/** Applies blocks and licences to one candidate. SPEC 6. */
export function judge(tokens: Tokens, candidate: Candidate): Verdict {
  if (candidate.reading === Reading.English && isHostLabel(tokens, candidate.lastToken)) return IN_HOST_NAME
  const rule = candidate.gazetteer.ruleOf(candidate.alias)
  const isStrong = candidate.strength === Strength.Strong && !candidate.needsLicence
  if (isStrong && rule === undefined && !candidate.needsPlaceHead) return STANDS
  const stems = textStems(tokens)
  if (candidate.needsPlaceHead) {
    const head = wordBefore(tokens, candidate.firstToken)
    if (head < 0 || !isAmong(stems.at(head, candidate.reading), NUMBERED_HEADS)) return WITHOUT_PLACE_HEAD
  }
  const ready = rule === undefined ? NO_RULE : prepare(rule)
  const block = blockingHit(tokens, stems, candidate, ready)
  if (block !== undefined) return blockedByRule(tokens, block)
  // A name that is strong and has a block is a word besides, too.
  if (rule !== undefined && pluralFollows(tokens, candidate))
    return blockedBy(tokens, 'plural', candidate.lastToken + 1)
  if (isStrong && ready.need === undefined) return STANDS
  const hit = ready.need && hitOf(tokens, stems, candidate, ready.need)
  const byHead = hit?.side === 'before' && hit.distance === 1
  if (byHead && candidate.strength === Strength.Weak && isAdjectiveOf(hit.word, candidate))
    return blockedBy(tokens, 'noun', hit.token)
  const ordinary = candidate.strength === Strength.Weak && !byHead ? ordinaryWord(tokens, candidate, hit) : undefined
  if (ordinary !== undefined) return ordinary
  if (candidate.strength === Strength.Weak && isMarkedApart(candidate)) return MARKED_APART
  if (candidate.strength === Strength.Weak && isDatelineCity(tokens, candidate)) return DATELINE_CITY
  if (hit !== undefined) {
    const licence = hit.side === 'quoted' ? 'quoted' : `${hit.side} ${hit.word}`
    return byHead ? { state: 'stands', licence, byHead } : { state: 'stands', licence }
  }
  if (candidate.strength !== Strength.Weak) return PENDING
  const licence = licenceOfPlace(tokens, candidate)
  return licence === undefined ? PENDING : { state: 'stands', licence }
}
