// @ts-check
// How much memory is held at a point of a long run, and how much it grew since an early one.

/**
 * @typedef {object} MemorySample
 * @property {number} rssBytes
 * @property {number} rssAfterGcBytes
 * @property {number} heapBytes
 * @property {number} heapAfterGcBytes
 *
 * @typedef {{ since: number, heapRatio: number, rssRatio: number }} Growth
 */

/** Measures, collects garbage, measures again. Needs node --expose-gc. @returns {MemorySample} */
export function sampleMemory() {
  const collect = globalThis.gc
  if (collect === undefined) throw new Error('run it with node --expose-gc')
  const before = process.memoryUsage()
  collect()
  const after = process.memoryUsage()
  return {
    rssBytes: before.rss,
    rssAfterGcBytes: after.rss,
    heapBytes: before.heapUsed,
    heapAfterGcBytes: after.heapUsed,
  }
}

/** The most memory this process ever held. */
export const peakRssBytes = () => process.resourceUsage().maxRSS * 1024

/**
 * The last sample over the first one after the start, and over the middle one. `at` says how much was done at a sample.
 *
 * @template {MemorySample} T
 * @param {readonly T[]} samples the first is that of the start
 * @param {(sample: T) => number} at
 * @returns {Growth[]}
 */
export function growthOf([, ...samples], at) {
  const [first, middle] = [samples[0], samples[(samples.length - 1) >> 1]]
  const last = samples.at(-1)
  if (first === undefined || middle === undefined || last === undefined) {
    throw new Error('memory was never sampled')
  }
  return [first, middle].map((early) => ({
    since: at(early),
    heapRatio: last.heapAfterGcBytes / early.heapAfterGcBytes,
    rssRatio: last.rssAfterGcBytes / early.rssAfterGcBytes,
  }))
}
