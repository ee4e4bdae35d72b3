// @ts-check
// Child process of run.mjs (node --expose-gc): codes many documents and prints how much memory was held on
// the way. The documents are the texts over and over, each with a serial number as a paragraph of its own, so
// that no two are the same. Takes the number of documents, prints one JSON object.

import { host, reader as readerRoom } from './built.mjs'
import { peakRssBytes, sampleMemory } from './memory-samples.mjs'
import { readTexts } from './texts.mjs'

const SAMPLE_EVERY = 10_000
const FEWEST_SAMPLES = 10

const documents = Number(process.argv[2])
const every = Math.max(1, Math.min(SAMPLE_EVERY, Math.floor(documents / FEWEST_SAMPLES)))

const inputs = await readTexts()
const reader = readerRoom.createReader(host.loadAssets(), host.loadModel())
const samples = [{ documents: 0, ...sampleMemory() }]
let records = 0
for (let serial = 1; serial <= documents; serial++) {
  const input = inputs[serial % inputs.length]
  if (input === undefined) throw new Error('no texts')
  const text = `${input.text}\n\nSerial number ${serial}.`
  const reading = reader.read({ ...input, id: `${input.id}-${serial}`, text })
  records += JSON.stringify(reading).length > 0 ? readerRoom.recordsOf(reading).length : 0
  if (serial % every === 0) samples.push({ documents: serial, ...sampleMemory() })
}
console.log(JSON.stringify({ documents, records, every, peakRssBytes: peakRssBytes(), samples }))
