import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import { packed } from './world.generated'

/** Provinces, districts, small towns and legislators of open data that the default set leaves out for its size. */
export const gazetteer: Gazetteer = loadGazetteer(packed)
