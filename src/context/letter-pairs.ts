/**
 * Written by scripts/measure-letter-pairs.ts from the transliterated names (CC0) and the frequency list of
 * shared/sources/people. How much likelier a letter follows another in names of other languages than in Arabic words, in
 * quarters of a natural logarithm from `a` (-3) to `y` (+3): a row a first letter, a column a second one, both in the order
 * of Unicode from alef to yeh; the last row is the begin of a word, the last column its end.
 */
export const LETTER_PAIRS: readonly string[] = [
  'uljijcemcponmcaeiaqmbrinqirpl',
  'maghfahfbqknaaablabjajodlftqg',
  'rbbcaaaaaopptaaaaaefagkgjassk',
  'okgpuuuuuluyuuuuulnlbqdghcnoo',
  'mhfishsgelfmsssssanrsojclcqsm',
  'nljinvybjhirqfgphyyohimrtlnni',
  'obgwlwsbhjoopbqawwwhwsipqmspr',
  'mmbawjdaqnyppqqqqaxjekohmeqol',
  'iimynytyyryyyyyyytymyekrjejml',
  'mimpjamppdrmnaacpcqhajvoqcqpl',
  'mmdojdfiolfnoooooawngrhhlgnmp',
  'ljkpbfegpipepppfpctjcpjhncqnq',
  'lhjpcgbdlfplpppaibafdhmlogpsr',
  'mllyygrjynyyylyryllouwkpkmmli',
  'lkmysiquylyyyyymyhnqyuniohmoh',
  'mdjyynvpyiyytyylyjvmiyjjkiqoi',
  'isnyyyyyydyyyyyyyuyoyuhnllkmk',
  'knglmyyknnssnoinqyytoonnleqnj',
  'nchimmmlallnmiaammmfmmijlitkq',
  'ojfqfahjbokkhfbcaamgagnlmaqql',
  'mniyywyjnmuqqfmmrlygkolimlmom',
  'pdeasehhakdnfjegobsjfgkeifrri',
  'nkhbgfgqaprlebcdfaimajahjersn',
  'rrbafedidkngdcaejbhjdjgdjfqrj',
  'kjlrnddqcrooigaiacwhaorigeqnm',
  'pjkvhvvggnkykvkpovvrolpgqfuxi',
  'emljjajnbpoqqaaaaaqpbqnmokkmv',
  'lmollaglfnopmaaafarnappmneqjm',
  'mnklphjrdqpppgafghtqgtilnudir',
]
