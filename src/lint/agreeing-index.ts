/** What something says of itself, by subject. */
export type Profile = ReadonlyMap<string, string>

/** Items whose profiles have the same subjects, by what they say of some of these. */
class Shape<T> {
  readonly #subjects: readonly string[]
  readonly #members: { profile: Profile; item: T }[] = []
  /** By the subjects that a question shared with the shape, as many as questions differed. */
  readonly #indices = new Map<string, Map<string, T[]>>()

  constructor(subjects: readonly string[]) {
    this.#subjects = subjects
  }

  add(profile: Profile, item: T): void {
    this.#members.push({ profile, item })
    for (const [shared, index] of this.#indices) put(index, sayings(profile, JSON.parse(shared)), item)
  }

  agreeing(profile: Profile): readonly T[] {
    const shared = this.#subjects.filter((subject) => profile.has(subject))
    const key = JSON.stringify(shared)
    let index = this.#indices.get(key)
    if (index === undefined) {
      index = new Map()
      for (const { profile: own, item } of this.#members) put(index, sayings(own, shared), item)
      this.#indices.set(key, index)
    }
    return index.get(sayings(profile, shared)) ?? []
  }
}

function sayings(profile: Profile, subjects: readonly string[]): string {
  return JSON.stringify(subjects.map((subject) => profile.get(subject)))
}

function put<T>(index: Map<string, T[]>, key: string, item: T): void {
  const items = index.get(key)
  if (items === undefined) index.set(key, [item])
  else items.push(item)
}

/**
 * Finds the items that agree with a profile on every subject that both speak of, without looking at the others: thousands
 * of namesakes are not compared two by two.
 */
export class AgreeingIndex<T> {
  readonly #shapes = new Map<string, Shape<T>>()

  add(profile: Profile, item: T): void {
    const subjects = [...profile.keys()].sort()
    const key = JSON.stringify(subjects)
    const shape = this.#shapes.get(key) ?? new Shape<T>(subjects)
    this.#shapes.set(key, shape)
    shape.add(profile, item)
  }

  /** The items in lists, in each in the order in which they were added. */
  agreeing(profile: Profile): (readonly T[])[] {
    return Array.from(this.#shapes.values(), (shape) => shape.agreeing(profile)).filter(({ length }) => length > 0)
  }
}
