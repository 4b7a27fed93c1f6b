import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Strength } from '../src/gazetteer/expand-aliases'
import { AliasFlag, strengthOf } from '../src/gazetteer/gazetteer'
import { patternOf } from '../src/gazetteer/name-pattern'
import { readYaml } from '../src/gazetteer/read-yaml'
import { RECORD_KEYS } from '../src/gazetteer/validate-records'
import { defaultGazetteer } from '../src/gazetteers/default-gazetteer'
import { extractEntities } from '../src/index'
import { PROCLITIC_LETTERS, PROTECTED_WORDS } from '../src/morphology/proclitics'
import type { EntityRecord, Lang } from '../src/types'
import { words } from '../src/unicode/word-list'
import { LANGS } from '../src/vocabulary'

const ROOT = join(import.meta.dirname, '../dictionaries')
const FOLDERS = ['people', 'organizations', 'locations', 'facilities', 'events']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => ({ file: `${folder}/${file}`, folder })),
)
const KEYS = [...RECORD_KEYS]

function recordsOf(file: string): EntityRecord[] {
  return readYaml(readFileSync(join(ROOT, file), 'utf8'), file)
}

describe.each(FILES)('$file', ({ file }) => {
  const records = recordsOf(file)
  const ids = records.map((record) => record.id)

  it('is sorted by id', () => {
    expect(ids).toEqual([...ids].sort())
  })

  it('has kebab-case ids', () => {
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('has the keys of a record in the order of EntityRecord', () => {
    for (const record of records) {
      const places = Object.keys(record).map((key) => KEYS.indexOf(key))
      expect([record.id, places]).toEqual([record.id, [...places].sort((a, b) => a - b)])
    }
  })

  it('names every entity in Arabic, Persian and English, by rule at least', () => {
    const unnamed = records.filter(({ names, generated }) =>
      LANGS.some((lang) => names[lang] === undefined && generated?.[lang] === undefined),
    )
    expect(unnamed.map((record) => record.id)).toEqual([])
  })
})

interface BundledName {
  alias: number
  id: string
  form: string
  lang: Lang
}

const GAZETTEER = defaultGazetteer()

function namesWhere(holds: (alias: number) => boolean): BundledName[] {
  return Array.from({ length: GAZETTEER.names }, (_, alias) => alias)
    .filter(holds)
    .map((alias) => ({
      alias,
      id: GAZETTEER.ids[GAZETTEER.entityOfAlias(alias)] as string,
      form: GAZETTEER.form(alias),
      lang: GAZETTEER.langOf(alias),
    }))
}

/** Names of the layers are found by the rules of the layers: test/context/demonyms.test.ts. */
function isOfLayer(alias: number): boolean {
  return GAZETTEER.typeOf(GAZETTEER.entityOfAlias(alias)) === 'demonym'
}

/** The strong names of the bundled gazetteer that need no context. */
const STRONG = namesWhere(
  (alias) =>
    strengthOf(GAZETTEER.flags(alias)) === Strength.Strong &&
    GAZETTEER.ruleOf(alias) === undefined &&
    !isOfLayer(alias),
)
const WEAK = namesWhere((alias) => strengthOf(GAZETTEER.flags(alias)) === Strength.Weak)

function isFound(text: string, { id, lang }: BundledName, start: number): boolean {
  const mentions = extractEntities(text, { languages: [lang], overlaps: 'all' })
  return mentions.some((mention) => mention.id === id && mention.start === start)
}

const ARABIC_LETTER = /[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]/gu

/** Ways of writing that leave the name what it is. */
const CLOTHES: readonly { how: string; dress: (form: string) => string; langs: readonly Lang[] }[] = [
  { how: 'bare', dress: (form) => form, langs: ['ar', 'fa', 'en'] },
  { how: 'with a vowel on each letter', dress: (form) => form.replace(ARABIC_LETTER, '$&\u064e'), langs: ['ar', 'fa'] },
  {
    how: 'with a tatweel between letters',
    dress: (form) => form.replace(/([\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647])(?=[\u0627-\u064a])/gu, '$1\u0640'),
    langs: ['ar', 'fa'],
  },
  {
    how: 'with Persian kaf and yeh',
    dress: (form) => form.replaceAll('\u0643', '\u06a9').replaceAll('\u064a', '\u06cc'),
    langs: ['ar'],
  },
  {
    how: 'with Arabic kaf and yeh',
    dress: (form) => form.replaceAll('\u06a9', '\u0643').replaceAll('\u06cc', '\u064a'),
    langs: ['fa'],
  },
]

describe('the strong names of the bundled gazetteer', () => {
  it('are tens of thousands', () => {
    expect(STRONG.length).toBeGreaterThan(50_000)
  })

  it.each(CLOTHES)('are found $how', ({ dress, langs }) => {
    const missed = STRONG.filter(({ lang }) => langs.includes(lang))
      .filter((name) => !isFound(dress(name.form), name, 0))
      .map(({ id, form }) => `${id} ${form}`)
    expect(missed).toEqual([])
  })
})

const ARTICLE = '\u0627\u0644'
const LAM = '\u0644'
/** SPEC 3.1: what may stand before a name, as the letters that are written. */
const PROCLITICS = ['\u0648', '\u0641', '\u0628', '\u0643', LAM].concat(
  ['\u0628', '\u0643', LAM].flatMap((preposition) => [`\u0648${preposition}`, `\u0641${preposition}`]),
)

/** The name after a proclitic, and where it begins: the alef of the article is not written after lam, nor a third lam. */
function afterProclitic(proclitic: string, form: string): { text: string; start: number } {
  if (!proclitic.endsWith(LAM) || !form.startsWith(ARTICLE)) return { text: proclitic + form, start: proclitic.length }
  const rest = form.slice(form.startsWith(`${ARTICLE}${LAM}`) ? 2 : 1)
  return { text: proclitic + rest, start: proclitic.length }
}

const KEYS_OF_WORDS = new Set(
  namesWhere((alias) => GAZETTEER.pattern(alias).singleWord && GAZETTEER.langOf(alias) === 'ar').map(
    ({ alias }) => GAZETTEER.pattern(alias).key,
  ),
)

/** The guard of SPEC 3.2 that forbids to read a name after a proclitic, if there is one. */
function guardOf({ alias }: BundledName, proclitic: string, text: string): string | undefined {
  const { singleWord, key, letterCount } = GAZETTEER.pattern(alias)
  const flags = GAZETTEER.flags(alias)
  if (!singleWord) return undefined
  const hasArticle = (flags & AliasFlag.Article) !== 0
  const length = letterCount - (hasArticle ? ARTICLE.length : 0)
  if (length <= 2) return 'A3: at most two letters'
  if (length === 3 && !hasArticle && proclitic.endsWith('\u0643')) return 'A3: three letters after kaf'
  const written = patternOf(text).key
  if (PROTECTED_WORDS.has(written)) return 'A2: a protected word'
  if (KEYS_OF_WORDS.has(written)) return 'A2: the whole word is a name'
  const last = PROCLITIC_LETTERS.indexOf(proclitic.charCodeAt(proclitic.length - 1))
  if ((((flags & AliasFlag.NoCliticMask) >> AliasFlag.NoCliticShift) & (1 << last)) !== 0) return 'A4: noClitic'
  return key === patternOf('\u0627\u0644\u0644\u0647').key ? 'the name of God' : undefined
}

describe('the strong Arabic names', () => {
  it('are found after each legal proclitic, but for those that a guard forbids', () => {
    const guarded = new Map<string, number>()
    const missed: string[] = []
    for (const name of STRONG) {
      if (name.lang !== 'ar' || !/^\p{Script=Arabic}/u.test(name.form)) continue
      for (const proclitic of PROCLITICS) {
        const { text, start } = afterProclitic(proclitic, name.form)
        const guard = guardOf(name, proclitic, text)
        if (guard !== undefined) guarded.set(guard, (guarded.get(guard) ?? 0) + 1)
        else if (!isFound(text, name, start)) missed.push(`${name.id} ${text}`)
      }
    }
    console.log('forms that a guard forbids', Object.fromEntries(guarded))
    expect(missed).toEqual([])
  })
})

/** Forms that a blocked head blocks with it. */
const DUALS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'قناة',
    words(`
      قناتي
      قناتا
      قنوات
    `),
  ],
])

/** A name in the first context that licenses it, and where it begins. */
function inFirstLicence({ alias, form, lang }: BundledName): { text: string; start: number } | undefined {
  const { need, block } = GAZETTEER.ruleOf(alias) ?? {}
  const isOfScript = (word: string): boolean =>
    (lang === 'en' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u).test(word) && word.length > 1
  // A newspaper's record may block the channel of its name, which the context of all media allows.
  const blocked = new Set((block?.before ?? []).flatMap((word) => [word, ...(DUALS.get(word) ?? [])]))
  const before = need?.before?.find((word) => isOfScript(word) && !blocked.has(word))
  if (before !== undefined) return { text: `${before} ${form}`, start: before.length + 1 }
  const after = need?.after?.find(isOfScript)
  if (after !== undefined) return { text: `${form} ${after}`, start: 0 }
  return need?.quoted === true ? { text: `"${form}"`, start: 1 } : undefined
}

describe('the weak names of the bundled gazetteer', () => {
  it('are found inside their first licence', () => {
    const missed: string[] = []
    let tried = 0
    for (const name of WEAK) {
      const context = inFirstLicence(name)
      if (context === undefined) continue
      tried++
      if (!isFound(context.text, name, context.start)) missed.push(`${name.id} ${context.text}`)
    }
    expect(tried).toBeGreaterThan(4000)
    expect(missed).toEqual([])
  })
})
