import { ARABIC_ARTICLE } from '../morphology/proclitics'
import type { EntityKind, Lang } from '../types'
import { words } from '../unicode/word-list'

/** A body that every country has one of, as its name says it in each language. */
export interface InstitutionBody {
  readonly kind: EntityKind
  /** The gender of the Arabic name, with which the nationality after it agrees. */
  readonly feminine: boolean
  /** A portfolio follows: the body is a ministry. */
  readonly hasPortfolio: boolean
  /** The name alone is one, where the text makes the country clear. */
  readonly standsAlone: boolean
  readonly ar: readonly string[]
  readonly fa: readonly string[]
  readonly en: readonly string[]
}

/**
 * A block for each body: on its first line the kind, the gender of the Arabic name, and `portfolio` or `alone`; then a name a line.
 * Annotation guidelines 4: ministries, armies, parliaments, courts and agencies; governments, embassies, police and security
 * forces are no entities. Collected for this project.
 */
const BODIES = `
  ministry f portfolio
  ar وزارة
  fa وزارت
  fa وزارتخانه
  en ministry
  army m alone
  ar الجيش
  fa ارتش
  en army
  army f country
  ar القوات المسلحة
  fa نیروهای مسلح
  en armed forces
  army f country
  ar القوات الجوية
  ar القوة الجوية
  fa نیروی هوایی
  en air force
  army m country
  ar سلاح الجو
  army f country
  ar القوات البحرية
  ar القوة البحرية
  fa نیروی دریایی
  en navy
  legislature m alone
  ar البرلمان
  fa پارلمان
  en parliament
  legislature m alone
  ar مجلس النواب
  fa مجلس نمایندگان
  en house of representatives
  en council of representatives
  legislature m country
  ar مجلس الشيوخ
  fa مجلس سنا
  fa مجلس سنای
  fa سنای
  en senate
  legislature m country
  ar مجلس الأعيان
  legislature m alone
  ar مجلس الشعب
  fa مجلس خلق
  fa شورای خلق
  en people's assembly
  legislature m country
  ar مجلس الشورى
  fa مجلس شورا
  en shura council
  legislature m alone
  ar مجلس الأمة
  fa مجلس امت
  legislature f country
  ar الجمعية الوطنية
  fa مجلس ملی
  en national assembly
  legislature m country
  ar مجلس العموم
  fa مجلس عوام
  en house of commons
  legislature m country
  fa مجلس
  fa مجلس شورای اسلامی
  agency m alone
  ar البنك المركزي
  ar المصرف المركزي
  fa بانک مرکزی
  en central bank
  court f alone
  ar المحكمة العليا
  fa دیوان عالی
  fa دیوان عالی کشور
  fa دادگاه عالی
  en supreme court
  court f alone
  ar المحكمة الاتحادية
  ar المحكمة الاتحادية العليا
  fa دادگاه عالی فدرال
  fa دادگاه فدرال
  en federal supreme court
  court f alone
  ar المحكمة الدستورية
  ar المحكمة الدستورية العليا
  fa دادگاه قانون اساسی
  en constitutional court
  court m alone
  ar مجلس القضاء الأعلى
  fa شورای عالی قضایی
  en supreme judicial council
  agency m country
  ar مجلس الأمن القومي
  fa شورای امنیت ملی
  fa شورای عالی امنیت ملی
  en national security council
  security-service m country
  ar جهاز المخابرات
  fa سازمان اطلاعات
  en intelligence service
`

const OPENING = /^([a-z-]+) ([fm]) (portfolio|alone|country)$/u
const TAGGED = /^(ar|fa|en) (.+)$/u

function readBodies(): InstitutionBody[] {
  const found: (Omit<InstitutionBody, Lang> & Record<Lang, string[]>)[] = []
  for (const line of words(BODIES)) {
    const [, kind, gender, use] = OPENING.exec(line) ?? []
    if (use !== undefined) {
      found.push({
        kind: kind as EntityKind,
        feminine: gender === 'f',
        hasPortfolio: use === 'portfolio',
        standsAlone: use === 'alone',
        ar: [],
        fa: [],
        en: [],
      })
      continue
    }
    const [, lang, form] = TAGGED.exec(line) ?? []
    if (form !== undefined) found.at(-1)?.[lang as Lang].push(form)
  }
  return found
}

export const INSTITUTION_BODIES: readonly InstitutionBody[] = readBodies()

/** The words that open the names of the bodies, Arabic ones without the article. */
export function institutionOpenings(): string[] {
  const names = INSTITUTION_BODIES.flatMap(({ ar, fa, en }) => [...ar, ...fa, ...en])
  const openings = names.map((name) => name.split(' ')[0] as string)
  return [
    ...new Set(openings.map((word) => (word.startsWith(ARABIC_ARTICLE) ? word.slice(ARABIC_ARTICLE.length) : word))),
  ]
}
