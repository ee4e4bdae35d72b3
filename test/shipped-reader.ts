// The reader over the shipped data files, made once per test thread: it takes a third of a second.

import { loadAssets, loadModel } from '../src/host/index.js'
import {
  createReader,
  type LanguageModel,
  type Reader,
  type ReaderAssets,
} from '../src/reader/index.js'

let assets: ReaderAssets | null = null
let model: LanguageModel | null = null
let reader: Reader | null = null

/** The bytes of the data files. */
export function shippedAssets(): ReaderAssets {
  assets ??= loadAssets()
  return assets
}

/** The language model of the package. */
export function shippedModel(): LanguageModel {
  model ??= loadModel()
  return model
}

/** The reader that all tests of a thread share. */
export function shippedReader(): Reader {
  reader ??= createReader(shippedAssets(), shippedModel())
  return reader
}
