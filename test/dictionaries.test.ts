import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Strength } from '../src/gazetteer/expand-aliases'
import { strengthOf } from '../src/gazetteer/gazetteer'
import { readYaml } from '../src/gazetteer/read-yaml'
import { RECORD_KEYS } from '../src/gazetteer/validate-records'
import { defaultGazetteer } from '../src/gazetteers/default-gazetteer'
import { extractEntities } from '../src/index'
import type { EntityRecord, Lang } from '../src/types'

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

  it('names every entity in Arabic, Persian and English', () => {
    const unnamed = records.filter(({ names }) => !names.ar || !names.fa || !names.en)
    expect(unnamed.map((record) => record.id)).toEqual([])
  })
})

interface StrongName {
  id: string
  form: string
  lang: Lang
}

/** The strong names of the bundled gazetteer that need no context. */
function strongNames(): StrongName[] {
  const gazetteer = defaultGazetteer()
  return Array.from({ length: gazetteer.names }, (_, alias) => alias)
    .filter((alias) => strengthOf(gazetteer.flags(alias)) === Strength.Strong && gazetteer.ruleOf(alias) === undefined)
    .map((alias) => ({
      id: gazetteer.record(gazetteer.entityOfAlias(alias)).id,
      form: gazetteer.form(alias),
      lang: gazetteer.langOf(alias),
    }))
}

const NAMES = strongNames()
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
  it('are thousands', () => {
    expect(NAMES.length).toBeGreaterThan(4000)
  })

  it.each(CLOTHES)('are found $how', ({ dress, langs }) => {
    const missed = NAMES.filter(({ lang }) => langs.includes(lang)).filter(({ id, form, lang }) => {
      const mentions = extractEntities(dress(form), { languages: [lang], overlaps: 'all' })
      return !mentions.some((mention) => mention.id === id && mention.start === 0)
    })
    expect(missed).toEqual([])
  })
})
