import { describe, expect, it } from 'vitest'
import type { EntityRecord } from '../../src/types'
import {
  ARABIC,
  expectMentions,
  extractorOf,
  lines,
  mentionsIn,
  organization,
  PERSIAN,
  person,
  place,
  weak,
} from '../mentions'

interface Contest {
  fact: string
  records: EntityRecord[]
  text: string
  finds: string
}

/** SPEC 0: the criteria of the order, from first to last; each contest is decided by the one that names it. */
const CONTESTS: Contest[] = [
  {
    fact: 'more words win',
    records: [place('short', { ar: 'وادي كوجر' }), place('long', { ar: 'وادي كوجر الكبير' })],
    text: 'زار وادي كوجر الكبير أمس',
    finds: 'long: وادي كوجر الكبير',
  },
  {
    fact: 'more words win though they begin later',
    records: [place('early', { ar: 'شمال وادي' }), place('late', { ar: 'وادي كوجر الكبير' })],
    text: 'زار شمال وادي كوجر الكبير أمس',
    finds: 'late: وادي كوجر الكبير',
  },
  {
    fact: 'more words win though they are weak and licensed',
    records: [
      place('strong', { ar: 'كوجر' }),
      weak(place('weak', { ar: 'نبع كوجر' }), { form: 'نبع كوجر', need: { before: ['بلدة'] } }),
    ],
    text: 'زار بلدة نبع كوجر أمس',
    finds: 'weak: نبع كوجر',
  },
  {
    fact: 'more words win though they have a proclitic and are spelled loosely',
    records: [place('one', { ar: 'وكوجر' }), place('two', { ar: 'كوجر الأعلى' })],
    text: 'زار وكوجر الاعلي أمس',
    finds: 'two: كوجر الاعلي',
  },
  {
    fact: 'with as many words more letters win',
    records: [place('short', { ar: 'شمال وادي' }), place('long', { ar: 'وادي كوجرية' })],
    text: 'زار شمال وادي كوجرية أمس',
    finds: 'long: وادي كوجرية',
  },
  {
    fact: 'with as many words and letters fewer proclitics win',
    records: [place('clitic', { ar: 'ادي كوجرب' }), place('whole', { ar: 'وادي كوجر' })],
    text: 'زار وادي كوجر أمس',
    finds: 'whole: وادي كوجر',
  },
  {
    fact: 'of equal spans the strong name wins over the licensed weak one',
    records: [
      weak(place('a-weak', { ar: 'كوجر' }), { form: 'كوجر', need: { after: ['أمس'] } }),
      place('z-strong', { ar: 'كوجر' }),
    ],
    text: 'زار كوجر أمس',
    finds: 'z-strong: كوجر',
  },
  {
    fact: 'of equal spans the short name of the document wins over the licensed weak one',
    records: [
      weak(person('a-weak', { ar: 'x y' }), { form: 'النجاري', need: { after: ['أمس'] } }),
      person('z-short', { ar: 'سالم النجاري' }),
    ],
    text: 'قال سالم النجاري. غادر النجاري أمس',
    finds: 'z-short: سالم النجاري\nz-short: النجاري',
  },
  {
    fact: 'but a head that only places have picks the place',
    records: [
      weak(place('quarter', { ar: 'x y', kind: 'neighbourhood' }), { form: 'النجاري', need: { before: ['حي'] } }),
      person('z-short', { ar: 'سالم النجاري' }),
    ],
    text: 'قال سالم النجاري. غادر حي النجاري أمس',
    finds: 'z-short: سالم النجاري\nquarter: النجاري',
  },
  {
    fact: 'of equal strength the closer spelling wins',
    records: [place('a-loose', { ar: 'الأمينه' }), place('z-exact', { ar: 'الأمينة' })],
    text: 'زار الأمينة أمس',
    finds: 'z-exact: الأمينة',
  },
  {
    fact: 'strict wins over loose',
    records: [place('a-loose', { ar: 'الأمينه' }), place('z-strict', { ar: 'الأمينة' })],
    text: 'زار الأَمينة أمس',
    finds: 'z-strict: الأَمينة',
  },
  {
    fact: 'of two alike the earlier wins',
    records: [place('z-early', { ar: 'كوجر وادي' }), place('a-late', { ar: 'وادي كوجر' })],
    text: 'زار كوجر وادي كوجر أمس',
    finds: 'z-early: كوجر وادي',
  },
]

describe('the order of overlapping readings', () => {
  it.each(CONTESTS)('$fact', ({ records, text, finds }) => {
    expectMentions(extractorOf(...records), text, finds, ARABIC)
  })

  it.each(CONTESTS)('$fact, in whatever order the records come', ({ records, text, finds }) => {
    expectMentions(extractorOf(...records.toReversed()), text, finds, ARABIC)
  })

  it('what a longer name does not cover is found beside it', () => {
    const names = extractorOf(place('one', { ar: 'كوجر' }), place('two', { ar: 'كوجر الكبرى' }))
    expectMentions(names, 'كوجر كوجر الكبرى كوجر', 'one: كوجر\ntwo: كوجر الكبرى\none: كوجر', ARABIC)
  })

  it('a name that loses gives way to another that overlaps the winner no more', () => {
    const names = extractorOf(
      place('ab', { ar: 'درب سرب' }),
      place('bcd', { ar: 'سرب حرب كرب' }),
      place('a', { ar: 'درب' }),
    )
    expectMentions(names, 'زار درب سرب حرب كرب', 'a: درب\nbcd: سرب حرب كرب', ARABIC)
  })

  it('a ministry with its country beats ministry and country', () => {
    const names = extractorOf(
      organization('ministry', { ar: 'وزارة الموارد' }),
      organization('of-iraq', { ar: 'وزارة الموارد العراقية' }),
      place('iraq', { ar: 'العراق' }),
    )
    expectMentions(names, 'قالت وزارة الموارد العراقية', 'of-iraq: وزارة الموارد العراقية', ARABIC)
    expectMentions(names, 'قالت وزارة الموارد السورية', 'ministry: وزارة الموارد', ARABIC)
  })

  it('a name of one word written with a joint and of two words', () => {
    const names = extractorOf(organization('one', { fa: 'حزبالله' }), organization('party', { fa: 'حزب' }))
    expectMentions(names, 'رهبر حزب\u200cالله گفت', 'one: حزب\u200cالله', PERSIAN)
  })
})

describe("overlaps: 'all'", () => {
  const all = { ...ARABIC, overlaps: 'all' } as const

  it('keeps every reading that context allows, by start, longer first', () => {
    const names = extractorOf(
      place('valley', { ar: 'وادي كوجر' }),
      place('kojar', { ar: 'كوجر' }),
      organization('council', { ar: 'مجلس وادي كوجر' }),
      weak(place('weak', { ar: 'مجلس' }), { form: 'مجلس', need: { before: ['بلدة'] } }),
    )
    expectMentions(names, 'قال مجلس وادي كوجر', 'council: مجلس وادي كوجر\nvalley: وادي كوجر\nkojar: كوجر', all)
  })

  it('keeps all entities of one span', () => {
    const names = extractorOf(place('b', { ar: 'كوجر' }), organization('a', { ar: 'كوجر' }))
    const mentions = mentionsIn(names, 'زار كوجر', all)
    expect(mentions).toHaveLength(2)
    expect(new Set(mentions.map((mention) => mention.text))).toEqual(new Set(lines('كوجر')))
  })

  it('does not repeat an entity on one span for each of its names', () => {
    const names = extractorOf(
      place('one', {
        ar: 'الأمينة',
        aliases: {
          ar: lines(`
      الامينه
      الأمينه
    `),
        },
      }),
    )
    expectMentions(names, 'زار الأمينة', 'one: الأمينة', all)
  })

  it('is the same as longest where nothing overlaps', () => {
    const names = extractorOf(place('one', { ar: 'كوجر' }), place('two', { ar: 'كركوك' }))
    const text = 'بين كوجر وكركوك'
    expect(names.extract(text, all)).toEqual(names.extract(text, ARABIC))
  })
})
