// A whole training run, from treebank sentences to float weights. Two passes of tagging (the second decides the doubtful
// tokens), jackknifed tags, greedy parsers of several seeds averaged, beam parsers started from each of them.

import { countedAs, landmarkOf } from '../../dist/parse/open-model.js'
import { describeWords } from '../../dist/parse/word-atoms.js'
import { createCorpus, readInventory } from './corpus.mjs'
import { createTagColumns } from './jackknife.mjs'
import { buildLexicon } from './lexicon.mjs'
import { runTasks } from './tasks.mjs'
import { buildShortlists, prepareTrees } from './train-parser.mjs'
import { trainSplitter } from './train-splitter.mjs'

const FOLDS = 5
const RETAGGED_SHARE = 0.4 // of the tokens go through the second pass of tagging
const DOUBTFUL_SHARE = 0.15 // of the tokens: those with the smallest margins carry their second tag too

/**
 * @param documents training documents (lib/treebank)
 * @param known {{clusters, wordNet}} word knowledge (lib/clusters, lib/word-net)
 * @param options {{seeds: number, beamSeeds: number, step: Function, log: Function}} `step(name, make)` may keep results
 */
export async function trainAll(documents, known, { seeds, beamSeeds, step, log }) {
  const sentences = documents.flatMap((document) => document.sentences)
  const groups = documents.flatMap((document, d) => document.sentences.map(() => d))
  const inventory = readInventory(sentences)
  const { tags } = inventory
  const corpus = createCorpus(sentences, inventory, groups)
  const base = { corpus, tags, known }
  const jackknife = async (first, below) =>
    joinFolds(corpus, await runTasks('fold', foldJobs({ ...base, first, below }), { log }))
  const seeded = (count, job) => Array.from({ length: count }, (_, k) => ({ ...job, seed: k + 1 }))

  const splitter = await step('splitter', () => trainSplitter(documents, { log }))
  const first = await step('first-tags', () => jackknife(null))
  log(`jackknifed tags, first pass: ${accuracyOf(corpus, first)}`)
  const tagger = await step('tagger', async () =>
    meanOf(await runTasks('tagger', seeded(seeds, base), { log })),
  )
  const below = quantile(first.margin, RETAGGED_SHARE)
  const jackknifed = await step('second-tags', () => jackknife(first, below))
  log(`jackknifed tags, second pass: ${accuracyOf(corpus, jackknifed)}`)
  const retagger = await step('retagger', async () =>
    meanOf(await runTasks('retagger', seeded(seeds, { ...base, first, below }), { log })),
  )

  const lexicon = buildLexicon(corpus, tags, known)
  const facts = factsOf(tags, jackknifed)
  const options = optionsOf(inventory, corpus, lexicon, jackknifed, facts)
  const job = { ...base, jackknifed, facts }
  const trained = await step('greedy', () => {
    const jobs = Array.from({ length: seeds }, (_, k) => ({
      ...job,
      options: { ...options, seed: k + 1 },
    }))
    return runTasks('greedy', jobs, { log })
  })
  const greedy = {
    actions: meanOf(trained.map(({ actions }) => actions)),
    labels: meanOf(trained.map(({ labels }) => labels)),
  }
  const beams = await step('beam', () => {
    const jobs = trained.slice(0, beamSeeds).map(({ actions }, k) => {
      const start = { actions, labels: greedy.labels }
      return { ...job, start, options: { ...options, seed: k + 1 } }
    })
    return runTasks('beam', jobs, { log })
  })
  return {
    inventory,
    lexicon,
    facts,
    options,
    splitter,
    tagger,
    retagger,
    retagBelow: below,
    greedy,
    beam: beams.length > 0 ? meanOf(beams) : greedy.actions,
  }
}

const quantile = (values, share) =>
  Float64Array.from(values).sort()[Math.floor(values.length * share)]

const foldJobs = (job) =>
  Array.from({ length: FOLDS }, (_, fold) => ({ ...job, fold, folds: FOLDS }))

function joinFolds(corpus, parts) {
  const out = createTagColumns(corpus.count)
  corpus.sentences.forEach(({ first, end }, s) => {
    const part = parts[corpus.groups[s] % FOLDS]
    for (const [name, column] of Object.entries(out)) {
      const width = column.length / corpus.count
      column.set(part[name].subarray(first * width, end * width), first * width)
    }
  })
  return out
}

function accuracyOf(corpus, { tag }) {
  let right = 0
  for (let i = 0; i < corpus.count; i++) if (tag[i] === corpus.tag[i]) right++
  return `${((100 * right) / corpus.count).toFixed(2)} % of the joint tags right`
}

/** The mean of weights of several seeds. Ids are given in file order, so the rows mean the same in all. */
export function meanOf(weights) {
  if (weights.length <= 1) return weights[0]
  const mean = new Float32Array(weights[0].length)
  for (const own of weights)
    for (let w = 0; w < mean.length; w++) mean[w] += own[w] / weights.length
  return mean
}

/** What tags mean to the parser; `doubtBelow` in the units of the float tagger. */
export function factsOf(tags, { margin }) {
  const upos = [...new Set(tags.map((tag) => tag.split(' ')[0]))]
  return {
    upos: Uint8Array.from(tags, (tag) => upos.indexOf(tag.split(' ')[0])),
    counted: Uint8Array.from(tags, countedAs),
    landmark: Uint8Array.from(tags, landmarkOf),
    doubtBelow: quantile(margin, DOUBTFUL_SHARE),
  }
}

function optionsOf({ tags, relations }, corpus, { lexicon }, jackknifed, facts) {
  const counts = {
    tagCount: tags.length,
    uposCount: Math.max(...facts.upos) + 1,
    relationCount: relations.length,
    rootRelation: relations.indexOf('root'),
  }
  const trees = prepareTrees(
    corpus,
    describeWords(corpus.forms, corpus.lowers, lexicon),
    jackknifed,
    facts,
  )
  const shortlists = buildShortlists(
    trees,
    corpus.sentences.map((_, s) => s),
    counts,
  )
  return { ...counts, shortlists }
}
