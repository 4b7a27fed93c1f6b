import { Reading } from '../language/label-tokens'
import { fold } from '../normalization/fold'
import { Gap, lettersBetween } from '../normalization/letters'
import { tokenize } from '../tokenization/tokens'
import { words } from '../unicode/word-list'

/** A nation, people or community that adjectives and nouns are made of. */
export interface Nationality {
  readonly kind: 'nationality' | 'people' | 'religion'
  /** ISO 3166-1 alpha-2; of nationalities only. */
  readonly country: string | undefined
  /** Id of the record of a people or community, where a gazetteer has one. */
  readonly id: string | undefined
}

/** What a form of a nationality is; several bits may hold at once. */
export const enum FormTrait {
  None = 0,
  /** Arabic: agrees with feminine nouns and with the plurals of things. */
  Feminine = 1 << 0,
  /** A noun for several people; in Arabic masculine or broken plural. */
  Plural = 1 << 1,
  /** Counts only with the article: the same letters without it are another word. */
  Definite = 1 << 2,
  /** Arabic: the accusative of the indefinite masculine, which some countries' names look like (سوريا). */
  Accusative = 1 << 3,
  /** Counts only beside another people or community: السنة is also the year. */
  Coordinated = 1 << 4,
  /** Arabic: the nisba itself, masculine and singular. */
  Masculine = 1 << 5,
}

/** One form of a nationality, without article and clitics. */
export interface NationalityForm {
  readonly nationality: Nationality
  readonly reading: Reading.Arabic | Reading.Persian | Reading.English
  /** `FormTrait` bits. */
  readonly traits: number
  /** Letters at its end that are a Persian plural and stand outside the name. */
  readonly suffixLength: number
}

/**
 * A block for each nation: on its first line the ISO code and the English forms (an underscore for a space; those ending in
 * -an and -i have a plural in -s that is not listed), for peoples and communities the kind and the id. Then a form a line:
 * an Arabic nisba that Persian writes alike; `ar`, one that is Arabic only; `pl`, an Arabic broken plural; `the`, an Arabic noun that
 * counts with the article only, `def` such a nisba; `ns`, an Arabic stem that counts in the sound plurals only; `near`, one that counts beside
 * another community only; `fa`, a Persian adjective or noun; `fas`, one that counts with ها only. Arabic adjectives of nations: ArWikiCats
 * (MIT), with further spellings; peoples, Persian and English forms collected for this project.
 */
const NATIONS = `
  IQ Iraqi
  عراقي
  SY Syrian
  سوري
  IR Iranian
  إيراني
  TR Turkish Turk Turks
  ar تركي
  pl أتراك
  fa ترکیهای
  fas ترک
  LB Lebanese
  لبناني
  JO Jordanian
  أردني
  PS Palestinian
  فلسطيني
  IL Israeli
  إسرائيلي
  SA Saudi
  سعودي
  fa عربستانی
  KW Kuwaiti
  كويتي
  QA Qatari
  قطري
  BH Bahraini
  بحريني
  AE Emirati
  إماراتي
  OM Omani
  عماني
  YE Yemeni
  يمني
  EG Egyptian
  مصري
  LY Libyan
  ar ليبي
  fa لیبیایی
  TN Tunisian
  تونسي
  pl توانسة
  DZ Algerian
  ar جزائري
  fa الجزایری
  MA Moroccan
  مغربي
  pl مغاربة
  fa مراکشی
  MR Mauritanian
  ar موريتاني
  fa موریتانیایی
  SD Sudanese
  سوداني
  SS South_Sudanese
  ar جنوب سوداني
  SO Somali
  ar صومالي
  fa سومالیایی
  DJ Djiboutian
  ar جيبوتي
  fa جیبوتیایی
  AF Afghan
  أفغاني
  أفغانستاني
  pl أفغان
  fa افغان
  PK Pakistani
  ar باكستاني
  fa پاکستانی
  AZ Azerbaijani Azeri
  ar أذربيجاني
  ar أذري
  fa آذربایجانی
  AM Armenian
  ar أرميني
  ar أرمني
  pl أرمن
  fa ارمنستانی
  GE Georgian
  ar جورجي
  fa گرجستانی
  fa گرجی
  TM Turkmenistani
  ar تركمانستاني
  fa ترکمنستانی
  UZ Uzbekistani Uzbek Uzbeks
  ar أوزبكي
  ar أوزبكستاني
  pl أوزبك
  fa ازبکستانی
  fa ازبک
  TJ Tajikistani Tajik Tajiks
  ar طاجيكي
  ar طاجيكستاني
  pl طاجيك
  fa تاجیکستانی
  fa تاجیک
  KZ Kazakhstani Kazakh Kazakhs
  ar كازاخستاني
  ar كازاخي
  pl كازاخ
  fa قزاقستانی
  fa قزاق
  KG Kyrgyzstani Kyrgyz
  ar قيرغيزي
  ar قيرغيزستاني
  fa قرقیزستانی
  fa قرقیز
  RU Russian
  روسي
  pl روس
  fa روس
  US American
  ar أمريكي
  ar أميركي
  pl أمريكان
  pl أميركان
  fa آمریکایی
  fa امریکایی
  fa آمریکائی
  GB British Britons English Scottish Welsh
  ar بريطاني
  ar إنجليزي
  ar إنكليزي
  ar اسكتلندي
  pl إنجليز
  pl إنكليز
  fa بریتانیایی
  fa انگلیسی
  fa اسکاتلندی
  FR French Frenchman Frenchmen
  ar فرنسي
  fa فرانسوی
  DE German
  ألماني
  pl ألمان
  IT Italian
  ar إيطالي
  fa ایتالیایی
  ES Spanish Spaniard Spaniards
  ar إسباني
  pl إسبان
  fa اسپانیایی
  CN Chinese
  ar صيني
  fa چینی
  IN Indian
  هندي
  pl هنود
  JP Japanese
  ar ياباني
  fa ژاپنی
  KR South_Korean
  ar كوري جنوبي
  fa کرهای
  KP North_Korean
  ar كوري شمالي
  UA Ukrainian
  ar أوكراني
  fa اوکراینی
  AD Andorran
  ar أندوري
  AL Albanian
  ar ألباني
  fa آلبانیایی
  AO Angolan
  ar أنغولي
  fa آنگولایی
  AR Argentine Argentinian
  ar أرجنتيني
  fa آرژانتینی
  AT Austrian
  ar نمساوي
  fa اتریشی
  AU Australian
  ar أسترالي
  fa استرالیایی
  BA Bosnian
  ar بوسني
  fa بوسنیایی
  BD Bangladeshi
  ar بنغلاديشي
  ar بنغالي
  fa بنگلادشی
  BE Belgian
  ar بلجيكي
  fa بلژیکی
  BF Burkinabe
  ar بوركينابي
  BG Bulgarian
  بلغاري
  fa بلغارستانی
  BI Burundian
  ar بوروندي
  BJ Beninese
  ar بنيني
  BN Bruneian
  ar بروني
  BO Bolivian
  ar بوليفي
  fa بولیویایی
  BR Brazilian
  ar برازيلي
  fa برزیلی
  BS Bahamian
  ar بهامي
  BW Botswanan
  ar بوتسواني
  BY Belarusian
  ar بيلاروسي
  fa بلاروسی
  BZ Belizean
  ar بليزي
  CA Canadian
  ar كندي
  fa کانادایی
  CD Congolese
  ar كونغولي
  fa کنگویی
  CH Swiss
  ar سويسري
  fa سوئیسی
  CI Ivorian
  ar إيفواري
  CL Chilean
  ar تشيلي
  fa شیلیایی
  CM Cameroonian
  ar كاميروني
  fa کامرونی
  CO Colombian
  ar كولومبي
  fa کلمبیایی
  CR Costa_Rican
  ar كوستاريكي
  CU Cuban
  ar كوبي
  fa کوبایی
  CY Cypriot Cypriots
  ar قبرصي
  fa قبرسی
  CZ Czech Czechs
  ar تشيكي
  fa چکی
  DK Danish Dane Danes
  ar دنماركي
  دانماركي
  ar دنمركي
  DO Dominican
  ar دومينيكي
  EC Ecuadorian
  إكوادوري
  EE Estonian
  ar إستوني
  fa استونیایی
  ER Eritrean
  ar إريتري
  ar أريتري
  fa اریترهای
  ET Ethiopian
  ar إثيوبي
  ar أثيوبي
  fa اتیوپیایی
  FI Finnish Finn Finns
  ar فنلندي
  fa فنلاندی
  GA Gabonese
  ar غابوني
  GH Ghanaian
  ar غاني
  GM Gambian
  ar غامبي
  GN Guinean
  ar غيني
  GR Greek Greeks
  يوناني
  GT Guatemalan
  ar غواتيمالي
  GY Guyanese
  ar غياني
  HN Honduran
  ar هندوراسي
  HR Croatian Croat Croats
  ar كرواتي
  pl كروات
  fa کرواسیایی
  fa کروات
  HT Haitian
  ar هايتي
  fa هائیتیایی
  HU Hungarian
  def مجري
  ar هنغاري
  fa مجارستانی
  ID Indonesian
  ar إندونيسي
  fa اندونزیایی
  IE Irish
  أيرلندي
  إيرلندي
  IS Icelandic
  آيسلندي
  أيسلندي
  JM Jamaican
  ar جامايكي
  fa جامائیکایی
  KE Kenyan
  ar كيني
  fa کنیایی
  KH Cambodian
  ar كمبودي
  fa کامبوجی
  LA Laotian
  ar لاوسي
  LK Sri_Lankan
  ar سريلانكي
  fa سریلانکایی
  LR Liberian
  ar ليبيري
  LT Lithuanian
  ar ليتواني
  fa لیتوانیایی
  LU Luxembourgish
  ar لوكسمبورغي
  LV Latvian
  ar لاتفي
  fa لتونیایی
  MD Moldovan
  ar مولدوفي
  fa مولداویایی
  ME Montenegrin
  ar مونتينيغري
  fa مونتهنگرویی
  MG Malagasy
  ar مدغشقري
  MK Macedonian
  ar مقدوني
  fa مقدونیهای
  MM Burmese
  ميانماري
  ar بورمي
  MN Mongolian
  ar منغولي
  fa مغولستانی
  MT Maltese
  ar مالطي
  fa مالتی
  MU Mauritian
  ar موريشيوسي
  MV Maldivian
  ar مالديفي
  MW Malawian
  ar ملاوي
  MX Mexican
  ar مكسيكي
  fa مکزیکی
  MY Malaysian
  ar ماليزي
  fa مالزیایی
  MZ Mozambican
  ar موزمبيقي
  NA Namibian
  ar ناميبي
  NE Nigerien
  ar نيجري
  NG Nigerian
  ar نيجيري
  fa نیجریهای
  NI Nicaraguan
  ar نيكاراغوي
  NL Dutch
  ar هولندي
  fa هلندی
  NO Norwegian
  ar نرويجي
  fa نروژی
  NP Nepalese Nepali
  ar نيبالي
  fa نپالی
  NZ New_Zealander New_Zealanders
  نيوزيلندي
  PA Panamanian
  ar بنمي
  fa پانامایی
  PE Peruvian
  ar بيروي
  fa پرویی
  PH Filipino Filipinos Philippine
  ar فلبيني
  ar فليبيني
  fa فیلیپینی
  PL Polish Poles
  ar بولندي
  fa لهستانی
  PT Portuguese
  ar برتغالي
  fa پرتغالی
  PY Paraguayan
  ar باراغواياني
  fa پاراگوئهای
  RO Romanian
  ar روماني
  fa رومانیایی
  RS Serbian Serb Serbs
  ar صربي
  pl صرب
  fa صربستانی
  fa صرب
  RW Rwandan
  ar رواندي
  fa رواندایی
  SE Swedish Swede Swedes
  سويدي
  SG Singaporean
  ar سنغافوري
  fa سنگاپوری
  SI Slovenian Slovene
  ar سلوفيني
  fa اسلوونیایی
  SK Slovak Slovaks
  ar سلوفاكي
  fa اسلواکیایی
  SL Sierra_Leonean
  ar سيراليوني
  SN Senegalese
  ar سنغالي
  fa سنگالی
  SR Surinamese
  ar سورينامي
  SV Salvadoran
  ar سلفادوري
  TD Chadian
  ar تشادي
  fa چادی
  TG Togolese
  ar توغوي
  TH Thai
  تايلندي
  ar تايلاندي
  TW Taiwanese
  تايواني
  TZ Tanzanian
  ar تنزاني
  fa تانزانیایی
  UG Ugandan
  ar أوغندي
  fa اوگاندایی
  UY Uruguayan
  ar أوروغواياني
  fa اروگوئهای
  VA
  ar فاتيكاني
  VE Venezuelan
  ar فنزويلي
  fa ونزوئلایی
  VN Vietnamese
  ar فيتنامي
  fa ویتنامی
  XK Kosovan Kosovar Kosovars
  ar كوسوفي
  fa کوزوویی
  ZA South_African
  ar جنوب أفريقي
  ZM Zambian
  ar زامبي
  ZW Zimbabwean
  ar زيمبابوي
  fa زیمبابوهای
  people kurds Kurdish Kurd Kurds
  كردي
  pl أكراد
  the كرد
  fas کرد
  people arabs Arab Arabs
  عربي
  pl عرب
  fa عرب
  fa اعراب
  people turkmens Turkmen Turkmens Turkoman Turkomans
  ar تركماني
  the تركمان
  fa ترکمن
  people koreans Korean
  ar كوري
  people assyrians Assyrian
  آشوري
  people chaldeans Chaldean
  كلداني
  the كلدان
  people syriacs Syriac Syriacs
  سرياني
  the سريان
  people yazidis Yazidi Yezidi Ezidi
  إيزيدي
  ar أيزيدي
  ar يزيدي
  ar أزيدي
  fa ایزدی
  people baloch Baloch Baluch Balochi Baluchi
  ar بلوشي
  the بلوش
  fa بلوچ
  fa بلوچی
  people hazaras Hazara Hazaras
  the هزارة
  fas هزاره
  people pashtuns Pashtun Pashtuns
  ar بشتوني
  the بشتون
  fa پشتون
  people amazigh Amazigh Berber Berbers
  ar أمازيغي
  pl أمازيغ
  people circassians Circassian
  ar شركسي
  the شركس
  fa چرکس
  people shabaks Shabak Shabaks
  the شبك
  people rohingya Rohingya Rohingyas
  pl روهينغا
  pl روهينجا
  fa روهینگیا
  people uyghurs Uyghur Uyghurs Uighur Uighurs
  ar إيغوري
  ar أويغوري
  the إيغور
  the أويغور
  fa اویغور
  people tuareg Tuareg
  pl طوارق
  people tatars Tatar Tatars
  تتاري
  pl تتار
  fa تاتار
  people chechens Chechen Chechens
  ar شيشاني
  fa چچنی
  people lurs Lur Lurs
  fas لر
  people nubians Nubian
  ar نوبي
  religion shia Shia Shias Shiite Shiites
  شيعي
  the شيعة
  fa شیعه
  religion sunnis Sunni
  سني
  near سنة
  religion alawites Alawite Alawites
  ns علوي
  fas علوی
  religion druze Druze
  ar درزي
  the دروز
  fa دروزی
  religion christians Christians
  مسيحي
  pl نصارى
  religion jews Jewish Jew Jews
  يهودي
  pl يهود
  fa یهود
  religion muslims Muslim Muslims
  ns مسلم
  fas مسلمان
  fa مسلمانان
  religion mandaeans Mandaean
  ar مندائي
  the صابئة
  fa مندایی
  religion copts Coptic Copt Copts
  قبطي
  pl أقباط
  religion ismailis Ismaili
  ns إسماعيلي
  religion maronites Maronite Maronites
  ماروني
  pl موارنة
  religion zoroastrians Zoroastrian
  ar زرادشتي
  fa زرتشتی
  religion bahais Bahai
  بهائي
  fa بهایی
  religion kakai Kakai
  ar كاكائي
  fa کاکهای
  religion hindus Hindu Hindus
  ar هندوسي
  pl هندوس
  fa هندو
  religion buddhists Buddhist Buddhists
  ar بوذي
  fa بودایی
  religion catholics Catholic Catholics
  ar كاثوليكي
  fa کاتولیک
  religion sikhs Sikh Sikhs
  the سيخ`

const HEADER = /^(?:([A-Z]{2})|(people|religion) ([a-z]+))(?: ([A-Za-z_ ]+))?$/u
const TAGGED = /^(?:(ar|def|pl|the|ns|near|fa|fas) )?(.+)$/u
const REGULAR_ENGLISH = /(?:an|i)$/u
const NISBA_END = '\u064a'
const HA = 'ها'
const EZAFE = '\u064a'
const AN = 'ان'

/** The loose letters of each line, its words joined by spaces; all lines are folded at once. */
function foldLines(lines: readonly string[]): string[] {
  const tokens = tokenize(fold(lines.join('\n')))
  const folded: string[] = []
  for (let token = 0; token < tokens.count; token++) {
    const word = lettersBetween(tokens.letters.loose, tokens.first[token] as number, tokens.end[token] as number)
    const opensLine = token === 0 || ((tokens.gap[token] as number) & Gap.Newline) !== 0
    if (opensLine) folded.push(word)
    else folded[folded.length - 1] += ` ${word}`
  }
  return folded
}

interface ListedForm {
  nationality: Nationality
  /** `en`, or the tag of the line. */
  tag: string
  form: string
}

function* listedForms(): Generator<ListedForm> {
  let nationality: Nationality | undefined
  for (const line of words(NATIONS)) {
    const header = HEADER.exec(line)
    if (header === null) {
      const [, tag = '', form = ''] = TAGGED.exec(line) ?? []
      if (nationality !== undefined) yield { nationality, tag, form }
      continue
    }
    const [, country, kind, id, english = ''] = header
    nationality = { kind: (kind ?? 'nationality') as Nationality['kind'], country, id }
    for (const form of english.replaceAll('_', '-').split(' ')) {
      if (form === '') continue
      yield { nationality, tag: 'en', form }
      if (REGULAR_ENGLISH.test(form)) yield { nationality, tag: 'en', form: `${form}s` }
    }
  }
}

/** The forms of an Arabic nisba of loose letters; of كوري جنوبي both words are inflected, of جنوب سوداني the last. */
function inflect(nisba: string): [form: string, traits: number][] {
  const [first = '', second] = nisba.split(' ')
  const end = (suffix: string): string => {
    if (second === undefined) return first + suffix
    return `${first.endsWith(NISBA_END) ? first + suffix : first} ${second}${suffix}`
  }
  return [
    [end(''), FormTrait.Masculine],
    [end('\u0647'), FormTrait.Feminine],
    [end('ون'), FormTrait.Plural],
    [end('ين'), FormTrait.Plural],
    [end('ات'), FormTrait.Plural],
    [end('ا'), FormTrait.Accusative],
  ]
}

/** Forms by their loose letters; words of one form are joined by a space. */
type Forms = Map<string, NationalityForm[]>

function addArabic(forms: Forms, nationality: Nationality, tag: string, letters: string): void {
  const add = (form: string, traits: number): void => {
    file(forms, form, { nationality, reading: Reading.Arabic, traits, suffixLength: 0 })
  }
  if (tag === 'pl') add(letters, FormTrait.Plural)
  else if (tag === 'the') add(letters, FormTrait.Plural | FormTrait.Definite)
  else if (tag === 'near') add(letters, FormTrait.Plural | FormTrait.Definite | FormTrait.Coordinated)
  else {
    for (const [form, traits] of inflect(letters)) {
      if (tag !== 'ns' || (traits & FormTrait.Plural) !== 0)
        add(form, tag === 'def' ? traits | FormTrait.Definite : traits)
    }
  }
}

function addPersian(forms: Forms, nationality: Nationality, tag: string, letters: string): void {
  const add = (form: string, traits: number, suffixLength: number): void => {
    file(forms, form, { nationality, reading: Reading.Persian, traits, suffixLength })
  }
  if (tag !== 'fas') add(letters, FormTrait.None, 0)
  add(letters + HA, FormTrait.Plural, HA.length)
  add(letters + HA + EZAFE, FormTrait.Plural, HA.length + EZAFE.length)
  if (letters.endsWith(NISBA_END)) add(letters + AN, FormTrait.Plural, 0)
}

function file(forms: Forms, form: string, entry: NationalityForm): void {
  const known = forms.get(form)
  if (known === undefined) forms.set(form, [entry])
  else if (!known.some(({ nationality, reading }) => nationality === entry.nationality && reading === entry.reading)) {
    known.push(entry)
  }
}

const PERSIAN_TAGS: ReadonlySet<string> = new Set(['', 'fa', 'fas'])
const ARABIC_TAGS: ReadonlySet<string> = new Set(['', 'ar', 'def', 'pl', 'the', 'ns', 'near'])

function readForms(): Forms {
  const listed = [...listedForms()]
  const folded = foldLines(listed.map(({ form }) => form))
  const forms: Forms = new Map()
  listed.forEach(({ nationality, tag }, place) => {
    const letters = folded[place] as string
    if (tag === 'en') file(forms, letters, { nationality, reading: Reading.English, traits: 0, suffixLength: 0 })
    if (ARABIC_TAGS.has(tag)) addArabic(forms, nationality, tag, letters)
    if (PERSIAN_TAGS.has(tag)) addPersian(forms, nationality, tag, letters)
  })
  return forms
}

let known: Forms | undefined
let firstWords: ReadonlySet<string> | undefined

/** All forms by their loose letters, without article; words of one form are joined by a space. Made when first asked for. */
export function nationalityForms(): ReadonlyMap<string, readonly NationalityForm[]> {
  known ??= readForms()
  return known
}

/** The words that open a form of two words: جنوب, South. */
export function nationalityOpenings(): ReadonlySet<string> {
  firstWords ??= new Set(
    [...nationalityForms().keys()].filter((form) => form.includes(' ')).map((form) => form.slice(0, form.indexOf(' '))),
  )
  return firstWords
}

let adjectives: Map<string, { ar: string[]; fa: string[]; en: string[] }> | undefined

/**
 * The adjectives of a country in loose letters: Arabic masculine nisbas without article, Persian and English adjectives.
 * Empty for a country that is not listed.
 */
export function adjectivesOf(country: string): { ar: readonly string[]; fa: readonly string[]; en: readonly string[] } {
  if (adjectives === undefined) {
    adjectives = new Map()
    for (const [form, entries] of nationalityForms()) {
      for (const { nationality, reading, traits } of entries) {
        if (nationality.country === undefined) continue
        const own = adjectives.get(nationality.country) ?? { ar: [], fa: [], en: [] }
        adjectives.set(nationality.country, own)
        if (reading === Reading.Arabic && (traits & FormTrait.Masculine) !== 0) own.ar.push(form)
        else if (reading === Reading.Persian && traits === FormTrait.None) own.fa.push(form)
        else if (reading === Reading.English) own.en.push(form)
      }
    }
  }
  return adjectives.get(country) ?? { ar: [], fa: [], en: [] }
}
