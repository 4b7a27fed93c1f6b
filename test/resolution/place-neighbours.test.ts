import { describe, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, place, weak } from '../mentions'

const named = extractorOf(
  weak(place('spring', { ar: 'نبعة', kind: 'town', country: 'SY' }), 'نبعة'),
  weak(place('wheel', { ar: 'ساقية', kind: 'village', country: 'SY' }), 'ساقية'),
  weak(place('well', { ar: 'البئر', kind: 'town', country: 'SY' }), 'البئر'),
  weak(place('stone', { ar: 'صخرة', kind: 'town', country: 'JO' }), 'صخرة'),
  place('plateau', { ar: 'الهضبة', kind: 'province', country: 'SY' }),
  place('country', { ar: 'سوريا', kind: 'country', country: 'SY' }),
)

describe('weak names of places', () => {
  it.each([
    {
      fact: 'license one another, three of one country behind a preposition',
      text: 'قتلوا في نبعة وساقية والبئر أمس',
      finds: 'spring: نبعة\nwheel: ساقية\nwell: البئر',
    },
    { fact: 'are words where there are two', text: 'قتلوا في نبعة وساقية أمس', finds: '' },
    { fact: 'are words without a preposition', text: 'شربوا ماء نبعة وساقية والبئر أمس', finds: '' },
    { fact: 'are words where countries differ', text: 'قتلوا في نبعة وساقية وصخرة أمس', finds: '' },
    { fact: 'stand before their area', text: 'هو من نبعة في الهضبة', finds: 'spring: نبعة\nplateau: الهضبة' },
    { fact: 'stand before the area after ب', text: 'هو في نبعة بالهضبة', finds: 'spring: نبعة\nplateau: الهضبة' },
    { fact: 'stand before its countryside', text: 'هو في البئر بريف الهضبة', finds: 'well: البئر\nplateau: الهضبة' },
    { fact: 'with the article are words before في', text: 'هو في البئر في الهضبة', finds: 'plateau: الهضبة' },
    { fact: 'are words before a country', text: 'هو في نبعة في سوريا', finds: 'country: سوريا' },
    { fact: 'are words before an area of another country', text: 'هو في صخرة في الهضبة', finds: 'plateau: الهضبة' },
    { fact: 'are words after a verb', text: 'رأى نبعة في الهضبة', finds: 'plateau: الهضبة' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(named, text, finds, ARABIC)
  })
})
