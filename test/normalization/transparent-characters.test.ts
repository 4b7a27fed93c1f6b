import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/core'
import { ARABIC, expectMentions, extractorOf, lines, mentionsIn, PERSIAN, place, theMention } from '../mentions'

const NAME = 'كركوك'
const kirkuk = extractorOf(place('kirkuk', { ar: NAME, fa: 'کرکوک' }))

function* codePoints(ranges: string): Generator<number> {
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-')
    for (let point = parseInt(first, 16); point <= parseInt(last, 16); point++) yield point
  }
}

const hex = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`

/** SPEC 1.2, "Delete", U+0653..0655 left over included: they make no other letter of a kaf. */
const DELETED = [
  ...codePoints('064B-0652 0653-0655 0656-065F 0670 0610-061A 06D6-06DC 06DF-06E8 06EA-06ED'),
  ...codePoints('08CA-08E1 08E3-08FF 0898-089F'),
  ...codePoints('061C 200E 200F 202A-202E 2066-2069 206A-206F 200D 2060-2064 FEFF 034F 180E FE00-FE0F'),
]
const MARK = /\p{M}/u
const MARKS = DELETED.filter((point) => MARK.test(String.fromCodePoint(point)))
const CONTROLS = DELETED.filter(
  (point) => !MARK.test(String.fromCodePoint(point)) && point !== 0x06e5 && point !== 0x06e6,
)
/** Code points that break a rule, by name, so that a failure lists them. */
function exceptions(points: readonly number[], holds: (character: string) => boolean): string[] {
  return points.filter((point) => !holds(String.fromCodePoint(point))).map(hex)
}

function surfaces(text: string): string[] {
  return mentionsIn(kirkuk, text, ARABIC).map((mention) => mention.text)
}

describe('deleted characters', () => {
  it('are the marks and controls of the specification', () => {
    expect(MARKS.length).toBeGreaterThan(90)
    expect(CONTROLS.length).toBeGreaterThan(20)
  })

  it('inside a name are no difference', () => {
    const holds = (character: string): boolean => {
      const text = `${NAME.slice(0, 2)}${character}${NAME.slice(2)}`
      const mentions = mentionsIn(kirkuk, `في ${text} اليوم`, ARABIC)
      return mentions.length === 1 && mentions[0]?.text === text && mentions[0].match === 'strict'
    }
    expect(exceptions(DELETED, holds)).toEqual([])
  })

  it.each(['strict', 'loose'] as const)('are deleted by normalize at the %s level', (level) => {
    const holds = (character: string): boolean =>
      normalize(`${NAME.slice(0, 2)}${character}${NAME.slice(2)}`, { level }).text === NAME
    expect(exceptions(DELETED, holds)).toEqual([])
  })

  it('do not end a word: two words that they join are one', () => {
    const holds = (character: string): boolean =>
      surfaces(`زار${character}${NAME}`).length === 0 && surfaces(`${NAME}${character}زار`).length === 0
    expect(exceptions(DELETED, holds)).toEqual([])
  })

  it('that are marks stay inside the span after the last letter', () => {
    const holds = (mark: string): boolean => surfaces(`في ${NAME}${mark} اليوم`)[0] === `${NAME}${mark}`
    expect(exceptions(MARKS, holds)).toEqual([])
  })

  it('that are controls stay outside the span at its edges', () => {
    const holds = (control: string): boolean => surfaces(`في ${control}${NAME}${control} اليوم`)[0] === NAME
    expect(exceptions(CONTROLS, holds)).toEqual([])
  })

  it('that are controls stay inside the span between two words', () => {
    const tell = extractorOf(place('it', { ar: 'تل كوجر' }))
    const holds = (control: string): boolean =>
      [`${control} `, ` ${control}`, ` ${control} `]
        .map((gap) => `تل${gap}كوجر`)
        .every((text) => mentionsIn(tell, `في ${text}`, ARABIC)[0]?.text === text)
    expect(exceptions(CONTROLS, holds)).toEqual([])
  })
})

describe('harakat', () => {
  it('a fully vowelled name is strictly equal', () => {
    expect(theMention(kirkuk, 'إِلى كَرْكُوكَ أَمْسِ', ARABIC).text).toBe('كَرْكُوكَ')
  })

  it('several marks on the last letter are all inside the span', () => {
    const text = `${NAME}\u0651\u064e\u0670`
    expect(theMention(kirkuk, `${text} هنا`, ARABIC).text).toBe(text)
  })

  it('a mark after a proclitic is outside', () => {
    const mention = theMention(kirkuk, `و\u064e${NAME}`, ARABIC)
    expect(mention.text).toBe(NAME)
    expect(mention.proclitic).toBe('و')
  })

  it('a mark from a supplementary plane is inside the span of the letter that it stands on', () => {
    const text = `${NAME}\u{1e8d0}`
    expect(theMention(kirkuk, `في ${text} اليوم`, ARABIC).text).toBe(text)
  })

  it('a mark after an invisible character still belongs to the letter', () => {
    const text = `${NAME}\u200d\u064e`
    expect(theMention(kirkuk, `في ${text} اليوم`, ARABIC).text).toBe(text)
  })
})

describe('tatweel', () => {
  it.each([
    { fact: 'inside a word', text: 'كركـوك', surface: 'كركـوك' },
    { fact: 'in a long run inside a word', text: 'كركــــــوك', surface: 'كركــــــوك' },
    { fact: 'between letter and mark', text: 'كركـُوك', surface: 'كركـُوك' },
    { fact: 'before the name, touching it', text: 'في ـكركوك', surface: 'كركوك' },
    { fact: 'after the name, touching it', text: 'في كركوكـ اليوم', surface: 'كركوك' },
    { fact: 'on both sides', text: 'ــكركوكــ', surface: 'كركوك' },
  ])('$fact vanishes', ({ text, surface }) => {
    expect(theMention(kirkuk, text, ARABIC).text).toBe(surface)
  })

  it('that touches letters on both sides joins them to one word', () => {
    expectMentions(kirkuk, 'زارـكركوك', '', ARABIC)
  })

  it('standing alone is a dash and no part of a name', () => {
    const pair = extractorOf(place('it', { ar: 'تل كوجر' }))
    expectMentions(pair, 'تل ـ كوجر', '', ARABIC)
    expectMentions(pair, 'تل ـــ كوجر', '', ARABIC)
    expectMentions(pair, 'تلـ كوجر', 'it: تلـ كوجر', ARABIC)
  })

  it('standing alone between two names leaves both', () => {
    const two = extractorOf(place('kirkuk', { ar: NAME }), place('mosul', { ar: 'الموصل' }))
    expectMentions(
      two,
      'طريق كركوك ـ الموصل',
      `
      kirkuk: كركوك
      mosul: الموصل
      `,
      ARABIC,
    )
  })

  it('in the dictionary is no difference either', () => {
    const names = extractorOf(place('it', { ar: 'كركـــوك' }))
    expect(theMention(names, `في ${NAME}`, ARABIC).match).toBe('strict')
  })

  it('in the title of a proclitic leaves the name bare', () => {
    const mention = theMention(kirkuk, 'وـكركوك', ARABIC)
    expect(mention.text).toBe(NAME)
    expect(mention.proclitic).toBe('و')
  })

  it('is a dash for normalize only when it stands alone', () => {
    expect(normalize('كركـوك').text).toBe(NAME)
    expect(normalize('تل ـ كوجر').text).toBe('تل ـ كوجر')
  })
})

describe('zero width non-joiner and its substitutes', () => {
  const JOINTS = [
    { fact: 'zero width non-joiner', joint: '\u200c' },
    { fact: 'soft hyphen', joint: '\u00ad' },
    { fact: 'not sign', joint: '\u00ac' },
  ]
  const party = extractorOf(place('party', { ar: 'x', fa: 'خانه سبز' }))

  it.each(JOINTS)('$fact stands for the space inside a name', ({ joint }) => {
    const text = `خانه${joint}سبز`
    expect(theMention(party, `در ${text} بود`, PERSIAN).text).toBe(text)
  })

  it.each(JOINTS)('$fact inside a word is no difference', ({ joint }) => {
    const text = `کر${joint}کوک`
    expect(theMention(kirkuk, `در ${text} بود`, PERSIAN).text).toBe(text)
  })

  it.each(JOINTS)('$fact does not end a word', ({ joint }) => {
    expectMentions(kirkuk, `پیش${joint}کرکوک`, '', PERSIAN)
  })

  it.each(['\u200c', '\u00ad'])('%j beside a name is outside the span', (joint) => {
    expect(theMention(kirkuk, `در ${joint}کرکوک${joint} بود`, PERSIAN).text).toBe('کرکوک')
  })

  it('a not sign beside a space is no joint', () => {
    expectMentions(kirkuk, 'خبر \u00acکرکوک', 'kirkuk: کرکوک', PERSIAN)
    expectMentions(party, 'خانه \u00ac سبز', '', PERSIAN)
  })

  it('a not sign between Latin letters is a boundary', () => {
    const latin = extractorOf(place('it', { en: 'Mandali' }))
    expectMentions(latin, 'x\u00acMandali', 'it: Mandali')
  })

  it('several joints in a row are one', () => {
    expect(theMention(party, 'در خانه\u200c\u200c\u200cسبز بود', PERSIAN).text).toBe('خانه\u200c\u200c\u200cسبز')
  })

  it('a joint beside a space is a space', () => {
    expect(theMention(party, 'در خانه\u200c سبز بود', PERSIAN).text).toBe('خانه\u200c سبز')
    expect(theMention(party, 'در خانه \u200cسبز بود', PERSIAN).text).toBe('خانه \u200cسبز')
  })

  it('a joint in the dictionary is a space, nothing or a joint in a Persian text', () => {
    const joined = extractorOf(place('party', { fa: 'خانه\u200cسبز' }))
    for (const text of lines(`
      خانه\u200cسبز
      خانهسبز
      خانه سبز
    `)) {
      expect(theMention(joined, `در ${text} بود`, PERSIAN).text).toBe(text)
    }
  })
})
