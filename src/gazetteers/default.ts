import type { Gazetteer } from '../gazetteer/gazetteer'
import { unpackGazetteer } from '../gazetteer/packed-gazetteer'
import { packed } from './default.generated'

let unpacked: Gazetteer | undefined

/** The bundled gazetteer. Unpacked at the first call, the same object afterwards. */
export function defaultGazetteer(): Gazetteer {
  unpacked ??= unpackGazetteer(packed)
  return unpacked
}
