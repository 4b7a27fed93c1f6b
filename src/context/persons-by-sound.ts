import { AliasFlag, type Gazetteer } from '../gazetteer/gazetteer'
import { initialOf, soundKeys } from '../morphology/latin-sounds'
import type { EntityPlace } from './built-names'

/** A full name in Latin letters and its bearer. */
interface LatinName {
  readonly form: string
  readonly entity: number
}

/** Two persons or more have a key. */
const SEVERAL = -1

/** The persons of a gazetteer by the keys of their names in Latin letters; those of one initial when a text first needs them. */
class PersonsBySound {
  readonly #names = new Map<string, LatinName[]>()
  readonly #persons = new Map<string, ReadonlyMap<string, number>>()

  constructor(gazetteer: Gazetteer) {
    for (let entity = 0; entity < gazetteer.size; entity++) {
      if (gazetteer.typeOf(entity) !== 'person') continue
      for (const alias of gazetteer.aliasesOf(entity)) {
        const isOwn = (gazetteer.flags(alias) & (AliasFlag.Canonical | AliasFlag.ListedMask)) !== 0
        if (!isOwn || gazetteer.langOf(alias) !== 'en') continue
        const form = gazetteer.form(alias)
        const initial = initialOf(form)
        const names = this.#names.get(initial) ?? []
        names.push({ form, entity })
        this.#names.set(initial, names)
      }
    }
  }

  /** The entity that alone has a key among those of an initial, `SEVERAL`, or nothing. */
  of(initial: string, key: string): number | undefined {
    const known = this.#persons.get(initial) ?? this.#bySound(initial)
    return known.get(key)
  }

  #bySound(initial: string): ReadonlyMap<string, number> {
    const persons = new Map<string, number>()
    for (const { form, entity } of this.#names.get(initial) ?? []) {
      for (const key of soundKeys(form)) {
        const known = persons.get(key)
        persons.set(key, known === undefined || known === entity ? entity : SEVERAL)
      }
    }
    this.#persons.set(initial, persons)
    return persons
  }
}

const personsOf = new WeakMap<Gazetteer, PersonsBySound>()

/** The one person of the gazetteers whose full name sounds like a name in Latin letters: Mahmoud Bassal for Mahmoud Basal. */
export function personOfSound(gazetteers: readonly Gazetteer[], name: string): EntityPlace | undefined {
  const keys = soundKeys(name)
  if (keys.length === 0) return undefined
  const initial = initialOf(name)
  const found = new Map<string, EntityPlace>()
  for (const gazetteer of gazetteers) {
    const known = personsOf.get(gazetteer) ?? new PersonsBySound(gazetteer)
    personsOf.set(gazetteer, known)
    for (const key of keys) {
      const entity = known.of(initial, key)
      if (entity === SEVERAL) return undefined
      if (entity !== undefined) found.set(gazetteer.ids[entity] as string, { gazetteer, entity })
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}
