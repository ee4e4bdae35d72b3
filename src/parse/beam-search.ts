// Beam search over parser states: the best few action sequences side by side. Search only; who scores actions and
// names arcs is handed in, so that training and use share it.

import type { Arc } from './labeler.js'
import {
  type Action,
  attach,
  beginSentence,
  copyState,
  createState,
  dependentOf,
  headOf,
  isAllowed,
  isUnfinished,
  LEFT,
  RIGHT,
  roomOf,
  SHIFT,
  type State,
  shift,
} from './state.js'

const ACTIONS = [SHIFT, LEFT, RIGHT] as const

/** What the search asks about a state. */
export interface Judge {
  /** Writes the score of each of the three actions. */
  score(state: State, scores: Float64Array): void
  /** The relation of an arc that is about to be made. */
  name(state: State, arc: Arc): number
  /** True when the two states get the same scores and names. Without it, every state is asked about. */
  looksAlike?(a: State, b: State): boolean
}

/** The states of a search and its scratch memory. Item 0 is always the best. */
export interface Beam {
  readonly width: number
  size: number
  readonly items: State[]
  readonly free: State[]
  readonly scores: Float64Array
  /** For each step and slot: the slot it came from times four, plus the action. */
  trace: Int32Array
  steps: number
  readonly candidateScore: Float64Array
  readonly candidateFrom: Int32Array
  readonly candidateMargin: Int32Array
  readonly uses: Int32Array
  readonly local: Float64Array
  /** The first item that looks the same to the features as this one. */
  readonly view: Int32Array
  /** Scores of the actions by item, and by view and action the relation of the arc; -1 when not asked for yet. */
  readonly actionScores: Float64Array
  readonly relations: Int32Array
}

export function createBeam(width: number): Beam {
  const candidates = width + 1
  return {
    ...{ width, size: 0, items: [], free: [], trace: new Int32Array(0), steps: 0 },
    scores: new Float64Array(width),
    candidateScore: new Float64Array(candidates),
    candidateFrom: new Int32Array(candidates),
    candidateMargin: new Int32Array(candidates),
    uses: new Int32Array(width),
    local: new Float64Array(3),
    view: new Int32Array(width),
    actionScores: new Float64Array(width * 3),
    relations: new Int32Array(width * 3),
  }
}

/** Sets the beam to the beginning of a sentence of n tokens. */
export function beginBeam(beam: Beam, n: number): void {
  beam.free.push(...beam.items.splice(0))
  if (beam.free.some((state) => roomOf(state) < n)) beam.free.length = 0
  const state = takeState(beam, n)
  beginSentence(state, n)
  beam.items.push(state)
  beam.size = 1
  beam.scores[0] = 0
  beam.steps = 0
  if (beam.trace.length < 2 * n * beam.width) beam.trace = new Int32Array(4 * n * beam.width)
}

const takeState = (beam: Beam, n: number): State => beam.free.pop() ?? createState(Math.max(64, n))

/** True while the items have transitions left; all of them take 2n. */
export const isSearching = (beam: Beam): boolean => isUnfinished(beam.items[0]!)

const MOST_MARGIN = 255

/** Takes one step: scores every action of every item and keeps the best `width` of them. */
export function stepBeam(beam: Beam, judge: Judge): void {
  const kept = chooseCandidates(beam, judge)
  const { items, uses, candidateFrom, candidateScore, candidateMargin, width } = beam
  uses.fill(0)
  for (let k = 0; k < kept; k++) uses[candidateFrom[k]! >> 2]!++
  const parents = items.slice()
  for (let slot = 0; slot < beam.size; slot++) if (uses[slot] === 0) beam.free.push(parents[slot]!)
  for (let k = 0; k < kept; k++) {
    const slot = candidateFrom[k]! >> 2
    const parent = parents[slot]!
    let state = parent
    if (--uses[slot]! > 0) {
      state = takeState(beam, roomOf(parent))
      copyState(parent, state)
    }
    takeNamedAction(beam, state, candidateFrom[k]!, candidateMargin[k]!, judge)
    items[k] = state
    beam.scores[k] = candidateScore[k]!
    beam.trace[beam.steps * width + k] = candidateFrom[k]!
  }
  items.length = kept
  beam.size = kept
  beam.steps++
}

/** As takeAction; items of one view get one name, which is asked for once. */
function takeNamedAction(
  beam: Beam,
  state: State,
  from: number,
  margin: number,
  judge: Judge,
): void {
  const action = (from & 3) as Action
  if (action === SHIFT) {
    shift(state)
    return
  }
  const known = beam.view[from >> 2]! * 3 + action
  if (beam.relations[known]! < 0) {
    const arc = { head: headOf(state, action), dependent: dependentOf(state), action }
    beam.relations[known] = judge.name(state, arc)
  }
  attach(state, action, beam.relations[known]!, margin)
}

/** Takes one action at a state and names the arc that it makes. */
export function takeAction(state: State, action: Action, margin: number, judge: Judge): void {
  if (action === SHIFT) {
    shift(state)
    return
  }
  const arc = { head: headOf(state, action), dependent: dependentOf(state), action }
  attach(state, action, judge.name(state, arc), margin)
}

/** Fills the candidate columns with the best actions, best first; ties go to the earlier item and action. */
function chooseCandidates(beam: Beam, judge: Judge): number {
  const { width, candidateScore, candidateFrom, candidateMargin, local, actionScores } = beam
  let kept = 0
  for (let slot = 0; slot < beam.size; slot++) {
    const state = beam.items[slot]!
    readScores(beam, slot, judge)
    for (const action of ACTIONS) {
      if (!isAllowed(state, action)) continue
      const score = beam.scores[slot]! + actionScores[slot * 3 + action]!
      if (kept === width && score <= candidateScore[kept - 1]!) continue
      let at = kept < width ? kept++ : kept - 1
      for (; at > 0 && score > candidateScore[at - 1]!; at--) {
        candidateScore[at] = candidateScore[at - 1]!
        candidateFrom[at] = candidateFrom[at - 1]!
        candidateMargin[at] = candidateMargin[at - 1]!
      }
      candidateScore[at] = score
      candidateFrom[at] = slot * 4 + action
      candidateMargin[at] = marginOf(state, action, local)
    }
  }
  return kept
}

/** Scores an item's actions into `local`, or takes them from an earlier item that looks the same. */
function readScores(beam: Beam, slot: number, judge: Judge): void {
  const { items, local, actionScores, view } = beam
  let same = 0
  const isSame = (other: number): boolean =>
    view[other] === other && judge.looksAlike?.(items[other]!, items[slot]!) === true
  while (same < slot && !isSame(same)) same++
  view[slot] = same
  if (same === slot) {
    judge.score(items[slot]!, local)
    beam.relations.fill(-1, slot * 3, slot * 3 + 3)
  } else for (const action of ACTIONS) local[action] = actionScores[same * 3 + action]!
  for (const action of ACTIONS) actionScores[slot * 3 + action] = local[action]!
}

function marginOf(state: State, action: Action, local: Float64Array): number {
  let rival = -Infinity
  for (const other of ACTIONS) {
    if (other !== action && isAllowed(state, other)) rival = Math.max(rival, local[other]!)
  }
  return Math.max(0, Math.min(MOST_MARGIN, local[action]! - rival))
}
