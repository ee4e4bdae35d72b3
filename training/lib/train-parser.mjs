// Trains the greedy parser and the labeler: averaged perceptrons with margin updates; the actions follow a dynamic
// oracle (Goldberg and Nivre 2013) and explore the parser's own mistakes. The state and the features are those of
// src/parse.

import { compileTemplates, hashFeatures } from '../../dist/base/index.js'
import { createLabelScratch, hashArc, shortlistKey } from '../../dist/parse/labeler.js'
import {
  ACTION_ATOMS,
  fillActionAtoms,
  LABEL_ATOMS,
  NODE_STRIDE,
} from '../../dist/parse/parser-features.js'
import { createSentenceAtoms, fillSentenceAtoms } from '../../dist/parse/sentence-atoms.js'
import {
  attach,
  beginSentence,
  createState,
  dependentOf,
  headOf,
  isAllowed,
  isUnfinished,
  LEFT,
  RIGHT,
  SHIFT,
  shift,
} from '../../dist/parse/state.js'
import { projectivize } from './corpus.mjs'
import { createRandom, shuffled } from './random.mjs'
import { ACTION_TEMPLATES, LABEL_TEMPLATES } from './templates.mjs'

export const ACTION_BITS = 22
export const LABEL_BITS = 19
const [ACTION_MARGIN, LABEL_MARGIN] = [60, 40]
const EXPLORE = 0.9 // how often a wrong action of the parser is followed, from the second epoch on
const ACTIONS = 3

/** Averaged perceptron weights: `sums` gathers each update times the step it was made at. */
export const createPerceptron = (size) => ({
  weights: new Float32Array(size),
  sums: new Float32Array(size),
  step: 1,
})

export function addTo(perceptron, index, change) {
  perceptron.weights[index] += change
  perceptron.sums[index] += change * perceptron.step
}

export function average({ weights, sums, step }) {
  const out = new Float32Array(weights.length)
  for (let w = 0; w < out.length; w++)
    out[w] = sums[w] === 0 && weights[w] === 0 ? 0 : weights[w] - sums[w] / step
  return out
}

/** What the trainer needs of a corpus: heads made projective, rows for the features. */
export function prepareTrees(corpus, words, tags, facts) {
  const longest = corpus.sentences.reduce((most, { first, end }) => Math.max(most, end - first), 0)
  const sentence = createSentenceAtoms(longest)
  return {
    longest,
    heads: corpus.sentences.map(({ first, end }) => projectivize(corpus.head.subarray(first, end))),
    relations: corpus.sentences.map(({ first, end }) => corpus.relation.subarray(first, end)),
    fill(s) {
      fillSentenceAtoms(sentence, corpus.sentences[s], corpus.form, words, tags, facts)
      return sentence
    },
  }
}

/** Relations by dependent tag, side and head: those with a share and a count that make them likely. */
export function buildShortlists(trees, chosen, { tagCount, uposCount, relationCount }) {
  const keys = tagCount * 2 * uposCount
  const counts = new Uint32Array(keys * relationCount)
  const overall = new Uint32Array(tagCount * relationCount)
  for (const s of chosen) {
    const sentence = trees.fill(s)
    const [heads, relations] = [trees.heads[s], trees.relations[s]]
    for (let d = 0; d < sentence.n; d++) {
      if (heads[d] === sentence.n) continue
      const arc = { head: heads[d], dependent: d, action: heads[d] > d ? LEFT : RIGHT }
      counts[shortlistKey(sentence, arc, uposCount) * relationCount + relations[d]]++
      overall[sentence.nodes[d * NODE_STRIDE + 1] * relationCount + relations[d]]++
    }
  }
  const lists = []
  for (let key = 0; key < keys; key++) {
    const own = counts.subarray(key * relationCount, (key + 1) * relationCount)
    const total = own.reduce((sum, n) => sum + n, 0)
    const tag = Math.floor(key / (2 * uposCount))
    const wide = [
      ...overall.subarray(tag * relationCount, (tag + 1) * relationCount).keys(),
    ].filter((r) => overall[tag * relationCount + r] >= 3)
    const rare = total < 50
    const list = rare ? wide : [...own.keys()].filter((r) => own[r] >= Math.max(2, total * 0.002))
    lists.push(list.length > 0 ? list : wide.length > 0 ? wide : [0])
  }
  return lists
}

/** Trains on the chosen sentences; gives float weights of actions (three a row) and labels (one a relation). */
export function trainParser(trees, chosen, options) {
  const {
    seed = 1,
    epochs = 8,
    relationCount,
    rootRelation,
    shortlists,
    uposCount,
    log = () => {},
  } = options
  const random = createRandom(seed)
  const actions = {
    ...createPerceptron((1 << ACTION_BITS) * ACTIONS),
    templates: compileTemplates(ACTION_TEMPLATES, ACTION_ATOMS),
    atoms: new Int32Array(ACTION_ATOMS.length),
    scores: new Float64Array(ACTIONS),
  }
  actions.features = new Int32Array(actions.templates.count)
  const templates = compileTemplates(LABEL_TEMPLATES, LABEL_ATOMS)
  const labels = {
    ...createPerceptron((1 << LABEL_BITS) * relationCount),
    ...{ templates, relationCount, rootRelation, shortlists, uposCount },
    scratch: createLabelScratch(templates),
    scores: new Float64Array(relationCount),
  }
  const state = createState(trees.longest)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const tally = { arcs: 0, right: 0, labeled: 0 }
    const explore = epoch === 0 ? 0 : EXPLORE
    for (const k of shuffled(chosen.length, random)) {
      const s = chosen[k]
      trainSentence(
        { actions, labels, state, random, explore, tally },
        trees.fill(s),
        trees.heads[s],
        trees.relations[s],
      )
    }
    const percent = (n) => ((100 * n) / tally.arcs).toFixed(2)
    log(
      `parser epoch ${epoch + 1}: UAS ${percent(tally.right)} LAS ${percent(tally.labeled)} on training words`,
    )
  }
  return { actions: average(actions), labels: average(labels) }
}

function trainSentence(trainer, sentence, heads, relations) {
  const { actions, labels, state, random, explore, tally } = trainer
  beginSentence(state, sentence.n)
  const costs = new Int32Array(ACTIONS)
  while (isUnfinished(state)) {
    actions.step++
    const allowed = [SHIFT, LEFT, RIGHT].filter((action) => isAllowed(state, action))
    let action = allowed[0]
    if (allowed.length > 1) {
      scoreActions(actions, sentence, state)
      costActions(state, heads, allowed, costs)
      action = updateActions(actions, allowed, costs, random, explore)
    }
    if (action === SHIFT) {
      shift(state)
      continue
    }
    const arc = { head: headOf(state, action), dependent: dependentOf(state), action }
    const isRight = heads[arc.dependent] === arc.head
    const gold = isRight ? relations[arc.dependent] : -1
    const isRoot = arc.head === sentence.n
    const relation = isRoot ? labels.rootRelation : labelArc(labels, sentence, state, arc, gold)
    if (isRight) tally.right++
    if (isRight && relation === gold) tally.labeled++
    tally.arcs++
    attach(state, action, relation, 0)
  }
}

export function scoreActions(actions, sentence, state) {
  const { weights, features, scores } = actions
  fillActionAtoms(actions.atoms, sentence, state)
  hashFeatures(actions.templates, actions.atoms, features)
  let [a, b, c] = [0, 0, 0]
  for (let k = 0; k < features.length; k++) {
    features[k] >>>= 32 - ACTION_BITS
    const row = features[k] * ACTIONS
    a += weights[row]
    b += weights[row + 1]
    c += weights[row + 2]
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
}

/** How many gold arcs each allowed action makes unreachable. */
function costActions(state, heads, allowed, costs) {
  const { n, depth, front, stack } = state
  const top = stack[depth - 1]
  costs.fill(0)
  let inBuffer = 0 // dependents of the top that are still to come
  if (top < n) for (let k = front; k < n; k++) if (heads[k] === top) inBuffer++
  for (const action of allowed) {
    if (action === LEFT) {
      const below = depth > 1 ? stack[depth - 2] : -1
      const head = heads[top]
      costs[LEFT] = inBuffer + (head === below || (head > front && head < n) ? 1 : 0)
    } else if (action === RIGHT) {
      const head = heads[top]
      costs[RIGHT] = inBuffer + (head >= front && head < n ? 1 : 0)
    } else {
      let cost = 0
      for (let k = 0; k < depth; k++) {
        const node = stack[k]
        if (node < n && heads[node] === front) cost++
        if (k < depth - 1 && heads[front] === node) cost++
      }
      costs[SHIFT] = cost
    }
  }
}

/** Learns from one choice and gives the action to follow. */
function updateActions(actions, allowed, costs, random, explore) {
  const { scores, features } = actions
  const better = (a, b) => b < 0 || scores[a] > scores[b]
  let [predicted, right, wrong] = [-1, -1, -1]
  const least = Math.min(...allowed.map((action) => costs[action]))
  for (const action of allowed) {
    if (better(action, predicted)) predicted = action
    if (costs[action] === least) {
      if (better(action, right)) right = action
    } else if (better(action, wrong)) wrong = action
  }
  if (wrong >= 0 && scores[right] - scores[wrong] < ACTION_MARGIN) {
    for (let k = 0; k < features.length; k++) {
      addTo(actions, features[k] * ACTIONS + right, 1)
      addTo(actions, features[k] * ACTIONS + wrong, -1)
    }
  }
  return costs[predicted] > least && random() >= explore ? right : predicted
}

/** Names an arc; learns when the gold relation is known (not -1). */
export function labelArc(labels, sentence, state, arc, gold) {
  const { weights, scores, relationCount, scratch } = labels
  const list = labels.shortlists[shortlistKey(sentence, arc, labels.uposCount)]
  if (gold < 0 && list.length === 1) return list[0]
  hashArc(labels.templates, sentence, state, arc, scratch)
  const { features } = scratch
  for (const relation of list) scores[relation] = 0
  for (let k = 0; k < features.length; k++) {
    features[k] >>>= 32 - LABEL_BITS
    const row = features[k] * relationCount
    for (let r = 0; r < list.length; r++) scores[list[r]] += weights[row + list[r]]
  }
  let [best, rival, hasGold] = [-1, -1, false]
  for (const relation of list) {
    if (best < 0 || scores[relation] > scores[best]) best = relation
    if (relation === gold) hasGold = true
    else if (rival < 0 || scores[relation] > scores[rival]) rival = relation
  }
  if (gold < 0 || !hasGold) return best
  labels.step++
  if (rival >= 0 && scores[gold] - scores[rival] < LABEL_MARGIN) {
    for (let k = 0; k < features.length; k++) {
      addTo(labels, features[k] * relationCount + gold, 1)
      addTo(labels, features[k] * relationCount + rival, -1)
    }
  }
  return best
}

/** Parses a sentence with float weights, greedily. */
export function parseWithFloats(trained, sentence, state) {
  const { actions, labels } = trained
  beginSentence(state, sentence.n)
  while (isUnfinished(state)) {
    const allowed = [SHIFT, LEFT, RIGHT].filter((action) => isAllowed(state, action))
    let action = allowed[0]
    if (allowed.length > 1) {
      scoreActions(actions, sentence, state)
      for (const other of allowed)
        if (actions.scores[other] > actions.scores[action]) action = other
    }
    if (action === SHIFT) {
      shift(state)
      continue
    }
    const arc = { head: headOf(state, action), dependent: dependentOf(state), action }
    const relation =
      arc.head === sentence.n ? labels.rootRelation : labelArc(labels, sentence, state, arc, -1)
    attach(state, action, relation, 0)
  }
}

/** Trained weights in the shape that scoring wants. */
export function createFloatParser(
  { actions, labels },
  { relationCount, rootRelation, shortlists, uposCount },
) {
  const actionTemplates = compileTemplates(ACTION_TEMPLATES, ACTION_ATOMS)
  const templates = compileTemplates(LABEL_TEMPLATES, LABEL_ATOMS)
  return {
    actions: {
      ...{ weights: actions, templates: actionTemplates, scores: new Float64Array(ACTIONS) },
      atoms: new Int32Array(ACTION_ATOMS.length),
      features: new Int32Array(actionTemplates.count),
    },
    labels: {
      ...{ weights: labels, templates, relationCount, rootRelation, shortlists, uposCount },
      scratch: createLabelScratch(templates),
      scores: new Float64Array(relationCount),
    },
  }
}
