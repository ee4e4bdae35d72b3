// Trains the tagger: an averaged perceptron with margin updates over hashed features, greedy from left to right
// with its own tags as history. Gives float weights; lib/export.mjs makes integers of them.

import { compileTemplates, hashFeatures } from '../../dist/base/index.js'
import { CANDIDATES } from '../../dist/parse/tagger.js'
import {
  fillTagAtoms,
  fillWordAtoms,
  readSentenceCase,
  TAGGER_ATOMS,
} from '../../dist/parse/tagger-features.js'
import { describeWords } from '../../dist/parse/word-atoms.js'
import { createRandom, shuffled } from './random.mjs'
import { TAGGER_TEMPLATES } from './templates.mjs'

export const TAGGER_BITS = 19

const EPOCHS = 7
const MARGIN = 3

/** Runs the epochs over the chosen sentences and gives the averaged weights. */
export function trainTagger(corpus, lexicon, options) {
  const { tagCount, seed = 1, chosen, epochs = EPOCHS, log = () => {} } = options
  const random = createRandom(seed)
  const model = createFloatTagger(lexicon, tagCount)
  const { weights, stride } = model
  const sums = new Float32Array(weights.length)
  const words = describeWords(corpus.forms, corpus.lowers, lexicon.lexicon)
  const history = new Uint8Array(corpus.count)
  const rows = new Int32Array(model.templates.count)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    let [seen, right] = [0, 0]
    for (const k of shuffled(chosen.length, random)) {
      const input = inputOf(corpus, words, corpus.sentences[chosen[k]])
      for (let i = input.first; i < input.end; i++, step++) {
        const gold = corpus.tag[i]
        const { best, rival } = scoreToken(model, input, history, i, gold, rows)
        history[i] = best
        seen++
        if (best === gold) right++
        if (rival < 0) continue
        const lead = model.scores[gold] - model.scores[rival]
        if (lead >= MARGIN) continue
        for (let f = 0; f < rows.length; f++) {
          const at = rows[f] * stride
          weights[at + gold] += 1
          sums[at + gold] += step
          weights[at + rival] -= 1
          sums[at + rival] -= step
        }
      }
    }
    log(`tagger epoch ${epoch + 1}: ${((100 * right) / seen).toFixed(2)} % on training words`)
  }
  for (let w = 0; w < weights.length; w++)
    if (weights[w] !== 0 || sums[w] !== 0) weights[w] -= sums[w] / step
  return model
}

export function createFloatTagger(lexicon, tagCount) {
  const stride = tagCount
  return {
    templates: compileTemplates(TAGGER_TEMPLATES, TAGGER_ATOMS),
    lexicon,
    stride,
    weights: new Float32Array((1 << TAGGER_BITS) * stride),
    scores: new Float64Array(tagCount),
    atoms: new Int32Array(TAGGER_ATOMS.length),
  }
}

export const inputOf = (corpus, words, { first, end }) => {
  const input = { form: corpus.form, first, end, words }
  return { ...input, sentenceCase: readSentenceCase(input) }
}

/**
 * Scores the tags that token i may take. Gives the best one, and the best one that is not `gold` (-1 when there
 * is none, or when the word's tags do not include the gold one).
 */
function scoreToken(model, input, tags, i, gold, rows) {
  const { weights, stride, scores, atoms, lexicon } = model
  const set = lexicon.sets[input.words.tagSet[input.form[i]]]
  if (set.length === 1) return { best: set[0], rival: -1 }
  fillWordAtoms(atoms, input, i)
  fillTagAtoms(atoms, input, tags, i)
  hashFeatures(model.templates, atoms, rows)
  for (const tag of set) scores[tag] = 0
  for (let f = 0; f < rows.length; f++) {
    rows[f] >>>= 32 - TAGGER_BITS
    const at = rows[f] * stride
    for (let k = 0; k < set.length; k++) scores[set[k]] += weights[at + set[k]]
  }
  let [best, rival, hasGold] = [-1, -1, false]
  for (const tag of set) {
    if (best < 0 || scores[tag] > scores[best]) best = tag
    if (tag === gold) hasGold = true
    else if (rival < 0 || scores[tag] > scores[rival]) rival = tag
  }
  return { best, rival: hasGold ? rival : -1 }
}

/** Tags sentences with float weights, into columns like those of src/parse/tagger. */
export function applyTagger(model, corpus, chosen, out) {
  const words = describeWords(corpus.forms, corpus.lowers, model.lexicon.lexicon)
  const rows = new Int32Array(model.templates.count)
  const { scores } = model
  for (const s of chosen) {
    const input = inputOf(corpus, words, corpus.sentences[s])
    for (let i = input.first; i < input.end; i++) {
      const set = model.lexicon.sets[words.tagSet[corpus.form[i]]]
      const { best } = scoreToken(model, input, out.tag, i, -1, rows)
      const order = set.length === 1 ? set : [...set].sort((a, b) => scores[b] - scores[a] || a - b)
      out.tag[i] = best
      out.second[i] = order[1] ?? best
      out.margin[i] = order.length === 1 ? Infinity : scores[best] - scores[order[1]]
      for (let k = 0; k < CANDIDATES; k++) {
        out.candidates[i * CANDIDATES + k] = order[Math.min(k, order.length - 1)]
      }
    }
  }
}
