import type { EntityKind } from '../types'
import { words } from '../unicode/word-list'

/** What makes a name of the words after a head. Annotation guidelines 2.1: a common noun never is one. */
export type HeadEvidence =
  /** Arabic: any definite noun; the head with it is a body's name wherever it stands (نقابة المحامين). */
  | 'definite'
  /** A word that says what bodies are for (هيئة الزراعة, سازمان غذا و دارو). */
  | 'subject'
  /** Persian: such a word, or an adjective that says as much of this head (کمیسیون اقتصادی). */
  | 'field'
  /** Such a word, and a place or definite adjective that ends the name: without it any body of that sort may be meant. */
  | 'place'
  /** The place itself; every town has one (استانداری خوزستان, نادي دهوك). */
  | 'seat'
  /** Persian: the place of an office that is called by its field (میراث فرهنگی استان فارس): after استان, or after who heads it. */
  | 'branch'
  /** Persian: the town of a club (استقلال اهواز); استقلال کردستان is the independence of a province. */
  | 'town'
  /** Persian: the town or province of a club, whose name is no word for anything that provinces have (داماش گیلان). */
  | 'home'
  /** A word that parties and armed groups call themselves by (حزب الأمل). */
  | 'cause'

/** A word that bodies are named by, and what a name of it needs. */
export interface OrganizationHead {
  readonly lang: 'ar' | 'fa'
  readonly evidence: HeadEvidence
  readonly kind: EntityKind
  /** Whether the head belongs to the name. Annotation guidelines 3. */
  readonly inside: boolean
  /** Its words, the first as it stands in a text. */
  readonly form: string
}

/**
 * A block for each sort: language, evidence, kind, and `outside` where the head does not belong to the name; then a head a
 * line, of two words where the first alone says less. Arabic heads in the construct state. Annotation guidelines 3 and 4; collected for this
 * project.
 */
const HEADS = `
  ar definite agency
  مديرية
  ar definite ngo
  نقابة
  جمعية
  ar definite other
  نادي
  ar subject agency
  هيئة
  دائرة
  ديوان
  جهاز
  سلطة
  مفوضية
  لجنة
  مجلس
  ar subject ngo
  رابطة
  اتحاد
  غرفة
  منظمة
  ar place agency
  مركز
  معهد
  صندوق
  مصلحة
  مؤسسة
  ar place ngo
  شبكة
  مرصد
  ar place court
  محكمة
  ar place company
  شركة
  بنك
  مصرف
  ar definite party
  حزب
  ar cause party
  حركة
  تيار
  جبهة
  ائتلاف
  تجمع
  ar cause coalition outside
  كتلة
  تحالف
  ar cause armed-group
  كتائب
  كتيبة
  سرايا
  لواء
  ar seat other
  نادي
  ar seat court
  محكمة
  ar seat agency
  بورصة
  fa subject agency
  سازمان
  اداره کل
  ادارهکل
  ستاد
  فدراسیون
  کنفدراسیون
  بنیاد
  پژوهشگاه
  پژوهشکده
  فرهنگستان
  قرارگاه
  fa field agency
  کمیسیون
  کارگروه
  شورای عالی
  مرکز تحقیقات
  مرکز مطالعات
  مرکز پژوهشهای
  مرکز پژوهشی
  موسسه تحقیقات
  موسسه مطالعات
  موسسه پژوهشی
  fa subject ngo
  اتحادیه
  انجمن
  کانون
  مجمع
  سندیکای
  fa place agency
  هیئت
  هیات
  اداره
  مرکز
  کمیته
  صندوق
  موسسه
  مؤسسه
  شورای
  fa place company
  شرکت
  بانک
  تعاونی
  fa seat agency
  استانداری
  فرمانداری
  بخشداری
  شهرداری
  دادگستری
  دادسرای
  دادستانی
  راهداری
  آتشنشانی
  اوقاف
  آموزش و پرورش
  جهاد کشاورزی
  نظام مهندسی
  پزشکی قانونی
  نظام پزشکی
  حفاظت محیط زیست
  هلال احمر
  هلالاحمر
  اتاق بازرگانی
  شورای شهر
  شورای استان
  شورای استانداری
  شورای اسلامی
  شورای اداری
  شورای تامین
  شبکه بهداشت
  شبکه بهداشت و درمان
  شبکه دامپزشکی
  مرکز بهداشت
  پارک علم و فناوری
  پارک فناوری
  دادسرای عمومی و انقلاب
  دادگاه کیفری
  دادگاه انقلاب
  دادگاه عمومی
  دادگاه تجدیدنظر
  اتاق اصناف
  اتاق تعاون
  بهزیستی
  ثبت احوال
  انتقال خون
  fa branch agency
  میراث فرهنگی
  میراث فرهنگی و گردشگری
  آب و فاضلاب
  آبفای
  آبفا
  توزیع برق
  برق منطقهای
  آب منطقهای
  راه و شهرسازی
  راهداری و حمل و نقل جادهای
  راهداری و حملونقل جادهای
  ورزش و جوانان
  فرهنگ و ارشاد اسلامی
  ارشاد اسلامی
  تبلیغات اسلامی
  امور عشایر
  منابع طبیعی
  منابع طبیعی و آبخیزداری
  محیط زیست
  محیطزیست
  حفاظت از محیط زیست
  صنعت و معدن
  تعاون روستایی
  ثبت اسناد و املاک
  بیمه سلامت
  تامین اجتماعی
  تأمین اجتماعی
  دامپزشکی
  شیلات
  هواشناسی
  مدیریت بحران
  بنیاد شهید
  بنیاد شهید و امور ایثارگران
  بنیاد مسکن
  نوسازی مدارس
  نوسازی و تجهیز مدارس
  مخابرات
  اوقاف و امور خیریه
  حج و زیارت
  زندانهای
  غله و خدمات بازرگانی
  راهآهن
  آتشنشانی
  بسیج دانشجویی
  fa town other
  استقلال
  ملوان
  خیبر
  شاهین
  مس
  fa home other
  استقلال صنعتی
  داماش
  سپیدرود
  سیاهجامگان
  فجر سپاسی
  صنعت نفت
  تراکتورسازی
  ماشینسازی
  گسترش فولاد
  ذوب آهن
  ذوبآهن
  گلگهر
  نساجی
  فولاد
  سایپا
  صبای
  ابومسلم
  شهید قندی
  خونه به خونه
  نفت و گاز
  بادران
  ar seat legislature
  مجلس محافظة
  مجلس قضاء
  مجلس مدينة
  fa cause party
  حزب
  جنبش
  جبهه
  ائتلاف
  فراکسیون
  fa cause armed-group
  گردانهای
  گردان
  تیپ
  لشکر
`

/** What bodies are for, Arabic without the article. Collected for this project, beside the portfolios of ministries. */
const ARABIC_SUBJECTS = `
  صحة
  تربية
  تعليم
  زراعة
  ري
  موارد
  مياه
  ماء
  مجاري
  بلديات
  طرق
  جسور
  إسكان
  إعمار
  كهرباء
  نفط
  غاز
  بترول
  معادن
  صناعة
  صناعات
  تجارة
  اقتصاد
  مالية
  ضرائب
  جمارك
  كمارك
  مصارف
  استثمار
  سياحة
  آثار
  تراث
  ثقافة
  إعلام
  اتصالات
  نقل
  مواصلات
  سكك
  طيران
  ملاحة
  موانئ
  منافذ
  حدود
  جوازات
  جنسية
  هجرة
  مهجرين
  لاجئين
  مفقودين
  شهداء
  أسرى
  تقاعد
  ضمان
  تأمين
  رعاية
  شؤون
  أمن
  دفاع
  استخبارات
  مخابرات
  مرور
  مكافحة
  إرهاب
  مخدرات
  نزاهة
  رقابة
  قضاء
  عدل
  انتخابات
  حقوق
  مرأة
  طفولة
  أسرة
  شباب
  رياضة
  أوقاف
  إفتاء
  حج
  عمرة
  علماء
  صحفيين
  صحافيين
  محامين
  أطباء
  مهندسين
  معلمين
  فنانين
  كتاب
  أدباء
  عمال
  فلاحين
  مزارعين
  تجار
  صناعيين
  صيادلة
  بيئة
  أرصاد
  زلازل
  فضاء
  طاقة
  إحصاء
  تخطيط
  تنمية
  تعاون
  بحوث
  أبحاث
  دراسات
  علوم
  تكنولوجيا
  توزيع
  منتجات
  تسويق
  حبوب
  إسمنت
  سمنت
  أسمدة
  فوسفات
  كبريت
  أدوية
  إغاثة
  إطفاء
  طوارئ
  تفاوض
  مصالحة
  تضامن
  ألغام
  سلع
  أوراق
  فلك
  إذاعة
  تلفزيون
  عشائر
  خدمة
  سيارات
  برلمان
  غذاء
  دواء
  عمليات
  ضحايا
  فتيات
  أمهات
  أهالي
  عائلات
  أصدقاء
  طلبة
  طلاب
  سائقي
  معلمي
  مدرسي
  موظفي
  صحفيي
  صحافيي
  محامي
  فناني
  مزارعي
  مهندسي
  عاملين
  متقاعدين
  ناشرين
  مصورين
  مسرحيين
  سينمائيين
  موسيقيين
  نحالين
  صيادين
  مقاولين
  صاغة
  شاحنات
  نقابات
  بلديات
  جنايات
  استئناف
  مناجم
  بوتاس
  ألمنيوم
  حديد
  صلب
  فولاذ
  مطاحن
  مصافي
  بتروكيماويات
  ذهب
  تدريب
  سياسات
  إنتاج
  حوار
  ديمقراطية
  سلام
`

/** The same in Persian. */
const PERSIAN_SUBJECTS = `
  آب
  آبفا
  فاضلاب
  برق
  نیرو
  نفت
  گاز
  پتروشیمی
  فولاد
  معدن
  معادن
  صنعت
  صنایع
  تجارت
  بازرگانی
  اصناف
  بورس
  بیمه
  امور
  گمرک
  استاندارد
  حفاظت
  محیط
  محیطزیست
  زیست
  جنگلها
  مراتع
  آبخیزداری
  منابع
  هواشناسی
  زمینشناسی
  کشاورزی
  جهاد
  دامپزشکی
  شیلات
  عشایر
  بهداشت
  درمان
  سلامت
  غذا
  دارو
  داروسازی
  پزشکی
  پرستاری
  مهندسی
  بهزیستی
  تامین
  تأمین
  رفاه
  کار
  تعاون
  آموزش
  پرورش
  سنجش
  علوم
  فناوری
  پژوهشهای
  پژوهش
  تحقیقات
  مطالعات
  آمار
  اسناد
  کتابخانه
  کتابخانهها
  فرهنگ
  ارشاد
  تبلیغات
  میراث
  گردشگری
  اوقاف
  حج
  زیارت
  ورزش
  جوانان
  دانشجویان
  دانشآموزی
  فوتبال
  والیبال
  بسکتبال
  کشتی
  وزنهبرداری
  تکواندو
  کاراته
  جودو
  شنا
  دوومیدانی
  تیراندازی
  هندبال
  بوکس
  شطرنج
  المپیک
  راه
  راهها
  راهداری
  راهآهن
  شهرسازی
  مسکن
  ترابری
  حمل
  نقل
  هواپیمایی
  هوانوردی
  کشتیرانی
  بنادر
  دریانوردی
  فرودگاهها
  اتوبوسرانی
  تاکسیرانی
  پست
  مخابرات
  ارتباطات
  زیرساخت
  انرژی
  انرژیهای
  تجدیدپذیر
  نو
  برنامه
  بودجه
  اقتصاد
  خصوصیسازی
  سرمایهگذاری
  توسعه
  نوسازی
  تجهیز
  مدارس
  عمران
  شهرداریها
  دهیاریها
  شهرکهای
  ثبت
  احوال
  املاک
  زندانها
  بازرسی
  حقوق
  بشر
  انتخابات
  امنیت
  اطلاعات
  مبارزه
  مقابله
  حمایت
  پیشگیری
  قاچاق
  کالا
  ارز
  مخدر
  مواد
  مدیریت
  بحران
  امداد
  نجات
  هلال
  احمر
  اورژانس
  انتقال
  خون
  پناهندگان
  مهاجران
  اتباع
  زنان
  خانواده
  کودکان
  شهید
  ایثارگران
  کارگران
  کارفرمایان
  معلمان
  نویسندگان
  روزنامهنگاران
  وکلا
  وکلای
  دادگستری
  طلا
  جواهر
  رانندگان
  کامیونداران
  بازاریابی
  پخش
  پالایش
  فرآوردههای
  توزیع
  تولید
  صادرات
  خودرو
  خودروسازی
  سیمان
  ترانزیت
  فضای
  قضا
  شوراها
  نظام
  ساختمان
  برنامهریزی
  فکری
  نوجوانان
  فناوریهای
  بهرهوری
  معماری
  سکه
  قند
  شکر
  آفات
  بیماریهای
  دام
  طیور
  دخانیات
  غلات
  فرودگاههای
  پسماند
  آرامستانها
  میادین
  ترهبار
  پارکها
  سرمایه
  مالی
  پولی
  جرایم
  مفاسد
  پولشویی
  استعدادهای
  درخشان
  نخبگان
  کتاب
  نشر
  مطبوعات
  رسانهها
  خبر
  رادیو
  تلویزیون
  صدا
  سیما
  زبان
  ادب
  فارسی
  تاریخ
  باستانشناسی
  ایرانشناسی
  اعتیاد
  سرطان
  دیابت
  قلب
  خیرین
  مدرسهساز
  صنوف
  ناشران
  کتابفروشان
  پزشکان
  داروسازان
  مهندسان
  پرستاران
  کشاورزان
  دامداران
  هنرمندان
  سینماگران
  فوتبالیستها
  داوران
  بازنشستگان
  بازنشستگی
  جانبازان
  آزادگان
  حجاج
  عتبات
  بانوان
  کارآفرینان
  صادرکنندگان
  واردکنندگان
  صنعتگران
  بافندگان
  نانوایان
  طلافروشان
  سوخت
  اشتغال
  کارآفرینی
  مهارت
  هوافضا
  نانو
  زیستفناوری
  نمایش
  اکران
  سینما
  تئاتر
  موسیقی
  شعر
  ادبیات
  آثار
  ارزشهای
  دفاع
  انقلاب
  مستضعفان
  جذب
  نوآوری
  شتابدهی
  تسهیل
  رفع
  موانع
  تنظیم
  مقررات
  بازار
  رقابت
  اعتبار
  ارزیابی
  نظارت
  هماهنگی
  سیاستگذاری
  ساماندهی
  پدافند
  مناطق
  آزاد
  قطار
  مترو
  پایانههای
  ناوگان
  آتشنشانی
  ایمنی
  خدمات
  موتوری
  زیباسازی
  سبز
  سوادآموزی
  تربیت
  ژیمناستیک
  دوچرخهسواری
  قایقرانی
  سوارکاری
  موتورسواری
  اتومبیلرانی
  ووشو
  بدنسازی
  بدمینتون
  تنیس
  اسکی
  کوهنوردی
  گلف
  راگبی
  شمشیربازی
  بیلیارد
  چوگان
  اسکیت
  نابینایان
  ناشنوایان
  معلولان
  بیماران
  هموفیلی
  تالاسمی
  مرغ
  تخممرغ
  گوشت
  لبنیات
  زعفران
  پسته
  زیتون
  چای
  برنج
  گندم
  خشکبار
  فرش
  آهن
  آلومینیوم
  مس
  سنگ
  شیمی
  چرم
  کفش
  پوشاک
  نساجی
  لوازم
  یدکی
  خودروسازان
  قطعهسازان
  بنکداران
  صرافان
  بازرگانان
  دامپزشکان
  دندانپزشکان
  روانشناسی
  مشاوره
  مددکاری
  قضات
  سردفتران
  کارشناسان
  خبرنگاران
  عکاسان
  تهیهکنندگان
  کارگردانان
  بازیگران
  مداحان
  قرآن
  عترت
  مساجد
  تقریب
  مذاهب
  زکات
  نماز
  اعتکاف
  اربعین
  مهاجرت
  پناهجویان
  گذرنامه
  مرزبانی
  جرم
  تروریسم
  دوپینگ
  پارالمپیک
  لیگ
  فوتسال
  صنعتی
  تغذیه
  ژنتیک
  بذر
  نهال
  چغندر
  پنبه
  جنگلبانی
  جنگل
  مرتع
  خاک
  آبخیز
  آبهای
  اقیانوسشناسی
  ژئوفیزیک
  زلزله
  زلزلهشناسی
  زلزلهنگاری
  معماران
  وکیلان
  کارکنان
  کارمندان
  فرهنگیان
  دانشآموزان
  استادان
  پژوهشگران
  مخترعان
  بانکها
  بیمهگران
  تعاونیهای
  حملونقل
  هنرهای
  نمایشی
  تجسمی
  صنایعدستی
  راهنمایی
  رانندگی
  غرف
  نمایشگاههای
  نمایشگاهها
  سالمندان
  توانبخشی
  کارآموزی
  منظر
  زیرساختهای
`

/** Words that parties, movements and armed groups call themselves by, Arabic without the article. Collected for this project. */
const ARABIC_CAUSES = `
  أمل
  إصلاح
  عدل
  عدالة
  مساواة
  نهضة
  تغيير
  تجديد
  إنقاذ
  نصر
  فتح
  جهاد
  تحرير
  حرية
  حريات
  استقلال
  وحدة
  اتحاد
  شعب
  وطن
  أمة
  بعث
  تقدم
  كرامة
  بناء
  سلام
  سيادة
  عزم
  حوار
  وفاق
  توافق
  تضامن
  جمهورية
  ديمقراطية
  دعوة
  فضيلة
  حكمة
  حق
  مستقبل
  ثورة
  كفاح
  نضال
  شهداء
  أنصار
  أحرار
  مجاهدين
  توحيد
  إيمان
  هدى
  امتداد
  مواطنة
  عمل
  شباب
`

/** The same in Persian. */
const PERSIAN_CAUSES = `
  آزادی
  عدالت
  اعتدال
  امید
  اصلاحات
  اصلاح
  ایستادگی
  پایداری
  توسعه
  وحدت
  اتحاد
  ملت
  مردم
  کارگر
  کارگران
  کارگزاران
  دموکرات
  دموکراتیک
  دموکراسی
  جمهوری
  جمهوریخواه
  سوسیالیست
  کمونیست
  سبز
  لیبرال
  ندا
  اعتماد
  موتلفه
  مؤتلفه
  تغییر
  گوران
  همبستگی
  حکمت
  فتح
  نصر
  عزم
  تقدم
  سیادت
  رستگاری
  نجات
  جهاد
  توحید
  شهدای
  سیدالشهدا
  فاطمیون
  زینبیون
  تمدن
  مقاومت
  اصولگرایان
  اصولگرا
  اصلاحطلبان
  مردمسالاری
  ولایت
  رهپویان
`

const OPENING = /^(ar|fa) (definite|subject|field|place|seat|branch|town|home|cause) ([a-z-]+)( outside)?$/u

function readHeads(): OrganizationHead[] {
  const found: OrganizationHead[] = []
  let block: Omit<OrganizationHead, 'form'> | undefined
  for (const line of words(HEADS)) {
    const [, lang, evidence, kind, outside] = OPENING.exec(line) ?? []
    if (kind !== undefined) {
      block = {
        lang: lang as OrganizationHead['lang'],
        evidence: evidence as HeadEvidence,
        kind: kind as EntityKind,
        inside: outside === undefined,
      }
    } else if (block !== undefined) found.push({ ...block, form: line })
  }
  return found
}

export const ORGANIZATION_HEADS: readonly OrganizationHead[] = readHeads()
export const ORGANIZATION_SUBJECTS: Readonly<Record<'ar' | 'fa', readonly string[]>> = {
  ar: words(ARABIC_SUBJECTS),
  fa: words(PERSIAN_SUBJECTS),
}
export const ORGANIZATION_CAUSES: Readonly<Record<'ar' | 'fa', readonly string[]>> = {
  ar: words(ARABIC_CAUSES),
  fa: words(PERSIAN_CAUSES),
}

/** Adjectives that belong to the names of bodies, beside nisbas (الوطني): they do not end in the letter of these. Collected for this project. */
export const BODY_ADJECTIVES: readonly string[] = words(`
  العام
  العامة
  الأعلى
  العليا
  المستقل
  المستقلة
  المشترك
  المشتركة
  الموحد
  الموحدة
  الحدودية
  الأحمر
  المدني
  الصحي
  العلمي
  الثقافي
  المالي
  الزراعي
  الصناعي
  التجاري
  البحري
  الجوي
  العسكري
  الاجتماعي
  الاقتصادي
  الخيري
  الشعبي
  الجمهوري
  الديمقراطي
  ملی
  عالی
  کل
  اسلامی
  جهانی
  بینالمللی
  عمومی
  مرکزی
  اجتماعی
  دولتی
  نظامی
  مردمی
  انسانی
  منطقهای
  کشوری
  فدرال
  مستقل
  متحد
  سراسری
  استانی
  شهرستانی
  مشترک
  ویژه
  برتر
  مقدس
  غیردولتی
  خصوصی
  اروپایی
  آسیایی
  آفریقایی
  عربی
`)

/** Persian adjectives that say what a commission is for, and of other bodies leave it open: کمیسیون اقتصادی. Collected for this project. */
export const FIELD_ADJECTIVES: readonly string[] = words(`
  نفتی
  صنعتی
  مالیاتی
  گمرکی
  علمی
  فرهنگی
  هنری
  سینمایی
  طبیعی
  صنفی
  دستی
  اتمی
  هستهای
  فضایی
  اقتصادی
  قضایی
  حقوقی
  خارجی
  داخلی
  دریایی
  مجازی
  خیریه
  اجتماعی
  امنیتی
  سیاسی
  عمرانی
  آموزشی
  بهداشتی
  دفاعی
  راهبردی
  استراتژیک
  پژوهشی
  رسانهای
  هوایی
  زمینی
  کارگری
  ورزشی
  رزمی
  همگانی
  غذایی
  دارویی
  گیاهی
  شهری
  روستایی
  عشایری
  بانکی
  پولی
  ارزی
  تجاری
  گازی
  بالینی
  روانی
  جادهای
  ریلی
  زیربنایی
  تولیدی
  قرآنی
  دانشجویی
  دانشگاهی
  تبلیغاتی
  انتظامی
  فنی
  حرفهای
  تخصصی
  هواپیمایی
  غیرنظامی
  معدنی
  زیستمحیطی
  توانبخشی
  تجسمی
  صادراتی
  وارداتی
  کشاورزی
`)

/** Adjectives of which one at least stands before the purpose of a body (الهيئة العامة للنقل, المركز العربي للبحوث). */
export const RANK_ADJECTIVES: readonly string[] = words(`
  العام
  العامة
  الأعلى
  العليا
  الوطني
  الوطنية
  القومي
  القومية
  الدولي
  الدولية
  العالمي
  العالمية
  العربي
  العربية
  الاتحادي
  الاتحادية
  المركزي
  المركزية
  الإسلامي
  الإسلامية
  الآسيوي
  الآسيوية
  الأفريقي
  الأفريقية
  الأوروبي
  الأوروبية
  المستقل
  المستقلة
  القابضة
  المساهمة
`)

/** The same in Persian, right after the head: the country or the world has one body of that sort (مرکز ملی فضایی). Collected for this project. */
export const PERSIAN_RANKS: readonly string[] = words(`
  ملی
  عالی
  جهانی
  بینالمللی
  سراسری
`)

/** Nouns after a head that leave open which body is meant: حزب السلطة, نادي المدينة. Collected for this project. */
export const VAGUE_COMPLEMENTS: readonly string[] = words(`
  رئيس
  سلطة
  حكومة
  دولة
  مدينة
  محافظة
  بلاد
  منطقة
  معارضة
  أغلبية
  أكثرية
  أقلية
  عمومية
  محكمة
  ادعاء
  تدريس
  حكم
  محلفين
  وزراء
  تحقيق
  متابعة
  حزب
  جيش
  شعب
  بلدة
  قرية
  شركة
  مؤسسة
  وزارة
  تحرير
  مناقشة
  طرفين
  جانبين
  بلدين
  دفاع
  أمناء
  إدارة
  أعيان
  عزاء
  قضاء
  عمليات
`)

/** Of the words above those that are clear when an adjective goes on with them: مجلس القضاء الأعلى. */
export const CLEAR_WITH_ADJECTIVE: readonly string[] = words(`
  دفاع
  قضاء
`)

/** Heads after which a name of its own may stand, before the adjective of the head or what the body is for: بنك صفوة الإسلامي. */
export const PROPERLY_NAMED: readonly string[] = words(`
  شركة
  بنك
  مصرف
  مؤسسة
  منظمة
  مركز
  معهد
  شبكة
  مرصد
  رابطة
  جمعية
`)

/** The words that open the heads. */
export function organizationOpenings(): string[] {
  return [...new Set(ORGANIZATION_HEADS.map(({ form }) => form.split(' ')[0] as string))]
}
