import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AgreeingIndex, type Profile } from '../../src/lint/agreeing-index'

const PROFILE: fc.Arbitrary<Profile> = fc
  .dictionary(fc.constantFrom('country', 'list a', 'list b'), fc.constantFrom('1', '2'))
  .map((sayings) => new Map(Object.entries(sayings)))

function agree(one: Profile, other: Profile): boolean {
  return [...one].every(([subject, saying]) => !other.has(subject) || other.get(subject) === saying)
}

it('finds what agrees on all that both say, whenever it was added', () => {
  fc.assert(
    fc.property(fc.array(PROFILE), (profiles) => {
      const index = new AgreeingIndex<number>()
      for (const [place, profile] of profiles.entries()) {
        const expected = profiles.slice(0, place).flatMap((each, earlier) => (agree(each, profile) ? [earlier] : []))
        expect(
          index
            .agreeing(profile)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(expected)
        index.add(profile, place)
      }
    }),
  )
})
