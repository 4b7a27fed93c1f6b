import { describe, expect, it } from 'vitest'
import { ENGLISH, facility, mentionsIn, organization, place, theMention } from '../mentions'
import { expectTwins, rulesWith, type Twins } from './rules'

const reader = rulesWith(
  place('mosul', { ar: 'الموصل', en: 'Mosul', kind: 'city' }),
  place('iraq', { ar: 'العراق', en: 'Iraq', kind: 'country' }),
  organization('weavers', { ar: 'اتحاد النساجين', en: 'Union of Iraqi Weavers' }),
  facility('rushes', { ar: 'سجن القصب', en: 'Qasab prison', kind: 'prison' }),
)

function english(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, ENGLISH)
    })
  })
}

english('a noun after a name', [
  {
    fact: 'makes a facility of it, written small where it is hardly a common noun then',
    text: 'they were held at Sidra prison last year',
    finds: 'facility: Sidra prison',
    twin: 'they were held at a Sidra hospital last year',
  },
  {
    fact: 'takes what says of what sort it is',
    text: 'trucks wait at Sidra border crossing for days',
    finds: 'facility: Sidra border crossing',
    twin: 'trucks wait at the border crossing for days',
  },
  {
    fact: 'takes the article and the place before it',
    text: 'patients fill al-Sidra Hospital and others',
    finds: 'facility: al-Sidra Hospital',
    twin: 'patients fill al-Sidra and the Hospital is others',
  },
  {
    fact: 'is named by something that is no sort',
    text: 'inmates left Mosul Central Prison and fled',
    finds: 'facility: Mosul Central Prison',
    twin: 'inmates left the Central Prison and fled',
  },
  {
    fact: 'makes a body of common words after a nationality',
    text: 'staff of the Iraqi National Museum said so again',
    finds: 'facility: Iraqi National Museum',
    twin: 'staff of the National Museum said so again',
  },
  {
    fact: 'makes a body of the place before it',
    text: 'the Mosul Weaving Company cut wages again',
    finds: 'organization: Mosul Weaving Company',
    twin: 'the company in Mosul cut wages again',
  },
  {
    fact: 'leaves out what begins a sentence',
    text: 'Visiting Sidra Prison, the guests said nothing',
    finds: 'facility: Sidra Prison',
    twin: 'Visiting the Prison, the guests said nothing',
  },
  {
    fact: 'makes an event of it',
    text: 'ministers signed the Sidra Accord there quietly',
    finds: 'event: Sidra Accord',
    twin: 'ministers signed the accord in Sidra quietly',
  },
])

english('a noun before "of"', [
  {
    fact: 'makes a body with what follows',
    text: 'the Chamber of Timber Traders objected to this',
    finds: 'organization: Chamber of Timber Traders',
    twin: 'the chamber of timber traders objected to this',
  },
  {
    fact: 'names a place and stands outside',
    text: 'shells hit the village of Sidra at night',
    finds: 'location: Sidra',
    twin: 'shells hit the village of origin at night',
  },
  {
    fact: 'names a place of two words',
    text: 'shells hit the village of Tel Sidra at night',
    finds: 'location: Tel Sidra',
    twin: 'shells hit the village of Mosul at night',
  },
  {
    fact: 'makes a battle of a place',
    text: 'he fell at the Battle of Sidra long ago',
    finds: 'event: Battle of Sidra',
    twin: 'he fell in a battle of wills long ago',
  },
])

english('a noun of several places', [
  {
    fact: 'names all of a list',
    text: 'they fled the villages of Sidra, Tel Nabq and Mosul at night',
    finds: 'location: Sidra\nlocation: Tel Nabq',
    twin: 'they fled the villages of origin, and Mosul at night',
  },
  {
    fact: 'names what follows "as well as"',
    text: 'they fled the villages of Sidra as well as Nabq at night',
    finds: 'location: Sidra\nlocation: Nabq',
    twin: 'they fled the villages of Mosul as well as possible at night',
  },
])

english('a noun of a place', [
  {
    fact: 'stands after its name',
    text: 'shops closed in Sidra district on time',
    finds: 'location: Sidra',
    twin: 'shops closed in every district on time',
  },
  {
    fact: 'says nothing of the first word of a sentence',
    text: 'shops closed in Sidra district on time',
    finds: 'location: Sidra',
    twin: 'Border district shops closed on time',
  },
])

english('a line of capitals', [
  {
    fact: 'tells nothing of names',
    text: 'the Timber Workers Union called a strike today',
    finds: 'organization: Timber Workers Union',
    twin: 'Timber Workers Union Calls Strike',
  },
])

describe('an English name that a gazetteer has', () => {
  it('is linked with its noun on the other side', () => {
    const found = theMention(reader, 'members of the Union of Iraqi Weavers came along', ENGLISH)
    expect(found).toMatchObject({ id: 'weavers', text: 'Union of Iraqi Weavers' })
  })

  it('stands before what a rule makes', () => {
    expect(theMention(reader, 'they fled Qasab prison again today', ENGLISH).id).toBe('rushes')
  })

  it('is no name where the text is read as Arabic', () => {
    expect(mentionsIn(reader, 'they fled Sidra prison again today', { languages: ['ar'] })).toEqual([])
  })
})
