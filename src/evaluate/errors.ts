import type { AnnotatedDocument, Annotation } from '../formats/document'
import type { EntityType, Layer, Miss, MissGate, Span } from '../types'
import { assign, NOBODY } from './assignment'
import { type DocumentPair, type GoldAnnotation, type GoldDocument, overlaps, pairDocuments } from './gold'
import { type LinkJudge, linkJudge, saysLink } from './links'

/** Why a gold mention was not found as it stands, or why a prediction is wrong. */
export type Cause =
  /** A clitic or suffix was not cut off. */
  | 'clitic'
  /** The spelling in the text is not accepted for any name of the entity. */
  | 'fold'
  /** A name that is also an ordinary word, or a short one, stands without a licence, or context forbids it. */
  | 'homograph'
  /** Another stretch of the same words was reported. */
  | 'boundary'
  /** The span is right, the type is not. */
  | 'type'
  /** Span and type are right; the link is to another entity, missing, or not expected. */
  | 'link'
  /** No dictionary has the entity, or none has this name of it. */
  | 'not-in-dictionary'
  /** The options of the extractor leave it out. */
  | 'not-requested'
  /** A prediction where the gold has nothing. */
  | 'extra'
  /** Nothing explains it: the gold says no entity, or no `explainMiss` was given. */
  | 'unexplained'

/** The causes, in the order of reports. */
export const CAUSES: readonly Cause[] = [
  'not-in-dictionary',
  'homograph',
  'clitic',
  'fold',
  'boundary',
  'type',
  'link',
  'extra',
  'not-requested',
  'unexplained',
]

/** One mention that is wrong: missed (no `predicted`), extra (no `gold`), or found otherwise than it stands (both). */
export interface ScoringError {
  /** Id of the document. */
  document: string
  cause: Cause
  gold?: GoldAnnotation
  predicted?: Annotation
  /** The characters of the gold span, or of the predicted one. */
  surface: string
  /** What was wanted and what was reported. */
  difference: string
  /** Why, as `explainMiss` says it, or what else is known. */
  explanation?: string
}

/** What can say why an entity was not reported in a text: an `Extractor`. */
export interface Explainer {
  explainMiss(text: string, id: string, options?: { layers?: Layer[] }): Miss
}

/** How errors are listed; all is optional. */
export interface ErrorOptions {
  /** Leave out mentions of other types, on both sides. */
  types?: readonly EntityType[]
  /** When a link is right; see `ScoreOptions`. */
  isRightLink?: LinkJudge
  /** Finds the causes of what was missed. */
  explainer?: Explainer
  /** Which entities a gold mention may mean; by default the one of its id. See `idFinder`. */
  idsOf?: (gold: Annotation) => readonly string[]
}

const CAUSE_OF_GATE: Readonly<Record<MissGate, Cause>> = {
  'no-such-entity': 'not-in-dictionary',
  'not-in-text': 'not-in-dictionary',
  boundary: 'boundary',
  language: 'not-in-dictionary',
  spelling: 'fold',
  clitic: 'clitic',
  'no-licence': 'homograph',
  blocked: 'homograph',
  overlap: 'boundary',
  namesake: 'link',
  'not-requested': 'not-requested',
}

interface Explanation {
  gate: MissGate
  message: string
}

const LINE_BREAK = '\n'

/** The line that a span begins in, or the lines that it runs over. */
function linesAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf(LINE_BREAK, start - 1) + 1
  const to = text.indexOf(LINE_BREAK, end)
  return { start: start === 0 ? 0 : from, end: to === -1 ? text.length : to }
}

/** Why entities were not reported at one place of a text. */
class MissFinder {
  readonly #explainer: Explainer | undefined
  readonly #idsOf: (gold: Annotation) => readonly string[]
  #text: string | undefined
  /** The layers that the gold of the text has. */
  #options: { layers?: Layer[] } = {}
  readonly #answers = new Map<string, Miss>()

  constructor({ explainer, idsOf = ({ id }) => (typeof id === 'string' ? [id] : []) }: ErrorOptions) {
    this.#explainer = explainer
    this.#idsOf = idsOf
  }

  /**
   * The whole text is asked first. It answers for the place that came furthest, and not at all for an entity that was
   * reported elsewhere; then the lines around the mention are asked alone, and at last the name without its surroundings:
   * whether a dictionary has it, and whether it needs a licence.
   */
  find({ text, layers }: GoldDocument, mention: GoldAnnotation): Explanation | undefined {
    if (this.#text !== text) this.#answers.clear()
    this.#text = text
    this.#options = layers === undefined ? {} : { layers: [...layers] }
    const ids = this.#idsOf(mention)
    if (this.#explainer !== undefined && ids.length === 0 && mention.id === undefined && mention.name !== undefined) {
      return { gate: 'no-such-entity', message: `no dictionary has an entity of the name ${mention.name}` }
    }
    const lines = linesAround(text, mention)
    const isWhole = lines.start === 0 && lines.end === text.length
    return (
      this.#ask(text, { start: 0, end: text.length }, mention, ids, true) ??
      (isWhole ? undefined : this.#ask(text, lines, mention, ids, true)) ??
      this.#ask(text, mention, mention, ids, false)
    )
  }

  /** What the explainer says; of a whole text it is asked once for an entity, however often the text misses it. */
  #answer(asked: string, id: string): Miss {
    const known = asked === this.#text ? this.#answers.get(id) : undefined
    if (known !== undefined) return known
    const answer = (this.#explainer as Explainer).explainMiss(asked, id, this.#options)
    if (asked === this.#text) this.#answers.set(id, answer)
    return answer
  }

  #ask(text: string, part: Span, mention: Span, ids: readonly string[], mustLie: boolean): Explanation | undefined {
    if (this.#explainer === undefined) return undefined
    const asked = text.slice(part.start, part.end)
    const explained: (Explanation & { lies: boolean })[] = []
    for (const id of ids) {
      const { gate, span, message } = this.#answer(asked, id)
      const place = span && { start: span.start + part.start, end: span.end + part.start }
      if (gate !== null) explained.push({ gate, message, lies: place !== undefined && overlaps(place, mention) })
    }
    const best = explained.find(({ lies }) => lies)
    if (best !== undefined || mustLie) return best
    return explained.find(({ gate }) => CAUSE_OF_GATE[gate] === 'not-in-dictionary')
  }
}

/** Type and entity in a few words. */
export function described({ type, id, name }: Annotation): string {
  if (id === null) return `${type} NIL`
  const entity = id ?? name
  return entity === undefined ? type : `${type} ${entity}`
}

/** The errors of one document. */
class DocumentErrors {
  readonly errors: ScoringError[] = []
  readonly #pair: DocumentPair
  readonly #finder: MissFinder
  readonly #isRightLink: LinkJudge
  /** Predictions that an error tells of. */
  readonly #told = new Set<number>()

  constructor(pair: DocumentPair, finder: MissFinder, isRightLink: LinkJudge) {
    this.#pair = pair
    this.#finder = finder
    this.#isRightLink = isRightLink
    const { exact, linked, typed, overlapping } = assign(pair.gold.annotations, pair.predicted.annotations, isRightLink)
    for (const place of exact) if (place !== NOBODY) this.#told.add(place)
    pair.gold.annotations.forEach((mention, place) => {
      if (linked[place] === true) return
      const partner = exact[place] as number
      if (partner === NOBODY) this.#missed(mention, overlapping[place] as number)
      else this.#otherwise(mention, this.#predictedAt(partner), typed[place] === true)
    })
    this.#extra()
  }

  #predictedAt(place: number): Annotation {
    return this.#pair.predicted.annotations[place] as Annotation
  }

  #surface({ start, end }: Span): string {
    return this.#pair.gold.text.slice(start, end)
  }

  #push(cause: Cause, gold: GoldAnnotation | undefined, predicted: Annotation | undefined, explanation?: string): void {
    const wanted = gold === undefined ? 'nothing' : described(gold)
    const got = predicted === undefined ? 'nothing' : described(predicted)
    this.errors.push({
      document: this.#pair.gold.id,
      cause,
      ...(gold !== undefined && { gold }),
      ...(predicted !== undefined && { predicted }),
      surface: this.#surface((gold ?? predicted) as Span),
      difference: `wanted ${wanted}, got ${got}`,
      ...(explanation !== undefined && { explanation }),
    })
  }

  /** The span is right; the type or the link is not. */
  #otherwise(gold: GoldAnnotation, predicted: Annotation, isTyped: boolean): void {
    if (!isTyped) {
      this.#push('type', gold, predicted)
      return
    }
    const explained = this.#finder.find(this.#pair.gold, gold)
    const isUnknown = explained !== undefined && CAUSE_OF_GATE[explained.gate] === 'not-in-dictionary'
    // Where gold gives a name only, a record may be the right one under other names.
    const isSure = typeof gold.id === 'string' || predicted.id === null
    this.#push(isUnknown && isSure ? 'not-in-dictionary' : 'link', gold, predicted, explained?.message)
  }

  /** No prediction has the span; `overlapping` is one of the type that overlaps it. */
  #missed(gold: GoldAnnotation, overlapping: number): void {
    const { annotations } = this.#pair.predicted
    const near =
      overlapping === NOBODY
        ? annotations.findIndex((each, place) => !this.#told.has(place) && overlaps(each, gold))
        : overlapping
    const predicted = near === NOBODY ? undefined : this.#predictedAt(near)
    if (predicted !== undefined) this.#told.add(near)
    if (predicted?.type === gold.type && this.#isRightLink(gold, predicted)) {
      this.#push('boundary', gold, predicted)
      return
    }
    const explained = this.#finder.find(this.#pair.gold, gold)
    if (explained !== undefined) this.#push(CAUSE_OF_GATE[explained.gate], gold, predicted, explained.message)
    else if (predicted !== undefined) this.#push('boundary', gold, predicted)
    else if (gold.id === null) this.#push('not-in-dictionary', gold, undefined, 'no rule found the name either')
    else
      this.#push(
        'unexplained',
        gold,
        undefined,
        saysLink(gold) ? undefined : 'the gold does not say which entity is meant',
      )
  }

  #extra(): void {
    this.#pair.predicted.annotations.forEach((predicted, place) => {
      if (this.#told.has(place)) return
      const isInGold = this.#pair.gold.annotations.some((gold) => overlaps(gold, predicted))
      this.#push(isInGold ? 'boundary' : 'extra', undefined, predicted)
    })
  }
}

/**
 * What is wrong in the predictions, sorted by cause in the order of `CAUSES`, then as in the gold. A mention is wrong when
 * it is not `linked` (see `Measure`). Throws a `TypeError` as `score` does.
 */
export function listErrors(
  gold: readonly GoldDocument[],
  predicted: readonly AnnotatedDocument[],
  options: ErrorOptions = {},
): ScoringError[] {
  const { types, isRightLink = linkJudge() } = options
  const finder = new MissFinder(options)
  return pairDocuments(gold, predicted, types)
    .flatMap((pair) => new DocumentErrors(pair, finder, isRightLink).errors)
    .sort((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause))
}
