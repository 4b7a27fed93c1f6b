import { bareLastNameOf, type NameKind, shortNamesOf, variantsOf } from '../morphology/name-variants'
import { PROCLITIC_LETTERS } from '../morphology/proclitics'
import type { Alias, AliasRule, EntityRecord, EntityType, Lang, Licence } from '../types'
import { LANGS } from '../vocabulary'

/** How a name counts: anywhere; after a full mention in the document; with a licence from context. Lower is stronger. */
export const enum Strength {
  Strong,
  Short,
  Weak,
  /** No name of a gazetteer: a rule built it from the words of the text. */
  Built,
}

/** Need and block of a weak or guarded alias. */
export interface ContextRule {
  need?: Licence
  block?: Licence
}

/** Which list of its record a spelling stands in; `None`: derived by rule, or only canonical. */
export const enum Listed {
  None,
  Alias,
  Weak,
  Generated,
  Short,
}

/** One spelling of one entity, as it goes into the trie. */
export interface AliasEntry {
  form: string
  lang: Lang
  canonical: boolean
  listed: Listed
  strength: Strength
  strictOnly: boolean
  caseExact: boolean
  /** Bit i: by its record the form is not read with a proclitic that ends in `PROCLITIC_LETTERS[i]`, unless licensed. */
  noClitic: number
  rule: ContextRule | undefined
}

/** The members of the League of Arab States, ISO 3166-1 alpha-2. */
const ARAB_COUNTRIES: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '),
)
const IRAN = 'IR'
/** Where the article is al- in Latin script, never el-. */
const AL_COUNTRIES: ReadonlySet<string> = new Set('AE BH IQ IR KW OM QA SA SY YE'.split(' '))

/** Least prominence of a place that foreign writers spell in several ways. */
const SPELLED_IN_MANY_WAYS = 4

/** Places there have Latin names made from Arabic or Persian ones. */
function isTransliteratedPlace({ type, country, prominence = SPELLED_IN_MANY_WAYS }: EntityRecord): boolean {
  const isPlace = type === 'location' && prominence >= SPELLED_IN_MANY_WAYS
  return isPlace && country !== undefined && (ARAB_COUNTRIES.has(country) || country === IRAN)
}

const ALL_CLITICS = (1 << PROCLITIC_LETTERS.length) - 1
/** Acronyms this short are words in any case but upper (IS, US). */
export const SHORT_ACRONYM: RegExp = /^[A-Z]{1,2}$/

function noCliticMask(noClitic: true | readonly string[] | undefined): number {
  if (noClitic === undefined) return 0
  if (noClitic === true) return ALL_CLITICS
  return noClitic.reduce(
    (mask, clitic) => mask | (1 << PROCLITIC_LETTERS.indexOf(clitic.charCodeAt(clitic.length - 1))),
    0,
  )
}

function ruleOf(alias: AliasRule, record: EntityRecord, strength: Strength): ContextRule | undefined {
  const inherited = strength === Strength.Weak ? record.context : undefined
  const need = alias.need ?? inherited?.need
  const block = alias.block ?? inherited?.block
  if (need === undefined && block === undefined) return undefined
  return { ...(need !== undefined && { need }), ...(block !== undefined && { block }) }
}

/** How names of entities of a type and country are inflected. */
function nameKind(type: EntityType, country: string | undefined): NameKind {
  return {
    isPerson: type === 'person',
    isTransliterated: false,
    spellsArticle: type !== 'organization',
    hasEl: country === undefined || !AL_COUNTRIES.has(country),
  }
}

/** A name as its record gives it, before it is inflected. */
interface OwnName {
  rule: AliasRule
  lang: Lang
  strength: Strength
  listed: Listed
}

/** The names of a record, weak ones first: a canonical name that is also listed as weak is weak. */
function ownNames(record: EntityRecord): OwnName[] {
  const named = (alias: Alias, lang: Lang, strength: Strength, listed: Listed): OwnName => ({
    rule: typeof alias === 'string' ? { form: alias } : alias,
    lang,
    strength,
    listed,
  })
  return LANGS.flatMap((lang) => {
    const canonical = record.names[lang]
    return [
      ...(record.weakAliases?.[lang] ?? []).map((alias) => named(alias, lang, Strength.Weak, Listed.Weak)),
      ...(record.aliases?.[lang] ?? []).map((alias) => named(alias, lang, Strength.Strong, Listed.Alias)),
      ...(canonical === undefined ? [] : [named(canonical, lang, Strength.Strong, Listed.None)]),
      ...(record.generated?.[lang] ?? []).map((form) => named(form, lang, Strength.Strong, Listed.Generated)),
      ...(record.shortNames?.[lang] ?? []).map((form) => named(form, lang, Strength.Short, Listed.Short)),
    ]
  })
}

/**
 * All spellings that a record lists: canonical, other, generated, weak and short names, with their inflected forms. Where a
 * form is listed, it is what the list says; inflected forms fill the gaps, those of strong names first.
 */
export function expandAliases(record: EntityRecord): AliasEntry[] {
  const spelled = nameKind(record.type, record.country)
  // Canonical names are spelled anew; other aliases are such spellings already.
  const anew: NameKind = { ...spelled, isTransliterated: spelled.isPerson || isTransliteratedPlace(record) }
  const entries = new Map<string, AliasEntry>()
  const put = (form: string, { rule, lang, strength }: OwnName, listed: Listed): void => {
    const key = `${lang} ${form}`
    if (entries.has(key)) return
    entries.set(key, {
      form,
      lang,
      canonical: form === record.names[lang]?.trim(),
      listed,
      strength,
      strictOnly: rule.fold === 'strict',
      caseExact: rule.case === 'exact' || SHORT_ACRONYM.test(form),
      noClitic: noCliticMask(rule.noClitic),
      rule: ruleOf(rule, record, strength),
    })
  }
  const names = ownNames(record)
  for (const name of names) put(name.rule.form.trim(), name, name.listed)
  for (const name of names.sort((a, b) => a.strength - b.strength)) {
    const form = name.rule.form.trim()
    const isCanonical = name.rule.form === record.names[name.lang]
    const kind = isCanonical && name.strength === Strength.Strong ? anew : spelled
    for (const variant of variantsOf(form, name.lang, kind)) put(variant, name, Listed.None)
  }
  return [...entries.values()]
}

/** A name of a person from which short names are derived. */
export interface FullName {
  form: string
  lang: Lang
  strength: Strength
  /** The record has it so; otherwise it is an inflected form or another spelling. */
  isOwn: boolean
}

/** A short name that is derived, not listed. */
export interface DerivedName {
  form: string
  lang: Lang
  /** It is a given name or a word besides, and means the person only where something says so. */
  isBare: boolean
}

/**
 * The short names of a person by rule (SPEC 8), besides those that the record lists: from every strong name and from weak ones of
 * several words. Further Latin spellings of a name give none.
 */
export function deriveShortNames(names: readonly FullName[], country: string | undefined): DerivedName[] {
  const isArab = country === undefined || ARAB_COUNTRIES.has(country)
  const kind = nameKind('person', country)
  const taken = new Set(
    names.filter(({ strength }) => strength !== Strength.Weak).map(({ form, lang }) => `${lang} ${form}`),
  )
  const derived: DerivedName[] = []
  const put = (form: string, lang: Lang, isBare: boolean): void => {
    if (taken.has(`${lang} ${form}`)) return
    taken.add(`${lang} ${form}`)
    derived.push({ form, lang, isBare })
  }
  const fullNames = names.filter(({ form, lang, strength, isOwn }) => {
    const isFull = strength === Strength.Strong || (strength === Strength.Weak && form.includes(' '))
    return isFull && (lang !== 'en' || isOwn)
  })
  for (const { form, lang } of fullNames) {
    for (const short of shortNamesOf(form, lang, isArab)) {
      for (const variant of variantsOf(short, lang, kind)) put(variant, lang, false)
    }
  }
  for (const { form, lang } of fullNames) {
    const bare = bareLastNameOf(form, lang, isArab)
    if (bare !== undefined) put(bare, lang, true)
  }
  return derived
}

/** Every form under which a record may be found: `expandAliases`, and for persons the short names derived from them. */
export function allForms(record: EntityRecord): string[] {
  const entries = expandAliases(record)
  if (record.type !== 'person') return entries.map(({ form }) => form)
  const names = entries.map(({ form, lang, strength, canonical, listed }) => ({
    form,
    lang,
    strength,
    isOwn: canonical || listed !== Listed.None,
  }))
  const short = deriveShortNames(names, record.country).filter(({ isBare }) => !isBare)
  return [...entries, ...short].map(({ form }) => form)
}
