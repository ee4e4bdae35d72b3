// Loads the data files that the reader needs, and shares them with worker threads without copying.
// Takes the folder `data/` (by default the one of this package), gives bytes; what they mean is for the reader.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { DemarcheError } from '../base/index.js'
import {
  ASSET_FILES,
  type LanguageModel,
  openModel,
  type ParseMode,
  type ReaderAssets,
} from '../reader/index.js'

/** The folder `data/` of this package; right from `src/host` and from `dist/host`. */
const PACKAGE_DATA = fileURLToPath(new URL('../../data/', import.meta.url))

/**
 * Reads every file the reader needs.
 *
 *     createReader(loadAssets(), loadModel())
 *
 * Throws `asset-missing` with the path of the file that could not be read.
 */
export function loadAssets(dataDir: string = PACKAGE_DATA): ReaderAssets {
  const files = ASSET_FILES.map((name) => [name, readAsset(dataDir, name)] as const)
  return Object.fromEntries(files) as ReaderAssets
}

/** Where the English language model lies under `data/`. */
export const MODEL_FILE = 'models/en.bin'

/**
 * Opens the language model in memory that threads share. With mode `fast` it can only be used for that, and opens sooner.
 *
 *     createReader(loadAssets(), loadModel())
 *
 * Throws `asset-missing` when the file is not there, `model-invalid` when it is damaged.
 */
export const loadModel = (
  dataDir: string = PACKAGE_DATA,
  mode: ParseMode = 'best',
): LanguageModel =>
  openModel(readAsset(dataDir, MODEL_FILE), {
    mode,
    inflate: (packed, size) => inflateRawSync(packed, { chunkSize: Math.max(64, size) }),
    allocate: (bytes) => new SharedArrayBuffer(bytes),
  })

function readAsset(dataDir: string, name: string): Uint8Array {
  const path = join(dataDir, name)
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new DemarcheError(
      'asset-missing',
      `the data file ${path} could not be read; reinstall demarche, or name the right data folder`,
      { data: { path }, cause },
    )
  }
}

/** The same assets in memory that threads share: `new Worker(url, { workerData: shareAssets(assets) })`. */
export function shareAssets(assets: ReaderAssets): ReaderAssets {
  const shared = ASSET_FILES.map((name) => {
    const bytes = new Uint8Array(new SharedArrayBuffer(assets[name].byteLength))
    bytes.set(assets[name])
    return [name, bytes] as const
  })
  return Object.fromEntries(shared) as ReaderAssets
}
