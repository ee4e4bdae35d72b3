// @ts-check
// `npm run bench`: speed of each stage and of the whole, load time, and memory over many documents.
// Options: --documents N (memory; default 100000), --quick (2,000 documents, one pass), --json. Asserts no time:
// it fails only when the timed stages no longer give the Readings of the reader.

import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { host, reader as readerRoom } from './built.mjs'
import { printResult } from './print.mjs'
import { checkStages, makeStages } from './stages.mjs'
import { foldersHere, readTexts, sizeOf } from './texts.mjs'
import { median, timeStages } from './time-stages.mjs'

/** @typedef {Awaited<ReturnType<typeof measure>>} Result what --json prints */
/** @typedef {{ documents: number, passes: number, rounds: number, processes: number }} Amount */
/**
 * @typedef {object} MemorySample
 * @property {number} documents
 * @property {number} rssBytes
 * @property {number} rssAfterGcBytes
 * @property {number} heapBytes
 * @property {number} heapAfterGcBytes
 *
 * @typedef {{ documents: number, records: number, every: number, peakRssBytes: number, samples: MemorySample[] }} Memory
 * @typedef {{ nodeMs: number, modulesMs: number, filesMs: number, tablesMs: number, firstReadingMs: number, totalMs: number, assetBytes: number }} Load
 */

// As many rounds over the texts as make a pass of two seconds.
const FULL = { documents: 100_000, passes: 5, rounds: 10, processes: 5 }
const QUICK = { documents: 2_000, passes: 1, rounds: 1, processes: 1 }

/** @param {{ documents?: string | undefined, quick?: boolean | undefined }} chosen @returns {Amount} */
function amountOf({ documents, quick }) {
  const amount = quick ? QUICK : FULL
  if (documents === undefined) return amount
  const wanted = Number(documents)
  if (Number.isInteger(wanted) && wanted > 0) return { ...amount, documents: wanted }
  console.error(`--documents must be a whole number above 0, found "${documents}"`)
  process.exit(2)
}

/** @param {Amount} amount */
async function measure({ documents, passes, rounds, processes }) {
  const inputs = await readTexts()
  const assets = host.loadAssets()
  const reader = readerRoom.createReader(assets)
  const stages = makeStages(assets)
  checkStages(stages, reader, inputs)
  console.error(
    `${inputs.length} texts, then memory over ${documents} documents; this takes a while`,
  )
  return {
    node: process.versions.node,
    machine: `${process.platform}-${process.arch}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    passes,
    texts: { folders: foldersHere(), ...sizeOf(inputs) },
    ...(await timeStages({ stages, reader, inputs, passes, rounds })),
    load: measureLoad(processes),
    memory: measureMemory(documents),
  }
}

/** @param {number} processes */
function measureLoad(processes) {
  /** @type {Load[]} */
  const runs = Array.from({ length: processes }, () => JSON.parse(runChild(['load.mjs'])))
  /** @param {keyof Load} key */
  const of = (key) => median(runs.map((run) => run[key]))
  return {
    ...{ processes, nodeMs: of('nodeMs'), modulesMs: of('modulesMs'), filesMs: of('filesMs') },
    ...{ tablesMs: of('tablesMs'), firstReadingMs: of('firstReadingMs'), totalMs: of('totalMs') },
    assetBytes: of('assetBytes'),
  }
}

/** @param {number} documents */
function measureMemory(documents) {
  /** @type {Memory} */
  const memory = JSON.parse(runChild(['memory.mjs', String(documents)], ['--expose-gc']))
  const [, ...after] = memory.samples
  const last = after.at(-1)
  const [first, middle] = [after[0], after[(after.length - 1) >> 1]]
  if (first === undefined || middle === undefined || last === undefined) {
    throw new Error('memory was never sampled')
  }
  return { ...memory, growth: [growthSince(first, last), growthSince(middle, last)] }
}

/** @param {MemorySample} early @param {MemorySample} late */
const growthSince = (early, late) => ({
  since: early.documents,
  heapRatio: late.heapAfterGcBytes / early.heapAfterGcBytes,
  rssRatio: late.rssAfterGcBytes / early.rssAfterGcBytes,
})

/** @param {readonly string[]} command script and arguments @param {readonly string[]} nodeOptions */
function runChild([script = '', ...args], nodeOptions = []) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return execFileSync(process.execPath, [...nodeOptions, path, ...args], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  })
}

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const result = await measure(amountOf(options))
console.log(options.json ? JSON.stringify(result, null, 2) : printResult(result))
