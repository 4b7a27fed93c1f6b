import { expect, it } from 'vitest'
import { readText } from '../../src/extract-entities'
import { defaultGazetteer } from '../../src/index'

/** Texts in which rules of all kinds build names. */
const TEXTS = [
  'قال محمد الجبوري اليوم. ثم تحدث محمد الجبوري، وأكد الجبوري أن',
  'وصل إلى معبري القائم والوليد في محافظة الأنبار',
  'هاجم اللواء 110 مواقع في بلدة الشدادي',
  'عقدت نقابة المعلمين العراقيين (ن م ع) اجتماعا مع وزارة الفضاء السورية',
  'كتبت صحيفة «صدى الأطلس» عن مقاتلين عراقيين',
  'Minister Raad Khalafson said in Baghdad. Later Raad Khalafson left',
]

it('all names that rules build have the same properties in the same order', () => {
  const shapes = new Map<string, Set<string>>()
  for (const text of TEXTS) {
    const { admitted } = readText([defaultGazetteer()], text, { layers: ['demonym'] }, new Set())
    for (const { candidate } of admitted) {
      if (candidate.rule === undefined) continue
      const shape = Object.keys(candidate).join(' ')
      shapes.set(shape, (shapes.get(shape) ?? new Set()).add(candidate.rule))
    }
  }
  expect(shapes.size).toBe(1)
  const [rules] = shapes.values()
  expect([...(rules ?? [])]).toEqual(
    expect.arrayContaining(['head', 'institution', 'mentioned', 'nationality', 'title']),
  )
})
