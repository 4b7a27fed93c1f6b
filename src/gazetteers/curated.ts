import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer'
import { packed } from './curated.generated'

/** The curated entities alone: what news from Iraq, Syria, Iran and their neighbours names most, in the smallest bundle. */
export const gazetteer: Gazetteer = loadGazetteer(packed)
