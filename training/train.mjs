// Trains the English language model and writes it with its card:
//
//   npm run train -- --treebank ../shared/treebanks/en/ewt --treebank ../shared/treebanks/en/gum/open \
//     --treebank training/readouts:2
//
// Any UD treebank will do: each folder gives its *train.conllu(.gz) for training and its *dev.conllu(.gz) for scores; ":3" counts
// its training sentences three times. Test files are never opened here; training/score.mjs scores a finished model. docs/training.md says more.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { inflateRawSync } from 'node:zlib'
import { openModel } from '../dist/parse/index.js'
import { keepRun, shown, writeCard } from './lib/card.mjs'
import { clusterWords } from './lib/clusters.mjs'
import { evaluate } from './lib/evaluate.mjs'
import { makeModel } from './lib/make-model.mjs'
import { trainAll } from './lib/pipeline.mjs'
import { readTreebank } from './lib/treebank.mjs'
import { readVectors } from './lib/vectors.mjs'
import { readWordNet } from './lib/word-net.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SHIPPED = join(HERE, '../data/models/en.bin')
const { values } = parseArgs({
  options: {
    treebank: { type: 'string', multiple: true, default: [] },
    without: { type: 'string' }, // documents whose id begins so are left out and scored instead
    out: { type: 'string', default: SHIPPED },
    seeds: { type: 'string', default: '8' },
    'beam-seeds': { type: 'string', default: '4' },
    vectors: { type: 'string', default: '100000' },
    record: { type: 'boolean', default: false }, // enters the scores of --without in the model card
    resume: { type: 'string' }, // a folder for the results of finished steps
  },
})

const started = Date.now()
const log = (line) =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

/** Keeps the result of a step in the folder of --resume, and takes it from there the next time. */
async function step(name, make) {
  const path = values.resume === undefined ? null : join(values.resume, `${name}.v8`)
  if (path !== null && existsSync(path)) return deserialize(readFileSync(path))
  const result = await make()
  if (path !== null) {
    mkdirSync(values.resume, { recursive: true })
    writeFileSync(path, serialize(result))
  }
  return result
}

const filesOf = (folder, part) =>
  readdirSync(folder)
    .filter((name) => name.includes(part) && /\.conllu(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name))

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

const treebanks = values.treebank.map((given) => {
  const [, folder, times = '1'] = /^(.*?)(?::(\d+))?$/.exec(given)
  return { folder, times: Number(times) }
})
const repeat = ({ id, sentences }, times) => ({
  id,
  sentences: Array.from({ length: times }, () => sentences).flat(),
})
const trainFiles = treebanks.flatMap(({ folder, times }) =>
  filesOf(folder, 'train').map((path) => ({ path, times })),
)
if (trainFiles.length === 0) {
  console.error(
    'train: give at least one --treebank FOLDER that holds a *-train.conllu or *-train.conllu.gz file',
  )
  process.exit(2)
}
const isLeftOut = ({ id }) => values.without !== undefined && id.startsWith(values.without)
const documents = trainFiles
  .flatMap(({ path, times }) => readTreebank(path).map((document) => repeat(document, times)))
  .filter((document) => !isLeftOut(document))
const sentences = documents.flatMap((document) => document.sentences)
log(`${trainFiles.length} files, ${documents.length} documents, ${sentences.length} sentences`)

const known = await step('known', () => {
  const vectors = readVectors(Number(values.vectors))
  const words = new Set(vectors.words)
  for (const { words: own } of sentences) for (const { form } of own) words.add(form.toLowerCase())
  return { clusters: clusterWords(sentences, vectors, 1, log), wordNet: readWordNet(words) }
})
const trained = await trainAll(documents, known, {
  ...{ seeds: Number(values.seeds), beamSeeds: Number(values['beam-seeds']), step, log },
})
const origin = {
  trainedOn: trainFiles.map(({ path }) => ({ file: basename(path), sha256: sha256(path) })),
  seeds: Number(values.seeds),
}
const open = (bytes) => openModel(bytes, { inflate: (packed) => inflateRawSync(packed) })
const model = open(makeModel(trained, sentences, { ...origin, scores: {} }))
const scores = {}
for (const { folder } of treebanks)
  for (const path of filesOf(folder, 'dev')) score(basename(path), readTreebank(path))
const bytes = makeModel(trained, sentences, { ...origin, scores })
writeFileSync(values.out, bytes)
log(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`)
if (values.without !== undefined) scoreLeftOut()
else if (values.out === SHIPPED) writeCard(open(bytes), bytes)

/** Scores the model on documents in both modes, prints the figures and keeps them for the header. */
function score(name, documents) {
  for (const mode of ['fast', 'best']) {
    const found = evaluate(model, documents, { mode })
    for (const key of ['upos', 'xpos', 'uas', 'las']) {
      scores[`${name} ${mode} ${key}`] = Number((100 * found[key].f1).toFixed(2))
    }
    const cells = ['upos', 'xpos', 'uas', 'las'].map(
      (key) => `${key.toUpperCase()} ${shown(found[key])}`,
    )
    console.log(`${name} ${mode}: ${cells.join(' ')}`)
  }
}

function scoreLeftOut() {
  const files = treebanks.flatMap(({ folder }) =>
    ['train', 'dev'].flatMap((part) => filesOf(folder, part)),
  )
  const leftOut = files.flatMap(readTreebank).filter(isLeftOut)
  const [fast, best] = ['fast', 'best'].map((mode) => evaluate(model, leftOut, { mode }))
  const rows = [
    ...['upos', 'xpos', 'uas', 'las'].map((key) => [key.toUpperCase(), fast[key], best[key]]),
    ...['nsubj', 'obj', 'nsubj:pass', 'obl:agent'].map((name) => [
      ...[name, fast.relations.get(name), best.relations.get(name)],
    ]),
  ].map(([name, ...found]) => [name, ...found.map(shown)])
  for (const row of rows) console.log(row.join('  '))
  if (!values.record) return
  keepRun('leftOut', {
    model: open(bytes).sha256,
    on: new Date().toISOString().slice(0, 10),
    note: `${leftOut.length} documents, ${values.seeds} seeds, ${values['beam-seeds']} of the beam.`,
    tables: [{ title: '', columns: ['', 'greedy', 'beam 4'], rows }],
  })
}
