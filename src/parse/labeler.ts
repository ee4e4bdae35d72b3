// Names an arc: the relation of a dependent to its head. Called once an arc, so that later features can
// use the name. Integer weights; ties go to the lowest relation.

import { hashFeatures, selectRows, type Templates } from '../base/index.js'
import { fillLabelAtoms, LABEL_ATOMS, NODE_STRIDE, type SentenceAtoms } from './parser-features.js'
import { LEFT, type State } from './state.js'
import type { ClassTable } from './tagger.js'

export interface LabelModel {
  readonly templates: Templates
  readonly table: ClassTable
  /**
   * Relations to choose from, by dependent tag, side and head UPOS: list k is
   * relations[start[k], start[k + 1]), k being {@link shortlistKey}.
   */
  readonly shortlistStart: Int32Array
  readonly shortlist: Uint8Array
  readonly uposCount: number
  readonly rootRelation: number
}

export interface LabelScratch {
  readonly atoms: Int32Array
  readonly features: Int32Array
  readonly rows: Int32Array
}

export const createLabelScratch = (templates: Templates): LabelScratch => ({
  atoms: new Int32Array(LABEL_ATOMS.length),
  features: new Int32Array(templates.count),
  rows: new Int32Array(templates.count + 1),
})

/** An arc about to be made. */
export interface Arc {
  readonly head: number
  readonly dependent: number
  readonly action: number
}

const [TAG, UPOS] = [1, 6]

/** The number of the shortlist for an arc. */
export function shortlistKey(sentence: SentenceAtoms, arc: Arc, uposCount: number): number {
  const tag = sentence.nodes[arc.dependent * NODE_STRIDE + TAG]!
  const upos = sentence.nodes[arc.head * NODE_STRIDE + UPOS]!
  return (tag * 2 + (arc.action === LEFT ? 0 : 1)) * uposCount + upos
}

/** Fills the hashed features of an arc. */
export function hashArc(
  templates: Templates,
  sentence: SentenceAtoms,
  state: State,
  arc: Arc,
  scratch: LabelScratch,
): void {
  fillLabelAtoms(scratch.atoms, sentence, state, arc)
  hashFeatures(templates, scratch.atoms, scratch.features)
}

/** The relation of an arc. */
export function chooseRelation(
  model: LabelModel,
  sentence: SentenceAtoms,
  state: State,
  arc: Arc,
  scratch: LabelScratch,
): number {
  if (arc.head === sentence.n) return model.rootRelation
  const { shortlistStart, shortlist } = model
  const { index, weights, stride } = model.table
  const key = shortlistKey(sentence, arc, model.uposCount)
  const [from, to] = [shortlistStart[key]!, shortlistStart[key + 1]!]
  if (to - from === 1) return shortlist[from]!
  hashArc(model.templates, sentence, state, arc, scratch)
  const { rows } = scratch
  const count = selectRows(index, scratch.features, rows)
  for (let k = 0; k < count; k++) rows[k]! *= stride
  let [best, bestScore] = [-1, 0]
  for (let at = from; at < to; at++) {
    // hot loop: one column of the rows for each relation of the shortlist (bench/parse)
    const relation = shortlist[at]!
    let score = 0
    for (let k = 0; k < count; k++) score += weights[rows[k]! + relation]!
    if (best < 0 || score > bestScore) {
      best = relation
      bestScore = score
    }
  }
  return best
}
