import { ARABIC_ARTICLE } from '../morphology/proclitics'
import { HashFilter, hashOf } from '../normalization/word-hash'
import type { Lang, RoleOffice } from '../types'
import { words } from '../unicode/word-list'
import { foldedWords } from './context-words'

/** How the words of an office stand in text. */
export interface RoleHead {
  readonly office: RoleOffice
  /** It is an office without anything that completes it: نخست وزیر. Other offices need a complement, or a person beside them. */
  readonly alone: boolean
  /** It is an office only of a country: الأمير is also what a prince is called. */
  readonly needsCountry: boolean
  /** Words of the phrase. */
  readonly length: number
  /** Arabic: the last word has the article, so that nothing more is needed: رئيس الوزراء, but رئيس وزراء. */
  readonly isDefinite: boolean
}

/**
 * A block for each office: its name, and `alone` or `country` (see `RoleHead`); then a phrase a line. A single Arabic word
 * is listed without the article and may have it, phrases stand as they are written. Collected for this project from the
 * office words of `trigger-words.ts` and from the roles of the dictionaries.
 */
const HEADS = `
  head-of-state alone
  ar رئيس الجمهورية
  ar رئيسة الجمهورية
  ar رئيس جمهورية
  ar رئيس البلاد
  ar رئيس الدولة
  fa رئیسجمهور
  fa رئیسجمهوری
  fa رئیس جمهوری
  en president
  head-of-state
  ar عاهل
  ar ملك
  ar ملكة
  fa پادشاه
  fa ملکه
  en king
  en queen
  head-of-state country
  ar أمير
  ar سلطان
  fa امیر
  fa سلطان
  en emir
  en sultan
  head-of-government alone
  ar رئيس الوزراء
  ar رئيسة الوزراء
  ar رئيس وزراء
  ar رئيسة وزراء
  ar رئيس مجلس الوزراء
  ar رئيس مجلس وزراء
  ar رئيس الحكومة
  ar رئيسة الحكومة
  ar رئيس حكومة
  fa نخستوزیر
  fa نخستوزیری
  fa صدراعظم
  fa رئیس دولت
  en prime minister
  en premier
  head-of-government country
  en chancellor
  crown-prince alone
  ar ولي العهد
  ar ولي عهد
  fa ولیعهد
  en crown prince
  supreme-leader alone
  ar المرشد الأعلى
  ar مرشد الثورة
  ar مرشد الثورة الإسلامية
  fa رهبر انقلاب
  fa رهبر انقلاب اسلامی
  fa رهبر معظم انقلاب
  fa رهبر معظم انقلاب اسلامی
  en supreme leader
  speaker alone
  ar رئيس البرلمان
  ar رئيسة البرلمان
  ar رئيس برلمان
  ar رئيس مجلس النواب
  ar رئيس مجلس نواب
  ar رئيس مجلس الشعب
  ar رئيس مجلس الأمة
  ar رئيس مجلس الشورى
  ar رئيس المجلس النيابي
  ar رئيس الكنيست
  fa رئیس مجلس
  fa رئیس مجلس شورای اسلامی
  fa رئیس مجلس نمایندگان
  fa رئیس پارلمان
  en speaker
  en parliament speaker
  chief-of-staff alone
  ar رئيس الأركان
  ar رئيس أركان
  ar رئيس هيئة الأركان
  ar رئيس هيئة الأركان المشتركة
  ar رئيس هيئة أركان
  fa رئیس ستاد کل
  fa رئیس ستاد مشترک
  fa رئیس ستاد کل نیروهای مسلح
  en chief of staff
  minister
  ar وزير
  ar وزيرة
  fa وزیر
  en minister
  en secretary of
  deputy
  ar نائب رئيس
  ar نائبة رئيس
  ar نائب الرئيس
  ar نائب وزير
  ar نائب قائد
  ar نائب مدير
  ar نائب محافظ
  ar وكيل وزارة
  ar وكيل وزير
  ar معاون وزير
  ar مساعد وزير
  ar مساعدة وزير
  ar مساعد رئيس
  ar معاون
  ar وكيل
  ar مساعد
  fa معاون
  fa معاون اول
  fa نایب رئیس
  fa معاون رئیس
  fa معاون اول رئیس
  fa جانشین
  fa قائممقام
  en vice president
  en deputy
  governor
  ar محافظ
  fa استاندار
  fa والی
  en governor
  central-bank
  ar محافظ البنك المركزي
  ar محافظ المصرف المركزي
  fa رئیس بانک مرکزی
  fa رئیس کل بانک مرکزی
  en central bank governor
  en governor of the central bank
  district-governor
  ar قائممقام
  ar قائمقام
  fa فرماندار
  fa بخشدار
  mayor
  ar عمدة
  ar رئيس بلدية
  fa شهردار
  en mayor
  ambassador
  ar سفير
  ar سفيرة
  fa سفیر
  en ambassador
  consul
  ar قنصل
  ar القنصل العام
  fa کنسول
  fa سرکنسول
  en consul
  en consul general
  envoy
  ar مبعوث
  ar مبعوثة
  ar موفد
  ar مندوب
  ar مندوبة
  ar الممثل الخاص
  ar الممثلة الخاصة
  fa فرستاده
  fa فرستاده ویژه
  fa نماینده ویژه
  fa نماینده دائم
  en envoy
  en special envoy
  commander
  ar قائد
  ar قائدة
  ar آمر
  fa فرمانده
  fa فرمانده کل
  en commander
  en commander in chief
  spokesperson
  ar متحدث
  ar متحدثة
  ar ناطق
  ar ناطقة
  fa سخنگو
  fa سخنگوی
  en spokesman
  en spokeswoman
  en spokesperson
  secretary-general
  ar الأمين العام
  ar أمين عام
  ar أمين العام
  ar الأمينة العامة
  fa دبیرکل
  en secretary general
  secretary
  ar سكرتير
  ar سكرتيرة
  fa دبیر
  en secretary
  adviser
  ar مستشار
  ar مستشارة
  fa مشاور
  en adviser
  en advisor
  director
  ar مدير
  ar مديرة
  fa مدیر
  fa مدیرعامل
  fa مدیرکل
  en director
  head
  ar رئيس
  ar رئيسة
  fa رئیس
  en head
  en chief
  leader
  ar زعيم
  ar زعيمة
  fa رهبر
  en leader
  member
  ar عضو
  ar عضوة
  ar نائب
  ar نائبة
  ar قيادي
  ar قيادية
  fa عضو
  fa نماینده
  en senator
  en lawmaker
  en member
  prosecutor
  ar المدعي العام
  ar مدعي عام
  fa دادستان
  fa دادستان کل
  en prosecutor
`

/** Words of a phrase at most. */
export const LONGEST_HEAD = 5

const OPENING = /^([a-z-]+)(?: (alone|country))?$/u
const TAGGED = /^(ar|fa|en) (.+)$/u

interface HeadTable {
  /** Phrases by their loose letters, words joined: نخستوزیر is نخست وزیر as well. `null`: letters with which some phrase begins. */
  readonly heads: Readonly<Record<Lang, ReadonlyMap<string, RoleHead | null>>>
  /** The beginnings of phrases, Arabic ones without the article: most words open no office, and cost no more than this look. */
  readonly openings: HashFilter
}

/** A word of fewer letters opens no office, unless it is the first of a phrase. */
const SHORTEST_OPENING = 3

function hashOfWord(word: string): number {
  return hashOf(
    Array.from(word, (letter) => letter.charCodeAt(0)),
    0,
    word.length,
  )
}

function readHeads(): HeadTable {
  const heads: Record<Lang, Map<string, RoleHead | null>> = { ar: new Map(), fa: new Map(), en: new Map() }
  const openings = new Set<string>()
  let block: Pick<RoleHead, 'office' | 'alone' | 'needsCountry'> | undefined
  for (const line of words(HEADS)) {
    const [, lang, form = ''] = TAGGED.exec(line) ?? []
    if (lang === undefined) {
      const [, office, use] = OPENING.exec(line) ?? []
      block = { office: office as RoleOffice, alone: use === 'alone', needsCountry: use === 'country' }
      continue
    }
    const folded = foldedWords(form)
    const first = folded[0] as string
    const opening = lang === 'ar' && first.startsWith(ARABIC_ARTICLE) ? first.slice(ARABIC_ARTICLE.length) : first
    const isDefinite = (folded.length > 1 || opening !== first) && (folded.at(-1) as string).startsWith(ARABIC_ARTICLE)
    const known = heads[lang as Lang]
    const key = folded.join('')
    for (let length = 1; length < key.length; length++) {
      const beginning = key.slice(0, length)
      if (!known.has(beginning)) known.set(beginning, null)
    }
    if (block !== undefined && (known.get(key) ?? null) === null) {
      const { office, alone, needsCountry } = block
      known.set(key, { office, alone, needsCountry, length: folded.length, isDefinite })
    }
    const rest = opening + folded.slice(1).join('')
    for (let length = Math.min(SHORTEST_OPENING, opening.length); length <= rest.length; length++)
      openings.add(rest.slice(0, length))
  }
  const filter = new HashFilter(openings.size)
  for (const opening of openings) filter.add(hashOfWord(opening))
  return { heads, openings: filter }
}

let table: HeadTable | undefined

/** The phrases of offices; read from their list when first asked for. */
export function roleHeads(): HeadTable {
  table ??= readHeads()
  return table
}

/** Words that say that the office was, or will be, someone else's: it has no holder to link to at the date. Loose letters after folding. */
export const NOT_CURRENT: ReadonlySet<string> = new Set(
  foldedWords(
    words(`
      سابق
      سابقة
      أسبق
      راحل
      راحلة
      مخلوع
      مقبل
      قادم
      جديد
      جديدة
      مكلف
      منتخب
      معين
      پیشین
      آینده
      بعدی
      فقید
      مخلوع
      برکنارشده
      former
      ex
      late
      next
      new
      incoming
      outgoing
      designate
      elect
      ousted
    `).join('\n'),
  ),
)

/** Arabic adjectives of an office, without the article; those that `TITLE_ADDITIONS` has not, or has with another use as well. */
export const ARABIC_ADDITIONS: ReadonlySet<string> = new Set(
  foldedWords(
    words(`
      عام
      عامة
      أعلى
      خاص
      خاصة
      مشترك
      مشتركة
      فخري
      دائم
      أممي
      إعلامي
      حكومي
    `).join('\n'),
  ),
)

/** Persian words that may follow an office and say nothing of whose it is. */
export const PERSIAN_ADDITIONS: ReadonlySet<string> = new Set(
  foldedWords(
    words(`
      فعلی
      کنونی
      موقت
      کل
      عالی
      ارشد
      ویژه
      اول
      دوم
      دائم
    `).join('\n'),
  ),
)

/** Persian bodies that complete an office although no gazetteer has them, and no country stands beside them. */
export const PERSIAN_BODIES: ReadonlySet<string> = new Set(
  words(`
    دولت
    مجلس
    پارلمان
    ارتش
    سپاه
    پلیس
    کشورمان
    جمهوری اسلامی
    نیروهای مسلح
    شورای نگهبان
    قوه قضائیه
    شورای عالی امنیت ملی
    شورای امنیت ملی
    وزارت امور خارجه
    وزارت خارجه
    وزارت کشور
    وزارت دفاع
  `).map((form) => foldedWords(form).join('')),
)

/** Persian words that the name after them completes: معاون دفتر بارزانی is an office with him, not his. */
export const PERSIAN_POSSESSIONS: ReadonlySet<string> = new Set(
  foldedWords(
    words(`
      دفتر
      دولت
      کابینه
      تیم
      خانواده
      ستاد
      نهاد
    `).join('\n'),
  ),
)

/** Heads of Arabic bodies whose two definite nouns "and" joins: لجنة الأمن والدفاع. */
export const JOINING_BODIES: ReadonlySet<string> = new Set(
  foldedWords(
    words(`
      لجنة
      هيئة
      وزارة
      مديرية
      دائرة
      قسم
      غرفة
    `).join('\n'),
  ),
)
