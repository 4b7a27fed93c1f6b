import type { EntityKind, EntityType } from '../types'
import { words } from '../unicode/word-list'

/** A word that says what the name after it is. SPEC 7 and annotation guidelines 3. */
export interface NameHead {
  type: EntityType
  kind: EntityKind
  /** Whether the head belongs to the name. */
  inside: boolean
  /** Forms right before one name, in the construct state. */
  one: readonly string[]
  /** Duals and plurals: several names follow, and the head stands outside each. */
  several: readonly string[]
  /** A word that no list has is the name after this head, even without an article. */
  open?: true
}

export const NAME_HEADS: readonly NameHead[] = [
  {
    type: 'facility',
    kind: 'border-crossing',
    inside: true,
    one: words(`
      معبر
      منفذ
      گذرگاه
    `),
    several: words(`
      معبري
      معبرا
      معابر
      منفذي
      منفذا
      منافذ
      گذرگاههای
      گذرگاههای
      پایانههای
      مرزهای
    `),
  },
  {
    type: 'facility',
    kind: 'camp',
    inside: true,
    one: words(`
      مخيم
      معسكر
      اردوگاه
      کمپ
    `),
    several: words(`
      مخيمي
      مخيما
      مخيمات
      معسكري
      معسكرات
      اردوگاههای
      اردوگاههای
    `),
  },
  {
    type: 'facility',
    kind: 'prison',
    inside: true,
    one: words(`
      سجن
      زندان
    `),
    several: words(`
      سجني
      سجون
      زندانهای
      زندانهای
    `),
  },
  {
    type: 'facility',
    kind: 'base',
    inside: true,
    one: words(`
      قاعدة
      پایگاه
      پادگان
    `),
    several: words(`
      قاعدتي
      قواعد
      پایگاههای
      پایگاههای
    `),
  },
  {
    type: 'facility',
    kind: 'airport',
    inside: true,
    one: words(`
      مطار
      فرودگاه
    `),
    several: words(`
      مطاري
      مطارا
      مطارات
      فرودگاههای
      فرودگاههای
    `),
  },
  {
    type: 'facility',
    kind: 'port',
    inside: true,
    one: words(`
      ميناء
      مرفأ
      بندر
      اسکله
    `),
    several: words(`
      ميناءي
      مينائي
      موانئ
      بنادر
    `),
  },
  {
    type: 'facility',
    kind: 'bridge',
    inside: true,
    one: words(`
      جسر
      پل
    `),
    several: words(`
      جسري
      جسرا
      جسور
    `),
  },
  {
    type: 'facility',
    kind: 'dam',
    inside: true,
    one: words(`
      سد
    `),
    several: words(`
      سدي
      سدا
      سدود
      سدهای
    `),
  },
  {
    type: 'facility',
    kind: 'field',
    inside: true,
    one: words(`
      حقل
    `),
    several: words(`
      حقلي
      حقلا
      حقول
    `),
  },
  {
    type: 'facility',
    kind: 'refinery',
    inside: true,
    one: words(`
      مصفاة
      مصفى
      پالایشگاه
    `),
    several: words(`
      مصفاتي
      مصافي
      پالایشگاههای
    `),
  },
  {
    type: 'facility',
    kind: 'shrine',
    inside: true,
    one: words(`
      مرقد
      ضريح
      مقام
      حرم
    `),
    several: words(`
      مرقدي
      مراقد
    `),
  },
  {
    type: 'facility',
    kind: 'hospital',
    inside: true,
    one: words(`
      مستشفى
      مشفى
      بیمارستان
    `),
    several: words(`
      مستشفيي
      مستشفيات
      مشافي
      بیمارستانهای
    `),
  },
  {
    type: 'facility',
    kind: 'university',
    inside: true,
    one: words(`
      جامعة
      دانشگاه
    `),
    several: words(`
      جامعتي
      جامعات
      دانشگاههای
    `),
  },
  {
    type: 'facility',
    kind: 'other',
    inside: true,
    one: words(`
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
      ورزشگاه
      استادیوم
      میدان
      خیابان
      مدرسه
      موزه
      کاخ
      هتل
      ایستگاه
      نیروگاه
    `),
    several: [],
  },
  {
    type: 'location',
    kind: 'river',
    inside: true,
    one: words(`
      نهر
      رود
      رودخانه
    `),
    several: words(`
      نهري
      نهرا
      أنهار
      رودخانههای
    `),
  },
  {
    type: 'location',
    kind: 'lake',
    inside: true,
    one: words(`
      بحيرة
      دریاچه
      تالاب
    `),
    several: words(`
      بحيرتي
      بحيرات
    `),
  },
  {
    type: 'location',
    kind: 'mountain',
    inside: true,
    one: words(`
      جبل
      کوه
    `),
    several: words(`
      جبلي
      جبال
      کوههای
    `),
  },
  {
    type: 'location',
    kind: 'island',
    inside: true,
    one: words(`
      جزيرة
      جزیره
    `),
    several: words(`
      جزيرتي
      جزر
      جزایر
    `),
  },
  {
    type: 'location',
    kind: 'village',
    inside: false,
    open: true,
    one: words(`
      قرية
      روستای
      دهستان
    `),
    several: words(`
      قريتي
      قريتا
      قرى
      روستاهای
    `),
  },
  {
    type: 'location',
    kind: 'town',
    inside: false,
    open: true,
    one: words(`
      بلدة
      شهرک
    `),
    several: words(`
      بلدتي
      بلدتا
      بلدات
    `),
  },
  {
    type: 'location',
    kind: 'neighbourhood',
    inside: false,
    open: true,
    one: words(`
      حي
      محله
    `),
    several: words(`
      حيي
      أحياء
      محلههای
    `),
  },
  {
    type: 'location',
    kind: 'district',
    inside: false,
    open: true,
    one: words(`
      ناحية
      قضاء
      ولسوالی
      بخش
    `),
    several: words(`
      ناحيتي
      قضائي
      ولسوالیهای
    `),
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
