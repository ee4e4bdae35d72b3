// The state of an arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence,
// as typed arrays. Nodes are 0 to n-1 for the tokens, n for the root and n+1 for "no node".

/** SHIFT pushes the next token; LEFT hangs the top under the next token; RIGHT hangs the top under the one below it. */
export const [SHIFT, LEFT, RIGHT] = [0, 1, 2] as const
export type Action = 0 | 1 | 2

/** Numbers kept for each node: outermost and second children, counts and relation hashes, left and right. */
export const KID_STRIDE = 8
export const [LEFT_1, LEFT_2, RIGHT_1, RIGHT_2, LEFT_COUNT, RIGHT_COUNT, LEFT_HASH, RIGHT_HASH] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const

/** A parser state. Arrays are as long as the longest sentence met; only the first n + 2 nodes count. */
export interface State {
  n: number
  depth: number
  /** The next token of the buffer; n when it is empty. */
  front: number
  stack: Int32Array
  head: Int32Array
  relation: Uint8Array
  margin: Uint8Array
  kids: Int32Array
}

/** A state with room for sentences of `room` tokens. */
export const createState = (room: number): State => ({
  ...{ n: 0, depth: 0, front: 0 },
  stack: new Int32Array(room + 1),
  head: new Int32Array(room + 2),
  relation: new Uint8Array(room + 2),
  margin: new Uint8Array(room + 2),
  kids: new Int32Array((room + 2) * KID_STRIDE),
})

/** How many tokens a state has room for. */
export const roomOf = (state: State): number => state.head.length - 2

/** Sets a state to the beginning of a sentence of n tokens: the root alone on the stack. */
export function beginSentence(state: State, n: number): void {
  state.n = n
  state.depth = 1
  state.front = 0
  state.stack[0] = n
  const { head, kids } = state
  head.fill(-1, 0, n + 2)
  for (let node = 0, at = 0; node < n + 2; node++, at += KID_STRIDE) {
    kids.fill(n + 1, at, at + 4)
    kids.fill(0, at + 4, at + KID_STRIDE)
  }
}

/** Copies the whole of one state into another that has room for it. */
export function copyState(from: State, to: State): void {
  const { n, depth } = from
  to.n = n
  to.depth = depth
  to.front = from.front
  to.stack.set(from.stack.subarray(0, depth))
  to.head.set(from.head.subarray(0, n + 2))
  to.relation.set(from.relation.subarray(0, n + 2))
  to.margin.set(from.margin.subarray(0, n + 2))
  to.kids.set(from.kids.subarray(0, (n + 2) * KID_STRIDE))
}

/** True while a transition is left: the buffer has a token, or the stack more than the root. */
export const isUnfinished = (state: State): boolean => state.front < state.n || state.depth > 1

/**
 * True when the action is allowed. The root takes its one child last, when the buffer is empty, so every
 * sentence becomes one tree with one root.
 */
export function isAllowed({ depth, front, n }: State, action: Action): boolean {
  if (action === SHIFT) return front < n
  if (action === LEFT) return depth > 1 && front < n
  return depth > 2 || (depth === 2 && front === n)
}

/** Pushes the next token. */
export function shift(state: State): void {
  state.stack[state.depth++] = state.front++
}

/** The dependent of a LEFT or RIGHT at this state. */
export const dependentOf = (state: State): number => state.stack[state.depth - 1]!

/** The head of a LEFT or RIGHT at this state. */
export const headOf = (state: State, action: Action): number =>
  action === LEFT ? state.front : state.stack[state.depth - 2]!

/** Takes the dependent off the stack and hangs it under its head with a relation. */
export function attach(state: State, action: Action, relation: number, margin: number): void {
  const head = headOf(state, action)
  const dependent = state.stack[--state.depth]!
  const { kids } = state
  const row = head * KID_STRIDE
  state.head[dependent] = head
  state.relation[dependent] = relation
  state.margin[dependent] = margin
  const side = action === LEFT ? 0 : 1
  const outermost = row + 2 * side
  kids[outermost + 1] = kids[outermost]!
  kids[outermost] = dependent
  kids[row + LEFT_COUNT + side]!++
  const hash = row + LEFT_HASH + side
  kids[hash] = Math.imul(kids[hash]! + relation + 1, 0x5bd1e995)
}
