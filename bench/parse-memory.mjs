// @ts-check
// Child process of run.mjs (node --expose-gc): tokenizes and parses many words and prints how much memory was held on
// the way, at the start and after each tenth. The documents are the texts over and over, each with words at its end
// that no other has, so that a table that grows with the words it meets would show. Takes the number of words.

import { document, host, parse, tokens } from './built.mjs'
import { peakRssBytes, sampleMemory } from './memory-samples.mjs'
import { readTexts } from './texts.mjs'

/** @typedef {import('./memory-samples.mjs').MemorySample & { words: number }} Sample */
/** @typedef {{ words: number, documents: number, peakRssBytes: number, samples: Sample[] }} ParseMemory */

const SAMPLES = 10
const NEW_WORDS = 5

const wanted = Number(process.argv[2])
const inputs = await readTexts()
const model = host.loadModel()
const splitter = tokens.createSplitter(model.splitter)
const parser = parse.createParser(model)

/** @type {Sample[]} */
const samples = [{ words: 0, ...sampleMemory() }]
let [words, documents] = [0, 0]
while (words < wanted) {
  const input = inputs[documents % inputs.length]
  if (input === undefined) throw new Error('no texts')
  const text = `${input.text}\n\n${newWords(documents)} came.`
  const doc = document.createDocument({ ...input, id: `${input.id}-${documents}`, text })
  words += parser(tokens.tokenize(doc, splitter)).parse.head.length
  documents++
  if (words >= (samples.length * wanted) / SAMPLES) samples.push({ words, ...sampleMemory() })
}
console.log(JSON.stringify({ words, documents, peakRssBytes: peakRssBytes(), samples }))

/** Invented names: "Zqa0x Zqa1x ...". @param {number} serial */
function newWords(serial) {
  const number = serial.toString(36)
  return Array.from({ length: NEW_WORDS }, (_, i) => `Zq${number}x${i}`).join(' ')
}
