import { describe, expect, it } from 'vitest'
import { compileGazetteer, createExtractor, type EntityRecord, GazetteerError } from '../../src/core'
import { MAX_LETTER_CODE } from '../../src/gazetteer/double-array'
import { PACK_VERSION, packGazetteer, unpackGazetteer } from '../../src/gazetteer/packed-gazetteer'
import { ARABIC, extractorOf, facility, lines, organization, person, place, theMention, weak } from '../mentions'

const RECORDS: EntityRecord[] = [
  place('kirkuk', { ar: 'كركوك', fa: 'کرکوک', en: 'Kirkuk', country: 'IQ', links: { note: 'x' } }),
  person('najjar', { ar: 'سالم النجاري', fa: 'سالم النجاری', en: 'Salem al-Najjari', near: ['وزارة'] }),
  weak(facility('camp', { ar: 'النور' }), {
    form: 'النور',
    need: { before: ['مخيم'], window: 1 },
    block: { after: ['و'] },
  }),
  organization('sdf', { ar: 'قسد', aliases: { ar: [{ form: 'ق.س.د' }], en: ['SDF'] } }),
]
const TEXT = 'قال سالم النجاري إن مخيم النور في كركوك تحت سيطرة ق.س.د (SDF). وأكد النجاري ذلك.'

describe('compileGazetteer', () => {
  it('gives the same bytes for the same records', () => {
    const once = JSON.stringify(packGazetteer(compileGazetteer(RECORDS)))
    const again = JSON.stringify(packGazetteer(compileGazetteer(structuredClone(RECORDS))))
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

  it('refuses more context rules than fit, and says so', () => {
    const rules = Array.from({ length: 2 ** 16 }, (_, number) => ({
      form: 'النور',
      need: { before: [`كلمة${number}`] },
    }))
    const records = rules.map((rule, number) => weak(place(`p${number}`, { ar: 'النور' }), rule))
    expect(() => compileGazetteer(records)).toThrow(/context rules.*65535|65535/)
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
    const packed = JSON.parse(JSON.stringify(packGazetteer(gazetteer))) as ReturnType<typeof packGazetteer>
    const after = createExtractor({ gazetteers: [unpackGazetteer(packed)] }).extract(TEXT, options)
    expect(before.length).toBeGreaterThan(4)
    expect(after).toEqual(before)
  })

  it('packs to the same bytes after a round trip', () => {
    const packed = packGazetteer(gazetteer)
    expect(packGazetteer(unpackGazetteer(packed))).toEqual(packed)
  })

  it('gives back every record after a round trip', () => {
    const unpacked = unpackGazetteer(packGazetteer(gazetteer))
    expect(unpacked.ids).toEqual(RECORDS.map((record) => record.id))
    expect(createExtractor({ gazetteers: [unpacked] }).getEntity('najjar')).toEqual(RECORDS[1])
  })

  it('of nothing can be searched', () => {
    const unpacked = unpackGazetteer(packGazetteer(compileGazetteer([])))
    expect(createExtractor({ gazetteers: [unpacked] }).extract(TEXT)).toEqual([])
  })

  it.each([0, PACK_VERSION + 1, Number.NaN])('of version %s is refused, and the message says what to do', (version) => {
    expect(() => unpackGazetteer({ ...packGazetteer(gazetteer), version })).toThrow(/version.*compile it again/)
  })

  it('without Buffer, as in a browser, is the same', () => {
    const packed = packGazetteer(gazetteer)
    const globals = globalThis as { Buffer?: unknown }
    const { Buffer: kept } = globals
    try {
      globals.Buffer = undefined
      expect(packGazetteer(unpackGazetteer(packed))).toEqual(packed)
    } finally {
      globals.Buffer = kept
    }
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
