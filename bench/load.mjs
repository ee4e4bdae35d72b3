// @ts-check
// Child process of run.mjs: loads the package and its data once, as a program does that starts, and prints
// when each step was done, in milliseconds since the process started.

import { performance } from 'node:perf_hooks'

const started = performance.now()
/** @type {typeof import('../src/reader/index.js')} */
const { createReader } = await import(new URL('../dist/reader/index.js', import.meta.url).href)
/** @type {typeof import('../src/host/index.js')} */
const { loadAssets, loadModel } = await import(
  new URL('../dist/host/index.js', import.meta.url).href
)
const imported = performance.now()
const assets = loadAssets()
const read = performance.now()
const model = loadModel(undefined, 'fast') // as openReader does unless told otherwise
const opened = performance.now()
const reader = createReader(assets, model)
const built = performance.now()
reader.read({ id: 'first', text: 'Wang Yi met Ali Ahmadian in St. Petersburg.' })
const done = performance.now()

console.log(
  JSON.stringify({
    nodeMs: started,
    modulesMs: imported - started,
    filesMs: read - imported,
    modelMs: opened - read,
    tablesMs: built - opened,
    firstReadingMs: done - built,
    totalMs: done,
    assetBytes: Object.values(assets).reduce((sum, { byteLength }) => sum + byteLength, 0),
  }),
)
