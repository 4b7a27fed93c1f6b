/**
 * Letters of the Arabic script by how they join, from ArabicShaping.txt of Unicode 14 (Joining_Type in the Arabic,
 * Arabic Supplement and Arabic Extended-A and -B blocks). What is in neither list, like hamza and the presentation
 * forms, does not join.
 */
/** Dual-joining letters and tatweel: they join a letter that follows. */
const JOINS_NEXT =
  /[\u0620\u0626\u0628\u062a-\u062e\u0633-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf\u06c1\u06c2\u06cc\u06ce\u06d0\u06d1\u06fa-\u06fc\u06ff\u0750-\u0758\u075c-\u076a\u076d-\u0770\u0772\u0775-\u0777\u077a-\u077f\u0883-\u0886\u0889-\u088d\u08a0-\u08a9\u08af\u08b0\u08b3-\u08b8\u08ba-\u08c8]/u
/** Right-joining letters: they join the letter before them only. */
const JOINS_BEFORE_ONLY =
  /[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779\u0870-\u0882\u088e\u08aa-\u08ac\u08ae\u08b1\u08b2\u08b9]/u
/**
 * Marks stand on a letter and do not part it from the next. All of the Arabic script are in the Basic Multilingual
 * Plane.
 */
const MARK = /\p{Mn}/u

/**
 * Whether the Arabic letters on both sides of an offset (UTF-16 code units) join. Marks on the letter before are passed
 * over; before a mark nothing joins, as it belongs to that letter.
 */
export function joinsAt(text: string, offset: number): boolean {
  const after = text.charAt(offset)
  if (!JOINS_NEXT.test(after) && !JOINS_BEFORE_ONLY.test(after)) return false
  let before = offset - 1
  while (before >= 0 && MARK.test(text.charAt(before))) before--
  return before >= 0 && JOINS_NEXT.test(text.charAt(before))
}
