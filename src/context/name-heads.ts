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
  /** Arabic duals: two names follow, and the head stands outside both. */
  two?: readonly string[] | undefined
  /** Plurals: several names may follow, and the head stands outside each. */
  several: HeadWords
  /** Beside `one`, what such names are listed with. */
  listedWith?: HeadWords | undefined
  /** A word that no list has is the name after this head, even without an article; `definite`: only with one. */
  open?: true | 'definite' | undefined
  /** Streets have the names of countries, too: شارع فلسطين. Other heads say of a country where they stand. */
  isNamedAfterCountries?: true | undefined
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
    two: words(`
      معبري
      معبرا
      منفذي
      منفذا
    `),
    several: {
      ar: words(`
        معابر
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
    two: words(`
      مخيمي
      مخيما
      معسكري
    `),
    several: {
      ar: words(`
        مخيمات
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
    two: words(`
      سجني
    `),
    several: {
      ar: words(`
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
    two: words(`
      قاعدتي
    `),
    several: {
      ar: words(`
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
    two: words(`
      مطاري
      مطارا
    `),
    several: {
      ar: words(`
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
    two: words(`
      ميناءي
      مينائي
    `),
    several: {
      ar: words(`
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
    two: words(`
      جسري
      جسرا
    `),
    several: {
      ar: words(`
        جسور
      `),
      fa: words(`
        پلهای
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
    two: words(`
      سدي
      سدا
    `),
    several: {
      ar: words(`
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
    two: words(`
      حقلي
      حقلا
    `),
    several: {
      ar: words(`
        حقول
      `),
      fa: words(`
        میادین
        میدانهای
      `),
    },
    listedWith: {
      fa: words(`
        میدان نفتی
        میدان گازی
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
    two: words(`
      مصفاتي
    `),
    several: {
      ar: words(`
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
    two: words(`
      مرقدي
    `),
    several: {
      ar: words(`
        مراقد
      `),
    },
  },
  {
    type: 'facility',
    kind: 'hospital',
    inside: true,
    open: 'definite',
    one: {
      ar: words(`
        مستشفى
        مشفى
      `),
      fa: words(`
        بیمارستان
        شفاخانه
      `),
    },
    two: words(`
      مستشفيي
    `),
    several: {
      ar: words(`
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
    two: words(`
      جامعتي
    `),
    several: {
      ar: words(`
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
        مدرسة
        برج
        محطة
        مقبرة
        قاعة
        حاجز
      `),
      fa: words(`
        برج
        ورزشگاه
        استادیوم
        مدرسه
        موزه
        کاخ
        هتل
        پارک
        بوستان
        تالار
        فرهنگسرای
        مصلای
        ایستگاه
        نیروگاه
        تونل
        میدان
        بوستان
        پارک
        مسجد
        کلیسا
        کتابخانه
        قلعه
      `),
    },
    several: {},
  },
  {
    type: 'facility',
    kind: 'other',
    inside: true,
    isNamedAfterCountries: true,
    one: {
      ar: words(`
        شارع
        جادة
      `),
      fa: words(`
        خیابان
        بلوار
        بزرگراه
        اتوبان
      `),
    },
    several: {},
  },
  {
    type: 'facility',
    kind: 'other',
    inside: true,
    open: 'definite',
    one: {
      ar: words(`
        مسجد
        جامع
        كنيسة
        نفق
        ملعب
        ساحة
        متحف
        قصر
        فندق
        مسرح
      `),
    },
    several: {},
  },
  {
    type: 'location',
    kind: 'river',
    inside: true,
    open: 'definite',
    one: {
      ar: words(`
        نهر
      `),
      fa: words(`
        رود
        رودخانه
        نهر
      `),
    },
    two: words(`
      نهري
      نهرا
    `),
    several: {
      ar: words(`
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
    two: words(`
      بحيرتي
    `),
    several: {
      ar: words(`
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
    two: words(`
      جبلي
    `),
    several: {
      ar: words(`
        جبال
      `),
      fa: words(`
        کوههای
      `),
    },
  },
  {
    type: 'location',
    kind: 'other',
    inside: true,
    open: 'definite',
    one: {
      ar: words(`
        وادي
        تل
        هور
      `),
    },
    several: {},
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
    two: words(`
      جزيرتي
    `),
    several: {
      ar: words(`
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
    two: words(`
      محافظتي
      محافظتا
    `),
    several: {
      ar: words(`
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
    two: words(`
      قريتي
      قريتا
    `),
    several: {
      ar: words(`
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
        مستوطنة
      `),
      fa: words(`
        شهرک
      `),
    },
    two: words(`
      بلدتي
      بلدتا
    `),
    several: {
      ar: words(`
        بلدات
        مستوطنات
      `),
      fa: words(`
        شهرکهای
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
    two: words(`
      حيي
    `),
    several: {
      ar: words(`
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
        قضاء
      `),
      fa: words(`
        ولسوالی
      `),
    },
    two: words(`
      قضائي
    `),
    several: {
      ar: words(`
        أقضية
      `),
      fa: words(`
        ولسوالیهای
        شهرستانهای
      `),
    },
  },
  {
    type: 'location',
    kind: 'district',
    inside: false,
    open: 'definite',
    one: {
      ar: words(`
        ناحية
      `),
    },
    two: words(`
      ناحيتي
      ناحيتا
    `),
    several: {},
  },
  {
    type: 'organization',
    kind: 'tribe',
    inside: false,
    open: 'definite',
    one: {
      ar: words(`
        عشيرة
        قبيلة
      `),
    },
    two: words(`
      عشيرتي
      قبيلتي
    `),
    several: {},
  },
  {
    type: 'event',
    kind: 'battle',
    inside: true,
    one: {
      ar: words(`
        معركة
      `),
    },
    several: {},
  },
  {
    type: 'event',
    kind: 'agreement',
    inside: true,
    one: {
      ar: words(`
        اتفاقية
        معاهدة
      `),
    },
    several: {},
  },
  {
    type: 'event',
    kind: 'other',
    inside: true,
    one: {
      ar: words(`
        مهرجان
        كأس
      `),
    },
    several: {},
  },
  {
    type: 'facility',
    kind: 'other',
    inside: true,
    one: {
      ar: words(`
        منشأة
      `),
    },
    two: words(`
      منشأتي
    `),
    several: {
      ar: words(`
        منشآت
      `),
      fa: words(`
        تأسیسات
      `),
    },
    listedWith: {
      fa: words(`
        تأسیسات
      `),
    },
  },
  {
    type: 'location',
    kind: 'city',
    inside: false,
    one: {},
    two: words(`
      مدينتي
      مدينتا
    `),
    several: {
      ar: words(`
        مدن
      `),
      fa: words(`
        شهرهای
      `),
    },
  },
  {
    type: 'location',
    kind: 'other',
    inside: false,
    one: {
      ar: words(`
        محور
      `),
    },
    two: words(`
      محوري
    `),
    several: {
      ar: words(`
        محاور
      `),
      fa: words(`
        محورهای
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
  گازی
  هستهای
  دریایی
  تاریخی
  شهدای
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
  الحكومي
  الأهلي
  الأهلية
  الوطني
  الميداني
  الشمالي
  الجنوبي
  الشرقي
  الغربي
  الشمالية
  الجنوبية
  الشرقية
  الغربية
  الحراري
  الحرارية
  الكهرومائية
  الحضاري
  الأثري
  الأثرية
  الريفي
  السينمائي
  المسرحي
  الشعري
  الأوسط
`)

/** Between the head of a facility and a personal name: مستشفى الشيخ زايد. Collected for this project. */
export const DIGNITIES: readonly string[] = words(`
  الملك
  الملكة
  الأمير
  الأميرة
  الشيخ
  الشيخة
  السلطان
  الإمام
  الشهيد
  الرئيس
  النبي
  السيدة
  القديس
  القديسة
  مار
  الجنرال
  الدكتور
`)

/** After these ناحية is a side, no district: من ناحية الأمن. */
export const SIDE_WORDS: readonly string[] = words(`
  من
  ومن
  كل
  أي
  أية
  هذه
  تلك
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
  مدينة
  منطقة
  مناطق
  محافظة
  جنوب
  شمال
  شرق
  غرب
  وسط
  حدود
  ساحل
  ريف
  أرياف
  قطاع
  عاصمة
  دولة
  مملكة
  بلاد
  وطن
  سهل
  جوار
  داخل
  خارج
  شريط
  ضاحية
  ضواحي
  طرف
  أطراف
  محيط
  مركز
  سكن
  فقراء
  نازحون
  نازحين
  لاجئين
  بلدية
  كلية
  جمعية
  مديرية
  ثانوية
  اطراف
  حومه
  حوالی
  خودشان
  خودمون
  پدری
  مستقر
  اطراف
  دورتر
  مجاور
  همجوار
  سبز
  خلوت
  شلوغ
  نوساز
  خالی
  متروک
  پرجمعیت
  پراکنده
  ویران
  نزدیک
  عظیم
`)

/** Words of military units that a number names. Annotation guidelines 4: numbered units are organizations. */
export const UNIT_HEADS: readonly string[] = words(`
  لواء
  فرقة
  فوج
  كتيبة
  فيلق
  منطقة
  لشکر
  تیپ
  گردان
`)

export const ENGLISH_UNIT_HEADS: readonly string[] = ['brigade', 'division', 'regiment', 'battalion', 'corps']

/** First words of names of places that go on with the next word: تل تمر, وادي الربيع, كفر رمان, أبو الظهور. Collected for this project. */
export const COMPOUND_OPENERS: readonly string[] = words(`
  تل
  تلة
  عين
  دير
  كفر
  خربة
  بيت
  بني
  أبو
  أم
  وادي
  رأس
  جب
  بئر
  قلعة
  قصر
  خان
  باب
  شيخ
  الشيخ
  السيدة
  النبي
  البو
  الإمام
  کانی
  قره
  چم
  دشت
  چشمه
  کلاته
`)

/** Last words of names of places in Persian: معلم کلایه, علی آباد. Collected for this project. */
export const COMPOUND_CLOSERS: readonly string[] = words(`
  آباد
  کلا
  کلایه
  محله
  تپه
  قلعه
  سرا
`)

/** After a duration or a sentence, a word for prison is the punishment, and the name after it the convict's. Collected for this project. */
export const PUNISHMENT_WORDS: readonly string[] = words(`
  سال
  ماه
  روز
  حکم
  سنة
  سنوات
  عام
  أعوام
  شهر
  أشهر
`)

/** What a head belongs to in an ordinary phrase: جامع المدينة. Collected for this project. */
export const OWNERS_OF_HEADS: readonly string[] = words(`
  المدينة
  القرية
  البلدة
  الحي
  السوق
  المنطقة
  الجامعة
  المدرسة
  البلد
  العاصمة
  المخيم
  السجن
  المحافظة
  القضاء
  الناحية
  المعركة
  القتال
  المعارك
  الحرب
  الصراع
  النزاع
  المواجهة
  الأحداث
  الحدث
  الحادث
  الحادثة
  الجريمة
  العمليات
  العمل
  السياسة
  المنزل
  البيت
  الدار
  المستشفى
  المسجد
  الكنيسة
  المبنى
  المقر
  المحطة
  المباراة
  الفريق
  النادي
  الملعب
  الطوارئ
  الولادة
  الأطفال
  الاعتصام
  الاحتجاج
  الشرف
  الانتظار
  العرض
  الدولة
  الحكومة
  القتيل
  الضحية
  المغدور
  الجاني
`)
