import { importCsv } from './csv'
import { importFollowTheMoney } from './follow-the-money'
import { importGeonames } from './geonames'
import type { ImportFormat } from './imported'
import { importJsonLines } from './json-lines'
import { importSpacy } from './spacy'
import { importWikidata } from './wikidata'

/** The formats of `nisba import`, by the names that the command line gives them. */
export const IMPORT_FORMATS: ReadonlyMap<string, ImportFormat> = new Map<string, ImportFormat>([
  ['csv', importCsv],
  ['jsonl', importJsonLines],
  ['spacy', importSpacy],
  ['wikidata', importWikidata],
  ['geonames', importGeonames],
  ['ftm', importFollowTheMoney],
])
