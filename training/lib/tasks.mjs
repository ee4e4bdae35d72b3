// The parts of a training run that go on side by side, each in a worker thread: a fold of the jackknife, one seed of a
// tagger or parser. A task takes and gives plain data; what it needs is handed over, nothing is read from disk.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { describeWords } from '../../dist/parse/word-atoms.js'
import { createTagColumns, tagFold } from './jackknife.mjs'
import { buildLexicon } from './lexicon.mjs'
import { trainBeam } from './train-beam.mjs'
import { createFloatParser, prepareTrees, trainParser } from './train-parser.mjs'
import { trainRetagger } from './train-retagger.mjs'
import { trainTagger } from './train-tagger.mjs'

const all = (corpus) => corpus.sentences.map((_, s) => s)

const TASKS = {
  fold({ corpus, tags, known, fold, folds, seed, first, below }) {
    const out = createTagColumns(corpus.count)
    tagFold(corpus, tags, known, { fold, folds, seed, first, below }, out)
    return out
  },
  tagger({ corpus, tags, known, seed }, log) {
    const lexicon = buildLexicon(corpus, tags, known)
    return trainTagger(corpus, lexicon, { tagCount: tags.length, seed, chosen: all(corpus), log })
      .weights
  },
  retagger({ corpus, tags, known, seed, first, below }, log) {
    const lexicon = buildLexicon(corpus, tags, known)
    const options = { tagCount: tags.length, seed, chosen: all(corpus), below, log }
    return trainRetagger(corpus, lexicon, first, options).weights
  },
  greedy(job, log) {
    return trainParser(treesOf(job), all(job.corpus), { ...job.options, log })
  },
  beam(job, log) {
    const { labels } = createFloatParser(job.start, job.options)
    const options = { ...job.options, start: job.start.actions, labels, log }
    return trainBeam(treesOf(job), all(job.corpus), options)
  },
}

function treesOf({ corpus, tags, known, jackknifed, facts }) {
  const { lexicon } = buildLexicon(corpus, tags, known)
  const words = describeWords(corpus.forms, corpus.lowers, lexicon)
  return prepareTrees(corpus, words, jackknifed, facts)
}

/** Runs one task in a thread of its own. */
function startTask(name, data, log) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { name, data } })
    worker.on('message', (message) => {
      if (typeof message === 'string') log(message)
      else resolve(message.result)
    })
    worker.on('error', reject)
  })
}

/** Runs tasks, `atOnce` side by side; gives their results in order. */
export async function runTasks(name, jobs, { atOnce = 2, log = () => {} } = {}) {
  const results = new Array(jobs.length)
  let next = 0
  const work = async () => {
    while (next < jobs.length) {
      const k = next++
      results[k] = await startTask(name, jobs[k], (line) => log(`${name} ${k + 1}: ${line}`))
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work))
  return results
}

if (!isMainThread && workerData?.name in TASKS) {
  const { name, data } = workerData
  const result = TASKS[name](data, (line) => parentPort.postMessage(line))
  parentPort.postMessage({ result })
}
