// @ts-check
// Times each stage, the whole reader and the language detection in CPU time of the process (all its threads,
// so garbage collection counts). Takes texts, gives seconds for one round over all of them.

import { host } from './built.mjs'

/** @typedef {import('../src/document/index.js').DocumentInput} DocumentInput */
/** @typedef {{ name: string, room: string, cpuSeconds: number }} Timing */

/**
 * Medians over the passes, after one pass that is not counted.
 *
 * @param {object} work
 * @param {readonly import('./stages.mjs').Stage[]} work.stages
 * @param {import('../src/reader/index.js').Reader} work.reader
 * @param {readonly DocumentInput[]} work.inputs
 * @param {number} work.passes
 * @param {number} work.rounds over all texts, in one pass
 * @returns {Promise<{ stages: Timing[], whole: Timing, language: Timing }>}
 */
export async function timeStages({ stages, reader, inputs, passes, rounds }) {
  /** @type {Map<string, number[]>} */
  const seconds = new Map()
  for (let pass = 0; pass <= passes; pass++) {
    const found = [
      ...timeEach(stages, inputs, rounds),
      ['whole', timeWhole(reader, inputs, rounds)],
      ['language', await timeLanguage(inputs, rounds)],
    ]
    if (pass === 0) continue // warm-up: the engine compiles what is run often
    for (const [name, value] of /** @type {[string, number][]} */ (found)) {
      seconds.set(name, [...(seconds.get(name) ?? []), value])
    }
  }
  /** @param {string} key @param {string} name @param {string} room */
  const timing = (key, name, room) => ({ name, room, cpuSeconds: median(seconds.get(key) ?? []) })
  return {
    stages: stages.map(({ name, room }) => timing(name, name, room)),
    whole: timing('whole', 'text to Reading JSON', 'reader'),
    language: timing('language', 'language, when not given', 'host'),
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** @param {readonly import('./stages.mjs').Stage[]} stages @param {readonly DocumentInput[]} inputs @param {number} rounds */
function timeEach(stages, inputs, rounds) {
  const seconds = stages.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    /** @type {readonly unknown[]} */
    let layer = inputs
    for (const [i, { run }] of stages.entries()) {
      const before = process.cpuUsage()
      layer = layer.map((item) => run(item))
      seconds[i] = (seconds[i] ?? 0) + secondsSince(before)
    }
  }
  return stages.map(({ name }, i) => [name, (seconds[i] ?? 0) / rounds])
}

/** @param {import('../src/reader/index.js').Reader} reader @param {readonly DocumentInput[]} inputs @param {number} rounds */
function timeWhole(reader, inputs, rounds) {
  let length = 0
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    for (const input of inputs) length += JSON.stringify(reader.read(input)).length
  }
  if (length === 0) throw new Error('nothing was read')
  return secondsSince(before) / rounds
}

/** @param {readonly DocumentInput[]} inputs @param {number} rounds */
async function timeLanguage(inputs, rounds) {
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    for (const { text } of inputs) await host.detectLanguage(text)
  }
  return secondsSince(before) / rounds
}

/** @param {NodeJS.CpuUsage} before */
function secondsSince(before) {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
