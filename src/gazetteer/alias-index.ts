import { type Branch, DoubleArray, type TriePlace } from './double-array'
import type { Gazetteer } from './gazetteer'
import { placeAfter } from './trie-walk'

/** Some names of a gazetteer, ready to be searched in one text: the short names of those whom it mentions, say. */
export class AliasIndex {
  readonly trie: DoubleArray
  readonly codes: Uint8Array
  readonly afterArticle: TriePlace
  readonly afterArticleLam: TriePlace
  readonly #next = new Map<number, number>()

  constructor(gazetteer: Gazetteer, aliases: Iterable<number>) {
    this.codes = gazetteer.codes
    const byKey = new Map<string, number[]>()
    for (const alias of aliases) {
      const { key } = gazetteer.pattern(alias)
      const group = byKey.get(key)
      if (group === undefined) byKey.set(key, [alias])
      else group.push(alias)
    }
    const branches: Branch[] = []
    for (const key of [...byKey.keys()].sort()) {
      const letters = new Uint8Array(key.length)
      for (let place = 0; place < key.length; place++) letters[place] = this.codes[key.charCodeAt(place)] as number
      // A letter that the gazetteer does not know would end the key.
      if (letters.includes(0)) continue
      const group = byKey.get(key) as number[]
      branches.push({ letters, value: group[0] as number, closed: false })
      group.forEach((alias, place) => {
        const next = group[place + 1]
        if (next !== undefined) this.#next.set(alias, next)
      })
    }
    this.trie = new DoubleArray(branches, () => [])
    this.afterArticle = placeAfter(this, 'ال')
    this.afterArticleLam = placeAfter(this, 'الل')
  }

  nextOfKey(alias: number): number {
    return this.#next.get(alias) ?? -1
  }
}
