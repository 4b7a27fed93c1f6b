import { fold } from '../normalization/fold'
import { strictWord } from '../normalization/strict-letters'
import { words } from '../unicode/word-list'

/**
 * Given names that news of the region names often, in Arabic spelling; the Persian forms of the same names follow where they
 * differ by more than yeh and kaf. A last name after one of them belongs to that person (SPEC 8, step 4), and none of
 * them is anybody's short name. Names that are frequent ordinary words before a name (باسم "in the name of", أمين
 * "secretary") are left out. Collected for this project.
 */
export const GIVEN_NAMES: readonly string[] = words(`
  محمد
  أحمد
  احمد
  محمود
  حامد
  حمد
  علي
  حسن
  حسين
  الحسن
  الحسين
  عمر
  عثمان
  خالد
  يوسف
  إبراهيم
  ابراهيم
  إسماعيل
  اسماعيل
  إسحاق
  مصطفى
  مصطفي
  مرتضى
  عيسى
  موسى
  يحيى
  عباس
  جعفر
  جواد
  صادق
  صالح
  رشيد
  سعيد
  سعد
  سامي
  سمير
  سالم
  سلام
  سلمان
  سليمان
  كريم
  كاظم
  كمال
  جمال
  جلال
  رضا
  مهدي
  هادي
  جاسم
  قاسم
  حميد
  مجيد
  ماجد
  وليد
  وسام
  نصر
  ناصر
  نصير
  منصور
  داود
  داوود
  فيصل
  فهد
  فارس
  فراس
  فؤاد
  فاروق
  فالح
  فائق
  غسان
  غازي
  عادل
  عامر
  عماد
  عمار
  عصام
  عدنان
  عزت
  عزيز
  طارق
  طالب
  طه
  ضياء
  ضرغام
  صلاح
  صباح
  صدام
  شاكر
  شوقي
  زياد
  زيد
  زهير
  رياض
  رامي
  رائد
  رافع
  رعد
  ربيع
  خليل
  خضير
  خضر
  خلف
  خميس
  حيدر
  حازم
  حاتم
  جابر
  جبار
  ثامر
  ثائر
  بشار
  بشير
  بلال
  برهم
  باقر
  أيمن
  أيهم
  أنور
  أنس
  أكرم
  أسعد
  أسامة
  أياد
  إياد
  هيثم
  هشام
  هاشم
  هاني
  نوري
  نبيل
  نبيه
  نزار
  نجم
  ميثم
  منذر
  منير
  مؤيد
  معاذ
  مروان
  مالك
  ماهر
  مازن
  لؤي
  ليث
  قيس
  قصي
  قحطان
  مسعود
  مسرور
  مظلوم
  عبدالله
  عبدالرحمن
  عبدالكريم
  عبداللطيف
  فاطمة
  فاطمه
  زينب
  مريم
  سارة
  نادية
  هدى
  ليلى
  أمير
  امير
  اكبر
  اصغر
  انور
  ايمان
  بهرام
  بهمن
  بيژن
  پرويز
  پيمان
  داريوش
  رستم
  روحالله
  سهراب
  سياوش
  شهرام
  غلامرضا
  فرهاد
  فريدون
  كوروش
  مجتبى
  مجتبي
  محسن
  محمدباقر
  محمدرضا
  محمدجواد
  منوچهر
  مهران
  مهرداد
  ناصر
  نرگس
  هوشنگ
  عليرضا
  حسام
  الله
  الدين
`)

function atStrictLevel(word: string): string {
  const letters = fold(word)
  return strictWord(letters, 0, letters.count)
}

const NAMES: ReadonlySet<string> = new Set(GIVEN_NAMES.map(atStrictLevel))

/** Whether a word, as `strictWord` gives it, is a common given name. */
export function isCommonGivenName(word: string): boolean {
  return NAMES.has(word)
}

/** Whether a name as a dictionary writes it is a common given name. */
export function isGivenName(name: string): boolean {
  return NAMES.has(atStrictLevel(name))
}
