import { describe, expect, it } from 'vitest'
import { ARABIC, organization, PERSIAN, person, place } from '../mentions'
import { expectTwins, nilIn, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('basra', { ar: 'البصرة', fa: 'بصره', kind: 'city' }),
  place('mosul', { ar: 'الموصل', fa: 'موصل', kind: 'city' }),
  place('iraq', { ar: 'العراق', fa: 'عراق', kind: 'country', country: 'IQ' }),
  person('someone', { ar: 'نزار الحلي', fa: 'نزار حلی' }),
  organization('assembly', { ar: 'مجلس النواب', fa: 'مجلس شورای اسلامی' }),
  organization('water', { ar: 'هيئة المياه', fa: 'سازمان آب' }),
)

function rows(name: string, options: typeof ARABIC, facts: Twins[]): void {
  describe(name, () => {
    it.each(facts)('$fact', (row) => {
      expectTwins(reader, row, options)
    })
  })
}

rows('an Arabic body by its head in the construct state', ARABIC, [
  {
    fact: 'is named by a definite noun',
    text: 'أعلنت نقابة المحامين الإضراب',
    finds: 'organization: نقابة المحامين',
    twin: 'أعلنت نقابة صغيرة الإضراب',
  },
  {
    fact: 'keeps adjective and nationality inside',
    text: 'طالبت نقابة الصيادلة العراقيين بالتحقيق',
    finds: 'organization: نقابة الصيادلة العراقيين',
    twin: 'طالبت نقابة عراقية بالتحقيق',
  },
  {
    fact: 'keeps inside what and joins, if bodies are for it',
    text: 'قالت هيئة الزراعة والري إن الموسم جيد',
    finds: 'organization: هيئة الزراعة والري',
    twin: 'قالت هيئة زراعية إن الموسم جيد',
  },
  {
    fact: 'ends in a place after a noun in the construct state',
    text: 'أكدت مديرية صحة الموصل الخبر',
    finds: 'organization: مديرية صحة الموصل',
    twin: 'أكدت المديرية في الموصل الخبر',
  },
  {
    fact: 'leaves proclitics outside',
    text: 'جاء ذلك ولنقابة المحامين رأي',
    finds: 'organization: نقابة المحامين',
    twin: 'جاء ذلك وللنقابة رأي',
  },
  {
    fact: 'ends before the object of the sentence',
    text: 'سلمت دائرة الضرائب الوثيقة أمس',
    finds: 'organization: دائرة الضرائب',
    twin: 'سلمت الدائرة الوثيقة أمس',
  },
  {
    fact: 'is named by people in the construct state, and their place',
    text: 'اعتصمت رابطة أمهات الموصل أمس',
    finds: 'organization: رابطة أمهات الموصل',
    twin: 'اعتصمت أمهات الموصل أمس',
  },
  {
    fact: 'has a name of its own before an adjective',
    text: 'أعلن بنك زرنيخ الإسلامي الأرباح',
    finds: 'organization: بنك زرنيخ الإسلامي',
    twin: 'أعلن بنك زرنيخ الأرباح',
  },
  {
    fact: 'has a name of its own before what it is for',
    text: 'نشر مركز زرنيخ للدراسات القانونية الخبر',
    finds: 'organization: مركز زرنيخ للدراسات القانونية',
    twin: 'نشر مركز زرنيخ للزائرين الخبر',
  },
  {
    fact: 'leaves the nationality of a company outside, and the head before its name alone',
    text: 'وقعت شركة زرنيخ الهندية العقد',
    finds: 'organization: زرنيخ',
    twin: 'وقعت شركة زرنيخية هندية العقد',
  },
  {
    fact: 'is a court of a place',
    text: 'قضت محكمة الموصل بالسجن',
    finds: 'organization: محكمة الموصل',
    twin: 'قضت محكمة في الموصل بالسجن',
  },
  {
    fact: 'is clear with an adjective where the noun alone is vague',
    text: 'اجتمع مجلس الدفاع الوطني أمس',
    finds: 'organization: مجلس الدفاع الوطني',
    twin: 'اجتمع مجلس الدفاع أمس',
  },
  {
    fact: 'does not swallow a person',
    text: 'زار هيئة الري نزار الحلي أمس',
    finds: 'organization: هيئة الري',
    twin: 'زار الهيئة نزار الحلي أمس',
  },
  {
    fact: 'is none after a demonstrative',
    text: 'اجتمعت لجنة الأمن والدفاع أمس',
    finds: 'organization: لجنة الأمن والدفاع',
    twin: 'اجتمعت هذه لجنة الأمن والدفاع أمس',
  },
  {
    fact: 'needs for most heads a word that says what bodies are for',
    text: 'بيان دائرة المياه أمس',
    finds: 'organization: دائرة المياه',
    twin: 'خرج من دائرة الضوء أمس',
  },
  {
    fact: 'is none where the noun leaves open which is meant',
    text: 'انتقد حزب الكرامة القرار',
    finds: 'organization: حزب الكرامة',
    twin: 'انتقد حزب السلطة القرار',
  },
  {
    fact: 'is a company by its place',
    text: 'تعاقدت شركة نفط البصرة أمس',
    finds: 'organization: شركة نفط البصرة',
    twin: 'تعاقدت شركة نفط أجنبية أمس',
  },
  {
    fact: 'is a company by an adjective of rank, not by a nationality alone',
    text: 'تعاقدت شركة الطيران الوطنية أمس',
    finds: 'organization: شركة الطيران الوطنية',
    twin: 'تعاقدت شركة السيارات الألمانية أمس',
  },
  {
    fact: 'is a movement by a word that movements are named by',
    text: 'رفضت حركة الإصلاح العرض',
    finds: 'organization: حركة الإصلاح',
    twin: 'توقفت حركة المرور أمس',
  },
  {
    fact: 'leaves the nationality of a party outside',
    text: 'رفض حزب الإصلاح العراقي العرض',
    finds: 'organization: حزب الإصلاح',
    twin: 'رفض حزب عراقي العرض',
  },
  {
    fact: 'leaves the head of a bloc outside',
    text: 'رفضت كتلة الكرامة العرض',
    finds: 'organization: الكرامة',
    twin: 'رفضت كتلة نيابية العرض',
  },
  {
    fact: 'is a club by its town or by a noun',
    text: 'فاز نادي الموصل على نادي التعاون أمس',
    finds: `
      organization: نادي الموصل
      organization: نادي التعاون
    `,
    twin: 'فاز ناديهم في الموصل على ناد مغمور أمس',
  },
  {
    fact: 'is a provincial council',
    text: 'صوت مجلس محافظة البصرة أمس',
    finds: 'organization: مجلس محافظة البصرة',
    twin: 'صوت مجلس عشائري في البصرة أمس',
  },
])

rows('an Arabic body by its definite head', ARABIC, [
  {
    fact: 'is named by its rank and its purpose',
    text: 'أعلنت الهيئة العامة للنقل البحري ذلك',
    finds: 'organization: الهيئة العامة للنقل البحري',
    twin: 'أعلنت الهيئة المكلفة للنقل ذلك',
  },
  {
    fact: 'has a purpose of two nouns',
    text: 'وثق المركز العربي لحقوق الإنسان ذلك',
    finds: 'organization: المركز العربي لحقوق الإنسان',
    twin: 'وثق المركز العربي لاحقا ذلك',
  },
  {
    fact: 'has a purpose of several nouns that bodies are for',
    text: 'دعا الاتحاد العام لنقابات عمال العراق إلى الإضراب',
    finds: 'organization: الاتحاد العام لنقابات عمال العراق',
    twin: 'دعا الاتحاد العام إلى الإضراب',
  },
  {
    fact: 'stands after لل from the second lam',
    text: 'بيان للهيئة العامة للنقل أمس',
    finds: 'organization: لهيئة العامة للنقل',
    twin: 'بيان للهيئة أمس',
  },
  {
    fact: 'is no assembly of another body',
    text: 'حضر الجمعية الوطنية لرعاية الأيتام أمس',
    finds: 'organization: الجمعية الوطنية لرعاية الأيتام',
    twin: 'حضر الجمعية العامة لرعاية الأيتام أمس',
  },
  {
    fact: 'is none where the purpose is a party or a government',
    text: 'اجتمعت اللجنة العليا للانتخابات أمس',
    finds: 'organization: اللجنة العليا للانتخابات',
    twin: 'اجتمعت اللجنة العليا للحزب أمس',
  },
])

rows('a Persian body', PERSIAN, [
  {
    fact: 'is named by what it is for',
    text: 'رئیس سازمان هواشناسی گفت هوا سرد می\u200cشود',
    finds: 'organization: سازمان هواشناسی',
    twin: 'رئیس این سازمان گفت هوا سرد می\u200cشود',
  },
  {
    fact: 'keeps what and joins inside',
    text: 'سازمان غذا و دارو در بیانیه\u200cای هشدار داد',
    finds: 'organization: سازمان غذا و دارو',
    twin: 'سازمانی برای غذا و دارو در بیانیه\u200cای هشدار داد',
  },
  {
    fact: 'keeps a list with a comma inside, if and ends it',
    text: 'سازمان صنعت، معدن و تجارت در بیانیه\u200cای هشدار داد',
    finds: 'organization: سازمان صنعت، معدن و تجارت',
    twin: 'سازمان ما، معدن و تجارت در بیانیه\u200cای هشدار داد',
  },
  {
    fact: 'ends in the province, its administrative head inside',
    text: 'اداره کل راه استان بصره اعلام کرد',
    finds: 'organization: اداره کل راه استان بصره',
    twin: 'اداره کل در استان بصره اعلام کرد',
  },
  {
    fact: 'has a purpose with a preposition',
    text: 'ستاد مبارزه با مواد مخدر در تهران است',
    finds: 'organization: ستاد مبارزه با مواد مخدر',
    twin: 'ستاد مبارزه با آنان در تهران است',
  },
  {
    fact: 'is none where nobody knows whether the next noun belongs to it',
    text: 'به گفته سازمان آموزش در گزارش',
    finds: 'organization: سازمان آموزش',
    twin: 'به گفته سازمان آموزش بیگانگان در گزارش',
  },
  {
    fact: 'is a commission by an adjective, beside its parliament',
    text: 'عضو کمیسیون اقتصادی مجلس شورای اسلامی گفت',
    finds: 'organization: کمیسیون اقتصادی',
    twin: 'عضو سازمان اقتصادی مجلس شورای اسلامی گفت',
  },
  {
    fact: 'is the office that every town has, by its town',
    text: 'مدیر شهرداری موصل گفت',
    finds: 'organization: شهرداری موصل',
    twin: 'مدیر شهرداری در موصل گفت',
  },
  {
    fact: 'is an office by its place, the bare one is any',
    text: 'رئیس اداره برق موصل گفت',
    finds: 'organization: اداره برق موصل',
    twin: 'رئیس اداره برق گفت',
  },
  {
    fact: 'is one of its sort by its rank',
    text: 'رئیس مرکز ملی آمار گفت',
    finds: 'organization: مرکز ملی آمار',
    twin: 'رئیس مرکز آمار گفت',
  },
  {
    fact: 'is a centre of research by its field',
    text: 'رئیس مرکز تحقیقات راهبردی در تهران گفت',
    finds: 'organization: مرکز تحقیقات راهبردی',
    twin: 'رئیس مرکز خرید راهبردی در تهران گفت',
  },
  {
    fact: 'has what it is for in the plural, but no forces',
    text: 'فدراسیون ورزش\u200cهای جهانی گفت',
    finds: 'organization: فدراسیون ورزش\u200cهای جهانی',
    twin: 'فدراسیون نیروهای جهانی گفت',
  },
  {
    fact: 'is called by its field after who heads it, and before a province',
    text: 'مدیرکل میراث فرهنگی موصل گفت',
    finds: 'organization: میراث فرهنگی موصل',
    twin: 'آثار میراث فرهنگی موصل زیباست',
  },
  {
    fact: 'is called by its field where the province has its head',
    text: 'پیش\u200cبینی هواشناسی استان بصره این است',
    finds: 'organization: هواشناسی استان بصره',
    twin: 'پیش\u200cبینی هواشناسی بصره این است',
  },
  {
    fact: 'goes on with one field and another',
    text: 'دبیر کارگروه اجتماعی و فرهنگی در تهران گفت',
    finds: 'organization: کارگروه اجتماعی و فرهنگی',
    twin: 'دبیر گروه اجتماعی و فرهنگی در تهران گفت',
  },
  {
    fact: 'ends before an ordinary word',
    text: 'سازمان آموزش خواستار این کار شد',
    finds: 'organization: سازمان آموزش',
    twin: 'سازمان آموزش بیگانگان خواستار این کار شد',
  },
  {
    fact: 'is a club by its town, no club by a country',
    text: 'بازی استقلال موصل خوب بود',
    finds: 'organization: استقلال موصل',
    twin: 'بازی استقلال عراق خوب بود',
  },
  {
    fact: 'is a party, its country outside',
    text: 'حزب آزادی عراق در بیانیه\u200cای گفت',
    finds: 'organization: حزب آزادی',
    twin: 'حزب مخالف عراق در بیانیه\u200cای گفت',
  },
])

describe('bodies by their heads', () => {
  it('have a kind', () => {
    const kinds = (text: string): unknown[] => reader.extract(text, ARABIC).map(({ kind }) => kind)
    expect(kinds('أعلنت نقابة المحامين وشركة نفط البصرة وحزب الكرامة ذلك')).toEqual(['ngo', 'company', 'party'])
  })

  it('are what a gazetteer lists, where it lists them', () => {
    expect(nilIn(reader, 'قالت هيئة المياه ذلك', ARABIC)).toEqual([])
    expect(reader.extract('قالت هيئة المياه ذلك', ARABIC).map(({ id }) => id)).toEqual(['water'])
  })
})
