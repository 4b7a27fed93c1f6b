import type { EntityKind, EntityType } from '../types'
import { words } from '../unicode/word-list'

export type HeadWords = Partial<Record<'ar' | 'fa', readonly string[]>>

/** A word that says what the name after it is. SPEC 7 and annotation guidelines 3. */
export interface NameHead {
  type: EntityType
  kind: EntityKind
  /** Whether the head belongs to the name. */
  inside: boolean
  /** Forms right before one name, in Arabic in the construct state, by the language that has them. */
  one: HeadWords
  /** Duals and plurals: several names follow, and the head stands outside each. */
  several: HeadWords
  /** A word that no list has is the name after this head, even without an article. */
  open?: true
}

export const NAME_HEADS: readonly NameHead[] = [
  {
    type: 'facility',
    kind: 'border-crossing',
    inside: true,
    one: {
      ar: words(`
        معبر
        منفذ
      `),
      fa: words(`
        گذرگاه
      `),
    },
    several: {
      ar: words(`
        معبري
        معبرا
        معابر
        منفذي
        منفذا
        منافذ
      `),
      fa: words(`
        گذرگاههای
        گذرگاههای
        پایانههای
        مرزهای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'camp',
    inside: true,
    one: {
      ar: words(`
        مخيم
        معسكر
      `),
      fa: words(`
        اردوگاه
        کمپ
      `),
    },
    several: {
      ar: words(`
        مخيمي
        مخيما
        مخيمات
        معسكري
        معسكرات
      `),
      fa: words(`
        اردوگاههای
        اردوگاههای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'prison',
    inside: true,
    one: {
      ar: words(`
        سجن
      `),
      fa: words(`
        زندان
      `),
    },
    several: {
      ar: words(`
        سجني
        سجون
      `),
      fa: words(`
        زندانهای
        زندانهای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'base',
    inside: true,
    one: {
      ar: words(`
        قاعدة
      `),
      fa: words(`
        پایگاه
        پادگان
      `),
    },
    several: {
      ar: words(`
        قاعدتي
        قواعد
      `),
      fa: words(`
        پایگاههای
        پایگاههای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'airport',
    inside: true,
    one: {
      ar: words(`
        مطار
      `),
      fa: words(`
        فرودگاه
      `),
    },
    several: {
      ar: words(`
        مطاري
        مطارا
        مطارات
      `),
      fa: words(`
        فرودگاههای
        فرودگاههای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'port',
    inside: true,
    one: {
      ar: words(`
        ميناء
        مرفأ
      `),
      fa: words(`
        بندر
        اسکله
      `),
    },
    several: {
      ar: words(`
        ميناءي
        مينائي
        موانئ
      `),
      fa: words(`
        بنادر
      `),
    },
  },
  {
    type: 'facility',
    kind: 'bridge',
    inside: true,
    one: {
      ar: words(`
        جسر
      `),
      fa: words(`
        پل
      `),
    },
    several: {
      ar: words(`
        جسري
        جسرا
        جسور
      `),
    },
  },
  {
    type: 'facility',
    kind: 'dam',
    inside: true,
    one: {
      ar: words(`
        سد
      `),
      fa: words(`
        سد
      `),
    },
    several: {
      ar: words(`
        سدي
        سدا
        سدود
      `),
      fa: words(`
        سدهای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'field',
    inside: true,
    one: {
      ar: words(`
        حقل
      `),
    },
    several: {
      ar: words(`
        حقلي
        حقلا
        حقول
      `),
    },
  },
  {
    type: 'facility',
    kind: 'refinery',
    inside: true,
    one: {
      ar: words(`
        مصفاة
        مصفى
      `),
      fa: words(`
        پالایشگاه
      `),
    },
    several: {
      ar: words(`
        مصفاتي
        مصافي
      `),
      fa: words(`
        پالایشگاههای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'shrine',
    inside: true,
    one: {
      ar: words(`
        مرقد
        ضريح
      `),
      fa: words(`
        حرم
      `),
    },
    several: {
      ar: words(`
        مرقدي
        مراقد
      `),
    },
  },
  {
    type: 'facility',
    kind: 'hospital',
    inside: true,
    one: {
      ar: words(`
        مستشفى
        مشفى
      `),
      fa: words(`
        بیمارستان
      `),
    },
    several: {
      ar: words(`
        مستشفيي
        مستشفيات
        مشافي
      `),
      fa: words(`
        بیمارستانهای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'university',
    inside: true,
    one: {
      ar: words(`
        جامعة
      `),
      fa: words(`
        دانشگاه
      `),
    },
    several: {
      ar: words(`
        جامعتي
        جامعات
      `),
      fa: words(`
        دانشگاههای
      `),
    },
  },
  {
    type: 'facility',
    kind: 'other',
    inside: true,
    one: {
      ar: words(`
        ملعب
        ساحة
        مسجد
        جامع
        كنيسة
        مدرسة
        متحف
        قصر
        فندق
        برج
        محطة
        مقبرة
        قاعة
      `),
      fa: words(`
        برج
        ورزشگاه
        استادیوم
        خیابان
        مدرسه
        موزه
        کاخ
        هتل
        ایستگاه
        نیروگاه
      `),
    },
    several: {},
  },
  {
    type: 'location',
    kind: 'river',
    inside: true,
    one: {
      ar: words(`
        نهر
      `),
      fa: words(`
        رود
        رودخانه
      `),
    },
    several: {
      ar: words(`
        نهري
        نهرا
        أنهار
      `),
      fa: words(`
        رودخانههای
      `),
    },
  },
  {
    type: 'location',
    kind: 'lake',
    inside: true,
    one: {
      ar: words(`
        بحيرة
      `),
      fa: words(`
        دریاچه
        تالاب
      `),
    },
    several: {
      ar: words(`
        بحيرتي
        بحيرات
      `),
    },
  },
  {
    type: 'location',
    kind: 'mountain',
    inside: true,
    one: {
      ar: words(`
        جبل
      `),
      fa: words(`
        کوه
      `),
    },
    several: {
      ar: words(`
        جبلي
        جبال
      `),
      fa: words(`
        کوههای
      `),
    },
  },
  {
    type: 'location',
    kind: 'island',
    inside: true,
    one: {
      ar: words(`
        جزيرة
      `),
      fa: words(`
        جزیره
      `),
    },
    several: {
      ar: words(`
        جزيرتي
        جزر
      `),
      fa: words(`
        جزایر
      `),
    },
  },
  {
    type: 'location',
    kind: 'province',
    inside: false,
    one: {},
    several: {
      ar: words(`
        محافظتي
        محافظتا
        محافظات
      `),
      fa: words(`
        استانهای
        ولایات
        ولایتهای
      `),
    },
  },
  {
    type: 'location',
    kind: 'village',
    inside: false,
    open: true,
    one: {
      ar: words(`
        قرية
      `),
      fa: words(`
        روستای
        دهستان
      `),
    },
    several: {
      ar: words(`
        قريتي
        قريتا
        قرى
      `),
      fa: words(`
        روستاهای
      `),
    },
  },
  {
    type: 'location',
    kind: 'town',
    inside: false,
    open: true,
    one: {
      ar: words(`
        بلدة
      `),
      fa: words(`
        شهرک
      `),
    },
    several: {
      ar: words(`
        بلدتي
        بلدتا
        بلدات
      `),
    },
  },
  {
    type: 'location',
    kind: 'neighbourhood',
    inside: false,
    open: true,
    one: {
      ar: words(`
        حي
      `),
      fa: words(`
        محله
      `),
    },
    several: {
      ar: words(`
        حيي
        أحياء
      `),
      fa: words(`
        محلههای
      `),
    },
  },
  {
    type: 'location',
    kind: 'district',
    inside: false,
    one: {
      ar: words(`
        ناحية
        قضاء
      `),
      fa: words(`
        ولسوالی
      `),
    },
    several: {
      ar: words(`
        ناحيتي
        قضائي
        أقضية
      `),
      fa: words(`
        ولسوالیهای
        شهرستانهای
      `),
    },
  },
]

/** Adjectives of a head that stand before the name: گذرگاه مرزی X, فرودگاه بینالمللی X. */
export const HEAD_ADJECTIVES: readonly string[] = words(`
  مرزی
  هوایی
  نظامی
  بینالمللی
  نفتی
  دریایی
  تاریخی
`)

/** Adjectives that stand after the name of a facility and belong to it. Annotation guidelines 4. */
export const FACILITY_ADJECTIVES: readonly string[] = words(`
  الدولي
  الدولية
  الجوية
  الجوي
  العسكري
  العسكرية
  المدني
  المركزي
  التعليمي
  العام
  النفطي
  الغازي
  البحري
  البحرية
  الأولمبي
  التخصصي
  الجامعي
`)

/** Adjectives and nouns that make a common noun of a head: قرية صغيرة, حي سكني, روستای مرزی. Collected for this project. */
export const NO_NAMES_AFTER_HEAD: readonly string[] = words(`
  صغيرة
  صغير
  كبيرة
  كبير
  نائية
  حدودية
  حدودي
  سكنية
  سكني
  شعبي
  شعبية
  قديم
  قديمة
  جديد
  جديدة
  تاريخية
  تاريخي
  مجاورة
  مجاور
  نموذجية
  واحدة
  واحد
  كاملة
  بأكملها
  كردية
  عربية
  مسيحية
  مدمرة
  محررة
  عسكري
  عسكرية
  أمريكية
  روسية
  إيرانية
  زراعية
  سياحية
  أخرى
  حول
  على
  صناعي
  راق
  راقي
  فقير
  آخر
  يقع
  تقع
  كانت
  محلي
  مرزی
  کوچک
  بزرگ
  دورافتاده
  محروم
  دیگر
  مسکونی
  صنعتی
  قدیمی
  جدید
  تاریخی
  شمالی
  جنوبی
  شرقی
  غربی
  مرکزی
  خصوصی
  دولتی
  عمده
  مهمی
  مهم
  اعظم
  زیادی
  قابل
  نخست
  اول
  دوم
  سوم
  خبری
  ویژه
`)

/** Words of military units that a number names. Annotation guidelines 4: numbered units are organizations. */
export const UNIT_HEADS: readonly string[] = words(`
  لواء
  فرقة
  فوج
  كتيبة
  فيلق
  لشکر
  تیپ
  گردان
`)

export const ENGLISH_UNIT_HEADS: readonly string[] = ['brigade', 'division', 'regiment', 'battalion', 'corps']
