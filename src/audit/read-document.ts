import { type BuiltName, isBuilt, type NameRule } from '../context/built-names'
import { stemsAt, wordAt, wordBefore, writtenWord } from '../context/context-words'
import { judge } from '../context/licences'
import { ENGLISH_TITLES, OFFICES, PERSON_TITLES, PLACE_HEADS } from '../context/triggers'
import { readText } from '../extract-entities'
import type { Candidate } from '../gazetteer/candidates'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { patternOf } from '../gazetteer/name-pattern'
import { Reading } from '../language/label-tokens'
import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { Namesakes } from '../resolution/namesakes'
import { compareStanding, onePerEntity } from '../resolution/overlaps'
import { type AdmittedReading, headOf, idOf, spanKey } from '../resolution/readings'
import type { Tokens } from '../tokenization/tokens'
import type { EntityType, Mention, Span } from '../types'

/** What became of a name at one place. */
export type Outcome = 'hit' | 'open' | 'beaten' | 'blocked' | 'unlicensed'

/** A name of a gazetteer at one place of a text. */
export interface Sighting {
  candidate: Candidate
  outcome: Outcome
  /** More than the name itself speaks for it. */
  hasEvidence: boolean
}

/** A name that a rule found and no gazetteer has, at one place of a text. */
export interface NewSighting {
  name: BuiltName
  mention: Mention
  /** The word before it that may be why it was found. */
  before: string | undefined
}

/** What a document shows of names. */
export interface DocumentNames {
  sightings: Sighting[]
  newSightings: NewSighting[]
}

const NO_HEADS: ReadonlySet<string> = new Set()
const PERSON_HEADS: ReadonlySet<string> = new Set([...PERSON_TITLES, ...OFFICES, ...ENGLISH_TITLES])
const HEADS_OF: Partial<Record<EntityType, ReadonlySet<string>>> = {
  person: PERSON_HEADS,
  location: PLACE_HEADS,
  facility: PLACE_HEADS,
}
/** The rules by which a word before a name makes a name of it. */
const RULES_OF_WORDS_BEFORE: ReadonlySet<NameRule> = new Set<NameRule>(['title', 'head', 'verb'])
/** Words between a title and a name that may belong to the title. */
const LONGEST_TITLE = 3

/** The mentions of a text by place; they do not overlap. */
class MentionPlaces {
  constructor(private readonly mentions: readonly Mention[]) {}

  /** The mentions that have a character in common with a span. */
  at({ start, end }: Span): Mention[] {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as Mention).end <= start) low = middle + 1
      else high = middle
    }
    const found: Mention[] = []
    for (let place = low; place < this.mentions.length; place++) {
      const mention = this.mentions[place] as Mention
      if (mention.start >= end) break
      found.push(mention)
    }
    return found
  }
}

/** One document. */
class DocumentReader {
  readonly #tokens: Tokens
  readonly #mentions: readonly Mention[]
  readonly #places: MentionPlaces
  readonly #bySpan = new Map<number, AdmittedReading[]>()
  readonly #found: readonly Candidate[]
  /** The readings that became mentions with a link. */
  readonly #chosen: AdmittedReading[] = []
  /** The loose letters of the mentions of each entity. */
  readonly #keysOfId = new Map<string, Set<string>>()
  /** The entities mentioned of each country. */
  readonly #idsOfCountry = new Map<string, Set<string>>()
  #namesakes: Namesakes | undefined

  constructor(gazetteers: readonly Gazetteer[], text: string) {
    const { tokens, found, admitted, mentions } = readText(gazetteers, text, {}, new Set())
    this.#tokens = tokens
    this.#mentions = mentions
    this.#places = new MentionPlaces(mentions)
    this.#found = found.candidates
    for (const reading of onePerEntity(admitted)) {
      const key = spanKey(reading.candidate)
      const others = this.#bySpan.get(key)
      if (others === undefined) this.#bySpan.set(key, [reading])
      else others.push(reading)
    }
    for (const mention of mentions) this.#note(mention)
  }

  #note(mention: Mention): void {
    const { id, text } = mention
    if (id === null) return
    const reading = this.#readingsAt(mention).find(({ candidate }) => idOf(candidate) === id)
    if (reading === undefined) return
    this.#chosen.push(reading)
    addTo(this.#keysOfId, id, patternOf(text).key)
    const { country } = headOf(reading.candidate)
    if (country !== undefined) addTo(this.#idsOfCountry, country, id)
  }

  #readingsAt({ start, end }: Span): readonly AdmittedReading[] {
    return this.#bySpan.get(start * 2 ** 27 + (end - start)) ?? []
  }

  read(): DocumentNames {
    const sightings: Sighting[] = []
    for (const readings of this.#bySpan.values()) {
      for (const reading of readings) {
        if (isBuilt(reading.candidate)) continue
        const sighting = this.#admittedSighting(reading as AdmittedReading<Candidate>)
        if (sighting !== undefined) sightings.push(sighting)
      }
    }
    return { sightings: sightings.concat(this.#otherSightings()), newSightings: this.#newSightings() }
  }

  #admittedSighting(reading: AdmittedReading<Candidate>): Sighting | undefined {
    const { candidate } = reading
    const id = idOf(candidate)
    const around = this.#places.at(candidate)
    const same = around.find(({ start, end }) => start === candidate.start && end === candidate.end)
    if (same?.id === id) return { candidate, outcome: 'hit', hasEvidence: this.#hasEvidence(reading, same) }
    // A longer name of the same entity is the same mention.
    if (around.some((mention) => mention.id === id)) return undefined
    const isOpen = same?.id === null && same.alternatives?.includes(id) === true
    return { candidate, outcome: isOpen ? 'open' : 'beaten', hasEvidence: false }
  }

  /** The names that context does not let through, one an entity and place. */
  #otherSightings(): Sighting[] {
    const seen = new Set<string>()
    return this.#found.flatMap((candidate): Sighting[] => {
      const id = idOf(candidate)
      const key = `${spanKey(candidate)} ${id}`
      const isAdmitted = this.#readingsAt(candidate).some((each) => idOf(each.candidate) === id)
      const around = this.#places.at(candidate)
      if (seen.has(key) || isAdmitted || around.some((mention) => mention.id === id)) return []
      seen.add(key)
      if (around.length > 0) return [{ candidate, outcome: 'beaten', hasEvidence: false }]
      const isBlocked = judge(this.#tokens, candidate).state === 'blocked'
      return [{ candidate, outcome: isBlocked ? 'blocked' : 'unlicensed', hasEvidence: false }]
    })
  }

  #hasEvidence(reading: AdmittedReading<Candidate>, mention: Mention): boolean {
    const { candidate, licence } = reading
    const id = idOf(candidate)
    const { type, country } = headOf(candidate)
    if (licence !== undefined || this.#followsHead(candidate, type)) return true
    if ((this.#keysOfId.get(id)?.size ?? 0) > 1) return true
    const compatriots = country === undefined ? undefined : this.#idsOfCountry.get(country)
    if (compatriots !== undefined && (compatriots.size > 1 || !compatriots.has(id))) return true
    return mention.alternatives !== undefined && this.#isChosenByDocument(candidate)
  }

  #followsHead({ firstToken, reading }: Candidate, type: EntityType): boolean {
    const token = wordBefore(this.#tokens, firstToken)
    const heads = HEADS_OF[type] ?? NO_HEADS
    return token >= 0 && stemsAt(this.#tokens, token, reading).some((stem) => heads.has(stem))
  }

  /** Whether more than prominence tells the entity from its namesakes. */
  #isChosenByDocument(candidate: Candidate): boolean {
    this.#namesakes ??= this.#makeNamesakes()
    const own = this.#readingsAt(candidate).find((each) => idOf(each.candidate) === idOf(candidate))
    return own !== undefined && this.#namesakes.pick(this.#rivalsOf(own))?.byProminence === false
  }

  #makeNamesakes(): Namesakes {
    const rivals = this.#chosen.map((each) => this.#rivalsOf(each))
    const unambiguous = this.#chosen.filter((_, place) => (rivals[place] as AdmittedReading[]).length <= 1)
    return new Namesakes(this.#tokens, unambiguous, rivals)
  }

  /** The readings that fit a span as well as this one, itself included. */
  #rivalsOf(reading: AdmittedReading): AdmittedReading[] {
    return this.#readingsAt(reading.candidate).filter((other) => compareStanding(reading, other) === 0)
  }

  #newSightings(): NewSighting[] {
    return this.#mentions.flatMap((mention): NewSighting[] => {
      if (mention.id !== null || mention.match !== 'rule') return []
      const names = this.#readingsAt(mention).map(({ candidate }) => candidate)
      const fitting = names.filter(isBuilt).filter(({ type, link }) => link === undefined && type === mention.type)
      // A last name is that of the person whom the text names in full, though a verb beside it would do as well.
      const [name] = fitting.sort((a, b) => b.key.length - a.key.length)
      return name === undefined ? [] : [{ name, mention, before: this.#cueBefore(name) }]
    })
  }

  /** The title or head among the words before a name; where none is known as such, the word next to it. */
  #cueBefore({ rule, firstToken, reading, type }: BuiltName): string | undefined {
    // In English the verb may as well stand after the name.
    if (!RULES_OF_WORDS_BEFORE.has(rule) || (rule === 'verb' && reading === Reading.English)) return undefined
    const tokens = this.#tokens
    const heads = HEADS_OF[type] ?? NO_HEADS
    const next = wordBefore(tokens, firstToken)
    for (let token = next, steps = 0; token >= 0 && steps < LONGEST_TITLE; token = wordBefore(tokens, token), steps++) {
      const head = stemsAt(tokens, token, reading).find((stem) => heads.has(stem))
      if (head !== undefined) return this.#withoutProclitics(token, head)
    }
    return next < 0 ? undefined : writtenWord(tokens, next)
  }

  /** A word as the text has it, without the proclitics before a stem of it. */
  #withoutProclitics(token: number, stem: string): string {
    const written = writtenWord(this.#tokens, token)
    const word = wordAt(this.#tokens, token)
    if (written.length !== word.length || !word.endsWith(stem)) return written
    const hasArticle = word.slice(0, -stem.length).endsWith(ARABIC_ARTICLE)
    return written.slice(-stem.length - (hasArticle ? ARABIC_ARTICLE.length : 0))
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}

/** Reads a document: where names of the gazetteers stand and what became of each, and the names that rules found. */
export function readDocument(gazetteers: readonly Gazetteer[], text: string): DocumentNames {
  return new DocumentReader(gazetteers, text).read()
}
