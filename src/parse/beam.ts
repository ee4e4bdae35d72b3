// The best parser: beam search over the action model trained for it.

import { hashFeatures, type Templates } from '../base/index.js'
import { type Beam, beginBeam, isSearching, type Judge, stepBeam } from './beam-search.js'
import type { ParserScratch } from './greedy.js'
import { chooseRelation, type LabelModel } from './labeler.js'
import { fillActionAtoms, looksAlike, type SentenceAtoms } from './parser-features.js'
import type { State } from './state.js'

export interface BeamModel {
  readonly templates: Templates
  readonly shift: number
  /**
   * For each feature row the scores of SHIFT, LEFT and RIGHT in the lower three bytes: here the score of
   * SHIFT counts too, for sequences that differ in it are compared.
   */
  readonly weights: Int32Array
}

/** Parses one sentence and gives the best state; it belongs to the beam and lasts until the next sentence. */
export function parseWithBeam(
  model: BeamModel,
  labels: LabelModel,
  sentence: SentenceAtoms,
  beam: Beam,
  scratch: ParserScratch,
): State {
  const judge: Judge = {
    score: (state, scores) => scoreActions(model, sentence, state, scratch, scores),
    name: (state, arc) => chooseRelation(labels, sentence, state, arc, scratch.label),
    looksAlike,
  }
  beginBeam(beam, sentence.n)
  while (isSearching(beam)) stepBeam(beam, judge)
  return beam.items[0]!
}

function scoreActions(
  { templates, weights, shift }: BeamModel,
  sentence: SentenceAtoms,
  state: State,
  { atoms, features }: ParserScratch,
  scores: Float64Array,
): void {
  // hot loop: about 100 table rows for each item of the beam (bench/parse)
  fillActionAtoms(atoms, sentence, state)
  hashFeatures(templates, atoms, features)
  let [shiftScore, leftScore, rightScore] = [0, 0, 0]
  for (let k = 0; k < features.length; k++) {
    const lanes = weights[features[k]! >>> shift]!
    shiftScore += (lanes << 24) >> 24
    leftScore += (lanes << 16) >> 24
    rightScore += (lanes << 8) >> 24
  }
  scores[0] = shiftScore
  scores[1] = leftScore
  scores[2] = rightScore
}
