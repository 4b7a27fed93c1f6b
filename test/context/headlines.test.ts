import { describe, expect, it } from 'vitest'
import { ARABIC, expectMentions, extractorOf, organization, PERSIAN, person, place } from '../mentions'

const reader = extractorOf(
  person('leader', { ar: 'سالم السوداني', weakAliases: { ar: ['السوداني'] } }),
  person('speaker', { ar: 'نبيل بري', weakAliases: { ar: ['بري'] } }),
  person('chief', { ar: 'ناصر صالح', weakAliases: { ar: ['صالح'] } }),
  person('cleric', { fa: 'حامد روحانی', weakAliases: { fa: ['روحانی'] } }),
  organization('movement', { ar: 'حركة أمل', weakAliases: { ar: ['أمل'] } }),
  place('basra', { ar: 'البصرة', fa: 'بصره' }),
)
const LEADER = 'leader: السوداني'
const BASRA = 'basra: البصرة'

describe('a surname before the verb of a headline', () => {
  it.each([
    { fact: 'at the start of the text', text: 'السوداني يفتتح مستشفى', finds: LEADER },
    { fact: 'one that is a word, too', text: 'بري يستقبل وفدا', finds: 'speaker: بري' },
    { fact: 'one that is a first name', text: 'صالح يلتقي وفدا', finds: 'chief: صالح' },
    { fact: 'at the start of a line', text: 'أخبار اليوم\nالسوداني يفتتح مستشفى', finds: LEADER },
    { fact: 'after a colon', text: 'عاجل: السوداني يفتتح مستشفى', finds: LEADER },
    { fact: 'after waw', text: 'افتتاح مستشفى والسوداني يزور أهله', finds: LEADER },
    { fact: 'not after a noun', text: 'قرر الطرف السوداني يفتتح مستشفى', finds: '' },
    { fact: 'not after a comma', text: 'مصر، السوداني يفتتح مستشفى', finds: '' },
    { fact: 'not before another verb', text: 'بري ينمو وحده', finds: '' },
    { fact: 'not before a noun', text: 'بري وبحري معا', finds: '' },
    { fact: 'not in another sentence', text: 'بري. يستقبل وفدا', finds: '' },
    { fact: 'not a body', text: 'أمل يستقبل وفدا', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })

  it('says so in its evidence', () => {
    const [mention] = reader.extract('السوداني يفتتح مستشفى', { ...ARABIC, explain: true })
    expect(mention?.evidence).toMatchObject({ strength: 'weak', licence: 'headline' })
  })
})

describe('a surname, a preposition and a place', () => {
  it.each([
    { fact: 'at the start of a line', text: 'السوداني في البصرة', finds: `${LEADER}\n${BASRA}` },
    { fact: 'not within one', text: 'قرر السوداني في البصرة', finds: BASRA },
    { fact: 'not before another noun', text: 'السوداني في الدراسة', finds: '' },
    { fact: 'not a first name', text: 'صالح في البصرة', finds: BASRA },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })

  it.each([
    { fact: 'in Persian', text: 'روحانی به بصره رفت', finds: 'cleric: روحانی\nbasra: بصره' },
    { fact: 'in Persian against somebody', text: 'روحانی علیه دولت', finds: 'cleric: روحانی' },
    { fact: 'not the Persian word in its phrase', text: 'یک روحانی به بصره رفت', finds: 'basra: بصره' },
    { fact: 'not before a Persian noun', text: 'روحانی به خانه رفت', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, PERSIAN)
  })
})

describe('a surname before a colon', () => {
  it.each([
    { fact: 'speaks', text: 'السوداني: لن نعود', finds: LEADER },
    { fact: 'speaks in an item of a list', text: 'أخبار • السوداني: لن نعود', finds: LEADER },
    { fact: 'not after a noun', text: 'الطرف السوداني: لن نعود', finds: '' },
    { fact: 'not where it is a first name', text: 'صالح: لن نعود', finds: '' },
  ])('$fact', ({ text, finds }) => {
    expectMentions(reader, text, finds, ARABIC)
  })
})
