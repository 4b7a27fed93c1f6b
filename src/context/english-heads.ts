import type { EntityKind, EntityType } from '../types'

/** An English noun that says what the name beside it is. Annotation guidelines 3 and 4. */
export interface EnglishHead {
  readonly type: EntityType
  readonly kind: EntityKind
  /** Singular, lower case. */
  readonly nouns: readonly string[]
  /** Words without a capital that may stand between the name and the noun: border crossing. */
  readonly modifiers?: readonly string[]
  /** It makes a name without a capital, too: Evin prison; the others are common nouns then (a Baghdad hospital). */
  readonly isFirm?: true
  /** The name may also follow after "of": Union of Writers. */
  readonly takesOf?: true
}

const list = (text: string): readonly string[] => text.split(' ')

/** Nouns after the name and part of it. Collected for this project, after the heads of SPEC 7. */
export const ENGLISH_HEADS: readonly EnglishHead[] = [
  { type: 'facility', kind: 'border-crossing', nouns: ['crossing'], modifiers: ['border'], isFirm: true },
  {
    type: 'facility',
    kind: 'camp',
    nouns: ['camp'],
    modifiers: list('refugee displacement displaced detention military training'),
    isFirm: true,
  },
  { type: 'facility', kind: 'prison', nouns: ['prison'], modifiers: ['central'], isFirm: true },
  {
    type: 'facility',
    kind: 'base',
    nouns: list('base airbase'),
    modifiers: list('air military naval missile'),
    isFirm: true,
  },
  { type: 'facility', kind: 'airport', nouns: ['airport'], modifiers: list('international military'), isFirm: true },
  { type: 'facility', kind: 'port', nouns: list('port seaport'), modifiers: ['oil'], isFirm: true },
  { type: 'facility', kind: 'bridge', nouns: ['bridge'], isFirm: true },
  { type: 'facility', kind: 'dam', nouns: ['dam'], isFirm: true },
  {
    type: 'facility',
    kind: 'field',
    nouns: list('field oilfield gasfield'),
    modifiers: list('oil gas'),
    isFirm: true,
  },
  { type: 'facility', kind: 'refinery', nouns: ['refinery'], modifiers: ['oil'], isFirm: true },
  { type: 'facility', kind: 'shrine', nouns: list('shrine mausoleum') },
  { type: 'facility', kind: 'hospital', nouns: ['hospital'] },
  { type: 'facility', kind: 'university', nouns: ['university'], takesOf: true },
  { type: 'facility', kind: 'other', nouns: list('checkpoint'), isFirm: true },
  {
    type: 'facility',
    kind: 'other',
    nouns: list(
      'mosque church cathedral monastery museum palace hotel tower station plant factory stadium square street avenue boulevard highway cemetery tunnel bazaar mall castle citadel theater theatre',
    ),
    modifiers: list('power railway'),
  },
  {
    type: 'organization',
    kind: 'company',
    nouns: list('company corporation airlines airways bank holding'),
    takesOf: true,
  },
  { type: 'organization', kind: 'party', nouns: list('party movement bloc'), takesOf: true },
  { type: 'organization', kind: 'coalition', nouns: list('alliance coalition'), takesOf: true },
  { type: 'organization', kind: 'armed-group', nouns: ['brigades'] },
  { type: 'organization', kind: 'court', nouns: ['court'] },
  { type: 'organization', kind: 'agency', nouns: list('agency authority commission directorate'), takesOf: true },
  {
    type: 'organization',
    kind: 'ngo',
    nouns: list('union syndicate association federation foundation society network league'),
    takesOf: true,
  },
  {
    type: 'organization',
    kind: 'other',
    nouns: list('council committee organization organisation institute center centre chamber club academy observatory'),
    takesOf: true,
  },
  { type: 'event', kind: 'summit', nouns: ['summit'] },
  { type: 'event', kind: 'conference', nouns: ['conference'] },
  { type: 'event', kind: 'agreement', nouns: list('agreement accord accords treaty') },
  { type: 'event', kind: 'other', nouns: list('festival cup championship') },
]

/** Words of grammar, which have a capital where they begin a sentence: they end a name. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(
    'the a an this that these those his her its their our my your some any no each every another both all many most few several other such in on at by to from of for with near under over after before since until as and or but when while if where what who whose nor not it he she they we i one two three four five six seven eight nine ten',
  ),
)

/** Nouns of places, written small, which stand outside the name: the town of X, X district. Annotation guidelines 3. */
export const ENGLISH_PLACE_HEADS: Readonly<Record<string, EntityKind>> = {
  town: 'town',
  city: 'city',
  village: 'village',
  hamlet: 'village',
  settlement: 'town',
  district: 'district',
  subdistrict: 'district',
  county: 'district',
  province: 'province',
  governorate: 'province',
  neighborhood: 'neighbourhood',
  neighbourhood: 'neighbourhood',
  suburb: 'neighbourhood',
}

/** Their plurals, and the kind of each of the names after them: the villages of X and Y. */
export const ENGLISH_PLACE_LISTS: Readonly<Record<string, EntityKind>> = {
  towns: 'town',
  cities: 'city',
  villages: 'village',
  settlements: 'town',
  districts: 'district',
  provinces: 'province',
  neighborhoods: 'neighbourhood',
  neighbourhoods: 'neighbourhood',
  suburbs: 'neighbourhood',
}

/** Nouns of events before their name. */
export const ENGLISH_EVENT_HEADS: Readonly<Record<'battle' | 'operation', EntityKind>> = {
  battle: 'battle',
  operation: 'operation',
}

/** Capitalized words that say of what sort a body or building is and do not name it: Central Prison, Supreme Council. Collected for this project. */
export const ENGLISH_COMMON_WORDS: ReadonlySet<string> = new Set(
  list(
    'central general national international local public private military civil civilian main old new former high higher supreme state federal provincial regional municipal joint special grand great first second third north south east west northern southern eastern western army police navy air naval oil gas power border refugee detention security judicial executive legislative political foreign interior defense defence health education teaching maternity children legal criminal human rights training electoral independent official popular people world day peace trade art city town village district province governorate refinery hospital prison airport base camp crossing port bridge dam field university company bank party council committee',
  ),
)

/** All nouns beside which a name is looked for, lower case. */
export function englishHeadNouns(): string[] {
  const nouns = ENGLISH_HEADS.flatMap((head) => head.nouns)
  const places = [...Object.keys(ENGLISH_PLACE_HEADS), ...Object.keys(ENGLISH_PLACE_LISTS)]
  return [...nouns, ...places, ...Object.keys(ENGLISH_EVENT_HEADS)]
}
