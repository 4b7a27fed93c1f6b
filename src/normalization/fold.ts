import { ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER } from '../unicode/code-points'
import { classifyUnlisted, FOLD, Fold, LIGATURES, LOOSE } from './folding-table'
import { Gap, type Letters } from './letters'

const LATIN_SMALL_S = 0x73
const LATIN_SMALL_W = 0x77
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
const MARK_AT = /\p{M}/uy

/** What the boundaries add to a gap that look at nothing but themselves. */
const GAP_OF_BOUNDARY: Readonly<Partial<Record<Fold, number>>> = {
  [Fold.Paragraph]: Gap.Paragraph | Gap.Newline | Gap.Sentence,
  [Fold.Quote]: Gap.Quote,
  [Fold.Bracket]: Gap.Bracket,
  [Fold.Hyphen]: Gap.Hyphen,
  [Fold.Hash]: Gap.Hash,
  [Fold.Underscore]: Gap.Underscore,
  [Fold.Sentence]: Gap.Hard | Gap.Sentence,
  [Fold.Hard]: Gap.Hard,
}

/** Gaps that may stand inside the host name of a URL. */
const HOST_GAPS = Gap.Joint | Gap.Dot | Gap.Hyphen | Gap.Script | Gap.Sentence
/** As it is written; longer ones hardly stand in news. */
const TOP_LEVEL_DOMAIN = /^[a-z]{2,8}$/
const INVISIBLE = /[\p{M}\p{Cf}]/gu
/** Letters of `www`. */
const WWW_LENGTH = 3
/** Below every Arabic letter. */
const LAST_LATIN = 0x05ff
/** Nothing, or one of the signs that an e-mail address may have before its @ (RFC 5322, atext, and the dot). */
const ADDRESS_SIGN = /^[!#$%&'*+/=?^_`{|}~.-]?$/

function foldOf(text: string, index: number): Fold {
  const unit = text.charCodeAt(index)
  const fold = FOLD[unit] as Fold
  return fold === Fold.Unlisted ? classifyUnlisted(unit) : fold
}

/** Whether a supplementary combining mark begins at `index`. */
export function isSupplementaryMark(text: string, index: number): boolean {
  MARK_AT.lastIndex = index
  return (text.codePointAt(index) as number) > 0xffff && MARK_AT.test(text)
}

/** Skipped by the fold, and no boundary. */
export function isTransparent(fold: Fold): boolean {
  return fold === Fold.Delete || fold === Fold.Compose
}

function isLetter(fold: Fold): boolean {
  return fold === Fold.Arabic || fold === Fold.Latin || fold === Fold.Ligature
}

/** What may stand between a tatweel and the letter that it belongs to. */
function vanishesBesideLetter(fold: Fold): boolean {
  return fold === Fold.Tatweel || fold === Fold.Joint || isTransparent(fold)
}

function skipVanishing(text: string, index: number): number {
  let next = index
  for (; next < text.length; next++) {
    const fold = foldOf(text, next)
    if (vanishesBesideLetter(fold)) continue
    if (fold !== Fold.Surrogate || !isSupplementaryMark(text, next)) break
    next++
  }
  return next
}

function isArabicAt(text: string, index: number): boolean {
  const next = skipVanishing(text, index)
  if (next >= text.length) return false
  const fold = foldOf(text, next)
  return fold === Fold.Arabic || fold === Fold.Ligature
}

function isLatinAt(text: string, index: number): boolean {
  const next = skipVanishing(text, index)
  return next < text.length && foldOf(text, next) === Fold.Latin
}

/**
 * English possessive: the apostrophe and a final s are no part of the name. The s is final when no letter follows,
 * not even across another apostrophe.
 */
function isPossessive(text: string, apostrophe: number): boolean {
  const s = skipVanishing(text, apostrophe + 1)
  if (LOOSE[text.charCodeAt(s)] !== LATIN_SMALL_S) return false
  const after = skipVanishing(text, s + 1)
  if (after >= text.length) return true
  const fold = foldOf(text, after)
  if (fold === Fold.Apostrophe || fold === Fold.LatinModifier) return !isLatinAt(text, after + 1)
  return fold !== Fold.Latin
}

/** End of the run of characters that cannot end an address: everything but white space, quotes, brackets and commas. */
function endOfUrl(text: string, from: number): number {
  let end = from
  for (; end < text.length; end++) {
    const fold = foldOf(text, end)
    if (fold === Fold.Space || fold === Fold.Newline || fold === Fold.Paragraph) break
    if (fold === Fold.Quote || fold === Fold.Bracket) break
    if (fold === Fold.Hard && text.charCodeAt(end) > 0x7f) break
  }
  return end
}

function isDoubleSlashAt(text: string, index: number): boolean {
  const first = skipVanishing(text, index)
  return text.charAt(first) === '/' && text.charAt(skipVanishing(text, first + 1)) === '/'
}

function isLetterOrDigitAt(text: string, index: number): boolean {
  const next = skipVanishing(text, index)
  return next < text.length && (isLetter(foldOf(text, next)) || foldOf(text, next) === Fold.Digit)
}

function endOfHandle(text: string, from: number, dotted: boolean): number {
  let end = from
  for (; end < text.length; end++) {
    const fold = foldOf(text, end)
    const inside = isLetter(fold) || fold === Fold.Digit || fold === Fold.Underscore || vanishesBesideLetter(fold)
    if (inside || (dotted && (fold === Fold.Dot || fold === Fold.Hyphen))) continue
    if (fold !== Fold.Surrogate || !isSupplementaryMark(text, end)) break
    end++
  }
  return end
}

/** All arrays on one piece of memory: allocating it is a tenth of the work. */
function allocate(size: number): Pick<Letters, 'at' | 'loose' | 'gap'> {
  const bytesOfAt = size * Uint32Array.BYTES_PER_ELEMENT
  const bytesOfLoose = size * Uint16Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(bytesOfAt + 2 * bytesOfLoose)
  return {
    at: new Uint32Array(memory, 0, size),
    loose: new Uint16Array(memory, bytesOfAt, size),
    gap: new Uint16Array(memory, bytesOfAt + bytesOfLoose, size),
  }
}

/** Writes letters and collects the gap before the next one. */
class Folding {
  loose: Uint16Array
  at: Uint32Array
  gap: Uint16Array
  count = 0
  /** `Gap` flags since the last letter. */
  pending: number = Gap.None
  /** Kind of the last letter: Arabic, Latin or Digit; Hard before the first and after an address. */
  script: Fold = Fold.Hard

  constructor(readonly text: string) {
    // One entry more than letters, for what follows the last.
    const { at, loose, gap } = allocate(text.length + 1)
    this.at = at
    this.loose = loose
    this.gap = gap
  }

  push(letter: number, index: number, script: Fold): void {
    if (script !== this.script) {
      if ((this.pending & ~Gap.Joint) === 0) this.pending = Gap.Script
      this.script = script
    }
    const { count } = this
    this.loose[count] = letter
    this.at[count] = index
    this.gap[count] = this.pending
    this.pending = Gap.None
    this.count = count + 1
  }

  /** Handles a unit that is no letter, digit or space. Returns the index of the last unit it took. */
  takeOther(fold: Fold, unit: number, index: number): number {
    switch (fold) {
      case Fold.Ligature:
        return this.#takeLigature(unit, index)
      case Fold.Tatweel:
        return this.#takeTatweel(index)
      case Fold.Joint:
        this.pending |= Gap.Joint
        return index
      case Fold.ArabicJoint:
        this.pending |= this.#followsArabic() && isArabicAt(this.text, index + 1) ? Gap.Joint : Gap.Hard
        return index
      case Fold.Newline:
        return this.#takeNewline(unit, index)
      case Fold.Apostrophe:
        if (!this.#isBetweenLatin(index) || isPossessive(this.text, index)) this.pending |= Gap.Quote
        return index
      case Fold.LatinModifier:
        if (!this.#isBetweenLatin(index)) this.pending |= Gap.Quote
        return index
      case Fold.Dot:
        if (this.#endsWithWww()) {
          this.count -= WWW_LENGTH - 1
          return this.#skipUrl(index, () => false)
        }
        this.pending |= (this.pending & Gap.Dot) !== 0 ? Gap.Hard | Gap.Sentence : Gap.Dot | Gap.Sentence
        return index
      case Fold.At:
        return this.#skipHandle(index)
      case Fold.Slash:
        if (this.#isHostName()) return this.#skipUrl(index, (gap) => (gap & ~HOST_GAPS) === 0)
        this.pending |= Gap.Hard
        return index
      case Fold.Colon:
        if (this.#followsLatin() && isDoubleSlashAt(this.text, index + 1)) {
          return this.#skipUrl(index, () => this.#seenBeforeLetter() === '')
        }
        this.pending |= Gap.Hard
        return index
      case Fold.DigitSeparator:
        if (this.#isBetweenDigits(index)) {
          this.push(unit, index, Fold.Digit)
        } else this.pending |= Gap.Hard
        return index
      case Fold.Surrogate:
        return this.#takeSurrogate(index)
      default:
        this.pending |= GAP_OF_BOUNDARY[fold] ?? Gap.Hard
        return index
    }
  }

  finish(): Letters {
    const { text, count, loose, at, gap } = this
    gap[count] = this.pending
    return { text, count, loose, at, gap }
  }

  #touchesLetter(): boolean {
    const isLetterBefore = this.script === Fold.Arabic || this.script === Fold.Latin
    return isLetterBefore && this.count > 0 && (this.pending & ~Gap.Joint) === 0
  }

  #followsArabic(): boolean {
    return this.script === Fold.Arabic && this.#touchesLetter()
  }

  #followsLatin(): boolean {
    return this.script === Fold.Latin && this.#touchesLetter()
  }

  #isBetweenLatin(index: number): boolean {
    return this.#followsLatin() && isLatinAt(this.text, index + 1)
  }

  #isBetweenDigits(index: number): boolean {
    const next = skipVanishing(this.text, index + 1)
    const isDigitBefore = this.script === Fold.Digit && (this.pending & ~Gap.Joint) === 0
    return isDigitBefore && next < this.text.length && foldOf(this.text, next) === Fold.Digit
  }

  #takeLigature(unit: number, index: number): number {
    const letters = LIGATURES.get(unit) as readonly number[]
    this.#reserve(this.count + letters.length + this.text.length - index)
    for (const letter of letters) this.push(LOOSE[letter] as number, index, Fold.Arabic)
    return index
  }

  #reserve(size: number): void {
    if (size <= this.loose.length) return
    const length = size + (this.loose.length >> 2)
    const { at, loose, gap } = allocate(length)
    at.set(this.at)
    loose.set(this.loose)
    gap.set(this.gap)
    this.at = at
    this.loose = loose
    this.gap = gap
  }

  /** A run of tatweels vanishes beside a letter; standing alone it is a dash. */
  #takeTatweel(index: number): number {
    if (this.#touchesLetter()) return index
    const { text } = this
    const next = skipVanishing(text, index + 1)
    if (next >= text.length || !isLetter(foldOf(text, next))) this.pending |= Gap.Hyphen
    return next - 1
  }

  #takeNewline(unit: number, index: number): number {
    this.pending |= (this.pending & Gap.Newline) !== 0 ? Gap.Paragraph : Gap.Newline | Gap.Sentence
    return unit === CARRIAGE_RETURN && this.text.charCodeAt(index + 1) === LINE_FEED ? index + 1 : index
  }

  /** A supplementary combining mark is transparent; every other pair, and a lone half, is a boundary. */
  #takeSurrogate(index: number): number {
    if (!isSupplementaryMark(this.text, index)) this.pending |= Gap.Hard
    return (this.text.codePointAt(index) as number) > 0xffff ? index + 1 : index
  }

  #skipHandle(index: number): number {
    const follows = this.count > 0 && (this.pending & ~Gap.Joint) === 0 && this.script !== Fold.Arabic
    const isAddress = follows && isLetterOrDigitAt(this.text, index + 1)
    if (isAddress) this.#dropAddress(() => ADDRESS_SIGN.test(this.#seenBeforeLetter()))
    else this.pending |= Gap.Opaque | Gap.Hard
    return endOfHandle(this.text, index + 1, isAddress) - 1
  }

  /** Skips a URL at whose colon, slash or dot the fold stands; `isInside` tells of each gap before it whether it is part of it. */
  #skipUrl(index: number, isInside: (gap: number) => boolean): number {
    this.#dropAddress(isInside)
    return endOfUrl(this.text, index) - 1
  }

  /** Takes back the Latin letters and digits of an address that began before it was known to be one. */
  #dropAddress(isInside: (gap: number) => boolean): void {
    while (this.count > 0) {
      this.count--
      this.pending = this.gap[this.count] as number
      if (this.count === 0 || !isInside(this.pending)) break
      if ((this.loose[this.count - 1] as number) > LAST_LATIN) break
    }
    this.pending |= Gap.Opaque | Gap.Hard
    this.script = Fold.Hard
  }

  /** What is seen between the letter at `count` and the one before it; at most two characters of it. */
  #seenBeforeLetter(): string {
    const { text, at, count } = this
    let seen = ''
    const end = at[count] as number
    let index = skipVanishing(text, (at[count - 1] as number) + 1)
    for (; index < end && seen.length < 2; index = skipVanishing(text, index + 1)) seen += text.charAt(index)
    return seen
  }

  /** The last word is the end of a host name: Latin, after a dot without spaces. */
  #isHostName(): boolean {
    if (!this.#followsLatin()) return false
    const { count, gap, at, text } = this
    let first = count - 1
    while (first > 0 && ((gap[first] as number) & ~Gap.Joint) === 0) first--
    if (first === 0 || ((gap[first] as number) & ~(Gap.Sentence | Gap.Joint)) !== Gap.Dot) return false
    // Not U.S/Iraq nor said.Iraq/Syria: the last label of a host name has several small letters.
    return TOP_LEVEL_DOMAIN.test(text.slice(at[first], (at[count - 1] as number) + 1).replace(INVISIBLE, ''))
  }

  #endsWithWww(): boolean {
    const { count, loose, gap } = this
    if (count < 3 || !this.#followsLatin()) return false
    if (count > 3 && ((gap[count - 3] as number) & ~Gap.Joint) === 0) return false
    return (
      loose[count - 1] === LATIN_SMALL_W && loose[count - 2] === LATIN_SMALL_W && loose[count - 3] === LATIN_SMALL_W
    )
  }
}

/**
 * The letters of a text with their offsets, in one pass over its UTF-16 units. Linear in the length of the text;
 * every string is accepted, lone surrogates included.
 */
export function fold(text: string): Letters {
  const folding = new Folding(text)
  const { length } = text
  // What nearly every unit needs is at hand; `takeOther` works on the fields.
  let { loose, at, gap, count, pending, script } = folding
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index)
    let action = FOLD[unit] as Fold
    if (action === Fold.Unlisted) action = classifyUnlisted(unit)
    if (action <= Fold.Digit) {
      if (action !== script) {
        if ((pending & ~Gap.Joint) === 0) pending = Gap.Script
        script = action
      }
      loose[count] = LOOSE[unit] as number
      at[count] = index
      gap[count] = pending
      pending = Gap.None
      count++
    } else if (action === Fold.Space) pending |= Gap.Space
    else if (!isTransparent(action)) {
      folding.count = count
      folding.pending = pending
      folding.script = script
      index = folding.takeOther(action, unit, index)
      ;({ loose, at, gap, count, pending, script } = folding)
    }
  }
  folding.count = count
  folding.pending = pending
  return folding.finish()
}

/** Whether a unit is transparent: a mark, a bidi control or the like. */
export function isInvisible(text: string, index: number): boolean {
  return isTransparent(foldOf(text, index))
}

/** Offset just past the letter at `position`, with the combining marks that stand on it. */
export function endOfLetter(letters: Letters, position: number): number {
  return endOfGrapheme(letters.text, (letters.at[position] as number) + 1)
}

const COMBINING_MARK = /\p{M}/u

/** Moves an end offset past the combining marks that follow it; joiners may stand between them. */
export function endOfGrapheme(text: string, end: number): number {
  let last = end
  for (let index = end; index < text.length; index++) {
    const fold = foldOf(text, index)
    if (fold === Fold.Compose) last = index + 1
    else if (fold === Fold.Delete || fold === Fold.Joint) {
      const unit = text.charCodeAt(index)
      if (COMBINING_MARK.test(text.charAt(index))) last = index + 1
      else if (unit !== ZERO_WIDTH_NON_JOINER && unit !== ZERO_WIDTH_JOINER) break
    } else if (fold === Fold.Surrogate && isSupplementaryMark(text, index)) {
      index++
      last = index + 1
    } else break
  }
  return last
}
