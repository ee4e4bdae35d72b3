// @ts-check
// `npm run bench`: speed of each stage and of the whole, load time, and memory over many documents; the same for the
// parser by itself, beside wink-nlp and compromise (`npm ci --prefix bench` installs them).
// Options: --documents N (memory of the reader; default 20000), --words N (memory of the parser; default 1000000),
// --quick (2,000 documents, 10,000 words, one pass, no peers), --json. Asserts no time: it fails only when the timed
// stages no longer give the Readings of the reader.

import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { host, reader as readerRoom } from './built.mjs'
import { runChild } from './child.mjs'
import { measureParser } from './measure-parser.mjs'
import { growthOf } from './memory-samples.mjs'
import { printResult } from './print.mjs'
import { checkStages, makeStages } from './stages.mjs'
import { foldersHere, readTexts, sizeOf } from './texts.mjs'
import { median, timeStages } from './time-stages.mjs'

/** @typedef {Awaited<ReturnType<typeof measure>>} Result what --json prints */
/** @typedef {{ documents: number, words: number, passes: number, rounds: number, processes: number, wordsPerPass: number, compare: boolean }} Amount */
/** @typedef {import('./memory-samples.mjs').MemorySample & { documents: number }} MemorySample */
/**
 * @typedef {{ documents: number, records: number, every: number, peakRssBytes: number, samples: MemorySample[] }} Memory
 * @typedef {{ nodeMs: number, modulesMs: number, filesMs: number, modelMs: number, tablesMs: number, firstReadingMs: number, totalMs: number, assetBytes: number }} Load
 */

// As many rounds over the texts as make a pass of two seconds.
const FULL = {
  ...{ documents: 20_000, words: 1_000_000, passes: 5, rounds: 2, processes: 5 },
  ...{ wordsPerPass: 100_000, compare: true },
}
const QUICK = {
  ...{ documents: 2_000, words: 10_000, passes: 1, rounds: 1, processes: 1 },
  ...{ wordsPerPass: 2_000, compare: false },
}

/** @param {{ documents?: string | undefined, words?: string | undefined, quick?: boolean | undefined }} chosen @returns {Amount} */
function amountOf({ documents, words, quick }) {
  const amount = quick ? QUICK : FULL
  return {
    ...amount,
    documents: numberOf('documents', documents) ?? amount.documents,
    words: numberOf('words', words) ?? amount.words,
  }
}

/** @param {string} option @param {string | undefined} given */
function numberOf(option, given) {
  if (given === undefined) return undefined
  const wanted = Number(given)
  if (Number.isInteger(wanted) && wanted > 0) return wanted
  console.error(`--${option} must be a whole number above 0, found "${given}"`)
  process.exit(2)
}

/** @param {Amount} amount */
async function measure(amount) {
  const { documents, words, passes, rounds, processes } = amount
  const inputs = await readTexts()
  const assets = host.loadAssets()
  const model = host.loadModel()
  const reader = readerRoom.createReader(assets, model)
  const stages = makeStages(assets, model)
  checkStages(stages, reader, inputs)
  console.error(
    `${inputs.length} texts, then memory over ${documents} documents and ${words} words; this takes a while`,
  )
  return {
    node: process.versions.node,
    machine: `${process.platform}-${process.arch}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    passes,
    texts: { folders: foldersHere(), ...sizeOf(inputs) },
    ...(await timeStages({ stages, reader, inputs, passes, rounds })),
    load: measureLoad(processes),
    memory: measureMemory(documents),
    parser: await measureParser(model, {
      ...{ passes, words: amount.wordsPerPass, memoryWords: words, compare: amount.compare },
    }),
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
    ...{
      modelMs: of('modelMs'),
      tablesMs: of('tablesMs'),
      firstReadingMs: of('firstReadingMs'),
      totalMs: of('totalMs'),
    },
    assetBytes: of('assetBytes'),
  }
}

/** @param {number} documents */
function measureMemory(documents) {
  /** @type {Memory} */
  const memory = JSON.parse(runChild(['memory.mjs', String(documents)], ['--expose-gc']))
  return { ...memory, growth: growthOf(memory.samples, (sample) => sample.documents) }
}

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string' },
    words: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const result = await measure(amountOf(options))
console.log(options.json ? JSON.stringify(result, null, 2) : printResult(result))
