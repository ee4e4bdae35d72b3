// @ts-check
// wink-nlp and compromise, the taggers in JavaScript that people know. Both are installed for the bench alone, with
// `npm ci --prefix bench`; neither builds trees. Each is asked for as little as tags need: wink-nlp runs sentences
// and tags only, compromise its package "two", which tags and does no more.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { uposOf } from './compromise-tags.mjs'

/** @typedef {{ text: string, upos: string }} TaggedWord */
/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version
 * @property {(text: string) => number} read tokens and tags of a text, kept in its own form; gives the number of tokens
 * @property {(text: string) => TaggedWord[]} tag the same, as words with UPOS, for scoring
 */

/** @typedef {{ text: string, tags: ReadonlySet<string> }} Term of compromise */
/** @typedef {{ docs: readonly (readonly Term[])[] }} CompromiseView */

const PACKAGES = new URL('node_modules/', import.meta.url)
const require = createRequire(import.meta.url)

/** @type {Readonly<Record<string, () => Promise<Peer>>>} */
const OPENERS = { 'wink-nlp': openWink, compromise: openCompromise }
const NEEDED = [...Object.keys(OPENERS), 'wink-eng-lite-web-model']

/** Names of the peers. */
export const PEERS = Object.keys(OPENERS)

/** What to do when the peers are not installed; null when they are. */
export function missingPeers() {
  const missing = NEEDED.filter((name) => !existsSync(new URL(`${name}/`, PACKAGES)))
  if (missing.length === 0) return null
  return `not installed: ${missing.join(', ')}; \`npm ci --prefix bench\` brings what the bench compares with`
}

/** @param {string} name @returns {Promise<Peer>} */
export function openPeer(name) {
  const open = OPENERS[name]
  if (open === undefined) throw new Error(`no peer is called "${name}"`)
  return open()
}

/** @param {string} name @returns {string} */
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`${name}/package.json`, PACKAGES), 'utf8')).version

/** @returns {Promise<Peer>} */
async function openWink() {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return {
    name: 'wink-nlp',
    version: versionOf('wink-nlp'),
    read: (text) => nlp.readDoc(text).tokens().length(),
    tag(text) {
      const words = nlp.readDoc(text).tokens()
      /** @type {string[]} */
      const upos = words.out(nlp.its.pos)
      return upos.map((tag, i) => ({ text: words.itemAt(i).out(), upos: tag }))
    },
  }
}

/** @returns {Promise<Peer>} */
async function openCompromise() {
  const path = 'compromise/two' // in a variable, because types are checked where it is not installed
  /** @type {{ default: (text: string) => CompromiseView }} */
  const { default: nlp } = await import(path)
  return {
    name: 'compromise',
    version: versionOf('compromise'),
    read: (text) => nlp(text).docs.reduce((sum, terms) => sum + terms.length, 0),
    tag: (text) =>
      nlp(text)
        .docs.flat()
        .map(({ text, tags }) => ({ text, upos: uposOf(text, tags) })),
  }
}
