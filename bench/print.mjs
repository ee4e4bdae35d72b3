// @ts-check
// Prints what run.mjs measured, for people. Takes the same object that --json prints.

import { memoryRows, mib } from './print-memory.mjs'
import { printParser } from './print-parser.mjs'

/** @typedef {import('./run.mjs').Result} Result */

const RSS_STEP =
  'heap after gc is what the reader keeps; RSS may step up once, when V8 enlarges its young generation\n' +
  '(no step with node --max-semi-space-size=4)'

/** @param {Result} result */
export const printResult = (result) =>
  [
    ...[heading(result), speedTable(result), loadLine(result), memoryTable(result)],
    parserTables(result),
  ].join('\n\n')

/** @param {Result} result */
function heading({ node, machine, texts, passes }) {
  const { folders, documents, sentences, bytes } = texts
  return [
    `Node ${node} on ${machine}, one core; median of ${count(passes, 'pass', 'passes')}, CPU time of the process`,
    `texts: ${folders.join(', ')}: ${documents} documents, ${sentences} sentences, ${(bytes / 1e6).toFixed(3)} MB`,
  ].join('\n')
}

/** @param {Result} result */
function speedTable({ texts, stages, whole, language }) {
  const sum = stages.reduce((seconds, { cpuSeconds }) => seconds + cpuSeconds, 0)
  /** @param {import('./time-stages.mjs').Timing} timing @param {number | null} share */
  const line = ({ name, room, cpuSeconds }, share) =>
    [
      ...[name.padEnd(26), room.padEnd(10), (cpuSeconds * 1e3).toFixed(2).padStart(9)],
      ...[perSecond(texts.sentences, cpuSeconds, 0), perSecond(texts.bytes / 1e6, cpuSeconds, 2)],
      share === null ? '' : `${(share * 100).toFixed(1)} %`.padStart(9),
    ].join(' ')
  return [
    'stage                      room         CPU ms  sentences/s         MB/s     share',
    ...stages.map((stage) => line(stage, stage.cpuSeconds / sum)),
    line({ name: 'sum of stages', room: '', cpuSeconds: sum }, 1),
    line(whole, null),
    line(language, null),
  ]
    .map((row) => row.trimEnd())
    .join('\n')
}

/** @param {Result} result */
function loadLine({ load }) {
  const { processes, nodeMs, modulesMs, filesMs, modelMs, tablesMs, firstReadingMs, totalMs } = load
  return [
    `load (median of ${count(processes, 'fresh process', 'fresh processes')}): assets ${(filesMs + tablesMs).toFixed(0)} ms ` +
      `(files ${filesMs.toFixed(0)}, tables ${tablesMs.toFixed(0)}; ${(load.assetBytes / 1e6).toFixed(2)} MB), model ${modelMs.toFixed(0)} ms`,
    `  Node ${nodeMs.toFixed(0)} ms, modules ${modulesMs.toFixed(0)} ms, first Reading ${firstReadingMs.toFixed(0)} ms; ` +
      `${totalMs.toFixed(0)} ms from start to first Reading`,
  ].join('\n')
}

/** @param {Result} result */
const memoryTable = ({ memory }) =>
  [
    `memory over ${memory.documents} documents, in MiB (one thread); peak RSS ${mib(memory.peakRssBytes)}`,
    ...memoryRows('documents', memory),
    RSS_STEP,
  ].join('\n')

/** @param {Result} result */
const parserTables = ({ parser, load, passes }) =>
  printParser(parser, { loadMs: load.modelMs, processes: load.processes, passes })

/** @param {number} amount @param {number} seconds @param {number} digits */
const perSecond = (amount, seconds, digits) =>
  (seconds > 0 ? (amount / seconds).toFixed(digits) : '-').padStart(12)

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`
