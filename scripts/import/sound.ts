/** How much a Latin and an Arabic-script name sound alike: by their consonants, so that names copied to the wrong row show. */

/** Consonants that stand for each other between the scripts have one letter; vowels and their letters have none. */
const CLASSES: readonly (readonly [arabic: string, latin: RegExp, sound: string])[] = [
  ['\u062b', /th/gu, 's'],
  ['\u0634', /sh/gu, 'x'],
  ['\u0686', /ch|tch/gu, 'j'],
  ['\u062e', /kh/gu, 'h'],
  ['\u063a', /gh/gu, 'g'],
  ['\u0630\u0638\u0636', /dh|zh/gu, 'z'],
  ['\u0628\u067e', /[bp]/gu, 'b'],
  ['\u062a\u0637', /t/gu, 't'],
  ['\u0633\u0635', /s/gu, 's'],
  ['\u062c\u0698', /j/gu, 'j'],
  ['\u062d\u0647\u0629', /h/gu, 'h'],
  ['\u062f', /d/gu, 'd'],
  ['\u0631', /r/gu, 'r'],
  ['\u0632', /z/gu, 'z'],
  ['\u0641', /f/gu, 'f'],
  ['\u0642\u0643\u06a9', /[qkc]/gu, 'k'],
  ['\u06af', /g/gu, 'g'],
  ['\u0644', /l/gu, 'l'],
  ['\u0645', /m/gu, 'm'],
  ['\u0646', /n/gu, 'n'],
  ['\u0648\u06a4', /[vw]/gu, 'v'],
]
const SOUND_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap(([arabic, , sound]) => [...arabic].map((letter) => [letter, sound] as const)),
)

function soundsOfLatin(name: string): string {
  let rest = name
    .normalize('NFD')
    .replace(/c\u0327/giu, 'ch')
    .replace(/s\u0327/giu, 'sh')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?:^|\s)(?:al|el|ad|an|ar|as|at|az|ash|adh|ath)[ -]/gu, ' ')
  for (const [, latin, sound] of CLASSES) rest = rest.replace(latin, sound.toUpperCase())
  return rest.replace(/[^A-Z]/gu, '').toLowerCase()
}

function soundsOfArabic(name: string): string {
  return [...name.replace(/(?:^|\s)ال/gu, ' ')].map((letter) => SOUND_OF.get(letter) ?? '').join('')
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const current = [0]
    for (let j = 1; j <= b.length; j++) {
      current.push(
        letter === b[j - 1]
          ? (previous[j - 1] as number) + 1
          : Math.max(previous[j] as number, current[j - 1] as number),
      )
    }
    previous = current
  }
  return previous[b.length] as number
}

/** 0 (nothing in common) to 1. Waw, yeh and heh may be vowels, so only the firm consonants of the Latin name count. */
export function soundShare(latin: string, arabic: string): number {
  const wanted = soundsOfLatin(latin).replace(/[hv]/gu, '')
  const heard = soundsOfArabic(arabic).replace(/[hv]/gu, '')
  if (wanted === '' || heard === '') return 1
  return (2 * common(wanted, heard)) / (wanted.length + heard.length)
}
