import { words } from '../unicode/word-list'

/**
 * Heads before which a place or facility name is expected, with their dual and plural forms. SPEC 7, types admin,
 * crossing, camp, prison, base, airport, bridge, dam, river, lake, mount, field, shrine; loose letters.
 */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  words(`
    معبر
    معبري
    منفذ
    منفذي
    مخيم
    مخيمي
    سجن
    قاعده
    قاعدتي
    مطار
    مطاري
    جسر
    سد
    نهر
    نهري
    بحيره
    جبل
    حقل
    مرقد
    محافظه
    محافظتي
    محافظ
    قضا
    قضايي
    قضاءي
    ناحيه
    ناحيتي
    ناحيتا
    مدينه
    مدينتي
    مدينتا
    بلده
    بلدتي
    قريه
    قريتي
    منطقه
    منطقتي
    ريف
    حي
    اقليم
    ولايه
    عاصمه
    قايممقام
    گذرگاه
    پايانه
    مرز
    اردوگاه
    كمپ
    زندان
    پايگاه
    فرودگاه
    رود
    رودخانه
    پل
    كوه
    استان
    شهرستان
    شهر
    شهرك
    روستاي
    بخش
    استاندار
    فرماندار
    شهردار
  `),
)

/** Titles, ranks and roles that stand before a person's name. SPEC 7, type person; loose letters, without the article. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  words(`
    رييس
    رييسه
    وزير
    وزيره
    مستشار
    قايد
    محافظ
    قايممقام
    لوا
    فريق
    عميد
    عقيد
    مقدم
    رايد
    نقيب
    ملازم
    شيخ
    سيد
    سيده
    حاج
    شهيد
    دكتور
    دكتوره
    مهندس
    نايب
    نايبه
    سفير
    مرجع
    ملك
    امير
    سلطان
    زعيم
    قيادي
    متحدث
    ناطق
    امين
    مدير
    جنرال
    استاذ
    قاضي
    نخست
    وزيري
    جمهور
    مشاور
    فرمانده
    سردار
    سرلشكر
    سرتيپ
    سپهبد
    سرهنگ
    دريادار
    ايت
    حجت
    اقاي
    خانم
    دبيركل
    سخنگوي
    رهبر
    استاندار
  `),
)

/** Offices that a definite noun completes before a name (رئيس الوزراء الكاظمي); loose letters. قائد الجيش is not among them. */
export const OFFICES: ReadonlySet<string> = new Set(
  words(`
    رييس
    رييسه
    وزير
    وزيره
    مستشار
    نايب
    محافظ
    زعيم
    امين
    مدير
  `),
)

/** English titles, lower case. */
export const ENGLISH_TITLES: ReadonlySet<string> = new Set(
  'president minister premier mr mrs ms dr prof general gen colonel col major maj brigadier brig lieutenant lt captain capt admiral sheikh shaikh ayatollah imam king queen prince princess emir sultan leader commander secretary ambassador envoy adviser advisor governor mayor speaker chief director judge justice senator representative lawmaker spokesman spokeswoman spokesperson cleric militant mullah hajj sayyid sayyed'.split(
    ' ',
  ),
)

/** Determiners after which a homograph is the ordinary word. SPEC 6, generic blocks; loose letters. */
export const ARABIC_DETERMINERS: ReadonlySet<string> = new Set(
  words(`
    هذا
    هذه
    هذان
    هذين
    ذلك
    تلك
    اي
    كل
  `),
)
export const PERSIAN_DETERMINERS: ReadonlySet<string> = new Set(
  words(`
    اين
    ان
    هر
    هيچ
    همين
    همان
  `),
)

/** Words before a nisba that make a tribe of it. SPEC 8, blocks; loose letters. */
export const TRIBE_HEADS: ReadonlySet<string> = new Set(
  words(`
    عشيره
    عشاير
    قبيله
    قبايل
    ال
    بني
    بنو
    عشيرت
  `),
)

/**
 * Words that begin like a definite noun and are none that a nisba could modify: days, prepositions and relative pronouns,
 * and verbs and verbal nouns of the eighth form, with a first radical lam or a hamza before it; loose letters.
 */
export const NO_DEFINITE_NOUNS: ReadonlySet<string> = new Set(
  words(`
    اليوم
    الان
    الاحد
    الاثنين
    الثلاثا
    الاربعا
    الخميس
    الجمعه
    السبت
    التقي
    التقت
    التقيا
    التقوا
    التحق
    التحقت
    التزم
    التزمت
    التقط
    التقطت
    التف
    التفت
    التمس
    التهم
    القي
    القت
    الغي
    الغت
    الزم
    الزمت
    المح
    المحت
    الحق
    الحقت
    الهم
    الف
    الي
    اليه
    اليها
    اليهم
    الا
    التي
    الذي
    الذين
    اللذان
    اللذين
    اللتان
    اللتين
    التزام
    التحاق
    التقا
    الغا
    القا
    الزام
    الحاق
  `),
)
