// The fast parser: at each state the best allowed action, never taken back.

import { hashFeatures, type Templates } from '../base/index.js'
import {
  chooseRelation,
  createLabelScratch,
  type LabelModel,
  type LabelScratch,
} from './labeler.js'
import { ACTION_ATOMS, fillActionAtoms, type SentenceAtoms } from './parser-features.js'
import {
  type Action,
  attach,
  beginSentence,
  dependentOf,
  headOf,
  isAllowed,
  isUnfinished,
  LEFT,
  RIGHT,
  SHIFT,
  type State,
  shift,
} from './state.js'

export interface GreedyModel {
  readonly templates: Templates
  /** A feature's row is its hash, shifted right by this much. */
  readonly shift: number
  /** For each feature row how far LEFT (upper byte) and RIGHT (lower byte) lead over SHIFT. */
  readonly weights: Int16Array
}

/** Scratch memory of one parser. */
export interface ParserScratch {
  readonly atoms: Int32Array
  readonly features: Int32Array
  readonly label: LabelScratch
}

export const createParserScratch = (actions: Templates, labels: Templates): ParserScratch => ({
  atoms: new Int32Array(ACTION_ATOMS.length),
  features: new Int32Array(actions.count),
  label: createLabelScratch(labels),
})

export const MOST_ARC_MARGIN = 255

/** Parses one sentence into `state`: heads, relations, and the margin of each arc. */
export function parseGreedily(
  model: GreedyModel,
  labels: LabelModel,
  sentence: SentenceAtoms,
  state: State,
  scratch: ParserScratch,
): void {
  const { atoms, features } = scratch
  beginSentence(state, sentence.n)
  while (isUnfinished(state)) {
    const [left, right] = [isAllowed(state, LEFT), isAllowed(state, RIGHT)]
    const mayShift = isAllowed(state, SHIFT)
    let action: Action = SHIFT
    let margin = MOST_ARC_MARGIN
    if (Number(left) + Number(right) + Number(mayShift) > 1) {
      fillActionAtoms(atoms, sentence, state)
      hashFeatures(model.templates, atoms, features)
      const sums = sumLanes(model, features)
      const leftScore = left ? sums.left : -Infinity
      const rightScore = right ? sums.right : -Infinity
      const shiftScore = mayShift ? 0 : -Infinity
      if (leftScore > shiftScore) action = LEFT
      const best = action === LEFT ? leftScore : shiftScore
      if (rightScore > best) action = RIGHT
      const top = Math.max(best, rightScore)
      const rival = action === RIGHT ? best : Math.max(Math.min(leftScore, shiftScore), rightScore)
      margin = Math.min(MOST_ARC_MARGIN, top - rival)
    } else if (left) action = LEFT
    else if (right) action = RIGHT
    if (action === SHIFT) {
      shift(state)
      continue
    }
    const arc = { head: headOf(state, action), dependent: dependentOf(state), action }
    const relation = chooseRelation(labels, sentence, state, arc, scratch.label)
    attach(state, action, relation, margin)
  }
}

const lanes = { left: 0, right: 0 }

/** The scores of LEFT and RIGHT over SHIFT. Both lanes are summed at once and taken apart afterwards. */
function sumLanes({ weights, shift }: GreedyModel, features: Int32Array): typeof lanes {
  // hot loop: about 170 features an action (bench/parse)
  let both = 0
  let low = 0
  for (let k = 0; k < features.length; k++) {
    const pair = weights[features[k]! >>> shift]!
    both += pair
    low += (pair << 24) >> 24
  }
  lanes.left = (both - low) >> 8
  lanes.right = low
  return lanes
}
