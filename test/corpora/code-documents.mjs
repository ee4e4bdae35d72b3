// @ts-check
// Codes documents with the built package, as `demarche code` does, and checks every evidence span.
// Takes Jobs, gives Readings in order; a refused document is counted, so that it cannot pass unseen.

/** @typedef {import('../../src/reader/index.js').Reading} Reading */
/** @typedef {import('../../src/host/index.js').Job} Job */
/** @typedef {{ checked: number, broken: number }} SpanCount */

/** @type {typeof import('../../src/host/index.js')} */
export const host = await import(new URL('../../dist/host/index.js', import.meta.url).href)

/**
 * Codes all documents in this thread.
 *
 *     const { readings, refused } = await codeDocuments([{ input: { id: 'a', text } }])
 *
 * @param {Iterable<Job> | AsyncIterable<Job>} jobs
 */
export async function codeDocuments(jobs) {
  /** @type {Reading[]} */
  const readings = []
  let refused = 0
  const reader = await host.openReader({ workers: 1 })
  for await (const outcome of reader.readAll(jobs)) {
    if (host.isFailure(outcome)) refused++
    else readings.push(JSON.parse(outcome.json))
  }
  await reader.close()
  return { readings, refused }
}

/**
 * Counts the spans of a Reading, and those whose words are not the words of the text.
 *
 * @param {unknown} value a Reading or a part of it
 * @param {string} text
 * @param {SpanCount} [count]
 * @returns {SpanCount}
 */
export function checkSpans(value, text, count = { checked: 0, broken: 0 }) {
  if (value === null || typeof value !== 'object') return count
  const { start, end, exact } = /** @type {Record<string, unknown>} */ (value)
  if (typeof exact === 'string') {
    count.checked++
    const isWhole = typeof start === 'number' && typeof end === 'number' && start < end
    if (!isWhole || text.slice(start, end) !== exact) count.broken++
  }
  for (const part of Object.values(value)) checkSpans(part, text, count)
  return count
}
