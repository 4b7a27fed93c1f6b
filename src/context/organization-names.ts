import type { Gazetteer } from '../gazetteer/gazetteer'
import { NamePartClass } from '../gazetteer/name-parts'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Gap } from '../normalization/letters'
import { followsComma } from '../tokenization/gap-marks'
import type { EntityKind } from '../types'
import { words } from '../unicode/word-list'
import type { BuiltName } from './built-names'
import { foldedWords, isDeterminer, wordAt } from './context-words'
import { nationalityAt } from './nationality-words'
import {
  BODY_ADJECTIVES,
  CLEAR_WITH_ADJECTIVE,
  FIELD_ADJECTIVES,
  type HeadEvidence,
  ORGANIZATION_CAUSES,
  ORGANIZATION_HEADS,
  ORGANIZATION_SUBJECTS,
  type OrganizationHead,
  PERSIAN_RANKS,
  PROPERLY_NAMED,
  RANK_ADJECTIVES,
  VAGUE_COMPLEMENTS,
} from './organization-heads'
import { isOrdinary } from './persian-shapes'
import {
  buildName,
  followsClosely,
  keyBetween,
  type NationalityWord,
  nameOf,
  organizationNamed,
  partClassOf,
  procliticsOf,
  type RuleText,
  readingAt,
} from './rule-text'
import { WordClass } from './trigger-words'
import { Affix } from './word-classes'
import { hasConjunction } from './word-parts'

const AND = '\u0648'
const LAM = '\u0644'
/** ل before the article, whose alef is not written. */
const LAM_AND_LAM = LAM + LAM
/** Words of a complement at most. */
const LONGEST_COMPLEMENT = 9

/** A head with the words after its first. */
interface Head extends OrganizationHead {
  readonly rest: readonly string[]
}

interface HeadWords {
  readonly heads: ReadonlyMap<string, readonly Head[]>
  readonly subjects: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
}

function foldedSet(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap(foldedWords))
}

function readWords(lang: 'ar' | 'fa'): HeadWords {
  const heads = new Map<string, Head[]>()
  for (const { lang: langOfHead, evidence, kind, inside, form } of ORGANIZATION_HEADS) {
    if (langOfHead !== lang) continue
    const [first = '', ...rest] = foldedWords(form)
    const known = [...(heads.get(first) ?? []), { lang, evidence, kind, inside, form, rest }]
    heads.set(
      first,
      known.sort((a, b) => b.rest.length - a.rest.length),
    )
  }
  return { heads, subjects: foldedSet(ORGANIZATION_SUBJECTS[lang]), causes: foldedSet(ORGANIZATION_CAUSES[lang]) }
}

interface Lexicon {
  readonly ar: HeadWords
  readonly fa: HeadWords
  readonly adjectives: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly ranks: ReadonlySet<string>
  readonly persianRanks: ReadonlySet<string>
  readonly vague: ReadonlySet<string>
  readonly clear: ReadonlySet<string>
  readonly proper: ReadonlySet<string>
}

let knownLexicon: Lexicon | undefined

/** Read when the first head is met. */
function lexicon(): Lexicon {
  knownLexicon ??= {
    ar: readWords('ar'),
    fa: readWords('fa'),
    adjectives: foldedSet(BODY_ADJECTIVES),
    fields: foldedSet(FIELD_ADJECTIVES),
    ranks: foldedSet(RANK_ADJECTIVES),
    persianRanks: foldedSet(PERSIAN_RANKS),
    vague: foldedSet(VAGUE_COMPLEMENTS),
    clear: foldedSet(CLEAR_WITH_ADJECTIVE),
    proper: foldedSet(PROPERLY_NAMED),
  }
  return knownLexicon
}

/** The words after a head that may complete it. */
interface Complement {
  readonly lastToken: number
  /** Offset past the name, where a Persian suffix follows it. */
  readonly end?: number | undefined
  /** The first noun says what a body is for. */
  readonly hasSubject: boolean
  /** An adjective says it. */
  readonly hasField: boolean
  /** The first noun is one that parties call themselves by. */
  readonly hasCause: boolean
  /** A place, nationality or adjective ends it. */
  readonly isClosed: boolean
  /** A place ends it, or an adjective of rank stands in it (الوطنية). */
  readonly isRanked: boolean
  /** The place stands right after the head. */
  readonly isSeat: boolean
  /** In Persian استان or a word like it stands before the place. */
  readonly isInProvince: boolean | undefined
  /** What sort of place it is. */
  readonly kind: EntityKind | undefined
}

type Nouns = Pick<Complement, 'hasSubject' | 'hasField' | 'hasCause'>
/** What only Persian complements tell. */
type PersianFacts = Partial<Pick<Complement, 'isInProvince' | 'kind'>>
type Ending = Pick<Complement, 'lastToken' | 'end' | 'isClosed' | 'isRanked' | 'isSeat'> & PersianFacts

function complementOf({ hasSubject, hasField, hasCause }: Nouns, ending: Ending): Complement {
  const { lastToken, end, isClosed, isRanked, isSeat, isInProvince, kind } = ending
  return { lastToken, end, hasSubject, hasField, hasCause, isClosed, isRanked, isSeat, isInProvince, kind }
}

/** Ends every name: function words, verbs, and the offices and titles of persons. */
const BOUNDARY = WordClass.Stop | WordClass.Verb | WordClass.Title | WordClass.Office

/** An Arabic word in a complement. */
interface ArabicWord {
  readonly letters: string
  readonly isJoined: boolean
  readonly isDefinite: boolean
}

function arabicWord({ tokens }: RuleText, token: number): ArabicWord {
  const whole = wordAt(tokens, token)
  const isJoined = whole.startsWith(AND + ARABIC_ARTICLE)
  const noun = isJoined ? whole.slice(AND.length) : whole
  const isDefinite = noun.startsWith(ARABIC_ARTICLE)
  return { letters: isDefinite ? noun.slice(ARABIC_ARTICLE.length) : noun, isJoined, isDefinite }
}

const NISBA = /ي(?:ه|ين|ات)?$/u

/** A definite adjective that belongs to the name, no last name: هيئة النزاهة الاتحادية. */
function isAdjective(text: RuleText, token: number, { letters, isJoined }: ArabicWord): boolean {
  if (isJoined) return false
  if (lexicon().adjectives.has(ARABIC_ARTICLE + letters) || lexicon().ranks.has(ARABIC_ARTICLE + letters)) return true
  if (letters.length < 4 || !NISBA.test(letters)) return false
  return partClassOf(text, token, 0) === NamePartClass.None
}

/** The place whose name begins at a token, without proclitics. */
function placeAt(text: RuleText, token: number): Omit<PersianPlace, 'isInProvince'> | undefined {
  const name = nameOf(text, token)
  if (name === undefined || name.firstToken !== token || name.procliticLength > 0) return undefined
  const { type, kind, country } = name.gazetteer.head(name.entity)
  if (type !== 'location') return undefined
  return { lastToken: name.lastToken, end: name.suffix === '' ? undefined : name.end, kind, country }
}

/** A place that ends the name of a Persian body. */
export interface PersianPlace {
  readonly lastToken: number
  readonly end: number | undefined
  readonly kind: EntityKind | undefined
  readonly country: string | undefined
  /** استان or a word like it stands before it. */
  readonly isInProvince: boolean
}

/** The place at a token, its administrative head before it. */
export function persianPlaceAt(text: RuleText, token: number): PersianPlace | undefined {
  const isInProvince = IN_PROVINCE.has(wordAt(text.tokens, token)) && followsClosely(text, token + 1)
  const place = placeAt(text, isInProvince ? token + 1 : token)
  return place === undefined ? undefined : { ...place, isInProvince }
}

/** A nationality with its article, which agrees with a definite noun. */
function definiteNationalityAt(text: RuleText, token: number): NationalityWord | undefined {
  const word = nationalityAt(text, token)
  return word?.isDefinite === true && word.cut === 0 ? word : undefined
}

function isBoundary(text: RuleText, token: number): boolean {
  return ((text.words.classes[token] as number) & BOUNDARY) !== 0
}

/** The nouns in the construct state, the definite noun, its adjectives and what "and" joins to it. */
function arabicComplement(text: RuleText, start: number, keepsPlace: boolean): Complement | undefined {
  const { subjects, causes } = lexicon().ar
  const first = arabicWord(text, start)
  const facts = { hasSubject: subjects.has(first.letters), hasField: false, hasCause: causes.has(first.letters) }
  let good: Complement | undefined
  let isConstruct = true
  for (let token = start; token < start + LONGEST_COMPLEMENT && followsClosely(text, token); token++) {
    if (nameOf(text, token) !== undefined) {
      const place = isConstruct ? placeAt(text, token) : undefined
      if (place === undefined) return good
      const { lastToken, end } = place
      return complementOf(facts, { lastToken, end, isClosed: true, isRanked: true, isSeat: token === start })
    }
    const word = arabicWord(text, token)
    const nationality = isConstruct ? undefined : definiteNationalityAt(text, token)
    if (nationality !== undefined) {
      if (!keepsPlace) return good
      const { lastToken } = nationality
      const isRanked = good?.isRanked === true
      return complementOf(facts, { lastToken, end: undefined, isClosed: true, isRanked, isSeat: false })
    }
    const isSubject = subjects.has(word.letters)
    const isAdjoined = !isConstruct && word.isDefinite && isAdjective(text, token, word)
    if (!isAdjoined && !(word.isDefinite && isSubject) && isBoundary(text, token)) return good
    if (!word.isDefinite) {
      if (!isConstruct || !(isSubject || (token === start && facts.hasCause))) return good
      continue
    }
    const goesOn = isConstruct
      ? !word.isJoined
      : isAdjoined || (word.isJoined && (isSubject || causes.has(word.letters)))
    if (!goesOn) return good
    const isRanked = good?.isRanked === true || (isAdjoined && lexicon().ranks.has(ARABIC_ARTICLE + word.letters))
    const isClosed = isAdjoined || good?.isClosed === true
    good = complementOf(facts, { lastToken: token, end: undefined, isClosed, isRanked, isSeat: false })
    isConstruct = false
  }
  return good
}

const IN_PROVINCE: ReadonlySet<string> = foldedSet(
  words(`
    استان
    شهرستان
    شهر
    منطقه
    ولایت
  `),
)
const COUNTRY: ReadonlySet<string> = foldedSet(['کشور'])
const PLURAL: ReadonlySet<string> = foldedSet(
  words(`
    ها
    های
  `),
)

type ComplementEnd = Pick<Complement, 'lastToken' | 'end' | 'isClosed'> & PersianFacts

/** پژوهشهای, باشگاهها: what bodies are for, in the plural. */
function isPersianSubject(word: string): boolean {
  const { subjects } = lexicon().fa
  if (subjects.has(word)) return true
  if (FORCES.has(word)) return false
  const ending = PLURAL_ENDINGS.find((plural) => word.endsWith(plural))
  return ending !== undefined && subjects.has(word.slice(0, -ending.length))
}

const PLURAL_ENDINGS = [...PLURAL]
/** Plurals that mean something else than what ministries are for: نیروهای are forces. */
const FORCES: ReadonlySet<string> = foldedSet(
  words(`
    نیروها
    نیروهای
    کارها
    کارهای
    راهها
    راههای
  `),
)

/** The parts of a Persian complement, and how far they were read. */
class PersianComplement {
  hasSubject = false
  hasField = false
  #hasRank = false
  /** The last word that can end the name, -1 if none. */
  last = -1
  /** Commas stand in the list that is being read: only "and" may end it. */
  inList = false

  constructor(
    private readonly text: RuleText,
    private readonly start: number,
    /** A country after a party or an armed group is a mention of its own. Annotation guidelines 4. */
    private readonly keepsPlace: boolean,
  ) {}

  read(): Complement | undefined {
    const { text, start } = this
    for (let token = start; token < start + LONGEST_COMPLEMENT; token++) {
      const isClose = followsClosely(text, token)
      if (!isClose && !(this.last >= 0 && followsComma(text.tokens, token) && this.#isSubject(token))) break
      if (!isClose) this.inList = true
      const ending = isClose ? this.#endingAt(token) : undefined
      if (ending !== undefined) return this.inList ? undefined : this.#complement(ending)
      if (nameOf(text, token) !== undefined || !this.#goesOn(token)) break
    }
    if (this.last < 0 || this.inList || !this.#isComplete()) return undefined
    return this.#complement({ lastToken: this.last, isClosed: false })
  }

  #complement(ending: ComplementEnd): Complement {
    const { hasField, start, text } = this
    const hasSubject = this.hasSubject || (this.#hasRank && hasField)
    const hasCause = lexicon().fa.causes.has(wordAt(text.tokens, start))
    const isClosed = ending.isClosed || this.#hasRank
    const isSeat = ending.isClosed && this.last < 0
    return complementOf(
      { hasSubject, hasField, hasCause },
      {
        lastToken: ending.lastToken,
        end: ending.end,
        isClosed,
        isRanked: isClosed,
        isSeat,
        isInProvince: ending.isInProvince,
        kind: ending.kind,
      },
    )
  }

  #isSubject(token: number): boolean {
    return isPersianSubject(wordAt(this.text.tokens, token))
  }

  /** What "and" joins: another noun, or another adjective to one of fields (امور اجتماعی و فرهنگی). */
  #joins(token: number): boolean {
    if (this.#isSubject(token)) return true
    const { fields } = lexicon()
    return fields.has(wordAt(this.text.tokens, this.last)) && fields.has(wordAt(this.text.tokens, token))
  }

  /** The place, or the nationality, that ends the name. */
  #endingAt(token: number): ComplementEnd | undefined {
    const { text } = this
    const place = persianPlaceAt(text, token)
    if (place !== undefined && this.keepsPlace) {
      const { lastToken, end, isInProvince, kind } = place
      return { lastToken, end, isClosed: true, isInProvince, kind }
    }
    if (this.last < 0 || !this.keepsPlace) return undefined
    if (COUNTRY.has(wordAt(text.tokens, token))) return { lastToken: token, isClosed: false }
    const nationality = nationalityAt(text, token)
    return nationality?.form.reading === Reading.Persian
      ? { lastToken: nationality.lastToken, isClosed: true }
      : undefined
  }

  /** Whether a word belongs to the complement; "and" does when what follows it does. */
  #goesOn(token: number): boolean {
    const { text, last } = this
    const { fa, adjectives, fields, persianRanks } = lexicon()
    const word = wordAt(text.tokens, token)
    if (word === AND) {
      const isJoined = last >= 0 && followsClosely(text, token + 1) && this.#joins(token + 1)
      if (isJoined) this.inList = false
      return isJoined
    }
    if (GOVERNED.has(word) && last === token - 1 && last >= 0) {
      const isGoverning = GOVERNING.has(wordAt(text.tokens, last)) && followsClosely(text, token + 1)
      return isGoverning && this.#isSubject(token + 1)
    }
    if (token === this.start && persianRanks.has(word)) this.#hasRank = true
    if (isPersianSubject(word)) this.hasSubject = true
    else if (fields.has(word)) this.hasField = true
    else if (!adjectives.has(word) && !fa.causes.has(word) && !(PLURAL.has(word) && last >= 0)) return false
    this.last = token
    return true
  }

  /** Whether a word begins something else: a body, a verb, an ordinary word that no body is named by. */
  #isOther(token: number): boolean {
    return ((this.text.words.classes[token] as number) & (HEADS | BOUNDARY)) !== 0 || isOrdinary(this.text, token)
  }

  /** Nothing goes on with the noun: of a word that no list has nobody knows whether it belongs to the name. */
  #isComplete(): boolean {
    const { text, last } = this
    if (GOVERNING.has(wordAt(text.tokens, last))) return false
    let next = last + 1
    if (!followsClosely(text, next)) return true
    if (wordAt(text.tokens, next) === AND) {
      next++
      if (!followsClosely(text, next)) return false
      return nameOf(text, next) !== undefined || this.#isOther(next)
    }
    if (nameOf(text, next) !== undefined || IN_PROVINCE.has(wordAt(text.tokens, next))) return true
    return this.#isOther(next)
  }
}

/** Nouns that a preposition completes: مبارزه با مواد مخدر, حفاظت از محیط زیست. */
const GOVERNING: ReadonlySet<string> = foldedSet(
  words(`
    مبارزه
    مقابله
    حفاظت
    حمایت
    پیشگیری
  `),
)
const GOVERNED: ReadonlySet<string> = foldedSet(
  words(`
    با
    از
  `),
)

/** Words that begin another body. */
const HEADS = WordClass.Organization | WordClass.Institution

const TOWNS: ReadonlySet<EntityKind | undefined> = new Set(['city', 'town'])
/** Of clubs, whose names may be listed without their towns. */
const CLUB_PLACES: ReadonlySet<HeadEvidence> = new Set(['town', 'home'])

/** Whether the words after a head are evidence enough that it is a name. */
function isName(head: Head, complement: Complement, isVague: boolean): boolean {
  const { hasSubject, hasField, hasCause, isClosed, isRanked, isSeat } = complement
  switch (head.evidence) {
    case 'definite':
      return !isVague && !isSeat
    case 'subject':
      return hasSubject && !isVague
    case 'field':
      return hasSubject || hasField
    case 'place':
      return hasSubject && (head.kind === 'company' ? isRanked : isClosed)
    case 'seat':
    case 'branch':
      return isSeat
    case 'town':
      return isSeat && TOWNS.has(complement.kind)
    case 'home':
      return isSeat && (TOWNS.has(complement.kind) || complement.kind === 'province')
    case 'cause':
      return hasCause && !isSeat
  }
}

interface Place {
  readonly firstToken: number
  readonly lastToken: number
  readonly cut: number
  readonly end?: number | undefined
}

function headStands(text: RuleText, token: number, { rest }: Head): boolean {
  return rest.every((word, place) => {
    const next = token + 1 + place
    return followsClosely(text, next) && wordAt(text.tokens, next) === word
  })
}

function determinerStandsBefore(text: RuleText, token: number): boolean {
  if (token === 0 || procliticsOf(text, token) > 0 || !followsClosely(text, token)) return false
  return isDeterminer(text.tokens, token - 1, readingAt(text, token))
}

/** مدیرکل میراث فرهنگی فارس: who heads an office stands before its field. */
function followsOffice({ tokens, words: known }: RuleText, token: number): boolean {
  if (token === 0 || ((tokens.gap[token] as number) & Gap.Hard) !== 0) return false
  return ((known.classes[token - 1] as number) & WordClass.Office) !== 0
}

/** A body by the noun in the construct state that says its sort: هيئة النزاهة, اداره کل راه استان مرکزی. */
function headedAt(text: RuleText, token: number): { place: Place; head: OrganizationHead } | undefined {
  const { tokens } = text
  const reading = readingAt(text, token)
  const isPersian = reading === Reading.Persian
  const cut = procliticsOf(text, token)
  if (isPersian && cut > 0) return undefined
  const { heads } = isPersian ? lexicon().fa : lexicon().ar
  for (const head of heads.get(wordAt(tokens, token).slice(cut)) ?? []) {
    if (!headStands(text, token, head)) continue
    const start = token + 1 + head.rest.length
    if (!followsClosely(text, start)) continue
    const isClub = CLUB_PLACES.has(head.evidence)
    if (nameOf(text, token) !== undefined && !isClub) continue
    const keepsPlace = isClub || (head.evidence !== 'cause' && head.kind !== 'party' && head.kind !== 'other')
    const complement = isPersian
      ? new PersianComplement(text, start, keepsPlace).read()
      : arabicComplement(text, start, keepsPlace)
    if (complement === undefined) continue
    const isVague = !isPersian && isVagueAt(text, start, complement)
    if (!isName(head, complement, isVague)) continue
    if (head.evidence === 'branch' && complement.isInProvince !== true && !followsOffice(text, token)) continue
    const { lastToken, end } = complement
    const place = head.inside
      ? { firstToken: token, lastToken, cut, end }
      : { firstToken: start, lastToken, cut: 0, end }
    return { place, head }
  }
  return isPersian ? undefined : properlyNamedAt(text, token, cut)
}

function isVagueAt(text: RuleText, start: number, { lastToken, isClosed }: Complement): boolean {
  const { letters } = arabicWord(text, start)
  if (!lexicon().vague.has(letters)) return false
  return !(isClosed && lastToken > start && lexicon().clear.has(letters))
}

const COMPANY = foldedWords('شركة')[0]
/** Words of a name of its own at most. */
const LONGEST_PROPER = 2

/**
 * An indefinite word after a head, and then the definite adjective of the head or what the body is for: only a name of its own
 * stands so between them (بنك صفوة الإسلامي, مركز سيدار للدراسات القانونية).
 */
function properlyNamedAt(
  text: RuleText,
  token: number,
  cut: number,
): { place: Place; head: OrganizationHead } | undefined {
  const letters = wordAt(text.tokens, token).slice(cut)
  if (!lexicon().proper.has(letters)) return undefined
  const head = definiteHead(letters)
  if (head === undefined) return undefined
  let next = token + 1
  while (next - token <= LONGEST_PROPER && canBeProper(text, next)) next++
  if (next === token + 1 || !followsClosely(text, next)) return undefined
  const isForeign = head.kind === 'company' && letters === COMPANY && definiteNationalityAt(text, next) !== undefined
  // شركة بترونت الهندية: a company's nationality is no part of its name. Annotation guidelines 4.
  if (isForeign) return { place: { firstToken: token + 1, lastToken: next - 1, cut: 0 }, head }
  const lastToken = endOfAdjectives(text, next) ?? endOfPurpose(text, next)
  return lastToken === undefined ? undefined : { place: { firstToken: token, lastToken, cut }, head }
}

/** An indefinite word that no list has and that is written neither with a clitic nor as an adjective or a feminine noun. */
function canBeProper(text: RuleText, token: number): boolean {
  if (!followsClosely(text, token) || nameOf(text, token) !== undefined) return false
  const { letters, isDefinite } = arabicWord(text, token)
  if (isDefinite || letters.length < SHORTEST_PROPER || (text.words.classes[token] as number) !== 0) return false
  if (text.ordinary.has(token) || lexicon().ar.subjects.has(letters)) return false
  return !hasConjunction(text, token) && !letters.startsWith(LAM) && !NISBA.test(letters)
}

const SHORTEST_PROPER = 3

/** The last of definite adjectives from a token on. */
function endOfAdjectives(text: RuleText, token: number): number | undefined {
  let last: number | undefined
  for (let next = token; followsClosely(text, next) && nameOf(text, next) === undefined; next++) {
    const word = arabicWord(text, next)
    const nationality = definiteNationalityAt(text, next)
    if (nationality === undefined && !(word.isDefinite && isAdjective(text, next, word))) break
    last = next
  }
  return last
}

/** The last word of what bodies are for, after ل and the article. */
function endOfPurpose(text: RuleText, token: number): number | undefined {
  const word = wordAt(text.tokens, token)
  if (!word.startsWith(LAM_AND_LAM) || !lexicon().ar.subjects.has(word.slice(LAM_AND_LAM.length))) return undefined
  return purposeAt(text, token)
}

/** Built from the table of the construct state; of the definite head only its sort counts. */
function definiteHead(letters: string): OrganizationHead | undefined {
  return lexicon()
    .ar.heads.get(letters)
    ?.find(({ rest }) => rest.length === 0)
}

const ASSEMBLY = 'جمعية'
const GENERAL: ReadonlySet<string> = foldedSet(
  words(`
    عامة
    عمومية
  `),
)

/** A definite head, its adjectives, and the purpose after ل: الهيئة العامة للتأمين الصحي. */
function purposefulAt(text: RuleText, token: number): { place: Place; head: OrganizationHead } | undefined {
  const { tokens } = text
  const cut = procliticsOf(text, token)
  const whole = wordAt(tokens, token)
  const isAfterLam = whole.startsWith(LAM_AND_LAM, cut - 1)
  const head = definiteHead(whole.slice(cut + (isAfterLam ? 1 : ARABIC_ARTICLE.length)))
  if (head === undefined || head.kind === 'party') return undefined
  // الجمعية العامة is an assembly of another body.
  const isAssembly = head.form === ASSEMBLY
  let next = token + 1
  let hasRank = false
  for (; followsClosely(text, next); next++) {
    const word = arabicWord(text, next)
    if (!word.isDefinite || word.isJoined || nameOf(text, next) !== undefined) break
    const nationality = nationalityAt(text, next)
    const isRank = nationality !== undefined || lexicon().ranks.has(ARABIC_ARTICLE + word.letters)
    if (!isRank && !isAdjective(text, next, word)) break
    hasRank ||= isRank && !(isAssembly && GENERAL.has(word.letters))
  }
  if (!hasRank || !followsClosely(text, next) || nameOf(text, next) !== undefined) return undefined
  const lastToken = purposeAt(text, next)
  return lastToken === undefined ? undefined : { place: { firstToken: token, lastToken, cut }, head }
}

/** The last word of a purpose that ل introduces: للتأمين الصحي, لحقوق الإنسان. */
function purposeAt(text: RuleText, token: number): number | undefined {
  const word = wordAt(text.tokens, token)
  if (!word.startsWith(LAM)) return undefined
  let lastToken = token
  if (word.startsWith(LAM_AND_LAM)) {
    // للنقل is a noun, though نقل is a verb as well.
    const isPerson = ((text.words.classes[token] as number) & (WordClass.Title | WordClass.Office)) !== 0
    if (isPerson || lexicon().vague.has(word.slice(LAM_AND_LAM.length))) return undefined
  } else {
    if (isBoundary(text, token)) return undefined
    // A noun in the construct state: the definite one must follow.
    let next = token + 1
    // لنقابات عمال العراق: nouns that bodies are for go on with one another.
    while (followsClosely(text, next + 1) && lexicon().ar.subjects.has(wordAt(text.tokens, next))) next++
    if (!followsClosely(text, next)) return undefined
    const name = nameOf(text, next)
    if (name !== undefined) return name.firstToken === next && name.procliticLength === 0 ? name.lastToken : undefined
    const noun = arabicWord(text, next)
    if (!noun.isDefinite || noun.isJoined || isBoundary(text, next)) return undefined
    lastToken = next
  }
  for (let next = lastToken + 1; followsClosely(text, next) && nameOf(text, next) === undefined; next++) {
    const noun = arabicWord(text, next)
    const isJoinedNoun = noun.isJoined && lexicon().ar.subjects.has(noun.letters)
    if (!noun.isDefinite || !(isJoinedNoun || isAdjective(text, next, noun))) break
    lastToken = next
  }
  return lastToken
}

/** A word that stands in no listed name; that of a club may be listed alone (استقلال). */
function mayOpenBody(text: RuleText, token: number): boolean {
  const listed = nameOf(text, token)
  if (listed === undefined) return true
  const isAlone = listed.firstToken === listed.lastToken && listed.reading === Reading.Persian
  return isAlone && listed.gazetteer.typeOf(listed.entity) === 'organization'
}

/**
 * Bodies that no gazetteer lists, by the head that says their sort and by what completes it. A description is none: the
 * complement must be definite, say what a body is for, or end in a place (شركة نفط البصرة, and not شركة نفط أجنبية).
 */
export function findOrganizationNames(text: RuleText, gazetteers: readonly Gazetteer[]): BuiltName[] {
  const found: BuiltName[] = []
  const { classes, affixes } = text.words
  let last = -1
  for (const token of text.words.openings) {
    if (((classes[token] as number) & WordClass.Organization) === 0 || token <= last || !mayOpenBody(text, token))
      continue
    const isDefinite = ((affixes[token] as number) & Affix.Article) !== 0
    const name = isDefinite ? purposefulAt(text, token) : headedAt(text, token)
    if (name === undefined || determinerStandsBefore(text, token)) continue
    const { place, head } = name
    const key = keyBetween(text, place.firstToken, place.lastToken, place.cut)
    const link = organizationNamed(gazetteers, key)
    const facts = { rule: 'head', type: 'organization', kind: head.kind, link, key, end: place.end } as const
    found.push(buildName(text, place, facts))
    last = place.lastToken
  }
  return found
}
