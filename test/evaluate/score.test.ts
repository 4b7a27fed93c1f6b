import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GoldDocument, linkJudge, MEASURES, type Measure, type Rates, score } from '../../src/evaluate'
import { conlleval, tagsOf } from './conlleval'
import { annotation, documentOf, overlapping, pairsOf, separate } from './documents'

/** F1 of the four measures, as counts: gold, found, predicted, right. */
function counts(gold: readonly string[], predicted: readonly string[]): Record<Measure, string> {
  const { total } = score([documentOf('d', gold)], [documentOf('d', predicted)])
  const shown = (rates: Rates | null): string =>
    rates === null ? 'not asked' : `${rates.found} of ${rates.gold}, ${rates.right} of ${rates.predicted}`
  return {
    span: shown(total.span),
    typed: shown(total.typed),
    linked: shown(total.linked),
    overlap: shown(total.overlap),
  }
}

const BY_HAND: { fact: string; gold: string[]; predicted: string[]; expected: Record<Measure, string> }[] = [
  {
    fact: 'the same',
    gold: ['person 0-5 a'],
    predicted: ['person 0-5 a'],
    expected: { span: '1 of 1, 1 of 1', typed: '1 of 1, 1 of 1', linked: '1 of 1, 1 of 1', overlap: '1 of 1, 1 of 1' },
  },
  {
    fact: 'another entity',
    gold: ['person 0-5 a'],
    predicted: ['person 0-5 b'],
    expected: { span: '1 of 1, 1 of 1', typed: '1 of 1, 1 of 1', linked: '0 of 1, 0 of 1', overlap: '1 of 1, 1 of 1' },
  },
  {
    fact: 'a link where NIL is right',
    gold: ['person 0-5 NIL'],
    predicted: ['person 0-5 b'],
    expected: { span: '1 of 1, 1 of 1', typed: '1 of 1, 1 of 1', linked: '0 of 1, 0 of 1', overlap: '1 of 1, 1 of 1' },
  },
  {
    fact: 'a link rightly absent',
    gold: ['person 0-5 NIL'],
    predicted: ['person 0-5 NIL'],
    expected: { span: '1 of 1, 1 of 1', typed: '1 of 1, 1 of 1', linked: '1 of 1, 1 of 1', overlap: '1 of 1, 1 of 1' },
  },
  {
    fact: 'another type: no overlap either',
    gold: ['person 0-5 a'],
    predicted: ['location 0-5 a'],
    expected: { span: '1 of 1, 1 of 1', typed: '0 of 1, 0 of 1', linked: '0 of 1, 0 of 1', overlap: '0 of 1, 0 of 1' },
  },
  {
    fact: 'a letter too many',
    gold: ['person 1-5 a'],
    predicted: ['person 0-5 a'],
    expected: { span: '0 of 1, 0 of 1', typed: '0 of 1, 0 of 1', linked: '0 of 1, 0 of 1', overlap: '1 of 1, 1 of 1' },
  },
  {
    fact: 'names that meet do not overlap',
    gold: ['person 0-5 a'],
    predicted: ['person 5-9 a'],
    expected: { span: '0 of 1, 0 of 1', typed: '0 of 1, 0 of 1', linked: '0 of 1, 0 of 1', overlap: '0 of 1, 0 of 1' },
  },
  {
    fact: 'a long prediction over two mentions counts once',
    gold: ['person 0-5 a', 'person 6-9 b'],
    predicted: ['person 0-9 a'],
    expected: { span: '0 of 2, 0 of 1', typed: '0 of 2, 0 of 1', linked: '0 of 2, 0 of 1', overlap: '1 of 2, 1 of 1' },
  },
  {
    fact: 'a prediction given twice is right once',
    gold: ['person 0-5 a'],
    predicted: ['person 0-5 a', 'person 0-5 a'],
    expected: { span: '1 of 1, 1 of 2', typed: '1 of 1, 1 of 2', linked: '1 of 1, 1 of 2', overlap: '1 of 1, 1 of 2' },
  },
  {
    fact: 'of several readings of a span the right one is taken',
    gold: ['person 0-5 a'],
    predicted: ['location 0-5 c', 'person 0-5 b', 'person 0-5 a'],
    expected: { span: '1 of 1, 1 of 3', typed: '1 of 1, 1 of 3', linked: '1 of 1, 1 of 3', overlap: '1 of 1, 1 of 3' },
  },
  {
    // The first mention must give way to the second, which overlaps nothing else.
    fact: 'overlaps are assigned so that most are matched',
    gold: ['person 0-9 a', 'person 0-3 b'],
    predicted: ['person 1-2 b', 'person 5-6 a'],
    expected: { span: '0 of 2, 0 of 2', typed: '0 of 2, 0 of 2', linked: '0 of 2, 0 of 2', overlap: '2 of 2, 2 of 2' },
  },
  {
    fact: 'gold without links asks for none',
    gold: ['person 0-5', 'person 6-9'],
    predicted: ['person 0-5 a'],
    expected: { span: '1 of 2, 1 of 1', typed: '1 of 2, 1 of 1', linked: 'not asked', overlap: '1 of 2, 1 of 1' },
  },
  {
    fact: 'nothing wanted, something found',
    gold: [],
    predicted: ['person 0-5 a'],
    expected: { span: '0 of 0, 0 of 1', typed: '0 of 0, 0 of 1', linked: '0 of 0, 0 of 1', overlap: '0 of 0, 0 of 1' },
  },
]

describe('counts worked out by hand', () => {
  test.each(BY_HAND)('$fact', ({ gold, predicted, expected }) => {
    expect(counts(gold, predicted)).toEqual(expected)
  })
})

describe('rates', () => {
  const total = (gold: string[], predicted: string[]): Rates =>
    score([documentOf('d', gold)], [documentOf('d', predicted)]).total.typed

  test('are shares of mentions, not means of documents', () => {
    const gold = [
      documentOf('one', ['person 0-1 a']),
      documentOf('two', ['person 0-1 a', 'person 2-3 a', 'person 4-5 a']),
    ]
    const predicted = [documentOf('one', []), documentOf('two', ['person 0-1 a', 'person 2-3 a', 'person 9-11 a'])]
    expect(score(gold, predicted).total.span).toEqual({
      gold: 4,
      found: 2,
      predicted: 3,
      right: 2,
      precision: 2 / 3,
      recall: 0.5,
      f1: 4 / 7,
    })
  })

  test('of nothing: what is not said is not wrong, what is not there is not missed', () => {
    expect(total([], [])).toMatchObject({ precision: 1, recall: 1, f1: 1 })
    expect(total(['person 0-5 a'], [])).toMatchObject({ precision: 1, recall: 0, f1: 0 })
    expect(total([], ['person 0-5 a'])).toMatchObject({ precision: 0, recall: 1, f1: 0 })
  })
})

describe('groups', () => {
  const gold: GoldDocument[] = [
    documentOf('ar', [], {
      lang: 'ar',
      phenomena: ['headline', 'homograph-word the form'],
      annotations: [
        annotation('person 0-5 a', { kind: 'politician', phenomena: ['short-name'] }),
        annotation('location 6-9 b', { kind: 'city' }),
        annotation('person 10-15 NIL'),
      ],
    }),
    documentOf('fa', ['organization 0-5 c'], { lang: 'fa' }),
  ]
  const predicted = [
    documentOf('ar', [], {
      annotations: [
        annotation('person 1-5 a', { kind: 'politician' }),
        annotation('person 6-9 b', { kind: 'official' }),
        annotation('person 10-15 NIL', { kind: 'other' }),
        annotation('location 20-25 e', { kind: 'city' }),
      ],
    }),
    documentOf('fa', ['organization 0-5 c']),
  ]
  const scores = score(gold, predicted)

  test('by type: a person taken for a place is missing in one and too much in the other', () => {
    expect(Object.keys(scores.byType)).toEqual(['person', 'organization', 'location'])
    expect(scores.byType['person']?.typed).toMatchObject({ gold: 2, found: 1, predicted: 3, right: 1 })
    expect(scores.byType['location']?.typed).toMatchObject({ gold: 1, found: 0, predicted: 1, right: 0 })
    // The span of the place was found, by a prediction that is no place.
    expect(scores.byType['location']?.span).toMatchObject({ gold: 1, found: 1, predicted: 1, right: 0 })
  })

  test('by language: that of the document', () => {
    expect(scores.byLanguage['ar']?.span).toMatchObject({ gold: 3, predicted: 4 })
    expect(scores.byLanguage['fa']?.span).toMatchObject({ gold: 1, predicted: 1, f1: 1 })
  })

  test('by kind: predictions on gold without a kind count for none', () => {
    expect(Object.keys(scores.byKind)).toEqual(['city', 'official', 'politician'])
    expect(scores.byKind['city']?.span).toMatchObject({ gold: 1, found: 1, predicted: 1, right: 0 })
    expect(scores.byKind['politician']?.overlap).toMatchObject({ gold: 1, found: 1, predicted: 1, right: 1 })
  })

  test('by phenomenon: of a document for all of it, of a mention for it and what lies on it', () => {
    expect(scores.byPhenomenon['headline']?.span).toMatchObject({ gold: 3, predicted: 4 })
    expect(scores.byPhenomenon['short-name']?.overlap).toMatchObject({ gold: 1, found: 1, predicted: 1, right: 1 })
    expect(scores.byPhenomenon['short-name']?.span).toMatchObject({ gold: 1, found: 0, predicted: 1, right: 0 })
  })

  test('a form is no part of the name of a phenomenon; a sentence stays one', () => {
    expect(Object.keys(scores.byPhenomenon)).toEqual(['headline', 'homograph-word', 'short-name'])
    const sentence = documentOf('d', ['person 0-5 a'], { phenomena: ['a surname alone'] })
    expect(Object.keys(score([sentence], [documentOf('d', [])]).byPhenomenon)).toEqual(['a surname alone'])
  })

  test('NIL is counted apart', () => {
    expect(scores.nil.linked).toMatchObject({ gold: 1, found: 1, predicted: 1, right: 1 })
  })

  test('types leaves out the others on both sides', () => {
    const persons = score(gold, predicted, { types: ['person'] })
    expect(persons.total.span).toMatchObject({ gold: 2, found: 1, predicted: 3, right: 1 })
    expect(Object.keys(persons.byType)).toEqual(['person'])
  })

  test('documents without links do not count for linked, beside others that have some', () => {
    const mixed = score(
      [...gold, documentOf('conll', ['person 0-5'])],
      [...predicted, documentOf('conll', ['person 0-5 x'])],
    )
    expect(mixed.total.span.gold).toBe(5)
    expect(mixed.total.linked?.gold).toBe(4)
  })
})

describe('links', () => {
  const place = (names: Record<string, string>): { source: string; type: 'location'; id: string; names: object } => ({
    id: 'q',
    type: 'location',
    names,
    source: 'test',
  })
  const judge = (names: Record<string, string>): boolean =>
    linkJudge({ getEntity: () => place(names) })(
      { start: 0, end: 1, type: 'location', name: 'Nineveh Governorate' },
      { start: 0, end: 1, type: 'location', id: 'q' },
    )

  test.each([
    ['the same name', { en: 'Nineveh Governorate' }, true],
    ['without its head', { en: 'Nineveh' }, true],
    ['with another head before it', { en: 'Province of Nineveh' }, true],
    ['another name', { en: 'Mosul' }, false],
  ])('by name: %s', (_, names, expected) => {
    expect(judge(names)).toBe(expected)
  })

  test('by name without records: the name of the prediction, loosely folded', () => {
    const gold = { start: 0, end: 1, type: 'location' as const, name: '\u0623\u0631\u0628\u064a\u0644' }
    const predicted = {
      start: 0,
      end: 1,
      type: 'location' as const,
      id: 'erbil',
      name: '\u0627\u0631\u0628\u06cc\u0644',
    }
    expect(linkJudge()(gold, predicted)).toBe(true)
    expect(linkJudge()(gold, { ...predicted, name: 'Erbil' })).toBe(false)
  })

  test('a name asks for some link', () => {
    const gold = { start: 0, end: 1, type: 'location' as const, name: 'Erbil' }
    expect(linkJudge()(gold, { ...gold, id: null })).toBe(false)
  })
})

describe('documents that do not fit are a TypeError that says which', () => {
  test.each<[string, GoldDocument[], GoldDocument[], RegExp]>([
    ['twice in the gold', [documentOf('d', []), documentOf('d', [])], [documentOf('d', [])], /two gold.*"d"/],
    ['twice predicted', [documentOf('d', [])], [documentOf('d', []), documentOf('d', [])], /two predicted.*"d"/],
    ['not predicted', [documentOf('d', [])], [], /nothing is predicted.*"d"/],
    ['not in the gold', [], [documentOf('d', [])], /"d" has no gold/],
    ['another text', [documentOf('d', [])], [documentOf('d', [], { text: 'y' })], /text of "d" differ/],
  ])('%s', (_, gold, predicted, says) => {
    expect(() => score(gold, predicted)).toThrow(TypeError)
    expect(() => score(gold, predicted)).toThrow(says)
  })
})

describe('properties', () => {
  const rates = (gold: GoldDocument[], predicted: GoldDocument[], measure: Measure): Rates =>
    score(gold, predicted).total[measure] as Rates

  test('of itself everything scores 1', () => {
    fc.assert(
      fc.property(pairsOf(overlapping), ({ gold }) => {
        const { total, byType, byLanguage, nil } = score(gold, gold)
        for (const tally of [total, nil, ...Object.values(byType), ...Object.values(byLanguage)]) {
          for (const measure of MEASURES) expect(tally[measure]?.f1).toBe(1)
        }
      }),
    )
  })

  test('precision and recall change places when gold and prediction do', () => {
    fc.assert(
      fc.property(pairsOf(overlapping), fc.constantFrom(...MEASURES), ({ gold, predicted }, measure) => {
        const [one, other] = [rates(gold, predicted, measure), rates(predicted, gold, measure)]
        expect([one.precision, one.recall, one.f1]).toEqual([other.recall, other.precision, other.f1])
      }),
    )
  })

  test('what is linked is typed, what is typed has the span and overlaps', () => {
    fc.assert(
      fc.property(pairsOf(overlapping), ({ gold, predicted }) => {
        const [span, typed, linked, overlap] = MEASURES.map((measure) => rates(gold, predicted, measure).right)
        expect(linked).toBeLessThanOrEqual(typed as number)
        expect(typed).toBeLessThanOrEqual(span as number)
        expect(typed).toBeLessThanOrEqual(overlap as number)
      }),
    )
  })

  test('no assignment has more pairs: all are tried', () => {
    fc.assert(
      fc.property(overlapping, overlapping, (gold, predicted) => {
        const scores = score(
          [documentOf('d', [], { annotations: gold })],
          [documentOf('d', [], { annotations: predicted })],
        )
        const touches = (a: number, b: number): boolean => {
          const [one, other] = [gold[a], predicted[b]]
          return (
            one !== undefined &&
            other !== undefined &&
            one.type === other.type &&
            one.start < other.end &&
            other.start < one.end
          )
        }
        const best = (place: number, free: readonly number[]): number => {
          if (place === gold.length) return 0
          const with_ = free
            .filter((each) => touches(place, each))
            .map(
              (each) =>
                1 +
                best(
                  place + 1,
                  free.filter((other) => other !== each),
                ),
            )
          return Math.max(best(place + 1, free), ...with_)
        }
        expect(scores.total.overlap.right).toBe(
          best(
            0,
            predicted.map((_, place) => place),
          ),
        )
      }),
    )
  })

  test('conlleval counts the same chunks, in all and by type', () => {
    let compared = 0
    fc.assert(
      fc.property(pairsOf(separate), ({ gold, predicted }) => {
        const side = (documents: GoldDocument[]): string[] =>
          documents.flatMap(({ text, annotations }) => [...tagsOf(text.length, annotations), 'O'])
        const second = conlleval(side(gold), side(predicted))
        const { total, byType } = score(gold, predicted)
        for (const [type, { typed }] of [['', total] as const, ...Object.entries(byType)]) {
          const count = second.get(type) ?? { gold: 0, predicted: 0, correct: 0 }
          expect({ gold: typed.gold, predicted: typed.predicted, correct: typed.right }).toEqual(count)
          expect(typed.found).toBe(typed.right)
          compared += count.correct
        }
      }),
      { numRuns: 300 },
    )
    // Random pairs seldom agree; some 100 to 150 chunks of 300 runs do.
    expect(compared).toBeGreaterThan(20)
  })
})

describe('the second opinion itself', () => {
  // Worked out by hand: of four gold chunks two are right; one is cut in two, one has another type.
  test('counts chunks of a text', () => {
    const gold = 'B-PER I-PER O B-LOC I-LOC I-LOC O B-ORG O B-PER'.split(' ')
    const predicted = 'B-PER I-PER O B-LOC I-LOC B-LOC O B-LOC O B-PER'.split(' ')
    expect(conlleval(gold, predicted).get('')).toEqual({ gold: 4, predicted: 5, correct: 2 })
    expect(conlleval(gold, predicted).get('LOC')).toEqual({ gold: 1, predicted: 3, correct: 0 })
  })
})
