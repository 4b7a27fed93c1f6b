import type { Lang } from '../types'
import { words } from '../unicode/word-list'

/** What a ministry is for, as its name says it in each language. */
export interface Portfolio {
  readonly ar: readonly string[]
  readonly fa: readonly string[]
  readonly en: readonly string[]
  /** It is a ministry of its own: after another portfolio and "and" it begins a second ministry. */
  readonly sole: boolean
}

/**
 * A block for each portfolio, its first line `portfolio` or `sole` (see `Portfolio.sole`). Arabic forms with the article, as after
 * وزارة. The portfolios are those of ArWikiCats (MIT), and of the governments of the region, collected for this project; Persian and English
 * forms as news writes them.
 */
const PORTFOLIOS = `
  sole
  ar الداخلية
  ar الشؤون الداخلية
  fa کشور
  fa داخله
  fa امور داخله
  en Interior
  en Internal Affairs
  en Home
  sole
  ar الخارجية
  ar الشؤون الخارجية
  fa خارجه
  fa امور خارجه
  fa خارجه و امور مهاجران
  en Foreign Affairs
  en Foreign
  en External Affairs
  sole
  ar الدفاع
  ar الدفاع الوطني
  ar الحرب
  fa دفاع
  fa دفاع و پشتیبانی نیروهای مسلح
  fa جنگ
  en Defence
  en Defense
  en National Defence
  en National Defense
  en War
  sole
  ar العدل
  ar العدالة
  fa دادگستری
  fa عدلیه
  en Justice
  sole
  ar المالية
  fa دارایی
  fa مالیه
  en Finance
  portfolio
  ar الخزانة
  fa خزانهداری
  en Treasury
  sole
  ar الصحة
  ar الصحة العامة
  ar الصحة والسكان
  fa بهداشت
  fa بهداشت و درمان
  fa بهداشت درمان و آموزش پزشکی
  fa صحت عامه
  en Health
  en Public Health
  sole
  ar النفط
  ar البترول
  fa نفت
  en Oil
  en Petroleum
  portfolio
  ar الكهرباء
  fa برق
  fa نیرو
  en Electricity
  en Power
  portfolio
  ar الطاقة
  fa انرژی
  en Energy
  portfolio
  ar المياه
  fa آب
  en Water
  portfolio
  ar الموارد المائية
  ar الري
  fa منابع آبی
  fa منابع آب
  fa آبیاری
  en Water Resources
  en Irrigation
  portfolio
  ar الموارد الطبيعية
  ar الثروات الطبيعية
  fa منابع طبیعی
  en Natural Resources
  portfolio
  ar الثروة المعدنية
  ar المعادن
  ar التعدين
  fa معدن
  fa معادن
  en Mining
  en Mines
  portfolio
  ar الزراعة
  ar الزراعة والإصلاح الزراعي
  fa کشاورزی
  fa جهاد کشاورزی
  en Agriculture
  portfolio
  ar الثروة السمكية
  ar الثروة الحيوانية
  en Fisheries
  portfolio
  ar التجارة
  ar التجارة الخارجية
  ar التجارة الداخلية
  fa بازرگانی
  fa تجارت
  en Trade
  en Commerce
  en Foreign Trade
  portfolio
  ar الصناعة
  ar الصناعة والمعادن
  fa صنعت
  fa صنایع
  fa صمت
  fa صنعت معدن و تجارت
  fa صنایع و معادن
  en Industry
  portfolio
  ar الاقتصاد
  fa اقتصاد
  fa امور اقتصادی و دارایی
  en Economy
  en Economic Affairs
  portfolio
  ar الاستثمار
  fa سرمایهگذاری
  en Investment
  portfolio
  ar التخطيط
  ar التخطيط العمراني
  fa برنامهریزی
  en Planning
  portfolio
  ar التعليم
  ar التعليم العالي
  ar التعليم العالي والبحث العلمي
  fa آموزش عالی
  fa آموزش عالی و تحقیقات علمی
  fa تحصیلات عالی
  fa علوم
  fa علوم تحقیقات و فناوری
  en Higher Education
  en Higher Education and Scientific Research
  portfolio
  ar التربية
  ar التربية والتعليم
  ar التربية الوطنية
  ar المعارف
  fa آموزش و پرورش
  fa آموزش
  fa معارف
  en Education
  portfolio
  ar العلوم والتكنولوجيا
  ar التكنولوجيا
  ar التقانة
  ar البحث العلمي
  ar الأبحاث
  fa فناوری
  en Science
  en Technology
  en Science and Technology
  en Scientific Research
  portfolio
  ar الثقافة
  ar الثقافة والسياحة والآثار
  fa فرهنگ
  fa فرهنگ و ارشاد اسلامی
  fa ارشاد
  fa ارشاد اسلامی
  fa اطلاعات و فرهنگ
  en Culture
  portfolio
  ar الإعلام
  ar الاتصال
  ar الإذاعة
  fa اطلاعرسانی
  en Information
  en Media
  portfolio
  ar المخابرات
  ar الاستخبارات
  fa اطلاعات
  en Intelligence
  portfolio
  ar السياحة
  ar الآثار
  fa گردشگری
  fa میراث فرهنگی
  fa میراث فرهنگی گردشگری و صنایع دستی
  en Tourism
  en Antiquities
  portfolio
  ar الشباب
  ar الشباب والرياضة
  ar الرياضة
  fa ورزش
  fa ورزش و جوانان
  en Youth
  en Youth and Sports
  en Sports
  portfolio
  ar النقل
  ar النقل والمواصلات
  ar المواصلات
  fa حمل و نقل
  fa راه
  fa راه و ترابری
  fa راه و شهرسازی
  en Transport
  en Transportation
  portfolio
  ar الاتصالات
  ar الاتصالات وتقانة المعلومات
  ar الاتصالات وتكنولوجيا المعلومات
  fa ارتباطات
  fa ارتباطات و فناوری اطلاعات
  en Communications
  en Telecommunications
  en Communications and Information Technology
  portfolio
  ar الأشغال
  ar الأشغال العامة
  fa کار عمومی
  fa فواید عامه
  en Public Works
  portfolio
  ar الإعمار
  ar الإعمار والإسكان
  ar الإعمار والإسكان والبلديات
  ar البناء
  ar البنية التحتية
  fa عمران
  fa بازسازی
  en Construction
  en Reconstruction
  en Infrastructure
  portfolio
  ar الإسكان
  ar الإسكان والتنمية الحضرية
  fa مسکن
  fa مسکن و شهرسازی
  fa شهرسازی
  en Housing
  en Urban Development
  portfolio
  ar البلديات
  ar الإدارة المحلية
  ar الشؤون البلدية
  ar التنمية المحلية
  ar الحكم المحلي
  fa شهرداریها
  fa اداره محلی
  en Municipalities
  en Local Administration
  en Local Government
  portfolio
  ar البيئة
  fa محیط زیست
  en Environment
  portfolio
  ar العمل
  ar العمل والشؤون الاجتماعية
  ar العمل والضمان الاجتماعي
  ar القوى العاملة
  ar التوظيف
  fa کار
  fa کار و امور اجتماعی
  fa تعاون کار و رفاه اجتماعی
  en Labour
  en Labor
  en Labour and Social Affairs
  en Labor and Social Affairs
  en Employment
  portfolio
  ar الشؤون الاجتماعية
  ar التنمية الاجتماعية
  ar التضامن الاجتماعي
  ar الضمان الاجتماعي
  ar التنمية
  fa امور اجتماعی
  fa رفاه
  en Social Affairs
  en Social Development
  en Social Security
  portfolio
  ar شؤون المرأة
  ar الأسرة
  ar المرأة
  fa امور زنان
  en Women's Affairs
  en Family
  portfolio
  ar الهجرة
  ar الهجرة والمهجرين
  ar المغتربين
  ar المهجرين
  ar شؤون اللاجئين
  fa مهاجرت
  fa مهاجرت و آوارگان
  fa مهاجرت و مهاجران
  fa امور مهاجرین
  fa امور مهاجرین و عودتکنندگان
  fa مهاجرین
  en Migration
  en Migration and Displacement
  en Migration and Displaced
  en Immigration
  en Refugees
  portfolio
  ar الأوقاف
  ar الشؤون الدينية
  ar الشؤون الإسلامية
  ar الأوقاف والشؤون الإسلامية
  ar الأوقاف والشؤون الدينية
  ar الحج والعمرة
  ar الحج
  fa اوقاف
  fa حج و اوقاف
  fa امور دینی
  en Religious Affairs
  en Islamic Affairs
  en Awqaf
  en Endowments
  portfolio
  ar حقوق الإنسان
  fa حقوق بشر
  en Human Rights
  portfolio
  ar شؤون الأسرى والمحررين
  ar الأسرى
  ar المجاهدين
  ar الشهداء
  fa امور شهدا و معلولین
  fa شهدا
  fa شهدا و انفال
  en Martyrs
  en Veterans Affairs
  portfolio
  ar الأمن
  ar الأمن الداخلي
  ar الأمن القومي
  ar الأمن الوطني
  fa امنیت
  fa امنیت داخلی
  fa امنیت ملی
  fa امنیت عمومی
  en Security
  en Homeland Security
  en National Security
  en Public Security
  portfolio
  ar الطوارئ
  ar إدارة الكوارث
  ar الطوارئ وإدارة الكوارث
  fa شرایط اضطراری
  fa مدیریت بحران
  en Emergency
  en Emergency Situations
  en Emergency and Disaster Management
  portfolio
  ar البيشمركة
  ar شؤون البيشمركة
  fa پیشمرگه
  en Peshmerga
  en Peshmerga Affairs
  portfolio
  ar التموين
  ar التموين والتجارة الداخلية
  en Supply
  portfolio
  ar التعاون الدولي
  ar التعاون
  fa تعاون
  en International Cooperation
  portfolio
  ar الخدمة المدنية
  ar التنمية الإدارية
  ar الإصلاح الإداري
  fa توسعه اداری
  en Civil Service
  en Administrative Development
  portfolio
  ar الشؤون القانونية
  ar القانون
  fa حقوقی
  en Law
  en Legal Affairs
  portfolio
  ar المصالحة
  ar المصالحة الوطنية
  en Reconciliation
  portfolio
  ar الشؤون المدنية
  fa امور مدنی
  en Civil Affairs
  portfolio
  ar شؤون القدس
  en Jerusalem Affairs
  portfolio
  fa امر به معروف
  fa امر به معروف و نهی از منکر
  ar الأمر بالمعروف والنهي عن المنكر
  en Vice and Virtue
  en Promotion of Virtue and Prevention of Vice
  portfolio
  fa اقوام و قبایل
  fa سرحدات
  fa سرحدات و قبایل
  fa احیا و انکشاف دهات
  fa انکشاف دهات
  en Rural Rehabilitation and Development
`

const OPENING = /^(?:portfolio|sole)$/u
const TAGGED = /^(ar|fa|en) (.+)$/u

function readPortfolios(): Portfolio[] {
  const found: (Record<Lang, string[]> & { sole: boolean })[] = []
  for (const line of words(PORTFOLIOS)) {
    if (OPENING.test(line)) found.push({ ar: [], fa: [], en: [], sole: line === 'sole' })
    const [, lang, form] = TAGGED.exec(line) ?? []
    if (form !== undefined) found.at(-1)?.[lang as Lang].push(form)
  }
  return found
}

let portfolios: readonly Portfolio[] | undefined

/** The portfolios; read from their list when first asked for. */
export function allPortfolios(): readonly Portfolio[] {
  portfolios ??= readPortfolios()
  return portfolios
}
