import type { Gazetteer } from '../gazetteer/gazetteer'
import { defaultGazetteer } from './default-gazetteer'

/** The default set: the curated entities, and the places and people of open data. What the main entry searches. */
export const gazetteer: Gazetteer = defaultGazetteer()
