// Trains the sentence splitter: an averaged perceptron with margin over the places between tokens, on raw text.

import { compileTemplates } from '../../dist/base/index.js'
import { scanTokens } from '../../dist/tokens/scan.js'
import { findSentences } from '../../dist/tokens/sentences.js'
import { eachPlace, SPLITTER_ATOMS } from '../../dist/tokens/splitter.js'
import { createRandom, shuffled } from './random.mjs'
import { SPLITTER_TEMPLATES } from './templates.mjs'
import { rawText } from './treebank.mjs'

export const SPLITTER_BITS = 17
const [EPOCHS, MARGIN] = [8, 12]

/** Raw text of a document, its tokens, where the rules split it, and where the treebank does. */
export function prepareDocument(document) {
  const draft = scanTokens(rawText(document))
  const gold = new Set()
  let at = 0
  for (const { surfaces } of document.sentences) {
    at = draft.text.indexOf(surfaces[0].form, at)
    gold.add(at)
    for (const { form } of surfaces) at = draft.text.indexOf(form, at) + form.length
  }
  return { draft, ruled: findSentences(draft), gold }
}

/** Gives float weights, one a row; a positive sum begins a sentence. */
export function trainSplitter(documents, { seed = 1, log = () => {} } = {}) {
  const templates = compileTemplates(SPLITTER_TEMPLATES, SPLITTER_ATOMS)
  const prepared = documents.map(prepareDocument)
  const weights = new Float32Array(1 << SPLITTER_BITS)
  const sums = new Float64Array(weights.length)
  const random = createRandom(seed)
  let step = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0
    for (const k of shuffled(prepared.length, random)) {
      const { draft, ruled, gold } = prepared[k]
      eachPlace(draft, ruled, templates, (features, i) => {
        step++
        let score = 0
        for (let f = 0; f < features.length; f++) {
          features[f] >>>= 32 - SPLITTER_BITS
          score += weights[features[f]]
        }
        const begins = gold.has(draft.start[i])
        if (score > 0 !== begins) wrong++
        if ((begins ? score : -score) < MARGIN) {
          const change = begins ? 1 : -1
          for (const row of features) {
            weights[row] += change
            sums[row] += change * step
          }
        }
        return begins
      })
    }
    log(`splitter epoch ${epoch + 1}: ${wrong} places wrong in training`)
  }
  return weights.map((w, row) => w - sums[row] / step)
}
