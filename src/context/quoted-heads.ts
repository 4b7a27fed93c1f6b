import type { EntityKind } from '../types'
import { words } from '../unicode/word-list'

/** A word after which a quotation is the name of a body, or of a medium. */
export interface QuotedHead {
  readonly kind: EntityKind
  /** Whether the span goes from the head to the closing mark. Annotation guidelines 4, "Quotation". */
  readonly inside: boolean
}

/**
 * A block for each sort: its kind and whether the head is inside; then a head a line, of either language. Annotation
 * guidelines 3 and 4; collected for this project.
 */
const HEADS = `
  media outside
  قناة
  قناتي
  قناتا
  قنوات
  صحيفة
  صحيفتي
  صحيفتا
  صحف
  جريدة
  وكالة
  وكالتي
  وكالتا
  وكالات
  إذاعة
  مجلة
  فضائية
  روزنامه
  روزنامههای
  خبرگزاری
  خبرگزاریهای
  نشریه
  مجله
  هفتهنامه
  ماهنامه
  شبکه
  شبکههای
  وبسایت
  پایگاه
  تلویزیون
  company outside
  شركة
  شركتي
  شركات
  شرکت
  شرکتهای
  coalition outside
  تحالف
  كتلة
  ائتلاف
  armed-group outside
  جماعة
  تنظيم
  ميليشيا
  فصيل
  گروهک
  other outside
  باشگاه
  ngo inside
  جمعية
  رابطة
  نقابة
  منظمة
  انجمن
  اتحادیه
  کانون
  agency inside
  مؤسسة
  بنیاد
  موسسه
  مؤسسه
  سازمان
  company inside
  انتشارات
  party inside
  حزب
  حركة
  تيار
  جبهة
  جنبش
  جبهه
  armed-group inside
  كتيبة
  كتائب
  لواء
  سرايا
  گردان
  گردانهای
  تیپ
  other inside
  نادي
`

const OPENING = /^([a-z-]+) (inside|outside)$/u

/** The heads with what they say. */
export const QUOTED_HEADS: ReadonlyMap<string, QuotedHead> = readHeads()

function readHeads(): ReadonlyMap<string, QuotedHead> {
  const found = new Map<string, QuotedHead>()
  let block: QuotedHead | undefined
  for (const line of words(HEADS)) {
    const [, kind, place] = OPENING.exec(line) ?? []
    if (kind !== undefined) block = { kind: kind as EntityKind, inside: place === 'inside' }
    else if (block !== undefined) found.set(line, block)
  }
  return found
}

/** What may stand between head and quotation: شبکه خبری «…», صحيفة … لبنانية is a nationality. Collected for this project. */
export const MEDIA_ADJECTIVES: readonly string[] = words(`
  خبری
  تحلیلی
  تلویزیونی
  ماهوارهای
  اینترنتی
  تروریستی
  فضائية
  إخبارية
  تلفزيونية
  محلية
  يومية
`)
