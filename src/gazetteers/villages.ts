import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import { packed } from './villages.generated'

/** Villages of Iraq and Syria; no part of the default set, because many are ordinary words or namesakes. */
export const gazetteer: Gazetteer = loadGazetteer(packed)
