// @ts-check
// All that the bench says of the parser: speed and its parts, memory over many words, and the same figures of the peers.
// What is not here (peers not installed, no treebank) is left out, with a line that says so.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { host } from './built.mjs'
import { runChild } from './child.mjs'
import { growthOf } from './memory-samples.mjs'
import { missingPeers, openPeer, PEERS } from './peers.mjs'
import { timeSystems } from './speed.mjs'
import { missingTreebanks, openDemarche, scoreTagging } from './tagging.mjs'

/** @typedef {Awaited<ReturnType<typeof measureParser>>} ParserResult */
/** @typedef {import('../src/reader/index.js').LanguageModel} LanguageModel */
/** @typedef {{ passes: number, words: number, memoryWords: number, compare: boolean }} ParserAmount */

const DATA = fileURLToPath(new URL('../data/', import.meta.url))
const NOT_NOW = 'not in the quick mode'

/**
 * @param {LanguageModel} model
 * @param {ParserAmount} amount `compare` says whether to measure the peers and the tagging accuracy too
 */
export async function measureParser(model, { passes, words, memoryWords, compare }) {
  const withoutPeers = compare ? missingPeers() : NOT_NOW
  const withoutTagging = compare ? missingTreebanks() : NOT_NOW
  const peers = withoutPeers === null ? PEERS : []
  return {
    model: describeModel(model),
    speed: await timeSystems(['fast', 'best', ...peers], { words, passes }),
    withoutPeers,
    tagging: withoutTagging === null ? await measureTagging(peers) : [],
    withoutTagging,
    memory: measureMemory(memoryWords),
  }
}

/** @param {LanguageModel} model */
const describeModel = ({ name, sha256 }) => ({
  name,
  sha256,
  bytes: statSync(join(DATA, host.MODEL_FILE)).size,
})

/** @param {readonly string[]} peers */
async function measureTagging(peers) {
  const others = []
  for (const name of peers) others.push(await openPeer(name))
  return scoreTagging([openDemarche(), ...others])
}

/** @param {number} words */
function measureMemory(words) {
  /** @type {import('./parse-memory.mjs').ParseMemory} */
  const memory = JSON.parse(runChild(['parse-memory.mjs', String(words)], ['--expose-gc']))
  return { ...memory, growth: growthOf(memory.samples, (sample) => sample.words) }
}
