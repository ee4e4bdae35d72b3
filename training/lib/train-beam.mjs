// Trains the action model for beam search: a structured perceptron with max-violation updates (Huang, Fayong and Guo
// 2012), started from the weights of the greedy parser. The search is that of src/parse/beam-search; relations come
// from the trained labeler and are not learned here.

import { compileTemplates } from '../../dist/base/index.js'
import {
  beginBeam,
  createBeam,
  isSearching,
  stepBeam,
  takeAction,
} from '../../dist/parse/beam-search.js'
import { ACTION_ATOMS, looksAlike } from '../../dist/parse/parser-features.js'
import {
  beginSentence,
  createState,
  isAllowed,
  isUnfinished,
  LEFT,
  RIGHT,
  SHIFT,
} from '../../dist/parse/state.js'
import { createRandom, shuffled } from './random.mjs'
import { ACTION_TEMPLATES } from './templates.mjs'
import { addTo, average, labelArc, scoreActions } from './train-parser.mjs'

const ACTIONS = 3

/** Gives float weights of the three actions. `start` are the greedy weights, `labels` a float labeler. */
export function trainBeam(trees, chosen, options) {
  const { seed = 1, epochs = 4, width = 6, rate = 2, start, labels, log = () => {} } = options
  const random = createRandom(seed)
  const actions = {
    ...{ weights: Float32Array.from(start), sums: new Float32Array(start.length), step: 1 },
    templates: compileTemplates(ACTION_TEMPLATES, ACTION_ATOMS),
    atoms: new Int32Array(ACTION_ATOMS.length),
    scores: new Float64Array(ACTIONS),
  }
  actions.features = new Int32Array(actions.templates.count)
  const trainer = {
    actions,
    labels,
    rate,
    beam: createBeam(width),
    gold: createState(trees.longest),
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0
    for (const k of shuffled(chosen.length, random)) {
      if (trainSentence(trainer, trees.fill(chosen[k]), trees.heads[chosen[k]])) right++
    }
    log(
      `beam epoch ${epoch + 1}: ${((100 * right) / chosen.length).toFixed(2)} % of the training trees`,
    )
  }
  return average(actions)
}

export function createFloatJudge(actions, labels, sentence) {
  return {
    score(state, scores) {
      scoreActions(actions, sentence, state)
      scores.set(actions.scores)
    },
    name: (state, arc) =>
      arc.head === sentence.n ? labels.rootRelation : labelArc(labels, sentence, state, arc, -1),
    looksAlike,
  }
}

/** The next action towards a projective tree, attaching as soon as it can. */
export function canonicalAction(state, heads) {
  const { depth, front, n, stack } = state
  const top = stack[depth - 1]
  if (isAllowed(state, LEFT) && heads[top] === front) return LEFT
  if (isAllowed(state, RIGHT) && heads[top] === stack[depth - 2]) {
    let isDone = true
    for (let k = front; k < n && isDone; k++) if (heads[k] === top) isDone = false
    if (isDone) return RIGHT
  }
  return SHIFT
}

/** Learns from one sentence; true when the search found its tree. */
function trainSentence(trainer, sentence, heads) {
  const { actions, labels, beam, gold } = trainer
  const judge = createFloatJudge(actions, labels, sentence)
  const scores = new Float64Array(ACTIONS)
  const goldActions = []
  actions.step++
  beginBeam(beam, sentence.n)
  beginSentence(gold, sentence.n)
  let [goldScore, goldSlot] = [0, 0]
  let [worst, worstStep] = [-Infinity, -1]
  while (isSearching(beam)) {
    const action = canonicalAction(gold, heads)
    judge.score(gold, scores)
    goldScore += scores[action]
    takeAction(gold, action, 0, judge)
    goldActions.push(action)
    stepBeam(beam, judge)
    goldSlot = goldSlot < 0 ? -1 : slotOf(beam, goldSlot * 4 + action)
    const violation = goldSlot === 0 ? -Infinity : beam.scores[0] - goldScore
    if (violation > worst) [worst, worstStep] = [violation, beam.steps]
  }
  if (goldSlot === 0) return true
  const found = historyOf(beam, worstStep)
  let same = 0
  while (found[same] === goldActions[same]) same++
  replay(trainer, judge, goldActions, same, worstStep, trainer.rate, sentence)
  replay(trainer, judge, found, same, worstStep, -trainer.rate, sentence)
  return false
}

function slotOf(beam, from) {
  const row = (beam.steps - 1) * beam.width
  for (let k = 0; k < beam.size; k++) if (beam.trace[row + k] === from) return k
  return -1
}

/** The actions of the best item after `steps` steps. */
function historyOf(beam, steps) {
  const actions = new Array(steps)
  for (let t = steps - 1, slot = 0; t >= 0; t--) {
    const from = beam.trace[t * beam.width + slot]
    actions[t] = from & 3
    slot = from >> 2
  }
  return actions
}

/** Walks through actions again and adds `change` to their features from step `from` on. */
function replay({ actions, gold: state }, judge, sequence, from, to, change, sentence) {
  beginSentence(state, sentence.n)
  for (let t = 0; t < to; t++) {
    const action = sequence[t]
    if (t >= from && isUnfinished(state)) {
      scoreActions(actions, sentence, state)
      for (const row of actions.features) addTo(actions, row * ACTIONS + action, change)
    }
    takeAction(state, action, 0, judge)
  }
}
