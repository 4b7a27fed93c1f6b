import { describe, expect, it } from 'vitest'
import * as core from '../src/core'
import * as evaluate from '../src/evaluate'
import type { ExtractOptions } from '../src/extractor'
import * as formats from '../src/formats'
import * as main from '../src/index'
import { Gazetteer } from '../src/index'
import { extractorOf, place } from './mentions'

const CORE = [
  'Gazetteer',
  'GazetteerError',
  'compileGazetteer',
  'createExtractor',
  'detectLanguage',
  'loadGazetteer',
  'normalize',
  'withAliases',
]
const MAIN = [...CORE, 'defaultGazetteer', 'extractEntities', 'getEntity']
const EVALUATE = [
  'CAUSES',
  'DIMENSIONS',
  'MEASURES',
  'RATES',
  'compareRuns',
  'idFinder',
  'linkJudge',
  'listErrors',
  'missedBars',
  'predict',
  'readBars',
  'readEntityNames',
  'readFixture',
  'readIob2',
  'readJsonl',
  'score',
  'scoreMatchers',
  'withKinds',
]
const FORMATS = [
  'HTML_STYLE',
  'LABEL_SCHEMES',
  'OFFSET_UNITS',
  'OffsetError',
  'XMI_TYPE_SYSTEM',
  'labelOf',
  'offsetMap',
  'readBrat',
  'readDoccano',
  'readHtml',
  'readIob2',
  'readJsonl',
  'readSpacy',
  'readWebAnnotations',
  'readXmi',
  'typeOfLabel',
  'writeBrat',
  'writeDisplacy',
  'writeDoccano',
  'writeHtml',
  'writeHtmlPage',
  'writeIob2',
  'writeJsonl',
  'writeSpacy',
  'writeWebAnnotations',
  'writeXmi',
]
const kirkuk = extractorOf(place('kirkuk', { ar: 'كركوك' }))

describe('the exports', () => {
  it('of the core are exactly these', () => {
    expect(Object.keys(core).sort()).toEqual([...CORE].sort())
  })

  it('of the evaluation are exactly these', () => {
    expect(Object.keys(evaluate).sort()).toEqual(EVALUATE)
  })

  it('of the main entry are exactly these', () => {
    expect(Object.keys(main).sort()).toEqual([...MAIN].sort())
  })

  it('of the formats are exactly these', () => {
    expect(Object.keys(formats).sort()).toEqual([...FORMATS].sort())
  })

  it('that both have are the same', () => {
    const inCore = Object.entries(core).filter(([name]) => name !== 'createExtractor')
    expect(Object.entries(main)).toEqual(expect.arrayContaining(inCore))
  })
})

const NO_STRINGS = [
  { value: undefined, says: 'undefined' },
  { value: null, says: 'null' },
  { value: 7, says: 'number' },
  { value: true, says: 'boolean' },
  { value: ['text'], says: 'array' },
  { value: { text: '' }, says: 'object' },
  { value: () => '', says: 'function' },
  { value: Symbol('text'), says: 'symbol' },
  { value: 1n, says: 'bigint' },
  { value: new String('text'), says: 'object' },
]

const TAKES_TEXT: { name: string; call: (text: string) => unknown }[] = [
  { name: 'extractEntities', call: (text) => main.extractEntities(text) },
  { name: 'extractor.extract', call: (text) => kirkuk.extract(text) },
  { name: 'extractor.explain', call: (text) => kirkuk.explain(text) },
  { name: 'extractor.explainMiss', call: (text) => kirkuk.explainMiss(text, 'kirkuk') },
  { name: 'normalize', call: (text) => main.normalize(text) },
  { name: 'detectLanguage', call: (text) => main.detectLanguage(text) },
]

describe.each(TAKES_TEXT)('$name', ({ call }) => {
  it.each(NO_STRINGS)('of $says is a TypeError that says what came', ({ value, says }) => {
    expect(() => call(value as string)).toThrow(TypeError)
    expect(() => call(value as string)).toThrow(new RegExp(`string.*${says}`))
  })

  it('of the empty string is fine', () => {
    expect(() => call('')).not.toThrow()
  })
})

const BAD_OPTIONS: { fact: string; options: unknown; says: RegExp }[] = [
  { fact: 'a language that is not known', options: { languages: ['tr'] }, says: /languages.*"tr".*ar, fa, en/ },
  { fact: 'languages as a string', options: { languages: 'ar' }, says: /languages.*array.*string/ },
  { fact: 'languages as null', options: { languages: null }, says: /languages.*null/ },
  { fact: 'a type that is not known', options: { types: ['city'] }, says: /types.*"city"/ },
  { fact: 'types as a set', options: { types: new Set(['person']) }, says: /types.*array.*object/ },
  { fact: 'kinds as a string', options: { kinds: 'city' }, says: /kinds.*array.*string/ },
  { fact: 'a kind that is not known', options: { kinds: ['castle'] }, says: /kinds.*"castle".*city/ },
  { fact: 'countries as a string', options: { countries: 'IQ' }, says: /countries.*array.*string/ },
  { fact: 'a country that is no code', options: { countries: ['Iraq'] }, says: /countries.*"Iraq".*ISO 3166/ },
  { fact: 'a layer that is not known', options: { layers: ['person'] }, says: /layers.*"person"/ },
  { fact: 'another overlap policy', options: { overlaps: 'none' }, says: /overlaps.*"none".*longest.*all/ },
  { fact: 'a confidence above 1', options: { minConfidence: 2 }, says: /minConfidence.*2/ },
  { fact: 'a confidence below 0', options: { minConfidence: -0.1 }, says: /minConfidence.*-0\.1/ },
  { fact: 'a confidence that is no number', options: { minConfidence: Number.NaN }, says: /minConfidence.*NaN/ },
  { fact: 'a confidence as a string', options: { minConfidence: '0.5' }, says: /minConfidence/ },
  { fact: 'a display language that is not known', options: { displayLanguage: 'tr' }, says: /displayLanguage.*"tr"/ },
  { fact: 'explain as a string', options: { explain: 'yes' }, says: /explain/ },
  { fact: 'rules as a string', options: { rules: 'no' }, says: /rules/ },
  { fact: 'a year for resolveRoles', options: { resolveRoles: '2025' }, says: /resolveRoles.*"2025"/ },
  { fact: 'gazetteers that is no array', options: { gazetteers: {} }, says: /gazetteers.*array.*object/ },
  { fact: 'a gazetteer that is none', options: { gazetteers: [{}] }, says: /gazetteers\[0\].*compileGazetteer/ },
  { fact: 'an option that does not exist', options: { language: ['ar'] }, says: /language/ },
  { fact: 'options as null', options: null, says: /options.*null/ },
  { fact: 'options as a string', options: 'ar', says: /options.*string/ },
]

describe('bad options', () => {
  it.each(BAD_OPTIONS)('$fact: a TypeError that says so', ({ options, says }) => {
    expect(() => kirkuk.extract('', options as ExtractOptions)).toThrow(TypeError)
    expect(() => kirkuk.extract('', options as ExtractOptions)).toThrow(says)
  })

  it.each(BAD_OPTIONS)('$fact: of extractEntities too', ({ options, says }) => {
    expect(() => main.extractEntities('', options as ExtractOptions)).toThrow(says)
  })

  it.each(BAD_OPTIONS)('$fact: of explain and explainMiss too', ({ options, says }) => {
    expect(() => kirkuk.explain('', options as ExtractOptions)).toThrow(says)
    expect(() => kirkuk.explainMiss('', 'kirkuk', options as ExtractOptions)).toThrow(says)
  })

  it('undefined is no option', () => {
    expect(kirkuk.extract('كركوك', undefined)).toHaveLength(1)
  })

  it('of normalize', () => {
    expect(() => main.normalize('', { level: 'deep' as 'loose' })).toThrow(/level.*"deep".*strict.*loose/)
    expect(() => main.normalize('', { lang: 'tr' as 'fa' })).toThrow(/lang.*"tr"/)
  })
})

describe('createExtractor', () => {
  it.each([
    { fact: 'nothing', settings: undefined },
    { fact: 'null', settings: null },
    { fact: 'no gazetteers', settings: {} },
    { fact: 'a gazetteer', settings: { gazetteers: main.compileGazetteer([]) } },
    { fact: 'records', settings: { gazetteers: [[{ id: 'x' }]] } },
    { fact: 'a hole', settings: { gazetteers: [undefined] } },
  ])('of the core needs gazetteers: $fact is a TypeError that says so', ({ settings }) => {
    const create = (): unknown => core.createExtractor(settings as unknown as { gazetteers: Gazetteer[] })
    expect(create).toThrow(TypeError)
    expect(create).toThrow(/gazetteers/)
  })

  it('of the main entry has the bundled gazetteer when none is given', () => {
    expect(main.createExtractor().getEntity('al-hol-camp')?.type).toBe('facility')
    expect(main.createExtractor({}).getEntity('al-hol-camp')?.type).toBe('facility')
    expect(main.createExtractor({ gazetteers: [] }).getEntity('al-hol-camp')).toBeUndefined()
  })

  it('composes the bundled gazetteer with another', () => {
    const mine = main.compileGazetteer([place('my-town', { ar: 'وادي كوجر' })])
    const both = main.createExtractor({ gazetteers: [main.defaultGazetteer(), mine] })
    const ids = both.extract('في وادي كوجر قرب بغداد', { languages: ['ar'] }).map((mention) => mention.id)
    expect(ids).toEqual(['my-town', 'baghdad'])
  })

  it('a later change of the array has no effect', () => {
    const gazetteers = [main.compileGazetteer([place('my-town', { ar: 'وادي كوجر' })])]
    const extractor = main.createExtractor({ gazetteers })
    gazetteers.pop()
    expect(extractor.extract('وادي كوجر', { languages: ['ar'] })).toHaveLength(1)
  })
})

describe('the extractor', () => {
  it('has the methods of the contract', () => {
    expect(Object.keys(kirkuk).sort()).toEqual(['explain', 'explainMiss', 'extract', 'getEntity'])
  })

  it('its methods need no this', () => {
    const { explain, explainMiss, extract, getEntity } = kirkuk
    expect(explain('كركوك')).toHaveLength(1)
    expect(explainMiss('كركوك', 'kirkuk').gate).toBeNull()
    expect(extract('كركوك')).toHaveLength(1)
    expect(getEntity('kirkuk')?.id).toBe('kirkuk')
  })
})

describe('the id of explainMiss', () => {
  it.each(NO_STRINGS)('$says is a TypeError that says what came', ({ value, says }) => {
    expect(() => kirkuk.explainMiss('', value as string)).toThrow(TypeError)
    expect(() => kirkuk.explainMiss('', value as string)).toThrow(new RegExp(`id.*string.*${says}`))
  })
})

describe('defaultGazetteer', () => {
  it('is made once', () => {
    expect(main.defaultGazetteer()).toBe(main.defaultGazetteer())
    expect(main.defaultGazetteer()).toBeInstanceOf(Gazetteer)
  })

  it('holds the records that getEntity gives', () => {
    const gazetteer = main.defaultGazetteer()
    expect(gazetteer.size).toBeGreaterThan(100)
    expect(gazetteer.ids).toHaveLength(gazetteer.size)
    expect(new Set(gazetteer.ids).size).toBe(gazetteer.size)
    for (const id of gazetteer.ids) expect(main.getEntity(id)?.id).toBe(id)
  })

  it('getEntity of an unknown id is undefined', () => {
    expect(main.getEntity('nobody')).toBeUndefined()
    expect(main.getEntity('toString')).toBeUndefined()
  })
})

describe('extractEntities', () => {
  it('never gives back anything but mentions of bundled records', () => {
    for (const { id, name, alias } of main.extractEntities('زار الوزير قاسم الأعرجي مخيم الهول في الحسكة')) {
      expect(id === null || main.getEntity(id) !== undefined).toBe(true)
      expect(name).not.toBe('')
      expect(alias).not.toBe('')
    }
  })

  it('is deterministic', () => {
    const text = 'قال قاسم الأعرجي إن «قسد» انسحبت من معبر ربيعة. وأكد الأعرجي ذلك'
    expect(main.extractEntities(text)).toStrictEqual(main.extractEntities(text))
    expect(main.extractEntities(text).length).toBeGreaterThan(3)
  })
})
