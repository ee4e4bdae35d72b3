// @ts-check
// Prints memory samples as a table, and whether memory stayed flat.

/** @typedef {import('./memory-samples.mjs').MemorySample} MemorySample */

const MIB = 2 ** 20
const FLAT = 1.1 // the most that a later sample may be of an earlier one

/**
 * @template {string} Unit
 * @param {Unit} unit what was counted: the samples have it
 * @param {object} memory
 * @param {readonly (MemorySample & Record<Unit, number>)[]} memory.samples
 * @param {readonly import('./memory-samples.mjs').Growth[]} memory.growth
 */
export const memoryRows = (unit, { samples, growth }) => [
  `${unit.padStart(10)}      RSS  after gc     heap  after gc`,
  ...samples.map((sample) =>
    [
      String(sample[unit]).padStart(10),
      mib(sample.rssBytes).padStart(8),
      mib(sample.rssAfterGcBytes).padStart(9),
      mib(sample.heapBytes).padStart(8),
      mib(sample.heapAfterGcBytes).padStart(9),
    ].join(' '),
  ),
  ...growth.map(
    ({ since, heapRatio, rssRatio }) =>
      `last sample over the one after ${since} ${unit}: heap after gc ${flatness(heapRatio)}, RSS ${flatness(rssRatio)}`,
  ),
]

/** @param {number} bytes */
export const mib = (bytes) => (bytes / MIB).toFixed(1)

/** @param {number} ratio */
const flatness = (ratio) => `${ratio.toFixed(3)} (${ratio <= FLAT ? 'flat' : 'not flat'})`
