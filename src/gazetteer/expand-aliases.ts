import { type NameKind, shortNamesOf, variantsOf } from '../morphology/name-variants'
import { PROCLITIC_LETTERS } from '../morphology/proclitics'
import type { Alias, AliasRule, EntityRecord, Lang, Licence } from '../types'
import { LANGS } from '../vocabulary'

/** How a name counts: anywhere; after a full mention in the document; with a licence from context. Lower is stronger. */
export const enum Strength {
  Strong,
  Short,
  Weak,
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
  const isPlace = (type === 'location' || type === 'facility') && prominence >= SPELLED_IN_MANY_WAYS
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

/** All spellings of a record: canonical, other, generated, weak and short names, with their inflected forms. */
export function expandAliases(record: EntityRecord): AliasEntry[] {
  const isPerson = record.type === 'person'
  const kind: NameKind = {
    isPerson,
    isTransliterated: isPerson || isTransliteratedPlace(record),
    hasEl: record.country === undefined || !AL_COUNTRIES.has(record.country),
  }
  // Canonical names are spelled anew; other aliases are such spellings already.
  const spelled: NameKind = { ...kind, isTransliterated: false }
  const isArab = record.country === undefined || ARAB_COUNTRIES.has(record.country)
  const entries = new Map<string, AliasEntry>()
  const add = (alias: Alias, lang: Lang, strength: Strength, listed: Listed): void => {
    const rule: AliasRule = typeof alias === 'string' ? { form: alias } : alias
    const isCanonical = rule.form === record.names[lang]
    const [own = '', ...variants] = variantsOf(rule.form.trim(), lang, isCanonical ? kind : spelled)
    for (const form of [own, ...variants]) {
      const key = `${lang} ${form}`
      const known = entries.get(key)
      if (known !== undefined) {
        if (form === own && known.listed === Listed.None && !known.canonical) known.listed = listed
        continue
      }
      entries.set(key, {
        form,
        lang,
        canonical: false,
        listed: form === own ? listed : Listed.None,
        strength,
        strictOnly: rule.fold === 'strict',
        caseExact: rule.case === 'exact' || SHORT_ACRONYM.test(form),
        noClitic: noCliticMask(rule.noClitic),
        rule: ruleOf(rule, record, strength),
      })
    }
  }
  // A canonical name that is also listed as weak is weak; one listed among the aliases has the conditions given there.
  for (const lang of LANGS) {
    for (const alias of record.weakAliases?.[lang] ?? []) add(alias, lang, Strength.Weak, Listed.Weak)
    for (const alias of record.aliases?.[lang] ?? []) add(alias, lang, Strength.Strong, Listed.Alias)
    const canonical = record.names[lang]
    if (canonical !== undefined) {
      add(canonical, lang, Strength.Strong, Listed.None)
      const entry = entries.get(`${lang} ${canonical.trim()}`)
      if (entry !== undefined) entry.canonical = true
    }
    for (const form of record.generated?.[lang] ?? []) add(form, lang, Strength.Strong, Listed.Generated)
  }
  const full = [...entries.values()].filter(
    ({ strength, lang, canonical, listed }) =>
      strength === Strength.Strong && (lang !== 'en' || canonical || listed !== Listed.None),
  )
  for (const lang of LANGS) {
    for (const form of record.shortNames?.[lang] ?? []) add(form, lang, Strength.Short, Listed.Short)
  }
  if (isPerson) {
    for (const entry of full) {
      for (const short of shortNamesOf(entry.form, entry.lang, isArab)) addShort(short, entry.lang)
    }
  }
  return [...entries.values()]

  /** A derived short name stands beside a weak name of the same form: either may be let through. */
  function addShort(form: string, lang: Lang): void {
    const listed = entries.get(`${lang} ${form}`)
    if (listed === undefined) add(form, lang, Strength.Short, Listed.None)
    else if (listed.strength === Strength.Weak) {
      entries.set(`${lang} ${form} short`, {
        ...listed,
        canonical: false,
        listed: Listed.None,
        strength: Strength.Short,
        rule: undefined,
      })
    }
  }
}
