// The shipped data files, read once per test thread: reader and knowledge take a third of a second each.

import { loadAssets } from '../src/host/index.js'
import { type Knowledge, loadKnowledge } from '../src/knowledge/index.js'
import {
  type AssetFile,
  createReader,
  type Reader,
  type ReaderAssets,
} from '../src/reader/index.js'

let assets: ReaderAssets | null = null
let reader: Reader | null = null
let knowledge: Knowledge | null = null

/** The bytes of the data files. */
export function shippedAssets(): ReaderAssets {
  assets ??= loadAssets()
  return assets
}

/** The reader that all tests of a thread share. */
export function shippedReader(): Reader {
  reader ??= createReader(shippedAssets())
  return reader
}

/** The tables, for tests of a stage that needs them. */
export function shippedKnowledge(): Knowledge {
  const textOf = (file: AssetFile): string => new TextDecoder().decode(shippedAssets()[file])
  knowledge ??= loadKnowledge({
    states: textOf('actors/states.tsv'),
    organizations: textOf('actors/organizations.tsv'),
    offices: textOf('actors/offices.tsv'),
    ownOffices: textOf('actors/own-offices.tsv'),
    holders: textOf('actors/holders.tsv'),
    publishers: textOf('actors/publishers.tsv'),
    places: textOf('places/places.tsv'),
    words: textOf('lexicon/words.json'),
  })
  return knowledge
}
