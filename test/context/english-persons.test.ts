import { describe, expect, it } from 'vitest'
import { ENGLISH, mentionsIn, person, place, theMention } from '../mentions'
import { expectTwins, rulesWith, type Twins } from './rules'

const reader = rulesWith(place('iraq', { en: 'Iraq', kind: 'country' }), person('salem', { en: 'Salem al-Najjari' }))

function english(name: string, rows: Twins[]): void {
  describe(name, () => {
    it.each(rows)('$fact', (row) => {
      expectTwins(reader, row, ENGLISH)
    })
  })
}

english('a title before capitals', [
  {
    fact: 'is outside, and needs a name',
    text: 'Colonel Raad Khalaf al-Jubouri said so',
    finds: 'person: Raad Khalaf al-Jubouri',
    twin: 'Colonel said so',
  },
  {
    fact: 'licenses names that no list has',
    text: 'Yesterday Colonel Steve Warner left',
    finds: 'person: Steve Warner',
    twin: 'Yesterday Steve Warner left',
  },
  {
    fact: 'may be cut short by a stop',
    text: 'Yesterday Col. Steve Warner left',
    finds: 'person: Steve Warner',
    twin: 'He is a col. Then Warner left',
  },
  {
    fact: 'needs two words',
    text: 'Then President Larry Kingston left',
    finds: 'person: Larry Kingston',
    twin: 'Then President Kingston left',
  },
  {
    fact: 'goes before initials',
    text: 'Then President John F. Kennison left',
    finds: 'person: John F. Kennison',
    twin: 'Then J. F. left',
  },
  {
    fact: 'may be an occupation before a comma',
    text: 'Then a driver, Steve Warner, left',
    finds: 'person: Steve Warner',
    twin: 'Then in the city, Steve Warner, left',
  },
])

english('a given name of the region', [
  { fact: 'opens a name', text: 'Then Ahmad Warner left', finds: 'person: Ahmad Warner', twin: 'Then Ahmad left' },
  {
    fact: 'takes particles',
    text: 'Then Ahmad bin Talal al-Rashid left',
    finds: 'person: Ahmad bin Talal al-Rashid',
    twin: 'Then Ahmad al left',
  },
  {
    fact: 'leaves the possessive outside',
    text: "Ahmad Warner's party left",
    finds: 'person: Ahmad Warner',
    twin: "Ahmad's party left",
  },
  {
    fact: 'opens no university',
    text: 'Then Hussein Warner left',
    finds: 'person: Hussein Warner',
    twin: 'Then Hussein University opened',
  },
  {
    fact: 'opens no street, with the name between',
    text: 'Then Hussein Warner, left',
    finds: 'person: Hussein Warner',
    twin: 'Then Hussein Warner Street opened',
  },
  {
    fact: 'ends before a country',
    text: 'Ahmad Warner Iraq',
    finds: 'person: Ahmad Warner',
    twin: 'Ahmad Iraq',
  },
  {
    fact: 'may be followed by a surname that is an occupation',
    text: 'Then Ahmad Baker left',
    finds: 'person: Ahmad Baker',
    twin: 'Then Baker Ahmad left',
  },
  { fact: 'is apart in a list', text: 'Ahmad Warner and Raad', finds: 'person: Ahmad Warner', twin: 'Ahmad, Raad' },
  {
    fact: 'in capitals is a headline',
    text: 'Ahmad Warner LEAVES',
    finds: 'person: Ahmad Warner',
    twin: 'AHMAD WARNER LEAVES',
  },
])

english('a double last name', [
  {
    fact: 'of which half is listed goes on a first name that no list has',
    text: 'Yesterday Steve Ahmad-Warner left',
    finds: 'person: Steve Ahmad-Warner',
    twin: 'Yesterday Steve Warner-Kingston left',
  },
])

english('a verb after capitals', [
  {
    fact: 'licenses a name that no list has',
    text: 'Then Steve Warner said so',
    finds: 'person: Steve Warner',
    twin: 'Then Steve Warner left',
  },
  {
    fact: 'licenses the name after it, where a quotation stands before it',
    text: '"It is so," said Steve Warner, a driver',
    finds: 'person: Steve Warner',
    twin: 'He said Steve Warner, a driver',
  },
  {
    fact: 'licenses a name before its comma only',
    text: '"It is so," said Steve Warner.',
    finds: 'person: Steve Warner',
    twin: '"It is so," said Steve Warner Hall staff',
  },
  {
    fact: 'licenses no body',
    text: 'Here Steve Warner said so',
    finds: 'person: Steve Warner',
    twin: 'The General Assembly said so',
  },
  {
    fact: 'licenses no ministry',
    text: 'Yesterday Steve Warner said so',
    finds: 'person: Steve Warner',
    twin: 'The Central Committee said so',
  },
  { fact: 'licenses no single word', text: 'John Baker said so', finds: 'person: John Baker', twin: 'Baker said so' },
  {
    fact: 'licenses no weekday',
    text: 'Monday John Warner said so',
    finds: 'person: John Warner',
    twin: 'On Monday April said so',
  },
])

describe('what was found in English', () => {
  it('is in English, and NIL', () => {
    const mention = theMention(reader, 'Then Colonel Steve Warner left', ENGLISH)
    expect(mention).toMatchObject({ id: null, lang: 'en', match: 'rule', alias: '', name: 'Steve Warner' })
  })

  it('gives way to a person of the gazetteer', () => {
    expect(theMention(reader, 'Then Colonel Salem al-Najjari left', ENGLISH).id).toBe('salem')
  })

  it('is linked to the person of the gazetteer whose name sounds like it', () => {
    expect(theMention(reader, 'Then Colonel Salim Najari left', ENGLISH)).toMatchObject({ id: 'salem', match: 'rule' })
    expect(theMention(reader, 'Then Colonel Sulayman Najari left', ENGLISH).id).toBe(null)
  })

  it('is linked to nobody where two sound like it', () => {
    const several = rulesWith(person('one', { en: 'Salem Nadir' }), person('other', { en: 'Salim Nader' }))
    expect(theMention(several, 'Then Colonel Saleem Nadeer left', ENGLISH).id).toBe(null)
  })

  it('is found inside a text of another language', () => {
    const found = mentionsIn(reader, 'قال مصدر أمس إن Colonel Steve Warner غادر المدينة')
    expect(found.map(({ text }) => text)).toEqual(['Steve Warner'])
  })

  it('is not there where the text is read as Arabic', () => {
    expect(mentionsIn(reader, 'Then Colonel Steve Warner left', { languages: ['ar'] })).toEqual([])
  })
})
