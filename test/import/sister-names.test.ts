import { describe, expect, it } from 'vitest'
import { arabicOfPersian, persianOfArabic } from '../../scripts/import/sister-names'
import type { EntityType } from '../../src/types'

/** A name, its type, and the form that the other language has for it: attested in the source tables and in news. */
type Row = readonly [name: string, type: EntityType, attested: string]

const PERSIAN: Readonly<Record<string, readonly Row[]>> = {
  'the letters of Persian': [
    ['تكريت', 'location', 'تکریت'],
    ['محمد شياع السوداني', 'person', 'محمد شیاع السودانی'],
    ['مؤتة', 'location', 'موته'],
  ],
  'a silent heh for teh marbuta': [
    ['الحسكة', 'location', 'حسکه'],
    ['أسامة النجيفي', 'person', 'اسامه النجیفی'],
  ],
  'teh before the name of God': [['هبة الله الحلبي', 'person', 'هبت الله الحلبی']],
  'teh after alef, as a second form': [['حماة', 'location', 'حمات']],
  'no hamza after a final alef': [
    ['سامراء', 'location', 'سامرا'],
    ['السويداء', 'location', 'سویدا'],
  ],
  'yeh or alef for a final alef maksura': [
    ['مصطفى الكاظمي', 'person', 'مصطفی الکاظمی'],
    ['نينوى', 'location', 'نینوا'],
  ],
  'places without their article, or with it': [
    ['الرمادي', 'location', 'رمادی'],
    ['الرستن', 'location', 'الرستن'],
    ['مطار', 'facility', 'مطار'],
  ],
  'persons and groups with their article': [
    ['السيستاني', 'person', 'السیستانی'],
    ['النجباء', 'organization', 'النجبا'],
  ],
  'points of the compass translated': [
    ['باقة الشرقية', 'location', 'باقه شرقی'],
    ['جنوب الباطنة', 'location', 'باطنه جنوبی'],
  ],
  'heads translated': [['مخيم عايدة', 'location', 'اردوگاه عایده']],
  'letters without marks': [['بشّار ٱلأسد', 'person', 'بشار الاسد']],
}

const ARABIC: Readonly<Record<string, readonly Row[]>> = {
  'the letters of Arabic': [
    ['کرمان', 'location', 'كرمان'],
    ['پیرانشهر', 'location', 'بيرانشهر'],
  ],
  'ghain, jeem or kaf for gaf': [
    ['گلستان', 'location', 'غلستان'],
    ['گلستان', 'location', 'جلستان'],
    ['گلستان', 'location', 'كلستان'],
  ],
  'tesh or jeem for tcheh': [
    ['چابهار', 'location', 'تشابهار'],
    ['چابهار', 'location', 'جابهار'],
  ],
  'a hamza before a suffixed yeh': [
    ['علی خامنه\u200cای', 'person', 'علي خامنئي'],
    ['محسن رضایی', 'person', 'محسن رضائي'],
  ],
  'a space for a joint': [
    ['علی\u200cاکبر صالحی', 'person', 'علي اكبر صالحي'],
    ['خرم\u200cآباد', 'location', 'خرم آباد'],
  ],
  'nothing for the joint of a place, as a second form': [['نجف\u200cآباد', 'location', 'نجفآباد']],
  'points of the compass translated': [['خراسان شمالی', 'location', 'خراسان الشمالية']],
  'Kurdish letters': [['پێنجوێن', 'location', 'بينجوين']],
}

function table(
  rows: Readonly<Record<string, readonly Row[]>>,
  made: (name: string, type: EntityType) => string[],
): void {
  describe.each(Object.entries(rows))('%s', (_, cases) => {
    it.each(cases)('%s (%s)', (name, type, attested) => {
      expect(made(name, type)).toContain(attested)
    })
  })
}

describe('Persian forms of Arabic names', () => {
  table(PERSIAN, persianOfArabic)

  it('have no letter that Persian lacks', () => {
    const forms = Object.values(PERSIAN).flatMap((rows) => rows.flatMap(([name, type]) => persianOfArabic(name, type)))
    expect(forms.filter((form) => /[\u0629\u0643\u0649\u064a\u0623\u0625]/u.test(form))).toEqual([])
    expect(forms.length).toBeGreaterThan(15)
  })

  it('put the form without the article first', () => {
    const [first, second] = persianOfArabic('الحسكة', 'location')
    expect(first).toBe('حسکه')
    expect(second).toBe('الحسکه')
  })

  it('never shorten the name of God', () => {
    const name = 'الله'
    expect(persianOfArabic(name, 'location')).toEqual([name])
  })
})

describe('Arabic forms of Persian names', () => {
  table(ARABIC, arabicOfPersian)

  it('have no letter that Arabic lacks', () => {
    const forms = Object.values(ARABIC).flatMap((rows) => rows.flatMap(([name, type]) => arabicOfPersian(name, type)))
    expect(forms.filter((form) => /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]/u.test(form))).toEqual([])
    expect(forms.length).toBeGreaterThan(15)
  })

  it('are one where nothing is open', () => {
    const [only, ...others] = arabicOfPersian('کرمان', 'location')
    expect(only).toBe('كرمان')
    expect(others).toEqual([])
  })
})

describe('both', () => {
  it('make nothing of nothing', () => {
    expect(persianOfArabic(' ', 'location')).toEqual([])
    expect(arabicOfPersian('', 'person')).toEqual([])
  })

  it('never repeat a form', () => {
    const all = Object.values(PERSIAN).flat()
    for (const [name, type] of all) {
      const forms = persianOfArabic(name, type)
      expect(new Set(forms).size).toBe(forms.length)
    }
  })
})
