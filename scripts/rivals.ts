/**
 * What else finds names in text, set up as well as each can be with the names of the bundled gazetteer, for
 * `npm run accuracy`. Development only: nothing of it is in the package.
 */
import { createRequire } from 'node:module'
import compromise from 'compromise'
import AhoCorasick from 'modern-ahocorasick'
import model from 'wink-eng-lite-web-model'
import wink, { type CustomEntityExample } from 'wink-nlp'
import type { Predictor } from '../src/evaluate/gold'
import type { Annotation } from '../src/formats/document'
import { allForms } from '../src/gazetteer/expand-aliases'
import type { Alias, EntityRecord, EntityType } from '../src/types'
import { DEFAULT_PROMINENCE, LAYERS } from '../src/vocabulary'

/** A way to find names that is compared with nisba. */
export interface Rival extends Predictor {
  name: string
  /** One sentence: how it was set up. */
  setting: string
  /** It reads English only. */
  isEnglish: boolean
}

/** A name with the entity that news most likely means by it. */
interface Name {
  form: string
  record: EntityRecord
}

/** The names of records, each once. */
export class Names {
  readonly list: Name[] = []
  readonly #byForm = new Map<string, EntityRecord>()
  readonly #byLowerCase = new Map<string, EntityRecord>()

  constructor(records: readonly EntityRecord[], formsOf: (record: EntityRecord) => Iterable<string>) {
    for (const record of records.toSorted(byProminence)) {
      for (const form of formsOf(record)) {
        const lowerCase = form.toLowerCase()
        if (!this.#byLowerCase.has(lowerCase)) this.#byLowerCase.set(lowerCase, record)
        if (this.#byForm.has(form)) continue
        this.#byForm.set(form, record)
        this.list.push({ form, record })
      }
    }
  }

  get(form: string): EntityRecord | undefined {
    return this.#byForm.get(form)
  }

  /** The entity of a name in any letter case. */
  find(form: string): EntityRecord | undefined {
    return this.#byLowerCase.get(form.toLowerCase())
  }
}

function byProminence(a: EntityRecord, b: EntityRecord): number {
  const lead = (b.prominence ?? DEFAULT_PROMINENCE) - (a.prominence ?? DEFAULT_PROMINENCE)
  return lead || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

const formOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.form)
const isFree = (alias: Alias): boolean => typeof alias === 'string' || alias.need === undefined
const LANGS = ['ar', 'fa', 'en'] as const

/** The names that count anywhere: without weak ones, short ones and those that need a context. */
function strongForms({ names, aliases, weakAliases, generated }: EntityRecord): Set<string> {
  return new Set(
    LANGS.flatMap((lang) => {
      const weak = new Set((weakAliases?.[lang] ?? []).map(formOf))
      const free = (aliases?.[lang] ?? []).filter(isFree).map(formOf)
      return [names[lang] ?? [], free, generated?.[lang] ?? []].flat().filter((form) => !weak.has(form))
    }),
  )
}

function annotation(start: number, end: number, { id, type, kind }: EntityRecord): Annotation {
  return { start, end, type, ...(kind !== undefined && { kind }), id }
}

/** The set of words that DESIGN.md begins with. */
function wordSet(names: Names): Rival {
  return {
    name: 'word set',
    setting: 'a set of all names that count anywhere; each word between spaces is looked up',
    isEnglish: false,
    extract: (text) =>
      [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
        const record = names.get(word)
        return record === undefined ? [] : [annotation(index, index + word.length, record)]
      }),
  }
}

function ahoCorasick(name: string, setting: string, { list }: Names): Rival {
  const matcher = new AhoCorasick<EntityRecord>(list.map(({ form, record }) => ({ pattern: form, data: record })))
  return {
    name,
    setting: `\`modern-ahocorasick\` with ${setting}; whole words, leftmost longest`,
    isEnglish: false,
    extract: (text) =>
      matcher
        .search(text, { strategy: 'leftmost-longest', wholeWord: true })
        .flatMap(({ start, end, data }) => (data === undefined ? [] : [annotation(start, end, data)])),
  }
}

interface NlpEdge {
  start: number
  /** The last character. */
  end: number
  entity: EntityType
  option: string
}
/** As much of `@nlpjs/ner`, which has no types, as is used. */
interface NlpModule {
  Ner: new (settings: {
    container: unknown
  }) => {
    addRule(locale: string, name: string, type: 'enum', rule: { option: string; texts: string[] }): void
    getRules(locale: string): unknown
  }
  ExtractorEnum: new (
    container: unknown,
  ) => {
    getWordPositions(text: string): unknown
    extractFromRule(text: string, rule: unknown, words: unknown, threshold: number): NlpEdge[]
  }
}

/** The letters that nlp.js compares, with the offset of each: it loses its offsets where its own folding changes lengths. */
function foldedForNlp(text: string): { folded: string; at: number[] } {
  const at: number[] = []
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    // It takes Arabic punctuation for letters.
    const unit = /[\u060c\u061b\u061f\u06d4]/u.test(text.charAt(index)) ? ',' : text.charAt(index)
    const letters = unit
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .toLowerCase()
    folded += letters
    for (let count = 0; count < letters.length; count++) at.push(index)
  }
  at.push(text.length)
  return { folded, at }
}

/** Longest first, then leftmost; what overlaps a better one is dropped. */
function withoutOverlaps<S extends { start: number; end: number }>(spans: readonly S[]): S[] {
  const kept: S[] = []
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => end <= span.start || span.end <= start)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function nlpJs(names: Names): Rival {
  const load = createRequire(import.meta.url)
  const { Ner, ExtractorEnum } = load('@nlpjs/ner') as NlpModule
  const { Container } = load('@nlpjs/core') as { Container: new () => unknown }
  const container = new Container()
  const ner = new Ner({ container })
  const records = new Map<string, EntityRecord>()
  const texts = new Map<string, string[]>()
  for (const { form, record } of names.list) {
    records.set(record.id, record)
    texts.set(record.id, [...(texts.get(record.id) ?? []), foldedForNlp(form).folded])
  }
  for (const [id, forms] of texts) ner.addRule('*', records.get(id)?.type ?? '', 'enum', { option: id, texts: forms })
  const extractor = new ExtractorEnum(container)
  const rules = ner.getRules('*') as unknown[]
  return {
    name: 'nlp.js',
    setting:
      '`@nlpjs/ner` with all names that count anywhere as enum entities, exact (threshold 1), as fuzzy matching compares ' +
      'every name with every stretch of words. Texts and names are decomposed beforehand and Arabic punctuation is replaced, as it loses its offsets ' +
      'otherwise; of overlapping finds the longest counts',
    isEnglish: false,
    extract(text) {
      const { folded, at } = foldedForNlp(text)
      const words = extractor.getWordPositions(folded)
      const edges = rules.flatMap((rule) => extractor.extractFromRule(folded, rule, words, 1))
      const spans = edges.flatMap(({ start, end, option }) => {
        const record = records.get(option)
        const span = { start: at[start] as number, end: (at[end] as number) + 1 }
        return record === undefined ? [] : [annotation(span.start, span.end, record)]
      })
      return withoutOverlaps(spans)
    },
  }
}

interface CompromiseSpan {
  text: string
  offset: { start: number; length: number }
}

const COMPROMISE_TAGS: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'Person',
  organization: 'Organization',
  location: 'Place',
  facility: 'Place',
}
/** What compromise leaves at the edges of a span. */
const EDGES = /^[^\p{L}\p{N}]+|(?:['\u2019]s)?[^\p{L}\p{N}]*$/gu

/** A span as it stands, without possessives and punctuation at its edges, with the entity of that name, if there is one. */
function spanOf({ text: raw, offset }: CompromiseSpan, text: string, type: EntityType, names: Names): Annotation {
  const given = text.slice(offset.start, offset.start + offset.length)
  const bare = given.replace(EDGES, '')
  const start = offset.start + Math.max(0, given.indexOf(bare))
  const record = names.find(bare) ?? names.find(raw)
  const end = start + bare.length
  return record === undefined ? { start, end, type, id: null } : annotation(start, end, record)
}

function compromiseWith(name: string, setting: string, lexicon: Record<string, string>, names: Names): Rival {
  const spansOf = (view: { json(options: object): unknown }): CompromiseSpan[] =>
    view.json({ offset: true }) as CompromiseSpan[]
  return {
    name,
    setting: `\`compromise\` ${setting}; its people, places and organizations, linked by looking up what it found`,
    isEnglish: true,
    extract(text) {
      const document = compromise(text, lexicon)
      const found = [
        ...spansOf(document.people()).map((span) => spanOf(span, text, 'person', names)),
        ...spansOf(document.places()).map((span) => spanOf(span, text, 'location', names)),
        ...spansOf(document.organizations()).map((span) => spanOf(span, text, 'organization', names)),
      ]
      return withoutOverlaps(found.filter(({ start, end }) => end > start))
    },
  }
}

function lexiconOf({ list }: Names): Record<string, string> {
  return Object.fromEntries(
    list.flatMap(({ form, record: { type } }) => {
      const tag = COMPROMISE_TAGS[type]
      return tag === undefined ? [] : [[form.toLowerCase(), tag]]
    }),
  )
}

/** An entity of wink-nlp, whose own types say that all it gives are texts. */
interface WinkEntity {
  out(what: unknown): unknown
}

/** Characters that mean something in the patterns of wink-nlp. */
const WINK_SYNTAX = /[[\]|^]/u

function winkNlp(names: Names): Rival {
  const nlp = wink(model, ['sbd', 'pos', 'cer'])
  const records = new Map(names.list.map(({ record }) => [record.id, record]))
  const patterns = new Map<string, string[]>()
  for (const { form, record } of names.list) {
    if (!WINK_SYNTAX.test(form)) patterns.set(record.id, [...(patterns.get(record.id) ?? []), form])
  }
  const examples = [...patterns].map(([name, own]): CustomEntityExample => ({ name, patterns: own }))
  nlp.learnCustomEntities(examples, { matchValue: true, usePOS: false, useEntity: false })
  return {
    name: 'wink-nlp',
    setting:
      '`wink-nlp` with `wink-eng-lite-web-model`, which finds dates and sums but no names of its own, and our English names ' +
      'that count anywhere as custom entities, by value',
    isEnglish: true,
    extract(text) {
      const document = nlp.readDoc(text)
      const words = document.tokens().out() as string[]
      let at = 0
      const starts = words.map((word) => {
        const start = text.indexOf(word, at)
        at = start + word.length
        return start
      })
      const found: Annotation[] = []
      document.customEntities().each((entity: WinkEntity) => {
        const { type } = entity.out(nlp.its.detail) as { type: string }
        const [first, last] = entity.out(nlp.its.span) as [number, number]
        const record = records.get(type)
        const end = (starts[last] as number) + (words[last] as string).length
        if (record !== undefined) found.push(annotation(starts[first] as number, end, record))
      })
      return found
    },
  }
}

/** All rivals, with the names of these records. */
export function rivals(records: readonly EntityRecord[]): Rival[] {
  const entities = records.filter(({ type }) => LAYERS.every((layer) => layer !== type))
  const strong = new Names(entities, strongForms)
  const all = new Names(entities, allForms)
  const english = new Names(entities, (record) =>
    [...strongForms(record)].filter((form) => /\p{Script=Latin}/u.test(form)),
  )
  return [
    wordSet(strong),
    ahoCorasick('Aho-Corasick, all names', 'all our names, also those that need a context', all),
    ahoCorasick('Aho-Corasick, strong names', 'the names that count anywhere', strong),
    nlpJs(strong),
    compromiseWith('compromise', 'as it comes', {}, english),
    compromiseWith('compromise, our names', 'with our English names in its lexicon', lexiconOf(english), english),
    winkNlp(english),
  ]
}
