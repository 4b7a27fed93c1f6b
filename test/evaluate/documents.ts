import fc from 'fast-check'
import type { GoldAnnotation, GoldDocument } from '../../src/evaluate'
import type { EntityType } from '../../src/types'

/** `person 0-5 rabia`: type, span, and the id, `NIL`, or nothing where the gold says no link. */
export function annotation(line: string, more: Partial<GoldAnnotation> = {}): GoldAnnotation {
  const [type = '', span = '', id] = line.split(' ')
  const [start = Number.NaN, end = Number.NaN] = span.split('-').map(Number)
  return {
    start,
    end,
    type: type as EntityType,
    ...(id !== undefined && { id: id === 'NIL' ? null : id }),
    ...more,
  }
}

/** A document of fifty letters with annotations, a line each. */
export function documentOf(id: string, lines: readonly string[], more: Partial<GoldDocument> = {}): GoldDocument {
  return { id, text: 'x'.repeat(50), annotations: lines.map((line) => annotation(line)), ...more }
}

const LENGTH = 30
const TYPES: readonly EntityType[] = ['person', 'location', 'organization']

interface Shape {
  /** Lengths of gaps and names in turn. */
  lengths: number[]
  types: EntityType[]
  ids: (string | null)[]
}

function laidOut({ lengths, types, ids }: Shape): GoldAnnotation[] {
  const annotations: GoldAnnotation[] = []
  let at = 0
  for (let place = 0; 2 * place + 1 < lengths.length; place++) {
    const start = at + (lengths[2 * place] as number)
    const end = start + 1 + (lengths[2 * place + 1] as number)
    if (end > LENGTH) break
    annotations.push({ start, end, type: types[place] as EntityType, id: ids[place] as string | null })
    at = end
  }
  return annotations
}

const SHAPE = fc.record({
  lengths: fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
  types: fc.array(fc.constantFrom(...TYPES), { minLength: 10, maxLength: 10 }),
  ids: fc.array(fc.constantFrom('a', 'b', null), { minLength: 10, maxLength: 10 }),
})

/** Annotations beside each other, few types and ids, so that two such lists agree in part. */
export const separate: fc.Arbitrary<GoldAnnotation[]> = SHAPE.map(laidOut)

/** Annotations that may overlap and be equal. */
export const overlapping: fc.Arbitrary<GoldAnnotation[]> = fc.array(
  fc
    .record({
      start: fc.nat(12),
      length: fc.integer({ min: 1, max: 4 }),
      type: fc.constantFrom(...TYPES.slice(0, 2)),
      id: fc.constantFrom('a', 'b', null),
    })
    .map(({ start, length, type, id }) => ({ start, end: start + length, type, id })),
  { maxLength: 6 },
)

/** Documents with such annotations, as many on both sides. */
export function pairsOf(
  annotations: fc.Arbitrary<GoldAnnotation[]>,
): fc.Arbitrary<{ gold: GoldDocument[]; predicted: GoldDocument[] }> {
  return fc.array(fc.tuple(annotations, annotations), { minLength: 1, maxLength: 5 }).map((pairs) => {
    const side = (place: 0 | 1): GoldDocument[] =>
      pairs.map((pair, number) => ({
        id: String(number),
        text: 'x'.repeat(LENGTH),
        lang: number % 2 === 0 ? 'ar' : 'fa',
        annotations: pair[place],
      }))
    return { gold: side(0), predicted: side(1) }
  })
}
