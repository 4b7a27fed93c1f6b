/**
 * Spellings of one Arabic or Persian name element in Latin script: the press has no standard, each writer's choice goes
 * through a whole name. Every line is one name; the spellings were collected from the news tables of the project (SPEC 5).
 */
const FAMILIES: readonly string[] = [
  'Mohammed Muhammad Mohammad Mohamed',
  'Ahmed Ahmad',
  'Mahmoud Mahmud Mahmood',
  'Hussein Hussain Husayn Hossein',
  'Husseini Hussaini Husayni Hosseini',
  'Hassan Hasan',
  'Qasim Qassem Qasem Kassem',
  'Yusuf Yousef Youssef Yousif',
  'Mustafa Mostafa Moustafa',
  'Ismail Ismael Esmail Ismaeel',
  'Ibrahim Ebrahim',
  'Osama Usama',
  'Omar Umar',
  'Othman Uthman Osman',
  'Saeed Said Saeid Sa\u02bfid',
  'Khalid Khaled',
  'Walid Waleed',
  'Rashid Rasheed Rachid',
  'Karim Kareem',
  'Amir Ameer',
  'Majid Majeed',
  'Hamid Hameed',
  'Abu Abou',
  'Ali Aly',
  'Jaber Jabir',
  'Saleh Salih',
  'Salman Selman',
  'Nasser Nasir Naser Nassir',
  'Faisal Faysal Feisal',
  'Jamal Gamal Djamal',
  'Fouad Fuad Foad',
  'Tariq Tarek Tareq Tarik',
  'Kadhim Kazim Kadhem Kazem',
  'Haider Haidar Hayder Haydar',
  'Nouri Nuri Noori',
  'Mahdi Mehdi',
  'Reza Rida Ridha',
  'Hashemi Hashimi',
  'Zaid Zayd Zeid',
  'Bashar Bachar',
  'Maher Mahir',
  'Nabih Nabeeh',
  'Najib Najeeb Nagib',
  'Latif Lateef',
  'Aziz Azeez',
  'Hakim Hakeem',
  'Sharif Shareef Sherif Cherif',
  'Jafar Jaafar Jaffar Ja\u02bffar',
  'Mohsen Muhsin Mohsin',
  'Musa Mousa Moussa',
  'Issa Isa Eisa',
  'Yahya Yehia Yahia',
  'Ayad Iyad Eyad Ayyad',
  'Riyad Riad Riyadh',
  'Suleiman Sulaiman Sulayman Soleiman',
  'Shammari Shamari Shimmari Shummari',
  'Sudani Soudani Sodani',
  'Abadi Abbadi',
  'Jabouri Jubouri Jabbouri',
  'Dulaimi Dulaymi Duleimi',
  'Obaidi Ubaidi Obeidi Ubaydi',
  'Tamimi Tameemi',
  'Zarqawi Zarkawi',
  'Sistani Seestani',
]

const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  FAMILIES.flatMap((family) => {
    const spellings = family.split(' ')
    return spellings.map((spelling) => [spelling.toLowerCase(), spellings] as const)
  }),
)

/** Abdul Amir, Abd al-Amir, Abdel Amir: the article after عبد in its spellings. */
const SERVANT_OF = /\b(?:Abd al|Abd el|Abdul|Abdel|Abdal)[- ]?(?=[A-Z])/u
const SERVANT_SPELLINGS: readonly string[] = ['Abdul ', 'Abd al-', 'Abdel ', 'Abdul', 'Abdel']

/**
 * Letters that writers exchange in transliterated names, each applied to the whole word: the final teh marbuta with or
 * without h, long vowels in French spelling, the two letters for ق, and doubled consonants. SPEC 5.
 */
const LETTER_CHANGES: readonly [RegExp, string][] = [
  [/(?<=[a-z]{3})iyah\b/u, 'iya'],
  [/(?<=[a-z]{3})iya\b/u, 'iyah'],
  [/(?<=[b-df-hj-np-tv-xz])ah\b/u, 'a'],
  [/(?<=[a-z]{2}[b-df-gj-np-tv-xz])a\b/u, 'ah'],
  [/(?<=[b-df-hj-np-tv-z])ou(?=[b-df-hj-np-tv-z])/iu, 'u'],
  [/(?<=[b-df-hj-np-tv-z])ee(?=[b-df-hj-np-tv-z])/iu, 'i'],
  [/([b-df-hj-np-tv-z])\1(?=[aeiou])/u, '$1'],
]

/** Words of a name that are English, not transliterated: heads of facilities and administrative units, and their epithets. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `
    air airport and base bay border bridge camp cape central church city coast creek crossing dam deep
    desert district east eastern field free front garden gas governorate greek green gulf hall
    headquarters hill hospital house international iraq iraqi island islands lake market military mosque
    mount mountain mountains new north northern of oil old palace plant point port power prison province
    quarter quds queen reef refinery refugee river road sea shrine south southern square station street
    the tower university valley village west western
  `
    .trim()
    .split(/\s+/u),
)

function isEnglish(part: string): boolean {
  return ENGLISH_WORDS.has(part.replace(/[\s\p{Pd}]+$/u, '').toLowerCase())
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)]
}

function withFamilies(form: string): string[] {
  const parts = form.split(/(?<=[\s\p{Pd}])/u)
  return parts.flatMap((part, place) => {
    const element = part.replace(/[\s\p{Pd}]$/u, '')
    const end = part.slice(element.length)
    const spellings = SPELLINGS.get(element.toLowerCase()) ?? []
    return spellings
      .filter((spelling) => spelling.toLowerCase() !== element.toLowerCase())
      .map((spelling) => [...parts.slice(0, place), spelling + end, ...parts.slice(place + 1)].join(''))
  })
}

function withServants(form: string): string[] {
  return SERVANT_OF.test(form) ? SERVANT_SPELLINGS.map((spelling) => form.replace(SERVANT_OF, spelling)) : []
}

function withLetters(form: string): string[] {
  const parts = form.split(/(?<=[\s\p{Pd}])/u)
  const changed = LETTER_CHANGES.map(([letters, written]) =>
    parts.map((part) => (isEnglish(part) ? part : part.replace(letters, written))).join(''),
  )
  const withK = parts.map((part) => (isEnglish(part) ? part : part.replaceAll('Q', 'K').replaceAll('q', 'k')))
  return [...changed, withK.join('')]
}

/**
 * Further Latin spellings of a transliterated name: the elements of persons' names as the press spells them, and for
 * other names the letters that writers exchange, one change at a time. The form itself is not among them.
 */
export function latinSpellings(form: string, isPerson: boolean): string[] {
  const spellings = isPerson ? [...withServants(form), ...withFamilies(form)] : withLetters(form)
  return unique(spellings).filter((spelling) => spelling !== form)
}
