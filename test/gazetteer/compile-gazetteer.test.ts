import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor, type EntityRecord, GazetteerError, loadGazetteer } from '../../src/core'
import { MAX_LETTER_CODE } from '../../src/gazetteer/double-array'
import { PACK_VERSION } from '../../src/gazetteer/packed-gazetteer'
import { ARABIC, extractorOf, facility, lines, organization, person, place, theMention, weak } from '../mentions'

const RECORDS: EntityRecord[] = [
  place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk', country: 'IQ', links: { note: 'x' } }),
  person('najjar', { ar: 'سالم النجاري', fa: 'سالم النجاری', en: 'Salem al-Najjari', near: ['وزارة'] }),
  weak(facility('camp', { ar: 'النور' }), {
    form: 'النور',
    need: { before: ['مخيم'], window: 1 },
    block: { after: ['و'] },
  }),
  organization('sdf', { ar: 'قسد', aliases: { ar: [{ form: 'ق.س.د', fold: 'strict' }], en: ['SDF'] } }),
]
const TEXT = 'قال سالم النجاري إن مخيم النور في كركوك تحت سيطرة ق.س.د (SDF). وأكد النجاري ذلك.'

describe('compileGazetteer', () => {
  it('gives the same bytes for the same records, in any order', () => {
    const once = JSON.stringify(compileGazetteer(RECORDS).packed)
    const again = JSON.stringify(compileGazetteer(structuredClone(RECORDS).reverse()).packed)
    expect(again).toBe(once)
  })

  it('does not change the records', () => {
    const before = JSON.stringify(RECORDS)
    compileGazetteer(RECORDS)
    expect(JSON.stringify(RECORDS)).toBe(before)
  })

  it('keeps no tie to the records: a later change has no effect', () => {
    const records = structuredClone(RECORDS)
    const gazetteer = compileGazetteer(records)
    const extractor = createExtractor({ gazetteers: [gazetteer] })
    ;(records[0] as EntityRecord).names.ar = 'changed'
    expect(extractor.extract(TEXT, ARABIC).find((mention) => mention.id === 'kirkuk')?.name).toBe('كركوك')
  })

  it('counts entities and names', () => {
    const gazetteer = compileGazetteer([place('kirkuk', { ar: 'كركوك', en: 'Kirkuk' })])
    expect(gazetteer.size).toBe(1)
    expect(gazetteer.names).toBe(2)
    expect(gazetteer.ids).toEqual(['kirkuk'])
  })

  it('gives back each record as it was', () => {
    const extractor = createExtractor({ gazetteers: [compileGazetteer(RECORDS)] })
    for (const record of RECORDS) expect(extractor.getEntity(record.id)).toEqual(record)
  })

  it('finds nothing when it is empty', () => {
    expect(createExtractor({ gazetteers: [compileGazetteer([])] }).extract(TEXT)).toEqual([])
  })

  it('refuses more letters than fit, and says so', () => {
    const letters = [...Array(500).keys()]
      .map((offset) => String.fromCharCode(0x1e00 + offset))
      .concat([...Array(0x150).keys()].map((offset) => String.fromCharCode(0x0100 + offset)))
      .concat([...Array(0x60).keys()].map((offset) => String.fromCharCode(0x0250 + offset)))
      .filter((letter) => /\p{L}/u.test(letter))
      .concat([...Array(0x80).keys()].map((offset) => String.fromCharCode(0x0620 + offset)))
      .concat([...Array(0x30).keys()].map((offset) => String.fromCharCode(0x0750 + offset)))
      .concat([...Array(0x29).keys()].map((offset) => String.fromCharCode(0x08a0 + offset)))
      .concat([...Array(0x80).keys()].map((offset) => String.fromCharCode(0xa722 + offset)))
      .concat([...Array(0x60).keys()].map((offset) => String.fromCharCode(0x2c60 + offset)))
      .filter((letter) => /[\p{Script=Latin}\p{Script=Arabic}]/u.test(letter) && /\p{L}/u.test(letter))
    const records = letters.map((letter, number) => place(`p${number}`, { en: `a${letter}b` }))
    let problem: unknown
    try {
      compileGazetteer(records)
    } catch (error) {
      problem = error
    }
    expect(problem).toBeInstanceOf(GazetteerError)
    expect((problem as GazetteerError).problems).toHaveLength(1)
    expect((problem as GazetteerError).message).toContain(String(MAX_LETTER_CODE))
  })

  it('ids that every object has are ids like any other', () => {
    const records = ['__proto__', 'constructor', 'toString'].map((id) => place(id, { en: `Town of ${id}` }))
    const extractor = createExtractor({ gazetteers: [compileGazetteer(records)] })
    expect(extractor.getEntity('__proto__')?.id).toBe('__proto__')
    expect(extractor.getEntity('hasOwnProperty')).toBeUndefined()
    expect(theMention(extractor, 'in Town of constructor').id).toBe('constructor')
  })
})

describe('a packed gazetteer', () => {
  const gazetteer = compileGazetteer(RECORDS)

  it('gives the same mentions after a round trip', () => {
    const options = { explain: true, overlaps: 'all' } as const
    const before = createExtractor({ gazetteers: [gazetteer] }).extract(TEXT, options)
    const packed = JSON.parse(JSON.stringify(gazetteer.packed)) as typeof gazetteer.packed
    const after = createExtractor({ gazetteers: [loadGazetteer(packed)] }).extract(TEXT, options)
    expect(before.length).toBeGreaterThan(4)
    expect(after).toEqual(before)
  })

  it('packs to the same bytes after a round trip', () => {
    const packed = JSON.stringify(gazetteer.packed)
    expect(JSON.stringify(loadGazetteer(JSON.parse(packed)).packed)).toBe(packed)
  })

  it('gives back every record after a round trip', () => {
    const unpacked = loadGazetteer(gazetteer.packed)
    expect([...unpacked.ids].sort()).toEqual(RECORDS.map((record) => record.id).sort())
    expect(createExtractor({ gazetteers: [unpacked] }).getEntity('najjar')).toEqual(RECORDS[1])
  })

  it('of nothing can be searched', () => {
    const unpacked = loadGazetteer(compileGazetteer([]).packed)
    expect(createExtractor({ gazetteers: [unpacked] }).extract(TEXT)).toEqual([])
  })

  it.each([0, PACK_VERSION + 1, Number.NaN])('of version %s is refused, and the message says what to do', (version) => {
    expect(() => loadGazetteer({ ...gazetteer.packed, version })).toThrow(/version.*compile it again/)
  })

  it('refuses what is no packed gazetteer', () => {
    expect(() => loadGazetteer(undefined as never)).toThrow(/compile it again/)
    expect(() => loadGazetteer({ version: PACK_VERSION } as never)).toThrow(/alphabet.*compile it again/)
  })

  it('compiles to the same again from the records that it gives back', () => {
    const records = gazetteer.ids.map((_, entity) => gazetteer.record(entity))
    expect(JSON.stringify(compileGazetteer(records).packed)).toBe(JSON.stringify(gazetteer.packed))
  })
})

describe('a large gazetteer', () => {
  it('finds every one of its names', () => {
    const syllables = lines(`
      با
      دو
      رم
      سي
      كن
      لا
      مو
      نر
      وش
      قط
      طف
      زح
    `)
    const name = (number: number): string =>
      [1728, 144, 12, 1].map((weight) => syllables[Math.floor(number / weight) % 12]).join('')
    const records = Array.from({ length: 5000 }, (_, number) => place(`p${number}`, { ar: name(number) }))
    const extractor = extractorOf(...records)
    const found = new Set(
      extractor.extract(records.map((record) => record.names.ar).join(' ، '), ARABIC).map((mention) => mention.id),
    )
    expect(found.size).toBe(5000)
  })
})

describe('many names that begin alike', () => {
  it('are all found, and so are two entities whose whole name they begin with', () => {
    const endings = Array.from({ length: 300 }, (_, number) => `bar${'abcdefghij'[number % 10]}${number}`)
    const records = [
      ...endings.map((name, number) => place(`p${number}`, { en: `Bar ${name}` })),
      place('one', { en: 'Bar', country: 'IQ' }),
      organization('two', { en: 'Bar' }),
    ]
    const extractor = extractorOf(...records)
    expect(extractor.extract('to Bar today', { overlaps: 'all' }).map(({ id }) => id)).toEqual(['one', 'two'])
    const text = endings.map((name) => `Bar ${name}`).join(' , ')
    expect(new Set(extractor.extract(text).map(({ id }) => id)).size).toBe(300)
  })
})
