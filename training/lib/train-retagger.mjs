// Trains the second pass of tagging on the tokens that the first pass left doubtful: an averaged perceptron with margin
// over the first pass's likeliest tags, with all features and the first pass's tags of the words that follow.

import { compileTemplates, hashFeatures } from '../../dist/base/index.js'
import { CANDIDATES } from '../../dist/parse/tagger.js'
import { fillTagAtoms, fillWordAtoms, TAGGER_ATOMS } from '../../dist/parse/tagger-features.js'
import { describeWords } from '../../dist/parse/word-atoms.js'
import { createRandom, shuffled } from './random.mjs'
import { RETAGGER_TEMPLATES } from './templates.mjs'
import { inputOf } from './train-tagger.mjs'

export const RETAGGER_BITS = 19
const [EPOCHS, MARGIN] = [7, 3]

/** Gives the averaged weights. `first` holds the columns of the first pass, `below` which of its margins are doubtful. */
export function trainRetagger(corpus, { lexicon }, first, options) {
  const { tagCount, seed = 1, chosen, below, log = () => {} } = options
  const random = createRandom(seed)
  const model = createFloatRetagger(lexicon, tagCount, below)
  const { weights, stride } = model
  const sums = new Float32Array(weights.length)
  const words = describeWords(corpus.forms, corpus.lowers, lexicon)
  const history = new Uint8Array(corpus.count)
  let step = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let [seen, right] = [0, 0]
    for (const k of shuffled(chosen.length, random)) {
      const input = inputOf(corpus, words, corpus.sentences[chosen[k]])
      history.set(first.tag.subarray(input.first, input.end), input.first)
      for (let i = input.first; i < input.end; i++, step++) {
        if (first.margin[i] >= below) continue
        const gold = corpus.tag[i]
        const { best, rival } = scoreToken(
          model,
          input,
          { tag: history, candidates: first.candidates },
          i,
          gold,
        )
        history[i] = best
        seen++
        if (best === gold) right++
        if (rival < 0 || model.scores[gold] - model.scores[rival] >= MARGIN) continue
        for (const row of model.features) {
          const at = row * stride
          weights[at + gold] += 1
          sums[at + gold] += step
          weights[at + rival] -= 1
          sums[at + rival] -= step
        }
      }
    }
    log(
      `retagger epoch ${epoch + 1}: ${((100 * right) / seen).toFixed(2)} % of the doubtful training words`,
    )
  }
  for (let w = 0; w < weights.length; w++) {
    if (weights[w] !== 0 || sums[w] !== 0) weights[w] -= sums[w] / step
  }
  return model
}

function createFloatRetagger(lexicon, tagCount, below) {
  const templates = compileTemplates(RETAGGER_TEMPLATES, TAGGER_ATOMS)
  return {
    ...{ templates, lexicon, below, stride: tagCount },
    weights: new Float32Array((1 << RETAGGER_BITS) * tagCount),
    scores: new Float64Array(tagCount),
    atoms: new Int32Array(TAGGER_ATOMS.length),
    features: new Int32Array(templates.count),
  }
}

/** The best of the token's candidates, and the best that is not gold (-1 when gold is not among them). */
function scoreToken(model, input, columns, i, gold) {
  const { weights, stride, scores, atoms, features } = model
  const candidates = new Set(columns.candidates.subarray(i * CANDIDATES, (i + 1) * CANDIDATES))
  fillWordAtoms(atoms, input, i)
  fillTagAtoms(atoms, input, columns.tag, i)
  hashFeatures(model.templates, atoms, features)
  for (const tag of candidates) scores[tag] = 0
  for (let f = 0; f < features.length; f++) {
    features[f] >>>= 32 - RETAGGER_BITS
    const at = features[f] * stride
    for (const tag of candidates) scores[tag] += weights[at + tag]
  }
  let [best, rival] = [-1, -1]
  for (const tag of candidates) {
    if (best < 0 || scores[tag] > scores[best]) best = tag
    if (tag !== gold && (rival < 0 || scores[tag] > scores[rival])) rival = tag
  }
  return { best, rival: candidates.has(gold) ? rival : -1, candidates }
}

/** Tags again with float weights; `out` holds the columns of the first pass and is changed. */
export function applyRetagger(model, corpus, chosen, out) {
  const words = describeWords(corpus.forms, corpus.lowers, model.lexicon)
  const { scores } = model
  for (const s of chosen) {
    const input = inputOf(corpus, words, corpus.sentences[s])
    for (let i = input.first; i < input.end; i++) {
      if (out.margin[i] >= model.below) {
        out.margin[i] = Infinity
        continue
      }
      const { best, candidates } = scoreToken(model, input, out, i, -1)
      const order = [...candidates].sort((a, b) => scores[b] - scores[a])
      out.tag[i] = best
      out.second[i] = order[1] ?? best
      out.margin[i] = order.length === 1 ? Infinity : scores[best] - scores[order[1]]
    }
  }
}
