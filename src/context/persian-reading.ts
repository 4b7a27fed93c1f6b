import type { ReadName } from './name-reading'
import { Licence } from './person-licences'
import { Part } from './word-parts'

/** Whether a part is a first name. */
export function isGivenPart(part: Part | undefined): boolean {
  return part === Part.Given || part === Part.GivenOrWord || part === Part.Opened
}

/** Whether a part can be a family name. */
export function isFamilyPart(part: Part): boolean {
  return part !== Part.None && !isGivenPart(part)
}

/** A Persian name has a family name of two words at most: هاشمی رفسنجانی. */
const MOST_FAMILY_WORDS = 2

/** Whether a word that is no opener goes on with a Persian name: given names, then a family name. */
export function canTakeInPersian({ parts }: ReadName, part: Part, licence: Licence): boolean {
  const count = parts.length
  const previous = parts.at(-1)
  // A first word that no list has is a first name: دکتر غلامعلی جعفری.
  const familyWords = parts.reduce(
    (sum, each, place) => sum + (isGivenPart(each) || (place === 0 && each === Part.Unlisted) ? 0 : 1),
    0,
  )
  if (familyWords >= MOST_FAMILY_WORDS) return false
  switch (part) {
    case Part.Given:
    case Part.GivenOrWord:
      return familyWords === 0
    case Part.Surname:
      return true
    case Part.Family:
      return count > 0 || licence === Licence.Title
    case Part.FamilyWord:
      return count > 0
    case Part.SurnameOrWord:
      return count > 0 && familyWords === 0
    case Part.Nisba:
      return count > 0 || licence === Licence.Title
    case Part.Definite:
      return count === 1 && isGivenPart(previous) && licence !== Licence.None
    case Part.Place:
      return count === 1 && isGivenPart(previous) && licence !== Licence.None
    case Part.Unlisted:
      return count === 0 ? licence === Licence.Title : familyWords === 0
    default:
      return false
  }
}
