import { isSameSentence, stemsAt, wordAt } from '../context/context-words'
import { isLicensedAfter } from '../context/licences'
import { stemNumbers } from '../context/stem-numbers'
import type { Candidate } from '../gazetteer/candidates'
import { Strength } from '../gazetteer/expand-aliases'
import { Reading } from '../language/label-tokens'
import { FormTrait, nationalityForms } from '../morphology/nationalities'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import type { Tokens } from '../tokenization/tokens'
import { words } from '../unicode/word-list'
import { type AdmittedReading, headOf } from './readings'

type AnyName = AdmittedReading['candidate']

/** Whose need has one of these is a club. */
const CLUB_HEADS: ReadonlySet<number> = stemNumbers(
  new Set(
    words(`
      نادي
      باشگاه
      club
    `),
  ),
)

/** Verbs right after which a club stands that plays, and words for its opponent; loose letters. */
const BEFORE_CLUB: ReadonlySet<string> = new Set(
  words(`
    فاز
    خسر
    تعادل
    تغلب
    تفوق
    تاهل
    تصدر
    يواجه
    يلتقي
    يستضيف
    استضاف
    تعاقد
    هزم
    اقصي
    توج
    ضيفه
    مضيفه
    غريمه
    مدرب
    لاعب
    مهاجم
    حارس
    مدافع
    مرمي
    شباك
    هداف
    صفوف
    محاولات
  `),
)
/** Words of sport and of nothing else: a party may win, and oil may lose; loose letters. */
const SPORT_WORDS: ReadonlySet<string> = new Set(
  words(`
    مباراه
    مباراته
    مباريات
    دوري
    الجوله
    هدف
    هدفين
    بهدف
    بهدفين
    بثلاثيه
    برباعيه
    كاس
    ملعب
    استاد
    شباك
    نقطه
    ركلات
    مرمي
    الشوط
    ركنيه
    الدوري
    المباراه
    البطوله
    بطوله
    مدرب
    سلبا
    بثنائيه
    فريق
    المهاجم
    المدافع
    اللاعب
  `),
)

/** What stands between those who play one another; loose letters. Collected for this project, like the other lists here. */
const VERSUS: ReadonlySet<string> = new Set(
  words(`
    امام
    مع
    ضد
    علي
    با
    از
    برابر
    مقابل
    against
    beat
    vs
    v
  `),
)
/** What else the opponent may be called: a guest, a host, a neighbour. */
const OPPONENT_NOUNS: ReadonlySet<string> = new Set(
  words(`
    ضيفه
    مضيفه
    جاره
    غريمه
    نظيره
    فريق
    تيم
  `),
)
/** Words of games. */
const GAME_WORDS: ReadonlySet<string> = new Set(
  words(`
    خسر
    خساره
    فاز
    فوز
    تعادل
    هزم
    هزيمه
    تغلب
    يواجه
    يلتقي
    مباراه
    مباريات
    دوري
    هدف
    هدفين
    جوله
    كاس
    بازي
    ديدار
    مسابقه
    ليگ
    داربي
    دربي
    مساوي
    گل
    match
    league
    derby
    goal
    goals
  `),
)
/** Words away that a word of the game may stand; a sentence of sports news is hardly longer. */
const REACH = 15
const AND = '\u0648'

function isWeakClub(candidate: Candidate): boolean {
  return (
    candidate.strength === Strength.Weak && headOf(candidate).kind === 'other' && isLicensedAfter(candidate, CLUB_HEADS)
  )
}

function isGame(
  tokens: Tokens,
  { firstToken, lastToken, reading }: Candidate,
  said: ReadonlySet<string> = GAME_WORDS,
): boolean {
  const tells = (token: number): boolean => stemsAt(tokens, token, reading).some((stem) => said.has(stem))
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - REACH); token--) {
    if (!isSameSentence(tokens, token)) break
    if (tells(token)) return true
  }
  for (let token = lastToken + 1; token < Math.min(tokens.count, lastToken + REACH); token++) {
    if (!isSameSentence(tokens, token - 1)) break
    if (tells(token)) return true
  }
  return false
}

/** The token at which the opponent of a club would begin, or -1. */
function opponentAfter(tokens: Tokens, { lastToken, reading }: AnyName): number {
  const next = lastToken + 1
  const isFree = (token: number): boolean => token < tokens.count && tokens.gap[token] === Gap.Space
  if (!isFree(next) || !VERSUS.has(wordAt(tokens, next)) || !isFree(next + 1)) return -1
  const isNoun = stemsAt(tokens, next + 1, reading).some((stem) => OPPONENT_NOUNS.has(stem))
  return isNoun && isFree(next + 2) ? next + 2 : next + 1
}

/** Two clubs side by side: و before the second. */
function joinedAfter(tokens: Tokens, { lastToken }: AnyName): number {
  const next = lastToken + 1
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space) return -1
  return wordAt(tokens, next) === AND ? next + 1 : next
}

/**
 * Clubs that play one another: the weak name of one beside the name of another, with a word between that opponents have and one
 * of games in the sentence. So a city that is also a club is the club (خسر أربيل أمام الطلبة). One alone counts after a verb of
 * games with a word of sport in the sentence.
 */
export function admitOpponents(
  tokens: Tokens,
  weak: readonly Candidate[],
  admitted: readonly AdmittedReading<Candidate>[],
  standing: readonly AdmittedReading[],
): AdmittedReading[] {
  // A club that something else licenses may have lost to its city.
  const clubs = weak.filter(isWeakClub)
  for (const { candidate } of admitted) if (isWeakClub(candidate)) clubs.push(candidate)
  if (clubs.length === 0) return []
  const pending = new Map(clubs.map((club) => [club.firstToken, club]))
  const known = standing
    .map(({ candidate }) => candidate)
    .filter((candidate) => headOf(candidate).type === 'organization' && headOf(candidate).kind === 'other')
  const startingAt = new Map<number, AnyName>([...known.map((name) => [name.firstToken, name] as const), ...pending])
  const opponents = new Set<Candidate>()
  for (const first of startingAt.values()) {
    const versus = opponentAfter(tokens, first)
    const second = startingAt.get(versus) ?? andClub(startingAt.get(joinedAfter(tokens, first)), tokens)
    if (second === undefined) continue
    const pair = [first, second].filter((name) => pending.get(name.firstToken) === name) as Candidate[]
    const [club] = pair
    if (club !== undefined && isGame(tokens, club)) for (const each of pair) opponents.add(each)
  }
  for (const club of pending.values()) if (playsAlone(tokens, club)) opponents.add(club)
  return [...opponents].map((candidate) => ({ candidate, licence: 'opponents', byHead: true }))
}

/** ليون الفرنسي: towns are feminine, and the masculine nationality after one is its club's. */
function bearsNationality(tokens: Tokens, { lastToken, reading }: Candidate): boolean {
  const next = lastToken + 1
  if (next >= tokens.count || tokens.gap[next] !== Gap.Space || reading !== Reading.Arabic) return false
  const word = wordAt(tokens, next)
  if (!word.startsWith(ARABIC_ARTICLE)) return false
  const forms = nationalityForms().get(word.slice(ARABIC_ARTICLE.length)) ?? []
  return forms.some(({ traits }) => (traits & FormTrait.Masculine) !== 0)
}

/** A club whose opponent is in no list: فاز الزوراء in a sentence of sports news. */
function playsAlone(tokens: Tokens, club: Candidate): boolean {
  if (bearsNationality(tokens, club) && isGame(tokens, club)) return true
  const before = club.firstToken - 1
  if (before < 0 || tokens.gap[club.firstToken] !== Gap.Space || club.proclitic !== '') return false
  if (!stemsAt(tokens, before, club.reading).some((stem) => BEFORE_CLUB.has(stem))) return false
  return isGame(tokens, club, SPORT_WORDS)
}

/** The second of two clubs, where و is written on to it or stands before it. */
function andClub(club: AnyName | undefined, tokens: Tokens): AnyName | undefined {
  if (club === undefined) return undefined
  return club.proclitic === AND || wordAt(tokens, club.firstToken - 1) === AND ? club : undefined
}
