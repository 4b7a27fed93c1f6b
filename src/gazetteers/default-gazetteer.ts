import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import { packed } from './default.generated'

let unpacked: Gazetteer | undefined

/** The bundled gazetteer. Unpacked at the first call, the same object afterwards. */
export function defaultGazetteer(): Gazetteer {
  unpacked ??= loadGazetteer(packed)
  return unpacked
}
