/**
 * How an Arabic, Persian or Kurdish personal name in Latin letters sounds, as far as its spellings agree: the consonants,
 * the first and last vowel of the first word and the last vowel of the last. Mazlum and Mazloum, Qays and Qais, Abdulmalik
 * and Abd al-Malik are one; Mahmoud and Mohammed, Saad and Saeed are two. Packs have the usual spellings
 * (`latin-spellings.ts`); this is for the others. Collected for this project.
 */

/** What stands between parts of a name, and is left out as often: articles, and "son of". */
const LEFT_OUT: ReadonlySet<string> = new Set('al el ad an ar as ash at az ul il bin ibn ben bint'.split(' '))

/** Consonants that two letters write: sound by first and second letter. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  kh: 'x',
  gh: 'k',
  sh: '$',
  th: 't',
  dh: 'd',
  ph: 'f',
  dj: 'j',
  ch: 'c',
}
/** Letters that are written for another consonant. */
const OTHER_LETTERS: Readonly<Record<string, string>> = { q: 'k', c: 'k' }
/** Vowels that spellings tell apart; e is written for two of them. */
const VOWELS: Readonly<Record<string, readonly string[]>> = {
  a: ['A'],
  e: ['A', 'I'],
  i: ['I'],
  y: ['I'],
  o: ['U'],
  u: ['U'],
}

function isVowelLetter(letter: string): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u'
}

const SERVANT = 'abd'
const OF_FAITH = 'din'

/** Abdel-, Abdul-: without its vowel and article. */
function withoutLinkOfServant(word: string): string {
  if (!word.startsWith(SERVANT) || !isVowelLetter(word.charAt(SERVANT.length))) return word
  const next = word.charAt(SERVANT.length + 1)
  if (next === 'l') return SERVANT + word.slice(SERVANT.length + 2)
  return next === '' || isVowelLetter(next) || next === 'y' ? word : SERVANT + word.slice(SERVANT.length + 1)
}

const SPELLINGS_OF_FAITH = ['din', 'dine', 'deen', 'dien', 'deene'] as const

/** Noureddine, Nouraldin: with one spelling of its ending. */
function withEndingOfFaith(word: string): string {
  const ending = SPELLINGS_OF_FAITH.find((spelling) => word.endsWith(spelling))
  if (ending === undefined) return word
  const base = word.slice(0, -ending.length)
  const last = base.charAt(base.length - 1)
  const hasArticle = (last === 'l' || last === 'd') && isVowelLetter(base.charAt(base.length - 2))
  return (hasArticle ? base.slice(0, -2) : base) + OF_FAITH
}

interface Sounds {
  consonants: string
  /** First and last vowel letter; '' where there is none. */
  first: string
  last: string
}

function soundsOf(word: string): Sounds {
  const sounds: Sounds = { consonants: '', first: '', last: '' }
  const addVowel = (letter: string): void => {
    if (sounds.first === '') sounds.first = letter
    sounds.last = letter
  }
  const addConsonant = (sound: string): void => {
    if (!sounds.consonants.endsWith(sound) || !isDoubled) sounds.consonants += sound
  }
  let isDoubled = false
  for (let place = 0; place < word.length; place++) {
    const letter = word.charAt(place)
    const next = word.charAt(place + 1)
    isDoubled = letter === word.charAt(place - 1)
    if (letter === 'e' && next === 'e') {
      addVowel('i')
      place++
    } else if (letter === 'o' && next === 'u' && 'aeiy'.includes(word.charAt(place + 2) || '-')) {
      addConsonant('w')
      place++
    } else if (letter === 'i' && (next === 'a' || next === 'o' || next === 'u')) addConsonant('y')
    else if (isVowelLetter(letter)) addVowel(letter)
    else if (letter === 'y' && place > 0 && !isVowelLetter(next)) addVowel(letter)
    else if (letter === 'h' && next === '') break
    else {
      const digraph = DIGRAPHS[letter + next]
      addConsonant(digraph ?? OTHER_LETTERS[letter] ?? letter)
      if (digraph !== undefined) place++
    }
  }
  return sounds
}

/** The words of a name in small letters without marks; عبد and الدين are written on to their neighbours as often as apart. */
function wordsOf(name: string): string[] {
  const joined: string[] = []
  for (const written of name
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s-]+/u)) {
    const letters = written.replace(/[^a-z]/gu, '')
    if (letters === '' || LEFT_OUT.has(letters)) continue
    const word = withEndingOfFaith(withoutLinkOfServant(letters))
    const previous = joined.at(-1)
    if (previous !== undefined && (previous === SERVANT || word === OF_FAITH))
      joined[joined.length - 1] = previous + word
    else joined.push(word)
  }
  return joined
}

/** The first letter of a name, where names that sound alike agree in it: one for all vowels, one for k, q, g and c. */
export function initialOf(name: string): string {
  const letter = name.charAt(0).normalize('NFD').charAt(0).toLowerCase()
  if (isVowelLetter(letter)) return 'a'
  return letter === 'q' || letter === 'g' || letter === 'c' ? 'k' : letter
}

const NO_VOWEL: readonly string[] = ['']

/** The keys of a name of two words or more: names that share one sound alike. Of fewer words none. */
export function soundKeys(name: string): string[] {
  const words = wordsOf(name)
  if (words.length < 2) return []
  const sounds = words.map(soundsOf)
  const [opening, closing] = [sounds[0] as Sounds, sounds.at(-1) as Sounds]
  const consonants = sounds.map((each) => each.consonants).join('')
  const keys: string[] = []
  for (const first of VOWELS[opening.first] ?? NO_VOWEL) {
    for (const second of VOWELS[opening.last] ?? NO_VOWEL) {
      for (const last of VOWELS[closing.last] ?? NO_VOWEL) {
        keys.push(`${first}${second} ${consonants} ${closing.consonants} ${last}`)
      }
    }
  }
  return keys
}
