/** A language nisba matches names in. */
export type Lang = 'ar' | 'fa' | 'en'

/** What an entity is; `demonym`, `role` and `date` are layers that are off by default. */
export type EntityType = 'person' | 'organization' | 'location' | 'facility' | 'event' | 'demonym' | 'role' | 'date'

/** The layers that `ExtractOptions.layers` can switch on. */
export type Layer = 'demonym' | 'role' | 'date'

/** The finer kind of an entity; which kinds belong to which type is in `KINDS_OF_TYPE`. */
export type EntityKind =
  | 'politician'
  | 'official'
  | 'military'
  | 'cleric'
  | 'militant'
  | 'journalist'
  | 'ruler'
  | 'ministry'
  | 'legislature'
  | 'army'
  | 'security-service'
  | 'armed-group'
  | 'party'
  | 'coalition'
  | 'intergovernmental'
  | 'agency'
  | 'ngo'
  | 'media'
  | 'company'
  | 'tribe'
  | 'court'
  | 'country'
  | 'region'
  | 'province'
  | 'district'
  | 'city'
  | 'town'
  | 'village'
  | 'neighbourhood'
  | 'river'
  | 'lake'
  | 'sea'
  | 'mountain'
  | 'desert'
  | 'island'
  | 'border-crossing'
  | 'camp'
  | 'prison'
  | 'base'
  | 'airport'
  | 'port'
  | 'bridge'
  | 'dam'
  | 'field'
  | 'refinery'
  | 'shrine'
  | 'hospital'
  | 'university'
  | 'summit'
  | 'conference'
  | 'battle'
  | 'operation'
  | 'election'
  | 'agreement'
  | 'nationality'
  | 'people'
  | 'religion'
  | 'other'

/** What a role is, where it is no ministry: the values of `MentionRole.portfolio` beside the ministries'. */
export type RoleOffice =
  | 'head-of-state'
  | 'head-of-government'
  | 'crown-prince'
  | 'supreme-leader'
  | 'speaker'
  | 'chief-of-staff'
  | 'minister'
  | 'deputy'
  | 'governor'
  | 'central-bank'
  | 'district-governor'
  | 'mayor'
  | 'ambassador'
  | 'consul'
  | 'envoy'
  | 'commander'
  | 'spokesperson'
  | 'secretary-general'
  | 'secretary'
  | 'adviser'
  | 'director'
  | 'head'
  | 'leader'
  | 'member'
  | 'prosecutor'

/** Context that allows (`need`) or forbids (`block`) an alias. Words are compared loosely, without clitics. */
export interface Licence {
  /** Words or phrases that may stand before the alias. */
  before?: string[]
  /** Words or phrases that may stand after the alias. */
  after?: string[]
  /** The alias stands alone inside quotation marks or brackets. */
  quoted?: boolean
  /** How many words away `before` and `after` may stand, within the sentence. Default 2. */
  window?: number
}

/** A name with conditions of its own. */
export interface AliasRule {
  form: string
  /** At least one of its conditions must hold. */
  need?: Licence
  /** None of its conditions may hold. */
  block?: Licence
  /** `strict`: the loose folds (hamza seat, final yeh, teh marbuta) are not accepted. */
  fold?: 'strict'
  /** `true`: a form with an Arabic proclitic counts only with a licence; a list names the proclitics concerned, by their last letter. */
  noClitic?: true | string[]
  /** `exact`: upper and lower case must be as written. */
  case?: 'exact'
}

export type Alias = string | AliasRule

/** One entity, one place: the same shape in code, YAML, JSONL and `entity.schema.json`. */
export interface EntityRecord {
  /** Kebab-case slug, or prefixed id of an imported record (`wikidata:Q796`). */
  id: string
  type: EntityType
  kind?: EntityKind
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** Canonical names, at least one. */
  names: Partial<Record<Lang, string>>
  /** Other names that are as good as the canonical one, anywhere. */
  aliases?: Partial<Record<Lang, Alias[]>>
  /** Names that are also ordinary words or other people's names: they count only with a licence from context. */
  weakAliases?: Partial<Record<Lang, Alias[]>>
  /** Names made by rule, matched like aliases. */
  generated?: Partial<Record<Lang, string[]>>
  /** Names that count only after a full mention in the same document; added to those derived by rule. */
  shortNames?: Partial<Record<Lang, string[]>>
  /** Default conditions of every weak alias of the record. */
  context?: { need?: Licence; block?: Licence }
  /** Words whose presence in the document speaks for this record among others of the same name. */
  near?: string[]
  /**
   * How likely news means this entity among others of the same name, 0 to 9; 5 where nothing is said. Decides between
   * namesakes when their context does not.
   */
  prominence?: number
  /** Ids elsewhere: `wikidata`, `geonames`, … */
  links?: Record<string, string>
  role?: string
  /** ISO date or year. */
  validFrom?: string
  validTo?: string
  /** Where the record comes from. */
  source: string
  note?: string
}

/** Half-open range in UTF-16 code units of the original text. */
export interface Span {
  start: number
  end: number
}

/**
 * How the text compares with the alias: `exact`, the same characters (letter case apart); `strict`, the same
 * letters in other clothes (harakat, tatweel, Persian or Arabic yeh and kaf, spacing); `loose`, letters that are
 * often exchanged (hamza seat, final alef maksura, teh marbuta); `rule`, no alias but a rule.
 */
export type MatchGrade = 'exact' | 'strict' | 'loose' | 'rule'

/**
 * What the text writes otherwise than the name in the dictionary: vowel marks, tatweel, hamza seats or madda, a final hamza
 * after alef, the two yehs and alef maksura, the two kafs, teh marbuta and heh, the alef of an accusative, the alef of the
 * article after ل, other letters that are exchanged, presentation forms, digits, upper and lower case, accents of Latin
 * letters, spaces and joiners, punctuation inside the name, characters that are not seen.
 */
export type FoldName =
  | 'harakat'
  | 'tatweel'
  | 'hamza'
  | 'final-hamza'
  | 'yeh'
  | 'kaf'
  | 'teh-marbuta'
  | 'tanween'
  | 'elided-alef'
  | 'letter'
  | 'presentation-form'
  | 'digit'
  | 'case'
  | 'accent'
  | 'spacing'
  | 'punctuation'
  | 'invisible'

/** Why a mention was reported; present with `explain: true`. */
export interface Evidence {
  /** How strongly the dictionary vouches for the name; `rule`: it is in no dictionary in this form. */
  strength: 'strong' | 'weak' | 'short' | 'rule'
  /** What let a weak or short name through, or by what rule the name was found. */
  licence?: string
  /** How the text differs from the name in the dictionary; absent where it does not. */
  folds?: FoldName[]
  /** Ids of the readings that this one beat, best first. */
  beat: string[]
}

/** A role phrase: from its first word, without proclitics, to its last complement or nationality, without the person's name. */
export interface MentionRole extends Span {
  /** ISO 3166-1 alpha-2, where a nationality or country in the phrase says it; of این کشور the country named last before. */
  country?: string
  /**
   * Of a minister the portfolio (`interior`, `foreign-affairs`, `defence`, `oil`, …; `minister` where it is in no list), of others
   * the office, see `RoleOffice`. README.md lists all.
   */
  portfolio?: string
}

/** One occurrence of a name in the text. Offsets are UTF-16 code units, half open. */
export interface Mention extends Span {
  /** `text === input.slice(start, end)`. */
  text: string
  type: EntityType
  kind?: EntityKind
  /** `null`: several entities fit and nothing decides between them (see `alternatives`). */
  id: string | null
  /** Canonical name, in the mention's language where known, or in `displayLanguage`. */
  name: string
  /** Language of the name that matched; `und` where it is spelled alike in both possible languages. */
  lang: Lang | 'und'
  /** The dictionary form that matched; for a short name the form in the text. */
  alias: string
  match: MatchGrade
  /**
   * How often such mentions are right, 0..1: span, type and `id`, or, with `id` null and `alternatives`, that one of these is
   * meant. Shares counted on labelled passages (ACCURACY.md), by what speaks for the mention.
   */
  confidence: number
  /** The whole orthographic word or words, clitics included. */
  word: Span
  /** Arabic proclitics cut off before the name, folded: و, وب, ل … */
  proclitic?: string
  /** Persian suffix cut off after the name, folded: ها, ی … */
  suffix?: string
  /** All entities that fit this span, when there are several. */
  alternatives?: string[]
  /** The office beside a person; of a mention of type `role` the whole phrase. */
  role?: MentionRole
  /** Only with `explain: true`. */
  evidence?: Evidence
}

/**
 * What to do with readings that overlap. `longest`: one reading for each stretch of text, by the total order of
 * DESIGN.md. `all`: every reading whose context allows it, sorted by start, longer first.
 */
export type OverlapPolicy = 'longest' | 'all'

/** How a text is read and what is reported of it. */
export interface ReadingOptions {
  /** Read the text as these languages and nothing else; without it they are found from the text. */
  languages?: Lang[]
  /** Report only these types. */
  types?: EntityType[]
  /** Report only these kinds; of a mention that is left open, one of its alternatives must be of them. */
  kinds?: EntityKind[]
  /**
   * Report only entities whose record has one of these countries, ISO 3166-1 alpha-2. What has no record or no country is
   * left out.
   */
  countries?: string[]
  /** Report these optional layers too. */
  layers?: Layer[]
  overlaps?: OverlapPolicy
  /** Report only mentions at least this confident, 0..1. */
  minConfidence?: number
  /** Language of `Mention.name`. */
  displayLanguage?: Lang
  /** Add `evidence` to each mention. */
  explain?: boolean
  /** `false`: only what the gazetteers hold, nothing found or lengthened by rule. */
  rules?: boolean
  /**
   * An ISO date (YYYY-MM-DD): a role with no person beside it, of a country that it names, is reported as a mention of type
   * `role` with the `id` of who held the office that day, when the records of exactly one person say so; also without the
   * layer `role`. Heads of state and government, crown princes, supreme leaders, speakers and ministers only.
   */
  resolveRoles?: string
}

/** The first thing that kept an entity from being reported; of several occurrences, of the one that came furthest. */
export type MissGate =
  /** No gazetteer has the id, or the entity is silenced. */
  | 'no-such-entity'
  /** No name of it stands in the text. */
  | 'not-in-text'
  /** The letters of a name stand inside a longer word, or across a gap that no name crosses. */
  | 'boundary'
  /** The text is read there in a language that the name is not of. */
  | 'language'
  /** A name stands there in a spelling that it does not accept: `fold: strict`, `case: exact`, a final hamza. */
  | 'spelling'
  /** A clitic or suffix would have to be cut off that must not be. */
  | 'clitic'
  /** A weak or short name without anything that licenses it. */
  | 'no-licence'
  /** Context forbids it. */
  | 'blocked'
  /** Another reading of the same words was better. */
  | 'overlap'
  /** Another entity of the same name is meant, or it is left open which one is. */
  | 'namesake'
  /** The options leave it out. */
  | 'not-requested'

/** Why an entity was not reported in a text. */
export interface Miss {
  id: string
  /** `null`: the entity was reported; nothing to explain. */
  gate: MissGate | null
  /** Where in the text the name stands that came furthest; absent when no name of it does. */
  span?: Span
  /** The name that came furthest, as the dictionary has it. */
  alias?: string
  /** What stood in the way: the word that blocks, the id (or words) of the reading that won, the option that leaves it out. */
  by?: string
  /** One readable sentence. */
  message: string
}

/** Why a mention was reported. */
export interface Explanation {
  /** With its `evidence`. */
  mention: Mention
  /** One readable sentence. */
  message: string
}
