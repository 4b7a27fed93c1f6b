import { describe, expect, it } from 'vitest'
import type { EntityRecord } from '../../src/types'
import { demonym, extractorOf, mentionsIn, organization, person, place } from '../mentions'

function country(id: string, code: string, names: { ar: string; fa: string; en: string }): EntityRecord {
  return place(id, { kind: 'country', country: code, ...names })
}

const engine = extractorOf(
  country('iraq', 'IQ', { ar: 'العراق', fa: 'عراق', en: 'Iraq' }),
  country('syria', 'SY', { ar: 'سوريا', fa: 'سوریه', en: 'Syria' }),
  country('turkey', 'TR', { ar: 'تركيا', fa: 'ترکیه', en: 'Turkey' }),
  country('yemen', 'YE', { ar: 'اليمن', fa: 'یمن', en: 'Yemen' }),
  country('sudan', 'SD', { ar: 'السودان', fa: 'سودان', en: 'Sudan' }),
  organization('army', { kind: 'army', country: 'SD', ar: 'الجيش السوداني' }),
  person('sudani', { ar: 'محمد شياع السوداني' }),
  demonym('kurds', { kind: 'people', ar: 'الأكراد', en: 'Kurds' }),
)

/** The demonyms of a text: `id or kind: surface`. */
function demonymsIn(text: string): string {
  return mentionsIn(engine, text, { layers: ['demonym'], types: ['demonym'] })
    .map(({ id, kind, text: surface }) => `${id ?? kind}: ${surface}`)
    .join(' | ')
}

interface Row {
  fact: string
  text: string
  finds: string
}

function facts(name: string, rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('$fact', ({ text, finds }) => {
      expect(demonymsIn(text)).toBe(finds)
    })
  })
}

facts('Arabic', [
  { fact: 'an adjective with the article', text: 'وصل الرئيس العراقي أمس', finds: 'iraq: العراقي' },
  { fact: 'its feminine', text: 'قالت الحكومة السورية ذلك', finds: 'syria: السورية' },
  { fact: 'its plural', text: 'عاد بعض السوريين أمس', finds: 'syria: السوريين' },
  { fact: 'a broken plural', text: 'عاد بعض الأتراك أمس', finds: 'turkey: الأتراك' },
  { fact: 'with waw and beh', text: 'مروا وبالعراقيين أمس', finds: 'iraq: العراقيين' },
  { fact: 'with lam and article from the second lam', text: 'منح جوازات للعراقيين أمس', finds: 'iraq: لعراقيين' },
  { fact: 'without article after a noun', text: 'وصل لاعب تركي أمس', finds: 'turkey: تركي' },
  { fact: 'a name after a title', text: 'وصل الأمير تركي أمس', finds: '' },
  { fact: 'an accusative after an accusative', text: 'رأيت مواطنا عراقيا أمس', finds: 'iraq: عراقيا' },
  { fact: 'the country of the same letters', text: 'زار وفد سوريا أمس', finds: '' },
  { fact: 'the nisba of Yemen', text: 'وصل الوفد اليمني أمس', finds: 'yemen: اليمني' },
  { fact: 'the right hand', text: 'رفع اليد اليمنى أمس', finds: '' },
  { fact: 'a community beside another', text: 'اتفق السنة والشيعة أمس', finds: 'religion: السنة | religion: الشيعة' },
  { fact: 'the year', text: 'في السنة الماضية', finds: '' },
  { fact: 'a people with a record', text: 'عاد الأكراد أمس', finds: 'kurds: الأكراد' },
  { fact: 'an adjective of a people with a record', text: 'قال الحزب الكردي ذلك', finds: 'kurds: الكردي' },
  { fact: 'a word that begins like a clitic and a nation', text: 'سجل كروس هدفا أمس', finds: '' },
  { fact: 'finance', text: 'قالت وزارة المالية إن القطاع المالي بخير', finds: '' },
])

facts('Persian', [
  { fact: 'an adjective', text: 'مقام\u200cهای عراقی و سوری آمدند', finds: 'iraq: عراقی | syria: سوری' },
  { fact: 'its plural outside', text: 'عراقی\u200cها آمدند', finds: 'iraq: عراقی' },
  { fact: 'an adjective after a final heh', text: 'سربازان ترکیه\u200cای آمدند', finds: 'turkey: ترکیه\u200cای' },
  { fact: 'the feast', text: 'چهارشنبه سوری نزدیک است', finds: '' },
  { fact: 'Turks', text: 'ترک\u200cها آمدند', finds: 'turkey: ترک' },
  { fact: 'leaving', text: 'او خانه را ترک گفت', finds: '' },
  { fact: 'Kurds', text: 'کردها به خانه آمدند', finds: 'kurds: کرد' },
  { fact: 'Kurdish forces', text: 'نیروهای کرد به خانه آمدند', finds: 'kurds: کرد' },
  { fact: 'the verb', text: 'او کار خود را کرد و رفت', finds: '' },
  { fact: 'thousands of years', text: 'این هزاره آغاز شد', finds: '' },
])

facts('English', [
  { fact: 'an adjective', text: 'The Iraqi team won', finds: 'iraq: Iraqi' },
  { fact: 'a plural', text: 'Some Iraqis and Turks won', finds: 'iraq: Iraqis | turkey: Turks' },
  { fact: 'two words', text: 'The South Korean team won', finds: 'nationality: South Korean' },
  { fact: 'the verb', text: 'They polish the table', finds: '' },
])

describe('the layer', () => {
  it('is off by default', () => {
    expect(mentionsIn(engine, 'وصل الرئيس العراقي أمس')).toEqual([])
  })

  it('changes no other mention', () => {
    const text = 'قال محمد شياع السوداني إن الجيش السوداني وصل، وقال السوداني إن السودان بلد عربي'
    const plain = mentionsIn(engine, text)
    const layered = mentionsIn(engine, text, { layers: ['demonym'] })
    expect(plain.map(({ id }) => id)).toEqual(['sudani', 'army', 'sudani', 'sudan'])
    expect(layered.filter(({ type }) => type !== 'demonym')).toEqual(plain)
  })

  it('leaves a nationality inside a longer name to it', () => {
    expect(demonymsIn('وصل الجيش السوداني أمس')).toBe('')
    expect(demonymsIn('وصل الوفد السوداني أمس')).toBe('sudan: السوداني')
  })

  it('gives a nationality its own type and kind, and the name of the country', () => {
    const [found] = mentionsIn(engine, 'وصل الرئيس العراقي أمس', { layers: ['demonym'] })
    expect(found).toMatchObject({ type: 'demonym', kind: 'nationality', id: 'iraq', name: 'العراق', match: 'rule' })
  })

  it('is chosen by kind and by country', () => {
    const text = 'وصل الرئيس العراقي والحزب الكردي إلى سوريا'
    const surfaces = (options: Parameters<typeof mentionsIn>[2]): string[] =>
      mentionsIn(engine, text, { layers: ['demonym'], ...options }).map(({ text: surface }) => surface)
    expect(surfaces({ kinds: ['nationality'] })).toEqual(['العراقي'])
    expect(surfaces({ kinds: ['people'] })).toEqual(['الكردي'])
    expect(surfaces({ kinds: ['country'] })).toEqual(['سوريا'])
    expect(surfaces({ countries: ['IQ'] })).toEqual(['العراقي'])
  })
})
