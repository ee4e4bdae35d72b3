// Tags for training what comes after: each sentence is tagged by a tagger that has not seen its document, as the
// second pass and the parser will meet such tags in use (Collins and Koo 2005).

import { CANDIDATES } from '../../dist/parse/tagger.js'
import { buildLexicon } from './lexicon.mjs'
import { applyRetagger, trainRetagger } from './train-retagger.mjs'
import { applyTagger, trainTagger } from './train-tagger.mjs'

export const createTagColumns = (count) => ({
  tag: new Uint8Array(count),
  second: new Uint8Array(count),
  margin: new Float64Array(count),
  candidates: new Uint8Array(count * CANDIDATES),
})

/**
 * Tags the sentences of one fold; `corpus.groups[s]` is the document of sentence s. Without `first` by the first
 * pass; with the columns of the first pass by the second.
 */
export function tagFold(corpus, tags, known, { fold, folds, seed = 1, first = null, below }, out) {
  const all = corpus.sentences.map((_, s) => s)
  const chosen = all.filter((s) => corpus.groups[s] % folds !== fold)
  const own = all.filter((s) => corpus.groups[s] % folds === fold)
  const lexicon = buildLexicon(corpus, tags, known, chosen)
  const options = { tagCount: tags.length, seed, chosen, below }
  if (first === null) {
    applyTagger(trainTagger(corpus, lexicon, options), corpus, own, out)
    return
  }
  for (const name of Object.keys(out)) out[name].set(first[name])
  applyRetagger(trainRetagger(corpus, lexicon, first, options), corpus, own, out)
}
