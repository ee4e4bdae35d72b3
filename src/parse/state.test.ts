import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
  KID_STRIDE,
  LEFT,
  RIGHT,
  roomOf,
  SHIFT,
  type State,
  shift,
} from './state.js'

const ACTIONS: Readonly<Record<string, Action>> = { S: SHIFT, L: LEFT, R: RIGHT }

function begin(n: number): State {
  const state = createState(n)
  beginSentence(state, n)
  return state
}

function take(state: State, action: Action, relation = 0): void {
  if (action === SHIFT) shift(state)
  else attach(state, action, relation, 7)
}

/** The state after the actions, written as letters: "SSRL". Arcs are named 1, 2, 3, ... as they are made. */
function stateAfter(n: number, letters: string): State {
  const state = begin(n)
  let relation = 0
  for (const letter of letters) {
    const action = ACTIONS[letter]!
    expect(isAllowed(state, action)).toBe(true)
    take(state, action, action === SHIFT ? 0 : ++relation)
  }
  return state
}

const headsOf = (state: State): number[] => Array.from(state.head.subarray(0, state.n))
const kidsOf = (state: State, node: number): number[] =>
  Array.from(state.kids.subarray(node * KID_STRIDE, node * KID_STRIDE + 6))

describe('transitions', () => {
  test.each([
    // 0 Wang  1 Yi  2 met  3 him; the root is node 4
    ['a subject with a name, a verb, an object', 4, 'SSRLSSRR', [2, 0, 4, 2]],
    ['one token', 1, 'SR', [1]],
    ['a chain to the right', 3, 'SSSRRR', [3, 0, 1]],
    ['a chain to the left', 3, 'SLSLSR', [1, 2, 3]],
    ['dependents on both sides', 5, 'SLSLSSRSRR', [1, 2, 5, 2, 2]],
  ])('build %s in two steps a token', (_title, n, letters, heads) => {
    const state = stateAfter(n, letters)
    expect(isUnfinished(state)).toBe(false)
    expect(headsOf(state)).toEqual(heads)
    expect(letters).toHaveLength(2 * n)
  })

  test('name head and dependent of an arc before it is made', () => {
    const state = stateAfter(3, 'SS')
    expect([headOf(state, LEFT), headOf(state, RIGHT), dependentOf(state)]).toEqual([2, 0, 1])
  })

  test('keep relation and margin of each arc', () => {
    const state = stateAfter(3, 'SLSSRR')
    expect(Array.from(state.relation.subarray(0, 3))).toEqual([1, 3, 2])
    expect(Array.from(state.margin.subarray(0, 3))).toEqual([7, 7, 7])
  })
})

describe('isAllowed', () => {
  test.each([
    ['at the beginning only SHIFT', 3, '', 'S'],
    ['one token on the stack: no arc from the root yet', 3, 'S', 'SL'],
    ['two tokens on the stack: everything', 3, 'SS', 'SLR'],
    ['an empty buffer: RIGHT only', 2, 'SS', 'R'],
    ['an empty buffer and one token: the root takes it', 2, 'SSR', 'R'],
    ['after LEFT the stack holds the root alone', 3, 'SL', 'S'],
  ])('%s', (_title, n, letters, allowed) => {
    const state = stateAfter(n, letters)
    expect([...'SLR'].filter((letter) => isAllowed(state, ACTIONS[letter]!)).join('')).toBe(allowed)
  })

  test('leads from any choices to one tree with one root', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 2, maxLength: 60 }), (choices) => {
        const n = choices.length >> 1
        const state = begin(n)
        let steps = 0
        for (; isUnfinished(state); steps++) {
          const allowed = ([SHIFT, LEFT, RIGHT] as const).filter((a) => isAllowed(state, a))
          take(state, allowed[choices[steps]! % allowed.length]!)
        }
        expect(steps).toBe(2 * n)
        expect(treeBreach(headsOf(state))).toBeNull()
      }),
      { seed: 1, numRuns: 2_000 },
    )
  })
})

/** What keeps heads from being one projective tree, n being the root. */
function treeBreach(heads: readonly number[]): string | null {
  const n = heads.length
  if (heads.filter((head) => head === n).length !== 1) return 'not one root'
  for (let i = 0; i < n; i++) {
    let [at, steps] = [i, 0]
    for (; at < n && steps <= n; steps++) at = heads[at]!
    if (at !== n) return `token ${i} does not reach the root`
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const [low, high] = [Math.min(i, heads[i]!), Math.max(i, heads[i]!)]
      const [from, to] = [Math.min(k, heads[k]!), Math.max(k, heads[k]!)]
      if (high < n && to < n && from > low && from < high && to > high) return `${i} crosses ${k}`
    }
  }
  return null
}

describe('children', () => {
  test('are kept outermost and second, left and right, and counted', () => {
    // 0 1 2 < 3 > 4 5, with node 6 for the root and 7 for "no node"
    const state = stateAfter(6, 'SSSLLLSSRSRR')
    expect(headsOf(state)).toEqual([3, 3, 3, 6, 3, 3])
    expect(kidsOf(state, 3)).toEqual([0, 1, 5, 4, 3, 2])
    expect(kidsOf(state, 4)).toEqual([7, 7, 7, 7, 0, 0])
    expect(kidsOf(state, 6)).toEqual([7, 7, 3, 7, 0, 1])
  })

  test('leave a hash of their relations, which depends on relation and order', () => {
    const hashes = [
      [1, 2],
      [2, 1],
      [1, 1],
    ].map(([first, second]) => {
      const state = stateAfter(3, 'SS')
      attach(state, LEFT, first!, 0)
      attach(state, LEFT, second!, 0)
      return state.kids[2 * KID_STRIDE + 6]!
    })
    expect(new Set([0, ...hashes]).size).toBe(4)
  })
})

describe('states', () => {
  test('have room for the tokens asked for', () => {
    expect(roomOf(createState(40))).toBe(40)
  })

  test('begin anew after another sentence, longer or shorter', () => {
    for (const lengths of [
      [6, 4],
      [4, 6],
    ]) {
      const used = createState(6)
      beginSentence(used, lengths[0]!)
      while (isUnfinished(used)) take(used, isAllowed(used, RIGHT) ? RIGHT : SHIFT, 3)
      beginSentence(used, lengths[1]!)
      const n = lengths[1]!
      const fresh = begin(n)
      expect([used.n, used.depth, used.front, used.stack[0]]).toEqual([n, 1, 0, n])
      expect(headsOf(used)).toEqual(headsOf(fresh))
      expect(used.kids.subarray(0, (n + 2) * KID_STRIDE)).toEqual(fresh.kids)
    }
  })

  test('go their own ways after a copy, in a state with more room', () => {
    const state = stateAfter(4, 'SSRL')
    const copy = createState(9)
    copyState(state, copy)
    for (const letter of 'SSRR') take(copy, ACTIONS[letter]!)
    expect(headsOf(copy)).toEqual([2, 0, 4, 2])
    expect(headsOf(state)).toEqual([2, 0, -1, -1])
    expect([state.depth, state.front]).toEqual([1, 2])
    for (const letter of 'SSRR') take(state, ACTIONS[letter]!)
    expect(headsOf(state)).toEqual(headsOf(copy))
    expect(kidsOf(state, 2)).toEqual(kidsOf(copy, 2))
  })
})
