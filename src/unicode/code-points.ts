/**
 * Code points by their Unicode names, defined once. Invisible and combining characters appear in this project
 * only through these names or as escapes.
 */
export const ARABIC_LETTER_HAMZA = 0x0621
export const ARABIC_LETTER_ALEF_WITH_MADDA_ABOVE = 0x0622
export const ARABIC_LETTER_ALEF_WITH_HAMZA_ABOVE = 0x0623
export const ARABIC_LETTER_WAW_WITH_HAMZA_ABOVE = 0x0624
export const ARABIC_LETTER_ALEF_WITH_HAMZA_BELOW = 0x0625
export const ARABIC_LETTER_YEH_WITH_HAMZA_ABOVE = 0x0626
export const ARABIC_LETTER_ALEF = 0x0627
export const ARABIC_LETTER_BEH = 0x0628
export const ARABIC_LETTER_TEH_MARBUTA = 0x0629
export const ARABIC_LETTER_TEH = 0x062a
export const ARABIC_TATWEEL = 0x0640
export const ARABIC_LETTER_FEH = 0x0641
export const ARABIC_LETTER_KAF = 0x0643
export const ARABIC_LETTER_LAM = 0x0644
export const ARABIC_LETTER_MEEM = 0x0645
export const ARABIC_LETTER_NOON = 0x0646
export const ARABIC_LETTER_HEH = 0x0647
export const ARABIC_LETTER_WAW = 0x0648
export const ARABIC_LETTER_ALEF_MAKSURA = 0x0649
export const ARABIC_LETTER_YEH = 0x064a
export const ARABIC_FATHATAN = 0x064b
export const ARABIC_MADDAH_ABOVE = 0x0653
export const ARABIC_HAMZA_ABOVE = 0x0654
export const ARABIC_HAMZA_BELOW = 0x0655
export const ARABIC_LETTER_FARSI_YEH = 0x06cc
export const ZERO_WIDTH_NON_JOINER = 0x200c
export const ARABIC_LETTER_FARSI_YEH_ISOLATED_FORM = 0xfbfc
export const ARABIC_LETTER_FARSI_YEH_FINAL_FORM = 0xfbfd
export const ZERO_WIDTH_JOINER = 0x200d
