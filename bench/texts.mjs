// @ts-check
// The texts that the benches read: the twelve examples, and the document corpus where ../shared is there.
// Every text comes with a language, so that detection is timed by itself.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { document, host, tokens } from './built.mjs'

/** @typedef {import('../src/document/index.js').DocumentInput} DocumentInput */
/** @typedef {{ documents: number, sentences: number, bytes: number }} Size */

const FOLDERS = ['examples', '../shared/corpus']
const ROOT = new URL('../', import.meta.url)

/** Where the texts come from: `['examples', '../shared/corpus']`. */
export const foldersHere = () => FOLDERS.filter((folder) => existsSync(new URL(folder, ROOT)))

/** @returns {Promise<DocumentInput[]>} */
export async function readTexts() {
  /** @type {DocumentInput[]} */
  const inputs = []
  const paths = foldersHere().map((folder) => fileURLToPath(new URL(folder, ROOT)))
  for await (const job of host.documentsFromFiles(paths)) {
    if ('error' in job) throw new Error(`${job.id}: ${job.error.message}`)
    inputs.push({ ...job.input, language: job.input.language ?? 'en' })
  }
  return inputs
}

/** @param {readonly DocumentInput[]} inputs @returns {Size} */
export function sizeOf(inputs) {
  let sentences = 0
  let bytes = 0
  for (const input of inputs) {
    sentences += document.sentenceCount(tokens.tokenize(document.createDocument(input)))
    bytes += Buffer.byteLength(input.text)
  }
  return { documents: inputs.length, sentences, bytes }
}
