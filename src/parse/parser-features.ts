// The atoms of the parser and the labeler: nodes around the top of the stack and the front of the buffer,
// their children, distances, and what stands between them.

import { KID_STRIDE, LEFT, type State } from './state.js'

/** What is known of a node before parsing. */
export const NODE_ATOMS = ['word', 'tag', 'cluster', 'coarse', 'doubt', 'suffix', 'upos'] as const
export const NODE_STRIDE = NODE_ATOMS.length

/** A sentence as the parser sees it: rows of node atoms, and running counts of what may stand between. */
export interface SentenceAtoms {
  n: number
  /** NODE_STRIDE numbers for each of the n + 2 nodes. */
  nodes: Int32Array
  /** Before each token: verbs, commas and conjunctions so far, ten bits each, modulo 1024. */
  counts: Int32Array
  /** AHEAD_STRIDE numbers for each of the n + 1 places of the buffer's front: what comes behind the front. */
  ahead: Int32Array
}

/**
 * What lies behind the front of the buffer: the next two to five landmarks (finite verbs, commas, conjunctions and the
 * like, three bits each), the number of finite verbs still to come, the next of them (its tag and how far it is; its
 * word), and the number of finite verbs before the front. It lets a greedy parser know that "X, the director of Y" is no clause yet.
 */
export const AHEAD_ATOMS = [
  ...['ahead.2', 'ahead.3', 'ahead.4', 'ahead.5'],
  ...['ahead.finites', 'ahead.verb', 'ahead.word', 'seen.finites'],
] as const
export const AHEAD_STRIDE = AHEAD_ATOMS.length

const ACTION_NODES = [
  ...['s0', 's1', 's2', 'b0', 'b1', 'b2', 's0l', 's0r', 's1l', 's1r', 'b0l', 's0l2', 's0r2'],
  ...['s1r2', 'b0l2', 's0-', 's0+', 'b0-', 's1+', 'b3'],
]
const KID_ATOMS = ['lcount', 'rcount', 'lset', 'rset']

/** Atoms of the action model. */
export const ACTION_ATOMS: readonly string[] = [
  ...ACTION_NODES.flatMap((node) => NODE_ATOMS.map((atom) => `${node}.${atom}`)),
  ...['s0', 's1', 'b0'].flatMap((node) => KID_ATOMS.map((atom) => `${node}.${atom}`)),
  ...['s0l', 's0r', 's1l', 's1r', 'b0l', 's0r2', 's1r2', 'b0l2'].map((node) => `${node}.rel`),
  ...['dist.s0b0', 'dist.s1s0', 'between.s0b0', 'between.s1s0', 'depth'],
  ...AHEAD_ATOMS,
]

const LABEL_NODES = [
  ...[
    'h',
    'd',
    'dl',
    'dr',
    'dl2',
    'dr2',
    'hl',
    'hr',
    'hl2',
    'hr2',
    'h-',
    'h+',
    'd-',
    'd+',
    'd++',
    'dll',
  ],
]

/** Atoms of the label model: h is the head, d the dependent. */
export const LABEL_ATOMS: readonly string[] = [
  ...LABEL_NODES.flatMap((node) => NODE_ATOMS.map((atom) => `${node}.${atom}`)),
  ...['h', 'd'].flatMap((node) => KID_ATOMS.map((atom) => `${node}.${atom}`)),
  ...['dl', 'dr', 'dl2', 'dr2', 'hl', 'hr', 'hl2', 'hr2'].map((node) => `${node}.rel`),
  ...['side', 'dist', 'between'],
]

/** 0 to 7: how far apart two tokens are. */
export function distance(from: number, to: number): number {
  const d = to - from
  if (d <= 4) return d
  return d <= 6 ? 5 : d <= 10 ? 6 : 7
}

/** Counts of verbs (up to 3), commas (up to 3) and conjunctions (up to 2) between two tokens. */
function between(counts: Int32Array, from: number, to: number): number {
  const [a, b] = [counts[from]!, counts[to]!]
  const verbs = Math.min(3, ((b & 1023) - (a & 1023)) & 1023)
  const commas = Math.min(3, ((b >> 10) - (a >> 10)) & 1023)
  const conjunctions = Math.min(2, ((b >> 20) - (a >> 20)) & 1023)
  return verbs | (commas << 2) | (conjunctions << 4)
}

const nodeIds = new Int32Array(Math.max(ACTION_NODES.length, LABEL_NODES.length))

/** Copies the rows of the nodes in `nodeIds` and gives the place after them. */
function copyNodes(atoms: Int32Array, nodes: Int32Array, count: number): number {
  let at = 0
  for (let k = 0; k < count; k++) {
    const row = nodeIds[k]! * NODE_STRIDE
    for (let a = 0; a < NODE_STRIDE; a++) atoms[at++] = nodes[row + a]!
  }
  return at
}

function copyKids(atoms: Int32Array, kids: Int32Array, node: number, at: number): number {
  const row = node * KID_STRIDE
  atoms[at] = Math.min(5, kids[row + 4]!)
  atoms[at + 1] = Math.min(5, kids[row + 5]!)
  atoms[at + 2] = kids[row + 6]!
  atoms[at + 3] = kids[row + 7]!
  return at + 4
}

/** Fills the atoms for choosing an action. */
export function fillActionAtoms(atoms: Int32Array, sentence: SentenceAtoms, state: State): void {
  // hot loop: twice a word (bench/parse)
  const { n, depth, front, stack, kids, relation } = state
  const none = n + 1
  const s0 = stack[depth - 1]!
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const b0 = front < n ? front : none
  const [s0Row, s1Row, b0Row] = [s0 * KID_STRIDE, s1 * KID_STRIDE, b0 * KID_STRIDE]
  nodeIds[0] = s0
  nodeIds[1] = s1
  nodeIds[2] = depth > 2 ? stack[depth - 3]! : none
  nodeIds[3] = b0
  nodeIds[4] = front + 1 < n ? front + 1 : none
  nodeIds[5] = front + 2 < n ? front + 2 : none
  nodeIds[6] = kids[s0Row]!
  nodeIds[7] = kids[s0Row + 2]!
  nodeIds[8] = kids[s1Row]!
  nodeIds[9] = kids[s1Row + 2]!
  nodeIds[10] = kids[b0Row]!
  nodeIds[11] = kids[s0Row + 1]!
  nodeIds[12] = kids[s0Row + 3]!
  nodeIds[13] = kids[s1Row + 3]!
  nodeIds[14] = kids[b0Row + 1]!
  nodeIds[15] = s0 > 0 && s0 < n ? s0 - 1 : none
  nodeIds[16] = s0 + 1 < n ? s0 + 1 : none
  nodeIds[17] = front > 0 ? front - 1 : none
  nodeIds[18] = s1 + 1 < n ? s1 + 1 : none
  nodeIds[19] = front + 3 < n ? front + 3 : none
  let at = copyNodes(atoms, sentence.nodes, ACTION_NODES.length)
  at = copyKids(atoms, kids, s0, at)
  at = copyKids(atoms, kids, s1, at)
  at = copyKids(atoms, kids, b0, at)
  for (let k = 6; k < 11; k++) atoms[at++] = relationOf(relation, nodeIds[k]!, none)
  atoms[at++] = relationOf(relation, nodeIds[12]!, none)
  atoms[at++] = relationOf(relation, nodeIds[13]!, none)
  atoms[at++] = relationOf(relation, nodeIds[14]!, none)
  const [hasTop, hasBelow] = [s0 < n, s1 < n]
  atoms[at++] = hasTop ? distance(s0, front) : -1
  atoms[at++] = hasBelow ? distance(s1, s0) : -1
  atoms[at++] = hasTop ? between(sentence.counts, s0 + 1, front) : -1
  atoms[at++] = hasBelow ? between(sentence.counts, s1 + 1, s0) : -1
  atoms[at++] = Math.min(depth, DEEPEST)
  const row = front * AHEAD_STRIDE
  for (let a = 0; a < AHEAD_STRIDE; a++) atoms[at++] = sentence.ahead[row + a]!
}

const relationOf = (relation: Uint8Array, node: number, none: number): number =>
  node === none ? -1 : relation[node]!

/** Fills the atoms for naming the arc from `head` to `dependent`. */
export function fillLabelAtoms(
  atoms: Int32Array,
  sentence: SentenceAtoms,
  state: State,
  arc: { head: number; dependent: number; action: number },
): void {
  // hot loop: once a word (bench/parse)
  const { n, kids, relation } = state
  const { head, dependent, action } = arc
  const none = n + 1
  const [headRow, row] = [head * KID_STRIDE, dependent * KID_STRIDE]
  nodeIds[0] = head
  nodeIds[1] = dependent
  nodeIds[2] = kids[row]!
  nodeIds[3] = kids[row + 2]!
  nodeIds[4] = kids[row + 1]!
  nodeIds[5] = kids[row + 3]!
  nodeIds[6] = kids[headRow]!
  nodeIds[7] = kids[headRow + 2]!
  nodeIds[8] = kids[headRow + 1]!
  nodeIds[9] = kids[headRow + 3]!
  nodeIds[10] = head > 0 && head < n ? head - 1 : none
  nodeIds[11] = head + 1 < n ? head + 1 : none
  nodeIds[12] = dependent > 0 ? dependent - 1 : none
  nodeIds[13] = dependent + 1 < n ? dependent + 1 : none
  nodeIds[14] = dependent + 2 < n ? dependent + 2 : none
  nodeIds[15] = kids[kids[row]! * KID_STRIDE]!
  let at = copyNodes(atoms, sentence.nodes, LABEL_NODES.length)
  at = copyKids(atoms, kids, head, at)
  at = copyKids(atoms, kids, dependent, at)
  for (let k = 2; k < 10; k++) atoms[at++] = relationOf(relation, nodeIds[k]!, none)
  atoms[at++] = action
  const isLeft = action === LEFT
  const [from, to] = isLeft ? [dependent, head] : [head, dependent]
  const isReal = head < n
  atoms[at++] = isReal ? distance(from, to) + (isLeft ? 0 : 8) : -1
  atoms[at++] = isReal ? between(sentence.counts, from + 1, to) : -1
}

/** True when two states of one sentence agree in all that the features of actions and arcs see. */
export function looksAlike(a: State, b: State): boolean {
  if (a.front !== b.front || Math.min(a.depth, DEEPEST) !== Math.min(b.depth, DEEPEST)) return false
  for (let k = 1; k <= 3; k++) if (stackNode(a, k) !== stackNode(b, k)) return false
  const top = stackNode(a, 1)
  const first = a.kids[top * KID_STRIDE]! * KID_STRIDE
  return (
    hasSameKids(a, b, top) &&
    hasSameKids(a, b, stackNode(a, 2)) &&
    hasSameKids(a, b, a.front) &&
    a.kids[first] === b.kids[first]
  )
}

const DEEPEST = 5 // the depth feature counts no further

const stackNode = ({ stack, depth, n }: State, k: number): number =>
  depth >= k ? stack[depth - k]! : n + 1

function hasSameKids(a: State, b: State, node: number): boolean {
  const end = (node + 1) * KID_STRIDE
  for (let at = node * KID_STRIDE; at < end; at++) if (a.kids[at] !== b.kids[at]) return false
  return true
}
